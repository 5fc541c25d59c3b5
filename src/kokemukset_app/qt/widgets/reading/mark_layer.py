"""The marks over a text: grounds blended under the letters, a ring around the current one, list dots, the link's ring.

Qt fills the whole line behind a selection; these boxes are as high as the letters, rounded, and tint whatever ground
they stand on.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from kokemukset_app.qt.runtime.painting import fill_round, focus_ring
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.controls.text_marks import Mark, boxes, font_at, is_seen, visible_range
from kokemukset_app.qt.widgets.reading.page_layout import Bullet, Link

MAX_INKED = 400
"""Marks whose ink is set at a time; Qt walks all of them for every paragraph it paints."""

_MODES = QPainter.CompositionMode


class MarkLayer:
    """The lit ranges of one document, in their order, and which of them is the current one (-1 for none)."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.current = -1

    def clear(self) -> None:
        """Light nothing."""
        self.marks = []
        self.current = -1

    def step(self, by: int) -> bool:
        """Move the current mark on or back, round the ends; False when there are none."""
        if not self.marks:
            return False
        self.current = (self.current + by) % len(self.marks) if self.current >= 0 else (0 if by > 0 else -1)
        if self.current < 0:
            self.current = len(self.marks) - 1
        return True

    def paint(
        self, painter: QPainter, document: QTextDocument, theme: Theme, near: tuple[int, int], area: QRectF
    ) -> None:
        """Blend grounds over the page that is painted already: of marks between two positions, where they are seen."""
        if not theme.has_tints:
            return
        blend = _MODES.CompositionMode_Lighten if theme.is_dark else _MODES.CompositionMode_Darken
        radius = theme.radius("mark")
        for number in visible_range(self.marks, *near):
            mark, is_current = self.marks[number], number == self.current
            if not is_seen(document, mark.start, area):
                continue
            for box in boxes(document, mark.start, mark.end):
                painter.setCompositionMode(blend)
                # On a dark ground the strong fill would swallow light letters: there the ring alone tells.
                role = "match-current" if is_current and not theme.is_dark else "match"
                fill_round(painter, box, radius, theme.color(role))
                if is_current:
                    painter.setCompositionMode(_MODES.CompositionMode_SourceOver)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(theme.color("match-edge"), 1.5))
                    painter.drawRoundedRect(box, radius, radius)
        painter.setCompositionMode(_MODES.CompositionMode_SourceOver)

    def selections(
        self, document: QTextDocument, theme: Theme, first: int, last: int
    ) -> list[QTextEdit.ExtraSelection]:
        """Give the ink of the marks between two positions; in high contrast their ground too."""
        found: list[QTextEdit.ExtraSelection] = []
        for number in visible_range(self.marks, first, last)[:MAX_INKED]:
            mark, is_current = self.marks[number], number == self.current
            cursor = QTextCursor(document)
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            if theme.has_tints and cursor.charFormat().anchorHref():
                continue
            role = "match-current" if is_current and not theme.has_tints else "match"
            form = QTextCharFormat()
            form.setForeground(theme.color(f"on-{role}"))
            if not theme.has_tints:
                form.setBackground(theme.color(role))
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, form  # pyright: ignore[reportAttributeAccessIssue]  # the stub lacks the fields
            found.append(selection)
        return found


def paint_bullets(
    painter: QPainter, document: QTextDocument, theme: Theme, bullets: Sequence[Bullet], area: QRectF
) -> None:
    """Paint the dots and tick boxes of list items within an area of the document."""
    for bullet in bullets:
        block = document.findBlock(bullet.position)
        box = document.documentLayout().blockBoundingRect(block)
        if box.bottom() < area.top():
            continue
        if box.top() > area.bottom():
            break
        layout = block.layout()
        if layout.lineCount() == 0:
            continue
        line = layout.lineAt(0)
        ruler = QFontMetricsF(font_at(block, 0))
        middle = box.top() + line.y() + line.ascent() - ruler.xHeight() / 2
        left = box.left() + line.x()
        if bullet.is_ticked is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text-muted"))
            painter.drawEllipse(QPointF(left - ruler.xHeight() * 1.5, middle), 2.5, 2.5)
        else:
            _paint_tick_box(painter, theme, QPointF(left - 14, middle), is_ticked=bullet.is_ticked)


def paint_link_ring(painter: QPainter, document: QTextDocument, theme: Theme, link: Link) -> None:
    """Draw the focus ring around a link, line by line."""
    for box in boxes(document, link.start, link.end):
        focus_ring(painter, box.adjusted(-2, -2, 2, 2), 4, theme)


def _paint_tick_box(painter: QPainter, theme: Theme, centre: QPointF, *, is_ticked: bool) -> None:
    box = QRectF(centre.x() - 7, centre.y() - 7, 14, 14)
    if not is_ticked:
        fill_round(painter, box, theme.radius("mark"), theme.color("surface"), theme.color("border"))
        return
    fill_round(painter, box, theme.radius("mark"), theme.color("accent"))
    pen = QPen(theme.color("on-accent"), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([centre + QPointF(-3.4, 0.2), centre + QPointF(-1, 2.8), centre + QPointF(3.6, -2.8)])
