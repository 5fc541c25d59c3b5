"""Looser forms of a query, for when it found nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kokemukset_app.core.compounds import compound_parts
from kokemukset_app.core.facets import FacetSelection
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.query import And, Broadened, InText, Node, Or, Phrase, Prefix, Query, Word
from kokemukset_app.core.query_format import format_node, words_of
from kokemukset_app.core.results import VariantKind

_SHORTEST_STEM = 4


def looser(query: Query, analysis: Analysis) -> Iterator[tuple[VariantKind, Query, str]]:
    """Give looser queries, narrowest idea first, each with the words it is about."""
    if not query.selection.is_empty:
        yield VariantKind.WITHOUT_SELECTION, replace(query, selection=FacetSelection(), offset=0), ""
    if query.node is None:
        return
    free = replace(query, selection=FacetSelection())
    yield from _by_word(free, analysis)
    children = query.node.children if isinstance(query.node, And) else ()
    worded = [c for c in children if words_of(c)]
    conditions = [c for c in children if not words_of(c)]
    for index, left_out in enumerate(children):
        if left_out in conditions or len(worded) > 2:
            rest = [c for i, c in enumerate(children) if i != index]
            yield VariantKind.WITHOUT_WORD, _asking(free, _together(rest)), format_node(left_out)
    if len(worded) > 1:
        anyone = Or(tuple(worded))
        yield VariantKind.ANY_WORD, _asking(free, _together([anyone, *conditions])), format_node(anyone)


def _together(children: list[Node]) -> Node:
    return children[0] if len(children) == 1 else And(tuple(children))


def _by_word(free: Query, analysis: Analysis) -> Iterator[tuple[VariantKind, Query, str]]:
    parts = mapped(free.node, lambda word: _parts(word, analysis))
    if parts != free.node:
        words = mapped(free.node, lambda word: _parts_only(word, analysis))
        yield VariantKind.PARTS, _asking(free, parts), format_node(words)
    stems = mapped(free.node, _beginning)
    if stems != free.node:
        yield VariantKind.PREFIXES, _asking(free, stems), format_node(stems)


def mapped(node: Node | None, change: Callable[[Word], Node]) -> Node | None:
    """Give the tree with every plain word changed; phrases become their words."""
    match node:
        case Word():
            return change(node)
        case Phrase():
            return And(tuple(change(Word(w)) for w in node.words))
        case And():
            return And(tuple(n for c in node.children if (n := mapped(c, change)) is not None))
        case Or():
            return Or(tuple(n for c in node.children if (n := mapped(c, change)) is not None))
        case Broadened():
            return mapped(node.child, change)
        case InText():
            inner = mapped(node.child, change)
            return None if inner is None else InText(node.field, inner)
        case _:
            return node


def _asking(query: Query, node: Node | None) -> Query:
    return replace(query, node=node, text=format_node(node), offset=0)


def _parts(word: Word, analysis: Analysis) -> Node:
    parts = compound_parts(word.text, analysis)
    return Or((word, And(tuple(Word(p) for p in parts)))) if len(parts) > 1 else word


def _parts_only(word: Word, analysis: Analysis) -> Node:
    parts = compound_parts(word.text, analysis)
    return And(tuple(Word(p) for p in parts)) if len(parts) > 1 else Word(word.text)


def _beginning(word: Word) -> Node:
    stem = word.text[: max(_SHORTEST_STEM, len(word.text) * 6 // 10)]
    return Prefix(stem) if len(word.text) > _SHORTEST_STEM else word
