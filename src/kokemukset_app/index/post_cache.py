"""Posting lists worked out on first use, kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from kokemukset_app.index.arrays import Floats, Ints

Postings = tuple[Ints, Floats]

_OVERHEAD = 200


class PostingCache:
    """The lists used last, at most so many bytes of them. Safe on any thread."""

    def __init__(self, room: int = 16 << 20) -> None:
        self._room = room
        self._used = 0
        self._lock = Lock()
        self._known: OrderedDict[str | bytes, Postings] = OrderedDict()

    def get(self, key: str | bytes, make: Callable[[], Postings]) -> Postings:
        """Give the list of a key, made if it is not there; two threads may both make it."""
        with self._lock:
            known = self._known.get(key)
            if known is not None:
                self._known.move_to_end(key)
                return known
        made = make()
        with self._lock:
            if key not in self._known:
                self._known[key] = made
                self._used += _size(made)
            while self._used > self._room and len(self._known) > 1:
                self._used -= _size(self._known.popitem(last=False)[1])
        return made


def _size(postings: Postings) -> int:
    return postings[0].nbytes + postings[1].nbytes + _OVERHEAD
