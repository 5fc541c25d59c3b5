"""The painted parts of the start view: figures, theme rows, collection cards, key hints."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import RIGHT, dot, draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import RingButton


@dataclass(frozen=True, slots=True)
class StartFigure:
    """A number of the library and what it counts, both in words already."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class StartTheme:
    """A subject theme with its count; `hue` in degrees."""

    code: str
    label: str
    count: str
    hue: float


@dataclass(frozen=True, slots=True)
class StartCollection:
    """A collection as a card: its name for whoever opens it, title, and a line of detail."""

    name: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key worth knowing, and what it does."""

    keys: str
    label: str


class FigureTile(QWidget):
    """A large number over what it counts."""

    def __init__(self, themes: ThemeHolder, figure: StartFigure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._figure = themes, figure
        self.setAccessibleName(f"{figure.value} {figure.label}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(110, self._themes.theme.px(64))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        wide, middle = self.width(), theme.px(40)
        draw_text(painter, QRectF(0, 0, wide, middle), self._figure.value, theme.font("figure"), theme.color("text"))
        box = QRectF(0, middle + 2, wide, theme.px(20))
        draw_text(painter, box, self._figure.label, theme.font("ui", semibold=True), theme.color("text"))


class RowButton(RingButton):
    """A whole row or card that is one button: ring for keyboard focus, Enter and Space press it."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paint_ring(self, painter: QPainter, box: QRectF, radius: float) -> None:
        """Draw the focus ring where the focus came by the keyboard."""
        if self.has_ring:
            focus_ring(painter, box, radius, self._themes.theme)


class ThemeRow(RowButton):
    """A theme's dot, name and count over a hairline."""

    def __init__(self, themes: ThemeHolder, item: StartTheme, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.item = item
        self.setText(item.label)
        self.setAccessibleName(f"{item.label}, {item.count}")
        self.setToolTip(item.label)

    @override
    def sizeHint(self) -> QSize:
        return QSize(180, self._themes.theme.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse():
            ground = box.adjusted(0, 1, 0, -2)
            fill_round(painter, ground, theme.radius("control"), theme.color("pressed" if self.isDown() else "hover"))
        dot(painter, QPointF(theme.px(6), box.center().y() - 0.5), theme.px(4), theme.theme_colors(self.item.hue)[2])
        small = theme.font("ui")
        wide = text_width(self.item.count, small) + 2
        name = box.adjusted(theme.px(20), 0, -wide - 12, -1)
        draw_text(painter, name, self.item.label, theme.font("title"), theme.color("text"))
        draw_text(painter, box.adjusted(0, 0, -4, -1), self.item.count, small, theme.color("text-muted"), RIGHT)
        painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), theme.color("divider"))
        self.paint_ring(painter, box.adjusted(0, 0, 0, -1), theme.radius("control"))


class CollectionCard(RowButton):
    """A collection's title over a line of detail, on a quiet ground."""

    def __init__(self, themes: ThemeHolder, item: StartCollection, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.item = item
        self.setText(item.title)
        self.setAccessibleName(item.title)
        self.setAccessibleDescription(item.detail)
        self.setToolTip(item.title)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._themes.theme.px(66))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        box, radius = QRectF(self.rect()), theme.radius("card")
        role = "pressed" if self.isDown() else "hover" if self.underMouse() else "quote"
        edge = theme.color("divider") if theme.is_dark else None
        fill_round(painter, box, radius, theme.color(role), edge)
        middle, high = box.center().y(), theme.px(20)
        title = QRectF(16, middle - high - 1, box.width() - 28, high)
        draw_text(painter, title, self.item.title, theme.font("ui", semibold=True), theme.color("text"))
        detail = QRectF(16, middle + 1, box.width() - 28, high)
        draw_text(painter, detail, self.item.detail, theme.font("small"), theme.color("text-muted"))
        self.paint_ring(painter, box, radius)


class KeyCap(QWidget):
    """A key in its cap and, after it, what it does."""

    def __init__(self, themes: ThemeHolder, hint: KeyHint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._hint = themes, hint
        self.setAccessibleName(f"{hint.keys}: {hint.label}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        font = self._themes.theme.font("small")
        width = text_width(self._hint.keys, font) + 12
        width += 7 + text_width(self._hint.label, font) + 2 if self._hint.label else 0
        return QSize(round(width + 0.5), self._themes.theme.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        font, muted, high = theme.font("small"), theme.color("text-muted"), theme.px(20)
        cap = QRectF(0, (self.height() - high) / 2, text_width(self._hint.keys, font) + 12, high)
        fill_round(painter, cap, theme.radius("chip"), theme.color("surface"), theme.color("border"))
        draw_text(painter, cap.adjusted(6, 0, -5, 0), self._hint.keys, font, muted)
        left = cap.right() + 7
        draw_text(painter, QRectF(left, cap.top(), self.width() - left, high), self._hint.label, font, muted)
