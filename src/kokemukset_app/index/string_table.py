"""Many short texts as two arrays: their bytes end to end, and where each begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from kokemukset_app.index.arrays import AnyArray, Ints, listed, offsets_of, smallest


class StringTable:
    """Texts by number; a sorted table also finds the number of a text and the range of a prefix."""

    __slots__ = ("_bytes", "_offsets")

    def __init__(self, data: AnyArray, offsets: Ints) -> None:
        self._bytes = data.data.cast("B") if len(data) else memoryview(b"")
        self._offsets = offsets

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, number: int) -> bytes:
        offsets = self._offsets
        return bytes(self._bytes[int(offsets[number]) : int(offsets[number + 1])])

    def __iter__(self) -> Iterator[bytes]:
        whole = bytes(self._bytes)
        places = listed(self._offsets)
        return (whole[a:b] for a, b in pairwise(places))

    def text(self, number: int) -> str:
        """Give a text by its number."""
        return decoded(self[number])

    def lower_bound(self, key: bytes, first: int = 0) -> int:
        """Count the texts of a sorted table that come before `key`."""
        low, high = first, len(self)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < key:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, key: bytes) -> int:
        """Give the number of a text in a sorted table, or -1."""
        place = self.lower_bound(key)
        return place if place < len(self) and self[place] == key else -1

    def prefix_range(self, prefix: bytes) -> tuple[int, int]:
        """Give the half-open range of the texts that begin with `prefix` in a sorted table."""
        start = self.lower_bound(prefix)
        # 0xFF never occurs in UTF-8, so it sorts after every continuation.
        return start, self.lower_bound(prefix + b"\xff", start)


def pack_strings(texts: Sequence[bytes]) -> tuple[AnyArray, Ints]:
    """Lay texts end to end: their bytes, and n + 1 offsets."""
    data = np.frombuffer(b"".join(texts), np.uint8)
    return data, smallest(offsets_of(np.fromiter(map(len, texts), np.int64, len(texts))))


def decoded(data: bytes) -> str:
    """Give the text of bytes that `encode` made."""
    return data.decode("utf-8", "surrogatepass")


def encode(text: str) -> bytes:
    """Give a text's bytes; a lone surrogate, as a hostile file name may hold, survives."""
    return text.encode("utf-8", "surrogatepass")


def find_in_order(table: StringTable, order: Ints, key: bytes) -> list[int]:
    """Give all numbers of `key` in an unsorted table whose sorted order is given."""
    place = _bound(len(order), lambda n: table[int(order[n])] < key)
    found: list[int] = []
    while place < len(order) and table[int(order[place])] == key:
        found.append(int(order[place]))
        place += 1
    return found


def _bound(high: int, is_before: Callable[[int], bool]) -> int:
    low = 0
    while low < high:
        middle = (low + high) // 2
        if is_before(middle):
            low = middle + 1
        else:
            high = middle
    return low
