"""Picture the overview whole: its three sides in every language and theme at three widths.

    QT_QPA_PLATFORM=offscreen python tools/gallery_overview.py [--only fi-light] [--library FOLDER]

The pictures go to `build/gallery-overview/`. Each side is one picture as high as its page; `--scale 2` takes it at 2×.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from functools import partial
from pathlib import Path

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.entry import EntryId
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.overview import OverviewFeature
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.widgets.overview.overview_view import LIBRARY, NEIGHBOURS, PROGRAMME
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore
from screenshots import LANGUAGES, THEMES, settle

OUT = Path(__file__).resolve().parents[1] / "build" / "gallery-overview"
WIDTHS = {1000: 800, 1440: 900, 2560: 1440}
SIDES = (LIBRARY, PROGRAMME, NEIGHBOURS)


def take_all(app: Application, only: list[str]) -> None:
    """Take the pictures whose names have all of these words."""
    view = find_feature(app.features, OverviewFeature).view
    for lang in LANGUAGES:
        for theme in THEMES:
            for width, height in WIDTHS.items():
                names = {side: f"{side}-{lang}-{theme}-{width}" for side in SIDES}
                wanted = {side: name for side, name in names.items() if all(word in name for word in only)}
                if not wanted:
                    continue
                app.preferences.set("language", lang)
                app.preferences.set("theme", theme)
                app.window.resize(width, height)
                for side, name in wanted.items():
                    view.side_buttons[side].click()
                    settle(app)
                    view.page.grab().save(str(OUT / f"{name}.png"))
                    print(name, flush=True)


def main() -> int:
    """Open the library, go to the neighbours of its best tied project, and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--library", type=Path)
    parser.add_argument("--scale", default="1")
    options = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = options.scale
    OUT.mkdir(parents=True, exist_ok=True)
    make_qt_application(sys.argv[:1])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        home = Path(name)
        folders = UserFolders(home / "config", home / "state", home / "cache")
        store = SettingsStore(folders.config / "settings.toml")
        app = Application(partial(make_workplace, folders, in_window=True), folders, store, library=options.library)
        app.start()
        settle(app)
        assert app.desk is not None
        heads = app.desk.session.library.heads()
        named = Counter(project for head in heads for project in head.projects)
        app.desk.entries.open(EntryId(named.most_common(1)[0][0]) if named else heads[0].id)
        settle(app)
        app.actions["neighbours"].trigger()
        settle(app)
        take_all(app, options.only)
        app.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
