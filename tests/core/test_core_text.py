"""Folding, slugs and Finnish order."""

from __future__ import annotations

import pytest

from kokemukset_app.core.text import bare, fold, normal, slug, title_order


def test_two_spellings_of_one_word_fold_alike() -> None:
    assert fold("A\u0308A\u0308NEKOSKI") == fold("äänekoski") == "äänekoski"
    assert normal("kau\u00adpunki") == "kaupunki"
    assert bare("Hämeenlinna, Åbo") == "hameenlinna, abo"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Kaupunkikoordinaattorilla pitää olla selvä mandaatti",
            "kaupunkikoordinaattorilla-pitaa-olla-selva-mandaatti",
        ),
        ("  6Aika: tulokset / opit!  ", "6aika-tulokset-opit"),
        ("ÅÄÖ", "aao"),
        ("日本", ""),
        ("x" * 80, "x" * 60),
    ],
)
def test_a_slug_is_short_plain_ascii(title: str, name: str) -> None:
    assert slug(title) == name
    assert len(slug(title)) <= 60


def test_titles_sort_as_a_finnish_dictionary_does() -> None:
    wanted = [
        "Aalto",
        "Hanke 2",
        "Hanke 10",
        "”Kokeilu”",
        "Vaasa",
        "Wärtsilä",
        "Ylivieska",
        "Zeus",
        "Åbo",
        "Ähtäri",
        "Öljy",
    ]
    assert sorted(wanted[5:] + wanted[:5], key=title_order) == wanted


def test_accents_of_other_languages_do_not_move_a_title() -> None:
    assert title_order("Élan") == title_order("elan")
