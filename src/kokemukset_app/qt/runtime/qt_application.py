"""The one QApplication, named as the program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kokemukset_app import __version__
from kokemukset_app.qt.runtime.garbage import collect_seldom


def make_qt_application(argv: list[str]) -> QApplication:
    """Make the one QApplication, named as the program is."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    collect_seldom()
    app = QApplication(argv)
    app.setApplicationName("kokemukset")
    app.setApplicationDisplayName("Kokemukset")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("kokemukset")
    return app
