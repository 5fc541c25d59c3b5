"""The second step of the ranking: what makes one of two entries that speak of the same words the better answer.

`matching.py` says how much an entry's text speaks of the words (BM25F, comparable with Whoosh's). Here that score is
multiplied by what BM25 cannot see. Every factor is small and near 1, so that it decides between entries of like scores
and never lifts an entry over one that is about the words:

- the kind: lessons and results before projects, projects before articles that gather others,
  and all of them before pages of publications, which nobody wrote to be found by themselves;
- the state: approved before drafts, outdated and archived last;
- the title: up to three fifths more where the words that were typed stand in it;
- nearness: up to a twentieth more where words that were typed side by side stand near each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from kokemukset_app.core.query import And, Broadened, Node, Phrase, Word
from kokemukset_app.index.arrays import Floats, Ints, distinct
from kokemukset_app.index.matching import Match, Matcher, form_of
from kokemukset_app.index.part import Part
from kokemukset_app.index.schema import Area
from kokemukset_app.index.snapshot import LivePart

TITLE_SHARE = 0.6
NEAR_SHARE = 0.05
_NEAR_HALF = 4
"""So many words beyond the next one halve the nearness."""
_LOOKED_AT = 400
"""Documents of a part whose places are read: the best by text. What comes after them stays after them."""


def ranked(matcher: Matcher, node: Node | None, part: LivePart, found: Match) -> Floats:
    """Give the scores that order the documents; 0 stays 0."""
    score = (found.score * part.part.standing).astype(np.float32, copy=False)
    words = tuple(typed_words(node))
    docs = _best(score)
    if not words or not len(docs):
        return score
    score = score.copy()
    score[docs] *= _placed(matcher, part.part, words, docs)
    return score


def typed_words(node: Node | None) -> Iterable[Word]:
    """Give the words that all must be there, as typed: none of alternatives, of exclusions, or inside a field."""
    match node:
        case Word():
            yield node
        case Phrase():
            yield from (Word(text, lang=node.lang) for text in node.words)
        case Broadened():
            first = node.alternatives[0].node if node.stands_in and node.alternatives else node.child
            yield from typed_words(first)
        case And():
            for child in node.children:
                yield from typed_words(child)
        case _:
            return


def _best(score: Floats) -> Ints:
    docs = np.flatnonzero(score > 0)
    if len(docs) <= _LOOKED_AT:
        return docs
    return np.sort(docs[np.argpartition(-score[docs], _LOOKED_AT)[:_LOOKED_AT]])


def _placed(matcher: Matcher, part: Part, words: tuple[Word, ...], docs: Ints) -> Floats:
    """Give the factor of documents for where the words stand in them."""
    spans = [_keys(part, matcher, word, docs) for word in words]
    title_ends = part.area_ends[docs, Area.TITLE].astype(np.int64)
    in_title = np.zeros(len(docs), np.float32)
    for keys in spans:
        which, places = keys >> 32, keys & 0xFFFFFFFF
        in_title[distinct(which[places < title_ends[which]])] += 1
    near = np.zeros(len(docs), np.float32)
    pairs = list(pairwise(spans))
    for first, second in pairs:
        near += _nearness(first, second, len(docs))
    factor = 1 + TITLE_SHARE * in_title / len(words) + NEAR_SHARE * near / max(1, len(pairs))
    return factor.astype(np.float32, copy=False)


def _keys(part: Part, matcher: Matcher, word: Word, docs: Ints) -> Ints:
    """Give the places of a word, its inflections and compounds, as sorted numbers: index into `docs`, then place."""
    rows = [part.form_rows(form_of(word.text))]
    rows += [part.term_rows(term)[0] for term in matcher.query_terms(word.text, word.lang)]
    wanted = np.zeros(part.size, np.bool_)
    wanted[docs] = True
    found, places = part.places(distinct(np.concatenate(rows)), wanted)
    return distinct((np.searchsorted(docs, found) << 32) + places)


def _nearness(first: Ints, second: Ints, size: int) -> Floats:
    """Give by document how near two words come: 1 side by side or in one compound, half five apart, 0 if far."""
    near = np.zeros(size, np.float32)
    if not len(first) or not len(second):
        return near
    at = np.searchsorted(second, first)
    for other in (second[np.maximum(at - 1, 0)], second[np.minimum(at, len(second) - 1)]):
        same = (first >> 32) == (other >> 32)
        apart = np.maximum(np.abs(first[same] - other[same]) - 1, 0)
        value = (_NEAR_HALF / (_NEAR_HALF + apart)).astype(np.float32)
        np.maximum.at(near, first[same] >> 32, value)
    return near
