"""A clock for the room: minutes that run down, and past zero on, in the colour of a warning."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words

MINUTES = (1, 2, 3, 5, 10, 15, 20, 30)
_WARNING_SECONDS = 60


class BoardClock(QWidget):
    """Choose minutes, start, pause, begin again. It only looks at the time; nothing happens when it has run out."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._planned, self._left, self._since = 5 * 60, 5.0 * 60, None
        self._words = Words(themes, "h3", semibold=True)
        self._start = Button(themes, icons, "quiet")
        self._start.clicked.connect(self.toggle)
        self._choose = Button(themes, icons, "quiet", icon="clock")
        self._menu = QMenu(self)
        self._actions: list[QAction] = []
        for minutes in MINUTES:
            action = self._menu.addAction("")
            action.setData(minutes)
            self._actions.append(action)
        self._menu.triggered.connect(self._on_minutes)
        self._choose.set_menu(self._menu, chevron=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self._choose, self._words, self._start):
            row.addWidget(part)
        self._beat = QTimer(self, interval=250)
        self._beat.timeout.connect(self._show)
        self._translate()

    _since: float | None

    def set_minutes(self, minutes: int) -> None:
        """Set the time and stop the clock."""
        self._planned = minutes * 60
        self._left, self._since = float(self._planned), None
        self._beat.stop()
        self._show()

    @property
    def seconds_left(self) -> float:
        """Give the seconds left; below zero once the time is over."""
        return self._left - (monotonic() - self._since if self._since is not None else 0.0)

    @property
    def is_running(self) -> bool:
        """Tell whether the time runs."""
        return self._since is not None

    def toggle(self) -> None:
        """Start the clock, or let it wait."""
        if self._since is None:
            self._since = monotonic()
            self._beat.start()
        else:
            self._left, self._since = self.seconds_left, None
            self._beat.stop()
        self._show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _on_minutes(self, action: QAction) -> None:
        self.set_minutes(int(action.data()))

    def _show(self) -> None:
        seconds = round(self.seconds_left)
        sign = "−" if seconds < 0 else ""
        text = f"{sign}{abs(seconds) // 60}:{abs(seconds) % 60:02}"
        if text != self._words.text():
            self._words.setText(text)
            self._words.setAccessibleName(self.tr("Time left {0}").format(text))
        is_late = seconds <= _WARNING_SECONDS and self._since is not None
        self._words.set_role("error" if seconds < 0 else "status-review" if is_late else "text")
        self._start.set_words(self.tr("Pause") if self.is_running else self.tr("Start"))

    def _translate(self) -> None:
        for action in self._actions:
            action.setText(self.tr("%n minutes", "", int(action.data())))
        self._choose.setAccessibleName(self.tr("Choose the time"))
        self._choose.setToolTip(self.tr("Choose the time"))
        self._show()
