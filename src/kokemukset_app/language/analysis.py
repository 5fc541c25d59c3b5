"""The analysis of the three languages behind one port."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock

import Stemmer

from kokemukset_app.core.ports import Token
from kokemukset_app.core.text import fold, lines_of
from kokemukset_app.language.batches import FinnishBatches
from kokemukset_app.language.finnish import Finnish, without_ending
from kokemukset_app.language.lexicon import lexicon_of, open_transducer, version_of
from kokemukset_app.language.tokens import tokens
from kokemukset_app.language.word_list import WordList

_RULES = "6"
"""Raise it when the rules change an answer: indices are then made anew."""

_MANY = 3_000
"""Fewer words than this are analysed sooner one by one than together (measured on shuffled words of texts)."""

_STEMMED = {"sv": "swedish", "en": "english"}


class LanguageAnalysis:
    """Finnish by its lexicon, Swedish and English by Snowball stems that carry their language (`sv~`, `en~`).

    So a term of one language meets only its like, while a query asks in all of them at once. Safe on any thread.
    """

    def __init__(
        self,
        lexicon_file: Path,
        words_file: Path,
        cache: Path | None = None,
        own_words: Callable[[], str] = str,
    ) -> None:
        """Load the lexicon.

        Args:
            lexicon_file: the packed transducer.
            words_file: our own list of words it lacks.
            cache: where the transducer is unpacked once; None unpacks it into memory.
            own_words: gives the text of the library's own list, read now; its words stand over ours.
        """
        added = own_words()
        self.version = f"kxt{_RULES}-{version_of([lexicon_file, words_file])}{_mark(added)}"
        finnish_stemmer = Stemmer.Stemmer("finnish", 0)
        words = WordList([*words_file.read_text(encoding="utf-8").splitlines(), *lines_of(added)])
        transducer = open_transducer(lexicon_file, cache)
        self._finnish = Finnish(lexicon_of(transducer), words, finnish_stemmer.stemWord)
        self._make_batches = lambda: FinnishBatches(transducer, words, Stemmer.Stemmer("finnish", 0).stemWord)
        self._batches: FinnishBatches | None = None
        self._batch_turn = Lock()
        self._stemmers = {lang: Stemmer.Stemmer(name, 0) for lang, name in _STEMMED.items()}
        self._stem = lru_cache(100_000)(self._stemmed)

    def tokens(self, text: str) -> Sequence[Token]:
        """Cut a text into words."""
        return tokens(text)

    def document_terms(self, word: str, lang: str) -> Mapping[str, float]:
        """Give the terms a word of an entry in `lang` is indexed by."""
        if lang in self._stemmers:
            return self._stem(word, lang)
        return self._finnish.document_terms(word)

    def is_known(self, word: str, lang: str) -> bool:
        """Say if the terms of a word are more than a guess. A stem never is: it is worth asking for."""
        return lang in self._stemmers or self._finnish.is_known(word)

    def is_naming(self, term: str, lang: str) -> bool:
        """Say if a base form may name something; of a stem, and of what the lexicon lacks, it may."""
        return lang in self._stemmers or self._finnish.is_naming(term)

    def relatives(self, word: str) -> Sequence[str]:
        """Give other words of a Finnish word's root that mean the same deed: julkaisu, julkaista."""
        return self._finnish.relatives(fold(without_ending(word)))

    def document_terms_of(self, words: Iterable[str], lang: str) -> Mapping[str, Mapping[str, float]]:
        """Give for each of many words what `document_terms` gives: quicker from some thousands of words on."""
        if lang in self._stemmers:
            return {word: self._stem(word, lang) for word in words}
        words = list(words)
        if len(words) < _MANY:
            return {word: self._finnish.document_terms(word) for word in words}
        with self._batch_turn:
            if self._batches is None:
                self._batches = self._make_batches()
            return self._batches.document_terms(words)

    def query_terms(self, word: str, lang: str | None = None) -> Mapping[str, float]:
        """Give the terms a typed word is looked up by, in one language or in all of them."""
        if lang in self._stemmers:
            return self._stem(word, lang or "")
        finnish = self._finnish.query_terms(word)
        if lang is not None:
            return finnish
        found = dict(finnish)
        for code in self._stemmers:
            for term, weight in self._stem(word, code).items():
                if "~" in term:
                    found.setdefault(term, weight)
        return found

    def _stemmed(self, word: str, lang: str) -> Mapping[str, float]:
        low = fold(without_ending(word)) or fold(word)
        terms = {f"{lang}~{self._stemmers[lang].stemWord(low)}": 1.0}
        if "-" in low:
            for side in low.split("-"):
                if len(side) > 1:
                    terms.setdefault(f"{lang}~{self._stemmers[lang].stemWord(side)}", 0.5)
        return terms


def _mark(words: str) -> str:
    """Name a library's own list in the version; a library without one shares the plain version."""
    return f"-{hashlib.blake2b(words.encode('utf-8', 'replace'), digest_size=5).hexdigest()}" if words.strip() else ""
