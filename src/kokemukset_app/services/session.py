"""Everything that works on one open library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only the types: a start of the program loads none of what it does not use.
    from kokemukset_app.core.cancel import CancelToken
    from kokemukset_app.core.library_info import CollectionStore, PictureKeeper
    from kokemukset_app.core.overview import PictureWish
    from kokemukset_app.core.ports import Analysis, CheckReport, FolderChange, WatchHandle
    from kokemukset_app.core.publication_ports import PageViewer
    from kokemukset_app.core.publishing import DeckWriter, Published, Wish
    from kokemukset_app.core.tables import TableWriter
    from kokemukset_app.services.attaching_service import AttachingService
    from kokemukset_app.services.care import Care
    from kokemukset_app.services.editing_service import EditingService
    from kokemukset_app.services.entry_service import EntryService
    from kokemukset_app.services.index_service import IndexService
    from kokemukset_app.services.library_service import LibraryService
    from kokemukset_app.services.neighbour_service import NeighbourService
    from kokemukset_app.services.new_entries import NewEntries
    from kokemukset_app.services.overview_service import OverviewService
    from kokemukset_app.services.plan_service import PlanService
    from kokemukset_app.services.publication_service import PublicationService
    from kokemukset_app.services.search_service import SearchService
    from kokemukset_app.services.show_service import Selection, ShowService
    from kokemukset_app.services.spelling_service import SpellingService
    from kokemukset_app.services.workshop_service import WorkshopService


@dataclass(frozen=True, slots=True)
class LaterParts:
    """How the parts are made that a session has from their first use on; each call gives the same one."""

    overview: Callable[[], OverviewService]
    neighbours: Callable[[], NeighbourService]
    figures: Callable[[], TableWriter]
    plans: Callable[[], PlanService]
    shows: Callable[[], ShowService]
    collections: Callable[[], CollectionStore]
    decks: Callable[[], DeckWriter]
    editing: Callable[[], EditingService]
    new_entries: Callable[[], NewEntries]
    spelling: Callable[[], SpellingService]
    publications: Callable[[], PublicationService]
    viewer: Callable[[], PageViewer]
    attaching: Callable[[], AttachingService]
    care: Callable[[], Care]
    workshops: Callable[[], WorkshopService]
    pictures: Callable[[], PictureKeeper]


@dataclass(frozen=True, slots=True)
class Session:
    """The services of one open library: those of every start, and those that are made when first asked for.

    `check` reads the whole folder; `has_new_words` looks whether the library's own word list has changed since it was
    opened, so that it is to be opened anew; `has_interrupted` tells whether a change of many files was begun and never
    finished; `watch` calls back on a thread of its own; `read_file` gives a file of the
    library by its path inside it, or None where it is missing, too large or outside; `key` names the library
    in the user's folders.
    """

    key: str
    library: LibraryService
    search: SearchService
    entries: EntryService
    index: IndexService
    later: LaterParts
    check: Callable[[CancelToken], CheckReport]
    has_new_words: Callable[[], bool]
    has_interrupted: Callable[[], bool]
    watch: Callable[[Callable[[FolderChange], None]], WatchHandle]
    read_file: Callable[[str], bytes | None]
    close: Callable[[], None]

    @property
    def overview(self) -> OverviewService:
        """What the library holds, in numbers."""
        return self.later.overview()

    @property
    def neighbours(self) -> NeighbourService:
        """The entries beside an entry."""
        return self.later.neighbours()

    @property
    def figures(self) -> TableWriter:
        """Figures for other programs."""
        return self.later.figures()

    @property
    def plans(self) -> PlanService:
        """Plans checked against the lessons."""
        return self.later.plans()

    @property
    def shows(self) -> ShowService:
        """Slides of entries."""
        return self.later.shows()

    @property
    def collections(self) -> CollectionStore:
        """The collections that are kept in the library."""
        return self.later.collections()

    @property
    def decks(self) -> DeckWriter:
        """Shows for other programs."""
        return self.later.decks()

    @property
    def editing(self) -> EditingService:
        """Changing entries, safely."""
        return self.later.editing()

    @property
    def new_entries(self) -> NewEntries:
        """Beginning entries from templates."""
        return self.later.new_entries()

    @property
    def spelling(self) -> SpellingService:
        """Spell check of what is being written."""
        return self.later.spelling()

    @property
    def publications(self) -> PublicationService:
        """The library's PDFs, read for the index."""
        return self.later.publications()

    @property
    def viewer(self) -> PageViewer:
        """The pages of PDFs as pictures."""
        return self.later.viewer()

    @property
    def attaching(self) -> AttachingService:
        """Files that are taken into the library."""
        return self.later.attaching()

    @property
    def care(self) -> Care:
        """Reviews, quality, renaming, import and export."""
        return self.later.care()

    @property
    def workshops(self) -> WorkshopService:
        """The boards of workshops."""
        return self.later.workshops()

    @property
    def pictures(self) -> PictureKeeper:
        """Pictures that are picked and not in the library yet."""
        return self.later.pictures()


class SessionOpener(Protocol):
    """Opens libraries."""

    def __call__(self, root: Path) -> Session:
        """Open a folder; raises `LibraryMissing`, `LibraryUnreadable`, `IndexUnavailable`."""
        ...


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the front ends get: how to open a library, the bundled one, the analysis, a check without an index.

    `draw` gives pictures of the overview, or their figures, as a file.
    `publish` makes a file of a selection without a window; its last argument is the mode (light, dark, contrast).
    """

    open: SessionOpener
    bundled: Path
    analysis: Analysis
    check: Callable[[Path, CancelToken], CheckReport]
    draw: Callable[[Session, PictureWish], bytes]
    publish: Callable[[Session, Selection, Wish, str], Published]
