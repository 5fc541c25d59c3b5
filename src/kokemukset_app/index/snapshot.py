"""One commit, opened: its parts with what was deleted from them, and the numbers that go over all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np

from kokemukset_app.core.entry import EntryHead, EntryId, Fingerprint
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.ports import KnownFile
from kokemukset_app.core.problems import Problem, ProblemCode
from kokemukset_app.index.arrays import Mask, listed
from kokemukset_app.index.document import Form
from kokemukset_app.index.grouping import PageGroups
from kokemukset_app.index.link_names import Linking
from kokemukset_app.index.part import Part
from kokemukset_app.index.post_cache import PostingCache, Postings
from kokemukset_app.index.segment import Contents
from kokemukset_app.index.selecting import FacetTable
from kokemukset_app.index.string_table import decoded, encode


@dataclass(frozen=True, slots=True)
class LivePart:
    """A part with the mask of its documents that are still there."""

    part: Part
    cache: PostingCache
    live: Mask
    live_count: int

    def term(self, term: str) -> Postings:
        """Give a term's documents, in order, and what it weighs in each."""
        return self.cache.get(term, lambda: self.part.weighed(*self.part.term_rows(term)))


class Place(NamedTuple):
    """Where a document is: the number of its part, and its number there."""

    part: int
    doc: int


class Snapshot:
    """A commit as one reader sees it. It never changes; safe on any thread."""

    def __init__(self, generation: Path, contents: Contents, parts: tuple[LivePart, ...]) -> None:
        self.generation = generation
        self.contents = contents
        self.parts = parts
        # Deleted documents count here until their part is rewritten, as they do for Whoosh.
        self.size = sum(p.part.size for p in parts)
        self._facets: dict[tuple[FacetField, ...], FacetTable] = {}
        self.average_length = sum(p.part.total_length for p in parts) / max(1, self.size) or 1.0

    @cached_property
    def near(self) -> dict[tuple[str, int, bool], dict[str, int]]:
        """Near spellings found so far, for `forgiving.py`: what one types grows by a letter, its other words stay."""
        return {}

    @property
    def live_count(self) -> int:
        """Count the entries."""
        return sum(p.live_count for p in self.parts)

    def head(self, place: Place) -> EntryHead:
        """Read the head of a document."""
        return self.parts[place.part].part.head(place.doc)

    def places(self) -> Iterator[Place]:
        """Give every live document."""
        for number, part in enumerate(self.parts):
            for doc in np.flatnonzero(part.live).tolist():
                yield Place(number, doc)

    def find(self, entry_id: EntryId) -> Place | None:
        """Find an entry by its id; of two files with one id, the one whose path comes first."""
        key = encode(entry_id)
        found = [
            (part.part.paths[doc], Place(number, doc))
            for number, part in enumerate(self.parts)
            for doc in part.part.with_id(key)
            if part.live[doc]
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def facet_table(self, fields: tuple[FacetField, ...]) -> FacetTable:
        """Give the values of some fields in all parts."""
        known = self._facets.get(fields)
        if known is None:
            known = self._facets[fields] = FacetTable([part.part for part in self.parts], fields)
        return known

    @cached_property
    def groups(self) -> PageGroups:
        """Which documents are pages of one publication."""
        return PageGroups([part.part for part in self.parts])

    @cached_property
    def heads(self) -> tuple[EntryHead, ...]:
        """All heads, newest first."""
        found: list[tuple[int, bytes, str, EntryHead]] = []
        for place in self.places():
            part = self.parts[place.part].part
            head = part.head(place.doc)
            found.append((-int(part.dates[place.doc]), part.title_key(place.doc, "fi"), head.path, head))
        found.sort(key=lambda row: row[:3])
        return tuple(row[3] for row in found)

    @cached_property
    def linking(self) -> Linking:
        """Who links to whom."""
        return Linking([(part.part.link_names, part.live) for part in self.parts])

    def form(self, key: bytes) -> Form | None:
        """Give a form that some part holds."""
        for part in self.parts:
            row = part.part.rows.find(key)
            if row >= 0:
                _, terms, weights = part.part.row_terms(np.array([row]))
                pairs = [(part.part.terms[t], w) for t, w in zip(listed(terms), weights.tolist(), strict=True)]
                return Form(key, tuple(sorted(pairs)), part.part.has_same_capital(row))
        return None

    def known_files(self) -> dict[str, KnownFile]:
        """List the files the entries were made from."""
        found: dict[str, KnownFile] = {}
        for part in self.parts:
            prints = part.part.fingerprints()
            # Texts one after the other: looking up each by its number takes several times as long, and a save waits.
            ids, paths = list(part.part.ids), list(part.part.paths)
            for doc in np.flatnonzero(part.live).tolist():
                size, mtime, digest = prints[doc]
                known = KnownFile(EntryId(decoded(ids[doc])), Fingerprint(size, mtime, digest))
                found[decoded(paths[doc])] = known
        return found

    def problems(self, code: ProblemCode | None = None) -> list[Problem]:
        """List the problems of the files, of one code or of any."""
        return sorted(problem for part in self.parts for _, problem in part.part.problems.read(part.live, code))

    def problem_count(self) -> int:
        """Count the problems of the files; nothing of them is read."""
        return sum(part.part.problems.count(part.live) for part in self.parts)

    def deleted_by(self, paths: frozenset[bytes]) -> list[Place]:
        """Find the live documents of some paths."""
        return [
            Place(number, doc)
            for number, part in enumerate(self.parts)
            for path in paths
            for doc in part.part.with_path(path)
            if part.live[doc]
        ]
