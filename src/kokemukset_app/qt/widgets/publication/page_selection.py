"""A selected run of text over the pages of a publication. GUI thread only."""

from __future__ import annotations

from kokemukset_app.qt.widgets.publication.page_marks import letter_at, plain_text, word_at
from kokemukset_app.qt.widgets.publication.page_store import PageStore

MAX_PAGES = 100


class PageSelection:
    """From one letter to another, each by its page and its number there; pages without letters yet are left out."""

    def __init__(self, store: PageStore) -> None:
        self._store = store
        self._from: tuple[int, int] | None = None
        self._to: tuple[int, int] | None = None

    def clear(self) -> None:
        """Select nothing."""
        self._from = self._to = None

    def begin(self, page: int, x: float, y: float) -> None:
        """Begin at a place, in points of a page."""
        self._from = self._to = self._letter(page, x, y)

    def extend(self, page: int, x: float, y: float) -> None:
        """Select up to a place."""
        to = self._letter(page, x, y)
        if self._from is not None and to is not None:
            self._to = to

    def take_word(self, page: int, x: float, y: float) -> None:
        """Select the word at a place."""
        at, letters = self._letter(page, x, y), self._store.letters(page)
        if at is not None and letters is not None:
            start, end = word_at(letters, at[1])
            self._from, self._to = (page, start), (page, end)

    def on_page(self, page: int) -> tuple[int, int] | None:
        """Give the range of a page's letters that is selected."""
        letters = self._store.letters(page)
        if self._from is None or self._to is None or letters is None or self._from == self._to:
            return None
        first, last = sorted((self._from, self._to))
        if not first[0] <= page <= last[0]:
            return None
        start = first[1] if page == first[0] else 0
        end = last[1] if page == last[0] else len(letters.text)
        return (start, end) if start < end else None

    def text(self) -> str:
        """Give the text that is selected."""
        if self._from is None or self._to is None:
            return ""
        first, last = sorted((self._from[0], self._to[0]))
        found: list[str] = []
        for page in range(first, min(last, first + MAX_PAGES) + 1):
            letters, span = self._store.letters(page), self.on_page(page)
            if letters is not None and span is not None:
                found.append(plain_text(letters, *span))
        return "\n".join(found)

    def _letter(self, page: int, x: float, y: float) -> tuple[int, int] | None:
        letters = self._store.letters(page)
        return (page, letter_at(letters, x, y)) if letters is not None else None
