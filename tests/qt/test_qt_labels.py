"""Words for codes, dates and numbers."""

from __future__ import annotations

from datetime import date

import pytest
import search_samples as samples
from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import Note, NoteCode, Sort
from kokemukset_app.core.results import VariantKind, Why

NB = "\u00a0"


@pytest.mark.parametrize(
    ("lang", "iso", "shown"),
    [
        ("fi", "2026-11-24", "24.11.2026"),
        ("sv", "2026-03-01", "1.3.2026"),
        ("en", "2026-11-24", f"24{NB}Nov{NB}2026"),
        ("fi", "2026-11", "11/2026"),
        ("en", "2026-11", f"Nov{NB}2026"),
        ("fi", "2026", "2026"),
        ("en", "", ""),
        ("fi", "2026-13-01", "2026-13-01"),
        ("fi", "syksyllä", "syksyllä"),
        ("fi", "2026-11-24T10:00:00", "24.11.2026"),
        ("fi", "--", "--"),
    ],
)
def test_dates_are_as_exact_as_the_file(lang, iso, shown):
    assert samples.labels(lang).date(iso) == shown


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2026-11-24", "today"),
        ("2026-11-23", "yesterday"),
        ("2026-11-02", "2.11."),
        ("2025-11-24", "24.11.2025"),
        ("2026-11-25", "25.11."),
        ("2026-11", "11/2026"),
    ],
)
def test_days_near_today_are_told_shortly(iso, shown):
    assert samples.labels("fi").day(iso, date(2026, 11, 24)) == shown


@pytest.mark.parametrize(
    ("lang", "number", "shown"),
    [
        ("fi", 0, "0"),
        ("fi", 1234567, f"1{NB}234{NB}567"),
        ("sv", 12345, f"12{NB}345"),
        ("en", 12345, "12,345"),
        ("fi", -1200, f"\u22121{NB}200"),
    ],
)
def test_numbers_have_groups_that_do_not_break(lang, number, shown):
    assert samples.labels(lang).number(number) == shown


def test_the_vocabulary_names_values_and_the_program_the_rest():
    labels = samples.labels("fi")
    assert labels.type(EntryType.LESSON) == "Oppi"
    assert labels.type(EntryType.RESULT) == "Result"
    assert labels.facet_value(FacetField.CITY, "turku") == "Turku"
    assert labels.facet_value(FacetField.CITY, "rovaniemi") == "rovaniemi"
    assert labels.facet_value(FacetField.TYPE, "odd") == "odd"
    assert labels.facet_value(FacetField.STATUS, "in_review") == "In review"
    assert labels.facet_value(FacetField.LANG, "sv") == "Swedish"
    assert labels.facet_value(FacetField.LANG, "smn") == "smn"
    assert labels.facet_value(FacetField.TAG, "type") == "type"
    assert labels.facet_value(FacetField.YEAR, "2019") == "2019"


@pytest.mark.parametrize("codes", [EntryType, Status, Why, Sort, VariantKind, FacetField, NoteCode])
def test_every_code_of_the_core_has_words(codes):
    labels = samples.labels("en")
    word = {
        EntryType: labels.type,
        Status: labels.status,
        Why: labels.why,
        Sort: labels.sort,
        VariantKind: labels.variant,
        FacetField: labels.facet_title,
        NoteCode: lambda code: labels.note(Note(code, "pala")),
    }[codes]
    words = [word(code) for code in codes]
    assert all(words)
    assert len(set(words)) == len(words)


def test_a_note_names_the_piece_it_is_about():
    assert "vuosi:20-" in samples.labels().note(Note(NoteCode.BAD_RANGE, "vuosi:20-"))


def test_a_note_with_braces_in_the_query_is_only_text():
    assert "{0}" in samples.labels().note(Note(NoteCode.UNKNOWN_FIELD, "{0}:"))


@given(st.text())
def test_an_unknown_theme_keeps_its_hue(code):
    first, second = samples.labels("fi").theme_hue(code), samples.labels("en").theme_hue(code)
    assert first == second
    assert 0 <= first < 360


def test_a_known_theme_has_the_hue_of_the_vocabulary():
    assert samples.labels().theme_hue("kokeilut") == 105


@pytest.mark.parametrize(("years", "shown"), [((), ""), ((2019,), "2019"), ((2021, 2017, 2019), "2017–2021")])
def test_years_are_told_as_a_span(years, shown):
    assert samples.labels().years(years) == shown


def test_ordered_facets_keep_their_own_order():
    labels = samples.labels()
    assert labels.value_order(FacetField.PHASE) == ("idea", "closed")
    assert labels.value_order(FacetField.TYPE)[0] == "lesson"
    assert labels.value_order(FacetField.TAG) == ()
