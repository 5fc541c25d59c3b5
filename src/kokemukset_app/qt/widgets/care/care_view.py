"""The keeper's view: reviews, quality and adoptions under one heading, with what can be done to the chosen line."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.care.care_list import CareList
from kokemukset_app.qt.widgets.care.care_rows import CareRow
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.quiet_state import QuietState
from kokemukset_app.qt.widgets.controls.words import Words, set_ground

_WIDTH = 1040


class CareTab(Enum):
    """The parts of the view."""

    REVIEWS = auto()
    QUALITY = auto()
    ADOPTIONS = auto()


class CareAct(Enum):
    """What can be done to the line under the cursor."""

    OPEN = auto()
    MEND = auto()
    APPROVE = auto()
    RETURN = auto()
    SUBMIT = auto()
    HOLDS = auto()
    HOLDS_NOT = auto()


_OF_TAB = {
    CareTab.REVIEWS: (CareAct.APPROVE, CareAct.RETURN, CareAct.SUBMIT, CareAct.HOLDS, CareAct.HOLDS_NOT, CareAct.OPEN),
    CareTab.QUALITY: (CareAct.MEND, CareAct.OPEN),
    CareTab.ADOPTIONS: (CareAct.OPEN,),
}


class CareView(QWidget):
    """Tabs over one list. `tab_chosen` gives a `CareTab`; `act_wanted` a `CareAct` and the key of a line.

    `import_wanted`, `export_wanted`, `rename_wanted`, `bulk_wanted` and `undo_wanted` are the buttons beside the
    heading.
    """

    tab_chosen = Signal(object)
    act_wanted = Signal(object, str)
    line_moved = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal()
    rename_wanted = Signal()
    bulk_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._tab = CareTab.REVIEWS
        self._is_writable = True
        self._title = Words(themes, "h1", semibold=True, parent=self)
        self._lead = Words(themes, "ui", role="text-muted", parent=self)
        self._tabs = {tab: Button(themes, icons, "quiet", parent=self) for tab in CareTab}
        self._acts = {act: Button(themes, icons, "plain", parent=self) for act in CareAct}
        self.list = CareList(themes, icons, self)
        self._quiet = QuietState(themes, icons, "status-approved", self)
        self._tools = {
            "rename": Button(themes, icons, "quiet", icon="tag", parent=self),
            "bulk": Button(themes, icons, "quiet", icon="edit", parent=self),
            "undo": Button(themes, icons, "quiet", icon="back", parent=self),
            "import": Button(themes, icons, "plain", parent=self),
            "export": Button(themes, icons, "plain", parent=self),
        }
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._quiet)
        self._build()
        # As they lie: what is above the list, the list, and what is done to its line.
        acts = (self._acts[act] for act in (CareAct.MEND, *_OF_TAB[CareTab.REVIEWS]))
        for first, second in pairwise((*self._tools.values(), *self._tabs.values(), self.list, *acts)):
            self.setTabOrder(first, second)
        self._connect()
        themes.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    @property
    def tab(self) -> CareTab:
        """The tab that is shown."""
        return self._tab

    def show_tab(self, tab: CareTab) -> None:
        """Show another tab; its rows come with `show_rows`."""
        self._tab = tab
        for name, button in self._tabs.items():
            button.setChecked(name is tab)
        for act, button in self._acts.items():
            button.setVisible(act in _OF_TAB[tab])
        self.allow(())

    def show_rows(self, rows: Sequence[CareRow], lead: str = "") -> None:
        """Show rows, or that there are none; `lead` says in a line what they are."""
        self.list.show_rows(rows)
        self._lead.setText(lead)
        self._stack.setCurrentWidget(self.list if rows else self._quiet)
        self._word_quiet(is_waiting=False)

    def show_waiting(self) -> None:
        """Say that the library is being looked over."""
        self.list.show_rows(())
        self._stack.setCurrentWidget(self._quiet)
        self._word_quiet(is_waiting=True)
        self._lead.setText("")

    def allow(self, acts: Sequence[CareAct]) -> None:
        """Let only these be done to the line under the cursor."""
        for act, button in self._acts.items():
            button.setEnabled(act in acts)

    def set_writable(self, *, on: bool) -> None:
        """Let the tools that write be used or not."""
        self._is_writable = on
        for name in ("rename", "bulk", "undo", "import"):
            self._tools[name].setEnabled(on)

    def set_can_undo(self, *, on: bool) -> None:
        """Let the last change of many files be taken back."""
        self._tools["undo"].setVisible(on)

    def focus_first(self) -> None:
        """Put the focus on the list, or on the tabs where it is empty."""
        target = self.list if self._stack.currentWidget() is self.list else self._tabs[self._tab]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Word the view again."""
        self._title.setText(self.tr("Upkeep"))
        tabs = (self.tr("Review"), self.tr("Quality"), self.tr("Adoptions"))
        acts = (
            self.tr("Open"),
            self.tr("Go to the place"),
            self.tr("Approve …"),
            self.tr("Return …"),
            self.tr("To review"),
            self.tr("Still holds"),
            self.tr("Does not hold …"),
        )
        for button, words in zip(self._tabs.values(), tabs, strict=True):
            button.set_words(words)
        for button, words in zip(self._acts.values(), acts, strict=True):
            button.set_words(words)
        self._tools["rename"].set_words(self.tr("Rename everywhere …"))
        self._tools["bulk"].set_words(self.tr("Change a field …"))
        self._tools["undo"].set_words(self.tr("Take back"))
        self._tools["import"].set_words(self.tr("Import …"))
        self._tools["export"].set_words(self.tr("Export …"))
        self.list.setAccessibleName(self.tr("What needs looking after"))
        self._word_quiet(is_waiting=False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(16, 0, 16, 0)  # in line with the titles of the list
        head.addWidget(self._title)
        head.addStretch(1)
        for button in self._tools.values():
            head.addWidget(button)
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        tabs.setContentsMargins(8, 0, 16, 0)
        for button in self._tabs.values():
            button.setCheckable(True)
            tabs.addWidget(button)
        tabs.addStretch(1)
        tabs.addWidget(self._lead)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.setContentsMargins(16, 0, 16, 0)
        for button in (self._acts[act] for act in (CareAct.MEND, *_OF_TAB[CareTab.REVIEWS])):
            acts.addWidget(button)
        acts.addStretch(1)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 28, 16, 16)
        column.setSpacing(12)
        for part in (head, tabs):
            column.addLayout(part)
        column.addWidget(self._stack, 1)
        column.addLayout(acts)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)

    def _connect(self) -> None:
        for tab, button in self._tabs.items():
            button.clicked.connect(partial(self.tab_chosen.emit, tab))
        for act, button in self._acts.items():
            button.clicked.connect(partial(self._on_act, act))
        self._tools["rename"].clicked.connect(self.rename_wanted)
        self._tools["bulk"].clicked.connect(self.bulk_wanted)
        self._tools["undo"].clicked.connect(self.undo_wanted)
        self._tools["import"].clicked.connect(self.import_wanted)
        self._tools["export"].clicked.connect(self.export_wanted)
        self.list.opened.connect(self._on_opened)
        self.list.moved.connect(self.line_moved)

    def _on_act(self, act: CareAct) -> None:
        if key := self.list.current_key():
            self.act_wanted.emit(act, key)

    def _on_opened(self, key: str) -> None:
        """Enter on a finding goes to its place, on any other line to its entry."""
        mends = self._tab is CareTab.QUALITY and self._is_writable
        self.act_wanted.emit(CareAct.MEND if mends else CareAct.OPEN, key)

    def _word_quiet(self, *, is_waiting: bool) -> None:
        if is_waiting:
            self._quiet.set_words(self.tr("Looking the library over …"), "")
            return
        texts = {
            CareTab.REVIEWS: (
                self.tr("Nothing waits for review"),
                self.tr("Entries come here when they are submitted."),
            ),
            CareTab.QUALITY: (self.tr("Nothing to mend"), self.tr("Every entry was looked at just now.")),
            CareTab.ADOPTIONS: (
                self.tr("Nobody has told of an adoption yet"),
                self.tr("While you read a lesson, tell who took it into use: Ctrl+Shift+A."),
            ),
        }
        self._quiet.set_words(*texts[self._tab])

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
