"""What queries find, and in what order."""

import pytest
from index_fakes import entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.core.errors import Cancelled
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.query import (
    And,
    FacetIs,
    InText,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Sort,
    TextField,
    Word,
    YearRange,
)
from kokemukset_app.core.results import Why


@pytest.fixture
def library(asker):
    asker.apply(
        entry("a.md", "Kokeilun opit", "Kokeiluja tehtiin. Avoin data auttoi.", years=(2019,), cities=("turku",)),
        entry("b.md", "Avoin data", "Avointa dataa ja avoin data.\n\n## Kokeilu\n\nLoppu.", years=(2021,), tags=("x",)),
        entry(
            "c.md", "Data avoin", "Kaupunki-kokeilu. Sanat: data, avoin.", years=(2019, 2022), cities=("Turku", "oulu")
        ),
        entry("d.md", "Öljy", "Ei mitään muuta.", summary="Tiivistelmä kertoo kokeilusta.", type=EntryType.ARTICLE),
    )
    return asker


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (None, "abcd"),
        (Word("kokeilu"), "abcd"),
        (Word("KOKEILUSSA"), "abcd"),
        (Word("tiiv"), ""),
        (Word("tiiv", is_open=True), "d"),
        (Prefix("tiivistelm"), "d"),
        (Prefix("kok"), "abcd"),
        (Word("ei-ole"), ""),
        (Phrase(("avoin", "data")), "ab"),
        (Phrase(("data", "avoin")), "c"),
        (Phrase(("avoin",)), "abc"),
        (Phrase(("data", "kaupunki")), ""),
        (And((Word("data"), Word("kokeilu"))), "abc"),
        (And((Word("data"), Not(Word("auttoi")))), "bc"),
        (And((Word("data"), Word("puuttuu"))), ""),
        (Or((Word("öljy"), Word("auttoi"))), "ad"),
        (Not(Word("data")), "d"),
        (Not(Not(Word("data"))), "abc"),
        (And(()), "abcd"),
        (Or(()), ""),
        (FacetIs(FacetField.CITY, "TURKU"), "ac"),
        (FacetIs(FacetField.CITY, "pori"), ""),
        (FacetIs(FacetField.TYPE, "article"), "d"),
        (FacetIs(FacetField.YEAR, "2019"), "ac"),
        (YearRange(2020, None), "bc"),
        (YearRange(None, 2019), "ac"),
        (YearRange(2020, 2021), "b"),
        (YearRange(2030, 2020), ""),
        (InText(TextField.TITLE, Word("kokeilu")), "a"),
        (InText(TextField.HEADING, Word("kokeilu")), "b"),
        (InText(TextField.SUMMARY, Word("kokeilu")), "d"),
        (InText(TextField.BODY, Word("kokeilu")), "ac"),
        (InText(TextField.BODY, Phrase(("avoin", "data"))), "ab"),
        (InText(TextField.TITLE, Phrase(("avoin", "data"))), "b"),
        (InText(TextField.TITLE, Prefix("av")), "bc"),
        (InText(TextField.TITLE, Not(Word("avoin"))), "ad"),
        (InText(TextField.TITLE, And((Word("data"), Word("avoin")))), "bc"),
    ],
)
def test_index_finds(library, node, expected):
    assert "".join(sorted(library.ids(node))) == expected
    assert library.page(node).total == len(expected)
    assert library.index.counts([Query(node)], CancelToken()) == [len(expected)]


def test_index_puts_title_over_summary_over_heading_over_body(asker):
    filler = "sana " * 30
    asker.apply(
        entry("body.md", "Muu", f"Kohde {filler}"),
        entry("heading.md", "Muu", f"# Kohde\n\n{filler}"),
        entry("summary.md", "Muu", filler, summary="Kohde"),
        entry("title.md", "Kohde", filler),
    )
    page = asker.page(Word("kohde"))
    assert [hit.head.id for hit in page.hits] == ["title", "summary", "heading", "body"]
    scores = [hit.score for hit in page.hits]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4


def test_index_puts_a_whole_word_over_a_longer_one_while_typing(asker):
    asker.apply(
        entry("long.md", "Datakeskus datakeskukset", "Datakeskus " * 20),
        entry("short.md", "Jotain", "Ja sitten data."),
    )
    assert asker.ids(Word("data", is_open=True)) == ["short", "long"]


def test_index_says_why_and_which_forms(library):
    hits = {hit.head.id: hit for hit in library.page(Word("kokeilu")).hits}
    assert hits["a"].matches == ("kokeiluja", "kokeilun")
    assert hits["a"].why == (Why.INFLECTION,)
    assert hits["b"].why == (Why.EXACT,)
    assert hits["c"].why == (Why.COMPOUND_PART,)
    assert hits["c"].matches == ("kaupunki-kokeilu",)
    assert library.page(Prefix("tiivis")).hits[0].why == (Why.PREFIX,)
    assert library.page(FacetIs(FacetField.CITY, "oulu")).hits[0].why == ()


def test_index_marks_title_and_snippet(library):
    hit = next(hit for hit in library.page(Word("kokeilu")).hits if hit.head.id == "a")
    assert [hit.head.title[s.start : s.end] for s in hit.title_spans] == ["Kokeilun"]
    assert [hit.snippet.text[s.start : s.end] for s in hit.snippet.spans] == ["Kokeiluja"]


def test_index_snippet_is_the_summary_without_a_word(library):
    hit = next(hit for hit in library.page().hits if hit.head.id == "d")
    assert hit.snippet.text == "Tiivistelmä kertoo kokeilusta."
    assert hit.snippet.spans == ()
    assert hit.score == 0


def test_index_counts_what_a_click_gives(library):
    page = library.page(Word("data"))
    assert page.facets[FacetField.CITY] == (FacetCount("Turku", 1), FacetCount("oulu", 1), FacetCount("turku", 1))
    assert page.facets[FacetField.YEAR] == (FacetCount("2022", 1), FacetCount("2021", 1), FacetCount("2019", 2))
    assert page.facets[FacetField.OUTCOME] == ()
    selection = FacetSelection.of(FacetField.YEAR, "2021")
    narrowed = library.page(Word("data"), selection=selection)
    assert narrowed.total == 1
    assert narrowed.facets[FacetField.YEAR] == page.facets[FacetField.YEAR]
    assert narrowed.facets[FacetField.CITY] == ()
    for count in narrowed.facets[FacetField.YEAR]:
        both = library.page(Word("data"), selection=FacetSelection.of(FacetField.YEAR, count.value))
        assert both.total == count.count


def test_index_joins_values_of_a_heading_and_crosses_headings(library):
    years = FacetSelection.of(FacetField.YEAR, "2019", "2021")
    assert sorted(library.ids(selection=years)) == ["a", "b", "c"]
    assert sorted(library.ids(selection=years.including(FacetField.CITY, ["oulu"]))) == ["c"]
    assert sorted(library.ids(selection=years.excluding(FacetField.CITY, ["oulu"]))) == ["a", "b"]
    gone = library.page(selection=FacetSelection.of(FacetField.CITY, "pori"))
    assert gone.total == 0
    assert FacetCount("pori", 0) in gone.facets[FacetField.CITY]


def test_index_sorts_by_date_and_by_finnish_title(asker):
    asker.apply(
        entry("1.md", "Öljy 10", updated="2024-05-01"),
        entry("2.md", "Äly", created="2025"),
        entry("3.md", "Zeta", modified="2025-01-02"),
        entry("4.md", "Öljy 9", updated="2024-05-01", created="2026-01-01"),
        entry("5.md", "Vesi"),
        entry("6.md", "wesi a"),
    )
    assert asker.ids(sort=Sort.NEWEST) == ["3", "2", "4", "1", "5", "6"]
    assert asker.ids(sort=Sort.TITLE) == ["5", "6", "3", "2", "4", "1"]
    assert asker.ids() == asker.ids(sort=Sort.NEWEST)


def test_index_sorts_titles_in_the_users_language(asker):
    asker.apply(entry("1.md", "Aalto", titles={"sv": "Öring"}), entry("2.md", "Beeta", titles={"sv": "Alfa"}))
    assert asker.ids(sort=Sort.TITLE) == ["1", "2"]
    assert asker.ids(sort=Sort.TITLE, lang="sv") == ["2", "1"]


def test_index_pages_are_pieces_of_one_order(asker):
    asker.apply(*(entry(f"{n:03}.md", f"Sana {n % 7}", "sana " * (n % 5 + 1)) for n in range(60)))
    for sort in Sort:
        whole = asker.ids(Word("sana"), sort=sort, limit=100)
        pieces = [i for offset in range(0, 70, 7) for i in asker.ids(Word("sana"), sort=sort, offset=offset, limit=7)]
        assert pieces == whole
        assert len(whole) == 60
    assert asker.ids(Word("sana"), limit=0) == []


def test_index_finds_titles_of_other_languages(asker):
    asker.apply(entry("1.md", "Vesi", titles={"sv": "Vatten"}, summaries={"sv": "Rent vatten"}))
    assert asker.ids(Word("vatten")) == ["1"]
    hit = asker.page(Word("vatten"), lang="sv").hits[0]
    assert [hit.head.title_in("sv")[s.start : s.end] for s in hit.title_spans] == ["Vatten"]
    assert hit.snippet.text == "Rent vatten"


def test_index_search_can_be_taken_back(library):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.index.search(Query(Word("data")), token)


def test_index_status_none_has_no_value(asker):
    asker.apply(entry("1.md", status=None), entry("2.md", status=Status.DRAFT))
    assert asker.page().facets[FacetField.STATUS] == (FacetCount("draft", 1),)
