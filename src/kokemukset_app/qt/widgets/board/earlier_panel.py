"""Beside the board: what came up before while a card is written, and the ranking once the votes are told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.faces import RowFace
from kokemukset_app.qt.widgets.board.title_row import TitleRow
from kokemukset_app.qt.widgets.controls.words import Words, set_ground


class EarlierPanel(QScrollArea):
    """A heading and rows; `chosen` gives the key of a row."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[str, tuple[RowFace, ...]] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        themes.changed.connect(self._fill)

    def show_rows(self, heading: str, faces: Sequence[RowFace]) -> None:
        """Show a heading and rows below it."""
        wanted = (heading, tuple(faces))
        if wanted != self._shown:
            self._shown = wanted
            self._fill()

    @property
    def faces(self) -> tuple[RowFace, ...]:
        """The rows that are shown."""
        return self._shown[1] if self._shown else ()

    def _fill(self) -> None:
        heading, faces = self._shown or ("", ())
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(4)
        title = Words(self._themes, "small", role="text-muted", semibold=True)
        title.setText(heading)
        title.setWordWrap(True)
        title.setContentsMargins(12, 0, 12, 4)
        column.addWidget(title)
        for face in faces:
            row = TitleRow(self._themes, face, body)
            row.clicked.connect(partial(self.chosen.emit, face.key))
            column.addWidget(row)
        column.addStretch(1)
        self.setAccessibleName(heading)
        self.setWidget(body)
        set_ground(body, self._themes, "surface")
        set_ground(self, self._themes, "surface")
