"""Facet rows, the panel, and the year strip."""

from __future__ import annotations

import pytest
import search_samples as samples
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from kokemukset_app.core.facets import FacetChoice, FacetCount, FacetField, FacetSelection
from kokemukset_app.qt.models.facet_rows import FacetRows, ValueState
from kokemukset_app.qt.widgets.facets.facet_panel import FacetPanel
from kokemukset_app.qt.widgets.facets.year_strip import YearStrip

CITY, TYPE, YEAR, TAG = FacetField.CITY, FacetField.TYPE, FacetField.YEAR, FacetField.TAG


def _counts(**values):
    return tuple(FacetCount(value, count) for value, count in values.items())


def _rows(field: FacetField = CITY, /, **values):
    rows = FacetRows(field)
    rows.set_library(_counts(**values))
    rows.set_counts(_counts(**values), FacetChoice(field))
    return rows


def _values(rows):
    return [row.value for row in rows.shown(str)]


def test_values_go_by_count_then_by_the_alphabet():
    assert _values(_rows(turku=3, oulu=5, espoo=3, äänekoski=3)) == ["oulu", "espoo", "turku", "äänekoski"]


def test_values_with_an_order_keep_it():
    rows = FacetRows(TYPE)
    rows.set_counts(_counts(article=9, lesson=1, odd=50), FacetChoice(TYPE), ("lesson", "result", "article"))
    assert _values(rows) == ["lesson", "article", "odd"]


def test_values_without_hits_stay_with_nought():
    rows = _rows(turku=3, oulu=5)
    rows.set_counts(_counts(turku=1), FacetChoice(CITY))
    assert [(row.value, row.count) for row in rows.shown(str)] == [("turku", 1), ("oulu", 0)]


def test_the_order_stands_still_while_something_is_chosen():
    rows = _rows(turku=3, oulu=5)
    rows.set_counts(_counts(turku=30, oulu=1, espoo=99), FacetChoice(CITY, frozenset(["oulu"])))
    assert _values(rows) == ["oulu", "turku", "espoo"]


def test_only_the_first_few_show_and_every_chosen_one():
    rows = _rows(TAG, **{f"sana{n:02}": 40 - n for n in range(30)})
    assert len(_values(rows)) == 6
    assert rows.hidden_count() == 24
    rows.set_counts(_counts(sana00=2), FacetChoice(TAG, excluded=frozenset(["sana29"])))
    assert _values(rows)[-1] == "sana29"
    rows.is_expanded = True
    assert _values(rows) == [f"sana{n:02}" for n in range(30)]


def test_one_hidden_value_is_not_worth_a_link():
    assert _rows(CITY, **{f"k{n}": 9 - n for n in range(7)}).hidden_count() == 0


def test_a_chosen_value_the_library_has_not_is_shown_still():
    rows = _rows(turku=3)
    rows.choose(FacetChoice(CITY, frozenset(["atlantis"])))
    assert [(row.value, row.state) for row in rows.chosen(str)] == [("atlantis", ValueState.INCLUDED)]


@given(
    st.dictionaries(st.text(max_size=6), st.integers(0, 10_000), max_size=40),
    st.frozensets(st.text(max_size=6), max_size=4),
)
def test_no_value_is_lost_or_doubled(values, chosen):
    rows = FacetRows(TAG)
    rows.set_counts([FacetCount(value, count) for value, count in values.items()], FacetChoice(TAG, chosen))
    rows.is_expanded = True
    shown = _values(rows)
    assert sorted(shown) == sorted(set(values) | chosen)
    assert rows.largest() >= max([*values.values(), 1])


@pytest.fixture
def panel(qtbot):
    holder = samples.themes()
    made = FacetPanel(
        holder, samples.icons(holder), samples.labels(), lambda code: {"p1": "Avoin data"}.get(code, code)
    )
    made.resize(272, 900)
    qtbot.addWidget(made)
    made.set_library(
        {
            TYPE: _counts(lesson=10, result=4, article=1),
            CITY: _counts(turku=3, oulu=5),
            YEAR: tuple(FacetCount(str(year), year - 2010) for year in (2014, 2015, 2017)),
            FacetField.PROJECT: _counts(p1=2),
        }
    )
    made.show()
    qtbot.waitExposed(made)
    return made


def _heard(signal):
    heard = []
    signal.connect(heard.append)
    return heard


def _values_of(panel, field):
    return panel.sections[field].values


def _place(panel, field, number):
    return _values_of(panel, field).part_boxes()[number].center().toPoint()


def _click(qtbot, panel, field, number, keys=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(_values_of(panel, field), Qt.MouseButton.LeftButton, keys, _place(panel, field, number))


def test_a_click_includes_and_another_takes_away(panel, qtbot):
    told = _heard(panel.selection_changed)
    _click(qtbot, panel, CITY, 0)
    _click(qtbot, panel, CITY, 1)
    _click(qtbot, panel, CITY, 0)
    assert told == [
        FacetSelection.of(CITY, "oulu"),
        FacetSelection.of(CITY, "oulu", "turku"),
        FacetSelection.of(CITY, "turku"),
    ]
    assert panel.selection == FacetSelection.of(CITY, "turku")


def test_shift_excludes_and_a_click_takes_that_away(panel, qtbot):
    told = _heard(panel.selection_changed)
    _click(qtbot, panel, TYPE, 2, Qt.KeyboardModifier.ShiftModifier)
    _click(qtbot, panel, TYPE, 2)
    assert told == [FacetSelection().excluding(TYPE, ["article"]), FacetSelection()]


def test_headings_without_values_are_hidden(panel):
    assert panel.sections[FacetField.TAG].isHidden()
    assert not panel.sections[CITY].isHidden()


def test_keys_walk_choose_and_exclude(panel, qtbot):
    told = _heard(panel.selection_changed)
    values = _values_of(panel, TYPE)
    panel.activateWindow()
    values.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(values, Qt.Key.Key_Down)
    qtbot.keyClick(values, Qt.Key.Key_Space)
    qtbot.keyClick(values, Qt.Key.Key_Minus)
    qtbot.keyClick(values, Qt.Key.Key_Delete)
    qtbot.keyClick(values, Qt.Key.Key_End)
    assert [choice.choice(TYPE) for choice in told] == [
        FacetChoice(TYPE, frozenset(["result"])),
        FacetChoice(TYPE, excluded=frozenset(["result"])),
        FacetChoice(TYPE),
    ]
    assert values.accessibleName() == "Kind: Article, 1, not chosen"


def test_focus_given_to_the_pane_goes_to_its_first_heading(panel, qtbot):
    panel.activateWindow()
    panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(panel.sections[TYPE].heading.hasFocus)


def test_a_letter_jumps_to_a_value(panel, qtbot):
    values = _values_of(panel, CITY)
    values.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(values, Qt.Key.Key_T)
    assert values.accessibleName().startswith("City: Turku")


def test_down_leaves_the_last_row_for_the_next_heading(panel, qtbot):
    panel.activateWindow()
    values = _values_of(panel, TYPE)
    values.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(values.hasFocus)
    for _ in range(3):
        qtbot.keyClick(values, Qt.Key.Key_Down)
    assert panel.sections[CITY].heading.hasFocus()


def test_a_closed_heading_still_shows_what_is_chosen(panel, qtbot):
    _click(qtbot, panel, CITY, 0)
    folds = _heard(panel.folds_changed)
    qtbot.keyClick(panel.sections[CITY].heading, Qt.Key.Key_Left)
    assert CITY in folds[0]
    assert len(_values_of(panel, CITY).part_boxes()) == 1
    told = _heard(panel.selection_changed)
    _click(qtbot, panel, CITY, 0)
    assert told == [FacetSelection()]
    assert _values_of(panel, CITY).isHidden()


def test_folds_are_kept_and_put_back(panel):
    panel.set_folded([CITY, TAG])
    assert panel.folded() == {CITY, TAG}
    assert not panel.sections[CITY].is_open


def test_new_counts_keep_the_widgets_and_the_places(panel):
    values = _values_of(panel, TYPE)
    before = values.part_boxes()
    panel.show_counts({TYPE: _counts(lesson=3)}, FacetSelection())
    assert _values_of(panel, TYPE) is values
    assert values.part_boxes() == before


def test_projects_are_named_by_their_titles(panel, qtbot):
    panel.set_folded([])
    values = _values_of(panel, FacetField.PROJECT)
    values.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(values, Qt.Key.Key_Home)
    assert values.accessibleName() == "Project: Avoin data, 2, not chosen"


def test_clear_takes_everything_away(panel, qtbot):
    _click(qtbot, panel, CITY, 0)
    told = _heard(panel.selection_changed)
    assert not panel._clear.isHidden()
    qtbot.mouseClick(panel._clear, Qt.MouseButton.LeftButton)
    assert told == [FacetSelection()]
    assert panel._clear.isHidden()


def test_a_selection_made_elsewhere_shows(panel):
    panel.show_selection(FacetSelection.of(CITY, "turku"))
    assert "Turku, 3, included" in _told_all(panel)
    panel.show_selection(FacetSelection())
    assert "included" not in _told_all(panel)


def _told_all(panel):
    values = _values_of(panel, CITY)
    told = []
    for number in range(len(values.part_boxes())):
        values._go(number)
        told.append(values.accessibleName())
    return " ".join(told)


def test_show_more_opens_the_alphabet(qtbot, panel):
    panel.set_library({TAG: tuple(FacetCount(f"sana{n:02}", 40 - n) for n in range(20))})
    panel.set_folded([])
    assert len(_values_of(panel, TAG).part_boxes()) == 7
    _click(qtbot, panel, TAG, 6)
    assert len(_values_of(panel, TAG).part_boxes()) == 21
    _click(qtbot, panel, TAG, 20)
    assert len(_values_of(panel, TAG).part_boxes()) == 7


def test_long_names_wrap_and_the_widget_grows(qtbot, panel):
    panel.set_library({CITY: _counts(turku=1, **{"kaupunki jolla on varsin pitkä monisanainen nimi": 1})})
    boxes = _values_of(panel, CITY).part_boxes()
    assert max(box.height() for box in boxes) > min(box.height() for box in boxes)
    assert _values_of(panel, CITY).height() == round(boxes[-1].bottom())


@pytest.fixture
def strip(qtbot):
    made = YearStrip(samples.themes())
    made.resize(232, made.sizeHint().height())
    qtbot.addWidget(made)
    made.show_years({2014: 1, 2015: 3, 2017: 5, 2018: 2}, frozenset())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_arrow_keys_move_the_handles(strip, qtbot):
    told = _heard(strip.range_chosen)
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Tab)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert told == [(2015, 2017, 2018), (2015, 2017), ()]
    assert strip.is_whole


def test_handles_do_not_pass_each_other(strip, qtbot):
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert "2018 to 2018" in strip.accessibleName()


def test_a_click_takes_one_year_and_another_opens_again(strip, qtbot):
    told = _heard(strip.range_chosen)
    step = (strip.width() - 32) / 5
    place = QPoint(round(16 + 3.5 * step), 30)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert told == [(2017,), ()]


def test_dragging_over_bars_takes_a_range(strip, qtbot):
    told = _heard(strip.range_chosen)
    step = (strip.width() - 32) / 5
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(16 + 1.5 * step), 30))
    qtbot.mouseMove(strip, QPoint(round(16 + 3.5 * step), 30))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(16 + 3.5 * step), 30))
    assert told[-1] == (2015, 2017)


def test_a_range_given_shows(strip):
    strip.show_years({2014: 1, 2015: 3, 2017: 5}, frozenset([2015, 2017]))
    assert not strip.is_whole
    assert strip.accessibleName().startswith("Years 2015 to 2017")


@pytest.mark.parametrize(
    "counts", [{}, {2019: 4}, {1: 2, 9999: 3}, {2000: 0, 2001: 0}, dict.fromkeys(range(1900, 2027), 1)]
)
def test_odd_years_are_painted(strip, counts):
    strip.show_years(counts, frozenset())
    assert not strip.grab().isNull()


def test_the_strip_narrows_the_panel(panel, qtbot):
    told = _heard(panel.selection_changed)
    strip = panel.sections[YEAR].strip
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert told == [FacetSelection.of(YEAR, "2015", "2017")]
    panel.show_counts({YEAR: ()}, FacetSelection())
    assert strip.is_whole


def test_dragging_a_handle_narrows_from_its_side(strip, qtbot):
    told = _heard(strip.range_chosen)
    step = (strip.width() - 32) / 5
    start, end = QPoint(16, 51), QPoint(round(16 + 2 * step), 51)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(strip, end)
    strip.show_years({2014: 1, 2015: 3, 2017: 5, 2018: 2}, frozenset())  # counts that come in the midst of it
    qtbot.mouseMove(strip, QPoint(round(16 + 3 * step), 51))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=end)
    assert told[-1] == (2017, 2018)


def test_home_and_end_take_a_handle_all_the_way(strip, qtbot):
    told = _heard(strip.range_chosen)
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_End)
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert told == [(2018,), ()]


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
@pytest.mark.parametrize("folded", [(), (CITY, TYPE, YEAR)])
def test_every_state_is_painted_in_every_mode(qtbot, mode, folded):
    holder = samples.themes(mode)
    panel = FacetPanel(holder, samples.icons(holder), samples.labels())
    qtbot.addWidget(panel)
    panel.resize(200, 700)
    panel.set_library(
        {TYPE: _counts(lesson=10, result=4), CITY: _counts(turku=12345), YEAR: _counts(**{"2019": 1, "2020": 2})}
    )
    plain = panel.grab().toImage()
    panel.show_selection(
        FacetSelection.of(TYPE, "lesson")
        .excluding(TYPE, ["result"])
        .including(YEAR, ["2019"])
        .excluding(CITY, ["turku"])
    )
    panel.set_folded(folded)
    values = panel.sections[TYPE].values
    panel.show()
    qtbot.mouseMove(values, values.part_boxes()[0].center().toPoint())
    assert panel.grab().toImage() != plain


def test_the_width_of_the_pane_is_told(panel):
    told = _heard(panel.width_changed)
    panel.resize(320, 900)
    assert told == [320]


def test_shift_and_space_exclude(panel, qtbot):
    told = _heard(panel.selection_changed)
    values = _values_of(panel, TYPE)
    values.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(values, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert told == [FacetSelection().excluding(TYPE, ["lesson"])]


def test_a_heading_folds_by_click_and_by_key(panel, qtbot):
    heading = panel.sections[CITY].heading
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert not panel.sections[CITY].is_open
    qtbot.keyClick(heading, Qt.Key.Key_Return)
    assert panel.sections[CITY].is_open
    assert heading.accessibleName() == "City, open"
