"""Words the lexicon lacks: our own list, and one that a library may add.

One word a line in its base form; `|` marks the parts of a compound (`kuutos|kaupunki`), and forms that cannot be
guessed follow after a colon (`6aika: 6ajan 6ajasta`). `#` begins a remark.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kokemukset_app.core.text import fold

_MOST_WORDS = 50_000


class WordList:
    """Base forms with their parts. Immutable after construction."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._parts: dict[str, tuple[str, ...]] = {}
        self._base: dict[str, str] = {}
        for line in lines:
            head, _, forms = line.partition("#")[0].partition(":")
            parts = tuple(fold(p) for p in head.split("|") if p.strip())
            if not parts or len(self._parts) >= _MOST_WORDS:
                continue
            base = "".join(parts)
            self._parts[base] = parts if len(parts) > 1 else ()
            self._base[base] = base
            for form in forms.split():
                self._base[fold(form)] = base

    def base_of(self, low: str, guesses: Sequence[str]) -> str:
        """Give the listed base form that a lower-case word is, by itself or by one of its guessed base forms."""
        if not self._base:
            return ""
        if found := self._base.get(low):
            return found
        return next((self._base[g] for g in guesses if g in self._parts), "")

    def parts_of(self, base: str) -> tuple[str, ...]:
        """Give the parts of a listed compound."""
        return self._parts.get(base, ())
