"""Who stands beside an entry: who links to it, what a link means, who is of its projects. No file is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.links import PATH_NAME, Resolved, names_of, target_keys
from kokemukset_app.core.query import Sort
from kokemukset_app.core.results import Beside
from kokemukset_app.index.arrays import NO_FLOATS, Ints, Mask, listed
from kokemukset_app.index.link_names import hash_of
from kokemukset_app.index.ordering import best
from kokemukset_app.index.snapshot import Place, Snapshot
from kokemukset_app.index.string_table import encode

_ONE_BY_ONE = 1000
"""So many heads are read each by itself; for more, all heads of the library are, and kept."""


def resolve(snapshot: Snapshot, target: str, base: str) -> Resolved:
    """Find the entry a target means, by the rules of `LinkTable`."""
    near, key = target_keys(target, base)
    if near and (found := _ids(snapshot, snapshot.linking.at_path(hash_of(near)))):
        return Resolved(found[0], tuple(found))
    found = _ids(snapshot, snapshot.linking.called(hash_of(key)))
    return Resolved(found[0] if len(found) == 1 else None, tuple(found))


def linking_to(snapshot: Snapshot, entry_id: EntryId) -> Sequence[EntryHead]:
    """List the heads of the entries that link to one, newest first."""
    masks = _linking(snapshot, entry_id)
    if sum(map(np.count_nonzero, masks)) <= _ONE_BY_ONE:
        return tuple(map(snapshot.head, _newest(snapshot, masks, snapshot.size)))
    paths = {part.part.paths.text(doc) for part, mask in zip(snapshot.parts, masks, strict=True) for doc in _docs(mask)}
    return tuple(head for head in snapshot.heads if head.path in paths)


def beside(
    snapshot: Snapshot, entry_id: EntryId, projects: Collection[EntryId], known: Collection[EntryId], most: int
) -> Beside:
    """List who links to an entry, belongs to it, or belongs to any of some projects, each newest first."""
    own = _of_ids(snapshot, [entry_id])
    members = _of_projects(snapshot, [entry_id])
    linking = _without(_linking(snapshot, entry_id), members)
    together = _of_projects(snapshot, projects)
    everybody = _of_ids(snapshot, known)
    for masks in (members, linking, together):
        _add(everybody, masks)
    naming, belonging, sharing = (
        _first(snapshot, _without(masks, own), most) for masks in (linking, members, together)
    )
    return Beside(naming, belonging, sharing, _count(snapshot, _without(everybody, own)))


def ties(snapshot: Snapshot, ids: Sequence[EntryId]) -> Mapping[EntryId, frozenset[EntryId]]:
    """Tell of each of some entries which of the others link to it."""
    places = {entry_id: place for entry_id in ids if (place := snapshot.find(entry_id)) is not None}
    found: dict[EntryId, frozenset[EntryId]] = {}
    for entry_id in places:
        masks = _linking(snapshot, entry_id)
        found[entry_id] = frozenset(other for other, place in places.items() if masks[place.part][place.doc])
    return found


def _linking(snapshot: Snapshot, entry_id: EntryId) -> list[Mask]:
    """Mark who links to an entry, itself left out; where two files have its id, to either."""
    table, masks = snapshot.linking, _nobody(snapshot)
    own = _of_ids(snapshot, [entry_id])
    heads = [part.part.head(doc) for part, mask in zip(snapshot.parts, own, strict=True) for doc in _docs(mask)]
    called: dict[int, None] = {}
    for head in heads:
        names = [list(map(hash_of, keys)) for keys in names_of(head.id, head.path, head.title, head.aliases)]
        called |= dict.fromkeys(name for some in names for name in some)
        (path,) = names[PATH_NAME]
        if _ids(snapshot, table.at_path(path))[:1] == [entry_id]:
            _mark(masks, table.naming_path(path))
    for name in called:
        docs = table.called(name)
        if sum(map(len, docs)) == 1 and _ids(snapshot, docs) == [entry_id]:
            _mark(masks, table.naming(name))
    for part, mask in zip(snapshot.parts, masks, strict=True):
        np.logical_and(mask, part.live, out=mask)
    return _without(masks, own)


def _nobody(snapshot: Snapshot) -> list[Mask]:
    return [np.zeros(part.part.size, np.bool_) for part in snapshot.parts]


def _of_ids(snapshot: Snapshot, ids: Iterable[EntryId]) -> list[Mask]:
    masks = _nobody(snapshot)
    for entry_id in ids:
        for part, mask in zip(snapshot.parts, masks, strict=True):
            mask[part.part.with_id(encode(entry_id))] = True
    for part, mask in zip(snapshot.parts, masks, strict=True):
        np.logical_and(mask, part.live, out=mask)
    return masks


def _of_projects(snapshot: Snapshot, projects: Collection[EntryId]) -> list[Mask]:
    masks: list[Mask] = []
    for part in snapshot.parts:
        facet = part.part.facet(FacetField.PROJECT)
        codes = [facet.number[project] for project in projects if project in facet.number]
        masks.append(facet.documents(codes, part.part.size) & part.live)
    return masks


def _mark(masks: list[Mask], docs: Iterable[Ints]) -> None:
    for mask, some in zip(masks, docs, strict=True):
        mask[some] = True


def _add(masks: list[Mask], more: Iterable[Mask]) -> None:
    for mask, other in zip(masks, more, strict=True):
        np.logical_or(mask, other, out=mask)


def _without(masks: Iterable[Mask], others: Iterable[Mask]) -> list[Mask]:
    return [mask & ~other for mask, other in zip(masks, others, strict=True)]


def _docs(mask: Mask) -> list[int]:
    return listed(np.flatnonzero(mask))


def _count(snapshot: Snapshot, masks: Sequence[Mask]) -> int:
    """Count entries; two files of one id, which is a problem of the library, are told apart only among a few."""
    count = int(sum(map(np.count_nonzero, masks)))
    return len(set(_first(snapshot, masks, count))) if count <= _ONE_BY_ONE else count


def _ids(snapshot: Snapshot, docs: Sequence[Ints]) -> list[EntryId]:
    """Give the ids of documents, newest first; an id twice where two files have it."""
    count = sum(map(len, docs))
    if count == 1:
        return [_id(snapshot, number, int(some[0])) for number, some in enumerate(docs) if len(some)]
    if not count:
        return []
    masks = _nobody(snapshot)
    _mark(masks, docs)
    return [_id(snapshot, part, doc) for part, doc in _newest(snapshot, masks, count)]


def _id(snapshot: Snapshot, part: int, doc: int) -> EntryId:
    return EntryId(snapshot.parts[part].part.ids.text(doc))


def _first(snapshot: Snapshot, masks: Sequence[Mask], most: int) -> tuple[EntryId, ...]:
    places = _newest(snapshot, masks, most)
    return tuple(dict.fromkeys(_id(snapshot, part, doc) for part, doc in places))


def _newest(snapshot: Snapshot, masks: Sequence[Mask], most: int) -> list[Place]:
    return best(snapshot.parts, masks, [NO_FLOATS] * len(masks), Sort.NEWEST, "fi", most)
