"""The theme in force, and the news that it changed."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kokemukset_app.qt.runtime.theme import Theme, system_font
from kokemukset_app.qt.runtime.tokens import Mode, Tokens

ThemeChoice = Literal["light", "dark", "contrast", "system"]
_BASE_PX = 13


class ThemeHolder(QObject):
    """Hold the present theme. Widgets take it in their constructor, read `theme`, and repaint on `changed`.

    GUI thread only. `family` overrides the system's UI font (pictures and tests); `scale` its pixels / 13.
    """

    changed = Signal()

    def __init__(
        self,
        tokens: Tokens,
        choice: ThemeChoice = "system",
        *,
        text_size: float = 1.0,
        family: str = "",
        scale: float | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._choice: ThemeChoice = choice
        self._text_size = text_size
        found, pixels = system_font()
        self._is_applied = False
        self._family = family or found
        self._scale = scale if scale is not None else pixels / _BASE_PX
        self.theme = self._made()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose: a mode, or to follow the system."""
        return self._choice

    @property
    def text_size(self) -> float:
        """The user's own factor for text, 1.0 = 100 %."""
        return self._text_size

    def choose(self, choice: ThemeChoice) -> None:
        """Switch to a mode, or to the system's."""
        self._choice = choice
        self._renew()

    def set_text_size(self, factor: float) -> None:
        """Set the user's own factor for text, 0.5 … 3.0."""
        self._text_size = min(3.0, max(0.5, factor))
        self._renew()

    def apply_to(self, app: QApplication) -> None:
        """Give the application the palette, font and sheet of the present theme; once, before it shows windows.

        From then on the application follows every change by itself.
        """
        # Without this, a style sheet on the application puts a widget's first palette back whenever the widget gets
        # another parent.
        app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        app.setStyle("Fusion")
        self._is_applied = True
        self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(self.theme.palette())
            app.setFont(self.theme.font())
            sheet = self.theme.style_sheet()
            if sheet != app.styleSheet():  # the same one again would polish every widget anew
                app.setStyleSheet(sheet)

    @Slot()
    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._renew()

    def _renew(self) -> None:
        made = self._made()
        if made != self.theme:
            self.theme = made
            if self._is_applied:
                # Before the widgets: what they set on themselves stands over what the application gives them.
                self._dress()
            self.changed.emit()

    def _made(self) -> Theme:
        return Theme(self._tokens, self._mode(), self._scale * self._text_size, self._family)

    def _mode(self) -> Mode:
        if self._choice != "system":
            return self._choice
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
