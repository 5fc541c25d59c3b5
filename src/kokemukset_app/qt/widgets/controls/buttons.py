"""Buttons of the visual language: primary, plain, quiet, text. Painted, so that each state is exact."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import CENTRE, draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder

ButtonKind = Literal["primary", "plain", "quiet", "text"]

_ICON = 16
_CHEVRON = 12
_GAP = 8
_PADS: dict[ButtonKind, int] = {"primary": 12, "plain": 12, "quiet": 8, "text": 8}
_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


def is_keyboard_focus(event: QFocusEvent) -> bool:
    """Tell whether focus came by the keyboard (or by the program for it), so that the ring is to be shown."""
    return event.reason() in _KEYBOARD


class RingButton(QAbstractButton):
    """What all painted buttons are: one that knows when its focus ring is to be seen."""

    _came_by_keyboard = False

    @property
    def has_ring(self) -> bool:
        """Tell whether it has the focus, and got it by the keyboard."""
        return self._came_by_keyboard and self.hasFocus()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._came_by_keyboard = is_keyboard_focus(event)
        super().focusInEvent(event)


class Button(RingButton):
    """A button with a word, an icon, or both; a menu adds a chevron and opens below.

    `icon_only` hides the word and shows it as a tool tip; its accessible name stays the word.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        icons: Icons,
        kind: ButtonKind = "plain",
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._kind: ButtonKind = kind
        self._icon_name = icon
        self._icon_only = False
        self._short = ""
        self._menu: QMenu | None = None
        self._lean: Qt.AlignmentFlag = CENTRE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "text" else Qt.CursorShape.ArrowCursor)
        themes.changed.connect(self._on_theme_changed)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._renew()

    def set_words(self, text: str, short: str = "") -> None:
        """Set the button's words; `short` stands for them (language codes) while only the icon would be shown."""
        self._short = short
        self.setText(text)
        self.setAccessibleName(text)
        self._renew()

    def set_icon_only(self, *, on: bool) -> None:
        """Hide or show the words."""
        self._icon_only = on
        self._renew()

    def set_menu(self, menu: QMenu | None, *, chevron: bool = True) -> None:
        """Open a menu below the button on click, Down and Space."""
        self._menu = menu
        self._chevron = chevron and menu is not None
        if menu is not None:
            self.clicked.connect(self._open_menu)
        self._renew()

    _chevron = False

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        height = theme.px(28) if self._kind == "text" else theme.height("control")
        if self._is_bare():
            return QSize(height, height)
        width = 2 * _PADS[self._kind] + self._content_width()
        return QSize(round(width + 0.5), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        box = QRectF(self.rect())
        radius = theme.radius("control")
        ground, edge = self._ground()
        if ground is not None or edge is not None:
            fill_round(painter, box, radius, ground or QColor(Qt.GlobalColor.transparent), edge)
        if self.has_ring:
            self._paint_ring(painter, box, radius)
        self._paint_content(painter, box)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._menu is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_menu()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            # QAbstractButton would walk to a sibling; arrows belong to the widget around.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
        super().changeEvent(event)

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _ground(self) -> tuple[QColor | None, QColor | None]:
        theme = self._themes.theme
        hovered = self.underMouse() and self.isEnabled()
        if self._kind == "primary":
            return theme.color("accent-strong" if hovered or self.isDown() else "accent"), None
        if self._kind == "text":
            return None, None
        pressed = theme.color("pressed") if self.isDown() else None
        if self._kind == "plain":
            rest = theme.color("hover" if hovered else "surface-raised")
            return pressed or rest, theme.color("border")
        if self.isChecked():
            return pressed or theme.color("selection"), None
        return pressed or (theme.color("hover") if hovered else None), None

    def _paint_ring(self, painter: QPainter, box: QRectF, radius: float) -> None:
        theme = self._themes.theme
        focus_ring(painter, box, radius, theme)
        if self._kind == "primary":
            # On the accent the ring alone would be invisible: a line of the text's colour inside it.
            painter.setPen(theme.color("on-accent"))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), radius - 2, radius - 2)

    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        theme = self._themes.theme
        role = self._ink_role()
        pad = _PADS[self._kind]
        left = box.left() + (box.width() - self._content_width()) / 2 if self._lean == CENTRE else box.left() + pad
        middle = box.center().y()
        if self._icon_name:
            side = theme.px(_ICON)
            self._icons.paint(painter, self._icon_name, self._icon_role(), QRectF(left, middle - side / 2, side, side))
            left += side + _GAP
        if words := self._words():
            font = self._font()
            font.setUnderline(self._kind == "text" and self.underMouse())
            width = text_width(words, font)
            draw_text(painter, QRectF(left, box.top(), width + 1, box.height()), words, font, theme.color(role))
            left += width + 4
        if self._chevron:
            side = theme.px(_CHEVRON)
            place = QPointF(left, middle - side / 2)
            self._icons.paint(painter, "chevron-down", "text-muted", QRectF(place.x(), place.y(), side, side))

    def _ink_role(self) -> str:
        if self._kind == "primary":
            return "on-accent"
        return "accent" if self._kind == "text" else "text"

    def _icon_role(self) -> str:
        if self._kind != "quiet":
            return self._ink_role()
        if self.isChecked():
            return "accent"
        return "text-muted" if self._is_bare() and not self.underMouse() else "text"

    def _font(self) -> QFont:
        theme = self._themes.theme
        if self._kind == "text":
            return theme.font("small")
        return theme.font("ui", semibold=self._kind == "primary")

    def _words(self) -> str:
        return self._short if self._icon_only else self.text()

    def _is_bare(self) -> bool:
        return bool(self._icon_name) and not self._words() and not self._chevron

    def _content_width(self) -> float:
        theme = self._themes.theme
        width = 0.0
        words = self._words()
        if self._icon_name:
            width += theme.px(_ICON) + (_GAP if words else 0)
        if words:
            width += text_width(words, self._font())
        if self._chevron:
            width += 4 + theme.px(_CHEVRON)
        return width

    def _on_theme_changed(self) -> None:
        self._renew()

    def _renew(self) -> None:
        self.setToolTip(self.text() if self._icon_only or (self._icon_name and not self.text()) else "")
        self.updateGeometry()
        self.update()


class TextButton(Button):
    """A button that looks like a link."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, icons, "text", parent=parent)
