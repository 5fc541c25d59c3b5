"""Workshops in the window: the board, and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.qt.controllers.board_home_controller import BoardHomeController
from kokemukset_app.qt.controllers.workshop_controller import WorkshopController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.features.made_files import tell_made
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.board.workshops_view import WorkshopsView
from kokemukset_app.settings.room_notes import RoomNotes

VIEW = "workshops"


class WorkshopFeature(Feature):
    """The view of workshops and its controller for the open library."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk: Desk | None = None
        self._controller: WorkshopController | None = None
        self.home: BoardHomeController | None = None
        self.view = WorkshopsView(around.themes, around.icons)
        around.window.add_view(VIEW, self.view)

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"workshops": self._show, "to_board": self._take_along}

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        controller = WorkshopController(desk.session.workshops, self.view, desk.labels, self)
        controller.entry_wanted.connect(self._on_entry)
        controller.told.connect(self._around.messages.tell)
        controller.wrote.connect(self._on_wrote)
        controller.failed.connect(self._around.messages.tell_trouble)
        controller.library_changed.connect(desk.index.catch_up)
        self._controller = controller
        notes = RoomNotes(self._around.folders.kept_of(desk.session.key) / "shows")
        bar = self.view.board.bar
        self.home = BoardHomeController(desk.session.workshops, notes, bar, controller.board, controller.hear, self)
        self.home.told.connect(self._around.messages.tell)
        self.home.made.connect(self._on_made)
        self.home.failed.connect(self._around.messages.tell_trouble)
        self.home.set_labels(desk.labels)
        self.view.show_list(())

    @override
    def close(self) -> None:
        if self._controller is not None:
            self._controller.close()
            self._controller.deleteLater()
        if self.home is not None:
            self.home.close()
            self.home.deleteLater()
        self._controller = self._desk = self.home = None

    @override
    def set_labels(self, labels: Labels) -> None:
        if self._controller is not None:
            self._controller.set_labels(labels)
        if self.home is not None:
            self.home.set_labels(labels)

    def _show(self) -> None:
        if self._controller is not None:
            self._controller.refresh()
        self._around.window.show_view(VIEW)
        self.view.focus_first()

    def _take_along(self) -> None:
        """Put the entry that is read on the open board."""
        shown = self._desk.entries.shown if self._desk is not None else None
        if self._controller is None or shown is None:
            return
        if not self._controller.has_board:
            self._around.messages.tell(self.tr("Open a workshop first, then its board takes the entry"))
            self._show()
            return
        self._controller.add_entries([shown.entry.head])
        self._around.window.show_view(VIEW)

    def _on_made(self, text: str, path: str) -> None:
        tell_made(self._around.messages, text, path)

    def _on_wrote(self, text: str, entry_id: EntryId | None) -> None:
        if entry_id is None:
            self._around.messages.tell(text)
        else:
            self._around.messages.tell(text, self.tr("Open it"), lambda: self._on_entry(entry_id))

    def _on_entry(self, entry_id: EntryId) -> None:
        if self._desk is not None:
            self._desk.entries.open(entry_id)
            self._around.window.show_reading_side(come_to_front=True)
