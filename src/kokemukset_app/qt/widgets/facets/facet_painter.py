"""How the values of a facet are placed and painted: rows with box, label, bar and count; chips; the link below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from kokemukset_app.qt.models.facet_rows import FacetRow, ValueState
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import RIGHT, dot, draw_text, fill_round, text_width
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theming import ThemeHolder

_INSET = 8
_BOX_LEFT = 16
_BOX = 15
_LABEL_LEFT = 40
_DOT_ROOM = 13
_BAR = 28
_BAR_HEIGHT = 3
_BAR_GAP = 8
_COUNT_GAP = 8
_CHIP_GAP = 6
_CROSS = 12
_ROW = 28
_LEADING = 1.3


@dataclass(frozen=True, slots=True)
class FacetPart:
    """One thing that can be pointed at: a row, a chip of a closed heading, or the link below the rows."""

    kind: Literal["row", "chip", "more"]
    number: int
    box: QRectF


@dataclass(frozen=True, slots=True)
class FacetView:
    """What is shown under a heading. `largest` is the count a full bar stands for."""

    rows: tuple[FacetRow, ...] = ()
    largest: int = 1
    link: str = ""
    hues: Mapping[str, float] = field(default_factory=dict[str, float])
    is_open: bool = True

    def has_same_shape(self, other: FacetView) -> bool:
        """Tell whether the other needs the same places: counts may differ, words and weights not."""
        return _shape(self) == _shape(other)


class FacetPainter:
    """Place a view's parts in a width, then paint them one by one. GUI thread only."""

    def __init__(self, themes: ThemeHolder, icons: Icons) -> None:
        self._themes, self._icons = themes, icons
        self._labels: list[Paragraph] = []
        self._has_bars = True

    def place(self, view: FacetView, width: int) -> list[FacetPart]:
        """Lay the parts out; those painted next are the ones placed last."""
        return self._place_rows(view, width) if view.is_open else self._place_chips(view, width)

    def height(self, parts: list[FacetPart], *, is_open: bool) -> int:
        """Give the height that the parts need."""
        bottom = max((part.box.bottom() for part in parts), default=0.0)
        return round(bottom) + (4 if parts and not is_open else 0)

    def paint(self, painter: QPainter, view: FacetView, part: FacetPart, width: int, *, is_hovered: bool) -> None:
        """Paint one part."""
        if part.kind == "chip":
            self._paint_chip(painter, view.rows[part.number], part.box, is_hovered=is_hovered)
        elif part.kind == "more":
            theme = self._themes.theme
            font = theme.font("small")
            font.setUnderline(is_hovered)
            draw_text(painter, part.box.adjusted(_INSET, 0, -4, 0), view.link, font, theme.color("accent"))
        else:
            self._paint_row(painter, view, part, width, is_hovered=is_hovered)

    def chip_words(self, row: FacetRow) -> str:
        """Word a chip as the chips over the hits do."""
        excluded = row.state is ValueState.EXCLUDED
        return QCoreApplication.translate("Chip", "not {0}").format(row.text) if excluded else row.text

    def _place_rows(self, view: FacetView, width: int) -> list[FacetPart]:
        theme = self._themes.theme
        self._has_bars = True
        if any(self._longest_word(row) > self._label_room(view, row, width) for row in view.rows):
            # A word broken in the middle costs more than the bars give.
            self._has_bars = False
        self._labels = [self._label(view, row, width) for row in view.rows]
        parts: list[FacetPart] = []
        top = 0.0
        for number, label in enumerate(self._labels):
            high = theme.px(_ROW) + label.height - label.line_height
            parts.append(FacetPart("row", number, QRectF(_INSET, top, width - 2 * _INSET, high)))
            top += high
        if view.link:
            left = self._label_left() - _INSET
            wide = min(text_width(view.link, theme.font("small")) + 16, width - left - _INSET)
            parts.append(FacetPart("more", 0, QRectF(left, top, wide, theme.px(_ROW))))
        return parts

    def _place_chips(self, view: FacetView, width: int) -> list[FacetPart]:
        theme = self._themes.theme
        high, x, y = theme.height("chip"), float(_BOX_LEFT), 0.0
        parts: list[FacetPart] = []
        for number, row in enumerate(view.rows):
            used = text_width(self.chip_words(row), theme.font("small")) + theme.px(_CROSS) + 22
            wide = min(used, width - 2 * _BOX_LEFT)
            if x > _BOX_LEFT and x + wide > width - _BOX_LEFT:
                x, y = float(_BOX_LEFT), y + high + _CHIP_GAP
            parts.append(FacetPart("chip", number, QRectF(x, y, wide, high)))
            x += wide + _CHIP_GAP
        return parts

    def _label(self, view: FacetView, row: FacetRow, width: int) -> Paragraph:
        """Lay out a label: one line where it fits, else two."""
        return Paragraph(row.text, self._font(row), self._label_room(view, row, width), leading=_LEADING)

    def _longest_word(self, row: FacetRow) -> float:
        font = self._font(row)
        whole = text_width(row.text, font)
        # Most labels are short: only a long one is worth taking apart.
        return whole if " " not in row.text else max(text_width(word, font) for word in row.text.split(" "))

    def _font(self, row: FacetRow) -> QFont:
        font = self._themes.theme.font("ui", semibold=row.state is not ValueState.OFF)
        font.setStrikeOut(row.state is ValueState.EXCLUDED)
        return font

    def _label_left(self) -> int:
        return _LABEL_LEFT + self._themes.theme.px(_BOX) - _BOX

    def _label_room(self, view: FacetView, row: FacetRow, width: int) -> float:
        left = self._label_left() + (_DOT_ROOM if row.value in view.hues else 0)
        right = self._bar_left(view, width) if self._has_bars else self._count_left(view, width)
        return right - _BAR_GAP - left

    def _count_left(self, view: FacetView, width: int) -> float:
        small = self._themes.theme.font("small")
        room = max(text_width("000", small), text_width(_digits(view.largest), small))
        return width - _INSET - _COUNT_GAP - room

    def _bar_left(self, view: FacetView, width: int) -> float:
        return self._count_left(view, width) - _BAR - _BAR_GAP

    def _paint_row(self, painter: QPainter, view: FacetView, part: FacetPart, width: int, *, is_hovered: bool) -> None:
        theme, row, box = self._themes.theme, view.rows[part.number], part.box
        middle, muted = box.center().y(), theme.color("text-muted")
        if is_hovered:
            fill_round(painter, box, theme.radius("control"), theme.color("hover"))
        side = theme.px(_BOX)
        self._paint_box(painter, QRectF(_BOX_LEFT, middle - side / 2, side, side), row.state)
        left = self._count_left(view, width)
        figure = QRectF(left, box.top(), box.right() - _COUNT_GAP - left, box.height())
        draw_text(painter, figure, _digits(row.count), theme.font("small"), muted, RIGHT)
        if row.count and self._has_bars:
            share = min(1.0, row.count / view.largest)
            role = "accent" if row.state is ValueState.INCLUDED else "bar"
            place = QRectF(self._bar_left(view, width), middle - _BAR_HEIGHT / 2, max(3.0, _BAR * share), _BAR_HEIGHT)
            fill_round(painter, place, _BAR_HEIGHT / 2, theme.color(role))
        left = self._label_left()
        if row.value in view.hues:
            dot(painter, QPointF(left + 3.5, middle), 3.5, theme.theme_colors(view.hues[row.value])[2])
            left += _DOT_ROOM
        label = self._labels[part.number]
        dim = row.state is ValueState.EXCLUDED or (not row.count and row.state is ValueState.OFF)
        label.paint(painter, QPointF(left, middle - label.height / 2), muted if dim else theme.color("text"))

    def _paint_box(self, painter: QPainter, box: QRectF, state: ValueState) -> None:
        theme = self._themes.theme
        radius = theme.radius("mark")
        inner = box.adjusted(2, 2, -2, -2)
        if state is ValueState.INCLUDED:
            fill_round(painter, box, radius, theme.color("accent"))
            self._icons.paint(painter, "check", "on-accent", inner, 3.4)
        elif state is ValueState.EXCLUDED:
            fill_round(painter, box, radius, theme.color("surface"), theme.color("error"))
            self._icons.paint(painter, "minus", "error", inner, 3.4)
        else:
            fill_round(painter, box, radius, theme.color("surface"), theme.color("border"))

    def _paint_chip(self, painter: QPainter, row: FacetRow, box: QRectF, *, is_hovered: bool) -> None:
        theme = self._themes.theme
        excluded = row.state is ValueState.EXCLUDED
        radius = theme.radius("chip")
        if excluded:
            fill_round(painter, box, radius, theme.color("surface"), theme.color("error"))
        else:
            edge = None if theme.has_tints else theme.color("accent")
            fill_round(painter, box, radius, theme.color("selection"), edge)
        ink = theme.color("error" if excluded else "text")
        words = box.adjusted(9, 0, -10 - theme.px(_CROSS), 0)
        draw_text(painter, words, self.chip_words(row), theme.font("small"), ink)
        side = theme.px(_CROSS)
        cross = QRectF(box.right() - 8 - side, box.center().y() - side / 2, side, side)
        quiet = "error" if excluded else "text-muted"
        self._icons.paint(painter, "close", "text" if is_hovered else quiet, cross, 2.0)


def _shape(view: FacetView) -> tuple[object, ...]:
    rows = tuple((row.text, row.state) for row in view.rows)
    return rows, view.link, view.is_open, len(_digits(view.largest)), frozenset(view.hues)


def _digits(count: int) -> str:
    return f"{count:,}".replace(",", "\u00a0")
