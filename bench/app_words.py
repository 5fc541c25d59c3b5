"""Queries for the bench of the window, drawn from the entries themselves: the same seed gives the same ones."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random

CLASSES = ("first letters", "words", "two words", "phrase", "zero hits")
_WORD = re.compile(r"[^\W\d_]{4,}")


def draw_queries(library: Path, each: int, seed: int = 7) -> dict[str, list[str]]:
    """Give `each` queries of every class."""
    draw = Random(seed)
    paths = sorted(library.rglob("*.md"))
    having: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    sample = draw.sample(paths, min(len(paths), 400))
    for path in sample:
        words = [word.casefold() for word in _WORD.findall(path.read_text("utf-8").split("---", 2)[-1])]
        having.update(set(words))
        pairs.update(set(pairwise(words)))
    known = sorted(word for word, count in having.items() if 2 <= count <= 0.5 * len(sample))
    common = [word for word in known if having[word] >= 0.03 * len(sample)]
    phrases = sorted(pair for pair, count in pairs.items() if count >= 2 and set(pair) <= set(known))
    letters = [word[: 1 + number % 3] for number, word in enumerate(draw.sample(known, each))]
    return {
        "first letters": letters,
        "words": draw.sample(known, each // 2) + draw.sample(common, each - each // 2),
        "two words": [" ".join(draw.sample(common, 2)) for _ in range(each)],
        "phrase": [f'"{one} {other}"' for one, other in draw.sample(phrases, min(each, len(phrases)))],
        "zero hits": [f"{word}xqz" for word in draw.sample(known, each)],
    }


def typing_text(queries: dict[str, list[str]], keys: int) -> list[str]:
    """Give what is typed, one search after another, until so many keys are pressed."""
    texts: list[str] = []
    pool = queries["words"] + queries["two words"]
    while sum(map(len, texts)) < keys:
        texts.append(pool[len(texts) % len(pool)])
    return texts


def spread(values: list[float]) -> dict[str, float]:
    """Give the number of values, p50, p95, p99 and the largest."""
    if not values:
        return {"n": 0}
    ordered = sorted(values)
    at = lambda share: round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)  # noqa: E731
    return {"n": len(ordered), "p50": at(0.5), "p95": at(0.95), "p99": at(0.99), "max": round(ordered[-1], 2)}
