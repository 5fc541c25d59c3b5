"""Beside the pages: the publication's own contents, and its pages small, those with matches marked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.publication import Chapter
from kokemukset_app.qt.runtime.painting import CENTRE, draw_text, fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.contents_rows import LEVEL, PLACE, ContentsDelegate, ContentsRows, Index
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

WIDTH = 208
_PICTURE = 132
_NUMBER = 24


class PublicationSide(QWidget):
    """Two lists: contents (where the PDF has any) and small pages. `page_chosen` tells where to go.

    `wants_changed` asks for a look at `wanted`. GUI thread only.
    """

    page_chosen = Signal(int)
    wants_changed = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.pictures: dict[int, QImage] = {}
        self.hits: frozenset[int] = frozenset()
        self._sizes: Sequence[tuple[float, float]] = ()
        self._failed: set[int] = set()
        self._contents_title = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._pages_title = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._contents = ContentsRows(themes, self)
        self._contents.setUniformItemSizes(True)
        self._contents.setItemDelegate(ContentsDelegate(themes, self._contents, top=1))
        self._pages = ContentsRows(themes, self)
        self._pages.setItemDelegate(_PageDelegate(themes, self, self._pages))
        self._pages.verticalScrollBar().valueChanged.connect(self.wants_changed)
        for rows in (self._contents, self._pages):
            rows.activated_row.connect(partial(self._on_row, rows))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        for title in (self._contents_title, self._pages_title):
            title.setContentsMargins(16, 0, 8, 0)
        column.addWidget(self._contents_title)
        column.addWidget(self._contents, 2)
        column.addWidget(self._pages_title)
        column.addWidget(self._pages, 3)
        # Rows are laid out once they are seen: only then can it be told which pages are in sight.
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._on_settled)
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_publication(
        self, chapters: Sequence[Chapter], sizes: Sequence[tuple[float, float]], labels: Sequence[str]
    ) -> None:
        """List another publication."""
        self.pictures, self._failed, self.hits = {}, set(), frozenset()
        self._sizes = tuple(sizes)
        self._contents.clear()
        self._contents.mark(-1)
        for chapter in chapters:
            item = QListWidgetItem(chapter.title, self._contents)
            item.setData(PLACE, chapter.page)
            item.setData(LEVEL, chapter.level)
            item.setToolTip(chapter.title)
        for part in (self._contents, self._contents_title):
            part.setVisible(bool(chapters))
        self._pages.clear()
        self._pages.mark(-1)
        for page in range(1, len(sizes) + 1):
            label = labels[page - 1] if page <= len(labels) else ""
            item = QListWidgetItem(label or str(page), self._pages)
            item.setData(PLACE, page)

    def show_hits(self, pages: Sequence[int]) -> None:
        """Mark the pages that have matches."""
        self.hits = frozenset(pages)
        self._pages.viewport().update()

    def show_page(self, page: int) -> None:
        """Mark the page that is read, and the chapter it stands in."""
        if 0 < page <= self._pages.count():
            self._pages.mark(page - 1)
        row = -1
        for number in range(self._contents.count()):
            begins = int(self._contents.item(number).data(PLACE))
            if 0 < begins <= page:
                row = number
        self._contents.mark(row)
        self.wants_changed.emit()

    def size_of(self, page: int) -> tuple[float, float]:
        """Give how large a page is drawn here, in the layout's pixels."""
        width, height = self._sizes[page - 1]
        side = self._themes.theme.px(_PICTURE)
        scale = min(side / height, (self._themes.theme.px(WIDTH) - 64) / width)
        return width * scale, height * scale

    def row_height(self, page: int) -> int:
        """Give the height of a small page with its number."""
        return round(self.size_of(page)[1]) + self._themes.theme.px(_NUMBER) + 8

    def wanted(self) -> tuple[int, float] | None:
        """Say which small page that is seen is missing, and at how many pixels a point."""
        if not self.isVisible() or not self._sizes:
            return None
        view = self._pages.viewport()
        first = self._pages.indexAt(view.rect().topLeft()).row()
        last = self._pages.indexAt(view.rect().bottomLeft()).row()
        last = last if last >= 0 else self._pages.count() - 1
        for row in range(max(0, first), last + 1):
            page = row + 1
            if page not in self.pictures and page not in self._failed:
                return page, self.size_of(page)[0] / self._sizes[row][0] * self.devicePixelRatioF()
        return None

    def put_picture(self, page: int, picture: QImage) -> None:
        """Take a small page."""
        self.pictures[page] = picture
        self._pages.viewport().update()

    def put_failure(self, page: int) -> None:
        """Take that a page cannot be had."""
        self._failed.add(page)

    def retranslate(self) -> None:
        """Word the headings again after a change of language."""
        for title, rows, words in (
            (self._contents_title, self._contents, self.tr("Contents")),
            (self._pages_title, self._pages, self.tr("Pages")),
        ):
            title.setText(words)
            rows.setAccessibleName(words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def _on_settled(self) -> None:
        for rows in (self._contents, self._pages):
            rows.keep_marked_in_sight()
        self.wants_changed.emit()

    def _on_row(self, rows: ContentsRows, row: int) -> None:
        item = rows.item(row) if 0 <= row < rows.count() else None
        if item is not None and (page := int(item.data(PLACE))) > 0:
            self.page_chosen.emit(page)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        self.setFixedWidth(self._themes.theme.px(WIDTH))


class _PageDelegate(QStyledItemDelegate):
    """Paint a small page with its number; a dot says that it has matches."""

    def __init__(self, themes: ThemeHolder, side: PublicationSide, rows: ContentsRows) -> None:
        super().__init__(rows)
        self._themes, self._side, self._rows = themes, side, rows

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._side.row_height(index.row() + 1))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, page = self._themes.theme, index.row() + 1
        box = QRectF(option.rect)
        is_current = index.row() == self._rows.marked
        width, height = self._side.size_of(page)
        place = QRectF(box.center().x() - width / 2, box.top() + 4, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_MouseOver and not is_current:
            fill_round(
                painter, place.adjusted(-6, -3, 6, theme.px(_NUMBER)), theme.radius("card"), theme.color("hover")
            )
        picture = self._side.pictures.get(page)
        if picture is not None:
            painter.drawImage(place, picture)
        else:
            painter.fillRect(place, Qt.GlobalColor.white)
        role, line = ("accent", 2.0) if is_current else ("border", 1.0)
        painter.setPen(QPen(theme.color(role), line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        number = QRectF(box.left(), place.bottom() + 2, box.width(), theme.px(_NUMBER) - 4)
        text = str(index.data())
        shown = f"● {text}" if page in self._side.hits else text
        ink = theme.color("accent" if page in self._side.hits else "text" if is_current else "text-muted")
        draw_text(painter, number, shown, theme.font("small", semibold=is_current), ink, CENTRE)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, place.adjusted(-4, -3, 4, theme.px(_NUMBER)), theme.radius("card"), theme)
        painter.restore()
