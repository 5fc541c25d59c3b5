"""What is wrong in the library's files, each line a way to its entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words

Index = Union[QModelIndex, QPersistentModelIndex]  # noqa: UP007 — Qt's classes know no | at run time
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem in words: the file's path in the library, its line (0: the whole file), error or warning."""

    path: str
    line: int
    words: str
    severity: str

    @property
    def place(self) -> str:
        """Where it is, as compilers write it."""
        return f"{self.path}:{self.line}" if self.line else self.path


class ProblemsModel(QAbstractTableModel):
    """Rows of problems: where, and what. GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ProblemRow, ...] = ()

    def replace(self, rows: Sequence[ProblemRow]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.words if index.column() == 0 else row.place
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.tr("Problem") if section == 0 else self.tr("Place")


class ProblemsDialog(QuietWindow):
    """List problems; `place_chosen` gives the path of the one that is activated. GUI thread only."""

    place_chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._model = ProblemsModel(self)
        self._count = Words(themes, "ui", role="text-muted")
        self._count.setContentsMargins(0, 4, 0, 16)
        self._list = QTreeView()
        self._list.setModel(self._model)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self._list.header().setStretchLastSection(False)
        self._list.activated.connect(self._on_activated)
        self.column.addWidget(self._count)
        self.column.addWidget(self._list, 1)
        self.resize(860, 560)
        self._list.header().resizeSection(1, 320)
        self.retranslate()

    def show_problems(self, rows: Sequence[ProblemRow]) -> None:
        """Show these problems."""
        self._model.replace(rows)
        self._word()

    def retranslate(self) -> None:
        """Word the window again after a change of language; the rows come with `show_problems`."""
        self.set_title(self.tr("Problems in the library"))
        self._list.setAccessibleName(self.tr("Problems in the library"))
        self._word()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _word(self) -> None:
        count = len(self._model.rows)
        self._count.setText(
            self.tr("%n problems. Enter opens the entry.", "", count) if count else self.tr("No problems were found.")
        )
        self._list.setVisible(bool(count))

    def _on_activated(self, index: QModelIndex) -> None:
        self.place_chosen.emit(self._model.rows[index.row()].path)
