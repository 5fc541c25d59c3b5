"""A library's PDFs as pictures of pages, drawn in a guarded child."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import PublicationRefused
from kokemukset_app.core.publication import PageLetters, PagePicture, PdfTrouble, PublicationFacts
from kokemukset_app.core.text import normal
from kokemukset_app.core.whole_words import lowered
from kokemukset_app.publications.guard import PdfGuard, PdfRefused
from kokemukset_app.publications.questions import AskAbout, AskFind, AskPicture, AskWords, FoundOn, Question

T = TypeVar("T")

_OPEN_SECONDS: Final = 30.0
_PAGE_SECONDS: Final = 15.0
_MAX_PIXELS: Final = 24_000_000
"""A page of A4 at 600 %; a larger picture would cost memory and show nothing more."""


class PdfViewer:
    """Opens PDFs by their paths in the library; one child serves them all. Safe on any thread.

    Args:
        place: gives the file of a path of the library; None for one that would lie outside.
    """

    def __init__(self, place: Callable[[str], Path | None]) -> None:
        self._place = place
        self._guard = PdfGuard()

    def open(self, path: str, cancel: CancelToken) -> PublicationFacts:
        """Open a PDF: what it tells of itself, and the sizes of its pages."""
        return self._ask(PublicationFacts, path, AskAbout(self._file(path)), _OPEN_SECONDS, cancel)

    def picture(self, path: str, page: int, scale: float, cancel: CancelToken) -> PagePicture:
        """Draw a page (from 1 on) at so many pixels a point."""
        question = AskPicture(self._file(path), page, scale, _MAX_PIXELS)
        return self._ask(PagePicture, path, question, _PAGE_SECONDS, cancel)

    def letters(self, path: str, page: int, cancel: CancelToken) -> PageLetters:
        """Say where the letters of a page (from 1 on) stand."""
        return self._ask(PageLetters, path, AskWords(self._file(path), page), _PAGE_SECONDS, cancel)

    def stamp(self, path: str) -> tuple[int, int] | None:
        """Give size and time of a PDF as it lies on the disk now; None where it has gone."""
        place = self._place(path)
        try:
            info = place.stat() if place is not None else None
        except OSError:
            return None
        return (info.st_size, info.st_mtime_ns) if info is not None else None

    def find(self, path: str, needle: str, pages: Sequence[int], cancel: CancelToken) -> Sequence[tuple[int, int]]:
        """Count a text on some pages, case aside; gives pairs of page and number."""
        question = AskFind(self._file(path), lowered(normal(needle)), tuple(pages))
        return self._ask(FoundOn, path, question, _PAGE_SECONDS, cancel).counts

    def close(self) -> None:
        """Let go; a question under way ends."""
        self._guard.close()

    def _file(self, path: str) -> str:
        place = self._place(path)
        if place is None:
            raise PublicationRefused(path, PdfTrouble.UNREADABLE.value)
        return str(place)

    def _ask(self, kind: type[T], path: str, question: Question, seconds: float, cancel: CancelToken) -> T:
        try:
            answers = list(self._guard.ask(question, seconds, cancel))
        except PdfRefused as error:
            raise PublicationRefused(path, error.trouble.value) from error
        for answer in answers:
            if isinstance(answer, kind):
                return answer
        raise PublicationRefused(path, PdfTrouble.DAMAGED.value)
