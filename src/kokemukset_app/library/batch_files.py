"""Files of a library folder changed byte for byte, and the journal that lets many of them come back."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import secrets
import time
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, cast

from kokemukset_app.core.batch import BatchRecord, FileStep
from kokemukset_app.core.errors import Conflict, LibraryReadOnly, SaveFailed
from kokemukset_app.library.atomic_file import create_file, replace_file, turn
from kokemukset_app.library.layout import ATTACHMENTS, BEGUN, COLLECTIONS, VOCABULARY_FILE, is_entry_path
from kokemukset_app.library.scanning import inside

KEPT_BATCHES: Final = 20
_DONE: Final = ".done"
_PART: Final = ".part"
_LONGEST_SECONDS: Final = 600
"""No batch runs longer: one begun earlier was interrupted, even where its process number lives on in another."""
_MANIFEST: Final = "steps.json"


class FolderBatchFiles:
    """The port `BatchFiles` over a library folder: entries, collections, the vocabulary, attachments."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes, None where there is none."""
        place = self._place(path)
        try:
            return place.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _failed(path, error) from error

    def put(self, step: FileStep) -> None:
        """Take one step, atomically and guarded."""
        place = self._place(step.path)
        if not os.access(self._root, os.W_OK | os.X_OK):
            raise LibraryReadOnly(str(self._root))

        def is_as_it_was() -> None:
            if self.read(step.path) != step.old:
                raise Conflict(step.path)

        try:
            if step.new is None:
                with turn(place.parent):
                    is_as_it_was()
                    place.unlink()
                self._drop_empty(place.parent)
            elif step.old is None:
                create_file(place, step.new)
            else:
                replace_file(place, step.new, is_as_it_was)
        except FileExistsError as error:
            raise Conflict(step.path) from error
        except OSError as error:
            raise _failed(step.path, error) from error

    def _place(self, path: str) -> Path:
        place = inside(self._root, path)
        first = path.split("/", maxsplit=1)[0]
        is_ours = is_entry_path(path) or first in (COLLECTIONS, ATTACHMENTS) or path == VOCABULARY_FILE
        if place is None or not is_ours:
            raise SaveFailed(f"{path}: not in the library")
        return place

    def _drop_empty(self, folder: Path) -> None:
        """Remove a folder that was made for a file that went; one that holds anything stays."""
        if folder.resolve() != self._root.resolve():
            with contextlib.suppress(OSError):
                folder.rmdir()


class FolderBatchJournal:
    """The port `BatchJournal` over a folder of this computer: one archive a batch, written whole before it begins."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self, title: str, steps: Sequence[FileStep]) -> str:
        """Write what the files were and become, flushed to the disk."""
        begun = datetime.now().astimezone().isoformat(timespec="seconds")
        name = f"{begun[:19].replace(':', '')}-{secrets.token_hex(3)}"
        rows = [{"path": s.path, "old": s.old is not None, "new": s.new is not None, "note": s.note} for s in steps]
        manifest = {"title": title, "begun": begun, "steps": rows, "pid": os.getpid(), "host": platform.node()}
        place = self._folder / f"{name}{_PART}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                    archive.writestr(_MANIFEST, json.dumps(manifest))
                    for number, step in enumerate(steps):
                        for side, data in (("old", step.old), ("new", step.new)):
                            if data is not None:
                                archive.writestr(f"{number}.{side}", data)
                file.flush()
                os.fsync(file.fileno())
            place.replace(place.with_suffix(BEGUN))  # a journal that was cut short is no journal
        except OSError as error:
            with contextlib.suppress(OSError):
                place.unlink()
            raise _failed(str(place), error) from error
        self._prune()
        return name

    def finish(self, name: str) -> None:
        """Mark a batch as done."""
        with contextlib.suppress(OSError):
            (self._folder / f"{name}{BEGUN}").replace(self._folder / f"{name}{_DONE}")

    def drop(self, name: str) -> None:
        """Forget a batch."""
        for suffix in (BEGUN, _DONE):
            with contextlib.suppress(OSError):
                (self._folder / f"{name}{suffix}").unlink()

    def records(self) -> Sequence[BatchRecord]:
        """List the batches kept, newest first; one whose beginning was cut short changed nothing and is left out."""
        found: list[BatchRecord] = []
        for place in self._places():
            manifest = _manifest(place)
            if manifest is not None:
                count = len(cast("list[object]", manifest.get("steps", [])))
                title, begun = str(manifest.get("title", "")), str(manifest.get("begun", ""))
                is_done = place.suffix == _DONE
                is_running = not is_done and _is_running(manifest)
                found.append(BatchRecord(place.stem, title, begun, count, is_done, is_running))
        return found

    def steps(self, name: str) -> Sequence[FileStep]:
        """Read the steps of a batch."""
        place = next((p for p in self._places() if p.stem == name), None)
        manifest = _manifest(place) if place is not None else None
        if place is None or manifest is None:
            return ()
        found: list[FileStep] = []
        try:
            with zipfile.ZipFile(place) as archive:
                for number, row in enumerate(cast("list[dict[str, Any]]", manifest["steps"])):
                    old = archive.read(f"{number}.old") if row["old"] else None
                    new = archive.read(f"{number}.new") if row["new"] else None
                    found.append(FileStep(str(row["path"]), old, new, str(row.get("note", ""))))
        except (OSError, KeyError, zipfile.BadZipFile, ValueError):
            return ()
        return found

    def _places(self) -> list[Path]:
        try:
            places = [p for p in self._folder.iterdir() if p.suffix in (BEGUN, _DONE)]
        except OSError:
            return []
        return sorted(places, key=lambda p: p.stem, reverse=True)

    def _prune(self) -> None:
        cut = [p for p in self._folder.glob(f"*{_PART}") if time.time() - p.stat().st_mtime > _LONGEST_SECONDS]
        for place in [*cut, *[p for p in self._places() if p.suffix == _DONE][KEPT_BATCHES:]]:
            with contextlib.suppress(OSError):
                place.unlink()


def _manifest(place: Path) -> dict[str, Any] | None:
    try:
        with zipfile.ZipFile(place) as archive:
            value = json.loads(archive.read(_MANIFEST))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _is_running(manifest: dict[str, Any]) -> bool:
    """Tell whether the process that began a batch is at it still; only on the same computer, and only for a while."""
    try:
        age = (datetime.now().astimezone() - datetime.fromisoformat(str(manifest["begun"]))).total_seconds()
        pid = int(manifest["pid"])
    except (KeyError, TypeError, ValueError):
        return False
    if not 0 <= age < _LONGEST_SECONDS or manifest.get("host") != platform.node() or pid == os.getpid():
        return False
    if os.name == "nt":
        return age < _LONGEST_SECONDS / 10  # Windows has no harmless way to ask about a process without more libraries
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _failed(path: str, error: OSError) -> SaveFailed:
    return SaveFailed(f"{path}: {error.strerror or type(error).__name__}")
