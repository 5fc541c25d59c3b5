"""Entries with much in common: telling words they share, and themes, projects and tags."""

from __future__ import annotations

import numpy as np

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.results import SimilarEntry
from kokemukset_app.index.arrays import Floats, Ints, listed
from kokemukset_app.index.matching import inverse_frequency
from kokemukset_app.index.part import Part
from kokemukset_app.index.runs import Runs
from kokemukset_app.index.snapshot import Place, Snapshot

_WORDS = 25
_SHARED = 5
_SHORTEST = 3
# How much one shared value adds, as a share of what the best entry has by its words.
_VALUE_WEIGHT = {FacetField.PROJECT: 0.2, FacetField.THEME: 0.12, FacetField.TAG: 0.1}


def similar(snapshot: Snapshot, entry_id: EntryId, limit: int) -> list[SimilarEntry]:
    """Give the entries nearest to one, best first; none for an entry that is not there."""
    place = snapshot.find(entry_id)
    if place is None:
        return []
    words = _telling_words(snapshot, place)
    scores = [_score(snapshot, number, words) for number in range(len(snapshot.parts))]
    top = max((float(score.max()) for score in scores if len(score)), default=0.0) or 1.0
    source = snapshot.parts[place.part].part
    found: list[tuple[float, Place]] = []
    for number, (part, score) in enumerate(zip(snapshot.parts, scores, strict=True)):
        total = score + top * _shared_values(source, place.doc, part.part)
        total[~part.live] = 0
        if number == place.part:
            total[place.doc] = 0
        best = np.argsort(-total, kind="stable")[: limit + 1]
        found += [(float(total[doc]), Place(number, doc)) for doc in listed(best) if total[doc] > 0]
    found.sort(key=lambda pair: (-pair[0], snapshot.parts[pair[1].part].part.paths[pair[1].doc]))
    return [
        SimilarEntry(head, score, _shared_words(snapshot, where, words))
        for score, where, head in _others(snapshot, found, entry_id)[:limit]
    ]


def _others(
    snapshot: Snapshot, found: list[tuple[float, Place]], entry_id: EntryId
) -> list[tuple[float, Place, EntryHead]]:
    heads = [(score, place, snapshot.head(place)) for score, place in found]
    return [(score, place, head) for score, place, head in heads if head.id != entry_id]


def _telling_words(snapshot: Snapshot, place: Place) -> dict[str, tuple[float, str]]:
    """Choose the terms that tell most of a document: each with its weight, and the form that stands there."""
    part = snapshot.parts[place.part].part
    postings = np.flatnonzero(part.post_doc == place.doc)
    rows = part.rows_of_postings(postings)
    which, terms, weights = part.row_terms(rows)
    counts: Floats = part.post_weight(Runs(postings, postings + 1))[which] * weights
    full = weights >= 1.0
    total = np.bincount(terms[full], weights=counts[full]) if full.any() else np.empty(0)
    form_of_term = _shortest_forms(part, rows[which[full]], terms[full])
    rough = sorted(form_of_term, key=lambda number: -float(total[number]))[: 8 * _WORDS]
    found: list[tuple[float, str, str]] = []
    for number in rough:
        term, form = part.terms.text(number), form_of_term[number]
        having = sum(len(p.term(term)[0]) for p in snapshot.parts)
        if having < 2 or 2 * having > max(10, snapshot.size) or len(form) < _SHORTEST or form.isdigit():
            continue
        idf = inverse_frequency(snapshot.size, having)
        found.append((idf * float(np.log1p(total[number])), term, form))
    found.sort(key=lambda row: (-row[0], row[1]))
    return {term: (weight, form) for weight, term, form in found[:_WORDS]}


def _shortest_forms(part: Part, rows: Ints, terms: Ints) -> dict[int, str]:
    found: dict[int, str] = {}
    for row, term in zip(rows.tolist(), terms.tolist(), strict=True):
        form = part.row_form(row)
        if term not in found or (len(form), form) < (len(found[term]), found[term]):
            found[term] = form
    return found


def _score(snapshot: Snapshot, number: int, words: dict[str, tuple[float, str]]) -> Floats:
    part = snapshot.parts[number]
    score = np.zeros(part.part.size, np.float32)
    for term, (weight, _) in words.items():
        docs, counts = part.term(term)
        if len(docs):
            length = part.part.lengths[docs] / np.float32(snapshot.average_length)
            score[docs] += np.float32(weight) * counts / (counts + np.float32(0.3) + np.float32(0.9) * length)
    return score


def _shared_values(source: Part, doc: int, part: Part) -> Floats:
    total = np.zeros(part.size, np.float32)
    for field, weight in _VALUE_WEIGHT.items():
        mine = source.facet(field)
        values = {mine.values[code] for code in listed(mine.codes[mine.docs == doc])}
        facet = part.facet(field)
        for value in values:
            if value in facet.number:
                total[facet.docs[facet.codes == facet.number[value]]] += np.float32(weight)
    return total


def _shared_words(snapshot: Snapshot, place: Place, words: dict[str, tuple[float, str]]) -> tuple[str, ...]:
    part = snapshot.parts[place.part]
    shared: list[str] = []
    for term, (_, form) in words.items():
        docs, _ = part.term(term)
        at = int(np.searchsorted(docs, place.doc))
        if at < len(docs) and int(docs[at]) == place.doc and form not in shared:
            shared.append(form)
    return tuple(shared[:_SHARED])
