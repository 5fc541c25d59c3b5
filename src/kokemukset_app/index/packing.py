"""Numbers in little room: small counts with few exceptions, integers of three bytes, values by code."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from kokemukset_app.index.arrays import AnyArray, Floats, Ints, find_in, smallest

_FULL = 255


def pack_counts(name: str, counts: Ints) -> dict[str, AnyArray]:
    """Write counts that are nearly all small as bytes; larger ones go beside them."""
    large = np.flatnonzero(counts >= _FULL)
    return {
        name: np.minimum(counts, _FULL).astype(np.uint8),
        f"{name}_large_at": smallest(large),
        f"{name}_large": smallest(counts[large]),
    }


def unpack_offsets(small: AnyArray, large_at: Ints, large: Ints) -> Ints:
    """Read counts back as n + 1 offsets."""
    # A search does this first for some arrays of the length of the dictionary: in place, and no wider than is needed.
    offsets = np.zeros(len(small) + 1, np.uint32)
    offsets[1:] = small
    offsets[1 + large_at.astype(np.int64)] = large
    return np.cumsum(offsets, out=offsets)


def pack_ints(values: Ints) -> AnyArray:
    """Write integers in one, two, three or four bytes each, whichever suffices; three bytes are rows of a table."""
    top = int(values.max()) if len(values) else 0
    if not 1 << 16 <= top < 1 << 24:
        return smallest(values)
    return values.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :3].copy()


def unpack_ints(packed: AnyArray) -> Ints:
    """Read integers back (or a slice of them, as they lie)."""
    if packed.ndim == 1:
        return packed.astype(np.int64)
    wide = packed.astype(np.int64)
    return wide[:, 0] | wide[:, 1] << 8 | wide[:, 2] << 16


def pack_kinds(counts: Ints, weights: Floats) -> dict[str, AnyArray]:
    """Write a count and a weight for each posting as one byte: the code of the pair, frequent pairs first.

    Few pairs are different; codes that do not fit into the byte lie beside it.
    """
    pairs = counts.astype(np.uint64) << np.uint64(32) | weights.astype(np.float32).view(np.uint32).astype(np.uint64)
    table, codes, having = np.unique(pairs, return_inverse=True, return_counts=True)
    order = np.argsort(-having, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    kinds = rank[codes.reshape(-1)]
    rare = np.flatnonzero(kinds >= _FULL)
    table = table[order]
    return {
        "post_kind": np.minimum(kinds, _FULL).astype(np.uint8),
        "post_kind_rare_at": smallest(rare),
        "post_kind_rare": smallest(kinds[rare]),
        "kind_count": smallest((table >> np.uint64(32)).astype(np.int64)),
        "kind_weight": (table & np.uint64(0xFFFFFFFF)).astype(np.uint32).view(np.float32),
    }


def unpack_kinds(kinds: AnyArray, number_of: Callable[[Ints], Ints], rare_at: Ints, rare: Ints) -> Ints:
    """Give the codes of some postings, whose bytes are `kinds`; `number_of` tells which posting one of them is."""
    is_rare = np.flatnonzero(kinds == _FULL)
    if not len(is_rare):
        return kinds
    found = kinds.astype(np.int64)
    found[is_rare] = rare[find_in(rare_at, number_of(is_rare))]
    return found
