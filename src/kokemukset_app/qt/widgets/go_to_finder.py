"""Finding one of many titles by a few letters: words in any order, beginnings before middles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kokemukset_app.core.text import bare, fold

_BREAKS = re.compile(r"[\W_]+")


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
    """Look items up by their titles; made once for a list, asked at every key."""

    def __init__(self, items: Sequence[GoToItem], recent: Sequence[str] = ()) -> None:
        self.items = tuple(items)
        self._folded = [_spaced(fold(f"{item.title} {item.other}")) for item in items]
        self._bare: list[str] | None = None
        places = {item.key: number for number, item in enumerate(items)}
        first = list(dict.fromkeys(places[key] for key in recent if key in places))
        taken = set(first)
        self.recent_count = len(first)
        self._order = [*first, *(number for number in range(len(self.items)) if number not in taken)]

    def find(self, text: str, limit: int = 200) -> list[int]:
        """Give the numbers of the items that have all words of the text, best first; all of them for no words."""
        words = _spaced(fold(text)).split()
        if not words:
            return self._order[:limit]
        found = self._ranked(self._folded, words)
        if not found:
            if self._bare is None:
                self._bare = [bare(hay) for hay in self._folded]
            found = self._ranked(self._bare, [bare(word) for word in words])
        return found[:limit]

    def _ranked(self, hays: list[str], words: list[str]) -> list[int]:
        whole = f" {' '.join(words)}"
        starts = [f" {word}" for word in words]
        found: list[tuple[int, int, int, int]] = []
        for place, number in enumerate(self._order):
            hay = hays[number]
            if not all(word in hay for word in words):
                continue
            inside = sum(start not in hay for start in starts)
            found.append((0 if hay.startswith(whole) else 1 if whole in hay else 2, inside, place, number))
        return [number for *_, number in sorted(found)]


def _spaced(text: str) -> str:
    """Turn everything between words into one space, with one before the first."""
    return f" {_BREAKS.sub(' ', text).strip()}"
