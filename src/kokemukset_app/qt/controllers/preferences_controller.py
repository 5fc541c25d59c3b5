"""Settings to the screen and back: language, look, text size, and the rest."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.qt.dialogs.setting_items import SettingChoice, SettingItem, SettingKind
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.settings.language import system_language
from kokemukset_app.settings.schema import NAMES, TEXT_SIZES, Language, Settings, ThemeChoice, valid
from kokemukset_app.settings.store import SettingsStore

if TYPE_CHECKING:
    from kokemukset_app.qt.dialogs.settings_dialog import SettingsDialog


class PreferencesController(QObject):
    """Hold the settings; apply a change at once, write it behind. GUI thread only.

    `language_changed` gives the language to speak, `text_size_changed` percent; `changed` the whole settings.
    """

    language_changed = Signal(str)
    text_size_changed = Signal(int)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        store: SettingsStore,
        settings: Settings,
        themes: ThemeHolder,
        lane: Lane,
        parent: QObject | None = None,
        *,
        language: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._themes, self._lane = store, themes, lane
        self._settings = settings
        self._forced_language = language
        self._dialog: SettingsDialog | None = None

    @property
    def settings(self) -> Settings:
        """The settings as they are."""
        return self._settings

    @property
    def lang(self) -> str:
        """The language to speak: the one asked for at the start, the chosen one, or the system's."""
        if self._forced_language:
            return self._forced_language
        chosen = self._settings.language
        return system_language() if chosen is Language.SYSTEM else str(chosen)

    def show(self, dialog: SettingsDialog) -> None:
        """Open the settings window."""
        if self._dialog is not dialog:
            self._dialog = dialog
            dialog.changed.connect(self.set)
        self.word_dialog()
        dialog.open_beside()

    def word_dialog(self) -> None:
        """Lay the settings window out in the present language."""
        if self._dialog is not None:
            self._dialog.show_items(self._items(), self._values())

    def set(self, name: str, value: object) -> None:
        """Change one setting; a value it cannot have is left aside."""
        good = valid(name, value)
        if good is None or getattr(self._settings, name) == good:
            return
        self._settings = replace(self._settings, **{name: good})  # pyright: ignore[reportArgumentType]  # valid() saw to the type
        if name == "language":
            self._forced_language = None
        self._apply(name)
        self._lane.submit(partial(_save, self._store, self._settings), _saved, self.failed.emit)
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_values(self._values())
        self.changed.emit(self._settings)

    def step_text_size(self, by: int) -> None:
        """Make the text one step larger (1) or smaller (-1), or normal again (0)."""
        if by == 0:
            self.set("text_size", 100)
            return
        place = TEXT_SIZES.index(self._settings.text_size) + by
        if 0 <= place < len(TEXT_SIZES):
            self.set("text_size", TEXT_SIZES[place])

    def _apply(self, name: str) -> None:
        if name == "theme":
            self._themes.choose(self._settings.theme.value)
        elif name == "language":
            self.language_changed.emit(self.lang)
        elif name == "text_size":
            self.text_size_changed.emit(self._settings.text_size)

    def _values(self) -> dict[str, object]:
        return {name: getattr(self._settings, name) for name in NAMES}

    def _writing_items(self) -> list[SettingItem]:
        writing = self.tr("Writing and review")
        return [
            SettingItem(
                "check_spelling",
                SettingKind.BOOL,
                self.tr("Check spelling"),
                self.tr(
                    "Finnish text is checked with Voikko. Where this computer lacks it (libvoikko and voikko-fi), "
                    "nothing is underlined."
                ),
                writing,
            ),
            SettingItem(
                "reviewer",
                SettingKind.TEXT,
                self.tr("Who I am in reviews"),
                self.tr("A name, a role or a unit; with commas between, many. Upkeep then shows what waits for you."),
                writing,
            ),
        ]

    def _items(self) -> list[SettingItem]:
        look, reading, privacy = self.tr("Language and look"), self.tr("Reading"), self.tr("What is kept")
        languages = (
            SettingChoice(Language.SYSTEM, self.tr("As the system")),
            SettingChoice(Language.FINNISH, "Suomi"),
            SettingChoice(Language.SWEDISH, "Svenska"),
            SettingChoice(Language.ENGLISH, "English"),
        )
        looks = (
            SettingChoice(ThemeChoice.SYSTEM, self.tr("As the system")),
            SettingChoice(ThemeChoice.LIGHT, self.tr("Light")),
            SettingChoice(ThemeChoice.DARK, self.tr("Dark")),
            SettingChoice(ThemeChoice.CONTRAST, self.tr("High contrast")),
        )
        sizes = tuple(SettingChoice(size, f"{size}\u00a0%") for size in TEXT_SIZES)
        return [
            SettingItem("language", SettingKind.CHOICE, self.tr("Language"), "", look, languages),
            SettingItem("theme", SettingKind.CHOICE, self.tr("Look"), "", look, looks),
            SettingItem("text_size", SettingKind.CHOICE, self.tr("Text size of entries"), "", reading, sizes),
            SettingItem(
                "ask_before_outside_links",
                SettingKind.BOOL,
                self.tr("Ask before opening a web page"),
                self.tr("Links lead out of the program to your browser. The program itself never uses the network."),
                reading,
            ),
            *self._writing_items(),
            SettingItem(
                "keep_recent",
                SettingKind.BOOL,
                self.tr("Remember what was read"),
                self.tr("For the start view. Kept on this computer only; switching it off forgets everything."),
                privacy,
            ),
            SettingItem(
                "keep_searches",
                SettingKind.BOOL,
                self.tr("Remember searches"),
                self.tr("Those that led to an entry, or that you stayed at. Switching it off forgets them."),
                privacy,
            ),
            SettingItem(
                "show_searches",
                SettingKind.BOOL,
                self.tr("Show searches in the start view"),
                self.tr("Saved searches, and the latest ones."),
                privacy,
            ),
            SettingItem(
                "keep_gaps",
                SettingKind.BOOL,
                self.tr("Keep a list of searches that find nothing"),
                self.tr(
                    "For the coordinator, to see what the library lacks. It goes nowhere unless you save it as a file."
                ),
                privacy,
            ),
        ]


def _save(store: SettingsStore, settings: Settings, _cancel: CancelToken) -> None:
    store.save(settings)


def _saved(_nothing: None) -> None:
    """Nothing to tell."""
