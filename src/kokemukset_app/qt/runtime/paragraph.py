"""A short text laid out once and painted many times, with lit spans and an end cut at a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from kokemukset_app.core.results import Span

_LONGEST = 2000
"""No list shows more characters of one text; a title of megabytes must cost no more than a long one."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029\ud800-\udfff]")
_MARK_OVERHANG = 1.5
_MARK_RADIUS = 3
_ELLIPSIS = "…"
_NARROWEST = 3
_LAST_PLAIN = "\uffff"
"""Characters after this one are two units in Qt."""


class Paragraph:
    """Up to `lines` lines of text; matched spans are semibold, so they go in before the layout.

    Positions of spans count Python characters; Qt counts UTF-16 units, and the two part at the first emoji.
    The layout waits until it is painted: a list asks for the heights of fifty rows and shows six of them.
    """

    __slots__ = ("_count", "_font", "_is_cut", "_layout", "_lines", "_spans", "_width", "line_height", "text")

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        *,
        lines: int = 2,
        leading: float = 1.4,
        spans: Iterable[Span] = (),
    ) -> None:
        self.text = _CONTROL.sub(" ", text[:_LONGEST])
        self.line_height = round(font.pixelSize() * leading)
        self._font, self._width, self._lines = font, max(1.0, width), lines
        size = _length(self.text)
        units = _units(self.text, spans)
        self._spans = [(start, min(end, size)) for start, end in units if start < min(end, size)]
        self._layout: QTextLayout | None = None
        self._is_cut = False
        self._count = 0

    @property
    def height(self) -> int:
        """Give the height of the lines shown, in pixels."""
        return self.line_count * self.line_height

    @property
    def line_count(self) -> int:
        """Count the lines shown."""
        if not self._count:
            self._count = self._guessed() or self._laid().lineCount()
        return self._count

    @property
    def is_cut(self) -> bool:
        """Tell whether not all of the text is shown."""
        self._laid()
        return self._is_cut

    @property
    def shown(self) -> str:
        """Give the text as it is painted, its ellipsis included."""
        return self._laid().text()

    def paint(
        self, painter: QPainter, origin: QPointF, ink: QColor, mark: QColor | None = None, on_mark: QColor | None = None
    ) -> None:
        """Paint at `origin`: the grounds of the spans first (where `mark` is given), the letters over them."""
        layout = self._laid()
        formats: list[QTextLayout.FormatRange] = []
        for start, end in self._spans:
            if mark is not None:
                self._paint_ground(painter, layout, origin, (start, end), mark)
            if on_mark is not None:
                formats.append(_range(start, end, _bold(on_mark)))
        painter.setPen(ink)
        layout.draw(painter, origin, formats)

    def _guessed(self) -> int:
        """Count lines by measuring alone, where that is certain; else 0."""
        if self._lines != 2:
            return 0
        # No letters are so narrow that this many would fit, and measuring a whole paragraph costs as much as laying it.
        begun = self.text[: round(self._width / self._font.pixelSize() * _NARROWEST)]
        advance = QFontMetricsF(self._font).horizontalAdvance(begun)
        if advance > self._width + 1:
            return 2
        # Semibold is wider by less than an eighth; in between only the layout knows.
        fits = len(begun) == len(self.text) and advance * (1.125 if self._spans else 1.0) <= self._width - 1
        return 1 if fits else 0

    def _laid(self) -> QTextLayout:
        if self._layout is not None:
            return self._layout
        layout = _laid(self.text, self._font, self._width, self._spans, self.line_height, self._lines + 1)
        if layout.lineCount() > self._lines:
            self._is_cut = True
            kept, end = self._cut(layout.lineAt(self._lines - 1))
            self._spans = [(first, min(last, end)) for first, last in self._spans if first < end]
            layout = _laid(kept, self._font, self._width, self._spans, self.line_height, self._lines)
        self._layout = layout
        return layout

    def _cut(self, line: QTextLine) -> tuple[str, int]:
        """End the text in this line, at a word, with an ellipsis; give it with the length kept, in units."""
        start = line.textStart()
        shown = _slice(self.text, start, start + line.textLength())
        tail = f" {_ELLIPSIS}"
        room = self._width - QFontMetricsF(self._font).horizontalAdvance(tail) - 0.5
        words = [start + _length(shown[: found.start()]) for found in re.finditer(r"\s+|$", shown) if found.start()]
        fitting = [at for at in words if _x_of(line, at) <= room]
        if not fitting:
            tail = _ELLIPSIS
            letters = range(start + 1, start + _length(shown) + 1)
            fitting = [at for at in letters if _x_of(line, at) <= room] or [start]
        kept = _slice(self.text, 0, fitting[-1])
        if tail != _ELLIPSIS:
            kept = kept.rstrip(" ,.;:–-")
        return f"{kept}{tail}", _length(kept)

    def _paint_ground(
        self, painter: QPainter, layout: QTextLayout, origin: QPointF, span: tuple[int, int], color: QColor
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(span[0], line.textStart())
            last = min(span[1], line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = _x_of(line, first), _x_of(line, last)
            top = origin.y() + number * self.line_height + 1
            box = QRectF(origin.x() + left, top, right - left, self.line_height - 2)
            painter.drawRoundedRect(box.adjusted(-_MARK_OVERHANG, 0, _MARK_OVERHANG, 0), _MARK_RADIUS, _MARK_RADIUS)


def _x_of(line: QTextLine, position: int) -> float:
    # Typed as object, since the C++ call answers in two ways; from Python it is (x, position).
    found = cast("tuple[float, int]", line.cursorToX(position))
    return found[0]


def _length(text: str) -> int:
    # Nearly every text is plain, and the largest character tells it at once.
    if max(text, default="") <= _LAST_PLAIN:
        return len(text)
    return len(text) + sum(1 for char in text if char > _LAST_PLAIN)


def _units(text: str, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Turn spans of characters to spans of UTF-16 units."""
    pairs = [(max(0, span.start), max(0, span.end)) for span in spans]
    if max(text, default="") <= _LAST_PLAIN:
        return pairs
    return [(_length(text[:start]), _length(text[:end])) for start, end in pairs]


def _slice(text: str, start: int, end: int | None = None) -> str:
    """Cut a text at positions in UTF-16 units."""
    raw = text.encode("utf-16-le")
    return raw[2 * start : None if end is None else 2 * end].decode("utf-16-le", "ignore")


def _bold(ink: QColor | None = None) -> QTextCharFormat:
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    if ink is not None:
        bold.setForeground(ink)
    return bold


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made


def _laid(
    text: str, font: QFont, width: float, spans: list[tuple[int, int]], line_height: int, most: int
) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if spans:
        bold = _bold()
        layout.setFormats([_range(start, end, bold) for start, end in spans])
    layout.beginLayout()
    top = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        # The same rhythm with every font: the line is centred in a height that comes from the pixel size.
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return layout
