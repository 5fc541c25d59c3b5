"""Files outside the library that are to be taken in: read within bounds, never written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import LibraryError
from kokemukset_app.core.exchange import MAX_FILE, ExchangeError, ExchangeFault, OutsideFile
from kokemukset_app.library.layout import MAX_ENTRY_BYTES
from kokemukset_app.library.scanning import inside, scan_folder

MAX_FILES: Final = 20_000
MAX_BESIDE: Final = 64 * 1024 * 1024


class OutsideFiles:
    """Reads what is to be imported. Safe on any thread."""

    def is_folder(self, path: str) -> bool:
        """Tell whether the path is a folder."""
        return Path(path).is_dir()

    def read(self, path: str) -> bytes:
        """Read a file whole; raises `ExchangeError`."""
        place = Path(path)
        try:
            if not place.is_file():
                raise ExchangeError(ExchangeFault.UNREADABLE, path)
            with place.open("rb") as file:
                data = file.read(MAX_FILE + 1)
        except (OSError, ValueError) as error:
            raise ExchangeError(ExchangeFault.UNREADABLE, path) from error
        if len(data) > MAX_FILE:
            raise ExchangeError(ExchangeFault.TOO_LARGE, path)
        return data

    def markdown(self, path: str, cancel: CancelToken) -> Sequence[OutsideFile]:
        """Read the Markdown files of a folder, by path; links to folders are not followed."""
        root = Path(path)
        try:
            scan = scan_folder(root, cancel.check)
        except LibraryError as error:
            raise ExchangeError(ExchangeFault.UNREADABLE, path) from error
        if len(scan.files) > MAX_FILES:
            raise ExchangeError(ExchangeFault.TOO_MANY_ROWS, str(MAX_FILES))
        beside = partial(_beside, root)
        return [OutsideFile(name, _read(root, scan.odd_names.get(name, name)), beside) for name in sorted(scan.files)]


def _read(root: Path, name: str) -> bytes | None:
    try:
        with (root / name).open("rb") as file:
            data = file.read(MAX_ENTRY_BYTES + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= MAX_ENTRY_BYTES else None


def _beside(root: Path, path: str) -> bytes | None:
    """Read a picture or a document of the folder; None where it is missing, too large, or outside."""
    place = inside(root, path)
    try:
        if place is None or not place.is_file() or place.stat().st_size > MAX_BESIDE:
            return None
        return place.read_bytes()
    except (OSError, ValueError):
        return None
