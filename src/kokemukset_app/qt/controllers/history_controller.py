"""The texts an entry had: listed, compared with what it is now, brought back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.editing import Draft, SnapshotInfo
from kokemukset_app.core.line_diff import hunks
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.editor.editor_pane import EditorPane
from kokemukset_app.services.editing_service import EditingService


class HistoryController(QObject):
    """Show the history of the entry that is edited. GUI thread only.

    `restored` gives the draft that goes on from the version brought back, and the unsaved draft of before or None.
    """

    restored = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        editing: EditingService,
        pane: EditorPane,
        labels: Labels,
        draft: Callable[[], Draft | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editing, self._pane, self._draft = editing, pane, draft
        self.labels = labels
        self._lane = Lane("history", newest_wins=False, parent=self)
        self._snapshots: dict[str, SnapshotInfo] = {}
        pane.bar.history_clicked.connect(self.show_history)
        pane.history.wanted.connect(self._on_version_wanted)
        pane.history.restore_wanted.connect(self._on_restore_wanted)

    def show_history(self) -> None:
        """List the texts that the entry had."""
        draft = self._draft()
        if draft is not None and not draft.is_new:
            path = draft.base.path
            self._pane.show_history()
            self._lane.submit(
                lambda _cancel: tuple(self._editing.snapshots(path)), self._on_snapshots, self.failed.emit
            )

    def close(self) -> None:
        """Finish what is being written."""
        self._lane.close()

    def _on_snapshots(self, snapshots: tuple[SnapshotInfo, ...]) -> None:
        self._snapshots = {snapshot.name: snapshot for snapshot in snapshots}
        words = [(s.name, f"{self.labels.date(s.saved[:10])} {s.saved[11:16].replace(':', '.')}") for s in snapshots]
        self._pane.history.show_versions(words)

    def _on_version_wanted(self, name: str) -> None:
        draft, snapshot = self._draft(), self._snapshots.get(name)
        if draft is None or snapshot is None:
            return
        self._lane.submit(
            lambda _cancel: hunks(self._editing.text_of(draft), self._editing.snapshot_text(snapshot)),
            self._pane.history.show_changes,
            self.failed.emit,
        )

    def _on_restore_wanted(self, name: str) -> None:
        draft, snapshot = self._draft(), self._snapshots.get(name)
        if draft is None or snapshot is None:
            return
        unsaved = draft if draft.is_changed else None
        self._lane.submit(
            lambda _cancel: self._restored(draft, snapshot), partial(self._on_restored, unsaved), self.failed.emit
        )

    def _restored(self, draft: Draft, snapshot: SnapshotInfo) -> Draft:
        self._editing.restore(snapshot)
        self._editing.drop_draft(draft)
        return self._editing.open(draft.id)

    def _on_restored(self, unsaved: Draft | None, draft: Draft) -> None:
        self.restored.emit(draft, unsaved)
        self.show_history()
