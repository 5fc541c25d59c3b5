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
# A configuration is a state and a position in the word, in one number.
_BITS = 6
_MASK = (1 << _BITS) - 1

_Item = tuple[int, int, int, int, int]
"""Arcs still to follow: configuration, next arc, end of the state's arcs, input symbol, position after it."""


@dataclass(slots=True)
class _Search:
    """The state of one look-up: cheapest cost and ways in by configuration, buckets by cost, what is newly reached."""

    cost_of: dict[int, int]
    came_by: dict[int, list[tuple[int, int]]]
    buckets: dict[int, list[_Item]]
    fresh: list[int]


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

    def cheapest(self, word: str, limit: int = 64) -> tuple[int, list[str]]:
        """Give the outputs of the word's cheapest paths (at most `limit`, sorted), and their weight in halves.

        A word without a path has no outputs.

        Dijkstra over configurations with buckets by weight. A state's arcs wait in weight order, so that a word of the
        lexicon never pays for the dear arcs of compounding and guessing.
        """
        length = len(word)
        if not 0 < length <= MAX_LETTERS:
            return 0, []
        letters = [self.letters.get(c, self.other) for c in word]
        letters.append(-1)
        search = _Search({0: 0}, {0: []}, {0: []}, [0])
        best: int | None = None
        ends: list[int] = []
        while search.buckets:
            cost = min(search.buckets)
            if best is not None and cost > best:
                break
            for configuration in self._settled(cost, letters, search):
                final = self._finals[configuration >> _BITS]
                if configuration & _MASK != length or final == NOT_FINAL:
                    continue
                if best is None or cost + final < best:
                    best, ends = cost + final, [configuration]
                elif cost + final == best:
                    ends.append(configuration)
        if best is None:
            return 0, []
        return best, self._spelled(word, ends, search.came_by, limit)

    def _settled(self, cost: int, letters: list[int], search: _Search) -> list[int]:
        """Empty one bucket: follow every arc that costs no more, and give the configurations reached so."""
        starts, inputs, fresh = self._starts, self._inputs, search.fresh
        items = search.buckets.pop(cost)
        settled: list[int] = []
        while items or fresh:
            if items:
                self._follow(items.pop(), cost, search)
                continue
            configuration = fresh.pop()
            settled.append(configuration)
            state, position = configuration >> _BITS, configuration & _MASK
            first, last = starts[state], starts[state + 1]
            if first == last:
                continue
            if inputs[first] == 0:
                items.append((configuration, first, last, 0, position))
            letter = letters[position]
            if letter > 0:
                first = bisect_left(inputs, letter, first, last)
                if first < last and inputs[first] == letter:
                    items.append((configuration, first, last, letter, position + 1))
        return settled

    def _follow(self, item: _Item, cost: int, search: _Search) -> None:
        """Follow the arcs of an item that cost no more than the bucket at hand; the rest waits in a dearer one."""
        cost_of, came_by, fresh = search.cost_of, search.came_by, search.fresh
        configuration, arc, last, symbol, position = item
        weights, inputs, targets = self._weights, self._inputs, self._targets
        base = cost_of[configuration]
        while arc < last and inputs[arc] == symbol:
            total = base + weights[arc]
            if total > cost:
                search.buckets.setdefault(total, []).append((configuration, arc, last, symbol, position))
                return
            reached = targets[arc] << _BITS | position
            known = cost_of.get(reached)
            if known is None:
                cost_of[reached] = total
                came_by[reached] = [(configuration, arc)]
                fresh.append(reached)
            elif known == total:
                came_by[reached].append((configuration, arc))
            arc += 1

    def _spelled(self, word: str, ends: list[int], came_by: dict[int, list[tuple[int, int]]], limit: int) -> list[str]:
        """Read the outputs of the cheapest paths backwards from their ends."""
        outputs, symbols, other = self._outputs, self.symbols, self.other
        found: dict[str, None] = {}
        todo = [(end, "") for end in ends]
        for _ in range(_MAX_STEPS):
            if not todo or len(found) >= limit:
                break
            configuration, tail = todo.pop()
            if configuration == 0:
                found[tail] = None
                continue
            for before, arc in came_by[configuration]:
                out = outputs[arc]
                piece = "" if not out else word[before & _MASK] if out == other else symbols[out]
                todo.append((before, piece + tail))
        return sorted(found)
