"""Answering a query from a snapshot."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.facets import FacetCount, FacetField
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.query import Query, Sort
from kokemukset_app.core.results import Hit, ResultPage, Snippet
from kokemukset_app.index.arrays import Floats
from kokemukset_app.index.explaining import Explainer, FoundForm, reasons
from kokemukset_app.index.matching import Matcher
from kokemukset_app.index.ordering import best
from kokemukset_app.index.ranking import ranked
from kokemukset_app.index.selecting import PartSelection, join_counts
from kokemukset_app.index.snapshot import Place, Snapshot
from kokemukset_app.index.snippets import best_passage, lead, mark


@dataclass(frozen=True, slots=True)
class _Result:
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
    hits = _Hits(matcher, query, cancel).make(places, result.scores)
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
    selections: list[PartSelection] = []
    scores: list[Floats] = []
    for part in matcher.snapshot.parts:
        found = matcher.match(query.node, part)
        selections.append(PartSelection(query.selection, part.part, found.mask & part.live))
        scores.append(ranked(matcher, query.node, part, found) if is_ordered else found.score)
    total = sum(int(np.count_nonzero(selection.mask)) for selection in selections)
    return _Result(tuple(selections), tuple(scores), total)


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

    def make(self, places: Sequence[Place], scores: Sequence[Floats]) -> tuple[Hit, ...]:
        """Give the hits of some documents, in their order."""
        forms: dict[Place, list[FoundForm]] = {}
        if self._explainer.has_words:
            for number, part in enumerate(self._matcher.snapshot.parts):
                docs = [place.doc for place in places if place.part == number]
                if docs:
                    self._cancel.check()
                    found = self._explainer.explain(part, docs)
                    forms.update({Place(number, doc): met for doc, met in found.items()})
        return tuple(self._hit(place, float(scores[place.part][place.doc]), forms.get(place, [])) for place in places)

    def _hit(self, place: Place, score: float, forms: Sequence[FoundForm]) -> Hit:
        self._cancel.check()
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
