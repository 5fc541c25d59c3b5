"""A library that names its own kinds of entries still has the one that the program gives to PDFs."""

from __future__ import annotations

from kokemukset_app.core.vocabulary import Term, Vocabulary
from kokemukset_app.library.vocabulary import read_vocabulary


def test_publications_can_be_asked_for_by_name_in_the_bundled_library(repository):
    built_in = read_vocabulary(repository / "resources" / "vocabulary.yaml")
    own = read_vocabulary(repository / "knowledge" / "vocabulary.yaml")
    both = built_in.overlaid_with(own)
    assert both.label("type", "publication", "fi") == "Julkaisu"
    assert [term.code for term in both.terms("type")][-1] == "publication"
    assert both.label("type", "lesson", "fi") == own.label("type", "lesson", "fi")


def test_a_library_may_name_publications_otherwise(repository):
    built_in = read_vocabulary(repository / "resources" / "vocabulary.yaml")
    own = Vocabulary({"type": {"publication": Term("publication", {"fi": "Kirja"})}})
    assert built_in.overlaid_with(own).label("type", "publication", "fi") == "Kirja"
    assert len(built_in.overlaid_with(own).terms("type")) == 1
