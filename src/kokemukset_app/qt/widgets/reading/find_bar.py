"""Find in the entry that is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kokemukset_app.core.text import normal
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.find_strip import FindStrip
from kokemukset_app.qt.widgets.controls.text_marks import Mark, PlainText
from kokemukset_app.qt.widgets.reading.entry_view import EntryView
from kokemukset_app.qt.widgets.reading.mark_search import MarkSearch


class FindBar(FindStrip):
    """Look for a text in an entry view. Case aside, letters are exact: `a` is not `ä`.

    When it is `closed`, the matches of the search are lit again.
    """

    closed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, view: EntryView, parent: QWidget | None = None) -> None:
        super().__init__(themes, icons, parent)
        self._view = view
        self._current = -1
        self._search = MarkSearch(self)
        self._search.advanced.connect(self._on_advanced)
        self.sought.connect(self._on_sought)
        self.stepped.connect(self._on_stepped)
        self.ended.connect(self._on_ended)
        view.page_changed.connect(self._on_page_changed)

    @override
    def open(self, text: str = "") -> None:
        super().open(text.partition("\u2029")[0])

    def next_found(self) -> None:
        """Go to the next place, round the end."""
        self.step(1)

    def previous_found(self) -> None:
        """Go to the previous place, round the beginning."""
        self.step(-1)

    @property
    def total(self) -> int:
        """How many places were found so far."""
        return len(self._search.marks)

    @property
    def current(self) -> int:
        """The number of the current place, from 1; 0 for none."""
        return self._current + 1

    @override
    def retranslate(self) -> None:
        self.set_hint(self.tr("Find in entry"))
        super().retranslate()

    def _on_ended(self) -> None:
        self._search.stop()
        self._view.end_found()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _on_page_changed(self) -> None:
        if self.isVisible():
            self.look()

    def _on_sought(self, text: str) -> None:
        self._current = -1
        needle = normal(text).lower().strip("\n")
        if not needle.strip():
            self._search.stop()
            self._search.marks = []
            self._view.end_found()
            self._show_count()
            return
        self._search.start(self._view.document(), partial(_found_in, needle))

    def _on_stepped(self, by: int) -> None:
        if self._search.marks:
            self._current = (self._current + by) % len(self._search.marks)
            self._view.show_found(self._search.marks, self._current)
            self._show_count()

    def _on_advanced(self) -> None:
        marks = self._search.marks
        if self._current < 0 and marks:
            # From where the reader is, not from the beginning: typing must not throw them back.
            place = self._view.reading_place()[0]
            self._current = next((number for number, mark in enumerate(marks) if mark.start >= place), 0)
        self._view.show_found(marks, self._current)
        self._show_count()

    def _show_count(self) -> None:
        self.show_found(self.current, self.total, is_running=self._search.is_running)


def _found_in(needle: str, block: QTextBlock) -> list[Mark]:
    start = block.position()
    return [Mark(start + first, start + last) for first, last in PlainText(block.text()).find(needle)]
