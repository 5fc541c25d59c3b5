"""Picking, arranging and showing: the basket, collections, and the show."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kokemukset_app.core.basket import MAX_ITEMS, Basket
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.publication import PagePlace
from kokemukset_app.qt.controllers.basket_controller import BasketController
from kokemukset_app.qt.controllers.export_controller import ExportController
from kokemukset_app.qt.controllers.show_controller import ShowController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.features.made_files import tell_made
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.basket.basket_view import BasketView
from kokemukset_app.services.show_service import Selection, items_of
from kokemukset_app.settings.basket_file import BasketFile
from kokemukset_app.settings.room_notes import RoomNotes
from kokemukset_app.settings.show_choice import ShowChoiceFile

BASKET_VIEW = "basket"


class Presenting(Feature):
    """The basket's view and the show. The workshop board is to stand beside them, on the same basket."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._view = BasketView(around.themes, around.icons)
        around.window.add_view(BASKET_VIEW, self._view)
        self._desk: Desk | None = None
        self._lane: Lane | None = None
        self.basket: BasketController | None = None
        self.show: ShowController | None = None
        self.exports: ExportController | None = None
        self._view.present_wanted.connect(self._present)
        self._view.back_wanted.connect(self._to_search)
        self._view.export_wanted.connect(self._export)

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {"pick": self._pick, "basket": self._toggle_view, "present": self._present}

    @override
    def open(self, desk: Desk) -> None:
        around = self._around
        self._desk = desk
        kept = around.folders.kept_of(desk.session.key)
        self._lane = Lane("show", newest_wins=False, parent=self)
        file = BasketFile(around.folders.basket_of(desk.session.key))
        self.basket = BasketController(desk.session, file, self._view, self._lane, self)
        choices = RoomNotes(kept / "shows"), ShowChoiceFile(kept / "show.json")
        looks = (around.themes, around.icons, around.window)
        self.show = ShowController(desk.session, looks, choices, self._lane, self)
        self.exports = ExportController(desk.session, around.themes, around.window, around.window.status, self)
        self.exports.made.connect(self._on_made)
        self.exports.failed.connect(around.messages.tell_trouble)
        self.basket.picked.connect(self._on_picked)
        self.basket.said.connect(self._on_said)
        self.basket.saved.connect(self._on_saved)
        self.basket.exists.connect(self._on_exists)
        self.basket.entry_wanted.connect(self._read)
        self.basket.page_wanted.connect(self._read_page)
        desk.page_picked.connect(self.basket.toggle_page)
        desk.picture_picked.connect(self.basket.add_picture)
        self.basket.failed.connect(around.messages.tell_trouble)
        self.show.failed.connect(around.messages.tell_trouble)
        self.show.ended.connect(around.window.activateWindow)
        desk.index.index_changed.connect(self._on_index_changed)
        self.basket.begin(desk.labels)

    @override
    def close(self) -> None:
        if self.show is not None:
            self.show.close()
            self.show.deleteLater()
        if self.basket is not None:
            self.basket.close()
            self.basket.disconnect_view()
            self.basket.deleteLater()
        if self.exports is not None:
            self.exports.close()
            self.exports.deleteLater()
        if self._lane is not None:
            self._lane.close()
            self._lane.deleteLater()
        self._desk = self.basket = self.show = self.exports = self._lane = None

    @override
    def set_labels(self, labels: Labels) -> None:
        if self.basket is not None:
            self.basket.set_labels(labels)

    # Actions

    def _pick(self) -> None:
        head = self._current()
        if self.basket is None:
            return
        if (place := self._current_page()) is not None:
            self.basket.toggle_page(place)
            return
        if head is None:
            self._around.messages.tell(self.tr("Choose an entry first, then pick it with Ctrl+D."))
            return
        self.basket.toggle(head)

    def _toggle_view(self) -> None:
        window = self._around.window
        if window.view == BASKET_VIEW:
            self._to_search()
            return
        window.show_view(BASKET_VIEW)
        self._view.rows.setFocus()

    def _to_search(self) -> None:
        self._around.window.show_view(SEARCH_VIEW)
        self._around.window.results.focus_list()

    def _read(self, entry_id: object) -> None:
        if self._desk is not None:
            self._desk.entries.open(EntryId(str(entry_id)))
            self._around.window.show_reading_side(come_to_front=True)
            self._around.window.reading.view.setFocus()

    def _read_page(self, place: PagePlace) -> None:
        if self._desk is not None:
            self._desk.publication_wanted.emit(place.path, "", place.page)

    def _present(self) -> None:
        if self.show is not None:
            self.show.offer(self._sources())

    def _export(self, what: str) -> None:
        if self.exports is None or self.show is None:
            return
        picked = self._sources().get("basket")
        if picked is not None:
            self.exports.export(what, picked[1], self.show.options)

    def _on_made(self, text: str, path: str) -> None:
        tell_made(self._around.messages, text, path)

    # What there is to show

    def _current(self) -> EntryHead | None:
        """Give the entry that is chosen: in the basket's view its row's, else the one read, else the list's."""
        if self._desk is None or self.basket is None:
            return None
        if self._around.window.view == BASKET_VIEW:
            row = self._view.rows.currentRow()
            items = self.basket.basket.items
            entry = items[row].entry if 0 <= row < len(items) else None
            return self._desk.session.library.head(entry) if entry is not None else None
        focused = QApplication.focusWidget()
        reads = focused is not None and self._around.window.reading.isAncestorOf(focused)
        hit = self._around.window.results.current_hit()
        shown = self._desk.entries.shown
        if hit is not None and not reads:
            return hit.head
        return shown.entry.head if shown is not None else (hit.head if hit is not None else None)

    def _current_page(self) -> PagePlace | None:
        """Give the page that is read, or that of the chosen hit; None where an entry is chosen."""
        window, desk = self._around.window, self._desk
        if desk is None or window.view == BASKET_VIEW:
            return None
        hit, read = window.results.current_hit(), desk.page_read
        focused = QApplication.focusWidget()
        is_in_list = focused is not None and window.results.isAncestorOf(focused)
        if read is not None and (hit is None or hit.head.path == read.path or not is_in_list):
            return read
        return PagePlace(hit.head.path, hit.head.title, hit.page) if hit is not None and hit.page else None

    def _sources(self) -> dict[str, tuple[str, Selection]]:
        """Name what can be shown now; the nearest first."""
        if self._desk is None or self.basket is None:
            return {}
        lang = self._desk.labels.lang
        basket = self.basket.basket
        found: dict[str, tuple[str, Selection]] = {}
        if basket.items:
            title = basket.title or self.tr("Basket")
            picked = Selection(title, basket.items, lang, basket.description)
            found["basket"] = (self.tr("Basket: {0}").format(title), picked)
        if (place := self._current_page()) is not None:
            page = CollectionItem(heading=place.title, file=place.path, page=place.page)
            found["entry"] = (self.tr("This page"), Selection(place.title, (page,), lang, has_cover=False))
        elif (head := self._current()) is not None:
            title = head.title_in(lang)
            one = Selection(title, (CollectionItem(head.id),), lang, has_cover=False)
            found["entry"] = (self.tr("This entry"), one)
        model = self._around.window.result_model
        hits = [hit for row in range(model.rowCount()) if (hit := model.hit_at(row)) is not None]
        if hits:
            title = self._desk.search.asked.text.strip() or self.tr("Result of a search")
            total = min(max(len(hits), self._desk.search.total), MAX_ITEMS)
            words = self.tr("The list: %n entries", "", total)
            asked = self._desk.search.wanted() if total > len(hits) else None
            found["result"] = (words, Selection(title, items_of(hits), lang, asked=asked))
        in_basket = self._around.window.view == BASKET_VIEW and "basket" in found
        order = ("basket", "entry", "result") if in_basket else ("entry", "result", "basket")
        return {name: found[name] for name in order if name in found}

    # News

    def _on_picked(self, ids: object) -> None:
        if isinstance(ids, tuple):
            self._around.window.result_model.set_picked(ids)  # pyright: ignore[reportUnknownArgumentType]  # ids

    def _on_said(self, text: str, before: object) -> None:
        basket = self.basket
        if isinstance(before, Basket) and basket is not None:
            self._around.messages.tell(text, self.tr("Undo"), lambda: basket.go_back_to(before))
        else:
            self._around.messages.tell(text)

    def _on_saved(self, name: str) -> None:
        self._around.messages.tell(self.tr("Saved: collections/{0}.yaml").format(name))

    def _on_exists(self, name: str) -> None:
        basket = self.basket
        if basket is not None:
            text = self.tr("There is a collection of this name already: {0}").format(name)
            self._around.messages.tell(text, self.tr("Replace it"), lambda: basket.save_collection(replaces=True))

    def _on_index_changed(self) -> None:
        if self.basket is not None and self.show is not None and self._desk is not None:
            self.basket.set_labels(self._desk.labels)
            self.basket.refresh()
            self.show.check_entries()
