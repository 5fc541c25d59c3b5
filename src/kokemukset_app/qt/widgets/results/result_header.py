"""The line over the hit list: how many, and in which order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.core.query import Sort
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words


class ResultHeader(QWidget):
    """The count of hits, the button that tells how the search was read, and the sort menu."""

    sort_chosen = Signal(object)
    reading_wanted = Signal(bool)

    def __init__(self, themes: ThemeHolder, icons: Icons, labels: Labels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._labels = themes, labels
        self._total: int | None = None
        self._title = ""
        self._sort = Sort.RELEVANCE
        self.count_label = Words(themes, "ui", semibold=True)
        self.sort_button = Button(themes, icons, "quiet")
        self.reading_button = Button(themes, icons, "quiet", icon="info")
        self.reading_button.setCheckable(True)
        self.reading_button.set_icon_only(on=True)
        self.reading_button.toggled.connect(self.reading_wanted)
        self.reading_button.hide()
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._actions: dict[Sort, QAction] = {}
        for sort in Sort:
            action = self._menu.addAction("")
            action.setCheckable(True)
            action.setData(sort.value)
            self._group.addAction(action)
            self._actions[sort] = action
        self._group.triggered.connect(self._on_sort)
        self.sort_button.set_menu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.addWidget(self.count_label)
        row.addStretch(1)
        row.addWidget(self.reading_button)
        row.addWidget(self.sort_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._on_theme_changed()
        themes.changed.connect(self._on_theme_changed)
        self._translate()

    def set_labels(self, labels: Labels) -> None:
        """Write in other words."""
        self._labels = labels
        self._translate()

    def show_total(self, total: int) -> None:
        """Show how many hits there are."""
        self._total, self._title = total, ""
        self._word_count()

    def show_title(self, title: str) -> None:
        """Show words in place of a count, as over the start list."""
        self._total, self._title = None, title
        self._word_count()

    def set_sort(self, sort: Sort) -> None:
        """Show which order the hits are in."""
        self._sort = sort
        self._actions[sort].setChecked(True)
        self._word_sort()

    def set_relevance(self, *, available: bool) -> None:
        """Offer the order by relevance only while words are searched."""
        self._actions[Sort.RELEVANCE].setVisible(available)

    @property
    def is_reading(self) -> bool:
        """Tell whether it is to be told how the search was read."""
        return self.reading_button.isChecked()

    def set_reading(self, *, available: bool) -> None:
        """Offer to tell how the search was read only while something is searched."""
        self.reading_button.setVisible(available)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._themes.theme.color("surface"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _on_sort(self, action: QAction) -> None:
        sort = Sort(action.data())
        self.set_sort(sort)
        self.sort_chosen.emit(sort)

    def _on_theme_changed(self) -> None:
        # One pixel of the toolbar is the line that the rows bring along.
        self.setFixedHeight(self._themes.theme.height("toolbar") - 1)
        self.update()

    def _word_count(self) -> None:
        if self._total is None:
            self.count_label.setText(self._title)
            return
        words = self.tr("%n hits", "", self._total)
        # Large counts read better in groups; %n writes plain digits.
        self.count_label.setText(words.replace(str(self._total), self._labels.number(self._total), 1))

    def _word_sort(self) -> None:
        name = self._labels.sort(self._sort)
        self.sort_button.set_words(name)
        self.sort_button.setAccessibleName(self.tr("Order: {0}").format(name))

    def _translate(self) -> None:
        for sort, action in self._actions.items():
            action.setText(self._labels.sort(sort))
        self.reading_button.set_words(self.tr("How the search was read"))
        self._word_count()
        self._word_sort()
