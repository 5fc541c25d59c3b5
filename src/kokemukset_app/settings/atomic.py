"""Writing a small file so that it is either the old one or the new one."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write beside, flush to disk, then replace. Raises OSError; the old file is then as it was.

    An existing file keeps its permissions, a new one gets those the user's other files have.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # The name stays short: the file's own may be as long as the system allows.
    beside = path.parent / f".kokemukset-{secrets.token_hex(6)}.tmp"
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):  # it would name the hidden file, which means nothing to anybody
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
