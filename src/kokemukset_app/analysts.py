"""Analysing the words of a whole library in several processes: the job that takes the longest in making an index."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Condition, Thread

from kokemukset_app.core.many_words import ManyWords, Terms

_MOST_HELPERS = 3
_SMALLEST, _LARGEST = 1_500, 12_000
"""Words of a piece: many words at once are quicker, but the last piece should not be waited for."""
_SHARES = 2
_NICE = 5


@dataclass(slots=True, eq=False)
class _Piece:
    lang: str
    words: Sequence[str]
    terms: Mapping[str, Terms] | None = None


class Analysts:
    """This process and its helpers, each taking a piece of the words when it has done the last one.

    Belongs to one thread. A helper that dies is done without: its piece goes back to the others.
    """

    def __init__(self, analysis: ManyWords, helpers: Sequence[Connection] = ()) -> None:
        self._analysis = analysis
        self._turn = Condition()
        self._waiting: deque[_Piece] = deque()
        self._is_closed = False
        self._count = len(helpers) + 1
        for helper in helpers:
            Thread(target=self._feed, args=(helper,), daemon=True).start()

    def begin(self, words: Mapping[str, Sequence[str]]) -> Callable[[], Iterator[tuple[str, Mapping[str, Terms]]]]:
        """Let the helpers begin with words, given by language; calling the answer waits for it, and helps."""
        pieces: list[_Piece] = []
        for lang, some in words.items():
            ordered = sorted(some)  # those that begin alike are quicker together
            size = min(_LARGEST, max(_SMALLEST, -(-len(ordered) // (_SHARES * self._count))))
            pieces += [_Piece(lang, ordered[at : at + size]) for at in range(0, len(ordered), size)]
        with self._turn:
            self._waiting.extend(pieces)
            self._turn.notify_all()
        return partial(self._answers, pieces)

    def close(self) -> None:
        """Let the helpers' threads end."""
        with self._turn:
            self._is_closed = True
            self._turn.notify_all()

    def _answers(self, pieces: Sequence[_Piece]) -> Iterator[tuple[str, Mapping[str, Terms]]]:
        """Give the terms piece by piece; of a piece that cannot be analysed, none."""
        for piece in pieces:
            while piece.terms is None:
                with self._turn:
                    mine = self._waiting.popleft() if self._waiting else None
                    if mine is None and piece.terms is None:
                        self._turn.wait()
                if mine is not None:
                    mine.terms = _terms_of(self._analysis, mine.lang, mine.words)
            yield piece.lang, piece.terms

    def _feed(self, helper: Connection) -> None:
        """Give a helper one piece after another, on a thread of its own."""
        while True:
            with self._turn:
                while not self._waiting and not self._is_closed:
                    self._turn.wait()
                if self._is_closed:
                    return
                piece = self._waiting.popleft()
            try:
                helper.send((piece.lang, piece.words))
                piece.terms = helper.recv()
            except (OSError, EOFError):
                with self._turn:
                    self._waiting.appendleft(piece)
                    self._turn.notify_all()
                return
            with self._turn:
                self._turn.notify_all()


@contextmanager
def helping(make: Callable[[], ManyWords]) -> Generator[tuple[Connection, ...]]:
    """Start helpers for the other cores, and give what `Analysts` needs to talk to them; none where there is one core.

    Args:
        make: makes the analysis in the helper; must be something that can be pickled.
    """
    context = multiprocessing.get_context("spawn")
    ours: list[Connection] = []
    helpers: list[BaseProcess] = []
    try:
        for _ in range(min(_MOST_HELPERS, (os.cpu_count() or 1) - 1)):
            mine, theirs = context.Pipe()
            helper = context.Process(target=_be_helper, args=(make, theirs), name="kokemukset-words", daemon=True)
            helper.start()
            theirs.close()
            ours.append(mine)
            helpers.append(helper)
        yield tuple(ours)
    finally:
        for connection in ours:
            connection.close()
        for helper in helpers:
            helper.terminate()
            helper.join()


def run_helper(make: Callable[[], ManyWords], pipe: Connection) -> None:
    """Analyse what comes until the other side has gone."""
    analysis: ManyWords | None = None
    with suppress(OSError, EOFError, KeyboardInterrupt):
        while True:
            lang, words = pipe.recv()
            analysis = analysis or make()
            pipe.send(_terms_of(analysis, lang, words))


def _be_helper(make: Callable[[], ManyWords], pipe: Connection) -> None:
    be_modest()
    gc.disable()  # as in the process that is helped
    run_helper(make, pipe)


def be_modest() -> None:
    """Let a process that works in the background stand back behind the window, where the system has a way for it."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_NICE)


def _terms_of(analysis: ManyWords, lang: str, words: Sequence[str]) -> Mapping[str, Terms]:
    """Analyse a piece; if a word breaks the analysis, its entry will find out, and nobody else."""
    try:
        return analysis.document_terms_of(words, lang)
    except Exception:  # whatever is in an entry must not keep the others out
        return {}
