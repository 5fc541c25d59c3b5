"""Spell check of the draft that is being written: off the GUI thread, and only where there is a checker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.editor.spell_menu import SpellMenu
from kokemukset_app.services.spelling_service import CHECKED_LANGUAGE, SpellingService

CHECK_MS = 400


class SpellingController(QObject):
    """Underline wrong words of texts while they are written. GUI thread only.

    `missing` tells that this computer has no checker, `failed` that a word could not be kept.
    """

    missing = Signal()
    failed = Signal(object)

    def __init__(
        self,
        spelling: Callable[[], SpellingService],
        texts: Sequence[SpellMenu],
        lang: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._spelling, self._texts, self._lang = spelling, tuple(texts), lang
        self._lane = Lane("spelling", newest_wins=False, parent=self)
        self._is_on = True
        self._is_there: bool | None = None
        self._seen: object = None
        self._running: CancelToken | None = None
        self._soon = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._soon.timeout.connect(self._check)
        for text in self._texts:
            text.edit.textChanged.connect(self._soon.start)
            text.edit.cursorPositionChanged.connect(self._soon.start)
            text.suggestions_wanted.connect(self._suggest)
            text.accepted.connect(self._accept)

    @property
    def is_busy(self) -> bool:
        """Tell whether words are being looked up."""
        return self._soon.isActive() or self._lane.is_busy

    def set_on(self, *, on: bool) -> None:
        """Check or do not check; what is underlined goes at once."""
        self._is_on = on
        self._seen = None
        if on:
            self._soon.start()
        else:
            self._show(())

    def next_wrong(self) -> bool:
        """Go to the next wrong word, through all texts, and show what can be done; tells whether there is one."""
        texts = [text for text in self._texts if text.edit.isVisible()]
        here = next((n for n, text in enumerate(texts) if text.edit.hasFocus()), None)
        if here is None:
            return any(text.next_wrong(from_top=True) for text in texts)
        others = [*texts[here + 1 :], *texts[: here + 1]]
        return texts[here].next_wrong(from_top=False) or any(text.next_wrong(from_top=True) for text in others)

    def ask_whether_there(self, told: Callable[[bool], None]) -> None:
        """Tell whether this computer has a checker; the first time it is looked for on the lane."""
        self._lane.submit(lambda _cancel: self._spelling().is_there(), told, self.failed.emit)

    def write_list(self) -> None:
        """Write the words meant for the library's list: nothing is written under the one who edits."""
        if self._is_there:
            self._lane.submit(lambda _cancel: self._spelling().write_list(), _nothing, self.failed.emit)

    def close(self) -> None:
        """Let the library go; the words meant for its list are written first."""
        self._soon.stop()
        self.write_list()
        self._show(())
        self._lane.close()

    def _check(self) -> None:
        texts, lang = [text.text for text in self._texts], self._lang()
        typed = [text.typed_word() for text in self._texts]
        if not self._is_on or lang != CHECKED_LANGUAGE or self._is_there is False:
            self._show(())
            self._seen = None
            return
        if (texts, lang, typed) == self._seen:
            return
        self._seen = (texts, lang, typed)
        if self._running is not None:
            self._running.cancel()

        def job(cancel: CancelToken) -> tuple[bool, bool, list[frozenset[str]]]:
            spelling = self._spelling()
            pairs = zip(texts, typed, strict=True)
            wrong = [spelling.wrong_words(text, cancel) - {word} for text, word in pairs]
            return spelling.is_there(), spelling.has_list, wrong

        self._running = self._lane.submit(job, self._on_checked, self.failed.emit)

    def _on_checked(self, found: tuple[bool, bool, list[frozenset[str]]]) -> None:
        is_there, has_list, wrong = found
        if self._is_there is None and not is_there:
            self.missing.emit()
        self._is_there = is_there
        for text in self._texts:
            text.has_list = has_list
        if self._is_on:
            self._show(wrong)

    def _show(self, wrong: Sequence[frozenset[str]]) -> None:
        for place, text in enumerate(self._texts):
            text.show_wrong(wrong[place] if wrong else frozenset())

    def _suggest(self, word: str) -> None:
        self._lane.submit(
            lambda _cancel: self._spelling().suggestions(word), partial(self._on_suggested, word), self.failed.emit
        )

    def _on_suggested(self, word: str, found: Sequence[str]) -> None:
        for text in self._texts:
            text.show_suggestions(word, found)

    def _accept(self, word: str, in_list: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._lane.submit(
            lambda _cancel: self._spelling().accept(word, in_list=in_list), self._on_accepted, self.failed.emit
        )

    def _on_accepted(self, _nothing: None) -> None:
        self._seen = None
        self._check()


def _nothing(_words: object) -> None:
    """Nothing to tell."""
