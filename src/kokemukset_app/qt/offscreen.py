"""What commands need of Qt without a window: letters to measure and paint with."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.publishing import Published, Wish
from kokemukset_app.qt.publishing import publish
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.qt.runtime.tokens import Mode
from kokemukset_app.services.session import Session
from kokemukset_app.services.show_service import Selection
from kokemukset_app.settings.paths import shipped

_MODES: dict[str, Mode] = {"light": "light", "dark": "dark", "contrast": "contrast"}


def publish_offscreen(session: Session, selection: Selection, wish: Wish, mode: str) -> Published:
    """Make a file; a Qt application without windows is made where there is none. Main thread only."""
    if sys.platform not in ("win32", "darwin"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QApplication(["kokemukset"])
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    made = publish(session, selection, wish, Theme.of_system(tokens, _MODES.get(mode, "light")))
    del application  # it had to live until here
    return made
