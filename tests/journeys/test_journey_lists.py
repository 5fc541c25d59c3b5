"""What is listed, in which order, and what stays while it changes."""

from __future__ import annotations

from threading import Event

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import QPoint, Qt
from small_library import ENTRIES, write_entry

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import Query, Sort
from kokemukset_app.core.results import ResultPage
from kokemukset_app.qt.widgets.start.start_parts import CollectionCard, ThemeRow
from kokemukset_app.services.search_service import SearchService


def headings(journey: Journey) -> list[str]:
    model = journey.window.result_model
    return [str(model.index(row).data()) for row in range(model.rowCount()) if model.hit_at(row) is None]


def test_journey_only_the_newest_answer_is_shown(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    real, released, asked = SearchService.search, Event(), []

    def slow(self: SearchService, query: Query, cancel: CancelToken) -> ResultPage:
        asked.append(query.text)
        if query.text == "bussi":
            released.wait(30)
        return real(self, query, cancel)

    monkeypatch.setattr(SearchService, "search", slow)
    answered: list[str] = []

    def on_answered() -> None:
        page = journey.desk.search._page
        answered.append(page.query.text if page else "")

    journey.desk.search.answered.connect(on_answered)
    journey.type("bussi")
    journey.until(lambda: "bussi" in asked)
    journey.type("koulu")
    journey.until(lambda: not journey.desk.search._pause.isActive())
    released.set()
    journey.until(lambda: answered[-1:] == ["koulu"])
    assert "bussi" not in answered
    assert len(journey.ids()) == 10
    assert all("koulu" in hit.head.title for hit in journey.hits())


def test_journey_the_order_can_be_by_title(journey: Journey) -> None:
    journey.search("bussi", 10)
    before = journey.ids()
    action = journey.window.result_header._actions[Sort.TITLE]
    action.trigger()
    journey.until(lambda: not journey.is_asking())
    numbers = [int(hit.head.title.split()[1].rstrip(":")) for hit in journey.hits()]
    assert numbers == sorted(numbers)
    assert sorted(journey.ids()) == sorted(before)


def test_journey_walking_down_brings_every_hit_once(journey: Journey) -> None:
    journey.type("vuosi:2016-2020")
    journey.until(lambda: not journey.is_asking() and journey.window.result_header._total == ENTRIES - 1)
    assert len(journey.ids()) < ENTRIES - 1
    journey.window.results.focus_list()

    def at_the_end() -> bool:
        journey.key(Qt.Key.Key_End)
        return len(journey.ids()) == ENTRIES - 1

    journey.until(at_the_end)
    assert len(set(journey.ids())) == ENTRIES - 1


def test_journey_shift_click_leaves_a_value_out(journey: Journey) -> None:
    journey.search("koulu", 10)
    section = journey.window.facets.sections[FacetField.THEME]
    section.set_open(on=True)
    row = section.values._view.rows[0]
    box = next(part.box for part in section.values._parts if part.kind == "row" and part.number == 0)
    place = QPoint(20, round(box.center().y()))
    journey.bot.mouseClick(section.values, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    journey.until(lambda: (len(journey.ids()) == 10 - row.count and not journey.is_asking()) or row.count == 10)
    if row.count < 10:
        assert all(row.value not in hit.head.themes for hit in journey.hits())
    else:
        journey.until(journey.window.zero.isVisible)


def test_journey_the_chosen_row_stays_when_the_library_changes(journey: Journey) -> None:
    journey.search("bussi", 10)
    journey.key(Qt.Key.Key_Down)
    journey.key(Qt.Key.Key_Down)
    chosen = journey.desk.search.current_id()
    assert chosen is not None
    write_entry(journey.root, 90, title="Bussi bussi bussi", body="Bussi ja bussi.")
    journey.until(lambda: len(journey.ids()) == 11)
    assert journey.desk.search.current_id() == chosen
    assert journey.window.results.hasFocus()
    journey.until(lambda: journey.shown() == chosen)


def test_journey_the_start_list_has_what_was_read_lately(journey: Journey) -> None:
    assert headings(journey) == ["Newest"]
    journey.search("lumiaura", 1)
    journey.key(Qt.Key.Key_Down)
    journey.key(Qt.Key.Key_Return)
    journey.until(lambda: journey.shown() == "oppi-007")
    journey.app.actions["start"].trigger()
    assert journey.window.results.current_hit() is None
    journey.until(lambda: headings(journey) == ["Read lately", "Newest"])
    assert journey.ids()[0] == "oppi-007"
    assert journey.ids().count("oppi-007") == 1


def test_journey_a_theme_and_a_collection_open_from_the_start_view(root, launch: Launch) -> None:
    (root / "collections").mkdir()
    picks = "title: Talven opit\nitems:\n  - entry: oppi-007\n    note: Lue tämä ensin.\n  - entry: oppi-003\n"
    (root / "collections" / "talvi.yaml").write_text(picks, encoding="utf-8")
    journey = launch(root)
    journey.until(journey.is_settled)
    pane = journey.window.start_pane
    journey.until(lambda: bool(pane.findChildren(CollectionCard)) and bool(pane.findChildren(ThemeRow)))
    pane.findChildren(CollectionCard)[0].click()
    journey.until(lambda: journey.ids() == ["oppi-007", "oppi-003"])
    journey.app.actions["start"].trigger()
    journey.until(lambda: len(journey.ids()) > 2 and journey.window.start_pane.isVisible())
    pane.findChildren(ThemeRow)[0].click()
    journey.until(lambda: not journey.is_asking() and journey.window.chips.isVisible())
    assert len({hit.head.themes for hit in journey.hits()}) == 1
