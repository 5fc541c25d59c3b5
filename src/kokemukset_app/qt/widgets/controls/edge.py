"""An edge of our own around a field of text, with the ring while it has the focus."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder

E = TypeVar("E", bound=QWidget)


class Edge(QFrame, Generic[E]):
    """Hold a frameless field (`edit`) with `room` around it; `size` names its text size."""

    def __init__(self, themes: ThemeHolder, edit: E, size: str, room: QMargins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._size = themes, size
        self._is_wrong = False
        self.edit = edit
        kind = type(edit).__name__
        # With a sheet on the application Qt fills a frameless field whatever its palette says.
        edit.setStyleSheet(f"{kind} {{ background: transparent }}")  # its menu is a child of it
        edit.installEventFilter(self)
        self.setFocusProxy(edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(room)
        row.addWidget(edit)
        themes.changed.connect(self._dress)
        self._dress()

    def set_wrong(self, *, on: bool) -> None:
        """Show that something is wrong with the text."""
        if on != self._is_wrong:
            self._is_wrong = on
            self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        radius = theme.radius("control")
        edge = "error" if self._is_wrong else "border"
        fill_round(painter, box, radius, theme.color("surface-raised"), theme.color(edge))
        if self.edit.hasFocus():
            focus_ring(painter, box, radius, theme)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.edit.setFont(theme.font(self._size))
        palette = theme.palette()
        # A selection must differ from the ground in every mode.
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("on-accent"))
        self.edit.setPalette(palette)
