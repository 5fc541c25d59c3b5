"""One of several values: a drop-down in our look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder


class Choice(QComboBox):
    """Choose a code by its words; the first row is no value. `chosen` gives the code the user chose."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._is_wrong = False
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel that passes over takes no focus either
        self.activated.connect(self._on_activated)
        themes.changed.connect(self._dress)
        self._dress()

    def set_options(self, options: Sequence[tuple[str, str]], *, none: str) -> None:
        """Offer (code, words); `none` are the words of no value."""
        now = self.code
        self.clear()
        self.addItem(none, "")
        for code, words in options:
            self.addItem(words, code)
        self.set_code(now)

    @property
    def code(self) -> str:
        """The code that is chosen; empty for none."""
        data: object = self.currentData()
        return data if isinstance(data, str) else ""

    def set_code(self, code: str) -> None:
        """Show a value; one that is not among the options is added as it is."""
        place = self.findData(code)
        if place < 0:
            self.addItem(code, code)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def set_wrong(self, *, on: bool) -> None:
        """Show that a value is missing here."""
        if on != self._is_wrong:
            self._is_wrong = on
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self._themes.theme.height("control"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._themes.theme.height("control"))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        edge = "error" if self._is_wrong else "border"
        fill_round(painter, box, theme.radius("control"), theme.color("surface-raised"), theme.color(edge))
        if self.hasFocus():
            focus_ring(painter, box, theme.radius("control"), theme)
        role = "text" if self.code else "text-muted"
        draw_text(painter, box.adjusted(10, 0, -30, 0), self.currentText(), theme.font("ui"), theme.color(role))
        side = theme.px(12)
        place = QRectF(box.right() - side - 10, box.center().y() - side / 2, side, side)
        self._icons.paint(painter, "chevron-down", "text-muted", place)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        # A wheel that passes over a form must not change what is in it.
        e.ignore()

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.update()

    def _on_activated(self, _row: int) -> None:
        self.chosen.emit(self.code)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFont(theme.font("ui"))
        self.setPalette(theme.palette())
        self.view().setPalette(theme.palette())
        self.setFixedHeight(theme.height("control"))
