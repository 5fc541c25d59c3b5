"""From the search field, the filters and the sort menu to the hit list and the counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.query import Breadth, Sort
from kokemukset_app.core.results import Hit, ResultPage, Snippet, Variant
from kokemukset_app.qt.models.result_model import ResultModel
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.facets.chip_bar import ChipBar
from kokemukset_app.qt.widgets.facets.facet_panel import FacetPanel
from kokemukset_app.qt.widgets.frame.search_field import SearchField
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.qt.widgets.results.result_header import ResultHeader
from kokemukset_app.qt.widgets.results.result_list import ResultList
from kokemukset_app.qt.widgets.results.zero_view import ZeroView
from kokemukset_app.services.search_service import Asked, NothingFound, SearchService

BURST_MS = 15
"""A key press is asked at once. While an answer is still being made, keys that follow each other faster than this (one
held down) are asked together."""
PREVIEW_MS = 300
PAGE = 30
FIRST = 14
"""Rows of an answer to a key press: as many as a window shows. Their passages and reasons are most of its cost; the
others are asked for once the keys rest."""
REST_MS = 120
IDLE_MS = 300
"""So long the start view stands before the first question is made ready for."""
RECENT_SHOWN = 4


@dataclass(frozen=True, slots=True)
class SearchView:
    """The widgets a search shows itself in."""

    field: SearchField
    header: ResultHeader
    chips: ChipBar
    results: ResultList
    model: ResultModel
    facets: FacetPanel
    zero: ZeroView
    status: StatusStrip


class SearchController(QObject):
    """Ask as one types; show the newest answer only. GUI thread only.

    `zero_shown` tells whether there is nothing to list; `hit_chosen` gives a hit and whether the user chose it
    (or it is only the first one, shown while typing); `matches_changed` gives the chosen hit as found by a new query;
    `page_shown` the answer that is shown and what was asked.
    """

    zero_shown = Signal(bool)
    hit_chosen = Signal(object, bool)
    hit_opened = Signal(object)
    matches_changed = Signal(object)
    failed = Signal(object)
    answered = Signal()
    page_shown = Signal(object, object)

    def __init__(
        self, service: SearchService, lane: Lane, view: SearchView, lang: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._lane, self._view = service, lane, view
        self._asked = Asked(lang=lang, limit=FIRST, is_live=True)
        self._sort: Sort | None = None
        self._page: ResultPage | None = None
        self._recent: tuple[EntryHead, ...] = ()
        self._is_asking = self._is_answered = self._is_warm = False
        self._has_library_counts = False
        self.can_preview = True
        self._is_seen, self._is_owed = True, False
        self.is_waiting = False
        """The index is being made for the first time: nothing found means nothing yet."""
        self._pause = self._timer(0, self._ask)
        self._preview = self._timer(PREVIEW_MS, self._preview_first)
        self._rest = self._timer(REST_MS, self._ask_more)
        self._idle = self._timer(IDLE_MS, self._warm_up)
        self._connect()

    @property
    def asked(self) -> Asked:
        """What is asked now."""
        return self._asked

    @property
    def total(self) -> int:
        """The number of hits of what is listed; 0 where a collection is."""
        return self._page.total if self._page is not None else 0

    def wanted(self) -> Asked:
        """Give what is asked, in the order that is listed."""
        sort = self._sort or (Sort.RELEVANCE if self._asked.text.strip() else Sort.NEWEST)
        return replace(self._asked, sort=sort, offset=0)

    def set_recent(self, heads: Sequence[EntryHead]) -> None:
        """Take the entries read lately, for the start view."""
        self._recent = tuple(heads)[:RECENT_SHOWN]

    def set_lang(self, lang: str) -> None:
        """Ask and show in another language."""
        self._asked = replace(self._asked, lang=lang)
        self._ask()

    def set_text(self, text: str) -> None:
        """Put a text into the field and search it at once."""
        self._view.field.set_text(text)
        self._asked = replace(self._asked, text=text)
        self._ask()

    def set_selection(self, selection: FacetSelection) -> None:
        """Narrow by another selection, at once."""
        self._asked = replace(self._asked, selection=selection)
        self._view.facets.show_selection(selection)
        self._view.chips.show_selection(selection)
        self._ask()

    def set_breadth(self, breadth: Breadth) -> None:
        """Ask for hits nearer to the typed words, or farther, until the session ends."""
        if breadth is not self._asked.breadth:
            self._asked = replace(self._asked, breadth=breadth)
            self._ask()

    def choose(self, field: FacetField, value: str) -> None:
        """Narrow to one more value."""
        self.set_selection(self._asked.selection.including(field, [value]))

    def start_over(self) -> None:
        """Go to the start view: no text, no filters."""
        self._view.field.set_text("")
        self._view.results.select(None)  # the list is made anew; a row chosen in the old one means nothing in it
        self._asked = replace(self._asked, text="", selection=FacetSelection())
        self.set_selection(FacetSelection())

    def repeat(self) -> None:
        """Ask the same again, for the index is another."""
        self._has_library_counts = False
        self._ask()

    def show_picks(self, title: str, groups: Sequence[tuple[str, Sequence[Hit]]]) -> None:
        """List given entries in their order (a collection) until something is searched."""
        self._lane.cancel()
        self._pause.stop()
        self._page = None
        self._view.header.show_title(title)
        self._view.status.clear_hits()
        self._view.model.show_groups(groups)
        self.zero_shown.emit(False)
        self._view.results.select_first()
        self._view.results.focus_list()

    @property
    def is_at_start(self) -> bool:
        """Tell whether nothing is asked."""
        return not self._asked.text.strip() and self._asked.selection.is_empty

    def _timer(self, interval: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        view = self._view
        view.field.text_edited.connect(self._on_text)
        view.field.submitted.connect(self._on_submitted)
        view.field.down_pressed.connect(self._on_down)
        view.field.escaped.connect(self._on_escaped)
        view.facets.selection_changed.connect(self.set_selection)
        view.chips.selection_changed.connect(self.set_selection)
        view.header.sort_chosen.connect(self._on_sort)
        view.results.current_changed.connect(self._on_current)
        view.results.activated.connect(self.hit_opened)
        view.results.escaped.connect(view.field.focus_all)
        view.results.more_wanted.connect(self._ask_more)
        view.zero.suggestion_chosen.connect(self.set_text)
        view.zero.variant_chosen.connect(self._on_variant)
        view.zero.escaped.connect(view.field.focus_all)

    def _on_text(self, text: str) -> None:
        was_empty = not self._asked.text.strip()
        self._asked = replace(self._asked, text=text)
        if was_empty != (not text.strip()):
            self._sort = None  # a word typed asks for the best hit first, an emptied field for the newest
        self._pause.start(BURST_MS if self._is_asking else 0)

    def _on_submitted(self) -> None:
        # While the ways on from nothing are sought, what is asked is answered already: it would only be sought again.
        if self._pause.isActive() or (self._is_asking and not self._is_answered):
            self._ask()
        if self._page is not None and self._page.query.text == self._asked.text and self._page.hits:
            self._view.results.select_first()
            self._view.results.focus_list()

    def _on_down(self) -> None:
        if self._page is not None and not self._page.total:
            self._view.zero.focus_first()
            return
        if self._view.results.current_hit() is None:
            self._view.results.select_first()
        self._view.results.focus_list()

    def _on_escaped(self) -> None:
        if self._view.field.text():
            self.set_text("")

    def _on_sort(self, sort: object) -> None:
        if isinstance(sort, Sort):
            self._sort = sort
            self._ask()

    def _on_variant(self, variant: object) -> None:
        if isinstance(variant, Variant):
            self._asked = replace(self._asked, selection=variant.query.selection, breadth=variant.query.breadth)
            self._view.chips.show_selection(variant.query.selection)
            self.set_text(variant.query.text)
            self._view.field.focus_all()

    def _on_current(self, hit: object) -> None:
        self._preview.stop()
        if isinstance(hit, Hit):
            self.hit_chosen.emit(hit, self._view.results.hasFocus())

    def _ask(self) -> None:
        self._pause.stop()
        self._rest.stop()
        self._idle.stop()
        self._is_asking, self._is_answered = True, False
        self._lane.submit(partial(_search, self._service, self.wanted()), self._on_answer, self._on_failed)

    def _warm_up(self) -> None:
        """Read what the first question would have to wait for, once the start has come to rest; a key stops it."""
        if self._lane.is_busy:
            self._idle.start()
        else:
            self._is_warm = True
            self._lane.submit(self._service.warm_up, _ignore, _ignore)

    def _ask_more(self) -> None:
        page = self._page
        if page is None or self._lane.is_busy or self._shown() >= page.total:
            return
        asked = replace(self.wanted(), offset=self._shown(), limit=PAGE)
        self._lane.submit(partial(_search, self._service, asked), self._on_more, self._on_failed)

    def _shown(self) -> int:
        return len(self._page.hits) if self._page else 0

    def _on_answer(self, page: ResultPage) -> None:
        view = self._view
        self._page = page
        selection = page.query.selection
        is_start = page.query.node is None and selection.is_empty
        if is_start and not self._has_library_counts:
            self._has_library_counts = True
            view.facets.set_library(page.facets)
        view.facets.show_counts(page.facets, self._asked.selection)
        view.chips.show_selection(self._asked.selection)
        view.header.set_relevance(available=page.query.node is not None)
        view.header.set_sort(page.query.sort)
        if page.total:
            self.is_waiting = False
        is_early = self.is_waiting and page.total == 0
        if is_early:
            view.header.show_title(self.tr("The library is being read for the first time …"))
        elif is_start:
            view.header.show_title(self.tr("All entries"))
            view.status.clear_hits()
        else:
            view.header.show_total(page.total)
            view.status.show_hits(page.total, page.took_ms)
        self._show_rows(page, is_start=is_start)
        if len(page.hits) < page.total:
            self._rest.start()
        if is_start and not self._is_warm:
            self._idle.start()
        self._is_answered = True
        is_zero = self._is_asking = page.total == 0 and not is_start and not is_early
        if is_zero:
            view.zero.show_query(page.query)
            # That there is nothing is told at once; the ways on follow, unless another key asks something else.
            self._lane.submit(partial(self._service.after_nothing, page.query), self._on_nothing, self._on_failed)
        self.zero_shown.emit(is_zero)
        self.answered.emit()
        self.page_shown.emit(page, self.wanted())
        self._follow_selection(is_start=is_start)

    def _on_nothing(self, nothing: NothingFound) -> None:
        self._is_asking = False
        self._view.zero.show_suggestions(nothing.suggestions)
        self._view.zero.show_variants(nothing.variants)
        self._view.zero.show_words(nothing.words)

    def _show_rows(self, page: ResultPage, *, is_start: bool) -> None:
        if is_start:
            recent = [Hit(head, snippet=_summary(head, page.query.lang)) for head in self._recent]
            listed = {head.id for head in self._recent}
            newest = [hit for hit in page.hits if hit.head.id not in listed]
            groups = [(self.tr("Read lately"), recent), (self.tr("Newest"), newest)]
            self._view.model.show_groups([group for group in groups if group[1]])
        else:
            self._view.model.replace(page.hits)

    def set_seen(self, *, is_seen: bool) -> None:
        """Say whether the list is in sight: no entry is read and laid out where nobody sees it, but when it is seen."""
        self._is_seen = is_seen
        if is_seen and self._is_owed:
            self._follow_selection(is_start=self.is_at_start)

    def forget_preview(self) -> None:
        """Leave what stands on the reading side: somebody opened it."""
        self._is_owed = False

    def _follow_selection(self, *, is_start: bool) -> None:
        self._is_owed = not self._is_seen
        if self._is_owed:
            return
        current = self._view.results.current_hit()
        if current is not None:
            self.matches_changed.emit(current)
        elif not is_start and self.can_preview and self._page is not None and self._page.hits:
            self._preview.start()

    def _preview_first(self) -> None:
        if self._view.results.current_hit() is None:
            self._view.results.select_first()

    def _on_more(self, page: ResultPage) -> None:
        if self._page is None or page.query.offset != self._shown() or page.query.text != self._page.query.text:
            return
        self._page = replace(self._page, hits=(*self._page.hits, *page.hits))
        self._view.model.append(page.hits)

    def _on_failed(self, error: Exception) -> None:
        self._is_asking = False
        self.failed.emit(error)

    def current_id(self) -> EntryId | None:
        """Give the entry of the chosen row."""
        hit = self._view.results.current_hit()
        return hit.head.id if hit else None


def _ignore(_: object) -> None:
    """Take an answer that nobody waits for."""


def _search(service: SearchService, asked: Asked, cancel: CancelToken) -> ResultPage:
    return service.search(service.read(asked), cancel)


def _summary(head: EntryHead, lang: str) -> Snippet:
    return Snippet(head.summary_in(lang))
