"""Every code has words, in every language, with its details in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, Source
from kokemukset_app.core.errors import IndexUnavailable, LibraryMissing
from kokemukset_app.core.events import Trouble
from kokemukset_app.core.problems import Problem, ProblemCode
from kokemukset_app.core.query import Note, NoteCode
from kokemukset_app.wording.catalogue import Catalogue, untranslated
from kokemukset_app.wording.citation import citation
from kokemukset_app.wording.notes import note_text
from kokemukset_app.wording.problems import problem_text
from kokemukset_app.wording.troubles import trouble_of, trouble_text


@pytest.fixture(params=["fi", "sv", "en"])
def translate(request: pytest.FixtureRequest, repository: Path):
    return Catalogue(repository / "resources" / "i18n" / f"kokemukset_{request.param}.ts").translate


@pytest.mark.parametrize("code", list(ProblemCode))
def test_every_problem_has_words(code: ProblemCode, translate) -> None:
    text = problem_text(Problem("a.md", 3, code, field="otsikko", detail="yksityiskohta"), translate)
    assert text
    assert "{" not in text


@pytest.mark.parametrize("code", list(NoteCode))
def test_every_remark_has_words(code: NoteCode, translate) -> None:
    assert "{" not in note_text(Note(code, "sana"), translate)


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_words(trouble: Trouble, translate) -> None:
    assert "{" not in trouble_text(LibraryMissing("kansio"), translate, as_trouble=trouble)


def test_an_error_is_told_with_what_it_is_about() -> None:
    assert "disk of mine" in trouble_text(IndexUnavailable("disk of mine"), untranslated)
    assert trouble_of(ValueError("x")) is Trouble.UNEXPECTED
    assert "ValueError: x" in trouble_text(ValueError("x"), untranslated)


def test_words_differ_between_languages(repository: Path) -> None:
    folder = repository / "resources" / "i18n"
    source = "The field “{field}” is missing"
    words = {Catalogue(folder / f"kokemukset_{lang}.ts").translate("Problem", source) for lang in ("fi", "sv", "en")}
    assert len(words) == 3
    assert Catalogue(folder / "kokemukset_xx.ts").translate("Problem", source) == source


def test_a_citation_names_the_entry_its_library_and_its_sources() -> None:
    head = EntryHead(EntryId("oppi-x"), "oppi-x.md", title="Aloita ajoissa", updated="2026-11-24")
    entry = Entry(head, "", sources=(Source("Sivu", "https://a.fi", accessed="2026-11-24"),), owner="Toimitus")
    text = citation(entry, "6Aika", "fi")
    assert text == "Toimitus. Aloita ajoissa (2026). 6Aika: oppi-x.\n– Sivu. https://a.fi [2026-11-24]"
