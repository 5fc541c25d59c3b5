"""The item under the cursor: its heading, what to say, and for how long."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.basket import MAX_MINUTES
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.note_field import NoteField
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_NOTE_HIGH = 220


class ItemEditor(QWidget):
    """Edits one item; `edited` is emitted with heading, note and minutes at each change by hand."""

    edited = Signal(str, str, int)
    heading_wanted = Signal()
    read_wanted = Signal()
    removed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._is_showing = False
        self._title = Words(themes, "h3", semibold=True, parent=self)
        self._title.setWordWrap(True)
        self.heading = EdgedField(themes, "title", self)
        self.note = NoteField(themes, "title", self)
        self.minutes = EdgedField(themes, "ui", self)
        self.minutes.edit.setValidator(QIntValidator(0, MAX_MINUTES, self))
        self.minutes.setMaximumWidth(96)
        self._heading_label, self._note_label, self._minutes_label = (
            Words(themes, "small", role="text-muted", semibold=True, parent=self) for _ in range(3)
        )
        self._note_help = Words(themes, "small", role="text-muted", parent=self)
        self._note_help.setWordWrap(True)
        self.add_heading = Button(themes, icons, "plain", icon="plus", parent=self)
        self.read = Button(themes, icons, "quiet", icon="article", parent=self)
        self.remove = Button(themes, icons, "quiet", icon="close", parent=self)
        self._lay_out()
        self.heading.edit.textEdited.connect(self._tell)
        self.note.edit.textChanged.connect(self._tell)
        self.minutes.edit.textEdited.connect(self._tell)
        self.add_heading.clicked.connect(self.heading_wanted)
        self.read.clicked.connect(self.read_wanted)
        self.remove.clicked.connect(self.removed)
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_item(self, title: str, heading: str | None, note: str, minutes: int) -> None:
        """Show an item; `heading` is None for an entry."""
        self._is_showing = True
        self._title.setText(title)
        self._title.setVisible(heading is None)
        self.heading.setVisible(heading is not None)
        self._heading_label.setVisible(heading is not None)
        self.read.setVisible(heading is None)
        if heading is not None and self.heading.edit.text() != heading:
            self.heading.edit.setText(heading)
        if self.note.edit.toPlainText() != note:
            self.note.edit.setPlainText(note)
        self.minutes.edit.setText(str(minutes) if minutes else "")
        self._is_showing = False

    def focus_first(self) -> None:
        """Begin to write: the heading, else the note."""
        (self.note if self.heading.isHidden() else self.heading).setFocus()
        if not self.heading.isHidden():
            self.heading.edit.selectAll()

    def retranslate(self) -> None:
        """Word the form again."""
        self._heading_label.setText(self.tr("Heading"))
        self._note_label.setText(self.tr("What you say and do here"))
        self._note_help.setText(self.tr("Only you see this, in the presenter’s console."))
        self._minutes_label.setText(self.tr("Minutes"))
        self.add_heading.set_words(self.tr("Add a heading after this"))
        self.read.set_words(self.tr("Read the entry"))
        self.remove.set_words(self.tr("Take out of the basket"))
        self.heading.edit.setAccessibleName(self._heading_label.text())
        self.note.edit.setAccessibleName(self._note_label.text())
        self.minutes.edit.setAccessibleName(self._minutes_label.text())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._heading_label)
        column.addWidget(self.heading)
        column.addSpacing(10)
        column.addWidget(self._note_label)
        column.addWidget(self.note)
        column.addWidget(self._note_help)
        column.addSpacing(10)
        column.addWidget(self._minutes_label)
        column.addWidget(self.minutes)
        column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_heading)
        row.addStretch(1)
        row.addWidget(self.read)
        column.addLayout(row)
        under = QHBoxLayout()
        under.addStretch(1)
        under.addWidget(self.remove)
        column.addLayout(under)
        column.addStretch(1)

    def _tell(self) -> None:
        if not self._is_showing:
            text = self.minutes.edit.text()
            minutes = int(text) if text.isascii() and text.isdigit() else 0
            self.edited.emit(self.heading.edit.text(), self.note.edit.toPlainText(), minutes)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        self.note.setFixedHeight(self._themes.theme.px(_NOTE_HIGH))
