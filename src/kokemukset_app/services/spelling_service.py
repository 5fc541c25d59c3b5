"""Spell check of what is being written, where this computer has a checker."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.spelling import SpellChecker, WordKeeper, words_of
from kokemukset_app.core.text import fold

CHECKED_LANGUAGE = "fi"
_REMEMBERED = 20_000


class SpellingService:
    """Finds words that are written wrong. Safe on any thread but the GUI's: a checker is loaded, words are looked up.

    A word is right when the checker says so, when the library's own analysis knows it (its `words.txt` among that),
    or when somebody has said so. Where there is no checker nothing is wrong.
    """

    def __init__(
        self,
        open_checker: Callable[[], SpellChecker | None],
        is_known: Callable[[str], bool],
        keeper: WordKeeper,
    ) -> None:
        self._open, self._is_known, self._keeper = open_checker, is_known, keeper
        self._lock = Lock()
        self._checker: SpellChecker | None = None
        self._is_open = False
        self._answers: dict[str, bool] = {}
        self._said: set[str] = set()
        self._for_list: list[str] = []

    def is_there(self) -> bool:
        """Tell whether this computer has a checker; the first call loads it."""
        return self._checked_by() is not None

    @property
    def has_list(self) -> bool:
        """Tell whether the library has a word list that can be added to."""
        return self._keeper.has_list

    def wrong_words(self, body: str, cancel: CancelToken = NEVER) -> frozenset[str]:
        """Give the words of a Markdown body that are written wrong, as they stand there; raises `Cancelled`."""
        checker = self._checked_by()
        if checker is None:
            return frozenset()
        wrong: set[str] = set()
        for word in dict.fromkeys(words_of(body)):
            cancel.check()
            if not self._is_right(checker, word):
                wrong.add(word)
        return frozenset(wrong)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Give what a word may have been meant to be; none where there is no checker."""
        checker = self._checked_by()
        return tuple(checker.suggestions(word)) if checker is not None else ()

    def accept(self, word: str, *, in_list: bool) -> None:
        """Take a word for right from now on; raises `SaveFailed`.

        It is kept on this computer. `in_list`: it goes to the library's list as well, when `write_list` is called:
        a new list makes the index anew, which must not happen under somebody who is writing.
        """
        with self._lock:
            self._said.add(fold(word))
            self._answers.clear()
            if in_list and self._keeper.has_list:
                self._for_list.append(word)
        self._keeper.keep(word)

    def write_list(self) -> tuple[str, ...]:
        """Write the words meant for the library's list; gives them. Raises `SaveFailed`, `LibraryReadOnly`."""
        with self._lock:
            words, self._for_list = tuple(dict.fromkeys(self._for_list)), []
        if words:
            self._keeper.add_to_list(words)
        return words

    def _is_right(self, checker: SpellChecker, word: str) -> bool:
        known = self._answers.get(word)
        if known is not None:
            return known
        answer = fold(word) in self._said or checker.is_right(word) or self._is_known(word)
        with self._lock:
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            self._answers[word] = answer
        return answer

    def _checked_by(self) -> SpellChecker | None:
        with self._lock:
            if not self._is_open:
                self._checker = self._open()
                self._said = {fold(word) for word in self._keeper.own_words()}
                self._is_open = True
            return self._checker
