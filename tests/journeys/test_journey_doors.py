"""Links out of the program, other libraries, and places one may not write to."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch
from PySide6.QtGui import QDesktopServices
from small_library import write_entry

from kokemukset_app import bootstrap
from kokemukset_app.library.folder_store import FolderStore


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True)
    return urls


def open_entry(journey: Journey) -> None:
    journey.search("lumiaura", 1)
    journey.until(lambda: journey.shown() == "oppi-007")


def test_journey_a_link_out_asks_first(journey: Journey, opened: list[str]) -> None:
    open_entry(journey)
    journey.window.reading.view.follow("https://example.org/a?b=1")
    assert "https://example.org/a?b=1" in journey.message()
    assert opened == []
    journey.window.messages._action.click()
    assert opened == ["https://example.org/a?b=1"]
    assert not journey.message()


def test_journey_a_link_out_opens_at_once_where_one_wishes_so(journey: Journey, opened: list[str]) -> None:
    journey.app.preferences.set("ask_before_outside_links", False)
    open_entry(journey)
    journey.window.reading.view.follow("https://example.org/")
    assert opened == ["https://example.org/"]
    assert not journey.message()


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "smb://host/share", "data:text/html,x"])
def test_journey_other_schemes_lead_nowhere(journey: Journey, opened: list[str], href: str) -> None:
    open_entry(journey)
    journey.window.reading.view.follow(href)
    journey.window.messages._action.click()
    assert opened == []


def test_journey_files_open_inside_the_library_only(journey: Journey, opened: list[str]) -> None:
    (journey.root / "attachments").mkdir()
    (journey.root / "attachments" / "raportti.docx").write_bytes(b"PK")
    (journey.root.parent / "salainen.txt").write_text("ei", encoding="utf-8")
    open_entry(journey)
    view = journey.window.reading.view
    view.follow("file:attachments/raportti.docx")
    assert "raportti.docx" in journey.message()
    journey.window.messages._action.click()
    assert [Path(url).name for url in opened] == ["raportti.docx"]
    view.follow("file:../salainen.txt")
    assert "salainen.txt" in journey.message()
    assert not journey.window.messages._action.isVisible()
    assert len(opened) == 1


def test_journey_a_broken_link_looks_for_its_words(journey: Journey) -> None:
    open_entry(journey)
    journey.window.reading.view.follow("missing:sensori")
    journey.until(lambda: journey.line.text() == "sensori" and len(journey.ids()) == 10)
    assert journey.line.hasFocus()


@pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)")
def test_journey_a_problem_leads_to_its_entry(journey: Journey) -> None:
    journey.app.actions["problems"].trigger()
    journey.until(lambda: journey.app.help._problems is not None and journey.app.help._problems.isVisible())
    dialog = journey.app.help._problems
    assert dialog is not None
    row = next(n for n, r in enumerate(dialog._model.rows) if r.path == "lessons/rikki.md")
    dialog._list.activated.emit(dialog._model.index(row, 0))
    journey.until(lambda: "Sammakko" in journey.window.reading.view.toPlainText())


def test_journey_another_library_takes_the_place_of_the_first(journey: Journey, tmp_path: Path) -> None:
    open_entry(journey)
    other = tmp_path / "other"
    (other / "lessons").mkdir(parents=True)
    for number in range(3):
        write_entry(other, number, title=f"Toinen {number}")
    journey.app.open_library(other)
    journey.until(lambda: len(journey.ids()) == 3 and "other" in journey.window.windowTitle())
    assert journey.line.text() == ""
    assert journey.shown() == ""
    assert not journey.desk.entries.can_go_back
    journey.search("toinen", 3)


def test_journey_the_bundled_library_opens_from_the_menu(
    root: Path, launch: Launch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = bootstrap.shipped
    monkeypatch.setattr(bootstrap, "shipped", lambda *parts: root if parts == ("knowledge",) else real(*parts))
    other = tmp_path / "other"
    (other / "lessons").mkdir(parents=True)
    write_entry(other, 1)
    journey = launch(other)
    journey.until(lambda: journey.app.desk is not None and journey.ids() == ["oppi-001"])
    journey.app.actions["open_bundled"].trigger()
    journey.until(lambda: "Pieni kirjasto" in journey.window.windowTitle() and len(journey.ids()) > 1)
    journey.search("lumiaura", 1)


def test_journey_a_library_that_may_only_be_read_says_so(
    root: Path, launch: Launch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderStore, "is_writable", property(lambda _self: False))
    journey = launch(root)
    journey.until(journey.is_settled)
    assert journey.window.status._read_only.isVisible()
    journey.search("lumiaura", 1)


def test_journey_a_cache_that_cannot_be_written_is_one_clear_line(
    made_once: Path, launch: Launch, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "cache").write_text("in the way", encoding="utf-8")
    journey = launch(made_once / "library")
    journey.until(lambda: bool(journey.message()))
    assert "cache" in journey.message()
    assert "\n" not in journey.message()
    assert "Traceback" not in journey.message()
    assert journey.window.messages._action.isVisible()
    journey.type("bussi")  # nothing to find, nothing to fall over
    assert journey.line.text() == "bussi"


def test_journey_two_windows_share_a_library(root: Path, launch: Launch) -> None:
    one = launch(root)
    one.until(one.is_settled)
    two = launch(root)
    two.until(two.is_settled)
    write_entry(root, 90, title="Seepra saapui")

    def finds(journey: Journey) -> bool:
        if journey.ids() != ["oppi-090"] and not journey.is_asking():
            journey.desk.search.set_text("seepra")
        return journey.ids() == ["oppi-090"]

    two.until(lambda: finds(two))
    one.until(lambda: finds(one))
