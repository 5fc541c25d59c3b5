"""Slides as pixels: the ruler they are measured with, and the painter that puts each line where it was measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from kokemukset_app.core.slides import HEIGHT, Area, Box, PicturePlace, Role, Slide, Stage, Tint
from kokemukset_app.qt.runtime.branding import brand_role
from kokemukset_app.qt.runtime.painting import fill_round
from kokemukset_app.qt.runtime.theme import Theme

PictureOf = Callable[[str], QImage | None]

_ROLES = {
    Role.KIND: "text-muted",
    Role.TITLE: "text",
    Role.HEADING: "text",
    Role.LABEL: "text",
    Role.TEXT: "text",
    Role.MUTED: "text-muted",
    Role.FIGURE: "accent",
    Role.FOOT: "text-muted",
}
_TINTS = {
    Tint.LESSON: ("callout-lesson", "callout-lesson-edge"),
    Tint.ADVICE: ("callout-advice", "callout-advice-edge"),
    Tint.QUOTE: ("quote", "border"),
}
_EDGE = 6


def slide_font(family: str, size: int, *, bold: bool) -> QFont:
    """Make the font of a slide's text, `size` stage units high."""
    font = QFont(family) if family else QFont()
    font.setPixelSize(max(1, size))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class SlideRuler:
    """Measures with the font slides are painted with. Keep one for each thread."""

    def __init__(self, family: str = "") -> None:
        self._family = family
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}

    def width(self, text: str, size: int, *, bold: bool) -> float:
        """Give the width of one line in stage units."""
        found = self._metrics.get((size, bold))
        if found is None:
            found = QFontMetricsF(slide_font(self._family, size, bold=bold))
            self._metrics[size, bold] = found
        return found.horizontalAdvance(text)


class SlidePainter:
    """Paints slides in one theme. GUI thread, or any one thread with pictures that are images."""

    def __init__(self, theme: Theme, picture_of: PictureOf) -> None:
        self._theme, self._picture_of = theme, picture_of

    def paint(self, painter: QPainter, slide: Slide, stage: Stage, place: QRectF, page: str = "") -> None:
        """Paint a slide into a place of its own shape; `page` is its number, shown small."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(place.topLeft())
        scale = place.width() / stage.width
        painter.scale(scale, scale)
        painter.fillRect(QRectF(0, 0, stage.width, HEIGHT), self._theme.color("stage"))
        self.paint_pictures(painter, slide.pictures)
        self.paint_parts(painter, slide.boxes, slide.areas)
        if page:
            room = QRectF(stage.width - stage.margin - 160, 788, 160, 36)
            painter.setFont(slide_font(self._theme.family, 24, bold=False))
            painter.setPen(self._theme.color("text-muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
        painter.restore()

    def paint_parts(self, painter: QPainter, boxes: Sequence[Box], areas: Sequence[Area]) -> None:
        """Paint texts and panels in the painter's own units."""
        for area in areas:
            self._area(painter, area)
        for box in boxes:
            self._box(painter, box)

    def paint_pictures(self, painter: QPainter, pictures: Sequence[PicturePlace]) -> None:
        """Paint pictures in the painter's own units."""
        for picture in pictures:
            self._picture(painter, picture)

    def _area(self, painter: QPainter, area: Area) -> None:
        box = QRectF(area.x, area.y, area.width, area.height)
        if area.tint is None:
            painter.fillRect(box, self._theme.color("divider" if self._theme.has_tints else "border"))
            return
        if area.tint is Tint.BRAND:
            painter.fillRect(box, self._theme.color(brand_role(self._theme)))
            return
        ground, edge = (self._theme.color(role) for role in _TINTS[area.tint])
        fill_round(painter, box, 0, ground if self._theme.has_tints else self._theme.color("stage"))
        painter.fillRect(QRectF(area.x, area.y, _EDGE, area.height), edge)

    def _box(self, painter: QPainter, box: Box) -> None:
        font = slide_font(self._theme.family, box.size, bold=box.bold)
        painter.setFont(font)
        painter.setPen(self._ink(box))
        ruler = QFontMetricsF(font)
        base = box.y + (box.pitch - ruler.height()) / 2 + ruler.ascent()
        if box.marker:
            wide = ruler.horizontalAdvance(box.marker + " ")
            painter.drawText(QPointF(box.x - max(wide, box.size * 0.8), base), box.marker)
        for number, line in enumerate(box.lines):
            painter.drawText(QPointF(box.x, base + number * box.pitch), line)

    def _ink(self, box: Box) -> QColor:
        if box.tint is not None:
            return self._theme.color(_TINTS[box.tint][1])
        return self._theme.color(_ROLES[box.role])

    def _picture(self, painter: QPainter, place: PicturePlace) -> None:
        image = self._picture_of(place.path)
        if image is None or image.isNull():
            return
        scale = min(place.width / image.width(), place.height / image.height())
        wide, high = image.width() * scale, image.height() * scale
        aside = place.width - wide
        box = QRectF(
            place.x + (aside if place.at_right else aside / 2), place.y + (place.height - high) / 2, wide, high
        )
        if image.hasAlphaChannel():
            painter.fillRect(box, Qt.GlobalColor.white)
        painter.drawImage(box, image)
