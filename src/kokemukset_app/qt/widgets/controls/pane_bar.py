"""The bar over a pane: quiet buttons, the matches, a menu, and a hairline below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, SignalInstance
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words


class PaneBar(QWidget):
    """What the bars over an entry and over a publication have in common; each lays out its own row and words it."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._up, self._down = self._quiet("chevron-up"), self._quiet("chevron-down")
        self._count = Words(themes, "small", role="text-muted", parent=self)

    def show_match(self, current: int, total: int) -> None:
        """Show which match is the current one; nothing is shown when there are none."""
        for part in (self._up, self._down, self._count):
            part.setVisible(total > 0)
        self._count.setText(f"{current}/{total}")
        words = self.tr("Match {0} of {1}").format(current, total)
        self._count.setAccessibleName(words)
        self._count.setToolTip(words)

    def retranslate(self) -> None:
        """Word everything again after a change of language."""
        self._up.set_words(self.tr("Previous match"))
        self._down.set_words(self.tr("Next match"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))

    def _quiet(self, icon: str, signal: SignalInstance | None = None) -> Button:
        button = Button(self._themes, self._icons, "quiet", icon=icon, parent=self)
        button.set_icon_only(on=True)
        if signal is not None:
            button.clicked.connect(signal)
        return button

    @staticmethod
    def _fill(menu: QMenu, wanted: Iterable[tuple[str, SignalInstance, bool]]) -> dict[str, QAction]:
        """Put actions into a menu, yet without words: name, what it asks for, and whether a line stands above it."""
        found: dict[str, QAction] = {}
        for name, signal, is_separated in wanted:
            if is_separated:
                menu.addSeparator()
            found[name] = menu.addAction("")
            found[name].triggered.connect(signal)
        return found
