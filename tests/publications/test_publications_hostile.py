"""PDFs made to harm: a clear answer, within bounds, and the next file is read as if nothing had been."""

from __future__ import annotations

import errno
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

import pdf_hostile
from kokemukset_app.core.cancel import NEVER
from kokemukset_app.core.errors import PublicationRefused
from kokemukset_app.core.publication import PdfTrouble, PublicationText
from kokemukset_app.publications import guard as guard_module
from kokemukset_app.publications import reader as reader_module
from kokemukset_app.publications.guard import PdfGuard, PdfRefused
from kokemukset_app.publications.questions import AskTexts, SomeTexts
from kokemukset_app.publications.reader import PdfReader
from kokemukset_app.publications.text_cache import TextCache
from kokemukset_app.publications.viewer import PdfViewer
from pdf_making import lines, make_pdf

BOXES = tuple(f"laatikko-{number}" for number in range(6))
_FAST = {"miljoonia": lambda: pdf_hostile.millions_of_glyphs(400_000)}


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, PdfReader, PdfViewer]]:
    """One reader and one viewer for all: what one file leaves behind the next one meets."""
    folder = tmp_path_factory.mktemp("hostile")
    reader = PdfReader(lambda path: folder / path, TextCache(folder / "texts"), lambda _: "fi")
    viewer = PdfViewer(lambda path: folder / path)
    yield folder, reader, viewer
    reader.close()
    viewer.close()


@pytest.mark.parametrize("name", ["miljoonia", "luvut", "kuva", "sulut", "silmukka", *BOXES])
def test_a_hostile_pdf_is_read_and_shown_within_bounds(name: str, readers: tuple[Path, PdfReader, PdfViewer]) -> None:
    folder, reader, viewer = readers
    (folder / f"{name}.pdf").write_bytes(_FAST.get(name, pdf_hostile.MAKERS[name])())
    found = reader.read(f"{name}.pdf", NEVER)
    assert found is not None
    assert (found.text.trouble, len(found.text.pages)) == (None, 1)
    assert len(found.text.pages[0]) <= 200_000
    assert len(found.text.chapters) <= 5_000
    facts = viewer.open(f"{name}.pdf", NEVER)
    assert len(facts.sizes) == 1
    picture = viewer.picture(f"{name}.pdf", 1, 1.0, NEVER)
    assert picture.width * picture.height <= 24_500_000


def test_two_thousand_pages_that_take_too_long_are_read_as_far_as_there_is_time(
    readers: tuple[Path, PdfReader, PdfViewer], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, reader, viewer = readers
    late = 0.0

    def ask(*question: Any) -> Iterator[object]:
        """Let the time be over once the first texts are there, however fast or slow this machine is."""
        nonlocal late
        for answer in PdfGuard.ask(reader._guard, *question):
            yield answer
            late += 1e6 * isinstance(answer, SomeTexts)

    monkeypatch.setattr(reader._guard, "ask", ask)
    monkeypatch.setattr(guard_module, "time", SimpleNamespace(monotonic=lambda: time.monotonic() + late))
    (folder / "2000.pdf").write_bytes(pdf_hostile.two_thousand_pages())
    found = reader.read("2000.pdf", NEVER)
    assert found is not None
    assert (found.text.trouble, found.text.page_count) == (PdfTrouble.TOO_SLOW, 2000)
    assert 0 < len(found.text.pages) < 2000
    assert len(viewer.open("2000.pdf", NEVER).sizes) == 2000


@pytest.mark.skipif("sys.platform == 'win32'", reason="the limit on memory is the system's own there")
@pytest.mark.parametrize("make", [pdf_hostile.content_bomb, pdf_hostile.object_stream_bomb])
def test_a_bomb_ends_the_child_and_not_the_machine(make: object, tmp_path: Path) -> None:
    place = tmp_path / "pommi.pdf"
    place.write_bytes(make())  # pyright: ignore[reportCallIssue]
    guard = PdfGuard(memory=300 * 1024 * 1024)
    with pytest.raises(PdfRefused) as caught:
        list(guard.ask(AskTexts(str(place)), 30, NEVER))
    assert caught.value.trouble in (PdfTrouble.CRASHED, PdfTrouble.TOO_LARGE, PdfTrouble.DAMAGED)
    good = tmp_path / "hyva.pdf"
    good.write_bytes(make_pdf([lines("Ehjä sivu.")]))
    assert isinstance(next(iter(guard.ask(AskTexts(str(good)), 30, NEVER))), PublicationText)
    guard.close()


def test_forms_that_show_forms_for_ever_are_given_up(
    readers: tuple[Path, PdfReader, PdfViewer], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, reader, _ = readers
    monkeypatch.setattr(reader_module, "READ_SECONDS", 0.3)
    monkeypatch.setattr(guard_module, "_START_SECONDS", 0.7)
    (folder / "lomakkeet.pdf").write_bytes(pdf_hostile.laughing_forms())
    found = reader.read("lomakkeet.pdf", NEVER)
    assert found is not None
    assert found.text.trouble in (PdfTrouble.TOO_SLOW, PdfTrouble.CRASHED)


def test_nothing_that_a_pdf_asks_for_is_done(readers: tuple[Path, PdfReader, PdfViewer], tmp_path: Path) -> None:
    folder, reader, viewer = readers
    mark = tmp_path / "ran"
    program = tmp_path / "ohjelma.sh"
    program.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
    program.chmod(0o755)
    (folder / "skripti.pdf").write_bytes(pdf_hostile.scripts(str(program)))
    found = reader.read("skripti.pdf", NEVER)
    assert found is not None
    assert found.text.pages == ("Kaupunki kokeili.",)
    viewer.open("skripti.pdf", NEVER)
    assert viewer.picture("skripti.pdf", 1, 1.0, NEVER).width
    assert viewer.letters("skripti.pdf", 1, NEVER).text.startswith("Kaupunki")
    assert not mark.exists()


def test_a_child_that_is_killed_meanwhile_costs_nothing(readers: tuple[Path, PdfReader, PdfViewer]) -> None:
    folder, reader, viewer = readers
    (folder / "pitka.pdf").write_bytes(make_pdf([lines("sivu " * 20)] * 1500))
    reader.read("pitka.pdf", NEVER)  # the child runs
    reader.forget_others(frozenset())
    child = reader._guard._child
    assert child is not None

    def kill() -> None:
        time.sleep(0.05)
        child.kill()

    killer = Thread(target=kill)
    killer.start()
    found = reader.read("pitka.pdf", NEVER)
    killer.join()
    assert found is not None
    assert (found.text.trouble, len(found.text.pages)) == (None, 1500)
    viewer.open("pitka.pdf", NEVER)
    shower = viewer._guard._child
    assert shower is not None
    shower.kill()
    shower.join()
    assert viewer.picture("pitka.pdf", 7, 1.0, NEVER).width


def test_texts_that_cannot_be_kept_are_read_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("kokemukset_app.publications.text_cache.tempfile.mkstemp", full)
    (tmp_path / "a.pdf").write_bytes(make_pdf([lines("Täysi levy.")]))
    reader = PdfReader(lambda path: tmp_path / path, TextCache(tmp_path / "texts"), lambda _: "fi")
    found = reader.read("a.pdf", NEVER)
    assert found is not None
    assert found.text.pages == ("Täysi levy.",)
    reader.close()


def test_a_page_that_takes_for_ever_is_given_up_and_the_next_one_shown(
    readers: tuple[Path, PdfReader, PdfViewer], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _, viewer = readers
    monkeypatch.setattr("kokemukset_app.publications.viewer._PAGE_SECONDS", 0.5)
    monkeypatch.setattr(guard_module, "_START_SECONDS", 5.0)
    (folder / "ikuinen.pdf").write_bytes(pdf_hostile.laughing_forms())
    with pytest.raises(PublicationRefused):
        viewer.picture("ikuinen.pdf", 1, 1.0, NEVER)
    (folder / "hyva.pdf").write_bytes(make_pdf([lines("Ehjä sivu.")]))
    assert viewer.picture("hyva.pdf", 1, 1.0, NEVER).width
