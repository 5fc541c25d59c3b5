"""Whoosh's codec for this index: Whoosh reads our mapped arrays as its own segments, so nothing lies on the disk twice.

Besides the fields of the schema it serves each area of an entry as a field, computed from word places. Segments are
written whole by `part_file.py`; Whoosh's own writer is not supported. Searching through Whoosh is slow and right: the
tests hold our reader against it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import numpy as np
from typing_extensions import override
from whoosh.codec.base import Codec, FieldCursor, PerDocumentReader, Segment, TermsReader
from whoosh.fields import FieldType
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Format, Positions
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from kokemukset_app.core.facets import FacetField
from kokemukset_app.index.arrays import Floats, Ints, listed
from kokemukset_app.index.part import Part
from kokemukset_app.index.schema import AREA_FIELDS, FORMS, INDEX_NAME, PATH, TERMS, facet_field_name

_FACETS = {facet_field_name(field): field for field in FacetField}
_TEXT = frozenset([TERMS, FORMS, *AREA_FIELDS])


class EntrySegment(Segment):
    """A segment: its name, how many documents it has, and which of them are deleted."""

    def __init__(self, documents: int) -> None:
        super().__init__(INDEX_NAME)
        self._documents = documents
        self._deleted: frozenset[int] = frozenset()

    def without(self, deleted: Iterable[int]) -> EntrySegment:
        """Give the same segment with just these documents deleted."""
        other = EntrySegment(self._documents)
        other.segid = self.segid
        other._deleted = frozenset(deleted)
        return other

    @override
    def codec(self) -> EntryCodec:
        return EntryCodec()

    @override
    def doc_count_all(self) -> int:
        return self._documents

    @override
    def deleted_count(self) -> int:
        return len(self._deleted)

    @override
    def deleted_docs(self) -> Iterator[int]:
        return iter(self._deleted)

    @override
    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._deleted


class EntryCodec(Codec):
    """Opens parts for Whoosh."""

    @override
    def terms_reader(self, storage: FileStorage, segment: Segment) -> EntryTerms:
        return EntryTerms(Part(Path(storage.folder), segment.segment_id()))

    @override
    def per_document_reader(self, storage: FileStorage, segment: Segment) -> EntryDocuments:
        return EntryDocuments(Part(Path(storage.folder), segment.segment_id()), segment)


class EntryTerms(TermsReader):
    """The terms of a part and their postings, field by field."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._lexicons: dict[str, list[bytes]] = {}

    @override
    def __contains__(self, term: tuple[str, bytes]) -> bool:
        fieldname, text = term
        return bool(len(self._postings(fieldname, text)[0]))

    @override
    def indexed_field_names(self) -> Iterable[str]:
        return [*_TEXT, PATH, *_FACETS]

    @override
    def terms(self) -> Iterator[tuple[str, bytes]]:
        return ((name, text) for name in sorted(self.indexed_field_names()) for text in self.lexicon(name))

    @override
    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        lexicon = self.lexicon(fieldname)
        return ((fieldname, text) for text in lexicon[bisect_left(lexicon, prefix) :])

    @override
    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    @override
    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    @override
    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        docs, weights = self._postings(fieldname, text)
        if not len(docs):
            raise TermNotFound(f"{fieldname}:{text!r}")
        lengths = self._part.lengths[docs]
        return TermInfo(
            weight=float(weights.sum()),
            df=len(docs),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(weights.max()),
            minid=int(docs[0]),
            maxid=int(docs[-1]),
        )

    @override
    def frequency(self, fieldname: str, text: bytes) -> float:
        return float(self._postings(fieldname, text)[1].sum())

    @override
    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return len(self._postings(fieldname, text)[0])

    @override
    def matcher(self, fieldname: str, text: bytes, format_: Format, scorer: object = None) -> ListMatcher:
        docs, weights = self._postings(fieldname, text)
        values = self._places(text, format_) if fieldname == FORMS else None
        info = self.term_info(fieldname, text)
        ids = listed(docs)
        numbers = cast("list[float]", weights.tolist())
        return ListMatcher(ids, numbers, values, format_, scorer, term=(fieldname, text), terminfo=info)

    @override
    def cursor(self, fieldname: str, fieldobj: FieldType) -> FieldCursor:
        return EntryCursor(self.lexicon(fieldname))

    def lexicon(self, fieldname: str) -> list[bytes]:
        """Give the sorted terms of a field."""
        known = self._lexicons.get(fieldname)
        if known is None:
            known = self._lexicons[fieldname] = self._lexicon(fieldname)
        return known

    def _lexicon(self, fieldname: str) -> list[bytes]:
        if fieldname == FORMS:
            return sorted({key.split(b"\t", 1)[0] for key in self._part.rows})
        if fieldname == PATH:
            return sorted(self._part.paths)
        if fieldname in _FACETS:
            return [value.encode("utf-8", "surrogatepass") for value in self._part.facet(_FACETS[fieldname]).values]
        terms = list(self._part.terms)
        return terms if fieldname == TERMS else [text for text in terms if len(self._postings(fieldname, text)[0])]

    def _postings(self, fieldname: str, text: bytes) -> tuple[Ints, Floats]:
        part = self._part
        if fieldname == FORMS:
            return part.counted(part.form_rows(text), None)
        if fieldname == PATH:
            docs = np.array(sorted(part.with_path(text)), np.int64)
        elif fieldname in _FACETS:
            facet = part.facet(_FACETS[fieldname])
            code = facet.number.get(text.decode("utf-8", "surrogatepass"), -1)
            docs = np.sort(facet.docs[facet.codes == code]).astype(np.int64)
        else:
            rows, weights = part.term_rows(text)
            if fieldname == TERMS:
                return part.weighed(rows, weights)
            return part.counted(rows, weights, AREA_FIELDS[fieldname])
        return docs, np.ones(len(docs), np.float32)

    def _places(self, form: bytes, format_: Format) -> list[bytes]:
        docs, places = self._part.places(self._part.form_rows(form))
        found: dict[int, list[int]] = {}
        for doc, place in zip(listed(docs), listed(places), strict=True):
            found.setdefault(doc, []).append(place)
        return [cast("Positions", format_).encode(sorted(found[doc])) for doc in sorted(found)]


class EntryCursor(FieldCursor):
    """Walks the terms of a field."""

    def __init__(self, lexicon: list[bytes]) -> None:
        self._lexicon = lexicon
        self._place = 0

    @override
    def first(self) -> str | None:
        self._place = 0
        return self.text()

    @override
    def find(self, string: str | bytes) -> str | None:
        key = string.encode("utf-8", "surrogatepass") if isinstance(string, str) else string
        self._place = bisect_left(self._lexicon, key)
        return self.text()

    @override
    def next(self) -> str | None:
        self._place += 1
        return self.text()

    @override
    def text(self) -> str | None:
        if self._place >= len(self._lexicon):
            return None
        return self._lexicon[self._place].decode("utf-8", "surrogatepass")


class EntryDocuments(PerDocumentReader):
    """What Whoosh asks of single documents."""

    def __init__(self, part: Part, segment: Segment) -> None:
        self._part = part
        self._segment = segment

    @override
    def doc_count(self) -> int:
        return self._segment.doc_count()

    @override
    def doc_count_all(self) -> int:
        return self._part.size

    @override
    def has_deletions(self) -> bool:
        return self._segment.has_deletions()

    @override
    def is_deleted(self, docnum: int) -> bool:
        return self._segment.is_deleted(docnum)

    @override
    def deleted_docs(self) -> Iterator[int]:
        return self._segment.deleted_docs()

    @override
    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return int(self._part.lengths[docnum]) if fieldname in _TEXT else default

    @override
    def field_length(self, fieldname: str) -> int:
        return self._part.total_length if fieldname in _TEXT else 0

    @override
    def min_field_length(self, fieldname: str) -> int:
        return int(self._part.lengths.min()) if fieldname in _TEXT and self._part.size else 0

    @override
    def max_field_length(self, fieldname: str) -> int:
        return int(self._part.lengths.max()) if fieldname in _TEXT and self._part.size else 0

    @override
    def stored_fields(self, docnum: int) -> dict[str, str]:
        return {PATH: self._part.paths.text(docnum)}
