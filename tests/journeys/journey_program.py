"""The running program with what a person does to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kokemukset_app.core.results import Hit
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Journey:
    """The running program with what a person does to it."""

    app: Application
    bot: QtBot
    root: Path

    @property
    def window(self) -> MainWindow:
        return self.app.window

    @property
    def desk(self) -> Desk:
        assert self.app.desk is not None
        return self.app.desk

    @property
    def line(self) -> QLineEdit:
        line = self.window.header.search_field.focusProxy()
        assert isinstance(line, QLineEdit)
        return line

    def until(self, is_so: Callable[[], bool]) -> None:
        self.bot.waitUntil(is_so)

    def type(self, text: str) -> None:
        """Type over what is in the search field."""
        self.window.header.search_field.focus_all()
        self.bot.keyClick(self.line, Qt.Key.Key_Delete)
        self.bot.keyClicks(self.line, text)

    def search(self, text: str, total: int) -> None:
        """Type and wait for so many hits."""
        self.type(text)
        self.until(lambda: self.line.text() == text and len(self.ids()) == total and not self.is_asking())

    def is_asking(self) -> bool:
        return self.desk.search._is_asking or self.desk.search._pause.isActive()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.bot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def hits(self) -> list[Hit]:
        model = self.window.result_model
        return [hit for row in range(model.rowCount()) if (hit := model.hit_at(row)) is not None]

    def ids(self) -> list[str]:
        return [str(hit.head.id) for hit in self.hits()]

    def shown(self) -> str:
        """Give the id of the entry that is read."""
        opened = self.desk.entries.shown
        return str(opened.entry.id) if opened is not None and self.window.reading.has_entry else ""

    def message(self) -> str:
        return self.window.messages.text

    def is_settled(self) -> bool:
        """Tell whether the library is open, its index up to date and hits listed."""
        desk = self.app.desk
        return desk is not None and desk.index._is_fresh is True and bool(self.hits()) and not self.is_asking()


Launch = Callable[[Path], Journey]
