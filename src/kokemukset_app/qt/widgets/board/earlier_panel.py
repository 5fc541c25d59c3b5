"""Beside the board: what came up before while a card is written, and the ranking once the votes are told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import draw_text, fill_round
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.faces import EarlierFace
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.start.start_parts import RowButton


class EarlierRow(RowButton):
    """An entry's title over a line of detail."""

    def __init__(self, themes: ThemeHolder, face: EarlierFace, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.face = face
        self.setText(face.title)
        self.setAccessibleName(f"{face.title}, {face.detail}" if face.detail else face.title)
        self.setToolTip(face.title)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._themes.theme.px(76 if self.face.detail else 56))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._themes.theme, QPainter(self), QRectF(self.rect())
        if self.underMouse():
            fill_round(painter, box, theme.radius("card"), theme.color("hover"))
        title = Paragraph(self.face.title, theme.font("ui", semibold=True), box.width() - 24, lines=2)
        title.paint(painter, box.topLeft() + QRectF(12, 8, 0, 0).topLeft(), theme.color("text"))
        if self.face.detail:
            line = QRectF(12, 12 + title.height, box.width() - 24, theme.px(18))
            draw_text(painter, line, self.face.detail, theme.font("small"), theme.color("text-muted"))
        self.paint_ring(painter, box, theme.radius("card"))


class EarlierPanel(QScrollArea):
    """A heading and rows; `chosen` gives the key of a row."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[str, tuple[EarlierFace, ...]] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(280)
        themes.changed.connect(self._fill)

    def show_rows(self, heading: str, faces: Sequence[EarlierFace]) -> None:
        """Show a heading and rows below it."""
        wanted = (heading, tuple(faces))
        if wanted != self._shown:
            self._shown = wanted
            self._fill()

    @property
    def faces(self) -> tuple[EarlierFace, ...]:
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
            row = EarlierRow(self._themes, face, body)
            row.clicked.connect(partial(self.chosen.emit, face.key))
            column.addWidget(row)
        column.addStretch(1)
        self.setAccessibleName(heading)
        self.setWidget(body)
        set_ground(body, self._themes, "surface")
        set_ground(self, self._themes, "surface")
