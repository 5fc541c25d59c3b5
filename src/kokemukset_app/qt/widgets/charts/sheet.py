"""What a chart is drawn of, and what it says in words.

A chart lays itself out for a width and a theme; the outcome is a sheet of shapes with the marks one can point at. The
same sheet goes to the screen, to a picture file and to paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from kokemukset_app.core.tables import Table
from kokemukset_app.qt.runtime.painting import LEFT, draw_whole_text, elided, fill_round, text_width
from kokemukset_app.qt.runtime.theme import Theme


@dataclass(frozen=True, slots=True)
class Mark:
    """A part one can point at: where it is, what it says, and what it leads to (None: nowhere)."""

    box: QRectF
    words: str
    target: object = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A path with a fill and an edge; `tags` are the keys of the marks that make it stand out."""

    path: QPainterPath
    ground: QColor | None = None
    edge: QColor | None = None
    width: float = 1.0
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Box:
    """A rounded box."""

    rect: QRectF
    radius: float
    ground: QColor
    edge: QColor | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text in its box; `shown` is as much of it as the box holds."""

    rect: QRectF
    text: str
    shown: str
    font: QFont
    color: QColor
    align: Qt.AlignmentFlag = LEFT


@dataclass(slots=True)
class Sheet:
    """A laid-out chart, in pixels. GUI thread only."""

    theme: Theme
    width: float
    height: float = 0.0
    parts: list[Shape | Box | Line] = field(default_factory=list[Shape | Box | Line])
    marks: list[Mark] = field(default_factory=list[Mark])
    hints: list[tuple[QRectF, str]] = field(default_factory=list[tuple[QRectF, str]])
    _fonts: dict[tuple[str, bool], QFont] = field(default_factory=dict[tuple[str, bool], QFont])
    _colors: dict[str, QColor] = field(default_factory=dict[str, QColor])

    def font(self, size: str, *, semibold: bool = False) -> QFont:
        """Give a font of the theme, made once for a sheet: a matrix sets hundreds of numbers."""
        known = self._fonts.get((size, semibold))
        if known is None:
            known = self._fonts[size, semibold] = self.theme.font(size, semibold=semibold)
        return known

    def color(self, role: str) -> QColor:
        """Give a colour of the theme, made once for a sheet."""
        known = self._colors.get(role)
        if known is None:
            known = self._colors[role] = self.theme.color(role)
        return known

    def text(
        self,
        rect: QRectF,
        text: str,
        size: str = "small",
        role: str | QColor = "text",
        *,
        align: Qt.AlignmentFlag = LEFT,
        semibold: bool = False,
    ) -> None:
        """Set one line; where it does not fit, the whole of it becomes a tool tip."""
        font = self.font(size, semibold=semibold)
        color = role if isinstance(role, QColor) else self.color(role)
        # No letter is wider than its font is high by more than a fifth: most numbers need no measuring.
        shown = text if len(text) * 1.2 * font.pixelSize() <= rect.width() else elided(text, font, rect.width())
        self.parts.append(Line(rect, text, shown, font, color, align))
        if shown != text:
            self.hints.append((rect, text))

    def box(self, rect: QRectF, ground: QColor, *, radius: float = 3, edge: QColor | None = None) -> None:
        """Fill a box."""
        self.parts.append(Box(rect, radius, ground, edge))

    def dot(self, centre: QPointF, radius: float, ground: QColor, edge: QColor | None = None) -> None:
        """Fill a circle."""
        path = QPainterPath()
        path.addEllipse(centre, radius, radius)
        self.parts.append(Shape(path, ground, edge))

    def shape(
        self,
        path: QPainterPath,
        ground: QColor | None,
        edge: QColor | None,
        width: float = 1.0,
        tags: frozenset[str] = frozenset(),
    ) -> None:
        """Add a path; marks whose keys are among `tags` make it stand out."""
        self.parts.append(Shape(path, ground, edge, width, tags))

    def under(self, shapes: Sequence[Shape]) -> None:
        """Put shapes under everything that is there already."""
        self.parts[:0] = shapes

    def mark(self, box: QRectF, words: str, target: object = None, key: str = "") -> None:
        """Make a part one can point at."""
        self.marks.append(Mark(box, words, target, key))

    def swatch(self, place: QPointF, words: str, ground: QColor, edge: QColor | None = None) -> float:
        """Set a key of a legend with its words, centred by height on the place; give its width."""
        theme = self.theme
        side, font = theme.px(10), theme.font("small")
        wide = text_width(words, font) + 1
        self.box(QRectF(place.x(), place.y() - side / 2, side, side), ground, edge=edge)
        high = theme.px(20)
        self.text(QRectF(place.x() + side + 6, place.y() - high / 2, wide, high), words, "small", "text-muted")
        return side + 6 + wide


def wrapped(text: str, font: QFont, width: float, most: int = 1000) -> list[str]:
    """Break a text into lines; what is over `most` lines is left to be elided on the last one."""
    ruler, lines, line = QFontMetricsF(font), list[str](), ""
    words = text.split()
    for number, word in enumerate(words):
        longer = f"{line} {word}".strip()
        if not line or ruler.horizontalAdvance(longer) <= width:
            line = longer
        elif len(lines) == most - 1:
            line = " ".join([line, *words[number:]])
            break
        else:
            lines.append(line)
            line = word
    return [*lines, line] if line else lines


class Chart(Protocol):
    """A picture of values that also says them in words."""

    @property
    def table(self) -> Table:
        """The values in words."""
        ...

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Lay the picture out in a width of pixels."""
        ...


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A sentence in place of a picture that would be empty."""

    table: Table
    words: str

    def lay_out(self, theme: Theme, width: float) -> Sheet:
        """Set the sentence, on as many lines as it takes."""
        sheet = Sheet(theme, width)
        font, high = theme.font("ui"), theme.px(20)
        top = 0.0
        for line in wrapped(self.words, font, width):
            sheet.text(QRectF(0, top, width, high), line, "ui", "text-muted")
            top += high
        sheet.height = top
        sheet.mark(QRectF(0, 0, width, top), self.words)
        return sheet


def draw(sheet: Sheet, painter: QPainter, *, clip: QRectF | None = None, active: str = "") -> None:
    """Draw a sheet at the painter's origin: only what touches `clip`; shapes tagged `active` stand out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font: QFont | None = None
    for part in sheet.parts:
        match part:
            case Box():
                if clip is None or clip.intersects(part.rect):
                    fill_round(painter, part.rect, part.radius, part.ground, part.edge)
            case Line():
                if clip is None or clip.intersects(part.rect):
                    if part.font is not font:  # the fonts of a sheet are few, and shared by its lines
                        font = part.font
                        painter.setFont(font)
                    painter.setPen(part.color)
                    draw_whole_text(painter, part.rect, part.shown, part.align)
            case Shape():
                if clip is None or clip.intersects(part.path.boundingRect().adjusted(-2, -2, 2, 2)):
                    _draw_shape(sheet.theme, painter, part, stands_out=bool(active) and active in part.tags)


def draw_active(sheet: Sheet, painter: QPainter, active: str) -> None:
    """Draw only the shapes tagged `active`, standing out, over a sheet that is drawn already."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in sheet.parts:
        if isinstance(part, Shape) and active in part.tags:
            _draw_shape(sheet.theme, painter, part, stands_out=True)


def _draw_shape(theme: Theme, painter: QPainter, part: Shape, *, stands_out: bool) -> None:
    edge = theme.color("accent") if stands_out else part.edge
    painter.setPen(QPen(edge, part.width + (1.5 if stands_out else 0)) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(part.ground if part.ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawPath(part.path)
