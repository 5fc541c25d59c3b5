"""A row of a list that is one button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import draw_text, fill_round
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.faces import RowFace
from kokemukset_app.qt.widgets.start.start_parts import RowButton

_PAD = 8


class TitleRow(RowButton):
    """A title of at most two lines over a line of detail."""

    def __init__(self, themes: ThemeHolder, face: RowFace, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.face = face
        self.setText(face.title)
        self.setAccessibleName(f"{face.title}, {face.detail}" if face.detail else face.title)
        self.setToolTip(face.title)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        detail = 4 + self._themes.theme.px(18) if self.face.detail else 0
        return round(self._title(arg__1).height) + detail + 2 * _PAD

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def _title(self, width: float) -> Paragraph:
        return Paragraph(self.face.title, self._themes.theme.font("ui", semibold=True), width - 24, lines=2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._themes.theme, QPainter(self), QRectF(self.rect())
        if self.underMouse():
            fill_round(painter, box, theme.radius("card"), theme.color("hover"))
        title = self._title(box.width())
        title.paint(painter, QPointF(12, _PAD), theme.color("text"))
        if self.face.detail:
            line = QRectF(12, _PAD + 4 + title.height, box.width() - 24, theme.px(18))
            draw_text(painter, line, self.face.detail, theme.font("small"), theme.color("text-muted"))
        self.paint_ring(painter, box, theme.radius("card"))
