"""The index of one library: the port `SearchIndex` over a folder of the cache."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId, Fingerprint
from kokemukset_app.core.errors import IndexDamaged, KokemuksetError
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.links import Resolved
from kokemukset_app.core.plan import PlanText
from kokemukset_app.core.ports import Analysis, KnownFile, ReadEntry
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.query import Query
from kokemukset_app.core.results import Beside, PassageMatch, Ranking, ResultPage, SimilarEntry
from kokemukset_app.index import searching
from kokemukset_app.index.document import Document, FormTable, make_document
from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.reader import Reader
from kokemukset_app.index.snapshot import Snapshot
from kokemukset_app.index.string_table import encode
from kokemukset_app.index.touched import keep, overlaid
from kokemukset_app.index.vocabulary_seal import read_seal, write_seal

if TYPE_CHECKING:
    from kokemukset_app.core.overview import Tally

# What answers rarer questions is loaded with the first of them: the start of the program is for searching.
# ruff: noqa: PLC0415

T = TypeVar("T")
_NOTHING: frozenset[bytes] = frozenset()
_BATCH = 400
_BATCH_TEXT = 8_000_000
"""A commit holds so many entries, or so many characters, at the most."""


class FolderIndex:
    """Searches and updates the index in a folder. Searches are safe on any thread; `apply` on one at a time."""

    def __init__(self, folder: IndexFolder, reader: Reader, analysis: Analysis) -> None:
        self._folder = folder
        self._reader = reader
        self._analysis = analysis

    @property
    def generation(self) -> int:
        """A number that grows with every commit that this process sees."""
        return self._reader.changes

    def refresh(self) -> bool:
        """See the newest commit, also another process's; True if it was a newer one."""
        with self._guarded():
            return self._reader.refresh()

    def search(self, query: Query, cancel: CancelToken) -> ResultPage:
        """Answer a query."""
        with self._guarded() as snapshot:
            return searching.search(snapshot, self._analysis, query, cancel, self.generation)

    def ranking(self, query: Query, cancel: CancelToken, fields: tuple[FacetField, ...] = ()) -> Ranking:
        """Give the ids of a query's hits in their order, and the counts of some fields; no passage is read."""
        with self._guarded() as snapshot:
            return searching.rank(snapshot, self._analysis, query, cancel, fields)

    def counts(self, queries: Sequence[Query], cancel: CancelToken) -> Sequence[int]:
        """Count the hits of several queries."""
        with self._guarded() as snapshot:
            return [searching.count(snapshot, self._analysis, query, cancel) for query in queries]

    def tally(
        self, query: Query, pairs: Sequence[tuple[FacetField, FacetField]], days: tuple[date, date], cancel: CancelToken
    ) -> Tally:
        """Count the hits of a query by facets, and by pairs of facets."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.tallying import tally

            return tally(snapshot, self._analysis, query, pairs, days, cancel)

    def suggest(self, word: str, limit: int = 3) -> Sequence[str]:
        """Give words of the library that the word may have been meant for, best first; empty if it is one itself."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.spelling import suggest

            return suggest(snapshot, self._analysis, word, limit)

    def heads(self) -> Sequence[EntryHead]:
        """Give the heads of all entries, newest first; cheap to call again while nothing changed."""
        with self._guarded() as snapshot:
            return snapshot.heads

    def head(self, entry_id: EntryId) -> EntryHead | None:
        """Give one entry's head."""
        with self._guarded() as snapshot:
            place = snapshot.find(entry_id)
            return snapshot.head(place) if place else None

    def linking_to(self, entry_id: EntryId) -> Sequence[EntryHead]:
        """List the entries that link or relate to this one, newest first."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.neighbours import linking_to

            return linking_to(snapshot, entry_id)

    def beside(self, entry_id: EntryId, projects: Collection[EntryId], known: Collection[EntryId], most: int) -> Beside:
        """List who links to an entry, belongs to it, or belongs to any of some projects, each newest first."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.neighbours import beside

            return beside(snapshot, entry_id, projects, known, most)

    def ties(self, ids: Sequence[EntryId]) -> Mapping[EntryId, frozenset[EntryId]]:
        """Tell of each of some entries which of the others link or relate to it."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.neighbours import ties

            return ties(snapshot, ids)

    def resolve(self, target: str, base: str = "") -> Resolved:
        """Find the entry a link's target means."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.neighbours import resolve

            return resolve(snapshot, target, base)

    def similar(self, entry_id: EntryId, limit: int = 5) -> Sequence[SimilarEntry]:
        """List the entries with most in common with this one."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.similarity import similar

            return similar(snapshot, entry_id, limit)

    def matching(self, plan: PlanText, limit: int, cancel: CancelToken) -> Sequence[Sequence[PassageMatch]]:
        """Give, for each passage of a plan, the entries that share several telling words with it."""
        with self._guarded() as snapshot:
            from kokemukset_app.index.plan_matching import matching

            return matching(snapshot, self._analysis, plan, limit, cancel)

    def known_files(self) -> Mapping[str, KnownFile]:
        """List the files the index was made from, by path."""
        with self._guarded() as snapshot:
            return overlaid(snapshot.generation, snapshot.known_files())

    def problems(self, code: ProblemCode | None = None) -> Sequence[Problem]:
        """List the problems that were found when the files were read: those of one code, or all."""
        with self._guarded() as snapshot:
            return snapshot.problems(code)

    def problem_count(self) -> int:
        """Count the problems that were found when the files were read; much cheaper than listing them."""
        with self._guarded() as snapshot:
            return snapshot.problem_count()

    def apply(
        self,
        changed: Iterable[ReadEntry],
        removed: Collection[str],
        report: Callable[[int], None],
        cancel: CancelToken,
    ) -> Sequence[Problem]:
        """Index new and changed entries, forget removed paths, in commits that each are whole.

        An entry that cannot be indexed is reported, and what the index had of its file is forgotten.
        """
        job = _Job(self._analysis, self._reader)
        gone: frozenset[bytes] = frozenset(encode(path) for path in removed)
        done = 0
        for read in changed:
            cancel.check()
            with self._guarded():  # words the index knows already are read from it
                job.add(read)
            done += 1
            if job.is_full:
                self._commit(job, gone)
                gone = _NOTHING
                report(done)
        cancel.check()
        self._commit(job, gone)
        report(done)
        self._folder.clean()
        return job.problems

    def viewing(self) -> AbstractContextManager[Snapshot]:
        """Give what is committed, to be searched together with another index; damage is set aside as always."""
        return self._guarded()

    def touch(self, files: Mapping[str, Fingerprint]) -> None:
        """Keep new sizes and times of files whose content is what the index has already."""
        with self._guarded() as snapshot, self._folder.writer():
            keep(snapshot.generation, files)

    @property
    def vocabulary_seal(self) -> str:
        """The seal of the vocabulary that the entries were read with; empty where it is not known."""
        with self._guarded() as snapshot:
            return read_seal(snapshot.generation)

    def keep_vocabulary_seal(self, seal: str) -> None:
        """Remember that every entry is read with the vocabulary of this seal."""
        with self._guarded() as snapshot, self._folder.writer():
            write_seal(snapshot.generation, seal)

    def close(self) -> None:
        """Let the files go."""
        self._reader.close()

    def _commit(self, job: _Job, gone: frozenset[bytes]) -> None:
        with self._guarded():
            from kokemukset_app.index.committing import commit

            commit(self._folder, self._reader, job.documents(), job.forms, gone | job.paths)
        job.clear()

    @contextmanager
    def _guarded(self) -> Generator[Snapshot]:
        """Give the snapshot. Damage that shows up is set aside at once, so that the next look finds an empty index."""
        used: Snapshot | None = None
        try:
            used = self._reader.snapshot
            yield used
        except IndexDamaged:
            self._set_aside(used)
            raise

    def _set_aside(self, used: Snapshot | None) -> None:
        with self._folder.writer():
            with suppress(IndexDamaged):
                self._reader.refresh()
                if used is None or self._reader.snapshot.generation != used.generation:
                    return  # another program, or another thread, has put a sound one there
            self._folder.start_empty()
            self._reader.refresh()


class _Job:
    """Documents on their way into a commit."""

    def __init__(self, analysis: Analysis, reader: Reader) -> None:
        self.forms = FormTable(analysis, reader.snapshot.form)
        self.problems: list[Problem] = []
        self.paths: frozenset[bytes] = frozenset()
        self._documents: dict[bytes, Document] = {}
        self._text = 0

    def add(self, read: ReadEntry) -> None:
        """Analyse an entry; whatever goes wrong with it is its own problem."""
        path = encode(read.entry.path)
        self.paths |= {path}
        document, problem = attempted(read.entry.path, partial(make_document, read, self.forms))
        self._documents.pop(path, None)
        if document is not None:
            self._documents[path] = document
            self._text += len(document.text)
        if problem is not None:
            self.problems.append(problem)

    @property
    def is_full(self) -> bool:
        """Tell whether it is time for a commit."""
        return len(self.paths) >= _BATCH or self._text >= _BATCH_TEXT

    def documents(self) -> list[Document]:
        """Give the documents, of each path the last."""
        return list(self._documents.values())

    def clear(self) -> None:
        """Start over, with the words met so far."""
        self.paths = frozenset()
        self._documents = {}
        self._text = 0


def attempted(path: str, make: Callable[[], T]) -> tuple[T | None, Problem | None]:
    """Make what becomes of an entry; one that cannot be made gives a problem instead, and never reaches the index."""
    try:
        return make(), None
    except KokemuksetError:
        raise
    except Exception as error:  # one entry must not keep the others out, whatever is in it
        detail = f"{type(error).__name__}: {error}"
        return None, Problem(path, 0, ProblemCode.NOT_INDEXED, Severity.ERROR, detail=detail)


def open_index(folder: Path, analysis: Analysis) -> FolderIndex:
    """Open the index in `folder`, empty if there is none; one that cannot be read is set aside.

    Raises `IndexUnavailable` with the system's reason when the folder cannot be written.
    """
    return FolderIndex(*open_folder(folder, analysis), analysis)


def open_folder(folder: Path, analysis: Analysis) -> tuple[IndexFolder, Reader]:
    """Open what lies in `folder`, or start it empty; raises `IndexUnavailable`."""
    place = IndexFolder(folder, analysis.version)
    place.prepare()
    reader = Reader(place)
    try:
        reader.refresh()
    except IndexDamaged:
        _start_over(place, reader)
    place.clean()
    return place, reader


def _start_over(place: IndexFolder, reader: Reader) -> None:
    with place.writer():
        try:
            reader.refresh()  # another process may have been quicker
        except IndexDamaged:
            place.start_empty()
            reader.refresh()
