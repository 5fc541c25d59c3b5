"""Finding one of many titles by a few letters: words in any order, beginnings before middles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kokemukset_app.core.text import fold

_BREAKS = re.compile(r"[\W_]+")
_MARKS = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class GoToItem:
    """What can be gone to: `key` is told when it is chosen; `other` holds more words that find it."""

    key: str
    title: str
    detail: str = ""
    icon: str = ""
    shortcut: str = ""
    other: str = ""


class GoToFinder:
    """Look items up by their titles; made once for a list, asked at every key (a few ms for 10,000 titles)."""

    def __init__(self, items: Sequence[GoToItem], recent: Sequence[str] = ()) -> None:
        self.items = tuple(items)
        self._titles = [_spaced(fold(item.title)) for item in items]
        self._whole = [title + _spaced(fold(i.other)) for title, i in zip(self._titles, items, strict=True)]
        self._bare: tuple[list[str], list[str]] | None = None
        places = {item.key: number for number, item in enumerate(items)}
        first = list(dict.fromkeys(places[key] for key in recent if key in places))
        taken = set(first)
        self._order = [*first, *(number for number in range(len(self.items)) if number not in taken)]

    def find(self, text: str, limit: int = 200) -> list[int]:
        """Give the numbers of the items that have all words of the text, best first; all of them for no words."""
        words = _spaced(fold(text)).split()
        if not words:
            return self._order[:limit]
        found = self._ranked(self._titles, self._whole, words, limit)
        if found:
            return found
        if self._bare is None:
            self._bare = [_stripped(title) for title in self._titles], [_stripped(hay) for hay in self._whole]
        return self._ranked(*self._bare, [_stripped(word) for word in words], limit)

    def _ranked(self, titles: list[str], whole: list[str], words: list[str], limit: int) -> list[int]:
        phrase = f" {' '.join(words)}"
        starts = [f" {word}" for word in words]
        left = _having(whole, words, self._order)
        in_title = _having(titles, words, left)
        found: list[int] = []
        # Each step takes the best of what is left; with enough of them the rest need not be looked at.
        steps: tuple[tuple[list[int], Callable[[int], bool]], ...] = (
            (in_title, lambda number: titles[number].startswith(phrase)),
            (in_title, lambda number: phrase in titles[number]),
            (in_title, lambda number: all(start in titles[number] for start in starts)),
            (in_title, lambda _number: True),
            (left, lambda _number: True),
        )
        seen: set[int] = set()
        for numbers, fits in steps:
            better = [number for number in numbers if number not in seen and fits(number)]
            found += better
            if len(found) >= limit:
                break
            seen.update(better)
        return found[:limit]


def _having(hays: list[str], words: list[str], numbers: list[int]) -> list[int]:
    for word in words:
        numbers = [number for number in numbers if word in hays[number]]
    return numbers


def _spaced(text: str) -> str:
    """Turn everything between words into one space, with one before the first."""
    return f" {_BREAKS.sub(' ', text).strip()}"


def _stripped(text: str) -> str:
    """Drop the marks from letters: `hämeenlinna` → `hameenlinna`."""
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", text))
