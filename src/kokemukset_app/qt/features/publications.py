"""Publications in the window: PDFs are read behind, found beside entries, and shown on the reading side."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from kokemukset_app.core.entry import Source
from kokemukset_app.core.publication import PagePlace
from kokemukset_app.core.results import Hit
from kokemukset_app.qt.controllers.attach_controller import AttachController
from kokemukset_app.qt.controllers.page_index_controller import PageIndexController
from kokemukset_app.qt.controllers.publication_controller import FileNews, PublicationController, Wish
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.publication.publication_pane import PublicationPane

_FRAGMENT = re.compile(r"#(?:.*&)?page=(\d{1,6})")


class PublicationsFeature(Feature):
    """Joins the list, the links of entries and the pane of publications. GUI thread only."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self.pane = PublicationPane(around.themes, around.icons)
        self.pane.setAccessibleName(self.tr("Publication"))
        around.window.add_side(self.pane)
        self._desk: Desk | None = None
        self.controller: PublicationController | None = None
        self.indexing: PageIndexController | None = None
        self._lanes: tuple[Lane, ...] = ()
        self._beginning: Lane | None = None
        self.dropping = AttachController(around.window, self)
        self._connect()

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        canvas = self.pane.canvas
        return {
            "next_match": self._when_shown(lambda: canvas.step_match(1)),
            "previous_match": self._when_shown(lambda: canvas.step_match(-1)),
            "larger": self._when_shown(lambda: canvas.step_zoom(1)),
            "smaller": self._when_shown(lambda: canvas.step_zoom(-1)),
            "print": self._when_shown(self._print),
            "open_outside": self._when_shown(self._open_outside),
            "copy_citation": self._when_shown(self._copy_citation),
            "find": self._when_shown(self.pane.open_find),
            "lesson_from_page": self._begin_lesson,
            "reload": self._resume,
            "rebuild": self._rebuild,
        }

    @override
    def open(self, desk: Desk) -> None:
        viewing = Lane("pages", newest_wins=False, parent=self)
        reading = Lane("pdfs", newest_wins=False, parent=self)
        writing = Lane("attach", newest_wins=False, parent=self)
        beginning = Lane("page-lesson", newest_wins=False, parent=self)
        self._lanes = (viewing, reading, writing, beginning)
        self._beginning = beginning
        session = desk.session
        self._desk = desk
        self.controller = PublicationController(session.viewer, viewing, self.pane, self)
        self.indexing = PageIndexController(session.publications, reading, self._around.window.status, self)
        self.controller.shown.connect(self._on_shown)
        self.controller.failed.connect(self._around.messages.tell_trouble)
        self.controller.file_changed.connect(self._on_file_changed)
        desk.reported.connect(self._when_shown(self.controller.look_again))
        self.indexing.failed.connect(self._around.messages.tell_trouble)
        self.indexing.pages_changed.connect(desk.search.repeat)
        self.indexing.stopped.connect(self._on_stopped)
        self.indexing.went_on.connect(self._on_went_on)
        desk.publication_chosen.connect(self._on_chosen)
        desk.publication_lit.connect(self._on_lit)
        desk.publication_wanted.connect(self._on_wanted)
        desk.reported.connect(self.indexing.catch_up)
        if desk.has_reported:
            self.indexing.catch_up()
        desk.entries.entry_shown.connect(self._on_entry_shown)
        desk.entries.page_wanted.connect(self._on_page_wanted)
        desk.entries.history_changed.connect(self._on_history)
        self.dropping.serve(session.attaching, writing, is_writable=session.library.is_writable)

    @override
    def close(self) -> None:
        if self.indexing is not None:
            self.indexing.close()
        if self._desk is not None:
            self._desk.session.viewer.close()
        if self.controller is not None:
            self.controller.forget()
        self.dropping.serve(None, None)
        for lane in self._lanes:
            lane.cancel()
            lane.close()
        for part in (self.controller, self.indexing, *self._lanes):
            if part is not None:
                part.deleteLater()
        self._desk = self.controller = self.indexing = self._beginning = None
        self._lanes = ()

    def _connect(self) -> None:
        bar, canvas = self.pane.bar, self.pane.canvas
        bar.back_clicked.connect(self._on_back)
        bar.forward_clicked.connect(self._on_forward)
        bar.lesson_clicked.connect(self._begin_lesson)
        bar.pick_clicked.connect(self._pick)
        bar.copy_clicked.connect(self._copy)
        bar.copy_citation_clicked.connect(self._copy_citation)
        bar.print_clicked.connect(self._print)
        bar.outside_clicked.connect(self._open_outside)
        canvas.escaped.connect(self._on_escaped)
        canvas.page_moved.connect(self._on_page_moved)
        self.dropping.attached.connect(self._on_attached)
        self.dropping.refused.connect(self._around.messages.tell_error)
        self.dropping.failed.connect(self._around.messages.tell_trouble)

    @property
    def is_shown(self) -> bool:
        """Tell whether a publication stands on the reading side."""
        return self._around.window.is_side_shown(self.pane)

    def _when_shown(self, act: Callable[[], object]) -> Callable[[], None]:
        def slot() -> None:
            if self.is_shown:
                act()

        return slot

    # From the list and from entries

    def _on_chosen(self, hit: Hit, come_to_front: bool, is_by_user: bool) -> None:  # noqa: FBT001  # a signal's arguments
        if self.controller is not None and self._desk is not None:
            head = hit.head
            self.controller.show(Wish(head.path, head.title, hit.page, hit.lit, hit.pages, is_by_user))
            if come_to_front:
                self._around.window.show_side(self.pane, come_to_front=True)

    def _on_lit(self, hit: Hit) -> None:
        wish = self.controller.wish if self.controller is not None else None
        if self.controller is not None and wish is not None and wish.path == hit.head.path:
            self.controller.relight(hit.lit, hit.pages)

    def _on_wanted(self, target: str, base: str, page: int) -> None:
        """Follow a link of an entry to a PDF."""
        if self.controller is None or self._desk is None:
            return
        found = _FRAGMENT.search(target)
        bare = target.split("#", 1)[0]
        path = self._desk.session.publications.find(bare, base) or bare
        title = path.rsplit("/", 1)[-1]
        self.controller.show(Wish(path, title, int(found[1]) if found else page or 1))
        self._around.window.show_side(self.pane, come_to_front=True)
        self.pane.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_wanted(self, place: PagePlace) -> None:
        """Show the page that the history leads to."""
        if self.controller is not None:
            self.controller.show(Wish(place.path, place.title, place.page))
            self._around.window.show_side(self.pane, come_to_front=True)

    def _on_shown(self, path: str) -> None:
        wish = self.controller.wish if self.controller is not None else None
        if self._desk is not None and wish is not None:
            place = PagePlace(path, wish.title, max(1, self.pane.canvas.page))
            self._desk.begin_publication(place, leaves_trace=wish.leaves_trace)
            self.dropping.set_entry(None)
            self._around.window.show_side(self.pane, come_to_front=False)

    def _on_file_changed(self, news: object, title: str) -> None:
        if not self.is_shown:
            return
        if news is FileNews.GONE:
            text = self.tr("“{0}” has been removed from the folder. What is open here can be read to its end.")
        else:
            text = self.tr("“{0}” was changed on disk. It is shown as it is now, at the same page.")
        self._around.messages.tell(text.format(title))

    def _on_page_moved(self, page: int) -> None:
        wish = self.controller.wish if self.controller is not None else None
        read = self._desk.page_read if self._desk is not None else None
        if self._desk is not None and wish is not None and read is not None and read.path == wish.path:
            self._desk.turn_page(page)

    def _on_history(self, _back: bool, forward: bool) -> None:  # noqa: FBT001  # a signal's arguments
        self.pane.bar.set_history(can_go_forward=forward)

    # What the pane asks for

    def _on_back(self) -> None:
        if self._desk is not None:
            self._desk.go_back()

    def _on_forward(self) -> None:
        if self._desk is not None:
            self._desk.entries.go_forward()

    def _begin_lesson(self) -> None:
        """Begin a lesson whose source is the page that is read; selected text becomes a quotation."""
        desk, facts = self._desk, self.pane.facts
        if desk is None or desk.page_read is None or not self.is_shown or facts is None or self._beginning is None:
            self._around.messages.tell(self.tr("Open a publication first; the lesson gets its page as the source."))
            return
        place = desk.page_read
        source = Source(title=place.title, file=place.path, page=str(place.page))
        quote = self.pane.canvas.selected_text()
        lang, service = desk.labels.lang, desk.session.new_entries
        self._beginning.submit(
            lambda _cancel: service.from_page("lesson", lang, source, quote),
            desk.draft_begun.emit,
            self._around.messages.tell_trouble,
        )

    def _pick(self) -> None:
        if self._desk is not None and self._desk.page_read is not None:
            self._desk.page_picked.emit(self._desk.page_read)

    def _on_escaped(self) -> None:
        if self._around.window.is_reading_in_front:
            self._around.window.show_list_side()
            self._around.window.results.focus_list()
        else:
            self._around.window.header.search_field.focus_all()

    def _copy(self) -> None:
        if self.controller is not None:
            self.controller.copy_selection()

    def _copy_citation(self) -> None:
        if self.controller is not None:
            self.controller.copy_citation()

    def _print(self) -> None:
        if self.controller is not None:
            self.controller.print_pages()

    def _open_outside(self) -> None:
        if self._desk is not None and self.controller is not None and self.controller.wish is not None:
            self._desk.file_wanted.emit(self.controller.wish.path)

    # Files dropped onto the window

    def _on_entry_shown(self, _entry_id: object) -> None:
        shown = self._desk.entries.shown if self._desk is not None else None
        self.dropping.set_entry(shown.entry.head if shown is not None else None)

    def _on_attached(self, path: str) -> None:
        if self._desk is None:
            return
        text = self.tr("In the library now: {0}").format(path)
        self._around.messages.tell(text, self.tr("Open"), partial(self._on_wanted, path, "", 1))
        self._desk.index.catch_up()

    # Reading behind

    def _resume(self) -> None:
        if self.indexing is not None:
            self.indexing.resume()

    def _rebuild(self) -> None:
        if self.indexing is not None:
            self.indexing.rebuild()

    def _on_went_on(self, left: int) -> None:
        self._around.messages.tell(self.tr("Reading the PDFs goes on where it was broken off: %n left.", "", left))

    def _on_stopped(self, left: int) -> None:
        text = self.tr("Reading the PDFs was stopped; %n of them cannot be found yet.", "", left)
        self._around.messages.tell(text, self.tr("Read on"), self._resume)
