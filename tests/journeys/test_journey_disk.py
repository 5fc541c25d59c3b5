"""The folder changes under the running program."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch
from small_library import write_entry

from kokemukset_app import bootstrap


def test_journey_a_changed_and_a_new_file_are_found_without_a_restart(journey: Journey) -> None:
    write_entry(journey.root, 3, body="Nyt tekstissä on kirahvi.")
    write_entry(journey.root, 90, title="Seepra saapui", body="Uusi kirjoitus.")

    def finds(text: str, entry_id: str) -> bool:
        if not journey.is_asking() and journey.line.text() != text:
            journey.type(text)
        return journey.ids() == [entry_id] and not journey.window.zero.isVisible()

    journey.until(lambda: finds("kirahvi", "oppi-003"))
    journey.until(lambda: finds("seepra", "oppi-090"))


def test_journey_a_removed_file_is_not_found_any_more(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    (journey.root / "lessons" / "oppi-007.md").unlink()
    journey.until(journey.window.zero.isVisible)


def test_journey_the_shown_entry_follows_its_file(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    journey.until(lambda: journey.shown() == "oppi-007")
    write_entry(journey.root, 7, title="Lumiaura", body="Lumiaura vaihtui pingviiniin.")
    journey.until(lambda: "pingviiniin" in journey.window.reading.view.toPlainText())


def test_journey_a_folder_taken_away_is_told_and_search_still_works(journey: Journey) -> None:
    away = journey.root.with_name("elsewhere")
    journey.root.rename(away)
    journey.until(lambda: "Searching still works" in journey.message())
    journey.search("lumiaura", 1)
    away.rename(journey.root)
    journey.until(lambda: not journey.message())


def test_journey_a_missing_library_is_told_and_the_bundled_one_opens(
    root: Path, launch: Launch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = bootstrap.shipped
    monkeypatch.setattr(bootstrap, "shipped", lambda *parts: root if parts == ("knowledge",) else real(*parts))
    started = launch(tmp_path / "not-there")
    started.until(started.is_settled)
    assert "not-there" in started.message()
    assert started.desk.session.library.path == root or str(started.desk.session.library.path) == str(root)
    started.search("lumiaura", 1)


def test_journey_the_first_start_makes_the_index_in_a_process_of_its_own(
    made_once: Path, launch: Launch, tmp_path: Path
) -> None:
    started = launch(made_once / "library")  # this home knows nothing of that library
    started.until(started.is_settled)
    started.search("lumiaura", 1)
