"""The contents of an entry beside its text: the section being read is marked, a click or Enter goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.reading.page_content import PageSection

ROW = 28
MAX_LEVEL = 3
_SECTION = Qt.ItemDataRole.UserRole
_LEVEL = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class OutlineRail(QWidget):
    """List the sections of a page; `chosen` tells the anchor of the one to go to."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sections: tuple[PageSection, ...] = ()
        self._title = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._list = _Rows(themes, self)
        self._list.activated_row.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 16)
        column.setSpacing(8)
        self._title.setContentsMargins(16, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        self.retranslate()

    def show_sections(self, sections: Sequence[PageSection]) -> None:
        """List the sections of another page; its title, at the top, is left out."""
        self._sections = tuple(s for s in sections if 1 < s.level <= MAX_LEVEL)
        self._list.clear()
        for section in self._sections:
            item = QListWidgetItem(section.text, self._list)
            item.setData(_SECTION, section.anchor)
            item.setData(_LEVEL, section.level)
            item.setToolTip(section.text)

    def mark(self, section: PageSection | None) -> None:
        """Mark the section being read."""
        anchor = section.anchor if section else ""
        row = next((n for n, s in enumerate(self._sections) if s.anchor == anchor), -1)
        self._list.mark(max(row, 0) if section is not None and section.level == 1 else row)

    @property
    def is_useful(self) -> bool:
        """Tell whether there are sections enough to be worth a list."""
        return len(self._sections) > 1

    @property
    def marked_row(self) -> int:
        """The row of the section being read; -1 for none."""
        return self._list.marked

    def retranslate(self) -> None:
        """Word the heading again after a change of language."""
        self._title.setText(self.tr("Contents"))
        self._list.setAccessibleName(self.tr("Contents"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_activated(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            self.chosen.emit(self._sections[row].anchor)


class _Rows(QListWidget):
    """The rows: keyboard and pointer as in any list, painted by the delegate."""

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
        self.setUniformItemSizes(True)
        self.setItemDelegate(_RowDelegate(themes, self))
        # Not itemActivated: whether one click activates is the desktop's choice, here it always does.
        self.itemClicked.connect(self._on_clicked)
        themes.changed.connect(self._dress)
        self._dress()

    def mark(self, row: int) -> None:
        """Mark a row as the one being read, and keep it in sight."""
        if row != self.marked:
            self.marked = row
            if row >= 0:
                self.scrollToItem(self.item(row))
            self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated_row.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(max(0, self.marked))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.activated_row.emit(self.row(item))

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._themes.theme.color("surface"))
        self.setPalette(palette)
        self.doItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """Paint a section: muted, the one being read in text colour beside an accent line."""

    def __init__(self, themes: ThemeHolder, rows: _Rows) -> None:
        super().__init__(rows)
        self._themes, self._rows = themes, rows

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.theme.px(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        box = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]  # the stub lacks the option's fields
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]  # as above
        is_marked = index.row() == self._rows.marked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), theme.color("divider"))
        if is_marked:
            fill_round(painter, QRectF(box.left(), box.top(), 2, box.height()), 1, theme.color("accent"))
        indent = 16 + 14 * (int(index.data(_LEVEL) or 2) - 2)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        role = "text" if is_marked or hovered else "text-muted"
        font = theme.font("ui", semibold=is_marked)
        draw_text(painter, box.adjusted(indent, 0, -8, 0), str(index.data()), font, theme.color(role))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box.adjusted(6, 2, -2, -2), theme.radius("chip"), theme)
        painter.restore()
