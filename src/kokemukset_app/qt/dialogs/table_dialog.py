"""A chart in words: its table, to be read, and to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button


class TableDialog(QuietWindow):
    """Show a table of texts. GUI thread only."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._tabbed = ""
        self.table = QTableWidget()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.verticalHeader().setVisible(False)
        self.table.setTabKeyNavigation(False)
        self.copy_button = Button(themes, icons, "plain")
        self.copy_button.clicked.connect(self._copy)
        self.column.setSpacing(12)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.resize(860, 600)

    def show_table(self, title: str, header: Sequence[str], rows: Sequence[Sequence[str]], tabbed: str) -> None:
        """Show a table; `tabbed` is what copying gives."""
        self._tabbed = tabbed
        self.set_title(title)
        self.copy_button.set_words(self.tr("Copy as a table"))
        table = self.table
        table.clear()
        table.setAccessibleName(title)
        table.setColumnCount(len(header))
        table.setRowCount(len(rows))
        table.setHorizontalHeaderLabels(list(header))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(number, column, item)
        table.resizeColumnsToContents()
        sections = table.horizontalHeader()
        sections.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(len(header)):
            table.setColumnWidth(column, min(320, table.columnWidth(column) + 12))
        self.open_beside()
        table.setFocus()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._tabbed)
