"""A selection of entries written as a file for others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryId, Visibility
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.events import Progress
from kokemukset_app.core.exchange import (
    EXPORT_FIELDS,
    ExchangeError,
    ExchangeFault,
    Export,
    ExportFormat,
    ExportItem,
    ExportWriter,
)
from kokemukset_app.services.batch_service import Told, untold
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.library_service import LibraryService

_WITH_PAGES = (ExportFormat.DOCX, ExportFormat.PDF)


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to write: entries in their order, the kind of file, a title, the language of labels, the columns of a PDF.

    Entries that are not public are left out unless `is_inside` says that the file stays in the house. `words` gives
    the words of fields and of `contents` by their codes.
    """

    ids: Sequence[EntryId]
    format: ExportFormat
    title: str
    lang: str = "fi"
    is_inside: bool = False
    words: Mapping[str, str] | None = None
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Exported:
    """The file's bytes, how many entries it has, and the ids left out because they are not public or are gone."""

    data: bytes
    count: int
    left_out: tuple[EntryId, ...] = ()


class ExportService:
    """Exporting. Safe on any thread but the GUI's: entries are read and pages laid out."""

    def __init__(
        self,
        library: LibraryService,
        entries: EntryService,
        files: Callable[[str], bytes | None],
        writers: Mapping[ExportFormat, ExportWriter],
        hyphenate: Callable[[str], str] = str,
    ) -> None:
        self._library = library
        self._entries = entries
        self._files = files
        self._writers = writers
        self._hyphenate = hyphenate

    def export(self, order: ExportOrder, told: Told = untold, cancel: CancelToken = NEVER) -> Exported:
        """Make the file in memory; raises `ExchangeError`, `Cancelled`. Nothing is written to the disk."""
        items: list[ExportItem] = []
        left: list[EntryId] = []
        # Reading is the first half of the way, writing the other.
        total = 2 * len(order.ids)
        for number, entry_id in enumerate(order.ids, 1):
            cancel.check()
            try:
                entry = self._entries.read(entry_id)
            except EntryMissing:
                left.append(entry_id)
                continue
            if not order.is_inside and entry.head.visibility is not Visibility.PUBLIC:
                left.append(entry_id)
                continue
            html = self._entries.html(entry) if order.format in _WITH_PAGES else ""
            items.append(ExportItem(entry, html))
            told(Progress(number, total))
        if not items:
            raise ExchangeError(ExchangeFault.NOTHING)
        words = order.words or {}
        info = self._library.info()
        export = Export(
            title=order.title or info.name_in(order.lang),
            subtitle=info.name_in(order.lang),
            lang=order.lang,
            items=tuple(items),
            labels={**{name: name for name in EXPORT_FIELDS}, **words},
            files=self._files,
            columns=order.columns,
            hyphenate=self._hyphenate,
        )
        half = len(order.ids)
        data = self._writers[order.format](export, lambda p: told(Progress(half + p.done, total)), cancel)
        return Exported(data, len(items), tuple(left))
