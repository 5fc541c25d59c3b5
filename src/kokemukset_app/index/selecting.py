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

    def counts(self, field: FacetField) -> Ints:
        """Count each of a field's values in their order; what is chosen under the same heading narrows nothing."""
        mask = self.mask
        if field in self._included:
            mask = self._kept
            for other, included in self._included.items():
                if other is not field:
                    mask = mask & included
        return self._part.facet(field).counts(mask)


class JointValues:
    """The values of one field in several parts, as one sorted table."""

    def __init__(self, facets: Sequence[Facet]) -> None:
        self._values = sorted({value for facet in facets for value in facet.values})
        number = {value: code for code, value in enumerate(self._values)}
        self._codes = [np.array([number[value] for value in facet.values], np.int64) for facet in facets]

    def join(self, field: FacetField, counts: Iterable[Ints], choice: FacetChoice) -> tuple[FacetCount, ...]:
        """Add up the counts of all parts: most frequent first, then by value. A chosen value is there even at zero."""
        total = np.zeros(len(self._values), np.int64)
        for codes, numbers in zip(self._codes, counts, strict=True):
            total[codes] += numbers
        found = np.flatnonzero(total)
        order = found[::-1] if field is FacetField.YEAR else found[np.argsort(-total[found], kind="stable")]
        counted = tuple(map(FacetCount, map(self._values.__getitem__, listed(order)), listed(total[order])))
        chosen = choice.included | choice.excluded
        missing = chosen.difference(value for value, _ in counted) if chosen else chosen
        if not missing:
            return counted
        more = (*counted, *(FacetCount(value, 0) for value in sorted(missing)))
        return tuple(sorted(more, reverse=True)) if field is FacetField.YEAR else more


def _codes(facet: Facet, values: Iterable[str]) -> list[int]:
    wanted = {fold(value) for value in values}
    exact = [facet.number[value] for value in values if value in facet.number]
    if len(exact) == len(wanted):
        return exact
    return [code for code, value in enumerate(facet.values) if fold(value) in wanted]
