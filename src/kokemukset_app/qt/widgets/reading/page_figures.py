"""The numbers of an entry, large, each over what it counts and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from kokemukset_app.core.entry import Figure
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.reading.page_facts import domain, is_outside, shown
from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.page_subset import settle_text
from kokemukset_app.qt.widgets.reading.page_tree import quoted

MAX_FIGURES = 6
NAME = "figures"
_SIZES = ("figure", "h1", "h2", "h3", "heading")
_DECIMAL = re.compile(r"(?<![\d.])(\d{1,15})\.(\d{1,4})(?![\d.])")
_LONG = re.compile(r"(?<![\d.,])\d{5,15}(?![\d.,])")
_SIDE = 16
translate = QCoreApplication.translate


class Figures:
    """Set figures in columns, all values in the one size at which the longest still fits. GUI thread only."""

    def __init__(self, style: PageStyle, labels: Labels, columns: int, room: int) -> None:
        self._style, self._labels = style, labels
        self._columns, self._room = columns, room

    def table(self, figures: Sequence[Figure], *, is_open: bool) -> str:
        """Write the figures; the first six, and a link to the others, unless `is_open`."""
        filled = [figure for figure in figures if figure.value.strip()]
        if not filled:
            return ""
        kept = filled if is_open or len(filled) <= MAX_FIGURES + 1 else filled[:MAX_FIGURES]
        across = min(self._columns, len(kept))
        places = max(across, 2) if self._columns > 1 else 1
        size = self._size([self._value(figure) for figure in kept], self._room // places - _SIDE)
        cells = [self._cell(figure, size, 100 // places) for figure in kept]
        cells += ["<td></td>"] * (-len(cells) % places)
        rows = ["".join(cells[at : at + places]) for at in range(0, len(cells), places)]
        if len(kept) < len(filled):
            words = translate("ReadingPage", "Show all {0}").format(self._labels.number(len(filled)))
            pixels = self._style.px("ui")
            link = f"<a href='more:{NAME}' style='font-size: {pixels}px'>{shown(words)}</a>"
            rows.append(f"<td colspan='{places}'><p class='quiet'>{link}</p></td>")
        body = "".join(f"<tr>{row}</tr>" for row in rows)
        return f"<table width='100%' cellspacing='0' cellpadding='0'>{body}</table>"

    def _size(self, values: Sequence[str], room: float) -> str:
        for name in _SIZES[:-1]:
            ruler = QFontMetricsF(self._style.font(name))
            if all(ruler.horizontalAdvance(value) <= room for value in values):
                return name
        return _SIZES[-1] if any(len(value) > 24 for value in values) else _SIZES[-2]

    def _value(self, figure: Figure) -> str:
        value = _LONG.sub(lambda m: self._labels.number(int(m[0])), figure.value.strip())
        if self._labels.lang != "en":
            value = _DECIMAL.sub(r"\1,\2", value)
        return settle_text(value)

    def _cell(self, figure: Figure, size: str, width: int) -> str:
        value = f"<p class='figure' style='font-size: {self._style.px(size)}px'>{shown(self._value(figure))}</p>"
        parts = [value]
        for text, look in ((figure.unit, "unit"), (figure.label, "label")):
            if text.strip():
                parts.append(f"<p class='{look}'>{shown(text)}</p>")
        notes = [part for part in (self._source(figure.source), shown(self._labels.date(figure.date))) if part]
        if notes:
            parts.append(f"<p class='label'>{', '.join(notes)}</p>")
        gap = self._style.gap(12)
        return f"<td width='{width}%' valign='top' style='padding: 0 {_SIDE}px {gap}px 0'>{''.join(parts)}</td>"

    def _source(self, source: str) -> str:
        if not is_outside(source):
            return shown(source)
        size = self._style.px("small")
        return f"<a href='{quoted(source)}' style='font-size: {size}px'>{shown(domain(source))}</a>"
