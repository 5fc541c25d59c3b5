"""Numpy arrays as the index uses them: names for their types, and a few moves that plain numpy lacks."""

from __future__ import annotations

from typing import Any, Literal, cast

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
AnyArray = npt.NDArray[Any]

NO_INTS: Ints = np.empty(0, np.int64)
NO_FLOATS: Floats = np.empty(0, np.float32)


def smallest(values: Ints) -> Ints:
    """Give the values in the narrowest unsigned type that holds them."""
    top = int(values.max()) if len(values) else 0
    kind = np.uint8 if top < 1 << 8 else np.uint16 if top < 1 << 16 else np.uint32 if top < 1 << 32 else np.uint64
    return values.astype(kind)


def listed(values: Ints) -> list[int]:
    """Give the values as Python numbers."""
    return cast("list[int]", values.tolist())


def distinct(values: Ints) -> Ints:
    """Sort values and leave each only once; `np.unique` hashes integers, which takes several times as long."""
    ordered = np.sort(values)
    if len(ordered) < 2:  # one value is distinct
        return ordered
    is_new = np.empty(len(ordered), np.bool_)
    is_new[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return ordered[is_new]


def find_in(ordered: Ints, values: Ints, side: Literal["left", "right"] = "left") -> Ints:
    """Find where values belong in a long sorted array; numpy would first copy all of it to the type of the values.

    The values must fit the array's type: they are not beyond what it holds.
    """
    return np.searchsorted(ordered, values.astype(ordered.dtype), side)


def offsets_of(counts: Ints) -> Ints:
    """Turn counts of n groups into n + 1 offsets."""
    out = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=out[1:])
    return out


def ranges(starts: Ints, ends: Ints) -> Ints:
    """Concatenate the integers of many ranges: `[2, 8]`, `[4, 9]` → `2 3 8`."""
    starts = starts.astype(np.int64)
    counts = ends.astype(np.int64) - starts
    total = int(counts.sum())
    if not total:
        return NO_INTS
    if len(counts) == 1:
        return np.arange(int(starts[0]), int(starts[0]) + total)
    before = np.cumsum(counts) - counts
    out: npt.NDArray[np.int64] = np.arange(total, dtype=np.int64)
    out += np.repeat(starts - before, counts)
    return out


def palette(values: Floats) -> tuple[Ints, Floats]:
    """Write floats as codes into the table of their distinct values; both are small when the values repeat."""
    table, codes = np.unique(values, return_inverse=True)
    return smallest(codes.reshape(-1)), table.astype(np.float32)
