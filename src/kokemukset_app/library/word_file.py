"""`words.txt`: the words that a library adds to the language analysis."""

from __future__ import annotations

from pathlib import Path

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
