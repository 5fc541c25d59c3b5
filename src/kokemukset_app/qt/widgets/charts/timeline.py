"""Projects by time: grouped bars, what each left behind, and who worked with whom."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import RIGHT, text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Shape, Sheet

_SIDES = ("round", "square", "slant")


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A project: its span in years (2015.5 is the middle of 2015; None: not known) and its kind of bar.

    `kind` numbers the fund: it decides colour and shape both. `left` says what the project left behind.
    """

    name: str
    start: float | None
    end: float | None
    kind: int
    words: str
    left: str = ""
    target: object = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class TimeGroup:
    """Bars under a heading."""

    name: str
    bars: tuple[TimeBar, ...]
    hue: float | None = None


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """Groups of bars over the years; `kinds` names the kinds of bars, `undated` stands where dates are missing."""

    table: Table
    groups: tuple[TimeGroup, ...]
    kinds: tuple[str, ...]
    undated: str
    more_words: str = ""

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay out the years on top, and each bar at its time between its name and what it left."""
        sheet, px = Sheet(theme, width), theme.px
        bars = [bar for group in self.groups for bar in group.bars]
        font, small = theme.font("ui"), theme.font("small")
        names = min(max((text_width(bar.name, font) for bar in bars), default=0) + 12, width * 0.36)
        lefts = max((text_width(bar.left, small) for bar in bars), default=0)
        lefts = min(lefts + 16, width * 0.26) if lefts and width > 640 else 0
        axis = _Axis(bars, names, max(60.0, width - names - lefts))
        top = self._legend(sheet, width)
        body = top + px(24)
        line, high = px(26), body
        for group in self.groups:
            if group.name:
                self._heading(sheet, group, QRectF(0, high + px(6), width, px(24)))
                high += px(32)
            for bar in group.bars:
                self._bar(sheet, bar, axis, QRectF(0, high, width, line))
                if lefts:
                    box = QRectF(width - lefts + 16, high, lefts - 16, line)
                    sheet.text(box, bar.left, "small", "text-muted", align=RIGHT)
                high += line
        self._years(sheet, axis, QRectF(0, top, width, px(20)), high)
        sheet.height = high + 2
        if self.more_words:
            sheet.text(QRectF(0, high + 4, width, px(20)), self.more_words, "small", "text-muted")
            sheet.height += px(24)
        return sheet

    def _legend(self, sheet: Sheet, width: float) -> float:
        left, top, line = 0.0, 0.0, sheet.theme.px(22)
        font = sheet.theme.font("small")
        for number, name in enumerate(self.kinds):
            wide = sheet.theme.px(28) + 8 + text_width(name, font)
            if left and left + wide > width:
                left, top = 0.0, top + line
            _strip(
                sheet, QRectF(left, top + line / 2 - sheet.theme.px(6), sheet.theme.px(28), sheet.theme.px(12)), number
            )
            sheet.text(QRectF(left + sheet.theme.px(28) + 8, top, wide, line), name, "small", "text-muted")
            left += wide + 20
        return top + line + sheet.theme.px(6) if self.kinds else 0.0

    @staticmethod
    def _heading(sheet: Sheet, group: TimeGroup, box: QRectF) -> None:
        left = 0
        if group.hue is not None:
            sheet.dot(
                QPointF(sheet.theme.px(4), box.center().y()), sheet.theme.px(4), sheet.theme.theme_colors(group.hue)[2]
            )
            left = sheet.theme.px(18)
        sheet.text(box.adjusted(left, 0, 0, 0), group.name, "small", "text-muted", semibold=True)

    def _bar(self, sheet: Sheet, bar: TimeBar, axis: _Axis, row: QRectF) -> None:
        sheet.text(QRectF(0, row.top(), axis.left - 12, row.height()), bar.name, "ui")
        if bar.start is None and bar.end is None:
            box = QRectF(axis.left + 6, row.top(), axis.width - 6, row.height())
            # The lines of the years go behind the words, not through them.
            wide = min(box.width(), text_width(self.undated, sheet.theme.font("small")))
            sheet.box(box.adjusted(-4, 2, wide + 4 - box.width(), -2), sheet.theme.color("surface"), radius=0)
            sheet.text(box, self.undated, "small", "text-muted")
        else:
            first, last = axis.span(bar)
            strip = QRectF(first, row.center().y() - sheet.theme.px(6), max(6.0, last - first), sheet.theme.px(12))
            _strip(sheet, strip, bar.kind, is_open_left=bar.start is None, is_open_right=bar.end is None)
        sheet.mark(row, bar.words, bar.target, bar.key)

    @staticmethod
    def _years(sheet: Sheet, axis: _Axis, box: QRectF, bottom: float) -> None:
        if axis.last <= axis.first:
            return
        # Where lines are as strong as letters (high contrast), those of the years are to stay behind the bars.
        theme = sheet.theme
        rule = theme.color("divider") if theme.has_tints else theme.mixed("surface", "border", 0.4)
        widest = text_width("2000", sheet.theme.font("small")) + 10
        step = next((n for n in (1, 2, 5, 10, 20, 50, 100) if axis.at(axis.first + n) - axis.left >= widest), 200)
        lines: list[int] = []
        for year in range(axis.first, axis.last + 1):
            x = axis.at(year)
            if (year - axis.first) % step == 0:
                path = QPainterPath(QPointF(x, box.bottom()))
                path.lineTo(x, bottom)
                sheet.parts.insert(len(lines), Shape(path, None, rule))
                lines.append(year)
                if year < axis.last:
                    sheet.text(QRectF(x + 4, box.top(), widest, box.height()), str(year), "small", "text-muted")


class _Axis:
    """The years of some bars, over a width."""

    def __init__(self, bars: list[TimeBar], left: float, width: float) -> None:
        ends = [value for bar in bars for value in (bar.start, bar.end) if value is not None]
        self.left, self.width = left, width
        self.first = int(min(ends)) if ends else 0
        self.last = -int(-max(ends) // 1) if ends else 0
        self.last = max(self.last, self.first + 1) if ends else 0

    def at(self, year: float) -> float:
        """Give a year's place in pixels."""
        return self.left + self.width * (year - self.first) / max(1, self.last - self.first)

    def span(self, bar: TimeBar) -> tuple[float, float]:
        """Give where a bar begins and ends; an end that is not known is a year away, within the picture."""
        start = bar.start if bar.start is not None else max(float(self.first), (bar.end or 0) - 1)
        end = bar.end if bar.end is not None else min(float(self.last), start + 1)
        return self.at(min(start, end)), self.at(max(start, end))


def _strip(sheet: Sheet, box: QRectF, kind: int, *, is_open_left: bool = False, is_open_right: bool = False) -> None:
    """Draw a bar: each kind has its own fill and its own ends; an open end is drawn as an arrow."""
    theme = sheet.theme
    shape = _SIDES[kind % len(_SIDES)]
    path, tip = QPainterPath(), box.height() / 2
    lean = tip if shape == "slant" else 0.0
    if is_open_left or is_open_right or shape == "slant":
        path.moveTo(box.left() + (tip if is_open_left else lean), box.top())
        path.lineTo(box.right() - (tip if is_open_right else 0), box.top())
        if is_open_right:
            path.lineTo(box.right(), box.center().y())
        path.lineTo(box.right() - (tip if is_open_right else lean), box.bottom())
        path.lineTo(box.left() + (tip if is_open_left else 0), box.bottom())
        if is_open_left:
            path.lineTo(box.left(), box.center().y())
        path.closeSubpath()
    else:
        radius = tip if shape == "round" else 1.0
        path.addRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    fills = (theme.color("accent"), theme.color("surface"), theme.ramp()[3])
    sheet.shape(path, fills[kind % len(fills)], theme.color("accent"), 1.5)


@dataclass(frozen=True, slots=True)
class Node:
    """A project in the picture of who worked with whom."""

    key: str
    name: str
    words: str
    detail: str = ""
    target: object = None
    hue: float | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes, by their numbers, and how strong the tie is (1 is the weakest)."""

    one: int
    other: int
    weight: int


@dataclass(frozen=True, slots=True)
class ArcsChart:
    """Who worked with whom: a line for each project, and an arc between two that share partners.

    Lines of names never cross or cover each other, however many there are; the same library always gives the same
    picture. The node under the pointer, or under the keys, lights its arcs.
    """

    table: Table
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    more_words: str = ""

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the arcs out left of the names."""
        sheet, px = Sheet(theme, width), theme.px
        line, arcs = px(22), min(width * 0.42, 420.0)
        longest = max((abs(tie.one - tie.other) for tie in self.ties), default=1)
        heaviest = max((tie.weight for tie in self.ties), default=1)
        for tie in sorted(self.ties, key=lambda tie: tie.weight):
            top, bottom = sorted((tie.one * line + line / 2, tie.other * line + line / 2))
            depth = (arcs - 16) * (abs(tie.one - tie.other) / longest) ** 0.6
            path = QPainterPath(QPointF(arcs - 8, top))
            path.cubicTo(
                QPointF(arcs - 8 - depth * 4 / 3, top),
                QPointF(arcs - 8 - depth * 4 / 3, bottom),
                QPointF(arcs - 8, bottom),
            )
            keys = frozenset((self.nodes[tie.one].key, self.nodes[tie.other].key))
            ink = theme.mixed("surface", "text", 0.2 + 0.35 * tie.weight / heaviest)
            sheet.shape(path, None, ink, 0.75 + 2.0 * tie.weight / heaviest, keys)
        details = max((text_width(node.detail, theme.font("small")) for node in self.nodes), default=0) + 8
        for number, node in enumerate(self.nodes):
            box = QRectF(arcs, number * line, width - arcs, line)
            spot = theme.theme_colors(node.hue)[2] if node.hue is not None else theme.color("accent")
            sheet.dot(QPointF(arcs - 6, box.center().y()), px(4), spot)
            sheet.text(box.adjusted(6, 0, -details, 0), node.name, "small")
            sheet.text(
                QRectF(width - details, box.top(), details, line), node.detail, "small", "text-muted", align=RIGHT
            )
            sheet.mark(box, node.words, node.target, node.key)
        sheet.height = len(self.nodes) * line + 2
        if self.more_words:
            sheet.text(QRectF(0, sheet.height, width, px(22)), self.more_words, "small", "text-muted")
            sheet.height += px(22)
        return sheet
