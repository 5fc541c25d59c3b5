"""The fields of the format as people fill them in: what kind of value each holds, and which entries have it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, cast

from kokemukset_app.core.entry import EntryType
from kokemukset_app.core.validation import MAX_SUMMARY, MAX_THEMES, MAX_TITLE
from kokemukset_app.core.vocabulary import Vocabulary

_EVERY: Final = tuple(EntryType)
_LESSON: Final = (EntryType.LESSON,)
_RESULT: Final = (EntryType.RESULT,)
_PROJECT: Final = (EntryType.PROJECT,)
_NO_PROJECT: Final = (EntryType.LESSON, EntryType.RESULT, EntryType.ARTICLE)


class FieldKind(StrEnum):
    """What a field holds."""

    LINE = "line"
    TEXT = "text"
    CODE = "code"
    CODES = "codes"
    WORDS = "words"
    ENTRIES = "entries"
    DATE = "date"
    NUMBER = "number"
    RECORDS = "records"


class PartKind(StrEnum):
    """What a part of a record holds."""

    LINE = "line"
    NUMBER = "number"
    DATE = "date"
    ADDRESS = "address"
    FILE = "file"
    ENTRY = "entry"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a record: its `key`, its kind, the vocabulary `field` of its codes.

    `is_main` marks the one that a record written as a mere text has; `is_short` those that share a line of the form.
    """

    key: str
    kind: PartKind = PartKind.LINE
    field: str = ""
    is_main: bool = False
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field: its `key`, its kind, the vocabulary `field` of its codes, the parts `inside` a record.

    `limit` is characters of a text or values of a list (0: none); `types` are the entries that have it.
    """

    key: str
    kind: FieldKind
    field: str = ""
    inside: tuple[Part, ...] = ()
    limit: int = 0
    types: tuple[EntryType, ...] = _EVERY

    @property
    def is_list(self) -> bool:
        """Tell whether the value is a list."""
        return self.kind in (FieldKind.CODES, FieldKind.WORDS, FieldKind.ENTRIES, FieldKind.RECORDS)


_SOURCE: Final = (
    Part("title"),
    Part("url", PartKind.ADDRESS, is_main=True),
    Part("file", PartKind.FILE),
    Part("page", PartKind.NUMBER, is_short=True),
    Part("accessed", PartKind.DATE, is_short=True),
)
_FIGURE: Final = (
    Part("value", PartKind.NUMBER, is_main=True, is_short=True),
    Part("unit", is_short=True),
    Part("label"),
    Part("source"),
    Part("date", PartKind.DATE),
)
_ATTACHMENT: Final = (Part("file", PartKind.FILE, is_main=True), Part("title"))
_RELATION: Final = (Part("id", PartKind.ENTRY, is_main=True), Part("kind", PartKind.CODE, "relation"))

FIELD_SPECS: Final = (
    FieldSpec("title", FieldKind.LINE, limit=MAX_TITLE),
    FieldSpec("summary", FieldKind.TEXT, limit=MAX_SUMMARY),
    FieldSpec("type", FieldKind.CODE, "type"),
    FieldSpec("lang", FieldKind.CODE, "lang"),
    FieldSpec("themes", FieldKind.CODES, "theme", limit=MAX_THEMES),
    FieldSpec("cities", FieldKind.CODES, "city"),
    FieldSpec("phase", FieldKind.CODES, "phase", types=_NO_PROJECT),
    FieldSpec("outcome", FieldKind.CODE, "outcome", types=_LESSON),
    FieldSpec("evidence_level", FieldKind.CODE, "evidence_level", types=_LESSON),
    FieldSpec("kind", FieldKind.CODE, "kind", types=_RESULT),
    FieldSpec("tags", FieldKind.WORDS),
    FieldSpec("projects", FieldKind.ENTRIES, types=_NO_PROJECT),
    FieldSpec("year", FieldKind.NUMBER),
    FieldSpec("figures", FieldKind.RECORDS, inside=_FIGURE, types=_RESULT),
    FieldSpec("sources", FieldKind.RECORDS, inside=_SOURCE),
    FieldSpec("attachments", FieldKind.RECORDS, inside=_ATTACHMENT),
    FieldSpec("related", FieldKind.RECORDS, inside=_RELATION),
    FieldSpec("code", FieldKind.LINE, types=_PROJECT),
    FieldSpec("fund", FieldKind.CODE, "fund", types=_PROJECT),
    FieldSpec("start", FieldKind.DATE, types=_PROJECT),
    FieldSpec("end", FieldKind.DATE, types=_PROJECT),
    FieldSpec("lead", FieldKind.LINE, types=_PROJECT),
    FieldSpec("partners", FieldKind.WORDS, types=_PROJECT),
    FieldSpec("budget_eur", FieldKind.NUMBER, types=_PROJECT),
    FieldSpec("url", FieldKind.LINE, types=_PROJECT),
    FieldSpec("owner", FieldKind.LINE),
    FieldSpec("contact", FieldKind.LINE),
    FieldSpec("visibility", FieldKind.CODE, "visibility"),
    FieldSpec("review_by", FieldKind.DATE),
    FieldSpec("translations", FieldKind.ENTRIES),
    FieldSpec("title_sv", FieldKind.LINE, limit=MAX_TITLE),
    FieldSpec("summary_sv", FieldKind.TEXT, limit=MAX_SUMMARY),
    FieldSpec("title_en", FieldKind.LINE, limit=MAX_TITLE),
    FieldSpec("summary_en", FieldKind.TEXT, limit=MAX_SUMMARY),
)
"""The fields a form has, in its order. Status, approval and logs have ways of their own."""

SPECS_BY_KEY: Final[Mapping[str, FieldSpec]] = {spec.key: spec for spec in FIELD_SPECS}

_NUMBER = re.compile(r"-?\d{1,15}", re.ASCII)
_SEPARATOR = re.compile(r"[,;\n]")
_LINE_GAPS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
"""Breaks in what holds one line; other spaces are the writer's."""


def value_of(key: str, text: str) -> object:
    """Turn what somebody typed into the value of a field; None for nothing, which removes the field."""
    spec = SPECS_BY_KEY.get(key)
    text = text.strip()
    if not text:
        return None
    if spec is not None and spec.kind is FieldKind.NUMBER and _NUMBER.fullmatch(text):
        return int(text)
    if spec is not None and spec.kind is FieldKind.LINE:
        return _LINE_GAPS.sub(" ", text)
    if spec is not None and spec.is_list and spec.kind is not FieldKind.RECORDS:
        parts = [part.strip() for part in _SEPARATOR.split(text)]
        return list(dict.fromkeys(part for part in parts if part)) or None
    return text


def coded_value(key: str, value: object, vocabulary: Vocabulary) -> object:
    """Write the labels and synonyms of a value as the codes they stand for; other fields keep theirs."""
    spec = SPECS_BY_KEY.get(key)
    if spec is None or not spec.field or spec.kind not in (FieldKind.CODE, FieldKind.CODES):
        return value
    if isinstance(value, str):
        return vocabulary.code_of(spec.field, value) or value
    return [vocabulary.code_of(spec.field, text) or text for text in texts_of(value)] or None


def changed_list(before: object, value: object, *, adds: bool) -> object:
    """Add values to a list or take them from it; None where nothing is left."""
    old, named = texts_of(before), texts_of(value)
    new = list(dict.fromkeys([*old, *named])) if adds else [item for item in old if item not in named]
    return before if new == old else new or None


def texts_of(value: object) -> list[str]:
    """Give the single texts of a field's value, whether it is a list or one text with commas."""
    if value is None:
        return []
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [str(item) for item in items if item is not None and not isinstance(item, list | dict)]
    if isinstance(value, dict):
        return []
    return [part.strip() for part in _SEPARATOR.split(str(value)) if part.strip()]
