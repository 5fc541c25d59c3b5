"""What the facets leave of a result, and how many entries each value has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from kokemukset_app.core.facets import FacetChoice, FacetCount, FacetField, FacetSelection
from kokemukset_app.core.text import fold
from kokemukset_app.index.arrays import Ints, Mask, listed
from kokemukset_app.index.part import Facet, Part


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
    """All values of some fields in some parts, under one numbering, so that one look counts them all."""

    def __init__(self, parts: Sequence[Part], fields: Sequence[FacetField]) -> None:
        self._fields = tuple(fields)
        self._values: list[str] = []
        self._ends: list[int] = []
        pairs: list[list[tuple[Ints, Ints]]] = [[] for _ in parts]
        for field in fields:
            facets = [part.facet(field) for part in parts]
            values = sorted({value for facet in facets for value in facet.values})
            code = {value: number for number, value in enumerate(values, len(self._values))}
            for of_part, facet in zip(pairs, facets, strict=True):
                codes = np.array([code[value] for value in facet.values], np.int64)
                of_part.append((facet.docs.astype(np.intp), codes[facet.codes]))
            self._values += values
            self._ends.append(len(self._values))
        self._pairs = [(np.concatenate([d for d, _ in some]), np.concatenate([c for _, c in some])) for some in pairs]
        self._field_of = np.repeat(np.arange(len(fields)), np.diff(self._ends, prepend=0))

    def count(
        self, selection: FacetSelection, found: Sequence[PartSelection]
    ) -> dict[FacetField, tuple[FacetCount, ...]]:
        """Count every value: most frequent first, then by value; years newest first. A chosen value is there at 0."""
        total = self._counted([one.mask for one in found])
        for number, field in enumerate(self._fields):
            if selection.choice(field).included:
                here = slice(self._ends[number - 1] if number else 0, self._ends[number])
                total[here] = self._counted([one.mask_of(field) for one in found])[here]
        some = np.flatnonzero(total)
        order = some[np.lexsort((some, -total[some], self._field_of[some]))]
        ends = np.searchsorted(self._field_of[order], np.arange(len(self._fields)), side="right")
        counts = tuple(map(FacetCount, map(self._values.__getitem__, listed(order)), listed(total[order])))
        made: dict[FacetField, tuple[FacetCount, ...]] = {}
        start = 0
        for field, end in zip(self._fields, listed(ends), strict=True):
            made[field] = _with_chosen(field, counts[start:end], selection.choice(field))
            start = end
        return made

    def _counted(self, masks: Sequence[Mask]) -> Ints:
        total = np.zeros(len(self._values), np.int64)
        for mask, (docs, codes) in zip(masks, self._pairs, strict=True):
            total += np.bincount(codes.compress(mask.take(docs)), minlength=len(self._values))
        return total


def _with_chosen(field: FacetField, counts: tuple[FacetCount, ...], choice: FacetChoice) -> tuple[FacetCount, ...]:
    chosen = choice.included | choice.excluded
    missing = sorted(chosen.difference(count.value for count in counts)) if chosen else ()
    counts = (*counts, *(FacetCount(value, 0) for value in missing))
    return tuple(sorted(counts, key=_value, reverse=True)) if field is FacetField.YEAR else counts


def _value(count: FacetCount) -> str:
    return count.value


def _codes(facet: Facet, values: Iterable[str]) -> list[int]:
    wanted = {fold(value) for value in values}
    exact = [facet.number[value] for value in values if value in facet.number]
    if len(exact) == len(wanted):
        return exact
    return [code for code, value in enumerate(facet.values) if fold(value) in wanted]
