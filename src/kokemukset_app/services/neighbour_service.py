"""The entries beside one entry: what it names, what names it, what is like it, what is of the same projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.errors import EntryMissing
from kokemukset_app.core.links import links_in
from kokemukset_app.core.overview import Bond, Neighbour, Neighbourhood
from kokemukset_app.core.ports import EntryStore, SearchIndex
from kokemukset_app.services.library_service import LibraryService

MOST = 59
"""Neighbours at most: with the entry itself sixty, which still can be read."""

_SIMILAR = 8


class NeighbourService:
    """Finds neighbours. Safe on any thread but the GUI's: the entry's file is read."""

    def __init__(self, index: SearchIndex, store: EntryStore, library: LibraryService) -> None:
        self._index, self._store, self._library = index, store, library

    def around(self, entry_id: EntryId, cancel: CancelToken = NEVER) -> Neighbourhood:
        """List the neighbours of an entry, the nearest first; raises `EntryMissing`, `Cancelled`."""
        centre = self._index.head(entry_id)
        if centre is None:
            raise EntryMissing(entry_id)
        found: dict[EntryId, Neighbour] = {}
        for neighbour in self._found(centre):
            cancel.check()
            if neighbour.head.id != entry_id:
                found.setdefault(neighbour.head.id, neighbour)
        shown = list(found.values())[:MOST]
        return Neighbourhood(centre, tuple(self._tied(shown)), len(found) - len(shown))

    def _found(self, centre: EntryHead) -> Iterator[Neighbour]:
        entry = self._store.read(centre.path).entry
        for project in centre.projects:
            yield from self._known(project, Bond.PROJECT)
        for relation in entry.related:
            yield from self._known(relation.id, Bond.RELATED, relation.kind)
        for link in links_in(entry.body):
            resolved = self._library.links().resolve_link(link, centre.path).id
            if resolved is not None:
                yield from self._known(resolved, Bond.LINKED)
        heads = self._library.heads()
        members = [head for head in heads if centre.id in head.projects]
        inside = {head.id for head in members}
        for head in self._index.linking_to(centre.id):
            if head.id not in inside:
                yield Neighbour(head, Bond.LINKING)
        yield from (Neighbour(head, Bond.MEMBER) for head in members)
        for similar in self._index.similar(centre.id, _SIMILAR):
            yield Neighbour(similar.head, Bond.SIMILAR)
        projects = frozenset(centre.projects)
        if projects:
            yield from (Neighbour(head, Bond.TOGETHER) for head in heads if not projects.isdisjoint(head.projects))

    def _known(self, entry_id: EntryId, bond: Bond, relation: str = "") -> Iterator[Neighbour]:
        head = self._index.head(entry_id)
        if head is not None:
            yield Neighbour(head, bond, relation)

    def _tied(self, shown: list[Neighbour]) -> Iterator[Neighbour]:
        """Say of each neighbour which of the others it names or is named by."""
        ids = {neighbour.head.id for neighbour in shown}
        for neighbour in shown:
            named = {*neighbour.head.projects, *(head.id for head in self._index.linking_to(neighbour.head.id))}
            yield replace(neighbour, ties=tuple(sorted((named & ids) - {neighbour.head.id})))
