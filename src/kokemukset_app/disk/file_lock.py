"""Locks between processes that die with their holder: over a file, and over a whole folder."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt

    _LOCKS_FOLDERS: Final = False

    def _try_lock(handle: int) -> bool:
        try:
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    _LOCKS_FOLDERS: Final = True

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_PAUSE: Final = 0.02
_SHORT_PAUSE: Final = 0.002
"""In seconds: a folder is held only for a look and a rename."""


class Busy(Exception):
    """Somebody else holds the lock."""


@contextmanager
def locked(path: Path, wait: float = 0.0) -> Generator[None]:
    """Hold the lock at `path` for the block; raises `Busy` when it is not free within `wait` seconds.

    The file stays where it is: removing it would let two holders lock two files of one name.
    """
    with path.open("ab") as file:
        _hold(file.fileno(), path, wait, _PAUSE)
        yield


@contextmanager
def folder_locked(folder: Path, wait: float) -> Generator[None]:
    """Hold a folder for the block, so that programs of this computer take turns in it; raises `Busy`, OSError.

    Nothing is written into it. Where a folder cannot be locked itself (Windows), a file named after it is held.
    """
    held, flags = (folder, os.O_RDONLY) if _LOCKS_FOLDERS else (stand_in(folder), os.O_RDWR | os.O_CREAT)
    handle = os.open(held, flags, 0o600)
    try:
        _hold(handle, folder, wait, _SHORT_PAUSE)
        yield
    finally:
        os.close(handle)


def stand_in(folder: Path) -> Path:
    """Give the file of this user's temporary folder that is held in a folder's stead, however the folder is written."""
    name = os.path.normcase(folder.resolve())
    place = Path(tempfile.gettempdir()) / "kokemukset-locks"
    place.mkdir(mode=0o700, exist_ok=True)
    return place / f"{hashlib.blake2b(name.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}.lock"


def _hold(handle: int, path: Path, wait: float, pause: float) -> None:
    end = time.monotonic() + wait
    while not _try_lock(handle):
        if time.monotonic() >= end:
            raise Busy(str(path))
        time.sleep(pause)
