"""One column of the board: its name, a line for new cards, and the cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.painting import fill_round
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.card_view import CARD_MIME, CardView
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words

_MERGE_SHARE = 0.3
"""This share of a card's height at its top and bottom drops beside it; the middle drops onto it."""


class ColumnView(QWidget):
    """Column `number`, from 0, with its cards.

    `added` gives the words of a new card and the column, `typing` what is being written, `dropped` a card, the column
    and the row, `dropped_on` the card that was dropped onto and the one that was dropped; `walked_in` that Down was
    pressed in the line, `stepped_aside` the column that an arrow leads to.
    """

    added = Signal(str, int)
    typing = Signal(str)
    dropped = Signal(str, int, int)
    dropped_on = Signal(str, str)
    walked_in = Signal(int)
    stepped_aside = Signal(int)

    def __init__(self, themes: ThemeHolder, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._number = themes, number
        self._cards: list[CardView] = []
        self._mark: int | None = None
        self._title = Words(themes, "heading", semibold=True)
        self._title.setWordWrap(True)
        self.line = EdgedField(themes)
        self.line.edit.setMaxLength(2_000)
        self.line.edit.installEventFilter(self)
        self.line.edit.textEdited.connect(self.typing)
        self._inside = _Stack(themes)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 2, 8, 8)
        self._rows.setSpacing(8)
        self._rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 4)
        column.setSpacing(8)
        column.addWidget(self._title)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 8, 0)
        line.addWidget(self.line)
        column.addLayout(line)
        column.addWidget(self._scroll, 1)
        column.setStretchFactor(self._scroll, 1)
        self.setAcceptDrops(True)
        self.setMinimumWidth(180)
        themes.changed.connect(self.update)

    def show_column(self, name: str, cards: Sequence[CardView]) -> None:
        """Show a name and these cards in their order; cards that are elsewhere now are left to whoever has them."""
        self._title.setText(name)
        self.line.edit.setPlaceholderText(self.tr("New card"))
        self.line.edit.setAccessibleName(self.tr("New card in {0}").format(name))
        self.setAccessibleName(self.tr("{0}, %n cards", "", len(cards)).format(name))
        if list(cards) == self._cards:
            # Their heights may be other ones: settle that now, since what comes next may scroll to a card.
            self._rows.activate()
            return
        for card in self._cards:
            # Not takeAt: an item taken out stays the card's own, and the next one would never hear of a new height.
            self._rows.removeWidget(card)
        for row, card in enumerate(cards):
            card.setParent(self._inside)
            self._rows.insertWidget(row, card)
            card.show()
        self._cards = list(cards)
        self._inside.set_cards(self._cards)

    def reveal(self, card: CardView) -> None:
        """Scroll to a card."""
        self._scroll.ensureWidgetVisible(card, 0, 24)

    @property
    def cards(self) -> tuple[CardView, ...]:
        """The cards from the top."""
        return tuple(self._cards)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if text := self.line.edit.text().strip():
                    self.line.edit.clear()
                    self.added.emit(text, self._number)
                return True
            if event.key() == Qt.Key.Key_Down:
                self.walked_in.emit(self._number)
                return True
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not self.line.edit.text():
                self.stepped_aside.emit(self._number + (1 if event.key() == Qt.Key.Key_Right else -1))
                return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        edge = None if theme.has_tints else theme.color("border")
        fill_round(QPainter(self), QRectF(self.rect()), theme.radius("card"), theme.color("surface-sunken"), edge)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        y = self._inside.mapFrom(self, event.position().toPoint()).y()
        onto = self._onto(y)
        self._inside.show_mark(None if onto else self._row_at(y), onto)
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._inside.show_mark(None, None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._inside.show_mark(None, None)
        card = bytes(event.mimeData().data(CARD_MIME).data()).decode("utf-8", "replace")
        y = self._inside.mapFrom(self, event.position().toPoint()).y()
        onto = self._onto(y)
        if onto is not None and onto.face.id != card:
            self.dropped_on.emit(onto.face.id, card)
        else:
            # The card itself leaves its row, so that rows below it move up by one.
            above = sum(1 for view in self._cards[: self._row_at(y)] if view.face.id != card)
            self.dropped.emit(card, self._number, above)
        event.acceptProposedAction()

    def _row_at(self, y: int) -> int:
        return sum(1 for card in self._cards if card.geometry().center().y() < y)

    def _onto(self, y: int) -> CardView | None:
        for card in self._cards:
            box = card.geometry()
            margin = round(box.height() * _MERGE_SHARE)
            if box.top() + margin <= y <= box.bottom() - margin:
                return card
        return None


class _Stack(QWidget):
    """What the cards stand on; shows where a dragged card would come to lie."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._cards: Sequence[CardView] = ()
        self._row: int | None = None
        self._onto: CardView | None = None

    def set_cards(self, cards: Sequence[CardView]) -> None:
        """Take the cards that stand here, from the top."""
        self._cards = cards

    def show_mark(self, row: int | None, onto: CardView | None) -> None:
        """Mark the gap before a row, or a card."""
        if (row, onto) != (self._row, self._onto):
            self._row, self._onto = row, onto
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, cards = self._themes.theme, QPainter(self), self._cards
        if self._onto is not None:
            ring = QRectF(self._onto.geometry()).adjusted(-3, -3, 3, 3)
            fill_round(painter, ring, theme.radius("card") + 3, theme.color("accent"))
        elif self._row is not None:
            y = (
                cards[self._row].y() - 5
                if self._row < len(cards)
                else (cards[-1].geometry().bottom() + 4 if cards else 2)
            )
            painter.fillRect(QRectF(0, max(0, y), self.width() - 8, 2), theme.color("accent"))
