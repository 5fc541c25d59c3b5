# ruff: noqa: E402
"""Picture the basket and a show on two virtual screens, for eyes: build/gallery/show-*.png.

python tools/gallery_presenting.py [--lang fi] [--theme light]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

SCREENS = [
    {"name": name, "x": x, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    for name, x, wide, high in (("laptop", 0, 1440, 900), ("projector", 1440, 1600, 900))
]
HOME = tempfile.TemporaryDirectory()
_SCREENS = Path(HOME.name) / "screens.json"
_SCREENS.write_text(json.dumps({"screens": SCREENS}), encoding="utf-8")
# Qt reads its platform when it is loaded: the screens have to be there before.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREENS}"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.presenting import Presenting
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore

OUT = Path(__file__).resolve().parents[1] / "build" / "gallery"
COLLECTION = "ensimmainen-kettera-kokeilu"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lang", default="fi")
    parser.add_argument("--theme", default="light", choices=("light", "dark", "contrast"))
    options = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    make_qt_application(sys.argv[:1])
    home = Path(HOME.name)
    folders = UserFolders(home / "config", home / "state", home / "cache")
    store = SettingsStore(folders.config / "settings.toml")
    app = Application(partial(make_workplace, folders, in_window=False), folders, store, language=options.lang)
    app.themes.choose(options.theme)
    app.start()
    app.window.resize(1440, 900)
    until(lambda: app.desk is not None and app.window.result_model.rowCount())
    feature = find_feature(app.features, Presenting)
    picture(app, feature, f"{options.lang}-{options.theme}")
    app.window.close()


def picture(app: Application, feature: Presenting, ending: str) -> None:
    basket, show = feature.basket, feature.show
    if basket is None or show is None:
        sys.exit("no library")
    basket.open_collection(COLLECTION)
    until(lambda: basket.basket.items)
    app.actions["basket"].trigger()
    shot(app.window, f"basket-{ending}")
    app.actions["present"].trigger()
    until(lambda: show.sheet.start_button is not None)
    shot(show.sheet, f"sheet-{ending}")
    show.start()
    runner = show.runner
    if runner is None:
        sys.exit("no show")
    print("console on", runner.console.screen().name(), "- audience on", runner.audience.screen().name())
    runner.do("go:8")
    shot(runner.audience, f"audience-{ending}")
    shot(runner.console, f"console-{ending}")
    runner.do("overview")
    shot(runner.console, f"overview-{ending}")
    runner.do("overview")
    runner.do("swap")
    QTest.qWait(100)
    print("swapped: console on", runner.console.screen().name(), "- audience on", runner.audience.screen().name())
    runner.end()


def until(is_so: Callable[[], object]) -> None:
    begun = time.monotonic()
    while not is_so():
        QTest.qWait(20)
        if time.monotonic() - begun > 120:
            sys.exit("waited in vain")


def shot(widget: QWidget, name: str) -> None:
    QTest.qWait(200)
    widget.grab().save(str(OUT / f"show-{name}.png"))


if __name__ == "__main__":
    main()
