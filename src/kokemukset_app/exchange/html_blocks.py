"""The blocks of a rendered page: headings, paragraphs, list items, tables, as values another format can be made of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

_SPACE = re.compile(r"[ \t\r\n]+")
_SKIPPED: Final = frozenset({"head", "style", "script", "footer", "title"})
_HEADINGS: Final = {f"h{n}": n for n in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one look; `image` is the address of a picture, whose words are `text`."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""
    image: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block: kind `heading` `text` `item` `quote` `code` `table`; `level` of a heading or list (1 the outermost)."""

    kind: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    is_ordered: bool = False
    rows: tuple[tuple[tuple[Span, ...], ...], ...] = ()
    has_head: bool = False


def blocks_of(html: str) -> tuple[Block, ...]:
    """Read the blocks of a page of the reader's subset."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return tuple(reader.blocks)


@dataclass(slots=True)
class _Table:
    rows: list[list[tuple[Span, ...]]] = field(default_factory=list[list[tuple[Span, ...]]])
    has_head: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._spans: list[Span] = []
        self._kind, self._level = "text", 0
        self._lists: list[bool] = []
        self._quotes = self._skips = self._bold = self._italic = 0
        self._links: list[str] = []
        self._table: _Table | None = None
        self._depth = 0
        self._is_code = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _SKIPPED:
            self._skips += 1
        elif tag == "img":
            self._spans.append(Span(values.get("alt", ""), image=values.get("src", "")))
        elif tag == "br":
            self._spans.append(Span("\n"))
        elif tag in ("b", "strong", "i", "em", "a"):
            self._open_inline(tag, values)
        elif tag in ("table", "tr", "td", "th"):
            self._open_table(tag)
        elif self._table is None:
            self._open_block(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skips = max(0, self._skips - 1)
        elif tag in ("b", "strong"):
            self._bold = max(0, self._bold - 1)
        elif tag in ("i", "em"):
            self._italic = max(0, self._italic - 1)
        elif tag == "a":
            if self._links:
                self._links.pop()
        elif tag in ("table", "td", "th"):
            self._close_table(tag)
        elif self._table is None:
            self._close_block(tag)

    @override
    def handle_data(self, data: str) -> None:
        if self._skips:
            return
        text = data if self._is_code else _SPACE.sub(" ", data)
        if text and (self._is_code or text.strip() or self._spans):
            link = self._links[-1] if self._links else ""
            self._spans.append(Span(text, bool(self._bold), bool(self._italic), link))

    def end_block(self) -> None:
        """Finish the block at hand, if it has anything."""
        spans = _trimmed(self._spans)
        if spans:
            kind = "quote" if self._kind == "text" and self._quotes else self._kind
            is_ordered = bool(self._lists and self._lists[-1])
            level = len(self._lists) if kind == "item" else self._level
            self.blocks.append(Block(kind, spans, level, is_ordered))
        self._spans = []
        self._kind, self._level = "text", 0

    def _open_inline(self, tag: str, values: dict[str, str]) -> None:
        if tag == "a":
            self._links.append(values.get("href", ""))
        elif tag in ("b", "strong"):
            self._bold += 1
        else:
            self._italic += 1

    def _open_block(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.end_block()
            self._kind, self._level = "heading", _HEADINGS[tag]
        elif tag in ("ul", "ol"):
            self.end_block()
            self._lists.append(tag == "ol")
        elif tag in ("li", "dt", "dd"):
            self.end_block()
            self._kind = "item" if tag == "li" else "text"
        elif tag == "blockquote":
            self.end_block()
            self._quotes += 1
        elif tag == "pre":
            self.end_block()
            self._kind, self._is_code = "code", True
        elif tag in ("p", "div", "hr") and not (self._kind == "item" and not self._spans):
            self.end_block()

    def _close_block(self, tag: str) -> None:
        if tag in _HEADINGS or tag in ("p", "li", "div", "pre", "dt", "dd"):
            self.end_block()
            self._is_code = False
        elif tag in ("ul", "ol"):
            self.end_block()
            if self._lists:
                self._lists.pop()
        elif tag == "blockquote":
            self.end_block()
            self._quotes = max(0, self._quotes - 1)

    def _open_table(self, tag: str) -> None:
        if tag == "table":
            self._depth += 1
            if self._table is None:
                self.end_block()
                self._table = _Table()
        elif self._table is not None and self._depth == 1:
            if tag == "tr":
                self._table.rows.append([])
            else:
                self._spans = []
                self._table.has_head = self._table.has_head or (tag == "th" and len(self._table.rows) == 1)

    def _close_table(self, tag: str) -> None:
        table = self._table
        if table is None:
            return
        if tag == "table":
            self._depth -= 1
            if not self._depth:
                self._table = None
                rows = tuple(tuple(row) for row in table.rows if row)
                self._spans = []
                if rows:
                    self.blocks.append(Block("table", rows=rows, has_head=table.has_head))
        elif self._depth == 1 and table.rows:
            table.rows[-1].append(_trimmed(self._spans))
            self._spans = []


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Drop empty space at both ends."""
    found = list(spans)
    while found and not found[0].image and not found[0].text.strip():
        found.pop(0)
    while found and not found[-1].image and not found[-1].text.strip():
        found.pop()
    return tuple(found)
