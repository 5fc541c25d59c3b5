"""What the parts of one open library are built on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.core.ports import Analysis
from kokemukset_app.index.joint_index import JointIndex
from kokemukset_app.index.page_index import FolderPageIndex
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.index_service import IndexService
from kokemukset_app.services.later import Later
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.search_service import SearchService
from kokemukset_app.settings.paths import UserFolders

if TYPE_CHECKING:
    from kokemukset_app.library.entry_writer import FolderEntryWriter


@dataclass(frozen=True, slots=True)
class Ground:
    """One open library: its folder `root`, its index, and the services that every other one may use.

    `folder` holds the index in the user's cache, `kept` what is kept of this library among the user's files.
    """

    root: Path
    folder: Path
    kept: Path
    folders: UserFolders
    analysis: Analysis
    store: FolderStore
    writer: Later[FolderEntryWriter]
    index: JointIndex
    pages: FolderPageIndex
    library: LibraryService
    indexing: IndexService
    entries: EntryService
    search: SearchService
