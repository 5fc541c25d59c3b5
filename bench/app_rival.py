"""SQLite FTS5 over the same entries and queries: what a window would ask it at each key. Prints JSON.

    python bench/app_rival.py LIBRARY QUERIES.json

For each query it is asked for the 50 best by bm25 with their titles, the total, the counts of every value of ten
facets, and snippets of the 20 best rows; the word being typed is a prefix. It knows no inflection and no parts of
compounds.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from app_words import spread

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.entry import EntryHead
from kokemukset_app.core.plain_text import plain_text
from kokemukset_app.core.ports import ReadEntry
from kokemukset_app.indexer import make_store

_WEIGHTS = "bm25(entry, 8.0, 4.0, 1.0)"
_REPEATS = 3


class Fts5:
    """One database file."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path)

    def build(self, reads: Iterable[ReadEntry]) -> None:
        """Index every entry in one transaction."""
        base = self._base
        base.execute("pragma journal_mode=wal")
        base.execute(
            "create virtual table entry using fts5(title, summary, body,"
            " tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"
        )
        base.execute("create table facet(id integer, field text, value text)")
        for number, read in enumerate(reads):
            self.put(number, read)
        base.execute("create index facet_of on facet(id)")
        base.commit()

    def put(self, number: int, read: ReadEntry) -> None:
        """Index one entry."""
        head = read.entry.head
        row = (number, head.title, head.summary, plain_text(read.entry.body))
        self._base.execute("insert into entry(rowid, title, summary, body) values(?,?,?,?)", row)
        self._base.executemany("insert into facet values(?,?,?)", [(number, *pair) for pair in _facets(head)])

    def change(self, number: int, read: ReadEntry) -> None:
        """Index one entry anew."""
        self._base.execute("delete from entry where rowid=?", (number,))
        self._base.execute("delete from facet where id=?", (number,))
        self.put(number, read)
        self._base.commit()

    def ask(self, text: str) -> int:
        """Answer as the window needs it; gives the total."""
        match = _match(text)
        run = self._base.execute
        best = f"select rowid, title, {_WEIGHTS} from entry where entry match ? order by {_WEIGHTS} limit 50"
        hits = run(best, (match,)).fetchall()
        (total,) = run("select count(*) from entry where entry match ?", (match,)).fetchone()
        counts = (
            "with found as materialized (select rowid as id from entry where entry match ?)"
            " select field, value, count(*) from found join facet using (id) group by 1, 2"
        )
        run(counts, (match,)).fetchall()
        ids = ",".join(str(hit[0]) for hit in hits[:20])
        if ids:
            snippets = (
                f"select snippet(entry, 2, '[', ']', '…', 30) from entry where entry match ? and rowid in ({ids})"
            )
            run(snippets, (match,)).fetchall()
        return total


def _match(text: str) -> str:
    if text.startswith('"'):
        return text
    *whole, last = text.split()
    return " ".join([*(f'"{word}"' for word in whole), f'"{last}"*'])


def _facets(head: EntryHead) -> list[tuple[str, str]]:
    many = {"city": head.cities, "theme": head.themes, "phase": head.phases, "project": head.projects, "tag": head.tags}
    one = {"type": head.type, "status": head.status, "outcome": head.outcome, "lang": head.lang, "year": head.year}
    pairs = [(field, str(value)) for field, values in many.items() for value in values]
    return pairs + [(field, str(value)) for field, value in one.items() if value]


def main() -> None:
    """Build and ask."""
    library, queries = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8"))
    store = make_store(library)
    paths = sorted(store.scan(NEVER))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rival.db"
        started, cpu = time.perf_counter(), time.process_time()
        rival = Fts5(path)
        rival.build(store.read(path) for path in paths)
        wall, cpu = time.perf_counter() - started, time.process_time() - cpu
        size = sum(file.stat().st_size for file in Path(name).iterdir())
        changes: list[float] = []
        for number in range(5):
            read = store.read(paths[number])
            begun = time.perf_counter()
            rival.change(number, read)
            changes.append((time.perf_counter() - begun) * 1000)
        result = {
            "entries_per_second": round(len(paths) / wall, 1),
            "wall_seconds": round(wall, 2),
            "cpu_seconds": round(cpu, 2),
            "size_bytes": size,
            "one_change_ms": spread(changes),
            "answer_ms": {},
        }
        for kind, texts in queries.items():
            times: list[float] = []
            for text in texts:
                runs: list[float] = []
                for _ in range(_REPEATS):
                    begun = time.perf_counter()
                    rival.ask(text)
                    runs.append((time.perf_counter() - begun) * 1000)
                times.append(sorted(runs)[_REPEATS // 2])
            result["answer_ms"][kind] = spread(times)
        print(json.dumps(result))


if __name__ == "__main__":
    main()
