"""An entry's body read for slides: sections with paragraphs, list items, tables and pictures; own slides by `---`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote

from kokemukset_app.core.library_info import is_picture_name
from kokemukset_app.core.outline import headings
from kokemukset_app.core.plain_text import plain_line
from kokemukset_app.core.privacy import without_contacts
from kokemukset_app.core.text import fold, lines_of

INTERNAL = frozenset({"internal", "sisäinen", "sisainen", "intern", "internt"})
"""Words that mark a section or a callout as not for an audience."""

_BREAK = re.compile(r"^ {0,3}-{3,}[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"^([ \t]*)(?:([-*+])|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_PICTURE = re.compile(r"!\[([^\[\]]{0,500})\]\(<?([^()\s<>]{1,1000})>?(?:[ \t]+\"[^\"]{0,300}\")?\)")
_EMBED = re.compile(r"!\[\[([^\[\]|]{1,300})(?:\|([^\[\]]{0,300}))?\]\]")
_ENTRY_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#\n]{0,300})(?:#[^\[\]|\n]{0,300})?(?:\\?\|([^\[\]\n]{0,300}))?\]\]")
_RULE_ROW = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CALLOUT = re.compile(
    r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)|^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:>[ \t]?)+\[!([\w-]+)\]"
)
_FILE_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{0,300})\]\(<?([^()\s<>]{1,500}\.md)(?:#[^()\s<>]{0,300})?>?(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
)
_OPEN_COMMENT = re.compile(r"^ {0,3}<!--.*?(?=\n[ \t]*\n|\Z)", re.MULTILINE | re.DOTALL)
_FOOTNOTE = re.compile(r"^\[\^[^\]]+\]:")
_CELL = re.compile(r"(?<!\\)\|")


class BlockKind(StrEnum):
    """What a piece of a section is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    SUBHEAD = "subhead"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a section in plain words; `rows` of a table begin with its heading row."""

    kind: BlockKind
    text: str = ""
    marker: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class SlideSource:
    """A body read: its sections, or its own slides; and what was left out of it."""

    sections: tuple[Section, ...] = ()
    own: tuple[Section, ...] = ()
    has_contacts: bool = False
    internal: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What is read of one piece of a body so far."""

    blocks: list[Block] = field(default_factory=list[Block])
    paragraph: list[str] = field(default_factory=list[str])
    table: list[str] = field(default_factory=list[str])
    quote: list[str] = field(default_factory=list[str])

    def flush(self) -> None:
        """End what is open."""
        if self.paragraph:
            text = plain_line(" ".join(self.paragraph))
            if text:
                self.blocks.append(Block(BlockKind.PARAGRAPH, text))
            self.paragraph.clear()
        if self.quote:
            text = " ".join(t for line in self.quote if (t := plain_line(line)))
            if text:
                self.blocks.append(Block(BlockKind.QUOTE, text))
            self.quote.clear()
        if self.table:
            rows = tuple(_cells(line) for line in self.table if not _RULE_ROW.match(line))
            if rows:
                self.blocks.append(Block(BlockKind.TABLE, rows=rows))
            self.table.clear()


def slide_source(body: str, title_of: Callable[[str], str | None]) -> SlideSource:
    """Read a body; `title_of` names the entry a link's target means, None where it is not to be named.

    Contacts (mail addresses, telephone numbers), comments and what is marked internal are taken out.
    """
    text = _without_comments(body)
    text = _ENTRY_LINK.sub(lambda m: _link_words(m[1].strip(), (m[2] or "").strip(), title_of), text)
    text = _FILE_LINK.sub(lambda m: _link_words(unquote(m[2]), m[1], title_of), text)
    cleaned = without_contacts(text)
    lines, internal = _without_internal(lines_of(cleaned))
    pieces = _own_pieces(lines)
    own = tuple(s for piece in pieces if (s := _own_slide(piece)) is not None) if len(pieces) > 1 else ()
    return SlideSource(_sections(lines), own, cleaned != text, tuple(internal))


def _link_words(target: str, words: str, title_of: Callable[[str], str | None]) -> str:
    """Give what stands for a link: its own words, else the title; an ellipsis where that entry is not to be named."""
    title = title_of(target) if target else ""
    return "…" if title is None else words or title


def _without_comments(body: str) -> str:
    kept: list[str] = []
    at = 0
    while (start := body.find("<!--", at)) >= 0 and (end := body.find("-->", start + 4)) >= 0:
        kept += [body[at:start], "\n" * body.count("\n", start, end)]
        at = end + 3
    return "".join([*kept, _OPEN_COMMENT.sub("", body[at:])])


def _without_internal(lines: list[str]) -> tuple[list[str], list[str]]:
    """Drop sections headed as internal and callouts marked as internal."""
    kept, left_out = list(lines), list[str]()
    marks = headings("\n".join(lines))
    for number, mark in enumerate(marks):
        if fold(plain_line(mark.text)).split(" ")[0].strip(":") in INTERNAL:
            end = next((m.line for m in marks[number + 1 :] if m.level <= mark.level), len(lines))
            kept[mark.line : end] = [""] * (end - mark.line)
            left_out.append(plain_line(mark.text))
    at = 0
    while at < len(kept):
        found = _CALLOUT.match(kept[at])
        if found is None or fold(found[1] or found[2]) not in INTERNAL:
            at += 1
            continue
        is_quote, inside = found[2] is not None, _indent(kept[at]) + 1
        left_out.append(plain_line(kept[at]))
        kept[at] = ""
        at += 1
        while at < len(kept) and _continues(kept[at], inside, is_quote=is_quote):
            kept[at] = ""
            at += 1
    return kept, left_out


def _continues(line: str, inside: int, *, is_quote: bool) -> bool:
    return line.lstrip().startswith(">") if is_quote else not line.strip() or _indent(line) >= inside


def _indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


def _own_pieces(lines: list[str]) -> list[list[str]]:
    """Cut at thematic breaks of hyphens: those that no line stands right above (that would be a heading)."""
    pieces: list[list[str]] = [[]]
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        is_free = number == 0 or not lines[number - 1].strip()
        if not fence and is_free and _BREAK.match(line):
            pieces.append([])
        else:
            pieces[-1].append(line)
    return [piece for piece in pieces if any(line.strip() for line in piece)]


def _own_slide(lines: list[str]) -> Section | None:
    found = _sections(lines, cut_level=0)
    if not found:
        return None
    blocks = found[0].blocks
    first = blocks[0] if blocks else None
    if first is not None and first.kind is BlockKind.SUBHEAD:
        return Section(first.text, blocks[1:])
    return Section("", blocks)


def _sections(lines: list[str], cut_level: int | None = None) -> tuple[Section, ...]:
    """Cut at headings of the upper two levels; deeper ones stay inside as small headings."""
    marks = headings("\n".join(lines))
    level = cut_level if cut_level is not None else max(2, min((m.level for m in marks), default=2))
    found: list[Section] = []
    heading, reading, start = "", _Reading(), 0
    for mark in (*marks, None):
        end = mark.line if mark else len(lines)
        _read(lines[start:end], reading)
        if mark is None or mark.level <= level:
            if heading or reading.blocks:
                found.append(Section(heading, tuple(reading.blocks)))
            reading = _Reading()
            heading = plain_line(mark.text) if mark else ""
        elif text := plain_line(mark.text):
            reading.blocks.append(Block(BlockKind.SUBHEAD, text))
        if mark:
            start = mark.line + 1
            if start < len(lines) and lines[start].strip() and set(lines[start].strip()) in ({"="}, {"-"}):
                start += 1
    return tuple(found)


def _read(lines: list[str], reading: _Reading) -> None:
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            reading.flush()
            fence = "" if fence else mark[1]
        elif fence:
            if line.strip():
                reading.blocks.append(Block(BlockKind.CODE, line.rstrip().expandtabs(4)))
        else:
            _take(_pictures_out(line, reading), reading)
    reading.flush()


def _take(line: str, reading: _Reading) -> None:
    stripped = line.strip()
    if not stripped or _FOOTNOTE.match(stripped) or _is_callout_head(stripped):
        reading.flush()
    elif stripped.startswith("|"):
        if not reading.table:
            reading.flush()
        reading.table.append(stripped)
    elif stripped.startswith(">"):
        if not reading.quote:
            reading.flush()
        reading.quote.append(line)
    elif item := _ITEM.match(line):
        reading.flush()
        if text := plain_line(item[4]):
            level = min(2, len(item[1].expandtabs(4)) // 2)
            reading.blocks.append(Block(BlockKind.ITEM, text, f"{item[3]}." if item[3] else "•", level))
    elif reading.blocks and not reading.paragraph and line.startswith(("  ", "\t")) and _goes_on(reading):
        last = reading.blocks[-1]
        reading.blocks[-1] = Block(last.kind, f"{last.text} {plain_line(line)}".strip(), last.marker, last.level)
    else:
        reading.paragraph.append(stripped)


def _is_callout_head(stripped: str) -> bool:
    return stripped.startswith(("!!!", "???")) and _CALLOUT.match(stripped) is not None


def _goes_on(reading: _Reading) -> bool:
    return reading.blocks[-1].kind is BlockKind.ITEM


def _pictures_out(line: str, reading: _Reading) -> str:
    """Take the pictures of a line out of it, each a block of its own."""
    if "![" not in line:
        return line
    found = [(m[1], unquote(m[2])) for m in _PICTURE.finditer(line)]
    found += [(m[2] or "", m[1].strip()) for m in _EMBED.finditer(line) if is_picture_name(m[1].strip())]
    if found:
        reading.flush()
        reading.blocks += [Block(BlockKind.PICTURE, alt.strip(), path=path) for alt, path in found]
    return _EMBED.sub("", _PICTURE.sub("", line))


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(plain_line(cell.replace("\\|", "|").strip()) for cell in _CELL.split(inner))
