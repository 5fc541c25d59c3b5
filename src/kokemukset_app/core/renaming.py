"""One value put in the place of another in an entry: in its fields, and in the links of its body."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final, cast

from kokemukset_app.core.text import fold


class RenameKind(StrEnum):
    """What can be renamed or merged everywhere."""

    TAG = "tag"
    THEME = "theme"
    CITY = "city"
    PHASE = "phase"
    PROJECT = "project"
    ENTRY = "entry"


_KEYS: Final[Mapping[RenameKind, tuple[str, ...]]] = {
    RenameKind.TAG: ("tags", "tag", "keywords"),
    RenameKind.THEME: ("themes", "theme"),
    RenameKind.CITY: ("cities", "city"),
    RenameKind.PHASE: ("phase", "phases"),
    RenameKind.PROJECT: ("projects", "project", "translations"),
    RenameKind.ENTRY: ("projects", "project", "translations"),
}
_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#\n]{1,300})(?=[\]#|])")
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]{1,2000}\1(?!`)")
_INLINE = re.compile(r"([,;\n]\s*)")


def renamed_fields(
    fields: Mapping[str, object], kind: RenameKind, means_old: Callable[[str], bool], new: str
) -> dict[str, object]:
    """Give the fields that change when what `means_old` says becomes `new`; a value that is there twice then is once.

    Links in `related` change with projects and entries.
    """
    changed: dict[str, object] = {}
    for key in _KEYS[kind]:
        value = fields.get(key)
        after = _renamed(value, means_old, new)
        if after != value:
            changed[key] = after
    if kind in (RenameKind.PROJECT, RenameKind.ENTRY) and isinstance(fields.get("related"), list):
        before = cast("list[object]", fields["related"])
        after_all = _unique([_relation(item, means_old, new) for item in before])
        if after_all != before:
            changed["related"] = after_all
    return changed


def renamed_links(body: str, old: str, new: str) -> str:
    """Give a text whose `[[old]]`, `[[old|text]]` and `[[old#Heading]]` lead to `new`; code and line ends stay."""
    wanted = fold(old)
    if wanted not in fold(body):
        return body
    out: list[str] = []
    fence = ""
    for line in _LINE_END.split(body):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence):
                fence = ""
        elif mark:
            fence = mark[1]
        elif "[[" in line:
            out.append(_line(line, wanted, new))
            continue
        out.append(line)
    return "".join(out)


def _line(line: str, wanted: str, new: str) -> str:
    code = [match.span() for match in _CODE.finditer(line)]

    def put(match: re.Match[str]) -> str:
        is_code = any(start <= match.start() < end for start, end in code)
        if is_code or fold(match[1].rstrip("\\")) != wanted:
            return match[0]
        # In a table the bar before a link's text carries a backslash, which stays where it is.
        return f"[[{new}" + ("\\" if match[1].endswith("\\") else "")

    return _LINK.sub(put, line)


def _renamed(value: object, means_old: Callable[[str], bool], new: str) -> object:
    if isinstance(value, list):
        items = cast("list[object]", value)
        if not any(means_old(str(item)) for item in items if not isinstance(item, dict | list)):
            return items
        return _unique([new if not isinstance(i, dict | list) and means_old(str(i)) else i for i in items])
    if value is None or isinstance(value, dict):
        return cast("object", value)
    text = str(value)
    if means_old(text):
        return new
    parts = _INLINE.split(text)
    if len(parts) > 1 and any(means_old(part) for part in parts[::2]):
        named = _unique([new if means_old(part) else part for part in parts[::2]])
        return ", ".join(str(part).strip() for part in named)
    return value


def _relation(item: object, means_old: Callable[[str], bool], new: str) -> object:
    if isinstance(item, dict):
        pair = cast("dict[str, object]", item)
        return {**pair, "id": new} if means_old(str(pair.get("id", ""))) else pair
    return new if means_old(str(item)) else item


def _unique(items: list[object]) -> list[object]:
    found: list[object] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found
