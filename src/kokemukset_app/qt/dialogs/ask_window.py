"""A quiet window that asks for a few words and some answers before one step is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.choice_button import ChoiceButton
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words


@dataclass(frozen=True, slots=True)
class AskField:
    """A line to fill in: its name in the answer, words, what stands in it; `choices` makes it a list to choose from."""

    name: str
    words: str
    value: str = ""
    is_needed: bool = False
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AskTick:
    """Something to say yes to; the step is not taken before every tick is set."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked: a title, a sentence, `notes` that need looking at, fields, ticks, and the step's own word.

    `lines` are listed quietly: what the step will do.
    """

    title: str
    lead: str
    button: str
    fields: Sequence[AskField] = ()
    ticks: Sequence[AskTick] = ()
    notes: Sequence[str] = ()
    lines: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: texts by the names of fields, and the names of the ticks set."""

    texts: dict[str, str]
    ticks: frozenset[str]


class AskWindow(QuietWindow):
    """Ask; `answered` gives an `Answer`, `tell` shows why a step was not taken. GUI thread only."""

    answered = Signal(object)

    def __init__(self, themes: ThemeHolder, icons: Icons, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._icons, self._asking = icons, asking
        self._fields: dict[str, EdgedField | ChoiceButton] = {}
        self._ticks: dict[str, QCheckBox] = {}
        self._button = Button(themes, icons, "primary", parent=self)
        self._button.set_words(asking.button)
        self._button.clicked.connect(self._on_done)
        self._trouble = Words(themes, "ui", role="error", parent=self)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self.set_title(asking.title)
        self._build()
        self._check()
        self.resize(
            560,
            min(
                760,
                200 + 74 * len(asking.fields) + 44 * len(asking.ticks) + 24 * (len(asking.notes) + len(asking.lines)),
            ),
        )

    def tell(self, words: str) -> None:
        """Show why the step was not taken; the answers stay."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def fill(self, name: str, text: str) -> None:
        """Put a text into a field, as its user would."""
        field = self._fields[name]
        if isinstance(field, EdgedField):
            field.edit.setText(text)
        else:
            field.set_value(text)

    def focus_first(self) -> None:
        """Put the focus on the first field or tick."""
        first = next(iter([*self._fields.values(), *self._ticks.values()]), self._button)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        lead = Words(self.themes, "ui", role="text-muted")
        lead.setText(self._asking.lead)
        lead.setWordWrap(True)
        lead.setContentsMargins(0, 8, 0, 4)
        self.column.addWidget(lead)
        said = [*((note, "error") for note in self._asking.notes), *((line, "text") for line in self._asking.lines)]
        for note, role in said:
            words = Words(self.themes, "small", role=role)
            words.setText(note)
            words.setWordWrap(True)
            words.setContentsMargins(0, 6, 0, 0)
            self.column.addWidget(words)
        for field in self._asking.fields:
            self._add_field(field)
        self.column.addSpacing(8)
        for tick in self._asking.ticks:
            box = QCheckBox(tick.words)
            box.setFont(self.themes.theme.font("ui"))
            box.setMinimumHeight(self.themes.theme.px(36))
            box.toggled.connect(self._check)
            self._ticks[tick.name] = box
            self.column.addWidget(box)
        self.column.addWidget(self._trouble)
        self.column.addSpacing(16)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def _add_field(self, field: AskField) -> None:
        label = Words(self.themes, "small", semibold=True)
        label.setText(field.words)
        label.setContentsMargins(0, 14, 0, 4)
        self.column.addWidget(label)
        if field.choices:
            choice = ChoiceButton(self.themes, self._icons, field.words)
            choice.set_choices(field.choices, field.value)
            self._fields[field.name] = choice
            row = QHBoxLayout()
            row.addWidget(choice)
            row.addStretch(1)
            self.column.addLayout(row)
            return
        edge = EdgedField(self.themes)
        edge.edit.setText(field.value)
        edge.edit.setAccessibleName(field.words)
        edge.edit.textChanged.connect(self._check)
        edge.edit.returnPressed.connect(self._on_done)
        label.setBuddy(edge.edit)
        self._fields[field.name] = edge
        self.column.addWidget(edge)

    def _texts(self) -> dict[str, str]:
        return {
            name: field.edit.text().strip() if isinstance(field, EdgedField) else field.value
            for name, field in self._fields.items()
        }

    def _check(self) -> None:
        texts = self._texts()
        is_full = all(texts[f.name] for f in self._asking.fields if f.is_needed)
        self._button.setEnabled(is_full and all(box.isChecked() for box in self._ticks.values()))

    def _on_done(self) -> None:
        if self._button.isEnabled():
            self.answered.emit(Answer(self._texts(), frozenset(n for n, b in self._ticks.items() if b.isChecked())))
