"""The contents of an entry beside its text: the section being read is marked, a click or Enter goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.contents_rows import LEVEL, PLACE, ContentsDelegate, ContentsRows
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.reading.page_content import PageSection

MAX_LEVEL = 3


class OutlineRail(QWidget):
    """List the sections of a page; `chosen` tells the anchor of the one to go to."""

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sections: tuple[PageSection, ...] = ()
        self._title = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._list = ContentsRows(themes, self)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(ContentsDelegate(themes, self._list, top=2))
        self._list.activated_row.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 16)
        column.setSpacing(8)
        self._title.setContentsMargins(16, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        self.retranslate()

    def show_sections(self, sections: Sequence[PageSection]) -> None:
        """List the sections of another page; its title, at the top, is left out."""
        self._sections = tuple(s for s in sections if 1 < s.level <= MAX_LEVEL)
        self._list.clear()
        self._list.mark(-1)
        for section in self._sections:
            item = QListWidgetItem(section.text, self._list)
            item.setData(PLACE, section.anchor)
            item.setData(LEVEL, section.level)
            item.setToolTip(section.text)

    def mark(self, section: PageSection | None) -> None:
        """Mark the section being read."""
        anchor = section.anchor if section else ""
        row = next((n for n, s in enumerate(self._sections) if s.anchor == anchor), -1)
        self._list.mark(max(row, 0) if section is not None and section.level == 1 else row)

    @property
    def is_useful(self) -> bool:
        """Tell whether there are sections enough to be worth a list."""
        return len(self._sections) > 1

    @property
    def marked_row(self) -> int:
        """The row of the section being read; -1 for none."""
        return self._list.marked

    def retranslate(self) -> None:
        """Word the heading again after a change of language."""
        self._title.setText(self.tr("Contents"))
        self._list.setAccessibleName(self.tr("Contents"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_activated(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            self.chosen.emit(self._sections[row].anchor)
