"""An entry: one Markdown file with its metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

EntryId = NewType("EntryId", str)

LANGUAGES = ("fi", "sv", "en")
"""The languages an entry can be written in; the first one is the default."""


class EntryType(StrEnum):
    """The four kinds of entries, and the kind that PDFs are; nobody writes an entry of that one."""

    LESSON = "lesson"
    RESULT = "result"
    PROJECT = "project"
    ARTICLE = "article"
    PUBLICATION = "publication"


WRITTEN_TYPES = (EntryType.LESSON, EntryType.RESULT, EntryType.PROJECT, EntryType.ARTICLE)
"""The kinds that an entry's file can name."""


class Status(StrEnum):
    """Where an entry stands on its way from draft to archive."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    OUTDATED = "outdated"
    ARCHIVED = "archived"


class Visibility(StrEnum):
    """Who may see an entry outside this computer."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A file as last read: `size` in bytes, `mtime_ns`, and `digest` (hex of its content)."""

    size: int
    mtime_ns: int
    digest: str

    def same_stat(self, other: Fingerprint) -> bool:
        """Tell whether size and time agree, so that the content need not be read."""
        return self.size == other.size and self.mtime_ns == other.mtime_ns


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim comes from: a web address, or a file of the library with a page."""

    title: str = ""
    url: str = ""
    file: str = ""
    page: str = ""
    accessed: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside the entry, inside `attachments/`."""

    file: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """A stated relation to another entry; `kind` is a code of the vocabulary (supports, contradicts …)."""

    id: EntryId
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, as its source gives it."""

    value: str
    unit: str = ""
    label: str = ""
    date: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved the entry, and when (ISO date)."""

    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class EntryHead:
    """What lists show of an entry: it fits in memory for every entry of a library.

    Dates are ISO texts (`2026-11-24`, `2026-11`, `2026` or empty), as exact as the file is.
    `titles` and `summaries` hold other languages by code, when the entry gives them; `aliases` are other names that
    links may call the entry by.
    """

    id: EntryId
    path: str
    type: EntryType = EntryType.ARTICLE
    title: str = ""
    summary: str = ""
    lang: str = "fi"
    status: Status | None = None
    outcome: str = ""
    themes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    projects: tuple[EntryId, ...] = ()
    phases: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    created: str = ""
    updated: str = ""
    visibility: Visibility = Visibility.PUBLIC
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    summaries: Mapping[str, str] = field(default_factory=dict[str, str])
    aliases: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """The first year the entry tells of, if it has any."""
        return self.years[0] if self.years else None

    def title_in(self, lang: str) -> str:
        """Give the title in `lang` where the entry has one, else its own."""
        return self.titles.get(lang) or self.title

    def summary_in(self, lang: str) -> str:
        """Give the summary in `lang` where the entry has one, else its own."""
        return self.summaries.get(lang) or self.summary


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole entry as read from its file.

    `body` is the Markdown after the front matter; `body_line` is the 1-based line of the file it starts on.
    `fields` holds the front matter as plain values (text, numbers, lists, maps; dates as ISO text),
    unknown keys included.
    `modified` is the ISO date of the file's last change, for entries that give no date themselves.
    """

    head: EntryHead
    body: str
    body_line: int = 1
    evidence_level: str = ""
    sources: tuple[Source, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    related: tuple[Relation, ...] = ()
    translations: tuple[EntryId, ...] = ()
    figures: tuple[Figure, ...] = ()
    approval: Approval | None = None
    owner: str = ""
    contact: str = ""
    review_by: str = ""
    modified: str = ""
    fields: Mapping[str, object] = field(default_factory=dict[str, object])
    fingerprint: Fingerprint = Fingerprint(0, 0, "")

    @property
    def id(self) -> EntryId:
        """The entry's id."""
        return self.head.id

    @property
    def path(self) -> str:
        """The entry's path inside the library, with forward slashes."""
        return self.head.path
