"""News and errors in the one message line, each with something to do, or a choice of two things."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kokemukset_app.core.errors import IndexUnavailable, LibraryMissing, LibraryUnreadable
from kokemukset_app.core.events import Trouble
from kokemukset_app.qt.widgets.frame.message_bar import MessageBar
from kokemukset_app.wording.troubles import trouble_text

MAX_CHARACTERS = 300


class MessageController(QObject):
    """Word troubles and offer the way out. GUI thread only.

    `folder_wanted` asks for another library, `retry_wanted` for the same thing once more.
    """

    folder_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, bar: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._act: Callable[[], None] | None = None
        self._other: Callable[[], None] | None = None
        bar.action_triggered.connect(self._on_action)
        bar.other_triggered.connect(self._on_other)

    def tell(self, text: str, action: str | None = None, on_action: Callable[[], None] | None = None) -> None:
        """Show a piece of news with one action."""
        self._act = on_action
        self._bar.show_message(text[:MAX_CHARACTERS], "info", action)

    def ask(self, text: str, one: tuple[str, Callable[[], None]], other: tuple[str, Callable[[], None]]) -> None:
        """Show a piece of news with two ways on, each with its words."""
        self._act, self._other = one[1], other[1]
        self._bar.show_message(text[:MAX_CHARACTERS], "warning", one[0], other[0])

    def tell_error(self, text: str, action: str | None = None, on_action: Callable[[], None] | None = None) -> None:
        """Show an error with one action."""
        self._act = on_action
        self._bar.show_message(text[:MAX_CHARACTERS], "error", action)

    def tell_trouble(self, error: object, as_trouble: object = None) -> None:
        """Say what went wrong and what to do; `as_trouble` names the trouble where the error alone does not."""
        if not isinstance(error, BaseException):
            return
        trouble = as_trouble if isinstance(as_trouble, Trouble) else None
        text = trouble_text(error, QCoreApplication.translate, as_trouble=trouble)
        if isinstance(error, LibraryMissing | LibraryUnreadable) and trouble is None:
            self.tell_error(text, self.tr("Choose a folder"), self.folder_wanted.emit)
        elif isinstance(error, IndexUnavailable):
            self.tell_error(text, self.tr("Try again"), self.retry_wanted.emit)
        else:
            self.tell_error(text)

    def close(self) -> None:
        """Take the message away."""
        self._bar.close_message()

    def _on_action(self) -> None:
        self._do(self._act)

    def _on_other(self) -> None:
        self._do(self._other)

    def _do(self, act: Callable[[], None] | None) -> None:
        self._act = self._other = None
        self._bar.close_message()
        if act is not None:
            act()
