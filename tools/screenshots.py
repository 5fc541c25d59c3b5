# ruff: noqa: D102, E501
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false
"""Picture every main view of the real window, for eyes: build/screenshots/*.png and an index.html over them.

python tools/screenshots.py                 every view, themes × languages, widths, 1× and 2×
python tools/screenshots.py --only zero     only pictures whose name contains the word
python tools/screenshots.py --stretch       text 50 % longer, as another language might be
python tools/screenshots.py --text-size 2   letters twice as large, as a system may ask for
"""

from __future__ import annotations

import argparse
import html
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

import screenshots_showing
from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.overview import OverviewFeature
from kokemukset_app.qt.features.plan_feature import PlanFeature
from kokemukset_app.qt.main_window import SEARCH_VIEW, Layout
from kokemukset_app.qt.runtime.i18n import Translations
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.widgets.frame.go_to import GoToPopup
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore

OUT = Path(__file__).resolve().parents[1] / "build" / "screenshots"
VIEWS = (
    *("start", "results", "reading", "editor", "newentry", "facets", "zero", "read", "settings", "goto", "help"),
    *("overview", "programme", "map", "beside", "why", "plan", *screenshots_showing.VIEWS),
)
THEMES = ("light", "dark", "contrast")
LANGUAGES = ("fi", "sv", "en")
WIDTHS = {700: 900, 1000: 800, 1440: 900, 1600: 1000}
PATIENCE = 60.0
MAP = 2
"""The place of the map among the charts of the programme."""
READ_BEFORE = 3
QUERY = "kokeilun hankinta"
PLAN = """# Robottibussi lähiöön

## Tavoite

Kokeilemme robottibussia kahden lähiön välillä. Asukkaat otetaan mukaan reitin suunnitteluun heti alusta alkaen, ja
kokeilun palaute kerätään verkossa ja pysäkeillä.

## Hankinta

Kaupunki hankkii palvelun innovatiivisena hankintana pieneltä yritykseltä. Markkinavuoropuhelu käydään ennen tarjouspyyntöä.

## Tulosten juurruttaminen

Avaamme kokeilun tiedot rajapintana, ja kaupungin liikennesuunnittelu ottaa mallin käyttöön hankkeen jälkeen.
"""
IN_VAIN = "avaruushissin kuljettaja"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what, in which language and theme, how wide, how dense."""

    view: str
    lang: str
    theme: str
    width: int
    scale: int

    @property
    def name(self) -> str:
        return f"{self.view}-{self.lang}-{self.theme}-{self.width}-{self.scale}x"


def shots(scale: int) -> list[Shot]:
    """Choose the pictures that tell the most: every theme and language at 1440, every width in Finnish, light."""
    found = [Shot(v, "fi", "light", w, scale) for w in WIDTHS for v in VIEWS if scale == 1 or w == 1440]
    if scale == 1:
        found += [Shot(v, lang, theme, 1440, 1) for lang in LANGUAGES for theme in THEMES for v in VIEWS]
    order = (lambda s: LANGUAGES.index(s.lang), lambda s: THEMES.index(s.theme), lambda s: s.width)
    return sorted(dict.fromkeys(found), key=lambda s: tuple(key(s) for key in order))


class Stretched(QTranslator):
    """Make every text half as long again, with letters that show where it begins and ends."""

    def __init__(self, inner: list[QTranslator], parent: QObject) -> None:
        super().__init__(parent)
        self._inner = inner

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context: str, text: str, comment: str | None = None, n: int = -1) -> str | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        if context == "QShortcut":
            return None
        found = next((t for i in reversed(self._inner) if (t := i.translate(context, text, comment, n))), text)
        return f"{found} {('pidempi ' * len(found))[: max(2, len(found) // 2)]}".strip()


class Camera:
    """Bring the one window into each view and grab it."""

    def __init__(self, app: Application, *, stretch: bool) -> None:
        self._app, self._stretch = app, stretch
        self._window = app.window
        self._lang = ""
        self._stretched: Stretched | None = None

    def take(self, shot: Shot) -> QPixmap:
        """Show what the picture is of, wait until nothing moves, and grab it."""
        self._speak(shot.lang)
        self._app.preferences.set("theme", shot.theme)
        self._window.resize(shot.width, WIDTHS[shot.width])
        settle(self._app)
        self._window.show_view(SEARCH_VIEW)
        self._app.messages.close()
        self._tidy()
        self._close_popups()
        shown = self.views()[shot.view]()
        settle(self._app)
        picture = shown.grab()
        if shown is not self._window:
            shown.close()
        self._close_popups()
        return picture

    def views(self) -> dict[str, Callable[[], QWidget]]:
        """Give what brings each view up and tells which window to grab."""
        return {
            "start": self._start,
            "results": self._results,
            "reading": self._reading,
            "editor": self._editor,
            "newentry": self._new_entry,
            "facets": self._facets,
            "zero": self._zero,
            "read": self._read,
            "settings": partial(self._beside, "settings"),
            "goto": self._go_to,
            "help": partial(self._beside, "help"),
            "overview": partial(self._overview, "library"),
            "programme": partial(self._overview, "programme"),
            "map": partial(self._overview, "programme", to_chart=MAP),
            "beside": self._neighbours,
            "why": self._why,
            "plan": self._plan,
            **screenshots_showing.views(self._app, settle),
        }

    def _close_popups(self) -> None:
        """Close what lies over the window: the lists one chooses from, of whatever feature, and open menus."""
        for popup in self._window.findChildren(GoToPopup):
            popup.close_popup()
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()

    def _tidy(self) -> None:
        """Put the filters away where they had come over another pane for a picture."""
        if self._window.layout_kind is not Layout.THREE and not self._window.facets.isHidden():
            self._window.toggle_facets()

    def _speak(self, lang: str) -> None:
        if lang == self._lang:
            return
        self._lang = lang
        if self._stretched is not None:
            QCoreApplication.removeTranslator(self._stretched)
        self._app.preferences.set("language", lang)
        if self._stretch:
            desk = self._desk()
            translations = self._app.findChild(Translations)
            inner = [] if translations is None else translations.findChildren(QTranslator)
            self._stretched = Stretched(inner, self._app)
            QCoreApplication.installTranslator(self._stretched)
            self._app.window.set_labels(Labels(desk.session.library.vocabulary(), lang))
            desk.index.reword()

    def _start(self) -> QWidget:
        self._desk().start_over()
        self._window.show_list_side()
        self._window.header.search_field.focus_all()
        return self._window

    def _results(self) -> QWidget:
        self._ask(QUERY, FacetSelection())
        self._window.show_list_side()
        self._window.results.select_first()
        self._window.results.focus_list()
        return self._window

    def _reading(self) -> QWidget:
        self._results()
        settle(self._app)
        if (hit := self._window.results.current_hit()) is not None:
            self._desk().search.hit_opened.emit(hit)
        settle(self._app)
        self._window.reading.view.setFocus()
        return self._window

    def _editor(self) -> QWidget:
        self._reading()
        settle(self._app)
        self._app.actions["edit"].trigger()
        settle(self._app)
        return self._window

    def _new_entry(self) -> QWidget:
        self._start()
        settle(self._app)
        self._app.actions["new_entry"].trigger()
        settle(self._app)
        QTest.keyClick(QApplication.focusWidget() or self._window, Qt.Key.Key_Return)
        settle(self._app)
        QTest.keyClicks(QApplication.focusWidget() or self._window, "Kokeilun hankinta")
        wait(400)
        return self._window

    def _facets(self) -> QWidget:
        selection = (
            FacetSelection()
            .including(FacetField.TYPE, ["lesson", "result"])
            .excluding(FacetField.THEME, ["viestinta"])
            .including(FacetField.YEAR, [str(year) for year in range(2016, 2022)])
        )
        self._ask("kokeilu", selection)
        self._window.show_list_side()
        self._window.results.select_first()
        if self._window.facets.isHidden():
            self._window.toggle_facets()
        self._window.facets.focus_first()
        return self._window

    def _zero(self) -> QWidget:
        self._ask(IN_VAIN, FacetSelection.of(FacetField.CITY, "oulu"))
        return self._window

    def _read(self) -> QWidget:
        """Show how a search was read, with a word typed without its dots and one that few entries have."""
        self._ask("osallistamisen tyokalut nuorille", FacetSelection())
        self._window.show_list_side()
        self._window.result_header.reading_button.setChecked(True)
        settle(self._app)
        wait(400)
        settle(self._app)
        return self._window

    def _why(self) -> QWidget:
        """Show reasons of several kinds, the steps of breadth, and the headings over the passages."""
        self._ask("kokeilukulttuuri asukkaat", FacetSelection())
        self._window.show_list_side()
        self._window.results.select_first()
        wait(400)
        return self._window

    def _plan(self) -> QWidget:
        self._start()
        settle(self._app)
        self._app.actions["plan"].trigger()
        feature = find_feature(self._app.features, PlanFeature)
        assert feature.controller is not None
        feature.controller.check_text(PLAN)
        wait(300)
        return self._window

    def _go_to(self) -> QWidget:
        self._start()
        settle(self._app)
        self._desk().go_to.show_entries()
        settle(self._app)
        self._window.go_to.field.edit.setText("kok")
        return self._window

    def _overview(self, side: str, to_chart: int = 0) -> QWidget:
        self._start()
        settle(self._app)
        self._app.actions["overview"].trigger()
        view = find_feature(self._app.features, OverviewFeature).view
        view.side_buttons[side].click()
        settle(self._app)
        view.verticalScrollBar().setValue(view.blocks[to_chart].y() - 24 if to_chart else 0)
        return self._window

    def _neighbours(self) -> QWidget:
        """Show what stands beside the project that most entries name."""
        heads = self._desk().session.library.heads()
        named = Counter(project for head in heads for project in head.projects)
        self._desk().entries.open(EntryId(named.most_common(1)[0][0]))
        settle(self._app)
        self._app.actions["neighbours"].trigger()
        settle(self._app)
        return self._window

    def _beside(self, action: str) -> QWidget:
        self._app.actions[action].trigger()
        settle(self._app)
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self._window and w.isWindow()]
        return shown[-1]

    def _ask(self, text: str, selection: FacetSelection) -> None:
        desk = self._desk()
        desk.start_over()
        settle(self._app)
        desk.search.set_selection(selection)
        desk.search.set_text(text)
        settle(self._app)

    def _desk(self) -> Desk:
        assert self._app.desk is not None
        return self._app.desk


def wait(milliseconds: int) -> None:
    """Let the window live for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(app: Application) -> None:
    """Let the window live until no job runs and no timer of a view is due."""
    end = time.monotonic() + PATIENCE
    quiet = 0
    while quiet < 2 and time.monotonic() < end:  # twice: what one job found may start the next
        wait(40)
        busy = app.desk is None or any(lane.is_busy for lane in app.findChildren(QObject) if hasattr(lane, "is_busy"))
        timers = (*app.findChildren(QTimer), *app.window.findChildren(QTimer))
        waiting = any(t.isActive() and t.isSingleShot() and t.interval() < 1000 for t in timers)
        quiet = 0 if busy or waiting else quiet + 1


def read_some(app: Application) -> None:
    """Read a few entries, so that the start view has something read lately."""
    assert app.desk is not None
    heads = [head for head in app.desk.session.library.heads() if head.type.value == "lesson"]
    for head in heads[:READ_BEFORE]:
        app.desk.entries.open(EntryId(head.id))
        settle(app)
        wait(1200)
    app.desk.start_over()


def picture_all(options: argparse.Namespace, home: Path) -> int:
    """Take the pictures of one scale, in a process of their own."""
    make_qt_application(sys.argv[:1])
    folders = UserFolders(home / "config", home / "state", home / "cache")
    store = SettingsStore(folders.config / "settings.toml")
    library = screenshots_showing.own_library(home)
    app = Application(partial(make_workplace, folders, in_window=True), folders, store, library=library)
    app.themes.set_text_size(options.text_size)
    app.start()
    settle(app)
    read_some(app)
    camera = Camera(app, stretch=options.stretch)
    for shot in wanted(options):
        picture = camera.take(shot)
        path = OUT / f"{shot.name}{options.suffix}.png"
        picture.save(str(path))
        print(f"{path.relative_to(OUT.parents[1])}  {picture.width()}×{picture.height()}", flush=True)
    app.window.close()
    return 0


def wanted(options: argparse.Namespace) -> Iterator[Shot]:
    return (shot for shot in shots(options.scale) if all(word in shot.name for word in options.only))


def contact_sheet() -> None:
    """Write index.html: every picture small, in order of its name."""
    cards = "\n".join(
        f'<a href="{p.name}"><img src="{p.name}" loading="lazy" alt=""><span>{html.escape(p.stem)}</span></a>'
        for p in sorted(OUT.glob("*.png"))
    )
    style = (
        "body{font:14px system-ui;margin:24px;display:grid;gap:24px;grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}"
        "img{width:100%;border:1px solid #ccc}span{display:block;margin-top:4px}a{color:inherit;text-decoration:none}"
    )
    page = f"<!doctype html><meta charset=utf-8><title>Kokemukset</title><style>{style}</style>{cards}\n"
    (OUT / "index.html").write_text(page, encoding="utf-8")


def main(argv: list[str]) -> int:
    """Start one process for each scale: Qt reads it once."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--stretch", action="store_true")
    parser.add_argument("--text-size", type=float, default=1.0)
    parser.add_argument("--scale", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    options.suffix = ("-stretched" if options.stretch else "") + (
        f"-text{round(100 * options.text_size)}" if options.text_size != 1 else ""
    )
    OUT.mkdir(parents=True, exist_ok=True)
    if options.scale:
        return picture_all(options, options.home)
    worst = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        for scale in (1, 2):
            options.scale = scale
            if next(wanted(options), None) is None:
                continue
            command = [sys.executable, __file__, *argv, "--scale", str(scale), "--home", home]
            done = subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": str(scale)}, timeout=600, check=False)
            worst = max(worst, done.returncode)
    contact_sheet()
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
