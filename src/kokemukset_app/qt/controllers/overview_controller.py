"""From the counts of the library to the overview's page, and from its marks back to lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.overview import Overview, Programme
from kokemukset_app.core.query import Query
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.overview.library_charts import LibraryCharts
from kokemukset_app.qt.widgets.overview.overview_view import LIBRARY, OverviewView
from kokemukset_app.qt.widgets.overview.programme_charts import Outlines, ProgrammeCharts
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.overview_service import OverviewService
from kokemukset_app.services.search_service import Asked, SearchService


@dataclass(frozen=True, slots=True)
class OverviewServices:
    """The services the overview asks."""

    overview: OverviewService
    search: SearchService
    library: LibraryService


class OverviewController(QObject):
    """Counts on a thread of its own, and shows the newest counts. GUI thread only.

    `list_wanted` gives the selection whose entries are to be listed, and whether the text that is searched stays;
    `entry_wanted` an entry's id; `shown` comes once the page shows what was asked for last.
    """

    list_wanted = Signal(object, bool)
    entry_wanted = Signal(str)
    failed = Signal(object)
    shown = Signal()

    def __init__(
        self,
        services: OverviewServices,
        view: OverviewView,
        asked: Callable[[], Asked],
        labels: Labels,
        outlines: Outlines,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._view, self._asked, self._labels = services, view, asked, labels
        self._outlines = outlines
        self._lane = Lane("overview", newest_wins=True, parent=self)
        view.side_chosen.connect(self.refresh)
        view.mark_chosen.connect(self._on_mark)

    def close(self) -> None:
        """Ask no more."""
        self._view.side_chosen.disconnect(self.refresh)
        self._view.mark_chosen.disconnect(self._on_mark)
        self._lane.close()

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels

    def refresh(self) -> None:
        """Count anew what the page shows."""
        if self._view.side == LIBRARY:
            job = partial(_count, self._services, self._asked())
            self._lane.submit(job, self._on_counted, self.failed.emit)
        else:
            self._lane.submit(partial(_tell, self._services), self._on_told, self.failed.emit)

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

    def _on_counted(self, overview: Overview) -> None:
        self._view.show_scope(self.scope)
        self._view.show_charts(LibraryCharts(overview, self._asked().selection, self._labels).charts())
        self.shown.emit()

    def _on_told(self, told: tuple[Programme, Overview]) -> None:
        programme, whole = told
        library, lang = self._services.library, self._labels.lang

        def title_of(entry_id: str) -> str:
            head = library.head(entry_id)  # pyright: ignore[reportArgumentType]  # an id is a text
            return head.title_in(lang) if head is not None else entry_id

        charts = ProgrammeCharts(programme, self._labels, title_of)
        terms = library.vocabulary().terms(FacetField.CITY.value)
        self._view.show_scope("")
        self._view.show_charts(charts.charts(whole.cities, terms, self._outlines))
        self.shown.emit()

    def _on_mark(self, target: object) -> None:
        if isinstance(target, FacetSelection):
            # The programme is told whole: its doors lead to lists that no search narrows.
            self.list_wanted.emit(target, self._view.side == LIBRARY)
        elif isinstance(target, str):
            self.entry_wanted.emit(target)


def _count(services: OverviewServices, asked: Asked, cancel: CancelToken) -> Overview:
    return services.overview.overview(services.search.read(asked), cancel)


def _tell(services: OverviewServices, cancel: CancelToken) -> tuple[Programme, Overview]:
    return services.overview.programme(cancel), services.overview.overview(Query(), cancel)
