"""A list of records (sources, figures, attachments, relations): a line each, and the parts of the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kokemukset_app.core.field_kinds import FieldSpec, PartKind
from kokemukset_app.core.records import Shelf, is_blank, parts_of, record_faults, with_part
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.editor.field_words import fault_words
from kokemukset_app.qt.widgets.editor.offers import Choices
from kokemukset_app.qt.widgets.editor.record_card import CardWords, RecordCard

_ROOM = 16
Receive = Callable[[str], None]
Codes = Mapping[str, tuple[tuple[str, str], ...]]


class RecordsField(QWidget):
    """Edit records. `changed` gives all of them after each change by the user; empty ones are left out.

    `file_wanted` gives who is to be told the path of the file that the user chooses.
    """

    changed = Signal(object)  # as a list its maps would come out with their keys sorted
    file_wanted = Signal(object)

    def __init__(self, themes: ThemeHolder, icons: Icons, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._spec = themes, icons, spec
        self._items: list[object] = []
        self._shelf = Shelf()
        self._words: CardWords | None = None
        self._codes: Codes = {}
        self._none = ""
        self._choices: Mapping[PartKind, Choices] = {}
        self._was: list[object] = []
        self.cards: list[RecordCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.add_button = Button(themes, icons, "quiet", icon="plus")
        self.add_button.clicked.connect(self._on_add)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_words(self, words: CardWords, add: str) -> None:
        """Word the records and the button that adds one."""
        self._words = words
        self.add_button.set_words(add)
        self._show()

    def set_shelf(self, shelf: Shelf, codes: Codes, none: str, choices: Mapping[PartKind, Choices]) -> None:
        """Know what records may point to, and offer it."""
        self._shelf, self._codes, self._none, self._choices = shelf, codes, none, choices
        for card in self.cards:
            card.set_options(codes, none, choices)
        self._show()

    def set_records(self, items: Sequence[object]) -> None:
        """Show records, without telling of it."""
        if list(items) != self._told():
            self._items = list(items)
            self._show()

    def focus_first(self) -> None:
        """Put the focus on the first record, or on the button that adds one."""
        (self.cards[0].head if self.cards else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_wrong(self) -> bool:
        """Tell whether something is wrong with a record."""
        return any(record_faults(self._spec, item, self._shelf) for item in self._told())

    def _told(self) -> list[object]:
        return [item for item in self._items if not is_blank(item)]

    def _tell(self) -> None:
        self.changed.emit(self._told())

    # What the user does

    def _on_add(self) -> None:
        if self._items and is_blank(self._items[-1]):
            card = self.cards[-1]
        else:
            self._items.append({})
            self._show()
            card = self.cards[-1]
        card.set_open(on=True)
        card.focus_first()

    def _on_removed(self, card: RecordCard) -> None:
        place = self.cards.index(card)
        del self._items[place]
        card.set_open(on=False)
        self._drop(place)
        self._show()
        after = self.cards[min(place, len(self.cards) - 1)].head if self.cards else self.add_button
        after.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _on_moved(self, card: RecordCard, step: int) -> None:
        place = self.cards.index(card)
        if 0 <= place + step < len(self.cards):
            self._move(place, place + step)
            self._tell()

    def _on_dragged(self, card: RecordCard, point: QPoint) -> None:
        here = self.mapFromGlobal(point).y()
        place = self.cards.index(card)
        others = [other for other in self.cards if other is not card]
        wanted = sum(other.geometry().center().y() < here for other in others)
        if wanted != place:
            if not self._was:
                self._was = list(self._items)
            self._move(place, wanted)

    def _on_dropped(self) -> None:
        was, self._was = self._was, []
        if was and was != self._items:
            self._tell()

    def _on_edited(self, card: RecordCard, key: str, text: str) -> None:
        place = self.cards.index(card)
        part = next(part for part in self._spec.inside if part.key == key)
        self._items[place] = with_part(self._spec, self._items[place], part, text)
        self._show_card(place)
        self._tell()

    def _on_toggled(self, card: RecordCard, is_open: bool) -> None:  # noqa: FBT001  # a signal's argument
        if not is_open:
            return
        for other in self.cards:
            if other is not card:
                other.set_open(on=False)
        self._order_stops()
        QTimer.singleShot(0, card, partial(self._reveal, card))  # once it has its height
        if card.head.hasFocus() and card.head.is_by_key:
            card.focus_first()

    def _reveal(self, card: RecordCard) -> None:
        """Bring an open record into view whole, where it lies in something that scrolls."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(card, 0, _ROOM)

    def _on_left(self, card: RecordCard, step: int) -> None:
        stops: list[QWidget] = [*(card.head for card in self.cards), self.add_button]
        place = self.cards.index(card) + step
        if 0 <= place < len(stops):
            stops[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_file_wanted(self, card: RecordCard, key: str) -> None:
        self.file_wanted.emit(partial(self._on_file, card, key))

    def _on_file(self, card: RecordCard, key: str, path: str) -> None:
        if card in self.cards:
            self._on_edited(card, key, path)

    def add_file(self, path: str) -> None:
        """Add a record of a file; one that is there already is shown instead."""
        key = next((part.key for part in self._spec.inside if part.kind is PartKind.FILE), "")
        place = next((n for n, item in enumerate(self._items) if _part(self._spec, item, key) == path), None)
        if place is None:
            self._items = [*self._told(), {key: path}]
            place = len(self._items) - 1
            self._show()
            self._tell()
        self.cards[place].head.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _move(self, place: int, to: int) -> None:
        """Move a record; its card goes with it and keeps the focus."""
        self._items.insert(to, self._items.pop(place))
        card = self.cards.pop(place)
        self.cards.insert(to, card)
        self._column.removeWidget(card)
        self._column.insertWidget(to, card)
        self._show()

    def _drop(self, place: int) -> None:
        card = self.cards.pop(place)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show(self) -> None:
        while len(self.cards) > len(self._items):
            self._drop(len(self.cards) - 1)
        while len(self.cards) < len(self._items):
            self._make()
        for place in range(len(self.cards)):
            self._show_card(place)
        self._order_stops()

    def _order_stops(self) -> None:
        """Let the focus go through the records in their order: parts made later come last by themselves."""
        before = self._stop_before()
        for stop in (*(stop for card in self.cards for stop in card.stops()), self.add_button):
            if before is not None and before.window() is stop.window():
                QWidget.setTabOrder(before, stop)
            before = stop

    def _stop_before(self) -> QWidget | None:
        """Give the last thing outside that the focus goes through before it comes here."""
        found = self.previousInFocusChain()
        while found is not None and found is not self:
            if not self.isAncestorOf(found) and found.focusPolicy() != Qt.FocusPolicy.NoFocus:
                return found
            found = found.previousInFocusChain()
        return None

    def _make(self) -> None:
        card = RecordCard(self._themes, self._icons, self._spec)
        card.edited.connect(partial(self._on_edited, card))
        card.toggled.connect(partial(self._on_toggled, card))
        card.moved.connect(partial(self._on_moved, card))
        card.removed.connect(partial(self._on_removed, card))
        card.left.connect(partial(self._on_left, card))
        card.file_wanted.connect(partial(self._on_file_wanted, card))
        card.head.dragged.connect(partial(self._on_dragged, card))
        card.head.dropped.connect(self._on_dropped)
        card.set_options(self._codes, self._none, self._choices)
        self._column.insertWidget(len(self.cards), card)
        card.show()  # a part that is not shown yet takes no focus
        self.cards.append(card)

    def _show_card(self, place: int) -> None:
        card, item = self.cards[place], self._items[place]
        if self._words is not None:
            card.set_words(self._words, place + 1, is_first=place == 0, is_last=place == len(self._items) - 1)
        faults = {} if is_blank(item) else record_faults(self._spec, item, self._shelf)
        card.show_item(item, self._summary(item), {key: fault_words(fault) for key, fault in faults.items()})

    def _summary(self, item: object) -> str:
        """Say in a line what a record is."""
        parts = parts_of(self._spec, item)
        if parts is None:
            return "" if item is None else str(item)
        texts = {key: "" if value is None else str(value).strip() for key, value in parts.items()}
        if self._spec.key == "figures":
            amount = " ".join(text for key in ("value", "unit") if (text := texts.get(key, "")))
            return " · ".join(text for text in (amount, texts.get("label", "")) if text)
        if self._spec.key == "related":
            code = texts.get("kind", "")
            kind = next((words for value, words in self._codes.get("relation", ()) if value == code), code)
            choices = self._choices.get(PartKind.ENTRY)
            entry = texts.get("id", "")
            return ": ".join(text for text in (kind, choices.words(entry) if choices else entry) if text)
        return next((text for key in ("title", "url", "file") if (text := texts.get(key, ""))), "")


def _part(spec: FieldSpec, item: object, key: str) -> str:
    parts = parts_of(spec, item) or {}
    return str(parts.get(key) or "")
