"""The rows of the hit list: hits, with group headings between them where there are groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Union

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kokemukset_app.core.entry import EntryId, Status
from kokemukset_app.core.results import Hit, Why
from kokemukset_app.qt.runtime.labels import Labels

Index = Union[QModelIndex, QPersistentModelIndex]  # noqa: UP007 — Qt's classes know no | at run time
_ROOT = QModelIndex()


class ResultRole(IntEnum):
    """What a row gives besides its text."""

    HIT = Qt.ItemDataRole.UserRole + 1
    HEADING = Qt.ItemDataRole.UserRole + 2
    PICKED = Qt.ItemDataRole.UserRole + 3


class ResultModel(QAbstractListModel):
    """Rows of hits and headings. GUI thread only; queries nothing."""

    def __init__(self, labels: Labels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._rows: list[Hit | str] = []
        self._picked: frozenset[EntryId] = frozenset()
        self.kept: EntryId | None = None

    @property
    def labels(self) -> Labels:
        """The words rows are told with."""
        return self._labels

    def set_labels(self, labels: Labels) -> None:
        """Tell the rows in other words (another language or vocabulary)."""
        self._labels = labels
        self._tell_changed()

    def set_picked(self, ids: Iterable[EntryId]) -> None:
        """Mark the rows of these entries as picked."""
        self._picked = frozenset(ids)
        self._tell_changed()

    def replace(self, hits: Sequence[Hit], keep_id: EntryId | None = None) -> None:
        """Show other hits. `keep_id` is the entry to stay selected; by default the one that is.

        The same entries in the same order change in place, so that the list stays where it is scrolled to.
        """
        self._put(list(hits), keep_id)

    def append(self, hits: Sequence[Hit]) -> None:
        """Add the next page below."""
        if not hits:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
        self._rows.extend(hits)
        self.endInsertRows()

    def show_groups(self, groups: Sequence[tuple[str, Sequence[Hit]]], keep_id: EntryId | None = None) -> None:
        """Show groups of hits under headings; a group without hits is left out."""
        rows: list[Hit | str] = []
        for title, hits in groups:
            if hits:
                rows.extend((title, *hits))
        self._put(rows, keep_id)

    def hit_at(self, row: int) -> Hit | None:
        """Give the hit of a row; None for a heading or a row that is not there."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Hit) else None

    def row_of(self, entry_id: EntryId) -> int | None:
        """Find the first row of an entry."""
        for row, item in enumerate(self._rows):
            if isinstance(item, Hit) and item.head.id == entry_id:
                return row
        return None

    def next_hit_row(self, row: int, step: int) -> int | None:
        """Find the nearest row of a hit from `row` on (it included), going by `step` (1 or -1)."""
        while 0 <= row < len(self._rows):
            if isinstance(self._rows[row], Hit):
                return row
            row += step
        return None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        item = self._rows[index.row()]
        if isinstance(item, str):
            return item if role in (Qt.ItemDataRole.DisplayRole, ResultRole.HEADING) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.head.title_in(self._labels.lang)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(item)
        if role == ResultRole.HIT:
            return item
        if role == ResultRole.PICKED:
            return item.head.id in self._picked
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.hit_at(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _put(self, rows: list[Hit | str], keep_id: EntryId | None) -> None:
        self.kept = keep_id
        if _shape(rows) == _shape(self._rows) and rows:
            self._rows = rows
            self._tell_changed()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _tell_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _told(self, hit: Hit) -> str:
        """Tell a row in words, for those who do not see it."""
        labels, head = self._labels, hit.head
        parts = [head.title_in(labels.lang), labels.type(head.type)]
        if hit.page:
            parts.append(labels.pages(hit)[0])
        if head.themes:
            parts.append(labels.theme(head.themes[0]))
        if head.cities:
            parts.append(labels.cities(head.cities))
        if head.year is not None and not hit.page:
            parts.append(str(head.year))
        if head.status is not None and head.status is not Status.APPROVED:
            parts.append(labels.status(head.status))
        parts.extend(labels.why(why) for why in hit.why[:1] if why is not Why.EXACT)
        if hit.missing:
            parts.append(labels.missing(hit.missing))
        if head.id in self._picked:
            parts.append(QCoreApplication.translate("ResultModel", "picked"))
        told = ", ".join(parts)
        return f"{told}. {hit.snippet.text}" if hit.snippet.text else told


def _shape(rows: Sequence[Hit | str]) -> list[str]:
    """Name each row: an entry by its id, a heading by its text."""
    return [f"#{row}" if isinstance(row, str) else str(row.head.id) for row in rows]
