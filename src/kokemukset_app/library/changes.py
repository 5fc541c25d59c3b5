"""A watch over a library folder: tells that something changed, that the folder went, that it came back."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Final

from typing_extensions import override
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.errors import LibraryError
from kokemukset_app.core.ports import FolderChange
from kokemukset_app.core.publication import is_pdf_name
from kokemukset_app.library.layout import WORDS_FILE, is_entry_folder, is_entry_name
from kokemukset_app.library.publication_files import FolderPublications
from kokemukset_app.library.scanning import scan_folder

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

QUIET_SECONDS: Final = 0.4
"""A change is told when nothing more has happened for this long: programs save in several steps."""
PATIENCE_SECONDS: Final = 3.0
"""While changes keep coming (a checkout, a sync), one is told at least this often."""
POLL_SECONDS: Final = 4.0
"""How often the folder is looked at where the system does not tell of changes, and whether it is still there."""

OnChange = Callable[[FolderChange], None]
_DATA_SUFFIXES: Final = (".yaml", ".yml", WORDS_FILE)
_Snapshot = dict[str, tuple[int, int]]


def watch(root: Path, on_change: OnChange) -> FolderWatch:
    """Watch a folder until the handle is stopped; `on_change` is called on a thread of the watch."""
    handle = FolderWatch(root, on_change)
    handle.start()
    return handle


class FolderWatch:
    """A running watch. The system's own notices where there are any, else a look at sizes and times now and then."""

    def __init__(self, root: Path, on_change: OnChange, *, poll_seconds: float = POLL_SECONDS) -> None:
        self._root = root
        self._on_change = on_change
        self._poll_seconds = poll_seconds
        self._touched = Event()
        self._stopped = Event()
        self._telling = Lock()
        self._observer: BaseObserver | None = None
        self._thread = Thread(target=self._run, name="library-watch", daemon=True)
        self._snapshot: _Snapshot | None = None
        self._is_there = False

    @property
    def is_polling(self) -> bool:
        """Tell whether changes are found by looking, because the system does not tell of them."""
        return self._observer is None

    def start(self) -> None:
        """Begin to watch; what changes from here on is told."""
        self._is_there = self._root.is_dir()
        if self._is_there:
            self._observe()
        if self.is_polling:
            self._snapshot = self._look()
        self._thread.start()

    def stop(self) -> None:
        """Stop watching; no call comes after this returns, unless it is made from within one."""
        self._stopped.set()
        self._touched.set()
        with self._telling:
            pass
        self._unobserve()

    def _run(self) -> None:
        while not self._stopped.is_set():
            was_touched = self._touched.wait(self._poll_seconds)
            if self._stopped.is_set():
                return
            if not self._root.is_dir():
                self._touched.clear()
                if self._is_there:
                    self._is_there = False
                    self._unobserve()
                    self._tell(FolderChange.VANISHED)
                # Nothing tells of a folder that is not there: look for it.
                self._stopped.wait(min(1.0, self._poll_seconds))
            elif not self._is_there:
                self._is_there = True
                self._observe()
                self._snapshot = self._look() if self.is_polling else None
                self._touched.clear()
                self._tell(FolderChange.RETURNED)
            elif was_touched:
                self._settle()
                self._tell(FolderChange.CHANGED)
            elif self.is_polling:
                self._compare()

    def _settle(self) -> None:
        """Wait for a quiet moment, but not for ever."""
        waited = 0.0
        while waited < PATIENCE_SECONDS and not self._stopped.is_set():
            self._touched.clear()
            if not self._touched.wait(QUIET_SECONDS):
                return
            waited += QUIET_SECONDS
            self._stopped.wait(QUIET_SECONDS / 4)
        self._touched.clear()

    def _compare(self) -> None:
        now = self._look()
        if now is not None and now != self._snapshot:
            self._snapshot = now
            self._tell(FolderChange.CHANGED)

    def _look(self) -> _Snapshot | None:
        """List what is in the folder with sizes and times; None where it cannot be listed just now."""
        try:
            found = {path: (p.size, p.mtime_ns) for path, p in scan_folder(self._root, NEVER.check).files.items()}
        except LibraryError:
            return None
        try:
            pdfs = FolderPublications(self._root).scan_publications(NEVER)
        except LibraryError:
            return None
        found.update((path, (seen.size, seen.mtime_ns)) for path, seen in pdfs.items())
        for folder in (self._root, self._root / "collections"):
            try:
                with os.scandir(folder) as items:
                    for item in items:
                        if item.name.lower().endswith(_DATA_SUFFIXES):
                            info = item.stat()
                            found[item.path] = (info.st_size, info.st_mtime_ns)
            except OSError:
                continue
        return found

    def _tell(self, change: FolderChange) -> None:
        with self._telling:
            if not self._stopped.is_set():
                self._on_change(change)

    def _observe(self) -> None:
        """Ask the system for notices; where it gives none (too many watches, a network folder), we look ourselves."""
        try:
            observer = Observer()
            observer.name = "library-notices"
            observer.schedule(_Notices(self._root, self._touched), str(self._root), recursive=True)
            observer.start()
        except (OSError, RuntimeError):
            self._observer = None
            return
        self._observer = observer

    def _unobserve(self) -> None:
        observer, self._observer = self._observer, None
        if observer is None:
            return
        observer.stop()
        if observer.is_alive():
            observer.join(2.0)


class _Notices(FileSystemEventHandler):
    """Sorts out the notices that concern a library."""

    def __init__(self, root: Path, touched: Event) -> None:
        self._prefixes = {f"{root}{os.sep}", f"{os.path.realpath(root)}{os.sep}"}
        self._touched = touched

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        # Reading a file is told too, and the app reads them itself.
        if event.event_type in ("opened", "closed_no_write"):
            return
        if event.event_type == "modified" and event.is_directory:
            # A folder's own time changes with every file in it, and those are told of by themselves.
            return
        paths = (os.fsdecode(event.src_path), os.fsdecode(event.dest_path or b""))
        if any(self._concerns(path, is_folder=event.is_directory) for path in paths if path):
            self._touched.set()

    def _concerns(self, path: str, *, is_folder: bool) -> bool:
        prefix = next((p for p in self._prefixes if path.startswith(p)), None)
        if prefix is None:
            # The folder itself: it went, or was renamed.
            return True
        *folders, name = path[len(prefix) :].replace("\\", "/").split("/")
        if is_pdf_name(name):
            return not any(folder.startswith(".") for folder in folders)
        if not all(is_entry_folder(folder, "/".join(folders[:n])) for n, folder in enumerate(folders)):
            return False
        if is_folder and is_entry_folder(name, "/".join(folders)):
            return True
        return is_entry_name(name) or name.lower().endswith(_DATA_SUFFIXES)
