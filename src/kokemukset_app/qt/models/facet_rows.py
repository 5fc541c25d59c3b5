"""The values under one facet heading: which are shown, in which order, in which state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from heapq import nlargest

from kokemukset_app.core.facets import FacetChoice, FacetCount, FacetCounts, FacetField
from kokemukset_app.core.text import title_order

_SHOWN = {FacetField.CITY: 6, FacetField.THEME: 5, FacetField.PROJECT: 5, FacetField.TAG: 6}
_SHOWN_ELSE = 10


class ValueState(Enum):
    """What a value does to the result."""

    OFF = "off"
    INCLUDED = "included"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value as it is shown."""

    value: str
    text: str
    count: int
    state: ValueState = ValueState.OFF


class FacetRows:
    """The rows of one heading.

    Values once seen stay, with a count of 0: rows do not come and go with each letter typed. Values without an
    order of their own go by count; while some of them are chosen the order stands still under the pointer.
    """

    def __init__(self, field: FacetField) -> None:
        self.field = field
        self.is_expanded = False
        self._library: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        self._choice = FacetChoice(field)
        self._known_order: list[str] | None = []
        self._alphabet: dict[str, str] = {}
        self._quiet: list[str] = []

    @property
    def is_empty(self) -> bool:
        """Tell whether the library has no value here."""
        return not self._library

    @property
    def values(self) -> tuple[str, ...]:
        """List every value known, in the order in force."""
        return tuple(self._order)

    def set_library(self, counts: Iterable[FacetCount]) -> None:
        """Take the values of the whole library in place of those known."""
        self._library = FacetCounts.of(counts).by_value()
        self._counts = dict(self._library)
        self._known_order, self._quiet = [], []

    def set_counts(self, counts: Iterable[FacetCount], choice: FacetChoice, fixed_order: tuple[str, ...] = ()) -> None:
        """Take the counts of a result and what is chosen."""
        before = self._order if not choice.is_empty and not fixed_order else []
        self._counts = FacetCounts.of(counts).by_value()
        self._choice = choice
        for value in sorted((self._counts.keys() | choice.included | choice.excluded) - self._library.keys()):
            self._library[value] = self._counts.get(value, 0)
        if fixed_order:
            place = {value: number for number, value in enumerate(fixed_order)}
            self._known_order = sorted(self._library, key=lambda value: (place.get(value, len(place)), value))
        elif before:
            new = self._library.keys() - set(before)
            self._known_order = [*before, *sorted(new, key=self._rank)]
        else:
            self._known_order = None  # of thousands of values few are looked at

    def choose(self, choice: FacetChoice) -> None:
        """Take what is chosen, counts as they were: the panel answers before the search does."""
        order = self._order
        self._choice = choice
        for value in (*choice.included, *choice.excluded):
            if value not in self._library:
                self._library[value] = 0
                order.append(value)

    def shown(self, words: Callable[[str], str]) -> tuple[FacetRow, ...]:
        """List the rows to show: the first few and every chosen one, or all by the alphabet."""
        limit = _SHOWN.get(self.field, _SHOWN_ELSE)
        if self.is_expanded and len(self._library) > limit + 1:
            rows = [self._row(value, words) for value in self._order]
            return tuple(sorted(rows, key=lambda row: title_order(row.text)))
        return tuple(self._row(value, words) for value in self._first(limit))

    def chosen(self, words: Callable[[str], str]) -> tuple[FacetRow, ...]:
        """List the rows that narrow."""
        chosen = self._choice.included | self._choice.excluded
        return tuple(self._row(value, words) for value in self._order if value in chosen) if chosen else ()

    def hidden_count(self) -> int:
        """Count the values that `shown` leaves out while not expanded."""
        return len(self._library) - len(self._first(_SHOWN.get(self.field, _SHOWN_ELSE)))

    def largest(self) -> int:
        """Give the largest count, which the bars are scaled to; at least 1."""
        return max(self._counts.values(), default=0) or 1

    def count(self, value: str) -> int:
        """Give the present count of a value."""
        return self._counts.get(value, 0)

    def _first(self, limit: int) -> list[str]:
        if len(self._library) <= limit + 1:
            return self._order
        if self._known_order is None and self._choice.is_empty:
            return self._most(limit)
        chosen = self._choice.included | self._choice.excluded
        return [*self._order[:limit], *(value for value in self._order[limit:] if value in chosen)]

    def _most(self, limit: int) -> list[str]:
        """Give the first of the order by count, without ranking what comes after them."""
        amounts = nlargest(limit, self._counts.values())
        least = amounts[-1] if len(amounts) == limit else 0
        if not least:
            return self._order[:limit]
        return sorted((value for value, count in self._counts.items() if count >= least), key=self._rank)[:limit]

    def _row(self, value: str, words: Callable[[str], str]) -> FacetRow:
        state = ValueState.OFF
        if value in self._choice.included:
            state = ValueState.INCLUDED
        elif value in self._choice.excluded:
            state = ValueState.EXCLUDED
        return FacetRow(value, words(value), self._counts.get(value, 0), state)

    @property
    def _order(self) -> list[str]:
        if self._known_order is None:
            self._known_order = self._by_count()
        return self._known_order

    def _by_count(self) -> list[str]:
        found = sorted((value for value, count in self._counts.items() if count), key=self._rank)
        # Those with none come in the same order each time; of hundreds that leaves a few to sort at an answer.
        if len(self._quiet) != len(self._library):
            self._quiet = sorted(self._library, key=lambda value: self._rank(value)[1:])
        counts = self._counts
        return [*found, *(value for value in self._quiet if not counts.get(value))]

    def _rank(self, value: str) -> tuple[int, int, str]:
        # Hundreds of values are ranked at every answer; what the alphabet says of one never changes.
        place = self._alphabet.get(value)
        if place is None:
            place = self._alphabet[value] = title_order(value)
        return -self._counts.get(value, 0), -self._library[value], place
