"""The hit list: keyboard first; the reading view follows its current row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.results import Hit
from kokemukset_app.qt.models.result_model import Index, ResultModel
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus
from kokemukset_app.qt.widgets.results.result_delegate import ResultDelegate

_WHEEL_STEP = 24
_MORE_BEFORE = 2
"""How many views before the end the next page is asked for."""


class Hairline(QWidget):
    """A line of one pixel in the colour of dividers."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        themes.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.theme.color("divider"))


class ResultList(QListView):
    """Rows of hits. Signals carry `Hit` values; the selected entry survives every `replace` that still has it.

    `current_changed` gives the hit under the cursor, or None, and only when that hit is another one.
    `activated` is a double click or Enter; `enter_pressed` follows Enter alone, to move on into the text.
    `escaped` is Esc, or Up on the first hit: back to the search field.
    """

    current_changed = Signal(object)
    activated = Signal(object)  # pyright: ignore[reportAssignmentType, reportIncompatibleVariableOverride]  # hits, not indexes
    more_wanted = Signal()
    escaped = Signal()
    enter_pressed = Signal()
    menu_wanted = Signal(object, QPoint)

    def __init__(self, themes: ThemeHolder, icons: Icons, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._results = model
        self._rows = ResultDelegate(themes, icons, model.labels, self)
        self._told: Hit | None = None
        self._remembered: EntryId | None = None
        self._is_restoring = False
        # Chips come and go above: the line between them and the rows belongs to the rows.
        self._rule = Hairline(themes, self)
        self.setViewportMargins(0, 1, 0, 0)
        self.setItemDelegate(self._rows)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(False)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.dataChanged.connect(self._on_data_changed)
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def set_labels(self, labels: Labels) -> None:
        """Show rows in other words."""
        self._rows.set_labels(labels)
        self._results.set_labels(labels)
        self.scheduleDelayedItemsLayout()

    def current_hit(self) -> Hit | None:
        """Give the hit under the cursor."""
        index = self.currentIndex()
        return self._results.hit_at(index.row()) if index.isValid() else None

    def select(self, entry_id: EntryId | None) -> bool:
        """Move the cursor to an entry's row, or nowhere; tell whether there is such a row."""
        row = None if entry_id is None else self._results.row_of(entry_id)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            return False
        self._move_to(row)
        return True

    def select_first(self) -> bool:
        """Move the cursor to the first hit; tell whether there is one."""
        return self._move_to(self._results.next_hit_row(0, 1))

    def step(self, by: int) -> bool:
        """Move the cursor to the next (1) or previous (-1) hit; tell whether it moved."""
        row = self.currentIndex().row()
        return self._move_to(self._results.next_hit_row(row + by if row >= 0 else 0, by))

    def focus_list(self) -> None:
        """Take the focus from the keyboard; the first hit gets the cursor where none has it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_ring(on=True)
        if self.current_hit() is None:
            self.select_first()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._is_restoring:
            self._tell()
            self._ask_near_end(current.row())

    @override
    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        action = QAbstractItemView.CursorAction
        row, last = self.currentIndex().row(), self._results.rowCount() - 1
        if row < 0 or cursor_action == action.MoveHome:
            found = self._results.next_hit_row(0, 1)
        elif cursor_action == action.MoveEnd:
            found = self._results.next_hit_row(last, -1)
        elif cursor_action in (action.MoveDown, action.MoveNext):
            found = self._results.next_hit_row(row + 1, 1)
        elif cursor_action in (action.MoveUp, action.MovePrevious):
            found = self._results.next_hit_row(row - 1, -1)
        elif cursor_action in (action.MovePageDown, action.MovePageUp):
            found = self._page_row(row, down=cursor_action == action.MovePageDown)
        else:
            found = None
        return self._results.index(found) if found is not None else self.currentIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(on=True)
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif plain and key == Qt.Key.Key_Up and self._is_at_top() and not event.isAutoRepeat():
            self.escaped.emit()
        elif event.text().isprintable() and event.text() and key != Qt.Key.Key_Space:
            # Qt would jump to a title beginning so; letters are for shortcuts and the search field.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(on=False)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._results.hit_at(self.indexAt(event.position().toPoint()).row())
        if hit is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(hit)
            return
        super().mouseDoubleClickEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Coming back to the window must not change what is drawn.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._show_ring(on=is_keyboard_focus(event))
        super().focusInEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        hit = self.current_hit()
        if hit is not None:
            place = event.globalPos()
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
            self.menu_wanted.emit(hit, place)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._rule.setGeometry(0, 0, self.width(), 1)
        if e.size().width() != e.oldSize().width():
            # Titles wrap anew; Qt lays out again only for a change along the flow.
            self.scheduleDelayedItemsLayout()
        self._ask_near_end(self.currentIndex().row())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _enter(self) -> None:
        hit = self.current_hit()
        if hit is not None:
            self.activated.emit(hit)
            self.enter_pressed.emit()

    def _is_at_top(self) -> bool:
        row = self.currentIndex().row()
        return row < 0 or self._results.next_hit_row(row - 1, -1) is None

    def _page_row(self, row: int, *, down: bool) -> int | None:
        """Find the hit one view further: the last one whose top is not beyond a view's height."""
        step = 1 if down else -1
        height = self.viewport().height()
        start = self.visualRect(self._results.index(row)).top()
        best = None
        at = self._results.next_hit_row(row + step, step)
        while at is not None:
            moved = abs(self.visualRect(self._results.index(at)).top() - start)
            if best is not None and moved > height:
                break
            best = at
            at = self._results.next_hit_row(at + step, step)
        return best

    def _move_to(self, row: int | None) -> bool:
        if row is None:
            return False
        self.setCurrentIndex(self._results.index(row))
        if row == self._results.next_hit_row(0, 1):
            # The heading above the first hit belongs to it.
            self.scrollToTop()
        return True

    def _remember(self) -> None:
        hit = self.current_hit()
        self._remembered = hit.head.id if hit is not None else None
        self._is_restoring = True

    def _restore(self) -> None:
        wanted = self._results.kept or self._remembered
        row = self._results.row_of(wanted) if wanted is not None else None
        if row is not None:
            index = self._results.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        if row is None or row == self._results.next_hit_row(0, 1):
            self.scrollToTop()
        self._is_restoring = False
        self._tell()

    def _on_data_changed(self) -> None:
        kept = self._results.kept
        current = self.current_hit()
        if kept is not None and (current is None or current.head.id != kept):
            self.select(kept)
        self.scheduleDelayedItemsLayout()
        self._tell()

    def _tell(self) -> None:
        """Tell the current hit when it is another entry, or the same entry found in another way."""
        hit = self.current_hit()
        if hit != self._told:
            self._told = hit
            self.current_changed.emit(hit)

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() > 0 and value > bar.maximum() - _MORE_BEFORE * self.viewport().height():
            self._ask_more()

    def _ask_near_end(self, row: int) -> None:
        if row >= 0 and row >= self._results.rowCount() - 5:
            self._ask_more()

    def _ask_more(self) -> None:
        """Ask for the next page; who listens knows whether there is one, and whether it is under way."""
        if self._results.rowCount():
            self.more_wanted.emit()

    def _show_ring(self, *, on: bool) -> None:
        if self._rows.has_ring != on:
            self._rows.has_ring = on
            self.viewport().update()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._themes.theme.color("surface"))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Hits"))
