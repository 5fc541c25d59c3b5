# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false
"""Picture publications in the real window, on PDFs of our own made by `export`: build/screenshots/publication-*.png.

python tools/gallery_publications.py [WORD …]   only pictures whose names contain all of the words
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from PySide6.QtWidgets import QWidget

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.publications import PublicationsFeature
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.settings.paths import UserFolders, shipped
from kokemukset_app.settings.store import SettingsStore
from screenshots import LANGUAGES, OUT, THEMES, settle, wait

QUERY = "yhteiskehittäminen"


def make_library(root: Path) -> None:
    """Copy the bundled library, and put a results publication and a guide made from it beside it."""
    shutil.copytree(shipped("knowledge"), root)
    (root / "attachments").mkdir(exist_ok=True)
    for name, kind, title in (
        ("tulosjulkaisu", "tulos", "6Aika: mitä syntyi"),
        ("opas", "artikkeli", "Kaupunkikehittäjän opas"),
    ):
        target = root / "attachments" / f"{name}.pdf"
        words = ["export", str(target), "--query", f"laji:{kind}", "--title", title, "--columns", "2"]
        subprocess.run([sys.executable, "-m", "kokemukset_app", *words, "--knowledge", str(root)], check=True)


def main(wanted: list[str]) -> None:
    """Take the pictures."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        home = Path(name)
        os.environ["KOKEMUKSET_HOME"] = str(home / "home")
        root = home / "tietopankki"
        make_library(root)
        subprocess.run([sys.executable, "-m", "kokemukset_app", "index", "--knowledge", str(root)], check=True)
        make_qt_application(sys.argv[:1])
        folders = UserFolders.of_this_user()
        store = SettingsStore(folders.config / "settings.toml")
        app = Application(partial(make_workplace, folders, in_window=True), folders, store, library=root)
        app.start()
        settle(app)
        feature = find_feature(app.features, PublicationsFeature)
        views: dict[str, Callable[[], QWidget]] = {
            "hits": partial(_hits, app),
            "page": partial(_page, app, feature),
            "find": partial(_find, app, feature),
            "menu": partial(_menu, app, feature),
            "narrow": partial(_narrow, app, feature),
        }
        OUT.mkdir(parents=True, exist_ok=True)
        for lang in LANGUAGES:
            for theme in THEMES:
                for view, show in views.items():
                    path = OUT / f"publication-{view}-{lang}-{theme}.png"
                    if not all(word in path.name for word in wanted):
                        continue
                    app.preferences.set("language", lang)
                    app.preferences.set("theme", theme)
                    app.window.resize(1440, 900)
                    settle(app)
                    show().grab().save(str(path))
                    feature.pane.close_find()
                    print(path.name, flush=True)
        app.window.close()


def _hits(app: Application) -> QWidget:
    app.desk.start_over()
    settle(app)
    app.desk.search.set_text(QUERY)
    settle(app)
    app.window.show_list_side()
    app.window.results.select_first()
    app.window.results.focus_list()
    settle(app)
    return app.window


def _page(app: Application, feature: PublicationsFeature) -> QWidget:
    app.desk.start_over()
    settle(app)
    app.desk.search.set_text(f"laji:julkaisu {QUERY}")
    settle(app)
    app.window.results.select_first()
    app.desk.search.hit_opened.emit(app.window.results.current_hit())
    settle(app)
    wait(1200)
    feature.pane.canvas.setFocus()
    settle(app)
    return app.window


def _find(app: Application, feature: PublicationsFeature) -> QWidget:
    _page(app, feature)
    app.actions["find"].trigger()
    feature.pane.find_strip.field.setText("kaupungin")
    feature.pane.find_strip.look()
    wait(1500)
    settle(app)
    return app.window


def _menu(app: Application, feature: PublicationsFeature) -> QWidget:
    _page(app, feature)
    menu = feature.pane.bar._menu  # noqa: SLF001  # a picture of it
    menu.ensurePolished()
    menu.adjustSize()
    return menu


def _narrow(app: Application, feature: PublicationsFeature) -> QWidget:
    app.window.resize(700, 900)
    return _page(app, feature)


if __name__ == "__main__":
    main(sys.argv[1:])
