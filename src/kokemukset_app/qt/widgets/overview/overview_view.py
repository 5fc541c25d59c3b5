"""The overview's page: title, the two sides of it, what it is narrowed to, and the charts under each other."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.charts.sheet import Chart
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.overview.chart_block import ChartBlock

LIBRARY, PROGRAMME, NEIGHBOURS = "library", "programme", "neighbours"
_WAYS = ("show", "print", "svg", "png", "docx", "xlsx", "csv")
_WIDEST = 1200


class OverviewView(QScrollArea):
    """The page. GUI thread only.

    `side_chosen` gives `library`, `programme` or `neighbours` (of an entry); `mark_chosen` the target of a mark;
    `taken` a way and a chart (None: all of them); `all_wanted` asks to drop what narrows the page; `charts_shown` comes
    once the newest charts stand. `city_chosen` gives the code of a city to narrow the page to (empty: all of them);
    `list_wanted` asks for the entries that are counted.
    """

    side_chosen = Signal(str)
    mark_chosen = Signal(object)
    taken = Signal(str, object)
    all_wanted = Signal()
    list_wanted = Signal()
    city_chosen = Signal(str)
    charts_shown = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self.blocks: list[ChartBlock] = []
        self.side = LIBRARY
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = Words(themes, "h1", semibold=True)
        self._scope = Words(themes, "ui", role="text-muted")
        self._scope.setWordWrap(True)
        self.all_button = Button(themes, icons, "text")
        self.all_button.clicked.connect(self.all_wanted)
        self.list_button = Button(themes, icons, "text")
        self.list_button.clicked.connect(self.list_wanted)
        self.city_button = Button(themes, icons, "plain")
        self._cities = QMenu(self)
        self.city_button.set_menu(self._cities)
        self.side_buttons = {side: Button(themes, icons, "quiet") for side in (LIBRARY, PROGRAMME, NEIGHBOURS)}
        for side, button in self.side_buttons.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._on_side, side))
        self.take_button = Button(themes, icons, "plain")
        menu = QMenu(self)
        self._ways = {way: menu.addAction("") for way in _WAYS}
        for way, action in self._ways.items():
            action.triggered.connect(partial(self.taken.emit, way, None))
        self.take_button.set_menu(menu)
        self._coming: deque[tuple[int, Chart]] = deque()
        self._is_coming = False
        # One chart at a turn of the event loop: a key press in between is served at once.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._show_next)
        self._lay_out()
        self.side_buttons[NEIGHBOURS].hide()
        self.show_scope("")
        self.city_button.hide()
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def show_scope(self, words: str) -> None:
        """Say what the page is narrowed to; nothing where it shows everything."""
        self._scope.setText(words)
        self._narrow.setVisible(bool(words))

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Show charts in their order, one after the other; what stands already is only given its new values.

        `charts_shown` comes when the last one stands.
        """
        for block in self.blocks[len(charts) :]:
            block.hide()
        self._coming = deque(enumerate(charts))
        self._is_coming = True
        self._show_next()

    def show_cities(self, cities: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer cities (code and name) to narrow the page to; `chosen` names what it is narrowed to, if it is."""
        self._cities.clear()
        for code, name in (("", self.tr("All cities")), *cities):
            self._cities.addAction(name).triggered.connect(partial(self.city_chosen.emit, code))
        self.city_button.set_words(chosen or self.tr("All cities"))
        self.city_button.setVisible(self.side == LIBRARY and len(cities) > 1)

    def _show_next(self) -> None:
        """Lay out one chart: first what is in sight and has the wrong width, then what is new, then the rest."""
        if self._lay_out_stale(in_sight=True):
            return
        while self._coming:
            number, chart = self._coming.popleft()
            if number == len(self.blocks):
                self._add_block()
            block = self.blocks[number]
            is_new = block.isHidden() or block.chart_view.chart != chart
            if is_new:
                block.show_chart(chart)
                block.show()
                self._next.start()
                return
        if self._draw_one() or self._lay_out_stale(in_sight=False):
            return
        if self._is_coming:
            self._is_coming = False
            self.charts_shown.emit()

    def _draw_one(self) -> bool:
        """Draw one chart in sight whose picture shows the counts before; False where none is left."""
        for block in self.blocks:
            chart = block.chart_view
            if not chart.is_drawn and not block.isHidden() and not chart.visibleRegion().isEmpty():
                chart.draw_picture()
                self._next.start()
                return True
        return False

    def _lay_out_stale(self, *, in_sight: bool) -> bool:
        """Lay out one chart whose width or theme is no longer that of the page; False where none is left."""
        for block in self.blocks:
            chart = block.chart_view
            if chart.is_stale and not block.isHidden() and (not in_sight or not block.visibleRegion().isEmpty()):
                chart.lay_out()
                self._next.start()
                return True
        return False

    def _add_block(self) -> None:
        block = ChartBlock(self._themes, self._icons)
        block.set_room(self.viewport().width() - 2 * self._side_margin())  # laid out once, for the width it will have
        block.chart_view.stale.connect(self._next.start)
        block.mark_chosen.connect(self.mark_chosen)
        block.mark_focused.connect(partial(self._bring_up, block))
        block.taken.connect(self.taken)
        self.blocks.append(block)
        self._rows.insertWidget(self._rows.count() - 1, block)

    def show_side(self, side: str) -> None:
        """Show which side of the page this is: another one from its top."""
        if side != self.side:
            self.verticalScrollBar().setValue(0)
        self.side = side
        if side == NEIGHBOURS:
            self.side_buttons[NEIGHBOURS].show()
        if side != LIBRARY:
            self.city_button.hide()  # the programme and the neighbours are told whole
        for name, button in self.side_buttons.items():
            button.setChecked(name == side)

    def focus_first(self) -> None:
        """Give the keys to the first chart."""
        shown = [block for block in self.blocks if not block.isHidden()]
        target: QWidget = shown[0].chart_view if shown else self.side_buttons[self.side]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        self.page = QWidget()
        self._rows = QVBoxLayout(self.page)
        self._rows.setSpacing(28)
        head, sides = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.city_button)
        head.addWidget(self.take_button)
        sides.setSpacing(4)
        for button in self.side_buttons.values():
            sides.addWidget(button)
        sides.addStretch(1)
        top = QVBoxLayout()
        top.setSpacing(12)
        top.addLayout(head)
        top.addLayout(sides)
        self._narrow = QWidget()
        narrow = QHBoxLayout(self._narrow)
        narrow.setContentsMargins(0, 0, 0, 0)
        narrow.addWidget(self._scope, 1)
        narrow.addWidget(self.list_button)
        narrow.addWidget(self.all_button)
        self._rows.addLayout(top)
        self._rows.addWidget(self._narrow)
        self._rows.addStretch(1)
        self.setWidget(self.page)

    def _fit(self) -> None:
        side = self._side_margin()
        self._rows.setContentsMargins(side, 24, side, 40)

    def _side_margin(self) -> int:
        width = self.viewport().width()
        widest = round(_WIDEST * max(1.0, self._themes.theme.scale))
        return max(24 if width > 700 else 16, (width - widest) // 2)

    def _on_side(self, side: str) -> None:
        self.show_side(side)
        self.side_chosen.emit(side)

    def _bring_up(self, block: ChartBlock, box: QRect) -> None:
        place = block.mapTo(self.page, box.center())
        self.ensureVisible(place.x(), place.y(), 20, box.height() // 2 + 40)

    def _dress(self) -> None:
        # The whole area: what the scroll bar stands on belongs to neither the page nor its window.
        for part in (self, self.viewport()):
            set_ground(part, self._themes, "surface")
        set_ground(self.page, self._themes, "surface")
        self._fit()

    def _translate(self) -> None:
        self._title.setText(self.tr("Overview"))
        self.setAccessibleName(self.tr("Overview"))
        self.side_buttons[LIBRARY].set_words(self.tr("The library"))
        self.side_buttons[PROGRAMME].set_words(self.tr("The programme"))
        self.take_button.set_words(self.tr("Take along"))
        self.side_buttons[NEIGHBOURS].set_words(self.tr("Beside the entry"))
        self._ways["show"].setText(self.tr("Into a show"))
        self._ways["print"].setText(self.tr("Print …"))
        self._ways["docx"].setText(self.tr("Save as a report (Word) …"))
        self._ways["xlsx"].setText(self.tr("Save all numbers (Excel) …"))
        self._ways["csv"].setText(self.tr("Save all numbers (CSV) …"))
        self._ways["svg"].setText(self.tr("Save as a picture (SVG) …"))
        self._ways["png"].setText(self.tr("Save as a picture (PNG) …"))
        self.all_button.set_words(self.tr("Show the whole library"))
        self.list_button.set_words(self.tr("List these entries"))
