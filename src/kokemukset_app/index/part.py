"""A part of the index, opened: documents and inverted words as mapped arrays. It never changes; safe on any thread."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
from whoosh.codec.whoosh3 import W3Segment
from whoosh.util.numeric import byte_to_length

from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.index.arrays import AnyArray, Floats, Ints, Mask, ranges
from kokemukset_app.index.container import Container
from kokemukset_app.index.head_record import head_from_json
from kokemukset_app.index.part_file import part_path
from kokemukset_app.index.string_table import StringTable, find_in_order

_LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.float32)


class Facet:
    """One facet field's values and which documents have them: pair i says that `docs[i]` has `codes[i]`."""

    def __init__(self, values: StringTable, docs: Ints, codes: Ints) -> None:
        self.values = tuple(value.decode("utf-8", "surrogatepass") for value in values)
        self.docs = docs
        self.codes = codes
        self.number = {value: code for code, value in enumerate(self.values)}

    def counts(self, mask: Mask) -> Ints:
        """Count the documents of `mask` that have each value."""
        return np.bincount(self.codes[mask[self.docs]], minlength=len(self.values))

    def documents(self, codes: Sequence[int], size: int) -> Mask:
        """Mark the documents that have any of the values."""
        mask = np.zeros(size, np.bool_)
        if len(codes) == 1:
            mask[self.docs[self.codes == codes[0]]] = True
        elif codes:
            mask[self.docs[np.isin(self.codes, codes)]] = True
        return mask


class Part:
    """The file beside one segment. Any access may raise `IndexDamaged`."""

    def __init__(self, folder: Path, segment: W3Segment) -> None:
        """Map the file; raises `FileNotFoundError` when it has gone with its segment."""
        self.segment_id = segment.segment_id()
        self._file = Container(part_path(folder, segment))
        self.size = int(self._file.meta["documents"])
        self.total_length = int(self._file.meta["length"])
        if self.size != segment.doc_count_all():
            raise IndexDamaged(f"{self._file.path.name}: documents")

    @property
    def whoosh_files(self) -> Mapping[str, Sequence[int]]:
        """Size and checksum of each of the segment's own files, by name."""
        return cast("dict[str, list[int]]", self._file.meta["whoosh"])

    def verify(self) -> None:
        """Prove every checksum of the file."""
        self._file.verify()

    # words

    @cached_property
    def rows(self) -> StringTable:
        """The keys of the forms, sorted."""
        return self._table("row_text")

    @cached_property
    def terms(self) -> StringTable:
        """The terms, sorted."""
        return self._table("term_text")

    def form_rows(self, form: str) -> Ints:
        """Give the rows of a form in every language."""
        return np.arange(*self.rows.prefix_range(form.encode("utf-8", "replace") + b"\t"))

    def term_rows(self, term: str) -> tuple[Ints, Floats]:
        """Give the rows a term is made from, and how much each weighs."""
        number = self.terms.find(term.encode("utf-8", "replace"))
        return self._rows_of(number, number + 1) if number >= 0 else self._rows_of(0, 0)

    def prefix_rows(self, prefix: str) -> Ints:
        """Give the rows whose form, or one of whose terms, begins with `prefix`."""
        key = prefix.encode("utf-8", "replace")
        start, end = self.rows.prefix_range(key)
        by_term, _ = self._rows_of(*self.terms.prefix_range(key))
        outside = by_term[(by_term < start) | (by_term >= end)]
        return np.concatenate([np.arange(start, end), np.unique(outside)]) if len(outside) else np.arange(start, end)

    def _rows_of(self, first: int, end: int) -> tuple[Ints, Floats]:
        places = self._ints("term_row_at")
        here = slice(int(places[first]), int(places[end]))
        weights = self._floats("row_term_weights")[self._ints("term_row_weight")[here]]
        return self._ints("term_row")[here].astype(np.int64), weights

    def row_terms(self, rows: Ints) -> tuple[Ints, Ints, Floats]:
        """Give (index into `rows`, term, weight) for every term of the rows."""
        places = self._ints("row_term_at")
        starts, ends = places[rows].astype(np.int64), places[rows + 1].astype(np.int64)
        here = ranges(starts, ends)
        which = np.repeat(np.arange(len(rows)), ends - starts)
        return (
            which,
            self._ints("row_term")[here],
            self._floats("row_term_weights")[self._ints("row_term_weight")[here]],
        )

    def rows_by_hash(self, hashes: Ints) -> tuple[Ints, Ints]:
        """Find the rows whose form has one of the hashes: (index into `hashes`, row). Hashes may lie."""
        table = self._ints("form_hash")
        starts, ends = np.searchsorted(table, hashes), np.searchsorted(table, hashes, side="right")
        return np.repeat(np.arange(len(hashes)), ends - starts), self._ints("form_hash_row")[ranges(starts, ends)]

    def row_form(self, row: int) -> str:
        """Give the form of a row."""
        return self.rows[row].split(b"\t", 1)[0].decode("utf-8", "surrogatepass")

    def postings(self, rows: Ints) -> tuple[Ints, Ints]:
        """Give the numbers of all postings of some rows, and for each the index into `rows`."""
        places = self._ints("row_at")
        starts, ends = places[rows].astype(np.int64), places[rows + 1].astype(np.int64)
        return ranges(starts, ends), np.repeat(np.arange(len(rows)), ends - starts)

    @property
    def post_doc(self) -> Ints:
        """The document of each posting."""
        return self._ints("post_doc")

    @property
    def post_count(self) -> Ints:
        """How often the form of each posting stands in its document."""
        return self._ints("post_count")

    def post_weight(self, postings: Ints) -> Floats:
        """Give the weights of postings."""
        return self._floats("post_weights")[self._ints("post_weight")[postings]]

    def rows_of_postings(self, postings: Ints) -> Ints:
        """Give the row of each posting."""
        return np.searchsorted(self._ints("row_at"), postings, side="right") - 1

    def places(self, rows: Ints) -> tuple[Ints, Ints]:
        """Give document and word number of every occurrence of some rows."""
        postings, _ = self.postings(rows)
        docs = np.repeat(self.post_doc[postings].astype(np.int64), self.post_count[postings])
        at = self._ints("row_place_at")
        return docs, self._ints("positions")[ranges(at[rows], at[rows + 1])].astype(np.int64)

    # documents

    @cached_property
    def lengths(self) -> Floats:
        """Each document's words, as roughly as Whoosh keeps them."""
        return _LENGTHS[self._ints("length")]

    @property
    def area_ends(self) -> Ints:
        """Where each document's areas end: n × areas."""
        return self._ints("area_ends")

    @property
    def dates(self) -> Ints:
        """Each document's date, `yyyymmdd`."""
        return self._ints("date")

    def title_ranks(self, lang: str) -> Ints:
        """Give each document's place in the order of titles in `lang`."""
        return self._ints(f"title_{self._title_lang(lang)}_rank")

    def title_key(self, doc: int, lang: str) -> bytes:
        """Give the key that sorts a document's title."""
        return self._table(f"title_{self._title_lang(lang)}_text")[doc]

    def _title_lang(self, lang: str) -> str:
        return lang if f"title_{lang}_rank" in self._file else "fi"

    def facet(self, field: FacetField) -> Facet:
        """Give a facet field's values."""
        known = self._facets.get(field)
        if known is None:
            name = f"facet_{field.value}"
            known = Facet(self._table(f"{name}_text"), self._ints(f"{name}_doc"), self._ints(f"{name}_code"))
            self._facets[field] = known
        return known

    @cached_property
    def _facets(self) -> dict[FacetField, Facet]:
        return {}

    def head(self, doc: int) -> EntryHead:
        """Read a document's head."""
        return head_from_json(self.record("head", doc))

    def text(self, doc: int) -> str:
        """Read a document's plain text; lines that are headings begin with the heading mark."""
        return self.record("text", doc).decode("utf-8", "surrogatepass")

    def record(self, name: str, doc: int) -> bytes:
        """Unpack a record of a document."""
        at = self._ints(f"{name}_at")
        packed = self._file.array(name)[int(at[doc]) : int(at[doc + 1])]
        dictionary = self._file.array(f"{name}_dictionary")
        unpacker = zlib.decompressobj(zdict=dictionary.tobytes()) if len(dictionary) else zlib.decompressobj()
        try:
            return unpacker.decompress(packed.tobytes())
        except zlib.error as error:
            raise IndexDamaged(f"{self._file.path.name}: {name} {doc}") from error

    @cached_property
    def paths(self) -> StringTable:
        """The documents' paths."""
        return self._table("path_text")

    @cached_property
    def ids(self) -> StringTable:
        """The documents' ids."""
        return self._table("id_text")

    def with_path(self, path: bytes) -> list[int]:
        """Find the documents of a path; at most one of them is live."""
        return find_in_order(self.paths, self._ints("path_order"), path)

    @cached_property
    def path_ranks(self) -> Ints:
        """Each document's place in the order of paths."""
        order = self._ints("path_order")
        ranks = np.empty(len(order), np.int64)
        ranks[order] = np.arange(len(order))
        return ranks

    def with_id(self, entry_id: bytes) -> list[int]:
        """Find the documents of an id."""
        return find_in_order(self.ids, self._ints("id_order"), entry_id)

    def links(self) -> Sequence[Sequence[str]]:
        """Read each document's link targets."""
        return cast("list[list[str]]", self._json("links"))

    def fingerprints(self) -> Sequence[tuple[int, int, str]]:
        """Read each document's fingerprint: size, mtime_ns, digest."""
        return [tuple(values) for values in cast("list[list[Any]]", self._json("files"))]  # pyright: ignore[reportReturnType]  # three values each, as written

    def problems(self) -> Mapping[int, tuple[Problem, ...]]:
        """Read the problems by document."""
        found: dict[int, tuple[Problem, ...]] = {}
        for doc, text in zip(
            self._ints("problem_doc").tolist(), cast("list[str]", self._json("problems")), strict=True
        ):
            found[doc] = tuple(
                Problem(path, line, ProblemCode(code), Severity(severity), field, detail)
                for path, line, code, severity, field, detail in json.loads(text)
            )
        return found

    def _json(self, name: str) -> object:
        return json.loads(zlib.decompress(self._file.array(name).tobytes()))

    def _table(self, name: str) -> StringTable:
        return StringTable(self._file.array(name), self._ints(f"{name}_at"))

    def _ints(self, name: str) -> Ints:
        return cast("Ints", self._file.array(name))

    def _floats(self, name: str) -> Floats:
        return cast("Floats", self._file.array(name))

    def raw(self, name: str) -> AnyArray:
        """Give an array as it lies in the file."""
        return self._file.array(name)
