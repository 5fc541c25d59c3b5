"""What a compound is made of, as the language analysis sees it."""

from __future__ import annotations

from kokemukset_app.core.ports import Analysis

_SHORTEST = 3


def compound_parts(word: str, analysis: Analysis) -> tuple[str, ...]:
    """Give the shortest parts of a compound that together make it, in order; empty for a simple word."""
    weights = analysis.document_terms(word, "fi")
    low = word.lower()
    parts = [t for t, weight in weights.items() if weight < 1 and "~" not in t and len(t) >= _SHORTEST]
    plain = [p for p in parts if not any(o != p and o in p for o in parts)]
    found = {p: low.find(p[: max(_SHORTEST, len(p) - 3)]) for p in plain}
    return tuple(sorted((p for p in plain if found[p] >= 0), key=lambda p: found[p]))
