"""Find in the entry that is shown: a field, which place of how many, and the steps between them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.text import normal
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.text_marks import Mark, PlainText
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.reading.entry_view import EntryView
from kokemukset_app.qt.widgets.reading.mark_search import MarkSearch

MAX_NEEDLE = 200
PAUSE = 60
"""Milliseconds without a key before the text is looked through."""


class FindBar(QWidget):
    """Look for a text in an entry view. Case aside, letters are exact: `a` is not `ä`.

    Opened by `open`; Esc and the close mark end it (`closed`), and the matches of the search are lit again.
    """

    closed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, view: EntryView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._view = themes, view
        self._current = -1
        self._search = MarkSearch(self)
        self._search.advanced.connect(self._on_advanced)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)
        self._frame = EdgedField(themes, "ui", self)
        self._frame.setMaximumWidth(420)
        self.field = self._frame.edit
        self.field.setMaxLength(MAX_NEEDLE)
        self.field.textEdited.connect(self._on_edited)
        self._count = Words(themes, "small", role="text-muted", parent=self)
        self._up = Button(themes, icons, "quiet", icon="chevron-up", parent=self)
        self._down = Button(themes, icons, "quiet", icon="chevron-down", parent=self)
        self._close = Button(themes, icons, "quiet", icon="close", parent=self)
        self._up.clicked.connect(self.previous_found)
        self._down.clicked.connect(self.next_found)
        self._close.clicked.connect(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 7)
        row.setSpacing(4)
        row.addWidget(self._frame, 4)
        row.addSpacing(8)
        for part in (self._count, self._up, self._down):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._close)
        themes.changed.connect(self._dress)
        view.page_changed.connect(self._on_page_changed)
        self._dress()
        self.retranslate()
        self.hide()

    def open(self, text: str = "") -> None:
        """Show the bar with the focus in its field; `text` (a selection) takes the place of what was there."""
        if text:
            self.field.setText(text.partition("\u2029")[0][:MAX_NEEDLE])
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def end(self) -> None:
        """Hide the bar and light the matches of the search again."""
        self._timer.stop()
        self._search.stop()
        self.hide()
        self._view.end_found()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def next_found(self) -> None:
        """Go to the next place, round the end."""
        self._step(1)

    def previous_found(self) -> None:
        """Go to the previous place, round the beginning."""
        self._step(-1)

    @property
    def total(self) -> int:
        """How many places were found so far."""
        return len(self._search.marks)

    @property
    def current(self) -> int:
        """The number of the current place, from 1; 0 for none."""
        return self._current + 1

    def retranslate(self) -> None:
        """Word everything again after a change of language."""
        self.field.setPlaceholderText(self.tr("Find in entry"))
        self.field.setAccessibleName(self.tr("Find in entry"))
        self._up.set_words(self.tr("Previous"))
        self._down.set_words(self.tr("Next"))
        self._close.set_words(self.tr("Close"))
        for button in (self._up, self._down, self._close):
            button.set_icon_only(on=True)
        self._show_count()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self._step(-1 if backwards else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))

    def _on_edited(self) -> None:
        self._timer.start()

    def _on_page_changed(self) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self._timer.stop()
        self._current = -1
        needle = normal(self.field.text()).lower().strip("\n")
        if not needle.strip():
            self._search.stop()
            self._search.marks = []
            self._view.end_found()
            self._show_count()
            return
        self._search.start(self._view.document(), partial(_found_in, needle))

    def _step(self, by: int) -> None:
        if self._timer.isActive():
            self._look()
            return
        if self._search.marks:
            self._current = (self._current + by) % len(self._search.marks)
            self._view.show_found(self._search.marks, self._current)
            self._show_count()

    def _on_advanced(self) -> None:
        marks = self._search.marks
        if self._current < 0 and marks:
            # From where the reader is, not from the beginning: typing must not throw them back.
            place = self._view.reading_place()[0]
            self._current = next((number for number, mark in enumerate(marks) if mark.start >= place), 0)
        self._view.show_found(marks, self._current)
        self._show_count()

    def _show_count(self) -> None:
        has_text = bool(self.field.text().strip())
        nothing = has_text and not self._search.marks and not self._search.is_running
        self._count.set_role("error" if nothing else "text-muted")
        if nothing:
            self._count.setText(self.tr("Not found"))
        else:
            self._count.setText(f"{self.current}/{self.total}" if has_text and self.total else "")
        for button in (self._up, self._down):
            button.setEnabled(self.total > 1)

    def _dress(self) -> None:
        self.setFixedHeight(self._themes.theme.height("toolbar") + 1)
        set_ground(self, self._themes, "surface-sunken")


def _found_in(needle: str, block: QTextBlock) -> list[Mark]:
    start = block.position()
    return [Mark(start + first, start + last) for first, last in PlainText(block.text()).find(needle)]
