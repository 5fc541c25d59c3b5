"""Taking entries in: choose a file or a folder, see every row's fate, then take all of it in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.care.care_list import CareList
from kokemukset_app.qt.widgets.care.care_rows import CareRow
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.choice_button import ChoiceButton
from kokemukset_app.qt.widgets.controls.words import Words

_COLUMNS = 2
_MAX_LED = 24


class ImportWindow(QuietWindow):
    """Show a dry run. GUI thread only.

    `file_wanted` and `folder_wanted` ask for a path, `column_led` leads a column to a field, `taken` takes all in,
    `cancelled` stops the work.
    """

    file_wanted = Signal()
    folder_wanted = Signal()
    column_led = Signal(str, str)
    taken = Signal()
    cancelled = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._icons = icons
        self._lead = Words(themes, "ui", role="text-muted")
        self._lead.setWordWrap(True)
        self._lead.setContentsMargins(0, 8, 0, 12)
        self._file = Button(themes, icons, "plain", icon="article")
        self._folder = Button(themes, icons, "plain", icon="folder")
        self._take = Button(themes, icons, "primary")
        self._cancel = Button(themes, icons, "plain")
        self._trouble = Words(themes, "ui", role="error")
        self._trouble.setWordWrap(True)
        self._columns = QWidget()
        self._grid = QGridLayout(self._columns)
        self._grid.setContentsMargins(0, 12, 0, 4)
        self._grid.setHorizontalSpacing(16)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self.rows = CareList(themes, icons)
        self.rows.setMinimumHeight(themes.theme.px(260))
        self._build()
        self.resize(820, 680)
        self.show_nothing()
        self.retranslate()

    def show_nothing(self) -> None:
        """Wait for a file."""
        self._trouble.hide()
        self._columns.hide()
        self.rows.hide()
        self._take.setEnabled(False)
        self.show_progress(None)

    def show_plan(self, rows: Sequence[CareRow], lead: str, count: int) -> None:
        """Show what would happen to every row, and how many entries would be written."""
        self._trouble.hide()
        self._lead.setText(lead)
        self.rows.show_rows(rows)
        self.rows.show()
        self._take.setEnabled(bool(count))
        self.show_progress(None)

    def show_columns(self, columns: Sequence[tuple[str, str]], fields: Sequence[tuple[str, str]]) -> None:
        """Show where each column goes, to be led elsewhere; `fields` are codes with their words."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, (column, field) in enumerate(columns[:_MAX_LED]):
            label = Words(self.themes, "small")
            label.setText(column)
            combo = ChoiceButton(self.themes, self._icons, column)
            combo.set_choices(fields, field)
            combo.chosen.connect(partial(self.column_led.emit, column))
            row, place = divmod(number, _COLUMNS)
            self._grid.addWidget(label, row, 2 * place)
            self._grid.addWidget(combo, row, 2 * place + 1)
        self._columns.setVisible(bool(columns))

    def show_trouble(self, words: str) -> None:
        """Say why nothing can be taken in."""
        self.show_nothing()
        self._trouble.setText(words)
        self._trouble.show()

    def show_progress(self, share: float | None) -> None:
        """Show how far the work is (0…1); None: there is none."""
        is_on = share is not None
        self._bar.setVisible(is_on)
        self._cancel.setVisible(is_on)
        self._bar.setRange(0, 1000 if share else 0)
        self._bar.setValue(int((share or 0) * 1000))
        if is_on:
            self._take.setEnabled(False)

    def retranslate(self) -> None:
        """Word the window again."""
        self.set_title(self.tr("Import entries"))
        waits = self.tr("From a table, a Word document or a folder of Markdown: first you see what would happen.")
        if self.rows.isHidden():
            self._lead.setText(waits)
        self._file.set_words(self.tr("Choose a file …"))
        self._folder.set_words(self.tr("Choose a folder …"))
        self._take.set_words(self.tr("Take in"))
        self._cancel.set_words(self.tr("Stop"))
        self.rows.setAccessibleName(self.tr("What happens to each row"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        self.column.addWidget(self._lead)
        choose = QHBoxLayout()
        choose.setSpacing(8)
        choose.addWidget(self._file)
        choose.addWidget(self._folder)
        choose.addStretch(1)
        self.column.addLayout(choose)
        for part in (self._trouble, self._columns, self._bar):
            self.column.addWidget(part)
        self._trouble.setContentsMargins(0, 12, 0, 0)
        self.column.addSpacing(8)
        self.column.addWidget(self.rows, 1)
        self.column.addSpacing(12)
        end = QHBoxLayout()
        end.setSpacing(8)
        end.addWidget(self._take)
        end.addWidget(self._cancel)
        end.addStretch(1)
        self.column.addLayout(end)
        self.column.addStretch(0)
        self._file.clicked.connect(self.file_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._take.clicked.connect(self.taken)
        self._cancel.clicked.connect(self.cancelled)

    def focus_first(self) -> None:
        """Put the focus on the choice of a file."""
        self._file.setFocus(Qt.FocusReason.ShortcutFocusReason)
