"""Set every entry of a library as slides, in both shapes and three text sizes, and count lines that are clipped.

python tools/slides_check.py [FOLDER]      the bundled library by default; exits 1 where a line is clipped
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.slides import Ratio, ShowOptions, TextSize, overflows
from kokemukset_app.qt.runtime.slide_painting import SlideRuler
from kokemukset_app.services.show_service import Selection
from kokemukset_app.settings.paths import UserFolders


def main() -> int:
    app = QApplication([])
    workplace = make_workplace(UserFolders.of_this_user(), in_window=False)
    session = workplace.open(Path(sys.argv[1]) if len(sys.argv) > 1 else workplace.bundled)
    session.index.catch_up(lambda _progress: None, NEVER)
    heads = session.library.heads()
    selection = Selection("*", tuple(CollectionItem(head.id) for head in heads), has_cover=False)
    clipped = 0
    for ratio in Ratio:
        for size in TextSize:
            begun, ruler = time.perf_counter(), SlideRuler()
            options = ShowOptions(ratio, size, frozenset(head.id for head in heads))
            deck = session.shows.prepare(selection, options, ruler, lambda _path: True)
            faults = [(s.title, fault) for s in deck.slides for fault in overflows(s, options.stage, ruler)]
            clipped += len(faults)
            splits = Counter(split.at.value for split in deck.splits)
            print(
                f"{ratio} {size}: {len(heads)} entries, {len(deck.slides)} slides, {len(faults)} clipped lines, "
                f"splits {dict(splits)}, {time.perf_counter() - begun:.1f} s"
            )
            for title, fault in faults[:5]:
                print(f"   {title}: {fault}")
    session.close()
    del app
    return 1 if clipped else 0


if __name__ == "__main__":
    sys.exit(main())
