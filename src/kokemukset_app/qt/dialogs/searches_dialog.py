"""The window of kept searches: named ones to look after, the latest ones to forget, and the gap list to pass on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words

GAPS_SHOWN = 100


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A search in words already: its number in its list, name and detail."""

    number: int
    name: str
    detail: str = ""


class SearchesDialog(QuietWindow):
    """Show the three lists.

    `chosen` gives a row of the named searches to make again, `removed` one to forget, `renamed` one and its new name.
    """

    chosen = Signal(int)
    removed = Signal(int)
    renamed = Signal(int, str)
    past_cleared = Signal()
    gaps_cleared = Signal()
    gaps_wanted = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._icons = icons
        self._lists: tuple[Sequence[SearchRow], int, Sequence[SearchRow]] = ((), 0, ())
        self.resize(600, 560)
        self.retranslate()

    def show_lists(self, saved: Sequence[SearchRow], past: int, gaps: Sequence[SearchRow]) -> None:
        """Show named searches, how many latest ones there are, and the gaps."""
        self._lists = (saved, past, gaps)
        self.clear_column()
        self.add_heading(self.tr("Saved searches"))
        for row in saved:
            self.column.addWidget(self._row(row, self._care(row), lambda number=row.number: self.chosen.emit(number)))
        if not saved:
            self._note(self.tr("None yet. Make a search and choose “Save this search”."))
        self.add_heading(self.tr("Latest searches"))
        self._note(self.tr("%n search(es) are kept on this computer.", "", past) if past else self.tr("None are kept."))
        self._buttons([(self.tr("Forget them"), self.past_cleared.emit)] if past else [])
        self.add_heading(self.tr("Searches without hits"))
        for row in gaps[:GAPS_SHOWN]:
            self.column.addWidget(self._row(row))
        if gaps:
            self._buttons(
                [
                    (self.tr("Save as CSV …"), lambda: self.gaps_wanted.emit("csv")),
                    (self.tr("Save as JSON …"), lambda: self.gaps_wanted.emit("json")),
                    (self.tr("Forget them"), self.gaps_cleared.emit),
                ]
            )
        else:
            self._note(self.tr("None are kept. They tell the coordinator what the library lacks; see the settings."))
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Word the window again after a change of language."""
        self.set_title(self.tr("Searches"))
        self.show_lists(*self._lists)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _care(self, row: SearchRow) -> tuple[Button, Button]:
        """Make the buttons that rename a saved search and take it away."""
        rename = self._small("edit", self.tr("Rename {0}").format(row.name))
        rename.clicked.connect(lambda: self.ask_name(row))
        remove = self._small("close", self.tr("Remove {0}").format(row.name))
        remove.clicked.connect(lambda: self.removed.emit(row.number))
        return rename, remove

    def _small(self, icon: str, words: str) -> Button:
        button = Button(self.themes, self._icons, "quiet", icon=icon)
        button.set_words(words)
        button.set_icon_only(on=True)
        return button

    def ask_name(self, row: SearchRow) -> QInputDialog:
        """Ask for another name of a saved search."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename the search"))
        dialog.setLabelText(self.tr("Name of the search"))
        dialog.setTextValue(row.name)
        dialog.setOkButtonText(self.tr("Rename"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.textValueSelected.connect(partial(self.renamed.emit, row.number))
        dialog.open()
        return dialog

    def _row(self, row: SearchRow, buttons: Sequence[Button] = (), act: Callable[[], None] | None = None) -> QWidget:
        holder = _Row(self.themes)
        words = QVBoxLayout()
        words.setSpacing(2)
        if act is not None:
            name = Button(self.themes, self._icons, "text")
            name.set_words(row.name)
            name.clicked.connect(act)
            words.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            label = Words(self.themes, "ui", parent=holder)
            label.setText(row.name)
            label.setWordWrap(True)
            words.addWidget(label)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0 if act is None else -8, 6, 0, 7)
        line.addLayout(words, 1)
        detail = Words(self.themes, "small", role="text-muted", parent=holder)
        detail.setText(row.detail)
        line.addWidget(detail)
        for button in buttons:
            line.addWidget(button)
        return holder

    def _note(self, text: str) -> None:
        words = Words(self.themes, "ui", role="text-muted")
        words.setText(text)
        words.setWordWrap(True)
        self.column.addWidget(words)

    def _buttons(self, buttons: Sequence[tuple[str, Callable[[], None]]]) -> None:
        if not buttons:
            return
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(8)
        for words, act in buttons:
            button = Button(self.themes, self._icons, "plain")
            button.set_words(words)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(holder)


class _Row(QWidget):
    """A row over a hairline."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))
