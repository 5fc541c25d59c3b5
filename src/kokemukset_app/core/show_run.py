"""A running show: which slide is on, what the audience sees, and how the time goes. No clock of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kokemukset_app.core.slides import Deck, ShowItem, Slide


class Cover(StrEnum):
    """What hides the slide from the audience."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class ShowRun:
    """Where a show is. `at` is the presenter's slide; `frozen` the one the audience is left with while it is frozen."""

    slides: tuple[Slide, ...]
    items: tuple[ShowItem, ...]
    at: int = 0
    cover: Cover = Cover.NONE
    frozen: Slide | None = None

    @classmethod
    def of(cls, deck: Deck) -> ShowRun:
        """Begin a deck."""
        return cls(deck.slides, deck.items)

    @property
    def slide(self) -> Slide | None:
        """The presenter's slide."""
        return self.slides[self.at] if self.slides else None

    @property
    def next_slide(self) -> Slide | None:
        """The slide that comes next."""
        return self.slides[self.at + 1] if self.at + 1 < len(self.slides) else None

    @property
    def audience(self) -> Slide | None:
        """The slide the audience has (behind whatever covers it)."""
        return self.frozen or self.slide

    @property
    def item(self) -> int:
        """The place of the present item."""
        return self.slides[self.at].item if self.slides else 0

    def to(self, place: int) -> ShowRun:
        """Go to a slide; beyond the ends, to the last one there is. Going on takes the cover away."""
        place = max(0, min(place, len(self.slides) - 1))
        return self if place == self.at and self.cover is Cover.NONE else replace(self, at=place, cover=Cover.NONE)

    def covered(self, cover: Cover) -> ShowRun:
        """Cover the audience's slide, or take the same cover away."""
        return replace(self, cover=Cover.NONE if self.cover is cover else cover)

    def freeze(self) -> ShowRun:
        """Leave the audience with what it sees, or let it follow again."""
        return replace(self, frozen=None if self.frozen is not None else self.slide)

    def cued(self, slides: Sequence[Slide], item: ShowItem) -> ShowRun:
        """Put an entry's slides after the present one; the audience sees nothing of it."""
        number = len(self.items)
        new = tuple(replace(slide, item=number) for slide in slides)
        place = self.at + 1 if self.slides else 0
        return replace(self, slides=(*self.slides[:place], *new, *self.slides[place:]), items=(*self.items, item))

    def reset_with(self, deck: Deck) -> ShowRun:
        """Take a deck that was set anew (another text size) and stay at the same entry, as far into it."""
        now = self.slide
        if now is None or not deck.slides:
            return ShowRun(deck.slides, deck.items, 0, self.cover)
        key = (now.entry, now.title)
        into = sum(1 for slide in self.slides[: self.at] if (slide.entry, slide.title) == key)
        same = [n for n, slide in enumerate(deck.slides) if (slide.entry, slide.title) == key]
        place = same[min(into, len(same) - 1)] if same else min(self.at, len(deck.slides) - 1)
        return ShowRun(deck.slides, deck.items, place, self.cover, self.frozen)


class Pace(StrEnum):
    """How a show keeps its time."""

    NONE = "none"
    IN_TIME = "in_time"
    CLOSE = "close"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Timing:
    """The time of a show, in seconds of a clock that only goes forward. `item_start` is when the item began.

    A pause is taken off both; reset begins the whole anew.
    """

    start: float
    item_start: float
    paused_at: float | None = None

    @classmethod
    def begun(cls, now: float) -> Timing:
        """Begin now."""
        return cls(now, now)

    def elapsed(self, now: float) -> float:
        """Give the seconds of the whole show."""
        return (self.paused_at if self.paused_at is not None else now) - self.start

    def item_elapsed(self, now: float) -> float:
        """Give the seconds of the present item."""
        return (self.paused_at if self.paused_at is not None else now) - self.item_start

    def next_item(self, now: float) -> Timing:
        """Begin another item."""
        return replace(self, item_start=self.paused_at if self.paused_at is not None else now)

    def toggled(self, now: float) -> Timing:
        """Pause, or go on."""
        if self.paused_at is None:
            return replace(self, paused_at=now)
        gone = now - self.paused_at
        return Timing(self.start + gone, self.item_start + gone)


def planned_until(items: Sequence[ShowItem], item: int) -> int:
    """Give the minutes planned before an item begins."""
    return sum(i.minutes for i in items[:item])


def pace(elapsed: float, minutes: int) -> Pace:
    """Tell how seconds stand against planned minutes: close in the last tenth, late beyond."""
    if not minutes:
        return Pace.NONE
    share = elapsed / (minutes * 60)
    return Pace.LATE if share > 1 else Pace.CLOSE if share >= 0.9 else Pace.IN_TIME


def clock_text(seconds: float) -> str:
    """Write seconds as minutes and seconds: `12.40`; hours before them from one hour on; a minus where negative."""
    sign, whole = ("\u2212", -seconds) if seconds < 0 else ("", seconds)
    total = int(whole)
    hours, rest = divmod(total, 3600)
    minutes, left = divmod(rest, 60)
    return f"{sign}{hours}.{minutes:02}.{left:02}" if hours else f"{sign}{minutes}.{left:02}"
