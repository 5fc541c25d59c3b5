"""The analysis of the three languages behind one port."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import Stemmer

from kokemukset_app.core.ports import Token
from kokemukset_app.core.text import fold
from kokemukset_app.language.tokens import tokens

_STEMMERS = {"fi": "finnish", "sv": "swedish", "en": "english"}


class LanguageAnalysis:
    """Snowball stems by language; terms of Swedish and English carry their language so that they meet only their like."""

    version = "snowball1"

    def __init__(self) -> None:
        self._stemmers = {lang: Stemmer.Stemmer(name, 0) for lang, name in _STEMMERS.items()}
        self._terms = lru_cache(200_000)(self._stem)

    def tokens(self, text: str) -> Sequence[Token]:
        """Cut a text into words."""
        return tokens(text)

    def document_terms(self, word: str, lang: str) -> Mapping[str, float]:
        """Give the stem of a word of an entry in `lang`."""
        return self._terms(word, lang if lang in _STEMMERS else "fi")

    def query_terms(self, word: str, lang: str | None = None) -> Mapping[str, float]:
        """Give the stem of a typed word in one language, or in all of them."""
        found: dict[str, float] = {}
        for code in [lang] if lang in _STEMMERS else list(_STEMMERS):
            found.update(self._terms(word, code or "fi"))
        return found

    def _stem(self, word: str, lang: str) -> Mapping[str, float]:
        low = fold(word).strip("-–'’")
        stem = self._stemmers[lang].stemWord(low.split(":", 1)[0]) or low
        return {stem if lang == "fi" else f"{lang}~{stem}": 1.0}
