"""Entries that say nearly the same in title and summary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.text import fold

_WORD = re.compile(r"\w{4,}")
_COMMON: Final = 60
"""A word that more entries have than this points to no pair."""
LIKENESS: Final = 0.6
"""Shared words over all words of both."""


def near_duplicates(heads: Iterable[EntryHead]) -> tuple[tuple[EntryHead, EntryHead, float], ...]:
    """Give pairs of one language whose words of title and summary are mostly the same, the most alike first."""
    known = list(heads)
    words = [frozenset(_WORD.findall(fold(f"{head.title} {head.summary}"))) for head in known]
    places: dict[str, list[int]] = {}
    for number, found in enumerate(words):
        for word in found:
            places.setdefault(word, []).append(number)
    pairs: list[tuple[EntryHead, EntryHead, float]] = []
    for number, found in enumerate(words):
        shared: Counter[int] = Counter()
        for word in found:
            if len(places[word]) <= _COMMON:
                shared.update(other for other in places[word] if other > number)
        for other, count in shared.items():
            if count < 3 or known[number].lang != known[other].lang:
                continue
            likeness = len(found & words[other]) / len(found | words[other])
            if likeness >= LIKENESS:
                pairs.append((known[number], known[other], round(likeness, 3)))
    return tuple(sorted(pairs, key=lambda pair: -pair[2]))
