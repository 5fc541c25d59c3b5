"""The boards of workshops."""

from __future__ import annotations

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.exchange import Export, ExportFormat, Report
from kokemukset_app.library.workshop_files import FolderWorkshops
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.new_entries import NewEntries
from kokemukset_app.services.report_files import ReportFiles
from kokemukset_app.services.workshop_service import WorkshopService
from kokemukset_app.wiring.ground import Ground


def make_workshops(ground: Ground, editing: EditingService, new_entries: NewEntries) -> WorkshopService:
    """Wire what keeps boards and takes findings home."""
    files = ReportFiles(ground.library, ground.entries, {ExportFormat.PDF: _pdf, ExportFormat.DOCX: _docx})
    store = FolderWorkshops(ground.root)
    return WorkshopService(store, ground.library, ground.search, (editing, new_entries), files)


def _pdf(export: Export, report: Report, cancel: CancelToken) -> bytes:
    # Laying out pages is loaded with the first report, not with the board.
    from kokemukset_app.qt.printing.pdf_export import pdf_without_window  # noqa: PLC0415

    return pdf_without_window(export, report, cancel)


def _docx(export: Export, report: Report, cancel: CancelToken) -> bytes:
    # As above.
    from kokemukset_app.exchange.word_out import docx_bytes  # noqa: PLC0415

    return docx_bytes(export, report, cancel)
