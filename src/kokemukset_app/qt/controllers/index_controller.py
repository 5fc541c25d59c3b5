"""Keeping the index true to the folder while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.events import IndexReport, Progress
from kokemukset_app.core.ports import FolderChange, WatchHandle
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.services.index_service import IndexService

SETTLE_MS = 250


class IndexController(QObject):
    """Catch up at the start and after each change on disk; rebuild when asked. GUI thread only.

    `index_changed` tells that searches may find something else; `finished` gives the report of every job;
    `library_vanished` and `library_returned` tell of the folder as a whole.
    """

    index_changed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    library_vanished = Signal()
    library_returned = Signal()
    _progressed = Signal(object)
    _folder_changed = Signal(object)

    def __init__(
        self,
        service: IndexService,
        watch: Callable[[Callable[[FolderChange], None]], WatchHandle],
        lane: Lane,
        status: StatusStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._watch, self._lane, self._status = service, watch, lane, status
        self._handle: WatchHandle | None = None
        self._job: CancelToken | None = None
        self._again = False
        self._has_begun = False
        self._words = ""
        self._is_fresh: bool | None = None
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.catch_up)
        self._progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)
        self._folder_changed.connect(self._on_folder_change, Qt.ConnectionType.QueuedConnection)
        status.cancel_requested.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Tell whether a job is under way, or the first one still to come."""
        return self._job is not None or not self._has_begun

    def start(self) -> None:
        """Watch the folder and bring the index up to date."""
        self._lane.submit(lambda _cancel: self._watch(self._folder_changed.emit), self._on_watching, self.failed.emit)
        self.catch_up()

    def catch_up(self) -> None:
        """Bring the index up to date; while a job runs, once more after it."""
        if self._job is not None:
            self._again = True
            return
        self._words = self.tr("Updating the index")
        self._begin(partial(_run, self._service.catch_up, self._progressed.emit))

    def rebuild(self) -> None:
        """Make the whole index anew; the old one serves meanwhile."""
        if self._job is not None:
            return
        self._words = self.tr("Making the index anew")
        self._begin(partial(_run, self._service.rebuild, self._progressed.emit))

    def cancel(self) -> None:
        """Stop the job that runs; what was done so far stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._status.end_progress()
            self._tell(is_fresh=False)

    def reword(self) -> None:
        """Tell the state of the index again, after a change of language."""
        self._tell(is_fresh=self._is_fresh)

    def close(self) -> None:
        """Stop watching, and stop the job."""
        if self._handle is not None:
            self._handle.stop()
            self._handle = None
        if self._job is not None:
            self._job.cancel()

    def _begin(self, job: Callable[[CancelToken], IndexReport]) -> None:
        self._again = False
        self._has_begun = True
        self._tell(is_fresh=None)
        self._job = self._lane.submit(job, self._on_done, self._on_failed)

    def _tell(self, *, is_fresh: bool | None) -> None:
        """Show whether the index is up to date; None shows nothing."""
        self._is_fresh = is_fresh
        words = {True: self.tr("Index up to date"), False: self.tr("The index is not up to date"), None: ""}
        self._status.show_state(words[is_fresh])

    def _on_watching(self, handle: WatchHandle) -> None:
        self._handle = handle

    def _on_done(self, report: IndexReport) -> None:
        self._job = None
        self._status.end_progress()
        self._tell(is_fresh=True)
        self._status.show_entries(report.entries)
        self.finished.emit(report)
        if report.has_changes:
            self.index_changed.emit()
        if self._again:
            self.catch_up()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._status.end_progress()
        self._tell(is_fresh=False)
        self.failed.emit(error)

    @Slot(object)
    def _on_progress(self, progress: object) -> None:
        if isinstance(progress, Progress) and self._job is not None:
            self._status.show_progress(self._words, progress.done, progress.total)

    @Slot(object)
    def _on_folder_change(self, change: object) -> None:
        if change is FolderChange.VANISHED:
            self.library_vanished.emit()
            return
        if change is FolderChange.RETURNED:
            self.library_returned.emit()
        self._settle.start()


def _run(
    job: Callable[[Callable[[Progress], None], CancelToken], IndexReport],
    progress: Callable[[Progress], None],
    cancel: CancelToken,
) -> IndexReport:
    return job(progress, cancel)
