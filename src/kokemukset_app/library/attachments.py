"""Files of the library that entries show or link to: pictures and documents, never anything outside."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from kokemukset_app.library.layout import is_entry_name
from kokemukset_app.library.scanning import inside, is_odd, is_real_folder

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
"""A larger file is for the program that made it, not for a page of text."""

MAX_FILES: Final = 20_000
"""So many files are named at the most: a form offers names, it is no file manager."""


def list_files(root: Path) -> tuple[str, ...]:
    """List the files beside the entries, by their paths inside the library; hidden ones and links are left out."""
    found: list[str] = []
    waiting: list[tuple[str, str]] = [(str(root), "")]
    while waiting and len(found) < MAX_FILES:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as items:
                entries = sorted(items, key=lambda item: item.name)
        except OSError:
            continue
        for item in entries:
            path = prefix + item.name
            if item.name.startswith(".") or is_odd(path):
                continue
            if is_real_folder(item):
                waiting.append((item.path, f"{path}/"))
            elif not is_entry_name(item.name) and item.is_file(follow_symlinks=False):
                found.append(path)
    return tuple(sorted(found[:MAX_FILES]))


def read_file(root: Path, path: str) -> bytes | None:
    """Read a file by its path inside the library; None where it is missing, too large, unreadable or outside."""
    real = inside(root, path)
    try:
        if real is None or not real.is_file() or real.stat().st_size > MAX_FILE_BYTES:
            return None
        return real.read_bytes()
    except OSError:
        return None
