"""Many files changed as one: each step with what it was and what it becomes, so that all of it can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FileStep:
    """One file of the library: `old` None means that it is made, `new` None that it goes; `note` tells what changes."""

    path: str
    old: bytes | None
    new: bytes | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """A batch that was begun: `name` finds it again, `begun` is local time (ISO, seconds), `count` its files.

    `is_done` False says that it was interrupted: some files are new, the rest old, none torn. `is_running` says that
    another program may be working on it right now.
    """

    name: str
    title: str
    begun: str
    count: int
    is_done: bool
    is_running: bool = False


class BatchFiles(Protocol):
    """Files of the library folder, bytes for bytes. Raises `LibraryReadOnly`, `SaveFailed`, `Conflict`."""

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes; None where there is none. Raises `SaveFailed` for a path outside the library."""
        ...

    def put(self, step: FileStep) -> None:
        """Take one step, atomically; raises `Conflict` where the file is not what the step says it was."""
        ...


class BatchJournal(Protocol):
    """What batches were, kept on this computer outside the library. Raises `SaveFailed`."""

    def begin(self, title: str, steps: Sequence[FileStep]) -> str:
        """Keep what the files were before any of them changes; gives the batch's name."""
        ...

    def finish(self, name: str) -> None:
        """Mark a batch as done."""
        ...

    def drop(self, name: str) -> None:
        """Forget a batch."""
        ...

    def records(self) -> Sequence[BatchRecord]:
        """List the batches kept, newest first."""
        ...

    def steps(self, name: str) -> Sequence[FileStep]:
        """Give the steps of a batch; those of one that is not there are none."""
        ...
