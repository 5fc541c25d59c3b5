"""The terms of many Finnish words: the rules of `finnish.py`, with the look-ups of many words made at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kokemukset_app.language.finnish import Finnish, without_ending
from kokemukset_app.language.lexicon import Lexicon
from kokemukset_app.language.many_words import Arcs, cheapest_of
from kokemukset_app.language.transducer import Transducer
from kokemukset_app.language.word_list import WordList

_FEW = 20
"""So few look-ups are quicker one by one."""
_ENDINGS_FROM, _ENDINGS, _SHORTEST_ENDING = 3, 3, 4
"""From the third try on it is mostly the endings of unknown words, ever shorter ones, that are looked up: some of
those that may be wanted next are looked up along with them."""


class _Wanted(Exception):
    """A look-up that is still to be made."""


class _Prepared:
    """Answers a look-up that was made beforehand, and notes the others."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[int, list[str]]] = {}
        self.wanted: dict[str, None] = {}

    def cheapest(self, word: str) -> tuple[int, list[str]]:
        """Give what the transducer says of a word; raises `_Wanted` if it was not asked yet."""
        found = self.known.get(word)
        if found is None:
            self.wanted[word] = None
            raise _Wanted
        return found


class FinnishBatches:
    """Analyses words by the thousand. Belongs to one thread; needs 15 MB beside the transducer, and is slow to make.

    What a word needs to be looked up shows only as its analysis goes on. So the analysis of each word is tried, and
    tried again when the look-ups that the last tries wanted have been made, all at once.
    """

    def __init__(self, transducer: Transducer, words: WordList, stem: Callable[[str], str]) -> None:
        self._transducer = transducer
        self._arcs = Arcs(transducer)
        self._prepared = _Prepared()
        self._finnish = Finnish(Lexicon(self._prepared.cheapest), words, stem)

    def document_terms(self, words: Iterable[str]) -> dict[str, Mapping[str, float]]:
        """Give for each word what `Finnish.document_terms` gives."""
        found: dict[str, Mapping[str, float]] = {}
        left = list(words)
        self._prepared.known = self._looked_up(spelling for word in left for spelling in _first_spellings(word))
        tries = 0
        while left:
            again: list[str] = []
            tries += 1
            for word in left:
                try:
                    found[word] = self._finnish.document_terms(word)
                except _Wanted:
                    again.append(word)
            wanted = list(self._prepared.wanted)
            if tries >= _ENDINGS_FROM:
                wanted += [
                    word[cut:] for word in wanted for cut in range(1, min(_ENDINGS + 1, len(word) - _SHORTEST_ENDING))
                ]
            known = self._prepared.known
            known.update(self._looked_up(word for word in wanted if word not in known))
            self._prepared.wanted.clear()
            left = again
        self._prepared.known = {}
        return found

    def _looked_up(self, words: Iterable[str]) -> dict[str, tuple[int, list[str]]]:
        wanted = list(dict.fromkeys(words))
        if len(wanted) < _FEW:
            return {word: self._transducer.cheapest(word) for word in wanted}
        return cheapest_of(self._arcs, wanted)


def _first_spellings(word: str) -> Iterable[str]:
    """Guess what nearly every word is looked up by; what is missing here is found out, what is too much is not used."""
    plain = without_ending(word)
    low = plain.lower()
    yield low
    if plain[:1].isupper():
        yield low[:1].upper() + low[1:]
