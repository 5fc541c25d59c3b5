"""The text of a PDF that somebody brings to have it read once. Runs in a process of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable

if TYPE_CHECKING:
    import pypdfium2 as pdfium

MAX_TEXT: Final = 3_000_000
"""In characters: more than a thousand pages."""
MAX_PAGES: Final = 1000
_REPEATED_FROM: Final = 4
_WIDE_GAP: Final = 0.4
"""Of the height of a usual line: more room than this between two lines parts paragraphs."""
_HEADING_HEIGHT: Final = 1.12
_HYPHEN_AT_END = re.compile(r"[\u0002\ufffe\u00ad]\r?\n?")


def pdf_text(path: Path) -> str:
    """Give a PDF's text page by page, without the lines that stand on most pages (running heads, page numbers)."""
    import pypdfium2 as pdfium  # noqa: PLC0415  # loaded in the reading process only

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


@dataclass(slots=True)
class _Line:
    """A line of text on a page, with the heights of its top and its bottom over the page's foot."""

    text: str
    top: float
    bottom: float


def _lines_of(page: pdfium.PdfTextPage) -> list[_Line]:
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
