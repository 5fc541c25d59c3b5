"""Rows that lead to places: the contents of an entry or of a publication, and its small pages."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette
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

from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder

ROW = 28
PLACE = Qt.ItemDataRole.UserRole
LEVEL = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class ContentsRows(QListWidget):
    """Keyboard and pointer as in any list, painted by a delegate. `activated_row` tells where to go.

    The marked row is that of the place being read; the current one is where the keys are.
    """

    activated_row = Signal(int)

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.marked = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        # Not itemActivated: whether one click activates is the desktop's choice, here it always does.
        self.itemClicked.connect(self._on_clicked)
        themes.changed.connect(self._dress)
        self._dress()

    def mark(self, row: int) -> None:
        """Mark a row as the one being read, and keep it in sight."""
        if row != self.marked:
            self.marked = row
            self.keep_marked_in_sight()
            self.viewport().update()

    def keep_marked_in_sight(self) -> None:
        """Scroll to the row being read where it is out of sight."""
        if 0 <= self.marked < self.count():
            self.scrollToItem(self.item(self.marked))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated_row.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.count() and (self.currentRow() < 0 or event.reason() in _BY_KEYS):
            self.setCurrentRow(max(0, self.marked))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.activated_row.emit(self.row(item))

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._themes.theme.color("surface"))
        self.setPalette(palette)
        self.doItemsLayout()


_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ContentsDelegate(QStyledItemDelegate):
    """Paint a heading: muted, the one being read in text colour beside an accent line. `top` is the highest level."""

    def __init__(self, themes: ThemeHolder, rows: ContentsRows, top: int) -> None:
        super().__init__(rows)
        self._themes, self._rows, self._top = themes, rows, top

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        box = QRectF(option.rect)
        is_marked = index.row() == self._rows.marked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), theme.color("divider"))
        if is_marked:
            fill_round(painter, QRectF(box.left(), box.top(), 2, box.height()), 1, theme.color("accent"))
        indent = 16 + 14 * max(0, min(3, int(index.data(LEVEL) or self._top) - self._top))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        role = "text" if is_marked or hovered else "text-muted"
        font = theme.font("ui", semibold=is_marked)
        draw_text(painter, box.adjusted(indent, 0, -8, 0), str(index.data()), font, theme.color(role))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box.adjusted(6, 2, -2, -2), theme.radius("chip"), theme)
        painter.restore()
