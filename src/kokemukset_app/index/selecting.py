"""What the facets leave of a result, and how many entries each value has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from kokemukset_app.core.facets import FacetChoice, FacetCount, FacetCounts, FacetField, FacetSelection
from kokemukset_app.core.text import fold
from kokemukset_app.index.arrays import Ints, Mask, listed
from kokemukset_app.index.facet_values import Facet
from kokemukset_app.index.part import Part
from kokemukset_app.index.string_table import decoded


class PartSelection:
    """A selection worked out in one part: OR inside a heading, AND across, exclusions always."""

    def __init__(self, selection: FacetSelection, part: Part, base: Mask) -> None:
        """Take the documents that match everything but the selection."""
        self._part = part
        self._included: dict[FacetField, Mask] = {}
        mask = base
        for choice in selection.choices:
            facet = part.facet(choice.field)
            if choice.excluded:
                mask = mask & ~facet.documents(_codes(facet, choice.excluded), part.size)
            if choice.included:
                self._included[choice.field] = facet.documents(_codes(facet, choice.included), part.size)
        self._kept = mask
        for included in self._included.values():
            mask = mask & included
        self.mask = mask

    def mask_of(self, field: FacetField) -> Mask:
        """Mark what a field's values are counted of: what is chosen under the same heading narrows nothing."""
        if field not in self._included:
            return self.mask
        mask = self._kept
        for other, included in self._included.items():
            if other is not field:
                mask = mask & included
        return mask


class FacetTable:
    """The values of some fields in some parts, under one numbering, so that one look counts them all."""

    def __init__(self, parts: Sequence[Part], fields: Sequence[FacetField]) -> None:
        self._fields = tuple(fields)
        self._parts = tuple(part.facets for part in parts)
        values: list[bytes] = []
        ends: list[int] = []
        numbers: dict[FacetField, dict[bytes, int]] = {}
        for field in fields:
            found = sorted({text for part in self._parts for text in part.texts(field)})
            numbers[field] = {text: number for number, text in enumerate(found, len(values))}
            values += found
            ends.append(len(values))
        self._values = tuple(map(decoded, values))
        self._ends = ends
        self._field_of = np.repeat(np.arange(len(fields)), np.diff(ends, prepend=0))
        # The number of each part's values; those of other fields are counted where nobody looks, behind the last one.
        self._numbers = [
            np.concatenate(
                [
                    np.array([numbers[field][text] for text in part.texts(field)], np.int64)
                    if field in numbers
                    else np.full(part.size(field), len(values))
                    for field in FacetField
                ]
            )
            for part in self._parts
        ]

    def count(
        self, selection: FacetSelection, found: Sequence[PartSelection]
    ) -> dict[FacetField, Sequence[FacetCount]]:
        """Count every value: most frequent first, then by value; years newest first. A chosen value is there at 0."""
        total = self._counted([one.mask for one in found])
        for number, field in enumerate(self._fields):
            if selection.choice(field).included:
                here = slice(self._ends[number - 1] if number else 0, self._ends[number])
                total[here] = self._counted([one.mask_of(field) for one in found])[here]
        some = np.flatnonzero(total)
        order = some[np.lexsort((-total[some], self._field_of[some]))]
        ends = np.searchsorted(self._field_of[order], np.arange(len(self._fields)), side="right")
        values, counts = tuple(map(self._values.__getitem__, listed(order))), tuple(listed(total[order]))
        made: dict[FacetField, Sequence[FacetCount]] = {}
        start = 0
        for field, end in zip(self._fields, listed(ends), strict=True):
            made[field] = _with_chosen(
                field, FacetCounts(values[start:end], counts[start:end]), selection.choice(field)
            )
            start = end
        return made

    def _counted(self, masks: Sequence[Mask]) -> Ints:
        total = np.zeros(len(self._values) + 1, np.int64)
        for mask, part, numbers in zip(masks, self._parts, self._numbers, strict=True):
            if len(numbers):
                total[numbers] += part.count(mask)
        return total[:-1]


def _with_chosen(field: FacetField, counts: FacetCounts, choice: FacetChoice) -> FacetCounts:
    chosen = choice.included | choice.excluded
    missing = tuple(sorted(chosen.difference(counts.values))) if chosen else ()
    if missing:
        counts = FacetCounts(counts.values + missing, counts.counts + (0,) * len(missing))
    return FacetCounts.of(sorted(counts, key=_value, reverse=True)) if field is FacetField.YEAR else counts


def _value(count: FacetCount) -> str:
    return count.value


def _codes(facet: Facet, values: Iterable[str]) -> list[int]:
    wanted = {fold(value) for value in values}
    exact = [facet.number[value] for value in values if value in facet.number]
    if len(exact) == len(wanted):
        return exact
    return [code for code, value in enumerate(facet.values) if fold(value) in wanted]
