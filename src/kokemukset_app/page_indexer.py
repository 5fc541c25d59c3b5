"""Reading and indexing PDFs, in a process of its own so that the window stays smooth.

This is the composition root of that process: it knows the adapters it needs, and nothing of Qt. The process has
another child, which alone touches the PDFs (`publications/guard.py`).
"""

from __future__ import annotations

import contextlib
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import Cancelled, IndexUnavailable, KokemuksetError, LibraryMissing, LibraryUnreadable
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

_POLL_SECONDS = 0.05
_PAUSE, _GO_ON, _STOP = "pause", "go on", "stop"
_STOP_SECONDS = 3.0
_ERRORS: dict[str, type[KokemuksetError]] = {
    kind.__name__: kind for kind in (LibraryMissing, LibraryUnreadable, IndexUnavailable, Cancelled)
}


def pdf_reader(root: Path, folder: Path) -> PdfReader:
    """Make the reader of a library's PDFs; what it has read is kept beside the index in `folder`."""
    return PdfReader(FolderPublications(root).place, TextCache(folder / "texts"), guess_lang)


def index_publications(
    root: Path,
    parts: tuple[FolderPageIndex, PdfReader],
    progress: OnProgress,
    cancel: CancelToken,
    hold: Hold,
    *,
    anew: bool = False,
) -> PublicationReport:
    """Bring the index of a library's PDFs up to date, in this process."""
    index, reader = parts
    try:
        report = PublicationIndexing(FolderPublications(root), reader, index).run(progress, cancel, hold, anew=anew)
        index.clean()
        return report
    finally:
        reader.close()


@dataclass(frozen=True, slots=True)
class InlinePageIndexer:
    """Works in this process: for the command line, which has no window to keep smooth."""

    root: Path
    folder: Path
    index: FolderPageIndex

    def run(self, progress: OnProgress, cancel: CancelToken, hold: Hold, *, anew: bool = False) -> PublicationReport:
        """Block until it is done."""
        parts = self.index, pdf_reader(self.root, self.folder)
        return index_publications(self.root, parts, progress, cancel, hold, anew=anew)


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
        try:
            return self._follow(ours, progress, cancel, hold)
        finally:
            with contextlib.suppress(OSError):
                ours.send(_STOP)
            ours.close()
            child.join(_STOP_SECONDS)
            if child.is_alive():
                child.kill()
                child.join()

    def _follow(self, ours: Connection, progress: OnProgress, cancel: CancelToken, hold: Hold) -> PublicationReport:
        is_held = False
        while True:
            cancel.check()
            if hold.is_held is not is_held:
                is_held = hold.is_held
                ours.send(_PAUSE if is_held else _GO_ON)
            if not ours.poll(_POLL_SECONDS):
                continue
            try:
                message: object = ours.recv()
            except (EOFError, OSError):
                raise IndexUnavailable(f"{self.folder}: the process that reads PDFs stopped") from None
            match message:
                case PublicationProgress():
                    progress(message)
                case PublicationReport():
                    return message
                case (str() as name, str() as detail):
                    raise _ERRORS.get(name, IndexUnavailable)(detail)
                case _:
                    raise IndexUnavailable(f"{self.folder}: {message!r}")


def run_child(root: Path, folder: Path, folders: UserFolders, pipe: Connection, anew: bool) -> None:  # noqa: FBT001  # a process takes its arguments in their order
    """Be the child process: read and index, listen to the parent, and tell it of the end, whatever it is."""
    cancel, hold = CancelToken(), Hold()
    Thread(target=_listen, args=(pipe, cancel, hold), name="parent", daemon=True).start()
    try:
        index = page_index(folder, make_analysis(folders))
        parts = index, pdf_reader(root, folder)
        pipe.send(index_publications(root, parts, pipe.send, cancel, hold, anew=anew))
    except KokemuksetError as error:
        _tell_end(pipe, type(error).__name__, error.detail)
    except OSError as error:
        _tell_end(pipe, IndexUnavailable.__name__, f"{folder}: {error.strerror or error}")
    except Exception as error:  # the child's crash net: the parent words it for the user
        _tell_end(pipe, IndexUnavailable.__name__, f"{folder}: {type(error).__name__}: {error}")


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


def _tell_end(pipe: Connection, name: str, detail: str) -> None:
    with contextlib.suppress(OSError):  # a parent that has gone needs no last word
        pipe.send((name, detail))
