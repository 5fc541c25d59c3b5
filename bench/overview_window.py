"""Drive the overview in the real window and print what was measured as JSON. Times are ms.

    python bench/overview_window.py LIBRARY [--keys 60]

The index has to be there; `make bench-overview` makes libraries and indexes, and runs this. `first` is the first
Ctrl+1 of a fresh process, `later` the ones after it, each with other counts to show: to the first chart that is
painted, and until every chart in sight is.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from app_window import Bench, Gaps, resident_mb
from app_words import draw_queries
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.overview import OverviewFeature
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.widgets.overview.overview_view import OverviewView

SIZES = ((1000, 700), (1440, 900), (1920, 1080), (1280, 800), (900, 700), (1440, 900))


class Page:
    """The overview of the window under measurement."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._shown = 0

    @property
    def view(self) -> OverviewView:
        """The page."""
        return find_feature(self._bench.app.features, OverviewFeature).view

    def has_chart(self) -> bool:
        """Tell whether a chart stands."""
        return self._bench.window.view == "overview" and any(not block.isHidden() for block in self.view.blocks)

    def count(self) -> None:
        """Note that the newest charts in sight stand."""
        self._shown += 1

    def was_shown(self, times: int) -> bool:
        """Tell whether charts came up more often than that."""
        return self._shown > times

    def go(self) -> dict[str, float]:
        """Press Ctrl+1; give the time to the first painted chart, to all in sight, and the longest gap meanwhile."""
        bench, before = self._bench, self._shown
        gaps = Gaps()
        gaps.start()
        pressed = time.perf_counter()
        QTest.keyClick(bench.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        if before == 0:
            self.view.charts_shown.connect(self.count)
        bench.until_painted(self.has_chart)
        first = bench.painted_at
        if not self.was_shown(before):
            bench.until_painted(partial(self.was_shown, before))
        every = bench.painted_at
        longest = gaps.stop()["max"]
        ms = lambda at: round((at - pressed) * 1000, 1)  # noqa: E731
        return {"first_chart": ms(first), "all_in_sight": ms(every), "longest_gap": longest}


def measure(bench: Bench, library: Path, keys: int) -> dict[str, object]:
    """Go to the overview, away and back; type, resize, and go to the other sides with it open."""
    bench.open_library()
    bench.window.activateWindow()
    page = Page(bench)
    result: dict[str, object] = {"first": page.go()}
    bench.pause(600)
    result["later"] = _middle([_again(bench, page) for _ in range(7)])
    queries = draw_queries(library, 10)
    result["gap_while_typing"] = _typed(bench, page, queries, keys)
    bench.clear()
    result["gap_while_resizing"] = _resized(bench)
    result["programme"] = _side(bench, page, "programme")
    result["neighbours"] = _beside(bench, page)
    result["memory_mb"] = resident_mb()
    bench.app.window.close()
    return result


def _again(bench: Bench, page: Page) -> dict[str, float]:
    QTest.keyClick(bench.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    bench.pause(400)
    return page.go()


def _middle(runs: list[dict[str, float]]) -> dict[str, object]:
    return {
        key: {"median": round(statistics.median(run[key] for run in runs), 1), "worst": max(run[key] for run in runs)}
        for key in runs[0]
    }


def _watched(act: Callable[[Callable[[], None]], None]) -> dict[str, float]:
    """Watch the event loop while something is done that ends by calling what it is given."""
    gaps, loop = Gaps(), QEventLoop()
    gaps.start()
    act(loop.quit)
    loop.exec()
    return gaps.stop()


def _typed(bench: Bench, page: Page, queries: dict[str, list[str]], keys: int) -> dict[str, object]:
    """Press twelve keys a second in the field while the overview follows; how often it stood with the newest counts."""
    shown: list[float] = []
    page.view.charts_shown.connect(lambda: shown.append(time.perf_counter()))
    bench.line.setFocus()
    return {**bench.type_along(queries, keys, rest_ms=600), "pages_shown": len(shown), "keys": keys}


def _resized(bench: Bench) -> dict[str, float]:
    """Give the window other sizes, two a second."""
    sizes = [*SIZES, *SIZES]

    def act(done: Callable[[], None]) -> None:
        timer = QTimer(bench, interval=500)

        def step() -> None:
            if not sizes:
                timer.stop()
                done()
                return
            bench.window.resize(*sizes.pop(0))

        timer.timeout.connect(step)
        timer.start()

    return _watched(act)


def _side(bench: Bench, page: Page, side: str) -> dict[str, float]:
    """Go to another side of the page, twice: the first time its numbers are read from the entries."""
    told: dict[str, float] = {}
    for name in ("first", "later"):
        page.view.side_buttons["library"].click()
        bench.pause(800)
        shown: list[float] = []
        connection = page.view.charts_shown.connect(lambda shown=shown: shown.append(1.0))
        gaps = Gaps()
        gaps.start()
        pressed = time.perf_counter()
        page.view.side_buttons[side].click()
        bench.until_painted(lambda shown=shown: bool(shown), 60_000)
        told[f"{name}_ms"] = round((bench.painted_at - pressed) * 1000, 1)
        told[f"{name}_gap"] = gaps.stop()["max"]
        page.view.charts_shown.disconnect(connection)
    return told


def _beside(bench: Bench, page: Page) -> dict[str, float]:
    """Read entry after entry and press Ctrl+G: the time to the painted picture of what stands beside it."""
    times: list[float] = []
    heads = bench.desk.session.library.heads()
    for head in heads[:: max(1, len(heads) // 9)]:
        QTest.keyClick(bench.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        bench.until(bench.desk.entries.entry_shown, partial(bench.desk.entries.open, head.id))
        bench.pause(400)
        shown: list[float] = []
        connection = page.view.charts_shown.connect(lambda shown=shown: shown.append(1.0))
        pressed = time.perf_counter()
        QTest.keyClick(bench.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        bench.until_painted(lambda shown=shown: bool(shown), 60_000)
        times.append((bench.painted_at - pressed) * 1000)
        page.view.charts_shown.disconnect(connection)
    return {"first_ms": round(times[0], 1), "median_ms": round(statistics.median(times), 1), "worst_ms": max(times)}


def main() -> None:
    """Measure one library."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("--keys", type=int, default=60)
    chosen = parser.parse_args()
    gc.freeze()
    gc.enable()
    app = make_qt_application(sys.argv[:1])
    result = measure(Bench(chosen.library), chosen.library, chosen.keys)
    print(json.dumps(result), flush=True)
    app.processEvents()
    os._exit(0)  # the order in which Qt's objects go is no part of this


if __name__ == "__main__":
    main()
