"""What a field offers while one types: values with their words, in a list below the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView

from kokemukset_app.core.text import fold
from kokemukset_app.qt.runtime.theming import ThemeHolder

_ROWS = 9
_WIDTH = 320


class Choices:
    """Values with their words, shared by the fields that offer them; words that several have get the value too."""

    def __init__(self, options: Sequence[tuple[str, str]] = ()) -> None:
        seen: set[str] = set()
        twice = {words for _, words in options if words in seen or seen.add(words)}
        shown = [(value, f"{words} — {value}" if words in twice else words) for value, words in options]
        self._words = dict(shown)
        self._values: dict[str, str] = {}
        for value, words in shown:
            self._values.setdefault(fold(words), value)
            self._values.setdefault(fold(value), value)
        self.model = QStringListModel([words for _, words in shown])

    def words(self, value: str) -> str:
        """Give the words of a value; the value itself where it is not among those offered."""
        return self._words.get(value, value)

    def value(self, words: str) -> str | None:
        """Give the value that words, or the value itself, stand for."""
        return self._values.get(fold(" ".join(words.split())))

    def only_with(self, words: str) -> str | None:
        """Give the value whose words have these in them, where there is just one."""
        part = fold(" ".join(words.split()))
        found = {value for text, value in self._values.items() if part in text} if part else set[str]()
        return found.pop() if len(found) == 1 else None


class Offers(QCompleter):
    """The list below a field, in our look; what is typed may stand anywhere in the words."""

    def __init__(self, themes: ThemeHolder, model: QStringListModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self._themes = themes
        self.view = QListView()
        self.setPopup(self.view)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_ROWS)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        themes.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.view.setPalette(self._themes.theme.palette())
        self.view.setFont(self._themes.theme.font("ui"))
        self.view.setMinimumWidth(self._themes.theme.px(_WIDTH))  # fields may be narrower than the words they offer
