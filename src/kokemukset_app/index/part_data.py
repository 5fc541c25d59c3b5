"""A part of the index while it is made: what lies in `part.py` as a file, here as plain arrays in memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kokemukset_app.index.arrays import Floats, Ints, Mask, listed, offsets_of, ranges
from kokemukset_app.index.document import Document, Form, FormTable
from kokemukset_app.index.schema import AREA_WEIGHT, Area

_WEIGHTS = np.array([AREA_WEIGHT[area] for area in Area], np.float32)


@dataclass(frozen=True, slots=True)
class PartData:
    """Documents with their inverted words.

    `rows` are the sorted keys of forms; posting i says that form `post_row[i]` stands in document `post_doc[i]`
    `post_count[i]` times, weighing `post_weight[i]` by its areas; postings are ordered by row, then document, and
    `positions` holds their word numbers end to end. Form `row_term_row[j]` is indexed by term `row_term[j]` of the
    sorted `terms`, as `row_term_weight[j]` of the word. `row_capital`: the form with a capital is read alike.
    """

    documents: tuple[Document, ...]
    rows: tuple[bytes, ...]
    post_row: Ints
    post_doc: Ints
    post_count: Ints
    post_weight: Floats
    positions: Ints
    terms: tuple[bytes, ...]
    row_term_row: Ints
    row_term: Ints
    row_term_weight: Floats
    row_capital: Mask


def invert(documents: Sequence[Document], forms: FormTable) -> PartData:
    """Turn documents into a part."""
    numbers: dict[bytes, int] = {}
    post_row, post_doc, post_count, positions = array("I"), array("I"), array("I"), array("I")
    for doc, document in enumerate(documents):
        for key, places in document.places.items():
            post_row.append(numbers.setdefault(key, len(numbers)))
            post_count.append(len(places))
            positions.extend(places)
        post_doc.extend([doc] * len(document.places))
    rows = sorted(numbers)
    rank = np.empty(len(rows), np.int64)
    rank[np.fromiter((numbers[key] for key in rows), np.int64, len(rows))] = np.arange(len(rows))
    return _ordered(
        tuple(documents),
        tuple(rows),
        rank[_ints(post_row)],
        (_ints(post_doc), _ints(post_count), _ints(positions)),
        {key: forms.by_key[key] for key in rows},
    )


def merge(parts: Iterable[tuple[PartData, Mask]]) -> PartData:
    """Join parts, leaving out the documents whose mask is False; the order of documents stays.

    Each part may be let go when the next one is asked for. Forms stay numbers all the way: as objects those of a large
    index would take more room than everything else.
    """
    documents: list[Document] = []
    words, terms = _Numbers(), _Numbers()
    postings: list[_Postings] = []
    pairs: list[_Pairs] = []
    capital: list[Mask] = []
    for part, live in parts:
        number = (np.cumsum(live) - 1 + len(documents)).astype(np.int32)
        documents += [document for document, is_live in zip(part.documents, live.tolist(), strict=True) if is_live]
        kept = np.flatnonzero(live[part.post_doc])
        starts = offsets_of(part.post_count)
        before = len(words.known)
        to_word = words.of(part.rows, np.unique(part.post_row[kept]))
        some = _Postings(
            to_word[part.post_row[kept]],
            number[part.post_doc[kept]],
            part.post_count[kept].astype(np.int32),
            part.post_weight[kept],
            part.positions[ranges(starts[kept], starts[kept + 1])].astype(np.int32),
        )
        postings.append(some)
        is_new = to_word >= before
        capital.append(part.row_capital[is_new])
        said = is_new[part.row_term_row]
        to_term = terms.of(part.terms, np.unique(part.row_term[said]))
        pairs.append(_Pairs(to_word[part.row_term_row[said]], to_term[part.row_term[said]], part.row_term_weight[said]))
    keys, word_rank = words.in_order()
    names, term_rank = terms.in_order()
    row_capital = np.empty(len(keys), np.bool_)
    row_capital[word_rank] = np.concatenate(capital)
    post_row = word_rank[np.concatenate([some.word for some in postings])]
    order = np.argsort(post_row, kind="stable")
    post_count = np.concatenate([some.count for some in postings])
    starts = offsets_of(post_count)
    pair_row = word_rank[np.concatenate([some.word for some in pairs])]
    pair_term = term_rank[np.concatenate([some.term for some in pairs])]
    pair_order = np.lexsort((pair_term, pair_row))
    return PartData(
        documents=tuple(documents),
        rows=keys,
        post_row=post_row[order],
        post_doc=np.concatenate([some.doc for some in postings])[order],
        post_count=post_count[order],
        post_weight=np.concatenate([some.weight for some in postings])[order],
        positions=np.concatenate([some.positions for some in postings])[ranges(starts[order], starts[order + 1])],
        terms=names,
        row_term_row=pair_row[pair_order],
        row_term=pair_term[pair_order],
        row_term_weight=np.concatenate([some.weight for some in pairs])[pair_order],
        row_capital=row_capital,
    )


@dataclass(frozen=True, slots=True)
class _Postings:
    """The postings of one part, with the numbers of their words in the merged one."""

    word: Ints
    doc: Ints
    count: Ints
    weight: Floats
    positions: Ints


@dataclass(frozen=True, slots=True)
class _Pairs:
    """What one part is the first to say of words, with the numbers of words and terms in the merged one."""

    word: Ints
    term: Ints
    weight: Floats


class _Numbers:
    """Numbers for texts in the order in which they are met."""

    def __init__(self) -> None:
        self.known: dict[bytes, int] = {}

    def of(self, texts: Sequence[bytes], wanted: Ints) -> Ints:
        """Give for each of some texts its number, where it is wanted; -1 elsewhere."""
        known = self.known
        numbers = np.full(len(texts), -1, np.int32)
        numbers[wanted] = np.fromiter((known.setdefault(texts[n], len(known)) for n in listed(wanted)), np.int32)
        return numbers

    def in_order(self) -> tuple[tuple[bytes, ...], Ints]:
        """Give the texts sorted, and for each number the place of its text among them."""
        texts = sorted(self.known)
        rank = np.empty(len(texts), np.int32)
        rank[np.fromiter((self.known[text] for text in texts), np.int64, len(texts))] = np.arange(len(texts))
        return tuple(texts), rank


def _ordered(
    documents: tuple[Document, ...],
    rows: tuple[bytes, ...],
    post_row: Ints,
    postings: tuple[Ints, Ints, Ints],
    forms: Mapping[bytes, Form],
) -> PartData:
    """Sort the postings by row and document, weigh them, and number the terms."""
    post_doc, post_count, positions = postings
    order = np.argsort(post_row, kind="stable")
    starts = offsets_of(post_count)
    positions = positions[ranges(starts[order], starts[order + 1])]
    post_row, post_doc, post_count = post_row[order], post_doc[order], post_count[order]
    terms = sorted({term for key in rows for term, _ in forms[key].terms})
    number = {term: n for n, term in enumerate(terms)}
    pairs = [(row, number[term], weight) for row, key in enumerate(rows) for term, weight in forms[key].terms]
    return PartData(
        documents=documents,
        rows=rows,
        post_row=post_row,
        post_doc=post_doc,
        post_count=post_count,
        post_weight=_weigh(documents, post_doc, post_count, positions),
        positions=positions,
        terms=tuple(terms),
        row_term_row=np.array([pair[0] for pair in pairs], np.int64),
        row_term=np.array([pair[1] for pair in pairs], np.int64),
        row_term_weight=np.array([pair[2] for pair in pairs], np.float32),
        row_capital=np.array([forms[key].has_same_capital for key in rows], np.bool_),
    )


def _weigh(documents: Sequence[Document], post_doc: Ints, post_count: Ints, positions: Ints) -> Floats:
    """Sum the weights of the areas that each posting's words stand in."""
    ends = area_ends(documents)
    doc = np.repeat(post_doc, post_count)
    area = np.zeros(len(positions), np.int64)
    for number in range(len(Area) - 1):
        area += positions >= ends[doc, number]
    starts = offsets_of(post_count)[:-1]
    if not len(starts):
        return np.empty(0, np.float32)
    return np.add.reduceat(_WEIGHTS[area], starts).astype(np.float32)


def area_ends(documents: Sequence[Document]) -> Ints:
    """Give where each document's areas end: n × areas."""
    return np.array([document.area_ends for document in documents], np.int64).reshape(len(documents), len(Area))


def _ints(values: Iterable[int]) -> Ints:
    return (
        np.frombuffer(values, np.uint32).astype(np.int64)
        if isinstance(values, array) and values
        else np.empty(0, np.int64)
    )
