"""One field of the form: its name, the control of its kind, and help, count or warning below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.field_kinds import FieldKind, FieldSpec, PartKind, texts_of, value_of
from kokemukset_app.core.records import Shelf, entry_fault
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.editor.choice import Choice
from kokemukset_app.qt.widgets.editor.field_words import fault_words, field_help, field_name, part_name, record_words
from kokemukset_app.qt.widgets.editor.offers import Choices
from kokemukset_app.qt.widgets.editor.raw_text import raw_text
from kokemukset_app.qt.widgets.editor.record_card import CardWords
from kokemukset_app.qt.widgets.editor.records_field import Codes, RecordsField
from kokemukset_app.qt.widgets.editor.text_box import TextBox
from kokemukset_app.qt.widgets.editor.token_field import TokenField

REQUIRED = ("title", "type", "lang")
Control = TextBox | Choice | TokenField | RecordsField


class FormField(QWidget):
    """A field with its value. `edited` gives key and value (None: nothing) after each change by the user.

    `file_wanted` gives who is to be told the path of the file that the user chooses for a record.
    """

    edited = Signal(str, object)
    file_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, icons: Icons, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self.spec = themes, spec
        self._value: object = None
        self._is_missing = False
        self._shelf = Shelf()
        self._refused = ""
        self._name = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._must = Words(themes, "small", role="text-muted", parent=self)
        self._below = Words(themes, "small", role="text-muted", parent=self)
        self._below.setWordWrap(True)
        self.control = self._made(themes, icons)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._name)
        top.addWidget(self._must)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.control)
        column.addWidget(self._below)
        self._connect()
        self._translate()

    def set_options(self, options: Sequence[tuple[str, str]], hue: Callable[[str], float | None] | None = None) -> None:
        """Offer values with their words, where the field has such."""
        if isinstance(self.control, Choice):
            self.control.set_options(options, none=self.tr("Choose"))
        elif isinstance(self.control, TokenField):
            self.control.set_options(options, hue)

    def set_shelf(self, shelf: Shelf, codes: Codes, choices: Mapping[PartKind, Choices]) -> None:
        """Know what the field may point to, and offer it, where it points to anything."""
        self._shelf = shelf
        if isinstance(self.control, RecordsField):
            self.control.set_shelf(shelf, codes, self.tr("Choose"), choices)
        self._show_below()

    def set_value(self, value: object) -> None:
        """Show a value of the front matter, without telling of it."""
        self._value, self._refused = value, ""
        if isinstance(self.control, RecordsField):
            items = cast("list[object]", value) if isinstance(value, list) else [value]
            self.control.set_records(items if value is not None else [])
        elif isinstance(self.control, TokenField):
            self.control.set_values(texts_of(value))
        elif isinstance(self.control, Choice):
            self.control.set_code("" if value is None else str(value))
        elif self._meant(raw_text(self.control.edit)) != value:  # what is being written is not written over
            self.control.set_text("" if value is None or isinstance(value, list | dict) else str(value))
        self._show_below()

    def set_missing(self, *, on: bool) -> None:
        """Show that the field is needed before approval and has no value."""
        if on != self._is_missing:
            self._is_missing = on
            self._show_below()

    def focus_control(self) -> None:
        """Put the focus where one types."""
        if isinstance(self.control, RecordsField):
            self.control.focus_first()
        else:
            self.control.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _made(self, themes: ThemeHolder, icons: Icons) -> Control:
        spec = self.spec
        if spec.kind is FieldKind.RECORDS:
            return RecordsField(themes, icons, spec, self)
        if spec.kind is FieldKind.CODE:
            return Choice(themes, icons, self)
        if spec.is_list:
            return TokenField(themes, icons, is_free=spec.kind is FieldKind.WORDS, parent=self)
        lines = 4 if spec.kind is FieldKind.TEXT else 2 if spec.limit else 1
        return TextBox(themes, lines, has_breaks=False, parent=self)

    def _connect(self) -> None:
        control = self.control
        if isinstance(control, TextBox):
            control.edited.connect(self._on_text)
        elif isinstance(control, Choice):
            control.chosen.connect(self._on_code)
        else:
            control.changed.connect(self._on_list)
        if isinstance(control, RecordsField):
            control.file_wanted.connect(self.file_wanted)
        elif isinstance(control, TokenField):
            control.refused.connect(self._on_refused)

    def _on_text(self, text: str) -> None:
        self._tell(self._meant(text))

    def _meant(self, text: str) -> object:
        """Give the value that a text stands for."""
        spec = self.spec
        if spec.kind is FieldKind.DATE:
            return iso_date(text) or text.strip() or None
        if spec.kind is FieldKind.NUMBER:
            return value_of(spec.key, text)
        return text if text.strip() else None

    def _on_refused(self, words: str) -> None:
        self._refused = words
        self._show_below()

    def _on_code(self, code: str) -> None:
        if not code and self.spec.key in REQUIRED:
            self.set_value(self._value)
            return
        if self.spec.is_list:
            self._tell([code] if code else None)
        else:
            self._tell(code or None)

    def _on_list(self, values: list[object]) -> None:
        self._tell(values or None)

    def _tell(self, value: object) -> None:
        self._value, self._refused = value, ""
        self._show_below()
        self.edited.emit(self.spec.key, value)

    def _show_below(self) -> None:
        spec, text = self.spec, field_help(self.spec.key)
        length = self._length()
        is_wrong = bool(spec.limit) and length > spec.limit
        if spec.limit and not spec.is_list:
            text = f"{length}/{spec.limit}" + (f" · {text}" if text and not length else "")
        if self._is_missing:
            text = self.tr("Needed before approval")
        elif spec.kind is FieldKind.DATE and isinstance(self._value, str) and not iso_date(self._value):
            text, is_wrong = self.tr("Not a date: write it as 2019-05-31"), True
        elif is_wrong and spec.is_list:
            text = self.tr("%n at the most", "", spec.limit)
        elif wrong := self._wrong_values():
            text, is_wrong = wrong, True
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self._below.set_role("error" if is_wrong or self._is_missing else "text-muted")
        if not isinstance(self.control, RecordsField):
            self.control.set_wrong(on=is_wrong or self._is_missing)
        self.control.setAccessibleDescription(text)

    def _wrong_values(self) -> str:
        """Say which value the field cannot have."""
        if self._refused:
            return self.tr("There is no “{0}” to choose").format(self._refused)
        if self.spec.kind is not FieldKind.ENTRIES or self._shelf.files is None:
            return ""
        faults = {
            name: fault for name in texts_of(self._value) if (fault := entry_fault(name, self._shelf)) is not None
        }
        return next((f"{fault_words(fault)}: {name}" for name, fault in faults.items()), "")

    def _length(self) -> int:
        if self._value is None:
            return 0
        value: object = self._value
        return len(cast("list[object]", value)) if isinstance(value, list) else len(str(value))

    def _translate(self) -> None:
        name = field_name(self.spec.key)
        self._name.setText(name)
        self._must.setText(self.tr("required") if self.spec.key in REQUIRED else "")
        self.control.setAccessibleName(name)
        if isinstance(self.control, TextBox):
            self.control.edit.setAccessibleName(name)
        elif isinstance(self.control, RecordsField):
            add, empty = record_words(self.spec.key)
            parts = {part.key: part_name(self.spec.key, part.key) for part in self.spec.inside}
            up, down = self.tr("Move up (Alt+Up)"), self.tr("Move down (Alt+Down)")
            wrong, file = self.tr("Something is wrong here"), self.tr("Choose a file")
            self.control.set_words(CardWords(parts, up, down, self.tr("Remove (Delete)"), empty, wrong, file), add)
        self._show_below()
