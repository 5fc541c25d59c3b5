"""How a page is painted: its picture, what is selected, and the marks over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kokemukset_app.qt.runtime.painting import CENTRE, draw_text
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.publication.page_marks import boxes_of
from kokemukset_app.qt.widgets.publication.page_stack import PageStack
from kokemukset_app.qt.widgets.publication.page_store import MarkPlace, PageStore

_LIT, _LIT_NOW = QColor(255, 226, 122), QColor(255, 190, 70)
_EDGE, _SELECTED = QColor(122, 78, 0), QColor(176, 208, 245)
"""Inks for paper, which is white in every theme."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """What there is to paint of a page: where it stands, what is known of it, and what is chosen on it."""

    stack: PageStack
    store: PageStore
    selected: tuple[int, int] | None
    current: MarkPlace | None
    is_lost: bool = False


def paint_page(painter: QPainter, theme: Theme, page: int, look: PageLook, lost: str) -> None:
    """Paint a page with its marks; `lost` says what stands on one that cannot be drawn."""
    box = look.stack.box(page)
    picture = look.store.picture(page)
    if picture is not None:
        painter.drawImage(box, picture)
    else:
        painter.fillRect(box, Qt.GlobalColor.white)
        if look.is_lost:
            draw_text(painter, box, lost, theme.font("ui"), QColor(Qt.GlobalColor.darkGray), CENTRE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.color("divider"))
    painter.drawRect(box)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_grounds(painter, page, look)
    marks = look.store.marks(page)
    if look.current is not None and look.current.page == page and look.current.number < len(marks):
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_EDGE, theme.line("ring")))
        for line in marks[look.current.number].boxes:
            _round(painter, look.stack.to_pixels(page, line).adjusted(-2.5, -1, 2.5, 1))
    painter.restore()


def _paint_grounds(painter: QPainter, page: int, look: PageLook) -> None:
    """Lay colours over the page so that they tint the paper and leave the letters."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setPen(Qt.PenStyle.NoPen)
    letters = look.store.letters(page)
    if letters is not None and look.selected is not None:
        painter.setBrush(_SELECTED)
        for box in boxes_of(letters, *look.selected):
            painter.drawRect(look.stack.to_pixels(page, box))
    for number, mark in enumerate(look.store.marks(page)):
        painter.setBrush(_LIT_NOW if look.current == MarkPlace(page, number) else _LIT)
        for box in mark.boxes:
            _round(painter, look.stack.to_pixels(page, box).adjusted(-1.5, 0, 1.5, 0))


def _round(painter: QPainter, box: QRectF) -> None:
    painter.drawRoundedRect(box, 3, 3)
