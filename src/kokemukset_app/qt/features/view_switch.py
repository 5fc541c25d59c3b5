"""Between looking over the library and searching it: a button in the header, and the way back to searching."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from typing_extensions import override

from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.controls.buttons import Button

OVERVIEW_VIEW = "overview"


class ViewSwitch(Feature):
    """The button for the overview, which leads back where one is there already."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.button = Button(around.themes, around.icons, "quiet", icon="grid")
        self.button.clicked.connect(self._toggle)
        around.window.header.add_button(self.button)
        self._word()

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"search_view": self._show_search}

    @override
    def set_labels(self, labels: Labels) -> None:
        self._word()

    def _word(self) -> None:
        self.button.set_words(self.tr("Overview"))

    def _toggle(self) -> None:
        if self._around.window.view == OVERVIEW_VIEW:
            self._show_search()
        else:
            self._around.actions["overview"].trigger()

    def _show_search(self) -> None:
        self._around.window.show_view(SEARCH_VIEW)
        self._around.window.header.search_field.focus_all()
