"""Charts as a file of any kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter

from kokemukset_app.core.tables import TableWriter
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.charts.sheet import Chart
from kokemukset_app.qt.widgets.overview.paper import paint_charts
from kokemukset_app.qt.widgets.overview.picture import csv_tables, draw_each, png_picture, svg_picture

FORMS = ("svg", "png", "pdf", "docx", "xlsx", "csv")


def chart_file(form: str, charts: Sequence[Chart], theme: Theme, words: tuple[str, str], figures: TableWriter) -> bytes:
    """Write charts as one of `FORMS`; `words` are a title and the line that says where the numbers come from."""
    title, source = words
    match form:
        case "svg":
            return svg_picture(charts, theme, source)
        case "png":
            return png_picture(charts, theme, source)
        case "xlsx":
            return figures.workbook([chart.table for chart in charts], title, source)
        case "docx":
            return figures.report([drawn.encoded() for drawn in draw_each(charts, theme)], title, source)
        case "pdf":
            return _pdf(charts, theme, title, source)
        case _:
            return csv_tables(charts, source)


def _pdf(charts: Sequence[Chart], theme: Theme, title: str, source: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Kokemukset")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(300)
    paint_charts(writer, charts, theme, source)
    return bytes(buffer.data().data())
