"""Measure the overview: its parts, and the real window. Prints one JSON document; times in milliseconds.

    python bench/overview.py [--sizes 10000 50000] [--quick]
    python bench/overview.py --library LIBRARY

Without a library, one of each size is generated, with an index in a home of its own; else `KOKEMUKSET_HOME` says where
the index lies, and it is brought up to date. `count` is the worker's share
and runs off the GUI thread; laying out and painting are the GUI thread's. Neighbours are those of entries spread over
the library, the first of them in a process that has looked at nothing yet.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app import run, say
from finnish_library import write_library
from PySide6.QtGui import QImage, QPainter

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.facets import FacetSelection
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.qt.widgets.charts.sheet import Sheet, draw
from kokemukset_app.qt.widgets.overview.library_charts import LibraryCharts
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session
from kokemukset_app.settings.paths import UserFolders, shipped

ROUNDS = 9
BESIDE = 26
QUERIES = ("", "kokeilu", "kaupunki yritys", "data")


def timed(job: Callable[[], object]) -> dict[str, float]:
    """Run a job some times; give its first, median and worst time in milliseconds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        job()
        times.append((time.perf_counter() - start) * 1000)
    return {
        "first": round(times[0], 2),
        "median": round(statistics.median(times), 2),
        "worst_later": round(max(times[1:]), 2),
    }


def measure_parts(library: Path) -> dict[str, object]:
    """Measure the parts in this process."""
    app = make_qt_application(["bench"])
    session = make_workplace(UserFolders.of_this_user(), in_window=False).open(library)
    session.index.catch_up(lambda _progress: None, NEVER)
    found: dict[str, object] = {"neighbours": _neighbours(session)}
    labels = Labels(session.library.vocabulary(), "fi")
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    theme = Theme.of_system(tokens, "light")
    for text in QUERIES:
        query = session.search.read(Asked(text=text))
        overview = session.overview.overview(query)
        charts = LibraryCharts(overview, FacetSelection(), labels).charts()
        sheets = [chart.lay_out(theme, 1200) for chart in charts]
        image = QImage(1200, 900, QImage.Format.Format_RGB32)

        def paint(sheets: list[Sheet] = sheets, image: QImage = image) -> None:
            painter = QPainter(image)
            for sheet in sheets:
                draw(sheet, painter)
            painter.end()

        found[text or "(everything)"] = {
            "entries": overview.total,
            "count": timed(lambda query=query: session.overview.overview(query)),
            "word_and_lay_out": timed(
                lambda overview=overview: [
                    chart.lay_out(theme, 1200) for chart in LibraryCharts(overview, FacetSelection(), labels).charts()
                ]
            ),
            "paint_whole_page": timed(paint),
        }
    found["programme"] = timed(lambda: session.overview.programme(NEVER))
    session.close()
    del app
    return found


def _neighbours(session: Session) -> dict[str, float]:
    """Look beside entries spread over the library; the library's list of heads is not read for it."""
    ids = session.search.every_id(Asked())
    ids = ids[:: max(1, len(ids) // BESIDE)]
    times: list[float] = []
    for entry_id in ids:
        start = time.perf_counter()
        session.neighbours.around(entry_id)
        times.append((time.perf_counter() - start) * 1000)
    return {
        "entries": len(times),
        "first": round(times[0], 1),
        "median": round(statistics.median(times), 1),
        "worst": round(max(times), 1),
    }


def measure(sizes: list[int]) -> dict[str, object]:
    """Make a library of each size and measure it in fresh processes."""
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory(prefix="kokemukset-bench-") as name:
        os.environ["KOKEMUKSET_HOME"] = str(Path(name) / "home")
        for size in sizes:
            library = Path(name) / f"library-{size}"
            say(f"{size} entries: library and index")
            write_library(library, size)
            run("overview.py", "--library", library)
            say("  parts and window")
            found[str(size)] = {
                "parts": run("overview.py", "--library", library),
                "window": run("overview_window.py", library),
            }
    return found


def main() -> None:
    """Print what was measured as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", type=Path, default=None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 50_000], help="how many entries")
    parser.add_argument("--quick", action="store_true", help="300 entries: does it work at all")
    chosen = parser.parse_args()
    found = measure_parts(chosen.library) if chosen.library else measure([300] if chosen.quick else chosen.sizes)
    print(json.dumps(found, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
