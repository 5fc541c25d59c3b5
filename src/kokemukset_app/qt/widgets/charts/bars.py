"""Bars: the years in two parts, the balance of outcomes, and rows of amounts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import CENTRE, RIGHT, text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.matrix import ink_on
from kokemukset_app.qt.widgets.charts.sheet import Sheet

_YEARS_HIGH = 96
_YEAR_LEAST = 40


@dataclass(frozen=True, slots=True)
class YearBar:
    """A year: its lessons, the rest, what both say in words, and what it leads to."""

    year: str
    lower: int
    upper: int
    words: str
    target: object = None


@dataclass(frozen=True, slots=True)
class YearsChart:
    """Years side by side, each a bar of two parts with its total over it; the newest, where not all have room."""

    table: Table
    bars: tuple[YearBar, ...]
    lower_word: str
    upper_word: str

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the bars out over their years."""
        sheet = Sheet(theme, width)
        room = max(1, int(width // (_YEAR_LEAST * max(1.0, theme.scale))))
        shown = self.bars[-room:]
        most = max((bar.lower + bar.upper for bar in shown), default=0) or 1
        tall, line, gap = theme.px(_YEARS_HIGH), theme.px(20), 8
        self._legend(sheet, width)
        ground, wide = theme.px(28) + line + tall, min(140.0, (width + gap) / len(shown) - gap if shown else 0)
        for number, bar in enumerate(shown):
            left = number * (wide + gap)
            total = bar.lower + bar.upper
            low, high = tall * bar.lower / most, tall * bar.upper / most
            self._part(sheet, QRectF(left, ground - low, wide, low), self._inks(theme)[0])
            cut = 2 if bar.lower and high > 3 else 0
            self._part(sheet, QRectF(left, ground - low - high, wide, high - cut), self._inks(theme)[1])
            over = QRectF(left, ground - low - high - line, wide, line)
            sheet.text(over, str(total), "small", "text-muted", align=CENTRE)
            sheet.text(QRectF(left, ground + 4, wide, line), bar.year, "small", "text-muted", align=CENTRE)
            sheet.mark(QRectF(left, ground - tall - line, wide, tall + 2 * line + 4), bar.words, bar.target)
        sheet.height = ground + line + 8
        return sheet

    def _legend(self, sheet: Sheet, width: float) -> None:
        theme = sheet.theme
        font, edge = theme.font("small"), None if theme.has_tints else theme.color("border")
        words = (self.upper_word, self.lower_word)
        left = width - sum(text_width(word, font) + theme.px(10) + 22 for word in words) + 15
        for word, ink in zip(words, reversed(self._inks(theme)), strict=True):
            left += sheet.swatch(QPointF(left, theme.px(10)), word, ink, edge) + 15

    @staticmethod
    def _inks(theme: Theme) -> tuple[QColor, QColor]:
        return theme.color("accent"), theme.ramp()[3]

    @staticmethod
    def _part(sheet: Sheet, box: QRectF, ink: QColor) -> None:
        if box.height() > 0:
            edge = None if sheet.theme.has_tints else sheet.theme.color("border")
            sheet.box(box, ink, radius=min(3.0, box.height() / 2), edge=edge)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: its name, amount, the amount in words, and what it leads to."""

    name: str
    amount: int
    words: str
    target: object = None


@dataclass(frozen=True, slots=True)
class BalanceChart:
    """One bar in parts; under it each part by name, so that no part needs its colour to be known."""

    table: Table
    shares: tuple[Share, ...]
    remark: str = ""

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay out the bar, the names and the remark."""
        sheet = Sheet(theme, width)
        there = [share for share in self.shares if share.amount]
        whole, high, gap = sum(share.amount for share in there) or 1, theme.px(28), 2
        room = width - gap * max(0, len(there) - 1)
        # Every part is wide enough to be seen and clicked; the rest of the room is shared by amount.
        least = min(12.0, room / max(1, len(there)))
        spread, left = room - least * len(there), 0.0
        for share in there:
            wide = least + spread * share.amount / whole
            ground = self._ink(theme, share)
            box = QRectF(left, 0, wide, high)
            sheet.box(box, ground, radius=3, edge=None if theme.has_tints else theme.color("border"))
            if text_width(str(share.amount), theme.font("ui")) < wide - 8:
                sheet.text(box, str(share.amount), "ui", ink_on(theme, ground), align=CENTRE, semibold=True)
            sheet.mark(box, share.words, share.target)
            left += wide + gap
        self._names(sheet, width, high + theme.px(8))
        return sheet

    def _names(self, sheet: Sheet, width: float, top: float) -> None:
        theme, left, line = sheet.theme, 0.0, sheet.theme.px(22)
        font, edge = theme.font("small"), None if theme.has_tints else theme.color("border")
        for share in self.shares:
            wide = text_width(share.words, font) + theme.px(10) + 7
            if left and left + wide > width:
                left, top = 0.0, top + line
            sheet.swatch(QPointF(left, top + line / 2), share.words, self._ink(theme, share), edge)
            left += wide + 20
        sheet.height = top + line
        if self.remark:
            sheet.text(QRectF(0, sheet.height, width, line), self.remark, "small", "text-muted")
            sheet.height += line

    def _ink(self, theme: Theme, share: Share) -> QColor:
        ramp = theme.ramp()
        return ramp[5 - self.shares.index(share) % 5]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, a detail at its right, its amount (None: no bar) and what it leads to."""

    name: str
    detail: str = ""
    amount: int | None = None
    target: object = None
    hue: float | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class RowsChart:
    """Rows of names, bars and amounts, or a plain list."""

    table: Table
    rows: tuple[Row, ...]
    more_words: str = ""

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the rows out under each other."""
        sheet = Sheet(theme, width)
        high = theme.px(28)
        most = max((row.amount or 0 for row in self.rows), default=0) or 1
        details = max((text_width(row.detail, theme.font("ui")) for row in self.rows), default=0) + 4
        details = min(details, width * 0.5)
        has_bars = any(row.amount is not None for row in self.rows)
        bar = min(200.0, width * 0.25) if has_bars else 0
        for number, row in enumerate(self.rows):
            box = QRectF(0, number * high, width, high)
            left = theme.px(18) if row.hue is not None else 0
            if row.hue is not None:
                centre = QPointF(theme.px(4), box.center().y())
                sheet.dot(centre, theme.px(4), theme.theme_colors(row.hue)[2])
            sheet.text(QRectF(left, box.top(), width - details - bar - 24 - left, high), row.name, "ui")
            if row.amount is not None:
                share = QRectF(width - details - bar - 12, box.center().y() - 3, max(3.0, bar * row.amount / most), 6)
                sheet.box(share, theme.color("accent") if row.amount else theme.color("divider"), radius=3)
            sheet.text(QRectF(width - details, box.top(), details, high), row.detail, "ui", "text-muted", align=RIGHT)
            words = f"{row.name}: {row.detail}" if row.detail else row.name
            sheet.mark(box, words, row.target, row.key)
        sheet.height = len(self.rows) * high
        if self.more_words:
            sheet.text(QRectF(0, sheet.height, width, high), self.more_words, "small", "text-muted")
            sheet.height += high
        return sheet
