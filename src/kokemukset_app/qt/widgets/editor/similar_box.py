"""Entries like the one that is being begun: perhaps it is there already."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import elided
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import TextButton
from kokemukset_app.qt.widgets.controls.words import Words

MAX_ROWS = 3
_ROOM = 260


class SimilarBox(QWidget):
    """Up to three titles; hidden while there is none. `chosen` gives the id of the one clicked."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._head = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._rows: list[TextButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._translate()
        self.hide()

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show (id, title)."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        font = self._themes.theme.font("small")
        for name, title in entries[:MAX_ROWS]:
            row = TextButton(self._themes, self._icons, self)
            row.set_words(elided(title, font, _ROOM))
            row.setAccessibleName(title)
            row.setToolTip(title)
            row.clicked.connect(partial(self.chosen.emit, name))
            self._rows.append(row)
            self._column.addWidget(row, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._rows))

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles that are shown."""
        return tuple(row.accessibleName() for row in self._rows)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._head.setText(self.tr("The library has these already"))
