"""A small table that knows nearly surely which words a part does not have: for trying out many misspellings."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from kokemukset_app.index.arrays import AnyArray, Mask

_BITS_PER_WORD = 10
_TESTS = 5

Hashes = npt.NDArray[np.uint64]


def hashes_of(words: Iterable[bytes]) -> Hashes:
    """Give a number for each word."""
    return np.fromiter(map(zlib.crc32, words), np.uint64)


def make_bloom(hashes: Hashes) -> AnyArray:
    """Make the table of some words."""
    size = max(64, -(-len(hashes) * _BITS_PER_WORD // 8) * 8)
    bits = np.zeros(size, np.bool_)
    for place in _places(hashes, size):
        bits[place] = True
    return np.packbits(bits)


def may_have(table: AnyArray, hashes: Hashes) -> Mask:
    """Tell for each word whether it may be in the table; False is sure."""
    found = np.ones(len(hashes), np.bool_)
    for place in _places(hashes, 8 * len(table)):
        found &= (table[place >> np.uint64(3)] >> (np.uint64(7) - (place & np.uint64(7))) & np.uint64(1)).astype(
            np.bool_
        )
    return found


def _places(hashes: Hashes, size: int) -> Iterable[Hashes]:
    # Two independent numbers from one: the low and the high half of a product with an odd constant.
    mixed = hashes * np.uint64(0x9E3779B97F4A7C15)
    step = mixed >> np.uint64(33) | np.uint64(1)
    for number in range(_TESTS):
        yield (hashes + np.uint64(number) * step) % np.uint64(size)
