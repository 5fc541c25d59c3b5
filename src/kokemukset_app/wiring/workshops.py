"""The boards of workshops."""

from __future__ import annotations

from kokemukset_app.library.workshop_files import FolderWorkshops
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.new_entries import NewEntries
from kokemukset_app.services.workshop_service import WorkshopService
from kokemukset_app.wiring.ground import Ground


def make_workshops(ground: Ground, editing: EditingService, new_entries: NewEntries) -> WorkshopService:
    """Wire what keeps boards and takes findings home."""
    return WorkshopService(FolderWorkshops(ground.root), ground.library, ground.search, editing, new_entries)
