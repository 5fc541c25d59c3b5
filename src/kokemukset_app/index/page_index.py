"""The index of a library's PDFs: like the entries' own, beside it, so that neither is made anew for the other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.errors import KokemuksetError
from kokemukset_app.core.ports import Analysis, KnownFile
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.publication import Publication, PublicationText, parse_page_address
from kokemukset_app.index.committing import commit
from kokemukset_app.index.document import Document, Form, FormTable
from kokemukset_app.index.folder_index import FolderIndex, open_folder
from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.page_document import make_pages
from kokemukset_app.index.reader import Reader
from kokemukset_app.index.snapshot import Snapshot
from kokemukset_app.index.string_table import encode
from kokemukset_app.index.touched import overlaid

_BATCH = 400
"""Pages that one commit holds at most, so that no commit needs much memory."""
_FIRST = 1
_NOTHING: frozenset[bytes] = frozenset()
_HALF = Fingerprint(-1, -1, "")


class FolderPageIndex(FolderIndex):
    """The pages of publications in a folder of the cache. `apply_publications` on one thread at a time."""

    def __init__(
        self, folder: IndexFolder, reader: Reader, analysis: Analysis, guess_lang: Callable[[str, str], str]
    ) -> None:
        super().__init__(folder, reader, analysis)
        self._guess_lang = guess_lang
        self._forms: FormTable | None = None

    def known_publications(self) -> Mapping[str, Fingerprint]:
        """List the PDFs that are in, by path; one whose first page is missing is not in whole, and of no content."""
        with self.viewing() as snapshot:
            found: dict[str, KnownFile] = {}
            for address, known in snapshot.known_files().items():
                path, page, _ = parse_page_address(address)
                if page == _FIRST:
                    found[path] = known
                else:
                    found.setdefault(path, KnownFile(known.id, _HALF))
            return {path: known.fingerprint for path, known in overlaid(snapshot.generation, found).items()}

    def apply_publications(self, changed: Collection[Publication], removed: Collection[str]) -> Sequence[Problem]:
        """Index PDFs and forget others, in commits that each are whole; a PDF's first page is in the last of its own.

        A PDF that cannot be indexed is known by its name, and its problem is given back.
        """
        if self._forms is None:
            self._forms = FormTable(self._analysis, self._known_form)
        problems: list[Problem] = []
        gone = self._addresses({*removed, *(p.path for p in changed)})
        waiting: list[Document] = []
        for publication in changed:
            for document in self._documents(publication, self._forms, problems):
                waiting.append(document)
                if len(waiting) >= _BATCH:
                    self._put(waiting, gone)
                    waiting, gone = [], _NOTHING
        if waiting or gone:
            self._put(waiting, gone)
        return problems

    def clean(self) -> None:
        """Remove the files of earlier commits."""
        self._folder.clean()

    def _known_form(self, key: bytes) -> Form | None:
        """Look a word up in what is committed by now, not only in what was when the job began."""
        return self._reader.snapshot.form(key)

    def _documents(self, publication: Publication, forms: FormTable, problems: list[Problem]) -> Iterator[Document]:
        try:
            yield from make_pages(publication, forms, self._guess_lang)
        except KokemuksetError:
            raise
        except Exception as error:  # one PDF must not keep the others out, whatever is in it
            detail = f"{type(error).__name__}: {error}"
            path = publication.path
            problems.append(Problem(path, 0, ProblemCode.NOT_INDEXED, Severity.ERROR, detail=detail))
            bare = replace(publication, text=PublicationText(title=path.rsplit("/", 1)[-1]))
            yield from make_pages(bare, forms, self._guess_lang)

    def _put(self, documents: Sequence[Document], gone: frozenset[bytes]) -> None:
        forms = self._forms
        if forms is None:
            return
        paths = gone | frozenset(document.path for document in documents)
        with self.viewing():
            commit(self._folder, self._reader, list(documents), forms, paths)

    def _addresses(self, paths: Collection[str]) -> frozenset[bytes]:
        """Find the addresses of all pages of some PDFs."""
        if not paths:
            return frozenset()
        wanted = {encode(path) for path in paths}
        with self.viewing() as snapshot:
            return frozenset(
                part.part.paths[doc]
                for part in snapshot.parts
                for path in wanted
                for doc in part.part.with_id(path)
                if part.live[doc]
            )


def open_page_index(folder: Path, analysis: Analysis, guess_lang: Callable[[str, str], str]) -> FolderPageIndex:
    """Open the index of PDFs in `folder`, empty if there is none; one that cannot be read is set aside.

    Raises `IndexUnavailable` with the system's reason when the folder cannot be written.
    """
    return FolderPageIndex(*open_folder(folder, analysis), analysis, guess_lang)


def joined(entries: Snapshot, pages: Snapshot) -> Snapshot:
    """Give both as one snapshot: searched, ranked and counted together."""
    return Snapshot(entries.generation, entries.contents, (*entries.parts, *pages.parts))
