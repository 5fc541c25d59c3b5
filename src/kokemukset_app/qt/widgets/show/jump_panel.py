"""Going elsewhere during a show: a number, or words that look for slides and entries. The audience sees none of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import set_ground

_KEY = Qt.ItemDataRole.UserRole + 1
_ROW_HIGH = 32


@dataclass(frozen=True, slots=True)
class JumpRow:
    """A place to go: `key` is `go:4` (a slide) or `cue:id` (an entry, whose slides are put next)."""

    key: str
    text: str


class JumpPanel(QWidget):
    """Hidden until asked for.

    `opened` tells that its list is there, `typed` the text, `chosen` a row's key, `noted` a note of what the room said,
    `left` that it is closed.
    """

    opened = Signal()
    typed = Signal(str)
    chosen = Signal(str)
    noted = Signal(str)
    left = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._is_note = False
        self.field = EdgedField(themes, "title", self)
        self.rows = QListWidget(self)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setMinimumHeight(themes.theme.px(150))
        self.rows.setMaximumHeight(themes.theme.px(240))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.rows)
        self.field.edit.textEdited.connect(self._on_text)
        self.field.edit.installEventFilter(self)
        self.rows.itemClicked.connect(self._take)
        self.hide()
        themes.changed.connect(self._dress)
        self._dress()

    def open_jump(self, begun: str = "") -> None:
        """Ask for a number or words."""
        self._open(self.tr("Number of a slide, or words to look for"), begun, is_note=False)

    def open_note(self) -> None:
        """Ask for a note of what the room said."""
        self._open(self.tr("What did the room say? Enter keeps it."), "", is_note=True)

    def show_rows(self, rows: Sequence[JumpRow]) -> None:
        """Show where one can go."""
        self.rows.clear()
        for row in rows:
            item = QListWidgetItem(row.text)
            item.setData(_KEY, row.key)
            item.setSizeHint(QSize(0, self._themes.theme.px(_ROW_HIGH)))
            self.rows.addItem(item)
        if rows:
            self.rows.setCurrentRow(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self._is_note:
            by = 1 if key == Qt.Key.Key_Down else -1
            self.rows.setCurrentRow(max(0, min(self.rows.currentRow() + by, self.rows.count() - 1)))
        else:
            return super().eventFilter(watched, event)
        return True

    def _open(self, hint: str, begun: str, *, is_note: bool) -> None:
        self._is_note = is_note
        self.field.edit.setPlaceholderText(hint)
        self.field.edit.setAccessibleName(hint)
        self.field.edit.setText(begun)
        self.rows.clear()
        self.rows.setVisible(not is_note)
        if not is_note:
            self.opened.emit()
        self.show()
        self.field.edit.setFocus()
        if begun:
            self.typed.emit(begun)

    def _on_text(self, text: str) -> None:
        if not self._is_note:
            self.typed.emit(text)

    def _take(self) -> None:
        text = self.field.edit.text().strip()
        if self._is_note:
            self._close()
            if text:
                self.noted.emit(text)
        elif self.rows.currentRow() >= 0:
            key = str(self.rows.currentItem().data(_KEY))
            self._close()
            self.chosen.emit(key)

    def _close(self) -> None:
        self.hide()
        self.left.emit()

    def _dress(self) -> None:
        theme = self._themes.theme
        set_ground(self.rows, self._themes, "surface")
        self.rows.setFont(theme.font("title"))
        self.rows.setPalette(theme.palette())
