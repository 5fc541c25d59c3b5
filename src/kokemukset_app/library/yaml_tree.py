"""YAML 1.2 read as a tree that knows its lines: core values only, no tags of a program, no expansion without bound."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import yaml
from typing_extensions import override

from kokemukset_app.core.problems import ProblemCode

if TYPE_CHECKING:

    class _BaseLoader:
        """What is used of PyYAML's loaders, with the types its stubs do not give."""

        def __init__(self, stream: str) -> None: ...
        def get_single_node(self) -> yaml.Node | None: ...
        def check_event(self) -> bool: ...
        def get_event(self) -> yaml.Event: ...
        def dispose(self) -> None: ...
        def resolve(self, kind: object, value: object, implicit: object) -> str: ...
        def descend_resolver(self, current_node: object, current_index: object) -> None: ...
        def ascend_resolver(self) -> None: ...
else:
    # libyaml's parser is some twenty times faster; PyYAML without it does the same, slower.
    _BaseLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH: Final = 32
"""Levels of lists and maps inside each other."""
MAX_REPEATS: Final = 1000
"""Values that aliases may repeat."""

_PLAIN: Final = "plain"
_QUOTED: Final = "quoted"
_COLLECTION: Final = "collection"
_CORE = "tag:yaml.org,2002:"
_TAGS: Final = frozenset(
    {_PLAIN, _QUOTED, _COLLECTION, *(_CORE + n for n in ("str", "int", "float", "bool", "null", "seq", "map"))}
)

_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS: Final = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(
    r"(?:([-+]?[0-9]+)|0o([0-7]+)|0x([0-9a-fA-F]+)|([-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?))"
)
# Beyond this a number is an identifier that happens to be digits; it stays the text it was.
_MAX_DIGITS: Final = 18

# YAML allows no control characters, and libyaml still takes these three for line ends (YAML 1.1).
_CONTROLS: Final = dict.fromkeys(
    (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF), "\ufffd"
)
_BREAKS: Final = {0x85: " ", 0x2028: " ", 0x2029: " "}
_TABLE: Final = {**_CONTROLS, **_BREAKS}
_ODD = re.compile("[" + "".join(map(chr, _CONTROLS)) + "]")
_TRANSLATED = re.compile("[" + "".join(map(chr, _TABLE)) + "]")
_NESTED = re.compile(r"^[ \-?:]{60}", re.MULTILINE)

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A value with every scalar as the text it was written as; what is empty or null is an empty text."""


class YamlFault(Exception):
    """The text cannot be used; `line` is 0-based in the text, `detail` the parser's reason."""

    def __init__(self, code: ProblemCode, line: int, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.line = line
        self.detail = detail


class YamlMap:
    """A map of YAML with its values, typed and as written, and the lines they stand on."""

    def __init__(self, node: yaml.MappingNode | None) -> None:
        reader = _Reader()
        self.fields: Mapping[str, object] = reader.mapping(node, 0) if node else {}
        self.duplicates = tuple(reader.duplicates)
        self._nodes = {key.value: (key, value) for key, value in _pairs(node)} if node else {}
        self.is_flow = bool(node and node.flow_style)

    def __contains__(self, key: str) -> bool:
        return key in self._nodes

    def pairs(self) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
        """List the keys with their values as nodes, which know their places; of a key given twice the last."""
        return list(self._nodes.values())

    def plain(self, key: str) -> Plain:
        """Give a value with its scalars as written; an empty text where there is no such key."""
        pair = self._nodes.get(key)
        return _plain(pair[1]) if pair else ""

    def line(self, key: str, index: int | None = None, inner: str = "") -> int:
        """Give the 0-based line of a key; of the list item at `index`; of the key `inner` in that item."""
        pair = self._nodes.get(key)
        if not pair:
            return 0
        place, value = pair
        if index is not None and isinstance(value, yaml.SequenceNode) and index < len(value.value):
            place = value = value.value[index]
        if inner and isinstance(value, yaml.MappingNode):
            place = next((k for k, _ in _pairs(value) if k.value == inner), place)
        return place.start_mark.line


def read_yaml_map(text: str) -> YamlMap:
    """Read a text that should be a map; an empty one is an empty map. Raises `YamlFault`."""
    node = _compose(text)
    if node is None or (isinstance(node, yaml.ScalarNode) and node.tag == _PLAIN and node.value in _NULLS):
        return YamlMap(None)
    if not isinstance(node, yaml.MappingNode):
        raise YamlFault(ProblemCode.FRONT_MATTER_NOT_A_MAP, node.start_mark.line, "")
    return YamlMap(node)


def odd_line(text: str) -> int | None:
    """Give the 0-based line of the first character that YAML does not allow."""
    found = _ODD.search(text)
    return text.count("\n", 0, found.start()) if found else None


class _Loader(_BaseLoader):
    """Composes nodes; tells only plain scalars from quoted ones, since their values are ours to decide."""

    @override
    def resolve(self, kind: object, value: object, implicit: object) -> str:
        if isinstance(implicit, tuple):
            return _PLAIN if implicit[0] else _QUOTED
        return _COLLECTION

    @override
    def descend_resolver(self, current_node: object, current_index: object) -> None:
        pass

    @override
    def ascend_resolver(self) -> None:
        pass


def _compose(text: str) -> yaml.Node | None:
    if _TRANSLATED.search(text):
        text = text.translate(_TABLE)
    if text.count("[") + text.count("{") > 60 or _NESTED.search(text):
        _refuse_deep(text)
    loader = _Loader(text)
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _fault(error, text) from error
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError) as error:
        raise YamlFault(ProblemCode.FRONT_MATTER_BROKEN, 0, str(error).splitlines()[0]) from error
    finally:
        loader.dispose()


def _refuse_deep(text: str) -> None:
    """Walk the events, which takes no stack, before composing nodes, which does."""
    loader = _Loader(text)
    depth = 0
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    raise YamlFault(ProblemCode.FRONT_MATTER_UNSAFE, event.start_mark.line, "nesting")
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.MarkedYAMLError as error:
        raise _fault(error, text) from error
    finally:
        loader.dispose()


def _fault(error: yaml.MarkedYAMLError, text: str) -> YamlFault:
    """Name the line a person would look at: where a quote or bracket was opened, else where the parser stopped."""
    context = error.context or ""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and ("quoted" in context or "flow" in context):
        mark = error.context_mark
    detail = ", ".join(part for part in (context, error.problem or "") if part)
    # The parser may stop after the last line, where there is nothing to see.
    last = text.rstrip().count("\n")
    return YamlFault(ProblemCode.FRONT_MATTER_BROKEN, min(mark.line, last) if mark else 0, detail)


class _Reader:
    """Turns nodes to values, within the bounds."""

    def __init__(self) -> None:
        self.duplicates: list[tuple[str, int]] = []
        self._seen: set[int] = set()
        self._visits = 0

    def mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, object]:
        values: dict[str, object] = {}
        for key, value in _pairs(node):
            if key.value in values:
                self.duplicates.append((key.value, key.start_mark.line))
            values[key.value] = self._value(value, depth + 1)
        return values

    def value(self, node: yaml.Node) -> object:
        return self._value(node, 0)

    def _value(self, node: yaml.Node, depth: int) -> object:
        self._visits += 1
        self._seen.add(id(node))
        line = node.start_mark.line
        if depth > MAX_DEPTH:
            raise YamlFault(ProblemCode.FRONT_MATTER_UNSAFE, line, "nesting")
        if self._visits - len(self._seen) > MAX_REPEATS:
            raise YamlFault(ProblemCode.FRONT_MATTER_UNSAFE, line, "aliases")
        if node.tag not in _TAGS:
            raise YamlFault(ProblemCode.FRONT_MATTER_UNSAFE, line, f"tag {node.tag}")
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, depth + 1) for item in node.value]
        assert isinstance(node, yaml.MappingNode)  # noqa: S101  # the third and last kind of node
        return self.mapping(node, depth)


def _pairs(node: yaml.MappingNode) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise YamlFault(ProblemCode.FRONT_MATTER_BROKEN, key.start_mark.line, "a key is a list or a map")
    return node.value


def _scalar(node: yaml.ScalarNode) -> object:
    text: str = node.value
    return text if node.tag in (_QUOTED, _CORE + "str") else plain_scalar(text)


def plain_scalar(text: str) -> object:
    """Give the value that a text without quotes stands for: null, a truth, a number, or the text itself."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    match = _NUMBER.fullmatch(text)
    if not match or len(text) > _MAX_DIGITS:
        return text
    if match[4]:
        number = float(text)
        return number if math.isfinite(number) else text
    return int(match[1] or match[2] or match[3], 10 if match[1] else 8 if match[2] else 16)


def node_value(node: yaml.Node) -> object:
    """Give the value of a node that was read before, within the bounds."""
    return _Reader().value(node)


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag == _PLAIN and node.value in _NULLS else node.value
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in _pairs(node)}
    return [_plain(item) for item in node.value]
