"""One heading of the facet panel with what stands under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.facets import FacetCount, FacetField, FacetSelection
from kokemukset_app.qt.models.facet_rows import FacetRows, ValueState
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import draw_text, focus_ring
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import RingButton
from kokemukset_app.qt.widgets.facets.facet_painter import FacetView
from kokemukset_app.qt.widgets.facets.facet_values import FacetValues
from kokemukset_app.qt.widgets.facets.year_strip import YearStrip

_PAD = 16
_HEAD = 32
_CHEVRON = 14


class FacetHeading(RingButton):
    """The name of a facet, with the mark that it is open or closed."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._on_theme_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, self._themes.theme.px(_HEAD))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.has_ring:
            focus_ring(painter, box.adjusted(8, 2, -8, -2), theme.radius("control"), theme)
        role = "text" if self.underMouse() else "text-muted"
        side = theme.px(_CHEVRON)
        words = box.adjusted(_PAD, 0, -_PAD - side - 4, 0)
        draw_text(painter, words, self.text(), theme.font("small", semibold=True), theme.color(role))
        mark = QRectF(box.right() - _PAD - side + 1, box.center().y() - side / 2, side, side)
        self._icons.paint(painter, "chevron-down" if self.isChecked() else "chevron-right", role, mark)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.setChecked(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class FacetSection(QWidget):
    """A heading and its values (or the year strip). `selection_wanted` gives the selection after a choice."""

    selection_wanted = Signal(object)
    fold_toggled = Signal()
    reshaped = Signal()
    part_focused = Signal(QRect)

    def __init__(
        self,
        themes: ThemeHolder,
        icons: Icons,
        labels: Labels,
        field: FacetField,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._labels = labels
        self._words: Callable[[str], str] = self._label
        self._rows = FacetRows(field)
        self._selection = FacetSelection()
        self.heading = FacetHeading(themes, icons)
        self.heading.toggled.connect(self._on_fold)
        self.values = FacetValues(themes, icons)
        self.values.state_chosen.connect(self._on_state)
        self.values.expand_toggled.connect(self._on_expand)
        self.values.part_focused.connect(self._on_part_focused)
        self.strip: YearStrip | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        if field is FacetField.YEAR:
            self.strip = YearStrip(themes)
            self.strip.range_chosen.connect(self._on_range)
            column.addWidget(self.strip)
        column.addWidget(self.values)
        self._show()

    @property
    def is_open(self) -> bool:
        """Tell whether the values are shown."""
        return self.heading.isChecked()

    def set_open(self, *, on: bool) -> None:
        """Open or close without telling."""
        self.heading.blockSignals(True)
        self.heading.setChecked(on)
        self.heading.blockSignals(False)
        self._show()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._show()

    def set_words(self, words: Callable[[str], str]) -> None:
        """Take the words of values from elsewhere than the labels (projects have titles)."""
        self._words = words
        self._show()

    def set_library(self, counts: Iterable[FacetCount]) -> None:
        """Take the values of the whole library."""
        self._rows.set_library(counts)

    def show_counts(self, counts: Iterable[FacetCount], selection: FacetSelection) -> None:
        """Show the counts of a result and what is chosen."""
        self._selection = selection
        self._rows.set_counts(counts, selection.choice(self.field), self._labels.value_order(self.field))
        self._show()

    def choose(self, selection: FacetSelection) -> None:
        """Show what is chosen; counts stay as they are."""
        self._selection = selection
        self._rows.choose(selection.choice(self.field))
        self._show()

    def settle(self) -> None:
        """Place heading and values now."""
        self._column.activate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        title = self._labels.facet_title(self.field)
        self.heading.setText(title)
        state = self.tr("open") if self.is_open else self.tr("closed")
        self.heading.setAccessibleName(f"{title}, {state}")
        if self.strip is not None:
            self._show_years()
        elif self.is_open:
            rows = self._rows.shown(self._words)
            self.values.show_view(title, FacetView(rows, self._rows.largest(), self._link(), self._hues()))
        else:
            self.values.show_view(title, self._chips())
        self.values.setVisible(self.values.has_parts)
        self.setVisible(not self._is_empty())

    def _show_years(self) -> None:
        strip, choice = self.strip, self._selection.choice(self.field)
        if strip is None:
            return
        counts = {int(value): self._rows.count(value) for value in self._rows.values if value.isdecimal()}
        strip.show_years(counts, frozenset(int(value) for value in choice.included if value.isdecimal()))
        strip.setVisible(self.is_open)
        title = self._labels.facet_title(self.field)
        self.values.show_view(title, FacetView(is_open=False) if self.is_open else self._chips())

    def _chips(self) -> FacetView:
        return FacetView(self._rows.chosen(self._words), is_open=False)

    def _is_empty(self) -> bool:
        # A range needs two years; with one there is nothing to narrow.
        return self._rows.is_empty or (self.strip is not None and len(self._rows.values) < 2)

    def _link(self) -> str:
        hidden = self._rows.hidden_count()
        if not hidden:
            return ""
        return self.tr("Show fewer") if self._rows.is_expanded else self.tr("Show %n more", "", hidden)

    def _hues(self) -> dict[str, float]:
        if self.field is not FacetField.THEME:
            return {}
        return {value: self._labels.theme_hue(value) for value in self._rows.values}

    def _label(self, value: str) -> str:
        return self._labels.facet_value(self.field, value)

    def _on_fold(self) -> None:
        self._show()
        self.reshaped.emit()
        self.fold_toggled.emit()

    def _on_expand(self) -> None:
        self._rows.is_expanded = not self._rows.is_expanded
        self._show()
        self.reshaped.emit()

    def _on_state(self, value: str, state: ValueState) -> None:
        if state is ValueState.INCLUDED:
            wanted = self._selection.including(self.field, [value])
        elif state is ValueState.EXCLUDED:
            wanted = self._selection.excluding(self.field, [value])
        else:
            wanted = self._selection.without(self.field, value)
        self.selection_wanted.emit(wanted)

    def _on_range(self, years: tuple[int, ...]) -> None:
        wanted = self._selection.cleared(self.field)
        self.selection_wanted.emit(wanted.including(self.field, map(str, years)) if years else wanted)

    def _on_part_focused(self, box: QRect) -> None:
        self.part_focused.emit(box.translated(self.values.pos()))
