"""Go to an entry by its title (Ctrl+P), and the same popup for commands (Ctrl+Shift+P)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import RIGHT, draw_text, fill_round, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.frame.go_to_finder import GoToFinder, GoToItem

__all__ = ["GoToItem", "GoToPopup"]

ROW = 36
MAX_ROWS = 11
WIDTH = 640
Index = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemDataRole.UserRole
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class GoToPopup(QFrame):
    """A field over a list, at the top of the window it belongs to. GUI thread only.

    `chosen` tells the key of the item; the popup closes itself, also when the focus goes elsewhere.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._themes, self._over = themes, window
        self._finder = GoToFinder(())
        self._model = _Model(self)
        self._field = EdgedField(themes, "title", self)
        self._list = QListView(self)
        self._none = Words(themes, "ui", role="text-muted", parent=self)
        self._none.setText(self.tr("Nothing by that name"))
        self._none.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self._field, self._list, self._none):
            column.addWidget(part)
        self._set_list(icons)
        self._field.edit.textChanged.connect(self._on_text_changed)
        self._field.edit.installEventFilter(self)
        window.installEventFilter(self)
        themes.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def field(self) -> EdgedField:
        """The field one types into."""
        return self._field

    @property
    def shown(self) -> tuple[GoToItem, ...]:
        """The items listed now, best first."""
        return tuple(self._model.items)

    def open(self, items: Sequence[GoToItem], *, hint: str, recent: Sequence[str] = ()) -> None:
        """Show the popup over these items; `recent` are the keys listed first while nothing is typed."""
        self._finder = GoToFinder(items, recent)
        self._field.edit.setPlaceholderText(hint)
        self._field.edit.setAccessibleName(hint)
        self._list.setAccessibleName(hint)
        self._none.setText(self.tr("Nothing by that name"))
        self._field.edit.clear()
        self._on_text_changed("")
        self.show()
        self.raise_()
        self._field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_popup(self) -> None:
        """Hide the popup without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field.edit:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._took_key(event)
            if event.type() == QEvent.Type.FocusOut and not self._keeps_focus():
                self.close_popup()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        edge = theme.color("border")
        fill_round(painter, QRectF(self.rect()), theme.radius("card"), theme.color("surface-raised"), edge)

    def _keeps_focus(self) -> bool:
        window = self.window()
        return not self.isVisible() or (window.isActiveWindow() and self.isAncestorOf(window.focusWidget() or window))

    def _took_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_popup()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
        elif key in _MOVES:
            self._move(key)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._move(Qt.Key.Key_Down if key == Qt.Key.Key_Tab else Qt.Key.Key_Up)
        else:
            return False
        return True

    def _move(self, key: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MAX_ROWS}.get(Qt.Key(key), MAX_ROWS)
        row = self._list.currentIndex().row() + step
        row = row % count if abs(step) == 1 else min(count - 1, max(0, row))
        self._list.setCurrentIndex(self._model.index(row))

    def _choose(self, index: Index) -> None:
        if index.isValid():
            item = self._model.items[index.row()]
            self.close_popup()
            self.chosen.emit(item.key)

    def _on_text_changed(self, text: str) -> None:
        self._model.replace([self._finder.items[number] for number in self._finder.find(text)])
        has_rows = self._model.rowCount() > 0
        self._list.setVisible(has_rows)
        self._none.setVisible(not has_rows)
        if has_rows:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()
        self._place()

    def _set_list(self, icons: Icons) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Delegate(self._themes, icons, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.clicked.connect(self._choose)

    def _place(self) -> None:
        window, theme = self._over, self._themes.theme
        width = min(theme.px(WIDTH), window.width() - 32)
        field = theme.height("control")
        rows = min(self._model.rowCount(), MAX_ROWS) if self._model.rowCount() else 1
        top = min(64, max(8, window.height() // 12))
        height = min(16 + 6 + field + rows * theme.px(ROW), window.height() - top - 16)
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def _dress(self) -> None:
        palette = self._list.palette()
        palette.setColor(QPalette.ColorRole.Base, self._themes.theme.color("surface-raised"))
        self._list.setPalette(palette)
        self._list.doItemsLayout()


class _Model(QAbstractListModel):
    """The items that were found, as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[GoToItem] = []

    def replace(self, items: list[GoToItem]) -> None:
        """Show other items."""
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (item.title, item.detail, item.shortcut) if part)
        return item if role == _ITEM else None


class _Delegate(QStyledItemDelegate):
    """Paint a row: icon, title, what it is, its key."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(_ITEM)
        if not isinstance(item, GoToItem):
            return
        theme = self._themes.theme
        box = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]  # the stub lacks the option's fields
        state = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]  # as above
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            fill_round(painter, box, theme.radius("control"), theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_round(painter, box, theme.radius("control"), theme.color("hover"))
        left, right = box.left() + 12, box.right() - 12
        if item.icon:
            side = theme.px(16)
            self._icons.paint(painter, item.icon, "text-muted", QRectF(left, box.center().y() - side / 2, side, side))
            left += side + 10
        right = self._paint_shortcut(painter, item.shortcut, box, right)
        font, small = theme.font("ui"), theme.font("small")
        if item.detail:
            wide = min(text_width(item.detail, small) + 1, (right - left) * 0.4)
            place = QRectF(right - wide, box.top(), wide, box.height())
            draw_text(painter, place, item.detail, small, theme.color("text-muted"), RIGHT)
            right -= wide + 16
        draw_text(painter, QRectF(left, box.top(), right - left, box.height()), item.title, font, theme.color("text"))
        painter.restore()

    def _paint_shortcut(self, painter: QPainter, keys: str, box: QRectF, right: float) -> float:
        if not keys:
            return right
        theme = self._themes.theme
        font = theme.font("small")
        wide = text_width(keys, font) + 12
        high = theme.px(20)
        cap = QRectF(right - wide, box.center().y() - high / 2, wide, high)
        fill_round(painter, cap, theme.radius("chip"), theme.color("surface-raised"), theme.color("border"))
        draw_text(painter, cap.adjusted(6, 0, -5, 0), keys, font, theme.color("text-muted"))
        return right - wide - 12
