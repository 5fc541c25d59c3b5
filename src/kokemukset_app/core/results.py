"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.facets import FacetCount, FacetField
from kokemukset_app.core.query import Node, Note, Query


@dataclass(frozen=True, slots=True)
class Span:
    """A range of characters in a text: start included, end not."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short piece of an entry with the matched ranges, and the heading it stands under."""

    text: str = ""
    spans: tuple[Span, ...] = ()
    heading: str = ""


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
    """One entry found. `matches` are the matched forms as they stand in the entry, in lower case, best first.

    `missing` are the typed words it lacks: such hits come after those that have all of them.
    """

    head: EntryHead
    score: float = 0.0
    snippet: Snippet = Snippet()
    title_spans: tuple[Span, ...] = ()
    matches: tuple[str, ...] = ()
    why: tuple[Why, ...] = ()
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
    facets: Mapping[FacetField, tuple[FacetCount, ...]] = field(
        default_factory=dict[FacetField, tuple[FacetCount, ...]]
    )
    took_ms: float = 0.0
    generation: int = 0
    partial: int = 0
    answered: Node | None = None
    notes: tuple[Note, ...] = ()


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
