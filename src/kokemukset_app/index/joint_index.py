"""The library as one index to search: its entries and the pages of its PDFs, each kept by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId, Fingerprint
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.links import Resolved
from kokemukset_app.core.plan import PlanText
from kokemukset_app.core.ports import Analysis, KnownFile, ReadEntry
from kokemukset_app.core.problems import Problem, ProblemCode
from kokemukset_app.core.query import Query
from kokemukset_app.core.results import Beside, PassageMatch, Ranking, ResultPage, SimilarEntry
from kokemukset_app.index import searching
from kokemukset_app.index.folder_index import FolderIndex
from kokemukset_app.index.page_index import FolderPageIndex, joined
from kokemukset_app.index.snapshot import Snapshot

if TYPE_CHECKING:
    from kokemukset_app.core.overview import Tally

# What answers rarer questions is loaded with the first of them: the start of the program is for searching.
# ruff: noqa: PLC0415


class JointIndex:
    """The port `SearchIndex` over both: searches see entries and pages, everything else is the entries'.

    Without PDFs every answer is that of the entries' own index. Searches are safe on any thread.
    """

    def __init__(self, entries: FolderIndex, pages: FolderPageIndex, analysis: Analysis) -> None:
        self._entries = entries
        self._pages = pages
        self._analysis = analysis
        self._kept: tuple[Snapshot, Snapshot, Snapshot] | None = None

    @property
    def generation(self) -> int:
        """A number that grows with every commit that this process sees."""
        return self._entries.generation + self._pages.generation

    def refresh(self) -> bool:
        """See the newest commits; True if one was newer."""
        is_newer = self._entries.refresh()
        return self._pages.refresh() or is_newer

    def search(self, query: Query, cancel: CancelToken) -> ResultPage:
        """Answer a query."""
        with self._both() as snapshot:
            return searching.search(snapshot, self._analysis, query, cancel, self.generation)

    def ranking(self, query: Query, cancel: CancelToken, fields: tuple[FacetField, ...] = ()) -> Ranking:
        """Give the ids of a query's hits in their order, and the counts of some fields; no passage is read."""
        with self._both() as snapshot:
            return searching.rank(snapshot, self._analysis, query, cancel, fields)

    def counts(self, queries: Sequence[Query], cancel: CancelToken) -> Sequence[int]:
        """Count the hits of several queries."""
        with self._both() as snapshot:
            return [searching.count(snapshot, self._analysis, query, cancel) for query in queries]

    def tally(
        self, query: Query, pairs: Sequence[tuple[FacetField, FacetField]], days: tuple[date, date], cancel: CancelToken
    ) -> Tally:
        """Count the hits of a query by facets, and by pairs of facets."""
        with self._both() as snapshot:
            from kokemukset_app.index.tallying import tally

            return tally(snapshot, self._analysis, query, pairs, days, cancel)

    def suggest(self, word: str, limit: int = 3) -> Sequence[str]:
        """Give words of the library that the word may have been meant for, best first; empty if it is one itself."""
        with self._both() as snapshot:
            from kokemukset_app.index.spelling import suggest

            return suggest(snapshot, self._analysis, word, limit)

    def heads(self) -> Sequence[EntryHead]:
        """Give the heads of all entries, newest first; cheap to call again while nothing changed."""
        return self._entries.heads()

    def head(self, entry_id: EntryId) -> EntryHead | None:
        """Give one entry's head."""
        return self._entries.head(entry_id)

    def linking_to(self, entry_id: EntryId) -> Sequence[EntryHead]:
        """List the entries that link or relate to this one, newest first."""
        return self._entries.linking_to(entry_id)

    def beside(self, entry_id: EntryId, projects: Collection[EntryId], known: Collection[EntryId], most: int) -> Beside:
        """List who links to an entry, belongs to it, or belongs to any of some projects, each newest first."""
        return self._entries.beside(entry_id, projects, known, most)

    def ties(self, ids: Sequence[EntryId]) -> Mapping[EntryId, frozenset[EntryId]]:
        """Tell of each of some entries which of the others link or relate to it."""
        return self._entries.ties(ids)

    def resolve(self, target: str, base: str = "") -> Resolved:
        """Find the entry a link's target means."""
        return self._entries.resolve(target, base)

    def similar(self, entry_id: EntryId, limit: int = 5) -> Sequence[SimilarEntry]:
        """List the entries with most in common with this one."""
        return self._entries.similar(entry_id, limit)

    def matching(self, plan: PlanText, limit: int, cancel: CancelToken) -> Sequence[Sequence[PassageMatch]]:
        """Give, for each passage of a plan, the entries that share several telling words with it."""
        return self._entries.matching(plan, limit, cancel)

    @property
    def vocabulary_seal(self) -> str:
        """The seal of the vocabulary that the entries were read with; empty where it is not known."""
        return self._entries.vocabulary_seal

    def keep_vocabulary_seal(self, seal: str) -> None:
        """Remember that every entry is read with the vocabulary of this seal."""
        self._entries.keep_vocabulary_seal(seal)

    def known_files(self) -> Mapping[str, KnownFile]:
        """List the entries' files the index was made from, by path."""
        return self._entries.known_files()

    def problems(self, code: ProblemCode | None = None) -> Sequence[Problem]:
        """List the problems that were found when entries and PDFs were read: those of one code, or all."""
        return [*self._entries.problems(code), *self._pages.problems(code)]

    def problem_count(self) -> int:
        """Count the problems that were found when entries and PDFs were read."""
        return self._entries.problem_count() + self._pages.problem_count()

    def apply(
        self,
        changed: Iterable[ReadEntry],
        removed: Collection[str],
        report: Callable[[int], None],
        cancel: CancelToken,
    ) -> Sequence[Problem]:
        """Index new and changed entries, forget removed paths."""
        return self._entries.apply(changed, removed, report, cancel)

    def touch(self, files: Mapping[str, Fingerprint]) -> None:
        """Keep new sizes and times of entries whose content is what the index has already."""
        self._entries.touch(files)

    def close(self) -> None:
        """Let the files go."""
        self._entries.close()
        self._pages.close()

    @contextmanager
    def _both(self) -> Generator[Snapshot]:
        with self._entries.viewing() as entries, self._pages.viewing() as pages:
            if not pages.parts:
                yield entries
                return
            kept = self._kept
            if kept is None or kept[0] is not entries or kept[1] is not pages:
                kept = self._kept = (entries, pages, joined(entries, pages))
            yield kept[2]
