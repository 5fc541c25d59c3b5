"""How the query was read: word by word, with the marks one can search by."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.query_reading import QueryReading, WordReading
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_SIDE = 16
_MOST_HEIGHT = 300


class QueryPanel(QScrollArea):
    """A quiet pane over the hit list; takes the keyboard only for scrolling."""

    def __init__(self, themes: ThemeHolder, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._labels = themes, labels
        self._reading = QueryReading()
        self._notes: tuple[str, ...] = ()
        self._lines: list[Words] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(_SIDE, 8, _SIDE, 12)
        self._column.setSpacing(2)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(themes.theme.px(_MOST_HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        themes.changed.connect(self._dress)
        self._dress()
        self._word()
        self.hide()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._word()

    def show_reading(self, reading: QueryReading, notes: tuple[str, ...] = ()) -> None:
        """Show how a query was read, and remarks on it."""
        if (reading, notes) != (self._reading, self._notes):
            self._reading, self._notes = reading, notes
            self._word()

    def text(self) -> str:
        """Give all that is shown, line by line."""
        return "\n".join(line.text() for line in self._lines if not line.isHidden())

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        if arg__1.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(arg__1)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        painter = QPainter(self.viewport())
        line = self.viewport().rect()
        painter.fillRect(line.left(), line.bottom(), line.width(), 1, self._themes.theme.color("divider"))

    def _word(self) -> None:
        texts = [*self._told(), *self._syntax()]
        for number, (text, is_head) in enumerate(texts):
            if number == len(self._lines):
                line = Words(self._themes, "small")
                line.setWordWrap(True)
                self._column.addWidget(line)
                self._lines.append(line)
            line = self._lines[number]
            line.setText(text)
            line.set_role("text" if is_head else "text-muted")
            line.show()
        for line in self._lines[len(texts) :]:
            line.hide()
        self.setAccessibleName(self.tr("How the search was read"))
        self.setAccessibleDescription(self.text())

    def _told(self) -> Iterator[tuple[str, bool]]:
        for word in self._reading.words:
            count = "" if word.count is None else self.tr("alone in %n entries", "", word.count)
            yield f"{word.text}  ·  {count}" if count else word.text, True
            yield from ((line, False) for line in self._about(word))
        for condition in self._reading.conditions:
            yield self.tr("condition: {0}").format(condition), True
        if self._reading.partial:
            yield self.tr("%n of the hits lack a word; they come last", "", self._reading.partial), False
        for note in self._notes:
            yield note, False

    def _about(self, word: WordReading) -> Iterator[str]:
        if word.bases and word.bases != (word.text.lower(),):
            yield self.tr("base form: {0}").format(", ".join(word.bases))
        if word.parts:
            yield self.tr("parts: {0}").format(" + ".join(word.parts))
        if word.synonyms:
            yield self.tr("also the same thing: {0}").format(", ".join(word.synonyms))
        if word.translations:
            yield self.tr("in other languages: {0}").format(", ".join(word.translations))
        if word.respelt:
            yield self.tr("also spelt: {0}").format(", ".join(word.respelt))
        if word.is_small:
            yield self.tr("a small word: may be missing")

    def _syntax(self) -> Iterator[tuple[str, bool]]:
        yield self.tr("Ways to search"), True
        yield self.tr("\u201davoin data\u201d – the words side by side;  =\u201ddatan\u201d – this very form"), False
        yield self.tr("kokeil*, *kokeilu, kau*ki – the star stands for any letters"), False
        yield self.tr("-turku – without the word;  OR – either of two;  ( ) – together"), False
        yield self.tr("otsikko:kokeilu, kaupunki:turku – in one field;  lähde:- no value, lähde:* some"), False
        yield self.tr("2019..2021, vuosi:12kk – by time"), False

    def _dress(self) -> None:
        set_ground(self._body, self._themes, "surface")
        set_ground(self.viewport(), self._themes, "surface")
        self.setMaximumHeight(self._themes.theme.px(_MOST_HEIGHT))
