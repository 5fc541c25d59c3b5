"""Render the widgets of the search side with sample values, for eyes: build/gallery/*.png."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

import gallery_samples as samples
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.qt.models.result_model import ResultModel
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theme import load_tokens
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.runtime.tokens import MODES, Mode
from kokemukset_app.qt.widgets.controls.buttons import Button, ButtonKind
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.facets.chip_bar import ChipBar
from kokemukset_app.qt.widgets.facets.facet_panel import FacetPanel
from kokemukset_app.qt.widgets.frame.header_bar import HeaderBar
from kokemukset_app.qt.widgets.frame.message_bar import MessageBar
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.qt.widgets.results.result_header import ResultHeader
from kokemukset_app.qt.widgets.results.result_list import ResultList
from kokemukset_app.qt.widgets.results.zero_view import ZeroView

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "gallery"


class Stage:
    """One window's worth of widgets."""

    def __init__(self, themes: ThemeHolder, lang: str) -> None:
        self.themes = themes
        self.icons = Icons(themes)
        self.labels = Labels(samples.vocabulary(ROOT / "knowledge" / "vocabulary.yaml"), lang)
        self.header = HeaderBar(themes, self.icons)
        self.header.set_menu(QMenu(self.header))
        self.header.set_language(lang)
        self.message = MessageBar(themes, self.icons)
        self.facets = FacetPanel(themes, self.icons, self.labels, self.project)
        self.head = ResultHeader(themes, self.icons, self.labels)
        self.chips = ChipBar(themes, self.icons, self.labels, self.project)
        self.model = ResultModel(self.labels)
        self.list = ResultList(themes, self.icons, self.model)
        self.zero = ZeroView(themes, self.icons, self.labels, self.project)
        self.status = StatusStrip(themes, self.icons, self.labels)
        self.window = self._assembled()

    @staticmethod
    def project(code: str) -> str:
        """Name a project."""
        return samples.PROJECTS.get(code, code)

    def _assembled(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.chips, self.list):
            column.addWidget(part)
        self.middle = middle
        panes = QSplitter()
        panes.setHandleWidth(1)
        self.rest = QWidget()
        for part in (self.facets, middle, self.zero, self.rest):
            panes.addWidget(part)
        self.panes = panes
        self.zero.hide()
        window = QWidget()
        whole = QVBoxLayout(window)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.header, self.message, panes, self.status):
            whole.addWidget(part, 1 if part is panes else 0)
        return window

    def search(self, *, library: bool = False) -> None:
        """Show a result, or the start with the whole library."""
        self.header.search_field.set_text("" if library else "kokeilun hankinta")
        found = samples.counts(samples.LIBRARY if library else samples.FOUND)
        selection = FacetSelection() if library else samples.SELECTION
        self.facets.set_library(samples.counts(samples.LIBRARY))
        self.facets.show_counts(found, selection)
        self.chips.show_selection(selection)
        self.status.show_entries(374)
        if library:
            self.head.show_title("Kaikki kirjaukset")
            self.model.show_groups([("Viimeksi luetut", samples.HITS[:2]), ("Uusimmat", samples.HITS[2:])])
            self.status.show_progress("Hakemisto päivittyy", 62, 100)
            self.status._show_task()  # noqa: SLF001 — a picture does not wait
        else:
            self.model.replace(samples.HITS)
            self.model.set_picked([EntryId("e3")])
            self.head.show_total(53)
            self.status.show_hits(53, 12.2)
            self.list.select_first()

    def lose(self) -> None:
        """Show a search that found nothing."""
        self.header.search_field.set_text(samples.LOST.text)
        self.facets.set_library(samples.counts(samples.LIBRARY))
        self.facets.show_counts({}, samples.LOST.selection)
        self.zero.show_query(samples.LOST)
        self.zero.show_suggestions(["robottibussien aikataulupalvelu", "robottibussi aikataulu"])
        self.zero.show_variants(samples.VARIANTS)
        self.middle.hide()
        self.rest.hide()
        self.zero.show()
        self.status.show_entries(374)
        self.status.show_hits(0, 9)

    def shoot(self, name: str, width: int, height: int, ratio: float = 1.0) -> None:
        """Save the window as a picture."""
        set_ground(self.rest, self.themes, "surface")
        narrow = width < 1100
        self.facets.setVisible(not narrow)
        self.header.set_side_width(0 if narrow else self.themes.theme.width("facets"))
        self.window.resize(width, height)
        self.window.show()
        lead = self.themes.theme.width("facets")
        self.panes.setSizes([lead, 440 if self.middle.isVisibleTo(self.panes) else 0, width - 714, width - 714])
        self.chips.set_has_clear(on=narrow)
        self.window.activateWindow()
        QApplication.processEvents()
        (self.zero.focus_first if self.zero.isVisible() else self.list.focus_list)()
        QApplication.processEvents()
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        self.window.render(painter, QPoint(0, 0))
        painter.end()
        OUT.mkdir(parents=True, exist_ok=True)
        image.save(str(OUT / f"{name}.png"))
        self.window.close()


def buttons(themes: ThemeHolder) -> QWidget:
    icons = Icons(themes)
    sheet = QWidget()
    set_ground(sheet, themes, "surface")
    column = QVBoxLayout(sheet)
    kinds: tuple[tuple[ButtonKind, str], ...] = (("primary", ""), ("plain", ""), ("quiet", "edit"), ("text", ""))
    for kind, icon in kinds:
        row = QHBoxLayout()
        for state in ("rest", "down", "checked", "off"):
            button = Button(themes, icons, kind, icon=icon)
            button.set_words("Muokkaa")
            button.setDown(state == "down")
            button.setCheckable(state == "checked")
            button.setChecked(state == "checked")
            button.setEnabled(state != "off")
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        column.addLayout(row)
    for kind in ("info", "success", "warning", "error"):
        bar = MessageBar(themes, icons)
        bar.show_message("Kansio muuttui levyllä: 3 kirjausta luettiin uudelleen.", kind, "Näytä muutokset")
        column.addWidget(bar)
    column.addStretch(1)
    return sheet


def shown(app: QApplication, themes: ThemeHolder, mode: Mode, name: str) -> None:
    themes.choose(mode)
    if name == "parts":
        sheet = buttons(themes)
        sheet.resize(700, 420)
        sheet.grab().save(str(OUT / f"parts-{mode}.png"))
        return
    stage = Stage(themes, "fi")
    if name == "zero":
        stage.lose()
    else:
        stage.search(library=name == "start")
    stage.shoot(f"{name}-{mode}", 1440, 900)
    app.processEvents()


def special(themes: ThemeHolder, name: str, width: int, ratio: float, size: float) -> None:
    themes.choose("light")
    themes.set_text_size(size)
    stage = Stage(themes, "fi")
    stage.search()
    stage.facets.set_folded([FacetField.CITY, FacetField.TYPE] if name == "large" else [FacetField.STATUS])
    if name in ("narrow", "stretched"):
        words = "Kansio muuttui levyllä: 3 kirjausta luettiin uudelleen."
        stage.message.show_message(words, "info", "Näytä muutokset")
    stage.shoot(name, width, 900, ratio)


SPECIAL = {
    "narrow": (1000, 1.0, 1.0),
    "double": (1440, 2.0, 1.0),
    "large": (1440, 1.0, 1.6),
    "stretched": (1110, 1.0, 1.0),
}


def main(only: list[str]) -> None:
    app = QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    tokens = load_tokens((ROOT / "resources" / "theme" / "tokens.toml").read_text(encoding="utf-8"))
    themes = ThemeHolder(tokens, "light", family="Inter", scale=1.0)
    themes.apply_to(app)
    plain, long = samples.SampleTranslator(), samples.SampleTranslator(0.5)
    app.installTranslator(plain)
    for mode in MODES:
        for name in ("main", "start", "zero", "parts"):
            if not only or f"{name}-{mode}" in only:
                shown(app, themes, mode, name)
    for name, (width, ratio, size) in SPECIAL.items():
        if not only or name in only:
            if name == "stretched":
                app.removeTranslator(plain)
                app.installTranslator(long)
            special(themes, name, width, ratio, size)


if __name__ == "__main__":
    main(sys.argv[1:])
