# pyright: reportPrivateUsage=false, reportOptionalMemberAccess=false
"""Picture writing and looking after, for eyes: build/gallery/writing-*.png, each view in languages, themes and widths.

python tools/gallery_writing.py [WORD …]   only pictures whose names contain all of the words

The library is copied first: the pictures are of a real change from elsewhere, a real import, a real approval.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.entry import EntryId
from kokemukset_app.qt.application import Application
from kokemukset_app.qt.features.care import CareFeature
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.editor import EditorFeature
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.qt.widgets.care.care_view import CareAct, CareTab
from kokemukset_app.qt.widgets.editor.editor_pane import EditorPane
from kokemukset_app.qt.widgets.editor.records_field import RecordsField
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore
from screenshots import LANGUAGES, THEMES, Camera, Shot, settle, wait

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "gallery"
ENTRY = EntryId("tulos-kaupunkiliikkumisen-kokeilut")
WIDE = 1440
TABLE = """title;summary;cities;themes;id;status
Kokeilu kannattaa ostaa pienenä;Pieni hankinta on nopea.;Turku, Oulu;Kokeilut;;
Uusi oppi ilman kaupunkia;;Pariisi;;;
;Otsikko puuttuu;;;;
Nimi jota Windows ei salli;;;;con;
Kaupunkiliikkumisen kokeilut;Perille asti teki 20 kokeilua.;;;tulos-kaupunkiliikkumisen-kokeilut;approved
"""


class WritingCamera(Camera):
    """Bring the window into the views of writing."""

    def __init__(self, app: Application, root: Path) -> None:
        super().__init__(app, stretch=False)
        self._root = root
        self._writer = find_feature(app.features, EditorFeature)

    @override
    def views(self) -> dict[str, Callable[[], QWidget]]:
        return {
            "form": self._form,
            "text": partial(self._panes, form=False, preview=False),
            "split": partial(self._panes, form=False, preview=True),
            "spelling": self._spelling,
            "history": self._history,
            "merge": self._merge,
            "review": partial(self._care, CareTab.REVIEWS),
            "quality": partial(self._care, CareTab.QUALITY),
            "approval": self._approval,
            "import": self._import,
            "bulk": self._bulk,
        }

    def _edit(self) -> None:
        self._desk().show_entry(ENTRY)
        settle(self._app)
        self._app.actions["edit"].trigger()
        settle(self._app)
        self._pane.bar.form_toggle.setChecked(True)
        self._pane.bar.preview_toggle.setChecked(True)
        self._pane.bar.panes_changed.emit()
        self._pane.show_editing()

    @property
    def _pane(self) -> EditorPane:
        found = self._window.findChild(EditorPane)
        assert isinstance(found, EditorPane)
        return found

    def _form(self) -> QWidget:
        self._edit()
        form = self._pane.form
        form.focus_field("sources")
        for key in ("figures", "sources"):
            control = form.fields[key].control
            assert isinstance(control, RecordsField)
            control.cards[0].set_open(on=True)
        wait(60)
        form.ensureWidgetVisible(form.fields["sources"], 0, 24)
        form.verticalScrollBar().setValue(form.fields["figures"].y() - 24)
        return self._window

    def _panes(self, *, form: bool, preview: bool) -> QWidget:
        self._edit()
        self._pane.bar.form_toggle.setChecked(form)
        self._pane.bar.preview_toggle.setChecked(preview)
        self._pane.bar.panes_changed.emit()
        return self._window

    def _spelling(self) -> QWidget:
        self._edit()
        self._pane.source.moveCursor(QTextCursor.MoveOperation.End)
        self._pane.source.setFocus()
        QTest.keyClicks(self._pane.source, " Tama palavelu toimi hyvin. ")
        wait(600)
        settle(self._app)
        self._app.actions["spelling"].trigger()
        wait(300)
        return self._window

    def _history(self) -> QWidget:
        self._edit()
        self._writer.controller.save()
        settle(self._app)
        self._app.actions["history"].trigger()
        settle(self._app)
        return self._window

    def _merge(self) -> QWidget:
        self._edit()
        source = self._pane.source
        source.moveCursor(QTextCursor.MoveOperation.Start)
        QTest.keyClicks(source, "Omat sanani. ")
        path = self._root / "results" / f"{ENTRY}.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("\n## Mitä syntyi", "\nHeidän sanansa. ## Mitä syntyi", 1), encoding="utf-8")
        self._writer.controller.save()
        settle(self._app)
        path.write_text(text, encoding="utf-8")
        return self._window

    def _care(self, tab: CareTab) -> QWidget:
        self._app.actions["care"].trigger()
        settle(self._app)
        self._keeper.view._tabs[tab].click()  # noqa: SLF001 — a picture has no pointer
        settle(self._app)
        wait(300)
        settle(self._app)
        return self._window

    def _approval(self) -> QWidget:
        self._care(CareTab.REVIEWS)
        self._keeper.view.act_wanted.emit(CareAct.APPROVE, str(ENTRY))
        settle(self._app)
        return self._top()

    def _import(self) -> QWidget:
        self._keeper.exchange.open_import()
        self._keeper.exchange.look_at(str(self._root.parent / "taulukko.csv"))
        settle(self._app)
        return self._top()

    def _bulk(self) -> QWidget:
        self._care(CareTab.REVIEWS)
        self._app.actions["bulk"].trigger()
        settle(self._app)
        return self._top()

    @property
    def _keeper(self) -> CareFeature:
        return find_feature(self._app.features, CareFeature)

    def _top(self) -> QWidget:
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self._window and w.isWindow()]
        return shown[-1] if shown else self._window


def shots() -> list[Shot]:
    """List the pictures: each view in every language and theme, and in Finnish at other widths."""
    views = ("form", "text", "split", "spelling", "history", "merge", "review", "quality", "approval", "import", "bulk")
    found = [Shot(view, lang, theme, WIDE, 1) for lang in LANGUAGES for theme in THEMES for view in views]
    return [*found, *(Shot(view, "fi", "light", width, 1) for width in (700, 1000) for view in views)]


def main(wanted: list[str]) -> None:
    """Take the pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as base:
        home, root = Path(base), Path(base) / "tietopankki"
        shutil.copytree(ROOT / "knowledge", root)
        (home / "taulukko.csv").write_text(TABLE, encoding="utf-8")
        entry = root / "results" / f"{ENTRY}.md"
        text = entry.read_text(encoding="utf-8").replace("status: approved", "status: in_review")
        entry.write_text(
            "".join(line for line in text.splitlines(True) if not line.startswith("approved:")), encoding="utf-8"
        )
        make_qt_application(sys.argv[:1])
        folders = UserFolders(home / "config", home / "state", home / "cache")
        store = SettingsStore(folders.config / "settings.toml")
        app = Application(partial(make_workplace, folders, in_window=True), folders, store, library=root)
        app.start()
        settle(app)
        camera = WritingCamera(app, root)
        for shot in shots():
            if all(word in shot.name for word in wanted):
                camera.take(shot).save(str(OUT / f"writing-{shot.name}.png"))
                print(shot.name, flush=True)
        app.window.close()


if __name__ == "__main__":
    main(sys.argv[1:])
