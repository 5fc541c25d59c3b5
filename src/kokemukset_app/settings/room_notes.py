"""What a room said during a show: one Markdown file for each show, written line by line as it is said."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kokemukset_app.core.text import slug

_MOST_BYTES = 1_000_000
_ABOUT = "  \u2014 "


@dataclass(frozen=True, slots=True)
class ShowNotes:
    """The notes of one show: its title, its ISO day, and what was said in order."""

    title: str
    date: str
    said: tuple[str, ...]


class RoomNotes:
    """Keeps the notes of one library's shows in the user's state folder. What is added is on the disk at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._title = ""
        self._lines: list[str] = []
        self.path: Path | None = None

    def begin(self, title: str) -> None:
        """Begin a show; its file is made with the first note."""
        self._title, self._lines, self.path = title, [], None

    def add(self, time: datetime, text: str, about: str) -> list[str]:
        """Keep a note with its time and the slide it was said at; gives all of this show's. Raises OSError."""
        words = " ".join(text.split())
        if self.path is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            name = f"{time:%Y-%m-%d-%H%M%S}-{slug(self._title, 40) or 'show'}.md"
            self._write(self._folder / name, f"# {self._title}\n\n")
            self.path = self._folder / name
        line = f"{time:%H.%M}  {words}"
        slide = " ".join(about.split())
        self._write(self.path, f"- {line}" + (f"{_ABOUT}{slide}" if slide else "") + "\n")
        self._lines.append(line)
        return list(self._lines)

    def kept(self, most: int = 8) -> Sequence[ShowNotes]:
        """Read the notes of the latest shows, the newest first. Reads files; what cannot be read is left out."""
        found: list[ShowNotes] = []
        with contextlib.suppress(OSError):
            for path in sorted(self._folder.glob("*.md"), reverse=True)[:most]:
                with contextlib.suppress(OSError), path.open("rb") as file:
                    notes = _read(path.name, file.read(_MOST_BYTES).decode("utf-8", "replace"))
                    if notes.said:
                        found.append(notes)
        return found

    @staticmethod
    def _write(path: Path, text: str) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())


def _read(name: str, text: str) -> ShowNotes:
    """Read a file of notes: `- 14.21  words  — slide`. Words have no double spaces in them, so these part the line."""
    title, said = "", list[str]()
    for line in text.splitlines():
        if line.startswith("# ") and not title:
            title = line[2:].strip()
        elif line.startswith("- "):
            _, _, rest = line.partition("  ")
            said.append((rest or line[2:]).split(_ABOUT)[0].strip())
    return ShowNotes(title, name[:10], tuple(words for words in said if words))
