"""Texts line by line: what two have and where they differ, and what two have made of a third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Hunk:
    """Some lines: the same on both sides, or `mine` in place of `theirs`."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether both sides have these lines."""
        return self.mine == self.theirs


def hunks(mine: str, theirs: str) -> tuple[Hunk, ...]:
    """Cut two texts into the parts they share and the parts they do not."""
    ours, others = mine.split("\n"), theirs.split("\n")
    matcher = SequenceMatcher(None, ours, others, autojunk=False)
    return tuple(Hunk(tuple(ours[a:b]), tuple(others[c:d])) for _, a, b, c, d in matcher.get_opcodes())


def combined(parts: Sequence[Hunk], takes_mine: Sequence[bool]) -> str:
    """Put a text together: `takes_mine` says, for each part that differs, whose lines it takes."""
    picks = iter(takes_mine)
    lines: list[str] = []
    for part in parts:
        lines += part.mine if part.is_same or next(picks) else part.theirs
    return "\n".join(lines)


def merged_lines(base: str, mine: str, theirs: str, *, mine_wins: bool = True) -> tuple[str, int]:
    """Put together what two have made of a text; gives it, and in how many places both changed the same lines.

    There one side wins.
    """
    old, ours, others = base.split("\n"), mine.split("\n"), theirs.split("\n")
    lines: list[str] = []
    clashes = 0
    at, at_mine, at_theirs = 0, 0, 0
    for start, start_mine, start_theirs, length in _kept_by_both(old, ours, others):
        was, one, other = old[at:start], ours[at_mine:start_mine], others[at_theirs:start_theirs]
        is_clash = was != one != other != was
        clashes += is_clash
        takes_mine = mine_wins if is_clash else one != was
        lines += one if takes_mine else other
        lines += old[start : start + length]
        at, at_mine, at_theirs = start + length, start_mine + length, start_theirs + length
    return "\n".join(lines), clashes


def _kept_by_both(old: list[str], ours: list[str], others: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Give the runs of lines that stand in all three: where in each, and how many. The last is empty, at the end."""
    mine = SequenceMatcher(None, old, ours, autojunk=False).get_matching_blocks()
    theirs = SequenceMatcher(None, old, others, autojunk=False).get_matching_blocks()
    one = other = 0
    while one < len(mine) and other < len(theirs):
        a, b = mine[one], theirs[other]
        start, end = max(a.a, b.a), min(a.a + a.size, b.a + b.size)
        if end > start:
            yield start, a.b + start - a.a, b.b + start - b.a, end - start
        if a.a + a.size < b.a + b.size:
            one += 1
        else:
            other += 1
    yield len(old), len(ours), len(others), 0
