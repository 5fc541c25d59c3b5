"""The outline of the country that ships with the program, for the map."""

from __future__ import annotations

from kokemukset_app.settings.paths import shipped

Outlines = tuple[tuple[tuple[float, float], ...], ...]
"""Rings of degrees north and east."""


def shipped_outlines() -> Outlines:
    """Read the outlines that ship with the program; without them the map has its dots."""
    try:
        return read_outlines(shipped("resources", "map", "finland.txt").read_text(encoding="utf-8"))
    except OSError:
        return ()


def read_outlines(text: str) -> Outlines:
    """Read rings of degrees: lines of north and east, rings apart by an empty line; `#` begins a remark."""
    rings: list[list[tuple[float, float]]] = [[]]
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            rings.append([])
            continue
        north, east = line.split()
        rings[-1].append((float(north), float(east)))
    return tuple(tuple(ring) for ring in rings if ring)
