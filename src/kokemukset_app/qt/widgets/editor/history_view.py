"""The texts an entry had: choose one, see what has changed since, bring it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.line_diff import Hunk
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.editor.choice import Choice
from kokemukset_app.qt.widgets.editor.diff_view import DiffView


class HistoryView(QWidget):
    """Walk through an entry's history. `wanted` asks for a version by its name, `restore_wanted` to bring it back."""

    wanted = Signal(str)
    restore_wanted = Signal(str)
    closed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._head = Words(themes, "heading", semibold=True, parent=self)
        self._words = Words(themes, "ui", role="text-muted", parent=self)
        self._words.setWordWrap(True)
        self.versions = Choice(themes, icons, self)
        self.restore_button = Button(themes, icons, "plain", icon="refresh", parent=self)
        self.close_button = Button(themes, icons, "quiet", icon="close", parent=self)
        self.diff = DiffView(themes, self)
        self.versions.chosen.connect(self._on_chosen)
        self.restore_button.clicked.connect(self._on_restore)
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.close_button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.versions, 1)
        row.addWidget(self.restore_button)
        head = QVBoxLayout()
        head.setContentsMargins(20, 10, 12, 10)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self._words)
        head.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.diff, 1)
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def show_versions(self, versions: Sequence[tuple[str, str]]) -> None:
        """Offer versions as (name, words), newest first."""
        self.versions.set_options(versions, none=self.tr("Choose a version"))
        self.versions.set_code(versions[0][0] if versions else "")
        self._words.setText(
            self.tr("Every save keeps the text it replaces on this computer for 90 days.")
            if versions
            else self.tr("No earlier version yet: the first save from this program makes one.")
        )
        self.versions.setEnabled(bool(versions))
        self.restore_button.setEnabled(bool(versions))
        self.diff.show_hunks(())
        if versions:
            self.wanted.emit(versions[0][0])

    def show_changes(self, parts: Sequence[Hunk]) -> None:
        """Show what has changed since the version."""
        self.diff.show_hunks(parts)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _on_chosen(self, name: str) -> None:
        self.restore_button.setEnabled(bool(name))
        if name:
            self.wanted.emit(name)

    def _on_restore(self) -> None:
        if name := self.versions.code:
            self.restore_wanted.emit(name)

    def _translate(self) -> None:
        self._head.setText(self.tr("History"))
        self.versions.setAccessibleName(self.tr("Earlier versions"))
        self.diff.setAccessibleName(self.tr("What has changed since"))
        self.restore_button.set_words(self.tr("Bring this back"))
        self.close_button.set_words(self.tr("Close the history"))
        self.close_button.set_icon_only(on=True)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
