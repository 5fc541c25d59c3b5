"""The letters of a PDF's page as text one can look in: words broken at line ends made whole, places kept. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

HYPHENS: Final = "-\u2010\xad\x02\ufffe"
_HYPHEN_AND_SPACE: Final = re.compile(r"(?<=\w)[-\u2010\xad] (?=\w)")
_LINE: Final = "\r\n"
_SURE_BREAKS: Final = "\xad\x02\ufffe"


def lowered(text: str) -> str:
    """Give a text in lower case, as long as it was: the few letters that grow when lowered (İ) stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char if len(char.lower()) != 1 else char.lower() for char in text)


def with_breaks(text: str, is_next_line: Callable[[int, int], bool]) -> str:
    """Mark the hyphens at line ends after which pdfium writes a space and no line end; the text keeps its length.

    Args:
        text: the letters of a page.
        is_next_line: tells of two letters, by their numbers, whether the second stands on another line.
    """

    def marked(match: re.Match[str]) -> str:
        return "\x02\n" if is_next_line(match.start() - 1, match.end()) else match[0]

    return _HYPHEN_AND_SPACE.sub(marked, text)


def count_in(text: str, needle: str) -> int:
    """Count the places of a lowered needle on a page."""
    plain = [lowered(whole_words(text, with_hyphen=kind)[0]).count(needle) for kind in (False, True)]
    return max(plain)


def whole_words(text: str, *, with_hyphen: bool) -> tuple[str, Sequence[int]]:
    """Give the text with words whole again over line ends, and the place of each of its letters in the page's.

    Args:
        text: the letters as pdfium gives them.
        with_hyphen: whether a hyphen at a line's end belongs to the word ("linja-auto"), or is only a break.
    """
    made: list[str] = []
    places: list[int] = []
    index, size = 0, len(text)
    while index < size:
        char = text[index]
        if char in HYPHENS and made and made[-1].isalnum():
            after = index + 1
            while after < size and text[after] in _LINE:
                after += 1
            is_break = after > index + 1 or char in _SURE_BREAKS
            if is_break and after < size and text[after].isalnum():
                if with_hyphen and char != "\xad":
                    made.append("-")
                    places.append(index)
                index = after
                continue
        if char not in _LINE or not made or made[-1] != " ":  # a line's end is one space, not two
            made.append(" " if char in _LINE else char)
            places.append(index)
        index += 1
    return "".join(made), places
