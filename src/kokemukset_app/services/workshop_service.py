"""Workshops: boards that are kept at every step, what came up before, and findings that come home."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.editing import Draft
from kokemukset_app.core.entry import EntryHead, EntryId, EntryType
from kokemukset_app.core.errors import Conflict, EntryMissing
from kokemukset_app.core.exchange import ExportFormat
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.text import slug
from kokemukset_app.core.validation import MAX_TITLE
from kokemukset_app.core.workshop import Card, KeptWorkshop, Workshop, WorkshopStore
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.new_entries import NewEntries, short_title
from kokemukset_app.services.report_files import ReportFiles
from kokemukset_app.services.search_service import Asked, SearchService
from kokemukset_app.services.workshop_report import report_body

_MAX_WORDS = 12
_SHORTEST_WORD = 4
_LESSON_HEADINGS = re.compile(r"^##[ \t]+(?:Oppi|Lärdom|Lesson)[ \t]*$", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class WorkshopService:
    """Boards of the open library. Safe on any thread; files are read and written, so never on the GUI thread.

    Writing raises `LibraryReadOnly`, `SaveFailed`; nothing was changed then.
    """

    def __init__(
        self,
        store: WorkshopStore,
        library: LibraryService,
        search: SearchService,
        writing: tuple[EditingService, NewEntries],
        files: ReportFiles,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._store, self._library, self._search, self._files = store, library, search, files
        self._editing, self._new_entries = writing
        self._today = today

    def listed(self) -> Sequence[Workshop]:
        """Read all boards, newest session first."""
        return self._store.listed()

    def open(self, name: str) -> KeptWorkshop:
        """Read a board; raises `EntryMissing`."""
        return self._store.read(name)

    def begin(self, title: str, columns: Sequence[str], lang: str) -> KeptWorkshop:
        """Make the board of a session of today."""
        day = self._today().isoformat()
        clean = " ".join(title.split()) or day
        return self._store.create(Workshop(f"{day}-{slug(clean, 50) or 'tyopaja'}", clean, day, lang, tuple(columns)))

    def save(self, kept: KeptWorkshop) -> KeptWorkshop:
        """Keep a board. Where its file became another one meanwhile, it is kept beside it under a name of its own."""
        try:
            return self._store.write(kept)
        except Conflict:
            return self._store.create(kept.workshop)

    def earlier(self, text: str, limit: int = 3, cancel: CancelToken = NEVER) -> Sequence[EntryHead]:
        """List lessons and results that say something near to a finding being written, nearest first."""
        words = [w for w in dict.fromkeys(_WORD.findall(text)) if len(w) >= _SHORTEST_WORD][:_MAX_WORDS]
        if not words:
            return ()
        kinds = (EntryType.LESSON.value, EntryType.RESULT.value)
        selection = FacetSelection().including(FacetField.TYPE, kinds)
        asked = Asked(" OR ".join(f'"{word}"' for word in words), selection, limit=4 * limit)
        page = self._search.search(self._search.read(asked), cancel)
        least = 1 if len(words) == 1 else 2
        near = [hit for hit in page.hits if len({form[:_SHORTEST_WORD] for form in hit.matches}) >= least]
        return [hit.head for hit in near[:limit]]

    def head(self, entry_id: EntryId) -> EntryHead | None:
        """Give the head of an entry that a card names."""
        return self._library.head(entry_id)

    def write_up(self, kept: KeptWorkshop, card_id: str, *, as_observation: bool = False) -> KeptWorkshop:
        """Make a card a draft lesson, or an observation in the inbox, that names session, card and votes.

        The board names the entry; a card that was written up already stays with it. Raises `EntryMissing` where there
        is no such card.
        """
        workshop = kept.workshop
        card = workshop.card(card_id)
        if card is None:
            raise EntryMissing(card_id)
        if card.became is not None and self._library.head(card.became) is not None:
            return kept
        made = self._observation if as_observation else self._lesson
        saved = self._editing.save(made(workshop, card)).draft
        return self.save(replace(kept, workshop=workshop.written_up(card_id, saved.id)))

    def report(self, kept: KeptWorkshop) -> KeptWorkshop:
        """Write the session's report as an entry, or write that entry anew; the board names it."""
        workshop = kept.workshop
        body = report_body(workshop, self._title)
        if workshop.report is not None and self._library.head(workshop.report) is not None:
            draft = replace(self._editing.open(workshop.report), body=body)
            self._editing.save(draft)
            return kept
        draft = self._new_entries.begin("article", workshop.lang, _title(f"{workshop.title} {workshop.date}".strip()))
        fields = {**draft.fields, "session": {"id": workshop.name, "date": workshop.date}}
        saved = self._editing.save(replace(draft, fields=fields, body=body)).draft
        return self.save(replace(kept, workshop=replace(workshop, report=saved.id)))

    def report_file(self, workshop: Workshop, form: ExportFormat, cancel: CancelToken = NEVER) -> bytes:
        """Make the session's report as a file for others (PDF, Word); the library is not touched."""
        return self._files.make(workshop, form, cancel)

    def _lesson(self, workshop: Workshop, card: Card) -> Draft:
        draft = self._new_entries.begin("lesson", workshop.lang, _title(card.title))
        return replace(_from_card(draft, workshop, card), body=_with_finding(draft.body, card.text))

    def _observation(self, workshop: Workshop, card: Card) -> Draft:
        draft = self._new_entries.observation(card.text, workshop.lang)
        return _from_card(draft, workshop, card)

    def _title(self, entry_id: EntryId) -> str | None:
        head = self._library.head(entry_id)
        return head.title if head is not None else None


def _from_card(draft: Draft, workshop: Workshop, card: Card) -> Draft:
    """Name in a draft the session, card and votes it comes from, and the entry that the card was made of."""
    session = {"id": workshop.name, "date": workshop.date, "card": card.id, "votes": card.votes}
    if card.decision:
        session["decision"] = card.decision
    fields: dict[str, object] = {**draft.fields, "session": session}
    if card.entry is not None:
        fields["related"] = [{"id": str(card.entry), "kind": "supports"}]
    return replace(draft, fields=fields)


def _with_finding(body: str, text: str) -> str:
    """Put what the room said under the lesson's heading, or at the end where there is none."""
    heading = _LESSON_HEADINGS.search(body)
    if heading is None:
        return f"{body.rstrip()}\n\n{text}\n".lstrip("\n")
    return f"{body[: heading.end()]}\n\n{text}\n{body[heading.end() :].rstrip()}\n"


def _title(text: str) -> str:
    return short_title(text[: 4 * MAX_TITLE])
