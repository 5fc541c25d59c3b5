"""The composition root: every concrete class is chosen and wired here, once."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.cli.arguments import Arguments, parse_arguments
from kokemukset_app.cli.output import Output
from kokemukset_app.index.folder_index import open_index
from kokemukset_app.index.joint_index import JointIndex
from kokemukset_app.indexer import ChildRebuilder, InlineRebuilder, make_analysis, make_store, page_index
from kokemukset_app.library.attachments import read_file
from kokemukset_app.library.changes import watch
from kokemukset_app.library.layout import has_begun
from kokemukset_app.library.word_file import read_words
from kokemukset_app.render.markdown_renderer import MarkdownRenderer
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.index_service import IndexService
from kokemukset_app.services.later import Later
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.search_service import SearchService
from kokemukset_app.services.session import LaterParts, Session, Workplace
from kokemukset_app.settings.paths import UserFolders, shipped
from kokemukset_app.settings.store import SettingsStore
from kokemukset_app.wiring.ground import Ground

if TYPE_CHECKING:
    from kokemukset_app.core.cancel import CancelToken
    from kokemukset_app.core.library_info import CollectionStore, PictureKeeper
    from kokemukset_app.core.overview import PictureWish
    from kokemukset_app.core.ports import Analysis, CheckReport
    from kokemukset_app.core.publishing import DeckWriter, Published, Wish
    from kokemukset_app.core.tables import TableWriter
    from kokemukset_app.library.entry_writer import FolderEntryWriter
    from kokemukset_app.library.folder_store import FolderStore
    from kokemukset_app.publications.viewer import PdfViewer
    from kokemukset_app.services.attaching_service import AttachingService
    from kokemukset_app.services.care import Care
    from kokemukset_app.services.editing_service import EditingService
    from kokemukset_app.services.neighbour_service import NeighbourService
    from kokemukset_app.services.new_entries import NewEntries
    from kokemukset_app.services.overview_service import OverviewService
    from kokemukset_app.services.plan_service import PlanService
    from kokemukset_app.services.publication_service import PublicationService
    from kokemukset_app.services.show_service import Selection, ShowService
    from kokemukset_app.services.spelling_service import SpellingService
    from kokemukset_app.services.workshop_service import WorkshopService


def make_workplace(folders: UserFolders, *, in_window: bool) -> Workplace:
    """Wire the services; in a window, whole rebuilds go to a child process."""
    plain = make_analysis(folders)

    def check(root: Path, cancel: CancelToken) -> CheckReport:
        root = root.expanduser().absolute()
        return _check(make_store(root), folders.index_of(root), cancel)

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


def _open_session(wiring: _Wiring, root: Path) -> Session:
    """Open one library; raises as `SessionOpener` says."""
    root, folders = root.expanduser().absolute(), wiring.folders
    store = make_store(root)
    store.info()  # no folder, no index for it
    folder = folders.index_of(root)
    words = read_words(root)
    analysis = make_analysis(folders, root) if words.strip() else wiring.plain
    pages = page_index(folder, analysis)
    index = JointIndex(open_index(folder, analysis), pages, analysis)
    library = LibraryService(store, index)
    rebuilder = (ChildRebuilder if wiring.in_window else InlineRebuilder)(root, folder, folders)
    ground = Ground(
        root=root,
        folder=folder,
        kept=folders.kept_of(folder.name),
        folders=folders,
        analysis=analysis,
        store=store,
        writer=Later(partial(_writer, root, store)),
        index=index,
        pages=pages,
        library=library,
        indexing=IndexService(store, index, rebuilder),
        entries=EntryService(store, index, library, MarkdownRenderer(root)),
        search=SearchService(index, library, analysis),
    )
    viewer = Later(partial(_viewer, root))

    def close() -> None:
        viewer.if_made(lambda made: made.close())
        index.close()

    return Session(
        key=folder.name,
        library=library,
        search=ground.search,
        entries=ground.entries,
        index=ground.indexing,
        later=_later_parts(ground, viewer, in_window=wiring.in_window),
        check=partial(_check, store, folder),
        has_new_words=lambda: read_words(root) != words,
        has_interrupted=partial(has_begun, ground.kept / "batches"),
        watch=partial(watch, root),
        read_file=partial(read_file, root),
        close=close,
    )


# Below, each part is loaded and wired when it is first used: the start of the program is for searching.
# ruff: noqa: PLC0415


def _later_parts(ground: Ground, viewer: Later[PdfViewer], *, in_window: bool) -> LaterParts:
    editing, new_entries = Later(partial(_editing, ground)), Later(partial(_new_entries, ground))
    return LaterParts(
        overview=Later(partial(_overview, ground)),
        neighbours=Later(partial(_neighbours, ground)),
        figures=Later(_figures),
        plans=Later(partial(_plans, ground)),
        shows=Later(partial(_shows, ground)),
        collections=Later(partial(_collections, ground)),
        decks=Later(_decks),
        editing=editing,
        new_entries=new_entries,
        spelling=Later(partial(_spelling, ground)),
        publications=Later(partial(_publications, ground, in_window=in_window)),
        viewer=viewer,
        attaching=Later(lambda: _attaching(ground, editing())),
        care=Later(lambda: _care(ground, editing())),
        workshops=Later(lambda: _workshops(ground, editing(), new_entries())),
        pictures=Later(partial(_pictures, ground)),
    )


def _overview(ground: Ground) -> OverviewService:
    from kokemukset_app.services.overview_service import OverviewService
    from kokemukset_app.settings.search_memory import kept_gaps

    searches = partial(kept_gaps, ground.folders, ground.folder.name)
    return OverviewService(ground.index, ground.store, ground.library, searches)


def _neighbours(ground: Ground) -> NeighbourService:
    from kokemukset_app.services.neighbour_service import NeighbourService

    return NeighbourService(ground.index, ground.store)


def _figures() -> TableWriter:
    from kokemukset_app.exchange.figures_out import FigureFiles

    return FigureFiles()


def _plans(ground: Ground) -> PlanService:
    from kokemukset_app.wiring.planning import make_plans

    return make_plans(ground)


def _shows(ground: Ground) -> ShowService:
    from kokemukset_app.services.show_service import ShowService

    return ShowService(ground.entries, ground.library)


def _collections(ground: Ground) -> CollectionStore:
    from kokemukset_app.library.collection_writer import CollectionFiles

    return CollectionFiles(ground.root)


def _pictures(ground: Ground) -> PictureKeeper:
    from kokemukset_app.settings.kept_pictures import KeptPictures

    return KeptPictures(ground.kept / "pictures")


def _decks() -> DeckWriter:
    from kokemukset_app.decks.deck_files import DeckFiles

    return DeckFiles()


def _writer(root: Path, store: FolderStore) -> FolderEntryWriter:
    from kokemukset_app.library.entry_writer import FolderEntryWriter

    return FolderEntryWriter(root, store.vocabulary)


def _editing(ground: Ground) -> EditingService:
    from kokemukset_app.wiring.writing import make_editing

    return make_editing(ground)


def _new_entries(ground: Ground) -> NewEntries:
    from kokemukset_app.wiring.writing import make_new_entries

    return make_new_entries(ground)


def _spelling(ground: Ground) -> SpellingService:
    from kokemukset_app.wiring.writing import make_spelling

    return make_spelling(ground)


def _attaching(ground: Ground, editing: EditingService) -> AttachingService:
    from kokemukset_app.services.attaching_service import AttachingService

    return AttachingService(editing, ground.library)


def _workshops(ground: Ground, editing: EditingService, new_entries: NewEntries) -> WorkshopService:
    from kokemukset_app.wiring.workshops import make_workshops

    return make_workshops(ground, editing, new_entries)


def _publications(ground: Ground, *, in_window: bool) -> PublicationService:
    from kokemukset_app.wiring.publications import make_publications

    return make_publications(ground, in_window=in_window)


def _viewer(root: Path) -> PdfViewer:
    from kokemukset_app.wiring.publications import make_viewer

    return make_viewer(root)


def _care(ground: Ground, editing: EditingService) -> Care:
    from kokemukset_app.wiring.caring import make_care

    return make_care(ground, editing, partial(_check, ground.store, ground.folder))


def _check(store: FolderStore, folder: Path, cancel: CancelToken) -> CheckReport:
    from kokemukset_app.wiring.checking import check_everything

    return check_everything(store, folder, cancel)


def _publish(session: Session, selection: Selection, wish: Wish, mode: str) -> Published:
    """Make a file without a window; Qt is loaded only for this."""
    from kokemukset_app.qt.offscreen import publish_offscreen

    return publish_offscreen(
        session, selection, wish, "dark" if mode == "dark" else "contrast" if mode == "contrast" else "light"
    )


def _draw(session: Session, wish: PictureWish) -> bytes:
    # Qt is imported only for a picture that is asked for: commands start without it.
    from kokemukset_app.qt.draw_overview import draw_overview

    return draw_overview(session, wish)


def run(argv: Sequence[str]) -> int:
    """Run the program; gives its exit code."""
    folders = UserFolders.of_this_user()
    store = SettingsStore(folders.config / "settings.toml")
    settings = store.load()
    arguments = parse_arguments(argv, settings, shipped("resources", "i18n"))
    if arguments.exit_code is not None:
        return arguments.exit_code
    if arguments.command:
        from kokemukset_app.cli.commands import run_command

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
        from kokemukset_app.cli.commands import COMMAND_NAMES

        Output(sys.stdout, sys.stderr).no_display(arguments.translate, COMMAND_NAMES)
        return 3
    # Qt is imported only here: commands start without it. Its classes stay for ever, as those of `__main__` do.
    gc.disable()
    from kokemukset_app.qt.run_window import run_window

    gc.freeze()
    gc.enable()
    return run_window(
        make_workplace=partial(make_workplace, folders, in_window=True),
        folders=folders,
        settings_store=store,
        library=arguments.knowledge,
        language=arguments.language,
    )
