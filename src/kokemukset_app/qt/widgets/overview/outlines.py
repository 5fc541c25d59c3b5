"""The outline of a country, for the map."""

from __future__ import annotations

Outlines = tuple[tuple[tuple[float, float], ...], ...]
"""Rings of degrees north and east."""


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
