"""Reading a PDF with pdfium. Runs in a child process only: a hostile file may end it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium

from kokemukset_app.core.publication import Chapter, PdfTrouble, PublicationText
from kokemukset_app.core.whole_words import with_breaks
from kokemukset_app.publications.limits import (
    MAX_CHAPTER_DEPTH,
    MAX_CHAPTERS,
    MAX_FILE_BYTES,
    MAX_PAGE_CHARACTERS,
    MAX_PAGES,
    MAX_TEXT_CHARACTERS,
)

_DATE: Final = re.compile(r"D?:?(\d{4})(\d\d)?(\d\d)?")
_PASSWORD_ERROR: Final = 4
_MAX_TITLE: Final = 300
_A4: Final = (595.0, 842.0)


class Unreadable(Exception):
    """The PDF cannot be opened; `trouble` says why."""

    def __init__(self, trouble: PdfTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def open_pdf(path: str) -> pdfium.PdfDocument:
    """Open a PDF by its name on the disk; raises `Unreadable`."""
    place = Path(path)
    try:
        size = place.stat().st_size
    except OSError as error:
        raise Unreadable(PdfTrouble.UNREADABLE) from error
    if size == 0:
        raise Unreadable(PdfTrouble.EMPTY)
    if size > MAX_FILE_BYTES:
        raise Unreadable(PdfTrouble.TOO_LARGE)
    try:
        document = pdfium.PdfDocument(place)
        if len(document) < 1:
            raise Unreadable(PdfTrouble.DAMAGED)
    except pdfium.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower()
        raise Unreadable(PdfTrouble.LOCKED if is_locked else PdfTrouble.DAMAGED) from error
    except OSError as error:
        raise Unreadable(PdfTrouble.UNREADABLE) from error
    return document


def about(document: pdfium.PdfDocument) -> PublicationText:
    """Read what a PDF tells of itself: everything but the text of its pages."""
    facts = document.get_metadata_dict()
    count = len(document)
    labels = tuple(_label(document, number) for number in range(min(count, MAX_PAGES)))
    is_plain = all(label in ("", str(number)) for number, label in enumerate(labels, 1))
    return PublicationText(
        title=_line(facts.get("Title", "")),
        author=_line(facts.get("Author", "")),
        created=_iso_date(facts.get("CreationDate", "")),
        labels=() if is_plain else tuple("" if t == str(n) else t for n, t in enumerate(labels, 1)),
        chapters=tuple(_chapters(document)),
        page_count=count,
    )


def page_sizes(document: pdfium.PdfDocument) -> tuple[tuple[float, float], ...]:
    """Give the size of each page in points, as it is shown; a page that cannot be read is as large as A4."""
    found: list[tuple[float, float]] = []
    for number in range(min(len(document), MAX_PAGES)):
        try:
            width, height = document.get_page_size(number)
        except pdfium.PdfiumError:
            width, height = _A4
        found.append((max(width, 1.0), max(height, 1.0)))
    return tuple(found)


def page_texts(document: pdfium.PdfDocument) -> Iterator[str]:
    """Give the raw text of page after page; a page that cannot be read is an empty one."""
    room = MAX_TEXT_CHARACTERS
    for number in range(min(len(document), MAX_PAGES)):
        text = page_text(document, number)[: min(room, MAX_PAGE_CHARACTERS)]
        room -= len(text)
        yield text


def page_text(document: pdfium.PdfDocument, number: int) -> str:
    """Give the raw text of one page (from 0 on), cut where it is beyond bounds; empty where it cannot be read."""
    try:
        page = document.get_page(number)
    except pdfium.PdfiumError:
        return ""
    try:
        text_page = page.get_textpage()
        try:
            count = min(text_page.count_chars(), MAX_PAGE_CHARACTERS)
            text = text_page.get_text_range(0, count)
            # Where letters and characters are not one to one, places cannot be asked for.
            return with_breaks(text, partial(_is_next_line, text_page)) if len(text) == count else text
        finally:
            text_page.close()
    except pdfium.PdfiumError:
        return ""
    finally:
        page.close()


def _is_next_line(page: pdfium.PdfTextPage, before: int, after: int) -> bool:
    try:
        _, low, _, high = page.get_charbox(before)
        _, bottom, _, top = page.get_charbox(after)
    except (pdfium.PdfiumError, IndexError):
        return False
    middle = (bottom + top) / 2
    return not low - (high - low) / 2 < middle < high + (high - low) / 2


def _label(document: pdfium.PdfDocument, number: int) -> str:
    return _line(document.get_page_label(number) or "")[:20]


def _chapters(document: pdfium.PdfDocument) -> Iterator[Chapter]:
    try:
        for taken, mark in enumerate(document.get_toc(max_depth=MAX_CHAPTER_DEPTH)):
            if taken >= MAX_CHAPTERS:
                return
            target = mark.get_dest()
            index = target.get_index() if target is not None else None
            title = _line(mark.get_title())
            if title:
                yield Chapter(mark.level + 1, title, index + 1 if index is not None and index >= 0 else 0)
    except (pdfium.PdfiumError, RecursionError, ValueError):
        return  # what of the contents was whole is kept


def _line(text: str) -> str:
    shown = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(shown.split())[:_MAX_TITLE]


def _iso_date(text: str) -> str:
    found = _DATE.match(text.strip())
    if found is None or not "1900" <= found[1] <= "2100":
        return ""
    return "-".join(part for part in found.groups() if part)
