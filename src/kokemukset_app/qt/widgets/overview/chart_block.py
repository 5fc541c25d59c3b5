"""A chart under its heading, with the ways to take it along."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QRect, QRectF, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.charts.chart_view import ChartView
from kokemukset_app.qt.widgets.charts.sheet import Chart
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words

_WAYS = {
    "table": QT_TRANSLATE_NOOP("ChartBlock", "Show as a table …"),
    "copy": QT_TRANSLATE_NOOP("ChartBlock", "Copy as a table"),
    "picture": QT_TRANSLATE_NOOP("ChartBlock", "Copy the picture"),
    "show": QT_TRANSLATE_NOOP("ChartBlock", "Into a show"),
    "print": QT_TRANSLATE_NOOP("ChartBlock", "Print …"),
    "svg": QT_TRANSLATE_NOOP("ChartBlock", "Save the picture (SVG) …"),
    "png": QT_TRANSLATE_NOOP("ChartBlock", "Save the picture (PNG) …"),
    "docx": QT_TRANSLATE_NOOP("ChartBlock", "Save as a report (Word) …"),
    "xlsx": QT_TRANSLATE_NOOP("ChartBlock", "Save the numbers (Excel) …"),
    "csv": QT_TRANSLATE_NOOP("ChartBlock", "Save the numbers (CSV) …"),
}


class ChartBlock(QWidget):
    """Heading, menu and chart. `taken` gives a way (table, copy, print, or a kind of file) and the chart."""

    mark_chosen = Signal(object)
    mark_focused = Signal(QRect)
    taken = Signal(str, object)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Words(themes, "heading", semibold=True)
        self.more = Button(themes, icons, "quiet", icon="more")
        self.more.set_icon_only(on=True)
        self.chart_view = ChartView(themes)
        self.chart_view.mark_chosen.connect(self.mark_chosen)
        self.chart_view.mark_focused.connect(self._on_focused)
        menu = QMenu(self)
        self._actions = {way: menu.addAction("") for way in _WAYS}
        for way, action in self._actions.items():
            action.triggered.connect(partial(self._take, way))
        self.more.set_menu(menu, chevron=False)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.chart_view)
        self._translate()

    def set_room(self, width: int) -> None:
        """Take a width before the page has given it one, so that the first chart is laid out for it."""
        self.resize(width, self.height())
        self.chart_view.resize(width, self.chart_view.height())

    def show_chart(self, chart: Chart) -> None:
        """Show a chart under its own title."""
        self.heading.setText(chart.table.title)
        self.chart_view.set_chart(chart)
        self._translate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _take(self, way: str) -> None:
        if self.chart_view.chart is not None:
            self.taken.emit(way, self.chart_view.chart)

    def _on_focused(self, box: QRectF) -> None:
        here = self.chart_view.mapTo(self, box.toAlignedRect().topLeft())
        self.mark_focused.emit(QRect(here, box.toAlignedRect().size()))

    def _translate(self) -> None:
        for way, words in _WAYS.items():
            self._actions[way].setText(QCoreApplication.translate("ChartBlock", str(words)))
        self.more.set_words(self.tr("Take along: {0}").format(self.heading.text()))
