"""The view of the basket: its name, what can be done with it, the items, and the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.basket.basket_rows import BasketRow, BasketRows
from kokemukset_app.qt.widgets.basket.item_editor import ItemEditor
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.quiet_state import QuietState
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_PRINTS = ("print:handout", "print:cards4", "print:cards8", "print:summary")
EXPORTS = ("pdf", "pptx", "html", "handout", "cards4", "cards8", "summary", *_PRINTS)
"""What can be made of a selection, in the order of the menu: files, and what goes to a printer."""


@dataclass(frozen=True, slots=True)
class BasketContent:
    """What the view shows. `summary` tells items and minutes in words."""

    title: str
    rows: tuple[BasketRow, ...]
    summary: str = ""


class BasketView(QWidget):
    """Shows a basket and tells what the user wants of it. GUI thread only."""

    title_edited = Signal(str)
    present_wanted = Signal()
    save_wanted = Signal()
    collection_wanted = Signal(str)
    export_wanted = Signal(str)
    clear_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.back = Button(themes, icons, "quiet", icon="back", parent=self)
        self.title = EdgedField(themes, "heading", self)
        self._summary = Words(themes, "ui", role="text-muted", parent=self)
        self.present = Button(themes, icons, "primary", icon="present", parent=self)
        self.save = Button(themes, icons, "plain", parent=self)
        self.collections = Button(themes, icons, "plain", icon="folder", parent=self)
        self.exports = Button(themes, icons, "plain", parent=self)
        self.clear = Button(themes, icons, "quiet", parent=self)
        self.rows = BasketRows(themes, icons, self)
        self.editor = ItemEditor(themes, icons, self)
        self._empty = QuietState(themes, icons, "bookmark", self)
        self._collection_menu, self._export_menu = QMenu(self), QMenu(self)
        self.collections.set_menu(self._collection_menu)
        self.exports.set_menu(self._export_menu)
        self._lay_out()
        self._connect()
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def show_basket(self, content: BasketContent, current: int) -> None:
        """Show what is in the basket."""
        if self.title.edit.text() != content.title and not self.title.edit.hasFocus():
            self.title.edit.setText(content.title)
        self._summary.setText(content.summary)
        self._pages.setCurrentWidget(self._split if content.rows else self._empty)
        self.rows.show_rows(content.rows, current)
        for button in (self.present, self.save, self.exports, self.clear):
            button.setEnabled(bool(content.rows))

    def set_collections(self, collections: Sequence[tuple[str, str]]) -> None:
        """List the collections that can be opened: names of files and titles."""
        self._collection_menu.clear()
        for name, title in collections:
            action = self._collection_menu.addAction(title.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, n=name: self.collection_wanted.emit(n))
        self.collections.setEnabled(bool(collections))

    def retranslate(self) -> None:
        """Word the view again."""
        self.title.edit.setPlaceholderText(self.tr("Name of the collection"))
        self.title.edit.setAccessibleName(self.tr("Name of the collection"))
        self.back.set_words(self.tr("Search"))
        self.present.set_words(self.tr("Show"))
        self.save.set_words(self.tr("Save as a collection"))
        self.collections.set_words(self.tr("Open a collection"))
        self.exports.set_words(self.tr("Make"))
        self.clear.set_words(self.tr("Empty the basket"))
        self.rows.setAccessibleName(self.tr("Basket"))
        self._empty.set_words(
            self.tr("The basket is empty"),
            self.tr("Pick entries with Ctrl+D in the list or while reading, or open a ready collection."),
        )
        words = {
            "pdf": self.tr("Slides as PDF …"),
            "pptx": self.tr("Slides as PowerPoint …"),
            "html": self.tr("Slides as one web page …"),
            "handout": self.tr("Handout as PDF …"),
            "cards4": self.tr("Lesson cards, 4 on a sheet …"),
            "cards8": self.tr("Lesson cards, 8 on a sheet …"),
            "summary": self.tr("Summary on one page …"),
            "print:handout": self.tr("Print the handout …"),
            "print:cards4": self.tr("Print lesson cards, 4 on a sheet …"),
            "print:cards8": self.tr("Print lesson cards, 8 on a sheet …"),
            "print:summary": self.tr("Print the summary …"),
        }
        self._export_menu.clear()
        for name in EXPORTS:
            if name == _PRINTS[0]:
                self._export_menu.addSeparator()
            action = self._export_menu.addAction(words[name])
            action.triggered.connect(lambda _on=False, n=name: self.export_wanted.emit(n))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.title.edit.textEdited.connect(self.title_edited)
        self.present.clicked.connect(self.present_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.rows.edit_wanted.connect(self.editor.focus_first)
        self.setFocusProxy(self.rows)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setContentsMargins(16, 10, 16, 0)
        first.setSpacing(8)
        first.addWidget(self.back)
        self.title.setMaximumWidth(460)
        first.addWidget(self.title, 2)
        first.addWidget(self._summary)
        first.addStretch(1)
        first.addWidget(self.present)
        second = QHBoxLayout()
        second.setContentsMargins(16, 0, 16, 10)
        second.setSpacing(8)
        for button in (self.save, self.collections, self.exports):
            second.addWidget(button)
        second.addStretch(1)
        second.addWidget(self.clear)
        self._bar = QWidget(self)
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(8)
        bar.addLayout(first)
        bar.addLayout(second)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self.rows.setMinimumWidth(280)
        self.editor.setMinimumWidth(300)
        self._split.addWidget(self.rows)
        self._split.addWidget(self.editor)
        self._split.setSizes([700, 480])
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)

    def _dress(self) -> None:
        set_ground(self._bar, self._themes, "surface-sunken")
        set_ground(self, self._themes, "surface")
