"""Opening an entry with everything a reader needs around it."""

from __future__ import annotations

from dataclasses import dataclass

from kokemukset_app.core.entry import Entry, EntryHead, EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.ports import EntryStore, ReadEntry, RenderedPage, Renderer, SearchIndex
from kokemukset_app.core.problems import Problem
from kokemukset_app.core.results import RelatedEntry, SimilarEntry
from kokemukset_app.services.library_service import LibraryService


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry ready to be read."""

    entry: Entry
    page: RenderedPage
    projects: tuple[EntryHead, ...] = ()
    related: tuple[RelatedEntry, ...] = ()
    backlinks: tuple[EntryHead, ...] = ()
    similar: tuple[SimilarEntry, ...] = ()
    problems: tuple[Problem, ...] = ()


class EntryService:
    """Reading entries. Safe on any thread; a file is read and rendered, so never on the GUI thread."""

    def __init__(self, store: EntryStore, index: SearchIndex, library: LibraryService, renderer: Renderer) -> None:
        self._store = store
        self._index = index
        self._library = library
        self._renderer = renderer

    def open(self, entry_id: EntryId) -> OpenedEntry:
        """Read and render an entry; raises `EntryMissing` when the index or the folder has it no more."""
        head = self._index.head(entry_id)
        if head is None:
            raise EntryMissing(entry_id)
        read = self._store.read(head.path)
        entry = read.entry
        listed = {relation.id for relation in entry.related}
        return OpenedEntry(
            entry=entry,
            page=self._renderer.page(entry, self._library),
            projects=tuple(h for p in entry.head.projects if (h := self._index.head(p)) is not None),
            related=tuple(RelatedEntry(r.id, self._index.head(r.id), r.kind) for r in entry.related),
            backlinks=tuple(h for h in self._index.linking_to(entry_id) if h.id != entry_id),
            similar=tuple(s for s in self._index.similar(entry_id, 8) if s.head.id not in listed)[:5],
            problems=read.problems,
        )

    def preview(self, read: ReadEntry) -> OpenedEntry:
        """Render an entry that is being written: what it names, but not what stands beside it."""
        entry = read.entry
        return OpenedEntry(
            entry=entry,
            page=self._renderer.page(entry, self._library),
            projects=tuple(h for p in entry.head.projects if (h := self._index.head(p)) is not None),
            related=tuple(RelatedEntry(r.id, self._index.head(r.id), r.kind) for r in entry.related),
            problems=read.problems,
        )

    def read(self, entry_id: EntryId) -> Entry:
        """Read an entry without rendering it; raises `EntryMissing`."""
        head = self._index.head(entry_id)
        if head is None:
            raise EntryMissing(entry_id)
        return self._store.read(head.path).entry

    def html(self, entry: Entry) -> str:
        """Render an entry as a page that stands alone."""
        return self._renderer.html(entry, self._library)
