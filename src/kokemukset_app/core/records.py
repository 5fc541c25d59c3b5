"""Records of an entry (sources, figures, attachments, relations) as people fill them in, and what is wrong with one.

An item of such a list may be a map, or a mere text that stands for its main part. What a record holds besides its
known parts stays, and so does an item of another shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, cast

from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.field_kinds import FieldSpec, Part, PartKind
from kokemukset_app.core.file_links import file_candidates
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.text import fold
from kokemukset_app.core.vocabulary import Vocabulary

_WHOLE: Final = re.compile(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9]\d{0,9})\.\d{1,6}", re.ASCII)
_ADDRESS: Final = re.compile(r"https?://[^\s/]+\.?[^\s]*|doi:\S+|mailto:\S+@\S+", re.IGNORECASE)
_LINK = re.compile(r"\[\[([^\]|#]*)(?:[#|][^\]]*)?\]\]")


class Fault(StrEnum):
    """What can be wrong with a part of a record."""

    EMPTY = "empty"
    NO_PLACE = "no_place"
    NOT_DATE = "not_date"
    NOT_ADDRESS = "not_address"
    NO_ENTRY = "no_entry"
    MANY_ENTRIES = "many_entries"
    ITSELF = "itself"
    NO_FILE = "no_file"
    OUTSIDE = "outside"
    NOT_VALUE = "not_value"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What records may point to: entries, the library's files by path (None: not known), and codes.

    `own` is the id of the entry that is edited, `base` its path.
    """

    links: LinkTable = field(default_factory=lambda: LinkTable(()))
    files: frozenset[str] | None = None
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    own: str = ""
    base: str = ""


def parts_of(spec: FieldSpec, item: object) -> dict[str, object] | None:
    """Give the parts of an item by key; None for one of another shape, which stays as it is."""
    if isinstance(item, dict):
        return dict(cast("dict[str, object]", item))
    if item is None or isinstance(item, list):
        return None
    return {_plain_key(spec, str(item)): item}


def with_part(spec: FieldSpec, item: object, part: Part, text: str) -> object:
    """Give an item with another text in a part; none takes the part away. New parts go to their place in the order."""
    parts = parts_of(spec, item) or {}
    value = part_value(part, text, parts.get(part.key))
    if value is None:
        parts.pop(part.key, None)
    elif part.key in parts:
        parts[part.key] = value
    else:
        parts = _placed(spec, parts, part.key, value)
    is_text = not isinstance(item, dict | list) and item is not None
    if is_text and len(parts) == 1 and isinstance(value, str) and _plain_key(spec, value) == part.key:
        return value
    return parts


def part_value(part: Part, text: str, before: object) -> object:
    """Turn what somebody typed into a part's value: a date as ISO text, a number where it reads back the same."""
    text = text.strip()
    if not text:
        return None
    if before is not None and text == str(before):
        return before
    if part.kind is PartKind.DATE:
        return iso_date(text) or text
    if part.kind is PartKind.NUMBER and _WHOLE.fullmatch(text):
        return int(text)
    if part.kind is PartKind.NUMBER and _DECIMAL.fullmatch(text) and str(float(text)) == text:
        return float(text)
    return text


def is_blank(item: object) -> bool:
    """Tell whether an item says nothing."""
    if isinstance(item, dict):
        return all(is_blank(value) for value in cast("dict[str, object]", item).values())
    return item is None or not str(item).strip()


def record_faults(spec: FieldSpec, item: object, shelf: Shelf) -> dict[str, Fault]:
    """Tell what is wrong with an item, by the key of the part where it shows."""
    parts = parts_of(spec, item)
    if parts is None:
        return {}
    texts = {part.key: "" if parts.get(part.key) is None else str(parts[part.key]).strip() for part in spec.inside}
    found = {part.key: fault for part in spec.inside if (fault := _fault(part, texts[part.key], shelf)) is not None}
    if spec.key == "sources":
        if not texts["url"] and not texts["file"]:
            found["url"] = Fault.NO_PLACE
    else:
        for part in spec.inside:
            if part.is_main and not texts[part.key]:
                found[part.key] = Fault.EMPTY
    return found


def entry_fault(target: str, shelf: Shelf) -> Fault | None:
    """Tell what is wrong with the name of an entry."""
    link = _LINK.fullmatch(target)
    found = shelf.links.resolve(link[1].strip() if link else target)
    if found.id is None:
        return Fault.MANY_ENTRIES if found.candidates else Fault.NO_ENTRY
    return Fault.ITSELF if shelf.own and found.id == shelf.own else None


def _fault(part: Part, text: str, shelf: Shelf) -> Fault | None:
    if not text:
        return None
    if part.kind is PartKind.DATE:
        return None if iso_date(text) else Fault.NOT_DATE
    if part.kind is PartKind.ADDRESS:
        return None if _ADDRESS.fullmatch(text) else Fault.NOT_ADDRESS
    if part.kind is PartKind.ENTRY:
        return entry_fault(text, shelf)
    if part.kind is PartKind.FILE:
        return _file_fault(text, shelf)
    if part.kind is PartKind.CODE and shelf.vocabulary.has_field(part.field):
        return None if shelf.vocabulary.code_of(part.field, text) else Fault.NOT_VALUE
    return None


def _file_fault(target: str, shelf: Shelf) -> Fault | None:
    places = file_candidates(target, shelf.base)
    if not places:
        return Fault.OUTSIDE
    if shelf.files is None or any(place in shelf.files for place in places):
        return None
    # A bare name may lie anywhere in the library.
    is_bare = "/" not in target and "\\" not in target
    if is_bare and any(fold(path.rsplit("/", 1)[-1]) == fold(target) for path in shelf.files):
        return None
    return Fault.NO_FILE


def _plain_key(spec: FieldSpec, text: str) -> str:
    """Give the part that a mere text stands for: a source without an address is a title."""
    if spec.key == "sources" and not _ADDRESS.fullmatch(text):
        return "title"
    return next((part.key for part in spec.inside if part.is_main), "title")


def _placed(spec: FieldSpec, parts: Mapping[str, object], key: str, value: object) -> dict[str, object]:
    """Put a new part after those that come before it in the order of the format."""
    order = [part.key for part in spec.inside]
    earlier = set(order[: order.index(key)])
    keys = list(parts)
    at = max((keys.index(name) + 1 for name in keys if name in earlier), default=0)
    keys.insert(at, key)
    return {name: value if name == key else parts[name] for name in keys}
