"""The reading side of the window: bar, find bar, the entry with its contents, and what stands there without one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.results import LitForm
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.quiet_state import QuietState
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.reading.entry_view import EntryView
from kokemukset_app.qt.widgets.reading.find_bar import FindBar
from kokemukset_app.qt.widgets.reading.outline_rail import OutlineRail
from kokemukset_app.qt.widgets.reading.page_content import PageContent
from kokemukset_app.qt.widgets.reading.page_pictures import LoadImage
from kokemukset_app.qt.widgets.reading.reading_bar import ReadingBar

SLOW = 200
"""Milliseconds after which waiting is shown; nothing flickers before."""


class ReadingPane(QWidget):
    """Put the parts together: what one says the others follow. Links, size and copying go out through `view` and `bar`.

    GUI thread only.
    """

    def __init__(
        self, themes: ThemeHolder, icons: Icons, labels: Labels, load_image: LoadImage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.bar = ReadingBar(themes, icons, self)
        self.view = EntryView(themes, icons, labels, load_image, self)
        self.find_bar = FindBar(themes, icons, self.view, self)
        self.rail = OutlineRail(themes, self.view)
        self._empty = QuietState(themes, icons, "article", self)
        self._waiting = QuietState(themes, icons, "clock", self)
        self._gone = QuietState(themes, icons, "warning", self)
        self._stack = QStackedWidget(self)
        for part in (self._empty, self.view, self._waiting, self._gone):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.bar, 0), (self.find_bar, 0), (self._stack, 1)):
            column.addWidget(part, stretch)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._slow.timeout.connect(self._on_slow)
        self._connect()
        self._dress()
        self.retranslate()
        self.show_nothing()

    def show_entry(
        self,
        content: PageContent,
        *,
        matches: Sequence[str | LitForm] = (),
        heading: str = "",
        place: tuple[int, int] | None = None,
        passage: Sequence[str] = (),
    ) -> None:
        """Show an entry with its matches lit: at a heading, at a place that was read before, or at the first match.

        A `passage` (pieces of text, longer ones first) is where the first match is looked for.
        """
        self._slow.stop()
        self._stack.setCurrentWidget(self.view)
        self.bar.set_entry_shown(shown=True)
        self.view.show_page(content, heading=heading, place=place)
        self.view.show_matches(tuple(matches), reveal=not heading and place is None, passage=passage)
        self._place_rail()

    def show_nothing(self) -> None:
        """Show that no entry is chosen."""
        self._leave(self._empty)

    def wait_for_entry(self) -> None:
        """Keep what is shown; say that one waits only if it takes long."""
        self._slow.start()

    def show_gone(self, name: str) -> None:
        """Show that the entry, or its file, is not there any more."""
        self._gone.set_words(
            self.tr("This entry is not there any more"),
            self.tr("{0} was moved or removed. Search again to see what the library has now.").format(name),
        )
        self._leave(self._gone)

    @property
    def has_entry(self) -> bool:
        """Tell whether an entry is shown."""
        return self._stack.currentWidget() is self.view

    def open_find(self) -> None:
        """Open find-in-entry with the selected text."""
        if self.has_entry:
            self.find_bar.open(self.view.textCursor().selectedText())

    def next_match(self) -> None:
        """Go to the next place of what is lit: find-in-entry's while it is open, else the search's."""
        if self.find_bar.isVisible():
            self.find_bar.next_found()
        else:
            self.view.next_match()

    def previous_match(self) -> None:
        """Go to the previous place of what is lit."""
        if self.find_bar.isVisible():
            self.find_bar.previous_found()
        else:
            self.view.previous_match()

    def retranslate(self) -> None:
        """Word everything again after a change of language."""
        self._empty.set_words(
            self.tr("No entry is open"), self.tr("Choose one from the list, or go to one by its title with Ctrl+P.")
        )
        self._waiting.set_words(self.tr("Opening the entry …"), "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rail()

    def _connect(self) -> None:
        view, bar = self.view, self.bar
        bar.next_clicked.connect(self.next_match)
        bar.previous_clicked.connect(self.previous_match)
        bar.find_clicked.connect(self.open_find)
        bar.section_chosen.connect(self._on_section_chosen)
        self.rail.chosen.connect(self._on_section_chosen)
        view.match_moved.connect(bar.show_match)
        view.page_changed.connect(self._on_page_changed)
        view.section_moved.connect(self._on_section_moved)
        view.resized.connect(self._place_rail)
        view.size_stepped.connect(self._on_size_stepped)
        view.history_stepped.connect(self._on_history_stepped)
        self._themes.changed.connect(self._dress)

    def _leave(self, state: QWidget) -> None:
        self._slow.stop()
        if self.find_bar.isVisible():
            self.find_bar.end()
        self.view.clear_page()
        self.bar.show_match(0, 0)
        self.bar.set_entry_shown(shown=False)
        self.bar.show_sections(())
        self._stack.setCurrentWidget(state)

    def _on_slow(self) -> None:
        self._stack.setCurrentWidget(self._waiting)

    def _on_page_changed(self) -> None:
        self.rail.show_sections(self.view.sections)
        self.bar.show_sections(self.view.sections)
        self._place_rail()

    def _on_section_moved(self, number: int) -> None:
        sections = self.view.sections
        self.rail.mark(sections[number] if 0 <= number < len(sections) else None)

    def _on_section_chosen(self, anchor: str) -> None:
        self.view.scroll_to_heading(anchor)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_size_stepped(self, by: int) -> None:
        (self.bar.larger_clicked if by > 0 else self.bar.smaller_clicked).emit()

    def _on_history_stepped(self, by: int) -> None:
        (self.bar.forward_clicked if by > 0 else self.bar.back_clicked).emit()

    def _place_rail(self) -> None:
        box = self.view.rail_box()
        has_rail = box is not None and self.rail.is_useful
        self.rail.setVisible(has_rail)
        if box is not None:
            self.rail.setGeometry(box.toRect())
        self.bar.set_contents_shown(shown=not has_rail and self.has_entry)

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
