"""The inverted words of a part: forms and terms, which documents have them, and where."""

from __future__ import annotations

from functools import cached_property
from typing import cast

import numpy as np

from kokemukset_app.index.arrays import (
    NO_FLOATS,
    NO_INTS,
    AnyArray,
    Floats,
    Ints,
    Mask,
    distinct,
    find_in,
    listed,
    offsets_of,
    ranges,
)
from kokemukset_app.index.bloom import Hashes, may_have
from kokemukset_app.index.container import Container
from kokemukset_app.index.front_table import FrontTable
from kokemukset_app.index.glob import matching
from kokemukset_app.index.packing import unpack_ints, unpack_kinds, unpack_offsets
from kokemukset_app.index.post_cache import PostingCache
from kokemukset_app.index.runs import Runs
from kokemukset_app.index.schema import Area
from kokemukset_app.index.string_table import encode

_PREFIXES = 4
"""Prefixes whose rows are kept: a search asks for them twice, to match and to explain."""
_FORMS, _ROW_FORMS = 1000, 20_000
_TERM_ROWS = 4 << 20
"""So many forms, rows, and bytes of rows of terms are kept: a search asks for them to match, rank and explain, and
what one types grows by a letter while its other words stay."""


class Words:
    """Forms are rows: sorted by form, then language; each has postings, and pairs with the terms it is indexed by.

    Never changes; safe on any thread. Any access may raise `IndexDamaged`.
    """

    def __init__(self, file: Container, size: int) -> None:
        self._file = file
        self.size = size
        self._prefixes: dict[str, Ints] = {}
        self._forms: dict[str | bytes, Ints] = {}
        self._row_forms: dict[int, str] = {}
        self._term_rows = PostingCache(_TERM_ROWS)

    @cached_property
    def rows(self) -> FrontTable:
        """The keys of the forms, sorted."""
        return self._sorted("row")

    @cached_property
    def terms(self) -> FrontTable:
        """The terms, sorted."""
        return self._sorted("term")

    # rows and terms

    def form_rows(self, form: str | bytes) -> Ints:
        """Give the rows of a form in every language."""
        known = self._forms.get(form)
        if known is None:
            if len(self._forms) >= _FORMS:
                self._forms.clear()
            known = self._forms[form] = np.arange(*self.rows.prefix_range(_bytes(form) + b"\t"))
        return known

    def term_rows(self, term: str | bytes) -> tuple[Ints, Floats]:
        """Give the rows a term is made from, and how much each weighs."""
        key = _bytes(term)
        return self._term_rows.get(key, lambda: self._term_rows_of(key))

    def _term_rows_of(self, term: bytes) -> tuple[Ints, Floats]:
        number = self.terms.find(term)
        return self._rows_of(number, number + 1) if number >= 0 else (NO_INTS, NO_FLOATS)

    def prefix_rows(self, prefix: str) -> Ints:
        """Give the rows whose form, or one of whose terms, begins with `prefix`."""
        known = self._prefixes.get(prefix)
        if known is None:
            if len(self._prefixes) >= _PREFIXES:
                self._prefixes.clear()
            known = self._prefixes[prefix] = self._prefix_rows(encode(prefix))
        return known

    def _prefix_rows(self, key: bytes) -> Ints:
        start, end = self.rows.prefix_range(key)
        places = self._term_pair_at
        first, last = self.terms.prefix_range(key)
        by_term = unpack_ints(self._file.array("term_row")[int(places[first]) : int(places[last])])
        # Marks over all rows cost less than sorting: the terms of one letter come from most rows there are.
        mask = np.zeros(len(self.rows), np.bool_)
        mask[by_term] = True
        mask[start:end] = True
        return np.flatnonzero(mask)

    def pattern_rows(self, pattern: str, limit: int) -> tuple[Ints, bool]:
        """Give the rows whose form, or one of whose terms, has a shape, at most so many; and whether there are more."""
        by_form, more_forms = matching(self.rows, pattern, limit)
        terms, more_terms = matching(self.terms, pattern, limit)
        found = [by_form, *(self._rows_of(term, term + 1)[0] for term in listed(terms))]
        rows = distinct(np.concatenate(found))
        return rows[:limit], more_forms or more_terms or len(rows) > limit

    def _rows_of(self, first: int, end: int) -> tuple[Ints, Floats]:
        places = self._term_pair_at
        here = slice(int(places[first]), int(places[end]))
        weights = self._floats("pair_weights")[self._ints("term_weight")[here]]
        return unpack_ints(self._file.array("term_row")[here]), weights

    def row_terms(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """Give (index into `rows`, term, weight) for every term of the rows."""
        places = self._row_pair_at
        starts, ends = places[rows].astype(np.int64), places[rows + 1].astype(np.int64)
        pairs = ranges(starts, ends)
        which = np.repeat(np.arange(len(rows)), ends - starts)
        weights = self._floats("pair_weights")[self._ints("pair_weight")[pairs]]
        return which, unpack_ints(self._file.array("pair_term")[pairs]), weights

    def row_form(self, row: int) -> str:
        """Give the form of a row."""
        known = self._row_forms.get(row)
        if known is None:
            if len(self._row_forms) >= _ROW_FORMS:
                self._row_forms.clear()
            known = self._row_forms[row] = self.rows[row].split(b"\t", 1)[0].decode("utf-8", "surrogatepass")
        return known

    def has_same_capital(self, row: int) -> bool:
        """Tell whether the form with a capital is known to be indexed by the same terms."""
        return bool(self._ints("row_capital")[row])

    def may_have_forms(self, hashes: Hashes) -> Mask:
        """Tell which forms, given by their hashes, may be here; False is sure."""
        return may_have(self._file.array("form_bloom"), hashes)

    # postings

    def postings(self, rows: Ints) -> Runs:
        """Give where the postings of some rows lie."""
        places = self._row_at
        return Runs(places[rows], places[rows + 1])

    @property
    def post_doc(self) -> Ints:
        """The document of each posting."""
        return self._ints("post_doc")

    def post_count(self, postings: Runs) -> Ints:
        """Give how often the forms of postings stand in their documents."""
        return self._ints("kind_count")[self._kinds(postings)]

    def post_weight(self, postings: Runs) -> Floats:
        """Give the weights of postings."""
        return self._floats("kind_weight")[self._kinds(postings)]

    def _kinds(self, postings: Runs) -> Ints:
        return unpack_kinds(
            postings.of(self._file.array("post_kind")),
            postings.numbers,
            self._ints("post_kind_rare_at"),
            self._ints("post_kind_rare"),
        )

    def rows_of_postings(self, postings: Ints) -> Ints:
        """Give the row of each posting."""
        return find_in(self._row_at, postings, side="right") - 1

    def places(self, rows: Ints, wanted: Mask | None = None) -> tuple[Ints, Ints]:
        """Give document and word number of every occurrence of some rows, in some documents or in all."""
        postings = self.postings(rows)
        docs, counts = postings.of(self.post_doc), self.post_count(postings)
        begin, end = self._row_place_at[rows], self._row_place_at[rows + 1]
        positions = self._ints("positions")
        if wanted is None:
            found = Runs(begin, end).of(positions)
            return np.repeat(docs.astype(np.int64), counts), found.astype(np.int64)
        kept = np.flatnonzero(wanted[docs])
        # Places lie row by row, in the order of the postings: a posting's begin where those before it end.
        before = offsets_of(counts)
        start = Runs(begin, end).numbers(before[kept])
        many = counts[kept].astype(np.int64)
        found = positions[ranges(start, start + many)]
        return np.repeat(docs[kept].astype(np.int64), many), found.astype(np.int64)

    def having(self, rows: Ints) -> Mask:
        """Mark the documents that have any of some rows."""
        mask = np.zeros(self.size, np.bool_)
        mask[self.postings(rows).of(self.post_doc)] = True
        return mask

    def weighed(self, rows: Ints, weights: Floats | None) -> tuple[Ints, Floats]:
        """Sum what rows weigh, area by area, in each document that has them."""
        postings = self.postings(rows)
        value = self.post_weight(postings)
        if weights is not None:
            value = value * np.repeat(weights, postings.lengths)
        return self._summed(postings.of(self.post_doc), value, len(rows))

    def counted(self, rows: Ints, weights: Floats | None, area: Area | None = None) -> tuple[Ints, Floats]:
        """Count rows, times their weights, in each document that has them; in one area or in all."""
        postings = self.postings(rows)
        each = None if weights is None else np.repeat(weights, postings.lengths)
        if area is not None:
            return self._in_area(rows, each, area)
        value = self.post_count(postings).astype(np.float32)
        return self._summed(postings.of(self.post_doc), value if each is None else value * each, len(rows))

    def _summed(self, docs: Ints, value: Floats, rows: int) -> tuple[Ints, Floats]:
        if rows <= 1 or not len(docs):
            return docs.astype(np.int64), value
        total = np.bincount(docs, weights=value, minlength=self.size)
        found = np.flatnonzero(total)
        return found, total[found].astype(np.float32)

    def _in_area(self, rows: Ints, weights: Floats | None, area: Area) -> tuple[Ints, Floats]:
        """Count the occurrences of rows in an area; `weights` are those of the rows' postings."""
        docs, places = self.places(rows)
        kept = self.area_of(docs, places) == area
        value = np.ones(int(kept.sum()), np.float32)
        if weights is not None:
            value = np.repeat(weights, self.post_count(self.postings(rows)))[kept]
        return self._summed(docs[kept], value, 2)

    @property
    def area_ends(self) -> Ints:
        """Where each document's areas end: n × areas."""
        return self._ints("area_ends")

    def area_of(self, docs: Ints, places: Ints) -> Ints:
        """Give the area of each occurrence."""
        ends = self.area_ends
        area = np.zeros(len(docs), np.int64)
        for number in range(Area.BODY):  # the advice is a part of the body
            area += places >= ends[docs, number]
        return area

    # reading

    @cached_property
    def _row_at(self) -> Ints:
        return self._offsets("row_count")

    @cached_property
    def _row_place_at(self) -> Ints:
        return self._offsets("row_place_count")

    @cached_property
    def _row_pair_at(self) -> Ints:
        return self._offsets("row_pair_count")

    @cached_property
    def _term_pair_at(self) -> Ints:
        return self._offsets("term_pair_count")

    def _offsets(self, name: str) -> Ints:
        array = self._file.array
        return unpack_offsets(array(name), self._ints(f"{name}_large_at"), self._ints(f"{name}_large"))

    def _sorted(self, name: str) -> FrontTable:
        return FrontTable(
            self._file.array(f"{name}_text"), self._ints(f"{name}_heads"), len(self._file.array(f"{name}_pair_count"))
        )

    def _ints(self, name: str) -> Ints:
        return cast("Ints", self._file.array(name))

    def _floats(self, name: str) -> Floats:
        return cast("Floats", self._file.array(name))

    def raw(self, name: str) -> AnyArray:
        """Give an array as it lies in the file."""
        return self._file.array(name)


def _bytes(text: str | bytes) -> bytes:
    return encode(text) if isinstance(text, str) else text
