"""Looking after a library: reviews, quality, renaming, and what goes in and out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.compounds import compound_borders
from kokemukset_app.core.exchange import ExportFormat, ExportWriter
from kokemukset_app.core.hyphenation import hyphenated
from kokemukset_app.core.ports import Analysis, CheckReport
from kokemukset_app.exchange.office_reader import OfficeReader
from kokemukset_app.exchange.tables_out import csv_bytes, json_bytes, xlsx_bytes
from kokemukset_app.exchange.word_out import docx_bytes
from kokemukset_app.library.attachments import read_file
from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal
from kokemukset_app.library.outside_files import OutsideFiles
from kokemukset_app.qt.printing.pdf_export import pdf_without_window
from kokemukset_app.services.batch_service import BatchService
from kokemukset_app.services.care import Care
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.export_service import ExportService
from kokemukset_app.services.import_service import ImportService
from kokemukset_app.services.index_service import IndexService
from kokemukset_app.services.quality_service import QualityService
from kokemukset_app.services.rename_service import RenameService
from kokemukset_app.services.review_service import ReviewService
from kokemukset_app.wiring.ground import Ground


def make_care(ground: Ground, editing: EditingService, check: Callable[[CancelToken], CheckReport]) -> Care:
    """Wire what a library's keeper works with; `check` reads the whole folder."""
    store, library, root = ground.store, ground.library, ground.root
    writer = ground.writer()
    files = FolderBatchFiles(root)
    journal = FolderBatchJournal(ground.kept / "batches")
    batch = BatchService(files, journal, partial(_after_batch, root, ground.indexing))
    writers: dict[ExportFormat, ExportWriter] = {
        ExportFormat.CSV: csv_bytes,
        ExportFormat.XLSX: xlsx_bytes,
        ExportFormat.JSON: json_bytes,
        ExportFormat.DOCX: docx_bytes,
        ExportFormat.PDF: pdf_without_window,
    }
    return Care(
        reviews=ReviewService(store, library, writer, editing),
        quality=QualityService(store, library, writer, check),
        renames=RenameService(library, writer, files, batch, lambda: [path for path, _ in store.read_collections()]),
        imports=ImportService(OfficeReader(), OutsideFiles(), library, writer, batch),
        exports=ExportService(
            library, ground.entries, partial(read_file, root), writers, partial(_hyphenated, ground.analysis)
        ),
        batch=batch,
    )


def _hyphenated(analysis: Analysis, text: str) -> str:
    """Mark where words may be broken; the lexicon knows the parts of compounds."""
    return hyphenated(text, lambda word: compound_borders(word, analysis))


def _after_batch(root: Path, indexing: IndexService, paths: Sequence[str]) -> None:
    """Bring the index up to date with a batch: file by file, or by a look at the folder where files went."""
    entries = [path for path in paths if path[-3:].lower() == ".md"]
    if all((root / path).exists() for path in entries):
        indexing.update(entries, NEVER)
    else:
        indexing.catch_up(lambda _progress: None, NEVER)
