"""The settings: a form made from descriptions; every change takes effect at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.dialogs.setting_controls import BoolControl, SettingControl, control_for
from kokemukset_app.qt.dialogs.setting_items import SettingItem, SettingKind
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words


class SettingsDialog(QuietWindow):
    """Show settings and tell of changes: `changed(key, value)`. It keeps nothing itself. GUI thread only."""

    changed = Signal(str, object)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._icons = icons
        self._controls: dict[str, SettingControl] = {}
        self.resize(600, 560)
        self.retranslate()

    def show_items(self, items: Sequence[SettingItem], values: Mapping[str, object]) -> None:
        """Lay the form out for these settings; call it again when the language changed."""
        self.clear_column()
        self._controls = {}
        group = None
        for item in items:
            if item.group != group:
                group = item.group
                self.add_heading(group)
            self.column.addWidget(self._row_of(item))
        self.column.addStretch(1)
        self.show_values(values)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show these values; nothing is told."""
        for key, value in values.items():
            if control := self._controls.get(key):
                control.set_value(value)

    def control(self, key: str) -> SettingControl:
        """Give the control of a setting; KeyError where there is none."""
        return self._controls[key]

    def retranslate(self) -> None:
        """Word the window again after a change of language."""
        self.set_title(self.tr("Settings"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _row_of(self, item: SettingItem) -> QWidget:
        control = control_for(self.themes, self._icons, item)
        control.changed.connect(partial(self.changed.emit, item.key))
        self._controls[item.key] = control
        holder = _Row(self.themes)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = Words(self.themes, "title", parent=holder)
        name.setText(item.label)
        name.setWordWrap(True)
        words.addWidget(name)
        if item.help:
            note = Words(self.themes, "small", role="text-muted", parent=holder)
            note.setText(item.help)
            note.setWordWrap(True)
            words.addWidget(note)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 10, 0, 11)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        if item.kind is SettingKind.BOOL:
            holder.clicked.connect(partial(_press, control))
        return holder


class _Row(QWidget):
    """A row over a hairline; a click anywhere on a switch's row works the switch."""

    clicked = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._themes.theme.color("divider"))


def _press(control: SettingControl) -> None:
    if isinstance(control, BoolControl):
        control.switch.click()
