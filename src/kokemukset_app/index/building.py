"""Making an index from nothing, beside the old one, and swapping it in by one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.ports import Analysis, ReadEntry
from kokemukset_app.core.problems import Problem
from kokemukset_app.index.codec import EntrySegment
from kokemukset_app.index.document import Document, FormTable
from kokemukset_app.index.folder_index import analysed
from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.part_data import invert
from kokemukset_app.index.part_file import write_part
from kokemukset_app.index.segment import Contents, write_contents
from kokemukset_app.index.vocabulary_seal import write_seal

_PART = 10_000
_PART_TEXT = 120_000_000


def build_index(
    folder: Path,
    analysis: Analysis,
    entries: Iterable[ReadEntry],
    progress: Callable[[int], None],
    cancel: CancelToken,
    *,
    vocabulary_seal: str = "",
) -> Sequence[Problem]:
    """Write a whole new generation and make it the current one; `progress` is told how many entries are done.

    Until the last step every reader has the old index, also after a kill; what a dead build left goes later.
    Raises `Cancelled`, `IndexUnavailable`. Gives the problems of entries that could not be indexed.
    """
    place = IndexFolder(folder, analysis.version)
    place.prepare()
    place.clean()
    with place.new_generation() as path:
        build = _Build(path, analysis)
        for done, read in enumerate(entries, 1):
            cancel.check()
            build.add(read)
            if done % 50 == 0:
                progress(done)
        build.finish()
        write_seal(path, vocabulary_seal)
        cancel.check()
        with place.writer():
            place.publish(path)
        progress(build.done)
    place.clean()
    return build.problems


class _Build:
    def __init__(self, path: Path, analysis: Analysis) -> None:
        self.problems: list[Problem] = []
        self.done = 0
        self._path = path
        self._forms = FormTable(analysis)
        self._documents: list[Document] = []
        self._seen: set[bytes] = set()
        self._text = 0
        self._segments: list[EntrySegment] = []

    def add(self, read: ReadEntry) -> None:
        self.done += 1
        document, problem = analysed(read, self._forms)
        if problem is not None:
            self.problems.append(problem)
        if document is not None and document.path not in self._seen:
            self._seen.add(document.path)
            self._documents.append(document)
            self._text += len(document.text)
            if len(self._documents) >= _PART or self._text >= _PART_TEXT:
                self._write()

    def finish(self) -> None:
        if self._documents:
            self._write()
        write_contents(self._path, Contents(1, tuple(self._segments)))

    def _write(self) -> None:
        self._segments.append(write_part(self._path, invert(self._documents, self._forms)))
        self._documents = []
        self._text = 0
