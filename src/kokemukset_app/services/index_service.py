"""Keeping the index true to the folder."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from threading import Lock

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId, Fingerprint
from kokemukset_app.core.errors import EntryMissing, IndexDamaged
from kokemukset_app.core.events import IndexReport, Progress
from kokemukset_app.core.identity import IdRegister, claimed_id, duplicate, identified
from kokemukset_app.core.ports import EntryStore, KnownFile, ReadEntry, Rebuilder, SearchIndex
from kokemukset_app.core.problems import Problem, ProblemCode

OnProgress = Callable[[Progress], None]

REBUILD_FROM = 300
"""With this many changed files a rebuild in a process of its own keeps the window smoother than small commits."""

CHECK_EVERY = 20


class IndexService:
    """Catch-up by fingerprints, and rebuilds. One job at a time; others wait their turn. Never on the GUI thread."""

    def __init__(self, store: EntryStore, index: SearchIndex, rebuilder: Rebuilder) -> None:
        self._store = store
        self._index = index
        self._rebuilder = rebuilder
        self._turn = Lock()

    def catch_up(self, progress: OnProgress, cancel: CancelToken) -> IndexReport:
        """Bring the index up to date with the folder.

        Raises:
            LibraryMissing, LibraryUnreadable: the folder cannot be read; the index stays as it is.
            IndexUnavailable: the index cannot be written.
            Cancelled: what was committed until then stays.
        """
        with self._turn:
            started = time.perf_counter()
            files = self._store.scan(cancel)
            known = self._known()
            changed = [p for p, seen in files.items() if p not in known or _may_differ(known[p].fingerprint, seen)]
            removed = [p for p in known if p not in files]
            if (files and not known) or len(changed) >= REBUILD_FROM:
                if not known or not self._only_touched(changed, files, known, cancel):
                    return self._rebuild(progress, cancel)
                changed = []
            report = self._apply(changed, removed, known, progress, cancel)
            return self._finished(report, len(files), started)

    def update(self, paths: Sequence[str], cancel: CancelToken) -> IndexReport:
        """Bring the index up to date with some files that are known to have changed, without a look at the others.

        Raises as `catch_up` does, which also does the work where the index knows nothing yet.
        """
        with self._turn:
            started = time.perf_counter()
            known = self._known()
            if known:
                report = self._apply(list(dict.fromkeys(paths)), [], known, _quiet, cancel)
                return replace(report, seconds=time.perf_counter() - started)
        return self.catch_up(_quiet, cancel)

    def rebuild(self, progress: OnProgress, cancel: CancelToken) -> IndexReport:
        """Make the index anew from the whole folder; the old one serves until the new one is whole."""
        with self._turn:
            return self._rebuild(progress, cancel)

    def problems(self) -> tuple[Problem, ...]:
        """List what was wrong with the files when they were read, and with the library's own papers."""
        return (*self._store.folder_problems(), *self._index.problems())

    def _known(self) -> Mapping[str, KnownFile]:
        try:
            self._index.refresh()
            return self._index.known_files()
        except IndexDamaged:
            return {}  # a damaged index knows nothing, so everything is made anew

    def _rebuild(self, progress: OnProgress, cancel: CancelToken) -> IndexReport:
        report = self._rebuilder.rebuild(progress, cancel)
        self._index.refresh()
        return report

    def _only_touched(
        self, changed: list[str], files: Mapping[str, Fingerprint], known: Mapping[str, KnownFile], cancel: CancelToken
    ) -> bool:
        """Tell whether a great many files have new times but their old content; if so, remember the times."""
        if any(p not in known or known[p].fingerprint.size != files[p].size for p in changed):
            return False
        seen: dict[str, Fingerprint] = {}
        for path in changed:
            cancel.check()
            try:
                fingerprint = self._store.read(path).entry.fingerprint
            except EntryMissing:
                return False
            if not fingerprint.digest or fingerprint.digest != known[path].fingerprint.digest:
                return False
            seen[path] = fingerprint
        self._index.touch(seen)
        return True

    def _apply(
        self,
        changed: list[str],
        removed: list[str],
        known: Mapping[str, KnownFile],
        progress: OnProgress,
        cancel: CancelToken,
    ) -> IndexReport:
        reads, touched, gone = self._read(changed, known, cancel)
        removed = [*removed, *(p for p in gone if p in known)]
        entries = self._identified(reads, removed, known)
        if touched:
            self._index.touch(touched)
        if not entries and not removed:
            return IndexReport()
        total = len(entries) + len(removed)
        progress(Progress(0, total))
        refused = self._index.apply(entries, removed, lambda done: progress(Progress(done, total)), cancel)
        self._index.refresh()
        added = sum(1 for p in reads if p not in known)
        return IndexReport(added=added, updated=len(entries) - added, removed=len(removed), problems=len(refused))

    def _read(
        self, changed: list[str], known: Mapping[str, KnownFile], cancel: CancelToken
    ) -> tuple[dict[str, ReadEntry], dict[str, Fingerprint], list[str]]:
        """Read the changed files: the really new content, files that were only touched, files that went meanwhile."""
        reads: dict[str, ReadEntry] = {}
        touched: dict[str, Fingerprint] = {}
        gone: list[str] = []
        for number, path in enumerate(changed):
            if number % CHECK_EVERY == 0:
                cancel.check()
            try:
                read = self._store.read(path)
            except EntryMissing:
                gone.append(path)
                continue
            old = known.get(path)
            seen = read.entry.fingerprint
            if old and old.fingerprint.digest == seen.digest:
                if not old.fingerprint.same_stat(seen):
                    touched[path] = seen
            else:
                reads[path] = read
        return reads, touched, gone

    def _identified(
        self, reads: dict[str, ReadEntry], removed: list[str], known: Mapping[str, KnownFile]
    ) -> list[ReadEntry]:
        """Give the entries to index, with their ids: those read, and others whose id changes with them.

        Who owns an id must not depend on the order of events, so ids are given anew over all files, as a rebuild
        would; `reads` and `removed` grow by what had to be read again for it.
        """
        if not reads and not removed:
            return []
        told = self._index.problems(ProblemCode.ID_DUPLICATE)
        vain = {p.path: (c, p) for p in told if (c := claimed_id(p)) is not None}
        while True:
            claims = {p: vain[p][0] if p in vain else k.id for p, k in known.items()}
            claims.update((p, read.entry.id) for p, read in reads.items())
            register = IdRegister()
            given = {p: register.give(p, claims[p]) for p in sorted(claims.keys() - set(removed))}
            moved = [p for p in given.keys() - reads.keys() if _has_moved(p, given[p], claims[p], known[p], vain)]
            if not moved:
                return [identified(reads[p], *given[p]) for p in sorted(reads)]
            for path in moved:
                try:
                    reads[path] = self._store.read(path)
                except EntryMissing:
                    removed.append(path)

    def _finished(self, report: IndexReport, files: int, started: float) -> IndexReport:
        return IndexReport(
            entries=files,
            added=report.added,
            updated=report.updated,
            removed=report.removed,
            unchanged=max(0, files - report.added - report.updated),
            problems=len(self._store.folder_problems()) + self._index.problem_count() + report.problems,
            seconds=time.perf_counter() - started,
        )


def _quiet(progress: Progress) -> None:
    """Tell nobody."""


def _may_differ(known: Fingerprint, seen: Fingerprint) -> bool:
    # Without a digest the file could not be read; rights to read it change neither size nor time.
    return not known.digest or not known.same_stat(seen)


def _has_moved(
    path: str,
    given: tuple[EntryId, str],
    claim: EntryId,
    known: KnownFile,
    vain: Mapping[str, tuple[EntryId, Problem]],
) -> bool:
    """Tell whether a file that did not change has another id now, or loses its id to another owner."""
    own, owner = given
    told = vain[path][1] if path in vain else None
    return own != known.id or (duplicate(path, claim, owner) if owner else None) != told
