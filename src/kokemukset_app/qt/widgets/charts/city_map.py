"""A map of cities without tiles: an outline, dots by amount, and names in a column that nothing can push about."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import text_width
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Sheet

_TALL = 460
MAX_NAMES = 40
"""So many places, those with most, have their names beside the map; the others are dots one can point at."""


@dataclass(frozen=True, slots=True)
class Place:
    """A city: degrees north and east, its amount, and what it leads to."""

    name: str
    lat: float
    lon: float
    amount: int
    words: str
    target: object = None


@dataclass(frozen=True, slots=True)
class MapChart:
    """Places over outlines (each a ring of (lat, lon)); without places inside them, the outlines are left out."""

    table: Table
    places: tuple[Place, ...]
    outlines: tuple[tuple[tuple[float, float], ...], ...] = ()
    remark: str = ""

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the map out, and beside it the names from north to south, each tied to its dot."""
        sheet, px = Sheet(theme, width), theme.px
        line = px(24)
        named = sorted(self.places, key=lambda place: -place.amount)[:MAX_NAMES]
        others = sorted(self.places, key=lambda place: -place.amount)[MAX_NAMES:]
        tall = max(float(px(_TALL)), len(named) * line)
        points = [(place.lat, place.lon) for place in self.places]
        rings = self.outlines if self._is_inside(points) else ()
        view = _View(
            [*points, *(point for ring in rings for point in ring)],
            QRectF(4, 4, min(width * 0.5, tall * 0.62), tall - 8),
        )
        for ring in rings:
            path = QPainterPath()
            path.addPolygon([view.at(*point) for point in ring])
            path.closeSubpath()
            ground = theme.color("surface-sunken") if theme.has_tints else None
            sheet.shape(path, ground, theme.color("border"), 1.0)
        most = max((place.amount for place in self.places), default=1) or 1
        ordered = sorted(named, key=lambda place: (-place.lat, place.lon, place.name))
        tops = _spread([view.at(p.lat, p.lon).y() - line / 2 for p in ordered], line, tall)
        left = view.box.right() + px(28)
        for place, top in sorted(zip(ordered, tops, strict=True), key=lambda pair: -pair[0].amount):
            self._place(sheet, place, view.at(place.lat, place.lon), (QRectF(left, top, width - left, line), most))
        for place in others:
            centre = view.at(place.lat, place.lon)
            reach = _dot(sheet, place, centre, most)
            box = QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)
            sheet.mark(box, place.words, place.target)
        sheet.height = tall
        if self.remark:
            sheet.text(QRectF(0, tall, width, line), self.remark, "small", "text-muted")
            sheet.height += line
        return sheet

    def _is_inside(self, points: list[tuple[float, float]]) -> bool:
        """Tell whether at least half of the places are where the outlines are."""
        ends = [point for ring in self.outlines for point in ring]
        if not ends or not points:
            return False
        south, north = min(e[0] for e in ends), max(e[0] for e in ends)
        west, east = min(e[1] for e in ends), max(e[1] for e in ends)
        return 2 * sum(south <= lat <= north and west <= lon <= east for lat, lon in points) >= len(points)

    @staticmethod
    def _place(sheet: Sheet, place: Place, centre: QPointF, beside: tuple[QRectF, int]) -> None:
        theme, (row, most) = sheet.theme, beside
        elbow = QPainterPath(centre)
        elbow.lineTo(row.left() - theme.px(16), row.center().y())
        elbow.lineTo(row.left() - 6, row.center().y())
        sheet.shape(elbow, None, theme.color("border"), 0.75, frozenset((place.name,)))
        _dot(sheet, place, centre, most)
        font = theme.font("ui")
        wide = min(text_width(place.name, font) + 2, row.width() - theme.px(48))
        sheet.text(QRectF(row.left(), row.top(), wide, row.height()), place.name, "ui")
        number = QRectF(row.left() + wide + 8, row.top(), theme.px(44), row.height())
        sheet.text(number, str(place.amount), "ui", "text-muted")
        box = QRectF(row.left() - 4, row.top(), wide + theme.px(60), row.height())
        sheet.mark(box, place.words, place.target, place.name)


def _dot(sheet: Sheet, place: Place, centre: QPointF, most: int) -> float:
    """Draw a place as large as its amount; give its radius."""
    theme, radius = sheet.theme, 3 + 15 * math.sqrt(place.amount / most)
    ground = theme.mixed("surface", "accent", 0.68) if theme.has_tints else theme.color("accent")
    sheet.dot(centre, radius, ground, theme.color("surface"))
    return radius


class _View:
    """Degrees to pixels: a plate carrée whose degrees east are as long as they are in the middle of the map."""

    def __init__(self, points: list[tuple[float, float]], box: QRectF) -> None:
        lats, lons = [p[0] for p in points] or [0.0], [p[1] for p in points] or [0.0]
        self._north, self._west = max(lats), min(lons)
        self._narrow = max(0.05, math.cos(math.radians((max(lats) + min(lats)) / 2)))
        high, wide = max(0.5, max(lats) - min(lats)), max(0.5, (max(lons) - min(lons)) * self._narrow)
        self._scale = min(box.height() / high, box.width() / wide)
        self.box = QRectF(box.left(), box.top(), wide * self._scale, high * self._scale)

    def at(self, lat: float, lon: float) -> QPointF:
        """Give a place in pixels."""
        x = self.box.left() + (lon - self._west) * self._narrow * self._scale
        return QPointF(x, self.box.top() + (self._north - lat) * self._scale)


def _spread(tops: list[float], line: float, tall: float) -> list[float]:
    """Move lines apart, in their order, so that none covers another and all are inside."""
    placed: list[float] = []
    for top in tops:
        placed.append(max(top, placed[-1] + line if placed else 0.0))
    limit = tall - line
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - line
    return placed
