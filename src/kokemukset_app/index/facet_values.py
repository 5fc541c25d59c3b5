"""The facet values of a part's documents: who has which, and how many have each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial

import numpy as np

from kokemukset_app.core.facets import FacetField
from kokemukset_app.index.arrays import AnyArray, Ints, Mask, offsets_of, ranges, smallest
from kokemukset_app.index.document import Document
from kokemukset_app.index.string_table import StringTable, decoded, pack_strings


class Facet:
    """One facet field's values, sorted, and which documents have them: `docs[i]` has the value `codes[i]`."""

    def __init__(self, texts: Callable[[], Sequence[bytes]], pairs: Callable[[], tuple[Ints, Ints]]) -> None:
        self._texts = texts
        self._pairs = pairs

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The values, by code."""
        return tuple(map(decoded, self._texts()))

    @cached_property
    def number(self) -> dict[str, int]:
        """The code of each value."""
        return {value: code for code, value in enumerate(self.values)}

    @cached_property
    def _both(self) -> tuple[Ints, Ints]:
        return self._pairs()

    @property
    def docs(self) -> Ints:
        """The documents that have a value, in order; one of two values twice."""
        return self._both[0]

    @property
    def codes(self) -> Ints:
        """The value that each of `docs` has."""
        return self._both[1]

    def documents(self, codes: Sequence[int], size: int) -> Mask:
        """Mark the documents that have any of the values."""
        mask = np.zeros(size, np.bool_)
        if len(codes) == 1:
            mask[self.docs[self.codes == codes[0]]] = True
        elif codes:
            mask[self.docs[np.isin(self.codes, codes)]] = True
        return mask


class FacetValues:
    """All facet values of a part, document by document; the values of all fields have one numbering, field by field.

    Never changes; safe on any thread.
    """

    def __init__(self, tables: Sequence[StringTable], counts: Ints, codes: Ints) -> None:
        """Take the sorted values of each `FacetField`, each document's count of values, and these values end to end."""
        self._at = offsets_of(counts)
        self._codes = codes
        self._ends = offsets_of(np.array([len(table) for table in tables], np.int64))
        self._tables = dict(zip(FacetField, tables, strict=True))
        self._texts: dict[FacetField, Sequence[bytes]] = {}
        self._facets = {
            field: Facet(partial(self.texts, field), partial(self._pairs, number))
            for number, field in enumerate(FacetField)
        }

    def facet(self, field: FacetField) -> Facet:
        """Give one field's values."""
        return self._facets[field]

    def texts(self, field: FacetField) -> Sequence[bytes]:
        """Give one field's values as they are written."""
        known = self._texts.get(field)
        if known is None:
            known = self._texts[field] = list(self._tables[field])
        return known

    def size(self, field: FacetField) -> int:
        """Count one field's values."""
        return len(self._tables[field])

    def count(self, mask: Mask) -> Ints:
        """Count each value among the documents of `mask`. It takes as long as the fewer of those in and out of it."""
        docs = np.flatnonzero(mask)
        if 2 * len(docs) <= len(mask):
            return self._counted(docs)
        return self._totals - self._counted(np.flatnonzero(~mask))

    @cached_property
    def _totals(self) -> Ints:
        return np.bincount(self._codes, minlength=int(self._ends[-1]))

    def _counted(self, docs: Ints) -> Ints:
        codes = self._codes[ranges(self._at[docs], self._at[docs + 1])]
        return np.bincount(codes, minlength=int(self._ends[-1]))

    def _pairs(self, number: int) -> tuple[Ints, Ints]:
        first, end = int(self._ends[number]), int(self._ends[number + 1])
        places = np.flatnonzero((self._codes >= first) & (self._codes < end))
        docs = np.searchsorted(self._at, places, side="right") - 1
        return docs, self._codes[places].astype(np.int64) - first


def pack_facets(documents: Sequence[Document]) -> dict[str, AnyArray]:
    """Write the facet values of documents, as `FacetValues` reads them."""
    arrays: dict[str, AnyArray] = {}
    code: dict[tuple[FacetField, bytes], int] = {}
    for field in FacetField:
        values = sorted({value for document in documents for value in document.facets[field]})
        for value in values:
            code[field, value] = len(code)
        arrays[f"facet_{field.value}_text"], arrays[f"facet_{field.value}_text_at"] = pack_strings(values)
    each = [[code[field, value] for field in FacetField for value in document.facets[field]] for document in documents]
    arrays["facet_count"] = smallest(np.array([len(codes) for codes in each], np.int64))
    arrays["facet_code"] = smallest(np.array([one for codes in each for one in codes], np.int64))
    return arrays
