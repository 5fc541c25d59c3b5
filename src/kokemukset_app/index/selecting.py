"""What the facets leave of a result, and how many entries each value has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np

from kokemukset_app.core.facets import FacetChoice, FacetCount, FacetField, FacetSelection
from kokemukset_app.core.text import fold
from kokemukset_app.index.arrays import Mask
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

    def counts(self, field: FacetField) -> Mapping[str, int]:
        """Count a field's values; what is chosen under the same heading does not narrow them."""
        mask = self.mask
        if field in self._included:
            mask = self._kept
            for other, included in self._included.items():
                if other is not field:
                    mask = mask & included
        facet = self._part.facet(field)
        counts = facet.counts(mask)
        return {facet.values[code]: int(counts[code]) for code in np.flatnonzero(counts).tolist()}


def join_counts(field: FacetField, counts: Iterable[Mapping[str, int]], choice: FacetChoice) -> tuple[FacetCount, ...]:
    """Add up the counts of all parts: most frequent first, then by value. A chosen value is there even at zero."""
    total: Counter[str] = Counter()
    for some in counts:
        total.update(some)
    for value in choice.included | choice.excluded:
        total.setdefault(value, 0)
    order = sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))
    if field is FacetField.YEAR:
        order.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(FacetCount(value, count) for value, count in order)


def _codes(facet: Facet, values: Iterable[str]) -> list[int]:
    wanted = {fold(value) for value in values}
    exact = [facet.number[value] for value in values if value in facet.number]
    if len(exact) == len(wanted):
        return exact
    return [code for code, value in enumerate(facet.values) if fold(value) in wanted]
