"""What comes to the board from a show, and what leaves it as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.exchange import ExportFormat
from kokemukset_app.core.workshop import Workshop
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.board.board_bar import BoardBar
from kokemukset_app.services.workshop_service import WorkshopService
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.settings.room_notes import RoomNotes, ShowNotes


class BoardHomeController(QObject):
    """Reads the notes of shows and writes reports on a lane of its own. GUI thread only.

    `board` gives the open board or None, `hear` puts what was said on it and counts the cards. `told` gives a sentence
    for the message line, `made` one and the file that was made.
    """

    told = Signal(str)
    made = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        service: WorkshopService,
        notes: RoomNotes,
        bar: BoardBar,
        board: Callable[[], Workshop | None],
        hear: Callable[[Sequence[str]], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._notes, self._bar, self._board, self._hear = service, notes, bar, board, hear
        self._lane = Lane("board-home", newest_wins=False, parent=self)
        self._shows: Sequence[ShowNotes] = ()
        self._folder = Path.home()
        self._labels: Labels | None = None
        bar.notes_wanted.connect(self.look_for_notes)
        bar.notes_chosen.connect(self._on_notes)
        bar.report_wanted.connect(self._on_report)

    def set_labels(self, labels: Labels) -> None:
        """Word dates in the language in use."""
        self._labels = labels
        self._show_notes()

    def look_for_notes(self) -> None:
        """Read which shows have notes."""
        self._lane.submit(lambda _cancel: self._notes.kept(), self._on_kept, self.failed.emit)

    def write(self, form: ExportFormat, place: str) -> None:
        """Write the report of the open board to a file, whole or not at all."""
        workshop, path = self._board(), Path(place)
        if workshop is None:
            return
        self._folder = path.parent
        job = partial(_written, self._service, workshop, form, path)
        self._lane.submit(job, self._on_written, self.failed.emit)

    def close(self) -> None:
        """Let the library go."""
        self._lane.close()

    def _on_kept(self, shows: Sequence[ShowNotes]) -> None:
        if shows != self._shows or not shows:
            self._shows = shows
            self._show_notes()

    def _show_notes(self) -> None:
        words: list[str] = []
        for show in self._shows:
            day = self._labels.date(show.date) if self._labels is not None else show.date
            words.append(" · ".join(p for p in (show.title, day, self.tr("%n notes", "", len(show.said))) if p))
        self._bar.show_notes_of(words)

    def _on_notes(self, place: int) -> None:
        if not 0 <= place < len(self._shows):
            return
        count = self._hear(self._shows[place].said)
        if count:
            self.told.emit(self.tr("%n notes of the show are cards now", "", count))
        else:
            self.told.emit(self.tr("Every note of the show is on the board already"))

    def _on_report(self, form: str) -> None:
        workshop = self._board()
        if workshop is None or form not in ("pdf", "docx"):
            return
        dialog = QFileDialog(self._bar.window(), self.tr("Save"), str(self._folder / f"{workshop.name}.{form}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write, ExportFormat(form)))
        dialog.open()

    def _on_written(self, path: Path) -> None:
        self.made.emit(self.tr("Made: {0}").format(path.name), str(path))


def _written(service: WorkshopService, workshop: Workshop, form: ExportFormat, path: Path, cancel: CancelToken) -> Path:
    data = service.report_file(workshop, form, cancel)
    write_atomically(path, data)
    return path
