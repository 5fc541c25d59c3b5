"""Lists and maps of a front matter written anew on their own line, and which old item a new one was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import yaml

from kokemukset_app.core.editing import same
from kokemukset_app.library import yaml_writing as writing
from kokemukset_app.library.yaml_tree import node_value


def flow_list(node: yaml.SequenceNode, value: list[object], text: str) -> str:
    """Write a list on its line; items that stay keep their writing, maps that change keep what does not."""
    items = cast("list[yaml.Node]", node.value)
    if not items or not _is_on_line(items, node):
        return writing.flow(value)
    pad = _pad(text[node.start_mark.column + 1 : items[0].start_mark.column])
    parts: list[str] = []
    for item, old in zip(value, paired(items, value), strict=True):
        if old is None:
            parts.append(writing.flow(item))
            continue
        before = items[old]
        if same(node_value(before), item):
            parts.append(text[before.start_mark.column : before.end_mark.column])
        else:
            parts.append(flow_map(cast("yaml.MappingNode", before), cast("Mapping[str, object]", item), text))
    return f"[{pad}{', '.join(parts)}{pad}]"


def flow_map(node: yaml.MappingNode, value: Mapping[str, object], text: str) -> str:
    """Write a map in braces on its line; pairs that stay keep their writing, values that change their quotes."""
    pairs = cast("list[tuple[yaml.ScalarNode, yaml.Node]]", node.value)
    ends = [end for pair in pairs for end in pair]
    if not pairs or not node.flow_style or not _is_on_line(ends, node) or not value:
        return writing.flow(value)
    old = {key.value: (key, inner) for key, inner in pairs}
    pad = _pad(text[node.start_mark.column + 1 : pairs[0][0].start_mark.column])
    parts: list[str] = []
    for name, new in value.items():
        key, inner = old.get(name, (None, None))
        if key is None or inner is None or inner.start_mark.column == inner.end_mark.column:
            parts.append(f"{writing.key_text(name)}: {writing.flow(new)}")
        elif same(node_value(inner), new):
            parts.append(text[key.start_mark.column : inner.end_mark.column])
        else:
            parts.append(text[key.start_mark.column : inner.start_mark.column] + _in_flow(inner, new))
    return "{" + pad + ", ".join(parts) + pad + "}"


def paired(items: Sequence[yaml.Node], value: Sequence[object]) -> list[int | None]:
    """Give, for each new item, the old one it was: the one with its value, else a map it was made from by editing."""
    before = [node_value(item) for item in items]
    free = dict(enumerate(before))
    chosen: list[int | None] = []
    for item in value:
        found = next((n for n, old in free.items() if same(old, item)), None)
        if found is not None:
            del free[found]
        chosen.append(found)
    for place, item in enumerate(value):
        if chosen[place] is None and isinstance(item, dict):
            new = cast("dict[str, object]", item)
            found = _made_from(free, new, place, is_edit=len(before) == len(value))
            if found is not None:
                del free[found]
            chosen[place] = found
    return chosen


def _made_from(free: Mapping[int, object], new: Mapping[str, object], place: int, *, is_edit: bool) -> int | None:
    """Find the map that most of an item's pairs come from; the one at its place where nothing came or went."""
    maps = {n: cast("dict[str, object]", old) for n, old in free.items() if isinstance(old, dict)}
    shared = {n: sum(key in new and same(inner, new[key]) for key, inner in old.items()) for n, old in maps.items()}
    best = max(maps, key=lambda n: (shared[n], -abs(n - place)), default=None)
    if is_edit and place in maps and (best is None or shared[best] == shared[place]):
        return place
    if best is None or not shared[best] or 2 * shared[best] < len(maps[best]):
        return None
    return best


def _in_flow(node: yaml.Node, value: object) -> str:
    if isinstance(node, yaml.ScalarNode) and not isinstance(value, list | dict):
        style = node.style if node.style in ("'", '"') else ""
        return writing.scalar(value, style=style or "", in_flow=True)
    return writing.flow(cast("object", value))


def _is_on_line(nodes: Sequence[yaml.Node], around: yaml.Node) -> bool:
    """Tell whether all nodes stand inside their collection on its line: an alias has the place of its anchor."""
    line, start, end = around.start_mark.line, around.start_mark.column, around.end_mark.column
    return around.end_mark.line == line and all(
        node.start_mark.line == line and start <= node.start_mark.column and node.end_mark.column <= end
        for node in nodes
    )


def _pad(between: str) -> str:
    return "" if between.strip() else between
