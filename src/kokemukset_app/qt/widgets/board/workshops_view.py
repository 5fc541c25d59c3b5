"""The view of workshops: the list of them with a way to begin one, and the board that is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.board_view import BoardView
from kokemukset_app.qt.widgets.board.faces import RowFace
from kokemukset_app.qt.widgets.board.title_row import TitleRow
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_WIDTH = 760


class WorkshopsView(QStackedWidget):
    """List and board. `begun` gives a title and the names of columns, `chosen` the name of a workshop."""

    begun = Signal(str, object)
    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._rows: tuple[RowFace, ...] = ()
        self.board = BoardView(themes, icons)
        self.page = QScrollArea()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = EdgedField(themes)
        self.title.edit.setMaxLength(100)
        self.columns = EdgedField(themes)
        self.columns.edit.setMaxLength(300)
        self.columns.edit.returnPressed.connect(self._begin_own)
        self.title.edit.returnPressed.connect(self._on_named)
        self._head = Words(themes, "h1", semibold=True)
        self._what = Words(themes, "heading", role="text-muted")
        self._what.setWordWrap(True)
        self._begin = Words(themes, "small", role="text-muted", semibold=True)
        self._kept = Words(themes, "small", role="text-muted", semibold=True)
        self._buttons = [Button(themes, icons, "plain", icon="plus") for _ in range(3)]
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._lay_out()
        self.addWidget(self.page)
        self.addWidget(self.board)
        themes.changed.connect(self._fill)
        self._translate()

    def show_list(self, rows: Sequence[RowFace]) -> None:
        """Show the list of workshops."""
        self._rows = tuple(rows)
        self._fill()
        was_board = self.is_board_shown
        self.setCurrentWidget(self.page)
        if was_board and self.isVisible():
            self.focus_first()

    def show_board(self) -> None:
        """Show the board, and begin to write on it."""
        self.setCurrentWidget(self.board)
        self.board.focus_first()

    @property
    def is_board_shown(self) -> bool:
        """Tell whether a board is open."""
        return self.currentWidget() is self.board

    def focus_first(self) -> None:
        """Take the focus where one writes."""
        if self.is_board_shown:
            self.board.focus_first()
        else:
            self.title.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def ready_columns(self) -> list[tuple[str, ...]]:
        """List the ready sets of columns, worded in the language in use."""
        return [
            (self.tr("Keep"), self.tr("Stop"), self.tr("Begin")),
            (self.tr("Challenge"), self.tr("Lesson"), self.tr("Next step")),
            (self.tr("What worked"), self.tr("What was in the way"), self.tr("Ideas")),
        ]

    def _lay_out(self) -> None:
        self._body = body = QWidget()
        body.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(8)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._begin_ready, number))
            flow.addWidget(button)
        for part in (self._head, self._what, self._begin, self.title, tools, self.columns, self._kept):
            if part in (self._begin, self._kept):
                part.setContentsMargins(0, 18, 0, 0)
            column.addWidget(part)
        column.addLayout(self._list)
        column.addStretch(1)
        column.setSpacing(10)
        outer = QWidget()
        row = QVBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(body, 1)
        self._outer = outer
        self.page.setWidget(outer)

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for face in self._rows:
            row = TitleRow(self._themes, face)
            row.clicked.connect(partial(self.chosen.emit, face.key))
            self._list.addWidget(row)
        self._kept.setVisible(bool(self._rows))
        for part in (self, self.page, self._outer, self._body):
            set_ground(part, self._themes, "surface")

    def _on_named(self) -> None:
        """Go on to the columns, of which one set is to be chosen."""
        self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _begin_ready(self, number: int) -> None:
        self.begun.emit(self.title.edit.text(), self.ready_columns()[number])
        self.title.edit.clear()

    def _begin_own(self) -> None:
        names = tuple(name for part in self.columns.edit.text().split(",") if (name := " ".join(part.split())))
        if names:
            self.begun.emit(self.title.edit.text(), names[:8])
            self.title.edit.clear()
            self.columns.edit.clear()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Workshops"))
        self._head.setText(self.tr("Workshops"))
        self._what.setText(self.tr("Gather what the room says, vote on it, and take the findings home as entries."))
        self._begin.setText(self.tr("Begin a workshop"))
        self._kept.setText(self.tr("Held before"))
        self.title.edit.setPlaceholderText(self.tr("Name of the workshop"))
        self.title.edit.setAccessibleName(self.tr("Name of the workshop"))
        self.columns.edit.setPlaceholderText(self.tr("Or columns of your own, with commas between; Enter begins"))
        self.columns.edit.setAccessibleName(self.tr("Columns of your own"))
        for button, names in zip(self._buttons, self.ready_columns(), strict=True):
            button.set_words(" · ".join(names))
