"""One worker thread with a line of jobs before it; results come back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import Cancelled

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a job came to, on its way to the GUI thread."""

    token: CancelToken
    deliver: Callable[[], None]


class Lane(QObject):
    """A lane of jobs. Create, submit and close it on the GUI thread.

    `newest_wins`: a new job cancels the one before it, and only the newest job's outcome is delivered (reading).
    Otherwise every job is run and delivered, in order (writing). A job gets a `CancelToken` to poll; one that raises
    `Cancelled` delivers nothing. Jobs never touch widgets and never wait for the GUI thread.
    """

    _finished = Signal(object)

    def __init__(self, name: str, *, newest_wins: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest_wins = newest_wins
        self._newest: CancelToken | None = None
        self._waiting: set[CancelToken] = set()
        self._is_closed = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"kokemukset-{name}")
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        job: Callable[[CancelToken], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> CancelToken:
        """Put a job in line; `done` or `failed` is called on the GUI thread. Gives the token that cancels the job."""
        token = CancelToken()
        if self._is_closed:
            token.cancel()
            return token
        if self._newest_wins and self._newest is not None:
            self._newest.cancel()
        self._newest = token
        self._waiting.add(token)
        self._pool.submit(self._run, token, job, done, failed)
        return token

    def cancel(self) -> None:
        """Cancel every job that is not done yet; their outcomes are not delivered."""
        for token in self._waiting:
            token.cancel()
        self._newest = None

    @property
    def is_busy(self) -> bool:
        """Tell whether an outcome is still to come."""
        return bool(self._waiting)

    def close(self) -> None:
        """Take no more jobs and wait for the running one; reading jobs are cancelled, writing jobs are finished."""
        self._is_closed = True
        if self._newest_wins:
            self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=self._newest_wins)

    def _run(
        self,
        token: CancelToken,
        job: Callable[[CancelToken], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        """Run one job on the worker thread."""
        deliver: Callable[[], None]
        try:
            token.check()
            deliver = partial(done, job(token))
        except Cancelled:
            deliver = _nothing
            token.cancel()
        except Exception as error:  # the worker's crash net: whoever asked decides what it means
            deliver = partial(failed, error) if failed else partial(_raise, error)
        if not self._is_closed:
            self._finished.emit(_Outcome(token, deliver))

    @Slot(object)
    def _on_finished(self, outcome: object) -> None:
        if not isinstance(outcome, _Outcome):
            return
        self._waiting.discard(outcome.token)
        is_stale = self._newest_wins and outcome.token is not self._newest
        if self._is_closed or is_stale or outcome.token.is_cancelled:
            return
        outcome.deliver()


def _nothing() -> None:
    """Deliver nothing."""


def _raise(error: Exception) -> None:
    """Let an error that nobody waits for reach the crash net on the GUI thread."""
    raise error
