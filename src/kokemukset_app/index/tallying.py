"""Counts over two facets at once: one look at the documents of a query gives every cell of a matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetChoice, FacetField, FacetSelection
from kokemukset_app.core.overview import JointCounts, Tally, Upkeep
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.query import Query
from kokemukset_app.index.arrays import Ints, Mask
from kokemukset_app.index.facet_values import Facet
from kokemukset_app.index.matching import Matcher
from kokemukset_app.index.selecting import PartSelection
from kokemukset_app.index.snapshot import LivePart, Snapshot

Pair = tuple[FacetField, FacetField]


def tally(
    snapshot: Snapshot,
    analysis: Analysis,
    query: Query,
    pairs: Sequence[Pair],
    days: tuple[date, date],
    cancel: CancelToken,
) -> Tally:
    """Count a query's hits, their facet values, and their values of pairs of facets; raises `Cancelled`.

    `days` are today, and the day until which a review is said to be due.
    """
    matcher = Matcher(snapshot, analysis, cancel)
    joint: list[Counter[tuple[str, str]]] = [Counter() for _ in pairs]
    selections: list[PartSelection] = []
    found = [matcher.match(query.node, part) for part in snapshot.parts]
    masks = [match.mask & part.live for match, part in zip(found, snapshot.parts, strict=True)]
    bases = snapshot.groups.best_only(masks, [match.score for match in found])  # a publication counts once
    for part, base in zip(snapshot.parts, bases, strict=True):
        selections.append(PartSelection(query.selection, part.part, base))
        for pair, cells in zip(pairs, joint, strict=True):
            cancel.check()
            cells.update(_cells(part, base, query.selection, pair))
    return Tally(
        total=sum(int(np.count_nonzero(selection.mask)) for selection in selections),
        facets=snapshot.facet_table(tuple(FacetField)).count(query.selection, selections),
        joints=tuple(JointCounts(*pair, dict(cells)) for pair, cells in zip(pairs, joint, strict=True)),
        upkeep=_upkeep(snapshot, [selection.mask for selection in selections], days),
    )


def _upkeep(snapshot: Snapshot, masks: Sequence[Mask], days: tuple[date, date]) -> Upkeep:
    today, soon = (int(day.strftime("%Y%m%d")) for day in days)
    due: list[EntryId] = []
    overdue: list[EntryId] = []
    adopted: list[EntryId] = []
    adoptions = 0
    for part, mask in zip(snapshot.parts, masks, strict=True):
        reviews, taken = part.part.review_days, part.part.adoptions
        is_due = mask & (reviews > 0) & (reviews <= soon)
        due += _ids(part, is_due)
        overdue += _ids(part, is_due & (reviews <= today))
        adopted += _ids(part, mask & (taken > 0))
        adoptions += int(taken[mask].sum())
    return Upkeep(tuple(due), tuple(overdue), tuple(adopted), adoptions)


def _ids(part: LivePart, mask: Mask) -> list[EntryId]:
    return [EntryId(part.part.ids.text(doc)) for doc in np.flatnonzero(mask).tolist()]


def _cells(part: LivePart, base: Mask, selection: FacetSelection, pair: Pair) -> dict[tuple[str, str], int]:
    mask = PartSelection(_without_included(selection, pair), part.part, base).mask
    rows, columns = part.part.facet(pair[0]), part.part.facet(pair[1])
    width = len(columns.values)
    if not width or not len(rows.values):
        return {}
    docs, codes = _by_document(rows, mask)
    other_docs, other_codes = _by_document(columns, mask)
    first = np.searchsorted(other_docs, docs, "left")
    many = np.searchsorted(other_docs, docs, "right") - first
    # Every value of a row's document with every value of the same document in the columns.
    steps = np.arange(int(many.sum())) - np.repeat(np.cumsum(many) - many, many)
    keys = np.repeat(codes, many) * width + other_codes[np.repeat(first, many) + steps]
    found, counts = np.unique(keys, return_counts=True)
    return {
        (rows.values[key // width], columns.values[key % width]): count
        for key, count in zip(found.tolist(), counts.tolist(), strict=True)
    }


def _by_document(facet: Facet, mask: Mask) -> tuple[Ints, Ints]:
    """Give the pairs (document, code) of the documents of `mask`, in the order of documents."""
    kept = mask[facet.docs]
    docs, codes = facet.docs[kept].astype(np.int64), facet.codes[kept].astype(np.int64)
    order = np.argsort(docs, kind="stable")
    return docs[order], codes[order]


def _without_included(selection: FacetSelection, pair: Pair) -> FacetSelection:
    kept = (
        FacetChoice(choice.field, excluded=choice.excluded) if choice.field in pair else choice
        for choice in selection.choices
    )
    return FacetSelection(tuple(choice for choice in kept if not choice.is_empty))
