"""Which files of a library folder are its publications: PDFs anywhere in it, `attachments/` included."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.publication import is_pdf_name
from kokemukset_app.library.layout import MAX_DEPTH
from kokemukset_app.library.scanning import folder_error, inside, is_odd, is_real_folder


class FolderPublications:
    """Finds the PDFs of one folder. Safe on any thread; never writes."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def scan_publications(self, cancel: CancelToken) -> Mapping[str, Fingerprint]:
        """List the PDFs by path with size and time; nothing is read.

        Links to folders are not followed, nor links to PDFs that are found by themselves. A name that is no text is
        left out: nothing could show it. Raises `LibraryMissing`, `LibraryUnreadable`, `Cancelled`.
        """
        found: dict[str, Fingerprint] = {}
        waiting: list[tuple[str, str, int]] = [(str(self._root), "", 0)]
        while waiting:
            cancel.check()
            folder, prefix, depth = waiting.pop()
            try:
                with os.scandir(folder) as items:
                    entries = list(items)
            except OSError as error:
                if not prefix:
                    raise folder_error(self._root, error) from error
                continue
            for item in entries:
                path = prefix + item.name
                if is_pdf_name(item.name):
                    seen = self._seen(item, path)
                    if seen is not None:
                        found[path] = seen
                elif not item.name.startswith(".") and depth < MAX_DEPTH and is_real_folder(item):
                    waiting.append((item.path, f"{path}/", depth + 1))
        return found

    def place(self, path: str) -> Path | None:
        """Give the file of a PDF's path; None where that is no PDF or would lie outside."""
        if not is_pdf_name(path.rsplit("/", 1)[-1]):
            return None
        return inside(self._root, path)

    def has(self, path: str) -> bool:
        """Tell whether there is a PDF of this path inside the library."""
        place = self.place(path)
        try:
            return place is not None and place.is_file()
        except OSError:
            return False

    def _seen(self, item: os.DirEntry[str], path: str) -> Fingerprint | None:
        try:
            if is_odd(path) or (item.is_symlink() and self._is_found_by_itself(path)) or not item.is_file():
                return None
            info = item.stat()
        except OSError:
            return None
        return Fingerprint(info.st_size, info.st_mtime_ns, "")

    def _is_found_by_itself(self, path: str) -> bool:
        real = inside(self._root, path)
        return real is None or is_pdf_name(real.name)
