"""Shows any chart: pointing, keys, tool tips, and words for the screen reader."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.charts.sheet import Chart, Mark, Sheet, draw, draw_active
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus

_SPOKEN = 4000
"""Characters of the table that are given to the screen reader at once; all of it is in the table dialog."""

_KEPT_PIXELS = 4_000_000
"""Device pixels of the largest chart whose picture is kept: to show it again then costs next to nothing."""

_STEPS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class ChartView(QWidget):
    """A chart on the screen. GUI thread only.

    `mark_chosen` gives the target of a mark that was clicked, or chosen by Enter or Space. `mark_focused` gives the
    box of the mark that the arrow keys came to, to be scrolled to. `stale` says that the chart is to be laid out anew,
    for another width or theme: whoever shows several charts lays out one at a turn of the event loop.
    """

    mark_chosen = Signal(object)
    mark_focused = Signal(QRectF)
    stale = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._chart: Chart | None = None
        self._sheet = Sheet(themes.theme, 0)
        self._current = -1
        self._hovered = -1
        self._has_ring = False
        self._picture: QPixmap | None = None
        self._is_drawn = False
        self._is_stale = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme)

    @property
    def is_stale(self) -> bool:
        """Tell whether the chart was laid out for another width or theme."""
        return self._is_stale

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown."""
        return self._chart

    @property
    def sheet(self) -> Sheet:
        """The chart as it is laid out now."""
        return self._sheet

    @property
    def current(self) -> Mark | None:
        """The mark that the keys are at."""
        return self._sheet.marks[self._current] if 0 <= self._current < len(self._sheet.marks) else None

    def set_chart(self, chart: Chart) -> None:
        """Show a chart; the mark the keys are at stays where a mark of the same words is there again."""
        if chart == self._chart:
            return
        self._chart = chart
        self.setAccessibleName(chart.table.title)
        self.lay_out()
        self._describe()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, max(1, round(self._sheet.height)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, max(1, round(self._sheet.height)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._chart is not None and self._room != self._sheet.width:
            self._is_stale = True
            self.stale.emit()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        pointed = self._hovered if self._hovered >= 0 else self._current if self.hasFocus() else -1
        active = self._sheet.marks[pointed].key if pointed >= 0 else ""
        self._draw(painter, QRectF(event.rect()), active)
        if 0 <= self._hovered < len(self._sheet.marks) and self._sheet.marks[self._hovered].target is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text"), 1.5))
            box = self._sheet.marks[self._hovered].box.adjusted(0.75, 0.75, -0.75, -0.75)
            painter.drawRoundedRect(box, theme.radius("chip"), theme.radius("chip"))
        if self.hasFocus() and self._has_ring and (mark := self.current) is not None:
            focus_ring(painter, mark.box.adjusted(-2, -2, 2, 2).intersected(QRectF(self.rect())), 6, theme)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self._current = place
            self._choose()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(event)
        if self._current < 0 and self._sheet.marks:
            self._current = 0
        if self._has_ring and (mark := self.current) is not None:
            self.mark_focused.emit(mark.box)
        self._describe()
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._move(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._sheet.marks:
            self._go(0 if key == Qt.Key.Key_Home else len(self._sheet.marks) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    @property
    def _room(self) -> float:
        return float(max(120, self.width()))

    def _on_theme(self) -> None:
        self._is_stale = self._chart is not None
        self.stale.emit()

    def _draw(self, painter: QPainter, clip: QRectF, active: str) -> None:
        """Draw the chart from its kept picture, made now if there is none; a very large one is drawn in its part."""
        if not self._is_keepable:
            draw(self._sheet, painter, clip=clip, active=active)
            return
        ratio, size = self.devicePixelRatioF(), self.size()
        if self._picture is None or self._picture.devicePixelRatio() != ratio or self._picture.size() != size * ratio:
            self._make_picture()
        elif not self._is_drawn:
            QTimer.singleShot(0, self, self.draw_picture)  # the counts before stand for one more turn of the event loop
        painter.drawPixmap(0, 0, cast("QPixmap", self._picture))
        if active and self._is_drawn:
            draw_active(self._sheet, painter, active)

    @property
    def is_drawn(self) -> bool:
        """Tell whether the picture is that of the newest counts; one too large to be kept is drawn as it is painted."""
        return self._is_drawn or not self._is_keepable

    @property
    def _is_keepable(self) -> bool:
        ratio, size = self.devicePixelRatioF(), self.size()
        return size.width() * size.height() * ratio * ratio <= _KEPT_PIXELS

    def draw_picture(self) -> None:
        """Draw the picture that is kept; laying out and drawing are two turns of the event loop, where there is one."""
        if not self._is_drawn:
            self._make_picture()
            self.update()

    def _make_picture(self) -> None:
        ratio, size = self.devicePixelRatioF(), self.size()
        self._picture = QPixmap(size * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(self._themes.theme.color("surface"))
        brush = QPainter(self._picture)
        draw(self._sheet, brush)
        brush.end()
        self._is_drawn = True

    def lay_out(self) -> None:
        """Lay the chart out for the present width and theme."""
        words = mark.words if (mark := self.current) is not None else ""
        self._is_stale = False
        if self._chart is None:
            return
        self._sheet = self._chart.lay_out(self._themes.theme, self._room)
        self._is_drawn = False
        if self.visibleRegion().isEmpty():
            self._picture = None  # it is drawn when it comes into sight: nothing of before is to flash up
        self._hovered = -1
        # After a new count the keys stay on the same thing: its words begin the same up to the number.
        name = words.rsplit(":", 1)[0]
        found = (n for n, other in enumerate(self._sheet.marks) if words and other.words.rsplit(":", 1)[0] == name)
        self._current = next(found, -1)
        self.setFixedHeight(max(1, round(self._sheet.height + 0.5)))
        self.updateGeometry()
        self.update()

    def _at(self, place: QPointF) -> int:
        """Find the smallest mark under a place."""
        under = [(m.box.width() * m.box.height(), n) for n, m in enumerate(self._sheet.marks) if m.box.contains(place)]
        return min(under)[1] if under else -1

    def _hover(self, place: int) -> None:
        if place == self._hovered:
            return
        self._hovered = place
        is_door = place >= 0 and self._sheet.marks[place].target is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_door else Qt.CursorShape.ArrowCursor)
        self.update()

    def _move(self, step: QPointF) -> None:
        here = self.current
        if here is None:
            self._go(0)
            return
        centre = here.box.center()
        best: tuple[float, int] | None = None
        for number, mark in enumerate(self._sheet.marks):
            way = mark.box.center() - centre
            ahead = way.x() * step.x() + way.y() * step.y()
            aside = abs(way.x() * step.y()) + abs(way.y() * step.x())
            if number != self._current and ahead > 0.5 and aside <= ahead * 4:
                found = (ahead + 3 * aside, number)
                best = min(best, found) if best is not None else found
        if best is not None:
            self._go(best[1])

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._sheet.marks):
            self._current, self._has_ring = place, True
            self._describe()
            self.mark_focused.emit(self._sheet.marks[place].box)
            self.update()

    def _choose(self) -> None:
        mark = self.current
        if mark is not None and mark.target is not None:
            self.mark_chosen.emit(mark.target)

    def _describe(self) -> None:
        """Tell the screen reader where the keys are; before they are anywhere, the whole table."""
        mark = self.current if self.hasFocus() else None
        spoken = self._chart.table.spoken()[:_SPOKEN] if self._chart is not None else ""
        self.setAccessibleDescription(mark.words if mark is not None else spoken)

    def _show_tip(self, event: QHelpEvent) -> None:
        place = QPointF(event.pos())
        hint = next((text for box, text in self._sheet.hints if box.contains(place)), "")
        number = self._at(place)
        words = self._sheet.marks[number].words if number >= 0 else ""
        text = words if hint in words else hint
        if text:
            QToolTip.showText(event.globalPos(), text, self)
        else:
            QToolTip.hideText()
