"""Analysing many words together, here or in other processes, as protocols."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

Terms = Mapping[str, float]
"""Index terms with their weights."""


class ManyWords(Protocol):
    """The part of the analysis that other processes can help with."""

    def document_terms_of(self, words: Iterable[str], lang: str) -> Mapping[str, Terms]:
        """Give for each of many words what `Analysis.document_terms` gives, in less time than one by one."""
        ...


class WordAnalysts(Protocol):
    """Who analyses the words of many entries while their texts are read: perhaps other processes."""

    def begin(self, words: Mapping[str, Sequence[str]]) -> Callable[[], Iterable[tuple[str, Mapping[str, Terms]]]]:
        """Begin with words, given by language. The answer, when called, waits and gives their terms by language.

        Words that are missing in it could not be analysed together with others.
        """
        ...
