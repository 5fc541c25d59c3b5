"""Editing over a real folder and a real index: drafts, saving, conflicts, history, trash, new entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import Conflict, EntryExists
from kokemukset_app.core.text import slug
from kokemukset_app.library.local_history import FolderHistory
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import UserFolders

LESSON = """---
id: oppi-a
type: lesson
title: Vanha otsikko
lang: fi
status: approved   # hyväksytty
outcome: success
created: 2020-01-01
updated: 2020-01-01
approved: {by: Ryhmä, date: 2020-01-02}
---
## Oppi

Kokeilu kannattaa.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "kirjasto"
    (folder / "lessons").mkdir(parents=True)
    (folder / "lessons/oppi-a.md").write_text(LESSON, encoding="utf-8")
    return folder


@pytest.fixture
def session(root: Path):
    opened = make_workplace(UserFolders.of_this_user(), in_window=False).open(root)
    opened.index.catch_up(lambda _: None, NEVER)
    yield opened
    opened.close()


def found(session: Session, text: str) -> list[str]:
    page = session.search.search(session.search.read(Asked(text)))
    return [hit.head.id for hit in page.hits]


def text_of(root: Path, path: str = "lessons/oppi-a.md") -> str:
    return (root / path).read_text(encoding="utf-8")


def test_a_saved_change_is_found_at_once_and_nothing_else_changed(session: Session, root: Path) -> None:
    draft = session.editing.open(EntryId("oppi-a"))
    tags = replace(draft, fields={**draft.fields, "tags": ["lähijunat"]})
    saved = session.editing.save(tags).draft
    assert found(session, "lähijunat") == ["oppi-a"]
    today = datetime.now().date().isoformat()
    expected = LESSON.replace("updated: 2020-01-01", f"updated: {today}")
    assert text_of(root) == expected.replace("outcome: success\n", "outcome: success\ntags: [lähijunat]\n")
    assert not saved.is_changed


def test_editing_approved_content_puts_it_back_to_review(session: Session, root: Path) -> None:
    draft = session.editing.open(EntryId("oppi-a"))
    session.editing.save(replace(draft, body=draft.body + "\nLisää.\n"), by="Kirjaaja")
    text = text_of(root)
    assert "status: in_review   # hyväksytty" in text
    assert "approved: {" not in text
    assert "    by: Kirjaaja\n    from: approved\n    to: in_review\n" in text


def test_a_change_from_outside_can_be_mine_theirs_or_both(session: Session, root: Path) -> None:
    draft = session.editing.open(EntryId("oppi-a"))
    mine = replace(draft, fields={**draft.fields, "title": "Minun", "tags": ["oma"]})
    theirs = LESSON.replace("Vanha otsikko", "Heidän").replace("outcome: success", "outcome: failure")
    (root / "lessons/oppi-a.md").write_text(theirs, encoding="utf-8")
    with pytest.raises(Conflict):
        session.editing.save(mine)
    assert text_of(root) == theirs
    comparison = session.editing.compare(mine)
    assert [row.key for row in comparison.fields if row.is_clash] == ["title"]
    one = session.editing.merged(comparison, mine_wins=True)
    other = session.editing.merged(comparison, mine_wins=False)
    assert (one.title, one.fields["outcome"], one.fields["tags"]) == ("Minun", "failure", ["oma"])
    assert (other.title, other.fields["outcome"], other.fields["tags"]) == ("Heidän", "failure", ["oma"])
    session.editing.save(one)
    assert "title: Minun" in text_of(root)
    assert "outcome: failure" in text_of(root)


def test_an_entry_that_went_meanwhile_can_be_saved_as_a_new_one(session: Session, root: Path) -> None:
    draft = session.editing.open(EntryId("oppi-a"))
    mine = replace(draft, body="## Oppi\n\nMinun.\n")
    (root / "lessons/oppi-a.md").unlink()
    comparison = session.editing.compare(mine)
    assert comparison.theirs is None
    session.editing.save(session.editing.merged(comparison, mine_wins=True))
    assert "Minun." in text_of(root)


def test_every_save_leaves_a_snapshot_that_comes_back_byte_for_byte(session: Session, root: Path) -> None:
    for word in ("eka", "toka"):
        draft = session.editing.open(EntryId("oppi-a"))
        session.editing.save(replace(draft, body=f"{word}\n"))
    kept = session.editing.snapshots("lessons/oppi-a.md")
    assert [("toka" in t, "eka" in t) for t in map(session.editing.snapshot_text, kept)] == [
        (False, True),
        (False, False),
    ]
    session.editing.restore(kept[-1])
    assert text_of(root) == LESSON
    assert found(session, "toka") == []
    assert len(session.editing.snapshots("lessons/oppi-a.md")) == 3
    assert list(root.rglob("*")) == [root / "lessons", root / "lessons/oppi-a.md"]


def test_what_is_trashed_is_found_no_more_and_comes_back(session: Session, root: Path) -> None:
    gone = session.editing.move_to_trash(EntryId("oppi-a"))
    assert not (root / "lessons/oppi-a.md").exists()
    assert found(session, "kannattaa") == []
    assert [t.title for t in session.editing.trashed()] == ["Vanha otsikko"]
    session.editing.restore_trashed(gone)
    assert text_of(root) == LESSON
    assert found(session, "kannattaa") == ["oppi-a"]
    assert session.editing.trashed() == []


def test_a_trashed_entry_never_comes_back_over_another(session: Session, root: Path) -> None:
    gone = session.editing.move_to_trash(EntryId("oppi-a"))
    (root / "lessons/oppi-a.md").write_text("toinen")
    with pytest.raises(EntryExists):
        session.editing.restore_trashed(gone)
    assert session.editing.trashed() == [gone]


def test_a_draft_survives_the_program(session: Session, root: Path) -> None:
    draft = session.editing.open(EntryId("oppi-a"))
    mine = replace(draft, fields={**draft.fields, "title": "Kesken"}, body="a\u00a0b\ud800")
    session.editing.keep_draft(mine)
    again = make_workplace(UserFolders.of_this_user(), in_window=False).open(root)
    assert again.editing.kept_drafts() == [mine]
    again.editing.save(again.editing.kept_drafts()[0])
    assert again.editing.kept_drafts() == []
    again.close()


def test_a_new_entry_goes_to_its_folder_under_a_free_name(session: Session, root: Path) -> None:
    for number in ("", "-2"):
        draft = session.new_entries.begin("lesson", "fi", "Ääni: kuule kaikkia!")
        saved = session.editing.save(draft).draft
        assert saved.base.path == f"lessons/oppi-aani-kuule-kaikkia{number}.md"
        assert saved.id == f"oppi-aani-kuule-kaikkia{number}"
    text = text_of(root, "lessons/oppi-aani-kuule-kaikkia.md")
    assert text.startswith(
        '---\nid: oppi-aani-kuule-kaikkia\ntype: lesson\ntitle: "Ääni: kuule kaikkia!"\nsummary:\nlang: fi\n'
    )
    assert "## Mitä tapahtui\n" in text
    assert len(found(session, "kuule")) == 2


@pytest.mark.parametrize("title", ["", "con", "../../x", "a" * 300, "NUL.txt", "\u202eoikea", "?<>|*:"])
def test_odd_titles_make_sound_names(session: Session, root: Path, title: str) -> None:
    saved = session.editing.save(session.new_entries.begin("article", "fi", title)).draft
    name = saved.base.path.removeprefix("articles/").removesuffix(".md")
    assert name == slug(name, 64)
    assert (root / saved.base.path).is_file()


def test_an_observation_lands_in_the_inbox_with_all_its_words(session: Session, root: Path) -> None:
    line = "Ratikkapysäkin näyttö " + "jumittui taas pakkasella " * 6
    saved = session.editing.save(session.new_entries.observation(line, "fi")).draft
    assert saved.base.path.startswith("inbox/oppi-ratikkapysakin-naytto")
    assert len(saved.title) <= 100
    assert " ".join(line.split()) in saved.body
    assert found(session, "pakkasella") == [saved.id]


def test_a_librarys_own_templates_come_first_and_are_no_entries(session: Session, root: Path) -> None:
    (root / "templates").mkdir()
    (root / "templates/lesson.md").write_text(
        "---\ntype: lesson\n# täytä tämä\ntitle:\nlang: fi\nowner: Me\ncreated: {{today}}\n---\n## Oma\n",
        encoding="utf-8",
    )
    (root / "templates/kysely.md").write_text("---\ntype: article\ntitle: Kysely\n---\n", encoding="utf-8")
    assert [t.name for t in session.new_entries.templates("fi")] == ["kysely", "lesson", "result", "project", "article"]
    saved = session.editing.save(session.new_entries.begin("lesson", "fi", "Otsikko")).draft
    text = text_of(root, saved.base.path)
    assert "# täytä tämä\ntitle: Otsikko\n" in text
    assert text.endswith("---\n## Oma\n")
    assert session.index.catch_up(lambda _: None, NEVER).entries == 2


def test_a_file_without_our_front_matter_gets_no_keys_of_ours(session: Session, root: Path) -> None:
    (root / "muistio.md").write_text("# Muistio\n\nteksti\n")
    session.index.catch_up(lambda _: None, NEVER)
    draft = session.editing.open(EntryId("muistio"))
    session.editing.save(replace(draft, body="# Muistio\n\nuusi teksti\n"))
    assert text_of(root, "muistio.md") == "# Muistio\n\nuusi teksti\n"


def test_the_whole_text_of_a_broken_entry_can_be_mended(session: Session, root: Path) -> None:
    (root / "rikki.md").write_text('---\ntitle: "Rikki\nlang: fi\n---\nx\n')
    session.index.catch_up(lambda _: None, NEVER)
    draft = session.editing.open(EntryId("rikki"))
    assert draft.text == text_of(root, "rikki.md")
    saved = session.editing.save(session.editing.with_text(draft, '---\ntitle: "Ehjä"\nlang: fi\n---\nx\n')).draft
    assert saved.text is None
    assert saved.title == "Ehjä"


def test_snapshots_are_dropped_after_ninety_days(tmp_path: Path) -> None:
    clock = [datetime(2026, 1, 1, 12, 0)]
    history = FolderHistory(tmp_path, lambda: clock[0])
    history.keep("a.md", b"1")
    history.keep("a.md", b"1")
    history.keep("a.md", b"2")
    clock[0] = datetime(2026, 3, 20, 12, 0)
    history.keep("a.md", b"3")
    assert [history.data(s) for s in history.snapshots("a.md")] == [b"3", b"2", b"1"]
    clock[0] = datetime(2026, 4, 2, 12, 0)
    history.prune()
    assert [history.data(s) for s in history.snapshots("a.md")] == [b"3"]
    assert history.snapshots("a.md")[0].saved == "2026-03-20T12:00:00"
