"""Help (F1): every key, and how a search is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.start.start_parts import KeyCap, KeyHint

TWO_COLUMNS = 620


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """What is done, and the keys for it (each in the platform's own spelling)."""

    label: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """Rows that belong together."""

    title: str
    rows: tuple[ShortcutRow, ...]


@dataclass(frozen=True, slots=True)
class SyntaxRow:
    """An example of a search, and what it finds."""

    example: str
    meaning: str


class ShortcutsDialog(QuietWindow):
    """List keys and the language of searches; two columns where there is room. GUI thread only."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._groups: tuple[ShortcutGroup, ...] = ()
        self._syntax: tuple[SyntaxRow, ...] = ()
        self._columns = 0
        self.resize(780, 640)
        self.retranslate()

    def show_help(self, groups: Sequence[ShortcutGroup], syntax: Sequence[SyntaxRow]) -> None:
        """Show these keys and examples."""
        self._groups, self._syntax = tuple(groups), tuple(syntax)
        self._fill()

    def retranslate(self) -> None:
        """Word the window again after a change of language; the rows come with `show_help`."""
        self.set_title(self.tr("Keys and searching"))
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            self._fill()

    def _wanted_columns(self) -> int:
        return 2 if self.width() >= TWO_COLUMNS * max(1.0, self.themes.theme.scale) else 1

    def _fill(self) -> None:
        self.clear_column()
        self._columns = self._wanted_columns()
        if self._syntax:
            self.add_heading(self.tr("How to write a search"))
            self.column.addWidget(self._syntax_table())
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(0)
        for number, group in enumerate(self._groups):
            row, column = divmod(number, self._columns)
            grid.addWidget(self._group(group), row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        self.column.addWidget(holder)
        self.column.addStretch(1)

    def _group(self, group: ShortcutGroup) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 24, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        title = Words(self.themes, "small", role="text-muted", semibold=True, parent=holder)
        title.setText(group.title)
        title.setContentsMargins(0, 0, 0, 4)
        grid.addWidget(title, 0, 0, 1, 2)
        for number, row in enumerate(group.rows, 1):
            words = Words(self.themes, "ui", parent=holder)
            words.setText(row.label)
            words.setWordWrap(True)
            grid.addWidget(words, number, 0)
            grid.addWidget(self._caps(row.keys), number, 1, Qt.AlignmentFlag.AlignRight)
        return holder

    def _caps(self, keys: Sequence[str]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in keys:
            row.addWidget(KeyCap(self.themes, KeyHint(key, ""), holder))
        return holder

    def _syntax_table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(self._syntax):
            example = Words(self.themes, "ui", semibold=True, parent=holder)
            example.setText(row.example)
            example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            meaning = Words(self.themes, "ui", role="text-muted", parent=holder)
            meaning.setText(row.meaning)
            meaning.setWordWrap(True)
            grid.addWidget(example, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, number, 1)
        return holder
