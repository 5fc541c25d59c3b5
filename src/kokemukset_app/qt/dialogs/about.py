"""What the program is, which library is open, and on whose work it stands. Nothing is looked up anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from typing_extensions import override

from kokemukset_app.core.library_info import LibraryInfo
from kokemukset_app.qt.dialogs.quiet_window import QuietWindow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words

MARK = 48


@dataclass(frozen=True, slots=True)
class Component:
    """Somebody's work that is part of the program."""

    name: str
    version: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class AboutInfo:
    """What the window tells."""

    name: str
    version: str
    licence: str
    components: tuple[Component, ...] = ()
    library: LibraryInfo | None = None
    library_folder: str = ""
    lang: str = "fi"


class AboutDialog(QuietWindow):
    """Show version, licences and the open library."""

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._icons = icons
        self._info = AboutInfo("Kokemukset", "", "")
        self.resize(520, 560)
        themes.changed.connect(self._fill)

    def show_info(self, info: AboutInfo) -> None:
        """Show these facts."""
        self._info = info
        self._fill()

    def set_lang(self, lang: str) -> None:
        """Name the library in another language."""
        self.show_info(replace(self._info, lang=lang))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        info = self._info
        self.set_title(self.tr("About the program"))
        self.clear_column()
        mark = QLabel()
        mark.setFixedSize(QSize(MARK, MARK + 16))
        mark.setAlignment(Qt.AlignmentFlag.AlignBottom)
        mark.setPixmap(self._icons.pixmap("mark", "accent", MARK, self.devicePixelRatioF()))
        self.column.addWidget(mark)
        self._add_words(self.tr("What six cities learned, to be searched and read offline."), "heading", top=12)
        self._add_words(self.tr("Version {0}").format(info.version), "ui", top=8, role="text-muted")
        self._add_words(self.tr("Licence {0}").format(info.licence), "ui", top=2, role="text-muted")
        words = self.tr("The program never uses the network. Links open in your browser, and only when you say so.")
        self._add_words(words, "ui", top=12, role="text-muted")
        if info.library is not None:
            self._add_library(info.library)
        if info.components:
            self.add_heading(self.tr("Built with"))
            rows = [(part.name, part.version, part.licence) for part in info.components]
            self.column.addWidget(self._table(rows))
        self.column.addStretch(1)

    def _add_library(self, library: LibraryInfo) -> None:
        self.add_heading(self.tr("Open library"))
        lang = self._info.lang
        self._add_words(library.name_in(lang), "title")
        for text in (library.description_in(lang), self._info.library_folder):
            if text:
                self._add_words(text, "ui", top=4, role="text-muted")
        if library.licence:
            self._add_words(self.tr("Licence {0}").format(library.licence), "ui", top=4, role="text-muted")

    def _add_words(self, text: str, size: str, *, top: int = 0, role: str = "text") -> None:
        words = Words(self.themes, size, role=role)
        words.setText(text)
        words.setWordWrap(True)
        words.setContentsMargins(0, top, 0, 0)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(words)

    def _table(self, rows: Sequence[tuple[str, str, str]]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                words = Words(self.themes, "ui", role="text" if place == 0 else "text-muted", parent=holder)
                words.setText(text)
                grid.addWidget(words, number, place)
        return holder
