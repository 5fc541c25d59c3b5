"""Where the index lies: a home for this format and analysis, and in it one folder a generation.

    <folder>/index-<format>-<analysis>/     the home; homes of other versions are removed when nobody writes them
        current                             the name of the generation in use; replaced in one step
        writer.lock                         held while a commit is made
        g-<random>/                         Whoosh's index with our files beside its segments
            alive.lock                      held by whoever makes it: without a holder and not current, it is rubbish

A mapped file cannot be removed on Windows, so what cannot go now goes at a later cleaning.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kokemukset_app.core.errors import IndexDamaged, IndexUnavailable
from kokemukset_app.disk.file_lock import Busy, locked
from kokemukset_app.index.schema import FORMAT
from kokemukset_app.index.segment import Contents, sync_folder, write_contents

_HOME = re.compile(r"index-\d+-[\w.-]*")
_GENERATION = re.compile(r"g-[0-9a-f]{16}")
_WRITER_WAIT = 10.0
_PRIVATE = 0o700


class IndexFolder:
    """The folder of one library's index."""

    def __init__(self, folder: Path, analysis_version: str) -> None:
        self.folder = folder
        self.home = folder / f"index-{FORMAT}-{re.sub(r'[^A-Za-z0-9._-]', '_', analysis_version)}"

    def prepare(self) -> None:
        """Make the home, for our user alone; raises `IndexUnavailable` when the system says no."""
        with self.writing():
            self.folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
            self.home.mkdir(mode=_PRIVATE, exist_ok=True)
            self.home.chmod(_PRIVATE)

    def current(self) -> Path | None:
        """Give the generation in use; None when there is none, or its name is not one of ours."""
        name = self._current_name()
        while name is not None:
            path = self.home / name
            if path.is_dir():
                return path
            # Another process may have published the next one, and removed this one, between our two looks.
            before, name = name, self._current_name()
            if name == before:
                break
        return None

    def _current_name(self) -> str | None:
        try:
            name = (self.home / "current").read_text("ascii").strip()
        except (FileNotFoundError, IsADirectoryError, UnicodeDecodeError):
            return None
        return name if _GENERATION.fullmatch(name) else None

    @contextmanager
    def new_generation(self) -> Generator[Path]:
        """Make a folder for a generation; it stays ours for the block, and goes unless it was published."""
        with self.writing(), self._own_folder() as path:
            try:
                yield path
            except BaseException:
                shutil.rmtree(path, ignore_errors=True)
                raise

    @contextmanager
    def _own_folder(self) -> Generator[Path]:
        """Make a folder and hold it; where a cleaning comes between the two, it takes the folder for rubbish."""
        while True:
            path = self.home / f"g-{secrets.token_hex(8)}"
            path.mkdir(mode=_PRIVATE)
            lock = path / "alive.lock"
            with ExitStack() as held:
                try:
                    held.enter_context(locked(lock))
                except (Busy, FileNotFoundError):
                    continue
                if not lock.exists():  # what we hold was removed before we held it
                    continue
                yield path
                return

    def publish(self, generation: Path) -> None:
        """Make a generation the current one, in one step."""
        temporary = self.home / f"current.{secrets.token_hex(4)}"
        with temporary.open("x", encoding="ascii") as file:
            file.write(generation.name)
            file.flush()
            os.fsync(file.fileno())
        current = self.home / "current"
        if current.is_dir():
            shutil.rmtree(current)
        temporary.replace(current)
        sync_folder(self.home)

    def start_empty(self) -> None:
        """Put an empty generation in the place of whatever is there."""
        with self.new_generation() as path:
            write_contents(path, Contents(0, ()))
            self.publish(path)

    @contextmanager
    def writer(self, wait: float = _WRITER_WAIT) -> Generator[None]:
        """Be the one writer for the block; raises `IndexUnavailable` when another one does not finish."""
        with self.writing():
            try:
                with locked(self.home / "writer.lock", wait):
                    yield
            except Busy as error:
                raise IndexUnavailable(f"{self.home}: another program is writing") from error

    @contextmanager
    def writing(self) -> Generator[None]:
        """Turn the system's refusals into `IndexUnavailable` with its reason."""
        try:
            yield
        except OSError as error:
            raise IndexUnavailable(f"{self.folder}: {error.strerror or error}") from error

    def clean(self) -> None:
        """Remove what nobody needs: dead builds, earlier generations, homes of other versions. Failures wait."""
        for path in _folders(self.home, _GENERATION):
            # Asked while nobody holds it: a folder not yet current when it was listed may have become so.
            _remove_unless_held(path, path / "alive.lock", lambda path=path: path == self.current())
        for path in _folders(self.folder, _HOME):
            if path != self.home:
                _remove_unless_held(path, path / "writer.lock", lambda: False)


def damaged(error: Exception) -> IndexDamaged:
    """Say that the index cannot be read, and why."""
    return IndexDamaged(f"{type(error).__name__}: {error}")


def _folders(parent: Path, pattern: re.Pattern[str]) -> list[Path]:
    try:
        return [path for path in parent.iterdir() if pattern.fullmatch(path.name) and path.is_dir()]
    except OSError:
        return []


def _remove_unless_held(path: Path, lock: Path, is_needed: Callable[[], bool]) -> None:
    try:
        with locked(lock):
            if is_needed():
                return
            shutil.rmtree(path, ignore_errors=True)
    except (Busy, OSError):
        return
    shutil.rmtree(path, ignore_errors=True)  # where an open file cannot be removed, the lock itself is left till now
