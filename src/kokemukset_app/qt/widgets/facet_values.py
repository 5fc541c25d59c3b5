"""The values of one facet heading, painted as one widget: boxes, labels, bars and counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kokemukset_app.qt.models.facet_rows import FacetRow, ValueState
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import (
    RIGHT,
    dot,
    draw_text,
    elided,
    fill_round,
    focus_ring,
    text_width,
)
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.buttons import is_keyboard_focus

_INSET = 8
_BOX_LEFT = 16
_BOX = 15
_LABEL_LEFT = 40
_DOT_ROOM = 13
_BAR = 28
_BAR_HEIGHT = 3
_COUNT_GAP = 8
_CHIP_GAP = 6
_ROW = 28


@dataclass(frozen=True, slots=True)
class _Part:
    """One thing that can be pointed at: a row, a chip of a closed heading, or the link below."""

    kind: Literal["row", "chip", "more"]
    number: int
    box: QRectF


class FacetValues(QWidget):
    """Rows while the heading is open, chips of what is chosen while it is closed.

    `state_chosen` gives a value and the state the user wants for it.
    """

    state_chosen = Signal(str, object)
    expand_toggled = Signal()
    part_focused = Signal(QRect)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._heading = ""
        self._rows: tuple[FacetRow, ...] = ()
        self._hues: dict[str, float] = {}
        self._largest = 1
        self._link = ""
        self._is_open = True
        self._parts: list[_Part] = []
        self._laid_width = -1
        self._current = 0
        self._hovered = -1
        self._has_ring = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.changed.connect(self._relay)

    def show_rows(
        self,
        heading: str,
        rows: tuple[FacetRow, ...],
        largest: int,
        *,
        link: str = "",
        hues: dict[str, float] | None = None,
    ) -> None:
        """Show rows scaled to the `largest` count; `link` is the words of the line below, empty for none."""
        same = self._is_open and (len(rows), link) == (len(self._rows), self._link)
        self._heading, self._rows, self._largest, self._link = heading, rows, largest, link
        self._hues = hues or {}
        self._open(is_open=True, relay=not same)

    def show_chips(self, heading: str, rows: tuple[FacetRow, ...]) -> None:
        """Show only what is chosen, as chips."""
        self._heading, self._rows, self._link = heading, rows, ""
        self._open(is_open=False, relay=True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 120)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        parts = self._laid(arg__1)
        bottom = max((part.box.bottom() for part in parts), default=0.0)
        return round(bottom) + (4 if parts and not self._is_open else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = QRectF(event.rect())
        for number, part in enumerate(self._current_parts()):
            if not part.box.intersects(visible):
                continue
            if part.kind == "chip":
                self._paint_chip(painter, part, hovered=number == self._hovered)
            elif part.kind == "more":
                self._paint_link(painter, part, hovered=number == self._hovered)
            else:
                self._paint_row(painter, part, hovered=number == self._hovered)
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
            self._use(number, exclude=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        last = len(self._current_parts()) - 1
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if not self._is_open:
            steps |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        self._has_ring = True
        if key in steps:
            self._step(steps[Qt.Key(key)], last)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use(self._current, exclude=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Minus:
            self._use(self._current, exclude=True)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear(self._current)
        elif not event.modifiers() and event.text().isalpha():
            self._jump(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(event)
        if event.reason() == Qt.FocusReason.BacktabFocusReason:
            self._current = max(0, len(self._current_parts()) - 1)
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
        number = self._part_at(QPointF(pos))
        part = self._current_parts()[number] if number >= 0 else None
        if part is None or part.kind == "more":
            QToolTip.hideText()
            return
        row = self._rows[part.number]
        hint = self.tr("Shift-click leaves it out") if row.state is ValueState.OFF else self.tr("Click to take it away")
        QToolTip.showText(place, f"{row.text}\n{hint}", self)

    def _open(self, *, is_open: bool, relay: bool) -> None:
        self._is_open = is_open
        if relay:
            self._relay()
        self._tell()
        self.update()

    def _relay(self) -> None:
        self._laid_width = -1
        self._current = max(0, min(self._current, len(self._current_parts()) - 1))
        self.updateGeometry()
        self.update()

    def _current_parts(self) -> list[_Part]:
        return self._laid(self.width())

    def _laid(self, width: int) -> list[_Part]:
        if width != self._laid_width:
            self._parts = self._lay_rows(width) if self._is_open else self._lay_chips(width)
            self._laid_width = width
        return self._parts

    def _lay_rows(self, width: int) -> list[_Part]:
        high = self._themes.theme.px(_ROW)
        room = width - 2 * _INSET
        parts = [_Part("row", n, QRectF(_INSET, n * high, room, high)) for n in range(len(self._rows))]
        if self._link:
            used = text_width(self._link, self._themes.theme.font("small"))
            left = self._label_left() - _INSET
            parts.append(_Part("more", 0, QRectF(left, len(parts) * high, min(used + 16, width - left - _INSET), high)))
        return parts

    def _lay_chips(self, width: int) -> list[_Part]:
        theme = self._themes.theme
        high, x, y = theme.height("chip"), float(_BOX_LEFT), 0.0
        parts: list[_Part] = []
        for number, row in enumerate(self._rows):
            wide = min(text_width(self._chip_words(row), theme.font("small")) + 36, width - 2 * _BOX_LEFT)
            if x > _BOX_LEFT and x + wide > width - _BOX_LEFT:
                x, y = float(_BOX_LEFT), y + high + _CHIP_GAP
            parts.append(_Part("chip", number, QRectF(x, y, wide, high)))
            x += wide + _CHIP_GAP
        return parts

    def _label_left(self) -> int:
        return _LABEL_LEFT + self._themes.theme.px(_BOX) - _BOX

    def _part_at(self, place: QPointF) -> int:
        return next((n for n, part in enumerate(self._current_parts()) if part.box.contains(place)), -1)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            kind = self._current_parts()[number].kind if number >= 0 else ""
            self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "more" else Qt.CursorShape.ArrowCursor)
            self.update()

    def _step(self, by: int, last: int) -> None:
        if 0 <= self._current + by <= last:
            self._go(self._current + by)
        else:
            self.focusNextPrevChild(by > 0)

    def _go(self, number: int) -> None:
        parts = self._current_parts()
        if not parts:
            return
        self._current = max(0, min(number, len(parts) - 1))
        self._tell()
        self.part_focused.emit(parts[self._current].box.toAlignedRect())
        self.update()

    def _jump(self, letter: str) -> None:
        """Go to the next value that begins with a letter."""
        count = len(self._rows)
        for ahead in range(1, count + 1):
            number = (self._current + ahead) % count
            if self._rows[number].text.casefold().startswith(letter.casefold()):
                self._go(number)
                return

    def _use(self, number: int, *, exclude: bool) -> None:
        parts = self._current_parts()
        if not 0 <= number < len(parts):
            return
        part = parts[number]
        if part.kind == "more":
            self.expand_toggled.emit()
            return
        row = self._rows[part.number]
        wanted = ValueState.EXCLUDED if exclude else ValueState.INCLUDED
        off = part.kind == "chip" or row.state is wanted or (row.state is ValueState.EXCLUDED and not exclude)
        self.state_chosen.emit(row.value, ValueState.OFF if off else wanted)

    def _clear(self, number: int) -> None:
        parts = self._current_parts()
        if 0 <= number < len(parts) and parts[number].kind != "more":
            self.state_chosen.emit(self._rows[parts[number].number].value, ValueState.OFF)

    def _tell(self) -> None:
        """Name the widget by the row the cursor is on, for screen readers."""
        parts = self._current_parts()
        told = self._heading
        if 0 <= self._current < len(parts):
            part = parts[self._current]
            if part.kind == "more":
                told = f"{self._heading}: {self._link}"
            else:
                row = self._rows[part.number]
                told = f"{self._heading}: {row.text}, {row.count}, {self._state_words(row.state)}"
        if told != self.accessibleName():
            self.setAccessibleName(told)

    def _state_words(self, state: ValueState) -> str:
        if state is ValueState.INCLUDED:
            return self.tr("included")
        return self.tr("left out") if state is ValueState.EXCLUDED else self.tr("not chosen")

    def _chip_words(self, row: FacetRow) -> str:
        return self.tr("not {0}").format(row.text) if row.state is ValueState.EXCLUDED else row.text

    def _paint_row(self, painter: QPainter, part: _Part, *, hovered: bool) -> None:
        theme, row = self._themes.theme, self._rows[part.number]
        box = part.box
        middle = box.center().y()
        if hovered:
            fill_round(painter, box, theme.radius("control"), theme.color("hover"))
        side = theme.px(_BOX)
        self._paint_box(painter, QRectF(_BOX_LEFT, middle - side / 2, side, side), row.state)
        small, muted = theme.font("small"), theme.color("text-muted")
        right = box.right() - _COUNT_GAP
        count = f"{row.count:,}".replace(",", "\u00a0")
        room = max(text_width("0000", small), text_width(count, small))
        draw_text(painter, QRectF(right - room, box.top(), room, box.height()), count, small, muted, RIGHT)
        bar_left = right - room - _BAR - 2
        if row.count:
            share = min(1.0, row.count / self._largest)
            role = "accent" if row.state is ValueState.INCLUDED else "bar"
            bar = QRectF(bar_left, middle - _BAR_HEIGHT / 2, max(3.0, _BAR * share), _BAR_HEIGHT)
            fill_round(painter, bar, _BAR_HEIGHT / 2, theme.color(role))
        left = self._label_left()
        if row.value in self._hues:
            dot(painter, QPointF(left + 3.5, middle), 3.5, theme.theme_colors(self._hues[row.value])[2])
            left += _DOT_ROOM
        font = theme.font("ui", semibold=row.state is not ValueState.OFF)
        font.setStrikeOut(row.state is ValueState.EXCLUDED)
        dim = row.state is ValueState.EXCLUDED or not row.count
        ink = muted if dim and row.state is not ValueState.INCLUDED else theme.color("text")
        shown = elided(row.text, font, bar_left - 8 - left)
        draw_text(painter, QRectF(left, box.top(), bar_left - 8 - left, box.height()), shown, font, ink)

    def _paint_box(self, painter: QPainter, box: QRectF, state: ValueState) -> None:
        theme = self._themes.theme
        radius = theme.radius("mark")
        inner = box.adjusted(2, 2, -2, -2)
        if state is ValueState.INCLUDED:
            fill_round(painter, box, radius, theme.color("accent"))
            self._icons.paint(painter, "check", "on-accent", inner, 3.4)
        elif state is ValueState.EXCLUDED:
            fill_round(painter, box, radius, theme.color("surface"), theme.color("error"))
            self._icons.paint(painter, "minus", "error", inner, 3.4)
        else:
            fill_round(painter, box, radius, theme.color("surface"), theme.color("border"))

    def _paint_link(self, painter: QPainter, part: _Part, *, hovered: bool) -> None:
        theme = self._themes.theme
        font = theme.font("small")
        font.setUnderline(hovered)
        draw_text(painter, part.box.adjusted(_INSET, 0, -4, 0), self._link, font, theme.color("accent"))

    def _paint_chip(self, painter: QPainter, part: _Part, *, hovered: bool) -> None:
        theme, row = self._themes.theme, self._rows[part.number]
        excluded = row.state is ValueState.EXCLUDED
        radius = theme.radius("chip")
        if excluded:
            fill_round(painter, part.box, radius, theme.color("surface"), theme.color("error"))
        else:
            edge = None if theme.has_tints else theme.color("accent")
            fill_round(painter, part.box, radius, theme.color("selection"), edge)
        ink = "error" if excluded else "text"
        words = part.box.adjusted(9, 0, -26, 0)
        draw_text(painter, words, self._chip_words(row), theme.font("small"), theme.color(ink))
        side = theme.px(12)
        cross = QRectF(part.box.right() - 8 - side, part.box.center().y() - side / 2, side, side)
        quiet = "error" if excluded else "text-muted"
        self._icons.paint(painter, "close", "text" if hovered else quiet, cross, 2.0)
