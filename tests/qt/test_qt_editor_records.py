"""Records in the form: added, written, moved and removed by keyboard and mouse; what the form does not know stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from reading_samples import icons, themes

from kokemukset_app.core.entry import EntryHead, EntryId, EntryType
from kokemukset_app.core.field_kinds import SPECS_BY_KEY, PartKind
from kokemukset_app.core.links import LinkTable
from kokemukset_app.core.records import Shelf
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.widgets.editor.form_field import FormField
from kokemukset_app.qt.widgets.editor.offers import Choices
from kokemukset_app.qt.widgets.editor.part_field import PartField
from kokemukset_app.qt.widgets.editor.record_card import RecordCard
from kokemukset_app.qt.widgets.editor.records_field import RecordsField

pytestmark = pytest.mark.qt_log_ignore(
    r"This plugin does not support (raise\(\)|grabbing the keyboard|propagateSizeHints)"
)
ALT = Qt.KeyboardModifier.AltModifier
OWN = {"title": "B", "url": "https://b.example", "oma": {"a": 1}}
SOURCES = ["https://a.example", OWN, [1, 2]]
HEADS = [EntryHead(EntryId(f"oppi-{n}"), f"oppi-{n}.md", EntryType.LESSON, f"Otsikko {n}") for n in range(3)]


class Form:
    """A field of records between two others, as in the form."""

    def __init__(self, qtbot, key: str, value: object) -> None:
        holder = themes()
        self.bot, self.page, self.told = qtbot, QWidget(), []
        column = QVBoxLayout(self.page)
        self.before = FormField(holder, icons(holder), SPECS_BY_KEY["title"])
        self.field = FormField(holder, icons(holder), SPECS_BY_KEY[key])
        self.after = FormField(holder, icons(holder), SPECS_BY_KEY["url"])
        for field in (self.before, self.field, self.after):
            column.addWidget(field)
        qtbot.addWidget(self.page)
        shelf = Shelf(LinkTable(HEADS), frozenset({"attachments/a.pdf"}), Vocabulary(), "oppi-0", "oppi-0.md")
        choices = {
            PartKind.ENTRY: Choices([(str(h.id), h.title) for h in HEADS]),
            PartKind.FILE: Choices([("attachments/a.pdf", "attachments/a.pdf")]),
        }
        self.field.set_shelf(shelf, {"relation": (("supports", "Tukee"),)}, choices)
        self.field.edited.connect(lambda _key, value: self.told.append(value))
        self.field.set_value(value)
        self.page.resize(320, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.field.focus_control()

    @property
    def control(self) -> RecordsField:
        assert isinstance(self.field.control, RecordsField)
        return self.field.control

    @property
    def cards(self) -> list[RecordCard]:
        return self.control.cards

    @property
    def has_focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.has_focus, key, modifier)

    def type(self, text: str) -> None:
        self.bot.keyClicks(self.has_focus, text)


def line(part: PartField) -> QLineEdit:
    assert part.field is not None
    return part.field.edit


def hide_offers(part: PartField) -> None:
    completer = line(part).completer()
    popup = completer.popup() if completer is not None else None
    assert popup is not None
    popup.hide()


def test_records_that_are_no_maps_and_unknown_keys_stay_when_another_is_edited(qtbot) -> None:
    form = Form(qtbot, "sources", SOURCES)
    assert [card.head.text() for card in form.cards] == ["https://a.example", "B", "[1, 2]"]
    form.key(Qt.Key.Key_Down)
    form.key(Qt.Key.Key_Return)  # opens it, and the focus is in its first part
    form.type("X")
    assert form.told[-1] == [SOURCES[0], {**OWN, "title": "XB"}, [1, 2]]
    assert list(form.told[-1][1]) == ["title", "url", "oma"]


def test_records_are_added_written_and_removed_by_keyboard(qtbot) -> None:
    form = Form(qtbot, "figures", None)
    assert form.has_focus is form.control.add_button
    form.key(Qt.Key.Key_Return)
    form.type("20")
    form.key(Qt.Key.Key_Return)
    form.type("kpl")
    form.key(Qt.Key.Key_Tab)
    form.type("kokeilua")
    assert form.told[-1] == [{"value": 20, "unit": "kpl", "label": "kokeilua"}]
    assert form.cards[0].head.text() == "20 kpl · kokeilua"
    form.key(Qt.Key.Key_Escape)
    assert form.has_focus is form.cards[0].head
    assert not form.cards[0].head.isChecked()
    form.key(Qt.Key.Key_Delete)
    assert form.told[-1] is None
    assert form.cards == []


def test_records_move_by_keyboard_and_by_mouse_and_the_focus_goes_with_them(qtbot) -> None:
    form = Form(qtbot, "sources", SOURCES)
    form.key(Qt.Key.Key_Down, ALT)
    assert form.told[-1] == [SOURCES[1], SOURCES[0], SOURCES[2]]
    assert form.has_focus is form.cards[1].head
    form.key(Qt.Key.Key_Up, ALT)
    assert form.told[-1] == SOURCES
    count = len(form.told)
    head, first = form.cards[2].head, form.cards[0].head.mapToGlobal(QPoint(40, 0))
    qtbot.mousePress(head, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    head.dragged.emit(first)
    assert len(form.told) == count  # only what is let go is a change
    head.dropped.emit()
    assert form.told[-1] == [SOURCES[2], SOURCES[0], SOURCES[1]]


def test_records_lie_in_the_order_of_the_focus(qtbot) -> None:
    form = Form(qtbot, "related", [{"id": "oppi-1"}, {"id": "oppi-2"}])
    form.key(Qt.Key.Key_Return)
    seen = []
    form.before.focus_control()
    for _ in range(8):
        form.key(Qt.Key.Key_Tab)
        seen.append(form.has_focus)
    first, second = form.cards
    parts = [stop for part in first.parts.values() for stop in part.stops()]
    last = (form.control.add_button, form.after.control.focusProxy())
    assert seen == [first.head, first.down, first.remove, *parts, second.head, *last]


def test_records_name_entries_by_their_titles_and_tell_what_is_wrong(qtbot) -> None:
    form = Form(qtbot, "related", [{"id": "oppi-1", "kind": "supports"}])
    assert form.cards[0].head.text() == "Tukee: Otsikko 1"
    form.key(Qt.Key.Key_Return)
    part = form.cards[0].parts["id"]
    assert line(part).text() == "Otsikko 1"
    line(part).selectAll()
    form.type("sikko 2")
    assert not part._below.isVisible()  # nobody is told off while still writing
    hide_offers(part)
    form.key(Qt.Key.Key_Return)
    assert form.told[-1] == [{"id": "oppi-2", "kind": "supports"}]
    part.focus_control()
    line(part).selectAll()
    form.type("muu")
    hide_offers(part)
    form.key(Qt.Key.Key_Tab)
    assert part._below.isVisible()
    assert part._below.text()
    assert line(part).accessibleDescription() == part._below.text()


def test_records_show_what_undo_brings_back(qtbot) -> None:
    form = Form(qtbot, "sources", SOURCES)
    form.key(Qt.Key.Key_Delete)
    assert len(form.cards) == 2
    form.field.set_value(SOURCES)
    assert [card.head.text() for card in form.cards] == ["https://a.example", "B", "[1, 2]"]
    count = len(form.told)
    form.field.set_value([OWN])
    assert [card.head.text() for card in form.cards] == ["B"]
    assert len(form.told) == count


def test_records_take_a_file_once(qtbot) -> None:
    form = Form(qtbot, "attachments", None)
    form.control.add_file("attachments/a.pdf")
    form.control.add_file("attachments/a.pdf")
    assert form.told == [[{"file": "attachments/a.pdf"}]]


@pytest.mark.parametrize("typed", ["2026-11-24", "24.11.2026", "1.2.2026"])
def test_records_a_date_is_not_written_over_while_it_is_typed(qtbot, typed: str) -> None:
    form = Form(qtbot, "sources", [{"url": "https://a.example"}])
    form.key(Qt.Key.Key_Return)
    field = line(form.cards[0].parts["accessed"])
    field.setFocus()
    for char in typed:
        form.type(char)
        form.field.set_value(form.told[-1])  # as the draft tells it back
    assert field.text() == typed
    assert form.told[-1][0]["accessed"] in ("2026-11-24", "2026-02-01")
