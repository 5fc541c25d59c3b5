"""Plain words on a pane: labels that follow the theme."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from kokemukset_app.qt.runtime.theming import ThemeHolder


class Words(QLabel):
    """A label in a size, weight and colour role of the theme; plain text only."""

    def __init__(
        self,
        themes: ThemeHolder,
        size: str = "ui",
        *,
        role: str = "text",
        semibold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._size, self._role, self._semibold = size, role, semibold
        self.setTextFormat(self.textFormat().PlainText)
        themes.changed.connect(self._dress)
        self._dress()

    def set_role(self, role: str) -> None:
        """Give the words another colour role."""
        self._role = role
        self._dress()

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFont(theme.font(self._size, semibold=self._semibold))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.color(self._role))
        self.setPalette(palette)


def set_ground(widget: QWidget, themes: ThemeHolder, role: str) -> None:
    """Fill a widget with a colour role of the present theme; call it again when the theme changes."""
    palette = widget.palette()
    colour = themes.theme.color(role)
    palette.setColor(QPalette.ColorRole.Window, colour)
    palette.setColor(QPalette.ColorRole.Base, colour)
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
