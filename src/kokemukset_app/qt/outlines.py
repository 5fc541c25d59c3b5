"""The outline that ships with the program."""

from __future__ import annotations

from kokemukset_app.qt.widgets.overview.outlines import Outlines, read_outlines
from kokemukset_app.settings.paths import shipped


def shipped_outlines() -> Outlines:
    """Read the outlines that ship with the program; without them the map has its dots."""
    try:
        return read_outlines(shipped("resources", "map", "finland.txt").read_text(encoding="utf-8"))
    except OSError:
        return ()
