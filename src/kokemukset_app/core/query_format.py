"""A tree written out again: the text that reads as the same tree."""

from __future__ import annotations

from kokemukset_app.core.query import (
    And,
    Broadened,
    Exact,
    FacetIs,
    Has,
    InText,
    Node,
    Not,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Recent,
    Word,
    YearRange,
)
from kokemukset_app.core.query_lexer import OPERATORS
from kokemukset_app.core.query_names import FINNISH_NAMES
from kokemukset_app.core.query_text import BARE_MONTHS, BARE_YEARS, MONTHS


def format_node(node: Node | None) -> str:
    """Write a tree as a query; empty for no tree."""
    return "" if node is None else _format(node, inside="")


def words_of(node: Node | None) -> tuple[str, ...]:
    """List the words a tree looks for, in order, those behind NOT left out."""
    match node:
        case Word() | Prefix() | Pattern():
            return (node.text,)
        case Phrase() | Exact():
            return node.words
        case InText() | Broadened():
            return words_of(node.child)
        case And() | Or():
            return tuple(w for child in node.children for w in words_of(child))
        case _:
            return ()


def _format(node: Node, *, inside: str) -> str:
    match node:
        case And() | Or():
            return _format_many(node, inside=inside)
        case Not():
            return f"-{_format(node.child, inside='not')}"
        case InText():
            return f"{FINNISH_NAMES[node.field]}:{_format(node.child, inside='field')}"
        case Broadened():
            return _format(node.child, inside=inside)
        case _:
            return _format_leaf(node)


def _format_leaf(node: Word | Prefix | Pattern | Phrase | Exact | FacetIs | Has | YearRange | Recent) -> str:
    match node:
        case Word():
            return f'"{node.text}"' if _means_more(node.text) else node.text
        case Has():
            return f"{FINNISH_NAMES[node.field]}:*"
        case Recent():
            return f"vuosi:{node.count}{node.unit.value}"
        case Prefix() | Pattern():
            return node.text if isinstance(node, Pattern) else f"{node.text}*"
        case Phrase() | Exact():
            return ("=" if isinstance(node, Exact) else "") + '"' + " ".join(node.words) + '"'
        case FacetIs():
            return f"{FINNISH_NAMES[node.field]}:{_value(node.value)}"
        case YearRange():
            return f"vuosi:{_years(node)}"


def _means_more(text: str) -> bool:
    """Tell whether a word would be read as something else than a word."""
    if ":" in text or text in OPERATORS or text.lower() in MONTHS:
        return True
    return bool(BARE_YEARS.match(text) or BARE_MONTHS.match(text))


def _format_many(node: And | Or, *, inside: str) -> str:
    mark, name = (" ", "and") if isinstance(node, And) else (" OR ", "or")
    text = mark.join(_format(child, inside=name) for child in node.children)
    needs_brackets = inside in ("not", "field", "and") or (inside == "or" and name == "or")
    return f"({text})" if needs_brackets else text


def _value(text: str) -> str:
    return f'"{text}"' if any(c.isspace() or c in "()," for c in text) else text


def _years(node: YearRange) -> str:
    if node.first == node.last and node.first is not None:
        return str(node.first)
    return f"{node.first or ''}-{node.last or ''}"
