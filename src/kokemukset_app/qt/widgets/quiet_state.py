"""A pane without anything to show says so in a few words, and offers at most one step."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.buttons import Button
from kokemukset_app.qt.widgets.words import Words, set_ground

ICON = 32
WIDTH = 380


class QuietState(QWidget):
    """An icon, a line, a muted sentence and perhaps a button (`clicked`), in the middle of the pane."""

    clicked = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._icon = themes, icons, icon
        self._mark = QLabel(self)
        self._title = Words(themes, "heading", semibold=True, parent=self)
        self._words = Words(themes, "ui", role="text-muted", parent=self)
        self.button = Button(themes, icons, "plain", parent=self)
        self.button.clicked.connect(self.clicked)
        self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 48)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._mark, self._title, self._words, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setMaximumWidth(WIDTH)
        themes.changed.connect(self._dress)
        self._dress()

    def set_words(self, title: str, words: str, button: str = "") -> None:
        """Say what there is to say; an empty text hides its part."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._words.setMinimumWidth(WIDTH if len(words) > 48 else 0)
        self.button.setVisible(bool(button))
        if button:
            self.button.set_words(button)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        ratio = self.devicePixelRatioF()
        self._mark.setFixedSize(QSize(ICON, ICON))
        self._mark.setPixmap(self._icons.pixmap(self._icon, "text-muted", ICON, ratio))
