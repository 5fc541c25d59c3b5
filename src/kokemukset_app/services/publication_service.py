"""Keeping the index of a library's PDFs true to the folder."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Condition, Lock

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.events import PublicationProgress, PublicationReport
from kokemukset_app.core.file_links import file_candidates
from kokemukset_app.core.hold import Hold
from kokemukset_app.core.publication import Publication, is_pdf_name
from kokemukset_app.core.publication_ports import PageIndex, PublicationFiles, PublicationIndexer, PublicationReader

OnProgress = Callable[[PublicationProgress], None]

COMMIT_PAGES = 400
COMMIT_SECONDS = 8.0
_LOOK_SECONDS = 0.2
"""What has been read can be found after so many pages, or so long."""
MOST_COMMIT_PAGES = 3200
"""Commits grow to this: a larger one costs less a page, and by then there is something to be found."""
_AHEAD_PAGES = 4000
"""So many pages are read before they are asked for, and one PDF at the least."""


class PublicationService:
    """Catch-up of the PDFs. One job at a time; others wait their turn. Never on the GUI thread."""

    def __init__(self, files: PublicationFiles, index: PageIndex, indexer: PublicationIndexer) -> None:
        self._files = files
        self._index = index
        self._indexer = indexer
        self._turn = Lock()

    def catch_up(
        self, progress: OnProgress, cancel: CancelToken, hold: Hold | None = None, *, anew: bool = False
    ) -> PublicationReport:
        """Bring the index up to date with the PDFs of the folder; `anew` makes the pages of all of them again.

        Raises:
            LibraryMissing, LibraryUnreadable: the folder cannot be read; the index stays as it is.
            IndexUnavailable: the index cannot be written.
            Cancelled: what was committed until then stays, and is not read again.
        """
        with self._turn:
            files = self._files.scan_publications(cancel)
            self._index.refresh()
            known = self._index.known_publications()
            if (
                not anew
                and all(path in known and _is_same(known[path], seen) for path, seen in files.items())
                and len(files) == len(known)
            ):
                self._index.end_reading()  # the mark of one that was broken off when everything was in
                return PublicationReport(known=len(files))

            def told(step: PublicationProgress) -> None:
                self._index.refresh()
                progress(step)

            report = self._indexer.run(told, cancel, hold or Hold(), anew=anew)
            self._index.refresh()
            return report

    def find(self, target: str, base: str) -> str | None:
        """Give the path of the PDF that `target`, written in the entry at path `base`, means; None if there is none."""
        if not is_pdf_name(target.rsplit("/", 1)[-1]):
            return None
        candidates = (target, *file_candidates(target, base))
        return next((path for path in candidates if self._files.has(path)), None)


def _is_same(known: Fingerprint, seen: Fingerprint) -> bool:
    return bool(known.digest) and known.same_stat(seen)


class _Room:
    """How many pages may still be read ahead. Safe on any thread."""

    def __init__(self, pages: int) -> None:
        self._left = pages
        self._turn = Condition()
        self._is_closed = False

    def wait(self, cancel: CancelToken) -> None:
        """Wait until there is room; raises `Cancelled`."""
        with self._turn:
            while self._left <= 0 and not self._is_closed:
                cancel.check()
                self._turn.wait(_LOOK_SECONDS)
        cancel.check()

    def take(self, pages: int) -> None:
        """Take room for what was read; one PDF may take more than there is."""
        with self._turn:
            self._left -= pages

    def give(self, pages: int) -> None:
        """Give room back."""
        with self._turn:
            self._left += pages
            self._turn.notify_all()

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()


def _pages_of(publication: Publication | None) -> int:
    return len(publication.text.pages) if publication is not None else 0


@dataclass(slots=True)
class _Tally:
    done: int = 0
    total: int = 0
    read: int = 0
    pages: int = 0
    commits: int = 0
    problems: int = 0
    goes_on: bool = False


class PublicationIndexing:
    """The job itself: new and changed PDFs, newest first, in commits that each are whole. Runs once, on one thread.

    While one PDF is analysed the next one is read already, in its own child process.
    """

    def __init__(self, files: PublicationFiles, reader: PublicationReader, index: PageIndex) -> None:
        self._files = files
        self._reader = reader
        self._index = index
        self._tally = _Tally()
        self._touched: dict[str, Fingerprint] = {}
        self._digests: set[str] = set()

    def run(self, progress: OnProgress, cancel: CancelToken, hold: Hold, *, anew: bool = False) -> PublicationReport:
        """Do it, for all PDFs where `anew`; raises what the folder and the index raise, and `Cancelled`."""
        started = time.perf_counter()
        files = self._files.scan_publications(cancel)
        known = self._index.known_publications()
        changed = [p for p, seen in files.items() if anew or p not in known or not _is_same(known[p], seen)]
        changed.sort(key=lambda path: (-files[path].mtime_ns, path))
        removed = [path for path in known if path not in files]
        self._digests = {known[p].digest for p in files if p in known}
        self._tally.total = len(changed)
        self._tally.goes_on = self._index.begin_reading() and bool(changed)
        progress(self._step(""))
        if removed:
            self._index.apply_publications((), removed)
            self._tally.commits += 1
        self._apply(changed, {} if anew else known, progress, cancel, hold)
        if self._touched:
            self._index.touch(self._touched)
        self._reader.forget_others(frozenset(self._digests))
        self._index.end_reading()
        progress(self._step(""))
        return PublicationReport(
            known=len(files),
            publications=self._tally.read,
            pages=self._tally.pages,
            removed=len(removed),
            problems=self._tally.problems,
            seconds=time.perf_counter() - started,
        )

    def _apply(
        self,
        changed: Sequence[str],
        known: Mapping[str, Fingerprint],
        progress: OnProgress,
        cancel: CancelToken,
        hold: Hold,
    ) -> None:
        waiting: list[Publication] = []
        pages, since, enough = 0, time.monotonic(), COMMIT_PAGES
        for path, publication in self._reads(changed, known, cancel):
            hold.wait(cancel)
            self._tally.done += 1
            if publication is not None:
                waiting.append(publication)
                pages += len(publication.text.pages)
            if waiting and (pages >= enough or time.monotonic() - since > COMMIT_SECONDS):
                self._commit(waiting)
                waiting, pages, since, enough = [], 0, time.monotonic(), min(2 * enough, MOST_COMMIT_PAGES)
            progress(self._step(path))
        if waiting:
            self._commit(waiting)

    def _reads(
        self, changed: Sequence[str], known: Mapping[str, Fingerprint], cancel: CancelToken
    ) -> Iterator[tuple[str, Publication | None]]:
        """Read one PDF after another, one ahead of whoever asks; None for one with the content that is known."""

        def read(path: str) -> Publication | None:
            old = known.get(path)
            if old is not None and old.digest:
                seen = self._reader.fingerprint(path, cancel)
                if seen is not None and seen.digest == old.digest:
                    self._touched[path] = seen
                    return None
            return self._reader.read(path, cancel)

        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="kokemukset-pdf") as ahead:
            room = _Room(_AHEAD_PAGES)

            def read_in_turn(path: str) -> Publication | None:
                room.wait(cancel)
                publication = read(path)
                room.take(_pages_of(publication))
                return publication

            # What was taken is let go: only what is read ahead is held in memory.
            waiting = deque((path, ahead.submit(read_in_turn, path)) for path in changed)
            try:
                while waiting:
                    path, future = waiting.popleft()
                    publication = future.result()
                    del future
                    room.give(_pages_of(publication))
                    yield path, publication
            finally:
                room.close()
                for _, future in waiting:
                    future.cancel()

    def _commit(self, publications: Sequence[Publication]) -> None:
        self._tally.problems += len(self._index.apply_publications(publications, ()))
        self._digests.update(p.fingerprint.digest for p in publications)
        self._tally.read += len(publications)
        self._tally.pages += sum(len(p.text.pages) for p in publications)
        self._tally.commits += 1

    def _step(self, path: str) -> PublicationProgress:
        tally = self._tally
        return PublicationProgress(tally.done, tally.total, tally.pages, tally.commits, path, tally.goes_on)
