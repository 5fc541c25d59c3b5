"""Files of the library that entries show or link to: pictures and documents, never anything outside."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kokemukset_app.library.scanning import inside

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
"""A larger file is for the program that made it, not for a page of text."""


def read_file(root: Path, path: str) -> bytes | None:
    """Read a file by its path inside the library; None where it is missing, too large, unreadable or outside."""
    real = inside(root, path)
    try:
        if real is None or not real.is_file() or real.stat().st_size > MAX_FILE_BYTES:
            return None
        return real.read_bytes()
    except OSError:
        return None
