"""Words of a page found among its letters, and the boxes they stand in. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF

from kokemukset_app.core.publication import PageLetters
from kokemukset_app.core.text import normal
from kokemukset_app.core.whole_words import lowered, whole_words


@dataclass(frozen=True, slots=True)
class PageMark:
    """A lit word of a page: its letters `start` … `end`, in boxes of points, one for each line it stands on."""

    start: int
    end: int
    boxes: tuple[QRectF, ...]


class Sought(Protocol):
    """What is looked for on pages: the forms of a search, or a text to be found as it is."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is looked for."""
        ...

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Find its places in a text."""
        ...


class Needle:
    """A text to be found as it is, case aside. Text without places of its own for letters that grow in lower case."""

    def __init__(self, text: str) -> None:
        self.text = lowered(normal(" ".join(text.split())))

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to find."""
        return not self.text

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Find its places; they do not overlap."""
        text = lowered(text)
        at = text.find(self.text)
        while at >= 0:
            yield at, at + len(self.text)
            at = text.find(self.text, at + len(self.text))


def marks_of(letters: PageLetters, forms: Sought) -> tuple[PageMark, ...]:
    """Find the words that are lit, in the page's order; words broken at the end of a line are found as one."""
    if forms.is_empty:
        return ()
    found: dict[tuple[int, int], PageMark] = {}
    for with_hyphen in (False, True):
        text, places = whole_words(letters.text, with_hyphen=with_hyphen)
        for first, last in forms.spans(text):
            start, end = places[first], places[last - 1] + 1
            found.setdefault((start, end), PageMark(start, end, boxes_of(letters, start, end)))
    marks = sorted(found.values(), key=lambda mark: (mark.start, -mark.end))
    kept: list[PageMark] = []
    for mark in marks:
        if mark.boxes and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)


def boxes_of(letters: PageLetters, start: int, end: int) -> tuple[QRectF, ...]:
    """Give the boxes that letters stand in, joined along each line."""
    made: list[QRectF] = []
    for index in range(start, end):
        left, top, right, bottom = letters.box(index)
        if right <= left or bottom <= top:
            continue
        box = QRectF(left, top, right - left, bottom - top)
        if made and _on_one_line(made[-1], box):
            made[-1] = made[-1].united(box)
        else:
            made.append(box)
    return tuple(made)


def letter_at(letters: PageLetters, x: float, y: float) -> int:
    """Give the letter nearest to a place (in points); the number of letters where there is none."""
    best, found = float("inf"), len(letters.text)
    for index in range(len(letters.text)):
        left, top, right, bottom = letters.box(index)
        if right <= left:
            continue
        across = max(left - x, 0.0, x - right)
        down = max(top - y, 0.0, y - bottom)
        distance = across + 4 * down
        if distance < best:
            best, found = distance, index if x <= (left + right) / 2 or across == 0.0 else index + 1
    return found


def plain_text(letters: PageLetters, start: int, end: int) -> str:
    """Give the text of a range as one would write it: words whole, lines as lines."""
    text = letters.text[start:end].replace("\r\n", "\n")
    for mark in ("\ufffe\n", "\x02\n", "\xad\n", "\ufffe", "\x02", "\xad"):
        text = text.replace(mark, "")
    return text.strip()


def word_at(letters: PageLetters, index: int) -> tuple[int, int]:
    """Give the word around a letter."""
    text = letters.text
    start = end = min(index, len(text))
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _on_one_line(before: QRectF, box: QRectF) -> bool:
    overlap = min(before.bottom(), box.bottom()) - max(before.top(), box.top())
    near = box.left() - before.right() < box.height() and box.left() > before.left() - 1
    return overlap > 0.5 * min(before.height(), box.height()) and near
