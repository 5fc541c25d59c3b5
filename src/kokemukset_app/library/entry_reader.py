"""One file's text turned to an entry: our own format, and whatever front matter other programs write."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from kokemukset_app.core.dates import iso_date, year_of
from kokemukset_app.core.entry import (
    LANGUAGES,
    WRITTEN_TYPES,
    Approval,
    Entry,
    EntryHead,
    EntryId,
    EntryType,
    Fingerprint,
    Status,
    Visibility,
)
from kokemukset_app.core.outline import first_heading
from kokemukset_app.core.plain_text import plain_line
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import Problem
from kokemukset_app.core.validation import entry_findings
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.library import field_values as values
from kokemukset_app.library.frontmatter import FrontMatter, read_front_matter
from kokemukset_app.library.lang_guess import guess_lang, lang_code
from kokemukset_app.library.layout import without_suffix

# The same thing under the names that Obsidian, its Linter, Hugo, Jekyll, Zettlr and Joplin give it.
_CREATED: Final = (
    "created",
    "date",
    "date created",
    "created_at",
    "creation date",
    "dateCreated",
    "published",
    "publishDate",
)
_UPDATED: Final = (
    "updated",
    "modified",
    "lastmod",
    "date modified",
    "last_modified_at",
    "updated_at",
    "date updated",
    "dateModified",
)
_ALIASES: Final = ("aliases", "alias")
_TAGS: Final = ("tags", "tag", "keywords", "categories", "category")
_SUMMARY: Final = ("summary", "description", "abstract", "excerpt")
_LANG: Final = ("lang", "language", "locale")

_Code = TypeVar("_Code", EntryType, Status, Visibility)

_DATED_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-(?=\D)")
_HEADING_SAMPLE: Final = 200_000


@dataclass(frozen=True, slots=True)
class FileText:
    """A file as it came from the disk: its path in the library, its text, and the day it was last changed."""

    path: str
    text: str
    modified: str
    fingerprint: Fingerprint


def read_entry(file: FileText, vocabulary: Vocabulary) -> ReadEntry:
    """Read a file's text as an entry, with what is wrong in it."""
    front = read_front_matter(file.text, file.path)
    entry = _Fields(front, vocabulary).entry(file)
    problems = [*front.problems]
    for finding in entry_findings(entry, vocabulary, is_whole=front.is_whole):
        line = front.line(finding.field, finding.index, finding.inner)
        problems.append(Problem(file.path, line, finding.code, finding.severity, finding.field, finding.detail))
    return ReadEntry(entry, tuple(problems))


def readable_name(path: str) -> str:
    """Make a title of a file's name: `2021-03-04-ketterat-kokeilut.md` → `Ketterat kokeilut`."""
    name = _DATED_NAME.sub("", without_suffix(path).rsplit("/", 1)[-1])
    if " " not in name:
        name = name.replace("_", " ").replace("-", " ")
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    return name[:1].upper() + name[1:] if name else path


class _Fields:
    """The fields of one entry."""

    def __init__(self, front: FrontMatter, vocabulary: Vocabulary) -> None:
        self._front = front
        self._vocabulary = vocabulary

    def entry(self, file: FileText) -> Entry:
        plain = self._front.plain
        approved = plain("approved")
        return Entry(
            head=self._head(file),
            body=self._front.split.body,
            body_line=self._front.split.body_line,
            evidence_level=self._code("evidence_level", "evidence_level"),
            sources=values.sources(plain("sources") or plain("source")),
            attachments=values.attachments(plain("attachments")),
            related=values.relations(plain("related")),
            translations=values.ids(plain("translations")),
            figures=values.figures(plain("figures")),
            approval=_approval(approved) if isinstance(approved, dict) else None,
            owner=values.one_text(plain("owner")),
            contact=values.one_text(plain("contact")),
            review_by=iso_date(values.one_text(plain("review_by"))),
            modified=file.modified,
            fields=self._front.values.fields,
            fingerprint=file.fingerprint,
        )

    def _head(self, file: FileText) -> EntryHead:
        plain = self._front.plain
        kind = self._type() or EntryType.ARTICLE
        title = values.one_text(plain("title")) or plain_line(first_heading(self._front.split.body[:_HEADING_SAMPLE]))
        title = title or readable_name(file.path)
        created, updated = self._date(_CREATED), self._date(_UPDATED)
        return EntryHead(
            id=EntryId(self._id(file.path)),
            path=file.path,
            type=kind,
            title=title,
            summary=self._text(_SUMMARY),
            lang=self._lang(title),
            status=self._status(),
            outcome=self._code("outcome", "outcome"),
            themes=self._codes("theme", "themes", "theme"),
            tags=tuple(dict.fromkeys(tag for key in _TAGS for tag in values.tags(plain(key)))),
            cities=self._codes("city", "cities", "city"),
            projects=tuple(dict.fromkeys((*values.ids(plain("projects")), *values.ids(plain("project"))))),
            phases=self._codes("phase", "phase", "phases"),
            years=self._years(created),
            created=created,
            updated=updated,
            visibility=_member(Visibility, self._code("visibility", "visibility")) or Visibility.PUBLIC,
            titles=self._by_lang("title"),
            summaries=self._by_lang("summary"),
            aliases=tuple(dict.fromkeys(name for key in _ALIASES for name in values.texts(plain(key)))),
        )

    def _type(self) -> EntryType | None:
        kind = _member(EntryType, self._code("type", "type"))
        return kind if kind in WRITTEN_TYPES else None

    def _id(self, path: str) -> str:
        return values.one_text(self._front.plain("id")) or unicodedata.normalize("NFC", without_suffix(path))

    def _text(self, keys: tuple[str, ...]) -> str:
        return next((text for key in keys if (text := values.one_text(self._front.plain(key)))), "")

    def _date(self, keys: tuple[str, ...]) -> str:
        return next((iso for key in keys if (iso := iso_date(values.one_text(self._front.plain(key))))), "")

    def _lang(self, title: str) -> str:
        return lang_code(self._text(_LANG)) or guess_lang(f"{title}\n{self._front.split.body[:4000]}")

    def _status(self) -> Status | None:
        if status := _member(Status, self._code("status", "status")):
            return status
        return Status.DRAFT if self._front.values.fields.get("draft") is True else None

    def _years(self, created: str) -> tuple[int, ...]:
        plain = self._front.plain
        if named := values.years(plain("year")) or values.years(plain("years")):
            return named
        start, end = (year_of(iso_date(values.one_text(plain(key)))) for key in ("start", "end"))
        if span := values.year_span(start, end):
            return span
        if self._type():
            # An entry of ours is often written years after what it tells of: then no year is truer than the writing's.
            return ()
        year = year_of(created)
        return (year,) if year else ()

    def _by_lang(self, name: str) -> dict[str, str]:
        found = {lang: values.one_text(self._front.plain(f"{name}_{lang}")) for lang in LANGUAGES}
        return {lang: text for lang, text in found.items() if text}

    def _code(self, field: str, key: str) -> str:
        return self._known(field, values.one_text(self._front.plain(key)))

    def _codes(self, field: str, *keys: str) -> tuple[str, ...]:
        found = (self._known(field, text) for key in keys for text in values.texts(self._front.plain(key)))
        return tuple(dict.fromkeys(found))

    def _known(self, field: str, text: str) -> str:
        """Give the code of a value written as a code, a label or a synonym; the text itself where there is none."""
        return self._vocabulary.code_of(field, text) or text if text else ""


def _approval(value: dict[str, values.Plain]) -> Approval:
    return Approval(values.one_text(value.get("by", "")), iso_date(values.one_text(value.get("date", ""))))


def _member(enum: type[_Code], code: str) -> _Code | None:
    try:
        return enum(code)
    except ValueError:
        return None


def modified_day(mtime_ns: int) -> str:
    """Give the ISO date of a file's time stamp in local time; empty for a stamp no calendar has."""
    try:
        return date.fromtimestamp(mtime_ns / 1e9).isoformat()
    except (OverflowError, ValueError, OSError):
        return ""
