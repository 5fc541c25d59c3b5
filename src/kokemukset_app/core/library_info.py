"""What a library says of itself, and its collections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from kokemukset_app.core.entry import EntryId

KEPT: Final = "kept:"
"""Begins the name of a picture that is kept in the user's own folder for this library, and not yet in the library."""

PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")


def is_picture_name(name: str) -> bool:
    """Tell whether a file of this name is a picture."""
    return name.lower().endswith(PICTURE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """The library's own name and terms, from `library.yaml`; the folder's name where it has none.

    `names` and `descriptions` hold them in other languages by code, when the library gives them. `accent` (`#RRGGBB`)
    and `logo` (a file of the library) are its look on slides.
    """

    name: str
    description: str = ""
    version: str = ""
    languages: tuple[str, ...] = ()
    licence: str = ""
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    descriptions: Mapping[str, str] = field(default_factory=dict[str, str])
    accent: str = ""
    logo: str = ""

    def name_in(self, lang: str) -> str:
        """Give the name in `lang` where the library has one, else its own."""
        return self.names.get(lang) or self.name

    def description_in(self, lang: str) -> str:
        """Give the description in `lang` where the library has one, else its own."""
        return self.descriptions.get(lang) or self.description


@dataclass(frozen=True, slots=True)
class CollectionItem:
    """One item: an entry with a note, a heading between entries, a page (`page` of `file`), or a picture (`file`).

    Pages and pictures are titled by `heading`; `source` tells where a picture comes from. `file` is a path inside the
    library, or begins with `KEPT`: a picture in the user's own folder. `minutes` is the time planned (0: none).
    """

    entry: EntryId | None = None
    heading: str = ""
    note: str = ""
    minutes: int = 0
    file: str = ""
    page: int = 0
    source: str = ""

    @property
    def is_picture(self) -> bool:
        """Tell whether it is a picture: a chart, a photograph."""
        return self.entry is None and is_picture_name(self.file)

    @property
    def is_page(self) -> bool:
        """Tell whether it is a page of a publication."""
        return self.entry is None and bool(self.file) and not self.is_picture

    @property
    def is_heading(self) -> bool:
        """Tell whether it is a heading between entries."""
        return self.entry is None and not self.file


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


class PictureKeeper(Protocol):
    """Keeps pictures that are picked and not in the library yet. Reads and writes files; safe on any thread."""

    def keep(self, data: bytes, title: str) -> str:
        """Keep a picture (PNG or JPEG); gives its name, which begins with `KEPT`. Raises OSError."""
        ...

    def read(self, file: str) -> bytes | None:
        """Give a kept picture by its name; None where there is none."""
        ...


class CollectionStore(Protocol):
    """Writes the library's collections, by an explicit act of the user only."""

    def digest(self, name: str) -> str:
        """Name the content of a collection's file; empty where there is none. Raises `CollectionError`."""
        ...

    def save(self, collection: Collection, digest: str) -> str:
        """Write a collection whose file was `digest` when it was read; gives the new digest.

        Raises `CollectionChanged`, `CollectionNotKept`, `CollectionUnwritable`.
        """
        ...
