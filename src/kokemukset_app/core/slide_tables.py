"""Tables and figures on slides: columns measured, rows kept whole; what does not fit becomes a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kokemukset_app.core.entry import Figure
from kokemukset_app.core.slide_flow import Page, Typesetter
from kokemukset_app.core.slide_source import Block, BlockKind
from kokemukset_app.core.slides import READABLE, Area, Box, Role, Stage

_BETWEEN = 28
_ABOVE = 14
_MAX_COLUMNS = 8


class TableSetter:
    """Sets tables and figures on one stage."""

    def __init__(self, setter: Typesetter, stage: Stage) -> None:
        self._setter, self._stage = setter, stage

    def pages(self, table: Block, height: float) -> list[tuple[Page, tuple[Area, ...]]] | None:
        """Set a table, its head repeated on each page; None where it is too wide, or a row too high."""
        rows = _even(table.rows)
        widths = self._columns(rows)
        if widths is None:
            return None
        head, *body = [self._row(row, widths, bold=number == 0) for number, row in enumerate(rows)]
        head_height = _height(head)
        if any(head_height + _height(row) > height for row in body) or head_height > height:
            return None
        pages: list[tuple[Page, tuple[Area, ...]]] = []
        boxes, areas, y = self._begun(head)
        for row in body:
            if y + _height(row) > height:
                pages.append((Page(tuple(boxes), y), tuple(areas)))
                boxes, areas, y = self._begun(head)
            boxes += [replace(b, y=b.y + y) for b in row if b.lines != ("",)]
            y += _height(row)
            areas.append(Area(self._stage.margin, y - 1, self._stage.room, 1))
        pages.append((Page(tuple(boxes), y), tuple(areas)))
        return pages

    def as_list(self, table: Block) -> list[Block]:
        """Tell a table row by row: the first cell as a small heading, the others with their column's name."""
        head, *body = _even(table.rows)
        if not body:
            return [Block(BlockKind.PARAGRAPH, " · ".join(cell for cell in head if cell))]
        blocks: list[Block] = []
        for row in body:
            if row[0]:
                blocks.append(Block(BlockKind.SUBHEAD, row[0]))
            for name, cell in zip(head[1:], row[1:], strict=True):
                if cell:
                    blocks.append(Block(BlockKind.ITEM, f"{name}: {cell}" if name else cell, "•"))
        return blocks

    def figure_pages(self, figures: Sequence[Figure], height: float) -> list[Page] | None:
        """Set figures in two columns, four to a page; None where one is too long for its cell."""
        stage = self._stage
        between = 60
        room = (stage.room - between) / 2
        cells = [self._figure(figure, room) for figure in figures]
        if any(cell is None or _height(cell) > height for cell in cells):
            return None
        pages: list[Page] = []
        boxes: list[Box] = []
        y = 0.0
        whole = [cell for cell in cells if cell is not None]
        for at in range(0, len(whole), 2):
            pair = whole[at : at + 2]
            high = max(_height(cell) for cell in pair)
            if boxes and y + high > height:
                pages.append(Page(tuple(boxes), y))
                boxes, y = [], 0.0
            for column, cell in enumerate(pair):
                boxes += [replace(b, x=b.x + column * (room + between), y=b.y + y) for b in cell]
            y += high + 24
        pages.append(Page(tuple(boxes), y))
        return pages

    def _figure(self, figure: Figure, room: float) -> list[Box] | None:
        stage, setter = self._stage, self._setter
        value = f"{figure.value}\u00a0{figure.unit}".strip("\u00a0 ")
        for size in (stage.size(84), stage.size(64), stage.size(50)):
            if setter.width(value, size, bold=True) <= room:
                break
        else:
            return None
        boxes = [Box(Role.FIGURE, (value,), stage.margin, 0, room, size, round(size * 1.22), bold=True)]
        if figure.label:
            label = setter.box(Role.TEXT, figure.label, (stage.margin, 0, room), stage.size(32))
            if len(label.lines) > 4:
                return None
            boxes.append(replace(label, y=boxes[0].height))
        return boxes

    def _columns(self, rows: Sequence[tuple[str, ...]]) -> list[float] | None:
        """Share the room out by what the columns need; None where their longest words alone are too wide."""
        count = len(rows[0])
        size = self._size
        room = self._stage.room - _BETWEEN * (count - 1)
        if not 1 <= count <= _MAX_COLUMNS:
            return None
        least = [
            max((self._setter.width(w, size, bold=True) for row in rows for w in row[c].split(" ")), default=0) + 2
            for c in range(count)
        ]
        wanted = [
            max(low, max(self._setter.width(row[c], size, bold=True) for row in rows) + 2)
            for c, low in enumerate(least)
        ]
        if sum(least) > room:
            return None
        if sum(wanted) <= room:
            return wanted
        # What is left over the longest words is shared by how much more each column would like.
        spare, likes = room - sum(least), sum(w - low for w, low in zip(wanted, least, strict=True))
        return [low + spare * (w - low) / likes for w, low in zip(wanted, least, strict=True)]

    @property
    def _size(self) -> int:
        return max(READABLE, self._stage.size(32))

    def _row(self, row: tuple[str, ...], widths: Sequence[float], *, bold: bool) -> list[Box]:
        x = float(self._stage.margin)
        boxes: list[Box] = []
        for cell, width in zip(row, widths, strict=True):
            role = Role.LABEL if bold else Role.TEXT
            boxes.append(replace(self._setter.box(role, cell, (x, 0, width), self._size, bold=bold), y=_ABOVE))
            x += width + _BETWEEN
        return boxes

    def _begun(self, head: Sequence[Box]) -> tuple[list[Box], list[Area], float]:
        height = _height(head)
        rule = Area(self._stage.margin, height - 1, self._stage.room, 1)
        return [b for b in head if b.lines != ("",)], [rule], height


def _even(rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    count = max(len(row) for row in rows)
    return [(*row, *[""] * (count - len(row))) for row in rows]


def _height(boxes: Sequence[Box]) -> float:
    return max((b.y + b.height for b in boxes), default=0.0) + _ABOVE
