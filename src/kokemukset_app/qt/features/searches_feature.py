"""Saved searches, the latest ones and the gap list, as a part of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from kokemukset_app.core.searches import Gap, KeptSearch, gaps_as_csv, gaps_as_json
from kokemukset_app.qt.controllers.searches_controller import SearchesController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.start.start_parts import StartCollection
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.settings.search_memory import SearchMemory

if TYPE_CHECKING:
    from kokemukset_app.qt.dialogs.searches_dialog import SearchesDialog

PREFIX = "kept-search:"
ON_START = 4


class SearchesFeature(Feature):
    """Wire what is kept to the search field, the start view, the palette and a window of searches. GUI thread only."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk: Desk | None = None
        self.controller: SearchesController | None = None
        self._dialog: SearchesDialog | None = None
        window = around.window
        # Queued: the list takes the focus from the same key, and this comes after it.
        window.header.search_field.down_pressed.connect(self._on_down, Qt.ConnectionType.QueuedConnection)
        window.go_to.chosen.connect(self._on_chosen)
        window.start_pane.search_chosen.connect(self._on_chosen)
        around.preferences.changed.connect(self._on_preferences)

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"searches": self.show_list, "save_search": self.save, "kept_searches": self.show_window}

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        folders, key = self._around.folders, desk.session.key
        memory = SearchMemory(
            folders.data / "searches" / f"{key}.json",
            folders.state / "searches" / f"{key}.json",
            folders.state / "gaps" / f"{key}.json",
        )
        controller = SearchesController(memory, lambda: desk.search.asked, desk.labels, self._allows, self)
        desk.search.zero_shown.connect(controller.on_zero)
        desk.search.answered.connect(controller.on_answered)
        desk.search.hit_opened.connect(controller.on_opened)
        controller.changed.connect(self._on_changed)
        controller.gap_question.connect(self._ask)
        self.controller = controller
        self._on_changed()

    @override
    def close(self) -> None:
        if self.controller is not None:
            self.controller.close()
            self.controller.deleteLater()
        self.controller, self._desk = None, None
        self._around.window.start_pane.show_searches(())

    @override
    def set_labels(self, labels: Labels) -> None:
        if self.controller is not None:
            self.controller.labels = labels
            self._on_changed()

    def show_list(self) -> None:
        """Open the quiet list of saved and latest searches."""
        if self.controller is not None:
            hint = self.tr("Saved and latest searches")
            self._around.window.go_to.open(self.controller.items(PREFIX), hint=hint)

    def show_window(self) -> None:
        """Open the window where kept searches are looked after."""
        if self._dialog is None:
            from kokemukset_app.qt.dialogs.searches_dialog import SearchesDialog  # noqa: PLC0415  # not at the start

            dialog = SearchesDialog(self._around.themes, self._around.icons, self._around.window)
            dialog.chosen.connect(self._on_saved_chosen)
            dialog.removed.connect(self._on_removed)
            dialog.renamed.connect(self._on_renamed)
            dialog.past_cleared.connect(self._forget_past)
            dialog.gaps_cleared.connect(self._forget_gaps)
            dialog.gaps_wanted.connect(self._choose_file)
            self._dialog = dialog
        self._fill_window()
        self._dialog.open_beside()

    def save(self) -> None:
        """Save the search as it is; the message line takes it back."""
        made = self.controller.save() if self.controller is not None else None
        if made is None:
            self._around.messages.tell(self.tr("There is no search to save. Type one, or choose filters."))
            return
        text = self.tr("The search was saved: {0}").format(made.name)
        self._around.messages.tell(text, self.tr("Undo"), partial(self._unsave, made))

    def export_gaps(self, path: Path, kind: str) -> None:
        """Write the gap list to a file of the user's choice."""
        if self.controller is None:
            return
        gaps = self.controller.memory.gaps
        try:
            write_atomically(path, gaps_as_json(gaps) if kind == "json" else gaps_as_csv(gaps))
        except OSError as error:
            self._around.messages.tell_error(
                self.tr("The file could not be written: {0}").format(f"{path}: {error.strerror or error}")
            )
            return
        self._around.messages.tell(self.tr("Saved: {0}").format(path.name))

    def _allows(self, name: str) -> bool:
        return bool(getattr(self._around.preferences.settings, name))

    def _unsave(self, made: KeptSearch) -> None:
        if self.controller is not None:
            self.controller.unsave(made)

    def _on_down(self) -> None:
        """Open the quiet list from an empty field, where there is anything in it."""
        is_empty = not self._around.window.header.search_field.text()
        if is_empty and self.controller is not None and self.controller.listed():
            self.show_list()

    def _on_chosen(self, key: str) -> None:
        if self.controller is None or not key.startswith(PREFIX):
            return
        listed = self.controller.listed()
        number = int(key.removeprefix(PREFIX))
        if number < len(listed):
            self._make(listed[number])

    def _on_saved_chosen(self, number: int) -> None:
        if self.controller is not None and number < len(self.controller.memory.saved):
            self._make(self.controller.memory.saved[number])

    def _on_removed(self, number: int) -> None:
        if self.controller is not None and number < len(self.controller.memory.saved):
            self.controller.unsave(self.controller.memory.saved[number])

    def _on_renamed(self, number: int, name: str) -> None:
        if self.controller is not None and number < len(self.controller.memory.saved):
            self.controller.rename(self.controller.memory.saved[number], name)

    def _forget_past(self) -> None:
        if self.controller is not None:
            self.controller.forget_past()

    def _forget_gaps(self) -> None:
        if self.controller is not None:
            self.controller.forget_gaps()

    def _make(self, search: KeptSearch) -> None:
        """Make a search again, as it was."""
        if self._desk is not None:
            self._around.window.show_view(SEARCH_VIEW)
            self._desk.search.set_selection(search.selection)
            self._desk.search.set_text(search.text)
            self._around.window.header.search_field.focus_all()

    def _on_changed(self) -> None:
        self._show_on_start()
        if self._dialog is not None and self._dialog.isVisible():
            self._fill_window()

    def _show_on_start(self) -> None:
        controller = self.controller
        if controller is None or not self._allows("show_searches"):
            self._around.window.start_pane.show_searches(())
            return
        rows = controller.items(PREFIX)[:ON_START]
        self._around.window.start_pane.show_searches(
            tuple(StartCollection(row.key, row.title, row.detail) for row in rows)
        )

    def _fill_window(self) -> None:
        controller = self.controller
        if controller is None or self._dialog is None:
            return
        from kokemukset_app.qt.dialogs.searches_dialog import SearchRow  # noqa: PLC0415  # loaded with the window

        date = controller.labels.date
        saved = [SearchRow(n, s.name or s.text, date(s.at[:10])) for n, s in enumerate(controller.memory.saved)]
        gaps = [
            SearchRow(n, gap.text, self._detail(gap, date(gap.last))) for n, gap in enumerate(controller.memory.gaps)
        ]
        self._dialog.show_lists(saved, len(controller.memory.past), gaps)

    def _detail(self, gap: Gap, date: str) -> str:
        times = self.tr("%n time(s)", "", gap.count)
        return f"{times} · {date}"

    def _on_preferences(self, _settings: object) -> None:
        if self.controller is None:
            return
        if not self._allows("keep_searches") and self.controller.memory.past:
            self.controller.forget_past()
        if not self._allows("keep_gaps") and self.controller.memory.gaps:
            self.controller.forget_gaps()
        self._show_on_start()

    def _ask(self, keep_this: Callable[[], None]) -> None:
        """Ask once whether searches without hits may be kept."""
        self._around.preferences.set("asked_gaps", True)  # a setting's value
        self._around.messages.tell(
            self.tr("Keep a list of searches that find nothing? It stays on this computer, for you to pass on."),
            self.tr("Keep a list"),
            partial(self._agreed, keep_this),
        )

    def _agreed(self, keep_this: Callable[[], None]) -> None:
        self._around.preferences.set("keep_gaps", True)  # a setting's value
        keep_this()

    def _choose_file(self, kind: str) -> None:
        filters = {"csv": "CSV (*.csv)", "json": "JSON (*.json)"}
        title = self.tr("Save the searches without hits")
        dialog = QFileDialog(self._around.window, title, f"haut-ilman-osumia.{kind}", filters[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.fileSelected.connect(partial(self._on_file, kind))
        dialog.open()

    def _on_file(self, kind: str, name: str) -> None:
        self.export_gaps(Path(name), kind)
