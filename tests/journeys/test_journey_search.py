"""Searching and reading, from the first key to the text."""

from __future__ import annotations

import pytest
from journey_program import Journey
from PySide6.QtCore import QPoint, Qt

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import Breadth
from kokemukset_app.qt.widgets.facets.chip_bar import Chip


def test_journey_typing_finds_and_the_matches_are_lit(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    assert journey.ids() == ["oppi-007"]
    journey.until(lambda: journey.shown() == "oppi-007")
    view = journey.window.reading.view
    lit = {view.toPlainText()[mark.start : mark.end].casefold() for mark in view.marks}
    assert lit == {"lumiaura"}


def test_journey_an_inflected_word_finds_its_other_forms(journey: Journey) -> None:
    journey.search("lumiaurasta", 1)
    assert journey.ids() == ["oppi-007"]


def test_journey_keys_go_from_field_to_list_to_text_and_back(journey: Journey) -> None:
    journey.search("bussi", 10)
    journey.key(Qt.Key.Key_Down)
    assert journey.window.results.hasFocus()
    journey.until(lambda: journey.shown() == journey.ids()[0])
    journey.key(Qt.Key.Key_Down)
    journey.until(lambda: journey.shown() == journey.ids()[1])
    journey.key(Qt.Key.Key_Return)
    journey.until(journey.window.reading.view.hasFocus)
    journey.key(Qt.Key.Key_Escape)
    assert journey.line.hasFocus()
    assert journey.line.text() == "bussi"


@pytest.mark.parametrize(
    ("field", "value"), [(FacetField.CITY, "oulu"), (FacetField.THEME, "data"), (FacetField.OUTCOME, "success")]
)
def test_journey_a_facet_leaves_as_many_as_it_said(journey: Journey, field: FacetField, value: str) -> None:
    journey.search("koulu", 10)
    section = journey.window.facets.sections[field]
    section.set_open(on=True)
    at = [row.value for row in section.values._view.rows].index(value)
    row = section.values._view.rows[at]
    assert 0 < row.count <= 10
    box = next(part.box for part in section.values._parts if part.kind == "row" and part.number == at)
    journey.bot.mouseClick(section.values, Qt.MouseButton.LeftButton, pos=QPoint(20, round(box.center().y())))
    journey.until(lambda: len(journey.ids()) == row.count and not journey.is_asking())
    chips = [chip for chip in journey.window.chips.findChildren(Chip) if chip.isVisible()]
    assert len(chips) == 1
    journey.bot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    journey.until(lambda: len(journey.ids()) == 10)


def test_journey_nothing_found_shows_the_way_on(journey: Journey) -> None:
    journey.type('"lumiaura bussi"')
    zero = journey.window.zero
    journey.until(lambda: zero.isVisible() and zero.rows[0].isVisible())
    journey.key(Qt.Key.Key_Down)
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: bool(journey.ids()) and not zero.isVisible())
    assert journey.line.text() != '"lumiaura bussi"'


def test_journey_a_misspelt_word_finds_what_was_meant(journey: Journey) -> None:
    journey.type("lumiauraa7x")
    journey.until(lambda: journey.window.zero.isVisible() and not journey.is_asking())
    journey.type("lumiuara")
    journey.until(lambda: bool(journey.ids()) and not journey.window.zero.isVisible())
    meant = journey.ids()
    journey.type("lumiaura")
    journey.until(lambda: not journey.is_asking() and journey.line.text() == "lumiaura")
    assert journey.ids() == meant


def test_journey_broken_front_matter_is_found_by_its_text_and_listed_as_a_problem(journey: Journey) -> None:
    journey.search("sammakko", 1)
    assert journey.window.actions_of_window["problems"].isEnabled()
    problems = journey.app._problems()
    assert isinstance(problems, tuple)
    assert {"lessons/rikki.md", "lessons/oppi-007.md"} <= {problem.path for problem in problems}


def test_journey_a_link_leads_to_the_entry_and_back_comes_home(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    journey.key(Qt.Key.Key_Down)
    journey.until(lambda: journey.shown() == "oppi-007")
    journey.window.reading.view.follow("entry:oppi-008")
    journey.until(lambda: journey.shown() == "oppi-008")
    journey.app.actions["back"].trigger()
    journey.until(lambda: journey.shown() == "oppi-007")
    journey.app.actions["forward"].trigger()
    journey.until(lambda: journey.shown() == "oppi-008")


def test_journey_find_in_entry_counts(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    journey.key(Qt.Key.Key_Down)
    journey.until(lambda: journey.shown() == "oppi-007")
    journey.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = journey.window.reading.find_bar
    journey.until(bar.isVisible)
    journey.bot.keyClicks(bar.field, "lumiaura")
    text = journey.window.reading.view.toPlainText().casefold()
    journey.until(lambda: bar.total == text.count("lumiaura"))
    assert bar.total >= 2
    journey.bot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_journey_go_to_opens_an_entry_by_its_title(journey: Journey) -> None:
    journey.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    popup = journey.window.go_to
    journey.until(popup.isVisible)
    journey.bot.keyClicks(popup.field.edit, "lumiaura l")
    journey.until(lambda: bool(popup.shown) and popup.shown[0].key == "entry:oppi-007")
    journey.bot.keyClick(popup.field.edit, Qt.Key.Key_Return)
    journey.until(lambda: journey.shown() == "oppi-007")
    assert not popup.isVisible()
    assert journey.window.reading.view.hasFocus()


def test_journey_breadth_steps_count_and_narrow_with_one_click(journey: Journey) -> None:
    journey.search("koulu", 10)
    bar = journey.window.breadths
    journey.until(lambda: bar.isVisible() and len(bar._counts) == len(Breadth))
    assert sorted(bar._counts.values()) == [bar._counts[step] for step in Breadth]
    assert bar._counts[Breadth.SIMILAR] == 10
    journey.search("lumiaurasta", 1)
    journey.bot.mouseClick(bar.steps[Breadth.EXACT], Qt.MouseButton.LeftButton)
    journey.until(lambda: journey.window.zero.isVisible() and journey.window.zero.rows[0].isVisible())
    journey.key(Qt.Key.Key_1)
    journey.until(lambda: journey.ids() == ["oppi-007"])
    assert bar.steps[Breadth.SIMILAR].isChecked()


def test_journey_the_program_tells_how_a_search_was_read(journey: Journey) -> None:
    journey.search("lumiuara", 1)
    journey.bot.mouseClick(journey.window.result_header.reading_button, Qt.MouseButton.LeftButton)
    panel = journey.window.query_panel
    journey.until(lambda: panel.isVisible() and "lumiaura" in panel.text())
    journey.type("lumiaurasta")
    journey.until(lambda: "lumi + aura" in panel.text())
    journey.type("")
    journey.until(lambda: not panel.isVisible() and not journey.window.breadths.isVisible())
