"""A query as a value: the tree of what was typed, the selection, the order and the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kokemukset_app.core.facets import FacetField, FacetSelection


class Sort(StrEnum):
    """The order of hits."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    TITLE = "title"


class TextField(StrEnum):
    """The parts of an entry whose words can be searched by name (`otsikko:kokeilu`)."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms; `text` as it was typed. `is_open` marks the unfinished last word of live typing.

    `lang` is the word's language where that is known: words of the vocabulary are not read in others.
    """

    text: str
    is_open: bool = False
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """`kaupunki*`: every word that begins so."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """`"avoin data"`: words side by side in this order, each in any of its forms."""

    words: tuple[str, ...]
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """`*kokeilu`, `kau*ki`: every word of that shape; a star stands for any letters or none."""

    text: str


@dataclass(frozen=True, slots=True)
class Exact:
    """`="avoimen datan"`: these very forms, side by side in this order."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """`teema:*`: there is a value at all; `teema:-` is its Not."""

    field: FacetField | TextField


class TimeUnit(StrEnum):
    """The units of a time back from today."""

    DAY = "pv"
    WEEK = "vko"
    MONTH = "kk"
    YEAR = "v"


@dataclass(frozen=True, slots=True)
class Recent:
    """`vuosi:12kk`: dated so many days, weeks, months or years back from today, or later."""

    count: int
    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class FacetIs:
    """`kaupunki:turku`: a value of a facet field; `value` is what was typed, a code or a label of the vocabulary."""

    field: FacetField
    value: str


@dataclass(frozen=True, slots=True)
class YearRange:
    """`vuosi:2019-2021`: both ends included; None leaves an end open."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class InText:
    """`otsikko:kokeilu`: the child is looked for in one part of the entry only."""

    field: TextField
    child: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """None of it. Alone, it means every other entry."""

    child: Node


class Widening(StrEnum):
    """Why other words stand in for those that were typed."""

    SYNONYM = "synonym"
    TRANSLATION = "translation"
    TYPO = "typo"
    PARTS = "compound_part"
    ROOT = "inflection"
    """A word of the same root: julkaista for julkaisu."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Other words for the same thing, and why they are."""

    node: Node
    why: Widening


@dataclass(frozen=True, slots=True)
class Broadened:
    """The child, or less strongly any of its alternatives. Never typed: the vocabulary adds it, or the spelling.

    `stands_in`: the child is found nowhere, so the alternatives count in its place.
    """

    child: Node
    alternatives: tuple[Alternative, ...]
    stands_in: bool = False


Node = (
    Word | Prefix | Pattern | Phrase | Exact | FacetIs | Has | YearRange | Recent | InText | And | Or | Not | Broadened
)


class NoteCode(StrEnum):
    """What the reader of queries would tell the user; the front ends have the words."""

    UNBALANCED_QUOTE = "unbalanced_quote"
    UNBALANCED_BRACKET = "unbalanced_bracket"
    UNKNOWN_FIELD = "unknown_field"
    EMPTY_FIELD = "empty_field"
    BAD_RANGE = "bad_range"
    TOO_LONG = "too_long"
    NOTHING_TO_SEARCH = "nothing_to_search"
    SHORT_PATTERN = "short_pattern"
    WIDE_PATTERN = "wide_pattern"


@dataclass(frozen=True, slots=True)
class Note:
    """A friendly remark about a query; `detail` is the piece of text it is about."""

    code: NoteCode
    detail: str = ""


class Breadth(StrEnum):
    """How far from the typed words a hit may be; each step holds the one before."""

    EXACT = "exact"
    INFLECTIONS = "inflections"
    PARTS = "parts"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Query:
    """Everything that is asked at once. `node` None means every entry. `offset` and `limit` count hits.

    `lang` is the user's language: it decides the order of titles and which of an entry's titles is shown.
    `breadth` says how near to the typed words a hit has to be. Only the widest step forgives slips and lets a word
    be missing; synonyms stand in the tree.
    """

    node: Node | None = None
    text: str = ""
    selection: FacetSelection = FacetSelection()
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 50
    lang: str = "fi"
    notes: tuple[Note, ...] = ()
    breadth: Breadth = Breadth.PARTS
