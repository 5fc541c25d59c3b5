"""Markdown as people write it, turned to the stricter Markdown that the parser reads.

Comments and scripts are dropped, open code fences closed, lists and quotes indented as the parser wants them, and
nesting is bounded: what comes out can be parsed in time that grows with its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MAX_CHARS: Final = 400_000
"""Characters that are rendered; a longer body is cut at a paragraph."""
MAX_LINES: Final = 10_000
"""Lines that are rendered: the parser's time grows with the square of their number at worst."""
MAX_FENCES: Final = 400
"""Fenced blocks of code; the code of later ones is shown without colours."""
MAX_QUOTES: Final = 8
MAX_LEVELS: Final = 8
"""Lists in lists, and quotes in quotes, deeper than this are drawn as if they were this deep."""
MAX_HIGHLIGHT: Final = 20_000
"""Characters of a code block whose words are coloured."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FENCE = re.compile(r"([ \t]*)(`{3,}|~{3,})([^\n]*)$")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])([ \t]+|$)(.*)$")
_RULE = re.compile(r" {0,3}([-_*])(?:[ \t]*\1){2,}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_QUOTES = re.compile(r"(?: {0,3}>[ ]?)+")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_ADMONITION = re.compile(r"([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+(\w[\w-]*(?:[ \t].*)?)$")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.*?[^`])\1(?!`)")
_PIPED_LINK = re.compile(r"\[\[([^\]|\n\\]+)\|([^\]\n]*)\]\]")
_DROPPED_PAIRS: Final = (("%%", "%%"), ("<!--", "-->"))
_DROPPED_TAGS: Final = ("script", "style", "iframe", "object", "template", "noscript", "svg", "math", "textarea")
_TAG_OPEN = re.compile(r"<(" + "|".join(_DROPPED_TAGS) + r")(?=[\s>/])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """The lines to parse, and how many characters of the body were left out."""

    lines: list[str]
    left_out: int = 0


def prepare(body: str) -> Source:
    """Turn a body to lines for the parser."""
    text, left_out = _cut(body.replace("\r\n", "\n").replace("\r", "\n") if "\r" in body else body)
    text = _CONTROL.sub("", text)
    return Source(_blocks(_without_comments(text.split("\n")), 0), left_out)


def _cut(body: str) -> tuple[str, int]:
    """Cut a very long body at the last blank line, line or character before the bound."""
    bound = MAX_CHARS
    if body.count("\n", 0, bound) >= MAX_LINES:
        bound = sum(map(len, body[:bound].split("\n", MAX_LINES)[:MAX_LINES])) + MAX_LINES
    if len(body) <= bound:
        return body, 0
    places = (body.rfind(mark, bound // 2, bound) for mark in ("\n\n", "\n"))
    end = next((place for place in places if place > 0), bound)
    return body[:end], len(body) - end


def _without_comments(lines: list[str]) -> list[str]:
    """Drop `%% … %%`, HTML comments and the content of scripts, outside code; each leaves its line breaks."""
    out: list[str] = []
    fence = ""
    until = ""
    dropper = _Dropper(lines)
    for number, line in enumerate(lines):
        if until:
            line, until = dropper.after(line, until)  # noqa: PLW2901  # the rest of the line is the line now
            if until:
                out.append("")
                continue
        fence, is_code = _fence_after(line.lstrip("> \t"), fence)
        if is_code or not ("%%" in line or "<" in line):
            out.append(line)
            continue
        line, until = dropper.before(line, number)  # noqa: PLW2901
        out.append(line)
    return out


def _fence_after(line: str, fence: str) -> tuple[str, bool]:
    """Tell the fence that is open after a line, and whether the line is code or a fence."""
    match = _FENCE.match(line)
    if fence:
        is_end = bool(match and match[2][0] == fence[0] and len(match[2]) >= len(fence) and not match[3].strip())
        return ("" if is_end else fence), True
    if match and not (match[2][0] == "`" and "`" in match[3]):
        return match[2], True
    return "", False


class _Dropper:
    """Finds the ends of what is dropped; remembers ends that are nowhere, so that looking stays linear."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._last: dict[str, int] = {}

    def before(self, line: str, number: int) -> tuple[str, str]:
        """Drop what begins on a line; gives the rest, and the end still to come where it lies on a later line."""
        # The mask is the line with its code spans blotted out; both are cut alike.
        mask = _CODE_SPAN.sub(lambda m: "\x01" * len(m[0]), line) if "`" in line else line
        kept: list[str] = []
        endless: set[str] = set()
        place = 0
        while True:
            start, length, end = _first_opening(mask, place, endless)
            if start < 0:
                return "".join((*kept, line[place:])), ""
            close = _find(mask, end, start + length)
            if close >= 0:
                kept.append(line[place:start])
                place = close + len(end)
                if end.startswith("</"):
                    place = mask.find(">", place) + 1 or len(line)
            elif self._comes(end, number) and (end != "%%" or not mask[:start].strip()):
                return "".join((*kept, line[place:start])), end
            else:
                endless.add(end)

    def after(self, line: str, end: str) -> tuple[str, str]:
        """Look for the end in a line: gives what follows it, or nothing and the end itself."""
        close = _find(line, end, 0)
        if close < 0:
            return "", end
        rest = line[close + len(end) :]
        return (rest.partition(">")[2] if end.startswith("</") else rest), ""

    def _comes(self, end: str, number: int) -> bool:
        if end not in self._last:
            places = (n for n in range(len(self._lines) - 1, -1, -1) if _find(self._lines[n], end, 0) >= 0)
            self._last[end] = next(places, -1)
        return self._last[end] > number


def _first_opening(line: str, place: int, endless: set[str]) -> tuple[int, int, str]:
    """Find the first thing to drop: its place, its length and its end; those whose end is nowhere are left alone."""
    found = [
        (at, len(start), end)
        for start, end in _DROPPED_PAIRS
        if end not in endless and (at := line.find(start, place)) >= 0
    ]
    tags = ((m, f"</{m[1].lower()}") for m in _TAG_OPEN.finditer(line, place))
    if tag := next(((m, end) for m, end in tags if end not in endless), None):
        found.append((tag[0].start(), len(tag[0][0]), tag[1]))
    return min(found, default=(-1, 0, ""))


def _find(line: str, end: str, start: int) -> int:
    return line.lower().find(end, start) if end.startswith("</") else line.find(end, start)


def _blocks(lines: list[str], quotes: int) -> list[str]:
    """Set the blocks of one quoting level apart and indent them; the level below is done first."""
    writer = _Writer()
    number = 0
    while number < len(lines):
        line = lines[number]
        if not writer.fence and _QUOTE.match(line) and not writer.has_list_at(line):
            end = number
            while end < len(lines) and _QUOTE.match(lines[end]):
                end += 1
            is_flat = quotes >= MAX_QUOTES
            inner = [(_QUOTES if is_flat else _QUOTE).sub("", quoted, count=1) for quoted in lines[number:end]]
            writer.add_quote(_blocks(inner, quotes + 1), is_flat=is_flat)
            number = end
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        writer.add(line, following)
        number += 1
    writer.close()
    return writer.lines


class _Writer:
    """Writes lines with the indentation the parser wants: four spaces for each list or callout around them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.fence = ""
        self._fence_indent = 0
        self._fences = 0
        self._fence_line = 0
        # Column where the text of each open list item or callout begins.
        self._levels: list[int] = []
        self._after_blank = True
        self._in_paragraph = False
        self._in_table = False
        self._in_code = False

    def has_list_at(self, line: str) -> bool:
        """Tell whether a line belongs inside an open list item, by its indentation."""
        return bool(self._levels) and _indent(line) >= self._levels[0]

    def add_quote(self, inner: list[str], *, is_flat: bool) -> None:
        """Write a quote; one too deep is written without its own mark."""
        self._levels.clear()
        self._blank()
        self.lines += inner if is_flat else [f"> {line}" if line else ">" for line in inner]
        self._in_paragraph, self._after_blank = True, False

    def add(self, line: str, following: str) -> None:
        """Write one line; `following` is the one after it."""
        if self.fence:
            self._add_code(line)
        elif not line.strip():
            self._blank()
        elif match := _FENCE.match(line):
            self._open_fence(line, match)
        else:
            self._add_text(line.expandtabs(4) if line[0] in "\t " or "\t" in line[:8] else line, following)

    def close(self) -> None:
        """Close a fence that the text leaves open."""
        if not self.fence:
            return
        if self._fences > MAX_FENCES:
            self._blank()
            self.fence = ""
            return
        if sum(map(len, self.lines[self._fence_line :])) > MAX_HIGHLIGHT:
            opening = self.lines[self._fence_line]
            self.lines[self._fence_line] = opening[: opening.index(self.fence) + len(self.fence)]
        self.lines += ["    " * len(self._levels) + self.fence, ""]
        self.fence = ""

    def _blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self._after_blank, self._in_paragraph, self._in_table = True, False, False

    def _open_fence(self, line: str, match: re.Match[str]) -> None:
        if match[2][0] == "`" and "`" in match[3]:
            self._add_text(line, "")
            return
        indent = _indent(line)
        self._leave(indent)
        self._blank()
        self.fence, self._fence_indent, self._fence_line = match[2], indent, len(self.lines)
        self._fences += 1
        if self._fences <= MAX_FENCES:
            self.lines.append("    " * len(self._levels) + match[2] + _language(match[3]))

    def _add_code(self, line: str) -> None:
        text = line.expandtabs(4) if line.startswith((" ", "\t")) else line
        strip = min(self._fence_indent, len(text) - len(text.lstrip(" ")))
        prefix = "    " * (len(self._levels) + (self._fences > MAX_FENCES))
        match = _FENCE.match(line)
        if match and match[2][0] == self.fence[0] and len(match[2]) >= len(self.fence) and not match[3].strip():
            self.close()
            self._after_blank, self._in_paragraph = True, False
            return
        self.lines.append(prefix + text[strip:] if text.strip() else "")

    def _add_text(self, line: str, following: str) -> None:
        indent = _indent(line)
        text = line.lstrip(" ")
        rule = _RULE.match(line)
        item = None if rule else _ITEM.match(text)
        if item and not item[3] and self._in_paragraph and not self._levels:
            item = None  # a lone mark under a line of text is a heading's underline
        callout = None if item else _ADMONITION.match(line)
        was_in_list = bool(self._levels)
        if self._after_blank or item or callout or rule or not self._in_paragraph or _HEADING.match(line):
            self._leave(indent)
        if indent >= 4 and not self._levels and not item:
            self._plain(line)
        elif self._in_paragraph and not was_in_list and _UNDERLINE.match(line):
            self.lines.append(line)
            self._blank()
        elif rule or _HEADING.match(line):
            self._add_apart(text)
        elif item and (self._levels or indent < 4):
            if self._in_paragraph and not was_in_list:
                self._blank()
            self._add_item(item, indent)
        elif callout:
            self._add_callout(callout[2], indent)
        else:
            self._add_paragraph(line, text, indent, following)

    def _add_apart(self, text: str) -> None:
        """Write a heading or a ruler as a block of its own; one block of many would be read over and over."""
        self._blank()
        self.lines.append("    " * len(self._levels) + text)
        self._blank()

    def _leave(self, indent: int) -> None:
        """Close the levels that a line at this column is no longer inside of."""
        while self._levels and indent < self._levels[-1]:
            self._levels.pop()

    def _add_item(self, item: re.Match[str], indent: int) -> None:
        marker = item[1][:-1] + "." if item[1][-1] == ")" else item[1]
        depth = min(len(self._levels), MAX_LEVELS)
        space = len(item[2]) if 1 <= len(item[2]) <= 4 else 1
        self.lines.append(
            f"{'    ' * depth}{marker} {_text(item[3])}".rstrip(" ") if item[3] else "    " * depth + marker
        )
        if len(self._levels) < MAX_LEVELS:
            self._levels.append(indent + len(item[1]) + space)
        self._after_blank, self._in_paragraph = False, True

    def _add_callout(self, rest: str, indent: int) -> None:
        self._blank()
        self.lines.append("    " * len(self._levels) + "!!! " + rest)
        if len(self._levels) < MAX_LEVELS:
            self._levels.append(indent + 4)
        self._after_blank, self._in_paragraph = False, False

    def _add_paragraph(self, line: str, text: str, indent: int, following: str) -> None:
        extra = max(0, indent - self._levels[-1]) if self._levels and (self._after_blank or self._in_code) else 0
        self._in_code = extra >= 4
        starts_table = not self._in_table and "|" in line and "-" in following and bool(_TABLE_RULE.match(following))
        if starts_table and not self._after_blank:
            self._blank()
        self._in_table = self._in_table or starts_table
        lead = line[: len(line) - len(text)] if not self._levels else "    " * len(self._levels) + " " * extra
        self.lines.append(lead + _text(text))
        self._after_blank, self._in_paragraph = False, not self._in_code

    def _plain(self, line: str) -> None:
        self.lines.append(line)
        self._after_blank = False


def _indent(line: str) -> int:
    text = line.expandtabs(4) if "\t" in line else line
    return len(text) - len(text.lstrip(" "))


def _language(info: str) -> str:
    """Give the name of a fence's language, and nothing else that the parser might take for options."""
    match = re.match(r"[ \t]*\{?\.?([A-Za-z][\w+#.-]{0,30})", info)
    return match[1].lower() if match else ""


def _text(text: str) -> str:
    """Write one line of running text: hard breaks as spaces, links in table rows with their bar kept."""
    if text.endswith("\\") and not text.endswith("\\\\"):
        text = text[:-1] + "  "
    if text.count("|") > 1 and "[[" in text:
        parts = _CODE_SPAN.split(text) if "`" in text else [text]
        if len(parts) == 1:
            return _PIPED_LINK.sub(r"[[\1\\|\2]]", text)
    return text
