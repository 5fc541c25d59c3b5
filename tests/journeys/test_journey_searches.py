"""Saved searches, the latest ones and the gap list in the window."""

from typing import Any

from PySide6.QtCore import Qt

from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.searches_feature import SearchesFeature


def feature_of(journey) -> Any:
    return find_feature(journey.app.features, SearchesFeature)


def past(journey):
    return [search.text for search in feature_of(journey).controller.memory.past]


def test_a_search_one_opened_a_hit_of_comes_back_with_its_filters(journey):
    journey.desk.search.set_selection(FacetSelection.of(FacetField.CITY, "oulu"))
    journey.type("bussi")
    journey.until(lambda: bool(journey.hits()) and not journey.is_asking())
    assert past(journey) == []
    wanted = journey.ids()
    journey.key(Qt.Key.Key_Return)
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: past(journey) == ["bussi"])
    journey.desk.start_over()
    journey.until(lambda: journey.desk.search.is_at_start and not journey.is_asking())
    journey.window.header.search_field.focus_all()
    journey.key(Qt.Key.Key_Down)
    journey.until(journey.window.go_to.isVisible)
    assert [item.title for item in journey.window.go_to.shown] == ["bussi · Oulu"]
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: journey.line.text() == "bussi" and journey.ids() == wanted)


def test_a_search_is_saved_listed_on_the_start_view_and_taken_back(journey):
    journey.search("sensori", 10)
    journey.app.actions["save_search"].trigger()
    assert "sensori" in journey.message()
    assert [item.title for item in journey.window.start_pane._searches] == ["sensori"]
    journey.window.messages.action_triggered.emit()
    assert feature_of(journey).controller.memory.saved == ()
    assert journey.window.start_pane._searches == ()


def test_one_is_asked_once_before_a_gap_is_kept(journey, tmp_path):
    feature = feature_of(journey)
    journey.type("tuulivoimala")
    journey.until(lambda: journey.window.zero.isVisible() and not journey.is_asking())
    feature.controller.keep_now()
    assert feature.controller.memory.gaps == ()
    assert "find nothing" in journey.message()
    journey.window.messages.action_triggered.emit()
    assert [gap.text for gap in feature.controller.memory.gaps] == ["tuulivoimala"]
    feature.controller.keep_now()
    assert [gap.count for gap in feature.controller.memory.gaps] == [2]
    feature.export_gaps(tmp_path / "gaps.csv", "csv")
    assert b"tuulivoimala;2" in (tmp_path / "gaps.csv").read_bytes()
    journey.app.preferences.set("keep_gaps", False)
    assert feature.controller.memory.gaps == ()
    journey.app.messages.close()
    feature.controller.keep_now()
    assert journey.message() == ""


def test_switching_the_history_off_forgets_it(journey):
    journey.search("sensori", 10)
    feature_of(journey).controller.keep_now()
    assert past(journey) == ["sensori"]
    journey.app.preferences.set("keep_searches", False)
    assert past(journey) == []
    feature_of(journey).controller.keep_now()
    assert past(journey) == []


def test_the_window_of_searches_shows_and_forgets(journey):
    journey.search("sensori", 10)
    feature = feature_of(journey)
    feature.controller.keep_now()
    journey.app.actions["save_search"].trigger()
    journey.app.actions["kept_searches"].trigger()
    (row,) = feature._dialog._lists[0]
    asks = feature._dialog.ask_name(row)
    assert asks.textValue() == "sensori"
    asks.setTextValue("  Mittarit ja   sensorit ")
    asks.accept()
    assert [(s.name, s.text) for s in feature.controller.memory.saved] == [("Mittarit ja sensorit", "sensori")]
    feature._dialog.ask_name(feature._dialog._lists[0][0]).reject()
    feature._dialog.renamed.emit(0, "   ")
    assert [s.name for s in feature.controller.memory.saved] == ["Mittarit ja sensorit"]
    feature._dialog.removed.emit(0)
    feature._dialog.past_cleared.emit()
    assert (feature.controller.memory.saved, feature.controller.memory.past) == ((), ())
