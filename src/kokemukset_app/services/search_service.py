"""What was typed becomes an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.ports import Analysis, SearchIndex
from kokemukset_app.core.query import And, FacetIs, InText, Node, Not, Or, Query, Sort
from kokemukset_app.core.query_format import format_node, words_of
from kokemukset_app.core.query_text import parse
from kokemukset_app.core.results import ResultPage, SimilarEntry, Variant
from kokemukset_app.core.text import fold
from kokemukset_app.services.library_service import LibraryService
from kokemukset_app.services.query_variants import looser

MAX_VARIANTS = 5


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


@dataclass(frozen=True, slots=True)
class NothingFound:
    """The way on from no hits: whole queries one may have meant, and looser ones with their counts."""

    suggestions: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()


class SearchService:
    """Search and what belongs to it. Safe on any thread."""

    def __init__(self, index: SearchIndex, library: LibraryService, analysis: Analysis) -> None:
        self._index = index
        self._library = library
        self._analysis = analysis

    def read(self, asked: Asked) -> Query:
        """Read what was typed as a query, its field values turned to codes. Microseconds: no disk."""
        parsed = parse(asked.text, is_live=asked.is_live)
        return Query(
            node=None if parsed.node is None else self._with_codes(parsed.node),
            text=asked.text,
            selection=asked.selection,
            sort=asked.sort,
            offset=asked.offset,
            limit=asked.limit,
            lang=asked.lang,
            notes=parsed.notes,
        )

    def search(self, query: Query, cancel: CancelToken = NEVER) -> ResultPage:
        """Answer a query; raises `Cancelled`."""
        return self._index.search(query, cancel)

    def interpreted(self, query: Query) -> str:
        """Write out how the query was read."""
        return format_node(query.node)

    def after_nothing(self, query: Query, cancel: CancelToken = NEVER) -> NothingFound:
        """Look for ways on from a query that found nothing; each one leads to at least one entry."""
        suggestions = self._did_you_mean(query, cancel)
        tried = list(looser(query, self._analysis))
        counts = self._index.counts([q for _, q, _ in tried], cancel)
        found = [
            Variant(kind, looser_query, count, detail)
            for (kind, looser_query, detail), count in zip(tried, counts, strict=True)
            if count > 0
        ]
        found.sort(key=lambda v: v.count)
        return NothingFound(suggestions, tuple(found[:MAX_VARIANTS]))

    def similar(self, entry_id: EntryId, limit: int = 5) -> tuple[SimilarEntry, ...]:
        """List the entries with most in common with one."""
        return tuple(self._index.similar(entry_id, limit))

    def _did_you_mean(self, query: Query, cancel: CancelToken) -> tuple[str, ...]:
        texts = [query.text]
        for word in words_of(query.node):
            cancel.check()
            better = self._index.suggest(word)
            if better:
                texts = [t.replace(word, b, 1) for b in better[:2] for t in texts]
        texts = [t for t in dict.fromkeys(texts) if t != query.text][:4]
        asked = [self._again(query, t) for t in texts]
        counts = self._index.counts(asked, cancel)
        return tuple(t for t, count in zip(texts, counts, strict=True) if count > 0)[:3]

    def _again(self, query: Query, text: str) -> Query:
        node = parse(text).node
        return replace(query, text=text, node=None if node is None else self._with_codes(node))

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
        """Turn a label, a synonym or a project's name to the code that entries have."""
        if node.field is FacetField.PROJECT:
            return self._project(node)
        code = self._library.vocabulary().code_of(node.field.value, node.value)
        return node if code is None else FacetIs(node.field, code)

    def _project(self, node: FacetIs) -> Node:
        wanted = fold(node.value)
        ids = [
            h.id
            for h in self._library.heads()
            if fold(h.id) in (wanted, f"hanke-{wanted}") or (h.type == "project" and wanted in fold(h.title))
        ]
        found = tuple(FacetIs(FacetField.PROJECT, i) for i in ids[:20])
        if not found:
            return node
        return found[0] if len(found) == 1 else Or(found)
