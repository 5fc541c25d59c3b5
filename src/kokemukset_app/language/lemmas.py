"""Base forms of a word, the sure ones and the more distant ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kokemukset_app.language.lexicon import PART_MARK, Lexicon, Reading

# kehittäminen in any case: the noun of an action, which the lexicon reads as a form of its verb
_ACTION = re.compile(r"(.+m)i(?:nen|s[eit].*|s)$")

_RARE = re.compile(r"\+(?:poss[12]|part_maton|poten|(?:s|kaan|kin|han|pa|ko|ka)(?:\+|$)|abe)")

_NAMING = ("noun", "adjective", "proper")


@dataclass(frozen=True, slots=True)
class BaseForms:
    """Base forms with `|` in compounds: `strong` are what the word is, `weak` what it is derived from.

    `rare` are those of the strong that it is only with a possessive or a clitic, as `kerros` may be of `kertoa`.
    """

    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    is_unknown: bool = True
    rare: frozenset[str] = frozenset()


def whole(lemma: str) -> str:
    """Write a base form without marks between its parts."""
    return lemma.replace(PART_MARK, "")


class Lemmas:
    """Base forms by the lexicon. Safe on any thread."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def readings(self, word: str, *, as_name: bool) -> tuple[Reading, ...]:
        """Give the lexicon's readings of a word."""
        return self._lexicon.readings(word, as_name=as_name)

    def known_readings(self, word: str) -> tuple[Reading, ...]:
        """Give the lexicon's readings of a word written small; none if it can only guess."""
        return self._lexicon.known_readings(word)

    def is_known(self, word: str) -> bool:
        """Say if the lexicon has a word, written small or as a name; it need not guess to know."""
        return bool(self._lexicon.known_readings(word) or self._lexicon.known_names(word))

    def is_naming(self, base: str) -> bool:
        """Say if a base form is a noun, an adjective or a name, or none that the lexicon knows."""
        own = [r for r in self._lexicon.known_readings(base) if whole(r.lemma) == base]
        return not own or any(r.word_class in _NAMING for r in own) or bool(_ACTION.match(base))

    def of(self, word: str, *, as_name: bool) -> BaseForms:
        """Give the base forms of a word; `as_name` also reads it as a name."""
        return _base_forms(word, self._lexicon.readings(word, as_name=as_name))

    def of_known(self, word: str) -> BaseForms:
        """Give the base forms of a word written small; none if the lexicon can only guess."""
        return _base_forms(word, self._lexicon.known_readings(word))


def _base_forms(word: str, readings: tuple[Reading, ...]) -> BaseForms:
    strong: dict[str, None] = {}
    weak: dict[str, None] = {}
    others: dict[str, None] = {}
    for reading in readings:
        if "+inf4" in reading.tags:
            weak[reading.lemma] = None
            if noun := _action_noun(word.lower(), reading.lemma):
                strong[noun] = None
        elif "+deriv_" in reading.tags:
            others[reading.lemma] = None
        else:
            strong[reading.lemma] = None
    # Other derivations (esitys from esittää) are words of their own: they serve only where nothing else is known.
    if not strong:
        strong, weak = weak or others, {}
    is_unknown = all(r.is_guess for r in readings)
    usual = {r.lemma for r in readings if not _RARE.search(r.tags)}
    names = {r.lemma for r in readings if r.word_class == "proper"}
    rare = frozenset(lemma for lemma in strong if lemma not in usual and lemma not in names)
    return BaseForms(tuple(strong), tuple(w for w in weak if w not in strong), is_unknown, rare)


def _action_noun(low: str, verb: str) -> str:
    """Give `juurruttaminen` for `juurruttamisessa`, with the verb's compound boundaries."""
    match = _ACTION.match(low)
    if match is None:
        return ""
    noun, at = match[1] + "inen", 0
    pieces: list[str] = []
    for part in verb.split(PART_MARK)[:-1]:
        pieces.append(noun[at : at + len(part)])
        at += len(part)
    return PART_MARK.join([*pieces, noun[at:]])
