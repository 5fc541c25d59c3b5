"""Words of a table that are spelt nearly like a given one.

The table is sorted, so one walk over it works like one over a tree of letters: what two neighbours share is reckoned
once, and where a beginning has too many slips already, all words with that beginning are passed over. A letter typed
without its dots or accent is no slip.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kokemukset_app.core.text import bare
from kokemukset_app.index.front_table import FrontTable
from kokemukset_app.index.string_table import encode

MOST_LOOKED_AT = 4_000
"""Words of the table that one walk reads at the most: some 20 ms."""

_LEAP = 4
"""Beginnings up to so many letters are passed over by a search in the table, longer ones word by word."""


@dataclass(slots=True)
class _Walk:
    word: str
    slips: int
    begins: bool
    rows: list[list[int]]
    found: dict[str, int] = field(default_factory=dict[str, int])
    text: str = ""

    def dead_at(self, text: str) -> int:
        """Read one text of the table; give how many letters of it settle that nothing beginning so can be near."""
        shared = 0
        for one, other in zip(text, self.text, strict=False):
            if one != other:
                break
            shared += 1
        del self.rows[shared + 1 :]
        self.text = text
        while len(self.rows) <= len(text):
            depth = len(self.rows)
            row = self._next(text, depth)
            self.rows.append(row)
            if min(row) > self.slips:
                return depth
            if self.begins and row[-1] <= self.slips:
                # Nearer with a letter more or less? The walk goes on below, and the least stays.
                self._keep(text[:depth], row[-1])
        if not self.begins and self.rows[-1][-1] <= self.slips:
            self._keep(text, self.rows[-1][-1])
        return 0

    def _keep(self, text: str, slips: int) -> None:
        self.found[text] = min(slips, self.found.get(text, slips))

    def _next(self, text: str, depth: int) -> list[int]:
        """Reckon the slips between the first `depth` letters of a text and every beginning of the word."""
        word, before, letter = self.word, self.rows[depth - 1], text[depth - 1]
        far = self.slips + 1
        row = [far] * (len(word) + 1)
        if depth <= self.slips:
            row[0] = depth
        for at in range(max(1, depth - self.slips), min(len(word), depth + self.slips) + 1):
            typed = word[at - 1]
            cost = before[at - 1] + (0 if typed == letter or typed == _plain(letter) else 1)
            cost = min(cost, before[at] + 1, row[at - 1] + 1)
            if depth > 1 and at > 1 and typed == text[depth - 2] and word[at - 2] == letter:
                cost = min(cost, self.rows[depth - 2][at - 2] + 1)
            row[at] = min(cost, far)
        return row


def near_words(table: FrontTable, word: str, slips: int, *, begins: bool = False) -> dict[str, int]:
    """Find the texts of a table that are at most so many slips from a word, each with its slips.

    Args:
        table: texts, or rows whose text ends at a tab.
        word: as typed, in lower case.
        slips: letters left out, put in, changed or swapped with their neighbour; the first letter is taken as right
            (of one slip: unless it is one too much, or swapped with the second).
        begins: look for beginnings of texts in place of whole ones.
    """
    walk = _Walk(word, slips, begins, [[min(n, slips + 1) for n in range(len(word) + 1)]])
    # With one slip the first letter may be one too much, or have changed places with the second; seldom is it another.
    firsts = word[:2] if slips == 1 else word[:1]
    starts = dict.fromkeys(start for letter in firsts for start in _firsts(letter))
    room = MOST_LOOKED_AT
    for start in starts:
        number, end = table.prefix_range(encode(start))
        while number < end and room > 0:
            room -= 1
            text = table[number].split(b"\t", 1)[0].decode("utf-8", "replace")
            dead = walk.dead_at(text)
            number += 1
            if dead:
                number = _after(table, encode(text[:dead]), number, end)
    return walk.found


def _after(table: FrontTable, beginning: bytes, number: int, end: int) -> int:
    """Give the first text from `number` on that does not begin so."""
    if len(beginning) > _LEAP:
        for _ in range(_LEAP * 4):
            if number >= end or not table[number].startswith(beginning):
                return number
            number += 1
    return max(number, table.lower_bound(beginning + b"\xff"))


def _firsts(letter: str) -> tuple[str, ...]:
    return (letter, *(dotted for dotted in "åäö" if bare(dotted) == letter))


@lru_cache(512)
def _plain(letter: str) -> str:
    return bare(letter)
