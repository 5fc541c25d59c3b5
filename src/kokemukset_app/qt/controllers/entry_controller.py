"""From an entry that is wanted to the page that shows it; the way back and forward."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.publication import PagePlace
from kokemukset_app.core.results import LitForm, Snippet
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.controls.text_marks import passage_words
from kokemukset_app.qt.widgets.reading.page_content import PageContent
from kokemukset_app.qt.widgets.reading.reading_pane import ReadingPane
from kokemukset_app.services.entry_service import EntryService, OpenedEntry

MAX_HISTORY = 100
MAX_PICTURE_BYTES = 60_000_000
_PICTURE = re.compile(r"library:([^\"'\s>]+)")

_NO_PASSAGE = Snippet()


@dataclass(frozen=True, slots=True)
class Visit:
    """An entry in the history with the place it was read at."""

    id: EntryId
    matches: tuple[LitForm, ...] = ()
    heading: str = ""
    passage: Snippet = Snippet()
    place: tuple[int, int] | None = None
    page: PagePlace | None = None
    """Where it is a publication and no entry: which, and its page."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    opened: OpenedEntry
    pictures: Mapping[str, bytes]


class EntryController(QObject):
    """Open entries into the reading pane. GUI thread only.

    `entry_shown` gives the id of what is shown; `read` is told of entries the user opened (not of mere previews);
    `page_wanted` gives a page of a publication that the history leads to, `history_changed` whether there is a way
    back and one forward.
    `outside_wanted` and `file_wanted` pass on links that lead out of the program; `missing_wanted` a link to no entry.
    """

    entry_shown = Signal(object)
    page_wanted = Signal(object)
    history_changed = Signal(bool, bool)
    read = Signal(object)
    outside_wanted = Signal(str)
    file_wanted = Signal(str)
    missing_wanted = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        service: EntryService,
        read_file: Callable[[str], bytes | None],
        lane: Lane,
        pane: ReadingPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._read_file, self._lane, self._pane = service, read_file, lane, pane
        self._pictures: Mapping[str, bytes] = {}
        self._past: list[Visit] = []
        self._future: list[Visit] = []
        self._now: Visit | None = None
        self._shown: OpenedEntry | None = None
        self._connect()

    @property
    def shown(self) -> OpenedEntry | None:
        """The entry that is shown."""
        return self._shown

    def picture(self, path: str) -> bytes | None:
        """Give a picture of the shown entry; they were read with it, so nothing is waited for here."""
        return self._pictures.get(path)

    def open(
        self, entry_id: EntryId, matches: Sequence[LitForm] = (), heading: str = "", passage: Snippet = _NO_PASSAGE
    ) -> None:
        """Open an entry as the user wished, at a heading or a passage: the one before stays behind in the history."""
        if self._now is not None and self._now.id == entry_id and self._shown is not None:
            if heading:
                self._pane.view.scroll_to_heading(heading)
            self.light(entry_id, matches)
            self.read.emit(entry_id)
            return
        self._leave()
        self._future.clear()
        self._show(Visit(entry_id, tuple(matches), heading, passage))
        self.read.emit(entry_id)

    def preview(self, entry_id: EntryId, matches: Sequence[LitForm] = (), passage: Snippet = _NO_PASSAGE) -> None:
        """Show an entry without a trace in the history, as the list does while one types."""
        if self._now is None or self._now.id != entry_id:
            self._show(Visit(entry_id, tuple(matches), passage=passage))

    def light(self, entry_id: EntryId, matches: Sequence[LitForm]) -> None:
        """Light other matches in the entry that is shown, without moving the page."""
        forms = tuple(matches)
        if self._now is not None and self._now.id == entry_id and self._now.matches != forms:
            self._now = replace(self._now, matches=forms)
            if self._shown is not None:
                self._pane.view.show_matches(forms, reveal=False)

    def visit_page(self, place: PagePlace, *, leaves_trace: bool) -> None:
        """Take that a publication stands in the entry's place: what was there before stays behind in the history.

        A publication that was only looked at on the way through a list is not kept.
        """
        now = self._now
        if now is not None and now.page is not None and now.page.path == place.path:
            self._now = replace(now, page=place)
            self._tell_history()
            return
        if now is not None and (now.page is None or leaves_trace):
            self._leave()
            self._future.clear()
        self._now, self._shown = Visit(EntryId(""), page=place), None
        self._lane.cancel()
        self._pane.show_nothing()
        self._tell_history()

    def turn_page(self, page: int) -> None:
        """Take which page of the publication is read now."""
        if self._now is not None and self._now.page is not None:
            self._now = replace(self._now, page=replace(self._now.page, page=page))

    def go_back(self) -> None:
        """Go to the entry read before."""
        if self._past:
            self._remember(self._future)
            self._show(self._past.pop())

    def go_forward(self) -> None:
        """Go to the entry gone back from."""
        if self._future:
            self._remember(self._past)
            self._show(self._future.pop())

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is an entry to go back to."""
        return bool(self._past)

    def refresh(self) -> None:
        """Read the shown entry again: its file, or what points to it, has changed."""
        if self._now is not None and self._now.page is None:
            place = self._pane.view.reading_place() if self._pane.has_entry else None
            self._show(replace(self._now, place=place, heading=""))

    def clear(self) -> None:
        """Show no entry."""
        self._leave()
        self._now = self._shown = None
        self._lane.cancel()
        self._pane.show_nothing()
        self._tell_history()

    def _connect(self) -> None:
        pane = self._pane
        pane.bar.back_clicked.connect(self.go_back)
        pane.bar.forward_clicked.connect(self.go_forward)
        pane.view.entry_link_clicked.connect(self._on_entry_link)
        pane.view.missing_link_clicked.connect(self.missing_wanted)
        pane.view.outside_link_clicked.connect(self.outside_wanted)
        pane.view.file_link_clicked.connect(self.file_wanted)

    def _on_entry_link(self, entry_id: str, heading: str) -> None:
        self.open(EntryId(entry_id), (), heading)

    def _leave(self) -> None:
        self._remember(self._past)
        del self._past[:-MAX_HISTORY]

    def _remember(self, where: list[Visit]) -> None:
        if self._now is not None:
            place = self._pane.view.reading_place() if self._pane.has_entry else self._now.place
            where.append(replace(self._now, place=place, heading=""))

    def _show(self, visit: Visit) -> None:
        if visit.page is not None:
            self._lane.cancel()
            self._now, self._shown = visit, None
            self._tell_history()
            self.page_wanted.emit(visit.page)
            return
        self._pane.wait_for_entry()
        job = partial(_load, self._service, self._read_file, visit.id)
        self._lane.submit(job, partial(self._on_loaded, visit), partial(self._on_failed, visit))
        self._now = visit
        self._tell_history()

    def _on_loaded(self, visit: Visit, loaded: _Loaded) -> None:
        now = self._now if self._now is not None and self._now.id == visit.id else visit
        self._pictures = loaded.pictures
        self._shown = loaded.opened
        self._pane.show_entry(
            content_of(loaded.opened),
            matches=now.matches,
            heading=visit.heading,
            place=visit.place,
            passage=passage_words(visit.passage),
        )
        self.entry_shown.emit(visit.id)

    def _on_failed(self, visit: Visit, error: Exception) -> None:
        self._shown = None
        if isinstance(error, EntryMissing):
            self._pane.show_gone(str(visit.id))
        else:
            self._pane.show_nothing()
        self.failed.emit(error)

    def _tell_history(self) -> None:
        back, forward = bool(self._past), bool(self._future)
        self._pane.bar.set_history(can_go_back=back, can_go_forward=forward)
        self.history_changed.emit(back, forward)


def content_of(opened: OpenedEntry) -> PageContent:
    """Lay an opened entry out for the page."""
    return PageContent(
        entry=opened.entry,
        page=opened.page,
        related=opened.related,
        backlinks=opened.backlinks,
        similar=opened.similar,
        known={head.id: head for head in opened.projects},
    )


def _load(
    service: EntryService, read_file: Callable[[str], bytes | None], entry_id: EntryId, cancel: CancelToken
) -> _Loaded:
    """Read and render an entry with its pictures, on the worker thread."""
    opened = service.open(entry_id)
    pictures: dict[str, bytes] = {}
    room = MAX_PICTURE_BYTES
    parts = (opened.page.lesson, opened.page.advice, opened.page.body)
    html = "".join(part.html for part in parts if part is not None)
    for path in dict.fromkeys(unquote(m[1]) for m in _PICTURE.finditer(html)):
        cancel.check()
        data = read_file(path)
        if data is not None and len(data) <= room:
            pictures[path] = data
            room -= len(data)
    return _Loaded(opened, pictures)
