"""The library's PDFs: read for the index, and shown."""

from __future__ import annotations

from pathlib import Path

from kokemukset_app.library.publication_files import FolderPublications
from kokemukset_app.page_indexer import ChildPageIndexer, InlinePageIndexer
from kokemukset_app.publications.viewer import PdfViewer
from kokemukset_app.services.publication_service import PublicationService
from kokemukset_app.wiring.ground import Ground


def make_publications(ground: Ground, *, in_window: bool) -> PublicationService:
    """Wire what reads PDFs for the index: behind a window in a child process."""
    if in_window:
        indexer = ChildPageIndexer(ground.root, ground.folder, ground.folders)
    else:
        indexer = InlinePageIndexer(ground.root, ground.folder, ground.folders, ground.pages)
    return PublicationService(FolderPublications(ground.root), ground.pages, indexer)


def make_viewer(root: Path) -> PdfViewer:
    """Wire what draws pages."""
    return PdfViewer(FolderPublications(root).place)
