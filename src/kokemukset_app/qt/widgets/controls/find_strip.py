"""A strip to find a text in what is shown: a field, which place of how many, and the steps between them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

MAX_NEEDLE = 200
PAUSE = 60
"""Milliseconds without a key before the text is looked through."""


class FindStrip(QWidget):
    """The strip itself. `sought` tells the text after a pause, `stepped` +1 or -1, `ended` that it was closed.

    Whoever looks tells `show_found`. Opened by `open`; Esc and the close mark end it.
    """

    sought = Signal(str)
    stepped = Signal(int)
    ended = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.look)
        self._frame = EdgedField(themes, "ui", self)
        self._frame.setMaximumWidth(420)
        self.field = self._frame.edit
        self.field.setMaxLength(MAX_NEEDLE)
        self.field.textEdited.connect(self._on_edited)
        self._count = Words(themes, "small", role="text-muted", parent=self)
        self._up = Button(themes, icons, "quiet", icon="chevron-up", parent=self)
        self._down = Button(themes, icons, "quiet", icon="chevron-down", parent=self)
        self._close = Button(themes, icons, "quiet", icon="close", parent=self)
        self._up.clicked.connect(lambda: self.step(-1))
        self._down.clicked.connect(lambda: self.step(1))
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
        self._dress()
        self._hint = ""
        self._found = (0, 0, False)
        self.retranslate()
        self.hide()

    def open(self, text: str = "") -> None:
        """Show the strip with the focus in its field; `text` (a selection) takes the place of what was there."""
        if text:
            self.field.setText(text[:MAX_NEEDLE])
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.look()

    def end(self) -> None:
        """Hide the strip."""
        self._timer.stop()
        self.hide()
        self.ended.emit()

    def look(self) -> None:
        """Look for what the field holds now."""
        self._timer.stop()
        self.sought.emit(self.field.text())

    def step(self, by: int) -> None:
        """Go to the next or the previous place; what was typed a moment ago is looked for first."""
        if self._timer.isActive():
            self.look()
        else:
            self.stepped.emit(by)

    def set_hint(self, words: str) -> None:
        """Say in the empty field what can be found."""
        self._hint = words
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)

    def show_found(self, current: int, total: int, *, is_running: bool) -> None:
        """Show which place (from 1; 0 for none) of how many is the current one, or that there is none."""
        self._found = (current, total, is_running)
        has_text = bool(self.field.text().strip())
        nothing = has_text and not total and not is_running
        self._count.set_role("error" if nothing else "text-muted")
        if nothing:
            self._count.setText(self.tr("Not found"))
        else:
            self._count.setText(f"{current}/{total}" if has_text and total else "")
        for button in (self._up, self._down):
            button.setEnabled(total > 1)

    def retranslate(self) -> None:
        """Word everything again after a change of language."""
        self._up.set_words(self.tr("Previous"))
        self._down.set_words(self.tr("Next"))
        self._close.set_words(self.tr("Close"))
        for button in (self._up, self._down, self._close):
            button.set_icon_only(on=True)
        current, total, is_running = self._found
        self.show_found(current, total, is_running=is_running)

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
            self.step(-1 if backwards else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))

    def _on_edited(self) -> None:
        self._timer.start()

    def _dress(self) -> None:
        self.setFixedHeight(self._themes.theme.height("toolbar") + 1)
        set_ground(self, self._themes, "surface-sunken")
