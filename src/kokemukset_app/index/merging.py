"""Small parts become one: opened parts back to plain data, and which ones to take."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.problems import Problem
from kokemukset_app.index.arrays import Ints, listed
from kokemukset_app.index.document import Document
from kokemukset_app.index.part import Part
from kokemukset_app.index.part_data import PartData

_SMALL = 32
_LARGEST = 4_000
"""Documents a merge may have: it must not keep a save waiting."""
_LARGEST_JOINED = 20_000
"""Documents of parts that are joined when nobody waits: what that takes in memory, some 50 KB for each, is bounded."""


def to_absorb(new: int, live: Sequence[int]) -> list[int]:
    """Choose the parts, by their live documents, that a new part of `new` documents takes into itself.

    Sizes stay apart by a factor, so a document is rewritten only a few times in its life, and parts stay few.
    """
    total = new
    chosen: list[int] = []
    for number in sorted(range(len(live)), key=live.__getitem__):
        if live[number] > max(_SMALL, 2 * total) or total + live[number] > _LARGEST:
            break
        chosen.append(number)
        total += live[number]
    return sorted(chosen)


def to_join(live: Sequence[int]) -> list[int]:
    """Choose the parts, by their live documents, that are worth joining when there is time: two or more, or none.

    All that fit into one, where those beside the largest are half as many as it; else only those beside it. So a
    document is rewritten only as often as the index grows by half.
    """
    order = sorted((number for number in range(len(live)) if live[number]), key=live.__getitem__)
    while order and live[order[-1]] > _LARGEST_JOINED // 2 and sum(live[n] for n in order) > _LARGEST_JOINED:
        order.pop()  # large enough to stay as it is
    if order and 2 * sum(live[n] for n in order[:-1]) < live[order[-1]]:
        order.pop()
    chosen: list[int] = []
    for number in order:
        if sum(live[n] for n in chosen) + live[number] > _LARGEST_JOINED:
            break
        chosen.append(number)
    return sorted(chosen) if len(chosen) > 1 else []


def part_data(part: Part) -> PartData:
    """Read an opened part back as plain data, postings and all."""
    rows = np.arange(len(part.rows), dtype=np.int64)
    postings = part.postings(rows)
    _, positions = part.places(rows)
    pair_row, pair_term, pair_weight = part.row_terms(rows)
    return PartData(
        documents=_documents(part),
        rows=tuple(part.rows),
        post_row=np.repeat(rows, postings.lengths),
        post_doc=_wide(part.post_doc),
        post_count=_wide(part.post_count(postings)),
        post_weight=part.post_weight(postings),
        positions=positions,
        terms=tuple(part.terms),
        row_term_row=pair_row,
        row_term=_wide(pair_term),
        row_term_weight=pair_weight,
        row_capital=part.raw("row_capital").astype(np.bool_),
    )


def _wide(values: Ints) -> Ints:
    return values.astype(np.int64)


def _documents(part: Part) -> tuple[Document, ...]:
    facets: dict[FacetField, list[list[bytes]]] = {}
    for field in FacetField:
        facet = part.facet(field)
        of: list[list[bytes]] = [[] for _ in range(part.size)]
        for doc, code in zip(listed(facet.docs), listed(facet.codes), strict=True):
            of[doc].append(facet.values[code].encode("utf-8", "surrogatepass"))
        facets[field] = of
    links, files = part.links(), part.fingerprints()
    problems: dict[int, list[Problem]] = {}
    for doc, problem in part.problems.read():
        problems.setdefault(doc, []).append(problem)
    ends: list[list[int]] = part.area_ends.tolist()
    dates: list[int] = part.dates.tolist()
    lengths: list[int] = part.raw("words").tolist()
    reviews: list[int] = part.review_days.tolist()
    adoptions: list[int] = part.adoptions.tolist()
    return tuple(
        Document(
            path=part.paths[doc],
            id=part.ids[doc],
            head=part.record("head", doc),
            text=part.record("text", doc),
            facets={field: tuple(facets[field][doc]) for field in FacetField},
            places={},
            area_ends=tuple(ends[doc]),
            length=lengths[doc],
            date=dates[doc],
            title_keys=tuple(part.title_key(doc, lang) for lang in LANGUAGES),
            links=tuple(links[doc]),
            problems=tuple(problems.get(doc, ())),
            fingerprint=files[doc],
            review_by=reviews[doc],
            adoptions=adoptions[doc],
        )
        for doc in range(part.size)
    )
