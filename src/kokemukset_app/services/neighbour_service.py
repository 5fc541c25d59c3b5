"""The entries beside one entry: what it names, what names it, what is like it, what is of the same projects."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.links import links_in
from kokemukset_app.core.overview import Bond, Neighbour, Neighbourhood
from kokemukset_app.core.ports import EntryStore, SearchIndex

MOST = 59
"""Neighbours at most: with the entry itself sixty, which still can be read."""

_SIMILAR = 8


class NeighbourService:
    """Finds neighbours. Safe on any thread but the GUI's: the entry's file is read."""

    def __init__(self, index: SearchIndex, store: EntryStore) -> None:
        self._index, self._store = index, store

    def around(self, entry_id: EntryId, cancel: CancelToken = NEVER) -> Neighbourhood:
        """List the neighbours of an entry, the nearest first; raises `EntryMissing`, `Cancelled`.

        Of those over the limit only the ids are looked at.
        """
        centre = self._index.head(entry_id)
        if centre is None:
            raise EntryMissing(entry_id)
        named = self._named(centre, cancel)
        similar = [found.head.id for found in self._index.similar(entry_id, _SIMILAR)]
        cancel.check()
        known = frozenset([*named, *similar]) - {entry_id}
        beside = self._index.beside(entry_id, centre.projects, known, MOST + len(known))
        cancel.check()
        found = dict(named)
        groups = ((Bond.LINKING, beside.naming), (Bond.MEMBER, beside.members), (Bond.SIMILAR, similar))
        for bond, ids in (*groups, (Bond.TOGETHER, beside.together)):
            for other in ids:
                found.setdefault(other, (bond, ""))
        found.pop(entry_id, None)
        shown = [(head, *found[head.id]) for head in self._heads(islice(found, MOST), cancel)]
        ties = self._index.ties([head.id for head, _, _ in shown])
        neighbours = tuple(
            Neighbour(head, bond, relation, _tied(head, ties.get(head.id, frozenset()), frozenset(ties)))
            for head, bond, relation in shown
        )
        return Neighbourhood(centre, neighbours, beside.count - len(shown))

    def _named(self, centre: EntryHead, cancel: CancelToken) -> dict[EntryId, tuple[Bond, str]]:
        """List what the entry itself names, and why."""
        index, entry = self._index, self._store.read(centre.path).entry
        found: dict[EntryId, tuple[Bond, str]] = {}
        for project in centre.projects:
            found.setdefault(project, (Bond.PROJECT, ""))
        for relation in entry.related:
            found.setdefault(relation.id, (Bond.RELATED, relation.kind))
        found = {entry_id: why for entry_id, why in found.items() if index.head(entry_id) is not None}
        for link in links_in(entry.body):
            cancel.check()
            resolved = index.resolve(link.target, centre.path).id
            if resolved is not None:
                found.setdefault(resolved, (Bond.LINKED, ""))
        return found

    def _heads(self, ids: Iterator[EntryId], cancel: CancelToken) -> Iterator[EntryHead]:
        for entry_id in ids:
            cancel.check()
            head = self._index.head(entry_id)
            if head is not None:
                yield head


def _tied(head: EntryHead, naming: frozenset[EntryId], shown: frozenset[EntryId]) -> tuple[EntryId, ...]:
    """Say of a neighbour which of the others it names as its project, or is named by."""
    return tuple(sorted((shown & {*head.projects, *naming}) - {head.id}))
