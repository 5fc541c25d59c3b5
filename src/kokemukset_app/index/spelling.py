"""What a misspelt word may have been meant for, from the words of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from kokemukset_app.core.ports import Analysis
from kokemukset_app.index.arrays import NO_INTS, Ints, listed
from kokemukset_app.index.bloom import hashes_of
from kokemukset_app.index.matching import form_of
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
            documents = len(part.part.counted(part.part.form_rows(asked[index]), None)[0])
            if documents:
                found[asked[index]] = found.get(asked[index], 0) + documents
    return found


def _documents(part: Part, row: int) -> int:
    return len(part.postings(np.array([row]))[0])


def _two_slips(snapshot: Snapshot, form: str) -> dict[str, int]:
    """Look among the words of a like length that begin with the same letters."""
    found: dict[str, int] = {}
    for part in snapshot.parts:
        start, end = part.part.rows.prefix_range(form[:_SAME_START].encode("utf-8", "replace"))
        forms = (key.split(b"\t", 1)[0].decode("utf-8", "replace") for key in part.part.rows.slice(start, end))
        like = [(row, word) for row, word in enumerate(forms, start) if abs(len(word) - len(form)) <= _MOST_SLIPS]
        for index in listed(np.flatnonzero(_distances(form, [word for _, word in like]) <= _MOST_SLIPS)):
            row, word = like[index]
            found[word] = found.get(word, 0) + _documents(part.part, row)
    return found


def _distances(one: str, others: Sequence[str]) -> Ints:
    """Count the slips between a word and each of others: the table of edit distances, for all of them in step."""
    if not others:
        return NO_INTS
    lengths = np.array([len(other) for other in others])
    width = int(lengths.max())
    # A lone surrogate of an odd file name is a letter like any other.
    letters = np.frombuffer(
        "".join(other.ljust(width) for other in others).encode("utf-32-le", "surrogatepass"), np.uint32
    )
    letters = letters.reshape(len(others), width).T
    before = np.repeat(np.arange(width + 1, dtype=np.int16)[:, None], len(others), axis=1)
    for row, letter in enumerate(one, 1):
        here = np.empty_like(before)
        here[0] = row
        changed = before[:-1] + (letters != ord(letter))
        np.minimum(changed, before[1:] + 1, out=changed)
        for column in range(width):
            np.minimum(changed[column], here[column] + 1, out=here[column + 1])
        before = here
    return before[lengths, np.arange(len(others))]
