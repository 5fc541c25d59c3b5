"""The text of Word files. Runs in a process of its own.

A Word file is a zip of XML. It is read here as a stream, by the standard library alone: to load a library that builds
the whole document takes longer than thirty pages of text do, and misses what stands in content controls, as the
answers on application forms do.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Final
from xml.etree import ElementTree

from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable

MAX_TEXT: Final = 3_000_000
"""In characters: more than a thousand pages."""
_MAX_UNPACKED: Final = 300 * 1024 * 1024
_OLE_MARK: Final = b"\xd0\xcf\x11\xe0"
"""An Office file under a password is wrapped into this older kind of file."""
_USUAL_PLACE: Final = "word/document.xml"
_HEADING_STYLE = re.compile(r"^(?:heading|otsikko|rubrik)\s*(\d)$", re.IGNORECASE)
_TITLE_STYLES = frozenset(("title", "otsikko", "rubrik", "pääotsikko"))
_LIST_STYLES = ("list", "luettelo")
_PROLOGUE: Final = 1024 * 1024
"""In bytes, what may stand before the first element: comments and instructions. Word writes none."""
_BEFORE_ELEMENT = re.compile(r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_BODY_LEVEL: Final = 9
"""The outline level of text that is no heading."""
_DEEPEST_STYLE, _DEEPEST_TABLE = 12, 2
_LONG_ROW: Final = 300
"""In characters: a row of a table that is longer is text, not a line of values."""

_GAPS = frozenset(("tab", "br", "cr", "ptab"))
_LEFT_OUT = frozenset(("Fallback", "del", "moveFrom", "pPr", "rPr", "sectPr"))
"""What is there a second time, was deleted, or is no text."""


@dataclass(slots=True)
class _Style:
    """How paragraphs of a style are taken: `level` is 1 … 9 for headings, 0 for text."""

    level: int = 0
    is_list: bool = False


@dataclass(slots=True)
class _Line:
    """A paragraph: its text, and how it is taken."""

    text: str
    style: _Style

    def marked(self) -> str:
        """Write it as Markdown does."""
        if self.style.level:
            return f"\n{'#' * min(6, self.style.level)} {self.text}\n"
        return f"{'- ' if self.style.is_list else ''}{_unmarked(self.text)}\n"


@dataclass(slots=True)
class _Styles:
    """The styles of a document by their keys."""

    by_key: dict[str, _Style] = field(default_factory=dict[str, _Style])

    def of(self, paragraph: ElementTree.Element) -> _Style:
        """Give how a paragraph is taken: what it says of itself goes before its style."""
        properties = _child(paragraph, "pPr")
        if properties is None:
            return _Style()
        known = self.by_key.get(_value(_child(properties, "pStyle")), _Style())
        own = _value(_child(properties, "outlineLvl"))
        level = _level(own) if own else known.level
        return _Style(level, not level and (known.is_list or _child(properties, "numPr") is not None))


def docx_text(path: Path) -> str:
    """Give a Word file's text, its headings marked as Markdown does."""
    with path.open("rb") as file:
        if file.read(4) == _OLE_MARK:
            raise DocumentUnreadable(path.name, DocumentFault.ENCRYPTED)
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(info.file_size for info in packed.infolist()) > _MAX_UNPACKED:
                raise DocumentUnreadable(path.name, DocumentFault.TOO_LARGE)
            place = _target(packed, "_rels/.rels", "officeDocument") or _USUAL_PLACE
            return _bounded(_lines(packed, place, _styles_of(packed, place)))
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, RuntimeError, EOFError) as error:
        # A RuntimeError is how the library says that a part is encrypted, or packed in a way it does not know.
        raise DocumentUnreadable(path.name, DocumentFault.DAMAGED) from error


def _target(packed: zipfile.ZipFile, relations: str, kind: str) -> str:
    """Give the place of what a part says it is related to; empty where it does not say."""
    try:
        root = _parsed(packed.read(relations))
    except KeyError:
        return ""
    for relation in root:
        if relation.get("Type", "").endswith(f"/{kind}"):
            place = normpath(join("/", dirname(dirname(relations)), relation.get("Target", ""))).lstrip("/")
            return place if place in packed.namelist() else ""
    return ""


def _parsed(part: bytes) -> ElementTree.Element:
    _refuse_types(part)
    return ElementTree.fromstring(part)  # noqa: S314  # without a document type there are no entities to grow


def _refuse_types(beginning: bytes) -> None:
    """Refuse XML that declares types: Word never does, and entities are what attacks are made of.

    All that comes before the first element is looked at, in the encoding that the parser will take it for.
    """
    wide = "utf-16-le" if beginning[1:2] == b"\0" or beginning[:2] == b"\xff\xfe" else "utf-16-be"
    is_wide = b"\0" in beginning[:4] or beginning[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = beginning.removeprefix(b"\xef\xbb\xbf")[:_PROLOGUE].decode(wide if is_wide else "latin-1", "replace")
    before = _BEFORE_ELEMENT.match(text)
    first = text[before.end() if before else 0 :][:2]
    if not first.startswith("<") or first == "<!" or len(first) < 2:
        raise ElementTree.ParseError("a document type, or no element in sight")


def _styles_of(packed: zipfile.ZipFile, document: str) -> _Styles:
    folder, _, name = document.rpartition("/")
    place = _target(packed, f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels", "styles")
    if not place:
        return _Styles()
    raw = {_attribute(e, "styleId"): e for e in _parsed(packed.read(place)) if _tag(e) == "style"}
    return _Styles({key: _style(raw, key) for key in raw})


def _style(raw: dict[str, ElementTree.Element], key: str) -> _Style:
    """Read a style, with what it takes from those it is based on."""
    is_list = False
    for _ in range(_DEEPEST_STYLE):
        element = raw.get(key)
        if element is None:
            break
        name = _value(_child(element, "name"))
        properties = _child(element, "pPr")
        own = _value(_child(properties, "outlineLvl")) if properties is not None else ""
        heading = _HEADING_STYLE.match(name)
        if heading or own:
            return _Style(max(1, int(heading[1])) if heading else _level(own))
        if name.lower() in _TITLE_STYLES:
            return _Style(1)
        has_numbers = properties is not None and _child(properties, "numPr") is not None
        is_list = is_list or has_numbers or any(word in name.lower() for word in _LIST_STYLES)
        key = _value(_child(element, "basedOn"))
    return _Style(0, is_list)


def _lines(packed: zipfile.ZipFile, place: str, styles: _Styles) -> Iterator[str]:
    """Give the lines of a document, of which no more than one paragraph or table is held at a time."""
    path: list[ElementTree.Element] = []
    with packed.open(place) as file:
        _refuse_types(file.read(_PROLOGUE))
    with packed.open(place) as file:
        events = ElementTree.iterparse(file, ("start", "end"))  # noqa: S314  # as above
        for event, element in events:
            if event == "start":
                path.append(element)
                continue
            path.pop()
            if len(path) == 2 and _tag(path[-1]) == "body":
                yield from (line.marked() for line in _blocks(element, styles, 0))
                path[-1].clear()


def _blocks(element: ElementTree.Element, styles: _Styles, depth: int) -> Iterator[_Line]:
    """Give the paragraphs of an element, and the rows of its tables as lines."""
    tag = _tag(element)
    if tag in _LEFT_OUT:
        return
    if tag == "p":
        inner: list[_Line] = []
        text = " ".join("".join(_pieces(element, styles, inner)).split())
        if text:
            yield _Line(text, styles.of(element))
        yield from inner
    elif tag == "tbl" and depth <= _DEEPEST_TABLE:
        for row in _rows(element):
            yield from _row_lines(row, styles, depth)
    elif tag != "tbl":
        for child in element:
            yield from _blocks(child, styles, depth)


def _rows(table: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Give the rows of a table, those in content controls too."""
    for child in table:
        if _tag(child) == "tr":
            yield child
        elif _tag(child) in ("sdt", "sdtContent"):
            yield from _rows(child)


def _row_lines(row: ElementTree.Element, styles: _Styles, depth: int) -> Iterator[_Line]:
    """Give a row as one line of values; one that holds text or headings, paragraph by paragraph.

    A form's questions and answers are often cells of a table.
    """
    found = [line for cell in row for line in _blocks(cell, styles, depth + 1)]
    if any(line.style.level for line in found) or sum(len(line.text) for line in found) > _LONG_ROW:
        yield from found
    elif found:
        yield _Line(" · ".join(line.text for line in found), _Style())


def _pieces(element: ElementTree.Element, styles: _Styles, inner: list[_Line]) -> Iterator[str]:
    """Give the pieces of a paragraph's text; text boxes stand in the midst of one, and come after it."""
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _GAPS:
            yield " "
        elif tag == "noBreakHyphen":
            yield "-"
        elif tag == "txbxContent":
            inner += [line for block in child for line in _blocks(block, styles, _DEEPEST_TABLE)]
        elif tag not in _LEFT_OUT:
            yield from _pieces(child, styles, inner)


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _child(element: ElementTree.Element, tag: str) -> ElementTree.Element | None:
    return next((child for child in element if _tag(child) == tag), None)


def _attribute(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _value(element: ElementTree.Element | None) -> str:
    return "" if element is None else _attribute(element, "val")


def _level(outline: str) -> int:
    """Give the level of a heading, counted from 1; 0 for text."""
    return int(outline) + 1 if outline.isascii() and outline.isdigit() and int(outline) < _BODY_LEVEL else 0


def _unmarked(text: str) -> str:
    """Keep a line that begins with a number sign from being taken for a heading."""
    return f"\\{text}" if text.startswith("#") else text


def _bounded(lines: Iterator[str]) -> str:
    held: list[str] = []
    size = 0
    for line in lines:
        size += len(line)
        if size > MAX_TEXT:
            raise DocumentUnreadable("", DocumentFault.TOO_LARGE)
        held.append(line)
    return "\n".join(held)
