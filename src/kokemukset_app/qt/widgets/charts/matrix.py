"""A matrix of counts: one ramp of one hue, a number in each cell, a muted dot where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import CENTRE, RIGHT, text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Sheet

MAX_ROWS, MAX_COLUMNS = 40, 12
"""So much of a matrix is drawn; the table has all of it."""

_BOLD_FROM = 3
_MOST_LEVELS = 4


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row or column: its name, its hue if it has one, its total in words, and what it leads to."""

    name: str
    hue: float | None = None
    total: str = ""
    target: object = None


@dataclass(frozen=True, slots=True)
class MatrixChart:
    """Rows, columns, and the cells that have entries: by (row, column), the count and what it leads to."""

    table: Table
    rows: tuple[MatrixLine, ...]
    columns: tuple[MatrixLine, ...]
    cells: Mapping[tuple[int, int], tuple[int, object]]
    total_word: str = ""
    more_words: str = ""
    formatted: Mapping[int, str] = field(default_factory=dict[int, str])

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the matrix out: names left, totals right, cells between them."""
        sheet = Sheet(theme, width)
        shown, across = self.rows[:MAX_ROWS], self.columns[:MAX_COLUMNS]
        font = theme.font("ui")
        longest = max((text_width(line.name, font) for line in shown), default=0)
        names = min(longest + theme.px(20) + 8, width * 0.36)
        totals = theme.px(64) if any(line.total for line in shown) else 0
        gap, high = 4, theme.px(28)
        wide = max(8.0, (width - names - totals) / max(1, len(across)) - gap)
        ramp = theme.ramp()
        look = _Look(self._steps, ramp, tuple(ink_on(theme, ground) for ground in ramp))
        top = self._legend(sheet, width)
        top = self._heads(sheet, across, QRectF(names, top, wide, high), width if totals else 0)
        for row, line in enumerate(shown):
            box = QRectF(0, top + row * (high + gap), names - 8, high)
            self._name(sheet, line, box)
            for column, other in enumerate(across):
                cell = QRectF(names + column * (wide + gap), box.top(), wide, high)
                self._cell(sheet, cell, ((row, column), f"{line.name}, {other.name}"), look)
            if totals:
                where = QRectF(width - totals, box.top(), totals, high)
                sheet.text(where, line.total, "ui", align=RIGHT, semibold=True)
        sheet.height = top + len(shown) * (high + gap)
        if self.more_words:
            sheet.text(QRectF(0, sheet.height, width, theme.px(24)), self.more_words, "small", "text-muted")
            sheet.height += theme.px(24)
        return sheet

    @property
    def _steps(self) -> tuple[int, ...]:
        """The largest count of each step of the ramp."""
        largest = max((count for count, _ in self.cells.values()), default=0)
        return tuple(dict.fromkeys(-(-largest * step // 5) for step in range(1, 6))) if largest else ()

    def _legend(self, sheet: Sheet, width: float) -> float:
        steps, ramp = self._steps, sheet.theme.ramp()
        texts = [
            f"{low + 1}\u2013{high}" if low + 1 < high else str(high)
            for low, high in zip((0, *steps), steps, strict=False)
        ]
        font, px = sheet.theme.font("small"), sheet.theme.px
        left = width - sum(text_width(text, font) + px(10) + 22 for text in texts) + 15
        for step, text in enumerate(texts):
            edge = None if sheet.theme.has_tints else sheet.theme.color("border")
            left += sheet.swatch(QPointF(left, px(10)), text, ramp[self._ramp_step(step)], edge) + 15
        return float(px(24))

    def _ramp_step(self, step: int) -> int:
        """Give a step's place on the ramp, whose first is empty."""
        return min(step, 4) + 1

    def _heads(self, sheet: Sheet, across: tuple[MatrixLine, ...], first: QRectF, right: float) -> float:
        font, line = sheet.theme.font("small"), sheet.theme.px(16)

        def ruler(text: str) -> float:
            return text_width(text, font)

        step = first.width() + 4
        levels, lines = _levels([other.name for other in across], step, ruler)
        deep = max((len(pair) for pair in lines), default=1)
        for column, pair in enumerate(lines):
            # Of headings on several levels the last stands highest: the lowest level is the total's too.
            level = (len(across) - 1 - column) % levels
            room = step if levels == 1 else step * levels - 6
            left = first.left() + column * step + (first.width() - room) / 2
            for number, text in enumerate(pair):
                top = first.top() + (level * deep + deep - len(pair) + number) * line
                sheet.text(QRectF(left, top, room, line), text, "small", "text-muted", align=CENTRE)
            whole = QRectF(left, first.top() + level * deep * line, room, deep * line)
            sheet.hints.append((whole, across[column].name))
        tall = levels * deep * line
        if right:
            where = QRectF(right - sheet.theme.px(64), first.top() + tall - line, sheet.theme.px(64), line)
            sheet.text(where, self.total_word, "small", "text-muted", align=RIGHT)
        return first.top() + tall + 6

    def _name(self, sheet: Sheet, line: MatrixLine, box: QRectF) -> None:
        left = 0.0
        if line.hue is not None:
            spot = sheet.theme.theme_colors(line.hue)[2]
            sheet.dot(QPointF(sheet.theme.px(4), box.center().y()), sheet.theme.px(4), spot)
            left = sheet.theme.px(18)
        sheet.text(box.adjusted(left, 0, 0, 0), line.name, "ui")
        words = f"{line.name}: {line.total}" if line.total else line.name
        sheet.mark(box, words, line.target)

    def _cell(
        self,
        sheet: Sheet,
        box: QRectF,
        what: tuple[tuple[int, int], str],
        look: _Look,
    ) -> None:
        theme, (place, words) = sheet.theme, what
        count, target = self.cells.get(place, (0, None))
        if not count:
            sheet.dot(box.center(), 1.2, theme.color("text-muted"))
            sheet.mark(box, f"{words}: 0")
            return
        step = self._ramp_step(next(n for n, most in enumerate(look.steps) if count <= most))
        ground = look.ramp[step]
        edge = None if theme.has_tints else theme.color("border")
        sheet.box(box, ground, radius=theme.radius("chip"), edge=edge)
        number = self.formatted.get(count, str(count))
        sheet.text(box, number, "ui", look.inks[step], align=CENTRE, semibold=step >= _BOLD_FROM)
        sheet.mark(box, f"{words}: {number}", target)


@dataclass(frozen=True, slots=True)
class _Look:
    """What cells are painted with, found once for all of them: the largest count of each step, grounds and inks."""

    steps: tuple[int, ...]
    ramp: tuple[QColor, ...]
    inks: tuple[QColor, ...]


def ink_on(theme: Theme, ground: QColor) -> QColor:
    """Choose the ink that is read best on a ground: the text's or the surface's."""
    inks = (theme.color("text"), theme.color("on-accent"), theme.color("surface"))
    return max(inks, key=lambda ink: _contrast(ink, ground))


def _contrast(one: QColor, other: QColor) -> float:
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def _levels(names: Sequence[str], step: float, measure: Callable[[str], float]) -> tuple[int, list[tuple[str, ...]]]:
    """Choose on how many levels headings stand, and their lines: on more of them each has the width of more columns."""
    lines: list[tuple[str, ...]] = []
    for levels in range(1, _MOST_LEVELS + 1):
        room = step - 2 if levels == 1 else step * levels - 6
        lines = [_two_lines(name, room, measure) for name in names]
        if all(measure(text) <= room for pair in lines for text in pair):
            return levels, lines
    return _MOST_LEVELS, lines


def _two_lines(text: str, width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Break a heading at a space where it does not fit on one line."""
    if measure(text) <= width or " " not in text:
        return (text,)
    words = text.split()
    breaks = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return min(breaks, key=lambda pair: max(measure(pair[0]), measure(pair[1])))
