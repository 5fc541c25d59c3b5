"""A pane without anything to show says so in a few words, and offers at most one step."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

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
        inside = QWidget(self)
        inside.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column.addStretch(2)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 48)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        themes.changed.connect(self._dress)
        self._dress()

    def set_words(self, title: str, words: str, button: str = "") -> None:
        """Say what there is to say; an empty text hides its part."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
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
