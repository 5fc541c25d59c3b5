"""Words that mean the same: the vocabulary's concepts and labels, brought to whatever form was typed.

Concepts are written in base forms, people type any form. Candidates are found by the first letters of each word, and
made sure by the language analysis; so nothing is analysed that nobody asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.query import Alternative, And, Broadened, InText, Node, Not, Or, Phrase, Widening, Word
from kokemukset_app.core.text import fold
from kokemukset_app.core.vocabulary import Concept, Vocabulary

MAX_ALTERNATIVES = 8
MAX_WORDS = 4
"""Concepts of more words than this are not looked for in a query."""

_SHORTEST_HALF = 4
_LETTERS = 3
_SURE = 0.9
_LABELLED = ("city", "theme")
"""Fields whose labels mean the same in every language: Turku is Åbo."""


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to say a concept: its words in one language."""

    concept: int
    lang: str
    words: tuple[str, ...]


class Thesaurus:
    """Broadens queries by one vocabulary. Safe on any thread."""

    def __init__(self, vocabulary: Vocabulary, analysis: Analysis) -> None:
        self.vocabulary = vocabulary
        self._analysis = analysis
        self._concepts = (*vocabulary.concepts, *_labels(vocabulary))
        self._by_letters: dict[tuple[str, ...], list[_Name]] = {}
        for number, concept in enumerate(self._concepts):
            for lang, texts in concept.words.items():
                for text in texts:
                    name = _Name(number, lang, tuple(fold(text).split()))
                    if 0 < len(name.words) <= MAX_WORDS:
                        self._by_letters.setdefault(_letters(name.words), []).append(name)

    def broadened(self, node: Node) -> Node:
        """Give the tree with alternatives beside every word, phrase and run of words that names a concept."""
        match node:
            case Word():
                return self._with_names(node, [node.text])
            case Phrase():
                return self._with_names(node, node.words)
            case And():
                return self._run(node.children)
            case Or():
                return Or(tuple(self.broadened(child) for child in node.children))
            case InText():
                return InText(node.field, self.broadened(node.child))
            case Not():
                return node  # what is not wanted is taken at its word
            case _:
                return node

    def _run(self, children: Sequence[Node]) -> Node:
        """Broaden the parts of an And; words side by side that name one concept are taken together, longest first."""
        made: list[Node] = []
        at = 0
        while at < len(children):
            length = self._longest(children[at : at + MAX_WORDS])
            taken = children[at : at + length]
            if length > 1:
                words = [child.text for child in taken if isinstance(child, Word)]
                made.append(self._with_names(And(tuple(taken)), words))
            else:
                made.append(self.broadened(taken[0]))
            at += length
        return And(tuple(made)) if len(made) > 1 else made[0]

    def _longest(self, children: Sequence[Node]) -> int:
        words: list[str] = []
        for child in children:
            if not isinstance(child, Word):
                break
            words.append(child.text)
        for length in range(len(words), 1, -1):
            if self._names(words[:length]):
                return length
        return 1

    def _with_names(self, node: Word | Phrase | And, words: Sequence[str]) -> Node:
        names = self._names(words)
        if not names:
            return self._taken_apart(node) if isinstance(node, Word) else node
        alternatives: dict[Node, Widening] = {}
        typed = {fold(w) for w in words} if len(words) == 1 else {fold(" ".join(words))}
        for name in names:
            for lang in (name.lang, *(code for code in LANGUAGES if code != name.lang)):
                why = Widening.SYNONYM if lang == name.lang else Widening.TRANSLATION
                for text in self._concepts[name.concept].words.get(lang, ()):
                    if fold(text) not in typed and fold(text) != " ".join(name.words):
                        alternatives.setdefault(_asking(text, lang), why)
        if not alternatives:
            return node
        found = tuple(Alternative(other, why) for other, why in list(alternatives.items())[:MAX_ALTERNATIVES])
        return Broadened(node, found)

    def _taken_apart(self, word: Word) -> Node:
        """Ask in Finnish for both halves of a Swedish compound that names two concepts: `energiförsök`.

        Finnish compounds are the analysis's own business, and in English the halves stand apart.
        """
        text = fold(word.text)
        for cut in range(_SHORTEST_HALF, len(text) - _SHORTEST_HALF + 1):
            last = self._swedish(text[cut:])
            if last is None:
                continue
            first = self._swedish(text[:cut])
            if first is None and text[cut - 1] == "s" and cut > _SHORTEST_HALF:  # innovationsplattform
                first = self._swedish(text[: cut - 1])
            if first is not None:
                asked = last if first == last else And((first, last))
                return Broadened(word, (Alternative(asked, Widening.TRANSLATION),))
        return word

    def _swedish(self, text: str) -> Node | None:
        """Give the Finnish word for what a Swedish word names."""
        for name in self._names([text]):
            if name.lang == "sv":
                for finnish in self._concepts[name.concept].words.get("fi", ()):
                    return _asking(finnish, "fi")
        return None

    def _names(self, words: Sequence[str]) -> list[_Name]:
        """Find the names that these words are, in whatever form each stands."""
        folded = tuple(fold(word) for word in words)
        near = self._by_letters.get(_letters(folded), ())
        exact = [name for name in near if name.words == folded]
        # What is written as a name is that name: none of the others needs to be read.
        return exact or [
            name
            for name in near
            if all(self._same(typed, word, name.lang) for typed, word in zip(folded, name.words, strict=True))
        ]

    def _same(self, typed: str, word: str, lang: str) -> bool:
        if typed == word:
            return True
        return bool(self._sure(typed, lang) & self._sure(word, lang))

    def _sure(self, word: str, lang: str) -> set[str]:
        return {term for term, weight in self._analysis.query_terms(word, lang).items() if weight >= _SURE}


def _letters(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word[:_LETTERS] for word in words)


def _asking(text: str, lang: str) -> Node:
    words = tuple(text.split())
    return Word(words[0], lang=lang) if len(words) == 1 else Phrase(words, lang)


def _labels(vocabulary: Vocabulary) -> list[Concept]:
    """Read the labels and synonyms of places and themes as concepts."""
    found: list[Concept] = []
    for field_name in _LABELLED:
        for term in vocabulary.terms(field_name):
            words: dict[str, tuple[str, ...]] = {lang: (label,) for lang, label in term.labels.items()}
            if len({fold(label) for label in term.labels.values()}) > 1:
                found.append(Concept(_short(words)))
    return found


def _short(words: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Leave out labels of several things ("Data ja rajapinnat"): they name a shelf, not a thing one types."""
    return {lang: texts for lang, texts in words.items() if texts and len(texts[0].split()) <= 2}
