"""The index of a library's PDFs: like the entries' own, beside it, so that neither is made anew for the other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.many_words import WordAnalysts
from kokemukset_app.core.ports import Analysis, KnownFile
from kokemukset_app.core.problems import Problem
from kokemukset_app.core.publication import Publication, PublicationText, parse_page_address
from kokemukset_app.index.committing import commit, compact
from kokemukset_app.index.document import Document, Form, FormTable
from kokemukset_app.index.folder_index import FolderIndex, attempted, open_folder
from kokemukset_app.index.generations import IndexFolder
from kokemukset_app.index.page_document import PageDraft, document_of_page, draft_pages, words_of
from kokemukset_app.index.reader import Reader
from kokemukset_app.index.snapshot import Snapshot
from kokemukset_app.index.string_table import encode
from kokemukset_app.index.touched import overlaid

_BATCH = 800
"""Pages that one commit holds at most, so that no commit needs much memory."""
_FORMS_KEPT = 150_000
"""Forms of words held in memory between commits: some 100 MB."""
_FIRST = 1
_MARK = "reading"
"""A file that lies beside the index while PDFs are read."""
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
        self._analysts: WordAnalysts | None = None

    def be_helped(self, analysts: WordAnalysts | None) -> None:
        """Let others analyse words with this process, until None is given."""
        self._analysts = analysts

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
        problems: list[Problem] = []
        gone = self._addresses({*removed, *(p.path for p in changed)})
        for drafts in self._batches(changed, problems):
            forms = self._table()
            self._analyse(drafts, forms)
            self._put([self._document(draft, forms, problems) for draft in drafts], gone, forms)
            gone = _NOTHING
        if gone:
            self._put([], gone, self._table())
        return problems

    def _table(self) -> FormTable:
        """Give the forms met so far; where they are too many for the memory, none: the index knows them."""
        if self._forms is None or len(self._forms.by_key) > _FORMS_KEPT:
            self._forms = FormTable(self._analysis, self._known_form)
        return self._forms

    def begin_reading(self) -> bool:
        """Leave a mark that PDFs are being read; True if there was one: the reading before did not come to its end."""
        mark = self._folder.folder / _MARK
        with self._folder.writing():
            was_there = mark.exists()
            mark.touch()
        return was_there

    def end_reading(self) -> None:
        """Take the mark away: all PDFs are in."""
        with self._folder.writing():
            (self._folder.folder / _MARK).unlink(missing_ok=True)

    def compact(self) -> None:
        """Join the parts that many commits made, so that a search looks into few. Takes a while for a large index."""
        with self.viewing():
            compact(self._folder, self._reader)

    def clean(self) -> None:
        """Remove the files of earlier commits."""
        self._folder.clean()

    def _known_form(self, key: bytes) -> Form | None:
        """Look a word up in what is committed by now, not only in what was when the job began."""
        return self._reader.snapshot.form(key)

    def _batches(self, changed: Collection[Publication], problems: list[Problem]) -> Iterator[list[PageDraft]]:
        """Cut PDFs into pages and words, as many pages together as one commit holds."""
        waiting: list[PageDraft] = []
        for publication in changed:
            make = partial(draft_pages, publication, self._analysis, self._guess_lang)
            drafts, problem = attempted(publication.path, lambda make=make: list(make()))
            if problem is not None:
                problems.append(problem)
                bare = replace(publication, text=PublicationText(title=publication.path.rsplit("/", 1)[-1]))
                drafts = list(draft_pages(bare, self._analysis, self._guess_lang))
            for draft in drafts or ():
                waiting.append(draft)
                if len(waiting) >= _BATCH:
                    yield waiting
                    waiting = []
        if waiting:
            yield waiting

    def _analyse(self, drafts: Sequence[PageDraft], forms: FormTable) -> None:
        """Analyse the words of many pages together: that is quicker than one by one."""
        # In order, so that words which lie together in the index are looked up together.
        unknown = {lang: sorted(forms.unknown(sorted(some), lang)) for lang, some in words_of(drafts).items()}
        wanted = {lang: some for lang, some in unknown.items() if some}
        if self._analysts is not None:
            for lang, terms in self._analysts.begin(wanted)():
                forms.add(terms, lang)
            return
        for lang, some in wanted.items():
            # A word that breaks the analysis shows with its own page.
            terms, _ = attempted("", partial(self._analysis.document_terms_of, some, lang))
            forms.add(terms or {}, lang)

    @staticmethod
    def _document(draft: PageDraft, forms: FormTable, problems: list[Problem]) -> Document:
        """Make a page's document; a page that cannot be analysed keeps its place without its text."""
        path = draft.publication.path
        made, problem = attempted(path, partial(document_of_page, draft, forms))
        if problem is not None:
            problems.append(problem)
        return made or document_of_page(draft.emptied(), forms)

    def _put(self, documents: Sequence[Document], gone: frozenset[bytes], forms: FormTable) -> None:
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
