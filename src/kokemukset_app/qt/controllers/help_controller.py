"""Help, about, and the list of problems: windows that only tell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from kokemukset_app import __version__
from kokemukset_app.core.library_info import LibraryInfo
from kokemukset_app.core.problems import Problem
from kokemukset_app.qt.actions import Actions
from kokemukset_app.qt.dialogs.about import AboutDialog, AboutInfo, Component
from kokemukset_app.qt.dialogs.problems import ProblemRow, ProblemsDialog
from kokemukset_app.qt.dialogs.shortcuts import ShortcutGroup, ShortcutRow, ShortcutsDialog, SyntaxRow
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.wording.problems import problem_text

_GROUPS = (
    ("search", "go_to", "palette", "find", "next_match", "previous_match"),
    ("back", "forward", "larger", "smaller", "normal_size", "print"),
    ("new_entry", "observation", "edit", "save"),
    ("side_panel", "next_pane", "previous_pane", "clear_filters", "start", "full_screen"),
    ("open_library", "reload", "settings", "help", "quit"),
)
_COMPONENTS = (
    ("PySide6_Essentials", "Qt for Python (PySide6)", "LGPL-3.0"),
    ("Whoosh-Reloaded", "Whoosh", "BSD-2-Clause"),
    ("Markdown", "Python-Markdown", "BSD-3-Clause"),
    ("pymdown-extensions", "PyMdown Extensions", "MIT"),
    ("nh3", "nh3", "MIT"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("Pygments", "Pygments", "BSD-2-Clause"),
    ("PyYAML", "PyYAML", "MIT"),
    ("PyStemmer", "PyStemmer", "MIT, BSD-3-Clause"),
    ("watchdog", "watchdog", "Apache-2.0"),
    ("platformdirs", "platformdirs", "MIT"),
    ("tomli_w", "tomli-w", "MIT"),
    ("typing_extensions", "typing_extensions", "PSF-2.0"),
)


class HelpController(QObject):
    """Open the windows that tell about keys, the program and the library's problems. GUI thread only."""

    def __init__(
        self, themes: ThemeHolder, icons: Icons, actions: Actions, window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._actions, self._window = themes, icons, actions, window
        self._shortcuts: ShortcutsDialog | None = None
        self._about: AboutDialog | None = None
        self._problems: ProblemsDialog | None = None
        self._listed: tuple[Problem, ...] = ()

    def show_shortcuts(self) -> ShortcutsDialog:
        """Open the window of keys and search syntax."""
        if self._shortcuts is None:
            self._shortcuts = ShortcutsDialog(self._themes, self._window)
        self._shortcuts.show_help(self._groups(), self._syntax())
        self._shortcuts.open_beside()
        return self._shortcuts

    def show_about(self, library: LibraryInfo | None, folder: str, lang: str) -> AboutDialog:
        """Open the window about the program and the open library, named in `lang`."""
        if self._about is None:
            self._about = AboutDialog(self._themes, self._icons, self._window)
        components = [Component(name, _version(package), licence) for package, name, licence in _COMPONENTS]
        components.append(Component("Pykko", "95f3d51", "MIT, CC BY 4.0"))
        self._about.show_info(
            AboutInfo("Kokemukset", __version__, "EUPL-1.2", tuple(components), library, folder, lang)
        )
        self._about.open_beside()
        return self._about

    def show_problems(self, problems: Sequence[Problem]) -> ProblemsDialog:
        """Open the list of what is wrong in the library's files."""
        if self._problems is None:
            self._problems = ProblemsDialog(self._themes, self._window)
        self._listed = tuple(sorted(problems))
        self._problems.show_problems(_problem_rows(self._listed))
        self._problems.open_beside()
        return self._problems

    def reword(self, lang: str) -> None:
        """Word the open windows again after a change of language."""
        if self._about is not None:
            self._about.set_lang(lang)
        if self._problems is not None and self._problems.isVisible():
            self._problems.show_problems(_problem_rows(self._listed))
        if self._shortcuts is not None and self._shortcuts.isVisible():
            self._shortcuts.show_help(self._groups(), self._syntax())

    def _groups(self) -> list[ShortcutGroup]:
        titles = (
            self.tr("Searching"),
            self.tr("Reading"),
            self.tr("Writing"),
            self.tr("Window"),
            self.tr("Library and program"),
        )
        groups = [
            ShortcutGroup(title, tuple(self._row(name) for name in names))
            for title, names in zip(titles, _GROUPS, strict=True)
        ]
        in_lists = (
            ShortcutRow(self.tr("From the field to the list, along the hits"), ("↓", "↑")),
            ShortcutRow(self.tr("From the list into the text"), ("Enter",)),
            ShortcutRow(self.tr("Back to the field; empty it"), ("Esc",)),
            ShortcutRow(self.tr("Choose a filter; exclude it"), (self.tr("Space"), "-")),
            ShortcutRow(self.tr("Begin to search from anywhere"), ("/",)),
        )
        return [groups[0], ShortcutGroup(self.tr("In lists"), in_lists), *groups[1:]]

    def _row(self, name: str) -> ShortcutRow:
        action = self._actions[name]
        native = QKeySequence.SequenceFormat.NativeText
        keys = tuple(key.toString(native) for key in action.shortcuts()[:2])
        return ShortcutRow(action.text().rstrip(" …"), keys)

    def _syntax(self) -> list[SyntaxRow]:
        return [
            SyntaxRow(self.tr("lessons from trials"), self.tr("every word, in any of its forms")),
            SyntaxRow(self.tr('"open data"'), self.tr("these words side by side")),
            SyntaxRow(self.tr("trial OR pilot"), self.tr("either word")),
            SyntaxRow(self.tr("trial -turku"), self.tr("without a word (also NOT)")),
            SyntaxRow(self.tr("(money OR funding) trial"), self.tr("brackets group")),
            SyntaxRow(self.tr("city*"), self.tr("every word that begins so")),
            SyntaxRow(
                self.tr("city:turku,oulu"),
                self.tr("entries of these cities (also kind, theme, phase, status, project, keyword)"),
            ),
            SyntaxRow(self.tr("year:2019-2021"), self.tr("entries of these years")),
            SyntaxRow(self.tr("title:trial"), self.tr("a word in the title (also summary, heading, text)")),
        ]


def _problem_rows(problems: Sequence[Problem]) -> list[ProblemRow]:
    words = QCoreApplication.translate
    return [ProblemRow(p.path, p.line, problem_text(p, words), p.severity.value) for p in problems]


def _version(package: str) -> str:
    # Asked for once in a while, and slow to load: not at the start.
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
