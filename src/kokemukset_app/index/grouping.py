"""Pages of one publication are one hit: its best page stands for it, in totals, counts and lists alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kokemukset_app.core.entry import EntryType
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.publication import parse_page_address
from kokemukset_app.index.arrays import Floats, Ints, Mask
from kokemukset_app.index.part import Part

NO_GROUP = -1


class PageGroups:
    """Which documents of some parts are pages of one publication. Never changes; safe on any thread."""

    def __init__(self, parts: Sequence[Part]) -> None:
        numbers: dict[bytes, int] = {}
        self._of: list[Ints | None] = []
        self._numbers: list[Ints] = []
        for part in parts:
            facet = part.facet(FacetField.TYPE)
            code = facet.number.get(EntryType.PUBLICATION.value)
            if code is None:
                self._of.append(None)
                self._numbers.append(np.empty(0, np.int64))
                continue
            groups = np.full(part.size, NO_GROUP, np.int64)
            pages = np.zeros(part.size, np.int64)
            for doc in facet.docs[facet.codes == code].tolist():
                groups[doc] = numbers.setdefault(part.ids[doc], len(numbers))
                pages[doc] = parse_page_address(part.paths.text(doc))[1]
            self._of.append(groups)
            self._numbers.append(pages)
        self._ranks = [
            part.path_ranks if groups is not None else None for part, groups in zip(parts, self._of, strict=True)
        ]

    def best_only(self, masks: Sequence[Mask], scores: Sequence[Floats]) -> list[Mask]:
        """Leave of each publication's pages the one with the best score, of equals the first; entries stay."""
        made = list(masks)
        found: list[tuple[Ints, Floats, Ints, Ints, Ints]] = []
        for number, (groups, ranks) in enumerate(zip(self._of, self._ranks, strict=True)):
            if groups is None or ranks is None:
                continue
            pages = masks[number] & (groups != NO_GROUP)
            docs = np.flatnonzero(pages)
            made[number] = masks[number] & ~pages
            found.append((groups[docs], scores[number][docs], ranks[docs], np.full(len(docs), number), docs))
        if not found:
            return made
        group, score, rank, part, doc = (np.concatenate(column) for column in zip(*found, strict=True))
        order = np.lexsort((rank, part, -score, group))
        first = order[np.flatnonzero(np.diff(group[order], prepend=NO_GROUP))]
        for number in np.unique(part[first]).tolist():
            made[number][doc[first[part[first] == number]]] = True
        return made

    def without(self, masks: Sequence[Mask], taken: Sequence[Mask]) -> list[Mask]:
        """Leave out the pages of publications that have a page among `taken`; entries stay as they are."""
        gone = [of[mask & (of != NO_GROUP)] for of, mask in zip(self._of, taken, strict=True) if of is not None]
        numbers = np.unique(np.concatenate(gone)) if gone else np.empty(0, np.int64)
        return [
            mask if of is None or not len(numbers) else mask & ~np.isin(of, numbers)
            for mask, of in zip(masks, self._of, strict=True)
        ]

    def pages(self, masks: Sequence[Mask], part: int, doc: int) -> tuple[int, ...]:
        """List the pages among `masks` of the publication that a document is a page of, in their order."""
        groups = self._of[part]
        if groups is None or groups[doc] == NO_GROUP:
            return ()
        wanted = groups[doc]
        found = [
            numbers[mask & (of == wanted)]
            for mask, of, numbers in zip(masks, self._of, self._numbers, strict=True)
            if of is not None
        ]
        return tuple(np.sort(np.concatenate(found)).tolist())
