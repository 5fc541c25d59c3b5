# ruff: noqa: E402  # the collector is switched off before the rest is loaded
"""Drive the real window in a process of its own and print what was measured as JSON.

    python bench/app_window.py build|start|type LIBRARY [QUERIES.json] [--began MONOTONIC_SECONDS] [--keys N]

`build` opens a library that has no index yet, `start` one that has, `type` presses keys in it. Times are ms.
What is shown counts as painted when the window has handled the update request that follows the answer.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
gc.disable()  # as the program does while it starts
from app_words import spread, typing_text
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.events import IndexReport
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore

TICK_MS = 5
KEY_MS = 83  # twelve keys a second
LONGEST_MS = 600_000


class Gaps(QObject):
    """A timer of 5 ms and the time between its ticks: how long the window did not answer."""

    def __init__(self) -> None:
        super().__init__()
        self._last = 0.0
        self.values: list[float] = []
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Begin to count anew."""
        self.values, self._last = [], time.perf_counter()
        self._timer.start()

    def stop(self) -> dict[str, float]:
        """Tell what was seen."""
        self._timer.stop()
        return spread(self.values)

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.values.append((now - self._last) * 1000)
        self._last = now


class Bench(QObject):
    """The program under measurement."""

    def __init__(self, library: Path) -> None:
        super().__init__()
        folders = UserFolders.of_this_user()
        store = SettingsStore(folders.config / "settings.toml")
        make = partial(make_workplace, folders, in_window=True)
        self.app = Application(make, folders, store, library=library, language="fi")
        self.window = self.app.window
        self._loop: QEventLoop | None = None
        self._is_due: Callable[[], bool] = lambda: False
        self._waits_for_paint = False
        self._is_ok = False
        self.painted_at = 0.0
        self.window.installEventFilter(self)

    @property
    def desk(self) -> Desk:
        """The open library."""
        assert self.app.desk is not None
        return self.app.desk

    @property
    def line(self) -> QLineEdit:
        """The search field."""
        line = self.window.header.search_field.focusProxy()
        assert isinstance(line, QLineEdit)
        return line

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the window is about to paint what was waited for, look at the clock once it has."""
        if event.type() == QEvent.Type.UpdateRequest and self._loop is not None and self._is_due():
            self._is_due = _never
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self.painted_at = time.perf_counter()
        self._is_ok = True
        if self._loop is not None:
            self._loop.quit()

    def until_painted(self, is_due: Callable[[], bool], timeout_ms: int = 5000) -> bool:
        """Run until the first paint after `is_due` has become true; `painted_at` tells when that was."""
        self._is_due, self._is_ok = is_due, False
        self._run(timeout_ms)
        self._is_due = _never
        return self._is_ok

    def pause(self, ms: int) -> None:
        """Let the window run for a while."""
        self._run(ms)

    def until(self, signal: object, begin: Callable[[], object], timeout_ms: int = LONGEST_MS) -> tuple[object, ...]:
        """Begin something and run until a signal; gives its arguments."""
        got: list[tuple[object, ...]] = []

        def on_signal(*values: object) -> None:
            got.append(values)
            if self._loop is not None:
                self._loop.quit()

        signal.connect(on_signal)  # pyright: ignore[reportAttributeAccessIssue]
        begin()
        if not got:
            self._run(timeout_ms)
        signal.disconnect(on_signal)  # pyright: ignore[reportAttributeAccessIssue]
        if not got:
            raise TimeoutError(f"no {signal} within {timeout_ms} ms")
        return got[0]

    def _run(self, timeout_ms: int) -> None:
        loop = self._loop = QEventLoop()
        timer = QTimer(singleShot=True)
        timer.timeout.connect(loop.quit)
        timer.start(timeout_ms)
        loop.exec()
        self._loop = None

    def has_desk(self) -> bool:
        """Tell whether the library is open."""
        return self.app.desk is not None

    def has_rows(self) -> bool:
        """Tell whether hits are listed."""
        return self.window.result_model.rowCount() > 0

    def has_answer(self, text: str) -> bool:
        """Tell whether what is listed answers this text."""
        page = self.desk.search._page  # noqa: SLF001  # what the window shows is no business of other classes
        return page is not None and page.query.text == text and not self.desk.search._is_asking  # noqa: SLF001

    def clear(self) -> None:
        """Empty the field and wait for the start list."""
        self.line.setFocus()
        self.line.selectAll()
        if self.line.text():
            QTest.keyClick(self.line, Qt.Key.Key_Delete)
            self.until_painted(partial(self.has_answer, ""), 2000)
        self.pause(20)

    def press(self, char: str) -> None:
        """Press and let go a key that writes a character."""
        if char.isascii():
            QTest.keyClick(self.line, char)
            return
        # Qt's test library knows only the keys of ASCII.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(char.upper()), Qt.KeyboardModifier.NoModifier, char)
            QCoreApplication.sendEvent(self.line, key)

    def type_along(self, queries: dict[str, list[str]], keys: int, rest_ms: int = 0) -> dict[str, float]:
        """Watch the event loop while twelve keys a second are pressed, and for `rest_ms` after the last one."""
        steps = [(char, number == 0) for text in typing_text(queries, keys) for number, char in enumerate(text)][:keys]
        gaps, loop = Gaps(), QEventLoop()
        timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=KEY_MS)

        def press() -> None:
            if not steps:
                timer.stop()
                QTimer.singleShot(rest_ms, loop.quit)
                return
            char, is_first = steps.pop(0)
            if is_first:
                self.line.selectAll()
            self.press(char)

        timer.timeout.connect(press)
        gaps.start()
        timer.start()
        loop.exec()
        return gaps.stop()

    def open_library(self) -> None:
        """Start the program and wait until its library is open, its index true, and all is still."""
        self.app.start()
        self.window.resize(1440, 900)  # the offscreen screen is smaller than people's
        while not self.has_desk():
            self.pause(20)
        self.until(self.desk.index.finished, lambda: None)
        self.pause(1500)


def _never() -> bool:
    return False


def resident_mb() -> float:
    """Give the megabytes in memory now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def measure_build(bench: Bench) -> dict[str, object]:
    """Open a library without an index; the index is made in a child process meanwhile."""
    gaps = Gaps()
    bench.app.start()
    bench.window.resize(1440, 900)  # the offscreen screen is smaller than people's
    while not bench.has_desk():
        bench.pause(20)
    gaps.start()
    started = time.perf_counter()
    (report,) = bench.until(bench.desk.index.finished, lambda: None)
    wall = time.perf_counter() - started
    assert isinstance(report, IndexReport)
    bench.pause(500)
    seen = gaps.stop()
    bench.app.close()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "entries_per_second": round(report.entries / wall, 1),
        "wall_seconds": round(wall, 2),
        "cpu_seconds": round(children.ru_utime + children.ru_stime, 2),
        "peak_mb_of_child": round(children.ru_maxrss / 1000, 1),
        "event_loop_gap_ms": seen,
    }


def measure_start(bench: Bench, began: float) -> dict[str, object]:
    """Start on a warm index and press the first key as soon as the field takes it."""
    offset = time.monotonic() - time.perf_counter()
    bench.app.start()
    bench.window.resize(1440, 900)  # the offscreen screen is smaller than people's
    bench.until_painted(bench.line.hasFocus)
    field = bench.painted_at
    bench.until_painted(bench.has_rows, 30_000)
    rows = bench.painted_at
    pressed = time.perf_counter()
    QTest.keyClick(bench.line, Qt.Key.Key_K)
    bench.until_painted(partial(bench.has_answer, "k"), 30_000)
    hits = bench.painted_at
    memory = resident_mb()
    bench.app.window.close()
    ms = lambda at: round((at + offset - began) * 1000, 1)  # noqa: E731
    return {
        "field_ms": ms(field),
        "usable_ms": ms(max(field, rows)),
        "first_key_to_hits_ms": round((hits - pressed) * 1000, 1),
        "memory_mb": memory,
    }


def measure_typing(bench: Bench, queries: dict[str, list[str]], keys: int) -> dict[str, object]:
    """Press keys, walk the list, change a file."""
    bench.open_library()
    result: dict[str, object] = {"memory_at_start_mb": resident_mb()}
    key_ms: dict[str, object] = {}
    answer_ms: dict[str, object] = {}
    for kind, texts in queries.items():
        key_ms[kind], answer_ms[kind] = _keys_of(bench, texts)
    result |= {"key_to_paint_ms": key_ms, "answer_ms": answer_ms}
    result["open_entry_ms"] = _opened(bench, queries["words"])
    bench.clear()
    result["gap_while_typing_ms"] = bench.type_along(queries, keys)
    bench.clear()
    result["one_change_ms"] = _changed(bench)
    result["memory_mb"] = resident_mb()
    bench.app.window.close()
    return result


def _keys_of(bench: Bench, texts: list[str]) -> tuple[dict[str, float], dict[str, float]]:
    """Time the last key of each text, the ones before it typed as fast as they go."""
    keys: list[float] = []
    answers: list[float] = []
    missed = 0
    for text in texts:
        bench.clear()
        for char in text[:-1]:
            bench.press(char)
        if text[:-1].strip():
            bench.until_painted(partial(bench.has_answer, text[:-1]), 2000)
        bench.pause(30)
        pressed = time.perf_counter()
        bench.press(text[-1])
        if bench.until_painted(partial(bench.has_answer, text), 5000):
            keys.append((bench.painted_at - pressed) * 1000)
            page = bench.desk.search._page  # noqa: SLF001
            answers.append(page.took_ms if page else 0.0)
        else:
            missed += 1
    told = spread(keys)
    if missed:
        told["missed"] = missed
    return told, spread(answers)


def _opened(bench: Bench, texts: list[str]) -> dict[str, float]:
    """Time from Down in the list to the painted page."""
    times: list[float] = []
    shown: list[object] = []
    bench.desk.entries.entry_shown.connect(shown.append)
    for text in texts[:6]:
        bench.clear()
        for char in text:
            bench.press(char)
        bench.until_painted(partial(bench.has_answer, text), 5000)
        bench.pause(500)
        QTest.keyClick(bench.line, Qt.Key.Key_Down)
        bench.pause(400)
        for _ in range(min(6, bench.window.result_model.rowCount() - 1)):
            before = bench.desk.search.current_id()
            shown.clear()
            pressed = time.perf_counter()
            QTest.keyClick(bench.window.results, Qt.Key.Key_Down)
            if bench.desk.search.current_id() == before:
                break
            if bench.until_painted(lambda: bool(shown), 3000):
                times.append((bench.painted_at - pressed) * 1000)
            bench.pause(60)
    bench.desk.entries.entry_shown.disconnect(shown.append)
    return spread(times)


def _changed(bench: Bench) -> dict[str, float]:
    """Time from a changed file to the index that knows it."""
    root = Path(bench.desk.session.library.path)
    times: list[float] = []
    for path in sorted((root / "articles").glob("*.md"))[:5]:
        path.write_text(path.read_text("utf-8") + "\nLisättiin kirahvi.\n", "utf-8")
        started = time.perf_counter()
        bench.until(bench.desk.index.finished, bench.desk.index.catch_up)
        times.append((time.perf_counter() - started) * 1000)
        # The folder's watch tells of the change as well; let it come and go.
        bench.pause(1500)
    return spread(times)


def main() -> None:
    """Measure one thing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("build", "start", "type"))
    parser.add_argument("library", type=Path)
    parser.add_argument("queries", type=Path, nargs="?")
    parser.add_argument("--began", type=float, default=time.monotonic())
    parser.add_argument("--keys", type=int, default=300)
    chosen = parser.parse_args()
    gc.freeze()
    gc.enable()
    app = make_qt_application(sys.argv[:1])
    bench = Bench(chosen.library)
    if chosen.what == "build":
        result = measure_build(bench)
    elif chosen.what == "start":
        result = measure_start(bench, chosen.began)
    else:
        result = measure_typing(bench, json.loads(chosen.queries.read_text("utf-8")), chosen.keys)
    print(json.dumps(result), flush=True)
    app.processEvents()
    os._exit(0)  # the order in which Qt's objects go is no part of this


if __name__ == "__main__":
    main()
