"""The lines of a Markdown body that are prose: those of fenced code left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kokemukset_app.core.text import lines_of

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")


def prose_lines(body: str) -> Iterator[tuple[int, str]]:
    """Give each line outside fenced code with its 0-based number.

    A fence is closed as CommonMark says: by the same sign, at least as long, with nothing behind it; one that is
    never closed runs to the end.
    """
    fence = ""
    for number, line in enumerate(lines_of(body)):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not mark[2].strip():
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            yield number, line
