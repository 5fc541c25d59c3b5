"""What the open library is and holds, and where its links lead."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.errors import LibraryError
from kokemukset_app.core.library_info import Collection, LibraryInfo
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.ports import EntryStore, SearchIndex
from kokemukset_app.core.vocabulary import Vocabulary


class LibraryService:
    """The library's own papers and its catalogue. Safe on any thread."""

    def __init__(self, store: EntryStore, index: SearchIndex) -> None:
        self._store = store
        self._index = index
        self._lock = Lock()
        self._info: LibraryInfo | None = None
        self._vocabulary: Vocabulary | None = None
        self._is_info_old = self._is_vocabulary_old = False
        self._links: tuple[int, LinkTable] | None = None

    @property
    def is_writable(self) -> bool:
        """Tell whether the folder may be written to."""
        return self._store.is_writable

    @property
    def path(self) -> str:
        """The folder, as the user would write it."""
        return str(self._store.root)

    def info(self) -> LibraryInfo:
        """Give the library's name and terms; the last ones known where the folder has gone."""
        if self._info is None or self._is_info_old:
            try:
                self._info = self._store.info()
            except LibraryError:
                if self._info is None:
                    raise
                return self._info
            self._is_info_old = False
        return self._info

    def vocabulary(self) -> Vocabulary:
        """Give the library's controlled values; the last ones known where the folder has gone: searching goes on."""
        if self._vocabulary is None or self._is_vocabulary_old:
            try:
                self._vocabulary = self._store.vocabulary()
            except LibraryError:
                return self._vocabulary or Vocabulary()
            self._is_vocabulary_old = False
        return self._vocabulary

    def collections(self) -> Sequence[Collection]:
        """Read the library's collections."""
        return self._store.collections()

    def reload(self) -> None:
        """Read the library's own papers again at the next question."""
        self._is_info_old = self._is_vocabulary_old = True

    def heads(self) -> Sequence[EntryHead]:
        """Give the heads of all entries, newest first."""
        return self._index.heads()

    def links(self) -> LinkTable:
        """Give the table that resolves links, made once for each state of the index."""
        with self._lock:
            generation = self._index.generation
            if self._links is None or self._links[0] != generation:
                self._links = (generation, LinkTable(self._index.heads()))
            return self._links[1]

    def head(self, entry_id: EntryId) -> EntryHead | None:
        """Give one entry's head."""
        return self._index.head(entry_id)

    def title_of(self, entry_id: EntryId, lang: str) -> str:
        """Give an entry's title; its id where there is no such entry."""
        head = self.head(entry_id)
        return head.title_in(lang) if head is not None else entry_id

    def resolve_target(self, target: str, base: str) -> EntryHead | None:
        """Give the entry that a link's target means, written in the entry at path `base`."""
        found = self._index.resolve(target, base)
        chosen = found.id or next(iter(found.candidates), None)
        return self._index.head(chosen) if chosen else None
