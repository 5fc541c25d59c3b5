"""Charts on paper: under each other as many as a page holds, none cut in two, with a source line on every page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPagedPaintDevice, QPainter

from kokemukset_app.qt.runtime.painting import RIGHT, draw_text
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Chart, draw

WIDTH = 900.0
"""Pixels of the screen's layout across a page: letters are then about eight points high on A4."""

_GAP, _HEADING, _FOOT = 32.0, 36.0, 34.0


def paint_charts(device: QPagedPaintDevice, charts: Sequence[Chart], theme: Theme, source: str) -> int:
    """Paint charts on pages; gives how many. A chart that is higher than a page is made smaller as a whole."""
    painter = QPainter(device)
    scale = device.width() / WIDTH
    room = device.height() / scale - _FOOT
    painter.scale(scale, scale)
    top, page = 0.0, 1
    for chart in charts:
        sheet = chart.lay_out(theme, WIDTH)
        high = sheet.height + _HEADING
        if top and top + high > room:
            _foot(painter, theme, source, (room, page))
            device.newPage()
            top, page = 0.0, page + 1
        smaller = min(1.0, room / high)
        painter.save()
        painter.translate((WIDTH - WIDTH * smaller) / 2, top)
        painter.scale(smaller, smaller)
        box = QRectF(0, 0, WIDTH, 28)
        draw_text(painter, box, chart.table.title, theme.font("heading", semibold=True), theme.color("text"))
        painter.translate(0, _HEADING)
        draw(sheet, painter)
        painter.restore()
        top += high * smaller + _GAP
    _foot(painter, theme, source, (room, page))
    painter.end()
    return page


def _foot(painter: QPainter, theme: Theme, source: str, where: tuple[float, int]) -> None:
    room, page = where
    font, ink = theme.font("small"), theme.color("text-muted")
    draw_text(painter, QRectF(0, room + 12, WIDTH - 60, 20), source, font, ink)
    draw_text(painter, QRectF(WIDTH - 60, room + 12, 60, 20), str(page), font, ink, RIGHT)
