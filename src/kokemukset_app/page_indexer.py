"""Reading and indexing PDFs, in a process of its own so that the window stays smooth.

This is the composition root of that process: it knows the adapters it needs, and nothing of Qt. The process has
another child, which alone touches the PDFs (`publications/guard.py`), and for much to read helpers for the words.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

from kokemukset_app.analysts import Analysts, be_modest, helping
from kokemukset_app.child_talk import follow, telling_end
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.events import PublicationProgress, PublicationReport
from kokemukset_app.core.hold import Hold
from kokemukset_app.index.page_index import FolderPageIndex
from kokemukset_app.indexer import make_analysis, page_index
from kokemukset_app.library.lang_guess import guess_lang
from kokemukset_app.library.publication_files import FolderPublications
from kokemukset_app.publications.reader import PdfReader
from kokemukset_app.publications.text_cache import TextCache
from kokemukset_app.services.publication_service import PublicationIndexing
from kokemukset_app.settings.paths import UserFolders

OnProgress = Callable[[PublicationProgress], None]

_PAUSE, _GO_ON, _STOP = "pause", "go on", "stop"
_STOP_SECONDS = 3.0
_MUCH_BYTES = 2_000_000
"""Fewer bytes of PDFs are read and analysed before a helper process has started."""


def pdf_reader(root: Path, folder: Path) -> PdfReader:
    """Make the reader of a library's PDFs; what it has read is kept beside the index in `folder`."""
    return PdfReader(FolderPublications(root).place, TextCache(folder / "texts"), guess_lang)


@dataclass(frozen=True, slots=True)
class InlinePageIndexer:
    """Works in this process: for the command line, which has no window to keep smooth, and in the window's child."""

    root: Path
    folder: Path
    folders: UserFolders
    index: FolderPageIndex

    def run(self, progress: OnProgress, cancel: CancelToken, hold: Hold, *, anew: bool = False) -> PublicationReport:
        """Block until it is done."""
        files, index = FolderPublications(self.root), self.index
        reader = pdf_reader(self.root, self.folder)
        try:
            known = set[str]() if anew else set(index.known_publications())
            new = sum(seen.size for path, seen in files.scan_publications(cancel).items() if path not in known)
            with self._helped() if new >= _MUCH_BYTES else contextlib.nullcontext():
                report = PublicationIndexing(files, reader, index).run(progress, cancel, hold, anew=anew)
            index.compact()
            index.clean()
        finally:
            reader.close()
        return report

    @contextmanager
    def _helped(self) -> Generator[None]:
        make = partial(make_analysis, self.folders, self.root)
        with helping(make) as helpers:
            analysts = Analysts(make(), helpers)
            self.index.be_helped(analysts)
            try:
                yield
            finally:
                self.index.be_helped(None)
                analysts.close()


@dataclass(frozen=True, slots=True)
class ChildPageIndexer:
    """Works in a child process that ends with this one."""

    root: Path
    folder: Path
    folders: UserFolders

    def run(self, progress: OnProgress, cancel: CancelToken, hold: Hold, *, anew: bool = False) -> PublicationReport:
        """Block until the child is done; what it committed until it is cancelled stays."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        # No daemon: those may have no children of their own. It ends when the pipe does.
        child = context.Process(
            target=run_child, args=(self.root, self.folder, self.folders, theirs, anew), name="kokemukset-pages"
        )
        child.start()
        theirs.close()
        kinds = PublicationProgress, PublicationReport
        try:
            return follow(ours, kinds, progress, _handing_on(ours, cancel, hold), str(self.folder))
        finally:
            with contextlib.suppress(OSError):
                ours.send(_STOP)
            ours.close()
            child.join(_STOP_SECONDS)
            if child.is_alive():
                child.kill()
                child.join()


def _handing_on(ours: Connection, cancel: CancelToken, hold: Hold) -> Callable[[], None]:
    """Give a look at what is asked of the job, which hands pauses on to the child."""
    is_held = False

    def look() -> None:
        nonlocal is_held
        cancel.check()
        if hold.is_held is not is_held:
            is_held = hold.is_held
            ours.send(_PAUSE if is_held else _GO_ON)

    return look


def run_child(root: Path, folder: Path, folders: UserFolders, pipe: Connection, anew: bool) -> None:  # noqa: FBT001  # a process takes its arguments in their order
    """Be the child process: read and index, listen to the parent, and tell it of the end, whatever it is."""
    be_modest()
    gc.disable()  # as in the process that makes the entries' index
    cancel, hold = CancelToken(), Hold()
    Thread(target=_listen, args=(pipe, cancel, hold), name="parent", daemon=True).start()
    with telling_end(pipe, folder):
        index = page_index(folder, make_analysis(folders, root))
        pipe.send(InlinePageIndexer(root, folder, folders, index).run(pipe.send, cancel, hold, anew=anew))


def _listen(pipe: Connection, cancel: CancelToken, hold: Hold) -> None:
    """Do as the parent says; a parent that has gone says stop."""
    while True:
        try:
            said: object = pipe.recv()
        except (EOFError, OSError):
            said = _STOP
        if said == _STOP:
            cancel.cancel()
            return
        (hold.pause if said == _PAUSE else hold.go_on)()
