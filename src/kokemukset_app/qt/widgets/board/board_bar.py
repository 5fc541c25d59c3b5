"""The bar over the board: title, clock, the room's vote, and what becomes of the findings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.board.board_clock import BoardClock
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.controls.words import Words


class BoardBar(QWidget):
    """What concerns the whole board. `vote_wanted` asks for the next state of the vote.

    `write_up_wanted` says as what (`lesson`, `observation`), and so does `report_wanted` (`entry`, `pdf`, `docx`);
    `notes_wanted` asks for the shows that have notes (answer by `show_notes_of`), `notes_chosen` gives one's place.
    """

    back_clicked = Signal()
    vote_wanted = Signal()
    revote_wanted = Signal()
    write_up_wanted = Signal(str)
    report_wanted = Signal(str)
    notes_wanted = Signal()
    notes_chosen = Signal(int)
    group_named = Signal(str)
    decision_worded = Signal(str)
    asking_ended = Signal()

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
        self._write_ups = self._menu_of("lesson", "observation", to=self.write_up_wanted)
        self.write_up.set_menu(self._write_ups)
        self.report = Button(themes, icons, "plain", icon="article")
        self._reports = self._menu_of("entry", "pdf", "docx", to=self.report_wanted)
        self.report.set_menu(self._reports)
        self.heard = Button(themes, icons, "plain", icon="present")
        self._shows = QMenu(self)
        self._shows.triggered.connect(self._on_notes)
        self._shows.aboutToShow.connect(self.notes_wanted)
        self.heard.set_menu(self._shows)
        self._asked = "group"
        self._field = EdgedField(themes)
        self._field.edit.installEventFilter(self)
        self._field.hide()
        self._lay_out()
        self._translate()

    def _menu_of(self, *keys: str, to: SignalInstance) -> QMenu:
        """Make a menu, yet without words, each line of which asks for what its key says."""
        menu = QMenu(self)
        for key in keys:
            menu.addAction("").triggered.connect(partial(to.emit, key))
        return menu

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addWidget(self._said)
        head.addWidget(self.clock)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for part in (self.vote, self.revote, self.write_up, self.heard, self.report):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 4)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(tools)
        column.addWidget(self._field)

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
        self._ask("group", name, 80)

    def ask_decision(self, text: str) -> None:
        """Ask what was decided of a card: Enter gives it, an empty one takes it back, Esc forgets it."""
        self._ask("decision", text, 300)

    def show_notes_of(self, shows: Sequence[str]) -> None:
        """List the shows whose notes can become cards, worded."""
        self._shows.clear()
        for place, words in enumerate(shows):
            self._shows.addAction(words.replace("&", "&&")).setData(place)
        if not shows:
            self._shows.addAction(self.tr("No show has notes yet: N keeps one during a show")).setEnabled(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._field.hide()
                (self.group_named if self._asked == "group" else self.decision_worded).emit(self._field.edit.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._field.hide()
                self.asking_ended.emit()
                return True
        return super().eventFilter(watched, event)

    def _ask(self, what: str, text: str, most: int) -> None:
        self._asked = what
        words = self._field_words()
        self._field.edit.setPlaceholderText(words)
        self._field.edit.setAccessibleName(words)
        self._field.edit.setMaxLength(most)
        self._field.edit.setText(text)
        self._field.show()
        self._field.edit.selectAll()
        self._field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _field_words(self) -> str:
        return self.tr("Heading of the group") if self._asked == "group" else self.tr("What was decided of the card")

    def _on_notes(self, action: QAction) -> None:
        self.notes_chosen.emit(int(action.data()))

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
        ways = (self.tr("As a draft lesson"), self.tr("As an observation in the inbox"))
        for action, way in zip(self._write_ups.actions(), ways, strict=True):
            action.setText(way)
        self.report.set_words(self.tr("Session report"))
        kinds = (self.tr("As an entry of the library"), self.tr("As PDF …"), self.tr("As a Word document …"))
        for action, kind in zip(self._reports.actions(), kinds, strict=True):
            action.setText(kind)
        self.heard.set_words(self.tr("Notes of a show"))
        counted = self.tr("%n votes given", "", self._total)
        counted += "  ·  " + self.tr("type a card’s votes, Enter goes to the next; + and − change by one")
        self._said.setText(counted if self._state == "open" else "")
        self._said.setVisible(self._state == "open")
        self._field.edit.setPlaceholderText(self._field_words())
        self._field.edit.setAccessibleName(self._field_words())
