"""Changing keys of a front matter in its own text: what the change does not touch stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast

import yaml

from kokemukset_app.core.editing import KEY_ORDER, same
from kokemukset_app.library import yaml_writing as writing
from kokemukset_app.library.entry_bytes import lines_of, shown
from kokemukset_app.library.front_matter_items import flow_list, flow_map, paired
from kokemukset_app.library.yaml_tree import YamlFault, YamlMap, node_value, read_yaml_map

_ORDER: Final = {key: number for number, key in enumerate(KEY_ORDER)}
_COLON = re.compile(r"[ \t]*:")
_IDLE = re.compile(r"[ \t]*(?:#.*)?\s*")
_TOP_IDLE = re.compile(r"\s*|#.*\s*")


class Refused(Exception):
    """The block cannot be changed safely; `reason` is a code of `EntryFixed`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def edit_block(raw: str, changes: Mapping[str, object], newline: str) -> str:
    """Set keys of a block (between its fences, line ends as they are); None removes. Raises `Refused`.

    The outcome is read again: every other key must read as before, and every changed one as meant.
    """
    before = _read(raw)
    block = raw
    for key in sorted(changes, key=lambda name: _ORDER.get(name, len(_ORDER))):
        block = _Block(block, newline).with_value(key, changes[key])
    _verify(before, _read(block), changes)
    return block


def new_block(fields: Mapping[str, object], newline: str) -> str:
    """Write a whole block in the order of the format; keys without a value are left out."""
    keys = sorted((key for key in fields if fields[key] is not None), key=lambda name: _ORDER.get(name, len(_ORDER)))
    return "".join(line + newline for key in keys for line in writing.key_lines(key, fields[key]))


def _read(raw: str) -> YamlMap:
    try:
        values = read_yaml_map(shown(raw))
    except YamlFault as fault:
        raise Refused("broken") from fault
    if values.duplicates:
        raise Refused("duplicate_key")
    return values


def _verify(before: YamlMap, after: YamlMap, changes: Mapping[str, object]) -> None:
    kept = [key for key in before.fields if key not in changes]
    if [key for key in after.fields if key not in changes] != kept:
        raise Refused("unsafe_result")
    for key in kept:
        if before.plain(key) != after.plain(key) or not same(before.fields[key], after.fields[key]):
            raise Refused("unsafe_result")
    for key, value in changes.items():
        if (key in after.fields) != (value is not None) or (value is not None and not same(after.fields[key], value)):
            raise Refused("unsafe_result")


class _Block:
    """The lines of a block and where its keys stand."""

    def __init__(self, raw: str, newline: str) -> None:
        self._lines = lines_of(raw)
        self._newline = newline
        values = _read(raw)
        if values.is_flow:
            raise Refused("shape")
        self._pairs = sorted(values.pairs(), key=lambda pair: pair[0].start_mark.line)
        self._starts = [key.start_mark.line for key, _ in self._pairs]
        self._indent = " " * self._pairs[0][0].start_mark.column if self._pairs else ""
        for key, _ in self._pairs:
            if self._lines[key.start_mark.line][: key.start_mark.column].strip():
                raise Refused("shape")  # `? key`, or two keys on a line

    def with_value(self, key: str, value: object, after: str = "") -> str:
        """Give the block with one key set or removed; a new one goes `after` another, else to the format's place."""
        place = next((n for n, (node, _) in enumerate(self._pairs) if node.value == key), None)
        if place is None:
            return "".join(self._lines) if value is None else self._added(key, value, after)
        first, last = self._starts[place], self._last_line(place)
        if value is None:
            return self._spliced(first, last, [])
        return self._changed(place, value) or self._spliced(first, last, self._rewritten(place, value))

    def _spliced(self, first: int, last: int, new: list[str]) -> str:
        lines = [*self._lines[:first], *new, *self._lines[last + 1 :]]
        return "".join(lines)

    def _last_line(self, place: int) -> int:
        """Give the last line of a value: comments and empty lines after it belong to what follows."""
        value = self._pairs[place][1]
        first = self._starts[place]
        end = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._lines)
        is_here = first <= value.start_mark.line < end
        is_block_text = isinstance(value, yaml.ScalarNode) and value.style in ("|", ">")
        is_closed = (isinstance(value, yaml.ScalarNode) and not is_block_text) or _is_flow(value)
        if is_here and is_closed:
            return max(first, value.end_mark.line)
        idle = _TOP_IDLE if is_block_text else _IDLE
        last = end - 1
        while last > first and idle.fullmatch(self._lines[last]):
            last -= 1
        return last

    def _added(self, key: str, value: object, after: str) -> str:
        new = [line + self._newline for line in writing.key_lines(key, value, self._indent)]
        order = _ORDER.get(key, len(_ORDER))
        before = [
            n for n, (node, _) in enumerate(self._pairs) if _ORDER.get(node.value, -1) < order and node.value in _ORDER
        ]
        if key not in _ORDER and self._pairs:
            before = [len(self._pairs) - 1]
        if after:
            before = [n for n, (node, _) in enumerate(self._pairs) if node.value == after]
        if before:
            nearest = max(before, key=lambda n: (_ORDER.get(self._pairs[n][0].value, -1), n))
            at = self._last_line(nearest) + 1
        elif self._pairs:
            later = [n for n, (node, _) in enumerate(self._pairs) if _ORDER.get(node.value, -1) > order] or [0]
            at = self._starts[min(later)]
            while at and self._lines[at - 1].startswith("#"):
                at -= 1
        else:
            at = len(self._lines)
        if at and not self._lines[at - 1].endswith(("\n", "\r")):
            new[0] = self._newline + new[0]
        return "".join([*self._lines[:at], *new, *self._lines[at:]])

    def _changed(self, place: int, value: object) -> str:
        """Change only the value's own characters where it stands on its key's line; empty where that will not do."""
        key, node = self._pairs[place]
        line = key.start_mark.line
        if isinstance(value, list) and isinstance(node, yaml.SequenceNode) and not node.flow_style:
            return self._changed_items(place, cast("list[object]", value))
        if node.start_mark.line != line or node.end_mark.line != line:
            return ""
        text = self._lines[line]
        start, end = node.start_mark.column, node.end_mark.column
        if start == end:
            colon = _COLON.match(text, key.end_mark.column)
            if not colon or key.end_mark.line != line or isinstance(value, list | dict):
                return ""
            new = text[: colon.end()] + " " + writing.scalar(value) + text[colon.end() :]
        else:
            written = self._written(node, cast("object", value), text)
            if not written:
                return ""
            new = text[:start] + written + text[end:]
        return self._spliced(line, line, [new])

    def _written(self, node: yaml.Node, value: object, text: str) -> str:
        if isinstance(node, yaml.SequenceNode) and isinstance(value, list):
            return flow_list(node, cast("list[object]", value), text)
        if isinstance(node, yaml.MappingNode) and isinstance(value, dict):
            return flow_map(node, cast("dict[str, object]", value), text)
        if isinstance(node, yaml.ScalarNode) and not isinstance(value, list | dict):
            style = node.style if node.style in ("'", '"') else ""
            return writing.scalar(value, style=style or "")
        return ""

    def _changed_items(self, place: int, value: list[object]) -> str:
        """Change a block list item by item: those that stay keep their lines; empty where its shape is unusual."""
        node = cast("yaml.SequenceNode", self._pairs[place][1])
        items = cast("list[yaml.Node]", node.value)
        first, last = self._starts[place], self._last_line(place)
        dashes: list[int] = []
        for item in items:
            dash = self._dash(item, dashes[-1] if dashes else first, last)
            if dash is None:
                return ""
            dashes.append(dash)
        if not value or not dashes or sorted(set(dashes)) != dashes:
            return ""
        indent = self._lines[dashes[0]].split("-", 1)[0]
        starts = [self._above(dashes[0], first), *(self._above(dash, dashes[n]) for n, dash in enumerate(dashes[1:]))]
        ends = [*starts[1:], last + 1]
        pieces = [self._lines[start:end] for start, end in zip(starts, ends, strict=True)]
        new: list[str] = []
        for item, old in zip(value, paired(items, value), strict=True):
            kept: list[str] = []
            if old is not None:
                kept = (
                    pieces[old] if same(node_value(items[old]), item) else self._edited(items[old], pieces[old], item)
                )
            new += self._ended(kept or [line + self._newline for line in writing.item_lines(item, indent)])
        return self._spliced(starts[0], last, new)

    def _edited(self, node: yaml.Node, piece: list[str], item: object) -> list[str]:
        """Change a map of a list pair by pair in its own lines; empty where its shape is unusual."""
        value = cast("dict[str, object]", item)
        dash = next(n for n, line in enumerate(piece) if line.lstrip().startswith("-"))
        if _is_flow(node):
            text, start, end = piece[dash], node.start_mark.column, node.end_mark.column
            if node.end_mark.line != node.start_mark.line:
                return []
            return [
                *piece[:dash],
                text[:start] + flow_map(cast("yaml.MappingNode", node), value, text) + text[end:],
                *piece[dash + 1 :],
            ]
        try:
            new = _edited_map(piece, dash, value, self._newline)
            is_as_meant = same(_read("x:\n" + "".join(new)).fields.get("x"), [value])
        except (Refused, YamlFault):
            return []
        return new if is_as_meant else []

    def _dash(self, item: yaml.Node, above: int, last: int) -> int | None:
        """Give the line of an item's dash: the item's own, or one above it that has nothing else."""
        line = item.start_mark.line
        if not above <= line <= last:
            return None
        head = self._lines[line][: item.start_mark.column].strip()
        while not head and line - 1 > above:
            line -= 1
            head = self._lines[line].split("#", 1)[0].strip()
        return line if head == "-" else None

    def _above(self, line: int, limit: int) -> int:
        """Give the first line of the comments that stand right above a list's item."""
        while line - 1 > limit and self._lines[line - 1].lstrip().startswith("#"):
            line -= 1
        return line

    def _ended(self, lines: list[str]) -> list[str]:
        """See that the last line has an end, for another may follow now."""
        if lines and not lines[-1].endswith(("\n", "\r")):
            return [*lines[:-1], lines[-1] + self._newline]
        return lines

    def _rewritten(self, place: int, value: object) -> list[str]:
        """Write the value anew behind its key, in the list's or map's own manner where it has one."""
        key, node = self._pairs[place]
        lines = writing.key_lines(key.value, value, self._indent)
        if isinstance(node, yaml.SequenceNode) and not node.flow_style and isinstance(value, list) and value:
            items = cast("list[object]", value)
            lines = [lines[0].split(":", 1)[0] + ":"]
            lines += [line for item in items for line in writing.item_lines(item, self._indent + "  ")]
        elif isinstance(node, yaml.MappingNode) and not node.flow_style and isinstance(value, dict) and value:
            pairs = cast("dict[str, object]", value)
            lines = [f"{self._indent}{writing.key_text(key.value)}:"]
            lines += [line for name, inner in pairs.items() for line in writing.key_lines(name, inner, "  ")]
        return [line + self._newline for line in lines]


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _edited_map(piece: list[str], dash: int, value: Mapping[str, object], newline: str) -> list[str]:
    """Edit the map behind a list's dash as a block of its own. Raises `Refused`, `YamlFault`."""
    lead = piece[dash]
    column = lead.index("-")
    rest = lead[column + 1 :].strip()
    head, lines = piece[:dash], piece[dash:]
    is_alone = not rest or rest.startswith("#")
    if is_alone:  # the dash stands on a line of its own
        head, lines = piece[: dash + 1], piece[dash + 1 :]
    else:
        lines = [f"{lead[:column]} {lead[column + 1 :]}", *lines[1:]]
    block = "".join(lines)
    before = _read(block).fields
    for key in before:
        if key not in value:
            block = _Block(block, newline).with_value(key, None)
    last = ""
    for key, new in value.items():
        if key not in before or not same(before[key], new):
            block = _Block(block, newline).with_value(key, new, last)
        last = key
    lines = lines_of(block)
    if not is_alone:
        first = next((n for n, line in enumerate(lines) if not _IDLE.fullmatch(line)), None)
        if first is None or lines[first][: column + 1].strip():
            raise Refused("shape")
        lines[first] = f"{lines[first][:column]}-{lines[first][column + 1 :]}"
    return [*head, *lines]
