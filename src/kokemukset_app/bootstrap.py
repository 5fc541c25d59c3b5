"""The composition root: every concrete class is chosen and wired here, once."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from kokemukset_app.cli.arguments import Arguments, parse_arguments
from kokemukset_app.cli.commands import COMMAND_NAMES, run_command
from kokemukset_app.cli.output import Output
from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.exchange import ExportFormat, ExportWriter
from kokemukset_app.core.ports import Analysis, CheckReport, Rebuilder
from kokemukset_app.core.publication_ports import PublicationIndexer
from kokemukset_app.core.publication_problems import publication_problems
from kokemukset_app.core.publishing import Published, Wish
from kokemukset_app.core.query import Query
from kokemukset_app.decks.deck_files import DeckFiles
from kokemukset_app.exchange.office_reader import OfficeReader
from kokemukset_app.exchange.tables_out import csv_bytes, json_bytes, xlsx_bytes
from kokemukset_app.exchange.word_out import docx_bytes
from kokemukset_app.index.folder_index import open_index
from kokemukset_app.index.joint_index import JointIndex
from kokemukset_app.index.page_index import FolderPageIndex
from kokemukset_app.indexer import ChildRebuilder, InlineRebuilder, make_analysis, make_store
from kokemukset_app.library.attachments import read_file
from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal
from kokemukset_app.library.changes import watch
from kokemukset_app.library.collection_writer import CollectionFiles
from kokemukset_app.library.document_formats import docx_text
from kokemukset_app.library.documents import Documents
from kokemukset_app.library.draft_files import DraftFiles
from kokemukset_app.library.entry_writer import FolderEntryWriter
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.local_history import FolderHistory
from kokemukset_app.library.outside_files import OutsideFiles
from kokemukset_app.library.publication_files import FolderPublications
from kokemukset_app.library.templates import FolderTemplates
from kokemukset_app.library.validation import check_library
from kokemukset_app.library.word_file import read_words
from kokemukset_app.library.workshop_files import FolderWorkshops
from kokemukset_app.page_indexer import ChildPageIndexer, InlinePageIndexer, page_index, pdf_reader
from kokemukset_app.publications.document_text import pdf_text
from kokemukset_app.publications.viewer import PdfViewer
from kokemukset_app.qt.printing.pdf_export import pdf_without_window
from kokemukset_app.render.markdown_renderer import MarkdownRenderer
from kokemukset_app.services.attaching_service import AttachingService
from kokemukset_app.services.batch_service import BatchService
from kokemukset_app.services.care import Care
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.export_service import ExportService
from kokemukset_app.services.import_service import ImportService
from kokemukset_app.services.index_service import IndexService
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.new_entries import NewEntries
from kokemukset_app.services.overview_service import OverviewService
from kokemukset_app.services.plan_service import PlanService
from kokemukset_app.services.publication_service import PublicationService
from kokemukset_app.services.quality_service import QualityService
from kokemukset_app.services.rename_service import RenameService
from kokemukset_app.services.review_service import ReviewService
from kokemukset_app.services.search_service import SearchService
from kokemukset_app.services.session import Session, Workplace
from kokemukset_app.services.show_service import Selection, ShowService
from kokemukset_app.services.workshop_service import WorkshopService
from kokemukset_app.settings.paths import UserFolders, shipped
from kokemukset_app.settings.plan_store import PlanFiles
from kokemukset_app.settings.store import SettingsStore


def make_workplace(folders: UserFolders, *, in_window: bool) -> Workplace:
    """Wire the services; in a window, whole rebuilds go to a child process."""
    plain = make_analysis(folders)

    def check(root: Path, cancel: CancelToken) -> CheckReport:
        root = root.expanduser().absolute()
        return _check(make_store(root), root, folders.index_of(root), cancel)

    return Workplace(
        open=partial(_open_session, _Wiring(folders, plain, in_window)),
        bundled=shipped("knowledge"),
        analysis=plain,
        check=check,
        draw=_draw,
        publish=_publish,
    )


@dataclass(frozen=True, slots=True)
class _Wiring:
    """What every library that is opened shares: the user's folders, the analysis without words of a library's own."""

    folders: UserFolders
    plain: Analysis
    in_window: bool

    def rebuilder(self, root: Path, folder: Path) -> Rebuilder:
        """Choose how whole indexes are made."""
        kind = ChildRebuilder if self.in_window else InlineRebuilder
        return kind(root, folder, self.folders)

    def page_indexer(self, root: Path, folder: Path, pages: FolderPageIndex) -> PublicationIndexer:
        """Choose how PDFs are read."""
        if self.in_window:
            return ChildPageIndexer(root, folder, self.folders)
        return InlinePageIndexer(root, folder, pages)


def _open_session(wiring: _Wiring, root: Path) -> Session:
    """Open one library; raises as `SessionOpener` says."""
    root, folders = root.expanduser().absolute(), wiring.folders
    store = make_store(root)
    store.info()  # no folder, no index for it
    folder = folders.index_of(root)
    kept = folders.state / "libraries" / folder.name
    words = read_words(root)
    analysis = make_analysis(folders, root) if words.strip() else wiring.plain
    pages = page_index(folder, analysis)
    index = JointIndex(open_index(folder, analysis), pages, analysis)
    viewer = PdfViewer(FolderPublications(root).place)
    library = LibraryService(store, index)
    indexing = IndexService(store, index, wiring.rebuilder(root, folder))
    writer = FolderEntryWriter(root, store.vocabulary)
    search = SearchService(index, library, analysis)
    editing = EditingService(writer, library, indexing, FolderHistory(kept), DraftFiles(kept / "drafts"))
    new_entries = NewEntries(FolderTemplates(root, shipped("resources", "templates")), writer)
    entries = EntryService(store, index, library, MarkdownRenderer(root))
    documents = Documents({".docx": docx_text, ".pdf": pdf_text})
    check_all = partial(_check, store, root, folder)

    def close() -> None:
        viewer.close()
        index.close()

    return Session(
        key=folder.name,
        library=library,
        overview=OverviewService(index, store, library),
        entries=entries,
        shows=ShowService(entries, library),
        collections=CollectionFiles(root),
        decks=DeckFiles(),
        search=search,
        plans=PlanService(index, documents, PlanFiles(folders.data / "plans" / folder.name), _now),
        index=indexing,
        editing=editing,
        new_entries=new_entries,
        publications=PublicationService(FolderPublications(root), pages, wiring.page_indexer(root, folder, pages)),
        viewer=viewer,
        attaching=AttachingService(editing, library),
        workshops=WorkshopService(FolderWorkshops(root), library, search, editing, new_entries),
        care=_make_care(store, writer, kept, CareParts(library, indexing, entries, editing, check_all)),
        check=check_all,
        has_new_words=lambda: read_words(root) != words,
        watch=partial(watch, root),
        read_file=partial(read_file, root),
        close=close,
    )


def _publish(session: Session, selection: Selection, wish: Wish, mode: str) -> Published:
    """Make a file without a window; Qt is loaded only for this."""
    from kokemukset_app.qt.offscreen import publish_offscreen  # noqa: PLC0415

    return publish_offscreen(
        session, selection, wish, "dark" if mode == "dark" else "contrast" if mode == "contrast" else "light"
    )


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _check(store: FolderStore, root: Path, folder: Path, cancel: CancelToken) -> CheckReport:
    """Check the entries, then the PDFs; what was read of those for the index is not read again."""
    report = check_library(store, cancel)
    files = FolderPublications(root).scan_publications(cancel)
    reader = pdf_reader(root, folder)
    try:
        reads = (reader.read(path, cancel) for path in sorted(files))
        problems = [problem for read in reads if read is not None for problem in publication_problems(read)]
    finally:
        reader.close()
    return CheckReport(report.entries, (*report.problems, *problems))


@dataclass(frozen=True, slots=True)
class CareParts:
    """What looking after a library builds on."""

    library: LibraryService
    indexing: IndexService
    entries: EntryService
    editing: EditingService
    check: Callable[[CancelToken], CheckReport]


def _make_care(store: FolderStore, writer: FolderEntryWriter, kept: Path, parts: CareParts) -> Care:
    """Wire what looks after a library; `kept` is its folder among the user's."""
    library, root = parts.library, store.root
    files = FolderBatchFiles(root)
    batch = BatchService(files, FolderBatchJournal(kept / "batches"), partial(_after_batch, root, parts.indexing))
    writers: dict[ExportFormat, ExportWriter] = {
        ExportFormat.CSV: csv_bytes,
        ExportFormat.XLSX: xlsx_bytes,
        ExportFormat.JSON: json_bytes,
        ExportFormat.DOCX: docx_bytes,
        ExportFormat.PDF: pdf_without_window,
    }
    return Care(
        reviews=ReviewService(store, library, writer, parts.editing),
        quality=QualityService(store, library, writer, parts.check),
        renames=RenameService(library, writer, files, batch, lambda: [path for path, _ in store.read_collections()]),
        imports=ImportService(OfficeReader(), OutsideFiles(), library, writer, batch),
        exports=ExportService(library, parts.entries, partial(read_file, root), writers),
        batch=batch,
    )


def _after_batch(root: Path, indexing: IndexService, paths: Sequence[str]) -> None:
    """Bring the index up to date with a batch: file by file, or by a look at the folder where files went."""
    entries = [path for path in paths if path[-3:].lower() == ".md"]
    if all((root / path).exists() for path in entries):
        indexing.update(entries, NEVER)
    else:
        indexing.catch_up(lambda _progress: None, NEVER)


def _draw(session: Session, query: Query, form: str) -> bytes:
    # Qt is imported only for a picture that is asked for: commands start without it.
    from kokemukset_app.qt.draw_overview import draw_overview  # noqa: PLC0415

    return draw_overview(session, query, form)


def run(argv: Sequence[str]) -> int:
    """Run the program; gives its exit code."""
    folders = UserFolders.of_this_user()
    store = SettingsStore(folders.config / "settings.toml")
    settings = store.load()
    arguments = parse_arguments(argv, settings, shipped("resources", "i18n"))
    if arguments.exit_code is not None:
        return arguments.exit_code
    if arguments.command:
        output = Output(sys.stdout, sys.stderr)
        return run_command(arguments, make_workplace(folders, in_window=False), output)
    return _open_window(arguments, folders, store)


def has_display() -> bool:
    """Tell whether a window can be shown here; only X11 and Wayland systems can be without."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc", "eglfs", "linuxfb"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_window(arguments: Arguments, folders: UserFolders, store: SettingsStore) -> int:
    if not has_display():
        Output(sys.stdout, sys.stderr).no_display(arguments.translate, COMMAND_NAMES)
        return 3
    # Qt is imported only here: commands start without it. Its classes stay for ever, as those of `__main__` do.
    gc.disable()
    from kokemukset_app.qt.run_window import run_window  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    return run_window(
        make_workplace=partial(make_workplace, folders, in_window=True),
        folders=folders,
        settings_store=store,
        library=arguments.knowledge,
        language=arguments.language,
    )
