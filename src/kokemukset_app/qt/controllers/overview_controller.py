"""From the counts of the library to the overview's page, and from its marks back to lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.overview import Picks
from kokemukset_app.core.query import Query
from kokemukset_app.core.searches import Gap
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.overview.overview_view import LIBRARY, NEIGHBOURS, PROGRAMME, OverviewView

if TYPE_CHECKING:
    from kokemukset_app.qt.widgets.charts.sheet import Chart
    from kokemukset_app.qt.widgets.overview.outlines import Outlines
    from kokemukset_app.services.library_service import LibraryService
    from kokemukset_app.services.neighbour_service import NeighbourService
    from kokemukset_app.services.overview_service import OverviewService
    from kokemukset_app.services.search_service import Asked, SearchService

# What words and draws a side of the page is loaded with it, on the lane: the first look is not held up.
# ruff: noqa: PLC0415

_MOST_CITIES = 40
"""So many cities are offered to narrow the page to; the filters beside the list have all."""


@dataclass(frozen=True, slots=True)
class OverviewServices:
    """The services the overview asks."""

    overview: OverviewService
    search: SearchService
    library: LibraryService
    neighbours: NeighbourService


@dataclass(frozen=True, slots=True)
class _Counted:
    """The charts of a side, and the cities the page may be narrowed to, by code and name."""

    charts: Sequence[Chart]
    cities: tuple[tuple[str, str], ...] = ()


class OverviewController(QObject):
    """Counts on a thread of its own, and shows the newest counts. GUI thread only.

    `list_wanted` gives the selection whose entries are to be listed, and whether the text that is searched stays;
    `picks_wanted` a title and entries; `search_wanted` the words of a search; `entry_wanted` an entry's id; `shown`
    comes once the page shows what was asked for last.
    """

    list_wanted = Signal(object, bool)
    picks_wanted = Signal(str, object)
    search_wanted = Signal(str)
    entry_wanted = Signal(str)
    failed = Signal(object)
    shown = Signal()

    def __init__(
        self,
        services: OverviewServices,
        view: OverviewView,
        asked: Callable[[], Asked],
        labels: Labels,
        outlines: Callable[[], Outlines],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._view, self._asked, self._labels = services, view, asked, labels
        self._outlines = outlines
        self._lane = Lane("overview", newest_wins=True, parent=self)
        self.centre: EntryId | None = None
        view.side_chosen.connect(self.refresh)
        view.charts_shown.connect(self.shown)
        view.mark_chosen.connect(self._on_mark)

    def close(self) -> None:
        """Ask no more."""
        self._view.side_chosen.disconnect(self.refresh)
        self._view.charts_shown.disconnect(self.shown)
        self._view.mark_chosen.disconnect(self._on_mark)
        self._lane.close()

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels

    def refresh(self) -> None:
        """Count anew what the page shows; the charts are worded on the lane too."""
        services, side = self._services, self._view.side
        if side == NEIGHBOURS and self.centre is not None:
            job = partial(_beside, services, self.centre, self._lang)
            self._lane.submit(job, partial(self._show, ""), self.failed.emit)
        elif side == PROGRAMME:
            job = partial(_tell, services, self._outlines, self._lang)
            self._lane.submit(job, partial(self._show, ""), self.failed.emit)
        else:
            job = partial(_count, services, self._asked(), self._lang)
            self._lane.submit(job, partial(self._show, self.scope), self.failed.emit)

    @property
    def _lang(self) -> str:
        return self._labels.lang

    @property
    def scope(self) -> str:
        """Say in words what narrows the counts."""
        asked, labels = self._asked(), self._labels
        parts = [f"\u201d{asked.text.strip()}\u201d"] if asked.text.strip() else []
        for choice in asked.selection.choices:
            values = [labels.facet_value(choice.field, value) for value in sorted(choice.included)]
            values += [self.tr("not {0}").format(labels.facet_value(choice.field, v)) for v in sorted(choice.excluded)]
            parts.append(f"{labels.facet_title(choice.field)}: {', '.join(values)}")
        return " · ".join(parts)

    def _show(self, scope: str, counted: _Counted) -> None:
        chosen = self._asked().selection.choice(FacetField.CITY).included
        self._view.show_scope(scope)
        self._view.show_cities(counted.cities, ", ".join(self._labels.city(code) for code in sorted(chosen)))
        self._view.show_charts(counted.charts)

    def _on_mark(self, target: object) -> None:
        if isinstance(target, FacetSelection):
            # The programme is told whole: its doors lead to lists that no search narrows.
            self.list_wanted.emit(target, self._view.side == LIBRARY)
        elif isinstance(target, Picks):
            self.picks_wanted.emit(target.title, target.ids)
        elif isinstance(target, Gap):
            self.search_wanted.emit(target.text)
        elif isinstance(target, str):
            self.entry_wanted.emit(target)


# On the lane. Labels of its own: those of the window belong to the GUI thread.


def _count(services: OverviewServices, asked: Asked, lang: str, cancel: CancelToken) -> _Counted:
    from kokemukset_app.qt.widgets.overview.library_charts import LibraryCharts

    overview = services.overview.overview(services.search.read(asked), cancel)
    labels = Labels(services.library.vocabulary(), lang)
    most = sorted((city for city in overview.cities if city.count), key=lambda city: -city.count)[:_MOST_CITIES]
    named = sorted((labels.city(city.value), city.value) for city in most)
    return _Counted(LibraryCharts(overview, asked.selection, labels).charts(), tuple((c, n) for n, c in named))


def _tell(services: OverviewServices, outlines: Callable[[], Outlines], lang: str, cancel: CancelToken) -> _Counted:
    from kokemukset_app.qt.widgets.overview.programme_charts import ProgrammeCharts

    library = services.library
    programme, whole = services.overview.programme(cancel), services.overview.overview(Query(), cancel)
    charts = ProgrammeCharts(programme, Labels(library.vocabulary(), lang), partial(library.title_of, lang=lang))
    return _Counted(charts.charts(whole.cities, library.vocabulary().terms(FacetField.CITY.value), outlines()))


def _beside(services: OverviewServices, centre: EntryId, lang: str, cancel: CancelToken) -> _Counted:
    from kokemukset_app.qt.widgets.overview.neighbour_charts import NeighbourCharts

    found = services.neighbours.around(centre, cancel)
    return _Counted(NeighbourCharts(found, Labels(services.library.vocabulary(), lang)).charts())
