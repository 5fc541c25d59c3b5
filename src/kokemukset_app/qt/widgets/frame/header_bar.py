"""The bar on top: the product's name, the search field, and the choices that concern everything."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.painting import draw_text, text_width
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.frame.search_field import SearchField

COMPACT_UNDER = 1100
"""Windows narrower than this show icons in place of words."""

_NAMELESS_UNDER = 620
_NAME = "Kokemukset"
_LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Each language in its own words, so that everybody finds theirs."""

_THEMES = {
    "light": QT_TRANSLATE_NOOP("HeaderBar", "Light"),
    "dark": QT_TRANSLATE_NOOP("HeaderBar", "Dark"),
    "contrast": QT_TRANSLATE_NOOP("HeaderBar", "High contrast"),
    "system": QT_TRANSLATE_NOOP("HeaderBar", "As the system"),
}


class Mark(QWidget):
    """The product's mark, six cities in a ring, and its name."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._has_name = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_NAME)
        themes.changed.connect(self._on_theme_changed)

    def set_has_name(self, *, on: bool) -> None:
        """Show or hide the name beside the mark."""
        if on != self._has_name:
            self._has_name = on
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        side = theme.px(20)
        width = side + (8 + text_width(_NAME, theme.font("heading", semibold=True)) + 1 if self._has_name else 0)
        return QSize(round(width + 0.5), theme.height("header"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        side = theme.px(20)
        self._icons.paint(painter, "mark", "accent", QRectF(0, box.center().y() - side / 2, side, side))
        if self._has_name:
            room = box.adjusted(side + 8, 0, 0, 0)
            draw_text(painter, room, _NAME, theme.font("heading", semibold=True), theme.color("text"))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class HeaderBar(QWidget):
    """Mark and name, side panel, search field, language, theme, menu."""

    panel_toggled = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._language = "fi"
        self._side_width = 0
        self._later: list[Button] = []
        self.mark = Mark(themes, icons)
        self.panel_button = Button(themes, icons, "quiet", icon="panel")
        self.panel_button.clicked.connect(self.panel_toggled)
        self.search_field = SearchField(themes, icons)
        self.language_button = Button(themes, icons, "quiet", icon="globe")
        self.theme_button = Button(themes, icons, "quiet", icon="theme")
        self.menu_button = Button(themes, icons, "quiet", icon="menu")
        self._language_actions = self._build_languages()
        self._theme_actions = self._build_themes()
        self._lay_out()
        self.setFixedHeight(themes.theme.height("header"))
        self.setAutoFillBackground(False)
        themes.changed.connect(self._on_theme_changed)
        self._translate()

    @property
    def is_compact(self) -> bool:
        """Tell whether icons stand in place of words."""
        return self._room() < COMPACT_UNDER

    def set_language(self, code: str) -> None:
        """Show which language is in use."""
        self._language = code
        if code in self._language_actions:
            self._language_actions[code].setChecked(True)
        self._fit()

    def set_theme_choice(self, choice: str) -> None:
        """Show which theme was chosen: light, dark, contrast or system."""
        if choice in self._theme_actions:
            self._theme_actions[choice].setChecked(True)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu from the last button."""
        self.menu_button.set_menu(menu, chevron=False)

    def set_side_width(self, width: int) -> None:
        """Align the search field with the pane right of a side pane this wide; 0 when the pane is hidden."""
        self._side_width = width
        self._fit()

    def add_button(self, button: Button) -> None:
        """Add a button before the language; its words give way to its icon when the window is narrow."""
        self._later.append(button)
        self._tail.insertWidget(len(self._later) - 1, button)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface-sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("divider"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._lead = QWidget()
        lead = QHBoxLayout(self._lead)
        lead.setContentsMargins(16, 0, 0, 0)
        lead.setSpacing(8)
        lead.addWidget(self.mark)
        lead.addStretch(1)
        lead.addWidget(self.panel_button)
        self._tail = QHBoxLayout()
        self._tail.setSpacing(4)
        for button in (self.language_button, self.theme_button, self.menu_button):
            self._tail.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 1)
        row.setSpacing(16)
        row.addWidget(self._lead)
        row.addWidget(self.search_field, 1000)
        row.addStretch(1)
        row.addLayout(self._tail)

    def _build_languages(self) -> dict[str, QAction]:
        menu, group = QMenu(self), QActionGroup(self)
        actions: dict[str, QAction] = {}
        for code, name in _LANGUAGES.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(code)
            group.addAction(action)
            actions[code] = action
        group.triggered.connect(self._on_language)
        self.language_button.set_menu(menu)
        return actions

    def _build_themes(self) -> dict[str, QAction]:
        menu, group = QMenu(self), QActionGroup(self)
        actions: dict[str, QAction] = {}
        for choice in _THEMES:
            action = menu.addAction("")
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
            actions[choice] = action
        group.triggered.connect(self._on_theme)
        self.theme_button.set_menu(menu, chevron=False)
        return actions

    def _on_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    def _on_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._themes.theme.height("header"))
        self._fit()
        self.update()

    def _room(self) -> float:
        """Give the width as it would be with letters of the usual size."""
        return self.width() / max(1.0, self._themes.theme.scale)

    def _fit(self) -> None:
        compact = self.is_compact
        wide_lead = self._side_width > 0 and not compact
        self.mark.set_has_name(on=self._room() >= _NAMELESS_UNDER)
        least = 16 + self.mark.sizeHint().width() + 16 + self.panel_button.sizeHint().width()
        self._lead.setFixedWidth(max(least, self._side_width) if wide_lead else least)
        name = _LANGUAGES.get(self._language, self._language)
        self.language_button.set_words(name, short=self._language.upper())
        self.language_button.set_icon_name("" if compact else "globe")
        self.language_button.set_icon_only(on=compact)
        self.language_button.setAccessibleName(self.tr("Language: {0}").format(name))
        for button in self._later:
            button.set_icon_only(on=compact)

    def _translate(self) -> None:
        for choice, words in _THEMES.items():
            self._theme_actions[choice].setText(QCoreApplication.translate("HeaderBar", str(words)))
        for button, words in (
            (self.panel_button, self.tr("Side panel")),
            (self.theme_button, self.tr("Theme")),
            (self.menu_button, self.tr("Menu")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.setAccessibleName(self.tr("Top bar"))
        self._fit()
