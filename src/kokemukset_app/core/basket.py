"""The basket: entries picked for a show, in order, with headings, notes and minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.library_info import Collection, CollectionItem
from kokemukset_app.core.publication import PagePlace

MAX_ITEMS = 500
MAX_MINUTES = 999


@dataclass(frozen=True, slots=True)
class PickedPicture:
    """A picture (PNG or JPEG bytes) that is to go into the basket, with its title and where it comes from."""

    data: bytes
    title: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Basket:
    """What is picked. `name` is the collection it was opened from or saved as (empty: none), `digest` its file's then.

    Every change gives a new basket; what cannot be done gives the same one.
    """

    items: tuple[CollectionItem, ...] = ()
    title: str = ""
    description: str = ""
    lang: str = "fi"
    name: str = ""
    digest: str = ""

    @classmethod
    def of(cls, collection: Collection, digest: str) -> Basket:
        """Open a collection."""
        found = collection
        return cls(found.items[:MAX_ITEMS], found.title, found.description, found.lang, found.name, digest)

    @property
    def entries(self) -> tuple[EntryId, ...]:
        """The entries picked, in order."""
        return tuple(item.entry for item in self.items if item.entry is not None)

    @property
    def minutes(self) -> int:
        """The minutes planned for the whole."""
        return sum(item.minutes for item in self.items)

    def toggled(self, entry: EntryId) -> Basket:
        """Pick an entry (at the end), or put it back."""
        if entry in self.entries:
            return replace(self, items=tuple(item for item in self.items if item.entry != entry))
        return self.added([CollectionItem(entry)])

    def toggled_page(self, place: PagePlace) -> Basket:
        """Pick a page of a publication (at the end), or put it back."""
        left = tuple(item for item in self.items if (item.file, item.page) != (place.path, place.page))
        if len(left) < len(self.items):
            return replace(self, items=left)
        return self.added([CollectionItem(heading=place.title, file=place.path, page=place.page)])

    def with_picture(self, file: str, title: str, source: str = "") -> Basket:
        """Put in a picture at the end; the same one again gives the same basket."""
        if any(item.file == file for item in self.items):
            return self
        return self.added([CollectionItem(heading=title, file=file, source=source)])

    def moved_files(self, places: Mapping[str, str]) -> Basket:
        """Name files by where they lie now."""
        items = (replace(i, file=places[i.file]) if i.file in places else i for i in self.items)
        return replace(self, items=tuple(items))

    @property
    def pictures(self) -> int:
        """The number of pictures in it."""
        return sum(1 for item in self.items if item.is_picture)

    @property
    def pages(self) -> int:
        """The number of pages picked."""
        return sum(1 for item in self.items if item.is_page)

    def added(self, items: Iterable[CollectionItem], at: int | None = None) -> Basket:
        """Put items in at a place; by default at the end."""
        place = len(self.items) if at is None else max(0, min(at, len(self.items)))
        room = MAX_ITEMS - len(self.items)
        return replace(self, items=(*self.items[:place], *tuple(items)[:room], *self.items[place:]))

    def without(self, row: int) -> Basket:
        """Put one item back."""
        if not 0 <= row < len(self.items):
            return self
        return replace(self, items=(*self.items[:row], *self.items[row + 1 :]))

    def moved(self, row: int, to: int) -> Basket:
        """Move an item so that it stands at `to` afterwards."""
        if not (0 <= row < len(self.items) and 0 <= to < len(self.items)) or row == to:
            return self
        rest = [*self.items[:row], *self.items[row + 1 :]]
        rest.insert(to, self.items[row])
        return replace(self, items=tuple(rest))

    def changed(self, row: int, item: CollectionItem) -> Basket:
        """Put another item in the place of one: another heading, note or time."""
        if not 0 <= row < len(self.items) or (item.is_heading and not item.heading.strip()):
            return self
        item = replace(item, minutes=max(0, min(item.minutes, MAX_MINUTES)))
        return replace(self, items=(*self.items[:row], item, *self.items[row + 1 :]))

    def as_collection(self, name: str) -> Collection:
        """Give the basket as a collection of this name."""
        return Collection(name, self.title or name, self.lang, self.description, self.items)
