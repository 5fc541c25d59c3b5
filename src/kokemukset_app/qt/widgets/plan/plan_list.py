"""The checklist: the sections of the plan, and under each the lessons that matter to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.plan import PlanCheck, PlanItem
from kokemukset_app.core.results import Span
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.plan.plan_item import PlanItemView

WIDTH = 720


class PlanList(QScrollArea):
    """Show a check. `entry_opened` gives an entry, `answered` an entry, the answer and the reason."""

    entry_opened = Signal(object)
    answered = Signal(object, object, str)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons = themes, icons
        self._check: PlanCheck | None = None
        self.items: list[PlanItemView] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        themes.changed.connect(self._dress)
        self._dress()

    def show_check(self, check: PlanCheck) -> None:
        """Show another check, or the same with other decisions."""
        known = self._check
        self._check = check
        is_same = known is not None and known.id == check.id
        if known is not None and is_same and [i.entry for i in known.items] == [i.entry for i in check.items]:
            for view, item in zip(self.items, check.items, strict=True):
                view.show_item(item)
            return
        self._fill()

    def focus_first(self) -> None:
        """Take the focus to the first lesson."""
        if self.items:
            self.items[0].focusNextChild()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        """Lay the checklist out anew."""
        self.items = []
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 24, 0, 48)
        column.setSpacing(0)
        if self._check is not None:
            self._add_sections(self._check, column)
        column.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        set_ground(outer, self._themes, "surface")
        self.setWidget(outer)

    def _add_sections(self, check: PlanCheck, column: QVBoxLayout) -> None:
        bare: list[str] = []
        for number, section in enumerate(check.sections, 1):
            heading = section.heading or self.tr("Part {0} of the plan").format(number)
            if not section.items:
                if section.heading:
                    bare.append(heading)
                continue
            title = self._words("h2", "text", heading, semibold=True)
            title.setContentsMargins(0, 20, 0, 0)
            column.addWidget(title)
            for item, passage in zip(section.items, _passages(section.items), strict=True):
                view = PlanItemView(self._themes, self._icons, item, passage)
                view.opened.connect(self.entry_opened)
                view.answered.connect(self.answered)
                self.items.append(view)
                column.addWidget(view)
        if not check.items:
            column.addWidget(self._words("heading", "text", self.tr("No lesson matters to this plan"), semibold=True))
            text = self.tr("Nothing in the library has several telling words in common with it. Try a search instead.")
            column.addWidget(self._words("ui", "text-muted", text))
        elif bare:
            text = self.tr("No lessons for: {0}").format(" · ".join(bare))
            words = self._words("small", "text-muted", text)
            words.setContentsMargins(0, 24, 0, 0)
            column.addWidget(words)

    def _words(self, size: str, role: str, text: str, *, semibold: bool = False) -> Words:
        words = Words(self._themes, size, role=role, semibold=semibold)
        words.setText(text)
        words.setWordWrap(True)
        return words

    def _dress(self) -> None:
        set_ground(self, self._themes, "surface")
        if (inside := self.widget()) is not None:
            set_ground(inside, self._themes, "surface")


def _passages(items: Sequence[PlanItem]) -> list[tuple[Span, ...] | None]:
    """Give the words to light in the passage of each item; None where it is the passage of the one above."""
    found: list[tuple[Span, ...] | None] = []
    for number, item in enumerate(items):
        if number and items[number - 1].passage == item.passage:
            found.append(None)
            continue
        spans: set[tuple[int, int]] = set()
        for other in items[number:]:
            if other.passage != item.passage:
                break
            spans |= {(span.start, span.end) for span in other.spans}
        found.append(tuple(Span(start, end) for start, end in sorted(spans)))
    return found
