"""Which file owns an id when several claim it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import Problem, ProblemCode, Severity


def path_id(path: str) -> EntryId:
    """Give the id that a file has by its path."""
    return EntryId(path[:-3] if path[-3:].lower() == ".md" else path)


class IdRegister:
    """Gives ids to files in the order of their paths: the first claimant keeps the id, later ones go by their path."""

    def __init__(self) -> None:
        self._owners: dict[EntryId, str] = {}

    def give(self, path: str, claim: EntryId) -> tuple[EntryId, str]:
        """Give the id of a file, and the path of the owner of the id that it claimed in vain (empty: it got it)."""
        owner = self._owners.setdefault(claim, path)
        if owner == path:
            return claim, ""
        own = path_id(path)
        while own in self._owners:
            own = EntryId(f"{own}.md")
        self._owners[own] = path
        return own, owner


def with_unique_ids(entries: Iterable[ReadEntry]) -> Iterator[ReadEntry]:
    """Let the first claimant keep an id; later ones go by their path and get a problem that names id and owner.

    Args:
        entries: all of the library, in the order of their paths, each with the id that its file claims.
    """
    register = IdRegister()
    for read in entries:
        yield identified(read, *register.give(read.entry.path, read.entry.id))


def identified(read: ReadEntry, own: EntryId, owner: str) -> ReadEntry:
    """Give an entry the id that the register gave it, with the problem of a claim made in vain."""
    if not owner:
        return read
    entry = read.entry
    return replace(
        read,
        entry=replace(entry, head=replace(entry.head, id=own)),
        problems=(*read.problems, duplicate(entry.path, entry.id, owner)),
    )


def duplicate(path: str, claim: EntryId, owner: str) -> Problem:
    """Say that a file claims an id that another one has."""
    return Problem(path, 0, ProblemCode.ID_DUPLICATE, Severity.ERROR, "id", f"{claim} | {owner}")


def claimed_id(problem: Problem) -> EntryId | None:
    """Give the id that a file claimed in vain, if the problem is about that."""
    if problem.code is not ProblemCode.ID_DUPLICATE:
        return None
    return EntryId(problem.detail.rsplit(" | ", 1)[0])
