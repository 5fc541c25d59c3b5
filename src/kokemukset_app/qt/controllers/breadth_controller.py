"""The steps of breadth over the hit list, and the pane that tells how the query was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.query import Breadth
from kokemukset_app.core.query_format import words_of
from kokemukset_app.core.query_reading import QueryReading
from kokemukset_app.core.results import ResultPage
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.results.breadth_bar import BreadthBar
from kokemukset_app.qt.widgets.results.query_panel import QueryPanel
from kokemukset_app.qt.widgets.results.result_header import ResultHeader
from kokemukset_app.services.search_service import Asked, SearchService

PAUSE_MS = 150
"""Counts come after the hits, once the keys rest: no key waits for them."""


@dataclass(frozen=True, slots=True)
class _More:
    counts: dict[Breadth, int]
    reading: QueryReading | None


class BreadthController(QObject):
    """Counts the other steps behind the list. GUI thread only."""

    def __init__(
        self,
        service: SearchService,
        lane: Lane,
        view: tuple[ResultHeader, BreadthBar, QueryPanel],
        labels: Labels,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._lane, self._labels = service, lane, labels
        self._header, self._bar, self._panel = view
        self._asked = Asked()
        self._page: ResultPage | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self._header.reading_wanted.connect(self._on_reading)

    def set_labels(self, labels: Labels) -> None:
        """Word remarks anew."""
        self._labels = labels

    def show_page(self, page: ResultPage, asked: Asked) -> None:
        """Take the answer that is shown, and what was asked."""
        self._lane.cancel()
        self._asked, self._page = asked, page
        has_words = bool(words_of(page.query.node))
        self._bar.setVisible(has_words)
        self._bar.show_breadth(page.query.breadth)
        self._header.set_reading(available=page.query.node is not None)
        self._panel.setVisible(page.query.node is not None and self._header.is_reading)
        if has_words:
            self._bar.show_counts({page.query.breadth: page.total})
        if page.query.node is not None:
            self._pause.start()

    def _on_reading(self, is_wanted: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._panel.setVisible(is_wanted)
        if is_wanted:
            self._count()

    def _count(self) -> None:
        if self._page is not None and self._page.query.node is not None:
            job = partial(_more, self._service, self._asked, self._page, self._panel.isVisible())
            self._lane.submit(job, self._on_counted, _nothing)

    def _on_counted(self, more: _More) -> None:
        self._bar.show_counts(more.counts)
        if more.reading is not None and self._page is not None:
            notes = (*self._page.query.notes, *self._page.notes)
            self._panel.show_reading(more.reading, tuple(self._labels.note(note) for note in notes))


def _more(
    service: SearchService,
    asked: Asked,
    page: ResultPage,
    is_read: bool,  # noqa: FBT001  # bound by partial
    cancel: CancelToken,
) -> _More:
    counts = service.breadths(replace(asked, offset=0), cancel) if words_of(page.query.node) else {}
    return _More(counts, service.reading(page, cancel) if is_read else None)


def _nothing(error: Exception) -> None:
    """Leave the figures out; what is wrong shows in the search itself."""
    del error
