"""The texts that entries had, and the trash: plain files in the user's own folder, one folder for each library."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, cast

from kokemukset_app.core.editing import SnapshotInfo, TrashedEntry
from kokemukset_app.core.errors import EntryMissing, SaveFailed
from kokemukset_app.library.atomic_file import create_file

KEPT_DAYS: Final = 90
_DAY: Final = 86_400
_STAMP: Final = "%Y%m%dT%H%M%S"
_WHO: Final = "path.txt"


class FolderHistory:
    """The port `LocalHistory` over a folder. Safe on any thread.

    `history/<digest of the path>/<time>-<number>.md` holds a text, `trash/<time>-<number>.md` an entry with a
    `.json` beside it that says where it lay.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime] = datetime.now) -> None:
        self._history = folder / "history"
        self._trash = folder / "trash"
        self._now = now

    def keep(self, path: str, data: bytes) -> None:
        """Keep what an entry was before it changes."""
        folder = self._folder_of(path)
        newest = next(iter(self._files(folder)), None)
        try:
            if newest is not None and newest.read_bytes() == data:
                return
            folder.mkdir(parents=True, exist_ok=True)
            (folder / _WHO).write_text(path, encoding="utf-8", errors="replace")
            self._create(folder, data)
        except OSError as error:
            raise SaveFailed(f"{folder}: {error.strerror or error}") from error
        self._drop_old(folder)

    def snapshots(self, path: str) -> Sequence[SnapshotInfo]:
        """List the texts kept of an entry, newest first."""
        found: list[SnapshotInfo] = []
        for file in self._files(self._folder_of(path)):
            with contextlib.suppress(OSError):
                found.append(SnapshotInfo(file.stem, path, _iso(file.stem), file.stat().st_size))
        return found

    def data(self, snapshot: SnapshotInfo) -> bytes:
        """Give the bytes of a snapshot."""
        return self._bytes(self._folder_of(snapshot.path) / f"{snapshot.name}.md", snapshot.name)

    def trash(self, path: str, title: str, data: bytes) -> TrashedEntry:
        """Keep an entry that is about to be taken away."""
        try:
            self._trash.mkdir(parents=True, exist_ok=True)
            name = self._create(self._trash, data).stem
            about = json.dumps({"path": path, "title": title}, ensure_ascii=True)
            create_file(self._trash / f"{name}.json", about.encode())
        except OSError as error:
            raise SaveFailed(f"{self._trash}: {error.strerror or error}") from error
        return TrashedEntry(name, path, title, _iso(name))

    def trashed(self) -> Sequence[TrashedEntry]:
        """List the trash, newest first."""
        found: list[TrashedEntry] = []
        for file in self._files(self._trash):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                about = cast("dict[str, str]", json.loads(file.with_suffix(".json").read_text(encoding="utf-8")))
                path, title = str(about.get("path", "")), str(about.get("title", ""))
                found.append(TrashedEntry(file.stem, path, title, _iso(file.stem)))
        return found

    def trashed_data(self, entry: TrashedEntry) -> bytes:
        """Give the bytes of an entry in the trash."""
        return self._bytes(self._trash / f"{entry.name}.md", entry.path)

    def forget(self, entry: TrashedEntry) -> None:
        """Drop an entry from the trash."""
        for suffix in (".json", ".md"):
            with contextlib.suppress(OSError):
                (self._trash / f"{entry.name}{suffix}").unlink()

    def prune(self) -> None:
        """Drop what is older than 90 days."""
        with contextlib.suppress(OSError):
            for folder in self._history.iterdir():
                self._drop_old(folder)
        self._drop_old(self._trash)

    def _folder_of(self, path: str) -> Path:
        return self._history / hashlib.blake2b(path.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    def _files(self, folder: Path) -> list[Path]:
        try:
            return sorted((f for f in folder.iterdir() if f.suffix == ".md" and _iso(f.stem)), reverse=True)
        except OSError:
            return []

    def _create(self, folder: Path, data: bytes) -> Path:
        stamp = self._now().strftime(_STAMP)
        for number in range(1000):
            file = folder / f"{stamp}-{number:03}.md"
            with contextlib.suppress(FileExistsError):
                create_file(file, data)
                return file
        raise FileExistsError(str(folder))

    def _drop_old(self, folder: Path) -> None:
        limit = time.strftime(_STAMP, time.localtime(self._now().timestamp() - KEPT_DAYS * _DAY))
        for file in self._files(folder):
            if file.stem < limit:
                for old in (file, file.with_suffix(".json")):
                    with contextlib.suppress(OSError):
                        old.unlink()

    def _bytes(self, file: Path, name: str) -> bytes:
        try:
            return file.read_bytes()
        except OSError as error:
            raise EntryMissing(name) from error


def _iso(stem: str) -> str:
    try:
        return datetime.strptime(stem.rsplit("-", 1)[0], _STAMP).isoformat()
    except ValueError:
        return ""
