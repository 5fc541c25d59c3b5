"""The role or name that a reviewer last gave, so that it need not be written each time; on this computer only."""

from __future__ import annotations

import contextlib
from pathlib import Path

from kokemukset_app.settings.atomic import write_atomically

_LIMIT = 120


class Reviewer:
    """One line of text in a file; a file that cannot be read or written is no trouble to anyone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._name = self._load()

    @property
    def name(self) -> str:
        """The role or name; empty at first."""
        return self._name

    def keep(self, name: str) -> None:
        """Remember another one."""
        name = " ".join(name.split())[:_LIMIT]
        if name and name != self._name:
            self._name = name
            with contextlib.suppress(OSError, ValueError):
                write_atomically(self._path, name.encode("utf-8", "replace"))

    def _load(self) -> str:
        try:
            return " ".join(self._path.read_text(encoding="utf-8").split())[:_LIMIT]
        except (OSError, ValueError):
            return ""
