"""Entries that lack a word, for when few have all of them.

Words are weighed by how rare they are. Those of `small_words` weigh nothing and may all be missing. Of the others any
may be, as long as what is left weighs enough and still tells something; who has more of the words comes first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kokemukset_app.core.query import And, Broadened, Node, Prefix, Word
from kokemukset_app.core.query_format import words_of
from kokemukset_app.core.small_words import is_small
from kokemukset_app.index.arrays import Floats, Ints
from kokemukset_app.index.matching import Match, Matcher, inverse_frequency
from kokemukset_app.index.snapshot import LivePart

FEW = 10
"""With fewer entries than this that have all words, those that lack one follow."""

_SHARE = 0.35
"""So much of what all words weigh an entry must have: of two words like in weight either, of three one or two."""

_TELLING_SHARE = 0.1
_TELLING_LEAST = 3
"""What is left tells something if it is as rare as a word in a tenth of the entries, or in three."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of an And, what it matches in each part of the index, and how much it weighs; 0 must be there."""

    node: Node
    found: tuple[Match, ...]
    weight: float = 0.0
    is_small: bool = False
    is_needed: bool = True


def telling(node: Node | None) -> Node | None:
    """Leave out the small words of an And, for they only hold its others together; the same tree where it has none."""
    if not isinstance(node, And):
        return node
    kept = [child for child in node.children if not (isinstance(child, Word) and is_small(child.text))]
    if not any(words_of(child) for child in kept) or len(kept) == len(node.children):
        return node
    return And(tuple(kept)) if len(kept) > 1 else kept[0]


def pieces_of(matcher: Matcher, node: Node | None) -> tuple[Piece, ...]:
    """Match the parts of an And one by one; nothing for another tree."""
    if not isinstance(node, And):
        return ()
    parts = matcher.snapshot.parts
    return tuple(
        _piece(matcher, child, tuple(matcher.match_one(child, part) for part in parts)) for child in node.children
    )


def relaxed(matcher: Matcher, pieces: Sequence[Piece], number: int, part: LivePart) -> Match:
    """Give the documents of a part that lack a word, or two of many; those that lack none are not among them."""
    size = part.part.size
    nothing = Match(np.zeros(size, np.bool_), np.zeros(size, np.float32))
    weighed = [piece for piece in pieces if piece.weight]
    optional = [piece for piece in pieces if not piece.is_needed]
    if len(optional) < 2 or not weighed:
        return nothing
    mask = np.ones(size, np.bool_)
    complete = np.ones(size, np.bool_)
    present: Floats = np.zeros(size, np.float32)
    missing: Ints = np.zeros(size, np.int64)
    score = np.zeros(size, np.float32)
    for piece in pieces:
        found = piece.found[number]
        complete &= found.mask
        score += found.score
        if piece.is_needed:
            mask &= found.mask
        elif not piece.is_small:
            present += np.float32(piece.weight) * found.mask
            missing += ~found.mask
    telling = [piece for piece in optional if not piece.is_small]
    total = sum(piece.weight for piece in weighed)
    enough = max(_SHARE * total, _telling(matcher.snapshot.size)) - 1e-4
    tells = (missing == 0) if telling else np.zeros(size, np.bool_)
    mask &= (tells | (present >= enough)) & ~complete
    if not mask.any():
        return nothing
    return Match(mask, np.where(mask, score * present / np.float32(total), 0).astype(np.float32))


def missing_words(pieces: Sequence[Piece], number: int, doc: int) -> tuple[str, ...]:
    """Give the words that a document lacks, as typed; small ones are not missed."""
    return tuple(
        " ".join(words_of(piece.node))
        for piece in pieces
        if not piece.is_needed and not piece.is_small and not piece.found[number].mask[doc]
    )


def _piece(matcher: Matcher, node: Node, found: tuple[Match, ...]) -> Piece:
    if not isinstance(node, Word | Prefix | Broadened):
        return Piece(node, found)
    if isinstance(node, Word) and is_small(node.text):
        return Piece(node, found, is_small=True, is_needed=False)
    documents = sum(int(np.count_nonzero(match.mask)) for match in found)
    weight = inverse_frequency(matcher.snapshot.size, documents) if documents else 0.0
    return Piece(node, found, weight, is_needed=False)


def _telling(size: int) -> float:
    return math.log(size / (max(_TELLING_LEAST, size * _TELLING_SHARE) + 1)) + 1 if size else 0.0
