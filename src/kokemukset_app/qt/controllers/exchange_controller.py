"""Imports and exports: the windows, and the work behind them."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId, EntryType
from kokemukset_app.core.events import Progress
from kokemukset_app.core.exchange import ExchangeError, ExchangeFault, ExportFormat
from kokemukset_app.core.import_fates import Fate, ImportPlan
from kokemukset_app.core.text import slug
from kokemukset_app.qt.dialogs.ask_window import Answer, AskField, Asking, AskWindow
from kokemukset_app.qt.dialogs.import_window import ImportWindow
from kokemukset_app.qt.phrases.plan_phrases import PlanWording
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.services.care import Care
from kokemukset_app.services.export_service import Exported, ExportOrder
from kokemukset_app.services.import_service import TABLES, ImportOrder
from kokemukset_app.services.search_service import Asked, SearchService
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.wording.troubles import trouble_text

_SHOWN = "shown"


class ExchangeController(QObject):
    """Take entries in and write them out on a lane of its own. GUI thread only.

    `told` gives a sentence for the message line, `library_changed` says that files of the library changed.
    """

    told = Signal(str)
    failed = Signal(object)
    library_changed = Signal()
    _advanced = Signal(float)

    def __init__(self, care: Care, labels: Labels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._care, self._labels = care, labels
        self._lane = Lane("exchange", newest_wins=False, parent=self)
        self._wording = PlanWording(self)
        self._order: ImportOrder | None = None
        self._plan: ImportPlan | None = None
        self._token: CancelToken | None = None
        self._themes: ThemeHolder | None = None
        self._icons: Icons | None = None
        self._parent: QWidget | None = None
        self.window: ImportWindow | None = None
        self.asking: AskWindow | None = None
        self._advanced.connect(self._on_advanced)

    def dress(self, themes: ThemeHolder, icons: Icons, window: QWidget) -> None:
        """Say how the windows look, and whose they are."""
        self._themes, self._icons, self._parent = themes, icons, window

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels
        if self._plan is not None and self.window is not None and self.window.isVisible():
            self._show_plan(self._plan)

    def open_import(self) -> None:
        """Open the window of imports."""
        if self._themes is None or self._icons is None:
            return
        if self.window is None:
            window = ImportWindow(self._themes, self._icons, self._parent)
            window.file_wanted.connect(self._choose_file)
            window.folder_wanted.connect(self._choose_folder)
            window.column_led.connect(self._on_led)
            window.taken.connect(self._take)
            window.cancelled.connect(self._cancel)
            self.window = window
        self.window.open_beside()
        self.window.focus_first()

    def look_at(self, path: str) -> None:
        """Make the dry run of a file or a folder."""
        kind = EntryType.LESSON if path.lower().endswith(TABLES) else EntryType.ARTICLE
        self._run(ImportOrder(path, {}, kind, self._labels.lang))

    def open_export(self, search: SearchService, asked: Asked, shown: EntryId | None) -> None:
        """Ask what to write of what the search shows, or of the entry that is read."""
        if self._themes is None or self._icons is None:
            return
        what = [("found", self.tr("What the search shows"))]
        if shown is not None:
            what.append((_SHOWN, self.tr("The entry that is read")))
        kinds = {
            ExportFormat.PDF: self.tr("PDF with cover and contents"),
            ExportFormat.DOCX: self.tr("Word document"),
            ExportFormat.XLSX: self.tr("Excel workbook"),
            ExportFormat.CSV: self.tr("CSV table"),
            ExportFormat.JSON: self.tr("JSON for programs"),
        }
        asking = Asking(
            self.tr("Export entries"),
            self.tr("Only public entries are written, and never the contact."),
            self.tr("Choose the file …"),
            (
                AskField("what", self.tr("Entries"), choices=tuple(what)),
                AskField("kind", self.tr("As"), choices=tuple((k.value, words) for k, words in kinds.items())),
                AskField("title", self.tr("Title of the document"), asked.text.strip().capitalize()),
            ),
        )
        if self.asking is not None:
            self.asking.close()
        window = AskWindow(self._themes, self._icons, asking, self._parent)
        window.answered.connect(partial(self._on_export, search, asked, shown))
        window.destroyed.connect(self._on_ask_gone)
        self.asking = window
        window.open_beside()
        window.focus_first()

    def write(self, path: str, search: SearchService, asked: Asked, order: ExportOrder) -> None:
        """Write an export to a file; without ids, of everything the search finds."""

        def job(cancel: CancelToken) -> tuple[Exported, str]:
            ids = order.ids or search.every_id(asked, cancel)
            done = self._care.exports.export(replace(order, ids=ids), cancel=cancel)
            try:
                write_atomically(Path(path), done.data)
                with contextlib.suppress(OSError):
                    Path(path).chmod(0o644)  # a file to give away, not a secret of this account
            except OSError as error:
                raise ExchangeError(ExchangeFault.NOT_WRITTEN, f"{path}: {error.strerror or error}") from error
            return done, path

        self._token = self._lane.submit(job, self._on_written, self.failed.emit)
        self.told.emit(self.tr("Writing the export …"))

    def close(self) -> None:
        """Let the library go; an import that runs is taken back whole."""
        self._cancel()
        for window in (self.window, self.asking):
            if window is not None:
                window.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self._lane.close()

    # Import

    def _choose_file(self) -> None:
        words = self.tr("Tables, Word documents (*.csv *.tsv *.txt *.xlsx *.docx)")
        dialog = QFileDialog(self.window, self.tr("Choose a file to take in"), _documents(), words)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open_dialog(dialog)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self.window, self.tr("Choose a folder of Markdown"), _documents())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._open_dialog(dialog)

    def _open_dialog(self, dialog: QFileDialog) -> None:
        dialog.fileSelected.connect(self.look_at)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, order: ImportOrder) -> None:
        self._order = order
        if self.window is not None:
            self.window.show_progress(0.0)
        self._token = self._lane.submit(partial(self._care.imports.plan, order), self._on_plan, self._on_no_plan)

    def _on_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._show_plan(plan)

    def _show_plan(self, plan: ImportPlan) -> None:
        if self.window is None:
            return
        writes = plan.count(Fate.NEW) + plan.count(Fate.CHANGED)
        self.window.show_plan(self._wording.rows(plan), self._wording.lead(plan), writes)
        header = [*(column for column, _ in plan.mapping), *plan.unused]
        self.window.show_columns(self._wording.columns(header, plan), self._wording.fields(plan))

    def _on_no_plan(self, error: Exception) -> None:
        if self.window is None:
            return
        self.window.show_trouble(trouble_text(error, QCoreApplication.translate))
        if isinstance(error, ExchangeError) and error.fault is ExchangeFault.NO_TITLE_COLUMN and self._order:
            # The columns are there: let them be led by hand.
            header = error.detail.split(", ")
            empty = ImportPlan("", ())
            led = {**dict.fromkeys(header, "-"), **self._order.mapping}
            self.window.show_columns(list(led.items()), self._wording.fields(empty))

    def _on_led(self, column: str, field: str) -> None:
        if self._order is not None:
            self._run(replace(self._order, mapping={**self._order.mapping, column: field}))

    def _take(self) -> None:
        plan = self._plan
        if plan is None or self.window is None:
            return
        self.window.show_progress(0.0)

        def told(progress: Progress) -> None:
            if progress.total and (progress.done % 20 == 0 or progress.done == progress.total):
                self._advanced.emit(progress.done / progress.total)

        self._token = self._lane.submit(
            lambda cancel: self._care.imports.apply(plan, told, cancel), self._on_taken, self._on_no_plan
        )

    def _on_taken(self, _batch: str) -> None:
        plan, self._plan = self._plan, None
        if plan is not None:
            count = plan.count(Fate.NEW) + plan.count(Fate.CHANGED)
            self.told.emit(self.tr("%n entries were taken in. They can be taken back under Upkeep.", "", count))
        if self.window is not None:
            self.window.show_nothing()
            self.window.close()
        self.library_changed.emit()

    def _cancel(self) -> None:
        if self._token is not None:
            self._token.cancel()
        if self.window is not None:
            self.window.show_nothing()

    def _on_advanced(self, share: float) -> None:
        if self.window is not None:
            self.window.show_progress(share)

    # Export

    def _on_export(self, search: SearchService, asked: Asked, shown: EntryId | None, answer: Answer) -> None:
        kind = ExportFormat(answer.texts["kind"])
        title = answer.texts["title"]
        ids = [shown] if answer.texts["what"] == _SHOWN and shown is not None else []
        words = {"contents": QCoreApplication.translate("Exchange", "Contents")}
        order = ExportOrder(ids, kind, title, self._labels.lang, words=words)
        start = str(Path(_documents()) / f"{slug(title) or 'kokemukset'}.{kind.value}")
        dialog = QFileDialog(self._parent, self.tr("Write the export to"), start)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.value)
        dialog.selectFile(start)
        dialog.fileSelected.connect(partial(self._on_target, search, asked, order))
        dialog.finished.connect(dialog.deleteLater)
        if self.asking is not None:
            self.asking.close()
        dialog.open()

    def _on_target(self, search: SearchService, asked: Asked, order: ExportOrder, path: str) -> None:
        self.write(path, search, asked, order)

    def _on_written(self, outcome: tuple[Exported, str]) -> None:
        done, path = outcome
        text = self.tr("%n entries written to {0}", "", done.count).format(Path(path).name)
        if done.left_out:
            text += ". " + self.tr("%n were left out, as they are not public.", "", len(done.left_out))
        self.told.emit(text)

    def _on_ask_gone(self) -> None:
        self.asking = None


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
