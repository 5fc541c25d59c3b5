"""From a hit in a PDF to its page in the window: opened, drawn, lit, printed, all outside this process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import Cancelled, KokemuksetError, PublicationRefused
from kokemukset_app.core.publication import PageLetters, PagePicture, PublicationFacts
from kokemukset_app.core.publication_ports import PageViewer
from kokemukset_app.core.results import LitForm
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.print_dialog import ask_printer
from kokemukset_app.qt.widgets.publication.page_canvas import WantedLetters, WantedPicture
from kokemukset_app.qt.widgets.publication.page_marks import Needle
from kokemukset_app.qt.widgets.publication.publication_pane import PublicationPane
from kokemukset_app.wording.troubles import trouble_text

PRINT_SCALE = 3.0
"""Pixels a point on paper: 216 dots an inch, and 5 MB a page over the pipe."""
MAX_PRINTED = 500
FIND_PAGES = 30
"""Pages looked through at once: short enough that a page which is scrolled to does not wait for it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A publication to be shown: its path and title, the page (0: the first), words to be lit and where they stand."""

    path: str
    title: str = ""
    page: int = 0
    forms: tuple[str | LitForm, ...] = ()
    pages: tuple[int, ...] = ()
    leaves_trace: bool = True
    """Whether the user asked for it, so that the publication before stays behind in the history."""
    is_again: bool = False
    """Whether it was shown already and the file is another one now."""


Stamp = tuple[int, int] | None
"""Size and time of a file; None where there is none."""
_ELSEWHERE: Stamp = (-1, -1)
"""The stamp of what is not known yet."""


class FileNews(Enum):
    """What became of the file of the publication that is shown."""

    CHANGED = auto()
    GONE = auto()


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file that was opened, or why it could not be, and how it lay on the disk before."""

    stamp: Stamp
    found: PublicationFacts | PublicationRefused


@dataclass(slots=True)
class _Search:
    """A text that is looked for, and the pages still to be looked through, in their order."""

    sought: Needle
    left: tuple[int, ...]


class PublicationController(QObject):
    """Shows publications in their pane. One job at a time is under way: what would help most then. GUI thread only.

    `shown` tells the path that is on the screen now (also where it could not be opened); `file_changed` what became of
    its file on the disk (a `FileNews`) and the title.
    """

    shown = Signal(str)
    file_changed = Signal(object, str)
    failed = Signal(object)

    def __init__(self, viewer: PageViewer, lane: Lane, pane: PublicationPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewer, self._lane, self._pane = viewer, lane, pane
        self._wish: Wish | None = None
        self._is_open = False
        self._is_busy = False
        self._stamp = _ELSEWHERE
        self._search: _Search | None = None
        pane.canvas.wants_changed.connect(self._pump)
        pane.side.wants_changed.connect(self._pump)
        pane.find_strip.sought.connect(self.find)
        pane.find_strip.ended.connect(self.end_find)

    @property
    def wish(self) -> Wish | None:
        """What is shown, or is being opened."""
        return self._wish

    def show(self, wish: Wish) -> None:
        """Show a publication; one that is shown already is only turned to the page and lit."""
        known = self._wish
        self._wish = wish
        if known is not None and known.path == wish.path and self._is_open:
            # Where the list only tells again what is shown, the reader may have turned the page meanwhile.
            if wish.leaves_trace or known != replace(wish, leaves_trace=known.leaves_trace):
                self._pane.close_find()
                self._light(wish)
            self.shown.emit(wish.path)
            self.look_again()
            return
        self._pane.close_find()
        self._is_open = False
        self._stamp = _ELSEWHERE
        self._lane.submit(
            partial(_open, self._viewer, wish.path), partial(self._on_open, wish), partial(self._on_failed, wish)
        )

    def relight(self, forms: Sequence[str | LitForm], pages: Sequence[int]) -> None:
        """Light other words in what is shown, without moving the page."""
        if (
            self._wish is not None
            and self._is_open
            and (self._wish.forms, self._wish.pages) != (tuple(forms), tuple(pages))
        ):
            self._wish = Wish(self._wish.path, self._wish.title, 0, tuple(forms), tuple(pages))
            if self._search is None:
                self._pane.light(forms, pages, 0)

    def look_again(self) -> None:
        """Look whether the file on the disk is still the one that is shown; another one is opened at the same page."""
        if self._wish is not None and self._stamp != _ELSEWHERE:
            path = self._wish.path
            self._lane.submit(partial(_stamp, self._viewer, path), partial(self._on_stamp, path), self.failed.emit)

    def _on_stamp(self, path: str, stamp: Stamp) -> None:
        wish = self._wish
        if wish is None or wish.path != path or self._stamp in (_ELSEWHERE, stamp):
            return
        self._stamp = stamp
        if stamp is None:  # what was opened can still be read to its end
            self.file_changed.emit(FileNews.GONE, wish.title)
            return
        page = max(1, self._pane.canvas.page) if self._is_open else wish.page
        self._wish, self._is_open = None, False
        self.show(replace(wish, page=page, leaves_trace=False, is_again=True))

    def find(self, text: str) -> None:
        """Look for a text on all pages, from the one that is read on; the places are lit as they are found."""
        if self._wish is None or not self._is_open or not self._pane.find_strip.isVisible():
            return
        sought = Needle(text)
        here, count = max(1, self._pane.canvas.page), self._pane.canvas.page_count
        pages = () if sought.is_empty else (*range(here, count + 1), *range(1, here))
        self._search = _Search(sought, pages)
        self._pane.canvas.seek(sought)
        self._pane.set_finding(is_running=bool(pages))
        self._pump()

    def end_find(self) -> None:
        """Light the matches of the search again, without moving the page."""
        self._search = None
        self._pane.set_finding(is_running=False)
        if self._wish is not None and self._is_open:
            self._pane.light(self._wish.forms, self._wish.pages, 0)

    def forget(self) -> None:
        """Show nothing."""
        self._search = None
        self._wish = None
        self._is_open = False

    def copy_citation(self) -> None:
        """Put the page that is read on the clipboard as a source."""
        facts, wish = self._pane.facts, self._wish
        if facts is not None and wish is not None:
            page = self._pane.canvas.page
            number = facts.text.label(page) or str(page)
            author = f"{facts.text.author}. " if facts.text.author else ""
            year = f" ({facts.text.created[:4]})" if facts.text.created else ""
            words = self.tr("{0}{1}{2}. {3}, p. {4}.").format(author, wish.title, year, wish.path, number)
            QApplication.clipboard().setText(words)

    def copy_selection(self) -> None:
        """Put the selected text on the clipboard."""
        if text := self._pane.canvas.selected_text():
            QApplication.clipboard().setText(text)

    def print_pages(self) -> None:
        """Choose a printer and pages; the window stays in use meanwhile."""
        if self._pane.facts is None or self._wish is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFromTo(1, self._pane.canvas.page_count)
        count = self._pane.canvas.page_count
        ask_printer(printer, self._pane.window(), partial(self._print, printer, self._wish.path, count), count)

    def _print(self, printer: QPrinter, path: str, count: int) -> None:
        first = max(1, printer.fromPage() or 1)
        last = min(printer.toPage() or count, count, first + MAX_PRINTED - 1)
        job = partial(print_pages, self._viewer, path, range(first, last + 1), printer)
        self._lane.submit(job, _nothing, self.failed.emit)

    def _on_open(self, wish: Wish, opened: _Opened) -> None:
        if self._wish is None or self._wish.path != wish.path:
            return
        self._stamp = opened.stamp
        if isinstance(opened.found, PublicationRefused):
            self._on_failed(self._wish, opened.found)
            return
        self._is_open = True
        self._show_facts(self._wish, opened.found)
        self.shown.emit(wish.path)
        self._pump()

    def _show_facts(self, wish: Wish, facts: PublicationFacts) -> None:
        self._pane.show_publication(facts, wish.title or wish.path)
        if wish.is_again:
            # The place on the page is the reader's: nobody asked to go to a match.
            self._wish = replace(wish, is_again=False)
            self._pane.light(wish.forms, wish.pages, 0)
            self._pane.canvas.go_to_page(wish.page)
            self.file_changed.emit(FileNews.CHANGED, wish.title)
        else:
            self._light(wish)

    def _on_failed(self, wish: Wish, error: Exception) -> None:
        if self._wish is None or self._wish.path != wish.path:
            return
        self._wish = replace(wish, is_again=False)
        self._pane.show_trouble(wish.title or wish.path, trouble_text(error, QCoreApplication.translate))
        self.shown.emit(wish.path)
        if not isinstance(error, KokemuksetError):
            self.failed.emit(error)

    def _light(self, wish: Wish) -> None:
        self._pane.light(wish.forms, wish.pages, wish.page)

    def _pump(self) -> None:
        """Begin the job that helps most, unless one is under way; it is asked for again when that one is done."""
        wish = self._wish
        if wish is None or not self._is_open or self._is_busy:
            return
        wanted, small = self._pane.canvas.wanted(), self._pane.side.wanted()
        path = wish.path
        if self._search is not None and self._search.left and not self._pane.canvas.is_urgent(wanted):
            pages, self._search.left = self._search.left[:FIND_PAGES], self._search.left[FIND_PAGES:]
            job = partial(_find, self._viewer, path, self._search.sought.text, pages)
            self._submit(path, 0, job, partial(self._on_found, self._search))
            return
        match wanted:
            case WantedPicture(page, scale):
                job = partial(_picture, self._viewer, path, page, scale)
                self._submit(path, page, job, partial(self._pane.canvas.put_picture, page, scale))
            case WantedLetters(page):
                job = partial(_letters, self._viewer, path, page)
                self._submit(path, page, job, partial(self._pane.canvas.put_letters, page))
            case _ if small is not None:
                job = partial(_picture, self._viewer, path, *small)
                self._submit(path, small[0], job, partial(self._pane.side.put_picture, small[0]))
            case _:
                return

    def _on_found(self, search: _Search, counts: Sequence[tuple[int, int]]) -> None:
        if search is self._search:
            self._pane.canvas.add_found(counts)
            self._pane.set_finding(is_running=bool(search.left))

    def _submit(self, path: str, page: int, job: object, put: object) -> None:
        self._is_busy = True
        self._lane.submit(job, partial(self._on_got, path, put), partial(self._on_page_failed, path, page))  # pyright: ignore[reportArgumentType]  # a job and what takes its answer, paired above

    def _on_got(self, path: str, put: object, got: object) -> None:
        self._is_busy = False
        if self._wish is not None and self._wish.path == path and self._is_open and callable(put):
            put(got)
        self._pump()

    def _on_page_failed(self, path: str, page: int, error: Exception) -> None:
        self._is_busy = False
        if self._wish is not None and self._wish.path == path and self._is_open and page:
            self._pane.canvas.put_failure(page)
            self._pane.side.put_failure(page)
        if not isinstance(error, KokemuksetError):
            self.failed.emit(error)
        self._pump()


def print_pages(viewer: PageViewer, path: str, pages: Sequence[int], printer: QPrinter, cancel: CancelToken) -> None:
    """Draw pages on paper, each as large as it fits; on a worker thread."""
    painter = QPainter()
    if not painter.begin(printer):
        return
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                raise Cancelled
            picture = image_of(viewer.picture(path, page, PRINT_SCALE, cancel))
            area = painter.viewport()
            size = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.setViewport(area)
            painter.drawImage(area.adjusted(0, 0, size.width() - area.width(), size.height() - area.height()), picture)
    finally:
        painter.end()


def image_of(picture: PagePicture) -> QImage:
    """Give a drawn page as Qt's picture, with pixels of its own."""
    made = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    return made.copy()


def _open(viewer: PageViewer, path: str, cancel: CancelToken) -> _Opened:
    stamp = viewer.stamp(path)  # before it is opened: what is written meanwhile is then seen to be another
    try:
        return _Opened(stamp, viewer.open(path, cancel))
    except PublicationRefused as error:
        return _Opened(stamp, error)


def _stamp(viewer: PageViewer, path: str, _cancel: CancelToken) -> Stamp:
    return viewer.stamp(path)


def _picture(viewer: PageViewer, path: str, page: int, scale: float, cancel: CancelToken) -> QImage:
    return image_of(viewer.picture(path, page, scale, cancel))


def _letters(viewer: PageViewer, path: str, page: int, cancel: CancelToken) -> PageLetters:
    return viewer.letters(path, page, cancel)


def _find(
    viewer: PageViewer, path: str, needle: str, pages: Sequence[int], cancel: CancelToken
) -> Sequence[tuple[int, int]]:
    return viewer.find(path, needle, pages, cancel)


def _nothing(_done: object) -> None:
    """Nothing is to be done when a job is over."""
