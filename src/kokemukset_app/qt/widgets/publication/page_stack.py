"""Where the pages of a publication stand under each other at one scale. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

GAP = 14.0
SIDE = 20.0


class PageStack:
    """Pages in one column, each in the middle of the width. Pages are counted from 1 on; lengths are pixels.

    Args:
        sizes: of the pages in points.
        scale: pixels a point.
        width: of the view; the column is at least as wide as the widest page.
    """

    def __init__(self, sizes: Sequence[tuple[float, float]], scale: float, width: float) -> None:
        self.scale = scale
        self._sizes = sizes
        widest = max((size[0] for size in sizes), default=0.0) * scale
        self.width = max(width, widest + 2 * SIDE)
        heights = [size[1] * scale + GAP for size in sizes]
        self._tops = list(accumulate(heights, initial=GAP))

    @property
    def height(self) -> float:
        """Give the height of the whole column."""
        return self._tops[-1]

    def box(self, page: int) -> QRectF:
        """Give the box of a page."""
        width, height = self._sizes[page - 1]
        wide = width * self.scale
        return QRectF((self.width - wide) / 2, self._tops[page - 1], wide, height * self.scale)

    def page_at(self, y: float) -> int:
        """Give the page that stands at a height, or the nearest above it."""
        return min(max(bisect_right(self._tops, y), 1), len(self._sizes))

    def seen(self, top: float, bottom: float) -> range:
        """List the pages between two heights."""
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def to_points(self, page: int, place: QPointF) -> tuple[float, float]:
        """Give a place of the column in points from the page's upper left corner."""
        box = self.box(page)
        return (place.x() - box.left()) / self.scale, (place.y() - box.top()) / self.scale

    def to_pixels(self, page: int, box: QRectF) -> QRectF:
        """Give a box of a page, in points, as a box of the column."""
        at, scale = self.box(page), self.scale
        return QRectF(
            at.left() + box.left() * scale, at.top() + box.top() * scale, box.width() * scale, box.height() * scale
        )


def fitting_scale(size: tuple[float, float], room: tuple[float, float], *, whole_page: bool) -> float:
    """Give the scale at which a page fits the width of a room, or all of it."""
    across = max(0.05, (room[0] - 2 * SIDE) / size[0])
    return min(across, max(0.05, (room[1] - 2 * GAP) / size[1])) if whole_page else across
