"""Writing entries: what an edit does not touch stays byte for byte; nothing is overwritten, torn or lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokemukset_app.core.editing import EntryChange, Obstacle, same
from kokemukset_app.core.errors import Conflict, EntryExists, EntryFixed, EntryMissing, LibraryReadOnly, SaveFailed
from kokemukset_app.library.entry_writer import FolderEntryWriter

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
BUNDLED = sorted(p.relative_to(KNOWLEDGE).as_posix() for p in KNOWLEDGE.rglob("*.md"))

ODD = """\
# tiedoston alku
"title" : 'It''s old'   # otsikko
lang: fi

# oma avain, jota ohjelma ei tunne
x-oma: {b: 1, a: [yes, 2]}
status:   draft\t# tila
tags: [ "yksi",  kaksi, 'kolme' ]
sources:
# ensimmäinen
- title: >-
    Taitettu
    teksti
  url: https://a.example   # osoite

# toinen
-   {title: Toinen, file: b.pdf}
note: |+
  # tämä on tekstiä

  loppu

outcome:
summary: "Kaksi
  riviä"
# viimeinen huomautus
"""


def saved(folder: Path, text: str, change: EntryChange, encoding: str = "utf-8") -> str:
    data = text.encode(encoding)
    (folder / "a.md").write_bytes(data)
    writer = FolderEntryWriter(folder)
    writer.save("a.md", change, writer.load("a.md").fingerprint)
    return (folder / "a.md").read_bytes().decode(encoding)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"title": "Uusi"}, "'It''s old'", "'Uusi'"),
        ({"title": "Ei 'mitään'"}, "'It''s old'", "'Ei ''mitään'''"),
        ({"status": "in_review"}, "draft\t#", "in_review\t#"),
        ({"tags": ["kaksi", "4, 5", "yksi"]}, '[ "yksi",  kaksi, \'kolme\' ]', '[ kaksi, "4, 5", "yksi" ]'),
        ({"outcome": "success"}, "outcome:\n", "outcome: success\n"),
        ({"outcome": None}, "outcome:\n", ""),
        ({"summary": "Rivi"}, '"Kaksi\n  riviä"', "Rivi"),
        ({"note": None}, "note: |+\n  # tämä on tekstiä\n\n  loppu\n", ""),
        ({"id": "a"}, '"title" :', 'id: a\n"title" :'),
        ({"year": 2019}, '  riviä"\n', '  riviä"\nyear: 2019\n'),
    ],
)  # fmt: skip
def test_only_the_changed_value_changes(tmp_path: Path, change: dict, old: str, new: str) -> None:
    text = f"---\n{ODD}---\n# Teksti\r\n\n\tsisältö  \n"
    assert text.count(old) == 1
    after = saved(tmp_path, text, EntryChange(change))
    if "year" in change or "id" in change:
        assert after.replace(new.replace(old, "").strip("\n") + "\n", "", 1) == text
    else:
        assert after == text.replace(old, new)


def test_items_of_a_list_that_stay_keep_their_lines(tmp_path: Path) -> None:
    text = f"---\n{ODD}---\nx\n"
    sources = [{"title": "Toinen", "file": "b.pdf"}, {"title": "Kolmas", "url": "https://c.example"}]
    after = saved(tmp_path, text, EntryChange({"sources": sources}))
    assert "-   {title: Toinen, file: b.pdf}\n" in after
    assert "- title: Kolmas\n  url: https://c.example\n" in after
    assert "Taitettu" not in after
    assert "# toinen\n" in after


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_line_ends_mark_and_encoding_stay(tmp_path: Path, end: str, encoding: str) -> None:
    text = "---\ntitle: Vanha\n# ä\n---\nYksi\n\nKaksi".replace("\n", end)
    after = saved(tmp_path, text, EntryChange({"title": "Uusi ö", "lang": "fi"}, body="Yksi\nväli\nKaksi\n"), encoding)
    assert after == "---\ntitle: Uusi ö\nlang: fi\n# ä\n---\nYksi\nväli\nKaksi\n".replace("\n", end)


def test_stray_bytes_and_mixed_line_ends_outside_the_edit_stay(tmp_path: Path) -> None:
    data = b"---\r\ntitle: a\n# \xe4\xf6\n---\nyksi \xe4\r\nkaksi\nkolme\r\n\r\n\r\n"
    (tmp_path / "a.md").write_bytes(data)
    writer = FolderEntryWriter(tmp_path)
    read = writer.load("a.md")
    assert read.body == "yksi ä\nkaksi\nkolme\n\n\n"
    writer.save("a.md", EntryChange({"title": "b"}, "yksi ä\nkaksi!\nkolme\n\n\n"), read.fingerprint)
    assert (tmp_path / "a.md").read_bytes() == data.replace(b"title: a", b"title: b").replace(b"kaksi\n", b"kaksi!\r\n")


def _differing(before: list[bytes], after: list[bytes]) -> tuple[list[bytes], list[bytes]]:
    """Give the lines between the beginning and the end that both have."""
    shared = min(len(before), len(after))
    head = next((n for n in range(shared) if before[n] != after[n]), shared)
    tail = next((n for n in range(shared - head) if before[-1 - n] != after[-1 - n]), shared - head)
    return before[head : len(before) - tail], after[head : len(after) - tail]


@pytest.mark.parametrize("path", BUNDLED)
def test_every_bundled_entry_changes_in_one_field_alone(path: str, tmp_path: Path) -> None:
    data = (KNOWLEDGE / path).read_bytes()
    (tmp_path / "a.md").write_bytes(data)
    writer = FolderEntryWriter(tmp_path)
    read = writer.load("a.md")
    assert read.obstacle is None
    parts = [("title", 'Muutettu: "kyllä" #1'), ("tags", ["yksi", "ei, kaksi"]), ("owner", None)]
    sources = read.fields.get("sources")
    if isinstance(sources, list):
        parts.append(("sources", [{**sources[0], "title": "Muu"}, *sources[1:]]))
    for key, value in parts:
        before = (tmp_path / "a.md").read_bytes().splitlines(keepends=True)
        change = EntryChange({key: value}) if value is not None or key in read.fields else EntryChange({"zz": "1"})
        read = writer.save("a.md", change, read.fingerprint)
        after = (tmp_path / "a.md").read_bytes().splitlines(keepends=True)
        assert max(map(len, _differing(before, after))) <= 1
        assert read.fields.get(key) == (value if key in change.fields else None)
    assert read.body == FolderEntryWriter(KNOWLEDGE).load(path).body


_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
_VALUE = st.one_of(
    _TEXT,
    st.integers(-(10**12), 10**12),
    st.booleans(),
    st.lists(_TEXT, max_size=4),
    st.lists(st.dictionaries(st.sampled_from(["title", "url", "muu avain"]), _TEXT, min_size=1), max_size=3),
    st.dictionaries(st.sampled_from(["by", "date"]), _TEXT, min_size=1),
)


@given(st.sampled_from(["title", "tags", "sources", "x-oma", "summary", "uusi: avain", "note", "status"]), _VALUE)
@settings(max_examples=250, deadline=None)
def test_any_value_reads_back_as_it_was_set(key: str, value: object) -> None:
    writer = FolderEntryWriter(Path("/"))
    text = writer.applied(f"---\n{ODD}---\nteksti\n", EntryChange({key: value}))
    read, old = writer.parse(text), writer.parse(f"---\n{ODD}---\nteksti\n")
    shown = read.fields[key]
    expected = value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value
    assert same(shown, expected) or isinstance(value, list | dict)
    assert {k: v for k, v in read.fields.items() if k != key} == {k: v for k, v in old.fields.items() if k != key}
    assert read.body == "teksti\n"


@pytest.mark.parametrize(
    ("text", "obstacle"),
    [
        ("+++\ntitle = 'A'\n+++\nx", Obstacle.TOML),
        ('---\ntitle: "A\nlang: fi\n---\nx', Obstacle.BROKEN),
        ("---\ntitle: A\ntitle: B\n---\nx", Obstacle.BROKEN),
        ("---\n{title: A}\n---\nx", Obstacle.SHAPE),
        ("---\ntitle: A\nlang: fi\n", Obstacle.BROKEN),
    ],
)
def test_fields_that_cannot_be_changed_safely_are_refused_and_the_text_still_can(
    tmp_path: Path, text: str, obstacle: Obstacle
) -> None:
    (tmp_path / "a.md").write_text(text)
    writer = FolderEntryWriter(tmp_path)
    read = writer.load("a.md")
    assert read.obstacle is obstacle
    with pytest.raises(EntryFixed):
        writer.save("a.md", EntryChange({"title": "B"}), read.fingerprint)
    assert (tmp_path / "a.md").read_text() == text
    writer.save("a.md", EntryChange(text="uusi\n"), read.fingerprint)
    assert (tmp_path / "a.md").read_text() == "uusi\n"


@pytest.mark.parametrize("block", ["a: &x [1]\nb: *x\n", "a: 1\n? b\n: 2\n", "a: !!set {x}\n"])
def test_what_would_read_otherwise_afterwards_is_refused(tmp_path: Path, block: str) -> None:
    text = f"---\n{block}---\nx\n"
    (tmp_path / "a.md").write_text(text)
    writer = FolderEntryWriter(tmp_path)
    with pytest.raises(EntryFixed):
        writer.save("a.md", EntryChange({"a": "uusi"}), writer.load("a.md").fingerprint)
    assert (tmp_path / "a.md").read_text() == text


def test_a_plain_note_gets_a_block_only_when_a_field_is_set(tmp_path: Path) -> None:
    assert saved(tmp_path, "# Muistiinpano\n", EntryChange(body="# Toinen\n")) == "# Toinen\n"
    assert saved(tmp_path, "# A\r\n", EntryChange({"tags": ["x"]})) == "---\r\ntags: [x]\r\n---\r\n# A\r\n"


def test_a_change_from_outside_is_a_conflict_that_tells_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: A\n---\nx\n")
    writer = FolderEntryWriter(tmp_path)
    read = writer.load("a.md")
    file.write_text("---\ntitle: Toinen\n---\nx\n")
    with pytest.raises(Conflict) as caught:
        writer.save("a.md", EntryChange({"title": "Oma"}), read.fingerprint)
    assert caught.value.theirs == "---\ntitle: Toinen\n---\nx\n"
    assert file.read_text() == "---\ntitle: Toinen\n---\nx\n"
    file.unlink()
    with pytest.raises(EntryMissing):
        writer.save("a.md", EntryChange({"title": "Oma"}), read.fingerprint)


def test_a_touched_file_with_the_same_content_is_no_conflict(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n")
    writer = FolderEntryWriter(tmp_path)
    read = writer.load("a.md")
    os.utime(tmp_path / "a.md", (1, 1))
    assert writer.save("a.md", EntryChange({"title": "B"}), read.fingerprint).fields == {"title": "B"}


def test_permissions_stay_and_nothing_is_left_beside(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "a.md").chmod(0o640)
    writer = FolderEntryWriter(tmp_path)
    writer.save("a.md", EntryChange(body="y"), writer.load("a.md").fingerprint)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_creating_never_writes_over_anything(tmp_path: Path) -> None:
    writer = FolderEntryWriter(tmp_path)
    writer.create("lessons/a.md", b"eka")
    with pytest.raises(EntryExists):
        writer.create("lessons/a.md", b"toka")
    assert (tmp_path / "lessons/a.md").read_bytes() == b"eka"
    assert writer.exists("lessons/A.MD")
    for path in ("../a.md", "/a.md", "attachments/a.md", "a.txt", "templates/a.md"):
        with pytest.raises(EntryMissing):
            writer.create(path, b"x")


def test_attachments_keep_each_other(tmp_path: Path) -> None:
    writer = FolderEntryWriter(tmp_path)
    assert writer.attach("kuva.png", b"1") == "attachments/kuva.png"
    assert writer.attach("kuva.png", b"1") == "attachments/kuva.png"
    assert writer.attach("kuva.png", b"2") == "attachments/kuva-2.png"
    with pytest.raises(SaveFailed):
        writer.attach("../../paha.png", b"3")


def test_a_read_only_library_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("x")
    writer = FolderEntryWriter(tmp_path)
    read = writer.load("a.md")
    monkeypatch.setattr(os, "access", lambda *_: False)
    for act in (
        lambda: writer.save("a.md", EntryChange(body="y"), read.fingerprint),
        lambda: writer.create("b.md", b"x"),
        lambda: writer.remove("a.md", read.fingerprint),
        lambda: writer.attach("k.png", b""),
    ):
        with pytest.raises(LibraryReadOnly):
            act()
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_half_a_character_never_reaches_a_file(tmp_path: Path) -> None:
    assert saved(tmp_path, "x", EntryChange(body="a\ud800b\udc80c")) == "a\ufffdb\ufffdc"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_save_that_is_killed_leaves_the_old_or_the_new_file_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    texts = {f"---\ntitle: {n}\n---\n" + f"rivi {n}\n" * 20_000 for n in range(2)}
    file.write_text(min(texts))
    child = textwrap.dedent("""
        import sys
        from pathlib import Path
        from kokemukset_app.core.editing import EntryChange
        from kokemukset_app.library.entry_writer import FolderEntryWriter
        writer, n = FolderEntryWriter(Path(sys.argv[1])), 0
        print("ready", flush=True)
        while True:
            n = 1 - n
            text = f"---\\ntitle: {n}\\n---\\n" + f"rivi {n}\\n" * 20_000
            writer.save("a.md", EntryChange(text=text), writer.load("a.md").fingerprint)
    """)
    for kill in range(10):
        with subprocess.Popen([sys.executable, "-c", child, str(tmp_path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.003 * kill)
            process.send_signal(signal.SIGKILL)
        assert file.read_text() in texts


RECORDS = """title: a
sources: # kaikki
  # ensimmäinen
  - title: "6aika.fi: A" # t
    oma: x   # oma avain
    url: https://a.example
  - {title: 'B', url: "https://b.example", accessed: 2026-11-24} # toinen
  -
    title: C
  # viimeinen
related: [{id: a, kind: supports}, { id: "b" }, c]
figures:
- value: 8
  unit: kpl
lang: fi
"""
A = {"title": "6aika.fi: A", "oma": "x", "url": "https://a.example"}
B = {"title": "B", "url": "https://b.example", "accessed": "2026-11-24"}
C = {"title": "C"}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"sources": [{**A, "url": "https://z.example"}, B, C]}, "url: https://a.", "url: https://z."),
        ({"sources": [A, {**B, "title": "D"}, C]}, "'B'", "'D'"),
        ({"sources": [A, {"title": "B", "url": "https://b.example", "page": 4, "accessed": "2026-11-24"}, C]},
         'b.example", ', 'b.example", page: 4, '),
        ({"sources": [A, B, {"title": "C", "url": "https://c.example"}]}, "title: C\n",
         "title: C\n    url: https://c.example\n"),
        ({"sources": [{key: A[key] for key in ("oma", "url")}, B, C]}, '- title: "6aika.fi: A" # t\n    oma', "- oma"),
        ({"sources": [A, C]}, RECORDS[RECORDS.index("  - {title") : RECORDS.index("  -\n")], ""),
        ({"related": [{"id": "a", "kind": "part_of"}, {"id": "b", "kind": "supports"}, "c"]},
         'supports}, { id: "b" }', 'part_of}, { id: "b", kind: supports }'),
        ({"figures": [{"value": 9, "unit": "kpl"}]}, "value: 8", "value: 9"),
    ],
)  # fmt: skip
def test_a_record_changes_in_one_part_alone(tmp_path: Path, change: dict, old: str, new: str, end: str) -> None:
    text = f"---\n{RECORDS}---\nx\n"
    assert text.count(old) == 1
    after = saved(tmp_path, text.replace("\n", end), EntryChange(change))
    assert after == text.replace(old, new).replace("\n", end)


def test_records_change_their_places_with_their_comments(tmp_path: Path) -> None:
    after = saved(tmp_path, f"---\n{RECORDS}---\nx\n", EntryChange({"sources": [B, A, C]}))
    first, second = "  - {title: 'B'", "  # ensimmäinen\n  - title"
    assert after.index(first) < after.index(second) < after.index("    oma: x   # oma avain\n") < after.index("  -\n")
    assert sorted(after) == sorted(f"---\n{RECORDS}---\nx\n")
