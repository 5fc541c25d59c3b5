"""Everything in the window that belongs to one open library: made when it opens, taken away when it closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import IndexDamaged, LibraryMissing
from kokemukset_app.core.events import IndexReport, Trouble
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.publication import PagePlace, is_pdf_name
from kokemukset_app.core.results import Hit
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.controllers.breadth_controller import BreadthController
from kokemukset_app.qt.controllers.entry_controller import EntryController
from kokemukset_app.qt.controllers.go_to_controller import GoToController
from kokemukset_app.qt.controllers.index_controller import IndexController
from kokemukset_app.qt.controllers.search_controller import SearchController, SearchView
from kokemukset_app.qt.controllers.start_controller import StartController
from kokemukset_app.qt.main_window import SEARCH_VIEW, Layout, MainWindow
from kokemukset_app.qt.runtime.garbage import leave_in_peace, look_again
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.services.session import Session
from kokemukset_app.settings.recent import RecentEntries
from kokemukset_app.wording.citation import citation

SOON_MS = 300
"""How long one has to do nothing before the work behind begins: until then the processor is for the first search."""


class Desk(QObject):
    """The controllers of one session, wired to the window and to each other. GUI thread only.

    `trouble` gives an error (and which trouble it is, or None) for the message line; `reported` the report of each
    index job; `outside_wanted` and `file_wanted` links that lead out of the program. `vocabulary_changed` gives the
    library's controlled values when its file says something else; `words_changed` tells the same of its word list, by
    which it is indexed, so that it is to be opened anew. `place_wanted` gives an entry to edit, and a `FilePlace` in
    it. `publication_chosen` gives a hit in a PDF, whether it is to come to the front, and whether the user chose it,
    `publication_lit` one as found by a new query; `publication_wanted` a link to a PDF, the path of the entry it stands
    in, and a page (0: what the link says). `draft_begun` gives a draft to be written on, `page_picked` a page and
    `picture_picked` a `PickedPicture` for the basket.
    """

    trouble = Signal(object, object)
    reported = Signal(object)
    outside_wanted = Signal(str)
    file_wanted = Signal(str)
    library_returned = Signal()
    vocabulary_changed = Signal(object)
    words_changed = Signal()
    place_wanted = Signal(object, object)
    publication_chosen = Signal(object, bool, bool)
    publication_lit = Signal(object)
    publication_wanted = Signal(str, str, int)
    draft_begun = Signal(object)
    page_picked = Signal(object)
    picture_picked = Signal(object)

    def __init__(
        self, session: Session, window: MainWindow, recent: RecentEntries | None, labels: Labels, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session, self._window, self._recent = session, window, recent
        self._labels = labels
        self.has_reported = False
        self.way_back: Callable[[], None] | None = None
        """Leads back to the view whose mark led to what is shown; a new search forgets it."""
        self._search_lane = Lane("search", newest_wins=True, parent=self)
        self._reading_lane = Lane("reading", newest_wins=True, parent=self)
        self._breadth_lane = Lane("breadth", newest_wins=True, parent=self)
        self._catalogue_lane = Lane("catalogue", newest_wins=False, parent=self)
        self._index_lane = Lane("index", newest_wins=False, parent=self)
        self.search = SearchController(session.search, self._search_lane, _search_view(window), labels.lang, self)
        parts = (window.result_header, window.breadths, window.query_panel)
        self.breadth = BreadthController(session.search, self._breadth_lane, parts, labels, self)
        self.entries = EntryController(session.entries, session.read_file, self._reading_lane, window.reading, self)
        self.index = IndexController(session.index, session.watch, self._index_lane, window.status, self)
        self.start = StartController(session.library, window.start_pane, self._catalogue_lane, labels, self)
        self.go_to = GoToController(session.library.heads, window.go_to, self._catalogue_lane, labels, self)
        self._reads_publication = False
        self.page_read: PagePlace | None = None
        """The page of a publication that stands on the reading side; None while it is an entry, or nothing."""
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._on_soon)
        self._connect()

    @property
    def labels(self) -> Labels:
        """The words in use."""
        return self._labels

    def begin(self) -> None:
        """Show the library, and bring its index up to date behind."""
        window = self._window
        window.status.set_read_only(on=not self.session.library.is_writable)
        self._use_titles()
        self._use_recent()
        # The first hits come first: reading all heads and looking over all files would slow them down.
        self.search.answered.connect(self._begin_behind)
        self.search.failed.connect(self._begin_behind)
        self.search.is_waiting = True  # until something is found, or the index is up to date
        if text := window.header.search_field.text():
            self.search.set_text(text)
        else:
            self.search.repeat()
        window.show_start_side()

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels
        self.breadth.set_labels(labels)
        self.start.set_labels(labels)
        self.go_to.set_labels(labels)
        self.index.reword()
        self.search.set_lang(labels.lang)
        self._use_titles()
        self.entries.refresh()

    def keep_recent(self, recent: RecentEntries | None) -> None:
        """Remember what is read from now on; None forgets what was, and remembers nothing."""
        if (recent is None) == (self._recent is None):
            return
        if self._recent is not None:
            self._recent.clear()
        self._recent = recent
        self._use_recent()
        if self.search.is_at_start:
            self.search.repeat()

    def start_over(self) -> None:
        """Go back to the start view."""
        self._reads_publication, self.page_read = False, None
        self.entries.clear()
        self.search.start_over()

    def go_back(self) -> None:
        """Go to the view that led here, to the entry before, or to the list where the window has one pane."""
        if (way_back := self.way_back) is not None:
            self.way_back = None
            way_back()
        elif self.entries.can_go_back:
            self.entries.go_back()
        elif self._window.is_reading_in_front:
            self._window.show_list_side()
            self._window.results.focus_list()

    def begin_publication(self, place: PagePlace, *, leaves_trace: bool) -> None:
        """Take note that a publication stands on the reading side: the entry there goes into the history."""
        self._reads_publication = True
        self.page_read = place
        self.entries.visit_page(place, leaves_trace=leaves_trace)

    def turn_page(self, page: int) -> None:
        """Take note of the page of the publication that is read now."""
        if self.page_read is not None:
            self.page_read = replace(self.page_read, page=page)
            self.entries.turn_page(page)

    def refresh(self) -> None:
        """Show what the index has now: something was just written to the library."""
        self._on_index_changed()

    def show_entry(self, entry_id: EntryId) -> None:
        """Bring an entry to the front, as if it had been chosen from a list."""
        self._on_entry_wanted(entry_id)

    def copy_link(self) -> None:
        """Put a link to the shown entry on the clipboard, as entries write it."""
        if (shown := self.entries.shown) is not None:
            QApplication.clipboard().setText(f"[[{shown.entry.id}]]")

    def copy_citation(self) -> None:
        """Put the shown entry on the clipboard as a citation."""
        if (shown := self.entries.shown) is not None:
            name = self.session.library.info().name_in(self._labels.lang)
            QApplication.clipboard().setText(citation(shown.entry, name, self._labels.lang))

    def close(self) -> None:
        """Let the library go: stop its jobs, its watch and its files."""
        self._soon.stop()
        self.index.close()
        for lane in (self._search_lane, self._breadth_lane, self._reading_lane, self._catalogue_lane, self._index_lane):
            lane.close()
        if self._recent is not None:
            self._recent.save()
        self.session.close()
        look_again()

    def _connect(self) -> None:
        search, entries, index = self.search, self.entries, self.index
        search.hit_chosen.connect(self._on_hit_chosen)
        search.hit_opened.connect(self._on_hit_opened)
        search.matches_changed.connect(self._on_matches_changed)
        search.zero_shown.connect(self._on_zero)
        search.answered.connect(self._on_answered)
        entries.entry_shown.connect(self._on_entry_shown)
        entries.read.connect(self._on_read)
        entries.outside_wanted.connect(self.outside_wanted)
        entries.file_wanted.connect(self._on_file)
        entries.missing_wanted.connect(self._on_missing)
        index.index_changed.connect(self._on_index_changed)
        index.finished.connect(self._on_report)
        index.library_vanished.connect(self._on_vanished)
        index.library_returned.connect(self.library_returned)
        self.start.theme_chosen.connect(self._on_theme_chosen)
        self.start.collection_opened.connect(self.search.show_picks)
        self.go_to.entry_chosen.connect(self._on_entry_wanted)
        for part in (search, entries, index, self.start, self.go_to):
            part.failed.connect(self._on_failed)
        self._window.header.search_field.text_edited.connect(self._on_typed)
        self._window.breadths.chosen.connect(self.search.set_breadth)
        self.search.page_shown.connect(self.breadth.show_page)
        self._window.results.enter_pressed.connect(self._on_enter)
        self._window.reading.view.escaped.connect(self._on_reading_escaped)
        self._window.width_class_changed.connect(self._on_layout)
        self._window.view_changed.connect(self._on_view)
        self._on_layout(self._window.layout_kind)
        self._on_view(self._window.view)

    # From the list to the text

    def _on_hit_chosen(self, hit: Hit, is_by_user: bool) -> None:  # noqa: FBT001  # a signal's argument
        if hit.page:
            self.publication_chosen.emit(hit, False, is_by_user)
        elif is_by_user:
            self.entries.open(hit.head.id, hit.lit, passage=hit.snippet)
        else:
            self.entries.preview(hit.head.id, hit.lit, passage=hit.snippet)

    def _on_hit_opened(self, hit: Hit) -> None:
        if hit.page:
            self.publication_chosen.emit(hit, True, True)
            return
        self.entries.open(hit.head.id, hit.lit, passage=hit.snippet)
        self._window.show_reading_side(come_to_front=True)

    def _on_enter(self) -> None:
        panes = self._window.panes()
        panes[-1].setFocus()

    def _on_matches_changed(self, hit: Hit) -> None:
        if hit.page:
            self.publication_lit.emit(hit)
            return
        self.entries.light(hit.head.id, hit.lit)

    def _on_entry_wanted(self, entry_id: EntryId) -> None:
        self.entries.open(entry_id)
        self._window.show_zero(on=False)
        self._window.show_reading_side(come_to_front=True)
        self._window.reading.view.setFocus()

    def _on_entry_shown(self, entry_id: object) -> None:
        if not isinstance(entry_id, str):
            return
        window = self._window
        self._reads_publication, self.page_read = False, None
        window.show_reading_side(come_to_front=False)
        if self.search.current_id() != entry_id:
            window.results.select(EntryId(entry_id))

    def _on_read(self, entry_id: EntryId) -> None:
        self.search.forget_preview()
        if self._recent is not None:
            self._recent.add(entry_id)
            self._use_recent()

    def _on_reading_escaped(self) -> None:
        if self._window.is_reading_in_front:
            self._window.show_list_side()
            self._window.results.focus_list()
        else:
            self._window.header.search_field.focus_all()

    def _on_file(self, path: str) -> None:
        """Show a PDF of the library here; other files are for other programs."""
        shown = self.entries.shown
        if is_pdf_name(path.split("#", 1)[0].rsplit("/", 1)[-1]):
            self.publication_wanted.emit(path, shown.entry.path if shown is not None else "", 0)
        else:
            self.file_wanted.emit(path)

    def _on_missing(self, target: str) -> None:
        """Follow a link to no entry: look for its words instead."""
        self.search.set_text(target)
        self._window.header.search_field.focus_all()

    # What the search shows

    def _on_zero(self, is_zero: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._window.show_zero(on=is_zero)

    def _on_answered(self) -> None:
        if self.search.is_at_start and self.entries.shown is None and not self._reads_publication:
            self._window.show_start_side()

    def _on_theme_chosen(self, code: str) -> None:
        self.search.choose(FacetField.THEME, code)
        self._window.results.focus_list()

    def _on_layout(self, kind: object) -> None:
        self.search.can_preview = kind is not Layout.ONE

    def _on_view(self, name: str) -> None:
        self.search.set_seen(is_seen=name == SEARCH_VIEW)

    # The library changes

    def _begin_behind(self) -> None:
        """Fill the start view and bring the index up to date, once the first hits are painted."""
        self.search.answered.disconnect(self._begin_behind)
        self.search.failed.disconnect(self._begin_behind)
        self._soon.start()

    def _on_typed(self) -> None:
        if self._soon.isActive():
            self._soon.start()

    def _on_soon(self) -> None:
        self.start.refresh()
        self.index.start()
        leave_in_peace()

    def _on_index_changed(self) -> None:
        self.session.library.reload()
        self._use_titles()
        self._use_recent()
        self.start.refresh()
        self.search.repeat()
        self.entries.refresh()

    def _on_report(self, report: IndexReport) -> None:
        self.session.library.reload()  # the vocabulary may have changed with the folder
        self._catalogue_lane.submit(self._read_words, self._on_words, self._on_failed)
        if self.search.is_waiting:
            self.search.is_waiting = False
            self.search.repeat()
        self.has_reported = True
        self.reported.emit(report)

    def _read_words(self, _cancel: CancelToken) -> tuple[Vocabulary, bool]:
        """Read the library's own papers again on the worker thread."""
        return self.session.library.vocabulary(), self.session.has_new_words()

    def _on_words(self, read: tuple[Vocabulary, bool]) -> None:
        vocabulary, has_new_words = read
        if has_new_words:
            self.words_changed.emit()
        elif vocabulary.seal != self._labels.seal:
            self.vocabulary_changed.emit(vocabulary)
        leave_in_peace()

    def _on_vanished(self) -> None:
        self.trouble.emit(LibraryMissing(self.session.library.path), Trouble.LIBRARY_VANISHED)

    def _on_failed(self, error: Exception) -> None:
        self.trouble.emit(error, None)
        if isinstance(error, IndexDamaged):
            self.index.rebuild()

    def _use_titles(self) -> None:
        """Name projects by their titles in the filters."""
        title = _project_title(self.session, self._labels.lang)
        self._window.facets.set_project_titles(title)
        self._window.zero.set_project_titles(title)
        self._window.chips.set_project_titles(title)

    def _use_recent(self) -> None:
        ids = self._recent.ids if self._recent is not None else ()
        self.go_to.set_recent(ids)
        heads = [head for i in ids[:12] if (head := self.session.library.head(i)) is not None]
        self.search.set_recent(heads)


def _search_view(window: MainWindow) -> SearchView:
    return SearchView(
        field=window.header.search_field,
        header=window.result_header,
        chips=window.chips,
        results=window.results,
        model=window.result_model,
        facets=window.facets,
        zero=window.zero,
        status=window.status,
    )


def _project_title(session: Session, lang: str) -> Callable[[str], str]:
    return lambda value: session.library.title_of(EntryId(value), lang)
