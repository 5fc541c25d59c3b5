"""Tells how a query was read: what each word was taken for, and what else was looked for with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.compounds import compound_parts
from kokemukset_app.core.ports import Analysis, SearchIndex
from kokemukset_app.core.query import (
    Alternative,
    And,
    Breadth,
    Broadened,
    Exact,
    InText,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Widening,
    Word,
)
from kokemukset_app.core.query_format import format_node, words_of
from kokemukset_app.core.query_reading import QueryReading, WordReading
from kokemukset_app.core.small_words import is_small

_SURE = 0.9
_MOST_WORDS = 12

_Typed = Word | Prefix | Pattern | Phrase | Exact | And


def reading_of(
    index: SearchIndex, analysis: Analysis, query: Query, answered: Node | None, partial: int, cancel: CancelToken
) -> QueryReading:
    """Explain the tree that was answered; each word is counted alone."""
    found = list(_words(answered if answered is not None else query.node))[:_MOST_WORDS]
    alone = [replace(query, node=node, breadth=_plain(query.breadth), offset=0) for node, _ in found]
    counts = index.counts(alone, cancel)
    words = tuple(_reading(node, others, count, analysis) for (node, others), count in zip(found, counts, strict=True))
    return QueryReading(words, tuple(_conditions(query.node)), partial)


def _plain(breadth: Breadth) -> Breadth:
    return Breadth.PARTS if breadth is Breadth.SIMILAR else breadth


def _words(node: Node | None) -> Iterator[tuple[_Typed, Sequence[Alternative]]]:
    match node:
        case Word() | Prefix() | Pattern() | Phrase() | Exact():
            yield node, ()
        case Broadened(child=Word() | Prefix() | Phrase() | And() as child):
            yield child, node.alternatives
        case And() | Or():
            for one in node.children:
                yield from _words(one)
        case InText():
            yield from _words(node.child)
        case _:
            return


def _reading(node: _Typed, others: Sequence[Alternative], count: int, analysis: Analysis) -> WordReading:
    by_why: dict[Widening, list[str]] = {}
    for other in others:
        by_why.setdefault(other.why, []).append(" ".join(words_of(other.node)))
    text = " ".join(words_of(node)) if isinstance(node, And) else format_node(node)
    bases: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    if isinstance(node, Word):
        terms = analysis.query_terms(node.text, "fi").items()
        bases = tuple(term for term, weight in terms if weight >= _SURE and "~" not in term)
        parts = compound_parts(node.text, analysis)
    return WordReading(
        text=text,
        bases=bases,
        parts=parts if len(parts) > 1 else (),
        synonyms=(*by_why.get(Widening.ROOT, ()), *by_why.get(Widening.SYNONYM, ())),
        translations=tuple(by_why.get(Widening.TRANSLATION, ())),
        respelt=(*by_why.get(Widening.TYPO, ()), *by_why.get(Widening.PARTS, ())),
        count=count,
        is_small=isinstance(node, Word) and is_small(node.text),
    )


def _conditions(node: Node | None) -> Iterator[str]:
    """Give the parts that decide without being words to look for, as they are written."""
    match node:
        case And():
            for child in node.children:
                yield from _conditions(child)
        case InText() | Or():
            if any(True for _ in _conditions_in(node)) or isinstance(node, InText):
                yield format_node(node)
        case Not():
            yield format_node(node)
        case None | Word() | Prefix() | Pattern() | Phrase() | Exact() | Broadened():
            return
        case _:
            yield format_node(node)


def _conditions_in(node: Node) -> Iterator[Node]:
    children = node.children if isinstance(node, And | Or) else ()
    for child in children:
        if not words_of(child):
            yield child
        yield from _conditions_in(child)
