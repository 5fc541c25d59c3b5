# ruff: noqa: E402  # the scripts beside this one and the tests are found only then
"""Measure PDFs: reading and indexing them, searching among their pages, opening one at the hit. Prints JSON.

    python bench/publications.py [--pages 20000] [--quick]

Finnish PDFs of 200 pages are made beside a library of entries. `extraction` is one reader and its child process on all
of them; `index` is the command `index` from nothing, until all can be found; `window` is the real window, offscreen,
driven by key events: the last key to the painted hits, and Down in the list to the page painted with its match lit.
Absolute times depend on the machine and on what else it does.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))
sys.path.insert(0, str(HERE))
from app_words import draw_queries, spread
from finnish_library import library, write_library

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.publications.reader import PdfReader
from kokemukset_app.publications.text_cache import TextCache
from pdf_making import lines, make_pdf

PAGES_A_FILE = 200
LINES_A_PAGE = 46
WIDTH = 88
ENTRIES = 500
OPENED = 6
ROWS = 6
TIMEOUT_SECONDS = 1800


def write_pdfs(folder: Path, pages: int) -> int:
    """Write PDFs of so many pages in all; gives how many files."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = _page_texts()
    files = max(1, pages // PAGES_A_FILE)
    for number in range(files):
        drawn = [lines(*page, x=50, y=800, step=16) for page in islice(texts, min(pages, PAGES_A_FILE))]
        chapters = [(f"Luku {n // 20 + 1}", n) for n in range(1, len(drawn) + 1, 20)]
        data = make_pdf(drawn, title=f"Julkaisu {number + 1}", created="20200101", chapters=chapters)
        (folder / f"julkaisu-{number + 1}.pdf").write_bytes(data)
    return files


def _page_texts() -> Iterator[list[str]]:
    """Give pages of lines for ever."""
    rows: list[str] = []
    seed = 100
    while True:
        for _, text in library(400, seed):
            body = text.split("---", 2)[-1].encode("cp1252", "ignore").decode("cp1252")
            rows += textwrap.wrap(" ".join(body.split()), WIDTH)
            while len(rows) >= LINES_A_PAGE:
                yield rows[:LINES_A_PAGE]
                rows = rows[LINES_A_PAGE:]
        seed += 1


def measure_extraction(folder: Path) -> dict[str, float]:
    """Read all PDFs one after another."""
    with tempfile.TemporaryDirectory() as cache:
        reader = PdfReader(lambda path: folder / path, TextCache(Path(cache)), lambda *_: "fi")
        names = sorted(place.name for place in folder.glob("*.pdf"))
        started = time.perf_counter()
        pages = sum(len(read.text.pages) for name in names if (read := reader.read(name, NEVER)) is not None)
        wall = time.perf_counter() - started
        reader.close()
    return {"pdfs_per_second": round(len(names) / wall, 2), "pages_per_second": round(pages / wall, 1)}


def measure_index(root: Path) -> dict[str, object]:
    """Run the command `index` on a library without an index."""
    command = [sys.executable, "-m", "kokemukset_app", "index", "--knowledge", str(root), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=True)
    told = json.loads(done.stdout)["publications"]
    wall = float(told["seconds"])
    return {
        "pages": told["pages"],
        "wall_seconds": round(wall, 1),
        "pages_per_second": round(told["pages"] / wall, 1),
        "pdfs_per_second": round(told["read"] / wall, 2),
    }


def measure_window(root: Path, queries: dict[str, list[str]]) -> dict[str, object]:
    """Type and open in the window of this process."""
    from app_window import Bench, _keys_of  # noqa: PLC0415  # Qt is for the one process that has the window
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from kokemukset_app.qt.features.door import find_feature  # noqa: PLC0415
    from kokemukset_app.qt.features.publications import PublicationsFeature  # noqa: PLC0415

    bench = Bench(root)
    bench.app.start()
    bench.window.resize(1440, 900)
    while not bench.has_desk():
        bench.pause(20)
    bench.until(bench.desk.index.finished, lambda: None)
    bench.pause(2500)
    keys: dict[str, object] = {}
    answers: dict[str, object] = {}
    for kind, texts in queries.items():
        keys[kind], answers[kind] = _keys_of(bench, texts)
    feature = find_feature(bench.app.features, PublicationsFeature)
    opened: list[float] = []
    for text in [*queries["words"], *queries["two words"]][:OPENED]:
        bench.clear()
        for char in f"laji:julkaisu {text}":
            bench.press(char)
        if not bench.until_painted(partial(bench.has_answer, f"laji:julkaisu {text}"), 5000) or not bench.has_rows():
            continue
        bench.pause(500)
        QTest.keyClick(bench.line, Qt.Key.Key_Down)
        bench.pause(600)
        for _ in range(min(ROWS, bench.window.result_model.rowCount() - 1)):
            before = feature.controller.wish if feature.controller is not None else None

            def is_there(before: object = before) -> bool:
                wish = feature.controller.wish if feature.controller is not None else None
                canvas = feature.pane.canvas
                is_open = feature.controller is not None and feature.controller._is_open  # noqa: SLF001
                is_new = wish is not None and wish is not before and is_open
                return is_new and canvas.match[0] > 0 and canvas.store.picture(canvas.page) is not None

            pressed = time.perf_counter()
            QTest.keyClick(bench.window.results, Qt.Key.Key_Down)
            if bench.until_painted(is_there, 5000):
                opened.append((bench.painted_at - pressed) * 1000)
            bench.pause(200)
    return {"key_to_paint_ms": keys, "answer_ms": answers, "open_at_hit_ms": spread(opened)}


def main() -> None:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--quick", action="store_true", help="400 pages, few queries: does it work at all")
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    each = 3 if chosen.quick else 16
    if chosen.window is not None:
        from kokemukset_app.qt.runtime.qt_application import make_qt_application  # noqa: PLC0415

        app = make_qt_application(sys.argv[:1])
        print(json.dumps(measure_window(chosen.window, draw_queries(chosen.window, each))), flush=True)
        app.processEvents()
        os._exit(0)  # the order in which Qt's objects go is no part of this
    with tempfile.TemporaryDirectory() as name:
        os.environ.setdefault("KOKEMUKSET_HOME", str(Path(name) / "home"))
        root = Path(name) / "library"
        write_library(root, ENTRIES)
        files = write_pdfs(root / "attachments", 400 if chosen.quick else chosen.pages)
        result: dict[str, object] = {"files": files, "extraction": measure_extraction(root / "attachments")}
        result["index"] = measure_index(root)
        words = [sys.executable, __file__, "--window", str(root), *(["--quick"] if chosen.quick else [])]
        done = subprocess.run(words, capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=False)
        if done.returncode:
            sys.exit(done.stderr[-2000:])
        result["window"] = json.loads(done.stdout)
    print(json.dumps(result, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
