"""Stretches of a long array, read one after the other: the postings of many rows, which mostly lie side by side."""

from __future__ import annotations

import numpy as np

from kokemukset_app.index.arrays import AnyArray, Ints, listed, offsets_of, ranges

_LONG = 64
"""So many elements a stretch must have on average for copying stretch by stretch to be quicker than one by one."""


class Runs:
    """Some stretches `starts[i] … ends[i]` of arrays of one length; what is read of them lies end to end."""

    __slots__ = ("_before", "_ends", "_every", "_starts", "lengths")

    def __init__(self, starts: Ints, ends: Ints) -> None:
        self.lengths = ends.astype(np.int64) - starts
        if len(starts) > 1:  # what touches is one
            first = np.flatnonzero(np.concatenate(([True], starts[1:] != ends[:-1])))
            starts, ends = starts[first], ends[np.append(first[1:] - 1, len(ends) - 1)]
        self._starts, self._ends = starts, ends
        self._before = offsets_of(ends.astype(np.int64) - starts)
        self._every: Ints | None = None

    def __len__(self) -> int:
        return int(self._before[-1])

    def of(self, array: AnyArray) -> AnyArray:
        """Read the stretches of an array; what comes may be a view of it."""
        if len(self._starts) == 1:
            return array[int(self._starts[0]) : int(self._ends[0])]
        if not len(self._starts):
            return array[:0]
        if len(self) > _LONG * len(self._starts):
            pairs = zip(listed(self._starts), listed(self._ends), strict=True)
            return np.concatenate([array[start:end] for start, end in pairs])
        if self._every is None:
            self._every = ranges(self._starts, self._ends)
        return array[self._every]

    def numbers(self, at: Ints) -> Ints:
        """Give where in the array the elements `at` of what `of` gives lie."""
        run = np.searchsorted(self._before, at, side="right") - 1
        return self._starts[run].astype(np.int64) + (at - self._before[run])
