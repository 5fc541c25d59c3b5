"""The rows of the basket: painted, moved by hand and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import RIGHT, draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus
from kokemukset_app.qt.widgets.controls.words import set_ground

_ROW = Qt.ItemDataRole.UserRole + 1
_PAD = 16
_ICON = 16
_HEADING_DOWN = 10
"""A heading stands nearer to what it is over than to what is above it."""


@dataclass(frozen=True, slots=True)
class BasketRow:
    """What a row shows; `told` is the row in words. A heading has no icon; `detail` says more in muted letters."""

    title: str
    icon: str = ""
    detail: str = ""
    minutes: str = ""
    is_missing: bool = False
    told: str = ""


class BasketRows(QListWidget):
    """The items in their order. `moved` tells from and to, `removed` a row, `edit_wanted` that Enter was pressed."""

    moved = Signal(int, int)
    removed = Signal(int)
    edit_wanted = Signal()
    row_chosen = Signal(int)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.has_ring = False
        self.setItemDelegate(_RowPainter(themes, icons, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTabKeyNavigation(False)
        self.currentRowChanged.connect(self.row_chosen)
        self.itemDoubleClicked.connect(self.edit_wanted)
        themes.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: Sequence[BasketRow], current: int) -> None:
        """Show these rows, the cursor on one of them."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.told)
            self.addItem(item)
        self.blockSignals(False)
        if rows:
            self.setCurrentRow(max(0, min(current, len(rows) - 1)))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Only tell what was dragged where: the rows come back in their new order."""
        source, target = self.currentRow(), self.indexAt(event.position().toPoint()).row()
        place = self.dropIndicatorPosition()
        if target < 0:
            target = self.count()
        elif place == QAbstractItemView.DropIndicatorPosition.BelowItem:
            target += 1
        to = target - 1 if target > source else target
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if source >= 0 and to != source:
            self.moved.emit(source, min(to, self.count() - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and by:
            if 0 <= row + by < self.count():
                self.moved.emit(row, row + by)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.removed.emit(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.has_ring = is_keyboard_focus(event)
        super().focusInEvent(event)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        self.viewport().setAutoFillBackground(False)
        self.scheduleDelayedItemsLayout()


class _RowPainter(QStyledItemDelegate):
    def __init__(self, themes: ThemeHolder, icons: Icons, rows: BasketRows) -> None:
        super().__init__(rows)
        self._themes, self._icons, self._rows = themes, icons, rows

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(_ROW)
        theme = self._themes.theme
        if not isinstance(row, BasketRow) or not row.icon:
            return QSize(100, theme.px(46))
        width = self._rows.viewport().width()
        height = self._title(row, width).height + theme.px(24) + (theme.px(20) if row.detail else 0)
        return QSize(100, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(_ROW)
        if not isinstance(row, BasketRow):
            return
        theme = self._themes.theme
        box = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # Qt's own attribute
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]  # Qt's own attribute
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        card = box.adjusted(6, 1 if row.icon else _HEADING_DOWN - 2, -6, -1)
        if is_chosen:
            fill_round(painter, card, theme.radius("card"), theme.color("selection"))
            if self._rows.hasFocus() and self._rows.has_ring:
                focus_ring(painter, card, theme.radius("card"), theme)
            else:
                painter.fillRect(QRectF(card.left(), card.top() + 6, 3, card.height() - 12), theme.color("accent"))
        right = box.right() - _PAD
        if row.minutes:
            wide = text_width(row.minutes, theme.font("small"))
            top = theme.px(12) if row.icon else _HEADING_DOWN + (box.height() - _HEADING_DOWN - theme.px(20)) / 2
            place = QRectF(right - wide - 2, box.top() + top, wide + 2, theme.px(20))
            draw_text(painter, place, row.minutes, theme.font("small"), theme.color("text-muted"), RIGHT)
        if not row.icon:
            font = theme.font("small", semibold=True)
            room = QRectF(_PAD, box.top() + _HEADING_DOWN, right - _PAD - 80, box.height() - _HEADING_DOWN)
            draw_text(painter, room, row.title, font, theme.color("text-muted"))
            return
        self._paint_entry(painter, row, box)

    def _paint_entry(self, painter: QPainter, row: BasketRow, box: QRectF) -> None:
        theme = self._themes.theme
        side = theme.px(_ICON)
        role = "error" if row.is_missing else "text-muted"
        self._icons.paint(painter, row.icon, role, QRectF(_PAD, box.top() + theme.px(13), side, side))
        title = self._title(row, round(box.width()))
        left, top = _PAD + side + 12, box.top() + theme.px(12)
        title.paint(painter, QPointF(left, top), theme.color("text-muted" if row.is_missing else "text"))
        if row.detail:
            under = QRectF(left, top + title.height + 2, box.width() - left - _PAD, theme.px(18))
            draw_text(painter, under, row.detail, theme.font("small"), theme.color("text-muted"))

    def _title(self, row: BasketRow, width: int) -> Paragraph:
        theme = self._themes.theme
        room = width - 2 * _PAD - theme.px(_ICON) - 12 - 70
        return Paragraph(row.title, theme.font("title", semibold=True), room, lines=2, leading=1.3)
