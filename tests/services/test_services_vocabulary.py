"""A vocabulary or a word list that changes takes effect at once, without a rebuild by hand."""

import pytest

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.services.search_service import Asked
from kokemukset_app.settings.paths import UserFolders

WORDS = "fields:\n  theme:\n    {code}: {{fi: {label}, sv: Data, en: Data, synonyms: [avoin tieto]}}\n"


@pytest.fixture
def folders(tmp_path):
    base = tmp_path / "home"
    return UserFolders(base / "config", base / "state", base / "cache")


@pytest.fixture
def root(tmp_path):
    root = tmp_path / "library"
    root.mkdir()
    (root / "vocabulary.yaml").write_text(WORDS.format(code="data", label="Tieto"), encoding="utf-8")
    for number in range(5):
        theme = "Avoin tieto" if number == 0 else "muu"
        text = (
            f"---\nid: a{number}\ntype: lesson\ntitle: Kirjaus {number}\nlang: fi\nthemes: [{theme}]\n---\nTekstiä.\n"
        )
        (root / f"a{number}.md").write_text(text, encoding="utf-8")
    return root


def opened(root, folders):
    session = make_workplace(folders, in_window=False).open(root)
    return session, session.index.catch_up(lambda _: None, NEVER)


def themes(session):
    return {str(head.id): head.themes for head in session.library.heads()}


def test_codes_in_entries_follow_the_vocabulary_without_a_rebuild(root, folders):
    session, _ = opened(root, folders)
    assert themes(session)["a0"] == ("data",)
    (root / "vocabulary.yaml").write_text(WORDS.format(code="avoin-data", label="Tietoa"), encoding="utf-8")
    report = session.index.catch_up(lambda _: None, NEVER)
    session.library.reload()
    assert themes(session)["a0"] == ("avoin-data",)
    assert (report.updated, report.rebuilt) == (1, False)
    assert session.library.vocabulary().label("theme", "avoin-data", "fi") == "Tietoa"
    again = session.index.catch_up(lambda _: None, NEVER)
    assert (again.updated, again.added, again.removed) == (0, 0, 0)
    session.close()


def test_a_vocabulary_changed_while_the_program_was_closed_is_seen_at_the_next_start(root, folders):
    session, _ = opened(root, folders)
    session.close()
    (root / "vocabulary.yaml").unlink()
    session, report = opened(root, folders)
    assert report.updated >= 1
    assert themes(session)["a0"] != ("data",)
    session.close()


def test_a_library_that_did_not_change_is_not_read_again(root, folders):
    session, _ = opened(root, folders)
    session.close()
    session, report = opened(root, folders)
    assert (report.unchanged, report.updated, report.rebuilt) == (5, 0, False)
    session.close()


def test_words_of_the_library_are_searched_by_once_the_list_has_them(root, folders):
    (root / "a1.md").write_text("---\nid: a1\ntitle: Hyrrissä oli väkeä\nlang: fi\n---\nHyrrissä.\n", encoding="utf-8")

    def found(session):
        query = session.search.read(Asked("hyrräkokeilu"))
        return [hit.head.id for hit in session.search.search(query).hits]

    session, _ = opened(root, folders)
    assert found(session) == []
    assert not session.has_new_words()
    (root / "words.txt").write_text("hyrrä|kokeilu: hyrrissä\n", encoding="utf-8")
    assert session.has_new_words()
    session.close()
    session, report = opened(root, folders)
    assert report.rebuilt
    assert found(session) == ["a1"]
    session.close()


def test_a_word_list_that_cannot_be_used_is_no_trouble(root, folders):
    (root / "words.txt").mkdir()
    session, report = opened(root, folders)
    assert report.entries == 5
    session.close()
