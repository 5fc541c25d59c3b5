"""Two versions of an entry beside each other: each place where they differ takes mine or theirs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.line_diff import Hunk, combined
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_MAX_LINES = 40


class MergeView(QWidget):
    """Choose between two versions. `chosen` gives the whole text; `cancelled` leaves everything as it was."""

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._parts: tuple[Hunk, ...] = ()
        self._mine: list[bool] = []
        self._pairs: list[tuple[Button, Button]] = []
        self._grounds: list[QWidget] = []
        self._head = Words(themes, "heading", semibold=True, parent=self)
        self._words = Words(themes, "ui", role="text-muted", parent=self)
        for words in (self._head, self._words):
            words.setWordWrap(True)
        self.mine_button = Button(themes, icons, "plain", parent=self)
        self.theirs_button = Button(themes, icons, "plain", parent=self)
        self.save_button = Button(themes, icons, "primary", parent=self)
        self.cancel_button = Button(themes, icons, "quiet", parent=self)
        self.mine_button.clicked.connect(partial(self._all, mine=True))
        self.theirs_button.clicked.connect(partial(self._all, mine=False))
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.cancelled)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def show_versions(self, parts: Sequence[Hunk]) -> None:
        """Show two versions in parts; at first every place takes mine."""
        self._parts = tuple(parts)
        self._mine = [True for part in parts if not part.is_same]
        self._pairs = []
        self._grounds = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(16)
        place = 0
        for part in self._parts:
            if not part.is_same:
                column.addWidget(self._card(place, part))
                place += 1
        column.addStretch(1)
        self._area.setWidget(inside)
        self._grounds.append(inside)
        self._dress()
        self._show_picks()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _card(self, place: int, part: Hunk) -> QWidget:
        card = QWidget()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        pair: list[Button] = []
        for mine, lines in ((True, part.mine), (False, part.theirs)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            button = Button(self._themes, self._icons, "quiet", icon="check")
            button.setCheckable(True)
            button.set_words(self.tr("Mine") if mine else self.tr("Theirs"))
            button.clicked.connect(partial(self._pick, place, mine=mine))
            pair.append(button)
            text = Words(self._themes, "small")
            text.setWordWrap(True)
            text.setText("\n".join(lines[:_MAX_LINES]) or self.tr("(nothing here)"))
            text.setContentsMargins(10, 8, 10, 8)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grounds.append(text)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(text, 1)
            row.addWidget(side, 1)
        self._pairs.append((pair[0], pair[1]))
        return card

    def _pick(self, place: int, *, mine: bool) -> None:
        self._mine[place] = mine
        self._show_picks()

    def _all(self, *, mine: bool) -> None:
        self._mine = [mine] * len(self._mine)
        self._show_picks()

    def _show_picks(self) -> None:
        for (ours, others), mine in zip(self._pairs, self._mine, strict=True):
            ours.setChecked(mine)
            others.setChecked(not mine)
            ours.set_icon_name("check" if mine else "minus")
            others.set_icon_name("minus" if mine else "check")

    def _on_save(self) -> None:
        self.chosen.emit(combined(self._parts, self._mine))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.mine_button)
        buttons.addWidget(self.theirs_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 8)
        top.setSpacing(8)
        top.addWidget(self._head)
        top.addWidget(self._words)
        top.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._area, 1)

    def _translate(self) -> None:
        self._head.setText(self.tr("The entry was changed elsewhere meanwhile"))
        self._words.setText(self.tr("Choose for each place which version stays. Nothing is written before you save."))
        self.mine_button.set_words(self.tr("All mine"))
        self.theirs_button.set_words(self.tr("All theirs"))
        self.cancel_button.set_words(self.tr("Go on editing"))
        self.save_button.set_words(self.tr("Save what is chosen"))

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        set_ground(self._area.viewport(), self._themes, "surface")
        for part in self._grounds:
            set_ground(part, self._themes, "surface-sunken" if isinstance(part, Words) else "surface")
