"""Measure slides: clipped lines in every setting, and how soon the next slide is painted. Prints one JSON document.

    python bench/show.py [LIBRARY] [--quick]

Without a library the bundled one is measured. Clipped lines are counted on the layout: each line's measured width
against its room, each text against the slide, the foot line and the texts beside it. The next slide is timed from the
key press on the audience's window, 1920 × 1080, until that window, and then the console too, have been
painted. Each kind of file is made of the whole.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.publishing import Output, Wish
from kokemukset_app.core.slides import Deck, Ratio, ShowOptions, TextSize, overflows
from kokemukset_app.qt.publishing import publish
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.runtime.slide_painting import SlidePainter, SlideRuler
from kokemukset_app.qt.runtime.theme import Theme, load_tokens, system_font
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.show.show_pictures import ShowPictures
from kokemukset_app.qt.widgets.show.show_runner import ShowRunner
from kokemukset_app.services.session import Session
from kokemukset_app.services.show_service import Selection
from kokemukset_app.settings.paths import UserFolders, shipped

AIM_MS = 50


def main() -> None:
    """Print what was measured as JSON; exits 1 where a line is clipped."""
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path, nargs="?")
    parser.add_argument("--quick", action="store_true", help="every eighth entry, a hundred slides")
    options = parser.parse_args()
    make_qt_application(sys.argv[:1])
    home = Path(tempfile.mkdtemp(prefix="kokemukset-bench-"))
    folders = UserFolders(home / "config", home / "state", home / "cache")
    workplace = make_workplace(folders, in_window=False)
    session = workplace.open(options.library or workplace.bundled)
    session.index.catch_up(lambda _progress: None, NEVER)
    ids = [head.id for head in session.library.heads()][:: 8 if options.quick else 1]
    selection = Selection("*", tuple(CollectionItem(i) for i in ids), has_cover=False)
    settings = [
        clipped(session, selection, ShowOptions(ratio, size, frozenset(ids))) for ratio in Ratio for size in TextSize
    ]
    painted = next_slides(session, selection, ShowOptions(allowed=frozenset(ids)), 100 if options.quick else 400)
    files = written(session, selection, ShowOptions(allowed=frozenset(ids)))
    session.close()
    total = sum(int(str(setting["clipped"])) for setting in settings)
    made = {"entries": len(ids), "clipped": total, "settings": settings, "next_slide_ms": painted, "files": files}
    print(json.dumps(made, indent=1))
    sys.exit(1 if total else 0)


def written(session: Session, selection: Selection, options: ShowOptions) -> dict[str, object]:
    """Make each kind of file of the whole selection, setting and pictures included."""
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    found: dict[str, object] = {}
    for output in Output:
        begun = time.perf_counter()
        made = publish(session, selection, Wish(output, options), Theme.of_system(tokens, "light"))
        seconds = round(time.perf_counter() - begun, 2)
        found[output.value] = {"seconds": seconds, "pages": made.pages, "bytes": len(made.data)}
    return found


def clipped(session: Session, selection: Selection, options: ShowOptions) -> dict[str, object]:
    """Set every entry and count the lines that do not fit."""
    begun, ruler = time.perf_counter(), SlideRuler(system_font()[0])
    pictures = ShowPictures(session.read_file)
    deck = session.shows.prepare(selection, options, ruler, pictures.has)
    seconds = time.perf_counter() - begun
    faults = [f"{s.title}: {fault}" for s in deck.slides for fault in overflows(s, options.stage, ruler)]
    smallest = min(box.size for s in deck.slides for box in s.boxes if box.role.value == "text")
    return {
        "ratio": options.ratio.value,
        "size": options.size.value,
        "slides": len(deck.slides),
        "lines": sum(len(box.lines) for s in deck.slides for box in s.boxes),
        "clipped": len(faults),
        "first_faults": faults[:3],
        "smallest_text": smallest,
        "texts_split": len(deck.splits),
        "seconds": round(seconds, 2),
    }


def next_slides(session: Session, selection: Selection, options: ShowOptions, most: int) -> dict[str, object]:
    """Walk a running show by its own key."""
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    theme = Theme.of_system(tokens, "light")
    pictures = ShowPictures(session.read_file)
    deck: Deck = session.shows.prepare(selection, options, SlideRuler(theme.family), pictures.has)
    looks = ThemeHolder(tokens, "dark", family=theme.family, scale=theme.scale)
    runner = ShowRunner(deck, options.stage, SlidePainter(theme, pictures.images.get), (looks, Icons(looks)))
    runner.begin(in_window=True)
    runner.audience.resize(1920, 1080)
    QApplication.processEvents()
    seen: list[float] = []
    times: list[float] = []
    for _ in range(min(most, len(deck.slides) - 1)):
        begun = time.perf_counter()
        QTest.keyClick(runner.audience, Qt.Key.Key_Right)
        runner.audience.repaint()
        seen.append((time.perf_counter() - begun) * 1000)
        QApplication.processEvents()
        times.append((time.perf_counter() - begun) * 1000)
    runner.end()
    return {
        "slides": len(times),
        "audience": spread(seen),
        "both_windows": spread(times),
        "aim": AIM_MS,
        "reached": max(seen) <= AIM_MS,
    }


def spread(times: list[float]) -> dict[str, float]:
    """Give the median, the 95th percentile and the worst."""
    ordered = sorted(times)
    at = {"median": statistics.median(times), "p95": ordered[int(len(ordered) * 0.95)], "worst": ordered[-1]}
    return {name: round(value, 1) for name, value in at.items()}


if __name__ == "__main__":
    main()
