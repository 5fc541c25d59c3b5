"""Whatever is typed becomes a tree or a note; nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import (
    And,
    Exact,
    FacetIs,
    Has,
    InText,
    Not,
    NoteCode,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Recent,
    TextField,
    TimeUnit,
    Word,
    YearRange,
)
from kokemukset_app.core.query_format import format_node, words_of
from kokemukset_app.core.query_text import MAX_CHARACTERS, parse


def w(text: str) -> Word:
    return Word(text)


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("", None),
        ("   \t\n ", None),
        ("kokeilu", w("kokeilu")),
        ("kokeilun hankinta", And((w("kokeilun"), w("hankinta")))),
        ("kokeilu AND hankinta", And((w("kokeilu"), w("hankinta")))),
        ("kokeilu OR pilotti", Or((w("kokeilu"), w("pilotti")))),
        ("kokeilu TAI pilotti", Or((w("kokeilu"), w("pilotti")))),
        ("a b OR c", Or((And((w("a"), w("b"))), w("c")))),
        ("a (b OR c)", And((w("a"), Or((w("b"), w("c")))))),
        ("kokeilu -turku", And((w("kokeilu"), Not(w("turku"))))),
        ("kokeilu NOT turku", And((w("kokeilu"), Not(w("turku"))))),
        ("kokeilu −turku", And((w("kokeilu"), Not(w("turku"))))),
        ("--turku", w("turku")),
        ('"avoin data"', Phrase(("avoin", "data"))),
        ("”avoin data”", Phrase(("avoin", "data"))),
        ('"data"', w("data")),
        ('-"avoin data"', Not(Phrase(("avoin", "data")))),
        ("kaupunki*", Prefix("kaupunki")),
        ("6Aika-hanke", w("6Aika-hanke")),
        ("EAKR:n", w("EAKR:n")),
        ("6Aika:lle", w("6Aika:lle")),
        ("12:30", w("12:30")),
        ("kaupunki:turku", FacetIs(FacetField.CITY, "turku")),
        ("KAUPUNKI:Turku", FacetIs(FacetField.CITY, "Turku")),
        ("city:turku", FacetIs(FacetField.CITY, "turku")),
        ("stad:åbo", FacetIs(FacetField.CITY, "åbo")),
        ('teema:"Ohjelman johtaminen"', FacetIs(FacetField.THEME, "Ohjelman johtaminen")),
        ("kaupunki:turku,oulu", Or((FacetIs(FacetField.CITY, "turku"), FacetIs(FacetField.CITY, "oulu")))),
        ("kaupunki:(turku OR oulu)", Or((FacetIs(FacetField.CITY, "turku"), FacetIs(FacetField.CITY, "oulu")))),
        ("-kaupunki:turku", Not(FacetIs(FacetField.CITY, "turku"))),
        ("vuosi:2019", YearRange(2019, 2019)),
        ("vuosi:2019-2021", YearRange(2019, 2021)),
        ("vuosi:2019..2021", YearRange(2019, 2021)),
        ("vuosi:2021–2019", YearRange(2019, 2021)),
        ("vuosi:2019-", YearRange(2019, None)),
        ("vuosi:-2019", YearRange(None, 2019)),
        ("year:2019,2021", Or((YearRange(2019, 2019), YearRange(2021, 2021)))),
        ("otsikko:kokeilu", InText(TextField.TITLE, w("kokeilu"))),
        ('otsikko:"avoin data"', InText(TextField.TITLE, Phrase(("avoin", "data")))),
        ("otsikko:(a OR b)", InText(TextField.TITLE, Or((w("a"), w("b"))))),
        ("tiivistelma:raha", InText(TextField.SUMMARY, w("raha"))),
        ("a\u00adb", w("ab")),
        ("A\u0308a\u0308nekoski", w("Äänekoski")),
        ("kokeilu OR", w("kokeilu")),
        ("OR OR", None),
    ],
)
def test_typed_text_becomes_its_tree(typed: str, tree: object) -> None:
    assert parse(typed).node == tree


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ('"avoin data', NoteCode.UNBALANCED_QUOTE),
        ("(kokeilu", NoteCode.UNBALANCED_BRACKET),
        ("kokeilu)", NoteCode.UNBALANCED_BRACKET),
        ("kokeilu)) x", NoteCode.UNBALANCED_BRACKET),
        ("väri:punainen", NoteCode.UNKNOWN_FIELD),
        ("kaupunki:", NoteCode.EMPTY_FIELD),
        ("kaupunki: turku", NoteCode.EMPTY_FIELD),
        ("vuosi:eilen", NoteCode.BAD_RANGE),
        ("vuosi:20x1", NoteCode.BAD_RANGE),
        ("***", NoteCode.NOTHING_TO_SEARCH),
        ("kokeilu " * 400, NoteCode.TOO_LONG),
        ("x" * (MAX_CHARACTERS + 1), NoteCode.TOO_LONG),
    ],
)
def test_mistakes_get_a_note_and_still_an_answer(typed: str, code: NoteCode) -> None:
    assert code in {note.code for note in parse(typed).notes}


def test_only_the_last_word_of_live_typing_is_open() -> None:
    node = parse("kokeilun hank", is_live=True).node
    assert node == And((Word("kokeilun"), Word("hank", is_open=True)))
    assert parse("kokeilun hank ", is_live=True).node == And((Word("kokeilun"), Word("hank")))
    assert parse('"avoin data"', is_live=True).node == Phrase(("avoin", "data"))


def test_live_typing_does_not_scold_about_what_is_not_finished() -> None:
    assert parse('"avoin da', is_live=True).notes == ()
    assert parse("(kokeilu", is_live=True).notes == ()


def test_words_behind_not_are_not_among_those_searched() -> None:
    assert words_of(parse('kokeilu "avoin data" -turku otsikko:raha hank*').node) == (
        "kokeilu",
        "avoin",
        "data",
        "raha",
        "hank",
    )


_alphabet = st.sampled_from(list("aäö1 :\"()-*–.,ORNTEI\x00\n]['ß😀\u0308\ud800"))
_pieces = st.sampled_from(
    ["*", "**", "=", '"', "-", "kk", " kk", "12", "12kk", "2019..2021", "..", "2019", "vuosi:", "otsikko:", "lähde:",
     "kaupunki:", "a", "koe", " ", " ", "(", ")", "v", "\u0308", ":", ",", "."]
)  # fmt: skip
_texts = st.one_of(st.text(max_size=60), st.text(_alphabet, max_size=60), st.lists(_pieces, max_size=14).map("".join))


@pytest.mark.parametrize(
    ("typed", "tree"),
    [
        ("*kokeilu", Pattern("*kokeilu")),
        ("*osallis*", Pattern("*osallis*")),
        ("kau*ki", Pattern("kau*ki")),
        ("kau***ki*", Pattern("kau*ki*")),
        ("-*kokeilu", Not(Pattern("*kokeilu"))),
        ("otsikko:*kokeilu", InText(TextField.TITLE, Pattern("*kokeilu"))),
        ("a*", Prefix("a")),
        ("*", None),
        ('="avoimen"', Exact(("avoimen",))),
        ('="avoimen datan"', Exact(("avoimen", "datan"))),
        ('otsikko:="datan"', InText(TextField.TITLE, Exact(("datan",)))),
        ('-="datan"', Not(Exact(("datan",)))),
        ('kaupunki:="turku"', FacetIs(FacetField.CITY, "turku")),
        ("=avoin", w("=avoin")),
        ("lähde:*", Has(FacetField.SOURCE)),
        ("lahde:-", Not(Has(FacetField.SOURCE))),
        ("-lähde:-", Has(FacetField.SOURCE)),
        ("-teema:*", Not(Has(FacetField.THEME))),
        ("tiivistelmä:-", Not(Has(TextField.SUMMARY))),
        ("vuosi:*", Has(FacetField.YEAR)),
        ("vuosi:12kk", Recent(12, TimeUnit.MONTH)),
        ("vuosi:12 kk", Recent(12, TimeUnit.MONTH)),
        ('vuosi:"2 vuotta"', Recent(2, TimeUnit.YEAR)),
        ("year:3weeks", Recent(3, TimeUnit.WEEK)),
        ("kokeilu 12 kk", And((w("kokeilu"), Recent(12, TimeUnit.MONTH)))),
        ("6kk", Recent(6, TimeUnit.MONTH)),
        ("2019..2021", YearRange(2019, 2021)),
        ("2021...2019", YearRange(2019, 2021)),
        ("2019..", YearRange(2019, None)),
        ("kokeilu ..2016", And((w("kokeilu"), YearRange(None, 2016)))),
        ("2014-2020", w("2014-2020")),  # the name of a programme as often as a wish
        ('"2019..2021"', w("2019..2021")),
        ('12 "kk"', And((w("12"), w("kk")))),
        ("..", None),
    ],
)
def test_stars_forms_presence_and_dates_become_their_nodes(typed: str, tree: object) -> None:
    assert parse(typed).node == tree
    assert parse(format_node(parse(typed).node)).node == tree


def test_a_pattern_has_letters_enough_and_not_too_many_stars() -> None:
    short = parse("*a*b")
    assert isinstance(short.node, Pattern)
    assert parse("*a").node == w("a")
    assert [note.code for note in parse("*a").notes] == [NoteCode.SHORT_PATTERN]
    many = parse("a*b*c*d*e*f*g*h*i").node
    assert isinstance(many, Pattern)
    assert many.text.count("*") <= 4


@given(_texts)
def test_any_text_can_be_read(text: str) -> None:
    parse(text)
    parse(text, is_live=True)


@given(_texts)
@example("N*\u0300")  # a letter and an accent that only the star kept apart
def test_a_tree_written_out_reads_as_the_same_tree(text: str) -> None:
    node = parse(text).node
    assert parse(format_node(node)).node == node


def test_deep_brackets_and_minuses_stay_bounded() -> None:
    for text in ("(" * 500 + "kokeilu" + ")" * 500, "-" * 1000 + "x", "NOT " * 900 + "x", "otsikko:" * 90 + "x"):
        assert len(format_node(parse(text).node)) < 2 * MAX_CHARACTERS
