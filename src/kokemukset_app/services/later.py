"""A part that is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Later(Generic[T]):
    """Calling it gives the part; the first call makes it, once, whichever thread calls. A failed attempt is no part.

    What most people never open must not hold up the start of the program, nor load its modules.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: list[T] = []

    def __call__(self) -> T:
        """Give the part."""
        if not self._made:
            with self._lock:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]

    def if_made(self, act: Callable[[T], object]) -> None:
        """Do something with the part if there is one; none is made for it."""
        with self._lock:
            for part in self._made:
                act(part)
