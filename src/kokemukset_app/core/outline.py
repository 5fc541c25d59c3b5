"""The headings of a Markdown body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kokemukset_app.core.prose import prose_lines

_ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` 1–6, its Markdown text, and the 0-based line of the body it stands on."""

    level: int
    text: str
    line: int


def headings(body: str) -> tuple[Heading, ...]:
    """List the headings of a body, those in code fences left out."""
    found: list[Heading] = []
    previous, last = "", -1
    for number, line in prose_lines(body):
        if number != last + 1:
            previous = ""  # a fence stood between
        if atx := _ATX.match(line):
            found.append(Heading(len(atx[1]), atx[2].strip(), number))
        elif (under := _SETEXT.match(line)) and _can_be_heading(previous):
            found.append(Heading(1 if under[1][0] == "=" else 2, previous.strip(), number - 1))
        previous, last = line, number
    return tuple(found)


def first_heading(body: str) -> str:
    """Give the text of the first heading, or nothing."""
    return next((h.text for h in headings(body) if h.text), "")


def _can_be_heading(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and stripped[0] not in "#>|-*+" and not line.startswith(("    ", "\t"))
