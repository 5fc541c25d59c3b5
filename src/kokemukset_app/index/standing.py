"""What each document's kind and state are worth before its text is looked at; see `ranking.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from kokemukset_app.core.entry import EntryType, Status
from kokemukset_app.core.facets import FacetField
from kokemukset_app.index.arrays import Floats

if TYPE_CHECKING:
    from kokemukset_app.index.facet_values import Facet

KIND_FACTOR: Mapping[str, float] = {
    EntryType.PROJECT.value: 0.95,
    EntryType.ARTICLE.value: 0.9,
    EntryType.PUBLICATION.value: 0.85,
}
STATE_FACTOR: Mapping[str, float] = {
    Status.IN_REVIEW.value: 0.96,
    Status.DRAFT.value: 0.94,
    Status.OUTDATED.value: 0.88,
    Status.ARCHIVED.value: 0.85,
}
"""What is not named here counts in full: an entry without a state, as in any foreign folder, is no draft."""


def standing(facet_of: Callable[[FacetField], Facet], size: int) -> Floats:
    """Give the factor of each of `size` documents."""
    factor = np.ones(size, np.float32)
    for field, factors in ((FacetField.TYPE, KIND_FACTOR), (FacetField.STATUS, STATE_FACTOR)):
        facet = facet_of(field)
        table = np.array([factors.get(value, 1.0) for value in facet.values], np.float32)
        factor[facet.docs] *= table[facet.codes]
    return factor
