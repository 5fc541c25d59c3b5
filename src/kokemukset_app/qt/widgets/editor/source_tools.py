"""The row of buttons over the Markdown text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.editor import markdown_steps as steps
from kokemukset_app.qt.widgets.editor.given_files import choose_file
from kokemukset_app.qt.widgets.editor.source_edit import SourceEdit


class SourceTools(QWidget):
    """Bold, italic, lists, quote, table, link, file, headings. `file_wanted` gives the path of a chosen file."""

    file_wanted = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, edit: SourceEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._edit = themes, icons, edit
        self._headings: tuple[str, ...] = ()
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("bold", partial(steps.wrap, edit, "**")),
            ("italic", partial(steps.wrap, edit, "*")),
            ("list", partial(steps.lead_lines, edit, "- ")),
            ("numbers", partial(steps.number_lines, edit)),
            ("quote", partial(steps.lead_lines, edit, "> ")),
            ("table", self._table),
            ("link", partial(steps.make_link, edit)),
            ("attachment", self._choose_file),
        )
        self._buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(0)
        for icon, act in acts:
            button = Button(themes, icons, "quiet", icon=icon, parent=self)
            button.clicked.connect(partial(self._act, act))
            self._buttons[icon] = button
            row.addWidget(button)
        row.addStretch(1)
        self._menu = QMenu(self)
        self.heading = Button(themes, icons, "quiet", parent=self)
        self.heading.set_menu(self._menu)
        row.addWidget(self.heading)
        self._translate()

    def set_headings(self, headings: Sequence[str]) -> None:
        """Offer the headings of this kind of entry."""
        self._headings = tuple(headings)
        self._menu.clear()
        for text in headings:
            self._menu.addAction(text, partial(steps.insert_heading, self._edit, text))
        if headings:
            self._menu.addSeparator()
        for level in (2, 3, 4):
            action = self._menu.addAction(self.tr("Heading of level {0}").format(level))
            action.triggered.connect(partial(steps.make_heading, self._edit, level))
        self._menu.addAction(self.tr("Plain text"), partial(steps.make_heading, self._edit, 0))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _act(self, act: Callable[[], object]) -> None:
        act()
        self._edit.setFocus()

    def _table(self) -> None:
        steps.insert_table(self._edit, (self.tr("Column"), self.tr("Column")))

    def _choose_file(self) -> None:
        choose_file(self, self.file_wanted.emit)

    def _translate(self) -> None:
        words = {
            "bold": self.tr("Bold (Ctrl+B)"),
            "italic": self.tr("Italic (Ctrl+I)"),
            "list": self.tr("List"),
            "numbers": self.tr("Numbered list"),
            "quote": self.tr("Quotation"),
            "table": self.tr("Table"),
            "link": self.tr("Link; write [[ to link to an entry"),
            "attachment": self.tr("Add a picture or a PDF"),
        }
        for name, button in self._buttons.items():
            button.set_words(words[name])
            button.set_icon_only(on=True)
        self.heading.set_words(self.tr("Add a heading"))
        self.set_headings(self._headings)
