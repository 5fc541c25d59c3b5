"""What is picked: from Ctrl+D to a saved collection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kokemukset_app.core.basket import Basket, PickedPicture
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.errors import CollectionChanged
from kokemukset_app.core.library_info import KEPT, Collection, CollectionItem
from kokemukset_app.core.publication import PagePlace
from kokemukset_app.core.text import slug
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.basket.basket_rows import BasketRow
from kokemukset_app.qt.widgets.basket.basket_view import BasketContent, BasketView
from kokemukset_app.services.session import Session
from kokemukset_app.settings.basket_file import BasketFile

SAVE_MS = 250


class BasketController(QObject):
    """Keeps the basket of one library, shows it, and writes it down a moment after each change. GUI thread only.

    `picked` gives the ids in the basket; `said` news with the basket to go back to (or None); `failed` an error;
    `saved` the name of the collection; `exists` that a collection of the name is there already.
    """

    picked = Signal(object)
    said = Signal(str, object)
    saved = Signal(str)
    exists = Signal(str)
    failed = Signal(object)
    entry_wanted = Signal(object)
    page_wanted = Signal(object)

    def __init__(
        self, session: Session, file: BasketFile, view: BasketView, lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._file, self._view, self._lane = session, file, view, lane
        self._labels: Labels | None = None
        self._basket = file.load()
        self._soon = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._soon.timeout.connect(self._write)
        self._connect()

    @property
    def basket(self) -> Basket:
        """What is picked now."""
        return self._basket

    def begin(self, labels: Labels) -> None:
        """Show the basket as it was left."""
        self.set_labels(labels)
        self.refresh()

    def set_labels(self, labels: Labels) -> None:
        """Word the rows anew."""
        self._labels = labels
        self._show(max(0, self._view.rows.currentRow()))

    def refresh(self) -> None:
        """Read again which collections there are."""
        self._lane.submit(self._collections, self._on_collections, self.failed.emit)

    def toggle(self, head: EntryHead) -> None:
        """Pick an entry or put it back."""
        was_in = head.id in self._basket.entries
        title = head.title
        before = self._basket
        self._set(self._basket.toggled(head.id), len(self._basket.items))
        if was_in:
            self.said.emit(self.tr("Taken out of the basket: {0}").format(title), before)
        else:
            count = len(self._basket.entries)
            self.said.emit(self.tr("In the basket: {0} (%n entries)", "", count).format(title), before)

    def toggle_page(self, place: PagePlace) -> None:
        """Pick a page of a publication or put it back."""
        before, name = self._basket, self._page_name(place.title or place.path, place.page)
        self._set(before.toggled_page(place), len(before.items))
        if self._basket.pages < before.pages:
            self.said.emit(self.tr("Taken out of the basket: {0}").format(name), before)
        else:
            self.said.emit(self.tr("In the basket: {0}").format(name), before)

    def add_picture(self, picture: PickedPicture) -> None:
        """Keep a picture in the user's own folder and pick it; saved as a collection, it goes into the library."""

        def job(_cancel: CancelToken) -> str:
            return self._session.pictures.keep(picture.data, picture.title)

        self._lane.submit(job, partial(self._on_kept, picture), self.failed.emit)

    def _on_kept(self, picture: PickedPicture, file: str) -> None:
        before = self._basket
        self._set(before.with_picture(file, picture.title, picture.source), len(before.items))
        self.said.emit(self.tr("In the basket: {0}").format(picture.title), before)

    def go_back_to(self, basket: Basket) -> None:
        """Undo: have another basket again."""
        self._set(basket, self._view.rows.currentRow())

    def open_collection(self, name: str) -> None:
        """Open a collection in place of what is picked; the way back is offered."""
        self._lane.submit(partial(self._opened, name), self._on_opened, self.failed.emit)

    def save_collection(self, *, replaces: bool = False) -> None:
        """Save the basket as a collection named after its title; `replaces` allows to write over another one."""
        basket = self._basket
        title = basket.title.strip() or self._fallback_title()
        name = basket.name or slug(title) or "kokoelma"
        if basket.name and title and slug(title) != slug(basket.name) and not self._is_title_of(basket.name, title):
            name = slug(title) or basket.name
        digest = basket.digest if name == basket.name else ""
        wanted = replace(basket, title=title, lang=self._lang() if not basket.name else basket.lang)
        self._lane.submit(
            partial(self._saved, wanted, name, digest, replaces), self._on_saved, partial(self._on_not_saved, name)
        )

    def close(self) -> None:
        """Write what is not yet written."""
        if self._soon.isActive():
            self._soon.stop()
            self._write()

    # The view

    def _connect(self) -> None:
        view = self._view
        self._links = [
            view.rows.moved.connect(self._move),
            view.rows.removed.connect(self._remove),
            view.rows.row_chosen.connect(self._on_row),
            view.title_edited.connect(self._on_title),
            view.clear_wanted.connect(self._clear),
            view.save_wanted.connect(self.save_collection),
            view.collection_wanted.connect(self.open_collection),
            view.editor.edited.connect(self._on_edited),
            view.editor.heading_wanted.connect(self._add_heading),
            view.editor.removed.connect(lambda: self._remove(view.rows.currentRow())),
            view.editor.read_wanted.connect(self._read),
        ]

    def disconnect_view(self) -> None:
        """Let the view go to the next library's basket."""
        for link in self._links:
            QObject.disconnect(link)

    def _set(self, basket: Basket, row: int) -> None:
        if basket != self._basket:
            self._basket = basket
            self._soon.start()
            self._show(row)

    def _show(self, row: int) -> None:
        if self._labels is None:
            return
        basket = self._basket
        rows = tuple(self._row(item) for item in basket.items)
        self._view.show_basket(BasketContent(basket.title, rows, self._summary()), row)
        self._on_row(self._view.rows.currentRow())
        self.picked.emit(basket.entries)

    def _row(self, item: CollectionItem) -> BasketRow:
        minutes = self.tr("{0} min").format(item.minutes) if item.minutes else ""
        if not item.is_heading and item.entry is None:
            words = item.heading or item.file
            name = self._page_name(words, item.page) if item.is_page else words.rsplit("/", 1)[-1]
            detail = " ".join((item.note or item.source).split())[:300]
            told = ", ".join(p for p in (name, minutes, detail) if p)
            return BasketRow(name, "publication" if item.is_page else "picture", detail, minutes, told=told)
        if item.entry is None:
            return BasketRow(item.heading, minutes=minutes, told=f"{item.heading}, {minutes}".rstrip(", "))
        head = self._session.library.head(item.entry)
        detail = " ".join(item.note.split())[:300]
        if head is None:
            gone = self.tr("No longer in the library: {0}").format(item.entry)
            return BasketRow(gone, "warning", detail, minutes, is_missing=True, told=gone)
        title = head.title_in(self._lang())
        return BasketRow(
            title, head.type.value, detail, minutes, told=", ".join(p for p in (title, minutes, detail) if p)
        )

    def _summary(self) -> str:
        count, minutes = len(self._basket.entries), self._basket.minutes
        text = self.tr("%n entries", "", count)
        if pages := self._basket.pages:
            pages_words = self.tr("%n pages", "", pages)
            text = f"{text}  ·  {pages_words}"
        if pictures := self._basket.pictures:
            pictures_words = self.tr("%n pictures", "", pictures)
            text = f"{text}  ·  {pictures_words}"
        return f"{text}  ·  {self.tr('{0} min').format(minutes)}" if minutes else text

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._basket.items):
            item = self._basket.items[row]
            title = self._row(item).title
            heading = item.heading if item.is_heading or item.is_picture else None
            self._view.editor.show_item(title, heading, item.note, item.minutes)

    def _on_edited(self, heading: str, note: str, minutes: int) -> None:
        row = self._view.rows.currentRow()
        if not 0 <= row < len(self._basket.items):
            return
        item = self._basket.items[row]
        words = heading if item.is_heading or item.is_picture else item.heading
        self._set(self._basket.changed(row, replace(item, heading=words, note=note, minutes=minutes)), row)

    def _on_title(self, title: str) -> None:
        self._basket = replace(self._basket, title=title)
        self._soon.start()

    def _move(self, row: int, to: int) -> None:
        self._set(self._basket.moved(row, to), to)

    def _add_heading(self) -> None:
        row = self._view.rows.currentRow() + 1
        self._set(self._basket.added([CollectionItem(heading=self.tr("New heading"))], row), row)
        self._view.editor.focus_first()

    def _remove(self, row: int) -> None:
        before = self._basket
        if 0 <= row < len(before.items):
            title = self._row(before.items[row]).title
            self._set(before.without(row), row)
            self.said.emit(self.tr("Taken out of the basket: {0}").format(title), before)

    def _clear(self) -> None:
        before = self._basket
        self._set(Basket(lang=self._lang()), 0)
        self.said.emit(self.tr("The basket is empty."), before)

    def _read(self) -> None:
        row = self._view.rows.currentRow()
        if not 0 <= row < len(self._basket.items):
            return
        item = self._basket.items[row]
        if item.entry is not None:
            self.entry_wanted.emit(item.entry)
        elif item.is_page:
            self.page_wanted.emit(PagePlace(item.file, item.heading, max(1, item.page)))

    def _page_name(self, title: str, page: int) -> str:
        return self.tr("{0}, p. {1}").format(title.rsplit("/", 1)[-1], max(1, page))

    # Files

    def _write(self) -> None:
        self._lane.submit(partial(_saved_to, self._file, self._basket), _nothing, self.failed.emit)

    def _collections(self, _cancel: CancelToken) -> Sequence[Collection]:
        return self._session.library.collections()

    def _on_collections(self, found: Sequence[Collection]) -> None:
        self._view.set_collections([(c.name, c.title) for c in found])
        self._titles = {c.name: c.title for c in found}

    _titles: dict[str, str] = {}  # noqa: RUF012  # replaced whole, never changed in place

    def _opened(self, name: str, _cancel: CancelToken) -> Basket | None:
        digest = self._session.collections.digest(name)
        found = next((c for c in self._session.library.collections() if c.name == name), None)
        return Basket.of(found, digest) if found is not None else None

    def _on_opened(self, basket: Basket | None) -> None:
        if basket is None:
            self.refresh()
            return
        before = self._basket
        self._set(basket, 0)
        if before.items and before.items != basket.items:
            self.said.emit(self.tr("Opened: {0}").format(basket.title), before)
        self._view.rows.setFocus()

    def _saved(
        self,
        basket: Basket,
        name: str,
        digest: str,
        replaces: bool,  # noqa: FBT001  # a job's argument
        _cancel: CancelToken,
    ) -> tuple[Basket, Mapping[str, str]]:
        if replaces:
            digest = self._session.collections.digest(name)
        places = self._brought_in(basket)
        basket = basket.moved_files(places)
        now = self._session.collections.save(basket.as_collection(name), digest)
        return replace(basket, name=name, digest=now), places

    def _brought_in(self, basket: Basket) -> Mapping[str, str]:
        """Copy kept pictures into the library: a collection goes to others, who have not the user's own folder."""
        session = self._session
        kept = dict.fromkeys(item.file for item in basket.items if item.file.startswith(KEPT))
        data = {file: found for file in kept if (found := session.pictures.read(file)) is not None}
        return {file: session.attaching.attach(file.removeprefix(KEPT), found).path for file, found in data.items()}

    def _on_saved(self, saved: tuple[Basket, Mapping[str, str]]) -> None:
        basket, places = saved
        here = self._basket.moved_files(places)
        told = replace(here, title=basket.title, name=basket.name, digest=basket.digest, lang=basket.lang)
        self._set(told, self._view.rows.currentRow())
        self.saved.emit(basket.name)
        self.refresh()

    def _on_not_saved(self, name: str, error: Exception) -> None:
        if isinstance(error, CollectionChanged) and name != self._basket.name:
            self.exists.emit(name)
        else:
            self.failed.emit(error)

    def _is_title_of(self, name: str, title: str) -> bool:
        return self._titles.get(name) == title

    def _fallback_title(self) -> str:
        ids = self._basket.entries
        head = self._session.library.head(EntryId(ids[0])) if ids else None
        return head.title_in(self._lang()) if head is not None else self.tr("Collection")

    def _lang(self) -> str:
        return self._labels.lang if self._labels is not None else "fi"


def _saved_to(file: BasketFile, basket: Basket, _cancel: CancelToken) -> None:
    file.save(basket)


def _nothing(_result: object) -> None:
    """Nobody waits for the file to be written."""
