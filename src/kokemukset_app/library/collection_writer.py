"""Writing `collections/*.yaml`: whole or not at all, and never over what somebody else has changed meanwhile.

What the program does not know of an existing file (comments, unknown keys, the order of keys) stays as it was written.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

from kokemukset_app.core.errors import CollectionChanged, CollectionNotKept, CollectionUnwritable
from kokemukset_app.core.library_info import Collection, CollectionItem
from kokemukset_app.library.atomic_file import create_file, replace_file
from kokemukset_app.library.collection_files import parse_collection
from kokemukset_app.library.layout import COLLECTIONS, MAX_YAML_BYTES
from kokemukset_app.library.scanning import inside
from kokemukset_app.library.yaml_tree import YamlFault, read_yaml_map

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_/-]*[a-z0-9]|[a-z0-9]")
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
_KEY = re.compile(r"^(\s*(?:-\s+)?)([\w-]+)\s*:(?:\s|$)")
_KNOWN = ("entry", "file", "page", "heading", "source", "note", "minutes")


class CollectionFiles:
    """The collection files of one library folder. Safe on one thread at a time."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def digest(self, name: str) -> str:
        """Name the content of a collection's file; empty where there is no such file."""
        data = self._data(self._place(name))
        return hashlib.blake2b(data, digest_size=16).hexdigest() if data is not None else ""

    def save(self, collection: Collection, digest: str) -> str:
        """Write a collection and give its file's new digest.

        `digest` is what the file was when it was read (empty: there was none). Raises `CollectionChanged` where the
        file is another by now, `CollectionNotKept` where it could not be changed without losing something,
        `CollectionUnwritable` where the folder cannot be written.
        """
        place = self._place(collection.name)
        before = self._data(place)
        if self.digest(collection.name) != digest:
            raise CollectionChanged(place.name)
        try:
            text = before.decode("utf-8") if before is not None else ""
        except UnicodeDecodeError as error:
            raise CollectionNotKept(place.name) from error
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        text = text.removeprefix(mark)
        written = mark + (_changed(text, collection) if text.strip() else _fresh(collection))
        if not _says(written.removeprefix(mark), collection):
            raise CollectionNotKept(place.name)
        data = written.encode("utf-8")
        try:
            _write(place, data, before)
        except OSError as error:
            raise CollectionUnwritable(f"{place}: {error.strerror or error}") from error
        return hashlib.blake2b(data, digest_size=16).hexdigest()

    def _place(self, name: str) -> Path:
        """Give the file of a collection: the one there is (`.yml` too), else a `.yaml`."""
        for ending in (".yaml", ".yml"):
            place = inside(self._root, f"{COLLECTIONS}/{name}{ending}")
            if place is not None and place.is_file():
                return place
        place = inside(self._root, f"{COLLECTIONS}/{name}.yaml")
        if place is None or "/" in name or "\\" in name or name.startswith("."):
            raise CollectionUnwritable(name)
        return place

    def _data(self, place: Path) -> bytes | None:
        try:
            with place.open("rb") as file:
                data = file.read(MAX_YAML_BYTES + 1)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise CollectionUnwritable(f"{place}: {error.strerror or error}") from error
        if len(data) > MAX_YAML_BYTES:
            raise CollectionNotKept(place.name)
        return data


def _write(place: Path, data: bytes, before: bytes | None) -> None:
    """Look once more that the file is still the one that was read (None: there was none), and put the new one there."""

    def check() -> None:
        if (place.read_bytes() if place.exists() else None) != before:
            raise CollectionChanged(place.name)

    if before is not None:
        replace_file(place, data, check)
        return
    try:
        create_file(place, data)
    except FileExistsError:
        raise CollectionChanged(place.name) from None


def _fresh(collection: Collection) -> str:
    lines = [f"title: {_scalar(collection.title)}", f"lang: {collection.lang}"]
    if collection.description:
        lines.append(f"description: {_scalar(collection.description)}")
    lines.append("items:" if collection.items else "items: []")
    for item in collection.items:
        lines += _item_lines(item, "  ")
    return "\n".join(lines) + "\n"


def _changed(text: str, collection: Collection) -> str:
    """Change what differs in an existing file and leave the rest; an unreadable one gives nothing."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    try:
        tree = read_yaml_map("\n".join(lines))
    except YamlFault:
        return ""
    old = parse_collection("\n".join(lines), f"{COLLECTIONS}/{collection.name}.yaml").collection
    if old is None:
        return ""
    if old.items != collection.items:
        lines = _with_items(lines, collection)
    values = {"title": collection.title, "lang": collection.lang, "description": collection.description}
    for key, before in (("title", old.title), ("lang", old.lang), ("description", old.description)):
        if values[key] != before and (values[key] or key in tree):
            lines = _with_value(lines, key, values[key])
    return end.join(lines)


def _with_value(lines: list[str], key: str, value: str) -> list[str]:
    """Write one text of the top level anew, in its place; a new one comes first but for the title."""
    line = f"{key}: {_scalar(value)}"
    for number, old in enumerate(lines):
        if re.match(rf"{key}\s*:", old):
            after = number + 1
            while after < len(lines) and lines[after].startswith((" ", "\t")):
                after += 1
            return [*lines[:number], line, *lines[after:]]
    at = next((n for n, old in enumerate(lines) if re.match(r"title\s*:", old)), -1) + 1
    return [*lines[:at], line, *lines[at:]]


def _with_items(lines: list[str], collection: Collection) -> list[str]:
    read = parse_collection("\n".join(lines), f"{COLLECTIONS}/{collection.name}.yaml")
    old = read.collection.items if read.collection else ()
    start = next((n for n, line in enumerate(lines) if re.match(r"items\s*:", line)), None)
    if start is None:
        head = lines[:-1] if lines and not lines[-1] else lines
        return [*head, "items:", *(new for item in collection.items for new in _item_lines(item, "  ")), ""]
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith((" ", "\t", "-", "#"))):
        end += 1
    while end > start + 1 and not lines[end - 1].strip():
        end -= 1
    starts = [line - 1 for line in read.lines]
    indent = _indent_of(lines[starts[0]]) if starts else "  "
    before = lines[start + 1 : starts[0]] if starts else lines[start + 1 : end]
    pieces = [lines[a:b] for a, b in zip(starts, [*starts[1:], end][: len(starts)], strict=True)]
    left = list(zip(old, pieces, strict=True))
    made: list[str] = []
    for item in collection.items:
        made += _item_again(item, left, indent)
    head = "items:" if collection.items else "items: []"
    first = lines[start] if bool(old) == bool(collection.items) else head
    return [*lines[:start], first, *before, *made, *lines[end:]]


def _item_again(item: CollectionItem, left: list[tuple[CollectionItem, list[str]]], indent: str) -> list[str]:
    """Give an item's lines: its old ones where nothing changed, else new ones with whatever else stood there."""
    same = next((n for n, (old, _) in enumerate(left) if old == item), None)
    if same is not None:
        return left.pop(same)[1]
    alike = next((n for n, (old, _) in enumerate(left) if _named(old) == _named(item)), None)
    if alike is None:
        return _item_lines(item, indent)
    kept = _unknown_lines(left.pop(alike)[1])
    return [*_item_lines(item, indent), *kept]


def _named(item: CollectionItem) -> tuple[object, ...]:
    return item.entry, item.heading, item.file, item.page


def _unknown_lines(piece: list[str]) -> list[str]:
    """Give the lines of an item that are none of what we write: comments, blank lines, unknown keys."""
    kept: list[str] = []
    is_ours = True
    first = _KEY.match(piece[0]) if piece else None
    width = len(first[1]) if first else 0
    for number, line in enumerate(piece):
        found = _KEY.match(line)
        if found and (number == 0 or len(found[1]) == width):
            is_ours = found[2] in _KNOWN
            if not is_ours:
                kept.append(" " * width + line[len(found[1]) :])
        elif not is_ours or _is_free_line(line, width):
            kept.append(line)
    return kept


def _is_free_line(line: str, width: int) -> bool:
    """Tell whether a line is blank, or a comment that belongs to no text."""
    return not line.strip() or (line.lstrip().startswith("#") and len(_indent_of(line)) <= width)


def _indent_of(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _item_lines(item: CollectionItem, indent: str) -> list[str]:
    named = (("entry", str(item.entry or "")), ("file", item.file), ("heading", item.heading), ("source", item.source))
    said = [f"{key}: {_scalar(text)}" for key, text in named if text]
    if item.file and item.page:
        said.insert(1 if item.entry is None else 2, f"page: {item.page}")
    lines = [f"{indent}{'  ' if number else '- '}{line}" for number, line in enumerate(said)]
    if item.note:
        lines.append(f"{indent}  note: {_scalar(item.note)}")
    if item.minutes:
        lines.append(f"{indent}  minutes: {item.minutes}")
    return lines


def _scalar(text: str) -> str:
    """Write a text as YAML: an id plainly, anything else in double quotes, whose escapes are JSON's."""
    if _PLAIN.fullmatch(text) and not text.isdigit() and text not in _NOT_TEXT and not re.match(r"\d", text):
        return text
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f").replace("\x85", "\\x85")


def _says(text: str, collection: Collection) -> bool:
    """Tell whether a written text reads back as the collection it is to hold."""
    read = parse_collection(text, f"{COLLECTIONS}/{collection.name}.yaml").collection
    if read is None:
        return False

    def told(one: Collection) -> object:
        def flat(i: CollectionItem) -> CollectionItem:
            heading, source = " ".join(i.heading.split()), " ".join(i.source.split())
            return replace(i, heading=heading, source=source, note=i.note.strip())

        items = [flat(item) for item in one.items]
        return one.lang, " ".join(one.title.split()), " ".join(one.description.split()), items

    return told(read) == told(collection)
