"""How the last show of a library was set: shape, text size, look, and whether it ran in a window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from kokemukset_app.core.slides import Ratio, ShowOptions, TextSize
from kokemukset_app.settings.atomic import write_atomically

_MAX_BYTES = 10_000


class ShowChoiceFile:
    """Remembers the choice. What cannot be read is as if nothing had been chosen."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[ShowOptions, bool]:
        """Give the options, and whether the audience's window is a window."""
        try:
            raw: object = json.loads(self._path.read_bytes()[:_MAX_BYTES])
            values = cast("dict[str, object]", raw) if isinstance(raw, dict) else {}
            ratio, size = Ratio(values.get("ratio")), TextSize(values.get("size"))
        except (OSError, ValueError, RecursionError):
            return ShowOptions(), False
        city = values.get("city")
        return ShowOptions(ratio, size, city=city if isinstance(city, str) else ""), values.get("in_window") is True

    def save(self, options: ShowOptions, *, in_window: bool) -> None:
        """Remember a choice; raises OSError."""
        value = {"ratio": options.ratio, "size": options.size, "city": options.city, "in_window": in_window}
        write_atomically(self._path, json.dumps(value).encode())
