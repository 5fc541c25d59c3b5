"""The rules of the format for one entry: what is missing, unknown, too long or at odds. Lines are the reader's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast

from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.entry import LANGUAGES, Entry, EntryType, Status
from kokemukset_app.core.problems import ProblemCode, Severity
from kokemukset_app.core.vocabulary import Vocabulary

MAX_TITLE: Final = 100
MAX_SUMMARY: Final = 300
MAX_THEMES: Final = 3

ALWAYS: Final = ("title", "lang", "status", "created", "updated")
"""Keys every entry has, besides `type`."""
APPROVED: Final = ("summary", "themes", "sources")
"""Keys an approved entry has."""
APPROVED_LESSON: Final = ("outcome", "evidence_level")
"""Keys an approved lesson has besides."""

STEPS: Final[Mapping[str, frozenset[str]]] = {
    "draft": frozenset({"in_review", "archived"}),
    "in_review": frozenset({"approved", "draft", "archived"}),
    # Editing the content of an approved entry puts it under review again.
    "approved": frozenset({"outdated", "in_review", "archived"}),
    "outdated": frozenset({"in_review", "archived"}),
    "archived": frozenset(),
}
"""From each status, those it may move to."""

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

# key → the vocabulary field its values are of
_CONTROLLED: Final = {
    "status": "status",
    "outcome": "outcome",
    "themes": "theme",
    "cities": "city",
    "phase": "phase",
    "evidence_level": "evidence_level",
    "visibility": "visibility",
    "kind": "kind",
    "fund": "fund",
}
_TEXT_KEYS: Final = (
    "id", "title", "summary", "lang", "status", "outcome", "evidence_level", "owner", "contact", "visibility",
    "created", "updated", "review_by", "code", "fund", "start", "end", "url", "kind",
)  # fmt: skip
_LIST_KEYS: Final = ("sources", "attachments", "related", "figures", "review_log", "adopted", "translations")
_DATE_KEYS: Final = ("created", "updated", "review_by", "start", "end")
_DATES_INSIDE: Final = {"sources": "accessed", "review_log": "date", "adopted": "date"}
_SPLIT = re.compile(r"[,;\n]")


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that an entry breaks: `field`, the `index` of a list's item and the `inner` key where they matter."""

    code: ProblemCode
    severity: Severity
    field: str
    detail: str = ""
    index: int | None = None
    inner: str = ""


def entry_findings(entry: Entry, vocabulary: Vocabulary, *, is_whole: bool = True) -> tuple[Finding, ...]:
    """List the rules of the format that an entry breaks; of a foreign entry only a `type` nobody knows.

    `is_whole` False says that some fields could not be read, so that none is reported as missing or at odds.
    """
    kind = _type_code(entry, vocabulary)
    if not kind:
        return ()
    if kind not in tuple(EntryType):
        return (Finding(ProblemCode.VALUE_UNKNOWN, _WARNING, "type", kind),)
    found = [*_wrong_kinds(entry), *_unknown_values(entry, vocabulary), *_lengths(entry), *_bad_dates(entry)]
    if is_whole:
        found += [*_missing(entry), *_orders(entry), *_approval(entry), *_steps(entry)]
    found += _lists(entry, vocabulary)
    return tuple(found)


def missing_before_approval(fields: Mapping[str, object]) -> tuple[str, ...]:
    """List the keys that an entry with these fields still needs before it can be approved, in the form's order."""
    needed = ["title", "lang", *APPROVED]
    if fields.get("type") == EntryType.LESSON.value:
        needed += APPROVED_LESSON
    return tuple(key for key in needed if fields.get(key) in (None, "", [], {}))


def _type_code(entry: Entry, vocabulary: Vocabulary) -> str:
    text = _text(entry.fields.get("type"))
    return vocabulary.code_of("type", text) or text


def _wrong_kinds(entry: Entry) -> Iterator[Finding]:
    for key in _TEXT_KEYS:
        if isinstance(entry.fields.get(key), list | dict):
            yield Finding(ProblemCode.FIELD_WRONG_KIND, _ERROR, key, "text")
    for key in _LIST_KEYS:
        if not isinstance(entry.fields.get(key), list | None):
            yield Finding(ProblemCode.FIELD_WRONG_KIND, _ERROR, key, "list")
    if not isinstance(entry.fields.get("approved"), dict | None):
        yield Finding(ProblemCode.FIELD_WRONG_KIND, _ERROR, "approved", "map")


def _unknown_values(entry: Entry, vocabulary: Vocabulary) -> Iterator[Finding]:
    for key, name in _CONTROLLED.items():
        if not vocabulary.has_field(name):
            continue
        for index, text in _texts(entry.fields.get(key)):
            if vocabulary.code_of(name, text) is None:
                yield Finding(ProblemCode.VALUE_UNKNOWN, _ERROR, key, text, index)
    lang = _text(entry.fields.get("lang"))
    if lang and lang not in LANGUAGES:
        yield Finding(ProblemCode.VALUE_UNKNOWN, _ERROR, "lang", lang)


def _lengths(entry: Entry) -> Iterator[Finding]:
    for key, limit in (("title", MAX_TITLE), ("summary", MAX_SUMMARY)):
        for name in (key, *(f"{key}_{lang}" for lang in LANGUAGES)):
            length = len(_text(entry.fields.get(name)))
            if length > limit:
                yield Finding(ProblemCode.FIELD_TOO_LONG, _WARNING, name, f"{length} > {limit}")
    if len(entry.head.themes) > MAX_THEMES:
        detail = f"{len(entry.head.themes)} > {MAX_THEMES}"
        yield Finding(ProblemCode.FIELD_TOO_MANY, _WARNING, "themes", detail)


def _bad_dates(entry: Entry) -> Iterator[Finding]:
    for key in _DATE_KEYS:
        text = _text(entry.fields.get(key))
        if text and not iso_date(text):
            yield Finding(ProblemCode.DATE_INVALID, _ERROR, key, text)
    for key, inner in _DATES_INSIDE.items():
        for index, item in _maps(entry.fields.get(key)):
            text = _text(item.get(inner))
            if text and not iso_date(text):
                yield Finding(ProblemCode.DATE_INVALID, _ERROR, key, text, index, inner)
    approved = entry.fields.get("approved")
    text = _text(cast("dict[str, object]", approved).get("date")) if isinstance(approved, dict) else ""
    if text and not iso_date(text):
        yield Finding(ProblemCode.DATE_INVALID, _ERROR, "approved", text)


def _missing(entry: Entry) -> Iterator[Finding]:
    needed = [*ALWAYS]
    if entry.head.status is Status.APPROVED:
        needed += APPROVED
        if entry.head.type is EntryType.LESSON:
            needed += APPROVED_LESSON
        if not (entry.approval and entry.approval.date):
            # With a day of approval the date of review has its default: two years on.
            needed.append("review_by")
    for key in needed:
        if entry.fields.get(key) in (None, "", [], {}):
            yield Finding(ProblemCode.FIELD_MISSING, _ERROR, key)


def _orders(entry: Entry) -> Iterator[Finding]:
    approved = entry.approval.date if entry.approval else ""
    start, end = (iso_date(_text(entry.fields.get(key))) for key in ("start", "end"))
    pairs = (
        ("updated", entry.head.created, entry.head.updated),
        ("end", start, end),
        ("review_by", approved, entry.review_by),
        ("approved", entry.head.created, approved),
    )
    for key, first, last in pairs:
        # Texts of unlike exactness are compared as far as both go: 2021 is not before 2021-03.
        common = min(len(first), len(last))
        if last[:common] < first[:common]:
            yield Finding(ProblemCode.DATE_ORDER, _WARNING, key, f"{first} > {last}")


def _approval(entry: Entry) -> Iterator[Finding]:
    status, approval = entry.head.status, entry.approval
    if status is Status.APPROVED and not (approval and approval.by and approval.date):
        yield Finding(ProblemCode.APPROVAL_INCOMPLETE, _ERROR, "approved" if approval else "status")
    if status in (Status.DRAFT, Status.IN_REVIEW) and approval is not None:
        yield Finding(ProblemCode.APPROVAL_STALE, _WARNING, "approved", str(status))


def _steps(entry: Entry) -> Iterator[Finding]:
    last = ""
    for index, item in _maps(entry.fields.get("review_log")):
        before, after = _text(item.get("from")), _text(item.get("to"))
        if before and after:
            is_returned = before == "in_review" and after == "draft"
            if after not in STEPS.get(before, frozenset()):
                yield Finding(ProblemCode.STATUS_STEP, _WARNING, "review_log", f"{before} → {after}", index)
            elif is_returned and not _text(item.get("reason")):
                yield Finding(ProblemCode.FIELD_MISSING, _WARNING, "review_log", "reason", index)
        last = after or last
    status = _text(entry.fields.get("status"))
    if last and status and last != status:
        yield Finding(ProblemCode.STATUS_STEP, _WARNING, "status", f"{last} → {status}")


def _lists(entry: Entry, vocabulary: Vocabulary) -> Iterator[Finding]:
    for index, source in enumerate(entry.sources):
        if not source.url and not source.file:
            yield Finding(ProblemCode.SOURCE_EMPTY, _ERROR, "sources", source.title, index)
    for index, attachment in enumerate(entry.attachments):
        if not attachment.file:
            yield Finding(ProblemCode.FIELD_MISSING, _ERROR, "attachments", "file", index)
    for index, relation in enumerate(entry.related):
        if not relation.id:
            yield Finding(ProblemCode.FIELD_MISSING, _ERROR, "related", "id", index)
        if relation.kind and vocabulary.has_field("relation") and not vocabulary.code_of("relation", relation.kind):
            yield Finding(ProblemCode.VALUE_UNKNOWN, _ERROR, "related", relation.kind, index, "kind")


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, list | dict) else str(value).strip()


def _texts(value: object) -> Iterator[tuple[int | None, str]]:
    if isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            if text := _text(item):
                yield index, text
        return
    for part in _SPLIT.split(_text(value)):
        if part.strip():
            yield None, part.strip()


def _maps(value: object) -> Iterator[tuple[int, Mapping[str, object]]]:
    if isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            if isinstance(item, dict):
                yield index, cast("dict[str, object]", item)
