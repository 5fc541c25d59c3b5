"""What the services need from the outer world, as protocols; adapters implement them, tests fake them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Collection as SomeOf
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kokemukset_app.core.many_words import ManyWords
from kokemukset_app.core.sealed import Sealed

if TYPE_CHECKING:
    from kokemukset_app.core.cancel import CancelToken
    from kokemukset_app.core.entry import Entry, EntryHead, EntryId, Fingerprint
    from kokemukset_app.core.events import IndexReport, Progress
    from kokemukset_app.core.facets import FacetField
    from kokemukset_app.core.library_info import Collection, LibraryInfo
    from kokemukset_app.core.links import Resolved
    from kokemukset_app.core.problems import Problem, ProblemCode
    from kokemukset_app.core.query import Query
    from kokemukset_app.core.results import Beside, Ranking, ResultPage, SimilarEntry
    from kokemukset_app.core.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Token:
    """A word in place: `text` as it stands, between characters `start` and `end` of the text it was taken from."""

    text: str
    start: int
    end: int


class Analysis(ManyWords, Protocol):
    """Language analysis: a word becomes index terms with weights (0 < weight ≤ 1; 1.0 is the word itself).

    Pure and safe on any thread. `version` changes whenever any answer may change: the index is then rebuilt.
    """

    @property
    def version(self) -> str:
        """Name the analysis and its data, in characters that fit a folder name."""
        ...

    def tokens(self, text: str) -> Sequence[Token]:
        """Cut a text (any form, any case) into words; positions are those of the given text."""
        ...

    def document_terms(self, word: str, lang: str) -> Mapping[str, float]:
        """Give the terms a word of an entry in `lang` is indexed by; never empty for a word with letters or digits."""
        ...

    def is_known(self, word: str, lang: str) -> bool:
        """Say if the terms of a word of `lang` are more than a guess; quicker than `document_terms`."""
        ...

    def is_naming(self, term: str, lang: str) -> bool:
        """Say if a base form of `lang` may name something or tell what it is like: no verb, numeral or small word."""
        ...

    def relatives(self, word: str) -> Sequence[str]:
        """Give the base forms of other Finnish words of one root that mean the same deed: julkaisu, julkaista."""
        ...

    def query_terms(self, word: str, lang: str | None = None) -> Mapping[str, float]:
        """Give the terms a typed word is looked up by: in one language, or over all (None)."""
        ...


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """An entry with what was wrong with its file. A file that cannot be read gives an entry with an empty body."""

    entry: Entry
    problems: tuple[Problem, ...] = ()


class EntryStore(Protocol):
    """The open library folder. Nothing here changes a byte of it. Safe on any thread.

    Every method raises `LibraryMissing` when the folder has gone, `LibraryUnreadable` when it may not be read.
    """

    @property
    def root(self) -> Path:
        """The folder."""
        ...

    @property
    def is_writable(self) -> bool:
        """Tell whether files of the folder may be changed."""
        ...

    def info(self) -> LibraryInfo:
        """Read `library.yaml`; sensible values where there is none."""
        ...

    def vocabulary(self) -> Vocabulary:
        """Read `vocabulary.yaml` over the built-in values."""
        ...

    def collections(self) -> Sequence[Collection]:
        """Read the collections, by file name; broken ones are left out (and listed by `folder_problems`)."""
        ...

    def scan(self, cancel: CancelToken) -> Mapping[str, Fingerprint]:
        """List the entry files by path with size and time; `digest` is empty, nothing is read."""
        ...

    def read(self, path: str) -> ReadEntry:
        """Read one entry by its path; raises `EntryMissing` when the file has gone."""
        ...

    def folder_problems(self) -> Sequence[Problem]:
        """List what is wrong with the library's own files (library, vocabulary, collections)."""
        ...


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What the index knows of a file: its id there, and the fingerprint it was indexed with."""

    id: EntryId
    fingerprint: Fingerprint


class SearchIndex(Sealed, Protocol):
    """The index of one library, to be searched and kept up to date.

    Searches are safe on any thread and see one commit as a whole. Writers take turns: `apply` on one thread at a time.
    Any call may raise `IndexDamaged` (rebuild it) or `IndexUnavailable` (cannot be made here).
    """

    @property
    def generation(self) -> int:
        """A number that grows with every commit that this process sees."""
        ...

    def refresh(self) -> bool:
        """See the newest commit, also another process's; True if it was a newer one."""
        ...

    def search(self, query: Query, cancel: CancelToken) -> ResultPage:
        """Answer a query: hits of its page, exact total, exact counts of every facet value."""
        ...

    def ranking(self, query: Query, cancel: CancelToken, fields: tuple[FacetField, ...] = ()) -> Ranking:
        """Give the ids of a query's hits in their order, and the counts of some fields; no passage is read."""
        ...

    def counts(self, queries: Sequence[Query], cancel: CancelToken) -> Sequence[int]:
        """Count the hits of several queries."""
        ...

    def suggest(self, word: str, limit: int = 3) -> Sequence[str]:
        """Give words of the library that the word may have been meant for, best first; empty if it is one itself."""
        ...

    def heads(self) -> Sequence[EntryHead]:
        """Give the heads of all entries, newest first; cheap to call again while nothing changed."""
        ...

    def head(self, entry_id: EntryId) -> EntryHead | None:
        """Give one entry's head."""
        ...

    def linking_to(self, entry_id: EntryId) -> Sequence[EntryHead]:
        """List the entries that link or relate to this one, newest first."""
        ...

    def beside(self, entry_id: EntryId, projects: SomeOf[EntryId], known: SomeOf[EntryId], most: int) -> Beside:
        """List who links to an entry, belongs to it, or belongs to any of some projects: ids, each newest first.

        Of each at most `most`; with the entries of `known`, which stand beside it anyway, they are counted whole.
        """
        ...

    def ties(self, ids: Sequence[EntryId]) -> Mapping[EntryId, frozenset[EntryId]]:
        """Tell of each of some entries which of the others link or relate to it."""
        ...

    def resolve(self, target: str, base: str = "") -> Resolved:
        """Find the entry a link's target means; `base` is the path of the entry the link stands in."""
        ...

    def similar(self, entry_id: EntryId, limit: int = 5) -> Sequence[SimilarEntry]:
        """List the entries with most in common with this one."""
        ...

    def known_files(self) -> Mapping[str, KnownFile]:
        """List the files the index was made from, by path."""
        ...

    def problems(self, code: ProblemCode | None = None) -> Sequence[Problem]:
        """List the problems that were found when the files were read: those of one code, or all."""
        ...

    def problem_count(self) -> int:
        """Count the problems that were found when the files were read; much cheaper than listing them."""
        ...

    def apply(
        self,
        changed: Iterable[ReadEntry],
        removed: SomeOf[str],
        report: Callable[[int], None],
        cancel: CancelToken,
    ) -> Sequence[Problem]:
        """Index new and changed entries, forget removed paths, in commits that each are whole.

        `report` is told how many entries are done. Gives the problems of entries that could not be indexed.
        """
        ...

    def touch(self, files: Mapping[str, Fingerprint]) -> None:
        """Keep new sizes and times of files whose content is what the index has already (after a copy, a checkout)."""
        ...

    def close(self) -> None:
        """Let the files go."""
        ...


class Rebuilder(Protocol):
    """Makes an index of a whole library from nothing, outside this process, and swaps it in whole."""

    def rebuild(self, progress: Callable[[Progress], None], cancel: CancelToken) -> IndexReport:
        """Block until it is done; raises `Cancelled`, `LibraryMissing`, `IndexUnavailable`."""
        ...


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the whole library found."""

    entries: int
    problems: tuple[Problem, ...] = ()


class FolderChange(StrEnum):
    """What a watcher of the folder has seen."""

    CHANGED = "changed"
    VANISHED = "vanished"
    RETURNED = "returned"


class WatchHandle(Protocol):
    """A running watch."""

    def stop(self) -> None:
        """Stop watching; no call comes after this returns."""
        ...


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A heading of a rendered page and the anchor that leads to it."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class RenderedBody:
    """A body as HTML of the subset the reading view knows, sanitised.

    Links are `entry:<id>#<heading>` (known entries), `missing:<target>` (broken entry links),
    `http(s):`/`mailto:` (outside), `file:<path>` (a file of the library), `#<anchor>`.
    Images are `library:<path>` for files inside the library.
    """

    html: str
    outline: tuple[OutlineItem, ...] = ()


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """An entry's parts: the sections lifted to the top (lesson, recommendation) and the rest."""

    lesson: RenderedBody | None
    advice: RenderedBody | None
    body: RenderedBody
    lesson_heading: str = ""
    advice_heading: str = ""


class Renderer(Protocol):
    """Markdown to HTML. Safe on any thread, one call at a time."""

    def page(self, entry: Entry, links: LinkResolver) -> RenderedPage:
        """Render an entry for reading."""
        ...

    def html(self, entry: Entry, links: LinkResolver) -> str:
        """Render an entry as one stand-alone HTML page, in the order of the file, its links relative to its folder."""
        ...


class LinkResolver(Protocol):
    """Knows where an entry link leads."""

    def resolve_target(self, target: str, base: str) -> EntryHead | None:
        """Give the entry that `target`, written in the entry at path `base`, means."""
        ...
