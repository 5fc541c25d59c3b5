"""What a spell check is: the words of a Markdown text that are worth checking, and who knows how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from kokemukset_app.core.prose import prose_lines

MAX_WORD: Final = 100
"""Longer ones are no words that anybody checks."""

_SKIPPED = re.compile(
    r"`+[^`\n]*`+"  # code
    r"|!?\[\[[^\[\]\n]*\]\]"  # links to entries, pictures
    r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)"  # where a link leads
    r"|\[\^[^\]\n]+\]"
    r"|</?[A-Za-z][^<>\n]*>"
    r"|(?:https?://|www\.)\S+"
    r"|\S+@\S+\.\w+"
    r"|[\w-]+(?:[./\\][\w-]+)+"  # file names, web addresses, dates
    r"|&\w+;|\{[^{}\n]*\}"
    r"|^\s*!!!\s*\w+|\[![\w-]+\]"
)
_WORD = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f\u00ad]|[-’':\u2011](?=[^\W_]))*")
_JOINS = ("-", "\u2011", "_", ":", "'", "\u2019")
_HAS_DIGIT = re.compile(r"\d|_")


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A word with its place in a line, in code points."""

    word: str
    start: int
    end: int


class SpellChecker(Protocol):
    """Knows how words of one language are written. Safe on any thread; slow enough to stay off the GUI's."""

    def is_right(self, word: str) -> bool:
        """Tell whether a word, in any of its forms, is written right."""
        ...

    def suggestions(self, word: str) -> Sequence[str]:
        """Give what a wrong word may have been meant to be, the likeliest first; may be empty."""
        ...


class WordKeeper(Protocol):
    """Words that somebody has said are right: kept on this computer, or in the library's own list. Reads files."""

    @property
    def has_list(self) -> bool:
        """Tell whether the library has a list of its own that can be added to."""
        ...

    def own_words(self) -> frozenset[str]:
        """Give the words kept on this computer; none where they cannot be read."""
        ...

    def keep(self, word: str) -> None:
        """Keep a word on this computer; raises `SaveFailed`."""
        ...

    def add_to_list(self, words: Sequence[str]) -> None:
        """Add words to the library's list; raises `SaveFailed`, `LibraryReadOnly`."""
        ...


@lru_cache(4096)
def checked_words(line: str) -> tuple[WordPlace, ...]:
    """Give the words of a line of Markdown prose that are worth checking.

    Code, addresses, file names, links' targets, words with digits, and abbreviations (all capitals, or capitals
    inside: eKirjasto) are left out.
    """
    skipped = [found.span() for found in _SKIPPED.finditer(line)]
    found: list[WordPlace] = []
    for match in _WORD.finditer(line):
        if any(start < match.end() and match.start() < end for start, end in skipped):
            continue
        word = match[0]
        # Half a word (kehittämis- ja, -hanke, 6Aika:ssa) says nothing about how the whole is written.
        before, after = line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]
        if _is_worth(word) and not before.isdigit() and before not in _JOINS and after not in ("-", "\u2011"):
            found.append(WordPlace(word, match.start(), match.end()))
    return tuple(found)


def words_of(body: str) -> Iterator[str]:
    """Give the words of a body that are worth checking, fenced code left out; a word may come many times."""
    for _, line in prose_lines(body):
        for place in checked_words(line):
            yield place.word


def plain_word(word: str) -> str:
    """Give a word as it is looked up: no soft hyphens, common apostrophes and hyphens."""
    return word.replace("\u00ad", "").replace("\u2019", "'").replace("\u2011", "-")


def _is_worth(word: str) -> bool:
    if not 1 < len(word) <= MAX_WORD or _HAS_DIGIT.search(word):
        return False
    head = word.partition(":")[0]
    if head.isupper():
        return False
    return not any(char.isupper() for part in re.split(r"[-\u2011]", head) for char in part[1:])
