"""The window as a whole: languages, looks, widths, names for those who do not see it."""

from __future__ import annotations

import pytest
from journey_program import Journey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kokemukset_app.qt.main_window import Layout
from kokemukset_app.services.search_service import SearchService


def test_journey_the_language_changes_at_once_and_stays(journey: Journey) -> None:
    actions = journey.app.actions
    assert actions["quit"].text() == "Quit"
    journey.app.preferences.set("language", "fi")
    journey.until(lambda: actions["quit"].text() == "Lopeta")
    journey.app.preferences.set("language", "sv")
    journey.until(lambda: actions["quit"].text() == "Avsluta")
    journey.search("bussi", 10)  # a change of words leaves the search as it is


def test_journey_the_look_changes_at_once(journey: Journey) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    journey.app.preferences.set("theme", "light")
    light = app.palette().window().color().lightness()
    journey.app.preferences.set("theme", "dark")
    dark = app.palette().window().color().lightness()
    assert light > 200
    assert dark < 80
    journey.search("bussi", 10)
    assert not journey.window.grab().isNull()


@pytest.mark.parametrize(
    ("width", "layout", "panes"), [(1440, Layout.THREE, 3), (1000, Layout.TWO, 2), (700, Layout.ONE, 1)]
)
def test_journey_panes_follow_the_width(journey: Journey, width: int, layout: Layout, panes: int) -> None:
    journey.window.resize(width, 800)
    journey.until(lambda: journey.window.layout_kind is layout)
    shown = [part for part in journey.window.panes() if part is not journey.window.header.search_field]
    assert len(shown) == panes
    assert journey.window.width() == width


def test_journey_one_pane_shows_the_text_and_comes_back_to_the_list(journey: Journey) -> None:
    journey.window.resize(700, 800)
    journey.search("bussi", 10)
    journey.key(Qt.Key.Key_Down)
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: journey.window.is_reading_in_front and journey.shown() == journey.ids()[0])
    assert not journey.window.results.isVisible()
    journey.bot.keyClick(journey.window.reading.view, Qt.Key.Key_Escape)
    assert journey.window.results.isVisible()


def test_journey_one_pane_shows_the_hits_of_what_is_typed_whatever_stood_in_front(journey: Journey) -> None:
    journey.window.resize(700, 800)
    journey.until(lambda: journey.window.layout_kind is Layout.ONE)
    journey.window.toggle_facets()
    assert not journey.window.results.isVisible()
    journey.type("bussi")
    journey.until(lambda: len(journey.ids()) == 10)
    assert journey.window.results.isVisible()
    assert not journey.window.facets.isVisible()


def told(widget: QWidget) -> str:
    """Give what a screen reader would say of a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("query", ["", "bussi", "eisellaistaole"])
def test_journey_everything_one_can_focus_has_a_name(journey: Journey, query: str) -> None:
    if query:
        journey.type(query)
        journey.until(lambda: not journey.is_asking())
        if journey.ids() and not journey.window.zero.isVisible():
            journey.key(Qt.Key.Key_Down)
            journey.until(lambda: bool(journey.shown()))
            journey.window.reading.open_find()
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in journey.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not told(widget)
    ]
    assert nameless == []


def test_journey_an_error_in_a_job_is_one_line_and_the_window_goes_on(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:

        def fail(*_args: object) -> None:
            raise ValueError("line one\nline two")

        patch.setattr(SearchService, "search", fail)
        journey.type("bussi")
        journey.until(lambda: bool(journey.message()))
        assert "\n" not in journey.message()
        assert len(journey.message()) <= 300
    journey.search("koulu", 10)
