"""The pages of a publication under each other: scrolled, zoomed, with matches lit and text to be selected.

The canvas draws what it has and says what it would like to have (`wanted`); whoever can get it puts it in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget
from typing_extensions import override

from kokemukset_app.core.publication import PageLetters
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.publication.page_marks import Sought
from kokemukset_app.qt.widgets.publication.page_paint import PageLook, paint_page
from kokemukset_app.qt.widgets.publication.page_selection import PageSelection
from kokemukset_app.qt.widgets.publication.page_stack import GAP, PageStack, fitting_scale
from kokemukset_app.qt.widgets.publication.page_store import MarkPlace, PageStore

_STEP = 48
_LEAST, _MOST = 0.25, 6.0
_ZOOM_STEP = 1.2
_AHEAD = 1
"""Pages drawn before they are seen, on either side."""


class Fit(Enum):
    """How the scale follows the width of the view."""

    WIDTH = auto()
    PAGE = auto()
    FREE = auto()


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """A page's picture at so many pixels a point, those of the screen."""

    page: int
    scale: float


@dataclass(frozen=True, slots=True)
class WantedLetters:
    """A page's letters."""

    page: int


class PageCanvas(QAbstractScrollArea):
    """Show pages. `page_moved` tells the page that is read now; `match_moved` which match of how many is current.

    `wants_changed` asks for a look at `wanted`. GUI thread only.
    """

    page_moved = Signal(int)
    match_moved = Signal(int, int)
    zoom_changed = Signal(float)
    wants_changed = Signal()
    escaped = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sizes: Sequence[tuple[float, float]] = ()
        self._stack = PageStack((), 1.0, 1.0)
        self.store = PageStore()
        self._selection = PageSelection(self.store)
        self._fit, self._scale = Fit.WIDTH, 1.0
        self._page = 0
        self._current: MarkPlace | None = None
        self._coming: tuple[int, int] | None = None
        self._failed: set[int] = set()
        self._seeks = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        themes.changed.connect(self.viewport().update)

    # what is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show another publication, from its beginning."""
        self.store.clear()
        self._selection.clear()
        self._sizes = tuple(sizes)
        self._current = self._coming = None
        self._failed, self._page = set(), 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._on_scrolled()

    def light(self, forms: Sought, pages: Sequence[int], page: int) -> None:
        """Light words, on the pages they are known to stand on; go to the first of them on `page` (0: stay)."""
        self.store.light(forms, pages)
        self._seeks, self._current = False, None
        self._coming = (page, 1) if page and self.store.is_lit else None
        if page:
            self.go_to_page(page)
        self._settle_match()
        self.wants_changed.emit()
        self.viewport().update()

    def seek(self, sought: Sought) -> None:
        """Light what is to be found; as it is found (`add_found`), go to the first place from here on."""
        self.light(sought, (), 0)
        self._seeks = self.store.is_lit
        self.match_moved.emit(0, 0)

    def add_found(self, counts: Sequence[tuple[int, int]]) -> None:
        """Take on which pages there is what is sought. Pages come in their order from the page that is read on."""
        self.store.add_counts(counts)
        if self._seeks and counts:
            self._seeks = False
            self._coming = (counts[0][0], 1)
            if self.store.letters(counts[0][0]) is None:
                self.wants_changed.emit()
            self._settle_match()
        self._tell_match()

    def go_to_page(self, page: int) -> None:
        """Scroll to the beginning of a page."""
        if self._sizes:
            page = min(max(page, 1), len(self._sizes))
            self.verticalScrollBar().setValue(round(self._stack.box(page).top() - GAP))

    @property
    def page(self) -> int:
        """The page that is read now, from 1 on; 0 without a publication."""
        return self._page

    @property
    def match(self) -> tuple[int, int]:
        """The number of the match one stands at (from 1; 0 for none), and how many there are."""
        return self.store.place_of(self._current)

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self._sizes)

    def step_match(self, by: int) -> None:
        """Go to the next (or previous) match, over the end back to the beginning."""
        here = self._current
        if here is not None and 0 <= here.number + by < len(self.store.marks(here.page)):
            self._show_match(MarkPlace(here.page, here.number + by))
            return
        page = self.store.next_hit_page(here.page if here is not None else self._page - (by > 0), by)
        if page is not None:
            self._coming = (page, by)
            if self.store.letters(page) is None:
                self.go_to_page(page)
            self._settle_match()

    def step_zoom(self, by: int) -> None:
        """Make the pages larger or smaller by a step; 0 shows them in their own size."""
        own = self.logicalDpiX() / 72
        scale = own if by == 0 else self._scale * (_ZOOM_STEP if by > 0 else 1 / _ZOOM_STEP)
        self.set_fit(Fit.FREE, scale)

    def set_fit(self, fit: Fit, scale: float | None = None) -> None:
        """Let the scale follow the view, or hold it."""
        self._fit = fit
        if scale is not None:
            own = self.logicalDpiX() / 72
            self._scale = min(max(scale, _LEAST * own), _MOST * own)
        self._lay_out(keep=True)

    def selected_text(self) -> str:
        """Give the text that is selected."""
        return self._selection.text()

    # what is wanted

    def wanted(self) -> WantedPicture | WantedLetters | None:
        """Say what would help most: pages that are seen, letters of pages with matches, pages beside those seen."""
        if not self._sizes:
            return None
        seen = self._seen()
        scale = self._scale * self.devicePixelRatioF()
        for page in seen:
            if not self.store.has_picture(page, scale) and page not in self._failed:
                return WantedPicture(page, scale)
        coming = [self._coming[0]] if self._coming else []
        for page in (*coming, *seen, *self.store.unread_hits()):
            if self.store.letters(page) is None and page not in self._failed:
                return WantedLetters(page)
        for page in (seen[-1] + _AHEAD, seen[0] - _AHEAD):
            if 1 <= page <= len(self._sizes) and not self.store.has_picture(page, scale) and page not in self._failed:
                return WantedPicture(page, scale)
        return None

    def is_urgent(self, wanted: WantedPicture | WantedLetters | None) -> bool:
        """Tell whether the reader waits for something: it belongs to a page that is seen, or is gone to."""
        return wanted is not None and (
            wanted.page in self._seen() or bool(self._coming and wanted.page == self._coming[0])
        )

    def put_picture(self, page: int, scale: float, picture: QImage) -> None:
        """Take a page's picture."""
        self.store.put_picture(page, scale, picture)
        self.viewport().update()

    def put_letters(self, page: int, letters: PageLetters) -> None:
        """Take a page's letters."""
        self.store.put_letters(page, letters)
        self._settle_match()
        self._tell_match()
        self.viewport().update()

    def put_failure(self, page: int) -> None:
        """Take that a page cannot be had; it is not asked for again."""
        self._failed.add(page)
        self.store.put_letters(page, PageLetters("", (), (1.0, 1.0)))
        self._settle_match()
        self.viewport().update()

    # events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(keep=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.color("surface-sunken"))
        if not self._sizes:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self._offset())
        for page in self._seen():
            is_lost = page in self._failed
            look = PageLook(self._stack, self.store, self._selection.on_page(page), self._current, is_lost=is_lost)
            paint_page(painter, theme, page, look, self.tr("This page cannot be shown"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), Qt.Key(event.key())
        page = self.viewport().height() - _STEP
        moves = {
            Qt.Key.Key_Down: _STEP, Qt.Key.Key_Up: -_STEP, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Space: page,
        }  # fmt: skip
        if event.matches(QKeySequence.StandardKey.Copy):
            if text := self.selected_text():
                QApplication.clipboard().setText(text)
        elif key in moves:
            bar.setValue(bar.value() + moves[key])
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not event.modifiers():
            self.go_to_page(self._page + (1 if key == Qt.Key.Key_Right else -1))
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._sizes:
            self._selection.begin(*self._place(event.position()))
            self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._sizes:
            self._selection.extend(*self._place(event.position()))
            self.viewport().update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._sizes:
            self._selection.take_word(*self._place(event.position()))
            self.viewport().update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._sizes:
            self.menu_wanted.emit(event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._sizes:
            self._lay_out(keep=True)
        return super().viewportEvent(event)

    # inside

    def _place(self, position: QPointF) -> tuple[int, float, float]:
        place = position + self._offset()
        page = self._stack.page_at(place.y())
        return (page, *self._stack.to_points(page, place))

    def _offset(self) -> QPointF:
        return QPointF(QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value()))

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.seen(top, top + self.viewport().height())

    def _lay_out(self, *, keep: bool = False) -> None:
        """Place the pages anew; `keep` holds the page and the part of it that stands at the top."""
        bar, room = self.verticalScrollBar(), self.viewport().size()
        page, share = self._page, 0.0
        if keep and page:
            box = self._stack.box(page)
            share = (bar.value() - box.top()) / max(1.0, box.height())
        if self._sizes and self._fit is not Fit.FREE:
            size = self._sizes[max(0, page - 1)]
            whole = self._fit is Fit.PAGE
            self._scale = fitting_scale(size, (room.width(), room.height()), whole_page=whole)
        self._stack = PageStack(self._sizes, self._scale, room.width())
        bar.setRange(0, max(0, round(self._stack.height - room.height())))
        bar.setPageStep(room.height())
        bar.setSingleStep(_STEP)
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, round(self._stack.width - room.width())))
        across.setPageStep(room.width())
        if keep and page:
            box = self._stack.box(page)
            bar.setValue(round(box.top() + share * box.height()))
        self.zoom_changed.emit(self._scale * 72 / self.logicalDpiX())
        self.wants_changed.emit()
        self.viewport().update()

    def _on_scrolled(self) -> None:
        if self._sizes:
            # The page that has most of the view's upper half is the one that is read.
            page = self._stack.page_at(self.verticalScrollBar().value() + self.viewport().height() / 3)
            if page != self._page:
                self._page = page
                if self._coming is not None and self._coming[0] not in self._seen():
                    self._coming = None  # one has gone elsewhere meanwhile
                self.setAccessibleName(self.tr("Page {0} of {1}").format(page, len(self._sizes)))
                self.page_moved.emit(page)
        self.wants_changed.emit()
        self.viewport().update()

    def _settle_match(self) -> None:
        """Go to the match that is waited for, once the letters of its page are there."""
        if self._coming is None or self.store.letters(self._coming[0]) is None:
            return
        page, by = self._coming
        marks = self.store.marks(page)
        self._coming = None
        if marks:
            self._show_match(MarkPlace(page, 0 if by > 0 else len(marks) - 1))
        elif page not in self._seen():
            self.go_to_page(page)  # what was counted there cannot be lit: at least its page is shown

    def _show_match(self, place: MarkPlace) -> None:
        self._current = place
        boxes = self.store.marks(place.page)[place.number].boxes
        box = self._stack.to_pixels(place.page, boxes[0])
        bar, view = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + GAP <= box.top() or not box.bottom() <= bar.value() + view - GAP:
            bar.setValue(round(box.top() - view / 3))
        across, wide = self.horizontalScrollBar(), self.viewport().width()
        if not across.value() <= box.left() or not box.right() <= across.value() + wide:
            across.setValue(round(box.center().x() - wide / 2))
        self._tell_match()
        self.wants_changed.emit()
        self.viewport().update()

    def _tell_match(self) -> None:
        self.match_moved.emit(*self.match)
