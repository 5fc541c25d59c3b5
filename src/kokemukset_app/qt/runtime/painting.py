"""The few strokes every painted part is made of: rounded boxes, rings, single lines of text, badges."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter

# Put together once: combining flags of Qt costs more than drawing a number.
_ONE_LINE = {
    align: (align | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextSingleLine.value
    for align in (LEFT, RIGHT, CENTRE)
}

_SMALL_ICON = 14
_ICON_GAP = 5
_KEPT = 4096
"""Texts whose widths are kept: what one types shows mostly the same labels, dates and figures again."""


@lru_cache(maxsize=_KEPT)
def text_width(text: str, font: QFont) -> float:
    """Measure one line of text in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


@lru_cache(maxsize=_KEPT)
def elided(text: str, font: QFont, width: float) -> str:
    """Shorten one line to `width` pixels, at a word where that leaves most of it."""
    # Half a pixel: widths are sums of fractions, and a text that fits exactly must not lose a letter.
    if text_width(text, font) <= width + 0.5:
        return text
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    body = cut[:-1]
    at_word = body.rsplit(" ", 1)[0] if " " in body else ""
    return f"{at_word} …" if len(at_word) > len(body) * 0.6 and not text.startswith(f"{body} ") else cut


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Draw one line, centred by height in the box and elided to its width."""
    painter.setFont(font)
    painter.setPen(color)
    draw_whole_text(painter, box, elided(text, font, box.width()), align)


def draw_whole_text(painter: QPainter, box: QRectF, text: str, align: Qt.AlignmentFlag = LEFT) -> None:
    """Draw one line that is known to fit, centred by height in the box, with the painter's font and pen."""
    painter.drawText(box, _ONE_LINE[align], text)


def fill_round(painter: QPainter, box: QRectF, radius: float, ground: QColor, edge: QColor | None = None) -> None:
    """Fill a rounded box; an edge is a hairline just inside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
        return
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)


def share_bar(painter: QPainter, box: QRectF, share: float, theme: Theme) -> None:
    """Draw a bar filled to `share` (0…1) on its track; in high contrast the track is an edge, not a ground."""
    radius = box.height() / 2
    if theme.has_tints:
        fill_round(painter, box, radius, theme.color("divider"))
    else:
        fill_round(painter, box.adjusted(-1, -1, 1, 1), radius + 1, theme.color("surface"), theme.color("divider"))
    done = QRectF(box)
    done.setWidth(max(box.height(), box.width() * min(1.0, share)))
    if share > 0:
        fill_round(painter, done, radius, theme.color("accent"))


def focus_ring(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """Draw the focus ring just inside the box."""
    width = theme.line("ring")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), width))
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def dot(painter: QPainter, centre: QPointF, radius: float, color: QColor) -> None:
    """Draw a small filled circle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(centre, radius, radius)


def badge_width(theme: Theme, text: str) -> float:
    """Measure a theme badge in pixels."""
    return text_width(text, theme.font("small")) + 16 + 8


def badge(painter: QPainter, theme: Theme, box: QRectF, text: str, hue: float) -> None:
    """Draw a theme badge into the box: dot and name on the theme's tint, or within its edge in high contrast."""
    ink, tint, spot = theme.theme_colors(hue)
    radius = theme.radius("chip")
    if theme.has_tints:
        fill_round(painter, box, radius, tint)
    else:
        fill_round(painter, box, radius, theme.color("surface"), spot)
    dot(painter, QPointF(box.left() + 9, box.center().y()), 3, spot)
    draw_text(painter, box.adjusted(16, 0, -6, 0), text, theme.font("small"), ink)


def icon_text_width(theme: Theme, text: str) -> float:
    """Measure a small icon with its word."""
    return theme.px(_SMALL_ICON) + _ICON_GAP + text_width(text, theme.font("small"))


def icon_text(painter: QPainter, theme: Theme, icons: Icons, place: QPointF, words: tuple[str, str, str]) -> float:
    """Draw a small icon and a word (icon, text, colour role), centred by height on the place's y; give the width."""
    icon, text, role = words
    side = theme.px(_SMALL_ICON)
    icons.paint(painter, icon, role, QRectF(place.x(), place.y() - side / 2, side, side))
    font = theme.font("small")
    width = text_width(text, font)
    left = place.x() + side + _ICON_GAP
    draw_text(painter, QRectF(left, place.y() - side, width + 1, 2 * side), text, font, theme.color(role))
    return side + _ICON_GAP + width
