"""The walk over a library folder: which files are its entries."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.errors import LibraryMissing, LibraryUnreadable
from kokemukset_app.library.layout import MAX_DEPTH, is_entry_folder, is_entry_name, is_entry_path


@dataclass(slots=True)
class Scan:
    """What a walk found.

    `files` are the entries by path with size and time. `odd_names` gives, for a path whose name on the disk is no
    text of any encoding, the name to open it by. `unreadable` are folders that may not be listed.
    """

    files: dict[str, Fingerprint] = field(default_factory=dict[str, Fingerprint])
    odd_names: dict[str, str] = field(default_factory=dict[str, str])
    unreadable: list[str] = field(default_factory=list[str])


def scan_folder(root: Path, check: Callable[[], None]) -> Scan:
    """Walk a library folder; nothing is read but names, sizes and times.

    Links to folders are not followed: what they lead to is either found by its own path or outside. A link to a file
    counts only where its target lies inside and is not found by itself. `check` is called for every folder and may
    raise. Raises `LibraryMissing`, `LibraryUnreadable`.
    """
    found = Scan()
    waiting: list[tuple[str, str, int]] = [(str(root), "", 0)]
    while waiting:
        check()
        folder, prefix, depth = waiting.pop()
        try:
            with os.scandir(folder) as items:
                entries = list(items)
        except OSError as error:
            if not prefix:
                raise folder_error(root, error) from error
            found.unreadable.append(_shown(prefix.rstrip("/")))
            continue
        for item in entries:
            if is_entry_name(item.name):
                _take_file(item, prefix, root, found)
            elif (
                "." not in item.name[:1]
                and is_real_folder(item)
                and is_entry_folder(item.name, prefix)
                and depth < MAX_DEPTH
            ):
                waiting.append((item.path, f"{prefix}{item.name}/", depth + 1))
    return found


def folder_error(root: Path, error: OSError) -> LibraryMissing | LibraryUnreadable:
    """Say why a library folder cannot be listed."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return LibraryMissing(str(root))
    if isinstance(error, PermissionError) or root.is_dir():
        return LibraryUnreadable(str(root))
    return LibraryMissing(str(root))


def inside(root: Path, path: str) -> Path | None:
    """Give the real place of a path of the library; None where it would lie outside."""
    if not path or "\0" in path or path.startswith(("/", "\\")) or _has_drive(path):
        return None
    try:
        base = os.path.realpath(root)
        real = os.path.realpath(f"{base}/{path}")
    except (OSError, ValueError):
        return None
    return Path(real) if real.startswith(base.rstrip(os.sep) + os.sep) else None


def _has_drive(path: str) -> bool:
    return len(path) > 1 and path[1] == ":" and path[0].isascii() and path[0].isalpha()


def _take_file(item: os.DirEntry[str], prefix: str, root: Path, found: Scan) -> None:
    try:
        if item.is_symlink():
            real = inside(root, prefix + item.name)
            if real is None or is_entry_path(real.relative_to(os.path.realpath(root)).as_posix()):
                return
        if not item.is_file():
            # A folder may be called `notes.md`; it is not looked into, as little as a pipe of that name.
            return
        info = item.stat()
    except OSError:
        return
    path = prefix + item.name
    if is_odd(path):
        path, real_name = _shown(path), path
        found.odd_names[path] = real_name
    found.files[path] = Fingerprint(info.st_size, info.st_mtime_ns, "")


def is_real_folder(item: os.DirEntry[str]) -> bool:
    """Tell whether something is a folder by itself, and no link to one."""
    try:
        if not item.is_dir(follow_symlinks=False):
            return False
        if os.name == "nt":
            # A junction is no symbolic link to Python 3.11, and can lead in a circle as well.
            tag = getattr(item.stat(follow_symlinks=False), "st_reparse_tag", 0)
            return bool(tag != getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1))
    except OSError:
        return False
    return True


def is_odd(path: str) -> bool:
    """Tell a name whose bytes are no UTF-8: Python holds them as lone surrogates, which nothing else can write."""
    return not path.isascii() and any(unicodedata.category(char) == "Cs" for char in path)


def _shown(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
