"""Every action once: its name, words, keys and picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: `words` are translated in the context "Actions"; the first of `keys` is the one that is shown."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""


SPECS = (
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search"), ("Ctrl+K", "Ctrl+L", "Ctrl+Shift+F"), "search"),
    ActionSpec("go_to", QT_TRANSLATE_NOOP("Actions", "Go to an entry by its title …"), ("Ctrl+P",), "article"),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "All actions …"), ("Ctrl+Shift+P",), "list"),
    ActionSpec("searches", QT_TRANSLATE_NOOP("Actions", "Saved and latest searches …"), ("Ctrl+H",), "clock"),
    ActionSpec("save_search", QT_TRANSLATE_NOOP("Actions", "Save this search"), ("Ctrl+Alt+S",), "bookmark"),
    ActionSpec("kept_searches", QT_TRANSLATE_NOOP("Actions", "Kept searches and gaps …"), (), "list"),
    ActionSpec("start", QT_TRANSLATE_NOOP("Actions", "Start view"), ("Alt+Home",)),
    ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left", "Back"), "back"),
    ActionSpec("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right", "Forward"), "forward"),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Find in the entry"), ("Ctrl+F",), "search"),
    ActionSpec("next_match", QT_TRANSLATE_NOOP("Actions", "Next match"), ("F3",), "down"),
    ActionSpec("previous_match", QT_TRANSLATE_NOOP("Actions", "Previous match"), ("Shift+F3",), "up"),
    ActionSpec("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    ActionSpec("normal_size", QT_TRANSLATE_NOOP("Actions", "Normal text size"), ("Ctrl+0",)),
    ActionSpec("side_panel", QT_TRANSLATE_NOOP("Actions", "Show or hide the filters"), ("F9",), "panel"),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",)),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), ("Shift+F6",)),
    ActionSpec("clear_filters", QT_TRANSLATE_NOOP("Actions", "Clear the filters"), ("Ctrl+Shift+X",)),
    ActionSpec("reload", QT_TRANSLATE_NOOP("Actions", "Bring the index up to date"), ("Ctrl+R",)),
    ActionSpec("rebuild", QT_TRANSLATE_NOOP("Actions", "Make the index anew")),
    ActionSpec("problems", QT_TRANSLATE_NOOP("Actions", "Problems in the library …")),
    ActionSpec("open_library", QT_TRANSLATE_NOOP("Actions", "Open another library …"), ("Ctrl+O",)),
    ActionSpec("open_bundled", QT_TRANSLATE_NOOP("Actions", "Open the bundled 6Aika library")),
    ActionSpec("open_outside", QT_TRANSLATE_NOOP("Actions", "Show the entry's file in its folder"), (), "external"),
    ActionSpec("copy_link", QT_TRANSLATE_NOOP("Actions", "Copy a link to the entry")),
    ActionSpec("copy_citation", QT_TRANSLATE_NOOP("Actions", "Copy the entry as a citation")),
    ActionSpec("edit", QT_TRANSLATE_NOOP("Actions", "Edit the entry, or go back to reading"), ("Ctrl+E",), "edit"),
    ActionSpec("save", QT_TRANSLATE_NOOP("Actions", "Save"), ("Ctrl+S",), "check"),
    ActionSpec("new_entry", QT_TRANSLATE_NOOP("Actions", "New entry …"), ("Ctrl+N",), "plus"),
    ActionSpec("observation", QT_TRANSLATE_NOOP("Actions", "Note an observation …"), ("Ctrl+Shift+N",), "pin"),
    ActionSpec(
        "submit", QT_TRANSLATE_NOOP("Actions", "Send the entry to review"), ("Ctrl+Shift+S",), "status-in_review"
    ),
    ActionSpec("spelling", QT_TRANSLATE_NOOP("Actions", "Next word written wrong"), ("F7",)),
    ActionSpec("drafts", QT_TRANSLATE_NOOP("Actions", "Unsaved drafts …"), (), "status-draft"),
    ActionSpec("history", QT_TRANSLATE_NOOP("Actions", "History of the entry"), (), "clock"),
    ActionSpec("to_trash", QT_TRANSLATE_NOOP("Actions", "Move the entry to the trash"), (), "trash"),
    ActionSpec("trash", QT_TRANSLATE_NOOP("Actions", "Trash …"), (), "trash"),
    ActionSpec("pick", QT_TRANSLATE_NOOP("Actions", "Pick into the basket, or take out"), ("Ctrl+D",), "bookmark"),
    ActionSpec("basket", QT_TRANSLATE_NOOP("Actions", "Basket and collections"), ("Ctrl+Shift+D",), "bookmark-filled"),
    ActionSpec(
        "lesson_from_page", QT_TRANSLATE_NOOP("Actions", "New lesson from this page …"), ("Ctrl+Alt+N",), "plus"
    ),
    ActionSpec("present", QT_TRANSLATE_NOOP("Actions", "Start the show …"), ("F5",), "present"),
    ActionSpec("print", QT_TRANSLATE_NOOP("Actions", "Print the entry …"), ("Ctrl+Alt+P",)),
    ActionSpec("plan", QT_TRANSLATE_NOOP("Actions", "Check a plan …"), ("Ctrl+Shift+L",), "list"),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11",)),
    ActionSpec("overview", QT_TRANSLATE_NOOP("Actions", "Overview"), ("Ctrl+1",), "grid"),
    ActionSpec("search_view", QT_TRANSLATE_NOOP("Actions", "Search and reading"), ("Ctrl+2",), "search"),
    ActionSpec("workshops", QT_TRANSLATE_NOOP("Actions", "Workshops"), ("Ctrl+3",), "people"),
    ActionSpec(
        "to_board", QT_TRANSLATE_NOOP("Actions", "Put the entry on the workshop board"), ("Ctrl+Shift+B",), "pin"
    ),
    ActionSpec("care", QT_TRANSLATE_NOOP("Actions", "Upkeep: review and quality"), ("Ctrl+4",), "check"),
    ActionSpec("holds", QT_TRANSLATE_NOOP("Actions", "Still holds"), ("F8",), "status-approved"),
    ActionSpec("holds_not", QT_TRANSLATE_NOOP("Actions", "Does not hold any more …"), ("Shift+F8",), "status-outdated"),
    ActionSpec(
        "adopt", QT_TRANSLATE_NOOP("Actions", "Tell who took the lesson into use …"), ("Ctrl+Shift+A",), "people"
    ),
    ActionSpec("rename", QT_TRANSLATE_NOOP("Actions", "Rename everywhere …"), (), "tag"),
    ActionSpec("bulk", QT_TRANSLATE_NOOP("Actions", "Change a field in many entries …"), (), "edit"),
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "Import entries …"), ("Ctrl+Shift+I",), "down"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Export entries …"), ("Ctrl+Shift+E",), "up"),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), ("Ctrl+,",)),
    ActionSpec("help", QT_TRANSLATE_NOOP("Actions", "Keys and search syntax"), ("F1",)),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "About Kokemukset")),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
)

MENU: tuple[tuple[str, ...], ...] = (
    ("searches", "save_search", "kept_searches"),
    ("go_to", "palette", "find", "print"),
    ("new_entry", "observation", "lesson_from_page", "edit", "drafts", "trash"),
    ("pick", "basket", "present"),
    ("open_library", "open_bundled", "reload", "rebuild", "problems"),
    ("overview", "plan", "workshops", "care", "import", "export"),
    ("side_panel", "full_screen", "settings"),
    ("help", "about", "quit"),
)
"""The main menu in its groups."""


class Actions(QObject):
    """All actions of the window, by name. GUI thread only."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._actions = {spec.name: self._made(spec) for spec in SPECS}
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> Iterable[QAction]:
        """List the actions in their order."""
        return self._actions.values()

    def for_palette(self) -> list[tuple[str, str, str]]:
        """List what can be done now as (words, keys, name)."""
        return [
            (action.text().rstrip(" …"), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), name)
            for name, action in self._actions.items()
            if action.isEnabled() and name != "palette"
        ]

    def retranslate(self) -> None:
        """Word every action again after a change of language."""
        for spec in SPECS:
            self._actions[spec.name].setText(QCoreApplication.translate("Actions", spec.words))

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        if spec.icon:
            action.setIcon(self._icons.icon(spec.icon))
        return action
