"""Open an index in a process of its own and print: ms to open, ms of the first query, MB that the reader takes."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.query import Query, Word
from kokemukset_app.index.folder_index import open_index
from kokemukset_app.indexer import make_analysis
from kokemukset_app.settings.paths import UserFolders


def memory() -> float:
    """Give the megabytes this process holds in memory now (its most, where the system tells no more)."""
    now = Path("/proc/self/statm")
    if now.exists():
        return int(now.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure."""
    analysis = make_analysis(UserFolders.of_this_user())
    analysis.query_terms("kaupunki")
    before = memory()
    started = time.perf_counter()
    index = open_index(Path(sys.argv[1]), analysis)
    opened = time.perf_counter()
    index.search(Query(Word("kaupunki", is_open=True), limit=20), CancelToken())
    answered = time.perf_counter()
    for word in ("k", "ka", "kau", "data", "kokeilu", "palvelu"):
        index.search(Query(Word(word, is_open=True)), CancelToken())
    print((opened - started) * 1000, (answered - opened) * 1000, memory() - before)


if __name__ == "__main__":
    main()
