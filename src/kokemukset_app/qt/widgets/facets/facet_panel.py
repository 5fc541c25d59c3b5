"""The left pane: what a result can be narrowed by, with counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.facets import SHOWN, FacetCount, FacetField, FacetSelection
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import TextButton
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.facets.facet_section import FacetSection

ORDER = SHOWN
"""The headings from the top."""

CLOSED_AT_FIRST = frozenset(
    {
        FacetField.PHASE,
        FacetField.STATUS,
        FacetField.OUTCOME,
        FacetField.PROJECT,
        FacetField.TAG,
        FacetField.LANG,
    }
)
"""The headings that begin closed: the rest fills a screen."""

Facets = Mapping[FacetField, Sequence[FacetCount]]


class FacetPanel(QScrollArea):
    """Headings with values and counts. It shows a choice at once and tells it; the counts follow with the result.

    `selection_changed` gives the whole new `FacetSelection`; `width_changed` tells where the next pane begins.
    """

    selection_changed = Signal(object)
    folds_changed = Signal(object)
    width_changed = Signal(int)

    def __init__(
        self,
        themes: ThemeHolder,
        icons: Icons,
        labels: Labels,
        project_title: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._selection = FacetSelection()
        self._title = Words(themes, "title", semibold=True)
        self._clear = TextButton(themes, icons)
        self._clear.clicked.connect(self._on_cleared)
        self._body = QWidget()
        self.sections: dict[FacetField, FacetSection] = {}
        for field in ORDER:
            section = FacetSection(themes, icons, labels, field)
            section.set_open(on=field not in CLOSED_AT_FIRST)
            section.selection_wanted.connect(self._on_wanted)
            section.fold_toggled.connect(self._on_folded)
            section.reshaped.connect(self._settle)
            section.part_focused.connect(self._on_part_focused)
            self.sections[field] = section
        self.sections[FacetField.PROJECT].set_words(project_title)
        self._lay_out()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(200)
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    @property
    def selection(self) -> FacetSelection:
        """What is chosen now."""
        return self._selection

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        for section in self.sections.values():
            section.set_labels(labels)

    def set_project_titles(self, project_title: Callable[[str], str]) -> None:
        """Name projects by this from now on."""
        self.sections[FacetField.PROJECT].set_words(project_title)

    def set_library(self, facets: Facets) -> None:
        """Take the values of the whole library: from then on they show with 0 where a result has none of them."""
        for field, section in self.sections.items():
            section.set_library(facets.get(field, ()))
        self.show_counts(facets, self._selection)

    def show_counts(self, facets: Facets, selection: FacetSelection) -> None:
        """Show the counts of a result and the selection it was made with."""
        self._selection = selection
        self._clear.setVisible(not selection.is_empty)
        for field, section in self.sections.items():
            section.show_counts(facets.get(field, ()), selection)
        self._settle()

    def show_selection(self, selection: FacetSelection) -> None:
        """Show a selection made elsewhere (a chip taken away); counts stay till the next result."""
        self._selection = selection
        self._clear.setVisible(not selection.is_empty)
        for section in self.sections.values():
            section.choose(selection)
        self._settle()

    def folded(self) -> frozenset[FacetField]:
        """Tell which headings are closed."""
        return frozenset(field for field, section in self.sections.items() if not section.is_open)

    def set_folded(self, fields: Iterable[FacetField]) -> None:
        """Close these headings and open the others."""
        closed = frozenset(fields)
        for field, section in self.sections.items():
            section.set_open(on=field not in closed)
        self._settle()

    def focus_first(self) -> None:
        """Take the focus from the keyboard, on the first heading."""
        for section in self.sections.values():
            if not section.isHidden():
                section.heading.setFocus(Qt.FocusReason.TabFocusReason)
                return

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        # The pane itself has nothing to do with keys: whoever gives it the focus means its headings.
        self.focus_first()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        if arg__1.size().width() != arg__1.oldSize().width():
            self.width_changed.emit(self.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._themes.theme.width("facets"), 600)

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        if arg__1.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(arg__1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 12, 0)
        head.addStrut(self._themes.theme.px(36))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._clear)
        self._clear.hide()
        column = self._column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 4, 0, 16)
        column.setSpacing(0)
        column.addLayout(head)
        for section in self.sections.values():
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(self._body)

    def _on_wanted(self, selection: FacetSelection) -> None:
        self.show_selection(selection)
        self.selection_changed.emit(selection)

    def _on_cleared(self) -> None:
        self._on_wanted(FacetSelection())

    def _on_folded(self) -> None:
        self.folds_changed.emit(self.folded())

    def _settle(self) -> None:
        """Place everything before it is painted: rows that are half there for a moment look broken."""
        if not self.isVisible():
            return  # placed when it is shown: behind another view, key after key would be for nothing
        for section in self.sections.values():
            section.settle()
        self._column.activate()
        QCoreApplication.sendEvent(self._body, QEvent(QEvent.Type.LayoutRequest))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def _on_part_focused(self, box: QRect) -> None:
        section = self.sender()
        if isinstance(section, FacetSection):
            place = box.translated(section.pos())
            self.ensureVisible(place.center().x(), place.top(), 0, 8)
            self.ensureVisible(place.center().x(), place.bottom(), 0, 8)

    def _dress(self) -> None:
        set_ground(self._body, self._themes, "surface-sunken")
        set_ground(self.viewport(), self._themes, "surface-sunken")
        set_ground(self, self._themes, "surface-sunken")

    def _translate(self) -> None:
        self._title.setText(self.tr("Filters"))
        self._clear.set_words(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self.setAccessibleName(self.tr("Filters"))
