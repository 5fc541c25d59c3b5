"""Words of one root: a verb and the nouns of its action (`arvioida`, `arviointi`), as the lexicon knows them.

They are words of their own and no forms of each other, so an index keeps them apart; who searches for one often means
the other as well. The lexicon tells a noun's verb. A verb's nouns are made by the endings that Finnish has for them,
and only those stay that the lexicon reads as its nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kokemukset_app.language.lemmas import Lemmas, whole

_ACTION = "+deriv_action"
_SHORTEST = 4
_MOST = 4
# A verb's ending and the endings its nouns of action may have; vowels are written A, O, U and follow the verb's own.
_ENDINGS = (
    ("OidA", ("Ointi", "AAtiO")),
    ("ntAA", ("nnUs", "ntO")),
    ("rtAA", ("rrUs", "rtO")),
    ("ltAA", ("llUs", "ltO")),
    ("ttAA", ("tUs", "ttO", "tO")),
    ("tAA", ("tUs", "dUs", "tO")),
    ("stAA", ("stUs", "stO")),
    ("AA", ("O", "U", "Us", "UU", "ntA", "ntO")),
    ("eA", ("U", "entA", "O", "emUs")),
    ("UA", ("U", "Os", "UntA", "UntO")),
    ("OA", ("O", "OntA", "Os")),
    ("iA", ("intA", "O", "intO", "imUs")),
    ("UllA", ("UttelU", "Uilu")),
    ("ellA", ("telU", "ttelU", "elU", "ntelU")),
    ("illA", ("ilU",)),
    ("stA", ("sU", "sO", "Us")),
    ("AtA", ("AUs", "UU", "O", "AAminen")),
    ("OtA", ("OUs",)),
    ("UtA", ("UUs",)),
)
_BACK = re.compile(r"[aou]")


class Relatives:
    """Finds words of one root. Safe on any thread; answers are remembered."""

    def __init__(self, lemmas: Lemmas) -> None:
        self._lemmas = lemmas
        self.of = lru_cache(4_000)(self._of)

    def _of(self, word: str) -> tuple[str, ...]:
        """Give the verb of a noun of action with its other nouns, or the nouns of a verb, in base form."""
        readings = [r for r in self._lemmas.known_readings(word) if "|" not in r.lemma]
        own = {r.lemma for r in readings if _ACTION not in r.tags}
        verbs = [r.lemma for r in readings if r.word_class == "verb"]
        found: dict[str, None] = {}
        for verb in dict.fromkeys(verbs):
            if len(verb) >= _SHORTEST:
                found[verb] = None
                found.update(dict.fromkeys(self._nouns(verb)))
        return tuple(base for base in found if base not in own and base != word)[:_MOST]

    def _nouns(self, verb: str) -> Iterator[str]:
        for noun in _candidates(verb):
            for reading in self._lemmas.known_readings(noun):
                if whole(reading.lemma) == verb and _ACTION in reading.tags:
                    yield noun
                    break


def _candidates(verb: str) -> Iterator[str]:
    vowels = ("a", "o", "u") if _BACK.search(verb) else ("ä", "ö", "y")
    for ending, nouns in _ENDINGS:
        last = _spelt(ending, vowels)
        if verb.endswith(last):
            stem = verb[: -len(last)]
            yield from (stem + _spelt(noun, vowels) for noun in nouns)


def _spelt(ending: str, vowels: tuple[str, str, str]) -> str:
    return "".join(vowels["AOU".index(c)] if c in "AOU" else c for c in ending)
