"""Selections, vocabularies, ids: values that behave."""

from __future__ import annotations

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Entry, EntryHead, EntryId
from kokemukset_app.core.errors import Cancelled
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.identity import claimed_id, with_unique_ids
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.vocabulary import Term, Vocabulary


def test_a_value_is_wanted_or_not_wanted_never_both() -> None:
    selection = FacetSelection.of(FacetField.CITY, "turku", "oulu").excluding(FacetField.CITY, ["turku"])
    choice = selection.choice(FacetField.CITY)
    assert (choice.included, choice.excluded) == (frozenset({"oulu"}), frozenset({"turku"}))
    again = selection.including(FacetField.CITY, ["turku"])
    assert again.choice(FacetField.CITY).excluded == frozenset()


def test_selections_with_the_same_choices_are_equal_whatever_the_order() -> None:
    one = FacetSelection.of(FacetField.CITY, "turku").including(FacetField.TYPE, ["lesson"])
    two = FacetSelection.of(FacetField.TYPE, "lesson").including(FacetField.CITY, ["turku"])
    assert one == two
    assert one.without(FacetField.CITY, "turku").without(FacetField.TYPE, "lesson").is_empty
    assert one.cleared(FacetField.CITY) == FacetSelection.of(FacetField.TYPE, "lesson")


def test_a_vocabulary_knows_codes_by_any_word_for_them() -> None:
    term = Term("kokeilut", {"fi": "Kokeilut", "sv": "Försök"}, ("pilotit",))
    vocabulary = Vocabulary({"theme": {"kokeilut": term}})
    for word in ("kokeilut", "KOKEILUT", "försök", "Pilotit"):
        assert vocabulary.code_of("theme", word) == "kokeilut"
    assert vocabulary.code_of("theme", "muu") is None
    assert vocabulary.label("theme", "kokeilut", "en") == "Kokeilut"
    assert vocabulary.label("theme", "muu", "fi") == "muu"


def test_a_library_vocabulary_replaces_fields_whole() -> None:
    base = Vocabulary({"type": {"lesson": Term("lesson")}, "theme": {"a": Term("a")}})
    over = base.overlaid_with(Vocabulary({"theme": {"b": Term("b")}}))
    assert [t.code for t in over.terms("theme")] == ["b"]
    assert [t.code for t in over.terms("type")] == ["lesson"]


def read(entry_id: str, path: str) -> ReadEntry:
    return ReadEntry(Entry(EntryHead(EntryId(entry_id), path), ""))


def test_the_first_file_keeps_a_shared_id() -> None:
    reads = list(with_unique_ids([read("x", "a.md"), read("x", "b.md"), read("b", "c.md")]))
    assert [r.entry.id for r in reads] == ["x", "b", "c"]
    assert claimed_id(reads[1].problems[0]) == "x"


def test_an_id_that_a_path_would_give_is_not_given_twice() -> None:
    reads = list(with_unique_ids([read("b", "a.md"), read("x", "a2.md"), read("x", "b.MD"), read("x", "b.md")]))
    assert [r.entry.id for r in reads] == ["b", "x", "b.md", "b.md.md"]


def test_a_cancelled_job_stops_at_its_next_step() -> None:
    token = CancelToken()
    token.check()
    token.cancel()
    assert token.is_cancelled
    try:
        token.check()
    except Cancelled:
        return
    raise AssertionError("the job went on")
