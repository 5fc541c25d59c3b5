"""What can be made of a selection, how it should look, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kokemukset_app.core.events import Progress
from kokemukset_app.core.slides import Deck, Held, Remark, ShowOptions, Split, Stage


class Output(StrEnum):
    """A kind of file."""

    PDF = "pdf"
    PPTX = "pptx"
    HTML = "html"
    HANDOUT = "handout"
    CARDS = "cards"
    SUMMARY = "summary"

    @property
    def ending(self) -> str:
        """The ending of its files."""
        return {"pptx": ".pptx", "html": ".html"}.get(self.value, ".pdf")


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The few words that papers add to the library's own."""

    contents: str = "Contents"
    sources: str = "Sources"
    notes: str = "Notes"
    more: str = "and {0} more"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be made. `cards` is how many lesson cards stand on a sheet: 4 or 8."""

    output: Output
    options: ShowOptions = ShowOptions()
    cards: int = 4
    words: PaperWords = PaperWords()


@dataclass(frozen=True, slots=True)
class DeckLook:
    """The look of a deck outside Qt: colours by role as `#RRGGBB`, and the family of the letters."""

    colours: Mapping[str, str] = field(default_factory=dict[str, str])
    family: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """A file's bytes, and what the maker has to report of it: `pages` are slides or sheets."""

    data: bytes
    pages: int
    entries: tuple[str, ...] = ()
    splits: tuple[Split, ...] = ()
    held: tuple[Held, ...] = ()
    remarks: tuple[Remark, ...] = ()
    shortened: tuple[str, ...] = ()


Told = Callable[[Progress], None]
"""Hears how far the making of a file is; raises `Cancelled` where it is to stop."""


def untold(_progress: Progress) -> None:
    """Hear nothing, and let the making go on to its end."""


class DeckWriter(Protocol):
    """Writes decks as files of others. Safe on any thread; `told` hears of each slide and stops it by raising."""

    def pptx(
        self, deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], told: Told
    ) -> bytes:
        """Write a deck as PowerPoint: real text in its places, with the notes. `picture` gives PNG or JPEG bytes."""
        ...

    def html(
        self, deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], told: Told
    ) -> bytes:
        """Write a deck as one web page that needs nothing else."""
        ...
