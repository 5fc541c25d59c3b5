"""The hit list and its model: rows, keys, and the selection that survives."""

from __future__ import annotations

import pytest
import search_samples as samples
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from kokemukset_app.core.entry import EntryId, EntryType, Status
from kokemukset_app.qt.models.result_model import ResultModel, ResultRole
from kokemukset_app.qt.widgets.results.result_list import ResultList


@pytest.fixture
def model(qapp):
    return ResultModel(samples.labels())


@pytest.fixture
def listing(qtbot, model):
    holder = samples.themes()
    made = ResultList(holder, samples.icons(holder), model)
    made.resize(440, 600)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def _ids(model):
    found = [model.hit_at(row) for row in range(model.rowCount())]
    return [None if hit is None else str(hit.head.id) for hit in found]


def _heard(signal):
    heard = []
    signal.connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))
    return heard


@pytest.mark.parametrize(
    "fill",
    [
        lambda model: None,
        lambda model: model.replace(samples.hits(3)),
        lambda model: model.show_groups([("Uusimmat", samples.hits(2)), ("Tyhjä", []), ("Muut", samples.hits(1, 9))]),
    ],
)
def test_the_model_keeps_the_rules_of_qt(qtmodeltester, model, fill):
    fill(model)
    qtmodeltester.check(model)


def test_groups_have_headings_and_empty_ones_do_not_show(model):
    model.show_groups([("Luetut", samples.hits(1)), ("Tyhjä", []), ("Uusimmat", samples.hits(2, 5))])
    assert _ids(model) == [None, "e0", None, "e5", "e6"]
    assert model.index(0).data(ResultRole.HEADING) == "Luetut"
    assert not model.flags(model.index(2)) & Qt.ItemFlag.ItemIsSelectable


def test_a_row_is_told_in_words(model):
    model.replace([samples.hit("e", "Otsikko", "Ote.", status=Status.OUTDATED, cities=("turku", "oulu"))])
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Otsikko, Oppi, Kokeilut, Turku, Oulu, 2019, Outdated, inflected form. Ote."


def test_titles_are_in_the_language_of_the_screen(model):
    model.replace([samples.hit("e", "Otsikko", titles={"sv": "Rubrik"})])
    assert model.index(0).data() == "Otsikko"
    model.set_labels(samples.labels("sv"))
    assert model.index(0).data() == "Rubrik"


def test_the_selected_entry_survives_other_hits(listing, model):
    model.replace(samples.hits(5))
    listing.select(EntryId("e3"))
    told = _heard(listing.current_changed)
    model.replace([*samples.hits(2, 10), *samples.hits(2, 3), *samples.hits(1)])
    assert listing.current_hit().head.id == "e3"
    assert told == []


def test_the_same_entry_found_otherwise_is_told_once(listing, model):
    model.replace(samples.hits(2))
    listing.select(EntryId("e1"))
    told = _heard(listing.current_changed)
    other = [samples.hit("e0"), samples.hit("e1", "Oppi numero 1 kokeiluista", "Toinen ote kokeilusta.")]
    model.replace(other)
    model.replace(other)
    assert [hit.snippet.text for hit in told] == ["Toinen ote kokeilusta."]


def test_the_list_tells_when_the_selected_entry_is_gone(listing, model):
    model.replace(samples.hits(3))
    listing.select(EntryId("e1"))
    told = _heard(listing.current_changed)
    model.replace(samples.hits(2, 20))
    assert told == [None]
    assert listing.current_hit() is None


def test_an_entry_can_be_kept_by_name(listing, model):
    model.replace(samples.hits(3))
    model.replace(samples.hits(4, 2), keep_id=EntryId("e4"))
    assert listing.current_hit().head.id == "e4"


def test_the_scroll_stays_when_the_same_entries_come_again(listing, model, qtbot):
    model.replace(samples.hits(40))
    listing.doItemsLayout()
    bar = listing.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    model.replace([samples.hit(f"e{n}", f"Oppi numero {n} kokeiluista", "Uusi ote.") for n in range(40)])
    qtbot.wait(1)
    assert bar.value() == before


def test_other_hits_begin_at_the_top(listing, model, qtbot):
    model.replace(samples.hits(40))
    listing.doItemsLayout()
    listing.verticalScrollBar().setValue(500)
    model.replace(samples.hits(40, 100))
    qtbot.wait(1)
    assert listing.verticalScrollBar().value() == 0


def test_arrows_pass_over_headings(listing, model, qtbot):
    model.show_groups([("Luetut", samples.hits(2)), ("Uusimmat", samples.hits(2, 5))])
    listing.focus_list()
    seen = [listing.current_hit().head.id]
    for _ in range(4):
        qtbot.keyClick(listing, Qt.Key.Key_Down)
        seen.append(listing.current_hit().head.id)
    assert seen == ["e0", "e1", "e5", "e6", "e6"]
    qtbot.keyClick(listing, Qt.Key.Key_Home)
    assert listing.current_hit().head.id == "e0"
    qtbot.keyClick(listing, Qt.Key.Key_End)
    assert listing.current_hit().head.id == "e6"


def test_pages_go_about_one_view(listing, model, qtbot):
    model.show_groups([("Kaikki", samples.hits(60))])
    listing.doItemsLayout()
    listing.focus_list()
    qtbot.keyClick(listing, Qt.Key.Key_PageDown)
    down = listing.currentIndex().row()
    assert 3 <= down <= 12
    qtbot.keyClick(listing, Qt.Key.Key_PageUp)
    assert listing.current_hit().head.id == "e0"


def test_enter_opens_and_moves_on(listing, model, qtbot):
    model.replace(samples.hits(3))
    listing.focus_list()
    opened, moved = _heard(listing.activated), _heard(listing.enter_pressed)
    qtbot.keyClick(listing, Qt.Key.Key_Return)
    assert [hit.head.id for hit in opened] == ["e0"]
    assert len(moved) == 1


def test_a_double_click_opens(listing, model, qtbot):
    model.replace(samples.hits(3))
    listing.doItemsLayout()
    opened, moved = _heard(listing.activated), _heard(listing.enter_pressed)
    place = listing.visualRect(model.index(1)).center()
    qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [hit.head.id for hit in opened] == ["e1"]
    assert moved == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Up])
def test_the_way_back_to_the_field(listing, model, qtbot, key):
    model.replace(samples.hits(3))
    listing.focus_list()
    back = _heard(listing.escaped)
    qtbot.keyClick(listing, key)
    assert len(back) == 1


def test_up_goes_back_only_from_the_first_hit(listing, model, qtbot):
    model.show_groups([("Luetut", samples.hits(2))])
    listing.select(EntryId("e1"))
    back = _heard(listing.escaped)
    qtbot.keyClick(listing, Qt.Key.Key_Up)
    assert back == []
    assert listing.current_hit().head.id == "e0"


def test_letters_are_left_for_others(listing, model, qtbot):
    model.replace([samples.hit("a", "Alku"), samples.hit("k", "Kokeilu")])
    listing.focus_list()
    qtbot.keyClick(listing, Qt.Key.Key_K)
    assert listing.current_hit().head.id == "a"


def test_more_is_asked_for_near_the_end_until_it_comes(listing, model, qtbot):
    model.replace(samples.hits(40))
    listing.doItemsLayout()
    asked = _heard(listing.more_wanted)
    bar = listing.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
    assert asked == []
    bar.setValue(bar.maximum() - 10)
    bar.setValue(bar.maximum())
    assert len(asked) == 2
    model.append(samples.hits(40, 40))
    listing.doItemsLayout()
    bar.setValue(bar.maximum() // 2)
    assert len(asked) == 2


def test_appended_hits_leave_the_selection_alone(listing, model):
    model.replace(samples.hits(3))
    listing.select(EntryId("e2"))
    told = _heard(listing.current_changed)
    model.append(samples.hits(3, 3))
    model.append([])
    assert listing.current_hit().head.id == "e2"
    assert told == []
    assert model.rowCount() == 6


def test_stepping_from_elsewhere(listing, model):
    model.show_groups([("Luetut", samples.hits(1)), ("Uusimmat", samples.hits(1, 5))])
    assert listing.step(1)
    assert listing.current_hit().head.id == "e0"
    assert listing.step(1)
    assert not listing.step(1)
    assert listing.step(-1)
    assert listing.current_hit().head.id == "e0"


def test_the_ring_is_for_the_keyboard(listing, model, qtbot):
    model.replace(samples.hits(3))
    listing.doItemsLayout()
    focus = listing._themes.theme.color("focus")
    listing.activateWindow()

    def ring():
        image = listing.viewport().grab(listing.visualRect(listing.currentIndex())).toImage()
        column = [image.pixelColor(image.width() // 2, y) for y in range(12)]
        return any(colour == QColor(focus) for colour in column)

    listing.focus_list()
    qtbot.waitUntil(listing.hasFocus)
    assert ring()
    place = listing.visualRect(model.index(1)).center()
    qtbot.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not ring()


ODD_HITS = [
    samples.hit("tyhjä", "", "", themes=(), cities=(), years=()),
    samples.hit("pitkä", "Pitkäotsikko" * 400, "sana " * 4000),
    samples.hit("merkit", "<b>ei</b> & \x00 🚲\r\n", "\u202eoikealta\u202c \ud83d"),
    samples.hit("vieras", "Otsikko", themes=("tuntematon-teema",), cities=("äänekoski",), years=(1, 9999)),
    samples.hit("monta", "Otsikko", cities=("helsinki", "espoo", "vantaa", "tampere", "turku", "oulu")),
    samples.hit("hanke", "Otsikko", type=EntryType.PROJECT, status=None),
]


@pytest.mark.parametrize("width", [20, 200, 440, 1200])
@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_odd_hits_are_painted_at_any_width(qtbot, width, mode):
    holder = samples.themes(mode)
    model = ResultModel(samples.labels())
    listing = ResultList(holder, samples.icons(holder), model)
    qtbot.addWidget(listing)
    listing.resize(width, 900)
    model.replace(ODD_HITS)
    model.set_picked([EntryId("pitkä")])
    listing.select_first()
    assert not listing.grab().isNull()


def test_a_picked_row_shows_its_mark(listing, model):
    model.replace(samples.hits(2))
    listing.doItemsLayout()
    before = listing.viewport().grab(listing.visualRect(model.index(1))).toImage()
    model.set_picked([EntryId("e1")])
    after = listing.viewport().grab(listing.visualRect(model.index(1))).toImage()
    assert before != after
    assert "picked" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_rows_grow_with_the_text(listing, model):
    model.replace(samples.hits(2))
    listing.doItemsLayout()
    before = listing.visualRect(model.index(0)).height()
    listing._themes.set_text_size(2.0)
    listing.doItemsLayout()
    assert listing.visualRect(model.index(0)).height() > 1.4 * before


def test_heights_follow_the_width(listing, model, qtbot):
    model.replace([samples.hit("e", "Kohtalaisen pitkä otsikko joka mahtuu leveään", "Lyhyt ote.")])
    listing.resize(900, 600)
    qtbot.waitUntil(lambda: listing.visualRect(model.index(0)).height() > 0)
    wide = listing.visualRect(model.index(0)).height()
    listing.resize(240, 600)
    qtbot.waitUntil(lambda: listing.visualRect(model.index(0)).height() > wide)


def test_the_menu_key_gives_the_hit_and_a_place(listing, model, qtbot):
    model.replace(samples.hits(2))
    listing.focus_list()
    wanted = _heard(listing.menu_wanted)
    from PySide6.QtGui import QContextMenuEvent

    listing.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)))
    assert wanted[0][0].head.id == "e0"
    assert listing.rect().contains(listing.mapFromGlobal(wanted[0][1]))
