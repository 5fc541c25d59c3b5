"""A workshop by keyboard: cards, votes, what came up before, and findings that become entries."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from journey_program import Journey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kokemukset_app.core.exchange import ExportFormat
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.workshops import VIEW, WorkshopFeature
from kokemukset_app.qt.widgets.board.workshops_view import WorkshopsView
from kokemukset_app.settings.room_notes import RoomNotes


def view_of(journey: Journey) -> WorkshopsView:
    return find_feature(journey.app.features, WorkshopFeature).view


def begun(journey: Journey, title: str = "Paja") -> WorkshopsView:
    """Open the view and begin a workshop with the first ready columns."""
    journey.app.actions["workshops"].trigger()
    view = view_of(journey)
    journey.until(lambda: journey.window.view == VIEW)
    view.title.edit.setText(title)
    journey.bot.mouseClick(view._buttons[0], Qt.MouseButton.LeftButton)
    journey.until(lambda: view.is_board_shown)
    return view


def write(journey: Journey, view: WorkshopsView, text: str, column: int = 0) -> None:
    line = view.board.columns[column].line.edit
    before = len(view.board.columns[column].cards)
    journey.bot.keyClicks(line, text)
    journey.bot.keyClick(line, Qt.Key.Key_Return)
    journey.until(lambda: len(view.board.columns[column].cards) == before + 1)


def texts(view: WorkshopsView, column: int = 0) -> list[str]:
    return [card.face.text for card in view.board.columns[column].cards]


def press(journey: Journey, key: Qt.Key | str, control: bool = False) -> None:
    """Press a key on whatever has the focus."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    if isinstance(key, str):
        journey.bot.keyClicks(focused, key, modifier)
    else:
        journey.bot.keyClick(focused, key, modifier)


def saved(journey: Journey) -> str:
    files = list((journey.root / "workshops").glob("*.yaml"))
    return files[0].read_text(encoding="utf-8") if files else ""


def eventually(journey: Journey, part: str) -> Callable[[], bool]:
    return lambda: part in saved(journey)


def test_journey_cards_are_written_moved_merged_and_kept_at_once(journey: Journey) -> None:
    view = begun(journey)
    for text in ("mandate missing", "no time", "good partner"):
        write(journey, view, text)
    view.board.focus_card("k3")
    press(journey, Qt.Key.Key_Up, control=True)
    journey.until(lambda: texts(view) == ["mandate missing", "good partner", "no time"])
    press(journey, Qt.Key.Key_Right, control=True)
    journey.until(lambda: texts(view, 1) == ["good partner"])
    assert view.board.focused_card == "k3"
    view.board.focus_card("k1")
    press(journey, "m")
    journey.until(lambda: texts(view) == ["mandate missing\nno time"])
    press(journey, Qt.Key.Key_Z, control=True)
    journey.until(lambda: texts(view) == ["mandate missing", "no time"])
    journey.until(lambda: saved(journey).count("id: k") == 3)


def test_journey_votes_stay_hidden_until_they_are_shown_and_then_rank(journey: Journey) -> None:
    view = begun(journey)
    write(journey, view, "first")
    write(journey, view, "second")
    view.board.bar.vote.click()
    view.board.focus_card("k2")
    for key in ("1", "2", "+", "-"):
        press(journey, key)
    view.board.focus_card("k1")
    press(journey, "2")
    journey.until(eventually(journey, "votes: 12"))
    assert [card.face.votes for card in view.board.columns[0].cards] == [None, None]
    view.board.bar.vote.click()
    journey.until(lambda: texts(view) == ["second", "first"])
    assert [card.face.votes for card in view.board.columns[0].cards] == [12, 2]
    assert [face.title for face in view.board.panel.faces] == ["1. second", "2. first"]


def test_journey_the_keys_vote_at_once_when_the_vote_is_opened(journey: Journey) -> None:
    view = begun(journey)
    write(journey, view, "first")
    write(journey, view, "second")
    write(journey, view, "third", column=2)
    view.board.focus_first()
    line = view.board.columns[0].line.edit
    assert line.hasFocus()
    view.board.bar.vote.click()
    press(journey, Qt.Key.Key_Return)  # no votes for the first one: on to the next, and its words stay
    press(journey, Qt.Key.Key_Up)
    for key in (
        "7",
        Qt.Key.Key_Return,
        "1",
        "5",
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        "4",
        Qt.Key.Key_Return,
        "6",
    ):
        press(journey, key)
    journey.until(eventually(journey, "votes: 6"))
    view.board.bar.vote.click()
    assert [card.face.votes for card in view.board.columns[0].cards] == [7, 4]
    assert [card.face.votes for card in view.board.columns[2].cards] == [6]
    assert not line.text()
    press(journey, Qt.Key.Key_Z, control=True)  # the vote is told
    press(journey, Qt.Key.Key_Z, control=True)  # 6 of the third
    press(journey, Qt.Key.Key_Z, control=True)  # 4 in place of 1
    press(journey, Qt.Key.Key_Z, control=True)  # the whole of what was typed as 1 5 Backspace
    view.board.bar.vote.click()
    assert [card.face.votes for card in view.board.columns[0].cards] == [7, 0]
    view.board.bar.vote.click()
    press(journey, "2")
    assert "Open the vote first" in journey.message()
    view.board.bar.vote.click()
    view.board.bar.vote.click()
    assert [card.face.votes for card in view.board.columns[0].cards] == [7, 0]


def test_journey_what_came_up_before_appears_while_a_card_is_written(journey: Journey) -> None:
    view = begun(journey)
    journey.bot.keyClicks(view.board.columns[0].line.edit, "lumiaura")
    journey.until(lambda: any(face.key == "entry:oppi-007" for face in view.board.panel.faces))


def test_journey_a_card_becomes_a_draft_lesson_and_the_session_a_report(journey: Journey) -> None:
    view = begun(journey, "Oppipaja")
    write(journey, view, "snow clears slowly")
    view.board.focus_card("k1")
    view.board.bar.write_up_wanted.emit("lesson")
    journey.until(eventually(journey, "became: "))
    lessons = list(journey.root.rglob("*snow-clears-slowly*.md"))
    assert len(lessons) == 1
    text = lessons[0].read_text(encoding="utf-8")
    assert "status: draft" in text
    assert "card: k1" in text
    assert "snow clears slowly" in text.split("---", 2)[2]
    write(journey, view, "the bus was cold")
    view.board.focus_card("k2")
    view.board.bar.write_up_wanted.emit("observation")
    journey.until(lambda: saved(journey).count("became: ") == 2)
    noted = next((journey.root / "inbox").glob("*bus-was-cold*.md")).read_text(encoding="utf-8")
    assert "card: k2" in noted
    assert "the bus was cold" in noted
    view.board.bar.report_wanted.emit("entry")
    journey.until(eventually(journey, "report: "))
    journey.until(lambda: bool(journey.message()))
    report = next(path for path in journey.root.rglob("*oppipaja*.md"))
    assert "snow clears slowly" in report.read_text(encoding="utf-8")


def test_journey_a_board_is_there_again_after_a_crash_or_a_restart(journey: Journey, root: Path) -> None:
    view = begun(journey)
    write(journey, view, "kept")
    journey.until(eventually(journey, "text: kept"))
    press(journey, Qt.Key.Key_Escape)
    journey.until(lambda: not view.is_board_shown)
    journey.app.actions["workshops"].trigger()
    journey.until(lambda: view._list.count() == 1)
    view.chosen.emit(next((root / "workshops").glob("*.yaml")).stem)
    journey.until(lambda: view.is_board_shown)
    assert texts(view) == ["kept"]
    journey.type("bussi")
    journey.until(lambda: journey.window.view == "search" and len(journey.ids()) == 10)


def test_journey_decisions_of_cards_and_notes_of_a_show_come_home_in_pdf_and_word(
    journey: Journey, tmp_path: Path
) -> None:
    workshops = find_feature(journey.app.features, WorkshopFeature)
    shows = RoomNotes(tmp_path / "home" / "state" / "libraries" / journey.desk.session.key / "shows")
    shows.begin("Kevään näytös")
    for text in ("Oulussa sama raja", "Soita 040 123 4567 (Mari)"):
        shows.add(datetime(2026, 11, 24, 14, 21, tzinfo=UTC), text, "Dia  yksi")
    view = begun(journey, "Päätöspaja")
    bar = view.board.bar
    bar._shows.aboutToShow.emit()
    journey.until(lambda: "Kevään näytös" in bar._shows.actions()[0].text())
    bar._shows.actions()[0].trigger()
    journey.until(lambda: texts(view) == ["Oulussa sama raja", "Soita 040 123 4567 (Mari)"])
    bar._shows.actions()[0].trigger()
    assert len(texts(view)) == 2
    view.board.focus_card("k1")
    press(journey, "d")
    press(journey, "Raja nostetaan")
    press(journey, Qt.Key.Key_Return)
    journey.until(eventually(journey, "decision: Raja nostetaan"))
    assert view.board.columns[0].cards[0].hasFocus()
    card = view.board.columns[0].cards[0]
    below = view.board.columns[0].cards[1]
    journey.until(lambda: card.height() >= card.heightForWidth(card.width()) and below.y() >= card.geometry().bottom())
    assert "decided: Raja nostetaan" in view.board.columns[0].cards[0].accessibleName()
    home = workshops.home
    assert home is not None
    for form, read in ((ExportFormat.PDF, pdf_text), (ExportFormat.DOCX, word_text)):
        place = tmp_path / f"raportti.{form.value}"
        home.write(form, str(place))
        journey.until(place.exists)
        text = read(place.read_bytes())
        assert "Päätöspaja" in text
        assert "Raja nostetaan (Oulussa sama raja)" in text
        assert "040" not in text
        assert "Mari" in text


def pdf_text(data: bytes) -> str:
    document: Any = pdfium.PdfDocument(data)
    assert document.get_metadata_dict()["Title"] == "Päätöspaja"
    assert [b.get_title() for b in document.get_toc()] == ["Päätöspaja"]
    assert b"/Lang (" in data
    return " ".join(document[0].get_textpage().get_text_range().split())


def word_text(data: bytes) -> str:
    from docx import Document

    document: Any = Document(io.BytesIO(data))
    assert document.paragraphs[1].style.name == "Heading 1"
    return "\n".join(p.text for p in document.paragraphs)
