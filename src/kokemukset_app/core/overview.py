"""A library at a glance: counts by two facets at once, what follows from them, and the programme's projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId, Figure
from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.core.query import Query
from kokemukset_app.core.searches import Gap


@dataclass(frozen=True, slots=True)
class JointCounts:
    """How many entries have a value of `rows` and one of `columns`; pairs that no entry has are left out.

    What is chosen under these two headings does not narrow the counts; what is excluded does, and so does the rest.
    """

    rows: FacetField
    columns: FacetField
    cells: Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Which of the hits somebody is to look at again, and which somebody took into use.

    `due` are approved entries with a day of review that comes soon, `overdue` those of them whose day has come;
    `adoptions` counts who took any of `adopted` into use.
    """

    due: tuple[EntryId, ...] = ()
    overdue: tuple[EntryId, ...] = ()
    adopted: tuple[EntryId, ...] = ()
    adoptions: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one query: hits, the values of each facet, and of each pair of facets that was asked for."""

    total: int
    facets: Mapping[FacetField, Sequence[FacetCount]]
    joints: tuple[JointCounts, ...]
    upkeep: Upkeep


class Tallier(Protocol):
    """Counts the entries of an index by two facets at once. Safe on any thread."""

    @property
    def generation(self) -> int:
        """A number that grows with every commit that this process sees."""
        ...

    def tally(
        self, query: Query, pairs: Sequence[tuple[FacetField, FacetField]], days: tuple[date, date], cancel: CancelToken
    ) -> Tally:
        """Count the hits of a query by facets, and by pairs of facets; raises `Cancelled`, `IndexDamaged`.

        `days` are today, and the day until which a review is said to be due.
        """
        ...


@dataclass(frozen=True, slots=True)
class Matrix:
    """Counts in rows and columns, in the order of the screen. A row's total counts each of its entries once."""

    rows: FacetField
    columns: FacetField
    row_codes: tuple[str, ...] = ()
    column_codes: tuple[str, ...] = ()
    cells: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    row_totals: Mapping[str, int] = field(default_factory=dict[str, int])

    def count(self, row: str, column: str) -> int:
        """Give the count of a cell."""
        return self.cells.get((row, column), 0)

    @property
    def is_empty(self) -> bool:
        """Tell whether no cell has an entry."""
        return not any(self.cells.values())


@dataclass(frozen=True, slots=True)
class YearCounts:
    """The entries of a year: all of them, and by type."""

    year: str
    total: int
    by_type: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where the library is thin: codes of themes without a lesson, of cities without a result, searches without hits.

    The searches are those that the user lets be kept; they are told of the whole library only.
    """

    themes_without_lessons: tuple[str, ...] = ()
    cities_without_results: tuple[str, ...] = ()
    searches: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the overview shows of one query."""

    total: int
    types: Sequence[FacetCount]
    statuses: Sequence[FacetCount]
    outcomes: Sequence[FacetCount]
    cities: Sequence[FacetCount]
    years: tuple[YearCounts, ...]
    theme_phase: Matrix
    city_theme: Matrix
    gaps: Gaps
    upkeep: Upkeep


@dataclass(frozen=True, slots=True)
class ProjectBar:
    """A project on the timeline.

    `start` and `end` are ISO texts as exact as the file, never in the wrong order; empty where not known.
    `left` counts the entries that name the project, by type.
    """

    id: EntryId
    title: str
    themes: tuple[str, ...]
    cities: tuple[str, ...]
    partners: tuple[str, ...]
    fund: str
    start: str
    end: str
    is_spearhead: bool
    left: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CoWork:
    """Two projects and what they share: codes of cities, names of partners."""

    one: EntryId
    other: EntryId
    cities: tuple[str, ...]
    partners: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How strong the tie is: a shared partner tells more than a shared city."""
        return len(self.cities) + 2 * len(self.partners)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number an article gives, and the article."""

    figure: Figure
    entry: EntryId


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme as its library tells it. `left_out` counts the projects over the limit of the picture."""

    figures: tuple[KeyFigure, ...] = ()
    projects: tuple[ProjectBar, ...] = ()
    co_work: tuple[CoWork, ...] = ()
    left_out: int = 0


LIBRARY_CHARTS = ("figures", "theme-phase", "years", "outcomes", "theme-city", "gaps")
PROGRAMME_CHARTS = ("key-figures", "timeline", "map", "together")
"""The pictures by name, in their order."""


@dataclass(frozen=True, slots=True)
class PictureWish:
    """A file of pictures that is asked for: what narrows them, which (empty: the library's), and the kind of file.

    `form` is svg, png, csv, xlsx, docx or pdf. With `around`, the pictures are of that entry's neighbours.
    """

    query: Query
    form: str
    charts: tuple[str, ...] = ()
    around: EntryId | None = None
    mode: str = "light"


@dataclass(frozen=True, slots=True)
class Picks:
    """Entries to be listed as they are, under a title: what no facet can say."""

    title: str
    ids: tuple[EntryId, ...]


class Bond(StrEnum):
    """Why an entry stands beside another, the nearest first."""

    PROJECT = "project"
    RELATED = "related"
    LINKED = "linked"
    LINKING = "linking"
    MEMBER = "member"
    SIMILAR = "similar"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entry beside another: why, the code of a stated relation, and which of the other neighbours it goes with."""

    head: EntryHead
    bond: Bond
    relation: str = ""
    ties: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """An entry and those beside it, group by group; `left_out` counts those over the limit."""

    centre: EntryHead
    neighbours: tuple[Neighbour, ...] = ()
    left_out: int = 0


def door(selection: FacetSelection, *values: tuple[FacetField, str]) -> FacetSelection:
    """Give the selection that leads to the entries of a mark: its values alone under their headings.

    What is excluded stays excluded, so that the list is as long as the mark says.
    """
    for name, value in values:
        excluded = selection.choice(name).excluded - {value}
        selection = selection.cleared(name).including(name, [value])
        if excluded:
            selection = selection.excluding(name, excluded)
    return selection
