"""Where Finnish words may be broken at the end of a line: between the parts of compounds, then between syllables."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"
_WORD: Final = re.compile(r"[^\W\d_]{7,}")
_VOWELS: Final = frozenset("aeiouyåäöAEIOUYÅÄÖ")
_LEAST: Final = 2
"""Letters that stay together at the beginning and the end of a part: no line begins or ends with a single one."""


def hyphenated(text: str, borders: Callable[[str], Sequence[int]]) -> str:
    """Put soft hyphens into the longer words of a Finnish text.

    Args:
        text: plain text.
        borders: gives the places in a word where a part of a compound begins.
    """
    return _WORD.sub(lambda match: _marked(match[0], borders), text)


def _marked(word: str, borders: Callable[[str], Sequence[int]]) -> str:
    if not word[1:].islower():  # names like EAKR and InnoAID stay whole
        return word
    parts = [0, *(place for place in borders(word) if 0 < place < len(word)), len(word)]
    pieces: list[str] = []
    for start, end in pairwise(parts):
        pieces += _syllables(word[start:end])
    return SOFT_HYPHEN.join(pieces)


def _syllables(part: str) -> list[str]:
    """Cut before each consonant that a vowel follows: the one rule that never breaks a Finnish word wrongly."""
    cuts = [0]
    for place in range(_LEAST, len(part) - _LEAST + 1):
        opens = part[place] not in _VOWELS and part[place + 1 : place + 2] and part[place + 1] in _VOWELS
        if opens and place - cuts[-1] >= _LEAST and any(char in _VOWELS for char in part[cuts[-1] : place]):
            cuts.append(place)
    return [part[a:b] for a, b in zip(cuts, [*cuts[1:], len(part)], strict=True)]
