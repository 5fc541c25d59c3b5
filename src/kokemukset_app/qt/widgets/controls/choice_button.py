"""A button that shows one of several values and opens the others below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button


class ChoiceButton(Button):
    """One of several. `chosen` gives the value that its user takes; `set_value` tells nothing. GUI thread only."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, name: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, icons, "plain", parent=parent)
        self._name = name
        self._choices: dict[str, str] = {}
        self._value = ""
        self._values = QMenu(self)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_menu(self._values)

    @property
    def value(self) -> str:
        """The value that is shown."""
        return self._value

    def set_choices(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Offer values with their words, one of them shown; the first where `value` is none of them."""
        self._choices = dict(choices)
        self._values.clear()
        for code, words in choices:
            self._values.addAction(words).triggered.connect(partial(self._on_chosen, code))
        self.set_value(value if value in self._choices else next(iter(self._choices), ""))

    def set_value(self, value: str) -> None:
        """Show another value."""
        if value in self._choices:
            self._value = value
            self.set_words(self._choices[value])
            self.setAccessibleName(f"{self._name}: {self._choices[value]}")

    def _on_chosen(self, code: str) -> None:
        self.set_value(code)
        self.chosen.emit(code)
