"""A workshop's board: cards in columns, votes of the room, and what became of them. Values that never change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from kokemukset_app.core.entry import EntryId

MAX_VOTES = 999
"""Votes one card can hold: more than a room has hands."""


class Voting(StrEnum):
    """How far the room's vote is: not begun, going on with hidden counts, or told."""

    CLOSED = "closed"
    OPEN = "open"
    REVEALED = "revealed"


@dataclass(frozen=True, slots=True)
class Card:
    """A finding. `column` counts from 0; cards of one column with the same `group` belong together.

    `entry` is the entry it was made from, `became` the one it was written up as, `decision` what the room decided of
    it. `extras` holds keys of the file that the program does not know.
    """

    id: str
    text: str
    column: int = 0
    group: str = ""
    votes: int = 0
    entry: EntryId | None = None
    became: EntryId | None = None
    decision: str = ""
    extras: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def title(self) -> str:
        """The first line of the text."""
        return self.text.strip().split("\n", 1)[0].strip()


@dataclass(frozen=True, slots=True)
class Workshop:
    """One session: `name` is its file without `.yaml`, `date` an ISO day. The order of `cards` is that in each column.

    `last_card` is the highest number a card has had, `report` the entry that tells of the session.

    Every change gives a new value, so that undo is keeping the old one. A change that names a card or column that is
    not there gives the same value back.
    """

    name: str
    title: str
    date: str = ""
    lang: str = "fi"
    columns: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    voting: Voting = Voting.CLOSED
    agenda: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    report: EntryId | None = None
    last_card: int = 0
    extras: Mapping[str, object] = field(default_factory=dict[str, object])

    def card(self, card_id: str) -> Card | None:
        """Give a card by its id."""
        return next((card for card in self.cards if card.id == card_id), None)

    def in_column(self, column: int) -> tuple[Card, ...]:
        """List the cards of a column from the top; once the votes are told, those with most votes first."""
        cards = [card for card in self.cards if card.column == column]
        if self.voting is Voting.REVEALED:
            cards.sort(key=lambda card: -card.votes)
        return tuple(cards)

    def ranking(self) -> tuple[Card, ...]:
        """List the cards that got votes, most first; equals stay in the order of the board."""
        return tuple(sorted((card for card in self.cards if card.votes), key=lambda card: -card.votes))

    @property
    def vote_count(self) -> int:
        """Count all votes given."""
        return sum(card.votes for card in self.cards)

    def next_id(self) -> str:
        """Give an id that no card of this board has had, those taken away included: entries name cards by it."""
        return f"k{self._number() + 1}"

    # Changes

    def added(self, text: str, column: int, entry: EntryId | None = None) -> Workshop:
        """Put a new card at the end of a column; nothing is added for an empty text."""
        clean = _clean(text)
        if not clean or not self._has(column):
            return self
        card = Card(self.next_id(), clean, column, entry=entry)
        return replace(self, cards=(*self.cards, card), last_card=self._number() + 1)

    def worded(self, card_id: str, text: str) -> Workshop:
        """Give a card another text; an empty one changes nothing."""
        clean = _clean(text)
        return self._with(card_id, lambda card: replace(card, text=clean)) if clean else self

    def decided(self, card_id: str, decision: str) -> Workshop:
        """Note what the room decided of a card; an empty text takes the decision back."""
        clean = " ".join(decision.split())
        return self._with(card_id, lambda card: replace(card, decision=clean))

    def heard(self, said: Sequence[str], column: int) -> Workshop:
        """Put what a room said during a show into a column; what stands on the board already is left out."""
        workshop = self
        for text in said:
            if _clean(text) not in {line for card in workshop.cards for line in (card.text, *card.text.split("\n"))}:
                workshop = workshop.added(text, column)
        return workshop

    def moved(self, card_id: str, column: int, row: int) -> Workshop:
        """Put a card into a column so that it stands at `row` there; a row beyond the end is the end."""
        card = self.card(card_id)
        if card is None or not self._has(column):
            return self
        rest = [other for other in self.cards if other.id != card_id]
        there = [place for place, other in enumerate(rest) if other.column == column]
        place = there[max(0, row)] if max(0, row) < len(there) else (there[-1] + 1 if there else len(rest))
        group = card.group if column == card.column else ""
        rest.insert(place, replace(card, column=column, group=group))
        return self if tuple(rest) == self.cards else replace(self, cards=tuple(rest))

    def merged(self, into_id: str, from_id: str) -> Workshop:
        """Make two cards one: the texts below each other, the votes together; links of the first go first."""
        into, other = self.card(into_id), self.card(from_id)
        if into is None or other is None or into is other:
            return self
        text = into.text if other.text in into.text.split("\n") else f"{into.text}\n{other.text}"
        one = replace(
            into,
            text=text,
            votes=min(MAX_VOTES, into.votes + other.votes),
            entry=into.entry or other.entry,
            became=into.became or other.became,
            decision="; ".join(dict.fromkeys(d for d in (into.decision, other.decision) if d)),
            extras={**other.extras, **into.extras},
        )
        cards = tuple(one if card.id == into_id else card for card in self.cards if card.id != from_id)
        return replace(self, cards=cards)

    def grouped(self, card_ids: Sequence[str], group: str) -> Workshop:
        """Gather cards under a heading, beside the first of them; an empty heading lets them go."""
        wanted = [card for card in self.cards if card.id in set(card_ids)]
        if not wanted:
            return self
        name, column = " ".join(group.split()), wanted[0].column
        if not name:
            return replace(self, cards=tuple(replace(c, group="") if c in wanted else c for c in self.cards))
        together = tuple(replace(card, group=name, column=column) for card in wanted)
        cards: list[Card] = []
        for card in self.cards:
            if card is wanted[0]:
                cards += together
            elif card not in wanted:
                cards.append(card)
        return replace(self, cards=tuple(cards))

    def voted(self, card_id: str, by: int) -> Workshop:
        """Give a card more votes, or take some back; only while the vote is open."""
        if self.voting is not Voting.OPEN:
            return self
        return self._with(card_id, lambda card: replace(card, votes=max(0, min(MAX_VOTES, card.votes + by))))

    def counted(self, card_id: str, votes: int) -> Workshop:
        """Say how many votes a card has in all; only while the vote is open."""
        if self.voting is not Voting.OPEN:
            return self
        return self._with(card_id, lambda card: replace(card, votes=max(0, min(MAX_VOTES, votes))))

    def with_voting(self, voting: Voting) -> Workshop:
        """Open, tell or close the vote; the votes stay."""
        return self if voting is self.voting else replace(self, voting=voting)

    def without_votes(self) -> Workshop:
        """Begin the vote anew."""
        return replace(self, cards=tuple(replace(card, votes=0) for card in self.cards), voting=Voting.OPEN)

    def removed(self, card_id: str) -> Workshop:
        """Take a card away."""
        return self if self.card(card_id) is None else replace(self, cards=self._others(card_id))

    def written_up(self, card_id: str, entry: EntryId) -> Workshop:
        """Note which entry a card became."""
        return self._with(card_id, lambda card: replace(card, became=entry))

    def with_columns(self, columns: Sequence[str]) -> Workshop:
        """Name the columns anew; cards of columns that are gone move to the last one."""
        names = tuple(name for column in columns if (name := " ".join(column.split())))
        if not names:
            return self
        last = len(names) - 1
        cards = tuple(replace(card, column=last) if card.column > last else card for card in self.cards)
        return replace(self, columns=names, cards=cards)

    def _number(self) -> int:
        """Give the highest number a card has had."""
        numbers = [int(card.id[1:]) for card in self.cards if card.id[:1] == "k" and card.id[1:].isdecimal()]
        return max([self.last_card, *numbers])

    def _has(self, column: int) -> bool:
        return 0 <= column < len(self.columns)

    def _others(self, card_id: str) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if card.id != card_id)

    def _with(self, card_id: str, change: Callable[[Card], Card]) -> Workshop:
        cards = tuple(change(card) if card.id == card_id else card for card in self.cards)
        return self if cards == self.cards else replace(self, cards=cards)


class BoardHistory:
    """The states a board has had, for undo and redo."""

    def __init__(self, workshop: Workshop, limit: int = 500) -> None:
        self._past: list[Workshop] = []
        self._future: list[Workshop] = []
        self._now, self._limit = workshop, limit
        self._begun: Workshop | None = None
        """The state before a step that may be gone on with; None once something else was done."""

    @property
    def now(self) -> Workshop:
        """The board as it is."""
        return self._now

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether a step was taken back."""
        return bool(self._future)

    def do(self, workshop: Workshop, *, goes_on: bool = False) -> bool:
        """Go on to a new state; tell whether it is another one. One that goes on is undone with the one before."""
        before = self._begun if goes_on else None
        self._begun = self._now if before is None else before
        if workshop == self._now:
            return False
        if before is None or before is self._now:
            self._past.append(self._now)
            del self._past[: -self._limit]
        self._future.clear()
        self._now = workshop
        return True

    def undo(self) -> bool:
        """Take the last step back; tell whether there was one."""
        return self._step(self._past, self._future)

    def redo(self) -> bool:
        """Take the step again; tell whether there was one."""
        return self._step(self._future, self._past)

    def _step(self, source: list[Workshop], target: list[Workshop]) -> bool:
        if not source:
            return False
        target.append(self._now)
        self._now, self._begun = source.pop(), None
        return True


@dataclass(frozen=True, slots=True)
class KeptWorkshop:
    """A board as it lies in its file; `stamp` tells that file from any other content."""

    workshop: Workshop
    stamp: str


class WorkshopStore(Protocol):
    """Where boards are kept. Reads and writes files, so never on the GUI thread; safe on any other.

    Writing is atomic and raises `LibraryReadOnly` or `SaveFailed`; nothing was changed then.
    """

    def listed(self) -> Sequence[Workshop]:
        """Read all boards, newest session first."""
        ...

    def read(self, name: str) -> KeptWorkshop:
        """Read one; raises `EntryMissing`."""
        ...

    def write(self, kept: KeptWorkshop) -> KeptWorkshop:
        """Put a board in place of the one that was read; raises `Conflict` where the file is another one by now."""
        ...

    def create(self, workshop: Workshop) -> KeptWorkshop:
        """Make a new board, under another name where its own is taken."""
        ...


def _clean(text: str) -> str:
    return "\n".join(line for raw in text.splitlines() if (line := " ".join(raw.split())))
