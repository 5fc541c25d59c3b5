"""A box of some lines of plain text, with our edge and ring; it grows no longer than its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.editor.raw_text import raw_text
from kokemukset_app.qt.widgets.editor.spell_menu import SpellMenu
from kokemukset_app.qt.widgets.editor.word_marks import WordMarks


class TextBox(QFrame):
    """Hold a `QPlainTextEdit` (`edit`). Enter does not break a line where `has_breaks` is False; Tab moves on.

    `edited` gives the text after each change by the user.
    """

    edited = Signal(str)

    def __init__(self, themes: ThemeHolder, lines: int, *, has_breaks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._lines, self._has_breaks = themes, lines, has_breaks
        self._is_wrong = False
        self.edit = QPlainTextEdit(self)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        self.edit.document().setDocumentMargin(0)
        self.edit.setStyleSheet("QPlainTextEdit { background: transparent }")  # its menu is a child of it
        self.edit.setUndoRedoEnabled(False)  # undo is over the whole draft
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_changed)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 4, 6)
        column.addWidget(self.edit)
        self._is_setting = False
        self._told = ""
        self._spelling: SpellMenu | None = None
        themes.changed.connect(self._dress)
        self._dress()

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

    def set_wrong(self, *, on: bool) -> None:
        """Show that something is missing or too long here."""
        if on != self._is_wrong:
            self._is_wrong = on
            self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        elif self._spelling is not None and isinstance(event, QContextMenuEvent):
            self._spelling.open_menu(event)
            return True
        elif not self._has_breaks and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter:
                self.edit.focusNextChild()
            return is_enter
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        edge = "error" if self._is_wrong else "border"
        fill_round(painter, box, theme.radius("control"), theme.color("surface-raised"), theme.color(edge))
        if self.edit.hasFocus():
            focus_ring(painter, box, theme.radius("control"), theme)

    def _on_changed(self) -> None:
        text = raw_text(self.edit)
        if self._is_setting or text == self._told:  # an underline is told of as a change too
            return
        self._told = text
        if not self._has_breaks and "\n" in text:
            text = " ".join(text.split("\n"))
            self.set_text(text)
        self.edited.emit(text)

    def _dress(self) -> None:
        theme = self._themes.theme
        font = theme.font("ui")
        self.edit.setFont(font)
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("on-accent"))
        self.edit.setPalette(palette)
        line = self.edit.fontMetrics().lineSpacing()
        self.setFixedHeight(max(theme.height("control"), line * self._lines + 14))
