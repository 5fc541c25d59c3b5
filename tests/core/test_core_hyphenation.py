"""Finnish words are broken where a reader expects it, and never elsewhere."""

from __future__ import annotations

import pytest

from kokemukset_app.core.hyphenation import hyphenated


@pytest.mark.parametrize(
    ("word", "borders", "broken"),
    [
        ("kaupunkikehitys", (8,), "kau-pun-ki-ke-hi-tys"),
        ("kokeilualusta", (7,), "ko-kei-lu-alus-ta"),
        ("pääkaupunkiseutu", (3, 11), "pää-kau-pun-ki-seu-tu"),
        ("työntekijöiden", (4,), "työn-te-ki-jöi-den"),
        ("strategia", (), "stra-te-gia"),
        ("kaupunki", (), "kau-pun-ki"),
        ("talous", (), "talous"),
        ("EAKR-RAHOITUS", (), "EAKR-RAHOITUS"),
        ("BusinessOulu", (), "BusinessOulu"),
    ],
)
def test_words_break_between_parts_and_syllables(word: str, borders: tuple[int, ...], broken: str) -> None:
    assert hyphenated(word, lambda _: borders).replace("\xad", "-") == broken


def test_nothing_but_soft_hyphens_is_added() -> None:
    text = "Kaupunkien yhteiskehittäminen – 2014–2020 (ks. https://6aika.fi/tietopankki)."
    assert hyphenated(text, lambda _: (3, 99, -1)).replace("\xad", "") == text
