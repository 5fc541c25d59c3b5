"""Every key of a show, on the audience's window and the console, and a clicker's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kokemukset_app.core.show_run import Cover
from kokemukset_app.core.slides import Box, Deck, Ratio, Role, ShowItem, Slide, SlideKind, Stage, TextSize
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.slide_painting import SlidePainter
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.show.show_runner import ShowRunner
from kokemukset_app.settings.paths import shipped

KEY = Qt.Key


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[ShowRunner]:
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    looks = ThemeHolder(tokens, "dark")
    box = Box(Role.TITLE, ("Otsikko",), 120, 200, 1300, 68, 83, bold=True)
    slides = tuple(Slide(SlideKind.TITLE, f"Dia {n}", (box,), n) for n in range(6))
    items = tuple(ShowItem(s.title, None, minutes=1) for s in slides)
    deck = Deck("Paja", "fi", Ratio.WIDE, TextSize.NORMAL, slides, items)
    painter = SlidePainter(Theme.of_system(tokens, "light"), lambda _path: None)
    made = ShowRunner(deck, Stage(), painter, (looks, Icons(looks)))
    made.begin(in_window=True)
    yield made
    made.end()


@pytest.mark.parametrize("where", ["audience", "console"])
def test_going_by_keys_and_by_a_clicker(where: str, runner: ShowRunner, qtbot: QtBot) -> None:
    window = runner.audience if where == "audience" else runner.console
    for key in (KEY.Key_Right, KEY.Key_PageDown, KEY.Key_Space, KEY.Key_Return):
        before = runner.run.at
        qtbot.keyClick(window, key)
        assert runner.run.at == before + 1, key
    for key in (KEY.Key_Left, KEY.Key_PageUp, KEY.Key_Backspace):
        before = runner.run.at
        qtbot.keyClick(window, key)
        assert runner.run.at == before - 1, key
    qtbot.keyClick(window, KEY.Key_End)
    assert runner.run.at == 5
    qtbot.keyClick(window, KEY.Key_Home)
    assert runner.run.at == 0


def test_covers_freeze_and_a_clickers_start(runner: ShowRunner, qtbot: QtBot) -> None:
    for key, cover in ((KEY.Key_B, Cover.BLACK), (KEY.Key_Period, Cover.BLACK), (KEY.Key_W, Cover.WHITE)):
        qtbot.keyClick(runner.audience, key)
        assert runner.audience.shown[1] is cover
        qtbot.keyClick(runner.audience, key)
        assert runner.audience.shown[1] is Cover.NONE
    qtbot.keyClick(runner.audience, KEY.Key_B)
    qtbot.keyClick(runner.audience, KEY.Key_F5)
    assert runner.audience.shown[1] is Cover.NONE
    assert runner.run.at == 0
    frozen = runner.audience.shown[0]
    qtbot.keyClick(runner.console, KEY.Key_Z)
    qtbot.keyClick(runner.console, KEY.Key_Right)
    assert runner.audience.shown[0] is frozen
    qtbot.keyClick(runner.console, KEY.Key_Z)
    assert runner.audience.shown[0] is runner.run.slide


def test_jump_overview_note_clock_size_pointer_and_end(runner: ShowRunner, qtbot: QtBot) -> None:
    jump = runner.console.jump
    qtbot.keyClick(runner.audience, KEY.Key_4)
    assert jump.field.edit.text() == "4"
    qtbot.keyClick(jump.field.edit, KEY.Key_Return)
    assert runner.run.at == 3
    qtbot.keyClick(runner.audience, KEY.Key_O)
    assert runner.console.is_overview
    qtbot.keyClick(runner.console, KEY.Key_O)
    assert not runner.console.is_overview
    with qtbot.waitSignal(runner.noted) as noted:
        qtbot.keyClick(runner.console, KEY.Key_N)
        qtbot.keyClicks(jump.field.edit, "Sama raja")
        qtbot.keyClick(jump.field.edit, KEY.Key_Return)
    assert noted.args == ["Sama raja"]
    qtbot.keyClick(runner.console, KEY.Key_P)
    assert runner.timing.paused_at is not None
    qtbot.keyClick(runner.console, KEY.Key_R)
    assert runner.timing.paused_at is None
    for key, by in ((KEY.Key_Plus, 1), (KEY.Key_Minus, -1)):
        with qtbot.waitSignal(runner.size_wanted) as size:
            qtbot.keyClick(runner.audience, key)
        assert size.args == [by]
    qtbot.keyClick(runner.console, KEY.Key_L)
    assert runner._points
    qtbot.keyClick(runner.console, KEY.Key_X)
    assert runner.console.news.text()
    with qtbot.waitSignal(runner.ended):
        qtbot.keyClick(runner.audience, KEY.Key_Escape)
