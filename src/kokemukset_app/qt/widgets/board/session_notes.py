"""What a session is to get through and what it decides: two texts, a line for each point."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.note_field import NoteField
from kokemukset_app.qt.widgets.controls.words import Words

_PAUSE_MS = 600


class SessionNotes(QWidget):
    """Agenda and decisions; `changed` gives both as lists of lines once one has stopped writing."""

    changed = Signal(object, object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = (
            Words(themes, "small", role="text-muted", semibold=True),
            Words(themes, "small", role="text-muted", semibold=True),
        )
        fields = (NoteField(themes), NoteField(themes))
        self._texts = (fields[0].edit, fields[1].edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 16)
        column.setSpacing(6)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        for head, field, text in zip(self._heads, fields, self._texts, strict=True):
            text.textChanged.connect(self._pause.start)
            text.installEventFilter(self)
            column.addWidget(head)
            column.addWidget(field)
        self._translate()

    def show_notes(self, agenda: tuple[str, ...], decisions: tuple[str, ...]) -> None:
        """Show the lines; a text that is being written in is left alone."""
        for text, lines in zip(self._texts, (agenda, decisions), strict=True):
            if not text.hasFocus() and _lines(text) != lines:
                text.blockSignals(True)
                text.setPlainText("\n".join(lines))
                text.blockSignals(False)

    def tell_now(self) -> None:
        """Tell what was written last without waiting."""
        if self._pause.isActive():
            self._tell()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.tell_now()
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _tell(self) -> None:
        self._pause.stop()
        self.changed.emit(_lines(self._texts[0]), _lines(self._texts[1]))

    def _translate(self) -> None:
        for head, text, words in zip(self._heads, self._texts, (self.tr("Agenda"), self.tr("Decisions")), strict=True):
            head.setText(words)
            text.setAccessibleName(words)
            text.setPlaceholderText(self.tr("One point on each line"))


def _lines(text: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line for raw in text.toPlainText().splitlines() if (line := " ".join(raw.split())))
