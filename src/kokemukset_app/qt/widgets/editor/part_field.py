"""One part of a record: its name, the control of its kind, and below it what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.field_kinds import Part, PartKind
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.editor.choice import Choice
from kokemukset_app.qt.widgets.editor.offers import Choices, Offers


class PartField(QWidget):
    """Edit a part. `edited` gives its key and text after each change by the user; `file_wanted` asks for a file."""

    edited = Signal(str, str)
    file_wanted = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self.part = themes, icons, part
        self._choices = Choices()
        self._fault = ""
        self._is_writing = False
        self._name = Words(themes, "small", role="text-muted", parent=self)
        self._below = Words(themes, "small", role="error", parent=self)
        self._below.setWordWrap(True)
        self._below.hide()
        self.field: EdgedField | None = None
        self.choice: Choice | None = None
        self.file_button: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addLayout(self._made())
        column.addWidget(self._below)

    def set_words(self, name: str, number: int, choose_file: str) -> None:
        """Word the part; `number` tells records apart for those who hear."""
        self._name.setText(name)
        self._control().setAccessibleName(f"{name} {number}")
        if self.file_button is not None:
            self.file_button.set_words(choose_file)

    def set_codes(self, options: Sequence[tuple[str, str]], none: str) -> None:
        """Offer codes with their words, where the part holds one."""
        if self.choice is not None:
            self.choice.set_options(options, none=none)

    def set_choices(self, choices: Choices) -> None:
        """Offer entries or files, where the part names one."""
        if self.field is None or choices is self._choices:
            return
        text = self.text
        self._choices = choices
        offers = Offers(self._themes, choices.model, self.field)
        offers.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self.field.edit.setCompleter(offers)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show a text, without telling of it."""
        if self.choice is not None:
            self.choice.set_code(text)
        elif self.field is not None and not self._means(text):
            self.field.edit.setText(self._choices.words(text))
            self.field.edit.setCursorPosition(0)

    @property
    def text(self) -> str:
        """The text it has: of an entry or a file the value that its words stand for."""
        if self.choice is not None:
            return self.choice.code
        shown = self.field.edit.text() if self.field is not None else ""
        return self._choices.value(shown) or shown.strip()

    def stops(self) -> list[QWidget]:
        """List what the focus goes through."""
        return [self._control(), *([self.file_button] if self.file_button is not None else [])]

    def set_fault(self, words: str) -> None:
        """Tell what is wrong; nothing while one is still writing here."""
        self._fault = words
        self._show_fault(is_written=self._is_writing)

    def focus_control(self) -> None:
        """Put the focus where one types."""
        self._control().setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self._is_writing = False
            self._show_fault()
        elif isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if kind == QEvent.Type.KeyPress:
                self._on_return()
            return True
        return super().eventFilter(watched, event)

    def _made(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        if self.part.kind is PartKind.CODE:
            self.choice = Choice(self._themes, self._icons, self)
            self.choice.chosen.connect(partial(self.edited.emit, self.part.key))
            row.addWidget(self.choice, 1)
            return row
        self.field = EdgedField(self._themes, "ui", self)
        self.field.edit.textEdited.connect(self._on_edited)
        self.field.edit.installEventFilter(self)
        row.addWidget(self.field, 1)
        if self.part.kind is PartKind.FILE:
            self.file_button = Button(self._themes, self._icons, "quiet", icon="attachment", parent=self)
            self.file_button.set_icon_only(on=True)
            self.file_button.clicked.connect(self.file_wanted)
            row.addWidget(self.file_button)
        return row

    def _means(self, text: str) -> bool:
        """Tell whether what is shown stands for a text: one that is being written is not written over."""
        shown = self.text
        return shown == text or (self.part.kind is PartKind.DATE and bool(text) and iso_date(shown) == text)

    def _control(self) -> QWidget:
        if self.field is not None:
            return self.field.edit
        assert self.choice is not None  # noqa: S101  # a part has the one or the other
        return self.choice

    def _on_edited(self, _text: str) -> None:
        self._is_writing = True
        self._show_fault(is_written=True)
        self.edited.emit(self.part.key, self.text)

    def _on_completed(self, words: str) -> None:
        if self.field is not None:
            self._is_writing = False
            self.field.edit.setText(words)
            self.field.edit.setCursorPosition(0)
            self.edited.emit(self.part.key, self.text)

    def _on_return(self) -> None:
        """Take the only entry or file that fits, then move on."""
        if self.field is None:
            return
        typed = self.field.edit.text()
        value = self._choices.value(typed) or self._choices.only_with(typed)
        if value is not None and self._choices.words(value) != typed:
            self._on_completed(self._choices.words(value))
        self.focusNextChild()

    def _show_fault(self, *, is_written: bool = False) -> None:
        words = "" if is_written else self._fault
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._control().setAccessibleDescription(words)
        if self.field is not None:
            self.field.set_wrong(on=bool(words))
        elif self.choice is not None:
            self.choice.set_wrong(on=bool(words))
