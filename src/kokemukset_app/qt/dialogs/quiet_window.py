"""The frame of every window beside the main one: a heading, a column that scrolls, Esc to close; never modal."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_MOST = 0.85
"""So much of the screen's height a window takes at most."""


class QuietWindow(QDialog):
    """A window that may stay open while one works. Its parts are added to `column`. GUI thread only."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.themes = themes
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self._title = Words(themes, "h2", semibold=True, parent=self)
        self._title.setWordWrap(True)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(32, 24, 32, 32)
        self.column.setSpacing(0)
        self.column.addWidget(self._title)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        themes.changed.connect(self._dress)
        self._dress()

    def set_title(self, title: str) -> None:
        """Name the window, in its frame and as its heading."""
        self.setWindowTitle(title)
        self._title.setText(title)

    def open_beside(self) -> None:
        """Show the window, or bring it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def fit(self) -> None:
        """Be as high as what is in it, once that is shown; it scrolls where the screen ends."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self.column.activate()
        flows = self.column.hasHeightForWidth()
        wanted = self.column.heightForWidth(self.width()) if flows else self.column.sizeHint().height()
        most = round(self.screen().availableGeometry().height() * _MOST)
        self.resize(self.width(), min(wanted, most))

    def clear_column(self) -> None:
        """Take away everything under the heading."""
        while self.column.count() > 1:
            item = self.column.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()

    def add_heading(self, text: str) -> None:
        """Add a heading of a group."""
        heading = Words(self.themes, "small", role="text-muted", semibold=True)
        heading.setText(text)
        heading.setContentsMargins(0, 24, 0, 8)
        self.column.addWidget(heading)

    def _dress(self) -> None:
        for widget in (self, self.area, self._inside):
            set_ground(widget, self.themes, "surface")
