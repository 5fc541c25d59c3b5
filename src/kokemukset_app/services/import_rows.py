"""Rows of a table as changes to a library."""

from __future__ import annotations

from typing import Final, cast

from kokemukset_app.core.batch import FileStep
from kokemukset_app.core.editing import EntryChange, EntryText, changed_fields, with_consequences
from kokemukset_app.core.editing_ports import EntryWriter
from kokemukset_app.core.entry import EntryHead, EntryId, EntryType
from kokemukset_app.core.errors import EntryFixed, EntryMissing
from kokemukset_app.core.import_fates import (
    REMARKS,
    Fate,
    Reason,
    ReasonCode,
    RowResult,
    is_good_id,
    is_reserved_name,
)
from kokemukset_app.core.row_fields import RowFields
from kokemukset_app.core.text import fold, slug
from kokemukset_app.services.library_service import LibraryService

_FOLDERS: Final = {
    EntryType.LESSON: "lessons",
    EntryType.RESULT: "results",
    EntryType.PROJECT: "projects",
    EntryType.ARTICLE: "articles",
}
_BEFORE_APPROVAL: Final = ("draft", "in_review")


def folder_of(kind: EntryType) -> str:
    """Give the folder where entries of a kind lie."""
    return _FOLDERS[kind]


class RowPlanner:
    """Plans one row after the other; two rows of one table never become one entry."""

    def __init__(self, library: LibraryService, writer: EntryWriter, kind: EntryType, lang: str, today: str) -> None:
        self._library = library
        self._writer = writer
        self._kind = kind
        self._lang = lang
        self._today = today
        self._taken: set[str] = set()

    def plan(self, number: int, read: RowFields) -> RowResult:
        """Give a row's fate, with the steps that it takes."""
        title = str(read.fields.get("title", ""))
        given = str(read.fields.get("id", ""))
        if given and given in self._taken:
            read.reasons.append(Reason(ReasonCode.ID_TWICE, "id", given[:80]))
        head = self._known(given, title)
        if not title and head is None:
            read.reasons.append(Reason(ReasonCode.TITLE_MISSING, "title"))
        if given and head is None:
            read.reasons += self._bad_id(given)
        refusing = [reason for reason in read.reasons if reason.code not in REMARKS]
        if refusing:
            return RowResult(number, Fate.REFUSED, title or given, given, reasons=tuple(refusing))
        if head is not None:
            self._taken.add(head.id)
            return self._changed(number, head, read)
        entry_id = given or self._free_id(title)
        self._taken.add(entry_id)
        return self._new(number, entry_id, read)

    def _known(self, given: str, title: str) -> EntryHead | None:
        """Find the entry a row is about: by its id, or without one by the id its title makes, if the titles agree."""
        if given:
            return self._library.head(EntryId(given))
        head = self._library.head(EntryId(slug(title))) if title else None
        return head if head is not None and fold(head.title) == fold(title) and head.id not in self._taken else None

    def _bad_id(self, given: str) -> list[Reason]:
        if is_reserved_name(given):
            return [Reason(ReasonCode.NAME_RESERVED, "id", given[:80])]
        return [] if is_good_id(given) else [Reason(ReasonCode.ID_BAD, "id", given[:80])]

    def _free_id(self, title: str) -> str:
        stem = slug(title) or "kirjaus"
        number = 1
        while True:
            wanted = stem if number == 1 else f"{stem}-{number}"
            number += 1
            if wanted in self._taken or is_reserved_name(wanted) or self._library.head(EntryId(wanted)) is not None:
                continue
            return wanted

    def _new(self, number: int, entry_id: str, read: RowFields) -> RowResult:
        given = dict(read.fields)
        remarks: list[Reason] = []
        status = str(given.pop("status", "") or "draft")
        if status not in _BEFORE_APPROVAL:
            # An approval is somebody's act with a name and a day; a table cannot bring it.
            remarks.append(Reason(ReasonCode.STATUS_HELD, "status", status))
            status = "draft"
        kind = EntryType(str(given.pop("type", self._kind.value)))
        title = str(given.pop("title"))
        fields: dict[str, object] = {
            "id": entry_id, "type": kind.value, "title": title, "lang": given.pop("lang", self._lang),
            "status": status, **{key: value for key, value in given.items() if key != "id"},
        }  # fmt: skip
        fields.setdefault("created", self._today)
        fields.setdefault("updated", self._today)
        path = f"{folder_of(kind)}/{entry_id}.md"
        if self._writer.exists(path):
            reason = Reason(ReasonCode.NAME_TAKEN, "", path)
            return RowResult(number, Fate.REFUSED, title, entry_id, path, (reason,))
        body = f"{read.body.strip()}\n" if read.body else ""
        data = self._writer.applied("", EntryChange(fields, body)).encode()
        step = FileStep(path, None, data, title)
        return RowResult(number, Fate.NEW, title, entry_id, path, tuple(remarks), (step,))

    def _changed(self, number: int, head: EntryHead, read: RowFields) -> RowResult:
        title = str(read.fields.get("title", head.title))
        try:
            entry = self._writer.load(head.path)
            change, remarks = self._change(entry, read)
            if change.is_empty:
                return RowResult(number, Fate.UNCHANGED, title, head.id, head.path, tuple(remarks))
            old = self._writer.raw(head.path)
            new = self._writer.changed(head.path, old, change)
        except EntryMissing:
            reason = Reason(ReasonCode.UNREADABLE, "", head.path)
            return RowResult(number, Fate.REFUSED, title, head.id, head.path, (reason,))
        except EntryFixed as error:
            reason = Reason(ReasonCode.FIXED, "", f"{head.path}: {error.reason}")
            return RowResult(number, Fate.REFUSED, title, head.id, head.path, (reason,))
        step = FileStep(head.path, old, new, ", ".join(change.fields))
        return RowResult(number, Fate.CHANGED, title, head.id, head.path, tuple(remarks), (step,))

    def _change(self, entry: EntryText, read: RowFields) -> tuple[EntryChange, list[Reason]]:
        wanted = {key: value for key, value in read.fields.items() if key not in ("id", "status", "updated")}
        for key in ("sources", "related"):
            if key in wanted and _says_the_same(wanted[key], entry.fields.get(key)):
                del wanted[key]
        for key, value in list(wanted.items()):
            if _plain(value) == _plain(entry.fields.get(key)):
                del wanted[key]
        fields = changed_fields(entry.fields, {**entry.fields, **wanted})
        body = f"{read.body.strip()}\n" if read.body and read.body.strip() != entry.body.strip() else None
        change = EntryChange(fields, body)
        remarks: list[Reason] = []
        status = read.fields.get("status")
        if status is not None and status != entry.fields.get("status"):
            remarks.append(Reason(ReasonCode.STATUS_HELD, "status", str(status)))
        if change.is_empty:
            return change, remarks
        full = with_consequences(entry.fields, change, self._today)
        if full.fields.get("status") == "in_review":
            remarks.append(Reason(ReasonCode.BACK_TO_REVIEW, "status"))
        return full, remarks


def _plain(value: object) -> object:
    """Give a value as a table would write it, so that `2019` and 2019 are no change, nor one code and a list of it."""
    if isinstance(value, list):
        return [_plain(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {key: str(inner) for key, inner in cast("dict[str, object]", value).items()}
    return "" if value is None else str(value)


def _says_the_same(new: object, old: object) -> bool:
    """Tell whether a list of maps says no more than the one that is there: a table has fewer keys than a file."""
    if not isinstance(new, list) or not isinstance(old, list):
        return False
    first, second = cast("list[object]", new), cast("list[object]", old)
    return len(first) == len(second) and all(map(_is_part, first, second))


def _is_part(new: object, old: object) -> bool:
    if not isinstance(new, dict) or not isinstance(old, dict):
        return False
    mine, theirs = cast("dict[str, object]", new), cast("dict[str, object]", old)
    # A file and its page are one text in a table: what counts is that nothing new is said.
    said = " ".join(str(value) for value in theirs.values())
    return all(theirs.get(key) == value or str(value) in said for key, value in mine.items())
