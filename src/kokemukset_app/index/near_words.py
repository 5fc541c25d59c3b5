"""Words of a table that are spelt nearly like a given one.

The table is sorted, so one walk over it works like one over a tree of letters: what two neighbours share is reckoned
once, and where a beginning has too many slips already, all words with that beginning are passed over. A letter typed
without its dots or accent is no slip.

What is reckoned is which beginnings of the word the letters read so far can stand for with how many slips, all of
them in the bits of one number (Wu and Manber's method, here with swapped neighbours too).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kokemukset_app.core.text import bare
from kokemukset_app.index.front_table import FrontTable
from kokemukset_app.index.string_table import encode

MOST_LOOKED_AT = 4_000
"""Words of the table that one walk reads at the most: some 10 ms."""

_State = tuple[int, ...]
"""For each number of slips: bit n says that what was read can stand for the first n letters of the word."""


@dataclass(slots=True)
class _Walk:
    word: str
    slips: int
    begins: bool
    states: list[_State] = field(default_factory=list[_State])
    found: dict[str, int] = field(default_factory=dict[str, int])
    text: str = ""
    exact: dict[str, int] = field(default_factory=dict[str, int])
    like: dict[str, int] = field(default_factory=dict[str, int])

    def __post_init__(self) -> None:
        for place, letter in enumerate(self.word, 1):
            self.exact[letter] = self.exact.get(letter, 0) | 1 << place
        self.states.append(tuple((2 << slips) - 1 for slips in range(self.slips + 1)))

    def dead_at(self, text: str) -> int:
        """Read one text of the table; give how many letters of it settle that nothing beginning so can be near."""
        states = self.states
        shared = 0
        for one, other in zip(text, self.text, strict=False):
            if one != other:
                break
            shared += 1
        del states[shared + 1 :]
        self.text = text
        for depth in range(len(states), len(text) + 1):
            state = self._next(text, depth)
            states.append(state)
            if not state[-1]:
                return depth
            if self.begins:
                # Nearer with a letter more or less? The walk goes on below, and the least stays.
                self._keep(text, depth, state)
        if not self.begins:
            self._keep(text, len(text), states[-1])
        return 0

    def _keep(self, text: str, depth: int, state: _State) -> None:
        end = 1 << len(self.word)
        if state[-1] & end:
            slips = next(n for n, ways in enumerate(state) if ways & end)
            text = text[:depth]
            self.found[text] = min(slips, self.found.get(text, slips))

    def _next(self, text: str, depth: int) -> _State:
        """Read one more letter: the one at `depth`, counted from 1."""
        letter, before = text[depth - 1], self.states[depth - 1]
        like = self.like.get(letter)
        if like is None:
            like = self.like[letter] = self.exact.get(letter, 0) | self.exact.get(_plain(letter), 0)
        swapped = 0
        if depth > 1:
            swapped = self.exact.get(text[depth - 2], 0) & self.exact.get(letter, 0) << 1
        full = (2 << len(self.word)) - 1
        ways = before[0] << 1 & like
        made = [ways]
        for slips in range(1, self.slips + 1):
            fewer = before[slips - 1]
            # As typed, or: another letter, one that was left out before, one too much.
            ways = before[slips] << 1 & like | (fewer | ways) << 1 | fewer
            if swapped:
                ways |= self.states[depth - 2][slips - 1] << 2 & swapped
            made.append(ways & full)
        return tuple(made)


def near_words(table: FrontTable, word: str, slips: int, *, begins: bool = False, start: str = "") -> dict[str, int]:
    """Find the texts of a table that are at most so many slips from a word, each with its slips.

    Args:
        table: texts, or rows whose text ends at a tab.
        word: as typed, in lower case.
        slips: letters left out, put in, changed or swapped with their neighbour; the first letter is taken as right
            (of one slip: unless it is one too much, or swapped with the second).
        begins: look for beginnings of texts in place of whole ones.
        start: the letters that a text must begin with, where they are taken as right.
    """
    walk = _Walk(word, slips, begins)
    # With one slip the first letter may be one too much, or have changed places with the second; seldom is it another.
    firsts = word[:2] if slips == 1 else word[:1]
    starts = [start] if start else dict.fromkeys(begin for letter in firsts for begin in _firsts(letter))
    room = MOST_LOOKED_AT
    for begin in starts:
        number, end = table.prefix_range(encode(begin))
        first, texts = number, ()
        while number < end and room > 0:
            if not 0 <= number - first < len(texts):
                first, texts = table.block(number)
            room -= 1
            text = texts[number - first].split(b"\t", 1)[0].decode("utf-8", "replace")
            dead = walk.dead_at(text)
            number += 1
            if dead:
                number = _after(encode(text[:dead]) + b"\xff", number, (first, texts), table)
    return walk.found


def _after(key: bytes, number: int, block: tuple[int, Sequence[bytes]], table: FrontTable) -> int:
    """Give the first text from `number` on that comes after a key; in the block at hand, or beyond it."""
    first, texts = block
    if texts[-1] >= key:
        return first + bisect_left(texts, key, number - first)
    return table.lower_bound(key, first + len(texts))


def _firsts(letter: str) -> tuple[str, ...]:
    return (letter, *(dotted for dotted in "åäö" if bare(dotted) == letter))


@lru_cache(512)
def _plain(letter: str) -> str:
    return bare(letter)
