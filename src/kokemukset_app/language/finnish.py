"""Finnish words as weighted index terms.

A document's word meets a typed word by its best common term. The weights are by judgement (docs/decisions/):
the word itself before its readings as something else, a whole word before a part of one, a known word before the
stem of an unknown one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from kokemukset_app.core.text import normal
from kokemukset_app.language.compounds import Compounds
from kokemukset_app.language.lemmas import Lemmas, whole
from kokemukset_app.language.lexicon import Lexicon
from kokemukset_app.language.relatives import Relatives
from kokemukset_app.language.word_list import WordList

LEMMA, PART, DERIVED, STEM, OTHER_READING = 1.0, 0.5, 0.4, 0.3, 0.25
STEM_MARK = "~"
"""Begins the terms that are stems of unknown words."""

_MOST_READINGS = 6
_LETTER_NAMES = frozenset(["aa", "ee", "ii", "oo", "uu", "yy", "ää", "öö"])
"""No typed word is meant as a form of these, though `aani` could be "my a", and `aina` "as a's"."""

_ACTION_ENDING = "minen"
_NUMBERED = re.compile(r"^(\d+)([^\W\d_]{2,})$")  # 6Aika, 6Ajasta
_CASE_ENDING = re.compile(r"^(.+?):[^\W\d_]{1,7}$")  # EAKR:n
_DASHES = re.compile(r"[-–‑]")
_EDGES = "-–‑'’:"


def without_ending(word: str) -> str:
    """Compose a word, and drop the case ending that a colon joins to an abbreviation."""
    plain = normal(word).replace("’", "'").replace("‑", "-").strip(_EDGES)
    match = _CASE_ENDING.match(plain)
    return match[1] if match else plain


def _asked_for(low: str, base: list[str], rare: set[str]) -> dict[str, float]:
    """Weigh the readings of a typed word: rare ones do not count beside others, and beside a base form others less."""
    base = [lemma for lemma in base if lemma not in _LETTER_NAMES or lemma == low]
    usual = [lemma for lemma in base if lemma not in rare] or base
    if low in usual:
        return {**dict.fromkeys(usual, OTHER_READING), low: LEMMA}
    return dict.fromkeys(usual, LEMMA)


class Finnish:
    """Terms of Finnish words. Safe on any thread; answers are remembered and must not be changed."""

    def __init__(self, lexicon: Lexicon, words: WordList, stem: Callable[[str], str]) -> None:
        self._lemmas = Lemmas(lexicon)
        self._compounds = Compounds(self._lemmas)
        self.relatives = Relatives(self._lemmas).of
        self._words = words
        self._stem = stem
        self.document_terms = lru_cache(200_000)(self._document)
        self.query_terms = lru_cache(20_000)(self._query)

    def is_known(self, word: str) -> bool:
        """Say if a word is more than a guess: one of the lexicon or of the lists, or none of letters alone."""
        low = without_ending(word).lower()
        return not low.isalpha() or bool(self._words.base_of(low, ())) or self._lemmas.is_known(low)

    def is_naming(self, base: str) -> bool:
        """Say if a base form may be a noun, an adjective or a name."""
        return bool(self._words.base_of(base, ())) or self._lemmas.is_naming(base)

    def _document(self, word: str) -> Mapping[str, float]:
        """Give the terms that a word of a text is indexed by."""
        plain = without_ending(word)
        low = plain.lower()
        if not plain:
            return {word.lower(): LEMMA}
        if numbered := _NUMBERED.match(low):
            base = [numbered[1] + whole(s) for s in self._lemmas.of(numbered[2], as_name=True).strong]
            return dict.fromkeys([low, *base[:_MOST_READINGS]], LEMMA)
        forms = self._lemmas.of(plain, as_name=plain[:1].isupper())
        if listed := self._words.base_of(low, [whole(s) for s in forms.strong]):
            return self._listed(low, listed)
        strong = forms.strong[:_MOST_READINGS]
        terms = {whole(s): LEMMA for s in strong} or {low: LEMMA}
        for lemma in forms.weak:
            terms.setdefault(whole(lemma), DERIVED)
        for lemma in (*strong, *forms.weak):
            for part in self._compounds.parts(lemma):
                terms.setdefault(part, PART)
        self._add_hyphened(plain, terms)
        if forms.is_unknown:
            if ":" in word:  # MyData:n: what stands before the colon is the word itself, whatever it looks like
                terms[low] = LEMMA
            for part in self._compounds.guessed_parts(low):
                terms.setdefault(part, PART)
            terms.setdefault(STEM_MARK + self._stem(low), STEM)
        return terms

    def _query(self, word: str) -> Mapping[str, float]:
        """Give the terms that a typed word is looked up by: no parts, for a part found is what the document knows."""
        plain = without_ending(word)
        low = plain.lower()
        if not plain:
            return {word.lower(): LEMMA}
        if numbered := _NUMBERED.match(low):
            base = [whole(s) for s in self._lemmas.of(numbered[2], as_name=True).strong]
            kept = [numbered[2]] if numbered[2] in base else base[:_MOST_READINGS]
            return dict.fromkeys([low, *(numbered[1] + b for b in kept)], LEMMA)
        forms = self._lemmas.of(plain, as_name=True)
        base = [whole(s) for s in forms.strong][:_MOST_READINGS]
        if listed := self._words.base_of(low, base):
            return {listed: LEMMA}
        terms = _asked_for(low, base, {whole(lemma) for lemma in forms.rare})
        # Whoever asks for copying (kopioiminen) means the texts that copy (kopioi) as well, after those that speak of
        # copying. Only where it is typed in its base form: a bent one (kopioimisen) stands in a question of its own.
        if low.endswith(_ACTION_ENDING):
            for lemma in forms.weak:
                terms.setdefault(whole(lemma), DERIVED)
        # The last part of a compound may stand there as typed, though alone it is another word's form (-kielinen).
        terms.setdefault(low, LEMMA)
        if forms.is_unknown:
            terms[STEM_MARK + self._stem(low)] = STEM
        return terms

    def _listed(self, low: str, base: str) -> Mapping[str, float]:
        """Give the terms of a word of our own list, taken apart as the list says."""
        terms = {base: LEMMA}
        for part in self._words.parts_of(base):
            terms.setdefault(part, PART)
        self._add_hyphened(low, terms)
        return terms

    def _add_hyphened(self, plain: str, terms: dict[str, float]) -> None:
        """Add each side of `6Aika-hankkeissa`, and the sides written as one word."""
        if not _DASHES.search(plain):
            return
        sides = [s for s in _DASHES.split(plain) if len(s) > 1]
        for side in sides:
            for term, weight in self.document_terms(side).items():
                terms.setdefault(term, min(weight, PART))
