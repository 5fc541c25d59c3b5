"""Everything that works on one open library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.library_info import CollectionStore
from kokemukset_app.core.ports import Analysis, CheckReport, FolderChange, PageViewer, WatchHandle
from kokemukset_app.core.publishing import DeckWriter, Published, Wish
from kokemukset_app.services.attaching_service import AttachingService
from kokemukset_app.services.care import Care
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.index_service import IndexService
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.new_entries import NewEntries
from kokemukset_app.services.overview_service import OverviewService
from kokemukset_app.services.publication_service import PublicationService
from kokemukset_app.services.search_service import SearchService
from kokemukset_app.services.show_service import Selection, ShowService
from kokemukset_app.services.workshop_service import WorkshopService


@dataclass(frozen=True, slots=True)
class Session:
    """The services of one open library.

    `check` reads the whole folder; `watch` calls back on a thread of its own; `read_file` gives a file of the
    library by its path inside it, or None where it is missing, too large or outside; `key` names the library
    in the user's folders.
    """

    key: str
    library: LibraryService
    search: SearchService
    overview: OverviewService
    entries: EntryService
    index: IndexService
    shows: ShowService
    collections: CollectionStore
    decks: DeckWriter
    editing: EditingService
    new_entries: NewEntries
    publications: PublicationService
    viewer: PageViewer
    attaching: AttachingService
    care: Care
    workshops: WorkshopService
    check: Callable[[CancelToken], CheckReport]
    watch: Callable[[Callable[[FolderChange], None]], WatchHandle]
    read_file: Callable[[str], bytes | None]
    close: Callable[[], None]


class SessionOpener(Protocol):
    """Opens libraries."""

    def __call__(self, root: Path) -> Session:
        """Open a folder; raises `LibraryMissing`, `LibraryUnreadable`, `IndexUnavailable`."""
        ...


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the front ends get: how to open a library, the bundled one, the analysis, a check without an index.

    `publish` makes a file of a selection without a window; its last argument is the mode (light, dark, contrast).
    """

    open: SessionOpener
    bundled: Path
    analysis: Analysis
    check: Callable[[Path, CancelToken], CheckReport]
    publish: Callable[[Session, Selection, Wish, str], Published]
