"""What the facets leave of a result, and how many entries each value has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from kokemukset_app.core.facets import FacetChoice, FacetCount, FacetField, FacetSelection
from kokemukset_app.core.text import fold
from kokemukset_app.index.arrays import Ints, Mask, listed
from kokemukset_app.index.part import Facet, Part

Counts = tuple[Sequence[str], Ints]
"""A field's values, sorted, and how many documents have each."""


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

    def counts(self, field: FacetField) -> Counts:
        """Count a field's values; what is chosen under the same heading does not narrow them."""
        mask = self.mask
        if field in self._included:
            mask = self._kept
            for other, included in self._included.items():
                if other is not field:
                    mask = mask & included
        facet = self._part.facet(field)
        return facet.values, facet.counts(mask)


def join_counts(field: FacetField, counts: Iterable[Counts], choice: FacetChoice) -> tuple[FacetCount, ...]:
    """Add up the counts of all parts: most frequent first, then by value. A chosen value is there even at zero."""
    parts = list(counts)
    if len(parts) == 1 and not choice.included and not choice.excluded and field is not FacetField.YEAR:
        return _ordered(*parts[0])
    total: Counter[str] = Counter()
    for values, numbers in parts:
        total.update({values[code]: int(numbers[code]) for code in np.flatnonzero(numbers).tolist()})
    for value in choice.included | choice.excluded:
        total.setdefault(value, 0)
    order = sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))
    if field is FacetField.YEAR:
        order.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(FacetCount(value, count) for value, count in order)


def _ordered(values: Sequence[str], counts: Ints) -> tuple[FacetCount, ...]:
    """Order the counts of one part, whose values are in their order already."""
    found = np.flatnonzero(counts)
    codes = found[np.argsort(-counts[found], kind="stable")]
    numbers = listed(counts[codes])
    return tuple(FacetCount(values[code], number) for code, number in zip(listed(codes), numbers, strict=True))


def _codes(facet: Facet, values: Iterable[str]) -> list[int]:
    wanted = {fold(value) for value in values}
    exact = [facet.number[value] for value in values if value in facet.number]
    if len(exact) == len(wanted):
        return exact
    return [code for code, value in enumerate(facet.values) if fold(value) in wanted]
