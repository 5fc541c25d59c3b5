"""What the room has said, under the slide: the time and the words, a hairline between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import draw_text, text_width
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theming import ThemeHolder

_PAD = 7
_LINES = 2


class FindingsList(QWidget):
    """Shows lines as `14.21  words`; nothing is seen while there are none."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._label = ""
        self._lines: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Time and words of each."""
        return self._lines

    def show_lines(self, label: str, lines: Sequence[str]) -> None:
        """Show these under a label."""
        parted = (line.partition("  ") for line in lines)
        self._label, self._lines = label, tuple((time, words) for time, _, words in parted)
        self.setAccessibleName("\n".join((label, *lines)))
        self.setVisible(bool(lines))
        self._measure()
        self.update()

    def come_back(self) -> None:
        """Show them again, where there are any."""
        self.setVisible(bool(self._lines))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        head = QRectF(0, 0, self.width(), theme.px(24))
        draw_text(painter, head, self._label, theme.font("small", semibold=True), theme.color("text-muted"))
        y = head.height()
        for (time, _), words in zip(self._lines, self._paragraphs(), strict=True):
            line = QRectF(0, y + _PAD, self._aside(), theme.px(20))
            draw_text(painter, line, time, theme.font("small"), theme.color("text-muted"))
            words.paint(painter, QPointF(self._aside(), y + _PAD), theme.color("text"))
            y += words.height + 2 * _PAD
            painter.fillRect(QRectF(0, y, self.width(), 1), theme.color("divider"))

    def _aside(self) -> float:
        return text_width("00.00", self._themes.theme.font("small")) + 16

    def _paragraphs(self) -> list[Paragraph]:
        font, room = self._themes.theme.font("title"), max(80.0, self.width() - self._aside())
        return [Paragraph(words, font, room, lines=_LINES, leading=1.25) for _, words in self._lines]

    def _measure(self) -> None:
        high = self._themes.theme.px(24) + sum(p.height + 2 * _PAD for p in self._paragraphs()) + 1
        self.setFixedHeight(round(high))
