"""Whoosh's side of a part: a segment written by its own codec, and the table of contents that commits it.

Postings come sorted and whole, so they are handed to the codec a list at a time; what lies on the disk is plain W3,
and Whoosh's own searcher reads it.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3PerDocWriter, W3PostingsWriter, W3Segment, W3TermInfo
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Existence
from whoosh.index import TOC

from kokemukset_app.core.facets import FacetField
from kokemukset_app.index.arrays import Ints, offsets_of
from kokemukset_app.index.part_data import PartData, term_postings
from kokemukset_app.index.safe_pickle import restrict_whoosh
from kokemukset_app.index.schema import INDEX_NAME, PATH, TERMS, facet_field_name, make_schema

_BLOCK = 128
_WORTH_PACKING = 16
"""Postings in a block from which on compressing it pays; below, its bytes only grow."""

restrict_whoosh()

PostingList = tuple[bytes, list[int], list[float]]


@dataclass(frozen=True, slots=True)
class Contents:
    """A commit: its number and its segments, each with the documents deleted from it."""

    number: int
    segments: tuple[W3Segment, ...]


class _Postings(W3PostingsWriter):
    """Writes a posting list at once. Single postings go into the term's own record, small blocks stay unpacked."""

    def write(self, ids: list[int], weights: list[float], lengths: Sequence[int]) -> W3TermInfo:
        info = W3TermInfo()
        self.start_postings(Existence(), info)
        for start in range(0, len(ids), _BLOCK):
            self._ids = array("I", ids[start : start + _BLOCK])
            self._weights = array("f", weights[start : start + _BLOCK])
            self._values = []
            self._maxweight = max(self._weights)
            known = [lengths[n] for n in self._ids]
            self._minlength, self._maxlength = min(known), max(known)
            self._compression = 3 if len(known) >= _WORTH_PACKING else 0
            if len(ids) == 1:
                info.add_block(self)
                info.set_inlined(ids, weights, ())
                self._terminfo = None
                return info
            self._write_block(last=start + _BLOCK >= len(ids))
        self._ids = array("I")
        return self.finish_postings()


class _Fields(W3FieldWriter):
    def write(self, name: str, schema: Schema, lists: Iterable[PostingList], lengths: Sequence[int]) -> None:
        self.start_field(name, schema[name])
        self._postwriter = _Postings(self._postfile, _BLOCK)
        for text, ids, weights in lists:
            self._btext = text
            info = self._postwriter.write(ids, weights, lengths)
            self._tindex.add(_field_key(self._fieldid) + text, info.to_bytes())
        self.finish_field()


def write_segment(folder: Path, part: PartData) -> W3Segment:
    """Write a part as a segment of the index in `folder`; nothing refers to it until `write_contents` does."""
    storage = FileStorage(str(folder))
    schema = make_schema()
    segment = W3Segment(W3Codec(), INDEX_NAME, doccount=len(part.documents))
    _write_lengths(storage, segment, schema, part)
    lengths = [document.length for document in part.documents]
    fields = _Fields(W3Codec(), storage, segment)
    for field in sorted(FacetField, key=facet_field_name):
        fields.write(facet_field_name(field), schema, _facet_lists(part, field), lengths)
    fields.write(PATH, schema, _path_lists(part), lengths)
    fields.write(TERMS, schema, _term_lists(part), lengths)
    fields.close()
    for name in segment.list_files(storage):
        sync(folder / name)
    return segment


def read_contents(folder: Path, newer_than: int = -1) -> Contents | None:
    """Read the newest commit in `folder`; None if it is not newer than the given one.

    Raises `FileNotFoundError` when the files have gone or were never there, and whatever a damaged file brings about.
    """
    storage = FileStorage(str(folder))
    number = TOC._latest_generation(storage, INDEX_NAME)  # noqa: SLF001  # Whoosh has no public name for it
    if number < 0:
        raise FileNotFoundError(str(folder))
    if number <= newer_than:
        return None
    found = TOC.read(storage, INDEX_NAME, gen=number, schema=make_schema())
    return Contents(number, tuple(found.segments))


def write_contents(folder: Path, contents: Contents) -> None:
    """Commit: from here on a reader finds these segments."""
    storage = FileStorage(str(folder))
    TOC(make_schema(), list(contents.segments), contents.number).write(storage, INDEX_NAME)
    sync(folder / TOC._filename(INDEX_NAME, contents.number))  # noqa: SLF001  # as above
    sync_folder(folder)


def sync(path: Path) -> None:
    """See a file safe on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """See a folder's names safe on the disk, where the system knows such a thing."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _field_key(number: int) -> bytes:
    return number.to_bytes(2, "big")


def _write_lengths(storage: FileStorage, segment: W3Segment, schema: Schema, part: PartData) -> None:
    writer = W3PerDocWriter(W3Codec(), storage, segment)
    for number, document in enumerate(part.documents):
        writer.start_doc(number)
        writer.add_field(TERMS, schema[TERMS], None, document.length)
        writer.finish_doc()
    writer.close()


def _facet_lists(part: PartData, field: FacetField) -> Iterator[PostingList]:
    found: dict[bytes, list[int]] = {}
    for number, document in enumerate(part.documents):
        for value in document.facets[field]:
            found.setdefault(value, []).append(number)
    for value in sorted(found):
        yield value, found[value], [1.0] * len(found[value])


def _path_lists(part: PartData) -> Iterator[PostingList]:
    for path, number in sorted((document.path, number) for number, document in enumerate(part.documents)):
        yield path, [number], [1.0]


def _term_lists(part: PartData) -> Iterator[PostingList]:
    term, doc, weight = term_postings(part)
    places: list[int] = offsets_of(np.bincount(term, minlength=len(part.terms))).tolist()
    docs: Ints = doc
    for number, text in enumerate(part.terms):
        start, end = places[number], places[number + 1]
        yield text, docs[start:end].tolist(), weight[start:end].tolist()
