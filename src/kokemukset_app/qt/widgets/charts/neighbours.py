"""One entry in the middle, those beside it in groups at both sides, and what ties them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import CENTRE, LEFT, RIGHT, text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Shape, Sheet, wrapped

_TWO_SIDES = 760
"""From this width on there are names at both sides of the entry."""

_LINE, _HEADING, _GAP = 24, 28, 14


@dataclass(frozen=True, slots=True)
class Beside:
    """An entry beside: `ties` are the keys of the others it goes with."""

    key: str
    name: str
    words: str
    target: object = None
    hue: float | None = None
    ties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BesideGroup:
    """Entries that stand beside for the same reason."""

    name: str
    rows: tuple[Beside, ...]


@dataclass(frozen=True, slots=True)
class NeighboursChart:
    """An entry and its neighbours. Names stand in columns, so that none covers another, however many there are.

    Ties between neighbours are faint until one of them is pointed at or has the keys.
    """

    table: Table
    centre: str
    groups: tuple[BesideGroup, ...]
    more_words: str = ""

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the groups out at both sides of the entry, or under it where there is little room."""
        sheet = Sheet(theme, width)
        scale = max(1.0, theme.scale)
        if width >= _TWO_SIDES * scale:
            self._both_sides(sheet, width)
        else:
            self._under(sheet, width)
        if self.more_words:
            sheet.text(QRectF(0, sheet.height, width, theme.px(_LINE)), self.more_words, "small", "text-muted")
            sheet.height += theme.px(_LINE)
        return sheet

    def _both_sides(self, sheet: Sheet, width: float) -> None:
        px = sheet.theme.px
        left, right = self._shared()
        middle = min(width * 0.3, 340.0 * max(1.0, sheet.theme.scale))
        column = (width - middle) / 2
        tall = max(self._height(side, px) for side in (left, right))
        box = self._centre(sheet, QRectF(column + middle * 0.16, 0, middle * 0.68, tall))
        dots: dict[str, QPointF] = {}
        for side, start, is_left in ((left, 0.0, True), (right, column + middle, False)):
            top = (tall - self._height(side, px)) / 2
            self._side(sheet, side, QRectF(start, top, column, tall), dots, is_left=is_left)
        self._lines(sheet, box, dots)
        sheet.height = tall + px(8)

    def _under(self, sheet: Sheet, width: float) -> None:
        px = sheet.theme.px
        box = self._centre(sheet, QRectF(0, 0, width, px(64)))
        dots: dict[str, QPointF] = {}
        place = QRectF(px(28), box.bottom() + px(_GAP), width - px(28), 0)
        self._side(sheet, self.groups, place, dots, is_left=False)
        spine = box.left() + px(8)
        under: list[Shape] = []
        for key, dot in dots.items():
            path = QPainterPath(QPointF(spine, box.bottom()))
            path.lineTo(spine, dot.y())
            path.lineTo(dot)
            under.append(Shape(path, None, sheet.theme.color("border"), 1.0, frozenset((key,))))
        sheet.under(under)
        sheet.height = place.top() + self._height(self.groups, px)

    def _shared(self) -> tuple[list[BesideGroup], list[BesideGroup]]:
        """Put the groups on two sides so that both are about as long; their order is kept on each."""
        sides: tuple[list[BesideGroup], list[BesideGroup]] = ([], [])
        for group in sorted(self.groups, key=lambda group: -len(group.rows)):
            lengths = [sum(len(g.rows) + 2 for g in side) for side in sides]
            sides[0 if lengths[0] <= lengths[1] else 1].append(group)
        for side in sides:
            side.sort(key=self.groups.index)
        if sides[0] and sides[1] and self.groups.index(sides[1][0]) < self.groups.index(sides[0][0]):
            return sides[1], sides[0]
        return sides

    @staticmethod
    def _height(side: Sequence[BesideGroup], px: Callable[[float], int]) -> float:
        rows = sum(px(_HEADING) + len(group.rows) * px(_LINE) for group in side)
        return float(rows + max(0, len(side) - 1) * px(_GAP))

    def _centre(self, sheet: Sheet, room: QRectF) -> QRectF:
        theme, font = sheet.theme, sheet.theme.font("title", semibold=True)
        lines = wrapped(self.centre, font, room.width() - theme.px(24), 4)
        line = theme.px(20)
        high = len(lines) * line + theme.px(20)
        box = QRectF(room.left(), room.center().y() - high / 2, room.width(), high)
        sheet.box(box, theme.color("selection"), radius=8, edge=None if theme.has_tints else theme.color("border"))
        for number, text in enumerate(lines):
            top = box.top() + theme.px(10) + number * line
            place = QRectF(box.left() + theme.px(12), top, box.width() - theme.px(24), line)
            sheet.text(place, text, "title", align=CENTRE, semibold=True)
        sheet.hints.append((box, self.centre))
        return box

    def _side(
        self,
        sheet: Sheet,
        side: Sequence[BesideGroup],
        place: QRectF,
        dots: dict[str, QPointF],
        *,
        is_left: bool,
    ) -> None:
        theme, px, top = sheet.theme, sheet.theme.px, place.top()
        inner, align = px(16), RIGHT if is_left else LEFT
        for group in side:
            words = QRectF(place.left(), top, place.width(), px(_HEADING)).adjusted(
                *((0, 0, -inner, 0) if is_left else (inner, 0, 0, 0))
            )
            sheet.text(words, group.name, "small", "text-muted", align=align, semibold=True)
            top += px(_HEADING)
            for row in group.rows:
                line = QRectF(place.left(), top, place.width(), px(_LINE))
                x = line.right() - px(4) if is_left else line.left() + px(4)
                dots[row.key] = QPointF(x, line.center().y())
                spot = theme.theme_colors(row.hue)[2] if row.hue is not None else theme.color("accent")
                sheet.dot(dots[row.key], px(4), spot)
                name = line.adjusted(*((0, 0, -inner, 0) if is_left else (inner, 0, 0, 0)))
                sheet.text(name, row.name, "ui", align=align)
                wide = min(name.width(), text_width(row.name, theme.font("ui")) + 2)
                left = name.right() - wide - px(4) if is_left else line.left()
                sheet.mark(
                    QRectF(left, line.top(), wide + inner + px(4), line.height()), row.words, row.target, row.key
                )
                top += px(_LINE)
            top += px(_GAP)

    def _lines(self, sheet: Sheet, box: QRectF, dots: dict[str, QPointF]) -> None:
        """Draw what ties the neighbours to the entry, and under it, faintly, what ties them to each other."""
        theme = sheet.theme
        under: list[Shape] = []
        for key, dot in dots.items():
            is_left = dot.x() < box.left()
            edge = QPointF(box.left() if is_left else box.right(), box.center().y())
            bend = (edge.x() + dot.x()) / 2
            path = QPainterPath(edge)
            path.cubicTo(QPointF(bend, edge.y()), QPointF(bend, dot.y()), dot)
            under.append(Shape(path, None, theme.color("border"), 1.0, frozenset((key,))))
        faint = theme.mixed("surface", "text", 0.14)
        rows = [row for group in self.groups for row in group.rows]
        for one, other in sorted({tuple(sorted((row.key, tie))) for row in rows for tie in row.ties}):
            if one in dots and other in dots:
                path, (a, b) = QPainterPath(dots[one]), (dots[one], dots[other])
                is_same = abs(a.x() - b.x()) < 1
                inward = (24 + abs(a.y() - b.y()) * 0.12) * (1 if a.x() < box.left() else -1)
                if is_same:
                    path.cubicTo(QPointF(a.x() + inward, a.y()), QPointF(b.x() + inward, b.y()), b)
                else:
                    middle = (a.x() + b.x()) / 2
                    path.cubicTo(QPointF(middle, a.y()), QPointF(middle, b.y()), b)
                under.insert(0, Shape(path, None, faint, 0.75, frozenset((one, other))))
        sheet.under(under)
