"""The parts of the presenter's console: slides in small, the clock, the filmstrip, the overview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.core.show_run import Pace
from kokemukset_app.core.slides import HEIGHT, Slide, Stage
from kokemukset_app.qt.runtime.painting import RIGHT, draw_text, fill_round, text_width
from kokemukset_app.qt.runtime.paragraph import Paragraph
from kokemukset_app.qt.runtime.slide_painting import SlidePainter
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.show.audience_window import stage_place


class SlideThumb(QWidget):
    """A slide in small. `pointed` gives the mouse's place on it (0…1), None when it leaves."""

    pointed = Signal(object)
    clicked = Signal()

    def __init__(self, themes: ThemeHolder, *, is_live: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._is_live = themes, is_live
        self._painter: SlidePainter | None = None
        self._stage = Stage()
        self._slide: Slide | None = None
        self._page = ""
        self._veil = ""
        self._kept: tuple[object, QPixmap] | None = None
        self.setMouseTracking(is_live)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_stage(self, painter: SlidePainter, stage: Stage) -> None:
        """Paint with this painter on this stage."""
        if painter is not self._painter or stage != self._stage:
            self._painter, self._stage, self._kept = painter, stage, None
            self.updateGeometry()
            self.update()

    def show_slide(self, slide: Slide | None, page: str = "", veil: str = "") -> None:
        """Show a slide; `veil` says in a word what hides it from the audience."""
        self._slide, self._page, self._veil = slide, page, veil
        self.setAccessibleName(f"{page} {slide.title}".strip() if slide is not None else "")
        self.update()

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * HEIGHT / self._stage.width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        place = stage_place(QRectF(self.rect()), self._stage)
        if self._slide is None or self._painter is None:
            painter.fillRect(place, theme.color("surface-sunken"))
        else:
            painter.drawPixmap(place.topLeft(), self._pixmap(place.size().toSize()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if self._is_live else "border"), 2 if self._is_live else 1))
        painter.drawRect(place.adjusted(1, 1, -1, -1))
        if self._veil:
            wide = text_width(self._veil, theme.font("heading", semibold=True)) + 32
            label = QRectF(place.left() + 12, place.top() + 12, wide, theme.px(34))
            fill_round(painter, label, theme.radius("control"), theme.color("surface"), theme.color("border"))
            draw_text(
                painter,
                label.adjusted(16, 0, 0, 0),
                self._veil,
                theme.font("heading", semibold=True),
                theme.color("text"),
            )

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = stage_place(QRectF(self.rect()), self._stage)
        at = event.position()
        inside = QPointF((at.x() - place.left()) / place.width(), (at.y() - place.top()) / place.height())
        self.pointed.emit(inside if 0 <= inside.x() <= 1 and 0 <= inside.y() <= 1 else None)

    @override
    def leaveEvent(self, event: object) -> None:
        self.pointed.emit(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def _pixmap(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (self._slide, self._page, size.width(), ratio)
        if self._kept is None or self._kept[0] != key:
            pixmap = QPixmap(size * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            if self._painter is not None and self._slide is not None:
                box = QRectF(0, 0, size.width(), size.height())
                self._painter.paint(painter, self._slide, self._stage, box, self._page)
            painter.end()
            self._kept = (key, pixmap)
        return self._kept[1]


@dataclass(frozen=True, slots=True)
class ClockFace:
    """What the clock shows: the whole, the item, each with its plan; `shares` are 0…1 of the whole plan."""

    elapsed: str
    planned: str = ""
    day_time: str = ""
    item: str = ""
    share: float = 0.0
    mark: float | None = None
    pace: Pace = Pace.NONE
    is_paused: bool = False


_PACES = {Pace.NONE: "text-muted", Pace.IN_TIME: "text-muted", Pace.CLOSE: "status-review", Pace.LATE: "error"}


class ShowClock(QWidget):
    """Elapsed and planned time, the time of day, and how far the plan is."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._face = ClockFace("0.00")
        self.setFixedHeight(themes.theme.px(108))

    @property
    def face(self) -> ClockFace:
        """What is shown."""
        return self._face

    def show_face(self, face: ClockFace) -> None:
        """Show other times."""
        if face != self._face:
            self._face = face
            self.setAccessibleName(f"{face.elapsed} {face.planned} {face.item}")
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, face = self._themes.theme, QPainter(self), self._face
        large = theme.font("figure")
        large.setPixelSize(theme.px(48))
        ink = theme.color("text-muted" if face.is_paused else "error" if face.pace is Pace.LATE else "text")
        draw_text(painter, QRectF(0, 0, self.width(), theme.px(58)), face.elapsed, large, ink)
        left = text_width(face.elapsed, large) + 14
        line = QRectF(left, theme.px(22), self.width() - left, theme.px(28))
        draw_text(painter, line, face.planned, theme.font("lead"), theme.color("text-muted"))
        draw_text(painter, line, face.day_time, theme.font("lead"), theme.color("text-muted"), RIGHT)
        track = QRectF(0, theme.px(68), self.width(), 6)
        fill_round(painter, track, 3, theme.color("pressed"))
        if face.share > 0:
            done = QRectF(track)
            done.setWidth(max(6.0, track.width() * min(1.0, face.share)))
            fill_round(painter, done, 3, theme.color("error" if face.pace is Pace.LATE else "accent"))
        if face.mark is not None:
            painter.fillRect(QRectF(track.width() * min(1.0, face.mark), track.top() - 4, 2, 14), theme.color("text"))
        words = QRectF(0, theme.px(82), self.width(), theme.px(22))
        draw_text(painter, words, face.item, theme.font("ui"), theme.color(_PACES[face.pace]))


class Filmstrip(QWidget):
    """The slides around the present one as numbered cells; a click goes there."""

    chosen = Signal(int)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._titles: Sequence[str] = ()
        self._at = 0
        self.setFixedHeight(themes.theme.px(64))

    def show_titles(self, titles: Sequence[str], at: int) -> None:
        """Show these titles around a place."""
        self._titles, self._at = titles, at
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        first, cells = self._cells()
        for number, box in enumerate(cells, first):
            is_now = number == self._at
            edge = theme.color("accent" if is_now else "divider")
            fill_round(painter, box, 6, theme.color("selection" if is_now else "surface-raised"), edge)
            ink = theme.color("accent" if is_now else "text-muted")
            line = QRectF(box.left() + 10, box.top() + 6, box.width() - 20, theme.px(18))
            draw_text(painter, line, str(number + 1), theme.font("small", semibold=True), ink)
            words = Paragraph(self._titles[number], theme.font("small"), box.width() - 20, lines=2, leading=1.2)
            words.paint(painter, QPointF(box.left() + 10, box.top() + theme.px(26)), theme.color("text"))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        first, cells = self._cells()
        for number, box in enumerate(cells, first):
            if box.contains(event.position()):
                self.chosen.emit(number)

    def _cells(self) -> tuple[int, list[QRectF]]:
        count = max(3, min(9, self.width() // self._themes.theme.px(180)))
        first = max(0, min(self._at - count // 2, len(self._titles) - count))
        step = (self.width() + 8) / count
        shown = min(count, len(self._titles) - first)
        return first, [QRectF(n * step, 0, step - 8, self.height()) for n in range(shown)]


class OverviewGrid(QWidget):
    """All slides in small; arrows walk, Enter or a click goes there."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._painter: SlidePainter | None = None
        self._stage = Stage()
        self._slides: Sequence[Slide] = ()
        self._at = 0
        self._kept: dict[tuple[int, int], QPixmap] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_slides(self, painter: SlidePainter, stage: Stage, slides: Sequence[Slide], at: int) -> None:
        """Show these slides, the cursor on one."""
        if slides is not self._slides or painter is not self._painter:
            self._kept = {}
        self._painter, self._stage, self._slides, self._at = painter, stage, slides, at
        self._measure()
        self.update()

    @property
    def columns(self) -> int:
        """How many stand side by side."""
        return max(2, self.width() // self._themes.theme.px(240))

    @override
    def resizeEvent(self, event: object) -> None:
        self._measure()

    def _measure(self) -> None:
        rows = -(-len(self._slides) // self.columns)
        self.setMinimumHeight(round(rows * self._cell_height()) + 8)

    def _cell_width(self) -> float:
        return self.width() / self.columns

    def _cell_height(self) -> float:
        return (self._cell_width() - 16) * HEIGHT / self._stage.width + self._themes.theme.px(32)

    def _cell(self, number: int) -> QRectF:
        row, column = divmod(number, self.columns)
        wide = self._cell_width()
        return QRectF(
            column * wide + 8, row * self._cell_height() + 8, wide - 16, (wide - 16) * HEIGHT / self._stage.width
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        for number, slide in enumerate(self._slides):
            box = self._cell(number)
            if not box.adjusted(0, 0, 0, 40).intersects(QRectF(event.rect())):
                continue
            painter.drawPixmap(box.topLeft(), self._pixmap(number, slide, box.size().toSize()))
            is_now = number == self._at
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent" if is_now else "border"), 3 if is_now else 1))
            painter.drawRect(box)
            under = QRectF(box.left(), box.bottom() + 4, box.width(), theme.px(20))
            draw_text(painter, under, f"{number + 1}  {slide.caption}", theme.font("small"), theme.color("text"))

    def _pixmap(self, number: int, slide: Slide, size: QSize) -> QPixmap:
        key = (number, size.width())
        found = self._kept.get(key)
        if found is None:
            found = QPixmap(size)
            painter = QPainter(found)
            if self._painter is not None:
                self._painter.paint(painter, slide, self._stage, QRectF(0, 0, size.width(), size.height()))
            painter.end()
            self._kept[key] = found
        return found

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self.columns,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Home: -len(self._slides),
            Qt.Key.Key_End: len(self._slides),
        }
        if key in steps:
            self._at = max(0, min(self._at + steps[key], len(self._slides) - 1))
            self._reveal()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._at)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_O):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self._slides)):
            if self._cell(number).contains(event.position()):
                self.chosen.emit(number)
                return

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _reveal(self) -> None:
        parent = self.parentWidget()
        area = parent.parentWidget() if parent is not None else None
        if isinstance(area, QScrollArea):
            box = self._cell(self._at)
            area.ensureVisible(round(box.center().x()), round(box.center().y()), 0, round(box.height()))
