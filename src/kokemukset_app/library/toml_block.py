"""Front matter in TOML between `+++` fences, as Hugo writes it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time
from typing import cast

from kokemukset_app.core.problems import ProblemCode
from kokemukset_app.library.yaml_tree import Plain, YamlFault

_AT_LINE = re.compile(r"at line (\d+)")


class TomlMap:
    """The values of a TOML block, with dates as ISO text; shaped like `YamlMap`."""

    duplicates: tuple[tuple[str, int], ...] = ()

    def __init__(self, text: str, fields: Mapping[str, object]) -> None:
        self._text = text
        self.fields = {key: _value(value) for key, value in fields.items()}

    def __contains__(self, key: str) -> bool:
        return key in self.fields

    def plain(self, key: str) -> Plain:
        """Give a value with its scalars as text; an empty text where there is no such key."""
        return _plain(self.fields.get(key))

    def line(self, key: str, index: int | None = None, inner: str = "") -> int:  # noqa: ARG002  # as in YamlMap
        """Give the 0-based line of a key; its items and inner keys are placed there too."""
        found = re.search(rf"^[ \t]*(?:\[+[ \t]*)?[\"']?{re.escape(key)}\b", self._text, re.MULTILINE)
        return self._text.count("\n", 0, found.start()) if found else 0


def read_toml_map(text: str) -> TomlMap:
    """Read a block of TOML. Raises `YamlFault`, so that callers know one kind of fault."""
    try:
        return TomlMap(text, tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        place = _AT_LINE.search(str(error))
        line = int(place[1]) - 1 if place else 0
        raise YamlFault(ProblemCode.FRONT_MATTER_BROKEN, line, str(error).split(" (at ")[0]) from error


def _value(value: object) -> object:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _value(inner) for key, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_value(item) for item in cast("list[object]", value)]
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):  # noqa: PLR0124  # NaN
        return str(value)
    return value


def _plain(value: object) -> Plain:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [_plain(item) for item in cast("list[object]", value)]
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
