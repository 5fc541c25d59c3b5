"""Writing entries: the editor, new ones, what is attached, and the boards of workshops."""

from __future__ import annotations

from kokemukset_app.library.draft_files import DraftFiles
from kokemukset_app.library.entry_writer import FolderEntryWriter
from kokemukset_app.library.local_history import FolderHistory
from kokemukset_app.library.templates import FolderTemplates
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.new_entries import NewEntries
from kokemukset_app.settings.paths import shipped
from kokemukset_app.wiring.ground import Ground


def make_editing(ground: Ground) -> EditingService:
    """Wire what changes entries."""
    writer = FolderEntryWriter(ground.root, ground.store.vocabulary)
    history, drafts = FolderHistory(ground.kept), DraftFiles(ground.kept / "drafts")
    return EditingService(writer, ground.library, ground.indexing, history, drafts)


def make_new_entries(ground: Ground) -> NewEntries:
    """Wire what begins entries from templates."""
    writer = FolderEntryWriter(ground.root, ground.store.vocabulary)
    return NewEntries(FolderTemplates(ground.root, shipped("resources", "templates")), writer)
