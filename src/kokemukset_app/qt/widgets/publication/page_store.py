"""What is known of the pages of the open publication: pictures, letters and marks. GUI thread only."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

from kokemukset_app.core.publication import PageLetters
from kokemukset_app.qt.widgets.controls.text_marks import Forms
from kokemukset_app.qt.widgets.publication.page_marks import PageMark, Sought, marks_of

MAX_PICTURE_BYTES = 120_000_000
MAX_LETTERS = 300
"""Pages whose letters are kept; some hundred kilobytes each."""
MAX_COUNTED = 200
"""Pages looked through for the number of matches; what lies beyond is found when one comes to it."""


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """A mark by its page and its number on it."""

    page: int
    number: int


class PageStore:
    """Pictures by page with the scale they were drawn at, the newest used kept; letters and their marks."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything: another publication."""
        self._pictures: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._letters: OrderedDict[int, PageLetters] = OrderedDict()
        self._marks: dict[int, tuple[PageMark, ...]] = {}
        self._forms: Sought = Forms(())
        self._hit_pages: tuple[int, ...] = ()
        self._counts: dict[int, int] = {}
        self._bytes = 0

    # pictures

    def put_picture(self, page: int, scale: float, picture: QImage) -> None:
        """Keep a page's picture, and as many others as there is room for."""
        self._drop(page)
        self._pictures[page] = (scale, picture)
        self._bytes += picture.sizeInBytes()
        while self._bytes > MAX_PICTURE_BYTES and len(self._pictures) > 1:
            self._drop(next(iter(self._pictures)))

    def picture(self, page: int) -> QImage | None:
        """Give a page's picture, at whatever scale it was drawn."""
        found = self._pictures.get(page)
        if found is None:
            return None
        self._pictures.move_to_end(page)
        return found[1]

    def has_picture(self, page: int, scale: float) -> bool:
        """Tell whether a page is drawn at a scale."""
        found = self._pictures.get(page)
        return found is not None and abs(found[0] - scale) < 0.001

    def _drop(self, page: int) -> None:
        found = self._pictures.pop(page, None)
        if found is not None:
            self._bytes -= found[1].sizeInBytes()

    # letters and marks

    def put_letters(self, page: int, letters: PageLetters) -> None:
        """Keep a page's letters and find its marks."""
        self._letters[page] = letters
        self._letters.move_to_end(page)
        if len(self._letters) > MAX_LETTERS:
            self._letters.popitem(last=False)
        self._marks[page] = marks_of(letters, self._forms)

    def letters(self, page: int) -> PageLetters | None:
        """Give a page's letters where they are known."""
        return self._letters.get(page)

    def light(self, forms: Sought, pages: Sequence[int]) -> None:
        """Take what is to be lit, and the pages it is known to stand on."""
        self._forms = forms
        self._counts = {}
        self._hit_pages = () if self._forms.is_empty else tuple(pages)
        self._marks = {page: marks_of(letters, self._forms) for page, letters in self._letters.items()}

    def add_counts(self, counts: Sequence[tuple[int, int]]) -> None:
        """Take on which pages what is lit was found, and how often; their letters are read when one comes there."""
        self._counts.update(counts)
        self._hit_pages = tuple(sorted({*self._hit_pages, *self._counts}))

    def place_of(self, current: MarkPlace | None) -> tuple[int, int]:
        """Give the number of a mark (from 1; 0 for none) and how many there are, as far as is known."""
        counts = {page: len(marks) for page, marks in self._marks.items()}
        counts = {**self._counts, **counts}
        total = sum(counts.values())
        if current is None or current.number >= counts.get(current.page, 0):
            return 0, total
        return sum(count for page, count in counts.items() if page < current.page) + current.number + 1, total

    def marks(self, page: int) -> tuple[PageMark, ...]:
        """Give a page's marks, as far as they are known."""
        return self._marks.get(page, ())

    @property
    def is_lit(self) -> bool:
        """Tell whether there is anything to be lit."""
        return not self._forms.is_empty

    def unread_hits(self) -> list[int]:
        """List the pages with matches whose letters are not known yet, as far as their number has to be known."""
        return [] if self._counts else [page for page in self._hit_pages[:MAX_COUNTED] if page not in self._marks]

    def places(self) -> list[MarkPlace]:
        """List all marks that are known, in the order of the pages."""
        return [MarkPlace(page, n) for page in sorted(self._marks) for n in range(len(self._marks[page]))]

    def next_hit_page(self, page: int, step: int) -> int | None:
        """Give the nearest page after (or before) one that has marks or may have; round the end to the other one."""
        known = {p for p, marks in self._marks.items() if marks}
        wanted = sorted(known.union(p for p in self._hit_pages if p not in self._marks))
        if not wanted:
            return None
        if step > 0:
            return next((p for p in wanted if p > page), wanted[0])
        return next((p for p in reversed(wanted) if p < page), wanted[-1])
