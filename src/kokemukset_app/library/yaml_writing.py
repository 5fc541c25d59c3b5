"""Values written as YAML: plain where every reader takes it for the same text, quoted where one might not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from kokemukset_app.library.yaml_tree import plain_scalar

_SPECIAL_START: Final = frozenset("-?:,[]{}#&*!|>'\"%@`=~ ")
_OLD_WORDS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Readers of YAML 1.1, which other programs still use, take these for truths."""
_OLD_NUMBER = re.compile(r"[-+]?[\d_][\d_:.]*(?:[eE][-+]?\d+)?|0[xob][\da-fA-F_]+|\.\d+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FLOW_MARKS = re.compile(r"[,\[\]{}]")
_PLAIN_KEY = re.compile(r"[^\W\d_][\w.-]*")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')


def scalar(value: object, *, style: str = "", in_flow: bool = False) -> str:
    """Write a text, number, truth or nothing; `style` is the quote (`'` or `"`) the value before it had."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if _UNSAFE.search(value) or style == '"':
        return f'"{_ESCAPED.sub(_escape, value)}"'
    if style == "'" or (not style and not _is_plain(value, in_flow=in_flow) and '"' in value):
        return "'" + value.replace("'", "''") + "'"
    if _is_plain(value, in_flow=in_flow):
        return value
    return f'"{_ESCAPED.sub(_escape, value)}"'


def flow(value: object) -> str:
    """Write any value on one line."""
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value).items()
        return "{" + ", ".join(f"{key_text(key)}: {flow(inner)}" for key, inner in pairs) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(item) for item in cast("Sequence[object]", value)) + "]"
    return scalar(value, in_flow=True)


def item_lines(item: object, indent: str) -> list[str]:
    """Write an item of a block list, without line ends; a map goes one key a line."""
    if isinstance(item, Mapping) and item:
        pairs = list(cast("Mapping[str, object]", item).items())
        lines = [f"{key_text(key)}: {_inner(value)}" for key, value in pairs]
        return [f"{indent}- {lines[0]}", *(f"{indent}  {line}" for line in lines[1:])]
    return [f"{indent}- {_inner(cast('object', item))}"]


def key_lines(key: str, value: object, indent: str = "") -> list[str]:
    """Write a key with its value, without line ends: a list of maps as a block, everything else on one line."""
    head = f"{indent}{key_text(key)}:"
    if isinstance(value, list):
        items = cast("list[object]", value)
        if items and all(isinstance(item, Mapping) for item in items):
            return [head, *(line for item in items for line in item_lines(item, indent + "  "))]
    return [f"{head} {_inner(cast('object', value))}"]


def key_text(key: str) -> str:
    """Write a key."""
    return key if _PLAIN_KEY.fullmatch(key) and key.lower() not in _OLD_WORDS else scalar(key, style='"')


def _inner(value: object) -> str:
    is_many = isinstance(value, Mapping | list)
    return flow(cast("object", value)) if is_many else scalar(value)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not text or text != text.strip() or text[0] in _SPECIAL_START or text.startswith(("---", "...", "<<")):
        return False
    if ": " in text or " #" in text or text.endswith(":") or "\t" in text:
        return False
    if in_flow and _FLOW_MARKS.search(text):
        return False
    if text.lower() in _OLD_WORDS or not isinstance(plain_scalar(text), str):
        return False
    return bool(_DATE.fullmatch(text)) or not _OLD_NUMBER.fullmatch(text)


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _ESCAPES.get(char) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
