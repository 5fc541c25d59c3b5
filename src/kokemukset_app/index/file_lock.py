"""A lock between processes that dies with its holder."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Busy(Exception):
    """Somebody else holds the lock."""


@contextmanager
def locked(path: Path, wait: float = 0.0) -> Generator[None]:
    """Hold the lock at `path` for the block; raises `Busy` when it is not free within `wait` seconds.

    The file stays where it is: removing it would let two holders lock two files of one name.
    """
    end = time.monotonic() + wait
    with path.open("ab") as file:
        while not _try_lock(file):
            if time.monotonic() >= end:
                raise Busy(str(path))
            time.sleep(0.02)
        yield
