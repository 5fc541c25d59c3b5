"""PDFs are read in a child process; whatever is in them, the answer is a value and never a crash."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.errors import Cancelled
from kokemukset_app.core.publication import PageLetters, PagePicture, PdfTrouble, PublicationFacts, PublicationText
from kokemukset_app.publications import guard as guard_module
from kokemukset_app.publications.guard import PdfGuard, PdfRefused
from kokemukset_app.publications.questions import AskAbout, AskPicture, AskTexts, AskWords
from kokemukset_app.publications.reader import PdfReader
from kokemukset_app.publications.text_cache import TextCache
from pdf_making import lines, make_locked_pdf, make_pdf

GOOD = make_pdf(
    [lines("Kokeilut opettivat kaupunkeja", "ja asukkaita."), lines("Toisella sivulla on åäö.")],
    title="Kokeilujen kirja",
    author="Kuusi kaupunkia",
    created="20210304120000",
    chapters=[("Alku", 1), ("Loppu", 2)],
    labels="0<</S/r>>1<</S/D>>",
)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[PdfReader]:
    made = PdfReader(lambda path: tmp_path / path, TextCache(tmp_path / "texts"), lambda _: "fi")
    yield made
    made.close()


def put(folder: Path, name: str, data: bytes) -> Path:
    place = folder / name
    place.write_bytes(data)
    return place


def test_a_pdf_tells_its_pages_title_labels_and_contents(reader: PdfReader, tmp_path: Path) -> None:
    put(tmp_path, "kirja.pdf", GOOD)
    found = reader.read("kirja.pdf", NEVER)
    assert found is not None
    text = found.text
    assert (text.title, text.author, text.created) == ("Kokeilujen kirja", "Kuusi kaupunkia", "2021-03-04")
    assert text.pages == ("Kokeilut opettivat kaupunkeja ja asukkaita.", "Toisella sivulla on åäö.")
    assert (text.label(1), text.label(2), text.label(3)) == ("i", "1", "")
    assert [(c.title, c.page) for c in text.chapters] == [("Alku", 1), ("Loppu", 2)]
    assert found.fingerprint.size == len(GOOD)


@pytest.mark.parametrize("title", ["", "Microsoft Word - raportti.doc", "untitled", "kirja.indd", "???"])
def test_a_title_that_a_program_made_up_gives_way_to_the_name(title: str, reader: PdfReader, tmp_path: Path) -> None:
    put(tmp_path, "Kaupunkien_aika 2014.pdf", make_pdf([lines("x")], title=title))
    found = reader.read("Kaupunkien_aika 2014.pdf", NEVER)
    assert found is not None
    assert found.text.title == "Kaupunkien aika 2014"


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", PdfTrouble.EMPTY),
        (b"no pdf at all", PdfTrouble.DAMAGED),
        (make_locked_pdf(), PdfTrouble.LOCKED),
        (b"%PDF-1.7\n" + b"1 0 obj<</Kids[1 0 R]/Type/Pages/Count 99999999>>endobj\n" * 5, PdfTrouble.DAMAGED),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, trouble: PdfTrouble, reader: PdfReader, tmp_path: Path) -> None:
    put(tmp_path, "a.pdf", data)
    found = reader.read("a.pdf", NEVER)
    assert found is not None
    assert (found.text.trouble, found.text.pages, found.text.title) == (trouble, (), "a")


def test_fifty_damaged_pdfs_give_fifty_answers_and_the_good_one_is_read_after_them(
    reader: PdfReader, tmp_path: Path
) -> None:
    chance = random.Random(6)
    for number in range(50):
        data = bytearray(GOOD)
        if number % 2:
            del data[chance.randrange(len(data)) :]
        else:
            for _ in range(chance.randrange(1, 60)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        put(tmp_path, f"{number}.pdf", bytes(data))
        found = reader.read(f"{number}.pdf", NEVER)
        assert found is not None
        assert found.text.trouble in (None, PdfTrouble.EMPTY, PdfTrouble.DAMAGED, PdfTrouble.CRASHED, PdfTrouble.LOCKED)
    put(tmp_path, "good.pdf", GOOD)
    found = reader.read("good.pdf", NEVER)
    assert found is not None
    assert len(found.text.pages) == 2


def test_what_was_read_once_is_not_read_again(
    reader: PdfReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.pdf", GOOD)
    first = reader.read("a.pdf", NEVER)

    def refuse(*_: object) -> None:
        raise AssertionError("the child was asked again")

    monkeypatch.setattr(PdfGuard, "ask", refuse)
    put(tmp_path, "moved.pdf", GOOD)
    again = reader.read("moved.pdf", NEVER)
    assert first is not None
    assert again is not None
    assert again.text == first.text
    reader.forget_others(frozenset())
    with pytest.raises(AssertionError):
        reader.read("a.pdf", NEVER)


def test_a_cache_that_was_tampered_with_is_read_as_nothing(tmp_path: Path) -> None:
    cache = TextCache(tmp_path / "texts")
    text = PublicationText(title="T", pages=("a", "\udcff"), trouble=PdfTrouble.TOO_LARGE, page_count=3)
    cache.put("d1", text)
    assert cache.get("d1") == replace(text)
    for place in (tmp_path / "texts").iterdir():
        place.write_bytes(place.read_bytes()[:-4])
    assert cache.get("d1") is None
    assert cache.get("d2") is None


def test_a_child_that_takes_too_long_is_ended_and_the_next_question_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = put(tmp_path, "long.pdf", make_pdf([lines("sivu")] * 2500))
    good = put(tmp_path, "good.pdf", GOOD)
    monkeypatch.setattr(guard_module, "_START_SECONDS", 0.0)
    guard = PdfGuard()
    with pytest.raises(PdfRefused) as caught:
        list(guard.ask(AskTexts(str(place)), 0.0, NEVER))
    assert caught.value.trouble is PdfTrouble.TOO_SLOW
    (facts,) = guard.ask(AskAbout(str(good)), 20, NEVER)
    assert isinstance(facts, PublicationFacts)
    assert facts.sizes == ((595.0, 842.0),) * 2
    guard.close()


def test_a_file_that_never_ends_can_be_taken_back(tmp_path: Path) -> None:
    guard = PdfGuard()
    place = put(tmp_path, "long.pdf", make_pdf([lines("sivu " * 20)] * 4000))
    cancel = CancelToken()
    started = time.monotonic()
    answers = guard.ask(AskTexts(str(place)), 60, cancel)
    assert isinstance(next(answers), PublicationText)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(answers)
    assert time.monotonic() - started < 20
    guard.close()


def test_a_page_has_its_picture_and_its_letters_where_they_are_drawn(tmp_path: Path) -> None:
    guard = PdfGuard()
    for rotate in (0, 90, 180, 270):
        place = put(tmp_path, f"{rotate}.pdf", make_pdf([lines("Hei kaupunki")], rotate=rotate))
        (picture,) = guard.ask(AskPicture(str(place), 1, 1.0, 10_000_000), 20, NEVER)
        (letters,) = guard.ask(AskWords(str(place), 1), 20, NEVER)
        assert isinstance(picture, PagePicture)
        assert isinstance(letters, PageLetters)
        assert letters.text.startswith("Hei kaupunki")
        assert (picture.width, picture.height) == tuple(round(side) for side in letters.size)
        for index in (0, 4, 11):
            left, top, right, bottom = letters.box(index)
            dark = min(
                picture.pixels[y * picture.stride + 4 * x]
                for y in range(int(top), int(bottom) + 1)
                for x in range(int(left), int(right) + 1)
            )
            assert dark < 160, (rotate, index)
    guard.close()


def test_a_huge_page_is_drawn_small(tmp_path: Path) -> None:
    data = GOOD.replace(b"MediaBox[0 0 595 842]", b"MediaBox[0 0 99999 9]")
    place = put(tmp_path, "wide.pdf", data)
    guard = PdfGuard()
    (picture,) = guard.ask(AskPicture(str(place), 1, 4.0, 1_000_000), 20, NEVER)
    assert isinstance(picture, PagePicture)
    assert picture.width * picture.height < 1_300_000
    guard.close()
