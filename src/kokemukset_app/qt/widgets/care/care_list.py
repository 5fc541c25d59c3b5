"""The list of what a keeper looks after: keyboard first, each line one key from its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import RIGHT, draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.care.care_rows import CareModel, CareRow, Index
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus
from kokemukset_app.qt.widgets.controls.words import set_ground

_INSET = 6
_PAD = 16


class CareDelegate(QStyledItemDelegate):
    """Paint headings and lines as the hit list paints its own."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: CareList) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._list = themes, icons, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = self._list.row_at(index)
        height = 40 if row.is_heading else 60 if row.detail else 44
        return QSize(100, self._themes.theme.px(height))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, box = self._list.row_at(index), QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]  # Qt's stubs hide it
        painter.save()
        if row.is_heading:
            self._heading(painter, row, box)
        else:
            state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]  # Qt's stubs hide it
            self._line(painter, row, box, state)
        painter.restore()

    def _heading(self, painter: QPainter, row: CareRow, box: QRectF) -> None:
        theme = self._themes.theme
        inside = box.adjusted(_PAD, theme.px(12), -_PAD, 0)
        font = theme.font("small", semibold=True)
        words = f"{row.title}  {row.count}" if row.count else row.title
        draw_text(painter, inside, words, font, theme.color("text-muted"))

    def _line(self, painter: QPainter, row: CareRow, box: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._themes.theme
        card = box.adjusted(_INSET, 1, -_INSET, -1)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            fill_round(painter, card, theme.radius("card"), theme.color("selection"))
            if self._list.has_ring:
                focus_ring(painter, card, theme.radius("card"), theme)
            else:
                bar = QRectF(card.left(), card.top() + 8, 3, card.height() - 16)
                fill_round(painter, bar, 1.5, theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_round(painter, card, theme.radius("card"), theme.color("hover"))
        side = theme.px(16)
        top = box.top() + theme.px(10)
        self._icons.paint(painter, row.icon, row.role, QRectF(box.left() + _PAD, top + theme.px(3), side, side))
        left = box.left() + _PAD + side + 12
        small = theme.font("small")
        room = text_width(row.place, small) + 4 if row.place else 0
        line = QRectF(left, top, box.right() - _PAD - left - room - 12, theme.px(22))
        draw_text(painter, line, row.title, theme.font("title", semibold=True), theme.color("text"))
        if row.place:
            place = QRectF(box.right() - _PAD - room, top, room, theme.px(22))
            draw_text(painter, place, row.place, small, theme.color("text-muted"), RIGHT)
        if row.detail:
            under = QRectF(left, top + theme.px(22), box.right() - _PAD - left, theme.px(20))
            draw_text(painter, under, row.detail, theme.font("ui"), theme.color("text-muted"))


class CareList(QListView):
    """Rows of a keeper. `opened` gives the key of the line that is activated, `moved` the one under the cursor."""

    opened = Signal(str)
    moved = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows = CareModel(self)
        self.has_ring = False
        self.setModel(self._rows)
        self.setItemDelegate(CareDelegate(themes, icons, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.activated.connect(self._on_activated)
        themes.changed.connect(self._dress)
        self._dress()

    def row_at(self, index: Index) -> CareRow:
        """Give the row at an index of the model."""
        return self._rows.rows[index.row()]

    def show_rows(self, rows: Sequence[CareRow]) -> None:
        """Show rows; the line under the cursor stays where it is still there, else the nearest one."""
        key, place = self.current_key(), self.currentIndex().row()
        self._rows.replace(rows)
        same = next((n for n, row in enumerate(rows) if row.key and row.key == key), None)
        lines = [n for n, row in enumerate(rows) if row.key]
        if same is None and lines:
            same = min(lines, key=lambda n: (abs(n - max(place, 0)), n))
        if same is not None:
            self.setCurrentIndex(self._rows.index(same))

    def rows(self) -> tuple[CareRow, ...]:
        """Give the rows that are shown."""
        return self._rows.rows

    def current_key(self) -> str:
        """Give the key of the line under the cursor; empty where there is none."""
        index = self.currentIndex()
        return self.row_at(index).key if index.isValid() else ""

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(self.row_at(current).key if current.isValid() else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if key := self.current_key():
                self.opened.emit(key)
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.has_ring = is_keyboard_focus(event)
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.has_ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.row_at(index).key)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        set_ground(self.viewport(), self._themes, "surface")
        self.scheduleDelayedItemsLayout()
