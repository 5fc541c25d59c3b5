"""A selection as a file or on a printer, chosen by the user."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.events import Progress
from kokemukset_app.core.publishing import Output, Published, Told, Wish
from kokemukset_app.core.slides import ShowOptions
from kokemukset_app.core.text import slug
from kokemukset_app.qt.paper.pdf_pages import print_papers
from kokemukset_app.qt.publishing import SetPapers, make_papers, publish
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.print_dialog import ask_printer
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.services.session import Session
from kokemukset_app.services.show_service import Selection
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.wording.papers import paper_words


class ExportController(QObject):
    """Asks for a file, makes it on a lane, and tells. GUI thread only.

    How far a long one is stands in the status strip, whose Cancel leaves no file. `made` gives words and the file's
    path; `failed` an error.
    """

    made = Signal(str, str)
    failed = Signal(object)
    _stepped = Signal(object)

    def __init__(
        self, session: Session, themes: ThemeHolder, window: QWidget, status: StatusStrip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._themes, self._window, self._status = session, themes, window, status
        # A lane of its own: a show can begin while a long file is made.
        self._lane = Lane("export", newest_wins=False, parent=self)
        self._folder = Path.home()
        self._job: CancelToken | None = None
        self._words = ""
        self._stepped.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        status.cancel_requested.connect(self._stop)

    def export(self, what: str, selection: Selection, options: ShowOptions) -> None:
        """Make what the menu names (`pdf`, `cards8`, `print:handout` …) of a selection."""
        if what.startswith("print:"):
            self._print(what.removeprefix("print:"), selection, options)
            return
        wish = wish_of(what, options)
        name = slug(selection.title) or "kokemukset"
        kind = wish.output
        extra = "" if kind in (Output.PDF, Output.PPTX, Output.HTML) else f"-{what}"
        dialog = QFileDialog(self._window, self.tr("Save"), str(self._folder / f"{name}{extra}{kind.ending}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.ending.lstrip("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write, selection, wish))
        dialog.open()

    def write(self, selection: Selection, wish: Wish, place: str) -> None:
        """Make the file, whole or not at all."""
        path = Path(place)
        self._folder = path.parent
        job = partial(_written, (self._session, self._themes.theme), selection, wish, path, self._stepped.emit)
        self._job = self._lane.submit(job, partial(self._on_written, path), self._on_failed)
        self._words = self.tr("Making {0}").format(path.name)
        self._status.show_progress(self._words, 0, 0)

    def close(self) -> None:
        """Stop what is being made; a file that is not whole is not left behind."""
        self._stop()
        self._lane.close()

    def _stop(self) -> None:
        if self._job is not None:
            self._lane.cancel()
            self._job = None
            self._status.end_progress()

    def _end(self) -> None:
        if not self._lane.is_busy:
            self._job = None
            self._status.end_progress()

    @Slot(object)
    def _on_step(self, progress: object) -> None:
        if isinstance(progress, Progress) and self._job is not None:
            self._status.show_progress(self._words, progress.done, progress.total)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _on_written(self, path: Path, made: Published) -> None:
        self._end()
        told = [self.tr("Made: {0}").format(path.name), self.tr("%n pages", "", made.pages)]
        if kept_out := [held for held in made.held if held.entry not in made.entries]:
            told.append(self.tr("%n kept out", "", len(kept_out)))
        if made.splits:
            told.append(self.tr("%n texts on several slides", "", len(made.splits)))
        if made.shortened:
            told.append(self.tr("%n shortened to fit", "", len(made.shortened)))
        if made.remarks:
            told.append(self.tr("%n remarks", "", len(made.remarks)))
        self.made.emit("  ·  ".join(told), str(path))

    def _print(self, what: str, selection: Selection, options: ShowOptions) -> None:
        wish = wish_of(what, options)
        job = partial(_set, self._session, selection, wish, self._themes.theme)
        self._lane.submit(job, partial(self._on_set, wish.output is Output.CARDS), self.failed.emit)

    def _on_set(self, is_two_sided: bool, made: SetPapers) -> None:  # noqa: FBT001  # a job's argument
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if is_two_sided:
            # The backs stand where the fronts are once the sheet is turned over its long edge.
            printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
        ask_printer(printer, self._window, partial(print_papers, made.papers, printer, made.painter))


def wish_of(what: str, options: ShowOptions) -> Wish:
    """Read the name of a menu's line."""
    cards = {"cards4": 4, "cards8": 8}.get(what, 4)
    output = Output.CARDS if what.startswith("cards") else Output(what)
    return Wish(output, options, cards, paper_words(QCoreApplication.translate))


def _written(
    means: tuple[Session, Theme], selection: Selection, wish: Wish, path: Path, told: Told, cancel: CancelToken
) -> Published:
    session, theme = means
    made = publish(session, selection, wish, theme, cancel, told)
    write_atomically(path, made.data)
    return made


def _set(session: Session, selection: Selection, wish: Wish, theme: Theme, cancel: CancelToken) -> SetPapers:
    return make_papers(session, selection, wish, theme, cancel)[0]
