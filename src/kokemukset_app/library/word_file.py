"""`words.txt`: the words that a library adds to the language analysis; and words kept for the spell check."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from kokemukset_app.core.errors import LibraryReadOnly, SaveFailed
from kokemukset_app.core.text import fold, lines_of
from kokemukset_app.library.atomic_file import create_file, replace_file
from kokemukset_app.library.decoding import decode
from kokemukset_app.library.layout import MAX_WORDS_BYTES, WORDS_FILE
from kokemukset_app.library.scanning import inside


def read_words(root: Path) -> str:
    """Read the library's own word list; empty where there is none, or it cannot be read, or is far too large."""
    place = inside(root, WORDS_FILE)
    try:
        if place is None or not place.is_file() or place.stat().st_size > MAX_WORDS_BYTES:
            return ""
        return decode(place.read_bytes()).text
    except OSError:
        return ""


class WordFiles:
    """The port `WordKeeper`: a file of this computer for the words kept, `words.txt` for those of the library."""

    def __init__(self, root: Path, own: Path) -> None:
        self._root, self._own = root, own

    @property
    def has_list(self) -> bool:
        """Tell whether the library has a word list that can be written."""
        place = inside(self._root, WORDS_FILE)
        return place is not None and place.is_file() and os.access(self._root, os.W_OK | os.X_OK)

    def own_words(self) -> frozenset[str]:
        """Give the words kept on this computer."""
        try:
            text = self._own.read_bytes().decode("utf-8", "replace")
        except OSError:
            return frozenset()
        return frozenset(line.strip() for line in lines_of(text) if line.strip())

    def keep(self, word: str) -> None:
        """Keep a word on this computer."""
        words = self.own_words()
        if word in words:
            return
        data = ("\n".join(sorted({*words, word})) + "\n").encode("utf-8", "replace")
        try:
            if self._own.exists():
                replace_file(self._own, data, _nothing_to_check)
            else:
                create_file(self._own, data)
        except OSError as error:
            raise SaveFailed(f"{self._own.name}: {error.strerror or error}") from error

    def add_to_list(self, words: Sequence[str]) -> None:
        """Add words at the end of the library's list, its other bytes untouched; one that is there is left out."""
        place = inside(self._root, WORDS_FILE)
        if place is None:
            raise SaveFailed(WORDS_FILE)
        if not os.access(self._root, os.W_OK | os.X_OK):
            raise LibraryReadOnly(str(self._root))
        try:
            old = place.read_bytes()
            new = _with_words(old, words)
            if len(new) > MAX_WORDS_BYTES:
                raise SaveFailed(f"{WORDS_FILE}: > {MAX_WORDS_BYTES // 1024} kB")

            def is_as_read() -> None:
                if place.read_bytes() != old:
                    raise SaveFailed(f"{WORDS_FILE}: changed meanwhile")

            if new != old:
                replace_file(place, new, is_as_read)
        except OSError as error:
            raise SaveFailed(f"{WORDS_FILE}: {error.strerror or error}") from error


def _with_words(old: bytes, words: Sequence[str]) -> bytes:
    """Give the bytes of a list with words after it, in its line ends; only UTF-8 can be added to."""
    try:
        text = old.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SaveFailed(f"{WORDS_FILE}: not UTF-8") from None
    known = {fold(line.partition("#")[0].partition(":")[0].replace("|", "").strip()) for line in lines_of(text)}
    end = "\r\n" if "\r\n" in text else "\n"
    added = "".join(f"{word}{end}" for word in words if fold(word) not in known)
    gap = end if added and text and not text.endswith(("\n", "\r")) else ""
    return old + (gap + added).encode("utf-8", "replace")


def _nothing_to_check() -> None:
    """Nobody else writes this file."""
