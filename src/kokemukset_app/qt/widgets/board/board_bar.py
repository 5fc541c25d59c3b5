"""The bar over the board: title, clock, the room's vote, and what becomes of the findings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.board_clock import BoardClock
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.controls.words import Words


class BoardBar(QWidget):
    """What concerns the whole board. `vote_wanted` asks for the next state of the vote."""

    back_clicked = Signal()
    vote_wanted = Signal()
    revote_wanted = Signal()
    write_up_wanted = Signal()
    report_wanted = Signal()
    group_named = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "closed"
        self._total = 0
        self.back = Button(themes, icons, "quiet", icon="back")
        self.back.clicked.connect(self.back_clicked)
        self._title = Words(themes, "h2", semibold=True)
        self._title.setMinimumWidth(80)
        self.clock = BoardClock(themes, icons)
        self._said = Words(themes, "small", role="text-muted")
        self.vote = Button(themes, icons, "plain", icon="people")
        self.vote.clicked.connect(self.vote_wanted)
        self.revote = Button(themes, icons, "quiet")
        self.revote.clicked.connect(self.revote_wanted)
        self.write_up = Button(themes, icons, "plain", icon="lesson")
        self.write_up.clicked.connect(self.write_up_wanted)
        self.report = Button(themes, icons, "plain", icon="article")
        self.report.clicked.connect(self.report_wanted)
        self._group = EdgedField(themes)
        self._group.edit.installEventFilter(self)
        self._group.edit.setMaxLength(80)
        self._group.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self._said)
        head.addWidget(self.clock)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for part in (self.vote, self.revote, self.write_up, self.report):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(tools)
        column.addWidget(self._group)
        self._translate()

    def show_title(self, title: str) -> None:
        """Show the workshop's title."""
        self._title.setText(title)
        self._title.setToolTip(title)

    def show_votes(self, state: str, total: int) -> None:
        """Show how far the vote is (`closed`, `open`, `revealed`) and how many votes there are."""
        self._state, self._total = state, total
        self._translate()

    def ask_group(self, name: str) -> None:
        """Ask for the heading of the marked cards: Enter gives it, an empty one lets them go, Esc forgets it."""
        self._group.edit.setText(name)
        self._group.show()
        self._group.edit.selectAll()
        self._group.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._group.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._group.hide()
                self.group_named.emit(self._group.edit.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._group.hide()
                return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.back.setAccessibleName(self.tr("All workshops"))
        self.back.setToolTip(self.tr("All workshops"))
        words = {
            "closed": self.tr("Open the vote"),
            "open": self.tr("Show the votes"),
            "revealed": self.tr("Close the vote"),
        }
        self.vote.set_words(words[self._state])
        self.revote.set_words(self.tr("Vote again"))
        self.revote.setVisible(self._state != "closed" and self._total > 0)
        self.write_up.set_words(self.tr("Write up the card"))
        self.report.set_words(self.tr("Session report"))
        counted = self.tr("%n votes given", "", self._total)
        self._said.setText(counted if self._state == "open" else "")
        self._said.setVisible(self._state == "open")
        self._group.edit.setPlaceholderText(self.tr("Heading of the group"))
        self._group.edit.setAccessibleName(self.tr("Heading of the group"))
