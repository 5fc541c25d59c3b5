"""Patterns, exact forms, presence of fields and dates back from today, against an index."""

import fnmatch
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from index_fakes import entry

from kokemukset_app.core.entry import Source
from kokemukset_app.core.facets import SHOWN, FacetField
from kokemukset_app.core.query import (
    And,
    Exact,
    Has,
    InText,
    Not,
    NoteCode,
    Pattern,
    Recent,
    TextField,
    TimeUnit,
    Word,
)
from kokemukset_app.core.results import Why
from kokemukset_app.index.conditions import first_day
from kokemukset_app.index.front_table import FrontTable, pack_sorted
from kokemukset_app.index.glob import matching


def table(words):
    texts = sorted({f"{word}\tfi".encode() for word in words})
    data, heads = pack_sorted(texts)
    return FrontTable(data, heads, len(texts))


@settings(max_examples=200)
@given(st.lists(st.text("abä.", min_size=1, max_size=8), max_size=40), st.text("abä*.", min_size=2, max_size=7))
def test_index_patterns_match_what_shell_patterns_match(words, pattern):
    if "*" not in pattern:
        pattern += "*"
    here = table(words)
    numbers, is_cut = matching(here, pattern, 1000)
    found = {here[int(n)].split(b"\t")[0].decode() for n in numbers}
    assert found == {word for word in words if fnmatch.fnmatchcase(word, pattern)}
    assert not is_cut


def test_index_patterns_are_bounded_and_say_so(asker):
    here = table(f"sana{n}" for n in range(50))
    numbers, is_cut = matching(here, "*a*", 10)
    assert (len(numbers), is_cut) == (10, True)
    hard = table("a" * 300 + str(n) for n in range(2000))
    started = time.thread_time()
    assert not len(matching(hard, "*a*a*a*a*b", 10)[0])
    assert time.thread_time() - started < 2
    asker.apply(*[entry(f"e{k}.md", " ".join(f"sana{k}x{n}" for n in range(300))) for k in range(8)])
    page = asker.page(Pattern("*ana*"))
    assert page.total > 0
    assert [note.code for note in page.notes] == [NoteCode.WIDE_PATTERN]
    assert asker.page(Pattern("*ana1x2*")).notes == ()


@pytest.fixture
def library(asker):
    today = date.today()
    sourced = entry("a.md", "Nopeakokeilu avoimen datan", "teksti", updated=today.isoformat(), themes=("avoin-data",))
    from dataclasses import replace

    sourced = replace(sourced, entry=replace(sourced.entry, sources=(Source(title="Julkaisu"),)))
    asker.apply(
        sourced,
        entry("b.md", "Avoin data kokeilussa", "", updated=(today - timedelta(days=40)).isoformat(), summary="tiivis"),
        entry("c.md", "Vanha pikakokeilu", "datan avoimen teksti", updated="2001-05"),
    )
    return asker


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Pattern("*kokeilu"), "ac"),
        (Pattern("no*lu"), "a"),
        (InText(TextField.TITLE, Pattern("*kok*")), "abc"),
        (Not(Pattern("*kokeilu")), "b"),
        (Exact(("avoimen",)), "ac"),
        (Exact(("avoimen", "datan")), "a"),
        (Exact(("avoin", "data")), "b"),
        (InText(TextField.BODY, Exact(("avoimen",))), "c"),
        (Has(FacetField.SOURCE), "a"),
        (Not(Has(FacetField.SOURCE)), "bc"),
        (Has(FacetField.THEME), "a"),
        (Has(TextField.SUMMARY), "b"),
        (Has(TextField.BODY), "ac"),
        (Has(TextField.TITLE), "abc"),
        (Recent(1, TimeUnit.WEEK), "a"),
        (Recent(2, TimeUnit.MONTH), "ab"),
        (Recent(999, TimeUnit.YEAR), "abc"),
        (And((Word("data"), Recent(50, TimeUnit.DAY))), "ab"),
    ],
)
def test_index_finds_by_shape_form_presence_and_age(library, node, expected):
    assert "".join(sorted(library.ids(node))) == expected


def test_index_tells_how_shapes_and_forms_were_met(library):
    shaped = {hit.head.id: hit for hit in library.page(Pattern("*kokeilu")).hits}
    assert shaped["a"].matches == ("nopeakokeilu",)
    assert shaped["a"].why == (Why.COMPOUND_PART,)
    exact = library.page(Exact(("avoimen",))).hits
    assert all(hit.why == (Why.EXACT,) and hit.matches == ("avoimen",) for hit in exact)


def test_index_does_not_count_sources_as_a_facet(library):
    assert set(library.page().facets) == set(SHOWN)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Recent(12, TimeUnit.MONTH), 20250331),
        (Recent(1, TimeUnit.MONTH), 20260231),
        (Recent(3, TimeUnit.MONTH), 20251231),
        (Recent(1, TimeUnit.YEAR), 20250331),
        (Recent(1, TimeUnit.WEEK), 20260324),
        (Recent(0, TimeUnit.DAY), 20260331),
        (Recent(999, TimeUnit.DAY), 20230706),
    ],
)
def test_index_reckons_back_from_today(node, expected):
    assert first_day(node, date(2026, 3, 31)) == expected
