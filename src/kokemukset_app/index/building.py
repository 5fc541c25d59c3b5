"""Making an index from nothing, beside the old one, and swapping it in by one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.many_words import Terms, WordAnalysts
from kokemukset_app.core.ports import Analysis, ReadEntry
from kokemukset_app.core.problems import Problem
from kokemukset_app.index.codec import EntrySegment
from kokemukset_app.index.document import Document, Draft, FormTable, document_of, make_draft
from kokemukset_app.index.folder_index import attempted
from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.part_data import invert
from kokemukset_app.index.part_file import write_part
from kokemukset_app.index.segment import Contents, write_contents

T = TypeVar("T")
_STEP = 25
_BATCH = 600
_BATCH_TEXT = 6_000_000
_PART = 10_000
_PART_TEXT = 120_000_000


def build_index(
    folder: Path,
    analysis: Analysis,
    entries: Iterable[ReadEntry],
    progress: Callable[[int], None],
    cancel: CancelToken,
    analysts: WordAnalysts | None = None,
) -> Sequence[Problem]:
    """Write a whole new generation and make it the current one; `progress` is told how many entries are done.

    The words are analysed by `analysts`, or here if there are none, many at once: while one batch of entries has its
    words analysed, the next one is read.


    Until the last step every reader has the old index, also after a kill; what a dead build left goes later.
    Raises `Cancelled`, `IndexUnavailable`. Gives the problems of entries that could not be indexed.
    """
    place = IndexFolder(folder, analysis.version)
    place.prepare()
    place.clean()
    with place.new_generation() as path:
        build = _Build(path, analysis, analysts or _Alone(analysis), progress, cancel)
        for read in entries:
            cancel.check()
            build.add(read)
        build.finish()
        cancel.check()
        with place.writer():
            place.publish(path)
        progress(build.done)
    place.clean()
    return build.problems


@dataclass(frozen=True, slots=True)
class _Alone:
    """Analyses words in this process, when they are asked for."""

    analysis: Analysis

    def begin(self, words: Mapping[str, Sequence[str]]) -> Callable[[], Iterator[tuple[str, Mapping[str, Terms]]]]:
        return partial(self._terms, words)

    def _terms(self, words: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Mapping[str, Terms]]]:
        for lang, some in words.items():
            # A word that breaks the analysis shows with its entry, one by one.
            terms, _ = attempted("", partial(self.analysis.document_terms_of, some, lang))
            yield lang, terms or {}


@dataclass(frozen=True, slots=True)
class _Batch:
    """Entries whose words are being analysed."""

    drafts: Sequence[Draft]
    words: Mapping[str, set[str]]
    terms: Callable[[], Iterable[tuple[str, Mapping[str, Terms]]]]


class _Build:
    def __init__(
        self,
        path: Path,
        analysis: Analysis,
        analysts: WordAnalysts,
        progress: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        self.problems: list[Problem] = []
        self.done = 0
        self._path = path
        self._analysis, self._analysts = analysis, analysts
        self._progress, self._cancel = progress, cancel
        self._forms = FormTable(analysis)
        self._drafts: list[Draft] = []
        self._draft_text = 0
        self._batch: _Batch | None = None
        self._documents: list[Document] = []
        self._seen: set[bytes] = set()
        self._text = 0
        self._segments: list[EntrySegment] = []

    def add(self, read: ReadEntry) -> None:
        """Take an entry in; its turn comes with its batch."""
        draft = self._made(read.entry.path, partial(make_draft, read, self._analysis))
        if draft is None:
            self.done += 1
            return
        self._drafts.append(draft)
        self._draft_text += len(read.entry.body)
        if len(self._drafts) >= _BATCH or self._draft_text >= _BATCH_TEXT:
            self._turn_over()

    def finish(self) -> None:
        """Write what is left."""
        self._turn_over()
        self._turn_over()
        if self._documents:
            self._write()
        write_contents(self._path, Contents(1, tuple(self._segments)))

    def _turn_over(self) -> None:
        """Have the words of the waiting entries analysed, and meanwhile make the documents of the batch before them."""
        before = self._batch
        asked: Mapping[str, set[str]] = before.words if before is not None else {}
        words: dict[str, set[str]] = {}
        for draft in self._drafts:
            for lang, some in draft.words().items():
                words.setdefault(lang, set()).update(some)
        wanted = {lang: self._forms.unknown(some, lang) - asked.get(lang, set()) for lang, some in words.items()}
        terms = self._analysts.begin({lang: sorted(some) for lang, some in wanted.items() if some})
        self._batch = _Batch(self._drafts, wanted, terms)
        self._drafts, self._draft_text = [], 0
        if before is not None:
            self._make(before)

    def _make(self, batch: _Batch) -> None:
        for lang, terms in batch.terms():
            self._cancel.check()
            self._forms.add(terms, lang)
        for draft in batch.drafts:
            self._cancel.check()
            self.done += 1
            document = self._made(draft.read.entry.path, partial(document_of, draft, self._forms))
            if document is not None and document.path not in self._seen:
                self._seen.add(document.path)
                self._documents.append(document)
                self._text += len(document.text)
                if len(self._documents) >= _PART or self._text >= _PART_TEXT:
                    self._write()
            if self.done % _STEP == 0:
                self._progress(self.done)

    def _made(self, path: str, make: Callable[[], T]) -> T | None:
        made, problem = attempted(path, make)
        if problem is not None:
            self.problems.append(problem)
        return made

    def _write(self) -> None:
        self._segments.append(write_part(self._path, invert(self._documents, self._forms)))
        self._documents = []
        self._text = 0
