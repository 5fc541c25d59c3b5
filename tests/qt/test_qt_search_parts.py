"""The search field, the header, chips, the line over the hits, messages, status, and the zero view."""

from __future__ import annotations

from typing import Any

import pytest
import search_samples as samples
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.query import And, Node, Note, NoteCode, Or, Query, Sort, Word
from kokemukset_app.core.results import Variant, VariantKind
from kokemukset_app.qt.runtime.tokens import MODES
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.facets.chip_bar import ChipBar
from kokemukset_app.qt.widgets.frame.header_bar import HeaderBar
from kokemukset_app.qt.widgets.frame.message_bar import MessageBar
from kokemukset_app.qt.widgets.frame.search_field import SearchField
from kokemukset_app.qt.widgets.frame.status_strip import StatusStrip
from kokemukset_app.qt.widgets.results.result_header import ResultHeader
from kokemukset_app.qt.widgets.results.zero_view import ZeroView

NB = "\u00a0"


@pytest.fixture
def make(qtbot):
    def made(kind, *more):
        holder = samples.themes()
        widget = kind(holder, samples.icons(holder), *more)
        qtbot.addWidget(widget)
        return widget

    return made


def _heard(signal):
    heard = []
    signal.connect(lambda *values: heard.append(values[0] if len(values) == 1 else values))
    return heard


def _shown(qtbot, widget, width=700, height=200):
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    qtbot.waitExposed(widget)
    return widget


# The search field


def test_typing_is_told_and_setting_is_not(make, qtbot):
    field = make(SearchField)
    told = _heard(field.text_edited)
    field.set_text("valmis")
    assert told == []
    qtbot.keyClicks(field._line, " oppi")
    assert told[-1] == "valmis oppi"


def test_keys_of_the_field(make, qtbot):
    field = make(SearchField)
    heard = {name: _heard(getattr(field, name)) for name in ("submitted", "down_pressed", "escaped")}
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        qtbot.keyClick(field._line, key)
    assert {name: len(calls) for name, calls in heard.items()} == {"submitted": 1, "down_pressed": 1, "escaped": 1}


def test_the_clear_mark_shows_with_text_and_empties(make, qtbot):
    field = _shown(qtbot, make(SearchField))
    assert field._clear.isHidden()
    field.set_text("kokeilu")
    assert not field._clear.isHidden()
    told = _heard(field.text_edited)
    qtbot.mouseClick(field._clear, Qt.MouseButton.LeftButton)
    assert told == [""]
    assert field.text() == ""


def test_coming_back_selects_the_whole_text(make, qtbot):
    field = _shown(qtbot, make(SearchField))
    field.set_text("kokeilu")
    field.focus_all()
    assert field._line.selectedText() == "kokeilu"


# The header


def test_words_give_way_in_a_narrow_window(make, qtbot):
    header = _shown(qtbot, make(HeaderBar), 1400, 56)
    header.set_language("sv")
    later = Button(header._themes, header._icons, "quiet", icon="plus")
    later.set_words("Uusi kirjaus")
    header.add_button(later)
    wide = later.sizeHint().width()
    header.resize(900, 56)
    assert header.is_compact
    assert later.sizeHint().width() < wide
    assert later.toolTip() == "Uusi kirjaus"
    assert header.language_button.accessibleName() == "Language: Svenska"


@pytest.mark.parametrize("width", [400, 750, 1099, 1100, 1920])
def test_nothing_of_the_header_is_cut(make, qtbot, width):
    window = QWidget()
    qtbot.addWidget(window)
    header = make(HeaderBar)
    header.setParent(window)
    header.set_side_width(272)
    header.set_menu(QMenu(header))
    _shown(qtbot, window, width, 56)
    header.resize(width, 56)
    QApplication.processEvents()
    for part in (header.panel_button, header.search_field, header.theme_button, header.menu_button):
        left = part.mapTo(header, part.rect().topLeft()).x()
        assert left >= 0
        assert left + part.width() <= width


def test_the_field_stands_at_the_edge_of_the_list(make, qtbot):
    header = _shown(qtbot, make(HeaderBar), 1400, 56)
    header.set_side_width(272)
    QApplication.processEvents()
    assert header.search_field.x() == 272 + 16
    assert header.search_field.width() == 620


def test_menus_tell_what_was_chosen(make):
    header = make(HeaderBar)
    languages, choices = _heard(header.language_chosen), _heard(header.theme_chosen)
    header._language_actions["en"].trigger()
    header._theme_actions["contrast"].trigger()
    assert (languages, choices) == (["en"], ["contrast"])
    header.set_theme_choice("system")
    assert header._theme_actions["system"].isChecked()


# Chips


def _selection():
    return (
        FacetSelection.of(FacetField.CITY, "turku", "oulu")
        .excluding(FacetField.TYPE, ["article"])
        .including(FacetField.YEAR, ["2017", "2018", "2020"])
    )


def test_chips_say_what_narrows(make):
    bar = make(ChipBar, samples.labels())
    bar.show_selection(_selection())
    assert [chip.text() for chip in bar._chips] == ["not Article", "Oulu", "Turku", "2017–2020"]
    assert not bar.isHidden()
    assert bar._chips[0].accessibleName() == "Remove filter Kind: not Article"
    bar.show_selection(FacetSelection())
    assert bar.isHidden()


def test_a_chip_takes_its_values_away(make, qtbot):
    bar = make(ChipBar, samples.labels())
    bar.show_selection(_selection())
    removed, left = _heard(bar.removed), _heard(bar.selection_changed)
    qtbot.mouseClick(bar._chips[3], Qt.MouseButton.LeftButton)
    assert removed == [(FacetField.YEAR, year) for year in ("2017", "2018", "2020")]
    assert left == [_selection().cleared(FacetField.YEAR)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_chips_go_by_key_and_the_focus_stays(make, qtbot, key):
    bar = make(ChipBar, samples.labels())
    bar.selection_changed.connect(bar.show_selection)
    bar.show_selection(_selection())
    _shown(qtbot, bar)
    bar._chips[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar._chips[1].hasFocus)
    qtbot.keyClick(bar._chips[1], key)
    assert [chip.text() for chip in bar._chips] == ["not Article", "Turku", "2017–2020"]
    assert bar._chips[1].hasFocus()
    qtbot.keyClick(bar._chips[1], Qt.Key.Key_Left)
    assert bar._chips[0].hasFocus()


def test_clearing_the_chips(make, qtbot):
    bar = make(ChipBar, samples.labels())
    bar.show_selection(_selection())
    cleared, left = _heard(bar.cleared), _heard(bar.selection_changed)
    qtbot.mouseClick(bar._clear, Qt.MouseButton.LeftButton)
    assert len(cleared) == 1
    assert left == [FacetSelection()]
    bar.set_has_clear(on=False)
    assert bar._clear.isHidden()


def test_projects_have_titles_on_chips(make):
    bar = make(ChipBar, samples.labels(), {"p": "Avoin data"}.get)
    bar.show_selection(FacetSelection.of(FacetField.PROJECT, "p"))
    assert bar._chips[0].text() == "Avoin data"


# The line over the hits


@pytest.mark.parametrize(("total", "words"), [(0, "0 hits"), (53, "53 hits"), (12345, f"12{NB}345 hits")])
def test_the_count_is_told(make, total, words):
    header = make(ResultHeader, samples.labels())
    header.show_total(total)
    assert header.count_label.text() == words


def test_the_order_is_told_and_chosen(make):
    header = make(ResultHeader, samples.labels())
    chosen = _heard(header.sort_chosen)
    header._actions[Sort.TITLE].trigger()
    assert chosen == [Sort.TITLE]
    assert header.sort_button.text() == "Title"
    header.set_sort(Sort.NEWEST)
    assert header.sort_button.text() == "Newest"
    assert chosen == [Sort.TITLE]


# Messages and status


def test_a_message_is_one_line_with_one_action(make, qtbot):
    bar = _shown(qtbot, make(MessageBar), 700, 40)
    acted, closed = _heard(bar.action_triggered), _heard(bar.closed)
    bar.show_message("Levy on\ntäynnä.", "error", "Tallenna muualle")
    assert bar.text == "Levy on täynnä."
    assert bar.isVisible()
    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert (len(acted), len(closed)) == (1, 1)
    assert bar.isHidden()


def test_a_message_too_long_is_whole_in_its_tip(make, qtbot):
    bar = _shown(qtbot, make(MessageBar), 360, 40)
    long = "Kansio katosi kesken lukemisen, ja sen tilalla on toinen. " * 4
    bar.show_message(long, "warning", "Avaa")
    assert bar._words.text().endswith("…")
    assert bar._words.toolTip() == long.strip()
    assert bar._close.geometry().right() <= bar.width()
    bar.show_message("Lyhyt.")
    assert bar._words.text() == "Lyhyt."
    assert bar._words.toolTip() == ""
    assert bar._action.isHidden()


def test_the_strip_counts_and_promises(make, qtbot):
    strip = _shown(qtbot, make(StatusStrip, samples.labels()), 900, 28)
    strip.show_entries(1374)
    strip.show_hits(53, 12.4)
    assert strip._words.text() == f"1{NB}374 entries  ·  53 hits in 12 ms"
    strip.clear_hits()
    strip.show_state("Index up to date")
    assert strip._words.text() == f"1{NB}374 entries  ·  Index up to date"


def test_short_work_shows_no_bar_and_long_work_can_be_cancelled(make, qtbot):
    strip = _shown(qtbot, make(StatusStrip, samples.labels()), 900, 28)
    strip.show_progress("Updating", 1, 10)
    assert strip._bar.isHidden()
    strip.end_progress()
    qtbot.wait(260)
    assert strip._bar.isHidden()
    strip.show_progress("Updating", 1, 10)
    qtbot.waitUntil(strip._bar.isVisible)
    strip.show_progress("Updating", 5, 10)
    assert strip._words.text() == f"Updating 50{NB}%"
    cancelled = _heard(strip.cancel_requested)
    qtbot.mouseClick(strip._cancel, Qt.MouseButton.LeftButton)
    assert len(cancelled) == 1


@pytest.mark.parametrize("width", [240, 500, 900])
def test_the_promise_gives_way_before_the_counts(make, qtbot, width):
    strip = make(StatusStrip, samples.labels())
    strip.show_entries(374)
    strip.set_read_only(on=True)
    _shown(qtbot, strip, width, 28)
    words = strip._words
    qtbot.waitUntil(lambda: words.width() >= words.sizeHint().width())
    assert strip._offline.toolTip()


@pytest.mark.parametrize("width", [900, 420, 300])
def test_the_strip_says_whole_words_or_none_whatever_the_width(make, qtbot, width):
    strip = _shown(qtbot, make(StatusStrip, samples.labels()), width, 28)
    strip.show_entries(10_374)
    strip.show_hits(5_311, 123)
    strip.show_state("The index is up to date")
    words = strip._words
    assert strip.width() == width
    qtbot.waitUntil(lambda: words.width() >= words.sizeHint().width())
    assert words.text().endswith("The index is up to date")
    assert words.accessibleName().startswith(f"10{NB}374 entries")


# Nothing found


BOTH = And((Word("robottibussi"), Word("aikataulu")))


def _lost(node: Node | None = BOTH) -> Query:
    return Query(node, "robottibussi aikataulu", FacetSelection.of(FacetField.CITY, "oulu"))


VARIANTS = (
    Variant(VariantKind.WITHOUT_SELECTION, Query(_lost().node, _lost().text), 2),
    Variant(VariantKind.PARTS, _lost(), 0, "ei mitään"),
    Variant(VariantKind.ANY_WORD, _lost(), 1700, "robottibussi tai aikataulu"),
)


@pytest.fixture
def zero(make, qtbot):
    view = make(ZeroView, samples.labels())
    view.show_query(_lost())
    view.show_variants(VARIANTS)
    view.show_suggestions(["robottibussit"])
    return _shown(qtbot, view, 700, 600)


def _rows(zero):
    return [row for row in zero.rows if not row.isHidden()]


def test_what_was_searched_is_said(zero):
    said = zero._searched.text()
    assert "\u201drobottibussi\u201d" in said
    assert "\u201daikataulu\u201d" in said
    assert "City: Oulu" in said


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (Word("yksi"), "with \u201dyksi\u201d."),
        (And((Word("a"), Word("b"), Word("c"))), "all of these: \u201da\u201d, \u201db\u201d, \u201dc\u201d."),
        (Or((Word("a"), Word("b"))), "both \u201drobottibussi\u201d and \u201daikataulu\u201d."),
        (None, "Searched for: robottibussi aikataulu"),
        (Word("{0}{9}"), "\u201d{0}{9}\u201d"),
    ],
)
def test_other_queries_are_said_too(zero, node, said):
    zero.show_query(_lost(node))
    assert said in zero._searched.text()


def test_notes_are_told(zero):
    zero.show_query(Query(text="kaupunki:", notes=(Note(NoteCode.EMPTY_FIELD, "kaupunki"),)))
    assert "kaupunki" in zero._notes.text()
    assert not zero._notes.isHidden()
    assert _rows(zero) == []


def test_variants_that_find_nothing_are_not_offered(zero):
    assert [row.variant for row in _rows(zero)] == [VARIANTS[0], VARIANTS[2]]
    assert _rows(zero)[1].accessibleName() == f"2. Any of the words, robottibussi tai aikataulu, 1{NB}700"


@pytest.mark.parametrize(("key", "number"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_2, 2)])
def test_number_keys_choose(zero, qtbot, key, number):
    chosen = _heard(zero.variant_chosen)
    qtbot.keyClick(zero.rows[0], key)
    assert chosen == [VARIANTS[number]]


def test_arrows_walk_and_escape_leaves(zero, qtbot):
    back, chosen = _heard(zero.escaped), _heard(zero.variant_chosen)
    assert zero.focus_first()
    qtbot.waitUntil(zero.rows[0].hasFocus)
    qtbot.keyClick(zero.rows[0], Qt.Key.Key_Down)
    assert zero.rows[1].hasFocus()
    qtbot.keyClick(zero.rows[1], Qt.Key.Key_Return)
    assert chosen == [VARIANTS[2]]
    qtbot.keyClick(zero.rows[1], Qt.Key.Key_Escape)
    assert len(back) == 1


def test_a_suggestion_is_a_button(zero, qtbot):
    chosen = _heard(zero.suggestion_chosen)
    qtbot.mouseClick(zero._buttons[0], Qt.MouseButton.LeftButton)
    assert chosen == ["robottibussit"]
    zero.show_suggestions([])
    assert zero._meant_box.isHidden()


def test_focus_given_to_the_view_goes_to_the_first_row(zero, qtbot):
    zero.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(zero.rows[0].hasFocus)


def test_with_nothing_to_choose_the_focus_stays_away(zero):
    zero.show_query(_lost())
    assert not zero.focus_first()


# All of them


@pytest.mark.parametrize("kind", [SearchField, HeaderBar, MessageBar, ChipBar, ResultHeader, StatusStrip, ZeroView])
def test_every_part_lives_through_theme_text_size_and_language(qtbot, kind: Any):
    holder = samples.themes()
    more = (samples.labels(),) if hasattr(kind, "set_labels") else ()
    widget: Any = kind(holder, samples.icons(holder), *more)
    qtbot.addWidget(widget)
    for mode, size in zip(MODES, (0.8, 1.0, 2.0), strict=True):
        holder.choose(mode)
        holder.set_text_size(size)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        if more:
            widget.set_labels(samples.labels("en"))
        assert not widget.grab().isNull()


@pytest.mark.parametrize("kind", ["primary", "plain", "quiet", "text"])
def test_buttons_answer_keys_and_have_names(qtbot, kind):
    holder = samples.themes()
    button = Button(holder, samples.icons(holder), kind, icon="edit")
    qtbot.addWidget(button)
    button.set_words("Muokkaa")
    clicked = _heard(button.clicked)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter):
        qtbot.keyClick(button, key)
    assert len(clicked) == 3
    assert button.accessibleName() == "Muokkaa"
    wide = button.sizeHint().width()
    button.set_icon_only(on=True)
    assert button.sizeHint().width() < wide
    assert button.toolTip() == "Muokkaa"
