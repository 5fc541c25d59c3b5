"""Text as it stands on pages becomes words and sentences again."""

from __future__ import annotations

import pytest

from kokemukset_app.publications.page_text import plain_pages


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("kaupunki\ufffekehitys", "kaupunkikehitys"),
        ("kaupunki-\r\nkehitys", "kaupunkikehitys"),
        ("yhteis\u2010\nkehittäminen", "yhteiskehittäminen"),
        ("tule\xad\nvaisuus", "tulevaisuus"),
        ("tule\xadvaisuus", "tulevaisuus"),
        ("EU\ufffferahoitus"[:2] + "\ufffe" + "rahoitus", "EU-rahoitus"),
        ("6Aika\ufffestrategia", "6Aika-strategia"),
        ("linja-\nauto", "linja-auto"),
        ("kaupunki-\nja seututyö", "kaupunki- ja seututyö"),
        ("stads-\noch regionarbete", "stads- och regionarbete"),
        ("2014-\n2020", "2014-2020"),
        ("Etelä-\nSuomi", "Etelä-Suomi"),
        ("HANKE\ufffeKOKONAISUUS", "HANKEKOKONAISUUS"),
        ("o\ufb03ce, \ufb01lm ja \ufb02ow", "office, film ja flow"),
        ("1\xa0000 asukasta", "1 000 asukasta"),
        ("ääkköset\x00\x07 ehjinä", "ääkköset ehjinä"),
        ("yhdysva\ufffelto\ufffejen", "yhdysvaltojen"),
    ],
)
def test_a_line_end_leaves_no_mark_in_a_word(raw: str, plain: str) -> None:
    assert plain_pages([raw]) == (plain,)


def test_a_hyphen_seen_inside_a_line_is_kept_at_a_line_end() -> None:
    pages = plain_pages(["Sosiaali-terveyspalvelu toimii.", "Uusi sosiaali\ufffeterveyspalvelu avattiin."])
    assert pages[1] == "Uusi sosiaali-terveyspalvelu avattiin."


def test_lines_of_a_paragraph_are_joined_and_bullets_stand_alone() -> None:
    text = (
        "Kaupungit kokeilivat yhdessä uusia palveluja asukkaiden\r\nkanssa ja oppivat, mikä toimii.\r\n"
        "• Ensimmäinen havainto oli se, että aikaa kului enemmän.\r\n• Toinen havainto.\r\n"
    )
    lines = plain_pages([text])[0].split("\n")
    assert lines[0].endswith("asukkaiden kanssa ja oppivat, mikä toimii.")
    assert [line[0] for line in lines[1:]] == ["•", "•"]


def test_nothing_is_nothing() -> None:
    assert plain_pages(["", " \r\n \t", "\ufffe"]) == ("", "", "-")
