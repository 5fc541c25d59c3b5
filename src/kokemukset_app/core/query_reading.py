"""How a query was read, as values that can be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordReading:
    """One typed word: its base forms, the parts of a compound, what stands beside it, and how often it is found alone.

    `respelt` are spellings that were looked for besides it or in its place. `count` is None where it was not asked for.
    """

    text: str
    bases: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    respelt: tuple[str, ...] = ()
    count: int | None = None
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class QueryReading:
    """The words of a query, its conditions as they are written, and how many hits lack a word."""

    words: tuple[WordReading, ...] = ()
    conditions: tuple[str, ...] = ()
    partial: int = 0
