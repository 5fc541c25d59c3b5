"""One window at a time that asks something before a step is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kokemukset_app.qt.dialogs.ask_window import Answer, Asking, AskWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder


class Asker(QObject):
    """Opens windows that ask; a new one takes the place of the one before. GUI thread only."""

    def __init__(self, themes: ThemeHolder, icons: Icons, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._window = themes, icons, window
        self.asked: AskWindow | None = None

    def ask(self, asking: Asking, done: Callable[[Answer], None]) -> None:
        """Ask; `done` gets the answer, and the window stays until `close`."""
        self.close()
        window = AskWindow(self._themes, self._icons, asking, self._window)
        window.answered.connect(done)
        window.destroyed.connect(partial(self._on_gone, id(window)))
        self.asked = window
        window.open_beside()
        window.focus_first()

    def refuse(self, words: str) -> bool:
        """Say in the open window why a step was not taken; tells whether there is such a window."""
        if self.asked is None or not self.asked.isVisible():
            return False
        self.asked.tell(words)
        return True

    def close(self) -> None:
        """Close the window that is open."""
        if self.asked is not None:
            self.asked.close()

    def _on_gone(self, which: int) -> None:
        if self.asked is not None and id(self.asked) == which:
            self.asked = None
