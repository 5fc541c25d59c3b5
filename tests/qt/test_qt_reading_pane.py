"""The reading pane: its parts follow each other, and it says what stands there without an entry."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from reading_samples import content, head, icons, labels, paragraphs, themes

from kokemukset_app.core.entry import Entry
from kokemukset_app.core.ports import OutlineItem
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.controls.words import Words
from kokemukset_app.qt.widgets.reading.reading_pane import ReadingPane

OUTLINE = (OutlineItem(2, "Alku", "alku"), OutlineItem(3, "Osa", "osa"), OutlineItem(2, "Loppu & muut", "loppu"))
BODY = (
    f"<h2 id='alku'>Alku</h2>{paragraphs(20)}<h3 id='osa'>Osa</h3>{paragraphs(20)}"
    f"<h2 id='loppu'>Loppu &amp; muut</h2>{paragraphs(20)}<p>Viimeinen kokeilu, Kokeilut.</p>"
)


@pytest.fixture(autouse=True)
def in_one_go(monkeypatch) -> None:
    """Look a page through in one go: how far eight milliseconds reach depends on what else the machine does."""
    monkeypatch.setattr("kokemukset_app.qt.widgets.reading.mark_search.BUDGET", 10.0)


@pytest.fixture
def pane(qtbot) -> ReadingPane:
    holder = themes()
    pane = ReadingPane(holder, icons(holder), labels(), lambda _path: None)
    qtbot.addWidget(pane)
    pane.resize(1100, 600)
    pane.show()
    return pane


def shown_words(pane: ReadingPane) -> set[str]:
    return {label.text() for label in pane.findChildren(Words) if label.isVisible()}


def test_without_an_entry_it_says_what_to_do(pane: ReadingPane) -> None:
    assert "No entry is open" in shown_words(pane)
    assert not pane.has_entry
    pane.open_find()
    assert not pane.find_bar.isVisible()


def test_an_entry_that_has_gone_is_named(pane: ReadingPane) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    pane.open_find()
    pane.show_gone("oppi-x")
    assert any("oppi-x" in text for text in shown_words(pane))
    assert not pane.find_bar.isVisible()
    assert not pane.rail.isVisible()


def test_waiting_is_shown_only_when_it_is_long(pane: ReadingPane, qtbot) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    pane.wait_for_entry()
    assert pane.has_entry
    qtbot.waitUntil(lambda: "Opening the entry …" in shown_words(pane))
    pane.show_entry(content(BODY, outline=OUTLINE))
    assert pane.has_entry


def test_contents_stand_beside_a_wide_text_and_in_the_menu_of_a_narrow_one(pane: ReadingPane) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    assert pane.rail.isVisible()
    pane.resize(700, 600)
    assert not pane.rail.isVisible()
    menu = pane.bar._contents_menu
    assert [action.text().strip() for action in menu.actions()][:3] == ["Alku", "Osa", "Loppu && muut"]
    before = pane.view.verticalScrollBar().value()
    menu.actions()[2].trigger()
    assert pane.view.verticalScrollBar().value() > before


def test_the_contents_mark_the_section_being_read(pane: ReadingPane) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    assert pane.rail.marked_row == 0
    pane.view.scroll_to_heading("loppu")
    assert pane.rail.marked_row == 2


def test_enter_in_the_contents_goes_to_the_section(pane: ReadingPane, qtbot) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    rows = pane.rail._list
    rows.setFocus()
    rows.setCurrentRow(2)
    with qtbot.waitSignal(pane.rail.chosen) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == ["loppu"]
    assert pane.view.verticalScrollBar().value() > 0


def test_an_entry_without_sections_has_no_contents(pane: ReadingPane) -> None:
    pane.show_entry(content("<p>lyhyt</p>"))
    pane.rail.show_sections(pane.view.sections[:1])
    assert not pane.rail.is_useful


def test_the_counter_follows_the_matches(pane: ReadingPane) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE), matches=["kokeilu", "kokeilut"])
    assert pane.bar._count.text() == "1/2"
    pane.next_match()
    assert pane.bar._count.text() == "2/2"
    pane.bar._down.click()
    assert pane.bar._count.text() == "1/2"
    pane.show_entry(content(entry=Entry(head("b"), "")))
    assert not pane.bar._count.isVisible()


def test_find_looks_from_where_one_reads_and_gives_the_matches_back(pane: ReadingPane, qtbot) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE), matches=["kokeilu"])
    pane.open_find()
    assert pane.find_bar.field.hasFocus()
    qtbot.keyClicks(pane.find_bar.field, "KAPPALE 1")
    qtbot.waitUntil(lambda: pane.find_bar.total > 0)
    total = pane.find_bar.total
    assert total == 3 * 11
    assert len(pane.view.marks) == total
    current = pane.find_bar.current
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert pane.find_bar.current == current % total + 1
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.find_bar.current == current
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert len(pane.view.marks) == 1
    assert pane.view.hasFocus()


@pytest.mark.parametrize("text", ["ei löydy", "   ", "\u200b", "💥", "(", "a" * 500])
def test_find_takes_any_text(pane: ReadingPane, qtbot, text: str) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    pane.open_find()
    pane.find_bar.field.setText(text)
    pane.find_bar.look()
    pane.next_match()
    assert pane.find_bar.current == 0
    assert pane.view.marks == ()


def test_find_takes_up_the_selected_words(pane: ReadingPane) -> None:
    pane.show_entry(content("<p>Erikoinen</p>"))
    cursor = pane.view.document().find("Erikoinen")
    pane.view.setTextCursor(cursor)
    pane.open_find()
    assert pane.find_bar.field.text() == "Erikoinen"
    assert pane.find_bar.total == 1


def test_find_stays_open_over_another_entry_and_looks_again(pane: ReadingPane) -> None:
    pane.show_entry(content("<p>sana</p>"))
    pane.open_find()
    pane.find_bar.field.setText("sana")
    pane.find_bar.look()
    pane.show_entry(content("<p>sana sana</p>", entry=Entry(head("b", title="Toinen"), "")), matches=["sana"])
    assert pane.find_bar.total == 2
    assert len(pane.view.marks) == 2


def test_buttons_of_others_lose_their_words_when_it_gets_narrow(pane: ReadingPane) -> None:
    button = Button(pane._themes, icons(pane._themes), "quiet", icon="edit")
    button.set_words("Muokkaa")
    pane.bar.add_button(button)
    wide = button.sizeHint().width()
    pane.resize(500, 600)
    assert button.sizeHint().width() < wide


def test_history_and_menu_are_told(pane: ReadingPane, qtbot) -> None:
    pane.show_entry(content())
    pane.bar.set_history(can_go_back=True, can_go_forward=False)
    with qtbot.waitSignal(pane.bar.back_clicked):
        pane.bar._back.click()
    assert not pane.bar._forward.isEnabled()
    for name, signal in (("larger", "larger_clicked"), ("reset", "size_reset"), ("citation", "copy_citation_clicked")):
        with qtbot.waitSignal(getattr(pane.bar, signal)):
            pane.bar._actions[name].trigger()
    names = [action.text() for action in pane.bar.menu.actions() if not action.isSeparator()]
    assert names == ["Find in entry", "Larger text", "Smaller text", "Normal text size", "Copy link", "Copy citation"]


def test_every_control_has_a_name(pane: ReadingPane) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE), matches=["kokeilu"])
    pane.open_find()
    for button in pane.findChildren(Button):
        if button.isVisible():
            assert button.accessibleName()
    assert pane.view.accessibleName() == "Entry"
    assert pane.view.accessibleDescription() == "Otsikko oppi-a"


def test_an_entry_that_was_set_before_the_window_came_stands_at_its_beginning(qtbot) -> None:
    holder = themes()
    pane = ReadingPane(holder, icons(holder), labels(), lambda _path: None)
    qtbot.addWidget(pane)
    pane.show_entry(content(BODY, outline=OUTLINE, lesson="<p>sana</p>"), matches=["sana"])
    pane.resize(1100, 700)
    pane.show()
    pane.resize(600, 700)
    qtbot.wait(10)
    assert pane.view.verticalScrollBar().value() == 0
    assert pane.view.section == 0


@pytest.mark.parametrize(("heading", "matches"), [("loppu", ()), ("", ("kokeilu",))])
def test_where_it_is_opened_holds_when_the_window_comes_later(qtbot, heading: str, matches: tuple[str, ...]) -> None:
    holder = themes()
    pane = ReadingPane(holder, icons(holder), labels(), lambda _path: None)
    qtbot.addWidget(pane)
    pane.show_entry(content(BODY, outline=OUTLINE), heading=heading, matches=matches)
    pane.resize(800, 700)
    pane.show()
    first, last = pane.view.visible_positions()
    wanted = pane.view._map.anchors["loppu"] if heading else pane.view.marks[0].start
    assert first <= wanted <= last


def test_the_wheel_and_the_mouse_buttons_ask_and_change_nothing_themselves(pane: ReadingPane, qtbot) -> None:
    pane.show_entry(content(BODY, outline=OUTLINE))
    size = pane.view.document().defaultFont().pixelSize()

    def wheel(delta: int) -> None:
        place = QPointF(50, 50)
        control = Qt.KeyboardModifier.ControlModifier
        phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        event = QWheelEvent(place, place, QPoint(), QPoint(0, delta), none, control, phase, False)
        QApplication.sendEvent(pane.view.viewport(), event)

    with qtbot.waitSignal(pane.bar.larger_clicked):
        wheel(120)
    with qtbot.assertNotEmitted(pane.bar.smaller_clicked):
        wheel(-60)
    with qtbot.waitSignal(pane.bar.smaller_clicked):
        wheel(-60)
    with qtbot.waitSignal(pane.bar.back_clicked):
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.BackButton)
    assert pane.view.document().defaultFont().pixelSize() == size
