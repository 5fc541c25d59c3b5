"""From picking to showing, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from small_library import write_entry

from kokemukset_app.core.basket import PickedPicture
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.show_run import Cover
from kokemukset_app.qt.controllers.export_controller import wish_of
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.presenting import BASKET_VIEW, Presenting
from kokemukset_app.qt.widgets.show.show_runner import ShowRunner

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def feature(journey: Journey) -> Presenting:
    return find_feature(journey.app.features, Presenting)


def picked(journey: Journey) -> list[str]:
    basket = feature(journey).basket
    assert basket is not None
    return [str(e) for e in basket.basket.entries]


def pick(journey: Journey, count: int) -> list[str]:
    """Pick the first entries of the list."""
    journey.search("bussi", 10)
    journey.key(Qt.Key.Key_Down)
    for number in range(count):
        journey.app.actions["pick"].trigger()
        if number + 1 < count:
            journey.key(Qt.Key.Key_Down)
    return picked(journey)


def start(journey: Journey) -> ShowRunner:
    """Press F5 and Enter."""
    journey.app.actions["present"].trigger()
    show = feature(journey).show
    assert show is not None
    journey.until(lambda: show.sheet.start_button is not None and show.sheet.start_button.isEnabled())
    button = show.sheet.start_button
    assert button is not None
    journey.bot.keyClick(button, Qt.Key.Key_Return)
    journey.until(lambda: show.runner is not None)
    runner = show.runner
    assert runner is not None
    return runner


def test_journey_what_is_picked_is_marked_kept_and_saved(journey: Journey, launch: Launch) -> None:
    ids = pick(journey, 3)
    assert len(ids) == 3
    assert "Undo" in journey.window.messages._action.text()
    journey.app.actions["basket"].trigger()
    assert journey.window.view == BASKET_VIEW
    rows = feature(journey)._view.rows
    rows.setCurrentRow(0)
    journey.bot.keyClick(rows, Qt.Key.Key_Down, ALT)
    assert picked(journey) == [ids[1], ids[0], ids[2]]
    journey.bot.keyClick(rows, Qt.Key.Key_Return)
    journey.bot.keyClicks(feature(journey)._view.editor.note.edit, "Kysy ensin.")
    journey.bot.keyClicks(feature(journey)._view.editor.minutes.edit, "12")
    feature(journey)._view.title.edit.setText("")
    journey.bot.keyClicks(feature(journey)._view.title.edit, "Oma paja")
    feature(journey)._view.save.click()
    written = journey.root / "collections" / "oma-paja.yaml"
    journey.until(written.exists)
    assert (
        written.read_text(encoding="utf-8")
        .split("items:")[1]
        .startswith(f'\n  - entry: {ids[1]}\n  - entry: {ids[0]}\n    note: "Kysy ensin."\n    minutes: 12\n')
    )
    journey.until(lambda: "oma-paja" in journey.message())
    journey.window.close()
    again = launch(journey.root)
    again.until(again.is_settled)
    assert picked(again) == [ids[1], ids[0], ids[2]]


def test_journey_a_chart_goes_into_the_show_and_with_the_collection_into_the_library(journey: Journey) -> None:
    image = QImage(300, 150, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    png = bytes(buffer.data().data())
    journey.desk.picture_picked.emit(PickedPicture(png, "Opit teemoittain", "Oma kirjasto, 24.11.2026"))
    controller = feature(journey).basket
    assert controller is not None
    journey.until(lambda: bool(controller.basket.items))
    (item,) = controller.basket.items
    assert (item.is_picture, item.heading, item.source) == (True, "Opit teemoittain", "Oma kirjasto, 24.11.2026")
    assert item.file.startswith("kept:")
    journey.desk.picture_picked.emit(PickedPicture(png, "Opit teemoittain"))
    journey.app.actions["basket"].trigger()
    journey.window.grab()
    runner = start(journey)
    pictures = [p for slide in runner.run.slides for p in slide.pictures]
    assert [p.path for p in pictures] == [item.file]
    assert "Oma kirjasto, 24.11.2026" in [box.text for slide in runner.run.slides for box in slide.boxes]
    runner.end()
    controller.save_collection()
    journey.until(lambda: bool(controller.basket.name))
    (item,) = controller.basket.items
    assert item.file.startswith("attachments/opit-teemoittain-")
    assert (journey.root / item.file).read_bytes() == png


def test_journey_taking_out_can_be_undone(journey: Journey) -> None:
    ids = pick(journey, 2)
    journey.app.actions["pick"].trigger()
    assert picked(journey) == ids[:1]
    journey.window.messages.action_triggered.emit()
    assert picked(journey) == ids


def test_journey_a_whole_show_by_keys(journey: Journey) -> None:
    pick(journey, 3)
    journey.app.actions["basket"].trigger()
    runner = start(journey)
    audience = runner.audience
    first = audience.shown[0]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        journey.bot.keyClick(audience, key)
    assert runner.run.at == 3
    journey.bot.keyClick(audience, Qt.Key.Key_PageUp)
    assert runner.run.at == 2
    journey.bot.keyClick(audience, Qt.Key.Key_B)
    assert audience.shown[1] is Cover.BLACK
    assert runner.console.live._veil
    journey.bot.keyClick(runner.console, Qt.Key.Key_W)
    assert audience.shown[1] is Cover.WHITE
    journey.bot.keyClick(runner.console, Qt.Key.Key_W)
    frozen = audience.shown[0]
    journey.bot.keyClick(runner.console, Qt.Key.Key_Z)
    journey.bot.keyClick(runner.console, Qt.Key.Key_Home)
    assert audience.shown[0] is frozen
    assert runner.run.slide is first
    journey.bot.keyClick(runner.console, Qt.Key.Key_Z)
    assert audience.shown[0] is first
    journey.bot.keyClick(runner.console, Qt.Key.Key_3)
    journey.bot.keyClick(runner.console.jump.field.edit, Qt.Key.Key_Return)
    assert runner.run.at == 2
    journey.bot.keyClick(runner.console, Qt.Key.Key_O)
    journey.bot.keyClick(runner.console.overview, Qt.Key.Key_End)
    journey.bot.keyClick(runner.console.overview, Qt.Key.Key_Return)
    assert runner.run.at == len(runner.run.slides) - 1
    assert not runner.console.is_overview
    journey.bot.keyClick(runner.console, Qt.Key.Key_Escape)
    show = feature(journey).show
    assert show is not None
    assert show.runner is None


def test_journey_search_cue_show_while_the_audience_sees_nothing_of_it(journey: Journey) -> None:
    pick(journey, 1)
    runner = start(journey)
    before = runner.audience.shown[0]
    journey.bot.keyClick(runner.console, Qt.Key.Key_G)
    journey.bot.keyClicks(runner.console.jump.field.edit, "lumiaura")
    journey.until(lambda: runner.console.jump.rows.count() == 1)
    journey.bot.keyClick(runner.console.jump.field.edit, Qt.Key.Key_Return)
    journey.until(lambda: runner.run.next_slide is not None and "Lumiaura" in runner.run.next_slide.title)
    assert runner.audience.shown[0] is before
    journey.bot.keyClick(runner.console, Qt.Key.Key_Right)
    shown = runner.audience.shown[0]
    assert shown is not None
    assert "Lumiaura" in shown.title


def test_journey_another_text_size_stays_at_the_place_and_tells_what_has_gone(journey: Journey) -> None:
    ids = pick(journey, 2)
    journey.app.actions["basket"].trigger()
    runner = start(journey)
    while runner.run.slide is not None and runner.run.slide.entry != ids[1]:
        journey.bot.keyClick(runner.audience, Qt.Key.Key_Right)
    next(journey.root.rglob(f"{ids[0]}.md")).unlink()
    journey.until(lambda: ids[0] not in [h.id for h in journey.desk.session.library.heads()])
    journey.until(lambda: "Removed from the library" in runner.console.news.text())
    journey.bot.keyClick(runner.audience, Qt.Key.Key_Plus)
    journey.until(lambda: runner._stage.text_size.value == "large")
    assert runner.run.slide is not None
    assert runner.run.slide.entry == ids[1]


def test_journey_the_guard_keeps_drafts_out_until_they_are_allowed(journey: Journey) -> None:
    path = write_entry(journey.root, 3, title="Salainen luonnos")
    path.write_text(path.read_text(encoding="utf-8").replace("status: approved", "status: draft"), encoding="utf-8")
    journey.until(lambda: any(h.title == "Salainen luonnos" for h in journey.desk.session.library.heads()))
    basket, show = feature(journey).basket, feature(journey).show
    assert basket is not None
    assert show is not None
    basket._set(basket.basket.added([CollectionItem(EntryId("oppi-003")), CollectionItem(EntryId("oppi-004"))]), 0)
    journey.app.actions["basket"].trigger()
    journey.app.actions["present"].trigger()
    journey.until(lambda: show._prepared is not None)
    deck = show._prepared.deck if show._prepared else None
    assert deck is not None
    assert "Salainen" not in str(deck.slides)
    assert [(h.entry, h.reason.value) for h in deck.held] == [("oppi-003", "draft")]
    show.sheet.allowed.emit("oppi-003", True)
    journey.until(lambda: show._prepared is not None and "Salainen" in str(show._prepared.deck.slides))


def test_journey_a_note_of_the_room_is_kept_at_once(journey: Journey, tmp_path: Path) -> None:
    pick(journey, 1)
    runner = start(journey)
    journey.bot.keyClick(runner.console, Qt.Key.Key_N)
    journey.bot.keyClicks(runner.console.jump.field.edit, "Oulussa sama raja")
    journey.bot.keyClick(runner.console.jump.field.edit, Qt.Key.Key_Return)
    (note,) = (tmp_path / "home" / "state").rglob("shows/*.md")
    assert "Oulussa sama raja" in note.read_text(encoding="utf-8")
    assert [words for _, words in runner.console.findings.lines] == ["Oulussa sama raja"]


@pytest.mark.parametrize("missing", [True, False])
def test_journey_an_empty_selection_says_so(journey: Journey, missing: bool) -> None:
    basket, show = feature(journey).basket, feature(journey).show
    assert basket is not None
    assert show is not None
    item = CollectionItem(EntryId("ei-ole")) if missing else CollectionItem(None, "Vain otsikko")
    basket._set(basket.basket.added([item]), 0)
    journey.app.actions["basket"].trigger()
    journey.app.actions["present"].trigger()
    journey.until(lambda: show._prepared is not None)
    assert show._prepared is not None
    kinds = [r.kind.value for r in show._prepared.deck.remarks]
    assert kinds == (["entry_missing", "nothing_to_show"] if missing else ["nothing_to_show"])


def test_journey_an_unplugged_screen_is_told_to_the_presenter_only(journey: Journey) -> None:
    pick(journey, 2)
    journey.app.actions["basket"].trigger()
    runner = start(journey)
    before = runner.audience.shown[0]
    runner._on_screen_removed(runner.audience.screen())
    assert "unplugged" in runner.console.news.text()
    runner._on_screen_added(runner.audience.screen())
    assert "plugged in" in runner.console.news.text()
    assert runner.audience.isVisible()
    assert runner.audience.shown[0] is before
    journey.bot.keyClick(runner.audience, Qt.Key.Key_Right)
    assert runner.run.at == 1


def test_journey_a_result_is_shown_whole_though_the_list_has_read_its_first_rows_only(
    journey: Journey, launch: Launch
) -> None:
    journey.search("kaupunki", 44)
    total = journey.desk.search.total
    shows = feature(journey).show
    assert shows is not None
    assert total > 44
    journey.app.actions["present"].trigger()
    journey.until(lambda: shows.sheet.start_button is not None)
    shows.sheet._choose("ratio", "4:3")
    shows.sheet._choose("size", "large")
    shows.sheet._choose("source", "result")
    journey.until(lambda: shows._prepared is not None and len(shows._prepared.selection.items) == total)
    deck = shows._prepared.deck if shows._prepared else None
    assert deck is not None
    assert len([item for item in deck.items if item.entry]) == total
    shows.sheet.hide()
    journey.window.close()
    later = launch(journey.root)
    later.until(later.is_settled)
    again = feature(later).show
    assert again is not None
    assert (again.options.ratio.value, again.options.size.value) == ("4:3", "large")


def test_journey_a_file_of_the_basket(journey: Journey, tmp_path: Path) -> None:
    pick(journey, 2)
    journey.app.actions["basket"].trigger()
    exports, show = feature(journey).exports, feature(journey).show
    assert exports is not None
    assert show is not None
    out = tmp_path / "jako.pdf"
    selection = feature(journey)._sources()["basket"][1]
    exports.write(selection, wish_of("handout", show.options), str(out))
    journey.until(lambda: "jako.pdf" in journey.message())
    assert out.read_bytes().startswith(b"%PDF")
