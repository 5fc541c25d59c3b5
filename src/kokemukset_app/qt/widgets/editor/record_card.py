"""One record of a list in the form: a line that says what it is, and its parts below while it is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.field_kinds import FieldSpec, PartKind
from kokemukset_app.core.records import parts_of
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button, is_keyboard_focus
from kokemukset_app.qt.widgets.editor.offers import Choices
from kokemukset_app.qt.widgets.editor.part_field import PartField


@dataclass(frozen=True, slots=True)
class CardWords:
    """The words of a card: parts by key, its buttons, what an empty one is called, and that something is wrong."""

    parts: Mapping[str, str]
    up: str
    down: str
    remove: str
    empty: str
    wrong: str
    choose_file: str


class CardHead(QAbstractButton):
    """The line of a card: a click, Enter or Space opens it; dragging moves it.

    `dragged` gives the place of the pointer on the screen while it is dragged, `dropped` that it is let go.
    """

    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons) -> None:
        super().__init__()
        self._themes, self._icons = themes, icons
        self._has_ring = self._is_wrong = self._is_dragging = False
        self._from: QPoint | None = None
        self.is_empty = True
        self.is_by_key = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        themes.changed.connect(self.updateGeometry)

    def set_wrong(self, *, on: bool) -> None:
        """Show that something in the record is wrong."""
        if on != self._is_wrong:
            self._is_wrong = on
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self._themes.theme.height("control") - 2)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        if self.underMouse() and not self.isChecked():
            fill_round(painter, box.adjusted(1, 1, -1, -1), theme.radius("control"), theme.color("hover"))
        side, left = theme.px(12), 9.0
        place = QRectF(left, box.center().y() - side / 2, side, side)
        self._icons.paint(painter, "chevron-down" if self.isChecked() else "chevron-right", "text-muted", place)
        right = box.right() - 8
        if self._is_wrong:
            mark = theme.px(14)
            self._icons.paint(
                painter, "warning", "error", QRectF(right - mark, box.center().y() - mark / 2, mark, mark)
            )
            right -= mark + 6
        role = "text-muted" if self.is_empty else "text"
        words = QRectF(left + side + 7, box.top(), right - left - side - 7, box.height())
        draw_text(painter, words, self.text(), theme.font("ui"), theme.color(role))
        if self._has_ring and self.hasFocus():
            focus_ring(painter, box, theme.radius("control"), theme)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        self._has_ring = is_keyboard_focus(e)
        super().focusInEvent(e)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.is_by_key = True
            self.click()
            self.is_by_key = False
        elif e.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            e.ignore()  # the list moves, or moves on
        else:
            super().keyPressEvent(e)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        self._from = e.globalPosition().toPoint() if e.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(e)

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        here = e.globalPosition().toPoint()
        if self._from is not None and not self._is_dragging:
            self._is_dragging = (here - self._from).manhattanLength() >= QApplication.startDragDistance()
            if self._is_dragging:
                self.setDown(False)
                self.setCursor(Qt.CursorShape.SizeVerCursor)
        if self._is_dragging:
            self.dragged.emit(here)
        else:
            super().mouseMoveEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        if was_dragging:
            self.unsetCursor()
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(e)


class RecordCard(QFrame):
    """A record. Its parts are made when it is first opened: most records are never looked into.

    `edited` gives key and text; `moved` gives -1 or 1; `left` that the keys lead out of it: -1 up, 1 down.
    """

    edited = Signal(str, str)
    toggled = Signal(bool)
    moved = Signal(int)
    removed = Signal()
    left = Signal(int)
    file_wanted = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, spec: FieldSpec) -> None:
        super().__init__()
        self._themes, self._icons, self._spec = themes, icons, spec
        self._item: object = None
        self._faults: Mapping[str, str] = {}
        self._words: CardWords | None = None
        self._number = 1
        self._codes: dict[str, tuple[tuple[str, str], ...]] = {}
        self._none = ""
        self._choices: dict[PartKind, Choices] = {}
        self.parts: dict[str, PartField] = {}
        self.head = CardHead(themes, icons)
        self.head.toggled.connect(self._on_toggled)
        self.up, self.down, self.remove = (self._button(icon) for icon in ("up", "down", "trash"))
        self.up.clicked.connect(partial(self.moved.emit, -1))
        self.down.clicked.connect(partial(self.moved.emit, 1))
        self.remove.clicked.connect(self.removed)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.head, 1)
        for button in (self.up, self.down, self.remove):
            top.addWidget(button)
        self._inside = QWidget(self)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._inside)
        self._show_buttons()

    def set_words(self, words: CardWords, number: int, *, is_first: bool, is_last: bool) -> None:
        """Word the card, and tell where it stands among the others."""
        self._words, self._number = words, number
        self.up.set_words(words.up)
        self.down.set_words(words.down)
        self.remove.set_words(words.remove)
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)
        for key, field in self.parts.items():
            field.set_words(words.parts.get(key, key), number, words.choose_file)

    def set_options(
        self, codes: Mapping[str, tuple[tuple[str, str], ...]], none: str, choices: Mapping[PartKind, Choices]
    ) -> None:
        """Offer codes by the field of the vocabulary they are of, entries and files."""
        self._codes, self._none, self._choices = dict(codes), none, dict(choices)
        self._offer()

    def show_item(self, item: object, summary: str, faults: Mapping[str, str]) -> None:
        """Show a record with the line that says what it is; `faults` are words by the key of a part."""
        self._item, self._faults = item, faults
        words = self._words
        self.head.is_empty = not summary
        shown = summary or (words.empty if words is not None else "")
        self.head.setText(shown)
        self.head.setToolTip(shown)
        self.head.set_wrong(on=bool(faults))
        heard = f"{self._number}. {shown}"
        self.head.setAccessibleName(f"{heard}. {words.wrong}" if faults and words is not None else heard)
        self.head.update()
        self._fill()

    def set_open(self, *, on: bool) -> None:
        """Open or close it."""
        self.head.setChecked(on)

    def stops(self) -> list[QWidget]:
        """List what the focus goes through, in order."""
        return [self.head, self.up, self.down, self.remove, *(w for f in self.parts.values() for w in f.stops())]

    def focus_first(self) -> None:
        """Put the focus on its first part."""
        first = next(iter(self.parts.values()), None)
        if first is not None and self.head.isChecked():
            first.focus_control()
        else:
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and alt:
            self.moved.emit(step)
        elif step and self.head.hasFocus():
            self.left.emit(step)
        elif key == Qt.Key.Key_Delete and self.head.hasFocus():
            self.removed.emit()
        elif key == Qt.Key.Key_Escape and self.head.isChecked():
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)
            self.set_open(on=False)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._themes.theme, QRectF(self.rect())
        ground = "surface" if self.head.isChecked() else "surface-raised"
        fill_round(painter, box, theme.radius("control"), theme.color(ground), theme.color("border"))

    def _button(self, icon: str) -> Button:
        button = Button(self._themes, self._icons, "quiet", icon=icon, parent=self)
        button.set_icon_only(on=True)
        return button

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001  # a signal's argument
        if is_open and not self.parts and parts_of(self._spec, self._item or {}) is not None:
            self._make()
        self._inside.setVisible(is_open and bool(self.parts))
        self._show_buttons()
        self.update()
        self.toggled.emit(is_open)

    def _show_buttons(self) -> None:
        for button in (self.up, self.down, self.remove):
            button.setVisible(self.head.isChecked())

    def _make(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(10, 2, 10, 12)
        column.setSpacing(8)
        row: QHBoxLayout | None = None
        for part in self._spec.inside:
            field = PartField(self._themes, self._icons, part, self._inside)
            field.edited.connect(self.edited)
            field.file_wanted.connect(partial(self.file_wanted.emit, part.key))
            self.parts[part.key] = field
            if part.is_short:
                if row is None:
                    row = QHBoxLayout()
                    row.setSpacing(8)
                    column.addLayout(row)
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            else:
                row = None
                column.addWidget(field)
        words = self._words
        if words is not None:
            for key, field in self.parts.items():
                field.set_words(words.parts.get(key, key), self._number, words.choose_file)
        self._offer()
        self._fill()

    def _offer(self) -> None:
        for field in self.parts.values():
            if field.part.kind is PartKind.CODE:
                field.set_codes(self._codes.get(field.part.field, ()), self._none)
            elif (choices := self._choices.get(field.part.kind)) is not None:
                field.set_choices(choices)

    def _fill(self) -> None:
        if not self.parts:
            return
        values = parts_of(self._spec, self._item if self._item is not None else {}) or {}
        for key, field in self.parts.items():
            value = values.get(key)
            field.set_text("" if value is None else str(value))
            field.set_fault(self._faults.get(key, ""))
