"""The whole board: its bar, its columns, and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.board_bar import BoardBar
from kokemukset_app.qt.widgets.board.card_view import CardView
from kokemukset_app.qt.widgets.board.column_view import ColumnView
from kokemukset_app.qt.widgets.board.earlier_panel import EarlierPanel
from kokemukset_app.qt.widgets.board.faces import CardFace, ColumnFace
from kokemukset_app.qt.widgets.board.session_notes import SessionNotes

_PANEL_FROM = 900
"""A narrower board has no room for the panel beside it."""


class BoardView(QWidget):
    """Show columns of cards and tell what the operator wants; the board itself lies elsewhere. GUI thread only.

    `moved` gives a card, its column and row; `grouped` cards and a heading; `typing` what is being written as a card.
    """

    added = Signal(str, int)
    typing = Signal(str)
    worded = Signal(str, str)
    moved = Signal(str, int, int)
    merged = Signal(str, str)
    grouped = Signal(object, str)
    voted = Signal(str, int)
    counted = Signal(str, int, bool)
    removed = Signal(str)
    opened = Signal(str)
    decided = Signal(str, str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    left = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._cards: dict[str, CardView] = {}
        self._columns: list[ColumnView] = []
        self._marked: list[str] = []
        self._focused = ""
        self.bar = BoardBar(themes, icons)
        self.bar.group_named.connect(self._on_group_named)
        self.bar.decision_worded.connect(self._on_decided)
        self.bar.asking_ended.connect(self._on_asking_ended)
        self.panel = EarlierPanel(themes)
        self.notes = SessionNotes(themes)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 8, 16, 16)
        self._row.setSpacing(12)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(self._row, 1)
        self._side = QWidget()
        self._side.setFixedWidth(280)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.panel, 3)
        side.addWidget(self.notes, 2)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(body, 1)

    def show_columns(self, faces: Sequence[ColumnFace]) -> None:
        """Show the board as it is now; the focus stays on its card."""
        focus = self._focused if self._has_card_focus() else ""
        wanted = {card.id for face in faces for card in face.cards}
        for gone in [key for key in self._cards if key not in wanted]:
            view = self._cards.pop(gone)
            view.hide()
            view.setParent(None)
            view.deleteLater()
        self._marked = [key for key in self._marked if key in wanted]
        self._fit_columns(len(faces))
        for column, face in zip(self._columns, faces, strict=True):
            column.show_column(face.name, [self._view_of(card) for card in face.cards])
        for key, view in self._cards.items():
            view.set_marked(on=key in self._marked)
        if focus in self._cards:
            self.focus_card(focus)
        elif focus:
            self.focus_first()

    def focus_first(self) -> None:
        """Take the focus into the first line for a new card."""
        if self._columns:
            self._columns[0].line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_card(self, card: str) -> None:
        """Take the focus to a card and scroll to it."""
        view = self._cards.get(card)
        if view is not None:
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            for column in self._columns:
                if view in column.cards:
                    column.reveal(view)

    def focus_cards(self) -> None:
        """Take the focus to the card that had it last, else to the first card of all."""
        cards = [view.face.id for column in self._columns for view in column.cards]
        if cards:
            self.focus_card(self.focused_card or cards[0])

    @property
    def focused_card(self) -> str:
        """The card that has, or last had, the focus; empty for none."""
        return self._focused if self._focused in self._cards else ""

    @property
    def columns(self) -> tuple[ColumnView, ...]:
        """The columns from the left."""
        return tuple(self._columns)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if control and event.key() == Qt.Key.Key_Z:
            (self.redo_wanted if shift else self.undo_wanted).emit()
        elif control and event.key() == Qt.Key.Key_Y:
            self.redo_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self._marked:
            self._set_marked([])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._side.setVisible(self.width() >= _PANEL_FROM * max(1.0, self._themes.theme.scale))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Workshop board"))
        super().changeEvent(event)

    def _fit_columns(self, count: int) -> None:
        while len(self._columns) > count:
            column = self._columns.pop()
            self._row.removeWidget(column)
            for card in column.cards:
                card.setParent(self)
                card.hide()
            column.deleteLater()
        while len(self._columns) < count:
            column = ColumnView(self._themes, len(self._columns))
            column.added.connect(self.added)
            column.typing.connect(self.typing)
            column.dropped.connect(self.moved)
            column.dropped_on.connect(self.merged)
            column.walked_in.connect(self._walk_in)
            column.stepped_aside.connect(self._focus_line)
            self._columns.append(column)
            self._row.addWidget(column, 1)

    def _view_of(self, face: CardFace) -> CardView:
        view = self._cards.get(face.id)
        if view is None:
            view = self._cards[face.id] = CardView(self._themes, self._icons, face, self)
            view.stepped.connect(self._on_stepped)
            view.moved.connect(self._on_moved)
            view.worded.connect(self.worded)
            view.voted.connect(self.voted)
            view.counted.connect(self.counted)
            view.count_ended.connect(self._on_count_ended)
            view.removed.connect(self.removed)
            view.opened.connect(self.opened)
            view.marked.connect(self._on_marked)
            view.merged.connect(self._on_merged)
            view.grouped.connect(self._on_grouped)
            view.focused.connect(self._on_focused)
            view.deciding.connect(self._on_deciding)
        else:
            view.show_face(face)
        return view

    def _place(self, card: str) -> tuple[int, int] | None:
        for number, column in enumerate(self._columns):
            for row, view in enumerate(column.cards):
                if view.face.id == card:
                    return number, row
        return None

    def _on_stepped(self, card: str, aside: int, down: int) -> None:
        place = self._place(card)
        if place is None:
            return
        column, row = place[0] + aside, place[1] + down
        if not 0 <= column < len(self._columns):
            return
        cards = self._columns[column].cards
        if row < 0 or not cards:
            self._focus_line(column)
        else:
            self.focus_card(cards[min(row, len(cards) - 1)].face.id)

    def _on_count_ended(self, card: str) -> None:
        """Go on to the next card, column by column; the last one keeps the focus."""
        cards = [view.face.id for column in self._columns for view in column.cards]
        after = cards[cards.index(card) + 1 :] if card in cards else []
        if after:
            self.focus_card(after[0])

    def _on_moved(self, card: str, aside: int, down: int) -> None:
        place = self._place(card)
        if place is None:
            return
        column, row = place[0] + aside, place[1] + down
        if 0 <= column < len(self._columns) and row >= 0:
            self.moved.emit(card, column, row)

    def _on_marked(self, card: str) -> None:
        self._set_marked([c for c in self._marked if c != card] if card in self._marked else [*self._marked, card])

    def _set_marked(self, cards: list[str]) -> None:
        self._marked = cards
        for key, view in self._cards.items():
            view.set_marked(on=key in cards)

    def _on_merged(self, card: str) -> None:
        """Merge the marked cards into this one; without marks, the card below it."""
        others = [other for other in self._marked if other != card]
        if not others and (place := self._place(card)) is not None:
            below = self._columns[place[0]].cards[place[1] + 1 : place[1] + 2]
            others = [view.face.id for view in below]
        self._set_marked([])
        for other in others:
            self.merged.emit(card, other)

    def _on_grouped(self, card: str) -> None:
        face = self._cards[card].face
        self.bar.ask_group(face.group)
        self._marked = list(dict.fromkeys([*self._marked, card]))
        self._set_marked(self._marked)

    def _on_group_named(self, name: str) -> None:
        cards, first = tuple(self._marked), self.focused_card
        self._set_marked([])
        if cards:
            self.grouped.emit(cards, name)
        if first:
            self.focus_card(first)

    def _on_deciding(self, card: str) -> None:
        self.bar.ask_decision(self._cards[card].face.decision)

    def _on_decided(self, text: str) -> None:
        if card := self.focused_card:
            self.decided.emit(card, text)
            self.focus_card(card)

    def _on_asking_ended(self) -> None:
        """Give the focus back to the card that something was asked for."""
        if card := self.focused_card:
            self.focus_card(card)

    def _on_focused(self, card: str) -> None:
        self._focused = card

    def _has_card_focus(self) -> bool:
        view = self._cards.get(self._focused)
        return view is not None and view.hasFocus()

    def _walk_in(self, column: int) -> None:
        if cards := self._columns[column].cards:
            self.focus_card(cards[0].face.id)

    def _focus_line(self, column: int) -> None:
        if 0 <= column < len(self._columns):
            self._columns[column].line.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
