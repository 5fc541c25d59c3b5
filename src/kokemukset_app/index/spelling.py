"""What a misspelt word may have been meant for, from the words of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from kokemukset_app.core.ports import Analysis
from kokemukset_app.index.arrays import listed
from kokemukset_app.index.bloom import hashes_of
from kokemukset_app.index.matching import form_of
from kokemukset_app.index.near_words import near_words
from kokemukset_app.index.part import Part
from kokemukset_app.index.snapshot import Snapshot
from kokemukset_app.index.string_table import encode

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_LONG = 7
"""Letters from which on two slips are allowed for."""
_SAME_START = 2
_MOST_SLIPS = 2
_LONGEST = 40


def suggest(snapshot: Snapshot, analysis: Analysis, word: str, limit: int) -> list[str]:
    """Give the nearest words, most frequent first; nothing when the library has the word itself."""
    form = form_of(word).strip()
    if not form or len(form) > _LONGEST or _is_known(snapshot, analysis, word, form):
        return []
    found = _frequencies(snapshot, set(_one_slip(form)))
    if not found and len(form) >= _LONG:
        found = _two_slips(snapshot, form)
    found.pop(form, None)
    return sorted(found, key=lambda known: (-found[known], known))[:limit]


def _is_known(snapshot: Snapshot, analysis: Analysis, word: str, form: str) -> bool:
    if any(len(part.part.form_rows(form)) for part in snapshot.parts):
        return True
    terms = [term for term, weight in analysis.query_terms(word).items() if weight >= 1.0]
    return any(len(part.term(term)[0]) for term in terms for part in snapshot.parts)


def _one_slip(word: str) -> Iterator[str]:
    """Give every word that is one letter left out, put in, changed or swapped away."""
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _frequencies(snapshot: Snapshot, words: Iterable[str]) -> dict[str, int]:
    """Count in how many entries each of some words stands, those that stand in none left out."""
    asked = [word for word in words if len(word) > 1]
    hashes = hashes_of(encode(word) for word in asked)
    found: dict[str, int] = {}
    for part in snapshot.parts:
        for index in listed(np.flatnonzero(part.part.may_have_forms(hashes))):
            documents = _documents(part.part, asked[index])
            if documents:
                found[asked[index]] = found.get(asked[index], 0) + documents
    return found


def _documents(part: Part, form: str) -> int:
    return len(part.counted(part.form_rows(form), None)[0])


def _two_slips(snapshot: Snapshot, form: str) -> dict[str, int]:
    """Look among the words that begin with the same letters."""
    found: dict[str, int] = {}
    for part in snapshot.parts:
        for word in near_words(part.part.rows, form, _MOST_SLIPS, start=form[:_SAME_START]):
            found[word] = found.get(word, 0) + _documents(part.part, word)
    return found
