"""What was typed becomes an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.ports import Analysis, SearchIndex
from kokemukset_app.core.query import (
    And,
    Breadth,
    Broadened,
    FacetIs,
    InText,
    Node,
    Not,
    Or,
    Query,
    Sort,
    Widening,
    Word,
)
from kokemukset_app.core.query_format import format_node, words_of
from kokemukset_app.core.query_reading import QueryReading, WordReading
from kokemukset_app.core.query_text import parse
from kokemukset_app.core.results import ResultPage, SimilarEntry, Variant, VariantKind
from kokemukset_app.core.text import fold, normal
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.query_readings import reading_of
from kokemukset_app.services.query_variants import looser
from kokemukset_app.services.thesaurus import Thesaurus

MAX_VARIANTS = 5
_LONG_WORD = 4
_ALL = 10_000_000
MAX_PROJECTS = 20
"""So many projects at most a part of a name can mean."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asks: the text as typed, what is switched on, and the page."""

    text: str = ""
    selection: FacetSelection = FacetSelection()
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 50
    lang: str = "fi"
    is_live: bool = False
    breadth: Breadth = Breadth.SIMILAR


def _stood_in(node: Node | None) -> Iterator[tuple[str, str]]:
    """Give the words that were found nowhere, each with the spelling that was looked for in its place."""
    match node:
        case Broadened(child=Word() as word, stands_in=True):
            spelt = (a.node for a in node.alternatives if a.why is Widening.TYPO)
            yield from ((word.text, other.text) for other in islice(spelt, 1) if isinstance(other, Word))
        case And() | Or():
            for child in node.children:
                yield from _stood_in(child)
        case _:
            return


@dataclass(frozen=True, slots=True)
class NothingFound:
    """The way on from no hits: whole queries one may have meant, looser ones with their counts, and each word alone."""

    suggestions: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    words: tuple[WordReading, ...] = ()


class SearchService:
    """Search and what belongs to it. Safe on any thread."""

    def __init__(self, index: SearchIndex, library: LibraryService, analysis: Analysis) -> None:
        self._index = index
        self._library = library
        self._analysis = analysis
        self._words: Thesaurus | None = None

    def read(self, asked: Asked) -> Query:
        """Read what was typed as a query: field values become codes, words get their synonyms and translations."""
        parsed = parse(asked.text, is_live=asked.is_live)
        return Query(
            node=self._ready(parsed.node, asked.breadth),
            text=asked.text,
            selection=asked.selection,
            sort=asked.sort,
            offset=asked.offset,
            limit=asked.limit,
            lang=asked.lang,
            notes=parsed.notes,
            breadth=asked.breadth,
        )

    def search(self, query: Query, cancel: CancelToken = NEVER) -> ResultPage:
        """Answer a query; raises `Cancelled`."""
        return self._index.search(query, cancel)

    def warm_up(self, cancel: CancelToken = NEVER) -> None:
        """Read the words of the vocabulary, the lexicon and the index that a first question would have to wait for."""
        for head in islice(self._library.heads(), 1):
            words = [word for word in head.title.split() if len(word) >= _LONG_WORD][:2]
            self._index.search(self.read(Asked(text=" ".join(words), limit=3)), cancel)

    def every_id(self, asked: Asked, cancel: CancelToken = NEVER) -> list[EntryId]:
        """Give the ids of everything that is found, in the order asked for; raises `Cancelled`."""
        query = self.read(replace(asked, offset=0, limit=_ALL))
        return [row.id for row in self._index.ranking(query, cancel).rows]

    def interpreted(self, query: Query) -> str:
        """Write out how the query was read."""
        return format_node(query.node)

    def breadths(self, asked: Asked, cancel: CancelToken = NEVER) -> dict[Breadth, int]:
        """Count the hits of each step of breadth."""
        queries = [self.read(replace(asked, breadth=breadth)) for breadth in Breadth]
        return dict(zip(Breadth, self._index.counts(queries, cancel), strict=True))

    def reading(self, page: ResultPage, cancel: CancelToken = NEVER) -> QueryReading:
        """Tell how the query of an answer was read."""
        return reading_of(self._index, self._analysis, page.query, page.answered, page.partial, cancel)

    def respelt(self, page: ResultPage) -> str:
        """Give the query as it was taken to be meant: with the words that stand in for ones found nowhere, or empty."""
        text = normal(page.query.text)
        for word, other in _stood_in(page.answered):
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _, other=other: other, text, count=1)
        return text if text != normal(page.query.text) else ""

    def codes(self, field: FacetField, value: str) -> tuple[str, ...]:
        """Give the codes that entries have for a label, a synonym or a project's name; else the value itself."""
        if field is FacetField.PROJECT:
            return self._projects(value) or (value,)
        return (self._library.vocabulary().code_of(field.value, value) or value,)

    def after_nothing(self, query: Query, cancel: CancelToken = NEVER) -> NothingFound:
        """Look for ways on from a query that found nothing; each one leads to at least one entry."""
        suggestions = self._did_you_mean(query, cancel)
        tried = list(looser(query, self._analysis))
        if query.breadth is not Breadth.SIMILAR:
            wide = replace(query, breadth=Breadth.SIMILAR, node=self._ready(parse(query.text).node, Breadth.SIMILAR))
            tried.insert(0, (VariantKind.WIDER, wide, ""))
        counts = self._index.counts([q for _, q, _ in tried], cancel)
        found = [
            Variant(kind, looser_query, count, detail)
            for (kind, looser_query, detail), count in zip(tried, counts, strict=True)
            if count > 0
        ]
        found.sort(key=lambda v: v.count)
        plain = replace(query, selection=FacetSelection())
        read = reading_of(self._index, self._analysis, plain, None, 0, cancel)
        return NothingFound(suggestions, tuple(found[:MAX_VARIANTS]), read.words)

    def like_title(self, title: str, lang: str, limit: int = 3) -> tuple[EntryHead, ...]:
        """List the entries whose texts have most of a title's words, whatever the words' forms; best first."""
        words = [word for word in dict.fromkeys(re.findall(r"\w+", normal(title))) if len(word) >= _LONG_WORD]
        if not words:
            return ()
        node = Or(tuple(Word(word) for word in words[:12])) if len(words) > 1 else Word(words[0])
        query = Query(node=node, text=title, limit=limit, lang=lang)
        return tuple(hit.head for hit in self._index.search(query, NEVER).hits)

    def similar(self, entry_id: EntryId, limit: int = 5) -> tuple[SimilarEntry, ...]:
        """List the entries with most in common with one."""
        return tuple(self._index.similar(entry_id, limit))

    def _did_you_mean(self, query: Query, cancel: CancelToken) -> tuple[str, ...]:
        texts = [normal(query.text)]
        for word in words_of(query.node):
            cancel.check()
            better = self._index.suggest(word)
            if better:
                whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
                texts = [whole.sub(b.replace("\\", r"\\"), t, count=1) for b in better[:2] for t in texts]
        texts = [t for t in dict.fromkeys(texts) if t != normal(query.text)][:4]
        asked = [self._again(query, t) for t in texts]
        counts = self._index.counts(asked, cancel)
        return tuple(t for t, count in zip(texts, counts, strict=True) if count > 0)[:3]

    def _again(self, query: Query, text: str) -> Query:
        return replace(query, text=text, node=self._ready(parse(text).node, query.breadth))

    def _ready(self, node: Node | None, breadth: Breadth) -> Node | None:
        """Turn field values to codes, and at the widest step add what the vocabulary knows to mean the same."""
        if node is None:
            return None
        coded = self._with_codes(node)
        return self._thesaurus().broadened(coded) if breadth is Breadth.SIMILAR else coded

    def _thesaurus(self) -> Thesaurus:
        vocabulary = self._library.vocabulary()
        if self._words is None or self._words.vocabulary is not vocabulary:
            self._words = Thesaurus(vocabulary, self._analysis)
        return self._words

    def _with_codes(self, node: Node) -> Node:
        match node:
            case FacetIs():
                return self._resolved(node)
            case And():
                return And(tuple(self._with_codes(c) for c in node.children))
            case Or():
                return Or(tuple(self._with_codes(c) for c in node.children))
            case Not():
                return Not(self._with_codes(node.child))
            case InText():
                return InText(node.field, self._with_codes(node.child))
            case _:
                return node

    def _resolved(self, node: FacetIs) -> Node:
        found = tuple(FacetIs(node.field, code) for code in self.codes(node.field, node.value))
        return found[0] if len(found) == 1 else Or(found)

    def _projects(self, value: str) -> tuple[str, ...]:
        wanted = fold(value)
        if not wanted:
            return ()
        heads = self._library.heads()
        exact = [h.id for h in heads if fold(h.id) in (wanted, f"hanke-{wanted}")]
        return tuple(exact or [h.id for h in heads if h.type == "project" and wanted in fold(h.title)][:MAX_PROJECTS])
