"""What is said over the pipe between this program and the child that touches PDFs. Plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from kokemukset_app.core.publication import PdfTrouble


@dataclass(frozen=True, slots=True)
class AskTexts:
    """Read a whole PDF: the answer is a `PublicationText` without pages, then `SomeTexts`."""

    path: str


@dataclass(frozen=True, slots=True)
class AskAbout:
    """Open a PDF for looking at: the answer is a `PublicationText` without pages."""

    path: str


@dataclass(frozen=True, slots=True)
class AskPicture:
    """Draw a page (from 1 on) at so many pixels a point: the answer is a `PagePicture`."""

    path: str
    page: int
    scale: float
    max_pixels: int


@dataclass(frozen=True, slots=True)
class AskWords:
    """Say where the letters of a page (from 1 on) stand: the answer is a `PageLetters`."""

    path: str
    page: int


@dataclass(frozen=True, slots=True)
class AskFind:
    """Count a text (in lower case) on some pages (from 1 on): the answer is a `FoundOn`."""

    path: str
    needle: str
    pages: tuple[int, ...]


Question = Union[AskTexts, AskAbout, AskPicture, AskWords, AskFind]  # noqa: UP007  # used in isinstance by the child's match


@dataclass(frozen=True, slots=True)
class SomeTexts:
    """The raw texts of the next pages."""

    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundOn:
    """How often a text stands on pages, as pairs of page and number; pages without it are left out."""

    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class End:
    """The question is answered whole."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The question cannot be answered."""

    trouble: PdfTrouble
    detail: str = ""
