"""The report of a session as a file for people outside the library."""

from __future__ import annotations

from collections.abc import Mapping

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import Entry, EntryHead, EntryId
from kokemukset_app.core.exchange import Export, ExportFormat, ExportItem, ExportWriter
from kokemukset_app.core.privacy import without_contacts
from kokemukset_app.core.projector_guard import reason_to_hold
from kokemukset_app.core.slides import Reason
from kokemukset_app.core.workshop import Workshop
from kokemukset_app.services.entry_service import EntryService
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.workshop_report import report_body


class ReportFiles:
    """Writes reports with the library's own writers of pages. Never on the GUI thread: pages are laid out."""

    def __init__(
        self, library: LibraryService, entries: EntryService, writers: Mapping[ExportFormat, ExportWriter]
    ) -> None:
        self._library, self._entries, self._writers = library, entries, writers

    def make(self, workshop: Workshop, form: ExportFormat, cancel: CancelToken = NEVER) -> bytes:
        """Make the file; raises `ExchangeError`, `Cancelled`. Addresses and telephone numbers stay out of it."""
        made_here = {card.became for card in workshop.cards if card.became is not None}

        def title_of(entry_id: EntryId) -> str | None:
            """Name an entry that others may see; a draft only where it says what this board says anyway."""
            head = self._library.head(entry_id)
            reason = reason_to_hold(head) if head is not None else None
            may = reason is None or (reason is Reason.DRAFT and entry_id in made_here)
            return head.title if head is not None and may else None

        body = without_contacts(report_body(workshop, title_of, links=False))
        title = without_contacts(workshop.title)
        head = EntryHead(
            EntryId(workshop.name), f"workshops/{workshop.name}.yaml", title=title, lang=workshop.lang,
            created=workshop.date, updated=workshop.date,
        )  # fmt: skip
        entry = Entry(head, body)
        item = ExportItem(entry, self._entries.html(entry))
        subtitle = self._library.info().name_in(workshop.lang)
        export = Export(title, subtitle, workshop.lang, (item,), has_cover=False)
        return self._writers[form](export, lambda _progress: None, cancel)
