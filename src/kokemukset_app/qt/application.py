"""The window's life: made, shown, filled with a library, closed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QTextEdit
from typing_extensions import override

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import IndexUnavailable
from kokemukset_app.core.events import IndexReport, Trouble
from kokemukset_app.core.facets import FacetSelection
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.controllers.message_controller import MessageController
from kokemukset_app.qt.controllers.outside_controller import OutsideController
from kokemukset_app.qt.controllers.preferences_controller import PreferencesController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.every import make_features
from kokemukset_app.qt.features.feature import Surroundings
from kokemukset_app.qt.main_window import MainWindow
from kokemukset_app.qt.runtime.crash import CrashNet
from kokemukset_app.qt.runtime.i18n import Translations
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.runtime.tokens import load_tokens
from kokemukset_app.qt.runtime.window_state import WindowState
from kokemukset_app.services.session import Session, Workplace
from kokemukset_app.settings.paths import UserFolders, shipped
from kokemukset_app.settings.recent import RecentEntries
from kokemukset_app.settings.store import SettingsStore

if TYPE_CHECKING:
    from kokemukset_app.qt.controllers.help_controller import HelpController
    from kokemukset_app.qt.dialogs.settings_dialog import SettingsDialog


class Application(QObject):
    """Owns the window and the open library. Create it after the QApplication; GUI thread only."""

    def __init__(
        self,
        make_workplace: Callable[[], Workplace],
        folders: UserFolders,
        settings_store: SettingsStore,
        *,
        library: Path | None = None,
        language: str | None = None,
    ) -> None:
        super().__init__()
        self._make_workplace, self._folders = make_workplace, folders
        self._workplace: Workplace | None = None
        self._library = library
        self.desk: Desk | None = None
        settings = settings_store.load()
        tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
        self.themes = ThemeHolder(tokens, settings.theme.value, parent=self)
        self._disk_lane = Lane("disk", newest_wins=False, parent=self)
        self.preferences = PreferencesController(
            settings_store, settings, self.themes, self._disk_lane, self, language=language
        )
        self._translations = Translations(shipped("resources", "i18n"), self)
        self._translations.switch(self.preferences.lang)
        self.icons = Icons(self.themes)
        self._vocabulary = Vocabulary()
        self.window = MainWindow(self.themes, self.icons, self._labels(), self._picture)
        self.actions = self.window.actions_of_window
        self._state = WindowState(folders.state / "window.ini")
        self.messages = MessageController(self.window.messages, self)
        self.outside = OutsideController(self.window, self._asks_before_links, self)
        self.crash = CrashNet(folders.state, self._on_unexpected, self)
        self._help: HelpController | None = None
        self._settings_dialog: SettingsDialog | None = None
        around = Surroundings(
            self.window, self.themes, self.icons, self.actions, self.messages, self.preferences, folders
        )
        self.features = make_features(around, self)
        self._connect()
        self._show_preferences()
        if settings_store.bad:
            self._tell_bad_settings(settings_store)

    @property
    def help(self) -> HelpController:
        """What opens the windows that tell about the program; loaded when first asked for."""
        if self._help is None:
            from kokemukset_app.qt.controllers.help_controller import HelpController  # noqa: PLC0415

            self._help = HelpController(self.themes, self.icons, self.actions, self.window, self)
        return self._help

    def start(self) -> None:
        """Show the window at once, then open the library behind it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.themes.apply_to(app)
            app.installEventFilter(self)
        self.window.restore(self._state)
        self.window.show()
        self.window.header.search_field.focus_all()
        self.open_library(self._library)

    def open_library(self, root: Path | None) -> None:
        """Open a folder; None means the bundled library. What is open stays until the other one is."""
        self.window.status.show_state(self.tr("Opening the library …"))
        self._disk_lane.submit(partial(self._opened, root), partial(self._on_opened, root), self._on_not_opened)

    def close(self) -> None:
        """Let everything go; the window's place and the reading history are kept."""
        self._close_desk()
        self.window.keep(self._state)
        self._disk_lane.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let `/` begin a search from anywhere one is not writing."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.text() == "/":
            focused = QApplication.focusWidget()
            is_writing = isinstance(focused, QLineEdit | QPlainTextEdit) or (
                isinstance(focused, QTextEdit) and not focused.isReadOnly()
            )
            if not is_writing and QApplication.activeWindow() is self.window and not event.modifiers() & _COMMANDS:
                self.window.header.search_field.focus_all()
                return True
        return super().eventFilter(watched, event)

    # Opening

    def _opened(self, root: Path | None, _cancel: CancelToken) -> tuple[Session, Vocabulary]:
        """Open a session on the worker thread."""
        if self._workplace is None:
            self._workplace = self._make_workplace()
        session = self._workplace.open(root or self._workplace.bundled)
        return session, session.library.vocabulary()

    def _on_opened(self, root: Path | None, opened: tuple[Session, Vocabulary]) -> None:
        session, self._vocabulary = opened
        if self.desk is not None:
            self.desk.entries.clear()
            self._close_desk()
            if root != self._library:
                self.window.header.search_field.set_text("")
            self.window.facets.show_selection(FacetSelection())
        self._library = root
        labels = self._labels()
        self.window.set_labels(labels)
        recent = self._recent_of(session.key)
        desk = Desk(session, self.window, recent, labels, self)
        desk.trouble.connect(self.messages.tell_trouble)
        desk.reported.connect(self._on_report)
        desk.outside_wanted.connect(self.outside.open_link)
        desk.file_wanted.connect(self._on_file)
        desk.library_returned.connect(self.messages.close)
        desk.vocabulary_changed.connect(self.set_labels)
        desk.words_changed.connect(lambda: self.open_library(self._library))
        self.desk = desk
        self._title()
        for feature in self.features:
            feature.open(desk)
        desk.begin()
        self.preferences.set("library", str(root) if root else "")

    def _close_desk(self) -> None:
        if self.desk is None:
            return
        for feature in self.features:
            feature.close()
        self.desk.close()
        self.desk.deleteLater()
        self.desk = None

    def _title(self) -> None:
        if self.desk is not None:
            name = self.desk.session.library.info().name_in(self.preferences.lang)
            self.window.setWindowTitle(f"{name} – Kokemukset")

    def _on_not_opened(self, error: Exception) -> None:
        self.window.status.show_state("")
        self.messages.tell_trouble(error)
        if self.desk is None and self._library is not None and not isinstance(error, IndexUnavailable):
            self._library = None
            self.open_library(None)

    def _recent_of(self, key: str) -> RecentEntries | None:
        if not self.preferences.settings.keep_recent:
            return None
        return RecentEntries(self._folders.state / "recent" / f"{key}.json")

    def _picture(self, path: str) -> bytes | None:
        return self.desk.entries.picture(path) if self.desk is not None else None

    def _asks_before_links(self) -> bool:
        return self.preferences.settings.ask_before_outside_links

    def _on_unexpected(self, error: BaseException) -> None:
        self.messages.tell_trouble(error, Trouble.UNEXPECTED)

    def _labels(self) -> Labels:
        return Labels(self._vocabulary, self.preferences.lang)

    def _tell_bad_settings(self, store: SettingsStore) -> None:
        names = str(store.path) if store.bad == ("*",) else ", ".join(store.bad)
        text = self.tr("Some settings could not be read and have their usual values: {0}").format(names)
        self.messages.tell_error(text)

    def _on_report(self, report: IndexReport) -> None:
        self.actions["problems"].setEnabled(bool(report.problems))

    # Actions

    def _connect(self) -> None:
        window, header, bar = self.window, self.window.header, self.window.reading.bar
        window.closing.connect(self.close)
        self.messages.folder_wanted.connect(self._choose_library)
        self.messages.retry_wanted.connect(self._on_reload)
        self.outside.asked.connect(self.messages.tell)
        self.outside.refused.connect(self.messages.tell_error)
        header.panel_toggled.connect(window.toggle_facets)
        header.language_chosen.connect(partial(self.preferences.set, "language"))
        header.theme_chosen.connect(partial(self.preferences.set, "theme"))
        self.preferences.language_changed.connect(self._on_language)
        self.preferences.text_size_changed.connect(window.reading.view.set_zoom)
        self.preferences.changed.connect(self._on_preferences)
        self.preferences.failed.connect(self.messages.tell_trouble)
        window.go_to.chosen.connect(self._on_go_to)
        bar.larger_clicked.connect(partial(self.preferences.step_text_size, 1))
        bar.smaller_clicked.connect(partial(self.preferences.step_text_size, -1))
        bar.size_reset.connect(partial(self.preferences.step_text_size, 0))
        bar.copy_link_clicked.connect(self._with_desk(Desk.copy_link))
        bar.copy_citation_clicked.connect(self._with_desk(Desk.copy_citation))
        header.search_field.text_edited.connect(self._on_typed)
        for slots in (self._slots(), *(feature.slots() for feature in self.features)):
            for name, slot in slots.items():
                self.actions[name].triggered.connect(slot)
        self.actions["problems"].setEnabled(False)

    def _slots(self) -> dict[str, Callable[[], object]]:
        window, reading = self.window, self.window.reading
        return {
            "search": window.header.search_field.focus_all,
            "go_to": self._with_desk(lambda desk: desk.go_to.show_entries()),
            "palette": self._with_desk(lambda desk: desk.go_to.show_actions(self.actions.for_palette())),
            "start": self._with_desk(Desk.start_over),
            "back": self._with_desk(Desk.go_back),
            "forward": self._with_desk(lambda desk: desk.entries.go_forward()),
            "find": reading.open_find,
            "next_match": reading.next_match,
            "previous_match": reading.previous_match,
            "larger": partial(self.preferences.step_text_size, 1),
            "smaller": partial(self.preferences.step_text_size, -1),
            "normal_size": partial(self.preferences.step_text_size, 0),
            "side_panel": window.toggle_facets,
            "next_pane": partial(window.step_pane, 1),
            "previous_pane": partial(window.step_pane, -1),
            "clear_filters": self._with_desk(lambda desk: desk.search.set_selection(FacetSelection())),
            "reload": self._on_reload,
            "rebuild": self._with_desk(lambda desk: desk.index.rebuild()),
            "problems": self._show_problems,
            "open_library": self._choose_library,
            "open_bundled": partial(self.open_library, None),
            "open_outside": self._show_in_folder,
            "copy_link": self._with_desk(Desk.copy_link),
            "copy_citation": self._with_desk(Desk.copy_citation),
            "print": self._print,
            "full_screen": self._toggle_full_screen,
            "settings": self._show_settings,
            "help": lambda: self.help.show_shortcuts(),  # noqa: PLW0108  # made when first asked for
            "about": self._show_about,
            "quit": window.close,
        }

    def _on_typed(self, _text: str) -> None:
        self.window.show_hits()

    def _with_desk(self, act: Callable[[Desk], None]) -> Callable[[], None]:
        """Make a slot that acts on the open library, and does nothing while there is none."""

        def slot() -> None:
            if self.desk is not None:
                act(self.desk)

        return slot

    def _on_go_to(self, key: str) -> None:
        if key.startswith("action:"):
            self.actions[key.removeprefix("action:")].trigger()

    def _on_reload(self) -> None:
        if self.desk is None:
            self.open_library(self._library)
        else:
            self.desk.session.library.reload()
            self.desk.index.catch_up()

    def _choose_library(self) -> None:
        start = str(self._library or Path.home())
        dialog = QFileDialog(self.window, self.tr("Choose a folder of entries"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self.messages.close()
        self.open_library(Path(folder))

    def _show_problems(self) -> None:
        if self.desk is not None:
            self._disk_lane.submit(lambda _cancel: self._problems(), self._on_problems, self._on_unexpected)

    def _problems(self) -> object:
        return self.desk.session.check(CancelToken()).problems if self.desk is not None else ()

    def _on_problems(self, problems: object) -> None:
        if isinstance(problems, tuple):
            dialog = self.help.show_problems(problems)  # pyright: ignore[reportUnknownArgumentType]  # a tuple of problems
            dialog.place_chosen.connect(self._on_place_chosen, Qt.ConnectionType.UniqueConnection)

    def _on_place_chosen(self, path: str) -> None:
        if self.desk is None:
            return
        head = next((h for h in self.desk.session.library.heads() if h.path == path), None)
        if head is not None:
            self.desk.entries.open(head.id)
            self.window.show_reading_side(come_to_front=True)

    def _print(self) -> None:
        if self.window.reading.has_entry:
            self.outside.print_entry(self.window.reading.view)

    def _show_in_folder(self) -> None:
        if self.desk is not None and (shown := self.desk.entries.shown) is not None:
            self.outside.show_folder(self.desk.session.library.path, shown.entry.path)

    def _on_file(self, path: str) -> None:
        if self.desk is not None:
            self.outside.open_file(self.desk.session.library.path, path)

    def _toggle_full_screen(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_about(self) -> None:
        library = self.desk.session.library if self.desk is not None else None
        self.help.show_about(
            library.info() if library else None, library.path if library else "", self.preferences.lang
        )

    # Preferences

    def _show_settings(self) -> None:
        if self._settings_dialog is None:
            from kokemukset_app.qt.dialogs.settings_dialog import SettingsDialog  # noqa: PLC0415  # not at the start

            self._settings_dialog = SettingsDialog(self.themes, self.icons, self.window)
        self.preferences.show(self._settings_dialog)

    def _show_preferences(self) -> None:
        settings = self.preferences.settings
        self.window.header.set_language(self.preferences.lang)
        self.window.header.set_theme_choice(settings.theme.value)
        self.window.reading.view.set_zoom(settings.text_size)

    def _on_preferences(self, _settings: object) -> None:
        settings = self.preferences.settings
        self.window.header.set_theme_choice(settings.theme.value)
        if self.desk is not None:
            recent = self._recent_of(self.desk.session.key)
            self.desk.keep_recent(recent)

    def _on_language(self, lang: str) -> None:
        self._translations.switch(lang)
        self.window.header.set_language(lang)
        self._title()
        self.preferences.word_dialog()
        if self._help is not None:
            self._help.reword(lang)
        self.set_labels()

    def set_labels(self, vocabulary: Vocabulary | None = None) -> None:
        """Word codes anew everywhere, after a change of language or of the library's vocabulary."""
        self._vocabulary = vocabulary or self._vocabulary
        labels = self._labels()
        self.window.set_labels(labels)
        if self.desk is not None:
            self.desk.set_labels(labels)
            for feature in self.features:
                feature.set_labels(labels)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
