"""Slips, missing dots and missing words: what is found all the same, in which order, and what stays strict."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from index_fakes import FakeAnalysis, entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.query import And, Breadth, InText, Not, Phrase, Prefix, Query, Sort, TextField, Word
from kokemukset_app.core.results import Why
from kokemukset_app.index.front_table import FrontTable, pack_sorted
from kokemukset_app.index.near_words import near_words

WIDE = {"breadth": Breadth.SIMILAR}
WORDS = ["satama", "sähkö", "sahkö", "sähköbussi", "sähköbussin", "säkkipilli", "liikenne", "liikenteessä", "lähde"]


def distance(typed, text):
    """Count slips the slow way; a letter typed without its dots is none."""
    plain = str.maketrans("äöå", "aoa")
    rows = [[n if not m else m if not n else 0 for n in range(len(typed) + 1)] for m in range(len(text) + 1)]
    for m in range(1, len(text) + 1):
        for n in range(1, len(typed) + 1):
            same = typed[n - 1] in (text[m - 1], text[m - 1].translate(plain))
            rows[m][n] = min(rows[m - 1][n - 1] + (not same), rows[m - 1][n] + 1, rows[m][n - 1] + 1)
            if m > 1 and n > 1 and typed[n - 1] == text[m - 2] and typed[n - 2] == text[m - 1]:
                rows[m][n] = min(rows[m][n], rows[m - 2][n - 2] + 1)
    return rows[-1][-1]


def table(words):
    texts = sorted(word.encode() for word in set(words))
    data, heads = pack_sorted(texts)
    return FrontTable(data, heads, len(texts))


@settings(max_examples=200)
@given(
    st.lists(st.text("aäbcoö", min_size=1, max_size=7), min_size=1, max_size=40),
    st.text("abco", min_size=2, max_size=7),
    st.integers(0, 2),
)
def test_index_near_words_are_those_within_the_slips(words, typed, slips):
    found = near_words(table(words), typed, slips)
    for word, counted in found.items():
        assert distance(typed, word) == counted <= slips
    same_start = {w for w in words if distance(typed[0], w[0]) == 0 and distance(typed, w) <= slips}
    assert same_start <= set(found)


@pytest.mark.parametrize(
    ("typed", "slips", "expected"),
    [
        ("sahko", 0, {"sähkö", "sahkö"}),
        ("sahkobussi", 0, {"sähköbussi"}),
        ("sähkobusi", 1, {"sähköbussi"}),
        ("likenteessa", 1, {"liikenteessä"}),
        ("ilikenne", 1, {"liikenne"}),
        ("liikenen", 1, {"liikenne"}),
    ],
)
def test_index_near_words_know_dots_doubles_and_swaps(typed, slips, expected):
    assert set(near_words(table(WORDS), typed, slips)) == expected


def test_index_near_words_stop_in_time():
    words = [f"kokeilu{a}{b}{c}" for a in "abcdefghijklmn" for b in "aeiouyäö" * 3 for c in "klmnprstv" * 3]
    started = time.thread_time()
    near_words(table([f"{w}{n}" for n, w in enumerate(words)]), "kokeiluaaktoja", 2)
    assert time.thread_time() - started < 1


@pytest.fixture
def library(asker):
    asker.apply(
        entry("exact.md", "Sahkon tarina"),
        entry("dots-1.md", "Sähkö ja bussi"),
        entry("dots-2.md", "Sähkö ja katu"),
        entry("bus.md", "Robottibussi kadulla", "robottibussien kokeilu", cities=("turku",)),
        entry("bus-2.md", "Robottibussi laiturilla", cities=("espoo",)),
        entry("data.md", "Avoimuus kantaa", "dataa aineistoista"),
    )
    return asker


def test_index_finds_words_typed_without_dots_after_the_exact_spelling(library):
    page = library.page(Word("sahko"), **WIDE)
    assert page.hits[0].head.path == "exact.md"
    assert {hit.head.path for hit in page.hits} == {"exact.md", "dots-1.md", "dots-2.md"}
    assert page.hits[1].why == (Why.TYPO,)
    assert library.ids(Word("sahko")) == ["exact"]


@pytest.mark.parametrize("typed", ["rovottibussi", "robtotibussi", "rbottibussi", "orbottibussi", "robtotibusi"])
def test_index_forgives_slips_in_long_words(library, typed):
    page = library.page(Word(typed), **WIDE)
    assert {hit.head.path for hit in page.hits} == {"bus.md", "bus-2.md"}
    assert page.total == 2
    assert all("robottibussi" in " ".join(hit.matches) for hit in page.hits)
    assert library.index.counts([Query(Word(typed), breadth=Breadth.SIMILAR)], CancelToken()) == [2]


def test_index_forgives_the_beginning_of_a_word_while_it_is_typed(library):
    assert set(library.ids(Word("robotib", is_open=True), **WIDE)) == {"bus", "bus-2"}
    assert "dots-1" in library.ids(Word("sahk", is_open=True), **WIDE)
    assert "dots-1" in library.ids(Prefix("sahk"), **WIDE)


@pytest.mark.parametrize(
    "node",
    [
        Phrase(("rovottibussi", "kadulla")),
        InText(TextField.TITLE, Word("rovottibussi")),
        Word("katuq"),  # too short
    ],
)
def test_index_is_strict_with_phrases_fields_and_short_words(library, node):
    assert library.page(node, **WIDE).total == 0


def test_index_does_not_exclude_what_only_looks_alike(library):
    assert library.page(Not(Word("rovottibussi")), **WIDE).total == 6


def test_index_lists_entries_without_one_word_after_those_with_all(asker):
    # "kanava" tells most, "satama" and "laituri" less; "miten" says nothing.
    filler = [entry(f"f{n}.md", f"Muu asia numero{n}") for n in range(30)]
    asker.apply(
        *filler,
        entry("all.md", "Satama ja laituri", "kanava", cities=("turku",)),
        entry("two.md", "Kanava ja satama", cities=("turku",)),
        entry("two-2.md", "Laituri ja kanava", cities=("espoo",)),
        entry("weak.md", "Satama ja laituri"),
        entry("weak-2.md", "Satama ja laituri"),
        entry("one.md", "Satama"),
    )
    node = And((Word("miten"), Word("kanava"), Word("satama"), Word("laituri")))
    page = asker.page(node, **WIDE)
    paths = [hit.head.path for hit in page.hits]
    assert paths[0] == "all.md"
    assert set(paths[1:3]) == {"two.md", "two-2.md"}
    assert set(paths[3:]) == {"weak.md", "weak-2.md"}  # they lack the word that tells most, and have the two others
    assert (page.total, page.partial) == (5, 4)  # that the first lacks "miten" nobody minds; "one" has too little
    assert page.hits[0].missing == ()
    assert {hit.head.path: hit.missing for hit in page.hits}["two.md"] == ("laituri",)
    assert [hit.score for hit in page.hits] == sorted((hit.score for hit in page.hits), reverse=True)
    assert {c.value: c.count for c in page.facets[FacetField.CITY]} == {"turku": 2, "espoo": 1}
    assert asker.index.counts([Query(node, breadth=Breadth.SIMILAR)], CancelToken()) == [5]
    assert asker.page(node).total == 0


@pytest.mark.parametrize("sort", list(Sort))
def test_index_keeps_what_lacks_a_word_last_in_every_order_and_under_facets(asker, sort):
    asker.apply(
        *[entry(f"f{n}.md", f"Muu asia numero{n}") for n in range(30)],
        entry("all.md", "Ölmy kanava satama laituri", updated="2001-01-01", cities=("turku",)),
        entry("two.md", "Alku kanava satama", updated="2020-01-01", cities=("turku",)),
        entry("pier.md", "Laituri"),
        entry("pier-2.md", "Laituri"),
    )
    node = And((Word("kanava"), Word("satama"), Word("laituri")))
    chosen = FacetSelection().including(FacetField.CITY, ["turku"])
    page = asker.page(node, sort=sort, selection=chosen, **WIDE)
    assert [hit.head.path for hit in page.hits] == ["all.md", "two.md"]
    second = asker.page(node, sort=sort, selection=chosen, offset=1, limit=1, **WIDE)
    assert [hit.head.path for hit in second.hits] == ["two.md"]


def test_index_never_does_without_half_a_question(asker):
    asker.apply(*[entry(f"f{n}.md", f"Satama numero{n}") for n in range(30)], entry("g.md", "Kanava"))
    assert asker.page(And((Word("satama"), Word("kanava"))), **WIDE).partial == 1  # "kanava" tells more
    assert asker.page(And((Word("satama"), Word("xyzzyx"))), **WIDE).total == 0


@pytest.mark.parametrize(
    ("breadth", "expected"),
    [
        (Breadth.EXACT, {"a"}),
        (Breadth.INFLECTIONS, {"a", "b"}),
        (Breadth.PARTS, {"a", "b", "c"}),
        (Breadth.SIMILAR, {"a", "b", "c"}),
    ],
)
def test_index_breadth_widens_step_by_step(asker, breadth, expected):
    asker.apply(
        entry("a.md", "satama"), entry("b.md", "satamassa"), entry("c.md", "laituri-satama"), entry("d.md", "muuta")
    )
    assert set(asker.ids(Word("satama"), breadth=breadth)) == expected


def test_index_small_words_decide_nothing_beside_others(asker):
    asker.apply(
        *(entry(f"{n}.md", f"Satama {n}", "Miten sitä kaikki.") for n in range(12)),
        entry("told.md", "Laituri ja satama", "Laituri."),
        entry("asked.md", "Muuta", "Miten laituri ja satama."),
    )
    page = asker.page(And((Word("miten"), Word("laituri"), Word("satama"))), **WIDE)
    assert [hit.head.path for hit in page.hits[:2]] == ["told.md", "asked.md"]
    assert page.hits[0].missing == ()
    assert asker.page(Word("miten"), **WIDE).total == 13  # alone it is a word like others


def test_index_looks_for_a_seldom_word_by_its_verb(asker, monkeypatch):
    monkeypatch.setattr(FakeAnalysis, "relatives", lambda _, word: ("kaivaa",) if word == "kaivuu" else ())
    asker.apply(entry("noun.md", "Kaivuu"), entry("verb.md", "Me kaivaa"), entry("no.md", "Muuta"))
    page = asker.page(Word("kaivuu"), **WIDE)
    assert [hit.head.path for hit in page.hits] == ["noun.md", "verb.md"]
    assert asker.page(Word("kaivuu")).total == 1


def test_index_small_words_may_all_be_missing_even_before_a_common_word(asker):
    asker.apply(*(entry(f"{n}.md", f"Kaupunki {n}", "Asia.") for n in range(12)))
    assert asker.page(And((Word("mä"), Word("oon"), Word("kaupunki"))), **WIDE).total == 12
    assert asker.page(And((Word("mä"), Word("oon"))), **WIDE).total == 0
    assert asker.page(And((Word("puuttuva"), Word("kaupunki"))), **WIDE).total == 0
