"""A coordinator's hour by keyboard: the queue, an approval, what still holds, an import, an export."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.batch import FileStep
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.exchange import ExportFormat
from kokemukset_app.library.batch_files import FolderBatchFiles, FolderBatchJournal
from kokemukset_app.library.layout import has_begun
from kokemukset_app.qt.dialogs.ask_window import AskWindow
from kokemukset_app.qt.features.care import CareFeature
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.editor import EditorFeature
from kokemukset_app.qt.widgets.care.care_list import CareList
from kokemukset_app.qt.widgets.care.care_view import CareAct, CareTab
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField
from kokemukset_app.qt.widgets.editor.editor_pane import EditorPane
from kokemukset_app.services.export_service import ExportOrder
from kokemukset_app.services.quality_service import Finding, QualityKind

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LESSON = """---
id: {id}
type: lesson
title: {id}
summary: Lyhyesti
lang: fi
status: {status}
outcome: success
themes: [data]
evidence_level: observed
sources: [{{title: A, url: https://a.fi}}]
created: 2026-01-01
updated: 2026-01-01{more}
---
## Oppi
Teksti. {body}
"""
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")


def lesson(root: Path, name: str, status: str, more: str = "", body: str = "") -> Path:
    path = root / "lessons" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(LESSON.format(id=name, status=status, more=more, body=body), encoding="utf-8")
    return path


@pytest.fixture
def kept(root: Path, launch: Launch) -> Journey:
    lesson(root, "odottaa-eka", "in_review", body="Soita 040 123 4567.")
    lesson(root, "myohassa", "approved", "\napproved: {by: R, date: 2024-01-01}\nreview_by: 2026-01-02")
    started = launch(root)
    started.until(started.is_settled)
    started.until(lambda: started.desk.session.library.head(EntryId("myohassa")) is not None)
    return started


def feature(journey: Journey) -> CareFeature:
    return find_feature(journey.app.features, CareFeature)


def writing(journey: Journey) -> EditorFeature:
    return find_feature(journey.app.features, EditorFeature)


def pane(journey: Journey) -> EditorPane:
    found = writing(journey)._pane
    assert found is not None
    return found


def put_cursor(rows: CareList, row: int) -> None:
    rows.setCurrentIndex(rows.model().index(row, 0))


def press_enter(journey: Journey, window: AskWindow, field: str) -> None:
    edge = window._fields[field]
    assert isinstance(edge, EdgedField)
    journey.bot.keyClick(edge.edit, Qt.Key.Key_Return)


def keys(journey: Journey) -> list[str]:
    return [row.key for row in feature(journey).view.list.rows() if row.key]


def open_queue(journey: Journey) -> None:
    journey.key(Qt.Key.Key_4, CTRL)
    journey.until(lambda: "odottaa-eka" in keys(journey))


def test_journey_an_entry_is_approved_with_three_ticks_by_keyboard(kept: Journey) -> None:
    care = feature(kept)
    open_queue(kept)
    view = care.view
    put_cursor(view.list, [r.key for r in view.list.rows()].index("odottaa-eka"))
    view.act_wanted.emit(CareAct.APPROVE, "odottaa-eka")
    assert care.controller is not None
    controller = care.controller
    kept.until(lambda: controller.asking is not None)
    window = controller.asking
    assert window is not None
    assert not window._button.isEnabled()
    window.fill("by", "Group")
    for box in window._ticks.values():  # three of the approval, and the one for the phone number
        box.setFocus()
        kept.bot.keyClick(box, Qt.Key.Key_Space)
    assert len(window._ticks) == 4
    press_enter(kept, window, "by")
    kept.until(lambda: "odottaa-eka" not in keys(kept))
    text = (kept.root / "lessons/odottaa-eka.md").read_text(encoding="utf-8")
    assert "status: approved" in text
    assert "approved: {by: Group" in text
    kept.until(
        lambda: (h := kept.desk.session.library.head(EntryId("odottaa-eka"))) is not None and h.status == "approved"
    )


def test_journey_one_key_says_that_a_lesson_still_holds_and_another_asks_why_not(kept: Journey) -> None:
    open_queue(kept)
    assert "myohassa" in keys(kept)
    kept.desk.entries.open(EntryId("myohassa"))
    kept.window.show_reading_side(come_to_front=True)
    kept.until(lambda: kept.shown() == "myohassa")
    kept.key(Qt.Key.Key_F8)
    path = kept.root / "lessons/myohassa.md"
    kept.until(lambda: "reason: Still holds" in path.read_text(encoding="utf-8"))
    assert "review_by: 2026-01-02" not in path.read_text(encoding="utf-8")
    kept.key(Qt.Key.Key_F8, SHIFT)
    controller = feature(kept).controller
    assert controller is not None
    kept.until(lambda: controller.asking is not None)
    assert controller.asking is not None
    controller.asking.fill("reason", "The rule changed")
    press_enter(kept, controller.asking, "reason")
    kept.until(lambda: "status: outdated" in path.read_text(encoding="utf-8"))
    assert "reason: The rule changed" in path.read_text(encoding="utf-8")


def test_journey_every_finding_is_one_key_from_its_entry(kept: Journey) -> None:
    open_queue(kept)
    care = feature(kept)
    care.view.tab_chosen.emit(CareTab.QUALITY)
    kept.until(lambda: any(key.startswith("odottaa-eka\n") for key in keys(kept)))
    row = next(r for r in care.view.list.rows() if r.key.startswith("odottaa-eka\n") and r.icon == "people")
    assert (row.place, "040 123 4567" in row.detail) == ("lessons/odottaa-eka.md:16:15", True)
    put_cursor(care.view.list, care.view.list.rows().index(row))
    kept.bot.keyClick(care.view.list, Qt.Key.Key_Return)
    kept.until(lambda: kept.window.view == "editor")
    source = pane(kept).source
    kept.until(lambda: source.textCursor().selectedText() == "040")
    assert source.hasFocus()
    kept.key(Qt.Key.Key_4, CTRL)
    missing = Finding(QualityKind.ERROR, "lessons/odottaa-eka.md", 11, id=EntryId("odottaa-eka"))
    assert care.controller is not None
    care.controller._found = (missing,)
    care.controller._mend("odottaa-eka\nlessons/odottaa-eka.md\n0")  # line 11 is where the sources are
    kept.until(lambda: QApplication.focusWidget() is not None and "url" not in pane(kept).source.text)
    sources = pane(kept).form.fields["sources"]
    kept.until(lambda: (focus := QApplication.focusWidget()) is not None and sources.isAncestorOf(focus))


def test_journey_what_waits_for_me_comes_first(kept: Journey) -> None:
    log = "\nowner: Turku\nreview_log:\n  - {date: 2026-01-02, by: Maija, from: draft, to: in_review}"
    lesson(kept.root, "minun", "in_review", log)
    kept.until(lambda: kept.desk.session.library.head(EntryId("minun")) is not None)
    open_queue(kept)
    view = feature(kept).view
    assert "settings" in view._lead.text()
    kept.app.preferences.set("reviewer", "Espoo, turku")
    open_queue(kept)
    kept.until(lambda: [row.title for row in view.list.rows()][:2] == ["Waiting for me", "minun"])
    assert view.list.rows()[1].detail.startswith("Waiting for review")
    kept.app.preferences.set("reviewer", "Maija, Turku")  # who sent it does not review it
    open_queue(kept)
    kept.until(lambda: view.list.rows()[0].title == "Waiting for review")


def test_journey_a_field_is_changed_over_what_the_search_shows_and_taken_back(kept: Journey) -> None:
    kept.search("lumiaura", 1)
    path = kept.root / "lessons/oppi-007.md"
    before = path.read_bytes()
    many = feature(kept).many
    assert many is not None
    kept.app.actions["bulk"].trigger()
    window = many._asker.asked
    assert window is not None
    for name, text in (("key", "tags"), ("way", "add"), ("value", "talvi")):
        window.fill(name, text)
    press_enter(kept, window, "value")
    kept.until(lambda: many._asker.asked is not window and many._asker.asked is not None)
    preview = many._asker.asked
    assert preview is not None
    assert preview._asking.lines == ["lessons/oppi-007.md: Keywords, Edited"]
    assert path.read_bytes() == before
    preview._button.click()
    kept.until(lambda: "talvi" in path.read_text(encoding="utf-8") and "Changed" in kept.message())
    many.undo()
    kept.until(lambda: path.read_bytes() == before)


@pytest.mark.parametrize("finishes", [True, False])
def test_journey_a_change_that_was_cut_off_is_told_of_and_mended_with_one_click(
    root: Path, launch: Launch, tmp_path: Path, *, finishes: bool
) -> None:
    paths = [lesson(root, f"kesken-{n}", "draft") for n in range(3)]
    before = [path.read_bytes() for path in paths]
    after = [data.replace(b"draft", b"archived") for data in before]
    started = launch(root)
    started.until(started.is_settled)
    kept = tmp_path / "home" / "state" / "libraries" / started.desk.session.key
    started.window.close()
    journal = FolderBatchJournal(kept / "batches")
    steps = [FileStep(f"lessons/{p.name}", b, a) for p, b, a in zip(paths, before, after, strict=True)]
    journal.begin("A → B", steps)
    FolderBatchFiles(root).put(steps[0])  # and here it was killed
    again = launch(root)
    again.until(lambda: "cut off: A → B" in again.message())
    (again.window.messages.other_triggered if finishes else again.window.messages.action_triggered).emit()
    again.until(lambda: [path.read_bytes() for path in paths] == (after if finishes else before))
    again.until(lambda: ("Finished" if finishes else "Taken back") in again.message())
    assert not has_begun(kept / "batches")


def test_journey_an_import_shows_its_rows_takes_them_in_and_takes_them_back(kept: Journey, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("nimike;Tiivistelmä\nUusi oppi;Hyvä\n;Paha\n", encoding="utf-8")
    care = feature(kept)
    kept.key(Qt.Key.Key_I, CTRL | SHIFT)
    exchange = care.exchange
    assert exchange is not None
    kept.until(lambda: exchange.window is not None and exchange.window.isVisible())
    window = exchange.window
    assert window is not None
    exchange.look_at(str(table))
    kept.until(window._trouble.isVisible)  # no column is the title yet
    window.column_led.emit("nimike", "title")
    kept.until(lambda: window.rows.isVisible() and window._take.isEnabled())
    assert [r.title for r in window.rows.rows() if not r.key] == ["Refused", "New"]
    window._take.setFocus()
    kept.bot.keyClick(window._take, Qt.Key.Key_Return)
    made = kept.root / "lessons/uusi-oppi.md"
    kept.until(made.exists)
    kept.until(lambda: "1 entry" in kept.message())
    kept.until(lambda: kept.desk.session.library.head(EntryId("uusi-oppi")) is not None)
    assert care.many is not None
    care.many.undo()
    kept.until(lambda: not made.exists())


def test_journey_what_a_search_shows_is_written_as_one_pdf(kept: Journey, tmp_path: Path) -> None:
    kept.search("lumiaura", 1)
    exchange = feature(kept).exchange
    assert exchange is not None
    order = ExportOrder((), ExportFormat.PDF, "Lumi", "fi")
    path = tmp_path / "lumi.pdf"
    exchange.write(str(path), kept.desk.session.search, kept.desk.search.asked, order)
    kept.until(path.exists)
    kept.until(lambda: "1 entry written" in kept.message())
    import pypdfium2

    book = pypdfium2.PdfDocument(path)
    assert len(book) == 3
    words = [page.get_textpage().get_text_range() for page in book]
    book.close()
    assert "Lumi" in words[0]
    assert "3" in words[1]


def test_journey_a_read_only_step_is_not_offered(kept: Journey) -> None:
    view = feature(kept).view
    view.set_writable(on=False)
    assert not view._tools["import"].isEnabled()
    assert view._tools["export"].isEnabled()
