"""The window from its first moment to the program's exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from kokemukset_app.qt.application import Application
from kokemukset_app.qt.runtime.qt_application import make_qt_application
from kokemukset_app.services.session import Workplace
from kokemukset_app.settings.paths import UserFolders
from kokemukset_app.settings.store import SettingsStore


def run_window(
    make_workplace: Callable[[], Workplace],
    folders: UserFolders,
    settings_store: SettingsStore,
    *,
    library: Path | None = None,
    language: str | None = None,
) -> int:
    """Open the window and run until it is closed; gives the exit code."""
    app = make_qt_application(sys.argv[:1])
    application = Application(make_workplace, folders, settings_store, library=library, language=language)
    application.crash.install()
    application.start()
    try:
        return app.exec()
    finally:
        application.crash.close()
