"""The values of one facet heading as one widget: pointer and keys in, wanted states out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kokemukset_app.qt.models.facet_rows import FacetRow, ValueState
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import is_keyboard_focus
from kokemukset_app.qt.widgets.facets.facet_painter import FacetPainter, FacetPart, FacetView


class FacetValues(QWidget):
    """Rows while the heading is open, chips of what is chosen while it is closed. One stop for Tab; arrows inside.

    `state_chosen` gives a value and the `ValueState` the user wants for it. The widget keeps its height to its parts.
    """

    state_chosen = Signal(str, object)
    expand_toggled = Signal()
    part_focused = Signal(QRect)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._painter = FacetPainter(themes, icons)
        self._heading = ""
        self._view = FacetView()
        self._parts: list[FacetPart] = []
        self._current = 0
        self._hovered = -1
        self._has_ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._place)

    @property
    def has_parts(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self._view.rows)

    def show_view(self, heading: str, view: FacetView) -> None:
        """Show rows or chips; counts alone change without laying out anew."""
        same = view.has_same_shape(self._view)
        self._heading, self._view = heading, view
        if not same:
            self._place()
        self._tell()
        self.update()

    def part_boxes(self) -> tuple[QRectF, ...]:
        """Give where each part is, from the top."""
        return tuple(part.box for part in self._parts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = QRectF(event.rect())
        for number, part in enumerate(self._parts):
            if not part.box.intersects(visible):
                continue
            self._painter.paint(painter, self._view, part, self.width(), is_hovered=number == self._hovered)
            if self._has_ring and self.hasFocus() and number == self._current:
                focus_ring(painter, part.box, self._themes.theme.radius("control"), self._themes.theme)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._part_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._part_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._current = number
            self._use(number, exclude=_has_shift(event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if not self._view.is_open:
            steps |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        self._has_ring = True
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self._parts) - 1)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use(self._current, exclude=_has_shift(event))
        elif key == Qt.Key.Key_Minus:
            self._use(self._current, exclude=True)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear(self._current)
        elif event.text().isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._jump(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(event)
        if event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._current = len(self._parts) - 1
        elif event.reason() == Qt.FocusReason.TabFocusReason:
            self._current = 0
        self._go(self._current)
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _show_tip(self, pos: QPoint, place: QPoint) -> None:
        row = self._row(self._part_at(QPointF(pos)))
        if row is None:
            QToolTip.hideText()
            return
        off = row.state is ValueState.OFF
        hint = self.tr("Shift-click leaves it out") if off else self.tr("Click to take it away")
        QToolTip.showText(place, f"{row.text}\n{hint}", self)

    def _place(self) -> None:
        self._parts = self._painter.place(self._view, self.width())
        self._current = max(0, min(self._current, len(self._parts) - 1))
        self._hovered = -1
        self.setFixedHeight(self._painter.height(self._parts, is_open=self._view.is_open))
        self.update()

    def _part_at(self, place: QPointF) -> int:
        return next((n for n, part in enumerate(self._parts) if part.box.contains(place)), -1)

    def _row(self, number: int) -> FacetRow | None:
        """Give the row of a part; None for the link and for a part that is not there."""
        if not 0 <= number < len(self._parts) or self._parts[number].kind == "more":
            return None
        return self._view.rows[self._parts[number].number]

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            is_link = number >= 0 and self._parts[number].kind == "more"
            self.setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)
            self.update()

    def _step(self, by: int) -> None:
        if 0 <= self._current + by < len(self._parts):
            self._go(self._current + by)
        else:
            self.focusNextPrevChild(by > 0)

    def _go(self, number: int) -> None:
        if self._parts:
            self._current = max(0, min(number, len(self._parts) - 1))
            self._tell()
            self.part_focused.emit(self._parts[self._current].box.toAlignedRect())
            self.update()

    def _jump(self, letter: str) -> None:
        """Go to the next value that begins with a letter."""
        count = len(self._view.rows)
        for ahead in range(1, count + 1):
            number = (self._current + ahead) % count
            if self._view.rows[number].text.casefold().startswith(letter.casefold()):
                self._go(number)
                return

    def _use(self, number: int, *, exclude: bool) -> None:
        row = self._row(number)
        if row is not None:
            wanted = ValueState.EXCLUDED if exclude else ValueState.INCLUDED
            off = row.state is wanted or (row.state is ValueState.EXCLUDED and not exclude) or not self._view.is_open
            self.state_chosen.emit(row.value, ValueState.OFF if off else wanted)
        elif 0 <= number < len(self._parts):
            self.expand_toggled.emit()

    def _clear(self, number: int) -> None:
        row = self._row(number)
        if row is not None and row.state is not ValueState.OFF:
            self.state_chosen.emit(row.value, ValueState.OFF)

    def _tell(self) -> None:
        """Name the widget by the part the cursor is on, for screen readers."""
        told = self._heading
        row = self._row(self._current)
        if row is not None:
            told = f"{self._heading}: {row.text}, {row.count}, {self._state_words(row.state)}"
        elif self._parts:
            told = f"{self._heading}: {self._view.link}"
        if told != self.accessibleName():
            self.setAccessibleName(told)

    def _state_words(self, state: ValueState) -> str:
        if state is ValueState.INCLUDED:
            return self.tr("included")
        return self.tr("left out") if state is ValueState.EXCLUDED else self.tr("not chosen")


def _has_shift(event: QMouseEvent | QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
