"""The plan check as a view of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.controllers.plan_controller import PlanController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.plan.plan_view import PlanView

VIEW = "plan"


class PlanFeature(Feature):
    """Check a plan, mark its lessons, keep the checks. GUI thread only."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.view = PlanView(around.themes, around.icons, Labels(Vocabulary(), around.preferences.lang))
        around.window.add_view(VIEW, self.view)
        self.controller: PlanController | None = None
        self._lane: Lane | None = None
        self._desk: Desk | None = None

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"plan": self.show}

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        self._lane = Lane("plan", newest_wins=False, parent=self)
        self.view.set_labels(desk.labels)
        controller = PlanController(desk.session.plans, self.view, self._lane, self)
        controller.failed.connect(self._around.messages.tell_trouble)
        controller.told.connect(self._tell)
        controller.entry_wanted.connect(self._read)
        controller.back_wanted.connect(self._back)
        self.controller = controller

    @override
    def close(self) -> None:
        if self.controller is not None:
            self.controller.close()
            self.controller.deleteLater()
        if self._lane is not None:
            self._lane.close()
            self._lane.deleteLater()
        self.controller, self._lane, self._desk = None, None, None
        if self._around.window.view == VIEW:
            self._back()
        self.view.show_start()

    @override
    def set_labels(self, labels: Labels) -> None:
        self.view.set_labels(labels)

    def show(self) -> None:
        """Come to the front: with the check one was at, or where one begins."""
        if self.controller is None:
            return
        if self.controller.check is None:
            self.controller.begin()
        self._around.window.show_view(VIEW)
        if self.view.is_at_start:
            self.view.start.paste.setFocus()
        else:
            self.view.list.focus_first()

    def _read(self, entry: EntryId) -> None:
        if self._desk is not None:
            self._desk.entries.open(entry)
            self._around.window.show_zero(on=False)
            self._around.window.show_reading_side(come_to_front=True)
            back = self.tr("Back to the plan")
            self._around.messages.tell(self.tr("A lesson for your plan."), back, self.show)

    def _back(self) -> None:
        self._around.window.show_view(SEARCH_VIEW)
        self._around.window.header.search_field.focus_all()

    def _tell(self, text: str, action: str, act: Callable[[], None] | None) -> None:
        self._around.messages.tell(text, action or None, act)
