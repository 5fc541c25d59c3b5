"""Answering a query from a snapshot."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryType
from kokemukset_app.core.facets import FacetCount, FacetField
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.publication import parse_page_address
from kokemukset_app.core.query import Query, Sort
from kokemukset_app.core.results import Hit, ResultPage, Snippet
from kokemukset_app.index.arrays import Floats, Mask
from kokemukset_app.index.explaining import Explainer, FoundForm, reasons
from kokemukset_app.index.matching import Matcher
from kokemukset_app.index.ordering import best
from kokemukset_app.index.ranking import ranked
from kokemukset_app.index.selecting import PartSelection, join_counts
from kokemukset_app.index.snapshot import Place, Snapshot
from kokemukset_app.index.snippets import best_passage, lead, mark


@dataclass(frozen=True, slots=True)
class _Result:
    found: tuple[Mask, ...]
    selections: tuple[PartSelection, ...]
    scores: tuple[Floats, ...]
    total: int


def search(snapshot: Snapshot, analysis: Analysis, query: Query, cancel: CancelToken, generation: int) -> ResultPage:
    """Answer a query; raises `Cancelled` soon after it was taken back."""
    started = time.perf_counter()
    matcher = Matcher(snapshot, analysis, cancel)
    result = _result(matcher, query, is_ordered=query.sort is Sort.RELEVANCE)
    cancel.check()
    masks = [selection.mask for selection in result.selections]
    wanted = max(0, query.offset) + max(0, query.limit)
    places = best(snapshot.parts, masks, result.scores, query.sort, query.lang, wanted)[max(0, query.offset) :]
    hits = _Hits(matcher, query, cancel).make(places, result)
    return ResultPage(
        query=query,
        total=result.total,
        hits=hits,
        facets=_facets(query, result),
        took_ms=(time.perf_counter() - started) * 1000,
        generation=generation,
    )


def count(snapshot: Snapshot, analysis: Analysis, query: Query, cancel: CancelToken) -> int:
    """Count the hits of a query."""
    return _result(Matcher(snapshot, analysis, cancel), query, is_ordered=False).total


def _result(matcher: Matcher, query: Query, *, is_ordered: bool) -> _Result:
    parts = matcher.snapshot.parts
    found: list[Mask] = []
    scores: list[Floats] = []
    for part in parts:
        match = matcher.match(query.node, part)
        found.append(match.mask & part.live)
        scores.append(ranked(matcher, query.node, part, match) if is_ordered else match.score)
    # All pages of a publication have its facet values, so what stands for them is chosen before anything is counted.
    bases = matcher.snapshot.groups.best_only(found, scores)
    selections = tuple(PartSelection(query.selection, p.part, base) for p, base in zip(parts, bases, strict=True))
    total = sum(int(np.count_nonzero(selection.mask)) for selection in selections)
    return _Result(tuple(found), selections, tuple(scores), total)


def _facets(query: Query, result: _Result) -> dict[FacetField, tuple[FacetCount, ...]]:
    return {
        field: join_counts(
            field, (selection.counts(field) for selection in result.selections), query.selection.choice(field)
        )
        for field in FacetField
    }


class _Hits:
    """Makes the hits of a page."""

    def __init__(self, matcher: Matcher, query: Query, cancel: CancelToken) -> None:
        self._matcher = matcher
        self._query = query
        self._cancel = cancel
        self._explainer = Explainer(matcher, query.node)

    def make(self, places: Sequence[Place], result: _Result) -> tuple[Hit, ...]:
        """Give the hits of some documents, in their order."""
        forms: dict[Place, list[FoundForm]] = {}
        if self._explainer.has_words:
            for number, part in enumerate(self._matcher.snapshot.parts):
                docs = [place.doc for place in places if place.part == number]
                if docs:
                    self._cancel.check()
                    found = self._explainer.explain(part, docs)
                    forms.update({Place(number, doc): met for doc, met in found.items()})
        return tuple(self._with_pages(self._hit(at, result, forms.get(at, [])), at, result) for at in places)

    def _with_pages(self, hit: Hit, place: Place, result: _Result) -> Hit:
        """Say of a publication's hit which page it is, and on which other ones the query is met."""
        if hit.head.type is not EntryType.PUBLICATION:
            return hit
        parts, groups = self._matcher.snapshot.parts, self._matcher.snapshot.groups
        _, page, label = parse_page_address(parts[place.part].part.paths.text(place.doc))
        pages = groups.pages(result.found, place.part, place.doc)
        return replace(hit, page=page, page_label=label, pages=pages)

    def _hit(self, place: Place, result: _Result, forms: Sequence[FoundForm]) -> Hit:
        self._cancel.check()
        score = float(result.scores[place.part][place.doc])
        head = self._matcher.snapshot.head(place)
        title = head.title_in(self._query.lang)
        return Hit(
            head=head,
            score=score,
            snippet=self._snippet(place, head, forms),
            title_spans=mark(self._matcher.tokens(title), forms) if forms else (),
            matches=tuple(dict.fromkeys(form.form for form in forms)),
            why=reasons(forms),
        )

    def _snippet(self, place: Place, head: EntryHead, forms: Sequence[FoundForm]) -> Snippet:
        part = self._matcher.snapshot.parts[place.part].part
        text = ""
        if forms:
            text = part.text(place.doc)
            found = best_passage(text, forms)
            if found is not None:
                return found
        summary = head.summary_in(self._query.lang)
        if not summary:
            return lead(text or part.text(place.doc))
        start = lead(summary)
        return Snippet(start.text, mark(self._matcher.tokens(start.text), forms) if forms else ())
