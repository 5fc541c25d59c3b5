"""The reading view: one entry as a page, its matches lit, its links told to whoever listens.

Nothing is ever loaded from an address: pictures come through the callable given at construction, and every link is a
signal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QShowEvent,
    QTextBlock,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from typing_extensions import override

from kokemukset_app.core.results import LitForm
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.text_marks import Forms, Mark, boxes, marks_in_block
from kokemukset_app.qt.widgets.reading.mark_layer import MarkLayer, paint_link_ring
from kokemukset_app.qt.widgets.reading.mark_search import MarkSearch
from kokemukset_app.qt.widgets.reading.page_browser import PageBrowser
from kokemukset_app.qt.widgets.reading.page_content import PageContent
from kokemukset_app.qt.widgets.reading.page_copy import readable_copy
from kokemukset_app.qt.widgets.reading.page_layout import Link
from kokemukset_app.qt.widgets.reading.page_pictures import LoadImage
from kokemukset_app.qt.widgets.reading.reading_page import MORE, TOP

_HISTORY = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_WHEEL_STEP = 120
_OUTSIDE = ("http", "https", "mailto")
_BEYOND = 4000
"""Positions beyond the visible ones whose marks are painted too: the cells of a tall table row stand side by side."""


class EntryView(PageBrowser):
    """Show entries. GUI thread only.

    `match_moved` tells the number of the current match (from 1; 0 for none) and how many there are; `size_stepped`
    that the wheel asks for larger (1) or smaller (-1) text, `history_stepped` that a mouse button asks to go forward
    (1) or back (-1).
    """

    entry_link_clicked = Signal(str, str)
    missing_link_clicked = Signal(str)
    outside_link_clicked = Signal(str)
    file_link_clicked = Signal(str)
    match_moved = Signal(int, int)
    size_stepped = Signal(int)
    history_stepped = Signal(int)
    escaped = Signal()

    def __init__(
        self, themes: ThemeHolder, icons: Icons, labels: Labels, load_image: LoadImage, parent: QWidget | None = None
    ) -> None:
        self._forms = Forms(())
        self._layer = MarkLayer()
        self._inked = (0, 0)
        self._passage = 0
        self._finds = False
        self._wants_reveal = False
        self._link = -1
        self._pressed = ""
        self._wheel = 0
        self._arrival: Callable[[], None] | None = None
        super().__init__(themes, icons, labels, load_image, parent)
        self._search = MarkSearch(self)
        self._search.advanced.connect(self._on_search_advanced)
        self.page_changed.connect(self._on_page_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    def show_page(self, content: PageContent, *, heading: str = "", place: tuple[int, int] | None = None) -> None:
        """Show an entry from its beginning, from a heading (its words or its anchor), or from a place read before.

        Matches are forgotten.
        """
        self._forms = Forms(())
        self.set_content(content)
        self._arrive_at(partial(self._start_at, heading, place))

    def _start_at(self, heading: str, place: tuple[int, int] | None) -> None:
        if place is not None:
            self.go_to_place(place)
        elif not (heading and self.scroll_to_heading(heading)):
            self.verticalScrollBar().setValue(0)

    def _arrive_at(self, go: Callable[[], None]) -> None:
        """Scroll there; again when the view is shown, if it is not: only then is its size the right one."""
        self._arrival = None if self.isVisible() else go
        go()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._arrival is not None:
            go, self._arrival = self._arrival, None
            go()

    # Matches

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The ranges that are lit."""
        return tuple(self._layer.marks)

    @property
    def current_match(self) -> int:
        """The number of the current match, from 1; 0 for none."""
        return self._layer.current + 1

    def show_matches(self, forms: Sequence[str | LitForm], *, reveal: bool = True, passage: Sequence[str] = ()) -> None:
        """Light every word that is one of the forms (lower case; `alku*` for beginnings).

        With `reveal` the first match of the text is scrolled to, unless it can be seen already; with a `passage` the
        first match from where one of its pieces stands. While find-in-entry is open its places stay lit instead.
        """
        self._forms = Forms(forms)
        self._passage = self._place_of(passage) if reveal else 0
        if not self._finds:
            self._light(reveal=reveal)

    def show_found(self, marks: Sequence[Mark], current: int) -> None:
        """Light what find-in-entry found instead of the matches; the current one (from 0) is scrolled to."""
        self._search.stop()
        self._finds = True
        self._layer.marks, self._layer.current = list(marks), current
        self._refresh_marks()
        if 0 <= current < len(marks):
            self._show_mark(marks[current])

    def end_found(self) -> None:
        """Light the matches of the search again."""
        if self._finds:
            self._finds = False
            self._light(reveal=False)

    def next_match(self) -> None:
        """Go to the next match, round the end."""
        self._step(1)

    def previous_match(self) -> None:
        """Go to the previous match, round the beginning."""
        self._step(-1)

    def _light(self, *, reveal: bool, current: int = -1) -> None:
        self._wants_reveal = reveal
        self._search.stop()
        self._layer.clear()
        self._layer.current = current
        if self._forms.is_empty:
            self._layer.clear()
            self._refresh_marks()
        else:
            self._search.start(self.document(), self._marks_of)

    def _on_page_changed(self) -> None:
        """Light the same words in the page that was set anew."""
        self._link = -1
        if not self._finds:
            self._light(reveal=False, current=self._layer.current)

    def _step(self, by: int) -> None:
        if self._layer.step(by):
            self._refresh_marks()
            self._show_mark(self._layer.marks[self._layer.current])

    def _marks_of(self, block: QTextBlock) -> list[Mark]:
        return [] if self._map.is_quiet(block.position()) else marks_in_block(block, self._forms)

    def _on_search_advanced(self) -> None:
        layer = self._layer
        layer.marks = self._search.marks
        if not self._search.is_running and layer.current >= len(layer.marks):
            layer.current = -1
        start = max(self._start_of_text(), self._passage)
        if layer.marks and (layer.current < 0 or self._wants_reveal):
            layer.current = next((number for number, mark in enumerate(layer.marks) if mark.start >= start), 0)
        if self._wants_reveal and layer.marks:
            mark = layer.marks[layer.current]
            if mark.start >= start or not self._search.is_running:
                self._wants_reveal = False
                self._arrive_at(partial(self._start_at_mark, mark))
        self._refresh_marks()

    def _start_at_mark(self, mark: Mark) -> None:
        self.verticalScrollBar().setValue(0)
        self._show_mark(mark)

    def _start_of_text(self) -> int:
        """Give the position at which the text begins, after title, summary and facts."""
        return min((at for name, at in self._map.anchors.items() if name != TOP), default=0)

    def _place_of(self, passage: Sequence[str]) -> int:
        """Give where the first piece of text that is there begins; 0 if none is."""
        start = self._start_of_text()
        for piece in passage:
            found = self.document().find(piece, start)
            if not found.isNull():
                return found.selectionStart()
        return 0

    def _refresh_marks(self) -> None:
        self._set_ink()
        self.viewport().update()
        current, total = (0, 0) if self._finds else (self._layer.current + 1, len(self._layer.marks))
        self.match_moved.emit(current, total)

    def _set_ink(self) -> None:
        """Set the ink of the marks around what can be seen."""
        first, last = self.visible_positions()
        self._inked = (max(0, first - _BEYOND), last + _BEYOND)
        self.setExtraSelections(self._layer.selections(self.document(), self._themes.theme, *self._inked))

    def _on_moved(self) -> None:
        first, last = self.visible_positions()
        if self._layer.marks and not (self._inked[0] <= max(0, first - _BEYOND // 4) and last <= self._inked[1]):
            self._set_ink()

    def _show_mark(self, mark: Mark) -> None:
        """Scroll to a range unless it can be seen; a third from the top, so that what leads to it is read first."""
        found = list(boxes(self.document(), mark.start, mark.end))
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if found and not all(box.top() >= top and box.bottom() <= top + height for box in found):
            self.verticalScrollBar().setValue(round(found[0].top() - height / 3))

    # Links

    def follow(self, href: str) -> None:
        """Do what a link asks: tell of it, or move inside the page."""
        scheme, _, rest = href.partition(":")
        if href.startswith("#"):
            self.scroll_to_anchor(unquote(href[1:]))
        elif scheme == "entry":
            target, _, heading = rest.partition("#")
            self.entry_link_clicked.emit(unquote(target), unquote(heading))
        elif scheme == "missing":
            self.missing_link_clicked.emit(unquote(rest))
        elif scheme == "file":
            self.file_link_clicked.emit(unquote(rest))
        elif href.startswith(MORE):
            self.open_list(rest)
        elif scheme.lower() in _OUTSIDE:
            self.outside_link_clicked.emit(href)

    @property
    def focused_link(self) -> Link | None:
        """The link that has the keyboard's focus."""
        return self._map.links[self._link] if 0 <= self._link < len(self._map.links) else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.anchorAt(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else ""
        self._focus_link(-1)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() in _HISTORY:
            self.history_stepped.emit(_HISTORY[event.button()])
            return
        has_dragged = self.textCursor().hasSelection()
        href, self._pressed = self._pressed, ""
        super().mouseReleaseEvent(event)
        if not href or has_dragged or href != self.anchorAt(event.position().toPoint()):
            return
        # Qt marks the link it thinks it opened by selecting it.
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.follow(href)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # Qt would enlarge the document's font alone, and the set page would fall apart.
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        for _ in range(abs(steps)):
            self.size_stepped.emit(1 if steps > 0 else -1)
        event.accept()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own signature
        number = self._link_after(1 if next else -1)
        self._focus_link(-1 if number is None else number)
        return super().focusNextPrevChild(next) if number is None else True

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        link = self.focused_link
        if event.key() == Qt.Key.Key_Escape and link is None:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._focus_link(-1)
        elif link is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.follow(link.href)
        else:
            super().keyPressEvent(event)

    def _focus_link(self, number: int) -> None:
        if number == self._link:
            return
        self._link = number
        self.viewport().update()
        if link := self.focused_link:
            self._show_mark(Mark(link.start, link.end))

    def _link_after(self, by: int) -> int | None:
        """Give the link that Tab goes to: the next one; from what can be seen when none has the focus."""
        links = self._map.links
        if self._link >= 0:
            number = self._link + by
            return number if 0 <= number < len(links) else None
        first, last = self.visible_positions()
        seen = [number for number, link in enumerate(links) if first <= link.start <= last]
        if not seen:
            return None
        return seen[0] if by > 0 else seen[-1]

    # Copying, menus, tips

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return readable_copy(super().createMimeDataFromSelection())

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.make_menu(self.anchorAt(event.pos())).popup(event.globalPos())

    def make_menu(self, href: str) -> QMenu:
        """Make the context menu for a place; `href` is the link there, if any."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if href:
            menu.addAction(self.tr("Open link")).triggered.connect(partial(self.follow, href))
            if not href.startswith(("#", MORE)):
                menu.addAction(self.tr("Copy link")).triggered.connect(partial(_copy_link, href))
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        return menu

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(self.anchorAt(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, href: str) -> str:
        scheme, _, rest = href.partition(":")
        if scheme.lower() in _OUTSIDE:
            return href if len(href) <= 120 else f"{href[:119]}…"
        if scheme == "missing":
            return self.tr("There is no entry called {0}").format(unquote(rest))
        return ""

    @override
    def paint_over(self, painter: QPainter, area: QRectF) -> None:
        document, theme = self.document(), self._themes.theme
        if self._layer.marks:
            first, last = self.visible_positions()
            self._layer.paint(painter, document, theme, (max(0, first - _BEYOND), last + _BEYOND), area)
        if (link := self.focused_link) and self.hasFocus():
            paint_link_ring(painter, document, theme, link)


def _copy_link(href: str) -> None:
    scheme, _, rest = href.partition(":")
    QGuiApplication.clipboard().setText(unquote(rest) if scheme in ("entry", "missing", "file") else href)
