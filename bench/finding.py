"""Measure what finding costs: the analysis of words, a key press, the first query, and making an index on one core.

    python bench/finding.py [--knowledge DIR] [--out FILE]

Prints JSON; each part runs in a process of its own, so that nothing has been analysed or read before. Times are the
processor's where other work would distort them (`…_processor_…`), else the clock's.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.language.analysis import LanguageAnalysis
from kokemukset_app.services.search_service import Asked
from kokemukset_app.settings.paths import UserFolders, shipped

TYPED = (
    *("kokeilukulttuuri", "osallistaminen nuoret", "avoin data rajapinta", "hankinta pk-yritys", "robottibussi"),
    *("kiertotalous yritykset", "tulosten juurruttaminen", "digipalvelut ikääntyneet", "älyliikenne oulu"),
)
ROWS = 14
WORDS_OF_AN_ENTRY = 250


def words(knowledge: Path) -> dict[str, object]:
    """Analyse the running text of the library with nothing remembered, then once more."""
    lexicon = shipped("resources", "lexicon", "fi.kxt.xz")
    analysis = LanguageAnalysis(lexicon, lexicon.with_name("words.txt"), UserFolders.of_this_user().cache)
    tokens = [
        token.text for path in sorted(knowledge.rglob("*.md")) for token in analysis.tokens(path.read_text("utf-8"))
    ]
    tokens = tokens[:20_000]
    analysis.document_terms("kaupunki", "fi")
    seconds: list[float] = []
    for _ in range(2):
        started = time.process_time()
        for token in tokens:
            analysis.document_terms(token, "fi")
        seconds.append(time.process_time() - started)
    distinct = len(set(tokens))
    return {
        "tokens": len(tokens),
        "distinct": distinct,
        "tokens_per_processor_second": round(len(tokens) / seconds[0]),
        "tokens_per_processor_second_with_cache": round(len(tokens) / seconds[1]),
        "new_word_processor_us": round(seconds[0] / distinct * 1e6),
    }


def keys(knowledge: Path) -> dict[str, object]:
    """Type some queries letter by letter, as the window asks."""
    session = make_workplace(UserFolders.of_this_user(), in_window=False).open(knowledge)
    session.index.catch_up(lambda _: None, NEVER)
    session.search.warm_up()  # as the window does once its start view has stood for a moment
    started = time.perf_counter()
    session.search.search(session.search.read(Asked("kokeilun hankinta", limit=ROWS, is_live=True)), NEVER)
    first = time.perf_counter() - started
    found: list[float] = []
    for text in TYPED:
        for end in range(1, len(text) + 1):
            started = time.process_time()
            session.search.search(session.search.read(Asked(text[:end], limit=ROWS, is_live=True)), NEVER)
            found.append((time.process_time() - started) * 1000)
    session.close()
    found.sort()
    return {
        "keys": len(found),
        "first_query_ms": round(first * 1000, 1),
        "processor_ms_median": round(statistics.median(found), 1),
        "processor_ms_p95": round(found[int(len(found) * 0.95)], 1),
        "processor_ms_max": round(found[-1], 1),
    }


def index(knowledge: Path) -> dict[str, object]:
    """Make the index of a library anew, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        folders = UserFolders(home / "config", home / "state", home / "cache")
        session = make_workplace(folders, in_window=False).open(knowledge)
        started = time.perf_counter()
        session.index.catch_up(lambda _: None, NEVER)
        seconds = time.perf_counter() - started
        session.close()
    count = sum(1 for _ in knowledge.rglob("*.md"))
    text = sum(len(path.read_text("utf-8").split()) for path in knowledge.rglob("*.md"))
    return {
        "entries": count,
        "words": text,
        "seconds": round(seconds, 2),
        "entries_per_second": round(count / seconds, 1),
        f"entries_of_{WORDS_OF_AN_ENTRY}_words_per_second": round(text / WORDS_OF_AN_ENTRY / seconds, 1),
    }


PARTS = {"words": words, "keys": keys, "index": index}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--knowledge", type=Path, default=shipped("knowledge"))
    parser.add_argument("--out", type=Path)
    parser.add_argument("--one", choices=sorted(PARTS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(PARTS[options.one](options.knowledge)))
        return
    report: dict[str, object] = {}
    for part in PARTS:
        run = subprocess.run(
            [sys.executable, __file__, "--one", part, "--knowledge", str(options.knowledge)],
            check=True,
            capture_output=True,
            text=True,
        )
        report[part] = json.loads(run.stdout.splitlines()[-1])
    text = json.dumps(report, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
