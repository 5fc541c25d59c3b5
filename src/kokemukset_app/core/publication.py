"""A publication: a PDF of the library, by its pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

from kokemukset_app.core.entry import Fingerprint

PDF_SUFFIX = ".pdf"
_PAGE = "#page="
_LABEL = "&label="


class PdfTrouble(StrEnum):
    """Why a PDF could not be read, or not whole."""

    EMPTY = "empty"
    LOCKED = "locked"
    DAMAGED = "damaged"
    CRASHED = "crashed"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Chapter:
    """An item of a PDF's own contents: its level from 1 on, and the page (from 1 on; 0: nowhere) it leads to."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class PublicationText:
    """What a PDF says: the text of its pages, one after another, and what it tells of itself.

    `labels` are the numbers printed on the pages where they differ from the order ("iv"), else empty texts.
    `page_count` may be more than there are texts, where `trouble` stopped the reading. `created` is an ISO date.
    """

    title: str = ""
    author: str = ""
    created: str = ""
    pages: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    page_count: int = 0
    trouble: PdfTrouble | None = None

    def label(self, page: int) -> str:
        """Give what is printed on a page (from 1 on) as its number; empty where it is the number itself."""
        return self.labels[page - 1] if 0 < page <= len(self.labels) else ""

    def pages_without_text(self) -> tuple[int, ...]:
        """List the pages (from 1 on) that hold no text at all: scanned ones, or pictures."""
        return tuple(number for number, text in enumerate(self.pages, 1) if not text.strip())


@dataclass(frozen=True, slots=True)
class Publication:
    """A PDF with its path in the library (forward slashes), its fingerprint, and the language it is written in."""

    path: str
    fingerprint: Fingerprint
    text: PublicationText
    lang: str = "fi"


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page of a publication as one comes to it: the PDF's path, its title, and the page (from 1 on)."""

    path: str
    title: str = ""
    page: int = 1


def is_pdf_name(name: str) -> bool:
    """Tell whether a file of this name is a PDF of the library: not hidden."""
    return name[-4:].lower() == PDF_SUFFIX and not name.startswith((".", "~"))


def page_address(path: str, page: int, label: str = "") -> str:
    """Write where a page is; addresses of one PDF sort by page."""
    return f"{path}{_PAGE}{page:06d}" + (f"{_LABEL}{quote(label, safe='')}" if label else "")


def page_link(path: str, page: int) -> str:
    """Write a page of a PDF as links name it."""
    return f"{path}{_PAGE}{page}"


def parse_page_address(address: str) -> tuple[str, int, str]:
    """Read path, page and label back; page 0 where the address names none."""
    path, mark, rest = address.rpartition(_PAGE)
    number, _, label = rest.partition(_LABEL)
    if not mark or not number.isdigit():
        return address, 0, ""
    return path, int(number), unquote(label)


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    """A PDF opened for looking at: what it tells of itself, and the size of each page in points."""

    text: PublicationText
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page: BGRX rows of `stride` bytes, `width` × `height` pixels."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PageLetters:
    """The letters of a page with their places.

    `boxes` holds four numbers a letter: left, top, right, bottom in points from the page's upper left corner;
    letters that stand nowhere (line ends, spaces made up) have a box without extent. `size` is the page's, in points.
    """

    text: str
    boxes: tuple[float, ...]
    size: tuple[float, float]

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Give a letter's box."""
        left, top, right, bottom = self.boxes[4 * index : 4 * index + 4]
        return left, top, right, bottom
