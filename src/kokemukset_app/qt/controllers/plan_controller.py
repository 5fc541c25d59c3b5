"""From a plan's text or file to the checklist, and what is decided of it to the disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import PlanError, PlanNotSaved
from kokemukset_app.core.plan import PlanAnswer, PlanCheck, PlanDocument, PlanSummary
from kokemukset_app.core.text import slug
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.print_dialog import ask_printer
from kokemukset_app.qt.widgets.plan.plan_view import PlanView
from kokemukset_app.services.plan_service import PlanService
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.wording.plan_words import plan_markdown

SAVE_MS = 400
_ENTRY_LINK = re.compile(r"\[\[[^\]|]*\|([^\]]*)\]\]")


@dataclass(frozen=True, slots=True)
class _Made:
    """A check that was made, and what kept it from being saved."""

    check: PlanCheck
    saved: Sequence[PlanSummary]
    error: PlanError | None = None


class PlanController(QObject):
    """Check plans and keep what is decided. GUI thread only; the work is done on the lane, in order.

    `entry_wanted` gives an entry to read; `told` words with the words of one action and what it does; `failed` errors.
    """

    entry_wanted = Signal(object)
    back_wanted = Signal()
    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, service: PlanService, view: PlanView, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service, self._view, self._lane = service, view, lane
        self._check: PlanCheck | None = None
        self._job: CancelToken | None = None
        self._dialog: QFileDialog | None = None
        self._pause = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._pause.timeout.connect(self._save)
        self._connections = [
            view.start.text_given.connect(self.check_text),
            view.start.file_wanted.connect(self._choose_file),
            view.start.file_dropped.connect(self._on_file),
            view.start.saved_chosen.connect(self.open_saved),
            view.start.remove_wanted.connect(self.remove),
            view.back_wanted.connect(self._on_back),
            view.new_wanted.connect(self.start_over),
            view.again_wanted.connect(self._again),
            view.export_wanted.connect(self._export),
            view.print_wanted.connect(self._print),
            view.cancel_wanted.connect(self.cancel),
            view.renamed.connect(self._on_renamed),
            view.list.entry_opened.connect(self.entry_wanted),
            view.list.answered.connect(self._on_answered),
        ]

    @property
    def check(self) -> PlanCheck | None:
        """The check that is shown."""
        return self._check

    def begin(self) -> None:
        """Show where a check begins, and the earlier ones."""
        self._view.show_start()
        self._list()

    def check_text(self, text: str) -> None:
        """Check a plan that was pasted."""
        self._start(lambda _cancel: self._service.of_text(text))

    def check_file(self, path: Path) -> None:
        """Check a plan's file."""
        self._start(partial(self._service.read, path))

    def open_saved(self, check_id: str) -> None:
        """Open an earlier check."""
        self._lane.submit(lambda _cancel: self._service.load(check_id), self._show, self._on_failed)

    def remove(self, check_id: str) -> None:
        """Take an earlier check away; the message line can bring it back."""

        def job(_cancel: CancelToken) -> Sequence[PlanSummary]:
            self._service.remove(check_id)
            return self._service.saved()

        self._lane.submit(job, partial(self._on_removed, check_id), self._on_failed)

    def start_over(self) -> None:
        """Go back to where a check begins; what was decided is kept."""
        self.flush()
        self._check = None
        self._view.start.paste.clear()
        self.begin()

    def cancel(self) -> None:
        """Stop reading or checking."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._view.set_busy(on=False)

    def flush(self) -> None:
        """Write what is still to be written."""
        if self._pause.isActive():
            self._save()

    def close(self) -> None:
        """Let the library go; what was decided is written first."""
        self.flush()
        self.cancel()
        for connection in self._connections:
            self._view.disconnect(connection)
        self._check = None

    def _start(self, document: Callable[[CancelToken], PlanDocument]) -> None:
        self.cancel()
        self._view.set_busy(on=True)
        self._job = self._lane.submit(partial(_made, self._service, document), self._on_made, self._on_failed)

    def _again(self) -> None:
        check = self._check
        if check is not None:
            self.flush()
            self.cancel()
            self._view.set_busy(on=True)
            self._job = self._lane.submit(partial(_made_again, self._service, check), self._on_made, self._on_failed)

    def _on_made(self, made: _Made) -> None:
        self._job = None
        self._view.set_busy(on=False)
        self._view.show_saved(made.saved)
        self._show(made.check)
        if made.error is not None:
            self.failed.emit(made.error)

    def _show(self, check: PlanCheck) -> None:
        self._check = check
        self._view.show_check(check)

    def _on_answered(self, entry: EntryId, answer: PlanAnswer, reason: str) -> None:
        if self._check is None:
            return
        self._show(self._check.with_answer(entry, answer, reason))
        self._pause.start()

    def _on_renamed(self, name: str) -> None:
        if self._check is not None:
            self._show(replace(self._check, name=name))
            self._pause.start()

    def _save(self) -> None:
        self._pause.stop()
        if self._check is not None:
            self._lane.submit(partial(_saved, self._service, self._check), self._on_saved, self._on_failed)

    def _on_saved(self, made: _Made) -> None:
        self._view.show_saved(made.saved)
        if self._check is not None and not self._check.id:
            self._check = replace(self._check, id=made.check.id)

    def _on_removed(self, check_id: str, saved: Sequence[PlanSummary]) -> None:
        self._view.show_saved(saved)
        self.told.emit(self.tr("The check was removed."), self.tr("Undo"), partial(self._restore, check_id))

    def _restore(self, check_id: str) -> None:
        def job(_cancel: CancelToken) -> Sequence[PlanSummary]:
            self._service.restore(check_id)
            return self._service.saved()

        self._lane.submit(job, self._view.show_saved, self._on_failed)

    def _list(self) -> None:
        self._lane.submit(lambda _cancel: self._service.saved(), self._view.show_saved, self._on_failed)

    def _on_back(self) -> None:
        self.flush()
        self.back_wanted.emit()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._view.set_busy(on=False)
        self.failed.emit(error)

    # Files and paper

    def _choose_file(self) -> None:
        kinds = self.tr("Plans ({0})").format("*.docx *.pdf *.md *.txt")
        dialog = QFileDialog(self._view, self.tr("Open a plan"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def _on_file(self, name: str) -> None:
        self.check_file(Path(name))

    def _on_export_file(self, name: str) -> None:
        self.export_to(Path(name))

    def _export(self) -> None:
        if self._check is None:
            return
        name = f"{slug(self._check.name) or 'plan'}.md"
        dialog = QFileDialog(self._view, self.tr("Save the check as Markdown"), name, "Markdown (*.md)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("md")
        dialog.fileSelected.connect(self._on_export_file)
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the check as Markdown to a file of the user's choice."""
        if self._check is None:
            return
        text = plan_markdown(self._check, QCoreApplication.translate)
        done = self.tr("Saved: {0}").format(path.name)
        self._lane.submit(partial(_write, path, text), lambda _none: self.told.emit(done, "", None), self._on_failed)

    def paper(self) -> QTextDocument:
        """Lay the check out as it is printed."""
        document = QTextDocument(self)
        if self._check is not None:
            text = plan_markdown(self._check, QCoreApplication.translate)
            document.setMarkdown(_ENTRY_LINK.sub(r"\1", text))
        return document

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask_printer(printer, self._view, lambda: self.paper().print_(printer))


def _made(service: PlanService, document: Callable[[CancelToken], PlanDocument], cancel: CancelToken) -> _Made:
    """Read, check and save on the worker thread; a check that cannot be saved is still shown."""
    check = service.check(document(cancel), cancel)
    return _kept(service, check)


def _made_again(service: PlanService, check: PlanCheck, cancel: CancelToken) -> _Made:
    return _kept(service, service.again(check, cancel))


def _kept(service: PlanService, check: PlanCheck) -> _Made:
    try:
        return _Made(service.save(check), service.saved())
    except PlanError as error:
        return _Made(check, service.saved(), error)


def _saved(service: PlanService, check: PlanCheck, _cancel: CancelToken) -> _Made:
    return _Made(service.save(check), service.saved())


def _write(path: Path, text: str, _cancel: CancelToken) -> None:
    try:
        write_atomically(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise PlanNotSaved(f"{path}: {error.strerror or error}") from error
