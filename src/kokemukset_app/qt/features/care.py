"""Looking after a library in the window: the keeper's view, and its steps while one reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from typing_extensions import override

from kokemukset_app.core.batch import BatchRecord
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.qt.controllers.care_controller import CareController
from kokemukset_app.qt.controllers.exchange_controller import ExchangeController
from kokemukset_app.qt.controllers.many_files_controller import ManyFilesController, Selection
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.dialogs.asker import Asker
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.care.care_view import CareView
from kokemukset_app.settings.basket_file import BasketFile

VIEW = "care"


class CareFeature(Feature):
    """The keeper's view with its controllers for the open library."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk: Desk | None = None
        self.controller: CareController | None = None
        self.exchange: ExchangeController | None = None
        self.many: ManyFilesController | None = None
        self._asker = Asker(around.themes, around.icons, around.window, self)
        self.view = CareView(around.themes, around.icons)
        around.window.add_view(VIEW, self.view)
        self.view.rename_wanted.connect(lambda: self._on_many(ManyFilesController.rename))
        self.view.undo_wanted.connect(lambda: self._on_many(ManyFilesController.undo))
        self.view.bulk_wanted.connect(self._change_field)

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {
            "care": self._show,
            "holds": lambda: self._on_shown(CareController.holds),
            "holds_not": lambda: self._on_shown(CareController.holds_not),
            "adopt": lambda: self._on_shown(CareController.adopt),
            "rename": lambda: self._on_many(ManyFilesController.rename),
            "bulk": self._change_field,
            "import": self._import,
            "export": self._export,
        }

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        around, session = self._around, desk.session
        controller = CareController(session.care, self.view, desk.labels, self._me, self)
        controller.dress(self._asker)
        controller.entry_wanted.connect(self._on_entry)
        controller.mend_wanted.connect(desk.place_wanted)
        controller.reviewer_told.connect(self._on_reviewer)
        many = ManyFilesController(lambda: session.care, self._asker, self)
        many.can_undo.connect(self._on_can_undo)
        many.interrupted.connect(self._on_interrupted)
        exchange = ExchangeController(session.care, desk.labels, self)
        exchange.dress(around.themes, around.icons, around.window)
        for part in (controller, exchange, many):
            part.told.connect(around.messages.tell)
            part.failed.connect(around.messages.tell_trouble)
            part.library_changed.connect(desk.index.index_changed)
        desk.index.index_changed.connect(self._on_index_changed)
        self.view.import_wanted.connect(self._import)
        self.view.export_wanted.connect(self._export)
        self.view.set_writable(on=session.library.is_writable)
        self.controller, self.exchange, self.many = controller, exchange, many
        if session.library.is_writable and session.has_interrupted():
            many.look_for_interrupted()

    @override
    def close(self) -> None:
        self.view.import_wanted.disconnect(self._import)
        self.view.export_wanted.disconnect(self._export)
        self._asker.close()
        for part in (self.controller, self.exchange, self.many):
            if part is not None:
                part.close()
                part.deleteLater()
        self.controller = self.exchange = self.many = self._desk = None

    @override
    def set_labels(self, labels: Labels) -> None:
        if self.controller is not None and self.exchange is not None:
            self.controller.set_labels(labels)
            self.exchange.set_labels(labels)

    def _show(self) -> None:
        if self.controller is not None:
            self._around.window.show_view(VIEW)
            self.controller.show(self.view.tab)
            self._on_many(ManyFilesController.look)
            self.view.focus_first()

    def _on_shown(self, act: Callable[[CareController, EntryId], None]) -> None:
        """Take a step with the entry that is read."""
        shown = self._desk.entries.shown if self._desk is not None else None
        if self.controller is not None and shown is not None:
            act(self.controller, shown.entry.id)

    def _me(self) -> str:
        return self._around.preferences.settings.reviewer

    def _on_reviewer(self, name: str) -> None:
        """Remember who took a step, where nobody has said in the settings who they are."""
        if not self._me():
            self._around.preferences.set("reviewer", name)

    def _on_many(self, act: Callable[[ManyFilesController], None]) -> None:
        if self.many is not None:
            act(self.many)

    def _change_field(self) -> None:
        """Offer what the search shows, the basket, and the entry that is read."""
        desk, many = self._desk, self.many
        if desk is None or many is None:
            return
        session, asked = desk.session, desk.search.asked
        file = BasketFile(self._around.folders.basket_of(session.key))

        def found(cancel: CancelToken) -> list[EntryId]:
            return session.search.every_id(asked, cancel)

        selections: list[tuple[str, Selection]] = [
            (self.tr("What the search shows"), found),
            (self.tr("What is in the basket"), lambda _cancel: [EntryId(name) for name in file.load().entries]),
        ]
        if (shown := desk.entries.shown) is not None:
            entry_id = shown.entry.id
            selections.append((self.tr("The entry that is read"), lambda _cancel: [entry_id]))
        many.change_field(selections, session.library.vocabulary)

    def _on_can_undo(self, can: bool) -> None:  # noqa: FBT001  # a signal's argument
        self.view.set_can_undo(on=can)

    def _on_interrupted(self, record: BatchRecord) -> None:
        """A change that was cut off is finished or taken back with one click."""
        many = self.many
        if many is not None:
            self._around.messages.ask(
                self.tr("A change of %n files was cut off: {0}", "", record.count).format(record.title),
                (self.tr("Take it back"), lambda: many.undo(record)),
                (self.tr("Finish it"), lambda: many.finish(record)),
            )

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
