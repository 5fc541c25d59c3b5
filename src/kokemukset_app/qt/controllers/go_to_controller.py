"""Ctrl+P over all titles, Ctrl+Shift+P over all actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.frame.go_to import GoToItem, GoToPopup

_ACTION = "action:"
_ENTRY = "entry:"


class GoToController(QObject):
    """Fill the popup and tell what was chosen. GUI thread only; entries are listed on the worker thread."""

    entry_chosen = Signal(object)
    action_chosen = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        heads: Callable[[], Sequence[EntryHead]],
        popup: GoToPopup,
        lane: Lane,
        labels: Labels,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads, self._popup, self._lane = heads, popup, lane
        self._labels = labels
        self._recent: tuple[EntryId, ...] = ()
        popup.chosen.connect(self._on_chosen)

    def set_labels(self, labels: Labels) -> None:
        """List in other words."""
        self._labels = labels

    def set_recent(self, ids: Sequence[EntryId]) -> None:
        """List these first while nothing is typed."""
        self._recent = tuple(ids)

    def show_entries(self) -> None:
        """Open the popup over the titles of all entries."""
        self._lane.submit(self._items, self._on_items, self.failed.emit)

    def show_actions(self, actions: Sequence[tuple[str, str, str]]) -> None:
        """Open the popup over (words, keys, name) of actions."""
        items = [GoToItem(f"{_ACTION}{name}", words, shortcut=keys) for words, keys, name in actions]
        self._popup.open(items, hint=self.tr("What would you like to do?"))

    def _items(self, cancel: CancelToken) -> list[GoToItem]:
        """Make the list on the worker thread."""
        labels = self._labels
        cancel.check()
        return [
            GoToItem(
                f"{_ENTRY}{head.id}",
                head.title_in(labels.lang),
                detail=labels.type(head.type),
                icon=head.type.value,
                other=" ".join(
                    {head.id, head.title, *head.titles.values(), *head.aliases} - {head.title_in(labels.lang)}
                ),
            )
            for head in self._heads()
        ]

    def _on_items(self, items: list[GoToItem]) -> None:
        recent = [f"{_ENTRY}{entry_id}" for entry_id in self._recent]
        self._popup.open(items, hint=self.tr("Go to an entry by its title"), recent=recent)

    def _on_chosen(self, key: str) -> None:
        if key.startswith(_ENTRY):
            self.entry_chosen.emit(EntryId(key.removeprefix(_ENTRY)))
        elif key.startswith(_ACTION):
            self.action_chosen.emit(key.removeprefix(_ACTION))
