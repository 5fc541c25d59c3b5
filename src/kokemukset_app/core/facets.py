"""Facets: the fields that narrow a result, their counted values, and what is switched on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import overload

from typing_extensions import override


class FacetField(StrEnum):
    """The fields one can narrow by; the value is the name in files, queries and JSON."""

    TYPE = "type"
    CITY = "city"
    THEME = "theme"
    YEAR = "year"
    PHASE = "phase"
    STATUS = "status"
    OUTCOME = "outcome"
    PROJECT = "project"
    TAG = "tag"
    LANG = "lang"
    SOURCE = "source"


SHOWN = tuple(field for field in FacetField if field is not FacetField.SOURCE)
"""The fields whose values are counted and listed; of sources one only asks whether there are any."""


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many entries a value would leave: for a value of a heading in use, how many it adds to that heading."""

    value: str
    count: int


class FacetCounts(Sequence[FacetCount]):
    """The counts under one heading, most frequent first (years: newest first).

    A large library has thousands of values, and a key press counts them all: a `FacetCount` is made only of those
    that somebody looks at.
    """

    __slots__ = ("counts", "values")

    def __init__(self, values: Sequence[str] = (), counts: Sequence[int] = ()) -> None:
        self.values = tuple(values)
        self.counts = tuple(counts)

    @classmethod
    def of(cls, counts: Iterable[FacetCount]) -> FacetCounts:
        """Gather single counts."""
        if isinstance(counts, FacetCounts):
            return counts
        made = tuple(counts)
        return cls([one.value for one in made], [one.count for one in made])

    def by_value(self) -> dict[str, int]:
        """Give the count of each value, in the order of the counts."""
        return dict(zip(self.values, self.counts, strict=True))

    @override
    def __len__(self) -> int:
        return len(self.values)

    @overload
    def __getitem__(self, index: int) -> FacetCount: ...
    @overload
    def __getitem__(self, index: slice) -> FacetCounts: ...
    @override
    def __getitem__(self, index: int | slice) -> FacetCount | FacetCounts:
        if isinstance(index, slice):
            return FacetCounts(self.values[index], self.counts[index])
        return FacetCount(self.values[index], self.counts[index])

    @override
    def __iter__(self) -> Iterator[FacetCount]:
        return map(FacetCount, self.values, self.counts)

    @override
    def __eq__(self, other: object) -> bool:
        if isinstance(other, FacetCounts):
            return self.values == other.values and self.counts == other.counts
        return isinstance(other, tuple) and tuple(self) == other

    @override
    def __hash__(self) -> int:
        return hash(tuple(self))

    @override
    def __repr__(self) -> str:
        return f"FacetCounts({self.by_value()})"


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """The values switched on (and off) under one heading."""

    field: FacetField
    included: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Tell whether the heading narrows nothing."""
        return not self.included and not self.excluded


@dataclass(frozen=True, slots=True)
class FacetSelection:
    """What is switched on over all headings: OR inside a heading, AND across, exclusions always."""

    choices: tuple[FacetChoice, ...] = ()

    @classmethod
    def of(cls, field: FacetField, *values: str) -> FacetSelection:
        """Make a selection of some values under one heading."""
        return cls().including(field, values)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is narrowed."""
        return not self.choices

    def choice(self, field: FacetField) -> FacetChoice:
        """Give what is chosen under `field`; an empty choice where nothing is."""
        return next((c for c in self.choices if c.field is field), FacetChoice(field))

    def including(self, field: FacetField, values: Iterable[str]) -> FacetSelection:
        """Add `values` to those wanted under `field`."""
        old = self.choice(field)
        added = frozenset(values)
        return self._with(replace(old, included=old.included | added, excluded=old.excluded - added))

    def excluding(self, field: FacetField, values: Iterable[str]) -> FacetSelection:
        """Add `values` to those not wanted under `field`."""
        old = self.choice(field)
        added = frozenset(values)
        return self._with(replace(old, included=old.included - added, excluded=old.excluded | added))

    def without(self, field: FacetField, value: str) -> FacetSelection:
        """Forget one value under `field`, wanted or not wanted."""
        old = self.choice(field)
        gone = frozenset([value])
        return self._with(replace(old, included=old.included - gone, excluded=old.excluded - gone))

    def cleared(self, field: FacetField) -> FacetSelection:
        """Forget everything under `field`."""
        return self._with(FacetChoice(field))

    def _with(self, choice: FacetChoice) -> FacetSelection:
        kept = [c for c in self.choices if c.field is not choice.field]
        if not choice.is_empty:
            kept.append(choice)
        order = list(FacetField)
        return FacetSelection(tuple(sorted(kept, key=lambda c: order.index(c.field))))
