"""A child process that touches PDFs, held at arm's length: watched, timed, and ended when it must be."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.publication import PdfTrouble
from kokemukset_app.publications.entrance import enter
from kokemukset_app.publications.limits import MEMORY_BYTES
from kokemukset_app.publications.questions import End, Failed, Question

_POLL_SECONDS = 0.05
_START_SECONDS = 20.0
"""A child may take so long to start on a busy machine, over the time that its question has."""
_RENEW_AFTER = 400
"""Questions after which a child is replaced, so that what it may leak stays small."""


class PdfRefused(Exception):
    """The child could not answer; `trouble` says why."""

    def __init__(self, trouble: PdfTrouble, detail: str = "") -> None:
        super().__init__(detail or trouble.value)
        self.trouble = trouble
        self.detail = detail


class PdfGuard:
    """Asks one child. Safe on any thread; questions wait for each other. Starts the child with the first question."""

    def __init__(self, memory: int = MEMORY_BYTES) -> None:
        """Take how many bytes of memory the child may use."""
        self._memory = memory
        self._turn = Lock()
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._asked = 0

    def ask(self, question: Question, seconds: float, cancel: CancelToken) -> Iterator[object]:
        """Give the answers one by one. Whatever ends the iteration early ends the child too.

        Raises:
            PdfRefused: the file cannot be read, the child crashed over it, or it took longer than `seconds`.
            Cancelled: the question was taken back.
        """
        with self._turn:
            is_new = self._child is None
            pipe = self._ready()
            is_whole = False
            try:
                yield from self._answers(pipe, question, seconds + (_START_SECONDS if is_new else 0.0), cancel)
                is_whole = True
            except PdfRefused as error:
                is_whole = error.trouble not in (PdfTrouble.CRASHED, PdfTrouble.TOO_SLOW)
                raise
            finally:
                if not is_whole:
                    self._end()

    def close(self) -> None:
        """End the child; a question under way ends with it."""
        child = self._child
        if child is not None:
            child.kill()
        with self._turn:
            self._end()

    def _answers(self, pipe: Connection, question: Question, seconds: float, cancel: CancelToken) -> Iterator[object]:
        deadline = time.monotonic() + seconds
        try:
            pipe.send(question)
            while True:
                cancel.check()
                if not pipe.poll(_POLL_SECONDS):
                    if time.monotonic() > deadline:
                        raise PdfRefused(PdfTrouble.TOO_SLOW)
                    continue
                answer: object = pipe.recv()
                match answer:
                    case End():
                        return
                    case Failed():
                        raise PdfRefused(answer.trouble, answer.detail)
                    case _:
                        yield answer
                if time.monotonic() > deadline:
                    raise PdfRefused(PdfTrouble.TOO_SLOW)
        except (EOFError, OSError) as error:
            raise PdfRefused(PdfTrouble.CRASHED) from error

    def _ready(self) -> Connection:
        self._asked += 1
        if self._asked > _RENEW_AFTER or (self._child is not None and not self._child.is_alive()):
            self._end()
        if self._pipe is None:
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            child = context.Process(target=enter, args=(theirs, self._memory), name="kokemukset-pdf", daemon=True)
            child.start()
            theirs.close()
            self._child, self._pipe, self._asked = child, ours, 1
        return self._pipe

    def _end(self) -> None:
        child, pipe = self._child, self._pipe
        self._child = self._pipe = None
        if pipe is not None:
            pipe.close()
        if child is not None:
            child.kill()
            child.join()
