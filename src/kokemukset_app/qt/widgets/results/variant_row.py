"""A row that offers a looser search."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.core.results import Variant
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import CENTRE, RIGHT, draw_text, fill_round, focus_ring, share_bar
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import RingButton

_INSET = 12
_ROW = 56
_BAR = 72
_BAR_HEIGHT = 4


class VariantRow(RingButton):
    """One looser search: its key, what it does, how many it finds."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._number = 1
        self._detail = ""
        self._count = ""
        self._share = 0.0
        self.variant: Variant | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    def show_variant(self, number: int, variant: Variant, words: tuple[str, str, str], share: float) -> None:
        """Show a variant: its words are label, detail and count; `share` (0…1) is its bar."""
        self._number, self.variant, self._share = number, variant, share
        label, self._detail, self._count = words
        self.setText(label)
        self.setAccessibleName(f"{number}. {label}, {self._detail}, {self._count}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self._themes.theme.px(_ROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), theme.radius("control")
        focused = self.has_ring
        if focused or self.isDown():
            fill_round(painter, box, radius, theme.color("selection"))
        elif self.underMouse():
            fill_round(painter, box, radius, theme.color("hover"))
        if focused:
            focus_ring(painter, box, radius, theme)
        left = self._paint_key(painter, box)
        right = self._paint_amount(painter, box)
        line = theme.px(20)
        top = box.center().y() - line - theme.px(1)
        room = right - left - 16
        detail = QRectF(left, box.center().y(), room, line)
        if not self._detail:
            top = box.center().y() - line / 2
        draw_text(
            painter,
            QRectF(left, top, room, line),
            self.text(),
            theme.font("title", semibold=True),
            theme.color("text"),
        )
        draw_text(painter, detail, self._detail, theme.font("small"), theme.color("text-muted"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _paint_key(self, painter: QPainter, box: QRectF) -> float:
        theme = self._themes.theme
        side = theme.px(20)
        key = QRectF(_INSET, box.center().y() - side / 2, side, side)
        fill_round(painter, key, theme.radius("chip"), theme.color("surface"), theme.color("border"))
        draw_text(painter, key, str(self._number), theme.font("small"), theme.color("text-muted"), CENTRE)
        return key.right() + 12

    def _paint_amount(self, painter: QPainter, box: QRectF) -> float:
        theme = self._themes.theme
        side, middle = theme.px(14), box.center().y()
        chevron = QRectF(box.right() - _INSET - side, middle - side / 2, side, side)
        self._icons.paint(painter, "chevron-right", "text-muted", chevron)
        figure = QRectF(chevron.left() - theme.px(60), box.top(), theme.px(48), box.height())
        draw_text(painter, figure, self._count, theme.font("title", semibold=True), theme.color("text"), RIGHT)
        track = QRectF(figure.left() - _BAR - 4, middle - _BAR_HEIGHT / 2, _BAR, _BAR_HEIGHT)
        share_bar(painter, track, self._share, theme)
        return track.left()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
