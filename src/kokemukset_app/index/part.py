"""A part of the index, opened: documents and inverted words as mapped arrays. It never changes; safe on any thread."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
from whoosh.util.numeric import byte_to_length

from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.errors import IndexDamaged
from kokemukset_app.core.facets import FacetField
from kokemukset_app.index.arrays import Floats, Ints
from kokemukset_app.index.container import Container
from kokemukset_app.index.facet_values import Facet, FacetValues
from kokemukset_app.index.head_record import head_from_json
from kokemukset_app.index.link_names import LINK_ARRAYS, LinkNames
from kokemukset_app.index.problem_record import ProblemRecord
from kokemukset_app.index.standing import standing
from kokemukset_app.index.string_table import StringTable, find_in_order
from kokemukset_app.index.words import Words

SUFFIX = ".part"
_FEW = 8
"""A result is small if all documents are so many times as many."""
_HEADS = 2000
"""Heads kept: those of the last few dozen pages."""
_TEXTS, _LONG_TEXT = 400, 20_000
"""Texts kept, none longer than so many characters."""

_LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.float32)


def part_path(folder: Path, segment_id: str) -> Path:
    """Give a segment's file; the name is one that Whoosh removes with the segment."""
    return folder / f"{segment_id}{SUFFIX}"


class Part(Words):
    """The file of one segment: its documents, and their words. Any access may raise `IndexDamaged`."""

    def __init__(self, folder: Path, segment_id: str) -> None:
        """Map the file; raises `FileNotFoundError` when it has gone with its segment."""
        self.segment_id = segment_id
        file = Container(part_path(folder, segment_id))
        super().__init__(file, int(file.meta["documents"]))
        self.total_length = int(file.meta["length"])

    def verify(self) -> None:
        """Prove every checksum of the file."""
        self._file.verify()

    # documents

    @cached_property
    def lengths(self) -> Floats:
        """Each document's words, as roughly as Whoosh keeps them."""
        return _LENGTHS[self._ints("length")]

    @property
    def dates(self) -> Ints:
        """Each document's date, `yyyymmdd`."""
        return self._ints("date")

    @property
    def review_days(self) -> Ints:
        """Each document's day of review, `yyyymmdd`; 0 where there is none."""
        return self._ints("review_by")

    @property
    def adoptions(self) -> Ints:
        """How many took each document into use."""
        return self._ints("adoptions")

    def title_ranks(self, lang: str) -> Ints:
        """Give each document's place in the order of titles in `lang`."""
        return self._ints(f"title_{self._title_lang(lang)}_rank")

    def title_key(self, doc: int, lang: str) -> bytes:
        """Give the key that sorts a document's title."""
        table = self._titles.get(lang)
        if table is None:
            table = self._titles[lang] = self._table(f"title_{self._title_lang(lang)}_text")
        return table[doc]

    def _title_lang(self, lang: str) -> str:
        return lang if f"title_{lang}_rank" in self._file else "fi"

    @cached_property
    def facets(self) -> FacetValues:
        """The facet values of the documents."""
        tables = [self._table(f"facet_{field.value}_text") for field in FacetField]
        return FacetValues(tables, self._ints("facet_count"), self._ints("facet_code"))

    def facet(self, field: FacetField) -> Facet:
        """Give a facet field's values."""
        return self.facets.facet(field)

    @cached_property
    def standing(self) -> Floats:
        """What each document's kind and state are worth before its text is looked at."""
        return standing(self.facet, self.size)

    @cached_property
    def _titles(self) -> dict[str, StringTable]:
        return {}

    @cached_property
    def _heads(self) -> dict[int, EntryHead]:
        return {}

    @cached_property
    def _texts(self) -> dict[int, str]:
        return {}

    @cached_property
    def _dictionaries(self) -> dict[str, bytes]:
        return {}

    def head(self, doc: int) -> EntryHead:
        """Read a document's head."""
        known = self._heads.get(doc)
        if known is None:
            if len(self._heads) >= _HEADS:
                self._heads.clear()
            known = self._heads[doc] = head_from_json(self.record("head", doc))
        return known

    def text(self, doc: int) -> str:
        """Read a document's plain text; lines that are headings begin with the heading mark.

        While one types, key after key finds mostly the same documents: their texts are kept for a while.
        """
        known = self._texts.get(doc)
        if known is None:
            known = self.record("text", doc).decode("utf-8", "surrogatepass")
            if len(known) <= _LONG_TEXT:
                if len(self._texts) >= _TEXTS:
                    self._texts.clear()
                self._texts[doc] = known
        return known

    def record(self, name: str, doc: int) -> bytes:
        """Unpack a record of a document."""
        at = self._ints(f"{name}_at")
        packed = self._file.piece(name, int(at[doc]), int(at[doc + 1]))
        dictionary = self._dictionaries.get(name)
        if dictionary is None:
            dictionary = self._dictionaries[name] = self._file.array(f"{name}_dictionary").tobytes()
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS, zdict=dictionary).decompress(packed)
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

    @cached_property
    def link_names(self) -> LinkNames:
        """What links may call the documents, and whom their links call."""
        return LinkNames(*(self._file.array(name) for name in LINK_ARRAYS))

    def fingerprints(self) -> Sequence[tuple[int, int, str]]:
        """Read each document's fingerprint: size, mtime_ns, digest."""
        return [tuple(values) for values in cast("list[list[Any]]", self._json("files"))]  # pyright: ignore[reportReturnType]  # three values each, as written

    @cached_property
    def problems(self) -> ProblemRecord:
        """The documents' problems."""
        return ProblemRecord(self._file)

    def _json(self, name: str) -> object:
        return json.loads(zlib.decompress(self._file.array(name).tobytes()))

    def _table(self, name: str) -> StringTable:
        return StringTable(self._file.array(name), self._ints(f"{name}_at"))
