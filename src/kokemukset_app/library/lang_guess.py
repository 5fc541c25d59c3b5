"""A guess at the language of a text, from its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

_WORD = re.compile(r"[a-zåäö]+")
_SAMPLE: Final = 4000

# Words that one language uses all the time and the other two do not have.
_FINNISH: Final = """
ja on ei se että oli ovat joka jotka myös kun mutta sekä tai olla voi voidaan kanssa kuin niin sen sitä tämä tämän ne
niiden mukaan jos jo vain hän he me te mitä miten missä koska siitä näin nyt kuitenkin ollut olivat eivät jossa joita
"""
_SWEDISH: Final = """
och att det som är av för inte med till på ett också har var om vi de den kan ska skall från eller efter detta dessa när
där hur så men mot vid sin sina deras mycket blev blir vara varit hade genom mellan
"""
_ENGLISH: Final = """
the and of to is that was for with are this it as be by from or which have has not were an at their its they we you but
can will would should there been more when what how about into than these those
"""
_WORDS: Final = {
    lang: frozenset(words.split()) for lang, words in (("fi", _FINNISH), ("sv", _SWEDISH), ("en", _ENGLISH))
}


def guess_lang(text: str, default: str = "fi") -> str:
    """Give `fi`, `sv` or `en`: whose small words the beginning of the text has most of; `default` when it has none."""
    counts = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    scores = {lang: sum(counts[word] for word in words if word in counts) for lang, words in _WORDS.items()}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] > scores.get(default, 0) else default


def lang_code(text: str) -> str:
    """Give `fi`, `sv` or `en` for a code or a name of the language (`fi-FI`, `Swedish`, `englanti`); else empty."""
    low = text.strip().lower().replace("_", "-")
    return _NAMES.get(low) or _NAMES.get(low.split("-", 1)[0], "")


_NAMES: Final = {
    name: code
    for code, names in {
        "fi": "fi fin suomi finnish finska",
        "sv": "sv swe se ruotsi swedish svenska",
        "en": "en eng englanti english engelska",
    }.items()
    for name in names.split()
}
