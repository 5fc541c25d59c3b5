"""The order of hits over all parts."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence

import numpy as np

from kokemukset_app.core.query import Sort
from kokemukset_app.index.arrays import Floats, Ints, Mask, listed
from kokemukset_app.index.snapshot import LivePart, Place

Key = tuple[float, int, bytes, bytes]


def best(
    parts: Sequence[LivePart], masks: Sequence[Mask], scores: Sequence[Floats], sort: Sort, lang: str, count: int
) -> list[Place]:
    """Give the first `count` documents of the result in its order.

    Relevance: by score, then newest, then title. Newest: by date, then title. Title: in Finnish order, then newest.
    Equal ones stand by their paths, so that the order is the same every time.
    """
    if count <= 0:
        return []
    found = [
        _in_order(part, np.flatnonzero(mask), score, sort, lang, count)
        for part, mask, score in zip(parts, masks, scores, strict=True)
    ]
    having = [number for number, docs in enumerate(found) if len(docs)]
    if len(having) <= 1:  # nothing to merge, so nothing to compare by
        return [Place(number, doc) for number in having for doc in listed(found[number])]
    runs = [_keyed(parts[number], number, found[number], scores[number], sort, lang) for number in having]
    merged = heapq.merge(*runs, key=lambda pair: pair[0])
    return [place for (_, place), _ in zip(merged, range(count), strict=False)]


def _in_order(part: LivePart, docs: Ints, score: Floats, sort: Sort, lang: str, count: int) -> Ints:
    if sort is Sort.RELEVANCE and len(docs) > 4 * count:
        values = score[docs]
        # Everything that ties with the last of the best stays: newer or earlier titles among them come first.
        edge = np.partition(values, len(values) - count)[len(values) - count]
        docs = docs[values >= edge]
    dates = part.part.dates[docs]
    ranks = part.part.title_ranks(lang)[docs].astype(np.int64)
    paths = part.part.path_ranks[docs]
    keys: tuple[Ints | Floats, ...]
    if sort is Sort.RELEVANCE:
        keys = (paths, ranks, -dates, -score[docs])
    elif sort is Sort.NEWEST:
        keys = (paths, ranks, -dates)
    else:
        keys = (paths, -dates, ranks)
    return docs[np.lexsort(keys)][:count]


def _keyed(
    part: LivePart, number: int, docs: Ints, score: Floats, sort: Sort, lang: str
) -> Iterator[tuple[Key, Place]]:
    for doc in docs.tolist():
        date = -int(part.part.dates[doc])
        title = part.part.title_key(doc, lang)
        path = part.part.paths[doc]
        key: Key
        if sort is Sort.RELEVANCE:
            key = (-float(score[doc]), date, title, path)
        elif sort is Sort.NEWEST:
            key = (0.0, date, title, path)
        else:
            # Title first: the date's place is taken by a constant and its value put behind the title.
            key = (0.0, 0, title + b"\0%09d" % (date + 99999999), path)
        yield key, Place(number, doc)
