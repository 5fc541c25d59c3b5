"""Keeping the index of the PDFs true to the folder while the window is open: behind everything else."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.events import PublicationProgress, PublicationReport
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.services.publication_service import PublicationService


class PageIndexController(QObject):
    """Read what PDFs are new, with progress in the status strip; its Cancel stops the reading until it is resumed.

    `pages_changed` tells that searches may find something else; `stopped` that the user stopped it (with how many
    were left); `went_on` that a reading which the program's end broke off is taken up (with how many are left);
    `failed` an error. GUI thread only.
    """

    pages_changed = Signal()
    stopped = Signal(int)
    went_on = Signal(int)
    failed = Signal(object)
    _progressed = Signal(object)

    def __init__(self, service: PublicationService, lane: Lane, status: StatusStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._service, self._lane, self._status = service, lane, status
        self._job: CancelToken | None = None
        self._again = False
        self._anew = False
        self._is_stopped = False
        self._commits = 0
        self._left = 0
        self._is_first = True
        self._progressed.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)
        status.cancel_requested.connect(self.stop)

    @property
    def is_busy(self) -> bool:
        """Tell whether PDFs are being read."""
        return self._job is not None

    def catch_up(self) -> None:
        """Read what is new, unless the user stopped that."""
        if self._is_stopped:
            return
        if self._job is not None:
            self._again = True
            return
        self._commits = self._left = 0
        self._job = self._lane.submit(self._run, self._on_done, self._on_failed)

    def resume(self) -> None:
        """Read on after the user stopped it; nothing that was read is read again."""
        self._is_stopped = False
        self.catch_up()

    def rebuild(self) -> None:
        """Make the pages of all PDFs anew; the old ones are found until each is replaced."""
        self._is_stopped = False
        self._anew = True
        self.catch_up()

    def stop(self) -> None:
        """Stop reading; what has been read is kept and can be found."""
        if self._job is None:
            return
        self._job.cancel()
        self._job = None
        self._again = False
        self._is_stopped = True
        self._status.end_progress()
        self.pages_changed.emit()
        self.stopped.emit(self._left)

    def close(self) -> None:
        """Stop for good; the library closes."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._status.end_progress()

    def _run(self, cancel: CancelToken) -> PublicationReport:
        anew, self._anew = self._anew, False
        return self._service.catch_up(self._progressed.emit, cancel, anew=anew)

    def _on_progress(self, progress: object) -> None:
        if not isinstance(progress, PublicationProgress) or self._job is None:
            return
        self._left = progress.total - progress.done
        if self._is_first:
            self._is_first = False
            if progress.goes_on:
                self.went_on.emit(self._left)
        if progress.total:
            self._status.show_progress(self.tr("Reading PDFs"), progress.done, progress.total)
        if progress.commits > self._commits:
            self._commits = progress.commits
            self.pages_changed.emit()

    def _on_done(self, report: PublicationReport) -> None:
        self._end()
        if report.has_changes:
            self.pages_changed.emit()
        if self._again:
            self._again = False
            self.catch_up()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self._status.end_progress()
