"""The bar over an entry: back and forward, the matches, the contents, and what else can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.pane_bar import PaneBar
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.reading.page_content import PageSection

NARROW = 620
"""Under this width the words of the added buttons give way to their icons."""


class ReadingBar(PaneBar):
    """One row of quiet buttons, 44 px high, with a hairline under it.

    `add_button` puts later actions (pick, present, edit) before the menu; `menu` takes actions for the “…” button.
    """

    back_clicked = Signal()
    forward_clicked = Signal()
    next_clicked = Signal()
    previous_clicked = Signal()
    section_chosen = Signal(str)
    larger_clicked = Signal()
    smaller_clicked = Signal()
    size_reset = Signal()
    find_clicked = Signal()
    copy_link_clicked = Signal()
    copy_citation_clicked = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, icons, parent)
        self._up.clicked.connect(self.previous_clicked)
        self._down.clicked.connect(self.next_clicked)
        self._added: list[Button] = []
        self._back = self._quiet("back", self.back_clicked)
        self._forward = self._quiet("forward", self.forward_clicked)
        self._contents_menu = QMenu(self)
        self._contents = self._quiet("list")
        self._contents.set_menu(self._contents_menu, chevron=False)
        self.menu = QMenu(self)
        self._more = self._quiet("more")
        self._more.set_menu(self.menu, chevron=False)
        self._actions = self._fill_menu()
        self._lay_out()
        self.show_match(0, 0)
        self.set_history(can_go_back=False, can_go_forward=False)
        self.set_contents_shown(shown=False)
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def add_button(self, button: Button) -> None:
        """Put a button of another issue's action before the menu."""
        self._added.append(button)
        self._row.insertWidget(self._row.indexOf(self._more), button)
        self._fit()

    def set_history(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Enable the ways back and forward."""
        self._back.setEnabled(can_go_back)
        self._forward.setEnabled(can_go_forward)

    def show_sections(self, sections: Sequence[PageSection]) -> None:
        """List the contents in the menu of the contents button."""
        self._contents_menu.clear()
        for section in sections:
            if 1 < section.level <= 3:
                action = self._contents_menu.addAction("    " * (section.level - 2) + section.text.replace("&", "&&"))
                action.triggered.connect(partial(self.section_chosen.emit, section.anchor))
        self._has_contents = len(self._contents_menu.actions()) > 1
        self.set_contents_shown(shown=self._wants_contents)

    def set_contents_shown(self, *, shown: bool) -> None:
        """Show the contents button, for panes without the rail."""
        self._wants_contents = shown
        self._contents.setVisible(shown and self._has_contents)

    def set_entry_shown(self, *, shown: bool) -> None:
        """Enable what needs an entry."""
        self._more.setEnabled(shown)
        for button in self._added:
            button.setEnabled(shown)

    _wants_contents = False
    _has_contents = False

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self._back.set_words(self.tr("Back"))
        self._forward.set_words(self.tr("Forward"))
        self._contents.set_words(self.tr("Contents"))
        self._more.set_words(self.tr("More"))
        words = {
            "find": self.tr("Find in entry"),
            "larger": self.tr("Larger text"),
            "smaller": self.tr("Smaller text"),
            "reset": self.tr("Normal text size"),
            "link": self.tr("Copy link"),
            "citation": self.tr("Copy citation"),
        }
        for name, action in self._actions.items():
            action.setText(words[name])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fill_menu(self) -> dict[str, QAction]:
        wanted = (
            ("find", self.find_clicked, False),
            ("larger", self.larger_clicked, True),
            ("smaller", self.smaller_clicked, False),
            ("reset", self.size_reset, False),
            ("link", self.copy_link_clicked, True),
            ("citation", self.copy_citation_clicked, False),
        )
        return self._fill(self.menu, wanted)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 1)
        self._row.setSpacing(4)
        for part in (self._back, self._forward):
            self._row.addWidget(part)
        self._row.addStretch(1)
        for part in (self._up, self._count, self._down, self._contents, self._more):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fit(self) -> None:
        for button in self._added:
            button.set_icon_only(on=self.width() < NARROW)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFixedHeight(theme.height("toolbar"))
        set_ground(self, self._themes, "surface")
        for name, icon in (("find", "search"), ("link", "link"), ("citation", "quote")):
            self._actions[name].setIcon(self._icons.icon(icon, "text-muted"))
