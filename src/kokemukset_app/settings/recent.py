"""What was read lately, for each library: kept on this computer only."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import cast

from kokemukset_app.core.entry import EntryId
from kokemukset_app.settings.atomic import write_atomically

_LIMIT = 50


class RecentEntries:
    """The ids read last in one library, newest first. A file that cannot be read or written is no trouble to anyone."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ids = self._load()

    @property
    def ids(self) -> tuple[EntryId, ...]:
        """The ids, newest first."""
        return tuple(self._ids)

    def add(self, entry_id: EntryId) -> None:
        """Put an entry first. Memory only: `save` writes."""
        self._ids = [entry_id, *(i for i in self._ids if i != entry_id)][:_LIMIT]

    def clear(self) -> None:
        """Forget everything, on disk too."""
        self._ids = []
        with contextlib.suppress(OSError):
            self._path.unlink()

    def save(self) -> None:
        """Write the list; silently left undone where that is not possible."""
        with contextlib.suppress(OSError):
            write_atomically(self._path, json.dumps(self._ids).encode())

    def _load(self) -> list[EntryId]:
        try:
            raw: object = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        items = cast("list[object]", raw) if isinstance(raw, list) else []
        return [EntryId(item) for item in items if isinstance(item, str)][:_LIMIT]
