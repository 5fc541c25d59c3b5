"""What the editor needs done behind: previews, files for the attachments, versions to choose from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.editing import Draft
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.errors import SaveFailed
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.records import Shelf
from kokemukset_app.core.text import slug
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.services.editing_service import Comparison, EditingService
from kokemukset_app.services.entry_service import EntryService, OpenedEntry
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.new_entries import NewEntries

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
_PICTURE = re.compile(r"library:([^\"'\s>]+)")


@dataclass(frozen=True, slots=True)
class BegunDraft:
    """A draft with what the form offers: entries, the vocabulary, headings of (kind, language), the library's files.

    `shelf` has what records may point to.
    """

    draft: Draft
    heads: tuple[EntryHead, ...]
    vocabulary: Vocabulary
    headings: Mapping[tuple[str, str], tuple[str, ...]]
    shelf: Shelf = field(default_factory=Shelf)


@dataclass(frozen=True, slots=True)
class PreviewedDraft:
    """A draft as its readers would see it, with its pictures by path."""

    opened: OpenedEntry
    pictures: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Versions:
    """A draft put over what its file has become: where both changed, mine wins in `mine`, whose text is `text`."""

    comparison: Comparison
    mine: Draft
    text: str


class DraftWork:
    """The work behind the editor. Safe on any thread; files are read and written, so never on the GUI thread."""

    def __init__(
        self,
        editing: EditingService,
        entries: EntryService,
        library: LibraryService,
        new_entries: NewEntries,
        read_file: Callable[[str], bytes | None],
    ) -> None:
        self._editing, self._entries, self._library = editing, entries, library
        self._new_entries, self._read_file = new_entries, read_file

    def begun(self, entry_id: EntryId) -> BegunDraft:
        """Begin to edit an entry, or go on with its unsaved draft; raises `EntryMissing`."""
        return self.around(self._editing.resume(entry_id))

    def around(self, draft: Draft) -> BegunDraft:
        """Gather what the form of a draft offers."""
        library = self._library
        heads, vocabulary = tuple(library.heads()), library.vocabulary()
        shelf = Shelf(LinkTable(heads), frozenset(self._editing.files()), vocabulary, draft.id, draft.base.path)
        return BegunDraft(draft, heads, vocabulary, self._new_entries.headings(), shelf)

    def previewed(self, draft: Draft, cancel: CancelToken) -> PreviewedDraft:
        """Render a draft as it is now."""
        read = self._editing.read(draft)
        cancel.check()
        opened = self._entries.preview(read)
        cancel.check()
        page = opened.page
        html = "".join(part.html for part in (page.lesson, page.advice, page.body) if part is not None)
        paths = dict.fromkeys(unquote(found[1]) for found in _PICTURE.finditer(html))
        pictures = {path: data for path in paths if (data := self._read_file(path)) is not None}
        return PreviewedDraft(opened, pictures)

    def attached(self, given: object) -> str:
        """Put a file into the attachments (a path, or a name with bytes); gives its path in the library."""
        name, data = self._file(given)
        stem, _, suffix = name.rpartition(".")
        return self._editing.attach(f"{slug(stem) or 'liite'}.{slug(suffix) or 'bin'}", data)

    def versions(self, draft: Draft) -> Versions:
        """Put a draft over what its file has become meanwhile."""
        comparison = self._editing.compare(draft)
        mine = self._editing.merged(comparison, mine_wins=True)
        return Versions(comparison, mine, self._editing.text_of(mine))

    def _file(self, given: object) -> tuple[str, bytes]:
        if isinstance(given, Path):
            try:
                if given.stat().st_size > MAX_FILE_BYTES:
                    raise SaveFailed(f"{given.name}: > {MAX_FILE_BYTES // 1024 // 1024} MB")
                return given.name, given.read_bytes()
            except OSError as error:
                raise SaveFailed(f"{given.name}: {error.strerror}") from error
        match given:
            case (str() as name, bytes() as data):
                return name, data
            case _:
                raise SaveFailed(type(given).__name__)
