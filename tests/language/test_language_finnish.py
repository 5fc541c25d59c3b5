"""Finnish words meet their forms, their parts and their names; nothing odd breaks the analysis."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.language.analysis import LanguageAnalysis
from kokemukset_app.language.lexicon import open_transducer
from kokemukset_app.language.tokens import tokens
from kokemukset_app.language.transducer import Transducer
from kokemukset_app.language.word_list import WordList

LEXICON = Path(__file__).resolve().parents[2] / "resources" / "lexicon"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def analysis(cache: Path) -> LanguageAnalysis:
    return LanguageAnalysis(LEXICON / "fi.kxt.xz", LEXICON / "words.txt", cache)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("osallisuus", "osallisuuden"),
        ("kärkihanke", "kärkihankkeissa"),
        ("hanke", "kärkihankkeissa"),
        ("kaupunki", "kaupunkikehittämisessä"),
        ("kehittäminen", "kaupunkikehittämisessä"),
        ("haku", "hankehauissa"),
        ("juurruttaa", "juurruttamisessa"),
        ("juurruttaminen", "juurruttamisessa"),
        ("6Aika", "6Ajasta"),
        ("6aika", "6Aika-hankkeissa"),
        ("hanke", "6Aika-hankkeissa"),
        ("EAKR", "EAKR:n"),
        ("eakr", "EAKR-rahoitusta"),
        ("Vantaa", "Vantaalla"),
        ("turku", "Turussa"),
        ("tutkimus", "agricolantutkimuksesta"),
        ("vaali", "eurovaalit"),
        ("oikeasti", "oikeesti"),
        ("äänekoski", "A\u0308a\u0308nekoskella"),
        ("kaupunki", "kau\u00adpungissa"),
    ],
)
def test_a_word_finds_its_forms_and_the_compounds_it_is_in(
    analysis: LanguageAnalysis, typed: str, written: str
) -> None:
    assert analysis.query_terms(typed).keys() & analysis.document_terms(written, "fi").keys()


@pytest.mark.parametrize(
    ("typed", "written"),
    [("hanke", "hanki"), ("kaupunki", "kauppa"), ("Turku", "turkki"), ("yritys", "yrtti"), ("esittää", "esityksessä")],
)
def test_look_alikes_are_kept_apart(analysis: LanguageAnalysis, typed: str, written: str) -> None:
    assert not analysis.query_terms(typed, "fi").keys() & analysis.document_terms(written, "fi").keys()


def test_the_word_itself_weighs_more_than_a_part(analysis: LanguageAnalysis) -> None:
    terms = analysis.document_terms("kaupunkikehittämisessä", "fi")
    assert terms["kaupunkikehittäminen"] == 1.0
    assert terms["kaupunki"] == terms["kehittäminen"] == 0.5


def test_languages_do_not_meet_by_accident(analysis: LanguageAnalysis) -> None:
    assert analysis.document_terms("experiments", "en").keys() <= analysis.query_terms("experiment").keys()
    assert analysis.document_terms("försöken", "sv").keys() <= analysis.query_terms("försök").keys()
    assert not analysis.document_terms("pilots", "en").keys() & analysis.document_terms("pilots", "sv").keys()


_texts = st.text(min_size=1, max_size=40)


@given(_texts, st.sampled_from(["fi", "sv", "en"]))
def test_any_word_has_terms_of_sound_weight(analysis: LanguageAnalysis, word: str, lang: str) -> None:
    for terms in (analysis.document_terms(word, lang), analysis.query_terms(word, lang), analysis.query_terms(word)):
        assert terms
        assert all(0 < weight <= 1 for weight in terms.values())


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.start >= at
        at = token.end


@pytest.mark.parametrize("word", ["x" * 10_000, "a-" * 3_000, "https://a.fi/" + "b" * 500, "-" * 50, ":", "1" * 300])
def test_monsters_are_taken_in_stride(analysis: LanguageAnalysis, word: str) -> None:
    assert analysis.document_terms(word, "fi")
    assert analysis.query_terms(word)


@pytest.mark.parametrize("damage", [b"", b"KXT1", b"\0" * 4096])
def test_a_damaged_table_in_the_cache_is_unpacked_anew(tmp_path: Path, damage: bytes) -> None:
    open_transducer(LEXICON / "fi.kxt.xz", tmp_path)
    table = next((tmp_path / "lexicon").iterdir())
    table.write_bytes(damage or table.read_bytes()[: table.stat().st_size // 2])
    found = open_transducer(LEXICON / "fi.kxt.xz", tmp_path)
    assert found.cheapest("kokeilu")[1]


def test_without_a_cache_the_table_is_read_into_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert open_transducer(LEXICON / "fi.kxt.xz", blocked).cheapest("kokeilu")[1]


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match="not a transducer"):
        Transducer(b"something else entirely")


def test_the_word_list_reads_parts_forms_and_remarks() -> None:
    words = WordList(["kuutos|kaupunki  # remark", "6aika: 6ajan 6ajasta", "", "# only a remark", "|"])
    assert words.base_of("kuutoskaupunki", []) == "kuutoskaupunki"
    assert words.parts_of("kuutoskaupunki") == ("kuutos", "kaupunki")
    assert words.base_of("6ajasta", []) == "6aika"
    assert words.base_of("jotain", ["kuutoskaupunki"]) == "kuutoskaupunki"
    assert words.base_of("jotain", ["muuta"]) == ""


def test_a_blob_of_letters_is_one_word_and_not_a_riddle(analysis: LanguageAnalysis) -> None:
    """Base64 in a note is no compound: its endings are not looked up one by one, which took minutes."""
    blob = "ab" * 30_000 + "tutkimus"
    assert not {"tutkimus"} & set(analysis.document_terms(blob, "fi"))
    assert "tutkimus" in analysis.document_terms("agricolatutkimus", "fi")


def test_a_noun_of_action_asks_for_its_verb_after_itself(analysis: LanguageAnalysis) -> None:
    asked = analysis.query_terms("kopioiminen", "fi")
    verb, noun = analysis.document_terms("kopioi", "fi"), analysis.document_terms("kopioimista", "fi")
    met = [max(asked[term] * weight for term, weight in terms.items() if term in asked) for terms in (noun, verb)]
    assert met[0] > met[1] > 0
    assert "kopioida" not in analysis.query_terms("kopioimisen", "fi")


@pytest.mark.parametrize(
    ("word", "relative"),
    [
        ("julkaisu", "julkaista"),
        ("julkaistaan", "julkaisu"),
        ("arviointi", "arvioida"),
        ("kilpailee", "kilpailu"),
        ("keräys", "kerätä"),
        ("hakea", "haku"),
        ("laskenta", "laskea"),
    ],
)
def test_a_verb_and_the_nouns_of_its_action_know_each_other(
    analysis: LanguageAnalysis, word: str, relative: str
) -> None:
    assert relative in analysis.relatives(word)


@pytest.mark.parametrize("word", ["kaupunki", "talo", "6aika", "", "zzzz", "x" * 200, "tuli"])
def test_a_word_of_no_deed_has_no_relatives(analysis: LanguageAnalysis, word: str) -> None:
    assert analysis.relatives(word) == ()


@pytest.mark.parametrize(
    ("typed", "kept", "left"),
    [
        ("kerros", "kerros", "kertoa"),  # "kerros!" of telling
        ("olematon", "olematon", "olla"),
        ("tuntisi", "tuntea", "tunti"),  # your hour
    ],
)
def test_a_reading_by_a_clitic_or_an_ending_of_yours_is_not_asked_for_beside_a_plain_one(
    analysis: LanguageAnalysis, typed: str, kept: str, left: str
) -> None:
    terms = analysis.query_terms(typed, "fi")
    assert terms[kept] == 1.0
    assert left not in terms


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("talo", "talonikin"),
        ("kaupunki", "kaupunkiammekaan"),
        ("hanke", "hankkeenko"),
        ("lapsi", "lapsillehan"),
        ("nopea", "nopeampiakin"),
        ("nopea", "nopeimmista"),
        ("julkaista", "julkaistuissa"),
        ("valmistella", "valmisteltavina"),
        ("zoom", "Zoomin"),
        ("berliini", "Berliinissä"),
        ("mydata", "MyData:n"),
        ("mydata", "MyData:sta"),
        ("hsl", "HSL:ään"),
        ("vuosi", "2020-vuosina"),
        ("kokeilu", "5G-kokeiluissakaan"),
        ("turku", "Turun"),
        ("matkailija", "Lapin-matkailijoille"),
        ("etähoito", "etähoidoistaan"),
        ("semmoinen", "semmosia"),
        ("kierrätyskeskus", "kierrätyskeskuksessamme"),
    ],
)
def test_endings_of_every_sort_lead_back(analysis: LanguageAnalysis, query: str, text: str) -> None:
    assert set(analysis.query_terms(query, "fi")) & set(analysis.document_terms(text, "fi"))


def test_nobody_asks_for_forms_of_a_letters_name(analysis: LanguageAnalysis) -> None:
    assert not set(analysis.query_terms("aani", "fi")) & set(analysis.document_terms("aina", "fi"))
    assert analysis.query_terms("aa", "fi")["aa"] == 1.0
