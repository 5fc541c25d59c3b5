"""Compounds taken apart: every part, beginning and end, in base form."""

from __future__ import annotations

import re
from functools import lru_cache

from kokemukset_app.language.lemmas import Lemmas, whole

_JOINT = re.compile(r"[|-]")
_NOMINAL = ("noun", "adjective", "proper", "numeral")
_SHORTEST = 2


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
        return tuple(p for p in found if len(p) >= _SHORTEST)

    def _modifier_forms(self, modifier: str) -> tuple[str, ...]:
        """Give the base forms of a first part as it stands in a compound: kaupungin-, kuutos-, kehittämis-."""
        if len(modifier) < _SHORTEST:
            return ()
        found = self._lemmas.of(modifier, as_name=False)
        if found.strong and not found.is_unknown:
            base = [whole(lemma) for lemma in found.strong]
            if modifier not in base:
                return tuple(base)
            return (modifier, *self._genitives(modifier)) if modifier.endswith("n") else (modifier,)
        if modifier.endswith("s"):  # kehittämis- is kehittäminen, kuutos- is kuutonen
            full = modifier[:-1] + "nen"
            found = self._lemmas.of(full, as_name=False)
            if found.strong and not found.is_unknown:
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
