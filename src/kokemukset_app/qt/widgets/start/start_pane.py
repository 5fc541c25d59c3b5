"""The reading side before anything is read: what the library is, how much is in it, and where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.start.start_parts import (
    CollectionCard,
    FigureTile,
    KeyCap,
    KeyHint,
    StartCollection,
    StartFigure,
    StartTheme,
    ThemeRow,
)

__all__ = ["KeyHint", "StartCollection", "StartContent", "StartFigure", "StartPane", "StartTheme"]

WIDTH = 640
TWO_COLUMNS = 430
FOUR_FIGURES = 460


@dataclass(frozen=True, slots=True)
class StartContent:
    """What the start view shows; every text is in the user's language already."""

    title: str
    description: str = ""
    figures: tuple[StartFigure, ...] = ()
    themes: tuple[StartTheme, ...] = ()
    collections: tuple[StartCollection, ...] = ()
    hints: tuple[KeyHint, ...] = ()


class StartPane(QScrollArea):
    """Show a library at rest. `theme_chosen` tells a theme's code, `collection_chosen` a collection's name."""

    theme_chosen = Signal(str)
    collection_chosen = Signal(str)
    search_chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._content = StartContent("")
        self._searches: tuple[StartCollection, ...] = ()
        self._grids: list[_Grid] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        themes.changed.connect(self._on_theme_changed)
        self._dress()
        self.retranslate()

    def show_start(self, content: StartContent) -> None:
        """Show another library, or the same with newer figures; the place scrolled to is kept."""
        if content == self._content:
            return
        place = self.verticalScrollBar().value()
        self._content = content
        self._fill()
        self.verticalScrollBar().setValue(place)

    def show_searches(self, searches: tuple[StartCollection, ...]) -> None:
        """Show searches to make again, as cards; `search_chosen` tells the name of one."""
        if searches == self._searches:
            return
        place = self.verticalScrollBar().value()
        self._searches = searches
        self._fill()
        self.verticalScrollBar().setValue(place)

    def retranslate(self) -> None:
        """Word the headings again after a change of language."""
        self.setAccessibleName(self.tr("Start"))
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _fill(self) -> None:
        content, themes = self._content, self._themes
        body = QWidget()
        body.setMaximumWidth(WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 40, 0, 24)
        column.setSpacing(0)
        title = Words(themes, "h1", semibold=True, parent=body)
        title.setText(content.title)
        title.setWordWrap(True)
        column.addWidget(title)
        if content.description:
            column.addSpacing(6)
            words = Words(themes, "heading", role="text-muted", parent=body)
            words.setText(content.description)
            words.setWordWrap(True)
            column.addWidget(words)
        self._grids = []
        self._add_grid(column, "", [FigureTile(themes, figure, body) for figure in content.figures], "figures")
        searches = [self._search(item, body) for item in self._searches]
        self._add_grid(column, self.tr("Searches"), searches, "cards")
        self._add_grid(column, self.tr("Themes"), [self._theme(item, body) for item in content.themes], "themes")
        cards = [self._card(item, body) for item in content.collections]
        self._add_grid(column, self.tr("Collections"), cards, "cards")
        column.addSpacing(32)
        column.addStretch(1)
        if content.hints:
            column.addWidget(self._hints(body))
        outer = QWidget()
        self._row = QHBoxLayout(outer)
        self._row.setSpacing(0)
        self._row.addWidget(body, 100)
        self._row.addStretch(1)
        self.setWidget(outer)
        self._ground(outer)
        self._reflow()

    def _add_grid(self, column: QVBoxLayout, title: str, parts: Sequence[QWidget], kind: str) -> None:
        if not parts:
            return
        column.addSpacing(28)
        if title:
            heading = Words(self._themes, "small", role="text-muted", semibold=True)
            heading.setText(title)
            column.addWidget(heading)
            column.addSpacing(8)
        grid = _Grid(kind, parts)
        self._grids.append(grid)
        column.addLayout(grid.layout)

    def _theme(self, item: StartTheme, parent: QWidget) -> ThemeRow:
        row = ThemeRow(self._themes, item, parent)
        row.clicked.connect(partial(self.theme_chosen.emit, item.code))
        return row

    def _card(self, item: StartCollection, parent: QWidget) -> CollectionCard:
        card = CollectionCard(self._themes, item, parent)
        card.clicked.connect(partial(self.collection_chosen.emit, item.name))
        return card

    def _search(self, item: StartCollection, parent: QWidget) -> CollectionCard:
        card = CollectionCard(self._themes, item, parent)
        card.clicked.connect(partial(self.search_chosen.emit, item.name))
        return card

    def _hints(self, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        flow = FlowLayout(holder, gap=20)
        for hint in self._content.hints:
            flow.addWidget(KeyCap(self._themes, hint, holder))
        return holder

    def _reflow(self) -> None:
        room = self.viewport().width()
        side = 48 if room >= 620 else 24
        self._row.setContentsMargins(side, 0, side - 8, 0)
        width = min(WIDTH, room - 2 * side) / max(1.0, self._themes.theme.scale)
        for grid in self._grids:
            grid.reflow(width)

    def _on_theme_changed(self) -> None:
        self._dress()
        self._fill()

    def _ground(self, inside: QWidget) -> None:
        set_ground(inside, self._themes, "surface")

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")


class _Grid:
    """Parts in as many columns as fit; themes read down their columns, the others across."""

    def __init__(self, kind: str, parts: Sequence[QWidget]) -> None:
        self.layout = QGridLayout()
        self._kind, self._parts, self._columns = kind, parts, 0
        gaps = {"figures": (16, 16), "themes": (32, 0), "cards": (16, 12)}[kind]
        self.layout.setHorizontalSpacing(gaps[0])
        self.layout.setVerticalSpacing(gaps[1])

    def reflow(self, width: float) -> None:
        """Place the parts in the columns that a width has room for."""
        most = 4 if self._kind == "figures" else 2
        fits = width >= (FOUR_FIGURES if self._kind == "figures" else TWO_COLUMNS)
        columns = most if fits else most // 2
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self.layout.removeWidget(part)
        rows = -(-len(self._parts) // columns)
        for number, part in enumerate(self._parts):
            row, column = (number % rows, number // rows) if self._kind == "themes" else divmod(number, columns)
            self.layout.addWidget(part, row, column)
        for column in range(most):
            self.layout.setColumnStretch(column, 1 if column < columns else 0)
