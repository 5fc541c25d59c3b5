"""The bar over a publication: back, pages, matches, size, contents, and what else can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.pane_bar import PaneBar
from kokemukset_app.qt.widgets.controls.words import Words

_FIELD = 52


class PublicationBar(PaneBar):
    """One row of quiet buttons, 44 px high, with a hairline under it. `page_wanted` tells the page that was typed."""

    back_clicked = Signal()
    forward_clicked = Signal()
    find_clicked = Signal()
    lesson_clicked = Signal()
    pick_clicked = Signal()
    side_clicked = Signal()
    page_wanted = Signal(int)
    next_clicked = Signal()
    previous_clicked = Signal()
    larger_clicked = Signal()
    smaller_clicked = Signal()
    own_size_clicked = Signal()
    fit_width_clicked = Signal()
    fit_page_clicked = Signal()
    copy_clicked = Signal()
    copy_citation_clicked = Signal()
    print_clicked = Signal()
    outside_clicked = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, icons, parent)
        self._up.clicked.connect(self.previous_clicked)
        self._down.clicked.connect(self.next_clicked)
        self._back = self._quiet("back", self.back_clicked)
        self._forward = self._quiet("forward", self.forward_clicked)
        self._side = self._quiet("panel", self.side_clicked)
        self._box = EdgedField(themes, parent=self)
        self._field = self._box.edit
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.returnPressed.connect(self._on_page)
        self._of = Words(themes, "small", role="text-muted", parent=self)
        self._smaller = self._quiet("minus", self.smaller_clicked)
        self._larger = self._quiet("plus", self.larger_clicked)
        self._zoom = Words(themes, "small", role="text-muted", parent=self)
        self._menu = QMenu(self)
        self._more = self._quiet("more")
        self._more.set_menu(self._menu, chevron=False)
        self._actions = self._fill_menu()
        self._lay_out()
        themes.changed.connect(self._dress)
        self._dress()
        self.set_history(can_go_forward=False)
        self.show_match(0, 0)
        self.retranslate()

    def set_history(self, *, can_go_forward: bool) -> None:
        """Enable the way forward; the way back leads at least to the list."""
        self._forward.setEnabled(can_go_forward)

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the “…” button somewhere else."""
        self._menu.popup(at)

    def show_page(self, page: int, count: int, label: str) -> None:
        """Show which page of how many is read, and what is printed on it where that is another number."""
        validator = QIntValidator(1, max(1, count), self)
        self._field.setValidator(validator)
        self._field.setText(str(page) if page else "")
        words = self.tr("of {0}").format(count)
        self._of.setText(self.tr("{0} (printed: {1})").format(words, label) if label else words)

    def show_zoom(self, share: float) -> None:
        """Show how large pages are, against their own size."""
        self._zoom.setText(f"{round(share * 100)} %")

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self._back.set_words(self.tr("Back"))
        self._forward.set_words(self.tr("Forward"))
        self._side.set_words(self.tr("Contents and pages"))
        self._smaller.set_words(self.tr("Smaller"))
        self._larger.set_words(self.tr("Larger"))
        self._more.set_words(self.tr("More"))
        self._field.setAccessibleName(self.tr("Page"))
        self._field.setToolTip(self.tr("Write a page number and press Enter"))
        words = {
            "width": self.tr("Fit to width"),
            "page": self.tr("Whole page"),
            "own": self.tr("Own size"),
            "find": self.tr("Find in publication"),
            "lesson": self.tr("New lesson from this page …"),
            "pick": self.tr("Page into the basket, or out"),
            "copy": self.tr("Copy the selected text"),
            "citation": self.tr("Copy citation"),
            "print": self.tr("Print …"),
            "outside": self.tr("Open in another program"),
        }
        for name, action in self._actions.items():
            action.setText(words[name])

    def _fill_menu(self) -> dict[str, QAction]:
        wanted = (
            ("width", self.fit_width_clicked, False),
            ("page", self.fit_page_clicked, False),
            ("own", self.own_size_clicked, False),
            ("find", self.find_clicked, True),
            ("lesson", self.lesson_clicked, True),
            ("pick", self.pick_clicked, False),
            ("copy", self.copy_clicked, True),
            ("citation", self.copy_citation_clicked, False),
            ("print", self.print_clicked, True),
            ("outside", self.outside_clicked, False),
        )
        return self._fill(self._menu, wanted)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        middle = Qt.AlignmentFlag.AlignVCenter
        for part in (self._back, self._forward, self._side):
            row.addWidget(part, 0, middle)
        row.addSpacing(8)
        row.addWidget(self._box, 0, middle)
        row.addSpacing(4)
        row.addWidget(self._of, 0, middle)
        row.addStretch(1)
        for part in (self._up, self._count, self._down, self._smaller, self._zoom, self._larger, self._more):
            row.addWidget(part, 0, middle)

    def _on_page(self) -> None:
        if self._field.text().isdigit():
            self.page_wanted.emit(int(self._field.text()))

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFixedHeight(theme.px(44))
        self._box.setFixedWidth(theme.px(_FIELD))
        for name, icon in (("find", "search"), ("lesson", "plus"), ("pick", "bookmark"), ("citation", "quote")):
            self._actions[name].setIcon(self._icons.icon(icon, "text-muted"))
        self.update()
