"""A box of some lines of plain text, with our edge and ring; it grows no longer than its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edge import Edge
from kokemukset_app.qt.widgets.editor.raw_text import raw_text
from kokemukset_app.qt.widgets.editor.spell_menu import SpellMenu
from kokemukset_app.qt.widgets.editor.word_marks import WordMarks


class TextBox(Edge[QPlainTextEdit]):
    """Hold a `QPlainTextEdit` (`edit`). Enter does not break a line where `has_breaks` is False; Tab moves on.

    `edited` gives the text after each change by the user.
    """

    edited = Signal(str)

    _has_breaks = True
    _spelling: SpellMenu | None = None  # the edge hears of events before this box is made

    def __init__(self, themes: ThemeHolder, lines: int, *, has_breaks: bool, parent: QWidget | None = None) -> None:
        edit = QPlainTextEdit()
        edit.setFrameShape(QFrame.Shape.NoFrame)
        edit.setTabChangesFocus(True)
        edit.document().setDocumentMargin(0)
        edit.setUndoRedoEnabled(False)  # undo is over the whole draft
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        super().__init__(themes, edit, "ui", QMargins(10, 6, 4, 6), parent)
        self._lines, self._has_breaks = lines, has_breaks
        self._is_setting = False
        self._told = ""
        edit.textChanged.connect(self._on_changed)
        themes.changed.connect(self._fit)
        self._fit()

    def set_text(self, text: str) -> None:
        """Show a text, without telling of it; the cursor stays where that is possible."""
        if raw_text(self.edit) == text:
            return
        self._is_setting = True
        place = self.edit.textCursor().position()
        self.edit.setPlainText(text)
        self._told = text
        cursor = self.edit.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.edit.setTextCursor(cursor)
        self._is_setting = False

    @property
    def spelling(self) -> SpellMenu:
        """What is written wrong here, and its menu; made when first asked for, for most boxes are not checked."""
        if self._spelling is None:
            self._spelling = SpellMenu(self.edit, WordMarks(self._themes, self.edit.document()))
            self.edit.viewport().installEventFilter(self)
        return self._spelling

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._spelling is not None and isinstance(event, QContextMenuEvent):
            self._spelling.open_menu(event)
            return True
        if not self._has_breaks and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter:
                self.edit.focusNextChild()
            return is_enter
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        text = raw_text(self.edit)
        if self._is_setting or text == self._told:  # an underline is told of as a change too
            return
        self._told = text
        if not self._has_breaks and "\n" in text:
            text = " ".join(text.split("\n"))
            self.set_text(text)
        self.edited.emit(text)

    def _fit(self) -> None:
        line = self.edit.fontMetrics().lineSpacing()
        self.setFixedHeight(max(self._themes.theme.height("control"), line * self._lines + 14))
