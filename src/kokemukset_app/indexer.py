"""Making a whole index, in a process of its own so that the window stays smooth.

This is the composition root of that process: it knows the adapters it needs, and nothing of Qt.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kokemukset_app.child_talk import POLL_SECONDS, follow, telling_end
from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.events import IndexReport, Progress
from kokemukset_app.core.identity import with_unique_ids
from kokemukset_app.core.ports import Analysis, EntryStore, ReadEntry
from kokemukset_app.index.page_index import FolderPageIndex, open_page_index
from kokemukset_app.language.analysis import LanguageAnalysis
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.lang_guess import guess_lang
from kokemukset_app.library.vocabulary import read_vocabulary
from kokemukset_app.library.word_file import read_words
from kokemukset_app.settings.paths import UserFolders, shipped

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# What makes an index is loaded when one is made: most starts of the program find theirs ready.
# ruff: noqa: PLC0415

OnProgress = Callable[[Progress], None]

_HELP_FROM = 100
"""Fewer entries are done before a helper process has started."""


def make_analysis(folders: UserFolders, library: Path | None = None) -> Analysis:
    """Make the language analysis that the window, the command line and the indexing process share.

    A library may add words of its own; they are part of the analysis' version, so that the index is made anew.
    """
    return LanguageAnalysis(
        shipped("resources", "lexicon", "fi.kxt.xz"),
        shipped("resources", "lexicon", "words.txt"),
        folders.cache,
        partial(read_words, library) if library else str,
    )


def page_index(folder: Path, analysis: Analysis) -> FolderPageIndex:
    """Open the index of a library's PDFs, beside that of its entries in `folder`."""
    return open_page_index(folder / "publications", analysis, guess_lang)


def make_store(root: Path) -> FolderStore:
    """Open a folder of entries with the built-in vocabulary under its own."""
    return FolderStore(root, read_vocabulary(shipped("resources", "vocabulary.yaml")))


def build_whole(
    store: EntryStore,
    folder: Path,
    analysis: Analysis,
    progress: OnProgress,
    cancel: CancelToken,
    helpers: Sequence[Connection] = (),
) -> IndexReport:
    """Read every entry of a library into a new index at `folder`, in this process, with the help of others."""
    started = time.perf_counter()
    paths = sorted(store.scan(cancel))
    total = len(paths)
    progress(Progress(0, total))

    def reads() -> Iterator[ReadEntry]:
        for path in paths:
            cancel.check()
            try:
                yield store.read(path)
            except EntryMissing:
                continue

    count, problems = 0, 0

    def counted() -> Iterator[ReadEntry]:
        nonlocal count, problems
        for read in with_unique_ids(reads()):
            count += 1
            problems += len(read.problems)
            yield read

    from kokemukset_app.analysts import Analysts
    from kokemukset_app.index.building import build_index

    analysts = Analysts(analysis, helpers)
    seal = store.vocabulary().seal  # before the entries: one that changes meanwhile is then seen to be another
    try:
        refused = build_index(
            folder,
            analysis,
            counted(),
            lambda done: progress(Progress(done, total)),
            cancel,
            analysts,
            vocabulary_seal=seal,
        )
    finally:
        analysts.close()
    return IndexReport(
        entries=count,
        added=count,
        problems=len(store.folder_problems()) + problems + len(refused),
        seconds=time.perf_counter() - started,
        rebuilt=True,
    )


@dataclass(frozen=True, slots=True)
class InlineRebuilder:
    """Rebuilds in this process: for the command line, which has no window to keep smooth."""

    root: Path
    folder: Path
    folders: UserFolders

    def rebuild(self, progress: OnProgress, cancel: CancelToken) -> IndexReport:
        """Block until the index is made."""
        store, make = make_store(self.root), partial(make_analysis, self.folders, self.root)
        count = len(store.scan(cancel))
        from kokemukset_app.analysts import helping

        with helping(make) if count >= _HELP_FROM else nullcontext(()) as helpers:
            return build_whole(store, self.folder, make(), progress, cancel, helpers)


@dataclass(frozen=True, slots=True)
class ChildRebuilder:
    """Rebuilds in a child process that dies with this one."""

    root: Path
    folder: Path
    folders: UserFolders

    def rebuild(self, progress: OnProgress, cancel: CancelToken) -> IndexReport:
        """Block until the child is done; cancelling ends the child, whose half-made index is never used."""
        import multiprocessing

        from kokemukset_app.analysts import helping

        context = multiprocessing.get_context("spawn")
        # The child's helpers are started here: a process that dies with its parent may have no children of its own.
        with helping(partial(make_analysis, self.folders, self.root)) as helpers:
            ours, theirs = context.Pipe(duplex=False)
            given = (self.root, self.folder, self.folders, theirs, helpers)
            child = context.Process(target=run_child, args=given, name="kokemukset-index", daemon=True)
            child.start()
            theirs.close()
            try:
                return follow(ours, (Progress, IndexReport), progress, cancel.check, str(self.folder))
            finally:
                if child.is_alive():
                    child.terminate()
                child.join()
                ours.close()


def run_child(
    root: Path, folder: Path, folders: UserFolders, pipe: Connection, helpers: Sequence[Connection] = ()
) -> None:
    """Be the child process: build, and tell the parent of progress and of the end, whatever it is."""
    from kokemukset_app.analysts import be_modest

    be_modest()
    # Nothing that is made here goes in circles, and the collector would look through all of it again and again.
    gc.disable()
    last = 0.0

    def tell(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= POLL_SECONDS or progress.done in (0, progress.total):
            last = now
            pipe.send(progress)

    with pipe, telling_end(pipe, folder):
        pipe.send(build_whole(make_store(root), folder, make_analysis(folders, root), tell, NEVER, helpers))
