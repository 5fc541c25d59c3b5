"""What a compound is made of, as the language analysis sees it."""

from __future__ import annotations

from kokemukset_app.core.ports import Analysis

_SHORTEST = 3


def compound_parts(word: str, analysis: Analysis) -> tuple[str, ...]:
    """Give the shortest parts of a compound that together make it, in order; empty for a simple word."""
    return tuple(part for _, part in _parts(word, analysis))


def compound_borders(word: str, analysis: Analysis) -> tuple[int, ...]:
    """Give the places in a word where its parts begin, but for the first."""
    return tuple(place for place, _ in _parts(word, analysis) if place)


def _parts(word: str, analysis: Analysis) -> list[tuple[int, str]]:
    weights = analysis.document_terms(word, "fi")
    low = word.lower()
    parts = [t for t, weight in weights.items() if weight < 1 and "~" not in t and len(t) >= _SHORTEST]
    plain = [p for p in parts if not any(o != p and o in p for o in parts)]
    found = {p: low.find(p[: max(_SHORTEST, len(p) - 3)]) for p in plain}
    return sorted(((found[p], p) for p in plain if found[p] >= 0), key=lambda part: part[0])
