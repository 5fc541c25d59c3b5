"""Icons tinted by role, rendered once per size, colour and scale."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kokemukset_app.core.entry import Status
from kokemukset_app.qt.runtime.icon_shapes import SHAPES
from kokemukset_app.qt.runtime.theming import ThemeHolder

ICON_PX = 16
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="ink" stroke-width="{width}" '
    'stroke-linecap="round" stroke-linejoin="round">{shape}</svg>'
)
_RATIOS = (1.0, 2.0, 3.0)
_FAINT = 0.45
_STATUS_ROLES = {
    Status.DRAFT: "status-draft",
    Status.IN_REVIEW: "status-review",
    Status.APPROVED: "status-approved",
    Status.OUTDATED: "status-outdated",
    Status.ARCHIVED: "status-archived",
}


def status_icon(status: Status) -> tuple[str, str]:
    """Give the icon's name and the colour role of a status."""
    return f"status-{status.value}", _STATUS_ROLES[status]


class Icons:
    """Draw icons by name in the colours of the present theme. GUI thread only.

    A name that does not exist raises KeyError: icons are part of the program.
    """

    def __init__(self, themes: ThemeHolder) -> None:
        self._themes = themes
        self._cache: dict[tuple[str, str, int, float, float], QPixmap] = {}

    def pixmap(self, name: str, role: str = "text", px: int = ICON_PX, dpr: float = 1.0) -> QPixmap:
        """Give the icon `px` logical pixels wide, sharp at the device pixel ratio `dpr`."""
        return self.tinted(name, self._themes.theme.hex(role), px, dpr)

    def tinted(self, name: str, colour: str, px: int, dpr: float = 1.0, stroke: float = 0.0) -> QPixmap:
        """Give the icon in a colour (`#RRGGBB`); `stroke` is the line's width in units, 0 for the usual one."""
        width = stroke or (1.9 if px <= 14 else 1.7)
        key = (name, colour, px, dpr, width)
        if key not in self._cache:
            self._cache[key] = _rendered(SHAPES[name], colour, px, dpr, width)
        return self._cache[key]

    def icon(self, name: str, role: str = "text", px: int = ICON_PX) -> QIcon:
        """Make an icon for buttons and menus, disabled look included. Make it again when the theme changes."""
        icon = QIcon()
        for ratio in _RATIOS:
            pixmap = self.pixmap(name, role, px, ratio)
            icon.addPixmap(pixmap)
            icon.addPixmap(_faint(pixmap), QIcon.Mode.Disabled)
        return icon

    def paint(self, painter: QPainter, name: str, role: str, box: QRectF, stroke: float = 0.0) -> None:
        """Paint the icon into a square of the painter's device, on whole device pixels."""
        # The painter's own scale, not the device's: a widget may be painted into a picture of another density.
        ratio = max(1.0, painter.deviceTransform().m11())
        pixmap = self.tinted(name, self._themes.theme.hex(role), round(box.width()), ratio, stroke)
        left = round(box.left() * ratio) / ratio
        top = round(box.top() * ratio) / ratio
        painter.drawPixmap(QRectF(left, top, box.width(), box.height()), pixmap, QRectF(pixmap.rect()))


def _rendered(shape: str, colour: str, px: int, dpr: float, width: float) -> QPixmap:
    svg = _SVG.format(width=width, shape=shape).replace('"ink"', f'"{colour}"')
    side = max(1, round(px * dpr))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def _faint(pixmap: QPixmap) -> QPixmap:
    faint = QPixmap(pixmap.size())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    painter.setOpacity(_FAINT)
    painter.drawPixmap(faint.rect(), pixmap, pixmap.rect())
    painter.end()
    faint.setDevicePixelRatio(pixmap.devicePixelRatio())
    return faint
