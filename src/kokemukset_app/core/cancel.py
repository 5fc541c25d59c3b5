"""A flag that a long job polls."""

from __future__ import annotations

from threading import Event

from kokemukset_app.core.errors import Cancelled


class CancelToken:
    """Say stop from one thread; the job on another raises `Cancelled` at its next step."""

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask the job to stop; may be called from any thread, more than once."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the job was asked to stop."""
        if self._event.is_set():
            raise Cancelled


NEVER = CancelToken()
"""For callers that do not cancel."""
