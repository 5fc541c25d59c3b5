"""Which documents a query's tree matches, and with what score.

The score of a word is that of its best term (BM25 over the areas' weighted counts, as Whoosh's `BM25F` gives it on the
field of terms, times the query's weight of the term), and a little more where the very form that was typed stands. All
of an And and any of an Or add up. Facets, years and Not decide but do not score.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.ports import Analysis, Token
from kokemukset_app.core.query import (
    And,
    Breadth,
    Broadened,
    Exact,
    FacetIs,
    Has,
    InText,
    Node,
    Not,
    Note,
    NoteCode,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Recent,
    Word,
    YearRange,
)
from kokemukset_app.core.text import normal
from kokemukset_app.index import conditions
from kokemukset_app.index.arrays import Floats, Ints, Mask, distinct, offsets_of
from kokemukset_app.index.part import Part
from kokemukset_app.index.schema import AREA_OF, K1, Area, B
from kokemukset_app.index.snapshot import LivePart, Snapshot
from kokemukset_app.index.string_table import encode

EXACT_BONUS = 0.5
WORD_OVER_PREFIX = 1.0
"""Added to a whole word's score while the word is unfinished: no document found by prefix alone comes before it."""

MAX_SHAPED = 2_000
"""So many forms a pattern may stand for, in each part of the index."""

_PREFIX_SCORE = 0.5
_BROADENED_SCORE = 0.4
_BESIDE = 0.4
_STANDING_IN = 0.9
_PART_WEIGHT = 0.6
"""Up to this weight a term of a form is only a part of it, or what it was made from."""
_FULL = 0.9
"""From this weight on a term is the word itself: what a phrase is made of."""


@dataclass(frozen=True, slots=True)
class Match:
    """Documents of one part: which match, and their scores (0 where they do not)."""

    mask: Mask
    score: Floats


def form_of(word: str) -> str:
    """Give the form under which a word of a text is kept."""
    return normal(word).casefold()


class Matcher:
    """Matches one query's tree; made for one query, used on one thread."""

    def __init__(
        self, snapshot: Snapshot, analysis: Analysis, cancel: CancelToken, breadth: Breadth = Breadth.PARTS
    ) -> None:
        self.snapshot = snapshot
        self.analysis = analysis
        self.breadth = breadth
        self.notes: dict[Note, None] = {}
        self._cancel = cancel
        self._terms: dict[tuple[str, str | None], Mapping[str, float]] = {}
        self._idf: dict[tuple[str, Area | None], float] = {}

    def match(self, node: Node | None, part: LivePart) -> Match:
        """Match a tree in one part; deleted documents are not left out yet."""
        if node is None:
            return Match(np.ones(part.part.size, np.bool_), np.zeros(part.part.size, np.float32))
        return self._node(node, part, None)

    def match_one(self, node: Node, part: LivePart) -> Match:
        """Match one of the words of a question: what means the same counts by how much an entry speaks of it.

        Were it only marked, as where it is all that is asked for, an entry that has one of the words in passing would
        come before one that is about them all in other words.
        """
        if not isinstance(node, Broadened) or node.stands_in:
            return self._node(node, part, None)
        found = self._node(node.child, part, None)
        others = _any([self._node(a.node, part, None) for a in node.alternatives], part)
        return Match(found.mask | others.mask, np.maximum(found.score, np.float32(_BESIDE) * others.score))

    def check(self) -> None:
        """Raise `Cancelled` if the query was taken back."""
        self._cancel.check()

    def together(self, found: Sequence[Match], part: LivePart) -> Match:
        """Give the documents that all of some matches have, their scores added up."""
        mask = np.ones(part.part.size, np.bool_)
        score = np.zeros(part.part.size, np.float32)
        for one in found:
            mask &= one.mask
            score += one.score
        score[~mask] = 0
        return Match(mask, score)

    def tokens(self, text: str) -> Sequence[Token]:
        """Cut a text into words."""
        return self.analysis.tokens(text)

    def query_terms(self, word: str, lang: str | None = None) -> Mapping[str, float]:
        """Give the terms a word is looked up by, in one language or in all."""
        known = self._terms.get((word, lang))
        if known is None:
            known = self._terms[word, lang] = self.analysis.query_terms(word, lang)
        return known

    def _node(self, node: Node, part: LivePart, area: Area | None) -> Match:
        self._cancel.check()
        match node:
            case Word():
                return self._word(node, part, area)
            case Prefix() | Pattern():
                return self._shaped(node, part, area)
            case Phrase() | Exact():
                return self._phrase(node, part, area)
            case InText():
                return self._node(node.child, part, AREA_OF[node.field])
            case Broadened():
                return self._broadened(node, part, area)
            case And() | Or():
                found = [self._node(child, part, area) for child in node.children]
                return self.together(found, part) if isinstance(node, And) else _any(found, part)
            case Not():
                found = self._node(node.child, part, area)
                return Match(~found.mask, np.zeros_like(found.score))
            case FacetIs() | YearRange() | Has() | Recent():
                return Match(conditions.documents(node, part.part), np.zeros(part.part.size, np.float32))

    def _broadened(self, node: Broadened, part: LivePart, area: Area | None) -> Match:
        """Match what was typed, and after it what the alternatives add: those never outscore a direct hit."""
        found = self._node(node.child, part, area)
        others = _any([self._node(a.node, part, area) for a in node.alternatives], part)
        if node.stands_in:
            score = np.maximum(found.score, np.float32(_STANDING_IN) * others.score)
            return Match(found.mask | others.mask, score)
        added = others.mask & ~found.mask
        score = np.where(added, _BROADENED_SCORE * others.score / (others.score + 8), found.score)
        return Match(found.mask | others.mask, score.astype(np.float32, copy=False))

    # words

    def _word(self, word: Word, part: LivePart, area: Area | None) -> Match:
        score = np.zeros(part.part.size, np.float32)
        for term, weight in self._terms_of(word).items():
            docs, counts = self._term(term, part, area)
            if len(docs):
                found = np.float32(weight) * self._bm25(
                    self._inverse_frequency(term, area), counts, part.part.lengths[docs]
                )
                score[docs] = np.maximum(score[docs], found)
        form = form_of(word.text)
        if area is None or self.breadth is Breadth.EXACT:
            docs, _ = part.part.counted(part.part.form_rows(form), None, area)
            score[docs] += EXACT_BONUS
        if not word.is_open or self.breadth is Breadth.EXACT:
            return self._scored(score)
        mask = score > 0
        score[mask] += WORD_OVER_PREFIX
        score = np.where(mask, score, self._prefix(form, part, area))
        return self._scored(score)

    def _terms_of(self, word: Word) -> Mapping[str, float]:
        return {} if self.breadth is Breadth.EXACT else self.query_terms(word.text, word.lang)

    def _term(self, term: str, part: LivePart, area: Area | None) -> tuple[Ints, Floats]:
        """Give a term's documents and weighted counts; in one area each word counts once."""
        is_whole = self.breadth is Breadth.INFLECTIONS
        if area is None and not is_whole:
            return part.term(term)
        rows, weights = part.part.term_rows(term)
        if is_whole:
            rows, weights = rows[weights > _PART_WEIGHT], weights[weights > _PART_WEIGHT]
        return part.part.weighed(rows, weights) if area is None else part.part.counted(rows, weights, area)

    def _prefix(self, prefix: str, part: LivePart, area: Area | None) -> Floats:
        """Score documents by how much of them begins with a prefix: between 0 and a half."""
        if self.breadth in (Breadth.EXACT, Breadth.INFLECTIONS):
            rows: Ints = np.arange(*part.part.rows.prefix_range(encode(prefix)))
        else:
            rows = part.part.prefix_rows(prefix)
        return self._counted(rows, part, area)

    def _shaped(self, node: Prefix | Pattern, part: LivePart, area: Area | None) -> Match:
        if isinstance(node, Prefix):
            return self._scored(self._prefix(form_of(node.text), part, area))
        return self._scored(self._counted(self.pattern_rows(part.part, node.text), part, area))

    def pattern_rows(self, part: Part, pattern: str) -> Ints:
        """Give the rows of words of a shape; where there are too many, a note says so."""
        rows, is_cut = part.pattern_rows(form_of(pattern), MAX_SHAPED)
        if is_cut:
            self.notes[Note(NoteCode.WIDE_PATTERN, pattern)] = None
        return rows

    def _counted(self, rows: Ints, part: LivePart, area: Area | None) -> Floats:
        score = np.zeros(part.part.size, np.float32)
        docs, counts = part.part.weighed(rows, None) if area is None else part.part.counted(rows, None, area)
        score[docs] = _PREFIX_SCORE * counts / (counts + 8)
        return score

    def _phrase(self, phrase: Phrase | Exact, part: LivePart, area: Area | None) -> Match:
        lang = None if isinstance(phrase, Exact) else phrase.lang
        rows = [self.phrase_rows(part.part, text, lang, is_exact=isinstance(phrase, Exact)) for text in phrase.words]
        # Only where all words are at all it is worth looking at their places.
        having = np.logical_and.reduce([part.part.having(of_word) for of_word in rows])
        score = np.zeros(part.part.size, np.float32)
        for text in phrase.words:
            score += self._word(Word(text, lang=lang), part, None).score
        self._cancel.check()
        mask = np.zeros(part.part.size, np.bool_)
        if having.any():
            docs, first = self._meeting(part.part, rows, having)
            mask[docs if area is None else docs[part.part.area_of(docs, first) == area]] = True
        score[~mask] = 0
        return Match(mask, score)

    def _meeting(self, part: Part, rows: Sequence[Ints], having: Mask) -> tuple[Ints, Ints]:
        """Give document and word number wherever the words stand one behind the other, in the documents `having`."""
        # The documents' words in one line, so that a place is a number, and a phrase is where all its words, each moved
        # back by its own number, leave a mark.
        lengths = part.area_ends.max(axis=1).astype(np.int64) + 1 + len(rows)
        start = offsets_of(np.where(having, lengths, 0))
        places = [part.places(of_word, having) for of_word in rows]
        spots = [start[docs] + at + (len(rows) - number) for number, (docs, at) in enumerate(places)]
        fewest = min(range(len(rows)), key=lambda number: len(spots[number]))
        kept = np.arange(len(spots[fewest]))
        for number, other in enumerate(spots):
            if number != fewest:
                self._cancel.check()
                marks = np.zeros(int(start[-1]) + 1, np.bool_)
                marks[other] = True
                kept = kept[marks[spots[fewest][kept]]]
        docs, at = (values[kept] for values in places[fewest])
        return docs, at - fewest

    def phrase_rows(self, part: Part, word: str, lang: str | None = None, *, is_exact: bool = False) -> Ints:
        """Give the rows that stand for a word of a phrase: its forms, not words that it is only a part of."""
        found = [part.form_rows(form_of(word))]
        if is_exact or self.breadth is Breadth.EXACT:
            return found[0]
        for term, weight in self.query_terms(word, lang).items():
            rows, weights = part.term_rows(term)
            found.append(rows[weights * weight >= _FULL])
        return distinct(np.concatenate(found))

    # numbers

    def _inverse_frequency(self, term: str, area: Area | None) -> float:
        known = self._idf.get((term, area))
        if known is None:
            documents = sum(len(self._term(term, part, area)[0]) for part in self.snapshot.parts)
            known = self._idf[term, area] = inverse_frequency(self.snapshot.size, documents)
        return known

    def _bm25(self, idf: float, counts: Floats, lengths: Floats) -> Floats:
        norm = np.float32(K1 * (1 - B)) + lengths * np.float32(K1 * B / self.snapshot.average_length)
        return (np.float32(idf * (K1 + 1)) * counts / (counts + norm)).astype(np.float32, copy=False)

    def _scored(self, score: Floats) -> Match:
        return Match(score > 0, score)


def _any(found: Sequence[Match], part: LivePart) -> Match:
    mask = np.zeros(part.part.size, np.bool_)
    score = np.zeros(part.part.size, np.float32)
    for one in found:
        mask |= one.mask
        score += one.score
    return Match(mask, score)


def inverse_frequency(documents: int, having: int) -> float:
    """Weigh a term by how rare it is, as Whoosh does."""
    return math.log(documents / (having + 1)) + 1 if documents else 0.0
