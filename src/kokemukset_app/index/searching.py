"""Answering a query from a snapshot."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import starmap

import numpy as np

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId, EntryType
from kokemukset_app.core.facets import SHOWN, FacetField
from kokemukset_app.core.ports import Analysis
from kokemukset_app.core.publication import parse_page_address
from kokemukset_app.core.query import Breadth, Node, Query, Sort
from kokemukset_app.core.results import Hit, LitForm, Rank, Ranking, ResultPage, Snippet, Span
from kokemukset_app.index.arrays import Floats, Mask
from kokemukset_app.index.explaining import Explainer, FoundForm, reasons
from kokemukset_app.index.forgiving import forgiven
from kokemukset_app.index.matching import Match, Matcher
from kokemukset_app.index.ordering import best
from kokemukset_app.index.ranking import ranked
from kokemukset_app.index.relaxing import FEW, Piece, missing_words, pieces_of, relaxed, telling
from kokemukset_app.index.selecting import PartSelection
from kokemukset_app.index.snapshot import Place, Snapshot
from kokemukset_app.index.snippets import best_passage, lead, mark


@dataclass(frozen=True, slots=True)
class _Found:
    """What one part has: the documents with all words, those that lack one, and the scores of both.

    Of a publication's pages only the best is among them; `met` has them all.
    """

    full: Mask
    partial: Mask
    met: Mask
    score: Floats


@dataclass(frozen=True, slots=True)
class _Result:
    """`answered` is the query with its other spellings; `node` what of it decides."""

    answered: Node | None
    node: Node | None
    pieces: tuple[Piece, ...]
    selections: tuple[PartSelection, ...]
    found: tuple[_Found, ...]

    @property
    def total(self) -> int:
        return sum(int(np.count_nonzero(selection.mask)) for selection in self.selections)

    @property
    def full(self) -> list[Mask]:
        return [s.mask & f.full for s, f in zip(self.selections, self.found, strict=True)]

    @property
    def partial(self) -> list[Mask]:
        return [s.mask & f.partial for s, f in zip(self.selections, self.found, strict=True)]


def search(snapshot: Snapshot, analysis: Analysis, query: Query, cancel: CancelToken, generation: int) -> ResultPage:
    """Answer a query; raises `Cancelled` soon after it was taken back."""
    started = time.perf_counter()
    matcher = Matcher(snapshot, analysis, cancel, query.breadth)
    result = _result(matcher, query, is_ordered=query.sort is Sort.RELEVANCE)
    cancel.check()
    first = max(0, query.offset)
    places = _places(snapshot, result, query, first + max(0, query.limit))[first:]
    hits = _Hits(matcher, query, result, cancel).make(places)
    return ResultPage(
        query=query,
        total=result.total,
        hits=hits,
        facets=snapshot.facet_table(SHOWN).count(query.selection, result.selections),
        took_ms=(time.perf_counter() - started) * 1000,
        generation=generation,
        partial=sum(int(np.count_nonzero(mask)) for mask in result.partial),
        answered=result.answered,
        notes=tuple(matcher.notes),
    )


def rank(
    snapshot: Snapshot, analysis: Analysis, query: Query, cancel: CancelToken, fields: tuple[FacetField, ...] = ()
) -> Ranking:
    """Give the ids of a query's hits in their order, and the counts of some fields; raises `Cancelled`."""
    matcher = Matcher(snapshot, analysis, cancel, query.breadth)
    result = _result(matcher, query, is_ordered=query.sort is Sort.RELEVANCE)
    cancel.check()
    first = max(0, query.offset)
    places = _places(snapshot, result, query, first + max(0, query.limit))[first:]
    rows = (
        Rank(EntryId(snapshot.parts[part].part.ids.text(doc)), float(result.found[part].score[doc]))
        for part, doc in places
    )
    counted = snapshot.facet_table(fields).count(query.selection, result.selections) if fields else {}
    return Ranking(result.total, tuple(rows), counted)


def count(snapshot: Snapshot, analysis: Analysis, query: Query, cancel: CancelToken) -> int:
    """Count the hits of a query."""
    return _result(Matcher(snapshot, analysis, cancel, query.breadth), query, is_ordered=False).total


def _result(matcher: Matcher, query: Query, *, is_ordered: bool) -> _Result:
    is_wide = query.breadth is Breadth.SIMILAR
    answered = forgiven(matcher, query.node) if is_wide else query.node
    node = telling(answered) if is_wide else answered
    pieces = pieces_of(matcher, node)
    parts = matcher.snapshot.parts
    full = [
        matcher.together([piece.found[number] for piece in pieces], part) if pieces else matcher.match(node, part)
        for number, part in enumerate(parts)
    ]
    nothing = [np.zeros(part.part.size, np.bool_) for part in parts]
    masks = [match.mask & part.live for match, part in zip(full, parts, strict=True)]
    scores = [
        ranked(matcher, node, part, match) if is_ordered else match.score
        for match, part in zip(full, parts, strict=True)
    ]
    # All pages of a publication have its facet values; the one that stands for them is chosen before anything counts.
    groups = matcher.snapshot.groups
    met, masks = masks, groups.best_only(masks, scores)
    partial = nothing
    if is_wide and pieces and sum(int(np.count_nonzero(mask)) for mask in masks) < FEW:
        more = [relaxed(matcher, pieces, number, part) for number, part in enumerate(parts)]
        partial = [match.mask & part.live for match, part in zip(more, parts, strict=True)]
        scores = _below(matcher, node, scores, more) if is_ordered else scores
        partial = groups.without(partial, masks)
        met = [mask | extra for mask, extra in zip(met, partial, strict=True)]
        partial = groups.best_only(partial, scores)
    selections = tuple(
        PartSelection(query.selection, part.part, mask | extra)
        for part, mask, extra in zip(parts, masks, partial, strict=True)
    )
    found = tuple(_Found(*values) for values in zip(masks, partial, met, scores, strict=True))
    return _Result(answered, node, pieces, selections, found)


def _below(matcher: Matcher, node: Node | None, scores: list[Floats], more: list[Match]) -> list[Floats]:
    """Add the scores of documents that lack a word, pressed under the least score of those that have all."""
    parts = matcher.snapshot.parts
    extra = [ranked(matcher, node, part, match) for match, part in zip(more, parts, strict=True)]
    top = max((float(score.max()) for score in extra if len(score)), default=0.0)
    least = min((float(score[score > 0].min()) for score in scores if (score > 0).any()), default=2 * top)
    factor = np.float32(min(1.0, least / (1.01 * top))) if top else np.float32(1)
    return [
        np.where(match.mask, low * factor, score).astype(np.float32)
        for match, low, score in zip(more, extra, scores, strict=True)
    ]


def _places(snapshot: Snapshot, result: _Result, query: Query, wanted: int) -> list[Place]:
    """Give the first places in every order: what lacks a word comes after what has all."""
    scores = [found.score for found in result.found]
    places = best(snapshot.parts, result.full, scores, query.sort, query.lang, wanted)
    if len(places) < wanted:
        places += best(snapshot.parts, result.partial, scores, query.sort, query.lang, wanted - len(places))
    return places


class _Hits:
    """Makes the hits of a page."""

    def __init__(self, matcher: Matcher, query: Query, result: _Result, cancel: CancelToken) -> None:
        self._matcher = matcher
        self._query = query
        self._result = result
        self._cancel = cancel
        self._explainer = Explainer(matcher, result.node)

    def make(self, places: Sequence[Place]) -> tuple[Hit, ...]:
        """Give the hits of some documents, in their order."""
        forms: dict[Place, list[FoundForm]] = {}
        if self._explainer.has_words:
            for number, part in enumerate(self._matcher.snapshot.parts):
                docs = [place.doc for place in places if place.part == number]
                if docs:
                    self._cancel.check()
                    found = self._explainer.explain(part, docs)
                    forms.update({Place(number, doc): met for doc, met in found.items()})
        return tuple(self._with_page(self._hit(place, forms.get(place, [])), place) for place in places)

    def _with_page(self, hit: Hit, place: Place) -> Hit:
        """Say of a publication's hit which page it is, and on which other ones the query is met."""
        if hit.head.type is not EntryType.PUBLICATION:
            return hit
        snapshot = self._matcher.snapshot
        _, page, label = parse_page_address(snapshot.parts[place.part].part.paths.text(place.doc))
        pages = snapshot.groups.pages([found.met for found in self._result.found], place.part, place.doc)
        return replace(hit, page=page, page_label=label, pages=pages)

    def _hit(self, place: Place, forms: Sequence[FoundForm]) -> Hit:
        self._cancel.check()
        found = self._result.found[place.part]
        head = self._matcher.snapshot.head(place)
        title = head.title_in(self._query.lang)
        return Hit(
            head=head,
            score=float(found.score[place.doc]),
            snippet=self._snippet(place, head, forms),
            title_spans=mark(self._matcher.tokens(title), forms) if forms else (),
            matches=tuple(dict.fromkeys(form.form for form in forms)),
            lit=tuple(LitForm(form.form, tuple(starmap(Span, form.spans))) for form in forms),
            why=reasons(forms),
            missing=missing_words(self._result.pieces, place.part, place.doc) if found.partial[place.doc] else (),
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
