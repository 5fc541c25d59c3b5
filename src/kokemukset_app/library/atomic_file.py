"""Writing a user's file so that it is the old one or the new one whole, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Final

from kokemukset_app.disk.file_lock import Busy, folder_locked

_PREFIX: Final = ".kokemukset-"
_SUFFIX: Final = ".tmp"
_STALE_SECONDS: Final = 600
_TURN_SECONDS: Final = 2.0
_MAX_SWEPT: Final = 1000
_SWEPT: Final[dict[str, float]] = {}
"""When each folder was last swept: a change of many files must not list its folder for each of them."""


def replace_file(place: Path, data: bytes, check: Callable[[], None]) -> os.stat_result:
    """Put new content in place of a file, its permissions kept; gives what the system says of it.

    `check` runs last before the replacement and may raise to call it off. Raises OSError; the old file then stays.
    """
    temporary = _written(place, data)
    try:
        with contextlib.suppress(OSError):
            old = place.stat()
            temporary.chmod(old.st_mode & 0o7777)
            if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (os.getuid(), os.getgid()):
                os.chown(temporary, old.st_uid, old.st_gid)
        with turn(place.parent):
            check()
            info = temporary.stat()
            temporary.replace(place)
    except BaseException:
        _drop(temporary)
        raise
    _flush_folder(place.parent)
    return info


@contextlib.contextmanager
def turn(folder: Path) -> Generator[None]:
    """Let programs of this computer take turns in a folder, so that none writes between another's look and its write.

    Where a folder cannot be locked (some network drives), or somebody holds it for long, it is done without.
    """
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError, Busy):
            held.enter_context(folder_locked(folder, _TURN_SECONDS))
        yield


def create_file(place: Path, data: bytes) -> os.stat_result:
    """Make a file that is not there yet, whole; raises FileExistsError rather than write over one, else OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = _written(place, data)
    try:
        info = temporary.stat()
        _move_to_free(temporary, place)
    except BaseException:
        _drop(temporary)
        raise
    _flush_folder(place.parent)
    return info


def _move_to_free(temporary: Path, place: Path) -> None:
    if os.name == "nt":
        temporary.rename(place)  # Windows refuses where the name is taken
        return
    try:
        place.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # no links here (FAT, some network drives): the best there is
        if place.exists():
            raise FileExistsError(str(place)) from None
        temporary.rename(place)
        return
    _drop(temporary)


def _written(place: Path, data: bytes) -> Path:
    """Write beside the place under a hidden name, which no scan takes for an entry, and flush to the disk."""
    _sweep(place.parent)
    temporary = place.parent / f"{_PREFIX}{secrets.token_hex(6)}{_SUFFIX}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _drop(temporary)
        raise
    return temporary


def _sweep(folder: Path) -> None:
    """Remove what a killed process left half written long ago; looked for once in a while, for folders are large."""
    now, key = time.monotonic(), str(folder)
    if now - _SWEPT.get(key, -_STALE_SECONDS) < _STALE_SECONDS:
        return
    if len(_SWEPT) >= _MAX_SWEPT:
        _SWEPT.clear()
    _SWEPT[key] = now
    with contextlib.suppress(OSError), os.scandir(folder) as items:
        for item in items:
            if item.name.startswith(_PREFIX) and item.name.endswith(_SUFFIX):
                with contextlib.suppress(OSError):
                    if time.time() - item.stat().st_mtime > _STALE_SECONDS:
                        Path(item.path).unlink()


def _drop(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle to flush a folder by
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
