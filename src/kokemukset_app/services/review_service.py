"""The review of entries: who waits, what is due, and each step with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from threading import Lock
from typing import cast

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.editing import EntryChange
from kokemukset_app.core.editing_ports import EntryWriter
from kokemukset_app.core.entry import Entry, EntryHead, EntryId, Fingerprint, Status
from kokemukset_app.core.errors import EntryFixed, EntryMissing
from kokemukset_app.core.ports import EntryStore
from kokemukset_app.core.privacy import PrivacyFinding, privacy_findings
from kokemukset_app.core.text import fold
from kokemukset_app.core.workflow import (
    Refusal,
    Step,
    StepRefused,
    adopted,
    changes_of,
    confirmed,
    is_returned,
    items_of,
    log_of,
    missing_for_approval,
)
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.library_service import LibraryService

SOON_DAYS = 90
"""So early is an entry shown as due for review."""


class QueueKind(StrEnum):
    """Why an entry is in the queue."""

    WAITING = "waiting"
    RETURNED = "returned"
    OVERDUE = "overdue"
    DUE = "due"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """An entry in the queue: since or until when (ISO), the last reason given; `is_mine`: it waits for who asks."""

    head: EntryHead
    kind: QueueKind
    date: str = ""
    reason: str = ""
    by: str = ""
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class AdoptionRow:
    """Who took a lesson into use, when, how, and what changed."""

    head: EntryHead
    date: str
    who: str
    how: str
    effect: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the queue and the log of adoptions need of an entry."""

    head: EntryHead
    review_by: str
    owner: str
    approved_by: str
    log: tuple[Mapping[str, object], ...]
    adopted: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands between an entry and its approval: fields that are missing, and what may point to a person."""

    entry: Entry
    missing: tuple[str, ...]
    personal: tuple[PrivacyFinding, ...]


class ReviewService:
    """Reviewing. Safe on any thread but the GUI's: entries are read.

    Steps raise `StepRefused`, and what saving raises.
    """

    def __init__(
        self,
        store: EntryStore,
        library: LibraryService,
        writer: EntryWriter,
        editing: EditingService,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._store = store
        self._library = library
        self._writer = writer
        self._editing = editing
        self._today = today
        self._lock = Lock()
        self._kept: dict[str, tuple[Fingerprint, Facts]] = {}

    def queue(self, cancel: CancelToken = NEVER, me: str = "") -> tuple[QueueRow, ...]:
        """List what waits: for review, returned to its writer, due by date, outdated; the most urgent first.

        `me` are the names, roles and units of who asks, with commas between: what waits for them comes first.
        """
        today, names = self._today(), names_of(me)
        found = [(facts, row) for facts in self._facts(cancel) if (row := _queue_row(facts, today)) is not None]
        rows = [replace(row, is_mine=_waits_for(facts, row, names)) for facts, row in found]
        order = list(QueueKind)
        return tuple(
            sorted(rows, key=lambda row: (not row.is_mine, order.index(row.kind), row.date or "9", row.head.title))
        )

    def adoptions(self, cancel: CancelToken = NEVER) -> tuple[AdoptionRow, ...]:
        """List the lessons that somebody took into use, the latest first."""
        rows = [
            AdoptionRow(facts.head, *(str(item.get(key, "")) for key in ("date", "who", "how", "effect")))
            for facts in self._facts(cancel)
            for item in facts.adopted
        ]
        return tuple(sorted(rows, key=lambda row: row.date, reverse=True))

    def readiness(self, entry_id: EntryId) -> Readiness:
        """Tell what is missing before an approval; raises `EntryMissing`."""
        path = self._path(entry_id)
        text = self._writer.load(path).text
        entry = self._writer.read_text(path, text).entry
        return Readiness(entry, missing_for_approval(entry), privacy_findings(text, path))

    def move(self, entry_id: EntryId, step: Step, *, accepts_personal: bool = False, dry_run: bool = False) -> str:
        """Take a step; gives the text the entry then has. An approval is refused while something points to a person.

        `accepts_personal` says that somebody has looked at those places and finds them right.
        """
        if step.to is Status.APPROVED and not accepts_personal:
            personal = self.readiness(entry_id).personal
            if personal:
                first = personal[0]
                place = f"{first.path}:{first.line}:{first.column}: {first.text}"
                raise StepRefused(Refusal.PERSONAL_DATA, place)
        return self._write(entry_id, lambda entry: changes_of(entry, step), dry_run=dry_run)

    def confirm(self, entry_id: EntryId, step: Step, *, dry_run: bool = False) -> str:
        """Say that an approved entry holds still: its day of review moves on."""
        return self._write(entry_id, lambda entry: confirmed(entry, step), dry_run=dry_run)

    def adopt(self, entry_id: EntryId, who: str, how: str, effect: str = "", *, dry_run: bool = False) -> str:
        """Add a line to the log of adoptions."""
        today = self._today().isoformat()
        return self._write(
            entry_id, lambda entry: adopted(entry, today=today, who=who, how=how, effect=effect), dry_run=dry_run
        )

    def today(self) -> str:
        """Give the day, ISO."""
        return self._today().isoformat()

    def text(self, entry_id: EntryId) -> str:
        """Give the text an entry has now."""
        return self._writer.load(self._path(entry_id)).text

    def _write(self, entry_id: EntryId, make: Callable[[Entry], dict[str, object]], *, dry_run: bool) -> str:
        path = self._path(entry_id)
        read = self._writer.load(path)
        if read.obstacle is not None:
            raise EntryFixed(path, read.obstacle.value)
        change = EntryChange(make(self._writer.read_text(path, read.text).entry))
        if dry_run or change.is_empty:
            return self._writer.applied(read.text, change)
        return self._editing.change(path, change, read).text

    def _path(self, entry_id: EntryId) -> str:
        head = self._library.head(entry_id)
        if head is None:
            raise EntryMissing(entry_id)
        return head.path

    def _facts(self, cancel: CancelToken) -> Sequence[Facts]:
        """Read what is new or changed since the last time; the rest is remembered."""
        found: list[Facts] = []
        kept: dict[str, tuple[Fingerprint, Facts]] = {}
        with self._lock:
            for path, seen in self._store.scan(cancel).items():
                cancel.check()
                known = self._kept.get(path)
                if known is None or not known[0].same_stat(seen):
                    try:
                        known = (seen, _facts_of(self._store.read(path).entry))
                    except EntryMissing:
                        continue
                kept[path] = known
                found.append(known[1])
            self._kept = kept
        return found


def names_of(text: str) -> frozenset[str]:
    """Give the names, roles and units of a text with commas between, as they are compared."""
    return frozenset(name for part in text.split(",") if (name := " ".join(fold(part).split())))


def _waits_for(facts: Facts, row: QueueRow, names: frozenset[str]) -> bool:
    """Tell whether an entry waits for somebody: its owner, or who reviewed it before; never for who just sent it."""
    if not names:
        return False
    owners = names_of(facts.owner)
    before = {names_of(str(item.get("by", ""))) for item in facts.log if item.get("from") == Status.IN_REVIEW.value}
    if row.kind is QueueKind.WAITING:
        # Two pairs of eyes: who sent the entry to review does not review it.
        return not (names & names_of(row.by)) and bool(names & owners.union(*before, names_of(facts.approved_by)))
    return bool(names & (owners | (names_of(facts.approved_by) if row.kind is not QueueKind.RETURNED else frozenset())))


def _facts_of(entry: Entry) -> Facts:
    approved = entry.fields.get("approved")
    by = cast("dict[str, object]", approved).get("by", "") if isinstance(approved, dict) else ""
    owner = str(entry.fields.get("owner") or "")
    return Facts(
        entry.head,
        entry.review_by,
        owner,
        str(by or ""),
        tuple(log_of(entry)),
        tuple(items_of(entry.fields, "adopted")),
    )


def _queue_row(facts: Facts, today: date) -> QueueRow | None:
    head, log = facts.head, facts.log
    last: Mapping[str, object] = log[-1] if log else {}
    reason, by, day = (str(last.get(key, "")) for key in ("reason", "by", "date"))
    match head.status:
        case Status.IN_REVIEW:
            return QueueRow(head, QueueKind.WAITING, day or head.updated, reason, by)
        case Status.DRAFT if is_returned(log):
            return QueueRow(head, QueueKind.RETURNED, day, reason, by)
        case Status.OUTDATED:
            return QueueRow(head, QueueKind.OUTDATED, day or head.updated, reason, by)
        case Status.APPROVED if facts.review_by:
            if facts.review_by <= today.isoformat():
                return QueueRow(head, QueueKind.OVERDUE, facts.review_by)
            if facts.review_by <= (today + timedelta(days=SOON_DAYS)).isoformat():
                return QueueRow(head, QueueKind.DUE, facts.review_by)
        case _:
            pass
    return None
