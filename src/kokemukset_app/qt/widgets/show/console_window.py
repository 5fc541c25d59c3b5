"""The presenter's console: what the audience sees now, what comes next, what to say, and how the time goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button, ButtonKind
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.show.console_parts import Filmstrip, OverviewGrid, ShowClock, SlideThumb
from kokemukset_app.qt.widgets.show.findings_list import FindingsList
from kokemukset_app.qt.widgets.show.jump_panel import JumpPanel
from kokemukset_app.qt.widgets.show.show_keys import command_of

NOTES_PX = 19
_KEY_GAP = 10


class TouchButton(Button):
    """A button that a finger finds; it tells its key, and never takes the keys away from the show."""

    def __init__(self, themes: ThemeHolder, icons: Icons, kind: ButtonKind, icon: str, parent: QWidget) -> None:
        super().__init__(themes, icons, kind, icon=icon, parent=parent)
        self._holder = themes
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_key(self, text: str, key: str) -> None:
        """Set the words, and the key that does the same."""
        self._key = key
        self.set_words(text)
        self.setAccessibleName(f"{text} {key}".strip())

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 12, self._holder.theme.px(44))

    @override
    def _content_width(self) -> float:
        wide = super()._content_width()
        return wide + _KEY_GAP + text_width(self._key, self._holder.theme.font("small")) if self._key else wide

    @override
    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        super()._paint_content(painter, box)
        if self._key:
            theme, wide = self._holder.theme, self._content_width()
            font = theme.font("small")
            left = box.left() + (box.width() + wide) / 2 - text_width(self._key, font)
            place = QRectF(left, box.top(), wide, box.height())
            draw_text(painter, place, self._key, font, theme.color("text-muted"))


class ConsoleWindow(QWidget):
    """A window of its own. `commanded` tells commands of keys and buttons, `closed` that it was closed by hand."""

    commanded = Signal(str)
    closed = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons) -> None:
        super().__init__(None)
        self._themes, self._icons = themes, icons
        self._buttons: dict[str, TouchButton] = {}
        self.live = SlideThumb(themes, is_live=True, parent=self)
        self.next = SlideThumb(themes, is_live=False, parent=self)
        self.clock = ShowClock(themes, self)
        self.film = Filmstrip(themes, self)
        self.jump = JumpPanel(themes, self)
        self.overview = OverviewGrid(themes)
        self._title = Words(themes, "heading", semibold=True, parent=self)
        self._above = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._next_label = Words(themes, "small", role="text-muted", semibold=True, parent=self)
        self._next_title = Words(themes, "heading", parent=self)
        self._next_title.setWordWrap(True)
        self.notes = QLabel(self)
        self.news = Words(themes, "ui", role="status-review", parent=self)
        self.news.setWordWrap(True)
        self.findings = FindingsList(themes, self)
        self._lay_out()
        self.jump.opened.connect(self.findings.hide)
        self.jump.left.connect(self.findings.come_back)
        self.film.chosen.connect(self._go)
        self.overview.chosen.connect(self._go)
        self.overview.left.connect(lambda: self.show_overview(on=False))
        self._dress()
        self.retranslate()
        self.resize(1440, 900)

    @property
    def is_overview(self) -> bool:
        """Tell whether the overview is in front."""
        return self._pages.currentIndex() == 1

    def show_overview(self, *, on: bool) -> None:
        """Show all slides, or the console again."""
        self._pages.setCurrentIndex(1 if on else 0)
        (self.overview if on else self).setFocus()

    def show_words(self, title: str, above: str, next_title: str, notes: str) -> None:
        """Show the words around the slides."""
        self._title.setText(title)
        self._above.setText(above)
        self._next_title.setText(next_title)
        self.notes.setText(notes)
        self.notes.setAccessibleName(notes)

    def show_pressed(self, names: Sequence[str]) -> None:
        """Show which of the lasting commands are on."""
        for name in ("black", "white", "freeze", "pointer", "pause"):
            button = self._buttons[name]
            button.setCheckable(True)
            button.setChecked(name in names)
            button.set_icon_name("check" if name in names else _BUTTONS[name])

    def retranslate(self) -> None:
        """Word the console again."""
        words = {
            "previous": (self.tr("Previous"), ""),
            "next": (self.tr("Next"), ""),
            "freeze": (self.tr("Freeze"), "Z"),
            "black": (self.tr("Black"), "B"),
            "white": (self.tr("White"), "W"),
            "pointer": (self.tr("Pointer"), "L"),
            "note": (self.tr("Note"), "N"),
            "jump": (self.tr("Find"), "G"),
            "pause": (self.tr("Pause the clock"), "P"),
            "swap": (self.tr("Swap screens"), "X"),
            "overview": (self.tr("All slides"), "O"),
            "end": (self.tr("End"), "Esc"),
        }
        for name, (text, key) in words.items():
            self._buttons[name].set_key(text, key)
        self._next_label.setText(self.tr("Next"))
        self.setWindowTitle(self.tr("Presenter’s console"))
        self.setAccessibleName(self.windowTitle())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if command := command_of(event):
            self.commanded.emit(command)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _go(self, place: int) -> None:
        self.commanded.emit(f"go:{place}")

    def _button(self, name: str, kind: ButtonKind = "plain") -> TouchButton:
        button = TouchButton(self._themes, self._icons, kind, _BUTTONS[name], self)
        button.clicked.connect(lambda _on=False, n=name: self.commanded.emit(n))
        self._buttons[name] = button
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self._title)
        bar.addStretch(1)
        for name in ("pause", "swap", "overview"):
            bar.addWidget(self._button(name, "quiet"))
        bar.addWidget(self._button("end"))
        middle = QHBoxLayout()
        middle.setSpacing(28)
        middle.addLayout(self._left(), 61)
        middle.addLayout(self._right(), 39)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addWidget(self.film)
        grid = QScrollArea()
        grid.setWidgetResizable(True)
        grid.setFrameShape(QFrame.Shape.NoFrame)
        grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.setWidget(self.overview)
        self._grid = grid
        self._pages = QStackedWidget(self)
        self._pages.addWidget(page)
        self._pages.addWidget(grid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 16)
        whole.setSpacing(12)
        whole.addLayout(bar)
        whole.addWidget(self._pages, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._above)
        left.addWidget(self.live)
        controls = QHBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self._button("previous"))
        controls.addWidget(self._button("next", "primary"))
        controls.addStretch(1)
        for name in ("freeze", "black", "white", "pointer"):
            controls.addWidget(self._button(name))
        left.addLayout(controls)
        more = QHBoxLayout()
        more.setSpacing(8)
        for name in ("jump", "note"):
            more.addWidget(self._button(name))
        more.addWidget(self.news, 1)
        left.addLayout(more)
        left.addSpacing(4)
        left.addWidget(self.jump, 1)
        left.addWidget(self.findings)
        left.addStretch(1)
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.clock)
        row = QHBoxLayout()
        row.setSpacing(16)
        self.next.setFixedWidth(232)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(self._next_label)
        words.addWidget(self._next_title)
        words.addStretch(1)
        row.addLayout(words, 1)
        right.addLayout(row)
        right.addSpacing(8)
        self._line = QFrame(self)
        self._line.setFixedHeight(1)
        right.addWidget(self._line)
        right.addSpacing(8)
        self.notes.setWordWrap(True)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.notes)
        self._notes_area = area
        right.addWidget(area, 1)
        return right

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setPalette(theme.palette())
        self.setStyleSheet(theme.style_sheet())
        for part in (self, self._notes_area, self.notes, self._grid, self.overview):
            set_ground(part, self._themes, "surface")
        set_ground(self._line, self._themes, "divider")
        font = theme.font("lead")
        font.setPixelSize(theme.px(NOTES_PX))
        self.notes.setFont(font)
        palette = self.notes.palette()
        palette.setColor(self.notes.foregroundRole(), theme.color("text"))
        self.notes.setPalette(palette)


_BUTTONS = {
    "previous": "back",
    "next": "forward",
    "freeze": "freeze",
    "black": "black",
    "white": "system",
    "pointer": "pointer",
    "note": "edit",
    "jump": "search",
    "pause": "pause",
    "swap": "swap",
    "overview": "grid",
    "end": "",
}
"""Command → icon."""
