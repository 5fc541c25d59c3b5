"""How good the order of hits is: the judged queries of tests/relevance run over the bundled library.

Run `make relevance`; `ARGS=--json` prints the figures and each query's ranks as one JSON document.
`ARGS="--home DIR"` keeps the index in DIR and reuses it; without it a temporary folder serves.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import HOME_VARIABLE, UserFolders

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "tests" / "relevance" / "queries.yaml"
DEPTH = 100
"""Hits looked at: an entry further down counts as not found."""
CUT = 10
GOOD = 2
"""From this grade on an entry answers the query: what MRR and success count."""
WORST = 15


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the entries that matter: id → grade 3, 2 or 1."""

    text: str
    group: str
    kind: str
    is_blind: bool
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one query gave: the first ids, and the rank (from 1; 0: not found) of the first good entry."""

    judged: Judged
    found: tuple[str, ...]
    total: int
    rank: int
    ndcg: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over some queries."""

    queries: int
    mrr: float
    success_1: float
    success_5: float
    ndcg_10: float


def read_queries(path: Path = QUERIES) -> tuple[Judged, ...]:
    """Read the judged queries."""
    return tuple(
        Judged(str(q["q"]), q["group"], q["kind"], bool(q.get("blind")), q["grades"])
        for q in yaml.safe_load(path.read_text("utf-8"))
    )


def open_library(home: Path, knowledge: Path | None = None) -> Session:
    """Open a library with its index in `home`, up to date; the bundled one unless another is named."""
    before = os.environ.get(HOME_VARIABLE)
    os.environ[HOME_VARIABLE] = str(home)
    try:
        workplace = make_workplace(UserFolders.of_this_user(), in_window=False)
        session = workplace.open(knowledge or ROOT / "knowledge")
        session.index.catch_up(lambda *_: None, NEVER)
    finally:
        if before is None:
            del os.environ[HOME_VARIABLE]
        else:
            os.environ[HOME_VARIABLE] = before
    return session


def ask(session: Session, judged: Judged) -> Outcome:
    """Run one query as it is run when somebody has typed it and pressed Enter."""
    page = session.search.search(session.search.read(Asked(text=judged.text, limit=DEPTH)))
    found = tuple(str(hit.head.id) for hit in page.hits)
    rank = next((n for n, found_id in enumerate(found, 1) if judged.grades.get(found_id, 0) >= GOOD), 0)
    return Outcome(judged, found[:CUT], page.total, rank, ndcg(found, judged.grades))


def ndcg(found: Sequence[str], grades: Mapping[str, int], cut: int = CUT) -> float:
    """Give the normalised discounted gain of the first `cut` hits; a grade g gains 2**g - 1."""

    def gain(values: Iterable[int]) -> float:
        return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(values))

    best = gain(sorted(grades.values(), reverse=True)[:cut])
    return gain(grades.get(entry_id, 0) for entry_id in found[:cut]) / best


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """Give the means."""
    count = len(outcomes)
    return Figures(
        count,
        sum(1 / o.rank for o in outcomes if o.rank) / count,
        sum(o.rank == 1 for o in outcomes) / count,
        sum(1 <= o.rank <= 5 for o in outcomes) / count,  # success@5
        sum(o.ndcg for o in outcomes) / count,
    )


def tables(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """Give the figures of all, of the blind and the pooled ones, by group and by kind."""
    sets = {"all": list(outcomes)}
    for outcome in outcomes:
        judged = outcome.judged
        for name in ("blind" if judged.is_blind else "pooled", judged.group, f"kind: {judged.kind}"):
            sets.setdefault(name, []).append(outcome)
    return {name: figures(members) for name, members in sets.items()}


def _show(outcomes: Sequence[Outcome]) -> None:
    print(f"{'':18}{'queries':>8}{'MRR':>8}{'S@1':>8}{'S@5':>8}{'nDCG@10':>9}")
    for name, line in tables(outcomes).items():
        values = f"{line.mrr:8.3f}{line.success_1:8.3f}{line.success_5:8.3f}{line.ndcg_10:9.3f}"
        print(f"{name:18}{line.queries:8}{values}")
    print(f"\nThe worst {WORST}:")
    for outcome in sorted(outcomes, key=lambda o: o.ndcg)[:WORST]:
        wanted = max(outcome.judged.grades.items(), key=lambda pair: pair[1])[0]
        print(f"{outcome.ndcg:.2f}  {outcome.judged.text}  (hits {outcome.total}, first good {outcome.rank or '–'})")
        print(f"      wanted {wanted}; found {', '.join(outcome.found[:3]) or 'nothing'}")


def _as_json(outcomes: Sequence[Outcome]) -> str:
    data = {
        "figures": {name: asdict(line) for name, line in tables(outcomes).items()},
        "queries": [asdict(outcome) for outcome in outcomes],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--home", type=Path, help="folder that keeps the index")
    parser.add_argument("--knowledge", type=Path, help="another copy of the library")
    parser.add_argument("--queries", type=Path, default=QUERIES)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        session = open_library(options.home or Path(temporary), options.knowledge)
        try:
            outcomes = [ask(session, judged) for judged in read_queries(options.queries)]
        finally:
            session.close()
    if options.json:
        print(_as_json(outcomes))
    else:
        _show(outcomes)


if __name__ == "__main__":
    main()
