"""The years of a result as small bars, and a range over them with two handles."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import CENTRE, RIGHT, draw_text, fill_round
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus

_SIDE = 16
_TOP = 4
_BARS = 40
_LEAST_BAR = 4
_EMPTY_BAR = 1.5
_LINE_BELOW = 7
_HANDLE = 4.5
_GRIP = 10
_LABELS = 18
_LONGEST_AXIS = 80
"""With more years than this between the first and the last, only those that have entries get a bar."""


class YearStrip(QWidget):
    """Bars by year. `range_chosen` gives the years in the range; none when the whole range is chosen.

    Arrow keys move a handle, Tab goes from the first to the second, Delete opens the range again.
    """

    range_chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._axis: tuple[int, ...] = ()
        self._known: frozenset[int] = frozenset()
        self._counts: Mapping[int, int] = {}
        self._first, self._last = 0, 0
        self._active = 0
        self._dragged: int | None = None
        self._anchor: int | None = None
        self._hovered = -1
        self._has_ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    def show_years(self, counts: Mapping[int, int], chosen: frozenset[int]) -> None:
        """Show counts by year, and the range that the chosen years span."""
        self._counts = dict(counts)
        self._known = frozenset(counts)
        self._axis = _axis(sorted(self._known | chosen))
        last = max(0, len(self._axis) - 1)
        if self._dragged is None and self._anchor is None:
            if chosen:
                self._first = self._axis.index(min(chosen))
                self._last = self._axis.index(max(chosen))
            else:
                self._first, self._last = 0, last
        self._first, self._last = min(self._first, last), min(self._last, last)
        self._tell()
        self.update()

    @property
    def is_whole(self) -> bool:
        """Tell whether no year is left out."""
        return self._first == 0 and self._last == len(self._axis) - 1

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _TOP + _BARS + _LINE_BELOW + 6 + self._themes.theme.px(_LABELS) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._axis:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_range(painter)
        self._paint_labels(painter)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._axis:
            event.ignore()
            return
        place = event.position()
        self._dragged = self._handle_at(place)
        if self._dragged is not None:
            self._active = self._dragged
        elif place.y() <= _TOP + _BARS:
            self._anchor = self._bar_at(place.x())
            alone = self._first == self._last == self._anchor and not self.is_whole
            if alone:
                self._anchor = None
                self._set(0, len(self._axis) - 1)
            else:
                self._set(self._anchor, self._anchor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._dragged is not None:
            self._drag_to(place.x())
        elif self._anchor is not None:
            at = self._bar_at(place.x())
            self._set(min(self._anchor, at), max(self._anchor, at))
        else:
            self._hover(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = self._anchor = None

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._axis) - 1
        self._has_ring = True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Home:
            self._move(-last)
        elif key == Qt.Key.Key_End:
            self._move(last)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(0, last)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        wanted = 1 if next else 0
        if self.hasFocus() and self._active != wanted:
            self._active = wanted
            self._tell()
            self.update()
            return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(event)
        self._active = 1 if event.reason() == Qt.FocusReason.BacktabFocusReason else 0
        self._tell()
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def _paint_bars(self, painter: QPainter) -> None:
        theme = self._themes.theme
        tone = theme.color("bar" if self.is_whole else "accent")
        outside = theme.color("divider" if theme.has_tints else "text-muted")
        top = max(self._counts.values(), default=0)
        if not top:
            return
        step = self._step()
        gap = 1.0 if step > 5 else 0.25
        for number, year in enumerate(self._axis):
            count = self._counts.get(year, 0)
            height = _LEAST_BAR + (_BARS - _LEAST_BAR) * count / top if count else _EMPTY_BAR
            left = _SIDE + number * step + gap
            bar = QRectF(left, _TOP + _BARS - height, max(0.5, step - 2 * gap), height)
            inside = self._first <= number <= self._last
            fill_round(painter, bar, min(2.0, bar.width() / 2, height / 2), tone if inside else outside)

    def _paint_range(self, painter: QPainter) -> None:
        theme = self._themes.theme
        line = self._line()
        ends = self._ends()
        painter.setPen(QPen(theme.color("divider"), 2))
        painter.drawLine(QPointF(_SIDE, line), QPointF(self.width() - _SIDE, line))
        tone = theme.color("bar" if self.is_whole else "accent")
        painter.setPen(QPen(tone, 2))
        painter.drawLine(QPointF(ends[0], line), QPointF(ends[1], line))
        painter.setBrush(theme.color("surface"))
        for number, x in enumerate(ends):
            painter.setPen(QPen(tone, 2))
            painter.drawEllipse(QPointF(x, line), _HANDLE, _HANDLE)
            if self._has_ring and self.hasFocus() and number == self._active:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.color("focus"), theme.line("ring")))
                painter.drawEllipse(QPointF(x, line), _HANDLE + 3.5, _HANDLE + 3.5)
                painter.setBrush(theme.color("surface"))

    def _paint_labels(self, painter: QPainter) -> None:
        theme = self._themes.theme
        small, muted = theme.font("small"), theme.color("text-muted")
        labels = QRectF(_SIDE, self._line() + 6, self.width() - 2 * _SIDE, theme.px(_LABELS))
        draw_text(painter, labels, str(self._axis[0]), small, muted)
        draw_text(painter, labels, str(self._axis[-1]), small, muted, RIGHT)
        if self._hovered >= 0 and self._dragged is None and self._anchor is None:
            year = self._axis[self._hovered]
            words = f"{year}: {self._counts.get(year, 0)}"
            draw_text(painter, labels, words, small, theme.color("text"), CENTRE)
        elif not self.is_whole:
            draw_text(painter, labels, self._words(), theme.font("small", semibold=True), theme.color("text"), CENTRE)

    def _words(self) -> str:
        first, last = self._axis[self._first], self._axis[self._last]
        return str(first) if first == last else f"{first}\u2013{last}"

    def _step(self) -> float:
        return (self.width() - 2 * _SIDE) / max(1, len(self._axis))

    def _line(self) -> float:
        return _TOP + _BARS + _LINE_BELOW

    def _ends(self) -> tuple[float, float]:
        return _SIDE + self._first * self._step(), _SIDE + (self._last + 1) * self._step()

    def _bar_at(self, x: float) -> int:
        return max(0, min(len(self._axis) - 1, int((x - _SIDE) // self._step())))

    def _handle_at(self, place: QPointF) -> int | None:
        if abs(place.y() - self._line()) > _GRIP:
            return None
        first, last = (abs(place.x() - x) for x in self._ends())
        if min(first, last) > _GRIP:
            return None
        return 0 if first <= last else 1

    def _drag_to(self, x: float) -> None:
        edge = round((x - _SIDE) / self._step())
        if self._dragged == 0:
            self._set(max(0, min(edge, self._last)), self._last)
        else:
            self._set(self._first, max(self._first, min(edge - 1, len(self._axis) - 1)))

    def _move(self, by: int) -> None:
        if self._active == 0:
            self._set(max(0, min(self._first + by, self._last)), self._last)
        else:
            self._set(self._first, max(self._first, min(self._last + by, len(self._axis) - 1)))

    def _set(self, first: int, last: int) -> None:
        if (first, last) == (self._first, self._last):
            return
        self._first, self._last = first, last
        self._tell()
        self.update()
        chosen = () if self.is_whole else self._axis[first : last + 1]
        self.range_chosen.emit(tuple(year for year in chosen if year in self._known))

    def _hover(self, place: QPointF) -> None:
        over_bars = bool(self._axis) and place.y() <= _TOP + _BARS and _SIDE <= place.x() <= self.width() - _SIDE
        number = self._bar_at(place.x()) if over_bars else -1
        handle = self._handle_at(place) if self._axis else None
        self.setCursor(Qt.CursorShape.ArrowCursor if handle is None else Qt.CursorShape.SizeHorCursor)
        if number != self._hovered:
            self._hovered = number
            QToolTip.hideText()
            self.update()

    def _tell(self) -> None:
        if not self._axis:
            return
        first, last = self._axis[self._first], self._axis[self._last]
        told = self.tr("Years {0} to {1}").format(first, last)
        moved = self.tr("first year {0}").format(first) if self._active == 0 else self.tr("last year {0}").format(last)
        self.setAccessibleName(f"{told}, {moved}" if self.hasFocus() else told)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _axis(years: list[int]) -> tuple[int, ...]:
    """Give every year from the first to the last, or only those there are where that would be too many."""
    if not years or years[-1] - years[0] >= _LONGEST_AXIS:
        return tuple(years)
    return tuple(range(years[0], years[-1] + 1))
