"""Files dropped onto the window: where do they belong, and are they there now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.publication import is_pdf_name
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.services.attaching_service import Attached, AttachingService

MAX_FILES = 50
_TITLE = 48


class AttachController(QObject):
    """Takes PDFs that are dropped, asks where they belong in a menu at that place, and attaches them behind.

    `attached` gives the path in the library of the last of them; `refused` words why a drop cannot be taken.
    GUI thread only.
    """

    attached = Signal(str)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._service: AttachingService | None = None
        self._lane: Lane | None = None
        self._entry: EntryHead | None = None
        self._is_writable = False
        self._menu: QMenu | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def serve(self, service: AttachingService | None, lane: Lane | None, *, is_writable: bool = False) -> None:
        """Work on another library; None for none."""
        self._service, self._lane, self._is_writable = service, lane, is_writable
        self._entry = None

    def set_entry(self, entry: EntryHead | None) -> None:
        """Take the entry that is read now: the first place offered."""
        self._entry = entry

    @property
    def menu(self) -> QMenu | None:
        """The menu that asks, while it is open."""
        return self._menu

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window:
            return False
        if isinstance(event, QDropEvent):
            files = pdfs_of(event)
            if not files or self._service is None:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragMoveEvent | QDragEnterEvent):
                self.ask(files, event.position().toPoint())
            return True
        return False

    def ask(self, files: Sequence[Path], at: QPoint) -> None:
        """Ask where files belong; nothing is copied before the answer."""
        if not self._is_writable:
            self.refused.emit(self.tr("This library is only for reading; copy it to a folder of your own first."))
            return
        menu = QMenu(self._window)
        names = ", ".join(file.name for file in files[:2]) + (" …" if len(files) > 2 else "")
        title = menu.addAction(self.tr("Where does it belong? {0}").format(_short(names)).replace("&", "&&"))
        title.setEnabled(False)
        menu.addSeparator()
        if self._entry is not None:
            words = self.tr("Attach to the entry “{0}”").format(_short(self._entry.title)).replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self.attach, files, str(self._entry.id)))
        add = menu.addAction(self.tr("Add to the library as a publication"))
        add.triggered.connect(partial(self.attach, files, ""))
        menu.addSeparator()
        menu.addAction(self.tr("Cancel"))
        menu.aboutToHide.connect(self._on_menu_closed)
        self._menu = menu
        menu.popup(self._window.mapToGlobal(at))

    def attach(self, files: Sequence[Path], to: str) -> None:
        """Copy files into the library, and list them in the entry `to` (empty: in none)."""
        if self._service is not None and self._lane is not None:
            job = partial(_attach, self._service, tuple(files)[:MAX_FILES], to)
            self._lane.submit(job, self._on_attached, self.failed.emit)

    def _on_attached(self, done: tuple[Attached, ...]) -> None:
        if done:
            self.attached.emit(done[-1].path)

    def _on_menu_closed(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = None


def pdfs_of(event: QDropEvent) -> list[Path]:
    """List the PDFs that a drag carries: files of this computer only."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [file for file in files if is_pdf_name(file.name)]


def _attach(service: AttachingService, files: Sequence[Path], to: str, cancel: CancelToken) -> tuple[Attached, ...]:
    """Read and attach files one after another, on the worker thread."""
    done: list[Attached] = []
    for file in files:
        cancel.check()
        done.append(service.attach(file.name, file.read_bytes(), to))
    return tuple(done)


def _short(text: str) -> str:
    return text if len(text) <= _TITLE else f"{text[:_TITLE].rstrip()} …"
