"""The library and its programme at a glance, as counts and lists; the front ends draw them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from threading import Lock
from typing import cast

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import Entry, EntryHead, EntryType
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.overview import (
    CoWork,
    Gaps,
    JointCounts,
    KeyFigure,
    Matrix,
    Overview,
    Programme,
    ProjectBar,
    Tallier,
    Tally,
    YearCounts,
)
from kokemukset_app.core.ports import EntryStore
from kokemukset_app.core.query import Query
from kokemukset_app.core.searches import Gap
from kokemukset_app.core.text import fold
from kokemukset_app.core.workflow import SOON_DAYS
from kokemukset_app.services.library_service import LibraryService

MAX_READ = 400
"""So many projects, and so many articles, are read for the programme: their dates and figures are in their files."""

_THEME_PHASE = (FacetField.THEME, FacetField.PHASE)
_CITY_THEME = (FacetField.CITY, FacetField.THEME)
_YEAR_TYPE = (FacetField.YEAR, FacetField.TYPE)
_THEME_TYPE = (FacetField.THEME, FacetField.TYPE)
_CITY_TYPE = (FacetField.CITY, FacetField.TYPE)
_PROJECT_TYPE = (FacetField.PROJECT, FacetField.TYPE)
_SPEARHEADS = frozenset(fold(word) for word in ("kärkihanke", "spetsprojekt", "spearhead", "spearhead project"))
"""The words among a project's tags (or its `kind`) that set it before the others."""


class OverviewService:
    """Counts what the pictures show. Safe on any thread."""

    def __init__(
        self,
        index: Tallier,
        store: EntryStore,
        library: LibraryService,
        searches: Callable[[], tuple[Gap, ...]] = tuple,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`searches` gives those that found nothing, as far as the user lets them be kept."""
        self._index = index
        self._store = store
        self._library = library
        self._searches = searches
        self._today = today
        self._lock = Lock()
        self._programme: tuple[int, Programme] | None = None

    def overview(self, query: Query, cancel: CancelToken = NEVER) -> Overview:
        """Count what a query leaves of the library; raises `Cancelled`."""
        pairs = (_THEME_PHASE, _CITY_THEME, _YEAR_TYPE, _THEME_TYPE, _CITY_TYPE)
        today = self._today()
        tally = self._index.tally(query, pairs, (today, today + timedelta(days=SOON_DAYS)), cancel)
        is_whole = query.node is None and query.selection.is_empty
        theme_phase, city_theme, year_type, theme_type, city_type = tally.joints
        return Overview(
            total=tally.total,
            types=tally.facets[FacetField.TYPE],
            statuses=tally.facets[FacetField.STATUS],
            outcomes=tally.facets[FacetField.OUTCOME],
            cities=tally.facets[FacetField.CITY],
            years=_years(tally, year_type),
            theme_phase=self._matrix(query, tally, theme_phase),
            city_theme=self._matrix(query, tally, city_theme),
            gaps=Gaps(
                self._without(query, tally, theme_type, EntryType.LESSON),
                self._without(query, tally, city_type, EntryType.RESULT),
                self._searches() if is_whole else (),
            ),
            upkeep=tally.upkeep,
        )

    def programme(self, cancel: CancelToken = NEVER) -> Programme:
        """Give the programme's figures, projects and who worked with whom, made once for each state of the index.

        Reads the files of projects and articles. Raises `Cancelled`, `LibraryMissing`, `LibraryUnreadable`.
        """
        generation = self._index.generation
        with self._lock:
            if self._programme is not None and self._programme[0] == generation:
                return self._programme[1]
        made = self._made_programme(cancel)
        with self._lock:
            self._programme = (generation, made)
        return made

    def _made_programme(self, cancel: CancelToken) -> Programme:
        heads = self._library.heads()
        projects = [head for head in heads if head.type is EntryType.PROJECT]
        articles = [head for head in heads if head.type is EntryType.ARTICLE]
        left: dict[str, dict[str, int]] = defaultdict(dict)
        for (project, kind), count in self._projects_by_type(cancel).cells.items():
            left[project][kind] = count
        bars = [_bar(entry, left.get(entry.id, {})) for entry in self._read(projects[:MAX_READ], cancel)]
        figures = [
            KeyFigure(figure, entry.id)
            for entry in self._read(articles[:MAX_READ], cancel)
            for figure in entry.figures
            if figure.value
        ]
        order = {term.code: place for place, term in enumerate(self._library.vocabulary().terms("theme"))}
        bars.sort(
            key=lambda bar: (
                not bar.is_spearhead,
                order.get(bar.themes[0], len(order)) if bar.themes else len(order) + 1,
                bar.themes[:1],
                bar.start or "9999",
                bar.title,
            )
        )
        return Programme(tuple(figures), tuple(bars), co_work(bars), max(0, len(projects) - MAX_READ))

    def _projects_by_type(self, cancel: CancelToken) -> JointCounts:
        today = self._today()
        return self._index.tally(Query(), [_PROJECT_TYPE], (today, today), cancel).joints[0]

    def _read(self, heads: Sequence[EntryHead], cancel: CancelToken) -> Iterable[Entry]:
        for head in heads:
            cancel.check()
            try:
                yield self._store.read(head.path).entry
            except EntryMissing:
                continue  # gone since the index was made; the next look does without it

    def _matrix(self, query: Query, tally: Tally, joint: JointCounts) -> Matrix:
        rows, columns = (self._codes(query, tally, name) for name in (joint.rows, joint.columns))
        shown = frozenset(rows), frozenset(columns)
        totals = {count.value: count.count for count in tally.facets[joint.rows]}
        return Matrix(
            joint.rows,
            joint.columns,
            rows,
            columns,
            {pair: n for pair, n in joint.cells.items() if pair[0] in shown[0] and pair[1] in shown[1]},
            {code: totals.get(code, 0) for code in rows},
        )

    def _codes(self, query: Query, tally: Tally, name: FacetField) -> tuple[str, ...]:
        """Order a field's values: the vocabulary's as it has them, then the others by count.

        Where some are chosen, only these; a vocabulary's value that nothing has is left out of cities, whose list
        may be all of a country's.
        """
        chosen = query.selection.choice(name)
        counted = [count.value for count in tally.facets[name] if count.count]
        known = [term.code for term in self._library.vocabulary().terms(name.value)]
        if name is FacetField.CITY:
            there = frozenset(counted)
            known = [code for code in known if code in there]
        codes = dict.fromkeys([*known, *counted]) if counted else {}
        wanted = {fold(value) for value in chosen.included}
        excluded = {fold(value) for value in chosen.excluded}
        return tuple(c for c in codes if (not wanted or fold(c) in wanted) and fold(c) not in excluded)

    def _without(self, query: Query, tally: Tally, joint: JointCounts, kind: EntryType) -> tuple[str, ...]:
        """List the values of a field that no entry of a kind has."""
        codes = self._codes(query, tally, joint.rows)
        return tuple(code for code in codes if not joint.cells.get((code, kind.value), 0))


def co_work(bars: Sequence[ProjectBar]) -> tuple[CoWork, ...]:
    """Find who worked with whom: projects that share a partner, or two cities; the strongest ties first."""
    found: list[CoWork] = []
    for one, other in combinations(bars, 2):
        cities = tuple(city for city in one.cities if city in other.cities)
        folded = {fold(name) for name in other.partners}
        partners = tuple(name for name in one.partners if fold(name) in folded)
        if partners or len(cities) > 1:
            found.append(CoWork(one.id, other.id, cities, partners))
    return tuple(sorted(found, key=lambda tie: (-tie.weight, tie.one, tie.other)))


def _years(tally: Tally, joint: JointCounts) -> tuple[YearCounts, ...]:
    by_year: dict[str, Counter[str]] = defaultdict(Counter)
    for (year, kind), count in joint.cells.items():
        by_year[year][kind] += count
    years = sorted((c for c in tally.facets[FacetField.YEAR] if c.count), key=lambda count: _as_year(count.value))
    return tuple(YearCounts(count.value, count.count, dict(by_year[count.value])) for count in years)


def _as_year(value: str) -> tuple[int, str]:
    return (int(value), value) if value.isascii() and value.isdecimal() else (0, value)


def _bar(entry: Entry, left: Mapping[str, int]) -> ProjectBar:
    head = entry.head
    start, end = _date(entry.fields.get("start")), _date(entry.fields.get("end"))
    if not start and not end and head.years:
        start = str(min(head.years))
        end = str(max(head.years))
    if start and end and end[: len(start)] < start[: len(end)]:
        start, end = end, start  # dates in the wrong order: the span is what they agree on
    partners = dict.fromkeys([*_texts(entry.fields.get("lead")), *_texts(entry.fields.get("partners"))])
    words = (*head.tags, *_texts(entry.fields.get("kind")))
    return ProjectBar(
        id=head.id,
        title=head.title,
        themes=head.themes,
        cities=head.cities,
        partners=tuple(partners),
        fund=next(iter(_texts(entry.fields.get("fund"))), ""),
        start=start,
        end=end,
        is_spearhead=any(fold(word) in _SPEARHEADS for word in words),
        left=left,
    )


def _date(value: object) -> str:
    """Take an ISO date, month or year; anything else is no date."""
    text = str(value).strip()[:10] if isinstance(value, str | int) else ""
    parts = text.split("-")
    is_date = len(parts) <= 3 and all(p.isascii() and p.isdecimal() for p in parts) and len(parts[0]) == 4
    return text if is_date and all(len(part) == 2 for part in parts[1:]) else ""


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list):
        items = cast("list[object]", value)
        return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())
    return ()
