"""Checking a whole library: its entries and its PDFs."""

from __future__ import annotations

from pathlib import Path

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.ports import CheckReport
from kokemukset_app.core.publication_problems import publication_problems
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.publication_files import FolderPublications
from kokemukset_app.library.validation import check_library
from kokemukset_app.page_indexer import pdf_reader


def check_everything(store: FolderStore, folder: Path, cancel: CancelToken) -> CheckReport:
    """Check the entries, then the PDFs; what was read of those for the index in `folder` is not read again."""
    report = check_library(store, cancel)
    files = FolderPublications(store.root).scan_publications(cancel)
    reader = pdf_reader(store.root, folder)
    try:
        reads = (reader.read(path, cancel) for path in sorted(files))
        problems = [problem for read in reads if read is not None for problem in publication_problems(read)]
    finally:
        reader.close()
    return CheckReport(report.entries, (*report.problems, *problems))
