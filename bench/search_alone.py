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


def memory() -> tuple[float, float]:
    """Give the megabytes this process holds in memory now, and those of them that lie in no file.

    The pages of a mapped file are the system's to take back when it needs the room. Where the system tells no more,
    both are the most that the process had.
    """
    now = Path("/proc/self/smaps_rollup")
    if now.exists():
        found = dict(line.split(":", 1) for line in now.read_text().splitlines()[1:])
        return tuple(int(found[name].split()[0]) / 1000 for name in ("Rss", "Anonymous"))  # pyright: ignore[reportReturnType]  # two names, two numbers
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return most, most


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
    more = [now - then for now, then in zip(memory(), before, strict=True)]
    print((opened - started) * 1000, (answered - opened) * 1000, *more)


if __name__ == "__main__":
    main()
