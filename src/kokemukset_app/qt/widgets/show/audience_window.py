"""The audience's window: the slide and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kokemukset_app.core.show_run import Cover
from kokemukset_app.core.slides import HEIGHT, Slide, Stage
from kokemukset_app.qt.runtime.slide_painting import SlidePainter
from kokemukset_app.qt.widgets.show.show_keys import command_of

_HIDE_MS = 2000
_POINTER = 26.0


class AudienceWindow(QWidget):
    """A window of its own. `commanded` tells a key's command, `closed` that the window was closed by hand."""

    commanded = Signal(str)
    closed = Signal()

    def __init__(self, painter: SlidePainter, stage: Stage, title: str) -> None:
        super().__init__(None)
        self._painter, self._stage = painter, stage
        self._slide: Slide | None = None
        self._page = ""
        self._cover = Cover.NONE
        self._pointer: QPointF | None = None
        self._pointer_colour = QColor("#D0342C")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(320, 200))
        self._still = QTimer(self, singleShot=True, interval=_HIDE_MS)
        self._still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))

    @property
    def shown(self) -> tuple[Slide | None, Cover]:
        """What is on now, and what covers it."""
        return self._slide, self._cover

    def set_stage(self, painter: SlidePainter, stage: Stage) -> None:
        """Paint on another stage from now on."""
        self._painter, self._stage = painter, stage
        self.update()

    def show_slide(self, slide: Slide | None, page: str, cover: Cover) -> None:
        """Show a slide, its number, and what covers it."""
        self._slide, self._page, self._cover = slide, page, cover
        self.setAccessibleDescription(slide.title if slide is not None and cover is Cover.NONE else "")
        self.update()

    def point(self, place: QPointF | None) -> None:
        """Show the pointer at a place (0…1 of the slide each way), or nowhere."""
        self._pointer = place
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._cover is Cover.WHITE:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            return
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if self._cover is Cover.BLACK or self._slide is None:
            return
        place = stage_place(QRectF(self.rect()), self._stage)
        self._painter.paint(painter, self._slide, self._stage, place, self._page)
        if self._pointer is not None:
            spot = QPointF(
                place.left() + self._pointer.x() * place.width(), place.top() + self._pointer.y() * place.height()
            )
            radius = _POINTER * place.width() / 1600
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = QColor(self._pointer_colour)
            fill.setAlpha(90)
            painter.setBrush(fill)
            painter.setPen(QPen(self._pointer_colour, max(2.0, radius / 6)))
            painter.drawEllipse(spot, radius, radius)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if command := command_of(event):
            self.commanded.emit(command)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.commanded.emit("next")
        elif event.button() == Qt.MouseButton.RightButton:
            self.commanded.emit("previous")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._still.start()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def stage_place(room: QRectF, stage: Stage) -> QRectF:
    """Give the largest place of the stage's shape in the middle of a room."""
    scale = min(room.width() / stage.width, room.height() / HEIGHT)
    wide, high = stage.width * scale, HEIGHT * scale
    return QRectF(room.left() + (room.width() - wide) / 2, room.top() + (room.height() - high) / 2, wide, high)
