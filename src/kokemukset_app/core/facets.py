"""Facets: the fields that narrow a result, their counted values, and what is switched on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


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
