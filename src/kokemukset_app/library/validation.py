"""The check of a whole library: what no single file can tell of itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Entry, EntryId, EntryType
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.file_links import file_candidates, file_links_in, is_address
from kokemukset_app.core.identity import with_unique_ids
from kokemukset_app.core.links import EntryLink, LinkTable, Resolved, links_in
from kokemukset_app.core.outline import headings
from kokemukset_app.core.plain_text import plain_line
from kokemukset_app.core.ports import CheckReport, EntryStore, ReadEntry
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.text import fold, slug
from kokemukset_app.library.folder_store import FolderStore
from kokemukset_app.library.frontmatter import FrontMatter, read_front_matter
from kokemukset_app.library.scanning import inside

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING


def check_library(store: FolderStore, cancel: CancelToken) -> CheckReport:
    """Read every entry and check the library as a whole.

    Raises `LibraryMissing`, `LibraryUnreadable`, `Cancelled`. Problems are sorted by path and line.
    """
    reads = _read_all(store, cancel)
    check = _Check(store, reads)
    problems = [*store.folder_problems()]
    for read in reads:
        cancel.check()
        problems += check.entry(read)
    problems += check.collections(store)
    return CheckReport(len(reads), tuple(sorted(problems, key=lambda p: (p.path, p.line, p.code, p.field, p.detail))))


def _read_all(store: EntryStore, cancel: CancelToken) -> list[ReadEntry]:
    found: list[ReadEntry] = []
    for path in sorted(store.scan(cancel)):
        cancel.check()
        try:
            found.append(store.read(path))
        except EntryMissing:
            # It went between the look and the reading.
            continue
    return list(with_unique_ids(found))


class _Check:
    """The entries of a library as a whole."""

    def __init__(self, store: FolderStore, reads: list[ReadEntry]) -> None:
        self._root = store.root
        self._entries = {read.entry.id: read.entry for read in reads}
        self._links = LinkTable(read.entry.head for read in reads)
        self._anchors: dict[EntryId, frozenset[str]] = {}
        self._lines = _Lines(store)
        self._names: frozenset[str] | None = None

    def entry(self, read: ReadEntry) -> Iterator[Problem]:
        """Give the problems of one entry: its own, and those of what it points to."""
        entry = read.entry
        for problem in read.problems:
            line = self._lines.of(entry.path, "id") if problem.code is ProblemCode.ID_DUPLICATE else problem.line
            yield replace(problem, line=line)
        yield from self._entry_links(entry)
        yield from self._relations(entry)
        yield from self._body_files(entry)
        yield from self._listed_files(entry)

    def collections(self, store: FolderStore) -> Iterator[Problem]:
        """Give the items of collections that name no entry."""
        for path, read in store.read_collections():
            if not read.collection:
                continue
            for item, line in zip(read.collection.items, read.lines, strict=True):
                if item.entry is None:
                    continue
                resolved = self._links.resolve(item.entry)
                if resolved.id is None:
                    code = ProblemCode.LINK_AMBIGUOUS if resolved.candidates else ProblemCode.COLLECTION_ENTRY_MISSING
                    yield Problem(path, line, code, _ERROR, "entry", item.entry)

    def _entry_links(self, entry: Entry) -> Iterator[Problem]:
        for link in links_in(entry.body):
            line = entry.body_line + link.line
            resolved = self._links.resolve_link(link, entry.path)
            if resolved.id is None:
                yield from self._unresolved(entry.path, line, link, resolved)
            elif link.heading and not self._has_heading(resolved.id, link.heading):
                detail = f"{link.target}#{link.heading}"
                yield Problem(entry.path, line, ProblemCode.HEADING_MISSING, _WARNING, "body", detail)

    def _unresolved(self, path: str, line: int, link: EntryLink, resolved: Resolved) -> Iterator[Problem]:
        if resolved.candidates:
            detail = f"{link.target} | {', '.join(resolved.candidates[:5])}"
            yield Problem(path, line, ProblemCode.LINK_AMBIGUOUS, _WARNING, "body", detail)
        elif not self._is_file(path, link.target):
            # `[[report.pdf]]` leads to a file, as in Obsidian.
            yield Problem(path, line, ProblemCode.LINK_BROKEN, _ERROR, "body", link.target)

    def _relations(self, entry: Entry) -> Iterator[Problem]:
        named = [
            *(("related", i, r.id) for i, r in enumerate(entry.related) if r.id),
            *(("projects", i, p) for i, p in enumerate(entry.head.projects)),
            *(("translations", i, t) for i, t in enumerate(entry.translations)),
        ]
        for field, index, target in named:
            resolved = self._links.resolve(target)
            found = self._entries.get(resolved.id) if resolved.id else None
            code, detail = ProblemCode.RELATION_BROKEN, str(target)
            if resolved.candidates and not found:
                code, detail = ProblemCode.LINK_AMBIGUOUS, f"{target} | {', '.join(resolved.candidates[:5])}"
            elif found and not _fits(field, entry, found):
                code = ProblemCode.RELATION_MISFIT
            elif found:
                continue
            yield Problem(entry.path, self._lines.of(entry.path, field, index), code, _ERROR, field, detail)

    def _body_files(self, entry: Entry) -> Iterator[Problem]:
        for link in file_links_in(entry.body):
            if link.is_embed and (self._links.resolve(link.target, base=entry.path).candidates):
                continue
            if is_address(link.target):
                if link.is_image and not link.target.startswith("data:"):
                    yield self._file_problem(entry, link.line, ProblemCode.ATTACHMENT_OUTSIDE, link.target)
            elif not file_candidates(link.target, entry.path):
                yield self._file_problem(entry, link.line, ProblemCode.ATTACHMENT_OUTSIDE, link.target)
            elif not self._is_file(entry.path, link.target):
                yield self._file_problem(entry, link.line, ProblemCode.ATTACHMENT_MISSING, link.target)

    def _file_problem(self, entry: Entry, line: int, code: ProblemCode, target: str) -> Problem:
        return Problem(entry.path, entry.body_line + line, code, _WARNING, "body", target)

    def _listed_files(self, entry: Entry) -> Iterator[Problem]:
        named = [
            *(("attachments", i, a.file) for i, a in enumerate(entry.attachments) if a.file),
            *(("sources", i, s.file) for i, s in enumerate(entry.sources) if s.file),
        ]
        for field, index, target in named:
            candidates = file_candidates(target, entry.path)
            if candidates and self._is_file(entry.path, target):
                continue
            code = ProblemCode.ATTACHMENT_MISSING if candidates else ProblemCode.ATTACHMENT_OUTSIDE
            line = self._lines.of(entry.path, field, index, "file")
            yield Problem(entry.path, line, code, _ERROR, field, target)

    def _is_file(self, path: str, target: str) -> bool:
        places = (inside(self._root, candidate) for candidate in file_candidates(target, path))
        if any(place and place.is_file() for place in places):
            return True
        name = target.replace("\\", "/").rsplit("/", 1)[-1]
        return "/" not in target and fold(name) in self._file_names()

    def _file_names(self) -> frozenset[str]:
        """Give the names of all files, for links that name a file wherever it lies, as in Obsidian."""
        if self._names is None:
            walked = (names for folder, _, names in os.walk(self._root) if "/." not in folder.replace(os.sep, "/"))
            self._names = frozenset(fold(name) for names in walked for name in names)
        return self._names

    def _has_heading(self, entry_id: EntryId, heading: str) -> bool:
        anchors = self._anchors.get(entry_id)
        if anchors is None:
            texts = [plain_line(h.text) for h in headings(self._entries[entry_id].body)]
            anchors = frozenset((*map(fold, texts), *map(slug, texts)))
            self._anchors[entry_id] = anchors
        # Obsidian writes the headings above it too: `#Part#Chapter`.
        last = heading.rsplit("#", 1)[-1]
        return heading.startswith("^") or fold(last) in anchors or slug(last) in anchors


class _Lines:
    """Finds the line of a field again: looked for only where something is wrong, so files are read twice for it."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store
        self._last: tuple[str, FrontMatter] | None = None

    def of(self, path: str, field: str, index: int | None = None, inner: str = "") -> int:
        """Give the 1-based line; 1 where the file has it no more."""
        if self._last is None or self._last[0] != path:
            self._last = (path, read_front_matter(self._store.text(path), path))
        return self._last[1].line(field, index, inner)


def _fits(field: str, entry: Entry, target: Entry) -> bool:
    """Tell whether an entry may be named under a field: projects are projects, translations of another language."""
    if field == "projects":
        return target.head.type is EntryType.PROJECT
    return field != "translations" or target.head.lang != entry.head.lang
