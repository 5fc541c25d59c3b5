"""Many sorted texts in little room: each says only how it differs from the one before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np

from kokemukset_app.index.arrays import AnyArray, Ints, smallest

_BLOCK = 16
_LETTERS = 8
_KEPT = 1024
"""Blocks kept decoded: the words of the last few searches."""


class FrontTable:
    """Sorted texts by number, the number of a text, and the range of a prefix. Safe on any thread.

    Texts lie in blocks of 16; within a block each is the count of bytes shared with the one before, the count of its
    own bytes, and these bytes. `heads` says where each block begins.
    """

    __slots__ = ("_data", "_heads", "_keys", "_known", "_size")

    def __init__(self, data: AnyArray, heads: Ints, size: int) -> None:
        self._data = data.data.cast("B") if len(data) else memoryview(b"")
        self._heads = heads
        self._size = size
        self._known: dict[int, list[bytes]] = {}
        self._keys: memoryview | None = None

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, number: int) -> bytes:
        return self._block(number // _BLOCK)[number % _BLOCK]

    def __iter__(self) -> Iterator[bytes]:
        for block in range(len(self._heads)):
            yield from self._decoded(block)

    def slice(self, start: int, end: int) -> Iterator[bytes]:
        """Give the texts of a range in order."""
        for block in range(start // _BLOCK, -(-end // _BLOCK)):
            texts = self._decoded(block)
            first = block * _BLOCK
            yield from texts[max(0, start - first) : end - first]

    def text(self, number: int) -> str:
        """Give a text by its number."""
        return self[number].decode("utf-8", "surrogatepass")

    def block(self, number: int) -> tuple[int, Sequence[bytes]]:
        """Give the texts that lie together with a text, and the number of the first of them."""
        block = number // _BLOCK
        return block * _BLOCK, self._block(block)

    def lower_bound(self, key: bytes, start: int = 0) -> int:
        """Count the texts that come before `key`; it is known that at least `start` do."""
        keys = self._keys
        if keys is None:
            keys = self._keys = self._first_letters()
        letters = int.from_bytes(key[:_LETTERS].ljust(_LETTERS, b"\0"), "big")
        low = bisect_left(keys, letters, start // _BLOCK)
        high = bisect_right(keys, letters, low)
        while low < high:  # blocks whose first letters are those of the key
            middle = (low + high) // 2
            if self._first(middle) < key:
                low = middle + 1
            else:
                high = middle
        if not low:
            return 0
        return (low - 1) * _BLOCK + bisect_left(self._block(low - 1), key)

    def find(self, key: bytes) -> int:
        """Give the number of a text, or -1."""
        place = self.lower_bound(key)
        return place if place < self._size and self[place] == key else -1

    def prefix_range(self, prefix: bytes) -> tuple[int, int]:
        """Give the half-open range of the texts that begin with `prefix`."""
        # 0xFF never occurs in UTF-8, so it sorts after every continuation.
        return self.lower_bound(prefix), self.lower_bound(prefix + b"\xff")

    def _first_letters(self) -> memoryview:
        """Give the first eight bytes of each block's first text as a number, which compares like the text itself."""
        if not len(self._heads):
            return np.empty(0, np.uint64).data
        heads = self._heads.astype(np.int64)
        own = np.frombuffer(self._data, np.uint8)[heads + 1].astype(np.uint64)
        # Each text's first eight bytes at one look; at the very end of the table some would lie behind it.
        size = len(self._data) - _LETTERS + 1
        every = np.ndarray((max(0, size),), ">u8", self._data, strides=(1,))
        letters = np.empty(len(heads), np.uint64)
        inside = heads + 2 < size
        letters[inside] = every[heads[inside] + 2]
        beyond = np.uint64(8) * (np.uint64(_LETTERS) - np.clip(own, 1, _LETTERS).astype(np.uint64))
        letters = letters >> beyond << beyond  # what belongs to the text after a short one
        for block in np.flatnonzero(~inside | (own >= 1 << 7) | (own == 0)).tolist():
            letters[block] = int.from_bytes(self._first(block)[:_LETTERS].ljust(_LETTERS, b"\0"), "big")
        return letters.data

    def _first(self, block: int) -> bytes:
        known = self._known.get(block)
        if known is not None:
            return known[0]
        place = int(self._heads[block])
        _, place = _number(self._data, place)
        length, place = _number(self._data, place)
        return bytes(self._data[place : place + length])

    def _block(self, block: int) -> list[bytes]:
        known = self._known.get(block)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[block] = self._decoded(block)
        return known

    def _decoded(self, block: int) -> list[bytes]:
        data, place = self._data, int(self._heads[block])
        texts: list[bytes] = []
        text = b""
        for _ in range(min(_BLOCK, self._size - block * _BLOCK)):
            shared, own = data[place], data[place + 1]
            if shared < 128 and own < 128:
                place += 2
            else:
                shared, place = _number(data, place)
                own, place = _number(data, place)
            text = text[:shared] + data[place : place + own]
            place += own
            texts.append(text)
        return texts


def pack_sorted(texts: Sequence[bytes]) -> tuple[AnyArray, Ints]:
    """Write sorted texts as blocks: their bytes, and where each block begins."""
    out = bytearray()
    heads: list[int] = []
    before = b""
    for number, text in enumerate(texts):
        if number % _BLOCK == 0:
            heads.append(len(out))
            before = b""
        shared = _shared(before, text)
        out += _varint(shared)
        out += _varint(len(text) - shared)
        out += text[shared:]
        before = text
    return np.frombuffer(bytes(out), np.uint8), smallest(np.array(heads, np.int64))


def _shared(one: bytes, other: bytes) -> int:
    limit = min(len(one), len(other))
    if one[:limit] == other[:limit]:
        return limit
    for place in range(limit):
        if one[place] != other[place]:
            return place
    return limit


def _varint(value: int) -> bytes:
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _number(data: memoryview, place: int) -> tuple[int, int]:
    value, shift = 0, 0
    while True:
        byte = data[place]
        place += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, place
        shift += 7
