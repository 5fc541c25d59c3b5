"""The vocabulary brings other words for the same thing to whatever form was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pytest

from kokemukset_app.core.ports import Token
from kokemukset_app.core.query import And, Broadened, Node, Not, Or, Phrase, Widening, Word
from kokemukset_app.core.query_text import parse
from kokemukset_app.core.vocabulary import Concept, Term, Vocabulary
from kokemukset_app.services.thesaurus import MAX_ALTERNATIVES, Thesaurus

_FORMS = {"julkisten": "julkinen", "julkiset": "julkinen", "hankintojen": "hankinta", "hankinnat": "hankinta"}


class Lemmas:
    """An analysis that knows four forms; everything else is its own base form."""

    version = "lemmas"

    def tokens(self, text: str) -> Sequence[Token]:
        return []

    def document_terms_of(self, words: Iterable[str], lang: str) -> Mapping[str, Mapping[str, float]]:
        """Give the terms of many words."""
        return {word: self.document_terms(word, lang) for word in words}

    def relatives(self, word: str) -> tuple[str, ...]:
        return {"mittaus": ("mitata",)}.get(word, ())

    def is_naming(self, term: str, lang: str) -> bool:
        """Say that every word names something."""
        return True

    def is_known(self, word: str, lang: str) -> bool:
        """Say that every word is known."""
        return True

    def document_terms(self, word: str, lang: str) -> Mapping[str, float]:
        return self.query_terms(word, lang)

    def query_terms(self, word: str, lang: str | None = None) -> Mapping[str, float]:
        base = _FORMS.get(word, word)
        return {base if lang in (None, "fi") else f"{lang}~{base}": 1.0}


VOCABULARY = Vocabulary(
    {"city": {"turku": Term("turku", {"fi": "Turku", "sv": "Åbo", "en": "Turku"})}},
    [
        Concept({"fi": ("kokeilu", "pilotti"), "sv": ("försök",), "en": ("experiment", "pilot")}),
        Concept({"fi": ("julkiset hankinnat",), "sv": ("offentlig upphandling",), "en": ("public procurement",)}),
        Concept({"fi": tuple(f"sana{n}" for n in range(40))}),
    ],
)
THESAURUS = Thesaurus(VOCABULARY, Lemmas())


def broadened(text: str) -> Node:
    node = parse(text).node
    assert node is not None
    return THESAURUS.broadened(node)


def others(node: Node) -> dict[Node, Widening]:
    assert isinstance(node, Broadened)
    return {alternative.node: alternative.why for alternative in node.alternatives}


def test_a_word_gets_its_synonyms_before_its_translations() -> None:
    found = others(broadened("kokeilu"))
    assert found == {
        Word("pilotti", lang="fi"): Widening.SYNONYM,
        Word("försök", lang="sv"): Widening.TRANSLATION,
        Word("experiment", lang="en"): Widening.TRANSLATION,
        Word("pilot", lang="en"): Widening.TRANSLATION,
    }
    assert next(iter(found)) == Word("pilotti", lang="fi")


@pytest.mark.parametrize("typed", ["julkisten hankintojen", '"julkiset hankinnat"', "public procurement"])
def test_a_name_of_two_words_is_found_in_any_form(typed: str) -> None:
    assert Phrase(("offentlig", "upphandling"), "sv") in others(broadened(typed))


def test_a_name_inside_a_longer_query_is_broadened_as_one() -> None:
    node = broadened("turku julkisten hankintojen opas")
    assert isinstance(node, And)
    turku, procurement, guide = node.children
    assert Word("Åbo", lang="sv") in others(turku)
    assert isinstance(procurement, Broadened)
    assert procurement.child == And((Word("julkisten"), Word("hankintojen")))
    assert guide == Word("opas")


def test_what_is_not_wanted_and_what_nobody_knows_stay_as_typed() -> None:
    assert broadened("-kokeilu") == Not(Word("kokeilu"))
    assert broadened("tuntematon") == Word("tuntematon")
    assert broadened("kaupunki:turku") == parse("kaupunki:turku").node


def test_every_branch_is_broadened() -> None:
    node = broadened("kokeilu OR otsikko:pilotti")
    assert isinstance(node, Or)
    assert isinstance(node.children[0], Broadened)


def test_a_concept_of_many_words_stays_bounded() -> None:
    assert len(others(broadened("sana1"))) == MAX_ALTERNATIVES


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("energiförsök", And((Word("energia", lang="fi"), Word("kokeilu", lang="fi")))),
        ("verksamhetsförsök", And((Word("toiminta", lang="fi"), Word("kokeilu", lang="fi")))),
        ("försöksförsök", Word("kokeilu", lang="fi")),
    ],
)
def test_a_swedish_compound_of_two_names_asks_in_finnish_for_both(typed: str, asked: Node) -> None:
    more = [Concept({"fi": ("energia",), "sv": ("energi",)}), Concept({"fi": ("toiminta",), "sv": ("verksamhet",)})]
    wide = Thesaurus(Vocabulary({}, [*VOCABULARY.concepts, *more]), Lemmas())
    assert others(wide.broadened(Word(typed))) == {asked: Widening.TRANSLATION}


@pytest.mark.parametrize("typed", ["försökskanin", "kanin", "x" * 200, "experimentpilot"])
def test_a_word_with_a_half_that_names_nothing_stays_as_it_is(typed: str) -> None:
    assert broadened(typed) == Word(typed)
