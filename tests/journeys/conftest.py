"""A real window over a real library, for journeys through it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_library import write_library

from kokemukset_app.bootstrap import make_workplace
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.indexer import InlineRebuilder
from kokemukset_app.qt.application import Application
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore


def folders_in(base: Path) -> UserFolders:
    """Give the program's own folders under one of the test's."""
    return UserFolders(base / "config", base / "state", base / "cache")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library and its index, made once for all journeys."""
    base = tmp_path_factory.mktemp("journeys")
    root, folders = base / "library", folders_in(base / "home")
    write_library(root)
    InlineRebuilder(root, folders.index_of(root), folders).rebuild(lambda _progress: None, NEVER)
    return base


@pytest.fixture
def root(made_once: Path, tmp_path: Path) -> Path:
    """A library of the test's own, with an index that is up to date in the test's home."""
    root, folders = tmp_path / "library", folders_in(tmp_path / "home")
    shutil.copytree(made_once / "library", root)
    shutil.copytree(made_once / "home", tmp_path / "home")
    made = folders_in(tmp_path / "home").index_of(made_once / "library")
    made.rename(folders.index_of(root))
    return root


@pytest.fixture
def launch(qtbot: QtBot, tmp_path: Path) -> Iterator[Launch]:
    """Start the program on a library; it is closed when the test ends."""
    folders = folders_in(tmp_path / "home")
    apps: list[Application] = []

    def start(library: Path) -> Journey:
        app = Application(
            partial(make_workplace, folders, in_window=True),
            folders,
            SettingsStore(folders.config / "settings.toml"),
            library=library,
            language="en",
        )
        apps.append(app)
        app.start()
        if len(apps) == 1:
            app.window.resize(1440, 900)  # the offscreen platform's screen is smaller than people's
        qtbot.waitExposed(app.window)
        return Journey(app, qtbot, library)

    yield start
    for app in apps:
        app.window.close()
        app.window.deleteLater()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture
def journey(root: Path, launch: Launch) -> Journey:
    """The program with the small library open and its index up to date."""
    started = launch(root)
    started.until(started.is_settled)
    return started
