"""What the board's parts show: plain values, worded by whoever knows the library."""

from __future__ import annotations

from dataclasses import dataclass

from kokemukset_app.core.workshop import Card, Voting


@dataclass(frozen=True, slots=True)
class CardFace:
    """A card as it is shown. `votes` is None while they are hidden.

    `has_votes` tells that there are some even then; `decision` is what the room decided of it, `is_counting` whether
    votes are taken now.
    """

    id: str
    text: str
    group: str = ""
    votes: int | None = None
    is_from_entry: bool = False
    has_become: bool = False
    decision: str = ""
    has_votes: bool = False
    is_counting: bool = False

    @classmethod
    def of(cls, card: Card, voting: Voting) -> CardFace:
        """Show a card of a board; its votes are hidden until they are told."""
        return cls(
            id=card.id,
            text=card.text,
            group=card.group,
            votes=card.votes if voting is Voting.REVEALED else None,
            is_from_entry=card.entry is not None,
            has_become=card.became is not None,
            decision=card.decision,
            has_votes=card.votes > 0,
            is_counting=voting is Voting.OPEN,
        )


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
