"""The facilitator's views for the pictures of the window: basket, sheet, both windows of a show, the board."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kokemukset_app.qt.application import Application
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.presenting import Presenting
from kokemukset_app.qt.features.workshops import WorkshopFeature
from kokemukset_app.qt.widgets.show.show_runner import ShowRunner
from kokemukset_app.settings.paths import shipped

VIEWS = ("basket", "sheet", "audience", "console", "slides", "workshops", "board")
COLLECTION = "ensimmainen-kettera-kokeilu"
WORKSHOP = "2026-11-24-kokeilujen-oppipaja"
BOARD = """title: Kokeilujen oppipaja
date: 2026-11-24
lang: fi
voting: revealed
agenda: [Avaus, Kokeilujen tarinat, Äänestys, Mitä viedään kotiin]
decisions: [Mandaatti kirjataan hakemukseen]
last_card: 8
columns:
  - name: Haaste
    cards:
      - id: k1
        text: Hankintaraja oli liian matala
        group: Hankinta
        votes: 7
        decision: Raja nostetaan 30 000 euroon
      - {id: k2, text: Tarjouspyyntö vei puoli vuotta, group: Hankinta, votes: 3}
      - {id: k3, text: Mandaatti puuttui kokeilun jatkolta}
  - name: Oppi
    cards:
      - {id: k4, text: Yhteinen toimisto kannattaa, votes: 9, became: oppi-yhteinen-toimisto}
      - id: k5
        text: Pieni raha riittää, kun pääsy kaupunkitilaan on sovittu ennen kuin yritys tulee paikalle
        votes: 4
      - {id: k6, text: Kuntalainen huomaa kokeilun vasta jälkikäteen}
  - name: Seuraava askel
    cards:
      - {id: k7, text: Sovitaan mandaatista ennen hakua, votes: 2}
      - {id: k8, text: Koordinaattorit tapaavat maaliskuussa}
"""


def own_library(home: Path) -> Path:
    """Give a copy of the bundled library, with a workshop in it: pictures write nothing into the checkout."""
    root = home / "6aika"
    if not root.exists():
        shutil.copytree(shipped("knowledge"), root)
        board = root / "workshops" / f"{WORKSHOP}.yaml"
        board.parent.mkdir(exist_ok=True)
        board.write_text(BOARD, encoding="utf-8")
    return root


def views(app: Application, settle: Callable[[Application], None]) -> Mapping[str, Callable[[], QWidget]]:
    """Give what brings each view forward, by its name."""
    hall = Hall(app, settle)
    return {
        "basket": hall.basket,
        "sheet": hall.sheet,
        "audience": hall.audience,
        "console": hall.console,
        "slides": hall.slides,
        "workshops": partial(hall.board, is_open=False),
        "board": hall.board,
    }


class Hall:
    """Runs a show and a workshop for their pictures."""

    def __init__(self, app: Application, settle: Callable[[Application], None]) -> None:
        self._app, self._settle = app, settle

    def basket(self) -> QWidget:
        """Open a collection in the basket."""
        basket = self._presenting.basket
        assert basket is not None
        if not basket.basket.items:
            basket.open_collection(COLLECTION)
            self._settle(self._app)
        self._app.actions["basket"].trigger()
        return self._app.window

    def sheet(self) -> QWidget:
        """Tell what is before the show."""
        self.basket()
        self._app.actions["present"].trigger()
        self._settle(self._app)
        show = self._presenting.show
        assert show is not None
        return show.sheet

    def audience(self) -> QWidget:
        """Show the audience's window at the first lesson."""
        audience = self._started().audience
        audience.resize(1440, 810)
        return audience

    def console(self) -> QWidget:
        """Show the presenter's console with two notes of the room."""
        runner = self._started()
        runner.show_findings(
            ["14.21  Oulussa pienhankinnan raja on sama.", "14.28  Kuka hyväksyy kahden toimialan kokeilun?"]
        )
        runner.console.resize(1440, 900)
        return runner.console

    def slides(self) -> QWidget:
        """Show all slides in small."""
        console = self.console()
        runner = self._runner
        assert runner is not None
        runner.do("overview")
        return console

    def board(self, *, is_open: bool = True) -> QWidget:
        """Show the board after the vote, or the list of workshops."""
        self._app.actions["workshops"].trigger()
        view = find_feature(self._app.features, WorkshopFeature).view
        if view.is_board_shown:
            view.board.left.emit()
            self._settle(self._app)
        if is_open:
            view.chosen.emit(WORKSHOP)
        return self._app.window

    @property
    def _presenting(self) -> Presenting:
        return find_feature(self._app.features, Presenting)

    @property
    def _runner(self) -> ShowRunner | None:
        show = self._presenting.show
        return show.runner if show is not None else None

    def _started(self) -> ShowRunner:
        self.sheet()
        show = self._presenting.show
        assert show is not None
        show.sheet.choice = replace(show.sheet.choice, in_window=True)
        show.start()
        runner = show.runner
        assert runner is not None
        runner.do("go:8")
        return runner
