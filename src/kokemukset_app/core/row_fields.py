"""A row of a table as fields of an entry: values become codes, lists and dates, and what is wrong becomes reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from kokemukset_app.core.column_names import SECTION, section_place
from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.entry import LANGUAGES, WRITTEN_TYPES
from kokemukset_app.core.import_fates import Reason, ReasonCode, has_bad_character
from kokemukset_app.core.validation import MAX_SUMMARY, MAX_TITLE
from kokemukset_app.core.vocabulary import Vocabulary

_CODES: Final = {"type": "type", "status": "status", "outcome": "outcome", "evidence_level": "evidence_level",
                 "visibility": "visibility", "kind": "kind", "fund": "fund"}  # fmt: skip
_CODE_LISTS: Final = {"themes": "theme", "cities": "city", "phase": "phase"}
_LISTS: Final = ("tags", "projects")
_DATES: Final = ("created", "updated", "review_by", "start", "end")
_LANGUAGE_WORDS: Final = {"suomi": "fi", "finska": "fi", "finnish": "fi", "ruotsi": "sv", "svenska": "sv",
                          "swedish": "sv", "englanti": "en", "engelska": "en", "english": "en"}  # fmt: skip
_SEPARATOR = re.compile(r"[;|\n]|,(?!\d)")
_URL = re.compile(r"https?://\S+")


@dataclass(slots=True)
class RowFields:
    """What a row says: fields by key, the body where the row has one, and what is wrong with it."""

    fields: dict[str, object] = field(default_factory=dict[str, object])
    body: str | None = None
    reasons: list[Reason] = field(default_factory=list[Reason])


def row_fields(cells: Sequence[str], mapping: Mapping[int, str], vocabulary: Vocabulary) -> RowFields:
    """Read the mapped cells of a row; empty cells say nothing."""
    found = RowFields()
    sections: list[tuple[str, str]] = []
    for place, key in mapping.items():
        text = cells[place].strip() if place < len(cells) else ""
        if not text:
            continue
        if has_bad_character(text):
            found.reasons.append(Reason(ReasonCode.BAD_CHARACTER, key))
        elif key.startswith(SECTION):
            sections.append((key.removeprefix(SECTION), text))
        elif key == "body":
            found.body = text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            _take(found, key, text, vocabulary)
    if sections:
        sections.sort(key=lambda s: section_place(s[0]))
        parts = [f"## {heading}\n\n{text}" for heading, text in sections]
        found.body = "\n\n".join([*([found.body] if found.body else []), *parts])
    found.reasons += _too_long(found.fields)
    return found


def source_items(text: str) -> list[dict[str, object]]:
    """Read sources written one a line (or with semicolons): a title, and an address or the name of a file."""
    found: list[dict[str, object]] = []
    for part in re.split(r"\n|;\s", text):
        line = part.strip()
        if not line:
            continue
        if match := _URL.search(line):
            title = f"{line[: match.start()]} {line[match.end() :]}".strip(" ,;–-|")
            found.append({"title": title, "url": match[0]} if title else {"url": match[0]})
        elif match := re.search(r"(\S+\.(?:pdf|docx?|xlsx?|pptx?|html?|md|txt))(?:,? (.*))?$", line, re.IGNORECASE):
            item: dict[str, object] = {"title": line[: match.start()].strip(" ,;–-|"), "file": match[1]}
            found.append({key: value for key, value in {**item, "page": match[2] or ""}.items() if value})
        else:
            found.append({"title": line})
    return found


def records_of(key: str, text: str) -> list[dict[str, object]] | None:
    """Read the records of a field as people write them in one text; None where the field has none of this kind."""
    if not is_records(key):
        return None
    if key == "sources":
        return source_items(text)
    return list(_relations(text)) if key == "related" else [{"file": part} for part in _parts(text)]


def is_records(key: str) -> bool:
    """Tell whether a field's records can be written in one text."""
    return key in ("sources", "related", "attachments")


def changed_records(before: object, value: object, *, adds: bool) -> object:
    """Add records to a list, or take from it those that say what is named; None where nothing is left."""
    old = list(cast("list[object]", before)) if isinstance(before, list) else []
    named = cast("list[object]", value) if isinstance(value, list) else []
    if adds:
        return [*old, *(item for item in named if not any(_says(one, item) for one in old))] or None
    return [one for one in old if not any(_says(one, item) for item in named)] or None


def _says(one: object, named: object) -> bool:
    """Tell whether a record has all that is named, as `{"url": …}` names a source whatever its title."""
    if not isinstance(one, dict) or not isinstance(named, dict):
        return one == named
    held, wanted = cast("dict[str, object]", one), cast("dict[str, object]", named)
    return all(str(held.get(key, "")) == str(value) for key, value in wanted.items())


def _take(found: RowFields, key: str, text: str, vocabulary: Vocabulary) -> None:
    if key in _CODES:
        found.fields[key] = _code(found, key, _CODES[key], text, vocabulary)
    elif key in _CODE_LISTS:
        codes = [_code(found, key, _CODE_LISTS[key], part, vocabulary) for part in _parts(text)]
        found.fields[key] = list(dict.fromkeys(codes))
    elif key in _LISTS:
        found.fields[key] = list(dict.fromkeys(_parts(text)))
    elif key in _DATES:
        iso = iso_date(text)
        if not iso:
            found.reasons.append(Reason(ReasonCode.DATE_INVALID, key, text[:40]))
        found.fields[key] = iso
    elif key == "lang":
        lang = _LANGUAGE_WORDS.get(text.casefold(), text.casefold())
        if lang not in LANGUAGES:
            found.reasons.append(Reason(ReasonCode.VALUE_UNKNOWN, key, text[:40]))
        found.fields[key] = lang
    elif key == "sources":
        found.fields[key] = source_items(text)
    elif key == "related":
        found.fields[key] = list(_relations(text))
    else:
        found.fields[key] = re.sub(r"[ \t\r\n]+", " ", text)  # not the no-break space of numbers


def _code(found: RowFields, key: str, name: str, text: str, vocabulary: Vocabulary) -> str:
    code = vocabulary.code_of(name, text)
    is_known = code is not None or not vocabulary.has_field(name)
    if key == "type":
        is_known = (code or text) in WRITTEN_TYPES
    if not is_known:
        found.reasons.append(Reason(ReasonCode.VALUE_UNKNOWN, key, text[:40]))
    return code or text


def _parts(text: str) -> Iterator[str]:
    for part in _SEPARATOR.split(text):
        if plain := part.strip().lstrip("#"):
            yield plain


def _relations(text: str) -> Iterator[dict[str, object]]:
    for part in _parts(text):
        kind, mark, target = part.partition(": ")
        yield {"id": target.strip(), "kind": kind.strip()} if mark else {"id": part}


def _too_long(fields: Mapping[str, object]) -> Iterator[Reason]:
    limits = (("title", MAX_TITLE, ReasonCode.TITLE_TOO_LONG), ("summary", MAX_SUMMARY, ReasonCode.SUMMARY_TOO_LONG))
    for key, limit, code in limits:
        length = len(str(fields.get(key, "")))
        if length > limit:
            yield Reason(code, key, f"{length} > {limit}")
