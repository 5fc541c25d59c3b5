"""The main window: where everything stands. It decides nothing; controllers do."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.actions import MENU, Actions
from kokemukset_app.qt.models.result_model import ResultModel
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.runtime.window_state import WindowState
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.facets.chip_bar import ChipBar
from kokemukset_app.qt.widgets.facets.facet_panel import FacetPanel
from kokemukset_app.qt.widgets.frame.go_to import GoToPopup
from kokemukset_app.qt.widgets.frame.header_bar import HeaderBar
from kokemukset_app.qt.widgets.frame.message_bar import MessageBar
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.qt.widgets.reading.page_pictures import LoadImage
from kokemukset_app.qt.widgets.reading.reading_pane import ReadingPane
from kokemukset_app.qt.widgets.results.breadth_bar import BreadthBar
from kokemukset_app.qt.widgets.results.query_panel import QueryPanel
from kokemukset_app.qt.widgets.results.result_header import ResultHeader
from kokemukset_app.qt.widgets.results.result_list import ResultList
from kokemukset_app.qt.widgets.results.zero_view import ZeroView
from kokemukset_app.qt.widgets.start.start_pane import StartPane

TWO_PANES_UNDER = 1100
ONE_PANE_UNDER = 750
LIST_MINIMUM = 360
READING_MINIMUM = 420
SEARCH_VIEW = "search"
"""The view of filters, list and reading side."""


class Layout(Enum):
    """How many panes the window has room for."""

    ONE = auto()
    TWO = auto()
    THREE = auto()


@runtime_checkable
class Paned(Protocol):
    """A view that has panes of its own."""

    def panes(self) -> list[QWidget]:
        """List those that are shown, in the order F6 goes through them."""
        ...


class MainWindow(QMainWindow):
    """Header, message line, filters, list and reading side, status. GUI thread only.

    Searching and reading is the first of its views; features add theirs. `view_changed` tells the name of the view
    that is shown now. `width_class_changed` tells a new `Layout`; `closing` is emitted once, before the window goes.
    """

    closing = Signal()
    width_class_changed = Signal(object)
    view_changed = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, load_image: LoadImage) -> None:
        super().__init__()
        self._themes = themes
        self.actions_of_window = Actions(icons, self)
        self.header = HeaderBar(themes, icons)
        self.messages = MessageBar(themes, icons)
        self.facets = FacetPanel(themes, icons, labels)
        self.result_header = ResultHeader(themes, icons, labels)
        self.breadths = BreadthBar(themes, labels)
        self.query_panel = QueryPanel(themes, labels)
        self.chips = ChipBar(themes, icons, labels)
        self.result_model = ResultModel(labels, self)
        self.results = ResultList(themes, icons, self.result_model)
        self.zero = ZeroView(themes, icons, labels)
        self.start_pane = StartPane(themes)
        self.reading = ReadingPane(themes, icons, labels, load_image)
        self.status = StatusStrip(themes, icons, labels)
        self.go_to = GoToPopup(themes, icons, self)
        self._layout_kind = Layout.THREE
        self._view_names: dict[QWidget, str] = {}
        self._follows: dict[str, Callable[[], bool]] = {}
        self._wants_facets = True
        self._shows_facets_for_now = False
        self._reads_for_now = False
        self._build_panes()
        self._build_menu()
        self._dress()
        themes.changed.connect(self._dress)
        themes.changed.connect(self._count_panes)
        self.retranslate()

    @property
    def layout_kind(self) -> Layout:
        """How many panes there are now."""
        return self._layout_kind

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """The splitters by name, for keeping their state."""
        return {"outer": self._outer, "inner": self._inner}

    def restore(self, state: WindowState) -> None:
        """Put the window where it was, or in a good place at the first start."""
        if not state.restore(self, self.splitters):
            self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
            self._outer.setSizes([self._themes.theme.width("facets"), 1168])
            self._inner.setSizes([self._themes.theme.width("list"), 728])
        self._wants_facets = state.flag("facets", default=True)
        self._arrange()

    def keep(self, state: WindowState) -> None:
        """Keep where the window and its panes are."""
        state.set_flag("facets", on=self._wants_facets)
        state.save(self, self.splitters)

    def add_view(self, name: str, view: QWidget, follows: Callable[[], bool] | None = None) -> None:
        """Add a view that takes the place of filters, list and reading side while it is shown.

        `follows` tells whether it shows what is searched itself: somebody who types then stays with it.
        """
        self._view_names[view] = name
        if follows is not None:
            self._follows[name] = follows
        self._views.addWidget(view)
        set_ground(view, self._themes, "surface")

    @property
    def view(self) -> str:
        """The name of the view that is shown."""
        shown = self._views.currentWidget()
        return self._view_names[shown] if shown is not None else SEARCH_VIEW

    def show_view(self, name: str) -> None:
        """Show a view by its name; of an unknown one, nothing changes."""
        widget = next((w for w, n in self._view_names.items() if n == name), None)
        if widget is not None and widget is not self._views.currentWidget():
            self._views.setCurrentWidget(widget)
            self._align_header()
            self.view_changed.emit(name)

    def add_side(self, side: QWidget) -> None:
        """Add something that can stand on the reading side in the place of an entry."""
        self._right.addWidget(side)

    def show_side(self, side: QWidget, *, come_to_front: bool) -> None:
        """Show something that was added; in a window of one pane only when it is to come to the front."""
        self._right.setCurrentWidget(side)
        if come_to_front:
            self.show_view(SEARCH_VIEW)
            self._reads_for_now = True
            self._shows_facets_for_now = False
        self._arrange()

    def is_side_shown(self, side: QWidget) -> bool:
        """Tell whether something stands on the reading side."""
        return self._right.currentWidget() is side

    def toggle_facets(self) -> None:
        """Show or hide the filters; where there is no room for three panes they take the reading side's place."""
        if self._layout_kind is Layout.THREE:
            self._wants_facets = not self._wants_facets
        else:
            self._shows_facets_for_now = not self._shows_facets_for_now
        self._arrange()

    def show_start_side(self) -> None:
        """Show the library at rest on the reading side."""
        self._right.setCurrentWidget(self.start_pane)

    def show_reading_side(self, *, come_to_front: bool) -> None:
        """Show the entry on the reading side; in a window of one pane only when it is to come to the front."""
        self.show_side(self.reading, come_to_front=come_to_front)

    def show_list_side(self) -> None:
        """Come back to the list, in a window of one pane."""
        self._reads_for_now = False
        self._arrange()

    def show_hits(self) -> None:
        """Let nothing stand before the hits, or before a view that follows them: somebody is searching."""
        if (follows := self._follows.get(self.view)) is not None and follows():
            return
        self.show_view(SEARCH_VIEW)
        if self._layout_kind is Layout.ONE and (self._reads_for_now or self._shows_facets_for_now):
            self._reads_for_now = self._shows_facets_for_now = False
            self._arrange()

    @property
    def is_reading_in_front(self) -> bool:
        """Tell whether the entry covers the list, in a window of one pane."""
        return self._layout_kind is Layout.ONE and self._reads_for_now

    def show_zero(self, *, on: bool) -> None:
        """Show that nothing was found in place of list and reading side."""
        self._middle.setCurrentWidget(self.zero if on else self._inner)
        if on:
            self._reads_for_now = False
            self._arrange()

    def panes(self) -> list[QWidget]:
        """List the parts that F6 walks through, those that are shown."""
        if self.view != SEARCH_VIEW and (other := self._views.currentWidget()) is not None:
            return [self.header.search_field, *(other.panes() if isinstance(other, Paned) else [other])]
        shown = self._right.currentWidget() or self.start_pane
        right = self.reading.view if shown is self.reading else shown
        parts = [self.header.search_field, self.facets, self.results, right]
        if self._middle.currentWidget() is self.zero:
            parts = [self.header.search_field, self.facets, self.zero]
        return [part for part in parts if part.isVisible()]

    def step_pane(self, by: int) -> None:
        """Put the focus into the next pane (1) or the one before (-1)."""
        panes = self.panes()
        focused = QApplication.focusWidget()
        here = next((n for n, p in enumerate(panes) if focused is p or (focused and p.isAncestorOf(focused))), -by)
        target = panes[(here + by) % len(panes)]
        if target is self.header.search_field:
            self.header.search_field.focus_all()
        elif target is self.facets:
            self.facets.focus_first()
        elif target is self.results:
            self.results.focus_list()
        elif target is self.zero:
            self.zero.focus_first()
        elif target is self.start_pane:
            self.start_pane.focusNextChild()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_labels(self, labels: Labels) -> None:
        """Word codes anew, after a change of language or library."""
        for part in (self.facets, self.result_header, self.chips, self.result_model, self.results, self.zero):
            part.set_labels(labels)
        self.breadths.set_labels(labels)
        self.query_panel.set_labels(labels)
        self.reading.view.set_labels(labels)
        self.status.set_labels(labels)

    def retranslate(self) -> None:
        """Word the window's own texts again after a change of language."""
        self.actions_of_window.retranslate()
        self.reading.setAccessibleName(self.tr("Entry"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_panes()

    def _count_panes(self) -> None:
        """Choose how many panes there is room for, in letters rather than pixels."""
        width = self.width() / max(1.0, self._themes.theme.scale)
        kind = Layout.ONE if width < ONE_PANE_UNDER else Layout.TWO if width < TWO_PANES_UNDER else Layout.THREE
        if kind is not self._layout_kind:
            self._layout_kind = kind
            self._shows_facets_for_now = False
            self._arrange()
            self.width_class_changed.emit(kind)
        self._align_header()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _build_panes(self) -> None:
        list_side = QWidget()
        list_side.setMinimumWidth(LIST_MINIMUM)
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.result_header)
        column.addWidget(self.breadths)
        column.addWidget(self.query_panel)
        column.addWidget(self.chips)
        column.addWidget(self.results, 1)
        self._list_side = list_side
        self._right = QStackedWidget()
        self._right.setMinimumWidth(READING_MINIMUM)
        self._right.addWidget(self.start_pane)
        self._right.addWidget(self.reading)
        self._inner = self._splitter(list_side, self._right)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._inner)
        self._middle.addWidget(self.zero)
        self._outer = self._splitter(self.facets, self._middle)
        self._outer.splitterMoved.connect(self._align_header)
        self.facets.width_changed.connect(self._align_header)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self.messages)
        self._views = QStackedWidget()
        self._views.addWidget(self._outer)
        self._view_names[self._outer] = SEARCH_VIEW
        rows.addWidget(self._views, 1)
        rows.addWidget(self.status)
        self._whole = whole
        self.setCentralWidget(whole)
        self.setMinimumSize(480, 400)
        self.setWindowTitle("Kokemukset")

    def _splitter(self, *parts: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for part in parts:
            splitter.addWidget(part)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _build_menu(self) -> None:
        menu = QMenu(self)
        for number, group in enumerate(MENU):
            if number:
                menu.addSeparator()
            for name in group:
                menu.addAction(self.actions_of_window[name])
        self.header.set_menu(menu)
        self.addActions(list(self.actions_of_window.all()))

    def _arrange(self) -> None:
        """Show the panes that there is room for."""
        one, two = self._layout_kind is Layout.ONE, self._layout_kind is Layout.TWO
        facets = self._wants_facets if not (one or two) else self._shows_facets_for_now
        self.facets.setVisible(facets)
        self.chips.set_has_clear(on=not facets)
        self._middle.setVisible(not (one and facets))
        self._list_side.setVisible(not (one and self._reads_for_now))
        self._right.setVisible(self._reads_for_now if one else not (two and facets))
        self._align_header()

    def _align_header(self) -> None:
        """Keep the search field over the list's edge."""
        # isVisible is False for all before the first show, so ask what was wished for.
        has_side = not self.facets.isHidden() and self._layout_kind is Layout.THREE and self.view == SEARCH_VIEW
        width = self.facets.width() + 1 if has_side else 0
        self.header.set_side_width(width)

    def _dress(self) -> None:
        for part in (self._whole, self._list_side, self._right, self._middle):
            set_ground(part, self._themes, "surface")
