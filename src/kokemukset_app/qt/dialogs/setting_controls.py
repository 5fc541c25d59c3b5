"""The controls of a settings form: each shows a value and tells of a change; setting a value tells nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.dialogs.setting_items import SettingItem, SettingKind
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import elided, fill_round, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button, RingButton
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.controls.words import Words

FOLDER_WIDTH = 220


class SettingControl(QWidget):
    """A control of one setting."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)

    def set_value(self, value: object) -> None:
        """Show a value."""

    def set_name(self, name: str, description: str) -> None:
        """Tell assistive tools what the control sets."""
        for part in self.findChildren(QAbstractButton):
            part.setAccessibleName(f"{name}: {part.text()}" if part.text() else name)
            part.setAccessibleDescription(description)


class Switch(RingButton):
    """On or off: a track with a knob, and a tick in the knob's place when on, so that colour is not all."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(theme.px(50), theme.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        # Drawn at its own size, and larger with the text.
        scale = max(1.0, theme.scale)
        painter.scale(scale, scale)
        track = QRectF(self.width() / scale - 42, self.height() / scale / 2 - 10, 40, 20)
        on = self.isChecked()
        hovered = self.underMouse()
        if on:
            fill_round(painter, track, 10, theme.color("accent-strong" if hovered else "accent"))
        else:
            ground = theme.color("hover" if hovered else "surface-raised")
            fill_round(painter, track, 10, ground, theme.color("border"))
        knob = QPointF(track.right() - 10 if on else track.left() + 10, track.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on-accent" if on else "border"))
        painter.drawEllipse(knob, 7 if on else 6, 7 if on else 6)
        if on:
            pen = QPen(theme.color("accent"), 1.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([knob + QPointF(-3, 0.2), knob + QPointF(-0.8, 2.4), knob + QPointF(3.2, -2.4)])
        if self.has_ring:
            focus_ring(painter, track.adjusted(-2, -2, 2, 2), 12, theme)


class BoolControl(SettingControl):
    """A switch."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Switch(themes, self)
        self.switch.clicked.connect(self._on_clicked)
        self._row.addWidget(self.switch)

    @override
    def set_value(self, value: object) -> None:
        self.switch.setChecked(bool(value))

    @override
    def set_name(self, name: str, description: str) -> None:
        self.switch.setAccessibleName(name)
        self.switch.setAccessibleDescription(description)

    def _on_clicked(self) -> None:
        self.changed.emit(self.switch.isChecked())


class ChoiceControl(SettingControl):
    """A button with the present choice; the others in its menu."""

    def __init__(self, themes: ThemeHolder, icons: Icons, item: SettingItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._name = item, item.label
        self.button = Button(themes, icons, "plain", parent=self)
        self.menu = QMenu(self)
        self._group = QActionGroup(self)
        for choice in item.choices:
            action = self.menu.addAction(choice.label.replace("&", "&&"))
            action.setCheckable(True)
            self._group.addAction(action)
            action.triggered.connect(partial(self._on_chosen, choice.value))
        self.button.set_menu(self.menu)
        self._row.addWidget(self.button)

    @override
    def set_value(self, value: object) -> None:
        for choice, action in zip(self._item.choices, self._group.actions(), strict=True):
            if choice.value == value:
                action.setChecked(True)
                self.button.set_words(choice.label)
                self.button.setAccessibleName(f"{self._name}: {choice.label}")

    def _on_chosen(self, value: object) -> None:
        self.set_value(value)
        self.changed.emit(value)


class IntControl(SettingControl):
    """A number between two steps."""

    def __init__(self, themes: ThemeHolder, icons: Icons, item: SettingItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item, self._value = item, item.minimum
        self.less = Button(themes, icons, "plain", icon="minus", parent=self)
        self.more = Button(themes, icons, "plain", icon="plus", parent=self)
        self._words = Words(themes, "ui", parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(56)
        self.less.set_words(self.tr("Less"))
        self.more.set_words(self.tr("More"))
        for button, by in ((self.less, -item.step), (self.more, item.step)):
            button.set_icon_only(on=True)
            button.clicked.connect(partial(self._on_stepped, by))
        for part in (self.less, self._words, self.more):
            self._row.addWidget(part)

    @override
    def set_value(self, value: object) -> None:
        if isinstance(value, int):
            self._value = min(self._item.maximum, max(self._item.minimum, value))
        self._words.setText(f"{self._value}{self._item.suffix}")
        self.less.setEnabled(self._value > self._item.minimum)
        self.more.setEnabled(self._value < self._item.maximum)

    def _on_stepped(self, by: int) -> None:
        self.set_value(self._value + by)
        self.changed.emit(self._value)


class FolderControl(SettingControl):
    """A folder's path, shortened in its middle, and a button that asks for another."""

    def __init__(self, themes: ThemeHolder, icons: Icons, item: SettingItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._item, self._path = themes, item, ""
        self._words = Words(themes, "ui", role="text-muted", parent=self)
        self.button = Button(themes, icons, "plain", icon="folder", parent=self)
        self.button.set_words(self.tr("Choose …"))
        self.button.clicked.connect(self._on_clicked)
        self._row.addWidget(self._words)
        self._row.addWidget(self.button)

    @override
    def set_value(self, value: object) -> None:
        self._path = str(value or "")
        name = self._path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
        self._words.setText(elided(name or self.tr("built in"), self._words.font(), FOLDER_WIDTH))
        self._words.setToolTip(self._path)

    def _on_clicked(self) -> None:
        dialog = QFileDialog(self, self._item.label, self._path)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, path: str) -> None:
        self.set_value(path)
        self.changed.emit(path)


class TextControl(SettingControl):
    """A line to write; it is told when one leaves it or presses Enter."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.field = EdgedField(themes, "ui", self)
        self.field.setFixedWidth(themes.theme.px(FOLDER_WIDTH))
        self.field.edit.editingFinished.connect(self._on_finished)
        self._row.addWidget(self.field)

    @override
    def set_value(self, value: object) -> None:
        self._value = str(value or "")
        self.field.edit.setText(self._value)

    @override
    def set_name(self, name: str, description: str) -> None:
        self.field.edit.setAccessibleName(name)
        self.field.edit.setAccessibleDescription(description)

    def _on_finished(self) -> None:
        if (text := self.field.edit.text()) != self._value:
            self._value = text
            self.changed.emit(text)


def control_for(themes: ThemeHolder, icons: Icons, item: SettingItem) -> SettingControl:
    """Make the control of a setting."""
    match item.kind:
        case SettingKind.BOOL:
            control: SettingControl = BoolControl(themes)
        case SettingKind.CHOICE:
            control = ChoiceControl(themes, icons, item)
        case SettingKind.INT:
            control = IntControl(themes, icons, item)
        case SettingKind.FOLDER:
            control = FolderControl(themes, icons, item)
        case SettingKind.TEXT:
            control = TextControl(themes)
    control.set_name(item.label, item.help)
    return control
