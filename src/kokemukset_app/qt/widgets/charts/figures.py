"""Large figures side by side: a number, what it counts, and a line of detail."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Sheet


@dataclass(frozen=True, slots=True)
class FigureTile:
    """A figure in words; `target` is what it leads to."""

    value: str
    label: str
    detail: str = ""
    target: object = None


@dataclass(frozen=True, slots=True)
class FiguresChart:
    """Tiles in as many columns as there is room for."""

    table: Table
    tiles: tuple[FigureTile, ...]

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the tiles out in rows."""
        sheet = Sheet(theme, width)
        gap, high = 16, theme.px(88)
        # A number is never cut: the longest one says how many columns there are.
        longest = max((text_width(tile.value, theme.font("figure")) for tile in self.tiles), default=0)
        least = max(200 * max(1.0, theme.scale), longest + 2) + gap
        room = max(1, min(4, len(self.tiles), int((width + gap) // least)))
        columns = -(-len(self.tiles) // -(-len(self.tiles) // room)) if self.tiles else 1  # rows of about one length
        wide = (width - gap * (columns - 1)) / columns
        for number, tile in enumerate(self.tiles):
            left, top = (number % columns) * (wide + gap), (number // columns) * (high + gap)
            self._lay_tile(sheet, tile, QRectF(left, top, wide, high))
        rows = -(-len(self.tiles) // columns)
        sheet.height = rows * (high + gap) - gap if rows else 0
        return sheet

    def _lay_tile(self, sheet: Sheet, tile: FigureTile, box: QRectF) -> None:
        px = sheet.theme.px
        sheet.text(QRectF(box.left(), box.top(), box.width(), px(40)), tile.value, "figure")
        sheet.text(QRectF(box.left(), box.top() + px(44), box.width(), px(20)), tile.label, "ui", semibold=True)
        sheet.text(QRectF(box.left(), box.top() + px(64), box.width(), px(20)), tile.detail, "small", "text-muted")
        words = ", ".join(text for text in (f"{tile.value} {tile.label}", tile.detail) if text)
        sheet.mark(box, words, tile.target)
