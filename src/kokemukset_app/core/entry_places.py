"""Where a line of an entry's file is in the editor: a field of the form, or a line of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kokemukset_app.core.editing import EntryText

_KEY = re.compile(r"(?:['\"]?)([\w.-]+)(?:['\"]?)[ \t]*[:=]")


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A place in an entry's file: 1-based `line` and `column` (0: not known), and the `field` it is about."""

    line: int = 0
    column: int = 0
    field: str = ""


def field_at(read: EntryText, line: int) -> str:
    """Give the key of the front matter that a line of the file belongs to; empty for a line of the body."""
    lines = read.text.split("\n")
    if not 1 <= line <= front_lines(read):
        return ""
    for text in reversed(lines[1:line]):
        if text[:1] not in ("", " ", "\t", "-", "#") and (found := _KEY.match(text)):
            return found[1]
    return ""


def front_lines(read: EntryText) -> int:
    """Tell how many lines of the file come before the body."""
    return read.text[: len(read.text) - len(read.body)].count("\n")
