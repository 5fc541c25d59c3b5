"""What the board's parts show: plain values, worded by whoever knows the library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardFace:
    """A card as it is shown. `votes` is None while they are hidden; `decision` is what the room decided of it."""

    id: str
    text: str
    group: str = ""
    votes: int | None = None
    is_from_entry: bool = False
    has_become: bool = False
    decision: str = ""


@dataclass(frozen=True, slots=True)
class ColumnFace:
    """A column's name and its cards from the top."""

    name: str
    cards: tuple[CardFace, ...] = ()


@dataclass(frozen=True, slots=True)
class RowFace:
    """A row of a list: its key, title and a line of detail."""

    key: str
    title: str
    detail: str = ""
