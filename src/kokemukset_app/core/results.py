"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.facets import FacetCount, FacetField
from kokemukset_app.core.query import Node, Note, Query


class Span(NamedTuple):
    """A range of characters in a text: start included, end not."""

    start: int
    end: int


class LitForm(NamedTuple):
    """A form as it stands in an entry, in lower case, and its letters that are lit: all, where `spans` is empty."""

    form: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short piece of an entry with the matched ranges, and the headings it stands under, the nearest last."""

    text: str = ""
    spans: tuple[Span, ...] = ()
    headings: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The nearest heading, or nothing."""
        return self.headings[-1] if self.headings else ""


class Why(StrEnum):
    """How a hit was found."""

    EXACT = "exact"
    INFLECTION = "inflection"
    COMPOUND_PART = "compound_part"
    SYNONYM = "synonym"
    TRANSLATION = "translation"
    TYPO = "typo"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry or publication found. `matches` are the matched forms as they stand in it, in lower case, best first.

    `lit` are the same with the parts of them that met.
    Of a publication `page` is the best page (from 1 on; 0 for an entry), `page_label` what is printed on it as its
    number where that is another, and `pages` all pages that the query is met on.
    `missing` are the typed words it lacks: such hits come after those that have all of them.
    """

    head: EntryHead
    score: float = 0.0
    snippet: Snippet = Snippet()
    title_spans: tuple[Span, ...] = ()
    matches: tuple[str, ...] = ()
    lit: tuple[LitForm, ...] = ()
    why: tuple[Why, ...] = ()
    page: int = 0
    page_label: str = ""
    pages: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultPage:
    """Hits `query.offset` … of `total`, with the counts of every facet value over the whole result.

    `partial` of the total lack a word. `answered` is the tree that was looked for: that of the query, with the
    spellings that were forgiven. `notes` are remarks that only the search could make.
    """

    query: Query
    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: Mapping[FacetField, Sequence[FacetCount]] = field(default_factory=dict[FacetField, Sequence[FacetCount]])
    took_ms: float = 0.0
    generation: int = 0
    partial: int = 0
    answered: Node | None = None
    notes: tuple[Note, ...] = ()


class Rank(NamedTuple):
    """One entry or publication of a ranking."""

    id: EntryId
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Hits `query.offset` … of `total` in their order, and nothing that a person would read of them.

    `facets` are counted over the whole result, for the fields that were asked for.
    """

    total: int = 0
    rows: tuple[Rank, ...] = ()
    facets: Mapping[FacetField, Sequence[FacetCount]] = field(default_factory=dict[FacetField, Sequence[FacetCount]])


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """An entry that another names as related; `kind` is a code of the vocabulary, empty for a plain relation.

    `head` is None when the id leads nowhere; then `id` is shown as it is written.
    """

    id: EntryId
    head: EntryHead | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class SimilarEntry:
    """An entry with much in common; `shared` are the words they share, most telling first."""

    head: EntryHead
    score: float
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageMatch:
    """An entry that a passage has several telling words in common with.

    `spans` are those words in the passage, `shared` one form of each, most telling first; `score` compares matches
    of one text with each other.
    """

    head: EntryHead
    score: float
    spans: tuple[Span, ...] = ()
    shared: tuple[str, ...] = ()


class VariantKind(StrEnum):
    """The ways to loosen a query that found nothing."""

    WIDER = "wider"
    WITHOUT_SELECTION = "without_selection"
    PARTS = "parts"
    PREFIXES = "prefixes"
    ANY_WORD = "any_word"
    WITHOUT_WORD = "without_word"


@dataclass(frozen=True, slots=True)
class Variant:
    """A looser query, what it does, and how many entries it finds; `detail` names the words it is about."""

    kind: VariantKind
    query: Query
    count: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """The ids of entries beside one: who links to it, belongs to it, shares a project; `count` counts them all once."""

    naming: tuple[EntryId, ...] = ()
    members: tuple[EntryId, ...] = ()
    together: tuple[EntryId, ...] = ()
    count: int = 0
