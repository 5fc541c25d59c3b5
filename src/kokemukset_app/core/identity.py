"""Which file owns an id when several claim it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.core.problems import Problem, ProblemCode, Severity


def path_id(path: str) -> EntryId:
    """Give the id that a file has by its path."""
    return EntryId(path.removesuffix(".md"))


def with_unique_ids(entries: Iterable[ReadEntry], taken: Mapping[EntryId, str]) -> Iterator[ReadEntry]:
    """Let the first claimant keep an id; later ones go by their path and get a problem that names the id.

    Args:
        entries: in the order of their paths, so that the outcome does not depend on when a file was seen.
        taken: ids of entries that are not among these, with the paths of their files.
    """
    owners = dict(taken)
    for read in entries:
        entry = read.entry
        owner = owners.get(entry.id)
        if owner is None or owner == entry.path:
            owners[entry.id] = entry.path
            yield read
            continue
        own = path_id(entry.path)
        while own in owners:
            own = EntryId(f"{own}.md")
        owners[own] = entry.path
        problem = Problem(entry.path, 0, ProblemCode.ID_DUPLICATE, Severity.ERROR, "id", f"{entry.id} | {owner}")
        yield replace(read, entry=replace(entry, head=replace(entry.head, id=own)), problems=(*read.problems, problem))


def claimed_id(problem: Problem) -> EntryId | None:
    """Give the id that a file claimed in vain, if the problem is about that."""
    if problem.code is not ProblemCode.ID_DUPLICATE:
        return None
    return EntryId(problem.detail.rsplit(" | ", 1)[0])
