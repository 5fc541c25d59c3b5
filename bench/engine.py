# ruff: noqa: D102  # every engine has the same methods, named for the classes of the bench
"""Measure the engine: ours, plain Whoosh, SQLite FTS5 and tantivy on the same entries in one run.

    python bench/engine.py [--counts 1000 10000] [--folder LIBRARY] [--engines ours,fts5] [--keep DIR] [--out FILE]

Prints JSON, and a Markdown table on the error stream. Each query is asked `--repeats` times in turn by every engine;
its median counts, then p50 and p95 over a class. Every engine makes 50 rows of id and score, ours the exact total too;
`facets` and `keystroke` add the counts of facets (ours of all ten, the others of three and two), `snippets` is 20 rows
with their passages (ours with all counts and reasons), `page` the answer to a key press as the window has it. Absolute
times say little on a busy machine: compare within one run.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from finnish_library import write_library
from rivals import RIVALS

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.facets import SHOWN, FacetField, FacetSelection
from kokemukset_app.core.ports import Analysis, ReadEntry, Token
from kokemukset_app.core.query import And, Phrase, Prefix, Query, Sort, Word
from kokemukset_app.core.text import fold
from kokemukset_app.index.building import build_index
from kokemukset_app.index.folder_index import open_index
from kokemukset_app.indexer import make_analysis, make_store
from kokemukset_app.settings.paths import UserFolders

CLASSES = (
    *("word", "rare", "both", "phrase", "prefix", "filtered", "facets", "newest", "snippets"),
    *("keystroke", "page", "similar", "spelling"),
)
QUERIES = 24


class Remembered:
    """The analysis with a memory: building then measures the engine, and what the analysis takes is told apart."""

    def __init__(self, inner: Analysis) -> None:
        self._inner = inner
        self._known: dict[tuple[str, str], Mapping[str, float]] = {}
        self.seconds = 0.0

    @property
    def version(self) -> str:
        return self._inner.version

    def tokens(self, text: str) -> Sequence[Token]:
        return self._inner.tokens(text)

    def document_terms_of(self, words: Iterable[str], lang: str) -> Mapping[str, Mapping[str, float]]:
        """Give the terms of many words."""
        return {word: self.document_terms(word, lang) for word in words}

    def document_terms(self, word: str, lang: str) -> Mapping[str, float]:
        known = self._known.get((word, lang))
        if known is None:
            started = time.perf_counter()
            known = self._known[word, lang] = self._inner.document_terms(word, lang)
            self.seconds += time.perf_counter() - started
        return known

    def query_terms(self, word: str, lang: str | None = None) -> Mapping[str, float]:
        return self._inner.query_terms(word, lang)


class Ours:
    """This project's index."""

    name = "ours"

    def __init__(self, folder: Path, analysis: Analysis) -> None:
        self.folder, self.analysis = folder, analysis

    def build(self, reads: list[ReadEntry]) -> None:
        build_index(self.folder, self.analysis, reads, lambda _: None, CancelToken())

    def open(self) -> None:
        self.index = open_index(self.folder, self.analysis)
        self.ids = [head.id for head in self.index.heads()[:500]]

    def _ask(self, query: Query, fields: Iterable[FacetField] = ()) -> int:
        return self.index.ranking(query, CancelToken(), fields).total

    def word(self, word: str) -> int:
        return self._ask(Query(Word(word)))

    rare = word

    def both(self, one: str, other: str) -> int:
        return self._ask(Query(And((Word(one), Word(other)))))

    def phrase(self, one: str, other: str) -> int:
        return self._ask(Query(Phrase((one, other))))

    def prefix(self, prefix: str) -> int:
        return self._ask(Query(Prefix(prefix)))

    def facets(self, word: str) -> int:
        return self._ask(Query(Word(word)), SHOWN)

    def keystroke(self, prefix: str) -> int:
        return self._ask(Query(Word(prefix, is_open=True)), SHOWN)

    def filtered(self, word: str, kind: str, year: int) -> int:
        selection = FacetSelection.of(FacetField.TYPE, kind).including(FacetField.YEAR, [str(year)])
        return self._ask(Query(Word(word), selection=selection))

    def newest(self, word: str) -> int:
        return self._ask(Query(Word(word), sort=Sort.NEWEST))

    def snippets(self, word: str) -> int:
        return self.index.search(Query(Word(word), limit=20), CancelToken()).total

    def page(self, prefix: str) -> int:
        return self.index.search(Query(Word(prefix, is_open=True), limit=20), CancelToken()).total

    def similar(self, number: int) -> int:
        return len(self.index.similar(self.ids[number % len(self.ids)]))

    def spelling(self, word: str) -> int:
        return len(self.index.suggest(word))


def make_queries(reads: list[ReadEntry], analysis: Analysis, seed: int) -> dict[str, list[tuple]]:
    """Draw queries from the entries themselves."""
    draw = random.Random(seed)
    sample = draw.sample(reads, min(len(reads), 2000))
    having: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for read in sample:
        words = [fold(token.text) for token in analysis.tokens(read.entry.body)]
        plain = [word for word in words if word.isalpha() and len(word) > 3]
        having.update(set(plain))
        pairs.update(set(pairwise(plain)))
    size = len(sample)
    common = sorted(word for word, count in having.items() if 0.05 * size <= count <= 0.5 * size)
    rare = sorted(word for word, count in having.items() if 2 <= count <= max(3, size // 200) and len(word) > 5)
    phrases = [pair for pair, count in pairs.most_common(200) if count > 2]
    pick = lambda values: draw.sample(values, min(QUERIES, len(values)))  # noqa: E731
    kinds = [head for head, _ in Counter(read.entry.head.type.value for read in sample).most_common(3)]
    years = [year for year, _ in Counter(read.entry.head.year or 0 for read in sample).most_common(3)]
    words = [(word,) for word in pick(common)]
    prefixes = [(word[: draw.choice((1, 2, 3, 4, 5))],) for word in pick(common + rare)]
    return {
        "word": words,
        "rare": [(word,) for word in pick(rare)],
        "both": [tuple(draw.sample(common, 2)) for _ in range(QUERIES)],
        "phrase": pick(phrases),
        "prefix": prefixes,
        "filtered": [(word, draw.choice(kinds), draw.choice(years)) for (word,) in words],
        "facets": words,
        "newest": words,
        "snippets": words,
        "keystroke": prefixes,
        "page": prefixes,
        "similar": [(number * 7,) for number in range(QUERIES)],
        "spelling": [(word[:3] + word[4:],) for word in pick([word for word in common + rare if len(word) > 6])],
    }


def measure(engines: list, queries: dict[str, list[tuple]], repeats: int) -> dict[str, dict[str, list[float]]]:
    """Give p50 and p95 in milliseconds by class and engine; engines take turns."""
    result: dict[str, dict[str, list[float]]] = {}
    for name in CLASSES:
        asked = [(engine, getattr(engine, name)) for engine in engines if hasattr(engine, name)]
        medians: dict[str, list[float]] = {engine.name: [] for engine, _ in asked}
        for query in queries[name]:
            times: dict[str, list[float]] = {engine.name: [] for engine, _ in asked}
            for _ in range(repeats):
                for engine, ask in asked:
                    times[engine.name].append(timed(lambda ask=ask, query=query: ask(*query)))
            for engine, values in times.items():
                medians[engine].append(statistics.median(values))
        result[name] = {
            engine: [round(statistics.median(values), 3), round(sorted(values)[int(0.95 * (len(values) - 1))], 3)]
            for engine, values in medians.items()
            if values
        }
    return result


def timed(job: Callable[[], object]) -> float:
    """Give a job's milliseconds."""
    started = time.perf_counter()
    job()
    return (time.perf_counter() - started) * 1000


def size_of(engine: object) -> int:
    """Give the bytes of an engine's files."""
    path: Path = getattr(engine, "path", None) or engine.folder  # pyright: ignore[reportAttributeAccessIssue]
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files)


def bench(library: Path, work: Path, names: list[str], repeats: int) -> dict[str, object]:
    """Measure one library."""
    folders = UserFolders.of_this_user()
    store = make_store(library)
    paths = sorted(store.scan(CancelToken()))
    reads = [store.read(path).__class__(store.read(path).entry) for path in paths]
    text = sum((library / path).stat().st_size for path in paths)
    analysis = Remembered(make_analysis(folders))
    makers = {"ours": Ours, **RIVALS}
    engines = [makers[name](work / name, analysis) for name in names]
    built = work / "build.json"
    build = _opened(engines, built) if built.exists() else _built(engines, reads, analysis, text)
    built.write_text(json.dumps(build), "utf-8")
    result: dict[str, object] = {
        "entries": len(reads),
        "text_bytes": text,
        "build": build,
        "classes": measure(engines, make_queries(reads, analysis, 7), repeats),
    }
    if "ours" in names:
        result["ours"] = _ours_alone(work / "ours", reads, analysis)
    return result


def _built(engines: list, reads: list[ReadEntry], analysis: Remembered, text: int) -> dict[str, dict[str, float]]:
    """Let every engine index the entries, analysed beforehand, and open what it made."""
    needs = {"ours", "whoosh"} & {engine.name for engine in engines}
    for read in reads if needs else ():  # both find the words analysed
        for token in analysis.tokens(f"{read.entry.head.title}\n{read.entry.head.summary}\n{read.entry.body}"):
            analysis.document_terms(token.text, "fi")
            analysis.document_terms(fold(token.text), "fi")
    build: dict[str, dict[str, float]] = {"analysis": {"seconds": round(analysis.seconds, 1)}}
    for engine in engines:
        started = time.process_time()
        wall = timed(lambda engine=engine: engine.build(reads)) / 1000
        build[engine.name] = {
            "entries_per_second": round(len(reads) / wall, 1),
            "cpu_seconds": round(time.process_time() - started, 2),
            "size_to_text": round(size_of(engine) / text, 3),
            "open_ms": round(timed(engine.open), 2),
        }
    return build


def _opened(engines: list, built: Path) -> dict[str, dict[str, float]]:
    """Open what an earlier run made; its figures of building are told again, those of opening anew."""
    build: dict[str, dict[str, float]] = json.loads(built.read_text("utf-8"))
    for engine in engines:
        build[engine.name]["open_ms"] = round(timed(engine.open), 2)
    return build


def _ours_alone(folder: Path, reads: list[ReadEntry], analysis: Analysis) -> dict[str, float]:
    """Measure opening, the first query, one changed entry, and the memory of a process that only searches."""
    command = [sys.executable, str(Path(__file__).with_name("search_alone.py")), str(folder)]
    out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    opened, first, memory, own = map(float, out.split())
    index = open_index(folder, analysis)
    index.search(Query(Word("kaupunki")), CancelToken())
    updates = [timed(lambda n=n: index.apply([reads[n]], [], lambda _: None, CancelToken())) for n in range(7)]
    return {
        "open_ms": round(opened, 1),
        "first_query_ms": round(first, 1),
        "memory_mb": round(memory, 1),
        "memory_without_mapped_files_mb": round(own, 1),
        "update_ms": round(statistics.median(updates), 1),
        "update_worst_ms": round(max(updates), 1),
        "process_peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 0),
    }


def table(results: list[dict]) -> str:
    """Write the results as a Markdown table: p50 / p95 in ms, and how many times ours."""
    lines: list[str] = []
    for result in results:
        names = [name for name in result["build"] if name != "analysis"]
        lines += [
            f"### {result['entries']:,} entries",
            "",
            f"| class | {' | '.join(names)} |",
            "|---" * (len(names) + 1) + "|",
        ]
        for name, row in result["classes"].items():
            cells = [f"{row[n][0]:.2f} / {row[n][1]:.2f}" if n in row else "–" for n in names]
            lines.append(f"| {name} | {' | '.join(cells)} |")
        for key in ("entries_per_second", "size_to_text", "open_ms"):
            lines.append(f"| {key} | {' | '.join(str(result['build'][n][key]) for n in names)} |")
        lines += [f"| ours: {key} | {value} |" for key, value in result.get("ours", {}).items()]
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--engines", default="ours,whoosh,fts5,tantivy")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="keep libraries and indexes there, and use those that are there")
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    results: list[dict] = []
    for count in [0] if chosen.folder else chosen.counts:
        with contextlib.ExitStack() as stack:
            work = chosen.keep / str(count) if chosen.keep else Path(stack.enter_context(tempfile.TemporaryDirectory()))
            work.mkdir(parents=True, exist_ok=True)
            library = chosen.folder or work / "library"
            if not library.exists():
                write_library(library, count)
            results.append(bench(library, work, chosen.engines.split(","), chosen.repeats))
    text = json.dumps(results, indent=1)
    print(text)
    print(table(results), file=sys.stderr)
    if chosen.out:
        chosen.out.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
