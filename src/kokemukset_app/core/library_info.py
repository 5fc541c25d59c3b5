"""What a library says of itself, and its collections."""

from __future__ import annotations

from dataclasses import dataclass

from kokemukset_app.core.entry import EntryId


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """The library's own name and terms, from `library.yaml`; the folder's name where it has none."""

    name: str
    description: str = ""
    version: str = ""
    languages: tuple[str, ...] = ()
    licence: str = ""


@dataclass(frozen=True, slots=True)
class CollectionItem:
    """One item: an entry with a note, or a heading between entries."""

    entry: EntryId | None = None
    heading: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """A named order of entries; `name` is its file name without `.yaml`."""

    name: str
    title: str
    lang: str = "fi"
    description: str = ""
    items: tuple[CollectionItem, ...] = ()

    @property
    def entry_count(self) -> int:
        """Count the entries, headings left out."""
        return sum(1 for item in self.items if item.entry is not None)
