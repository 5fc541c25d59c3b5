"""Looking after a library in the window: the keeper's view, and its steps while one reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.qt.controllers.care_controller import CareController
from kokemukset_app.qt.controllers.exchange_controller import ExchangeController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.care.care_view import CareView
from kokemukset_app.settings.reviewer import Reviewer

VIEW = "care"


class CareFeature(Feature):
    """The keeper's view with its controllers for the open library."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk: Desk | None = None
        self.controller: CareController | None = None
        self.exchange: ExchangeController | None = None
        self._reviewer = Reviewer(around.folders.state / "reviewer.txt")
        self.view = CareView(around.themes, around.icons)
        around.window.add_view(VIEW, self.view)

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {
            "care": self._show,
            "holds": lambda: self._on_shown(CareController.holds),
            "holds_not": lambda: self._on_shown(CareController.holds_not),
            "adopt": lambda: self._on_shown(CareController.adopt),
            "import": self._import,
            "export": self._export,
        }

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        around, session = self._around, desk.session
        controller = CareController(session.care, self.view, desk.labels, self._reviewer, self)
        controller.dress(around.themes, around.icons, around.window)
        controller.entry_wanted.connect(self._on_entry)
        exchange = ExchangeController(session.care, desk.labels, self)
        exchange.dress(around.themes, around.icons, around.window)
        for part in (controller, exchange):
            part.told.connect(around.messages.tell)
            part.failed.connect(around.messages.tell_trouble)
            part.library_changed.connect(desk.index.index_changed)
        desk.index.index_changed.connect(self._on_index_changed)
        self.view.import_wanted.connect(self._import)
        self.view.export_wanted.connect(self._export)
        self.view.set_writable(on=session.library.is_writable)
        self.controller, self.exchange = controller, exchange

    @override
    def close(self) -> None:
        self.view.import_wanted.disconnect(self._import)
        self.view.export_wanted.disconnect(self._export)
        for part in (self.controller, self.exchange):
            if part is not None:
                part.close()
                part.deleteLater()
        self.controller = self.exchange = self._desk = None

    @override
    def set_labels(self, labels: Labels) -> None:
        if self.controller is not None and self.exchange is not None:
            self.controller.set_labels(labels)
            self.exchange.set_labels(labels)

    def _show(self) -> None:
        if self.controller is not None:
            self._around.window.show_view(VIEW)
            self.controller.show(self.view.tab)
            self.view.focus_first()

    def _on_shown(self, act: Callable[[CareController, EntryId], None]) -> None:
        """Take a step with the entry that is read."""
        shown = self._desk.entries.shown if self._desk is not None else None
        if self.controller is not None and shown is not None:
            act(self.controller, shown.entry.id)

    def _on_index_changed(self) -> None:
        if self.controller is not None and self._around.window.view == VIEW:
            self.controller.refresh()

    def _import(self) -> None:
        if self.exchange is not None:
            self.exchange.open_import()

    def _export(self) -> None:
        """Offer what the search shows now."""
        if self.exchange is not None and self._desk is not None:
            desk = self._desk
            asked = desk.search.asked
            shown = desk.entries.shown
            self.exchange.open_export(desk.session.search, asked, shown.entry.id if shown else None)

    def _on_entry(self, entry_id: EntryId) -> None:
        if self._desk is not None:
            self._desk.entries.open(entry_id)
            self._around.window.show_reading_side(come_to_front=True)
            self._around.window.reading.view.setFocus()
