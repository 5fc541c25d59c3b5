"""Look many words up in a transducer at once: the search of `Transducer.cheapest`, over arrays.

The words are laid into a tree by their letters, so that what begins alike is searched once. A configuration is a
state of the transducer and a node of the tree. As for one word, configurations are reached in the order of their
cost; all that one step reaches is worked out together. The answers are the same, only made some times quicker.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from kokemukset_app.language.transducer import MAX_LETTERS, NOT_FINAL, Transducer

Ints = npt.NDArray[np.integer[Any]]
Mask = npt.NDArray[np.bool_]

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_FREE = -1
_FIRST_ROOM = 1 << 16
_MOST_WAYS = 1_000


class Arcs:
    """A transducer's tables as arrays; a view, but for `keys`: state and input symbol of each arc in one number."""

    def __init__(self, transducer: Transducer) -> None:
        self.transducer = transducer
        table = transducer.tables
        self.starts = _array(table["starts"])
        self.targets = _array(table["targets"])
        self.weights = _array(table["weights"])
        self.finals = _array(table["finals"])
        self.outputs = _array(table["outputs"])
        self.inputs = _array(table["inputs"])
        self.symbols = transducer.symbols
        self.other = transducer.other
        self.letters = transducer.letters
        self.states = len(self.starts) - 1
        self.width = len(self.symbols)
        # The last one is a guard: no arc comes after the last.
        self.keys = np.empty(len(self.inputs) + 1, np.uint32 if self.states * self.width < 1 << 32 else np.uint64)
        np.multiply(
            np.repeat(np.arange(self.states, dtype=self.keys.dtype), np.diff(self.starts)),
            self.width,
            out=self.keys[:-1],
        )
        self.keys[:-1] += self.inputs
        self.keys[-1] = self.states * self.width


@dataclass(frozen=True, slots=True)
class _Tree:
    """Words as a tree. By node: its letter's symbol (or -1) and character, its children, the words below it."""

    words: Sequence[str]
    symbol: Ints
    chars: Sequence[str]
    children: Ints
    child_at: Ints
    end_of: Ints
    first_word: Ints
    word_end: Ints

    @classmethod
    def of(cls, words: Sequence[str], letters: Mapping[str, int], other: int) -> _Tree:
        """Make the tree of sorted words, each there once."""
        symbol, parent, chars, first = [-1], [-1], [""], [0]
        ends: list[int] = []
        last: list[int] = [len(words)]
        path = [0]
        before = ""
        for number, word in enumerate(words):
            shared = _shared(before, word)
            for node in path[shared + 1 :]:
                last[node] = number
            del path[shared + 1 :]
            for char in word[shared:]:
                node = len(parent)
                parent.append(path[-1])
                symbol.append(letters.get(char, other))
                chars.append(char)
                first.append(number)
                last.append(len(words))
                path.append(node)
            ends.append(path[-1])
            before = word
        up = np.array(parent)
        end_of = np.full(len(parent), -1, np.int32)
        end_of[ends] = np.arange(len(words))
        counts = np.bincount(up[1:], minlength=len(parent))
        at = np.zeros(len(parent) + 1, np.int64)
        np.cumsum(counts, out=at[1:])
        return cls(
            words=words,
            symbol=np.array(symbol),
            chars=chars,
            children=np.argsort(up[1:], kind="stable") + 1,
            child_at=at,
            end_of=end_of,
            first_word=np.array(first),
            word_end=np.array(last),
        )


class _Known:
    """The configurations reached so far, numbered in the order they were reached: a hash table over arrays."""

    def __init__(self, states: int) -> None:
        self.count = 0
        self.state = np.empty(_FIRST_ROOM, np.int32)
        self.node = np.empty(_FIRST_ROOM, np.int32)
        self.cost = np.empty(_FIRST_ROOM, np.int16)
        self._states = states
        self._keys = np.full(2 * _FIRST_ROOM, _FREE, np.int64)
        self._numbers = np.empty(2 * _FIRST_ROOM, np.int32)

    def reach(self, states: Ints, nodes: Ints, cost: int) -> tuple[Ints, int]:
        """Number some configurations; those from the second answer on were not known before, and have this cost."""
        before = self.count
        if before + len(states) > len(self.state):
            self._grow(before + len(states))
        numbers = self._place(nodes.astype(np.int64) * self._states + states, None)
        new = numbers >= before
        self.state[numbers[new]] = states[new]
        self.node[numbers[new]] = nodes[new]
        self.cost[before : self.count] = cost
        return numbers, before

    def _grow(self, wanted: int) -> None:
        room = len(self.state)
        while room < wanted:
            room *= 2
        for name in ("state", "node", "cost"):
            old = getattr(self, name)
            new = np.empty(room, old.dtype)
            new[: self.count] = old[: self.count]
            setattr(self, name, new)
        self._keys = np.full(2 * room, _FREE, np.int64)
        self._numbers = np.empty(2 * room, np.int32)
        keys = self.node[: self.count].astype(np.int64) * self._states + self.state[: self.count]
        self._place(keys, np.arange(self.count, dtype=np.int32))

    def _place(self, keys: Ints, given: Ints | None) -> Ints:
        """Find each key's number; a key that is new takes the next one, or the given one."""
        table, numbers = self._keys, self._numbers
        top = np.uint64(64 - (len(table).bit_length() - 1))
        slots = ((keys.astype(np.uint64) * _MULTIPLIER) >> top).astype(np.int64)
        found = np.empty(len(keys), np.int32)
        left = np.arange(len(keys))
        while len(left):
            here = slots[left]
            free = table[here] == _FREE
            if free.any():
                asking, place = left[free], here[free]
                # Several may want one slot: whoever stands there after all have written has it.
                numbers[place] = asking
                owners = asking[numbers[place] == asking]
                own = slots[owners]
                table[own] = keys[owners]
                if given is None:
                    numbers[own] = np.arange(self.count, self.count + len(owners))
                    self.count += len(owners)
                else:
                    numbers[own] = given[owners]
            hit = table[here] == keys[left]
            found[left[hit]] = numbers[here[hit]]
            left = left[~hit]
            slots[left] = (slots[left] + 1) & (len(table) - 1)
        return found


@dataclass(frozen=True, slots=True)
class _Items:
    """Arcs still to follow: from a configuration of a cost, the next arc, its key, and the node after it."""

    source: Ints
    cost: Ints
    arc: Ints
    key: Ints
    node: Ints

    def only(self, wanted: Mask) -> _Items:
        """Give some of them."""
        return _Items(self.source[wanted], self.cost[wanted], self.arc[wanted], self.key[wanted], self.node[wanted])

    @staticmethod
    def join(items: Sequence[_Items]) -> _Items:
        """Give all of them."""
        if len(items) == 1:
            return items[0]
        return _Items(
            np.concatenate([i.source for i in items]),
            np.concatenate([i.cost for i in items]),
            np.concatenate([i.arc for i in items]),
            np.concatenate([i.key for i in items]),
            np.concatenate([i.node for i in items]),
        )


class _Search:
    """One search for all words of a tree."""

    def __init__(self, arcs: Arcs, tree: _Tree) -> None:
        self._arcs, self._tree = arcs, tree
        self._known = _Known(arcs.states)
        self._buckets: dict[int, list[_Items]] = {}
        self._links: list[tuple[Ints, Ints, Ints]] = []
        self.best = np.full(len(tree.words), -1, np.int64)
        self._ends: list[tuple[Ints, Ints, Ints]] = []

    def run(self) -> None:
        """Search until every word has its cheapest paths, or none are left."""
        zero = np.zeros(1, np.int64)
        self._known.reach(zero, zero, 0)
        self._buckets[0] = [self._leaving(zero, 0)]
        self._note_ends(0, 1, 0)
        while self._buckets:
            cost = min(self._buckets)
            is_open = (self.best < 0) | (self.best >= cost)
            if not is_open.any():
                break
            before = np.zeros(len(is_open) + 1, np.int64)
            np.cumsum(is_open, out=before[1:])
            wanted = before[self._tree.word_end] > before[self._tree.first_word]
            items = _Items.join(self._buckets.pop(cost))
            items = items.only(wanted[items.node])
            while len(items.arc):
                items = self._follow(items, cost, wanted)

    def _follow(self, items: _Items, cost: int, wanted: Mask) -> _Items:
        """Follow one arc of each item, unless it costs more than now; give the arcs that come after."""
        arcs, known = self._arcs, self._known
        items = items.only(arcs.keys[items.arc] == items.key)
        total = items.cost + arcs.weights[items.arc]
        is_late = total > cost
        if is_late.any():
            late = items.only(is_late)
            when = total[is_late]
            for value in np.unique(when).tolist():
                self._buckets.setdefault(value, []).append(late.only(when == value))
            items = items.only(~is_late)
        if not len(items.arc):
            return items
        numbers, before = known.reach(arcs.targets[items.arc].astype(np.int64), items.node, cost)
        linked = known.cost[numbers] == cost
        self._links.append((numbers[linked], items.source[linked], items.arc[linked]))
        new = np.arange(before, known.count)
        self._note_ends(before, known.count, cost)
        rest = _Items(items.source, items.cost, items.arc + 1, items.key, items.node)
        if not len(new):
            return rest
        more = self._leaving(new, cost)
        return _Items.join([rest, more.only(wanted[more.node])])

    def _leaving(self, numbers: Ints, cost: int) -> _Items:
        """Give the arcs that leave some configurations: without a letter, and of the letters that follow."""
        arcs, tree = self._arcs, self._tree
        states, nodes = self._known.state[numbers], self._known.node[numbers]
        starts = arcs.starts[states]
        counts = tree.child_at[nodes + 1] - tree.child_at[nodes]
        which = np.repeat(np.arange(len(numbers)), counts)
        child = tree.children[_ranges(tree.child_at[nodes], counts)]
        symbol = tree.symbol[child]
        kept = symbol > 0
        which, child, symbol = which[kept], child[kept], symbol[kept]
        key = (states[which].astype(np.int64) * arcs.width + symbol).astype(arcs.keys.dtype)
        empty = (states.astype(np.int64) * arcs.width).astype(arcs.keys.dtype)
        source = np.concatenate([numbers, numbers[which]])
        return _Items(
            source=source,
            cost=np.full(len(source), cost, np.int64),
            arc=np.concatenate([starts.astype(np.int64), np.searchsorted(arcs.keys, key)]),
            key=np.concatenate([empty, key]),
            node=np.concatenate([nodes, child]),
        )

    def _note_ends(self, first: int, last: int, cost: int) -> None:
        """Take note of new configurations that end a word."""
        word = self._tree.end_of[self._known.node[first:last]]
        at = np.flatnonzero(word >= 0)
        final = self._arcs.finals[self._known.state[first:last][at]]
        at, final = at[final != NOT_FINAL], final[final != NOT_FINAL].astype(np.int64)
        if not len(at):
            return
        word, total = word[at], final + cost
        self._ends.append((word, total, at + first))
        at_least = np.full(len(self.best), np.iinfo(np.int64).max)
        np.minimum.at(at_least, word, total)
        better = (at_least < np.where(self.best < 0, np.iinfo(np.int64).max, self.best)).nonzero()[0]
        self.best[better] = at_least[better]

    def outputs(self, limit: int) -> list[tuple[int, list[str]] | None]:
        """Spell the cheapest paths of each word; None where there are more than `limit`."""
        found: list[tuple[int, list[str]] | None] = [(0, []) for _ in self.best]
        if not self._ends:
            return found
        word, total, end = (np.concatenate([ends[n] for ends in self._ends]) for n in range(3))
        is_best = total == self.best[word]
        word, end = word[is_best], end[is_best]
        paths = self._paths(end, limit)
        best: list[int] = self.best.tolist()
        spelled: dict[int, dict[str, None]] = {}
        too_many: set[int] = set()
        for number, place in zip(word.tolist(), end.tolist(), strict=True):
            texts = paths.spelled(place)
            if not texts:
                too_many.add(number)
            spelled.setdefault(number, {}).update(dict.fromkeys(texts))
        for number, texts in spelled.items():
            is_whole = len(texts) <= limit and number not in too_many
            found[number] = (best[number], sorted(texts)) if is_whole else None
        return found

    def _paths(self, ends: Ints, limit: int) -> _Paths:
        """Give the ways from the beginning to some ends."""
        to, source, arc = (np.concatenate([links[n] for links in self._links]) for n in range(3))
        order = np.argsort(to, kind="stable")
        to, source, arc = to[order], source[order], arc[order]
        at = np.searchsorted(to, np.arange(self._known.count + 1))
        needed = np.zeros(self._known.count, np.bool_)
        fresh = np.unique(ends)
        while len(fresh):
            needed[fresh] = True
            before = source[_ranges(at[fresh], at[fresh + 1] - at[fresh])]
            fresh = np.unique(before[~needed[before]])
        kept = needed[to]
        to, source, arc = to[kept], source[kept], arc[kept]
        nodes: list[int] = self._known.node[to].tolist()
        outputs: list[int] = self._arcs.outputs[arc].tolist()
        symbols, other, chars = self._arcs.symbols, self._arcs.other, self._tree.chars
        pieces = [
            "" if not out else chars[node] if out == other else symbols[out]
            for node, out in zip(nodes, outputs, strict=True)
        ]
        return _Paths(np.searchsorted(to, np.arange(self._known.count + 1)).tolist(), source.tolist(), pieces, limit)


class _Paths:
    """The ways to each configuration n: from `source[i]`, writing `pieces[i]`, for i from `at[n]` to `at[n + 1]`."""

    def __init__(self, at: list[int], source: list[int], pieces: list[str], limit: int) -> None:
        self._at, self._source, self._pieces = at, source, pieces
        self._limit = limit

    def spelled(self, end: int) -> list[str]:
        """Give what is written on the ways to a configuration; nothing where there are too many ways to follow."""
        at, source, pieces = self._at, self._source, self._pieces
        found: dict[str, None] = {}
        todo = [(end, "")]
        for _ in range(_MOST_WAYS):
            if not todo or len(found) > self._limit:
                break
            here, tail = todo.pop()
            while here:
                first = at[here]
                if at[here + 1] - first > 1:
                    todo += [(source[link], pieces[link] + tail) for link in range(first + 1, at[here + 1])]
                tail = pieces[first] + tail
                here = source[first]
            found[tail] = None
        return [] if todo else list(found)


def cheapest_of(arcs: Arcs, words: Iterable[str], limit: int = 64) -> dict[str, tuple[int, list[str]]]:
    """Give for each word what `Transducer.cheapest` gives for it."""
    asked = list(words)
    tree = _Tree.of(sorted({w for w in asked if 0 < len(w) <= MAX_LETTERS}), arcs.letters, arcs.other)
    search = _Search(arcs, tree)
    search.run()
    found: dict[str, tuple[int, list[str]]] = {word: (0, []) for word in asked}
    for word, answer in zip(tree.words, search.outputs(limit), strict=True):
        found[word] = answer if answer is not None else arcs.transducer.cheapest(word, limit)
    return found


def _ranges(starts: Ints, counts: Ints) -> Ints:
    total = int(counts.sum())
    before = np.cumsum(counts) - counts
    return np.arange(total) + np.repeat(starts - before, counts)


def _shared(one: str, other: str) -> int:
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count


def _array(values: Sequence[int]) -> Ints:
    return np.asarray(cast("Any", values))
