"""Marks in a text: which words of a document are lit, and the boxes that light them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLine

from kokemukset_app.core.results import LitForm, Snippet
from kokemukset_app.core.text import normal

_LETTERS = r"[\w\u0300-\u036f\u00ad\u200b\u2060]+"
_WORD = re.compile(rf"{_LETTERS}(?:[-'’:./]{_LETTERS})*")
_PART = re.compile(_LETTERS)
_UNSEEN = re.compile("[\u00ad\u200b\u2060]")
_SPECIAL = re.compile("[\u00ad\u200b\u2060\u00a0\u2009\u202f\U00010000-\U0010ffff]")
_PIECES = (60, 30, 16)
_SPACES = "\u00a0\u2009\u202f"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A lit range of a document, in its own positions (UTF-16 units)."""

    start: int
    end: int


class Forms:
    """The forms that are lit: whole words, some of their letters, and beginnings (written with a `*` at their end)."""

    def __init__(self, forms: Iterable[str | LitForm]) -> None:
        given = [form if isinstance(form, LitForm) else LitForm(form) for form in forms]
        cleaned = [normal(form.form).lower().strip() for form in given]
        self._parts = {form.form: form.spans for form in given if form.spans}
        self._whole = frozenset(form for form in cleaned if form and not form.endswith("*"))
        self._starts = tuple(form[:-1] for form in cleaned if len(form) > 2 and form.endswith("*"))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is to be lit."""
        return not self._whole and not self._starts

    def has(self, word: str) -> bool:
        """Tell whether a word, in any case and form, is one of them."""
        plain = _UNSEEN.sub("", normal(word)).lower()
        return plain in self._whole or (bool(self._starts) and plain.startswith(self._starts))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Find the words of a text that are lit: a whole word with its hyphens first, else its parts."""
        for word in _WORD.finditer(text):
            if self.has(word[0]):
                yield from self._lit(word[0], word.start())
                continue
            parts = list(_PART.finditer(word[0]))
            if len(parts) > 1:
                for part in parts:
                    if self.has(part[0]):
                        yield from self._lit(part[0], word.start() + part.start())

    def _lit(self, word: str, start: int) -> Iterator[tuple[int, int]]:
        """Give what of a word is lit; all of it where its letters are not those of the form (a soft hyphen)."""
        spans = self._parts.get(word.lower(), ()) if self._parts else ()
        if not spans:
            yield start, start + len(word)
        for span in spans:
            yield start + span.start, start + span.end


def passage_words(snippet: Snippet) -> tuple[str, ...]:
    """Give pieces of a snippet to look for in its document, longer ones first, each beginning with what is lit.

    A piece may run over the end of a line or into a link; shorter ones are likelier to stand there, longer ones surer.
    """
    if not snippet.spans:
        return ()
    text = snippet.text[snippet.spans[0].start :].rstrip("…")
    return tuple(dict.fromkeys(text[:length].strip() for length in _PIECES if len(text) >= _PIECES[-1]))


def marks_in_block(block: QTextBlock, forms: Forms) -> list[Mark]:
    """Find the lit words of one block."""
    text = block.text()
    places = Places(text)
    start = block.position()
    return [Mark(start + places.at(first), start + places.at(last)) for first, last in forms.spans(text)]


class Places:
    """Turn places in a Python text into Qt's, which count characters beyond the first plane twice."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, char in enumerate(text) if char > "\uffff"] if not text.isascii() else []

    def at(self, place: int) -> int:
        """Give Qt's place."""
        return place + bisect_left(self._wide, place)


class PlainText:
    """The text of a block as it is searched: lower case, without what is not seen, each space a plain one."""

    def __init__(self, text: str) -> None:
        lowered = text.lower()
        if len(lowered) != len(text):
            # A few letters grow when lowered (İ): they are kept as they are, so that places stay true.
            lowered = "".join(char if len(char.lower()) != 1 else char.lower() for char in text)
        self._places: list[int] | None = None
        if _SPECIAL.search(lowered):
            qt, chars, places = 0, list[str](), list[int]()
            for char in lowered:
                if not _UNSEEN.match(char):
                    chars.append(" " if char in _SPACES else char)
                    places.append(qt)
                qt += 2 if char > "\uffff" else 1
            places.append(qt)
            lowered, self._places = "".join(chars), places
        self.text = lowered

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """Find every place of a needle that is lowered already, in Qt's places; they do not overlap."""
        at = self.text.find(needle)
        while at >= 0:
            end = at + len(needle)
            yield (at, end) if self._places is None else (self._places[at], self._places[end])
            at = self.text.find(needle, end)


def visible_range(marks: Sequence[Mark], first: int, last: int) -> range:
    """Give the numbers of the marks that touch the positions from `first` to `last`; marks are sorted."""
    low = bisect_left(marks, Mark(first, 0))
    while low > 0 and marks[low - 1].end > first:
        low -= 1
    return range(low, bisect_left(marks, Mark(last + 1, 0)))


def boxes(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """Give a box for each line that a range touches, in the document's own coordinates."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
        line = layout.lineForTextPosition(first)
        for number in range(line.lineNumber() if line.isValid() else 0, layout.lineCount()):
            line = layout.lineAt(number)
            if line.textStart() >= last:
                break
            left, right = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if left >= right:
                continue
            ruler = QFontMetricsF(font_at(block, left))
            near, far = _x(line, left), _x(line, right)
            base = corner.y() + line.y() + line.ascent()
            top = base - ruler.ascent() * 0.93
            yield QRectF(
                corner.x() + min(near, far) - 1.5,
                top,
                abs(far - near) + 3,
                ruler.ascent() * 0.93 + ruler.descent() * 0.95,
            )
        block = block.next()


def is_seen(document: QTextDocument, position: int, area: QRectF) -> bool:
    """Tell whether the paragraph at a position reaches into an area of the document."""
    box = document.documentLayout().blockBoundingRect(document.findBlock(position))
    return box.bottom() >= area.top() and box.top() <= area.bottom()


def font_at(block: QTextBlock, offset: int) -> QFont:
    """Give the font at a place of a block."""
    for item in block.textFormats():
        if item.start <= offset < item.start + item.length:
            return item.format.font()
    return block.charFormat().font()


def _x(line: QTextLine, offset: int) -> float:
    # At run time the answer is a pair, the cursor's own place beside it.
    found: object = line.cursorToX(offset)
    return float(cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else cast("float", found))
