"""Links and files that lead out of the program: asked first, opened by the system, printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kokemukset_app.qt.widgets.reading.entry_view import EntryView

MAX_SHOWN = 150
_SCHEMES = ("http://", "https://", "mailto:")


class OutsideController(QObject):
    """The doors of the program. GUI thread only.

    `asked` gives a question, the words of its one action, and what to do then; `refused` words for the message line.
    """

    asked = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, window: QWidget, asks_first: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._asks_first = window, asks_first

    def open_link(self, url: str) -> None:
        """Open a web page or a letter in the user's own program, after asking where that is wished for."""
        if not url.lower().startswith(_SCHEMES):
            return
        if not self._asks_first():
            open_url(url)
            return
        shown = url if len(url) <= MAX_SHOWN else f"{url[:MAX_SHOWN]}…"
        text = self.tr("The link leads out of the program: {0}").format(shown)
        self.asked.emit(text, self.tr("Open in the browser"), partial(open_url, url))

    def open_file(self, library: str, path: str) -> None:
        """Open a file of the library in the program the system has for it; nothing outside the library."""
        root = Path(library).resolve()
        file = (root / path).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            self.refused.emit(self.tr("The file does not exist: {0}").format(path))
            return
        text = self.tr("The file opens in another program: {0}").format(path)
        self.asked.emit(text, self.tr("Open"), partial(open_url, QUrl.fromLocalFile(str(file)).toString()))

    def show_folder(self, library: str, path: str) -> None:
        """Show the folder an entry's file lies in."""
        open_url(QUrl.fromLocalFile(str((Path(library) / path).parent)).toString())

    def print_entry(self, view: EntryView) -> None:
        """Choose a printer and print the entry; the window stays in use meanwhile."""
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415  # not at the start

        from kokemukset_app.qt.runtime.print_dialog import ask_printer  # noqa: PLC0415  # as above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        ask_printer(printer, self._window, partial(view.print_, printer))


def open_url(url: str) -> None:
    """Hand an address to the system."""
    QDesktopServices.openUrl(QUrl(url))
