"""Entries that matter to the passages of a longer text: those that share several telling words with one of them.

What makes a word telling is learned from the library itself, so that it needs no list of common words in any
language: a telling word is rare, and where it occurs it tends to stand in titles, summaries and labels (`rajapinta`),
while the small change of every text stands anywhere but there (`puuttua`, `koska`). Words that the checked text keeps
repeating count less, and a word is shared only where it has weight in the entry: in its title, summary, labels,
headings or advice, or more than once in its text.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.plan import PlanText
from kokemukset_app.core.ports import Analysis, Token
from kokemukset_app.core.results import PassageMatch, Span
from kokemukset_app.core.text import normal
from kokemukset_app.index.arrays import Floats, Ints, listed
from kokemukset_app.index.document import FormTable
from kokemukset_app.index.matching import inverse_frequency
from kokemukset_app.index.snapshot import Place, Snapshot
from kokemukset_app.index.string_table import encode

_FULL = 0.9
_PART = 0.5
_SHORTEST = 3
_BEGINNING = 5
"""Letters that every form of a word has in common with its base form, as far as the word is long enough."""
_COMMON_SHARE = 0.5
"""A word that more than this share of the entries has (and more than a few of them) is not telling."""
_FEW = 3
_KEY_COUNT = 4.0
"""What a word weighs in an entry whose summary has it."""
_FULL_COUNT = 12.0
"""What a word weighs that both title and summary have: more tells no more of it."""
_USUAL_KEY = 0.21
"""How far in front the middling word stands, where the library has too few words to tell."""
_SAMPLE, _SURE_SAMPLE = 800, 40
_KEY_SLOPE = 0.25
_PRIOR, _RARE_KEY = 3, 1.2
"""A word of a few entries is taken for a little better than a usual one until more entries say otherwise."""
_SIGNIFICANT = 0.9
"""The weight from which on a word counts as one that is shared."""
_TELLING_COUNT = 2.0
"""What a word has to weigh in an entry to be shared: once in the advice, twice in the text."""
_HALF = 3.0
"""A word of this weight counts half of what it can count for at most."""
_LEAST_SHARED = 3
_STRONG, _NEAR = 2.0, 0.7
"""One word alone will do if it is so telling, stands in title and summary, and the entry is so near the whole text."""
_SURE_SCORE = 4.0
"""With this score one word less will do."""
_SHOWN_SHARE = 0.25
"""Of the most telling shared word: what weighs less is not named."""
_DOING_FACTOR = 0.35
"""Verbs, adverbs and numerals tell what is done with a subject (ask, buy, three), of which every lesson is full."""
_FAR = 0.2
"""What a passage's words count for in an entry that is nowhere near the rest of the text; in the nearest, 1.2."""
_NEAREST = 0.8
_TITLE_COUNT = 3
"""A word of the title counts as if every third passage had it."""
_THEME_SHARE = 0.35
_THEME_FACTOR = 0.5
_SHOWN = 8


@dataclass(slots=True)
class _Concept:
    """A word of the text: where it stands in the library, and how telling it is (0: not at all)."""

    postings: list[tuple[Ints, Floats]]
    weight: float
    having: int = 0
    key: float = 0.0
    term: str = ""


@dataclass(slots=True)
class _Words:
    """The words of one passage by concept: where they stand there, and of parts the compounds they are parts of."""

    places: dict[int, list[Token]] = field(default_factory=dict[int, "list[Token]"])
    share: dict[int, float] = field(default_factory=dict[int, float])
    wholes: dict[int, set[int]] = field(default_factory=dict[int, "set[int]"])


def matching(
    snapshot: Snapshot, analysis: Analysis, plan: PlanText, limit: int, cancel: CancelToken
) -> list[list[PassageMatch]]:
    """Give up to `limit` entries for each passage, best first; none where nothing has enough in common."""
    table = _Concepts(snapshot, analysis, plan.lang)
    words: list[_Words] = []
    for passage in plan.passages:
        cancel.check()
        words.append(table.words_of(passage))
    title = table.words_of(plan.title)
    table.weigh(words)
    nearness = _nearness(snapshot, table, words, title)
    found: list[list[PassageMatch]] = []
    for its in words:
        cancel.check()
        found.append(_best(snapshot, table, its, nearness, limit))
    return found


class _Concepts:
    """The words met so far in one text, each looked up once."""

    def __init__(self, snapshot: Snapshot, analysis: Analysis, lang: str) -> None:
        self.all: list[_Concept] = []
        self._snapshot, self._analysis, self._lang = snapshot, analysis, lang
        self._forms = FormTable(analysis, snapshot.form)  # what the library's own texts hold is not analysed again
        self._numbers: dict[str, int] = {}
        self._of_word: dict[str, tuple[int | None, list[int]]] = {}

    def words_of(self, passage: str) -> _Words:
        """Find the words of a passage that the library has."""
        words = _Words()
        for token in self._analysis.tokens(passage):
            whole, parts = self._concepts_of(token.text)
            if whole is not None:
                words.places.setdefault(whole, []).append(token)
                words.share[whole] = 1.0
            for part in parts:
                words.places.setdefault(part, []).append(token)
                words.share.setdefault(part, _PART)
                if whole is not None:
                    words.wholes.setdefault(part, set()).add(whole)
        return words

    def weigh(self, words: Sequence[_Words]) -> None:
        """Weigh the words, now that all are met: how far in front each stands in its entries, beside the usual word.

        Words that the text uses all over are its subject, and count less.
        """
        usual = self._usual_key()
        for concept in self.all:
            known = concept.having / (concept.having + _PRIOR)
            key = concept.key * known + usual * _RARE_KEY * (1 - known)
            concept.weight *= min(1.2, (key - usual) / _KEY_SLOPE + 0.1) if key > usual else 0.0
            if concept.weight > 0 and not self._analysis.is_naming(concept.term, self._lang):
                concept.weight *= _DOING_FACTOR
        seen = Counter(number for its in words for number in its.places)
        for number, count in seen.items():
            if len(words) >= _SHOWN and count > _THEME_SHARE * len(words):
                self.all[number].weight *= _THEME_FACTOR

    def _usual_key(self) -> float:
        """Give how far in front the middling word of the library stands, among those of the text's language."""
        part = max((live.part for live in self._snapshot.parts), key=lambda part: part.size, default=None)
        if part is None:
            return _USUAL_KEY
        own = "" if self._lang == "fi" else f"{self._lang}~"
        keys: list[float] = []
        for number in range(0, len(part.terms), max(1, len(part.terms) // _SAMPLE)):
            term = part.terms.text(number)
            if not term.startswith(own) or (not own and "~" in term):
                continue
            docs, counts = part.weighed(*part.term_rows(term))
            if _PRIOR < len(docs) <= _COMMON_SHARE * part.size:
                keys.append(_key(counts))
        return min(max(sorted(keys)[len(keys) // 2], 0.1), 0.5) if len(keys) >= _SURE_SAMPLE else _USUAL_KEY

    def _concepts_of(self, word: str) -> tuple[int | None, list[int]]:
        """Give the concept of a word, and those of its parts where it is a compound."""
        word = normal(word)
        known = self._of_word.get(word)
        if known is None:
            known = self._of_word[word] = self._looked_up(word)
        return known

    def _looked_up(self, word: str) -> tuple[int | None, list[int]]:
        if len(word) < _SHORTEST or not any(char.isalpha() for char in word):
            return None, []
        is_new = bool(self._forms.unknown((word,), self._lang))
        if is_new and not self._analysis.is_known(word, self._lang) and not self._has_like(word):
            return None, []
        form = self._forms.by_key[self._forms.key(word, self._lang)]
        terms = {term.decode("utf-8", "replace"): weight for term, weight in form.terms}
        whole = [self._number(term) for term, weight in terms.items() if weight >= _FULL]
        parts = [self._number(t) for t, weight in terms.items() if weight == _PART and len(t) > _SHORTEST]
        # Of several readings the one that the library speaks of most is the likeliest here.
        best = max(whole, key=lambda number: self.all[number].having, default=None)
        has_any = best is not None and self.all[best].having > 0
        return (best if has_any else None), [n for n in parts if self.all[n].weight > 0 and n != best]

    def _has_like(self, word: str) -> bool:
        """Say if the library has any word that begins as this one: if not, a guess at its base form finds nothing.

        To guess is the dearest part of the analysis, and words that nobody knows are seldom those of the library.
        """
        beginning = encode(word.casefold()[: min(_BEGINNING, max(_SHORTEST, len(word) - 2))])
        for live in self._snapshot.parts:
            first, end = live.part.terms.prefix_range(beginning)
            if first < end:
                return True
        return False

    def _number(self, term: str) -> int:
        known = self._numbers.get(term)
        if known is None:
            known = self._numbers[term] = len(self.all)
            self.all.append(self._made(term))
        return known

    def _made(self, term: str) -> _Concept:
        postings = [part.term(term) for part in self._snapshot.parts]
        having = sum(len(docs) for docs, _ in postings)
        size = self._snapshot.size
        if not 0 < having <= max(_FEW, _COMMON_SHARE * size):
            return _Concept(postings, 0.0, having, term=term)
        front = sum(_key(counts) * len(counts) for _, counts in postings) / having
        return _Concept(postings, inverse_frequency(size, having), having, front, term)


def _key(counts: Floats) -> float:
    """Give how far in front a word stands in its entries: 0 … 1."""
    return float(np.minimum(counts, _FULL_COUNT).mean()) / _FULL_COUNT if len(counts) else 0.0


def _nearness(snapshot: Snapshot, table: _Concepts, words: Sequence[_Words], title: _Words) -> list[Floats]:
    """Give how near each entry is to the text as a whole, by part: from `_FAR` on.

    An entry that shares two words with one passage by chance shares little with the others.
    """
    seen = Counter(number for its in words for number in its.places)
    for number in title.places:
        seen[number] += max(_TITLE_COUNT, len(words) // _TITLE_COUNT)
    share: dict[int, float] = {}
    for its in (title, *words):
        for number, own in its.share.items():
            share[number] = max(own, share.get(number, 0.0))
    near = [np.zeros(live.part.size, np.float32) for live in snapshot.parts]
    for number, count in seen.items():
        weight = table.all[number].weight * share[number] * math.log1p(count)
        if weight <= 0:
            continue
        for its, (docs, counts) in zip(near, table.all[number].postings, strict=True):
            its[docs] += np.float32(weight) * counts / (counts + np.float32(_HALF))
    most = max((float(its.max(initial=0)) for its in near), default=0.0) or 1.0
    return [np.minimum(np.float32(1), its / np.float32(_NEAREST * most)) + np.float32(_FAR) for its in near]


def _best(
    snapshot: Snapshot, table: _Concepts, words: _Words, nearness: Sequence[Floats], limit: int
) -> list[PassageMatch]:
    telling = {number: places for number, places in words.places.items() if table.all[number].weight > 0}
    words = _Words(telling, words.share, words.wholes)
    if not telling:
        return []
    found: list[tuple[float, Place]] = []
    for number, part in enumerate(snapshot.parts):
        score = np.zeros(part.part.size, np.float32)
        shared = np.zeros(part.part.size, np.float32)
        in_front = np.zeros(part.part.size, np.bool_)
        is_subject = np.zeros(part.part.size, np.bool_)
        for concept, places in telling.items():
            docs, counts = _shared_in(table, words, concept, number)
            weight = table.all[concept].weight * words.share[concept]
            worth = np.float32(weight * (1 + 0.3 * min(2, len(places) - 1)))
            score[docs] += worth * counts / (counts + np.float32(_HALF))
            if weight >= _SIGNIFICANT:
                shared[docs] += np.where(counts >= _TELLING_COUNT, np.float32(words.share[concept]), np.float32(0))
                in_front[docs] |= counts >= _KEY_COUNT
            if weight >= _STRONG:
                is_subject[docs] |= counts >= _FULL_COUNT
        is_enough = (shared >= _LEAST_SHARED) | ((shared >= _LEAST_SHARED - 1) & (score >= _SURE_SCORE))
        is_enough |= is_subject & (nearness[number] >= _NEAR)
        score[~(in_front & is_enough & part.live)] = 0
        score *= nearness[number]
        best = np.argsort(-score, kind="stable")[:limit]
        found += [(float(score[doc]), Place(number, doc)) for doc in listed(best) if score[doc] > 0]
    found.sort(key=lambda pair: (-pair[0], snapshot.parts[pair[1].part].part.paths[pair[1].doc]))
    matches = [_match(snapshot, table, words, score, place) for score, place in found[:limit]]
    return [match for match in matches if match.shared]


def _shared_in(table: _Concepts, words: _Words, concept: int, number: int) -> tuple[Ints, Floats]:
    """Give where a word of the passage stands; a part of a compound not where the whole compound stands already."""
    docs, counts = table.all[concept].postings[number]
    if words.share[concept] < 1.0:
        for whole in words.wholes.get(concept, ()):
            there, _ = table.all[whole].postings[number]
            kept = ~np.isin(docs, there, assume_unique=True)
            docs, counts = docs[kept], counts[kept]
    return docs, counts


def _match(snapshot: Snapshot, table: _Concepts, words: _Words, score: float, place: Place) -> PassageMatch:
    """Say which words of the passage an entry shares."""
    telling: list[tuple[float, list[Token]]] = []
    for concept, places in words.places.items():
        docs, counts = _shared_in(table, words, concept, place.part)
        at = int(np.searchsorted(docs, place.doc))
        if at < len(docs) and int(docs[at]) == place.doc and counts[at] >= _TELLING_COUNT:
            telling.append((table.all[concept].weight * words.share[concept], places))
    telling.sort(key=lambda pair: -pair[0])
    telling = [pair for pair in telling if pair[0] >= _SHOWN_SHARE * telling[0][0]]
    spans = {(token.start, token.end) for _, places in telling for token in places}
    forms = [min((token.text for token in places), key=lambda form: (len(form), form)) for _, places in telling]
    shared = tuple(
        dict.fromkeys(form if form[:1].isupper() and not form[1:2].islower() else form.lower() for form in forms)
    )
    return PassageMatch(
        snapshot.head(place), score, tuple(Span(start, end) for start, end in sorted(spans)), shared[:_SHOWN]
    )
