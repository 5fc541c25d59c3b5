from collections.abc import Sequence
from typing import Any

from whoosh.formats import Format
from whoosh.reading import TermInfo

class Matcher: ...

class ListMatcher(Matcher):
    def __init__(
        self,
        ids: Sequence[int],
        weights: Sequence[float] | None = None,
        values: Sequence[bytes] | None = None,
        format: Format | None = None,
        scorer: object = None,
        *,
        term: tuple[str, bytes] | None = None,
        terminfo: TermInfo | None = None,
    ) -> None: ...

class DisjunctionMaxMatcher(Matcher):
    a: Any
    b: Any
