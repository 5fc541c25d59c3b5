"""Charts as files: pictures with their titles and a source line, and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from kokemukset_app.core.tables import Illustration, Table
from kokemukset_app.qt.runtime.painting import draw_text
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Chart, Sheet, draw

WIDTH = 1200
_IN_TEXT = 900
_SIDE = 32
_DENSITY = 2.0
"""Pixels of a PNG for each pixel of the screen's layout: sharp on paper too."""

_HIGHEST = 16000
"""Pixels at most in height; what is taller than a picture file can hold is drawn smaller."""


def svg_picture(charts: Sequence[Chart], theme: Theme, source: str) -> bytes:
    """Draw charts under each other as an SVG."""
    sheets, size = _laid_out(charts, theme)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(" · ".join(chart.table.title for chart in charts))
    generator.setDescription(source)
    painter = QPainter(generator)
    _paint(painter, list(zip(charts, sheets, strict=True)), size, source)
    painter.end()
    return bytes(buffer.data().data())


def png_picture(charts: Sequence[Chart], theme: Theme, source: str) -> bytes:
    """Draw charts under each other as a PNG of twice the pixels."""
    sheets, size = _laid_out(charts, theme)
    density = min(_DENSITY, _HIGHEST / max(1, size.height()))
    image = QImage(size * density, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(96 * density / 0.0254))
    image.setDotsPerMeterY(round(96 * density / 0.0254))
    painter = QPainter(image)
    painter.scale(density, density)
    _paint(painter, list(zip(charts, sheets, strict=True)), size, source)
    painter.end()
    return _png(image)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart drawn by itself; `width` and `height` in pixels of the screen's layout."""

    table: Table
    image: QImage
    width: int
    height: int

    def encoded(self) -> Illustration:
        """Write the picture as PNG. Safe on any thread, where drawing is not."""
        return Illustration(self.table, _png(self.image), self.width, self.height)


def draw_each(charts: Sequence[Chart], theme: Theme) -> list[Drawn]:
    """Draw each chart by itself, for a document or a slide that has its title and its source line around it."""
    return [_drawn(chart, theme) for chart in charts]


def _drawn(chart: Chart, theme: Theme) -> Drawn:
    sheet = chart.lay_out(theme, _IN_TEXT)
    size = QSize(_IN_TEXT, max(1, round(sheet.height)))
    density = min(_DENSITY, _HIGHEST / size.height())
    image = QImage(size * density, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(density, density)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.color("surface"))
    draw(sheet, painter)
    painter.end()
    return Drawn(chart.table, image, size.width(), size.height())


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def csv_tables(charts: Sequence[Chart], source: str) -> bytes:
    """Write the tables of charts under each other, with a mark that lets spreadsheets see the encoding."""
    parts = [f"{chart.table.title}\r\n{chart.table.comma_separated()}" for chart in charts]
    return "\r\n".join([*parts, f"{source}\r\n"]).encode("utf-8-sig")


def _laid_out(charts: Sequence[Chart], theme: Theme) -> tuple[list[Sheet], QSize]:
    sheets = [chart.lay_out(theme, WIDTH - 2 * _SIDE) for chart in charts]
    height = sum(sheet.height + theme.px(64) for sheet in sheets) + theme.px(24) + 2 * _SIDE
    return sheets, QSize(WIDTH, round(height))


def _paint(painter: QPainter, parts: Sequence[tuple[Chart, Sheet]], size: QSize, source: str) -> None:
    theme = parts[0][1].theme if parts else None
    if theme is None:
        return
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.color("surface"))
    top, room = float(_SIDE), WIDTH - 2 * _SIDE
    for chart, sheet in parts:
        box = QRectF(_SIDE, top, room, theme.px(28))
        draw_text(painter, box, chart.table.title, theme.font("heading", semibold=True), theme.color("text"))
        top += theme.px(36)
        painter.save()
        painter.translate(_SIDE, top)
        draw(sheet, painter)
        painter.restore()
        top += sheet.height + theme.px(28)
    box = QRectF(_SIDE, size.height() - _SIDE - theme.px(16), room, theme.px(20))
    draw_text(painter, box, source, theme.font("small"), theme.color("text-muted"))
