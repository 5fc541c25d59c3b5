"""The overview in the window: from a mark to the list it counts, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.basket import PickedPicture
from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.query import Query
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.overview import VIEW, OverviewFeature
from kokemukset_app.qt.features.presenting import Presenting
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.widgets.charts.matrix import MatrixChart
from kokemukset_app.qt.widgets.charts.sheet import PlainWords
from kokemukset_app.qt.widgets.overview.chart_block import ChartBlock
from kokemukset_app.qt.widgets.overview.overview_view import LIBRARY, NEIGHBOURS, PROGRAMME


def feature_of(journey: Journey) -> OverviewFeature:
    return find_feature(journey.app.features, OverviewFeature)


def blocks(journey: Journey) -> list[ChartBlock]:
    return [block for block in feature_of(journey).view.blocks if not block.isHidden()]


def opened(launch: Launch, root: Path) -> Journey:
    journey = launch(root)
    journey.bot.waitUntil(lambda: journey.app.desk is not None and bool(journey.app.window.status))
    journey.app.actions["overview"].trigger()
    journey.bot.waitUntil(lambda: len(blocks(journey)) > 5)
    return journey


def matrix(journey: Journey) -> ChartBlock:
    return next(block for block in blocks(journey) if isinstance(block.chart_view.chart, MatrixChart))


def test_a_cell_leads_to_as_many_entries_as_it_says_and_back(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    view, desk = matrix(journey).chart_view, journey.app.desk
    assert desk is not None
    mark = next(mark for mark in view.sheet.marks if "," in mark.words and mark.target is not None)
    count = int(mark.words.rsplit(":", 1)[1])
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint())
    assert journey.app.window.view == SEARCH_VIEW
    assert desk.search.asked.selection == mark.target
    query = desk.session.search.read(desk.search.asked)
    assert desk.session.search.search(query).total == count
    journey.app.actions["back"].trigger()
    assert journey.app.window.view == VIEW
    journey.bot.waitUntil(lambda: desk.search.asked.selection == FacetSelection())


def test_the_arrow_keys_walk_the_cells_and_enter_opens_one(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    view = matrix(journey).chart_view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    first = view.current
    assert first is not None
    QTest.keyClick(view, Qt.Key.Key_Right)
    beside = view.current
    assert beside is not None
    assert beside.box.left() > first.box.left()
    assert abs(beside.box.center().y() - first.box.center().y()) < 2
    assert view.accessibleDescription() == beside.words
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current == first
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert journey.app.window.view == SEARCH_VIEW


def test_every_chart_says_its_numbers_in_words(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    for side in ("library", PROGRAMME):
        feature_of(journey).view.side_buttons[side].click()
        journey.until(lambda: bool(drawn := blocks(journey)) and all(b.chart_view.chart is not None for b in drawn))
        for block in blocks(journey):
            chart = block.chart_view.chart
            assert chart is not None
            assert chart.table.rows
            assert block.chart_view.accessibleName() == chart.table.title
            assert block.chart_view.accessibleDescription()
            assert all(len(row) == len(chart.table.header) for row in chart.table.rows)


def test_a_narrowed_library_is_counted_narrowed_and_can_be_widened(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    desk = journey.app.desk
    assert desk is not None
    mark = next(mark for mark in matrix(journey).chart_view.sheet.marks if mark.target is not None)
    assert isinstance(mark.target, FacetSelection)
    desk.search.set_selection(mark.target)
    view = feature_of(journey).view
    journey.bot.waitUntil(view.all_button.isVisible)
    view.all_button.click()
    journey.bot.waitUntil(lambda: not view.all_button.isVisible())


@pytest.mark.parametrize("way", ["svg", "png", "csv"])
def test_pictures_and_numbers_are_saved_with_their_source(launch: Launch, root: Path, tmp_path: Path, way: str) -> None:
    journey = opened(launch, root)
    feature = feature_of(journey)
    charts = [block.chart_view.chart for block in blocks(journey)]
    target = tmp_path / f"kuva.{way}"
    feature.taking.save_to(way, [chart for chart in charts if chart is not None], str(target))
    data = target.read_bytes()
    assert len(data) > 300
    if way != "png":
        assert "Source: " in data.decode("utf-8-sig")
    feature.taking.save_to(way, [chart for chart in charts if chart is not None], str(tmp_path / "ei" / "ole" / "x"))
    assert journey.app.window.messages.isVisible()


def test_a_table_is_copied_with_a_line_for_each_row(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    block = matrix(journey)
    chart = block.chart_view.chart
    assert chart is not None
    block.taken.emit("copy", chart)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == len(chart.table.rows) + 1
    assert {line.count("\t") for line in lines} == {len(chart.table.header) - 1}


def test_a_library_of_nothing_gives_plain_words(launch: Launch, tmp_path: Path) -> None:
    empty = tmp_path / "tyhja"
    empty.mkdir()
    journey = launch(empty)
    journey.bot.waitUntil(lambda: journey.app.desk is not None)
    journey.app.actions["overview"].trigger()
    for side in ("library", PROGRAMME):
        feature_of(journey).view.side_buttons[side].click()
        journey.bot.waitUntil(lambda: bool(blocks(journey)))
        journey.until(lambda: all(isinstance(block.chart_view.chart, PlainWords) for block in blocks(journey)))


def test_typing_keeps_the_page_which_follows_and_enter_leads_to_the_list(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    window, desk, view = journey.app.window, journey.app.desk, feature_of(journey).view
    assert desk is not None
    line = window.header.search_field.focusProxy()
    assert line is not None
    with journey.bot.waitSignal(view.charts_shown):
        QTest.keyClicks(line, "kokeilu")
    journey.bot.waitUntil(lambda: "kokeilu" in feature_of(journey).scope)
    assert window.view == VIEW
    total = desk.session.search.search(desk.session.search.read(desk.search.asked)).total
    journey.bot.waitUntil(lambda: blocks(journey)[0].chart_view.sheet.marks[0].words.startswith(f"{total} "))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.view == SEARCH_VIEW
    journey.app.actions["back"].trigger()
    assert window.view == VIEW
    assert desk.search.asked.text == "kokeilu"


def test_a_city_narrows_the_page_and_all_cities_widen_it(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    view, desk = feature_of(journey).view, journey.app.desk
    assert desk is not None
    city = next(count.value for count in desk.session.overview.overview(Query()).cities if count.count)
    view.city_chosen.emit(city)
    assert desk.search.asked.selection == FacetSelection.of(FacetField.CITY, city)
    journey.bot.waitUntil(view.all_button.isVisible)
    view.city_chosen.emit("")
    assert desk.search.asked.selection == FacetSelection()


def test_the_overview_after_the_neighbours_is_the_library(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    desk, view = journey.app.desk, feature_of(journey).view
    assert desk is not None
    desk.entries.open(desk.session.library.heads()[0].id)
    journey.bot.waitUntil(lambda: desk.entries.shown is not None)
    journey.app.actions["neighbours"].trigger()
    assert view.side == NEIGHBOURS
    journey.app.actions["search_view"].trigger()
    journey.app.actions["overview"].trigger()
    assert view.side == LIBRARY


def test_a_picture_goes_into_a_show_with_its_title_and_source(launch: Launch, root: Path) -> None:
    journey = opened(launch, root)
    desk, feature = journey.app.desk, feature_of(journey)
    assert desk is not None
    picked: list[PickedPicture] = []
    desk.picture_picked.connect(picked.append)
    block = matrix(journey)
    block.taken.emit("show", block.chart_view.chart)
    journey.bot.waitUntil(lambda: bool(picked))
    chart = block.chart_view.chart
    assert chart is not None
    assert picked[0].title == chart.table.title
    assert "Source: " in picked[0].source
    image = QImage.fromData(picked[0].data)
    assert image.width() == 1800  # twice the layout's 900
    feature.view.taken.emit("show", None)
    charts = [b.chart_view.chart for b in blocks(journey)]
    drawn = {chart.table.title for chart in charts if chart is not None and not isinstance(chart, PlainWords)}
    journey.bot.waitUntil(lambda: {picture.title for picture in picked} == drawn)
    basket = find_feature(journey.app.features, Presenting).basket
    assert basket is not None
    journey.bot.waitUntil(lambda: basket.basket.pictures == len(drawn))
