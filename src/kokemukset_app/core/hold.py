"""A hand on the arm of a long job: it waits until it may go on."""

from __future__ import annotations

from threading import Event

from kokemukset_app.core.cancel import CancelToken

_LOOK_SECONDS = 0.2


class Hold:
    """Say pause and go on from one thread; the job on another waits between its steps. Starts going."""

    __slots__ = ("_may_go",)

    def __init__(self) -> None:
        self._may_go = Event()
        self._may_go.set()

    @property
    def is_held(self) -> bool:
        """Tell whether the job was asked to wait."""
        return not self._may_go.is_set()

    def pause(self) -> None:
        """Ask the job to wait at its next step."""
        self._may_go.clear()

    def go_on(self) -> None:
        """Let the job go on."""
        self._may_go.set()

    def wait(self, cancel: CancelToken) -> None:
        """Wait while held; raises `Cancelled` when the job is taken back meanwhile."""
        while not self._may_go.wait(_LOOK_SECONDS):
            cancel.check()
        cancel.check()
