"""The overview in the window: its page, the way to it, and the ways from its marks to lists and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile
from PySide6.QtWidgets import QApplication, QFileDialog
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetSelection
from kokemukset_app.qt.controllers.overview_controller import OverviewController, OverviewServices
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.dialogs.table_dialog import TableDialog
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.features.view_switch import OVERVIEW_VIEW
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.charts.sheet import Chart
from kokemukset_app.qt.widgets.overview.overview_view import OverviewView
from kokemukset_app.qt.widgets.overview.picture import csv_tables, png_picture, svg_picture
from kokemukset_app.settings.paths import shipped

VIEW = OVERVIEW_VIEW


class OverviewFeature(Feature):
    """The view of the overview and its controller for the open library."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk: Desk | None = None
        self._controller: OverviewController | None = None
        self._table: TableDialog | None = None
        self._outlines = _outlines()
        self.view = OverviewView(around.themes, around.icons)
        around.window.add_view(VIEW, self.view)
        around.window.view_changed.connect(self._on_view)
        around.window.header.search_field.text_edited.connect(self._forget_way_back)
        self.view.taken.connect(self._on_taken)
        self.view.all_wanted.connect(self._show_all)

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"overview": self._show}

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        session = desk.session
        services = OverviewServices(session.overview, session.search, session.library)
        controller = OverviewController(
            services, self.view, lambda: desk.search.asked, desk.labels, self._outlines, self
        )
        controller.list_wanted.connect(self._on_list)
        controller.entry_wanted.connect(self._on_entry)
        controller.failed.connect(self._around.messages.tell_trouble)
        desk.search.answered.connect(self._on_answered)
        self._controller = controller
        self.view.show_charts(())
        if self._around.window.view == VIEW:
            controller.refresh()

    @override
    def close(self) -> None:
        if self._controller is not None:
            self._controller.close()
            self._controller.deleteLater()
        self._controller = self._desk = None

    @override
    def set_labels(self, labels: Labels) -> None:
        if self._controller is not None:
            self._controller.set_labels(labels)
            if self._around.window.view == VIEW:
                self._controller.refresh()

    def _show(self) -> None:
        self._around.window.show_view(VIEW)
        self.view.focus_first()

    def _show_all(self) -> None:
        if self._desk is not None:
            self._desk.search.start_over()

    def _on_view(self, name: str) -> None:
        if name == VIEW:
            self._forget_way_back()
            self.view.show_side(self.view.side)
            if self._controller is not None:
                self._controller.refresh()

    def _on_answered(self) -> None:
        if self._controller is not None and self._around.window.view == VIEW:
            self._controller.refresh()

    def _on_list(self, selection: FacetSelection, keeps_text: bool) -> None:  # noqa: FBT001  # a signal's argument
        desk, window = self._desk, self._around.window
        if desk is None:
            return
        before = desk.search.asked
        if not keeps_text and before.text:
            window.header.search_field.set_text("")
            desk.search.set_text("")
        desk.search.set_selection(selection)
        window.show_view(SEARCH_VIEW)
        window.show_list_side()
        window.results.focus_list()
        desk.way_back = partial(self._return, before.text, before.selection)

    def _on_entry(self, entry_id: str) -> None:
        desk = self._desk
        if desk is None:
            return
        before = desk.search.asked
        desk.entries.open(EntryId(entry_id))
        self._around.window.show_view(SEARCH_VIEW)
        self._around.window.show_reading_side(come_to_front=True)
        desk.way_back = partial(self._return, before.text, before.selection)

    def _return(self, text: str, selection: FacetSelection) -> None:
        """Come back to the page as it was left: what it was narrowed to comes back with it."""
        if self._desk is None:
            return
        search = self._desk.search
        if search.asked.selection != selection:
            search.set_selection(selection)
        if search.asked.text != text:
            search.set_text(text)
        self._show()

    def _forget_way_back(self) -> None:
        if self._desk is not None:
            self._desk.way_back = None

    # Taking charts along

    def _on_taken(self, way: str, chart: Chart | None) -> None:
        charts = [chart] if chart is not None else self._shown_charts()
        if not charts or self._desk is None:
            return
        if way == "table":
            self._show_table(charts[0])
        elif way == "copy":
            QApplication.clipboard().setText(charts[0].table.tabbed())
            self._around.messages.tell(self.tr("Copied as a table"))
        else:
            self._save(way, charts)

    def _shown_charts(self) -> list[Chart]:
        found = (block.chart_view.chart for block in self.view.blocks if not block.isHidden())
        return [chart for chart in found if chart is not None]

    def _show_table(self, chart: Chart) -> None:
        if self._table is None:
            self._table = TableDialog(self._around.themes, self._around.icons, self._around.window)
        table = chart.table
        self._table.show_table(table.title, table.header, table.rows, table.tabbed())

    def _save(self, way: str, charts: list[Chart]) -> None:
        name = charts[0].table.title if len(charts) == 1 else self.tr("Overview")
        dialog = QFileDialog(self._around.window, name, f"{name}.{way}", f"{way.upper()} (*.{way})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(way)
        dialog.fileSelected.connect(partial(self.save_to, way, charts))
        dialog.open()

    def save_to(self, way: str, charts: list[Chart], path: str) -> None:
        """Write charts to a file: whole, or not at all."""
        theme, source = self._around.themes.theme, self._source()
        if way == "csv":
            data = csv_tables(charts, source)
        else:
            data = (svg_picture if way == "svg" else png_picture)(charts, theme, source)
        file = QSaveFile(path)
        is_done = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
        if is_done:
            self._around.messages.tell(self.tr("Saved: {0}").format(path))
        else:
            text = self.tr("The file could not be saved: {0}. Choose another place.")
            self._around.messages.tell_error(text.format(file.errorString()))

    def _source(self) -> str:
        """Say where the numbers come from, on every picture that leaves the program."""
        desk = self._desk
        if desk is None:
            return ""
        info = desk.session.library.info()
        parts = [info.name_in(desk.labels.lang), info.version]
        if self._controller is not None:
            parts.append(self._controller.scope)
        return self.tr("Source: {0}").format(" · ".join(part for part in parts if part))


def _outlines() -> tuple[tuple[tuple[float, float], ...], ...]:
    """Read the outlines that ship with the program; without them the map has its dots."""
    try:
        return read_outlines(Path(shipped("resources", "map", "finland.txt")).read_text(encoding="utf-8"))
    except OSError:
        return ()


def read_outlines(text: str) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Read rings of degrees: lines of north and east, rings apart by an empty line; `#` begins a remark."""
    rings: list[list[tuple[float, float]]] = [[]]
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            rings.append([])
            continue
        north, east = line.split()
        rings[-1].append((float(north), float(east)))
    return tuple(tuple(ring) for ring in rings if ring)
