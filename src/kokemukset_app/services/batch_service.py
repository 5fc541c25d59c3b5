"""Many files changed as one, and taken back as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kokemukset_app.core.batch import BatchFiles, BatchJournal, BatchRecord, FileStep
from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.errors import Cancelled, Conflict, KokemuksetError
from kokemukset_app.core.events import Progress

Told = Callable[[Progress], None]


def untold(progress: Progress) -> None:
    """Tell nobody."""
    del progress


class BatchService:
    """Applies steps: all of them or none. Safe on any thread, one batch at a time; reads and writes files.

    Before the first file changes, what all of them were is kept on this computer, so that even a batch that was
    killed can be taken back. After each, `changed` is told the paths (it brings the index up to date).
    """

    def __init__(self, files: BatchFiles, journal: BatchJournal, changed: Callable[[Sequence[str]], None]) -> None:
        self._files = files
        self._journal = journal
        self._changed = changed

    def apply(self, title: str, steps: Sequence[FileStep], told: Told = untold, cancel: CancelToken = NEVER) -> str:
        """Take all steps; gives the batch's name, empty where there is nothing to do.

        Raises `Conflict` when a file is not what its step says, `SaveFailed`, `LibraryReadOnly`, `Cancelled`;
        every file is then as it was.
        """
        steps = [step for step in steps if step.old != step.new]
        if not steps:
            return ""
        for step in steps:
            cancel.check()
            if self._files.read(step.path) != step.old:
                raise Conflict(step.path)
        name = self._journal.begin(title, steps)
        done: list[FileStep] = []
        try:
            for step in steps:
                cancel.check()
                self._files.put(step)
                done.append(step)
                told(Progress(len(done), len(steps)))
        except BaseException:
            self._take_back(done)
            self._journal.drop(name)
            raise
        self._journal.finish(name)
        self._changed([step.path for step in steps])
        return name

    def last(self) -> BatchRecord | None:
        """Give the newest batch that can be taken back, an interrupted one first."""
        records = self._journal.records()
        return next((r for r in records if not r.is_done), records[0] if records else None)

    def interrupted(self) -> BatchRecord | None:
        """Give a batch that was begun and never finished, and that nobody is working on; None where there is none."""
        return next((r for r in self._journal.records() if not r.is_done and not r.is_running), None)

    def finish(self, name: str, told: Told = untold) -> tuple[str, ...]:
        """Do what is left of an interrupted batch; gives the paths that somebody has changed since, left alone."""
        left: list[str] = []
        steps = self._journal.steps(name)
        for number, step in enumerate(steps, 1):
            now = self._files.read(step.path)
            if now == step.old and now != step.new:
                self._files.put(step)
            elif now != step.new:
                left.append(step.path)
            told(Progress(number, len(steps)))
        if steps:
            self._journal.finish(name)
            self._changed([step.path for step in steps if step.path not in left])
        return tuple(left)

    def undo(self, name: str, told: Told = untold) -> tuple[str, ...]:
        """Take a batch back byte for byte; gives the paths that somebody has changed since, which are left alone."""
        left: list[str] = []
        back: list[str] = []
        steps = self._journal.steps(name)
        for number, step in enumerate(reversed(steps), 1):
            now = self._files.read(step.path)
            if now == step.old:
                continue
            if now != step.new:
                left.append(step.path)
                continue
            self._files.put(FileStep(step.path, step.new, step.old))
            back.append(step.path)
            told(Progress(number, len(steps)))
        if steps:
            self._journal.drop(name)
        if back:
            self._changed(back)
        return tuple(left)

    def _take_back(self, done: Sequence[FileStep]) -> None:
        """Undo what was done of a batch that failed; one file's trouble does not keep the others from coming back."""
        trouble: KokemuksetError | None = None
        for step in reversed(done):
            try:
                self._files.put(FileStep(step.path, step.new, step.old))
            except Cancelled:
                raise
            except KokemuksetError as error:
                trouble = trouble or error
        if trouble is not None:
            raise trouble
