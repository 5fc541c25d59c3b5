"""The overview in the window: its page, the way to it, and the ways from its marks to lists and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from typing_extensions import override

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.results import Hit
from kokemukset_app.qt.controllers.overview_controller import OverviewController, OverviewServices
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.features.view_switch import OVERVIEW_VIEW
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.outlines import shipped_outlines
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.overview.overview_view import LIBRARY, NEIGHBOURS, OverviewView

if TYPE_CHECKING:
    from kokemukset_app.qt.controllers.chart_taking import ChartTaking, Origin
    from kokemukset_app.qt.widgets.charts.sheet import Chart

VIEW = OVERVIEW_VIEW


class OverviewFeature(Feature):
    """The view of the overview and its controller for the open library."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._desk: Desk | None = None
        self._controller: OverviewController | None = None
        self._taking: ChartTaking | None = None
        self.view = OverviewView(around.themes, around.icons)
        around.window.add_view(VIEW, self.view, lambda: self.view.side == LIBRARY)
        around.window.view_changed.connect(self._on_view)
        field = around.window.header.search_field
        field.text_edited.connect(self._forget_way_back)
        for signal in (field.submitted, field.down_pressed):
            signal.connect(self._on_submitted)
        self.view.taken.connect(self._on_taken)
        self.view.all_wanted.connect(self._show_all)
        self.view.list_wanted.connect(self._list_counted)
        self.view.city_chosen.connect(self._on_city)

    @property
    def scope(self) -> str:
        """What narrows the page, in words."""
        return self._controller.scope if self._controller is not None else ""

    @property
    def taking(self) -> ChartTaking:
        """What takes charts along; made when first needed, for it brings the kinds of files."""
        if self._taking is None:
            from kokemukset_app.qt.controllers.chart_taking import ChartTaking  # noqa: PLC0415

            around = self._around
            self._taking = ChartTaking(around.themes, around.icons, around.window, self._origin, self)
            self._taking.told.connect(around.messages.tell)
            self._taking.troubled.connect(around.messages.tell_error)
            self._taking.picked.connect(self._on_picked)
        return self._taking

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"overview": self._show_overview, "neighbours": self._show_neighbours}

    @override
    def open(self, desk: Desk) -> None:
        self._desk = desk
        session = desk.session
        services = OverviewServices(session.overview, session.search, session.library, session.neighbours)
        controller = OverviewController(
            services, self.view, lambda: desk.search.asked, desk.labels, shipped_outlines, self
        )
        controller.list_wanted.connect(self._on_list)
        controller.picks_wanted.connect(self._on_picks)
        controller.search_wanted.connect(self._on_search)
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

    def _show_overview(self) -> None:
        """Show the library or the programme, whichever was there; never the neighbours of an entry left behind."""
        if self.view.side == NEIGHBOURS:
            self._show_side(LIBRARY)
        self._show()

    def _show(self) -> None:
        self._around.window.show_view(VIEW)
        self.view.focus_first()

    def _show_neighbours(self) -> None:
        """Show what stands beside the entry that is read."""
        shown = self._desk.entries.shown if self._desk is not None else None
        if shown is None or self._controller is None:
            self._around.messages.tell(self.tr("Open an entry first: then its neighbours can be shown."))
            return
        self._controller.centre = shown.entry.id
        self._show_side(NEIGHBOURS)

    def _show_side(self, side: str) -> None:
        self.view.show_side(side)
        if self._around.window.view != VIEW:
            self._show()
        elif self._controller is not None:
            self._controller.refresh()

    def _show_all(self) -> None:
        if self._desk is not None:
            self._desk.search.start_over()

    def _on_city(self, code: str) -> None:
        """Narrow the page to a city, or to none."""
        if self._desk is not None:
            selection = self._desk.search.asked.selection.cleared(FacetField.CITY)
            self._desk.search.set_selection(selection.including(FacetField.CITY, [code]) if code else selection)

    def _on_submitted(self) -> None:
        """Go from the field to the list, when the page is what followed the typing."""
        if self._around.window.view == VIEW:
            self._list_counted()

    def _list_counted(self) -> None:
        if self._desk is not None:
            self._to_list(self._desk.search.asked.selection, keeps_text=True)

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
        self._to_list(selection, keeps_text=keeps_text)

    def _to_list(self, selection: FacetSelection, *, keeps_text: bool) -> None:
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

    def _on_picks(self, title: str, ids: tuple[EntryId, ...]) -> None:
        """List entries that no filter names; the way back is the same as from a filter."""
        desk, window = self._desk, self._around.window
        if desk is None:
            return
        before, library = desk.search.asked, desk.session.library
        heads = [head for entry_id in ids if (head := library.head(entry_id)) is not None]
        window.show_view(SEARCH_VIEW)
        window.show_list_side()
        desk.search.show_picks(title, [(title, [Hit(head) for head in heads])])
        desk.way_back = partial(self._return, before.text, before.selection)

    def _on_search(self, text: str) -> None:
        """Make a search again that found nothing: the view of it offers ways on."""
        desk, window = self._desk, self._around.window
        if desk is None:
            return
        before = desk.search.asked
        window.header.search_field.set_text(text)
        desk.search.set_text(text)
        window.show_view(SEARCH_VIEW)
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
        self.taking.take(way, [chart] if chart is not None else self._shown_charts())

    def _on_picked(self, picture: object) -> None:
        if self._desk is not None:
            self._desk.picture_picked.emit(picture)

    def _shown_charts(self) -> list[Chart]:
        found = (block.chart_view.chart for block in self.view.blocks if not block.isHidden())
        return [chart for chart in found if chart is not None]

    def _origin(self) -> Origin | None:
        """Say where the numbers come from, on every picture that leaves the program."""
        desk = self._desk
        if desk is None:
            return None
        from kokemukset_app.qt.controllers.chart_taking import Origin  # noqa: PLC0415  # loaded with the first file

        info = desk.session.library.info()
        parts = [info.name_in(desk.labels.lang), info.version]
        if self.view.side == LIBRARY:
            parts.append(self.scope)
        source = self.tr("Source: {0}").format(" · ".join(part for part in parts if part))
        return Origin(self.tr("Overview"), source, desk.session.figures)
