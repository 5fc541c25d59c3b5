"""The start view: figures, themes, collections, keys, at every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from reading_samples import themes

from kokemukset_app.qt.runtime.theming import ThemeChoice
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.start.start_pane import (
    KeyHint,
    StartCollection,
    StartContent,
    StartFigure,
    StartPane,
    StartTheme,
)
from kokemukset_app.qt.widgets.start.start_parts import CollectionCard, FigureTile, KeyCap, ThemeRow

CONTENT = StartContent(
    "Mitä kuusi kaupunkia oppi",
    "Oppeja ja tuloksia",
    tuple(StartFigure(str(number), "kirjausta") for number in (1, 2, 3, 4)),
    tuple(StartTheme(f"t{number}", f"Teema {number}", str(number), number * 30) for number in range(7)),
    (StartCollection("a", "Kokoelma", "12 kirjausta"),),
    (KeyHint("Ctrl K", "haku"),),
)


@pytest.fixture
def pane(qtbot) -> StartPane:
    pane = StartPane(themes())
    qtbot.addWidget(pane)
    pane.resize(760, 800)
    pane.show()
    pane.show_start(CONTENT)
    return pane


def columns(pane: StartPane, kind: type) -> int:
    return len({part.x() for part in pane.findChildren(kind) if part.isVisible()})


@pytest.mark.parametrize(("width", "figures", "rows"), [(760, 4, 2), (420, 2, 1), (1400, 4, 2)])
def test_it_reflows_with_its_width(pane: StartPane, qtbot, width: int, figures: int, rows: int) -> None:
    pane.resize(width, 800)
    qtbot.waitUntil(lambda: columns(pane, FigureTile) == figures)
    assert columns(pane, ThemeRow) == rows
    assert pane.horizontalScrollBar().maximum() == 0


def test_a_theme_is_chosen_by_click_and_by_key(pane: StartPane, qtbot) -> None:
    row = pane.findChildren(ThemeRow)[3]
    with qtbot.waitSignal(pane.theme_chosen) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == ["t3"]
    with qtbot.waitSignal(pane.theme_chosen):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_a_collection_is_chosen(pane: StartPane, qtbot) -> None:
    with qtbot.waitSignal(pane.collection_chosen) as told:
        qtbot.mouseClick(pane.findChildren(CollectionCard)[0], Qt.MouseButton.LeftButton)
    assert told.args == ["a"]


def test_headings_of_what_is_not_there_are_left_out(pane: StartPane) -> None:
    pane.show_start(StartContent("Tyhjä"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts = {label.text() for label in pane.findChildren(Words)}
    assert texts == {"Tyhjä"}
    assert not pane.findChildren(KeyCap)


def test_newer_figures_keep_the_place(pane: StartPane) -> None:
    pane.resize(420, 300)
    pane.verticalScrollBar().setValue(100)
    pane.show_start(StartContent(**{f: getattr(CONTENT, f) for f in ("title", "description", "themes")}))
    assert pane.verticalScrollBar().value() == min(100, pane.verticalScrollBar().maximum())


@pytest.mark.parametrize("mode", ["dark", "contrast"])
def test_the_look_follows_the_theme(pane: StartPane, mode: ThemeChoice) -> None:
    before = pane.grab().toImage()
    pane._themes.choose(mode)
    assert pane.grab().toImage().pixelColor(2, 2) == pane._themes.theme.color("surface")
    assert before != pane.grab().toImage()
