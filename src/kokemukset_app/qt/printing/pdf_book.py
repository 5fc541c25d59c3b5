"""Entries as one PDF: a cover, contents with page numbers, and each entry on pages of its own."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from typing_extensions import override

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.events import Progress
from kokemukset_app.core.exchange import ExchangeError, ExchangeFault, Export, Report
from kokemukset_app.qt.paper.pdf_outline import with_outline

_DPI: Final = 150
_MARGIN_MM: Final = 22.0
_FOOT_MM: Final = 10.0
_ARTICLE = re.compile(r"<article>(.*)</article>", re.DOTALL)
_GUTTER_MM: Final = 9.0
_TAG = re.compile(r"(<[^>]*>)")
_AS_IT_IS = frozenset(["pre", "code"])
_LOCAL_LINK = re.compile(r'<a href="(?!https?:|mailto:)[^"]*">(.*?)</a>', re.DOTALL)
_CSS: Final = """
body { color: #16191d; } h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 14pt; } h3 { font-size: 11pt; }
p, li, td, th { font-size: 10pt; } .kind, .lead, .facts { color: #4d5660; } .lead { font-size: 11pt; }
a { color: #14598c; } pre, code { font-size: 9pt; } table { border-collapse: collapse; }
td, th { border-bottom: 1px solid #c9cfd6; padding: 4px 10px 4px 0; text-align: left; }
"""
_NARROW_CSS: Final = "h1 { font-size: 15pt; } h2 { font-size: 11.5pt; } p, li, td, th { font-size: 9pt; }"
_HAIR = 0.5
_SHORT = 14
"""Lines of a paragraph that is not broken between columns: a quarter of one."""
_INK, _QUIET, _ACCENT = "#16191d", "#4d5660", "#14598c"


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    document: QTextDocument
    first: int
    column: int
    """The column it begins in, counted through the whole book from 0 on."""


class _Page(QTextDocument):
    """A document whose pictures come from the library and nowhere else."""

    def __init__(self, export: Export, path: str, width: float) -> None:
        super().__init__()
        self._export, self._path, self._width = export, path, width

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        plain = unquote(name.toString() if isinstance(name, QUrl) else name)
        if type != int(QTextDocument.ResourceType.ImageResource.value) or "://" in plain:
            return None
        for place in (posixpath.normpath(posixpath.join(posixpath.dirname(self._path), plain)), plain.lstrip("/")):
            data = None if place.startswith(("/", "..")) else self._export.files(place)
            image = QImage.fromData(data) if data else QImage()
            if not image.isNull():
                limit = int(self._width)
                return image.scaledToWidth(limit) if image.width() > limit else image
        return None


def _keep_together(document: QTextDocument, high: float) -> None:
    """Let short paragraphs go over to the next column whole, and headings with what they stand over.

    Where a paragraph goes on there, Qt draws the last line before it once more, clipped away for the eye but there for
    every search.
    """
    block = document.begin()
    while block.isValid():
        if not QTextCursor(block).currentTable() and _is_torn(document, block, high):
            first = block
            while first.previous().blockFormat().headingLevel() and first.previous().isVisible():
                first = first.previous()
            cursor = QTextCursor(first)
            form = cursor.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            if first.position():
                cursor.setBlockFormat(form)
                # What Qt lays out anew by itself stops too early: lists after it would lie in one heap.
                document.markContentsDirty(0, document.characterCount())
        block = block.next()


def _is_torn(document: QTextDocument, block: QTextBlock, high: float) -> bool:
    """Tell whether a short paragraph, or a heading and what follows it, stand in two columns of a height."""
    first, last = _columns_of(document, block, high)
    if block.blockFormat().headingLevel():
        return block.next().isValid() and _columns_of(document, block.next(), high)[0] != first
    return first != last and block.layout().lineCount() <= _SHORT


def _columns_of(document: QTextDocument, block: QTextBlock, high: float) -> tuple[int, int]:
    """Give the columns in which a paragraph begins and ends."""
    top, layout = document.documentLayout().blockBoundingRect(block).y() + 1, block.layout()
    if not layout.lineCount():
        return int(top // high), int(top // high)
    ends = (layout.lineAt(0), layout.lineAt(layout.lineCount() - 1))
    return int((top + ends[0].y()) // high), int((top + ends[1].y()) // high)


def pdf_bytes(export: Export, report: Report, cancel: CancelToken) -> bytes:
    """Write the PDF; needs a `QGuiApplication`, on any thread. Raises `Cancelled`, `ExchangeError`."""
    if QGuiApplication.instance() is None:
        raise ExchangeError(ExchangeFault.NOT_WRITTEN, "Qt")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(export.title)
    writer.setCreator("Kokemukset")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    book = _Book(export, writer)
    parts = book.laid_out(report, cancel)
    painter = QPainter()
    if not painter.begin(writer):
        raise ExchangeError(ExchangeFault.NOT_WRITTEN, "PDF")
    try:
        book.paint(painter, parts, cancel)
    finally:
        painter.end()
    # Pages are counted from 1 here, and from 0 in the outline.
    outline = [(part.title, part.first - 1) for part in parts]
    return with_outline(bytes(buffer.data().data()), outline, export.lang)


class _Book:
    def __init__(self, export: Export, writer: QPdfWriter) -> None:
        self._export, self._writer = export, writer
        self._size = QSizeF(writer.width(), writer.height() - self._mm(_FOOT_MM))
        self._gutter = self._mm(_GUTTER_MM)
        wide = (self._size.width() - self._gutter * (export.columns - 1)) / export.columns
        self._column = QSizeF(wide, self._size.height())
        self._font = QFont(QGuiApplication.font().family())
        self._rows_a_page = max(1, int((self._size.height() - self._mm(20)) / self._mm(9)))

    def laid_out(self, report: Report, cancel: CancelToken) -> list[_Part]:
        """Lay every entry out, to know on which page each begins."""
        items = self._export.items
        contents = (len(items) + self._rows_a_page - 1) // self._rows_a_page
        before = 1 + contents if self._export.has_cover else 0
        column, columns = 0, self._export.columns
        parts: list[_Part] = []
        for number, item in enumerate(items, 1):
            cancel.check()
            document = _Page(self._export, item.entry.path, self._column.width())
            document.documentLayout().setPaintDevice(self._writer)
            document.setDefaultFont(QFont(self._font.family(), 10))
            document.setDefaultStyleSheet(_CSS + _NARROW_CSS if columns > 1 else _CSS)
            document.setDocumentMargin(0)
            document.setPageSize(self._column)
            breaks = columns > 1 and item.entry.head.lang == "fi"
            document.setHtml(_body(item.html, self._export.hyphenate if breaks else str))
            if columns > 1:
                _keep_together(document, self._column.height())
            parts.append(_Part(item.entry.head.title, document, before + 1 + column // columns, column))
            column += document.pageCount()
            report(Progress(number, len(items)))
        return parts

    def paint(self, painter: QPainter, parts: list[_Part], cancel: CancelToken) -> None:
        """Paint the cover, the contents and the entries."""
        if self._export.has_cover:
            self._cover(painter, len(parts))
            self._contents(painter, parts)
        is_first = not self._export.has_cover
        wide, high, columns = self._column.width(), self._column.height(), self._export.columns
        for part in parts:
            cancel.check()
            for number in range(part.document.pageCount()):
                row, place = divmod(part.column + number, columns)
                if place == 0:
                    if not is_first:
                        self._writer.newPage()
                    is_first = False
                painter.save()
                painter.translate(place * (wide + self._gutter), -number * high)
                # A hair less than the column: a line that only touches it, the next one's first, would be drawn too,
                # cut off for the eye but there for every search.
                part.document.drawContents(painter, QRectF(0, number * high + _HAIR, wide, high - 2 * _HAIR))
                painter.restore()
                if place == 0:
                    self._foot(painter, part.title, part.first + row - part.column // columns)

    def _cover(self, painter: QPainter, count: int) -> None:
        del count
        width, height = self._size.width(), self._size.height()
        painter.fillRect(QRectF(0, height * 0.30, self._mm(18), self._mm(1.2)), QColor(_ACCENT))
        painter.setPen(QColor(_INK))
        painter.setFont(self._sized(28, is_bold=True))
        flags = int(Qt.TextFlag.TextWordWrap.value)
        box = painter.boundingRect(QRectF(0, height * 0.33, width, height * 0.4), flags, self._export.title)
        painter.drawText(box, flags, self._export.title)
        painter.setPen(QColor(_QUIET))
        painter.setFont(self._sized(13))
        lines = [self._export.subtitle, *self._export.labels.get("cover", "").split("\n")]
        top = box.bottom() + self._mm(8)
        painter.drawText(QRectF(0, top, width, height - top), flags, "\n".join(line for line in lines if line))

    def _contents(self, painter: QPainter, parts: list[_Part]) -> None:
        for start in range(0, len(parts), self._rows_a_page):
            self._writer.newPage()
            painter.setPen(QColor(_INK))
            painter.setFont(self._sized(18, is_bold=True))
            painter.drawText(QPointF(0, self._mm(8)), self._export.labels.get("contents", "Contents"))
            painter.setFont(self._sized(10.5))
            metrics = painter.fontMetrics()
            for row, part in enumerate(parts[start : start + self._rows_a_page]):
                y = self._mm(20) + row * self._mm(9)
                page = str(part.first)
                room = self._size.width() - self._mm(16)
                title = metrics.elidedText(part.title, Qt.TextElideMode.ElideRight, int(room))
                painter.drawText(QPointF(0, y), title)
                painter.drawText(QPointF(self._size.width() - metrics.horizontalAdvance(page), y), page)
            self._foot(painter, "", 2 + start // self._rows_a_page)

    def _foot(self, painter: QPainter, title: str, page: int) -> None:
        painter.setPen(QColor(_QUIET))
        painter.setFont(self._sized(8))
        metrics = painter.fontMetrics()
        y = self._size.height() + self._mm(_FOOT_MM) - self._mm(1)
        room = int(self._size.width() - self._mm(20))
        painter.drawText(QPointF(0, y), metrics.elidedText(title, Qt.TextElideMode.ElideRight, room))
        painter.drawText(QPointF(self._size.width() - metrics.horizontalAdvance(str(page)), y), str(page))

    def _sized(self, points: float, *, is_bold: bool = False) -> QFont:
        font = QFont(self._font.family())
        font.setPointSizeF(points)
        font.setBold(is_bold)
        return font

    def _mm(self, millimetres: float) -> float:
        return millimetres * _DPI / 25.4


def _hyphened(body: str, hyphenate: Callable[[str], str]) -> str:
    """Mark the text between tags; what is shown as it was typed stays so."""
    made: list[str] = []
    kept = 0
    for piece in _TAG.split(body):
        if piece.startswith("<"):
            name = piece.strip("</>").split(" ", 1)[0].lower()
            kept += (-1 if piece.startswith("</") else 1) if name in _AS_IT_IS else 0
            made.append(piece)
        else:
            made.append(piece if kept else html.escape(hyphenate(html.unescape(piece)), quote=False))
    return "".join(made)


def _body(page: str, hyphenate: Callable[[str], str]) -> str:
    """Take the article of a page; links that lead to files of the library lead nowhere on paper."""
    match = _ARTICLE.search(page)
    body = match[1] if match else f"<p>{html.escape(page)}</p>"
    body = _LOCAL_LINK.sub(lambda m: m[1], body)
    return f"<body>{body if hyphenate is str else _hyphened(body, hyphenate)}</body>"
