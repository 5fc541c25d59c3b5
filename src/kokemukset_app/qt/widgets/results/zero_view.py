"""What stands in place of hits where there are none: what was searched, and looser searches with their counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.facets import FacetSelection
from kokemukset_app.core.query import And, FacetIs, InText, Node, Not, Or, Phrase, Prefix, Query, Word, YearRange
from kokemukset_app.core.query_reading import WordReading
from kokemukset_app.core.query_text import parse
from kokemukset_app.core.results import Variant
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.results.variant_row import VariantRow

_WIDTH = 664
_INSET = 12
_MOST_ROWS = 9
_MOST_SUGGESTIONS = 4


class ZeroView(QScrollArea):
    """Say what was searched, offer corrections and looser searches. Keys 1–9 choose a row while the focus is here.

    `suggestion_chosen` gives the corrected text, `variant_chosen` the `Variant`, `escaped` asks back to the field.
    """

    suggestion_chosen = Signal(str)
    variant_chosen = Signal(object)
    escaped = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        icons: Icons,
        labels: Labels,
        project_title: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._labels = themes, icons, labels
        self._project_title = project_title
        self._query = Query()
        self._suggestions: tuple[str, ...] = ()
        self._variants: tuple[Variant, ...] = ()
        self._alone: tuple[WordReading, ...] = ()
        self._title = Words(themes, "h1", semibold=True)
        self._searched = Words(themes, "heading", role="text-muted")
        self._notes = Words(themes, "ui", role="text-muted")
        self._meant = Words(themes, "title")
        self._looser = Words(themes, "small", role="text-muted", semibold=True)
        self._buttons: list[Button] = []
        self.rows = tuple(VariantRow(themes, icons) for _ in range(_MOST_ROWS))
        self._lay_out()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        themes.changed.connect(self._dress)
        self._dress()
        self._word()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._word()

    def set_project_titles(self, project_title: Callable[[str], str]) -> None:
        """Name projects by this from now on."""
        self._project_title = project_title
        self._word()

    def show_query(self, query: Query) -> None:
        """Say that this query found nothing; corrections and looser searches may follow later."""
        self._query = query
        self._suggestions, self._variants, self._alone = (), (), ()
        self._word()
        self.verticalScrollBar().setValue(0)

    def show_suggestions(self, suggestions: Sequence[str]) -> None:
        """Offer other spellings."""
        self._suggestions = tuple(suggestions)[:_MOST_SUGGESTIONS]
        self._word()

    def show_variants(self, variants: Sequence[Variant]) -> None:
        """Offer looser searches; those that find nothing are left out."""
        self._variants = tuple(variant for variant in variants if variant.count > 0)[:_MOST_ROWS]
        self._word()

    def show_words(self, words: Sequence[WordReading]) -> None:
        """Tell how often each word is found alone: which of them is to blame."""
        self._alone = tuple(words)
        self._word()

    def focus_first(self) -> bool:
        """Take the focus from the keyboard, on the first thing to choose; tell whether there is one."""
        choices = self._choices()
        if choices:
            first = next((choice for choice in choices if isinstance(choice, VariantRow)), choices[0])
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(choices)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        key = arg__1.key()
        number = key - Qt.Key.Key_1
        shown = [row for row in self.rows if not row.isHidden()]
        if not arg__1.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and 0 <= number < len(shown):
            shown[number].click()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._step(1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._step(-1)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(arg__1)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        self.focus_first()

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        if arg__1.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(arg__1)

    def _lay_out(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout()
        column.setContentsMargins(0, 56, 0, 32)
        column.setSpacing(0)
        for part, after in ((self._title, 8), (self._searched, 8), (self._notes, 14)):
            part.setWordWrap(True)
            part.setContentsMargins(_INSET, 0, _INSET, 0)
            column.addWidget(part)
            column.addSpacing(after)
        self._meant_box = QWidget()
        self._flow = FlowLayout(self._meant_box, gap=8)
        self._flow.setContentsMargins(_INSET, 0, _INSET, 24)
        self._meant.setFixedHeight(self._themes.theme.height("control"))
        self._flow.addWidget(self._meant)
        column.addWidget(self._meant_box)
        self._looser.setContentsMargins(_INSET, 8, _INSET, 6)
        column.addWidget(self._looser)
        for row in self.rows:
            row.clicked.connect(self._on_row)
            column.addWidget(row)
        column.addStretch(1)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(_WIDTH)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer = QHBoxLayout(self._body)
        outer.setContentsMargins(12, 0, 12, 0)
        outer.addStretch(1)
        outer.addWidget(holder, 1000)
        outer.addStretch(1)
        self.setWidget(self._body)

    def _word(self) -> None:
        self._title.setText(self.tr("Nothing found"))
        self._searched.setText(" ".join(self._sentences()))
        notes = [*self._blamed(), *(self._labels.note(note) for note in self._query.notes)]
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self._show_suggestions()
        self._looser.setText(self.tr("Looser searches"))
        self._looser.setVisible(bool(self._variants))
        largest = max((variant.count for variant in self._variants), default=1)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._variants))
            if number < len(self._variants):
                variant = self._variants[number]
                count = self._labels.number(variant.count)
                words = (self._labels.variant(variant.kind), self._detail(variant), count)
                row.show_variant(number + 1, variant, words, variant.count / largest)
        self.setAccessibleName(self.tr("Nothing found"))

    def _blamed(self) -> Iterator[str]:
        """Say which words are found nowhere, or how often each is found where only together they are not."""
        nowhere = [f"\u201d{word.text}\u201d" for word in self._alone if word.count == 0]
        if len(self._alone) > 1 and nowhere:
            yield self.tr("Found nowhere: {0}.").format(", ".join(nowhere))
        known = [word for word in self._alone if word.count]
        if len(self._alone) > 1 and known:
            each = [f"\u201d{word.text}\u201d {self._labels.number(word.count or 0)}" for word in known]
            yield self.tr("Entries with the word alone: {0}.").format(", ".join(each))

    def _show_suggestions(self) -> None:
        self._meant.setText(self.tr("Did you mean"))
        for button in self._buttons[len(self._suggestions) :]:
            button.hide()
        for number, text in enumerate(self._suggestions):
            if number == len(self._buttons):
                button = Button(self._themes, self._icons, "plain", parent=self._meant_box)
                button.clicked.connect(self._on_suggestion)
                self._buttons.append(button)
                self._flow.addWidget(button)
            self._buttons[number].set_words(text)
            self._buttons[number].show()
        self._meant_box.setVisible(bool(self._suggestions))

    def _sentences(self) -> Iterator[str]:
        """Say what was searched, as exactly as a sentence can."""
        query = self._query
        words = _plain_words(query.node)
        if words is None and query.node is not None:
            words = _plain_words(parse(query.text).node)  # as it was before synonyms were added
        if words and len(words) == 1:
            yield self.tr("Searched for entries with \u201d{0}\u201d.").format(words[0])
        elif words and len(words) == 2:
            yield self.tr("Searched for entries with both \u201d{0}\u201d and \u201d{1}\u201d.").format(*words)
        elif words:
            listed = ", ".join(f"\u201d{word}\u201d" for word in words)
            yield self.tr("Searched for entries with all of these: {0}.").format(listed)
        elif query.text.strip():
            yield self.tr("Searched for: {0}.").format(query.text.strip())
        if query.node is not None and words is not None:
            yield self.tr("Inflected forms and synonyms were included.")
        if not query.selection.is_empty:
            yield self.tr("The filters were {0}.").format(self._filters(query.selection))

    def _detail(self, variant: Variant) -> str:
        if variant.detail:
            return variant.detail
        if not self._query.selection.is_empty and variant.query.selection.is_empty:
            return self.tr("without {0}").format(self._filters(self._query.selection))
        return variant.query.text if variant.query.text != self._query.text else ""

    def _filters(self, selection: FacetSelection) -> str:
        parts: list[str] = []
        for choice in selection.choices:
            values = [self._value(choice.field.value, value) for value in sorted(choice.included)]
            values += [
                self.tr("not {0}").format(self._value(choice.field.value, value)) for value in sorted(choice.excluded)
            ]
            parts.append(f"{self._labels.facet_title(choice.field)}: {', '.join(values)}")
        return "; ".join(parts)

    def _value(self, field: str, value: str) -> str:
        kind = next(choice.field for choice in self._query.selection.choices if choice.field.value == field)
        return self._project_title(value) if field == "project" else self._labels.facet_value(kind, value)

    def _choices(self) -> list[QAbstractButton]:
        shown: list[QAbstractButton] = [button for button in self._buttons if not button.isHidden()]
        return [*shown, *(row for row in self.rows if not row.isHidden())]

    def _step(self, by: int) -> None:
        choices = self._choices()
        at = next((number for number, choice in enumerate(choices) if choice.hasFocus()), None)
        if at is None:
            self.focus_first()
        elif at + by < 0:
            self.escaped.emit()
        elif at + by < len(choices):
            choices[at + by].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(choices[at + by])

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, VariantRow) and row.variant is not None:
            self.variant_chosen.emit(row.variant)

    def _on_suggestion(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.suggestion_chosen.emit(button.text())

    def _dress(self) -> None:
        set_ground(self._body, self._themes, "surface")
        set_ground(self.viewport(), self._themes, "surface")
        self._meant.setFixedHeight(self._themes.theme.height("control"))


def _plain_words(node: Node | None) -> list[str] | None:
    """List the words of a query that only asks for words and phrases, all of them; None for any other query."""
    if isinstance(node, Word):
        return [node.text]
    if isinstance(node, Phrase):
        return [" ".join(node.words)]
    if isinstance(node, And):
        found: list[str] = []
        for child in node.children:
            words = _plain_words(child)
            if words is None:
                return None
            found += words
        return found
    if isinstance(node, Prefix | Or | Not | FacetIs | InText | YearRange):
        return None
    return None
