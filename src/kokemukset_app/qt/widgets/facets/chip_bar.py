"""What is narrowed, as removable chips."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.text import title_order
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import RingButton, TextButton
from kokemukset_app.qt.widgets.controls.flow_layout import FlowLayout

_PAD = 9
_CLOSE = 12
_WIDEST = 280


@dataclass(frozen=True, slots=True)
class ChipValue:
    """What one chip stands for: some values under one heading (several only for a run of years)."""

    field: FacetField
    values: tuple[str, ...]
    text: str
    is_excluded: bool = False


def chip_values(
    selection: FacetSelection, labels: Labels, project_title: Callable[[str], str]
) -> tuple[ChipValue, ...]:
    """List the chips of a selection in the order of the headings; included years of a run make one chip."""
    chips: list[ChipValue] = []
    for choice in selection.choices:
        field = choice.field
        # No function inside: lupdate would file the strings of every class below it under no context.
        words = partial(project_title) if field is FacetField.PROJECT else partial(labels.facet_value, field)
        included = _chips(field, choice.included, words)
        if field is FacetField.YEAR and len(included) > 1 and all(value.isdecimal() for value in choice.included):
            years = sorted(int(value) for value in choice.included)
            included = [ChipValue(field, tuple(map(str, years)), labels.years(tuple(years)))]
        chips += included
        chips += _chips(field, choice.excluded, words, is_excluded=True)
    return tuple(chips)


def _chips(
    field: FacetField, values: Iterable[str], words: Callable[[str], str], *, is_excluded: bool = False
) -> list[ChipValue]:
    made = [ChipValue(field, (value,), words(value), is_excluded) for value in values]
    return sorted(made, key=lambda chip: title_order(chip.text))


class Chip(RingButton):
    """One value that narrows; a click takes it away."""

    def __init__(self, themes: ThemeHolder, icons: Icons, value: ChipValue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self.value = value
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(self.tr("not {0}").format(value.text) if value.is_excluded else value.text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_heading(self, heading: str) -> None:
        """Tell under which heading the value stands, for tool tip and screen readers."""
        told = self.tr("{0}: {1}").format(heading, self.text())
        self.setToolTip(told)
        self.setAccessibleName(self.tr("Remove filter {0}").format(told))

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        width = 2 * _PAD + text_width(self.text(), theme.font("small")) + 4 + theme.px(_CLOSE)
        return QSize(min(_WIDEST, round(width + 0.5)), theme.height("chip"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, excluded = self._themes.theme, self.value.is_excluded
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), theme.radius("chip")
        if excluded:
            fill_round(painter, box, radius, theme.color("surface"), theme.color("error"))
        else:
            edge = None if theme.has_tints else theme.color("accent")
            fill_round(painter, box, radius, theme.color("selection"), edge)
        if self.has_ring:
            focus_ring(painter, box, radius, theme)
        side = theme.px(_CLOSE)
        cross = QRectF(box.right() - _PAD + 1 - side, box.center().y() - side / 2, side, side)
        ink = "error" if excluded else "text"
        room = box.adjusted(_PAD, 0, -_PAD - side - 2, 0)
        draw_text(painter, room, self.text(), theme.font("small"), theme.color(ink))
        quiet = "error" if excluded else "text-muted"
        self._icons.paint(painter, "close", "text" if self.underMouse() else quiet, cross, 2.0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChipBar(QWidget):
    """The chips of a selection. Hidden while nothing narrows.

    `removed` is told for each value taken away, `selection_changed` once for each click, with what is left.
    """

    removed = Signal(FacetField, str)
    cleared = Signal()
    selection_changed = Signal(object)

    def __init__(
        self,
        themes: ThemeHolder,
        icons: Icons,
        labels: Labels,
        project_title: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._labels = themes, icons, labels
        self._project_title = project_title
        self._selection = FacetSelection()
        self._chips: list[Chip] = []
        self._has_clear = True
        self._clear = TextButton(themes, icons)
        self._clear.clicked.connect(self._on_cleared)
        self._flow = FlowLayout(gap=6)
        self._flow.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 10)
        column.addLayout(self._flow)
        self.hide()
        themes.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._translate()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._build()

    def set_project_titles(self, project_title: Callable[[str], str]) -> None:
        """Name projects by this from now on."""
        self._project_title = project_title

    def show_selection(self, selection: FacetSelection) -> None:
        """Show what narrows."""
        if selection != self._selection:
            self._selection = selection
            self._build()

    def set_has_clear(self, *, on: bool) -> None:
        """Offer to clear all here; not needed while the facet panel with its own Clear is in sight."""
        self._has_clear = on
        self._clear.setVisible(on and len(self._chips) > 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.theme.color("surface"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if step and at is not None:
            self._focus(at + step)
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._build()
        super().changeEvent(event)

    def _build(self) -> None:
        wanted = chip_values(self._selection, self._labels, self._project_title)
        focused = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._clear)
        self._chips = [self._made(value) for value in wanted]
        self._flow.addWidget(self._clear)
        self._clear.setVisible(self._has_clear and len(wanted) > 1)
        self.setVisible(bool(wanted))
        self._order_focus()
        if focused is not None and self._chips:
            self._focus(focused)
        self.updateGeometry()

    def _made(self, value: ChipValue) -> Chip:
        chip = Chip(self._themes, self._icons, value, self)
        chip.set_heading(self._labels.facet_title(value.field))
        chip.clicked.connect(self._on_clicked)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_clicked(self) -> None:
        chip = self.sender()
        if not isinstance(chip, Chip):
            return
        value, selection = chip.value, self._selection
        for one in value.values:
            selection = selection.without(value.field, one)
        for one in value.values:
            self.removed.emit(value.field, one)
        self.selection_changed.emit(selection)

    def _on_cleared(self) -> None:
        self.cleared.emit()
        self.selection_changed.emit(FacetSelection())

    def _focus(self, number: int) -> None:
        if self._chips:
            self._chips[max(0, min(number, len(self._chips) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def _order_focus(self) -> None:
        order: list[QWidget] = [*self._chips, self._clear]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _on_theme_changed(self) -> None:
        for chip in self._chips:
            chip.updateGeometry()
        self._clear.setFixedHeight(self._themes.theme.height("chip"))
        self.updateGeometry()
        self.update()

    def _translate(self) -> None:
        self._clear.set_words(self.tr("Clear filters"))
        self.setAccessibleName(self.tr("Filters in use"))
