"""What a reading page is made of, and what its builder gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kokemukset_app.core.entry import Entry, EntryHead, EntryId
from kokemukset_app.core.ports import RenderedPage
from kokemukset_app.core.results import RelatedEntry, SimilarEntry


@dataclass(frozen=True, slots=True)
class PageContent:
    """Everything the reading view shows of one entry.

    `known` holds the heads of entries that the facts name (projects, translations), by id.
    """

    entry: Entry
    page: RenderedPage
    related: tuple[RelatedEntry, ...] = ()
    backlinks: tuple[EntryHead, ...] = ()
    similar: tuple[SimilarEntry, ...] = ()
    known: Mapping[EntryId, EntryHead] = field(default_factory=dict[EntryId, EntryHead])


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the library that the page shows; `alt` is said where it cannot be shown."""

    path: str
    alt: str = ""
    width: int = 0


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading of the whole page, its body's and our own; `level` counts from 1, `anchor` is unique."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PageDocument:
    """A page ready for the view: HTML of Qt's subset, the pictures it names, its sections, what to call it.

    `aliases` are other names of anchors: those of sections that were lifted to the top.
    """

    html: str
    title: str
    pictures: tuple[Picture, ...] = ()
    sections: tuple[PageSection, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    is_cut: bool = False
