"""Size, place and panes of the window, kept between runs. Geometry only: preferences live in `settings`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

_VERSION = 1


class WindowState:
    """One ini file in the user's state folder. GUI thread only; a file that cannot be written is no trouble."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> bool:
        """Put the window and its splitters where they were; False at the first start or after a change of layout."""
        if self._settings.value("version", 0, type=int) != _VERSION:
            return False
        geometry = self._settings.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        for name, splitter in splitters.items():
            state = self._settings.value(f"splitter/{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        return True

    def save(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        """Keep where the window and its splitters are."""
        self._settings.setValue("version", _VERSION)
        self._settings.setValue("geometry", window.saveGeometry())
        for name, splitter in splitters.items():
            self._settings.setValue(f"splitter/{name}", splitter.saveState())
        self._settings.sync()

    def flag(self, name: str, *, default: bool) -> bool:
        """Read a yes or no of the layout."""
        return bool(self._settings.value(f"flag/{name}", default, type=bool))

    def set_flag(self, name: str, *, on: bool) -> None:
        """Keep a yes or no of the layout."""
        self._settings.setValue(f"flag/{name}", on)

    def words(self, name: str) -> tuple[str, ...]:
        """Read a list of words of the layout."""
        return tuple(w for w in str(self._settings.value(f"words/{name}", "")).split(" ") if w)

    def set_words(self, name: str, words: tuple[str, ...]) -> None:
        """Keep a list of words of the layout."""
        self._settings.setValue(f"words/{name}", " ".join(words))
