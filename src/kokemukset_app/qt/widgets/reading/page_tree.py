"""The HTML of a rendered body as a small tree: read leniently, rewritten, written again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from typing_extensions import override

VOID = frozenset({"br", "hr", "img", "input", "wbr"})
_CLOSES = {
    "p": frozenset({"p"}),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
_FENCES = frozenset({"table", "ul", "ol", "dl", "blockquote", "div", "td", "th"})
MAX_DEPTH = 48
"""Elements nested deeper are left out and their text kept: Qt lays tables out by recursion."""

_DROPPED = frozenset({"script", "style", "template", "iframe", "object", "embed", "head", "title"})
# Qt marks frames, objects and paragraphs of a document with these; in a text they would tear it apart.
_FORBIDDEN: dict[int, str] = {
    **dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, 0xFFFC, 0xFDD0, 0xFDD1, 0xFEFF), ""),
    **dict.fromkeys((0x2028, 0x2029), " "),
}
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Element:
    """One element; `children` are elements and plain texts in their order."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Element | str] = field(default_factory=list["Element | str"])

    @property
    def classes(self) -> frozenset[str]:
        """The names of the class attribute."""
        return frozenset(self.attrs.get("class", "").split())

    def elements(self) -> list[Element]:
        """List the children that are elements."""
        return [child for child in self.children if isinstance(child, Element)]

    def walk(self) -> Iterator[Element]:
        """Give this element and all under it, parents first."""
        stack: list[Element] = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(element.elements()))

    def text(self) -> str:
        """Give the text of this element and all under it."""
        return "".join(_texts(self))


def parse(html: str) -> Element:
    """Read a fragment of HTML, however broken, into a tree under one `body`."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def write(element: Element) -> str:
    """Write an element as HTML with everything escaped."""
    out: list[str] = []
    _write(element, out)
    return "".join(out)


def write_inner(element: Element) -> str:
    """Write what is inside an element."""
    out: list[str] = []
    for child in element.children:
        _write(child, out)
    return "".join(out)


def clean(text: str) -> str:
    """Compose a text (NFC) and drop the characters that a Qt document keeps for itself."""
    return unicodedata.normalize("NFC", _HALF.sub("\N{REPLACEMENT CHARACTER}", text.translate(_FORBIDDEN)))


def quoted(text: object) -> str:
    """Escape a value for HTML, in text and in attributes alike."""
    return escape(clean(str(text)), quote=True)


def _texts(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif child.tag == "br":
            yield " "
        else:
            yield from _texts(child)


def _write(node: Element | str, out: list[str]) -> None:
    if isinstance(node, str):
        out.append(escape(node, quote=False))
        return
    attrs = "".join(f' {name}="{escape(value, quote=True)}"' for name, value in node.attrs.items())
    out.append(f"<{node.tag}{attrs}>")
    if node.tag in VOID:
        return
    for child in node.children:
        _write(child, out)
    out.append(f"</{node.tag}>")


class _Reader(HTMLParser):
    """Build the tree; close what HTML closes by itself, and forgive the rest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]
        self._dropping = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DROPPED:
            self._dropping += 1
        if self._dropping or not tag.isalnum():
            return
        self._close_siblings(tag)
        element = Element(tag, {name: clean(value or "") for name, value in attrs})
        if len(self._open) <= MAX_DEPTH or tag in VOID:
            self._open[-1].children.append(element)
            if tag not in VOID:
                self._open.append(element)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _DROPPED:
            self._dropping = max(0, self._dropping - 1)
            return
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    @override
    def handle_data(self, data: str) -> None:
        if not self._dropping and (text := clean(data)):
            self._open[-1].children.append(text)

    @override
    def parse_html_declaration(self, i: int) -> int:
        # Python reads `<![` as SGML, and raises at whatever is no SGML; to a browser it is a comment.
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def _close_siblings(self, tag: str) -> None:
        closes = _CLOSES.get(tag)
        if closes is None:
            return
        for place in range(len(self._open) - 1, 0, -1):
            found = self._open[place].tag
            if found in closes:
                del self._open[place:]
                return
            if found in _FENCES:
                return
