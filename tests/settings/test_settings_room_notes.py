"""Notes of a room: on the disk at once, and read again as cards."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kokemukset_app.settings.room_notes import RoomNotes, ShowNotes

WHEN = datetime(2026, 11, 24, 14, 21, tzinfo=UTC)


def test_what_was_said_is_read_again_without_time_and_slide(tmp_path: Path) -> None:
    notes = RoomNotes(tmp_path / "shows")
    assert notes.kept() == []
    notes.begin("Näytös: #1")
    said = ("Oulussa  sama\nraja", "- viiva — ja (sulut)", "Turku")
    for text in said:
        notes.add(WHEN, text, "Otsikko (a)")
    notes.add(WHEN, "Ilman diaa", "")
    (kept,) = notes.kept()
    expected = ("Oulussa sama raja", "- viiva — ja (sulut)", "Turku", "Ilman diaa")
    assert kept == ShowNotes("Näytös: #1", "2026-11-24", expected)


def test_newest_shows_come_first_and_odd_files_harm_nothing(tmp_path: Path) -> None:
    (tmp_path / "2026-01-01-100000-a.md").write_text("# Vanha\n\n- 10.00  eka\n", encoding="utf-8")
    (tmp_path / "2026-02-01-100000-b.md").write_bytes(b"\xff\xfe- kahva")
    (tmp_path / "2026-03-01-100000-c.md").write_text("- ilman aikaa\n", encoding="utf-8")
    (tmp_path / "2026-04-01-100000-d.md").mkdir()
    assert [(n.title, n.said) for n in RoomNotes(tmp_path).kept()] == [("", ("ilman aikaa",)), ("Vanha", ("eka",))]
