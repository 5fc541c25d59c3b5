"""Slides and sheets as PDF, with title, language and outline; and on a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtPrintSupport import QPrinter

from kokemukset_app import __version__
from kokemukset_app.core.events import Progress
from kokemukset_app.core.papers import HEIGHT as SHEET_HEIGHT
from kokemukset_app.core.papers import WIDTH as SHEET_WIDTH
from kokemukset_app.core.papers import Papers, Sheet
from kokemukset_app.core.publishing import Told, untold
from kokemukset_app.core.slides import HEIGHT, Deck, Slide, Stage
from kokemukset_app.qt.paper.pdf_outline import with_outline
from kokemukset_app.qt.runtime.slide_painting import SlidePainter

_DPI = 1200
_MM = 25.4


def deck_pdf(deck: Deck, stage: Stage, painter: SlidePainter, told: Told = untold) -> bytes:
    """Write a deck as PDF, a page a slide."""
    count = len(deck.slides)
    size = QSizeF(stage.width / HEIGHT * 190.5, 190.5)

    def paint(on: QPainter, number: int, room: QRectF) -> None:
        told(Progress(number, count))
        painter.paint(on, deck.slides[number], stage, room, f"{number + 1} / {count}")

    outline = [(slide.caption, n) for n, slide in enumerate(deck.slides) if _begins(deck.slides, n)]
    return _pdf(deck.title, deck.lang, (size, count), paint, outline)


def papers_pdf(papers: Papers, title: str, lang: str, painter: SlidePainter, told: Told = untold) -> bytes:
    """Write sheets as an A4 PDF."""

    def paint(on: QPainter, number: int, room: QRectF) -> None:
        told(Progress(number, len(papers.sheets)))
        paint_sheet(on, papers.sheets[number], room, painter)

    return _pdf(title, lang, (QSizeF(210, 297), len(papers.sheets)), paint, papers.outline)


def print_papers(papers: Papers, printer: QPrinter, painter: SlidePainter) -> None:
    """Print sheets in their true size."""
    printer.setFullPage(True)
    on = QPainter(printer)
    dots = printer.resolution() / _MM
    for number, sheet in enumerate(papers.sheets):
        if number:
            printer.newPage()
        paint_sheet(on, sheet, QRectF(0, 0, 210 * dots, 297 * dots), painter)
    on.end()


def paint_sheet(on: QPainter, sheet: Sheet, room: QRectF, painter: SlidePainter) -> None:
    """Paint one side of a sheet into the room of an A4."""
    on.save()
    on.translate(room.topLeft())
    on.scale(room.width() / SHEET_WIDTH, room.height() / SHEET_HEIGHT)
    painter.paint_pictures(on, sheet.pictures)
    painter.paint_parts(on, sheet.boxes, sheet.areas)
    on.setPen(QPen(Qt.GlobalColor.gray, 1.8, Qt.PenStyle.DashLine))
    for x1, y1, x2, y2 in sheet.cuts:
        on.drawLine(QLineF(QPointF(x1, y1), QPointF(x2, y2)))
    on.restore()


def _begins(slides: Sequence[Slide], number: int) -> bool:
    """Tell whether a slide begins an item."""
    return number == 0 or slides[number].item != slides[number - 1].item


def _pdf(
    title: str,
    lang: str,
    pages: tuple[QSizeF, int],
    paint: Callable[[QPainter, int, QRectF], None],
    outline: Sequence[tuple[str, int]],
) -> bytes:
    size, count = pages
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator(f"Kokemukset {__version__}")
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    on = QPainter(writer)
    room = QRectF(0, 0, size.width() / _MM * _DPI, size.height() / _MM * _DPI)
    try:
        for number in range(count):
            if number:
                writer.newPage()
            paint(on, number, room)
    finally:
        on.end()
        buffer.close()
    return with_outline(bytes(data.data()), outline, lang)
