"""A short text laid out once and painted many times, with lit spans and an end cut at a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from kokemukset_app.core.results import Span

_LONGEST = 2000
"""No list shows more characters of one text; a title of megabytes must cost no more than a long one."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029\ud800-\udfff]")
_MARK_OVERHANG = 1.5
_MARK_RADIUS = 3
_WIDE_OPEN = 1_000_000.0
_ELLIPSIS = "…"


class Paragraph:
    """Up to `lines` lines of text; matched spans are semibold, so they go in before the layout.

    Positions of spans count Python characters; Qt counts UTF-16 units, and the two part at the first emoji.
    """

    __slots__ = ("_layout", "_spans", "height", "is_cut", "line_height", "text")

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
        units = _units(self.text, spans)
        size = _length(self.text)
        self._spans = [(start, min(end, size)) for start, end in units if start < min(end, size)]
        self._layout = _laid(self.text, font, width, self._spans, self.line_height)
        self.is_cut = self._layout.lineCount() > lines
        if self.is_cut:
            start = self._layout.lineAt(lines - 1).textStart()
            kept, marked = _cut(self.text, start, font, width, self._spans)
            self._spans = [(first, min(end, marked)) for first, end in self._spans if first < marked]
            self._layout = _laid(kept, font, width, self._spans, self.line_height)
        self.height = self._layout.lineCount() * self.line_height

    @property
    def line_count(self) -> int:
        """Count the lines shown."""
        return self._layout.lineCount()

    def paint(
        self, painter: QPainter, origin: QPointF, ink: QColor, mark: QColor | None = None, on_mark: QColor | None = None
    ) -> None:
        """Paint at `origin`: the grounds of the spans first (where `mark` is given), the letters over them."""
        formats: list[QTextLayout.FormatRange] = []
        for start, end in self._spans:
            if mark is not None:
                self._paint_ground(painter, origin, (start, end), mark)
            if on_mark is not None:
                formats.append(_range(start, end, _bold(on_mark)))
        painter.setPen(ink)
        self._layout.draw(painter, origin, formats)

    def _paint_ground(self, painter: QPainter, origin: QPointF, span: tuple[int, int], color: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
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
    return len(text) + sum(1 for char in text if ord(char) > 0xFFFF)


def _units(text: str, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Turn spans of characters to spans of UTF-16 units."""
    pairs = [(max(0, span.start), max(0, span.end)) for span in spans]
    if text.isascii() or all(ord(char) <= 0xFFFF for char in text):
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


def _laid(text: str, font: QFont, width: float, spans: list[tuple[int, int]], line_height: int) -> QTextLayout:
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
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        # The same rhythm with every font: the line is centred in a height that comes from the pixel size.
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return layout


def _cut(text: str, start: int, font: QFont, width: float, spans: list[tuple[int, int]]) -> tuple[str, int]:
    """Cut the text so that the line beginning at unit `start` ends with an ellipsis at a word.

    Returns:
        The text with its ellipsis, and the length of what was kept, in units.
    """
    tail = _slice(text, start)[:400]
    size = _length(tail)
    moved = [(max(0, first - start), min(end - start, size)) for first, end in spans if end > start]
    # The layout must outlive its line: a QTextLine only points into it.
    layout = _laid(f"{tail} {_ELLIPSIS}", font, _WIDE_OPEN, [pair for pair in moved if pair[0] < pair[1]], 1)
    line = layout.lineAt(0)
    room = width - (_x_of(line, size + 2) - _x_of(line, size))
    words = [_length(tail[: found.start()]) for found in re.finditer(r"\s+|$", tail) if found.start()]
    fitting = [at for at in words if _x_of(line, at) <= room]
    if fitting:
        kept = _slice(tail, 0, fitting[-1]).rstrip(" ,.;:–-")
        return f"{_slice(text, 0, start)}{kept} {_ELLIPSIS}", start + _length(kept)
    letters = range(1, size + 1)
    last = max((at for at in letters if _x_of(line, at) <= room), default=0)
    kept = _slice(tail, 0, last)
    return f"{_slice(text, 0, start)}{kept}{_ELLIPSIS}", start + _length(kept)
