"""One line to write, over the window: an observation takes two keys and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import fill_round
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words

_WIDTH = 640
_PAD = 16


class LinePopup(QFrame):
    """A field with a line of help. Enter tells `entered`; Esc hides the popup, and what was written stays in it."""

    entered = Signal(str)

    def __init__(self, themes: ThemeHolder, window: QWidget) -> None:
        super().__init__(window)
        self._themes, self._over = themes, window
        self.field = EdgedField(themes, "title", self)
        self._help = Words(themes, "small", role="text-muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, 12)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._help)
        self.field.edit.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def open(self, hint: str, help_text: str) -> None:
        """Show the popup, with what was written before and not entered."""
        self.field.edit.setPlaceholderText(hint)
        self.field.edit.setAccessibleName(hint)
        self._help.setText(help_text)
        self._place()
        self.show()
        self.raise_()
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        elif watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        edge = theme.color("border")
        fill_round(painter, QRectF(self.rect()), theme.radius("card"), theme.color("surface-raised"), edge)

    def _enter(self) -> None:
        text = " ".join(self.field.edit.text().split())
        if text:
            self.field.edit.clear()
            self.hide()
            self.entered.emit(text)

    def _place(self) -> None:
        width = min(self._themes.theme.px(_WIDTH), self._over.width() - 32)
        height = self._themes.theme.height("control") + self._help.sizeHint().height() + 2 * _PAD + 6
        self.setGeometry((self._over.width() - width) // 2, min(64, max(8, self._over.height() // 12)), width, height)
