"""What a feature of the window is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kokemukset_app.qt.actions import Actions
from kokemukset_app.qt.controllers.message_controller import MessageController
from kokemukset_app.qt.controllers.preferences_controller import PreferencesController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.main_window import MainWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.settings.paths import UserFolders


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every feature may use; all of it lives as long as the window."""

    window: MainWindow
    themes: ThemeHolder
    icons: Icons
    actions: Actions
    messages: MessageController
    preferences: PreferencesController
    folders: UserFolders


class Feature(QObject):
    """A part of the window with a view of its own. Made once; GUI thread only.

    Subclasses override what they need: `slots` is asked once, `open` and `close` come in pairs for each library,
    `set_labels` with each change of language or vocabulary while a library is open.
    """

    def slots(self) -> Mapping[str, Callable[[], object]]:
        """Give what its actions do, by the names of the actions."""
        return {}

    def open(self, desk: Desk) -> None:
        """Begin to work on the library that was just opened."""

    def close(self) -> None:
        """Let the library go; nothing of it may be used afterwards. What the user wrote is kept."""

    def set_labels(self, labels: Labels) -> None:
        """Word codes anew."""
