"""Rows of what a keeper looks after: headings of groups, and lines under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = Union[QModelIndex, QPersistentModelIndex]  # noqa: UP007 — Qt's classes know no | at run time
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class CareRow:
    """A line: `title` over `detail`, `place` at the right (a date, a file with line); `icon` with its colour role.

    `key` says what it is about (an entry's id, or a path); one without a key is a heading with `count` lines under it.
    """

    key: str
    title: str
    detail: str = ""
    place: str = ""
    icon: str = ""
    role: str = "text-muted"
    count: int = 0

    @property
    def is_heading(self) -> bool:
        """Tell whether it heads a group."""
        return not self.key


class CareModel(QAbstractListModel):
    """Rows by place. GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[CareRow, ...] = ()

    def replace(self, rows: Sequence[CareRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (row.title, row.detail, row.place) if part)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
