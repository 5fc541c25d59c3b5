"""Two texts line by line: what both have, and where they differ; and a third made of the parts one chooses."""

from __future__ import annotations

from collections.abc import Sequence
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
