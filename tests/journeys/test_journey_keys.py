"""What the keys of the whole window do."""

from __future__ import annotations

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kokemukset_app.qt.main_window import Layout

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
NO_RAISE = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_L, CTRL), (Qt.Key.Key_Slash, PLAIN)])
def test_journey_keys_lead_to_the_search_field_from_the_list(journey: Journey, key: Qt.Key, modifiers) -> None:
    journey.search("bussi", 10)
    journey.key(Qt.Key.Key_Down)
    assert journey.window.results.hasFocus()
    journey.key(key, modifiers)
    assert journey.line.hasFocus()
    assert journey.line.selectedText() == "bussi"
    assert journey.line.text() == "bussi"


def test_journey_a_slash_in_the_field_is_a_slash(journey: Journey) -> None:
    journey.type("a/b")
    assert journey.line.text() == "a/b"


def test_journey_f6_walks_all_panes_both_ways(journey: Journey) -> None:
    journey.search("bussi", 10)
    journey.key(Qt.Key.Key_Down)
    journey.until(lambda: bool(journey.shown()))
    panes = journey.window.panes()
    assert len(panes) == 4

    def at() -> int:
        focused = QApplication.focusWidget()
        return next(n for n, p in enumerate(panes) if focused is not None and (p is focused or p.isAncestorOf(focused)))

    start = at()
    forward = []
    for _ in panes:
        journey.key(Qt.Key.Key_F6)
        forward.append((at() - start) % 4)
    assert forward == [1, 2, 3, 0]
    backward = []
    for _ in panes:
        journey.key(Qt.Key.Key_F6, SHIFT)
        backward.append((at() - start) % 4)
    assert backward == [3, 2, 1, 0]


def test_journey_f3_walks_the_matches_and_back(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    journey.key(Qt.Key.Key_Down)
    journey.until(lambda: journey.shown() == "oppi-007" and len(journey.window.reading.view.marks) >= 3)
    view = journey.window.reading.view
    first = view.current_match
    journey.key(Qt.Key.Key_F3)
    second = view.current_match
    assert second != first
    journey.key(Qt.Key.Key_F3, SHIFT)
    assert view.current_match == first


def test_journey_keys_change_the_text_size_and_bring_it_back(journey: Journey) -> None:
    size = lambda: journey.app.preferences.settings.text_size  # noqa: E731
    journey.key(Qt.Key.Key_Plus, CTRL)
    assert size() > 100
    journey.key(Qt.Key.Key_0, CTRL)
    assert size() == 100
    journey.key(Qt.Key.Key_Minus, CTRL)
    assert size() < 100


def test_journey_the_palette_does_what_is_chosen(journey: Journey) -> None:
    assert journey.window.facets.isVisible()
    journey.key(Qt.Key.Key_P, CTRL | SHIFT)
    popup = journey.window.go_to
    journey.until(popup.isVisible)
    journey.bot.keyClicks(popup.field.edit, "filters show")
    journey.until(lambda: bool(popup.shown) and popup.shown[0].key == "action:side_panel")
    journey.bot.keyClick(popup.field.edit, Qt.Key.Key_Return)
    assert not journey.window.facets.isVisible()
    journey.key(Qt.Key.Key_F9)
    assert journey.window.facets.isVisible()


def test_journey_the_window_is_where_it_was_after_a_restart(journey: Journey, launch: Launch) -> None:
    journey.key(Qt.Key.Key_F9)
    journey.window.resize(780, 650)  # a window larger than the screen would be made to fit it
    journey.until(lambda: journey.window.layout_kind is Layout.TWO)
    journey.app.preferences.set("text_size", 125)
    journey.app.preferences.set("theme", "dark")
    panes = journey.window.splitters["inner"].sizes()
    journey.window.close()
    again = launch(journey.root)
    again.until(again.is_settled)
    assert (again.window.width(), again.window.height()) == (780, 650)
    assert again.window.splitters["inner"].sizes() == panes
    assert again.app.preferences.settings.text_size == 125
    assert again.app.preferences.settings.theme == "dark"
    again.window.resize(1440, 900)
    again.until(lambda: again.window.layout_kind is Layout.THREE)
    assert not again.window.facets.isVisible()


@NO_RAISE
@pytest.mark.parametrize("name", ["settings", "help", "about", "problems"])
def test_journey_no_window_beside_holds_up_the_main_one(journey: Journey, name: str) -> None:
    journey.app.actions[name].trigger()
    beside = lambda: [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.parent() is journey.window]  # noqa: E731
    journey.until(lambda: bool(beside()))
    assert QApplication.activeModalWidget() is None
    assert not any(window.isModal() for window in beside())
    for window in beside():
        journey.bot.keyClick(window, Qt.Key.Key_Escape)
    assert not beside()
    journey.window.activateWindow()
    journey.search("bussi", 10)


def test_journey_what_a_line_would_take_for_itself_is_the_windows_in_the_search_field(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    journey.until(lambda: journey.shown() == "oppi-007")
    assert journey.line.hasFocus()
    journey.key(Qt.Key.Key_E, CTRL)
    journey.until(lambda: journey.window.view == "editor")
