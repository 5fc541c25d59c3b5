"""Compounds taken apart: every part, beginning and end, in base form."""

from __future__ import annotations

import re
from functools import lru_cache

from kokemukset_app.language.lemmas import Lemmas, whole

_JOINT = re.compile(r"[|-]")
_NOMINAL = ("noun", "adjective", "proper", "numeral")
_HEADS = ("noun", "adjective")
_SHORTEST = 2
_SHORTEST_GUESSED = 10
_LONGEST_GUESSED = 100
"""Longer than any Finnish word: each ending of a word is looked up, which a run of 100,000 letters made halt."""
_SHORTEST_MODIFIER = 4
_SHORTEST_HEAD = 5


class Compounds:
    """Takes compounds apart with the help of the lexicon. Safe on any thread."""

    def __init__(self, lemmas: Lemmas) -> None:
        self._lemmas = lemmas
        self._modifier = lru_cache(60_000)(self._modifier_forms)

    def parts(self, lemma: str) -> tuple[str, ...]:
        """Give the base forms of the parts of `kaupunki|kehittäminen`, single ones first; none for a simple word."""
        pieces = [p for p in _JOINT.split(lemma) if p]
        count = len(pieces)
        if count < 2:
            return ()
        found: dict[str, None] = {}
        for place, piece in enumerate(pieces):
            found[piece] = None
            if place < count - 1:
                found.update(dict.fromkeys(self._modifier(piece)))
        for cut in range(2, count):
            found.update(dict.fromkeys(self._modifier("".join(pieces[:cut]))))
            found["".join(pieces[count - cut :])] = None
        found.update(dict.fromkeys(self._singular(pieces[-1])))
        return tuple(p for p in found if len(p) >= _SHORTEST)

    def guessed_parts(self, word: str) -> tuple[str, ...]:
        """Take an unknown word apart where a known noun or adjective ends it: `agricola|tutkimus`.

        The longest such ending wins; a short one says too little, so it has at least five letters in base form.
        """
        if not _SHORTEST_GUESSED <= len(word) <= _LONGEST_GUESSED or not word.isalpha():
            return ()
        for cut in range(_SHORTEST_MODIFIER, len(word) - _SHORTEST_MODIFIER):
            heads = [
                r.lemma
                for r in self._lemmas.known_readings(word[cut:])
                if r.word_class in _HEADS and len(whole(r.lemma)) >= _SHORTEST_HEAD
            ]
            if heads:
                found: dict[str, None] = {}
                for lemma in heads:
                    found[whole(lemma)] = None
                    found.update(dict.fromkeys(self.parts(lemma)))
                modifiers = self._modifier(word[:cut])
                found.update(dict.fromkeys(m for m in modifiers if len(m) >= _SHORTEST_MODIFIER))
                return tuple(found)
        return ()

    def _singular(self, head: str) -> tuple[str, ...]:
        """Give the singular of a last part that the lexicon has as a plural word: vaalit, lasit."""
        if not head.endswith("t"):
            return ()
        return tuple(whole(r.lemma) for r in self._lemmas.known_readings(head) if "+pl+nom" in r.tags)

    def _modifier_forms(self, modifier: str) -> tuple[str, ...]:
        """Give the base forms of a first part as it stands in a compound: kaupungin-, kuutos-, kehittämis-."""
        if len(modifier) < _SHORTEST:
            return ()
        found = self._lemmas.of_known(modifier)
        if found.strong:
            base = [whole(lemma) for lemma in found.strong]
            if modifier not in base:
                return tuple(base)
            return (modifier, *self._genitives(modifier)) if modifier.endswith("n") else (modifier,)
        if modifier.endswith("s"):  # kehittämis- is kehittäminen, kuutos- is kuutonen
            full = modifier[:-1] + "nen"
            found = self._lemmas.of_known(full)
            if found.strong:
                return tuple(dict.fromkeys([full, *map(whole, found.strong)]))
        return (modifier,)

    def _genitives(self, modifier: str) -> tuple[str, ...]:
        """Give the words whose genitive a base form ending in -n could also be."""
        return tuple(
            dict.fromkeys(
                whole(r.lemma)
                for r in self._lemmas.readings(modifier, as_name=False)
                if "+gen" in r.tags and r.word_class in _NOMINAL
            )
        )
