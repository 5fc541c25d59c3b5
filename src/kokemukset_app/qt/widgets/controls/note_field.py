"""A text of several lines in an edge of our own, with the ring while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder


class NoteField(QFrame):
    """Hold a `QPlainTextEdit` (`edit`); `size` names its text size."""

    def __init__(self, themes: ThemeHolder, size: str = "ui", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._size = themes, size
        self.edit = QPlainTextEdit(self)
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        self.edit.setStyleSheet("QPlainTextEdit { background: transparent }")  # its menu is a child of it
        self.edit.installEventFilter(self)
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 4, 6)
        row.addWidget(self.edit)
        themes.changed.connect(self._dress)
        self._dress()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        fill_round(painter, box, theme.radius("control"), theme.color("surface-raised"), theme.color("border"))
        if self.edit.hasFocus():
            focus_ring(painter, box, theme.radius("control"), theme)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.edit.setFont(theme.font(self._size))
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("on-accent"))
        self.edit.setPalette(palette)
