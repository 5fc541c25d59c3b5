"""Look a word up in a weighted finite-state transducer that lies in a table.

The table (little-endian): `KXT1`, the length of the head (u64), the head as JSON padded to a multiple of eight
bytes, then the arrays that the head places: for each state where its arcs start (u32, one more than states), for each
arc its target (u32), input and output symbol (u16) and weight in halves (u8), for each state its final weight in
halves (u8, 255: not final).
A state's arcs are sorted by input symbol, then weight; symbol 0 is the empty one.
"""

from __future__ import annotations

import json
import struct
import sys
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

MAGIC = b"KXT1"
MAX_LETTERS = 60
NOT_FINAL = 255
_OTHER = "@_IDENTITY_SYMBOL_@"
_MAX_STEPS = 5_000
_NOWHERE = 1 << 30
# A configuration is a state and a position in the word, in one number.
_BITS = 6
_MASK = (1 << _BITS) - 1

_Item = tuple[int, int, int, int, int]
"""Arcs still to follow: configuration, next arc, end of the state's arcs, input symbol, position after it."""


@dataclass(slots=True)
class _Search:
    """One look-up: cheapest cost and first way in by configuration, other ways as cheap, and buckets by cost."""

    letters: list[int]
    cost_of: dict[int, int]
    came_by: dict[int, tuple[int, int]]
    also_by: dict[int, list[tuple[int, int]]]
    buckets: dict[int, list[_Item]]
    ends: list[int]
    best: int


class Transducer:
    """A read-only table; safe on any thread."""

    def __init__(self, table: bytes | memoryview) -> None:
        """Lay views over the table; raises ValueError when it is not one, or not whole."""
        view = memoryview(table)
        if bytes(view[:4]) != MAGIC or len(view) < 12:
            raise ValueError("not a transducer table")
        if sys.byteorder != "little":
            raise ValueError("the table is for little-endian machines")
        (length,) = struct.unpack_from("<Q", view, 4)
        base = 12 + length
        if length > len(view) - 12:
            raise ValueError("the table's head is cut off")
        head = json.loads(bytes(view[12:base]))

        def array(name: str) -> Sequence[int]:
            at, count, code = head["tables"][name]
            end = base + at + count * struct.calcsize(code)
            if end > len(view):
                raise ValueError(f"the table is cut off in {name}")
            return cast("Sequence[int]", view[base + at : end].cast(code))

        self.tables = {name: array(name) for name in ("starts", "targets", "inputs", "outputs", "weights", "finals")}
        self.symbols: list[str] = head["symbols"]
        self.letters = {s: i for i, s in enumerate(self.symbols) if len(s) == 1}
        self.other = self.symbols.index(_OTHER) if _OTHER in self.symbols else -1
        self._starts = self.tables["starts"]
        self._targets = self.tables["targets"]
        self._inputs = self.tables["inputs"]
        self._outputs = self.tables["outputs"]
        self._weights = self.tables["weights"]
        self._finals = self.tables["finals"]

    def cheapest(self, word: str, limit: int = 64, *, without: str = "", most: int = _NOWHERE) -> tuple[int, list[str]]:
        """Give the outputs of the word's cheapest paths (at most `limit`, sorted), and their weight in halves.

        A word without a path has no outputs. Paths that begin by writing `without…` are left out, as are those that
        cost more than `most`: what is not looked for need not be gone through.

        Dijkstra over configurations with buckets by weight. A state's arcs wait in weight order, so that a word of the
        lexicon never pays for the dear arcs of compounding and guessing.
        """
        if not 0 < len(word) <= MAX_LETTERS:
            return 0, []
        search = _Search([self.letters.get(c, self.other) for c in word], {0: 0}, {}, {}, {}, [], most)
        items = self._leaving(0, 0, search)
        if without:
            items = self._not_writing(without, items)
        cost = 0
        while cost <= search.best:
            self._empty(items, cost, search)
            if not search.buckets:
                break
            cost = min(search.buckets)
            items = search.buckets.pop(cost)
        if not search.ends:
            return 0, []
        return search.best, self._spelled(word, search, limit)

    def _not_writing(self, beginning: str, items: list[_Item]) -> list[_Item]:
        """Give the arcs of some items one by one, those left out that write such a symbol."""
        singly: list[_Item] = []
        for source, first, last, symbol, position in items:
            for arc in range(first, last):
                if self._inputs[arc] != symbol:
                    break
                if not self.symbols[self._outputs[arc]].startswith(beginning):
                    singly.append((source, arc, arc + 1, symbol, position))
        return singly

    def _leaving(self, configuration: int, cost: int, search: _Search) -> list[_Item]:
        """Give the arcs that leave a configuration, without a letter and by the next one; note it if it ends a word."""
        state, position = configuration >> _BITS, configuration & _MASK
        arc, last = self._starts[state], self._starts[state + 1]
        found: list[_Item] = []
        if arc < last and self._inputs[arc] == 0:
            found.append((configuration, arc, last, 0, position))
        if position < len(search.letters):
            letter = search.letters[position]
            at = bisect_left(self._inputs, letter, arc, last)
            if letter > 0 and at < last and self._inputs[at] == letter:
                found.append((configuration, at, last, letter, position + 1))
        elif (final := self._finals[state]) != NOT_FINAL and cost + final <= search.best:
            if cost + final < search.best:
                search.best, search.ends = cost + final, []
            search.ends.append(configuration)
        return found

    def _empty(self, items: list[_Item], cost: int, search: _Search) -> None:  # noqa: C901  # calls would cost a third
        """Follow every arc that costs no more than the bucket at hand; the rest waits in dearer ones.

        This is where the time of the whole analysis goes: what it reads is at hand, and a configuration that leads
        on by one arc alone is not put aside first.
        """
        cost_of, came_by, also_by, buckets = search.cost_of, search.came_by, search.also_by, search.buckets
        weights, inputs, targets, starts, letters = (
            self._weights,
            self._inputs,
            self._targets,
            self._starts,
            search.letters,
        )
        goal = len(letters)
        while items:
            source, arc, last, symbol, position = items.pop()
            base = cost_of[source]
            while arc < last and inputs[arc] == symbol:
                total = base + weights[arc]
                if total > cost:
                    if total <= search.best:
                        buckets.setdefault(total, []).append((source, arc, last, symbol, position))
                    break
                state = targets[arc]
                reached = state << _BITS | position
                known = cost_of.get(reached)
                if known is None:
                    cost_of[reached] = total
                    came_by[reached] = (source, arc)
                    if position == goal:
                        items += self._leaving(reached, cost, search)
                    else:
                        first, end = starts[state], starts[state + 1]
                        if first < end:
                            if inputs[first] == 0:
                                items.append((reached, first, end, 0, position))
                            letter = letters[position]
                            first = bisect_left(inputs, letter, first, end)
                            if first < end and inputs[first] == letter > 0:
                                items.append((reached, first, end, letter, position + 1))
                elif known == total:
                    also_by.setdefault(reached, []).append((source, arc))
                arc += 1

    def _spelled(self, word: str, search: _Search, limit: int) -> list[str]:
        """Read the outputs of the cheapest paths backwards from their ends."""
        outputs, symbols, other = self._outputs, self.symbols, self.other
        came_by, also_by = search.came_by, search.also_by
        found: dict[str, None] = {}
        todo = [(end, "") for end in search.ends]
        for _ in range(_MAX_STEPS):
            if not todo or len(found) >= limit:
                break
            configuration, tail = todo.pop()
            if configuration == 0:
                found[tail] = None
                continue
            for before, arc in (came_by[configuration], *also_by.get(configuration, ())):
                out = outputs[arc]
                piece = "" if not out else word[before & _MASK] if out == other else symbols[out]
                todo.append((before, piece + tail))
        return sorted(found)
