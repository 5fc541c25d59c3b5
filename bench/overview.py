"""Measure the overview on a library: counting, laying out and painting, in milliseconds.

    python bench/overview.py LIBRARY [--home FOLDER]

`count` is the worker's share and runs off the GUI thread; `lay_out` and `paint` are the GUI thread's.
`bench/finnish_library.py` makes libraries of any size. The index is brought up to date first.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

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
from kokemukset_app.settings.paths import UserFolders, shipped

ROUNDS = 9
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


def main() -> None:
    """Print what was measured as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path)
    parser.add_argument("--home", type=Path, default=None)
    options = parser.parse_args()
    home = options.home or Path(tempfile.mkdtemp(prefix="kokemukset-bench-"))
    folders = UserFolders(home / "config", home / "state", home / "cache")
    app = make_qt_application(["bench"])
    session = make_workplace(folders, in_window=False).open(options.library)
    session.index.catch_up(lambda _progress: None, NEVER)
    labels = Labels(session.library.vocabulary(), "fi")
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    theme = Theme.of_system(tokens, "light")
    found: dict[str, object] = {}
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
    print(json.dumps(found, ensure_ascii=False, indent=1))
    session.close()
    del app


if __name__ == "__main__":
    main()
