"""The text of Word and PDF files. Runs in a process of its own; the libraries are loaded only there."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final, Protocol

from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

MAX_TEXT: Final = 3_000_000
"""In characters: more than a thousand pages."""
MAX_PAGES: Final = 1000
_MAX_UNPACKED: Final = 300 * 1024 * 1024
_OLE_MARK: Final = b"\xd0\xcf\x11\xe0"
"""An Office file under a password is wrapped into this older kind of file."""
_HEADING_STYLE = re.compile(r"^(?:heading|otsikko|rubrik)\s*(\d)$", re.IGNORECASE)
_TITLE_STYLES = frozenset(("title", "otsikko", "rubrik", "pääotsikko"))
_REPEATED_FROM: Final = 4
_WIDE_GAP: Final = 0.4
"""Of the height of a usual line: more room than this between two lines parts paragraphs."""
_HEADING_HEIGHT: Final = 1.12
_HYPHEN_AT_END = re.compile(r"[\u0002\ufffe\u00ad]\r?\n?")


def docx_text(path: Path) -> str:
    """Give a Word file's text, its headings marked as Markdown does."""
    with path.open("rb") as file:
        if file.read(4) == _OLE_MARK:
            raise DocumentUnreadable(path.name, DocumentFault.ENCRYPTED)
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(info.file_size for info in packed.infolist()) > _MAX_UNPACKED:
                raise DocumentUnreadable(path.name, DocumentFault.TOO_LARGE)
    except zipfile.BadZipFile as error:
        raise DocumentUnreadable(path.name, DocumentFault.DAMAGED) from error
    import docx  # noqa: PLC0415  # slow to load, and wanted in this process only

    return _bounded(_docx_lines(docx.Document(str(path))))


def pdf_text(path: Path) -> str:
    """Give a PDF's text page by page, without the lines that stand on most pages (running heads, page numbers)."""
    import pypdfium2 as pdfium  # noqa: PLC0415  # as above  # pyright: ignore[reportMissingTypeStubs]  # it has none

    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        fault = DocumentFault.ENCRYPTED if is_locked else DocumentFault.DAMAGED
        raise DocumentUnreadable(path.name, fault) from error
    pages: list[list[str]] = []
    size = 0
    for number in range(min(len(document), MAX_PAGES)):
        page = document[number]
        lines = _page_lines(_lines_of(page.get_textpage()))
        page.close()
        size += sum(map(len, lines))
        if size > MAX_TEXT:
            raise DocumentUnreadable(path.name, DocumentFault.TOO_LARGE)
        pages.append(lines)
    return "\n".join(_without_running_heads(pages))


class _PageText(Protocol):
    """What is asked of the text of a PDF's page; the library itself has no types."""

    def get_text_range(self) -> str: ...

    def count_chars(self) -> int: ...

    def get_charbox(self, index: int, loose: bool = ...) -> tuple[float, float, float, float]:  # noqa: FBT001  # its name
        """Give left, bottom, right and top of a letter, from the page's lower left corner."""
        ...


@dataclass(slots=True)
class _Line:
    """A line of text on a page, with the heights of its top and its bottom over the page's foot."""

    text: str
    top: float
    bottom: float


def _lines_of(page: _PageText) -> list[_Line]:
    """Read a page letter by letter: where the next one stands higher or lower, another line begins."""
    text = page.get_text_range()
    if len(text) != page.count_chars():  # letters that are two for Python: their places cannot be told apart
        return [_Line(line, 0, 0) for line in text.splitlines()]
    lines: list[_Line] = []
    for number, letter in enumerate(text):
        if letter in "\r\n" or (letter.isspace() and not lines):
            continue
        if letter.isspace():
            lines[-1].text += " "
            continue
        _, bottom, _, top = page.get_charbox(number, loose=True)
        middle = (top + bottom) / 2
        if lines and lines[-1].bottom < middle < lines[-1].top:
            is_wrapped = text[number - 1] in "\r\n"
            lines[-1].text += f" {letter}" if is_wrapped else letter
        else:
            lines.append(_Line(letter, top, bottom))
    return lines


def _page_lines(found: list[_Line]) -> list[str]:
    """Give the lines of a page; where the page leaves room between two, or the letters are larger, an empty one."""
    lines: list[str] = []
    usual = median(line.top - line.bottom for line in found) if found else 0.0
    last: _Line | None = None
    for line in found:
        text = " ".join(_HYPHEN_AT_END.sub("\u00ad", line.text).split())
        is_large = line.top - line.bottom > _HEADING_HEIGHT * usual
        was_large = last is not None and last.top - last.bottom > _HEADING_HEIGHT * usual
        if last is not None and (is_large != was_large or not -usual < last.bottom - line.top < _WIDE_GAP * usual):
            lines.append("")
        if text:
            lines.append(text)
        last = line
    return _unhyphened(lines)


def _unhyphened(lines: list[str]) -> list[str]:
    """Join the words that were cut at the ends of lines, as far as the file says that they were."""
    out: list[str] = []
    for line in lines:
        if out and out[-1].endswith("\u00ad"):
            head, _, rest = line.partition(" ")
            out[-1] = f"{out[-1][:-1]}{head}"
            if rest:
                out.append(rest)
        else:
            out.append(line)
    return [line.replace("\u00ad", "") for line in out]


def _docx_lines(document: Document) -> Iterator[str]:
    from docx.table import Table  # noqa: PLC0415  # as above

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _table_lines(block, 0)
            continue
        text = " ".join(block.text.split())
        if not text:
            continue
        style = (block.style.name or "") if block.style is not None else ""
        level = _HEADING_STYLE.match(style)
        if level:
            yield f"\n{'#' * min(6, int(level[1]) or 1)} {text}\n"
        elif style.lower() in _TITLE_STYLES:
            yield f"\n# {text}\n"
        else:
            yield f"{'- ' if 'list' in style.lower() or 'luettelo' in style.lower() else ''}{_unmarked(text)}\n"


def _table_lines(table: Table, depth: int) -> Iterator[str]:
    """Give a table row by row; a form's questions and answers are often cells of one."""
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = " ".join(cell.text.split())
            if text and text not in cells[-1:]:  # a merged cell comes once for each column
                cells.append(text)
            if depth < 2:
                for inner in cell.tables:
                    yield from _table_lines(inner, depth + 1)
        if cells:
            yield f"{_unmarked(' · '.join(cells))}\n"


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


def _without_running_heads(pages: list[list[str]]) -> Iterator[str]:
    def key(line: str) -> str:
        return re.sub(r"\d+", "#", line.strip())

    seen = Counter(k for lines in pages for k in {key(line) for line in (*lines[:3], *lines[-3:])} if k)
    for lines in pages:
        for number, line in enumerate(lines):
            is_edge = number < 3 or number >= len(lines) - 3
            if is_edge and len(pages) >= _REPEATED_FROM and seen[key(line)] > len(pages) / 2:
                continue
            yield line
