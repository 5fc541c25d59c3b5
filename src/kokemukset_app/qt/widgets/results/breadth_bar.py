"""The steps from the very forms typed to all that is alike, with the hits of each: one click each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.core.query import Breadth
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.painting import CENTRE, draw_text, fill_round, focus_ring, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import RingButton

_HEIGHT = 44
_INSET = 3
_SIDE = 12


class _Step(RingButton):
    """One step: its name over its count."""

    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._figure = ""
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def show_words(self, name: str, figure: str, told: str) -> None:
        """Show a name and a figure (empty: not known yet); `told` says both for those who do not see them."""
        self.setText(name)
        self._figure = figure
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(round(text_width(self.text(), theme.font("small"))) + 12, theme.px(_HEIGHT) - 2 * _INSET)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), theme.radius("control") - 1
        if self.isChecked():
            fill_round(painter, box, radius, theme.color("surface"), theme.color("border"))
        elif self.underMouse():
            fill_round(painter, box, radius, theme.color("hover"))
        if self.has_ring:
            focus_ring(painter, box, radius, theme)
        half = box.height() / 2
        name_role = "text" if self.isChecked() else "text-muted"
        upper = QRectF(box.left() + 4, box.top() + 2, box.width() - 8, half)
        lower = QRectF(box.left() + 4, box.top() + half - 1, box.width() - 8, half)
        name_font = theme.font("small", semibold=self.isChecked())
        draw_text(painter, upper, self.text(), name_font, theme.color(name_role), CENTRE)
        draw_text(painter, lower, self._figure, theme.font("small"), theme.color(name_role), CENTRE)


class BreadthBar(QWidget):
    """A segmented control of the four steps; arrow keys move in it. `chosen` gives the step."""

    chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._labels = themes, labels
        self._counts: Mapping[Breadth, int] = {}
        self._group = QButtonGroup(self)
        self.steps: dict[Breadth, QAbstractButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE + _INSET, _INSET, _SIDE + _INSET, _INSET + 4)
        row.setSpacing(2)
        for breadth in Breadth:
            step = _Step(themes, self)
            step.clicked.connect(self._on_clicked)
            self._group.addButton(step)
            self.steps[breadth] = step
            row.addWidget(step)
        self.steps[Breadth.SIMILAR].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)
        self._word()
        self.hide()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._word()

    def show_breadth(self, breadth: Breadth) -> None:
        """Mark a step as the one in use."""
        self.steps[breadth].setChecked(True)

    def show_counts(self, counts: Mapping[Breadth, int]) -> None:
        """Show how many hits each step has; those that are not given are not known yet."""
        self._counts = counts
        self._word()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        track = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, -4)
        fill_round(painter, track, theme.radius("control"), theme.color("hover"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        for breadth, step in self.steps.items():
            if step.isChecked():
                self.chosen.emit(breadth)

    def _word(self) -> None:
        self.setAccessibleName(self.tr("How near the hits are to the words typed"))
        for breadth, step in self.steps.items():
            name = self._labels.breadth(breadth)
            count = self._counts.get(breadth)
            figure = "" if count is None else self._labels.number(count)
            told = name if count is None else self.tr("{0}, %n hits", "", count).format(name)
            if isinstance(step, _Step):
                step.show_words(name, figure, told)
