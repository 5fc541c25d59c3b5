"""What a room said during a show: one Markdown file for each show, written line by line as it is said."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from kokemukset_app.core.text import slug


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
        self._write(self.path, f"- {line}" + (f" ({about})" if about else "") + "\n")
        self._lines.append(line)
        return list(self._lines)

    @staticmethod
    def _write(path: Path, text: str) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
