"""PDFs in the window: found beside entries, read at the page of the hit, attached by dropping, never a crash."""

from __future__ import annotations

import random
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from journey_program import Journey, Launch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from kokemukset_app.core.cancel import NEVER
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.publications import PublicationsFeature
from pdf_making import lines, make_locked_pdf, make_pdf


def pdfs(journey: Journey) -> PublicationsFeature:
    return find_feature(journey.app.features, PublicationsFeature)


def book(title: str = "Kirja kokeiluista") -> bytes:
    pages = [lines(f"Sivu {n} kertoo muusta.") for n in range(1, 31)]
    pages[11] = lines("Raitiovaunut kulkivat kaupunki-", "kehityksen tahdissa.", "Toinen raitiovaunu odotti.")
    pages[19] = lines("Vielä yksi raitiovaunu.")
    return make_pdf(pages, title=title, author="Kuusi kaupunkia", chapters=[("Alku", 1), ("Raiteet", 12)])


@pytest.fixture
def with_book(root: Path, launch: Launch) -> Journey:
    (root / "attachments").mkdir(exist_ok=True)
    (root / "attachments" / "kirja.pdf").write_bytes(book())
    (root / "lessons" / "oma.md").write_text("---\ntitle: Oma kirjaus\n---\nTeksti.\n", encoding="utf-8")
    started = launch(root)
    started.until(started.is_settled)
    started.until(lambda: "attachments/kirja.pdf" in started.desk.session.publications._index.known_publications())
    started.until(lambda: not indexing(started))
    return started


def indexing(journey: Journey) -> bool:
    feature = pdfs(journey)
    return feature.indexing is not None and feature.indexing.is_busy


def test_journey_a_hit_in_a_pdf_opens_at_its_page_with_the_matches_lit(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    journey.search("raitiovaunu", 1)
    (hit,) = journey.hits()
    assert (hit.page, hit.pages) == (12, (12, 20))
    journey.window.results.focus_list()
    journey.window.results.select(hit.head.id)
    journey.until(lambda: feature.is_shown and feature.pane.canvas.page == 12)
    canvas = feature.pane.canvas
    journey.until(lambda: canvas.store.picture(12) is not None and len(canvas.store.places()) == 3)
    assert canvas._current is not None
    assert canvas._current.page == 12
    journey.app.actions["next_match"].trigger()
    journey.app.actions["next_match"].trigger()
    journey.until(lambda: canvas._current is not None and canvas._current.page == 20)
    journey.app.actions["next_match"].trigger()
    journey.until(lambda: canvas._current is not None and (canvas._current.page, canvas._current.number) == (12, 0))
    journey.app.actions["previous_match"].trigger()
    journey.until(lambda: canvas._current is not None and canvas._current.page == 20)
    assert not feature.pane.grab().isNull()


def test_journey_text_is_selected_and_copied_whole(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    journey.search("raitiovaunu", 1)
    journey.desk.publication_chosen.emit(journey.hits()[0], True, True)
    canvas = feature.pane.canvas
    journey.until(lambda: canvas.store.letters(12) is not None and canvas.page == 12)
    letters = canvas.store.letters(12)
    assert letters is not None
    first, last = letters.box(0), letters.box(len(letters.text) - 1)
    canvas._selection.begin(12, first[0], first[1] + 2)
    canvas._selection.extend(12, last[2] + 5, last[3] - 2)
    canvas.setFocus()
    journey.bot.keyClick(canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert "kaupunkikehityksen tahdissa." in copied
    assert copied.endswith("odotti.")


def test_journey_pages_are_turned_zoomed_and_reached_by_number_and_contents(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    journey.search("raitiovaunu", 1)
    journey.desk.publication_chosen.emit(journey.hits()[0], True, True)
    canvas, bar, side = feature.pane.canvas, feature.pane.bar, feature.pane.side
    journey.until(lambda: canvas.page == 12 and canvas._current is not None)
    bar.page_wanted.emit(3)
    assert canvas.page == 3
    side.page_chosen.emit(12)
    assert canvas.page == 12
    before = canvas._scale
    journey.app.actions["larger"].trigger()
    assert canvas._scale > before
    assert canvas.page == 12
    bar.fit_page_clicked.emit()
    assert canvas._stack.box(12).height() <= canvas.viewport().height()
    canvas.setFocus()
    journey.bot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.page in (29, 30)
    feature._copy_citation()
    assert "attachments/kirja.pdf" in QApplication.clipboard().text()
    side.hide()
    bar.page_wanted.emit(21)
    bar.side_clicked.emit()
    journey.until(lambda: 21 in side.pictures)
    assert canvas.page == 21


def test_journey_what_the_list_tells_again_does_not_pull_a_reader_back(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    journey.search("raitiovaunu", 1)
    journey.desk.publication_chosen.emit(journey.hits()[0], True, True)
    canvas = feature.pane.canvas
    journey.until(lambda: canvas.page == 12 and canvas._current is not None)
    canvas.go_to_page(21)
    journey.desk.publication_chosen.emit(journey.hits()[0], False, False)  # a preview that comes late
    assert canvas.page == 21
    journey.desk.publication_chosen.emit(journey.hits()[0], True, True)  # opened again
    assert canvas.page == 12


def test_journey_pages_are_printed_as_chosen(with_book: Journey, tmp_path: Path) -> None:
    journey, feature = with_book, pdfs(with_book)
    journey.search("raitiovaunu", 1)
    journey.desk.publication_chosen.emit(journey.hits()[0], True, True)
    journey.until(lambda: feature.pane.canvas.page == 12)
    journey.app.actions["print"].trigger()
    dialog = journey.window.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    printer, paper = dialog.printer(), tmp_path / "paper.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    printer.setFromTo(11, 12)
    dialog.accepted.emit(printer)
    journey.until(lambda: paper.exists() and b"%%EOF" in paper.read_bytes()[-32:])
    assert len(pdfium.PdfDocument(paper)) == 2
    dialog.close()


def test_journey_a_source_with_a_page_opens_there_and_back_leads_to_the_entry(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    journey.search("bussi", 10)
    journey.window.results.focus_list()
    journey.window.results.select_first()
    journey.until(lambda: bool(journey.shown()))
    entry = journey.shown()
    journey.window.reading.view.follow("file:attachments/kirja.pdf#page=20")
    journey.until(lambda: feature.is_shown and feature.pane.canvas.page == 20)
    feature.pane.bar.back_clicked.emit()
    journey.until(lambda: journey.shown() == entry and not feature.is_shown)


def test_journey_damaged_pdfs_leave_the_window_alive(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    chance, good = random.Random(8), book()
    folder = journey.root / "attachments"
    for number in range(12):
        data = bytearray(good)
        if number % 2:
            del data[chance.randrange(len(data)) :]
        else:
            for _ in range(chance.randrange(1, 200)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        (folder / f"rikki-{number}.pdf").write_bytes(bytes(data))
    (folder / "lukko.pdf").write_bytes(make_locked_pdf())
    (folder / "tyhja.pdf").write_bytes(b"")
    for name in [*(f"rikki-{n}.pdf" for n in range(12)), "lukko.pdf", "tyhja.pdf", "puuttuu.pdf"]:
        feature._on_wanted(f"attachments/{name}", "", 1)
        assert feature.controller is not None
        seen: list[str] = []
        feature.controller.shown.connect(seen.append)
        journey.until(lambda seen=seen, name=name: f"attachments/{name}" in seen)
        assert not journey.window.grab().isNull()
    assert feature.pane.facts is None
    feature._on_wanted("attachments/kirja.pdf", "", 2)
    journey.until(lambda: feature.pane.facts is not None and feature.pane.canvas.page == 2)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_journey_a_dropped_pdf_is_asked_about_and_can_be_found(with_book: Journey, tmp_path: Path) -> None:
    journey, feature = with_book, pdfs(with_book)
    file = tmp_path / "Uusi julkaisu.pdf"
    file.write_bytes(make_pdf([lines("Lautta ylitti salmen.")], title="Uusi julkaisu"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assert feature.dropping.eventFilter(journey.window, drop)
    menu = feature.dropping.menu
    assert menu is not None
    assert not (journey.root / "attachments" / "Uusi julkaisu.pdf").exists()
    menu.close()
    feature.dropping.attach([file], "lessons/oma")
    journey.until(lambda: "Uusi julkaisu.pdf" in journey.message())
    assert (journey.root / "attachments" / "Uusi julkaisu.pdf").read_bytes() == file.read_bytes()
    assert "Uusi julkaisu.pdf" in (journey.root / "lessons" / "oma.md").read_text(encoding="utf-8")
    journey.until(
        lambda: "attachments/Uusi julkaisu.pdf" in journey.desk.session.publications._index.known_publications()
    )
    journey.search("lautta", 1)


def test_journey_a_read_only_library_refuses_a_drop_in_words(with_book: Journey, tmp_path: Path) -> None:
    feature = pdfs(with_book)
    feature.dropping.serve(feature.dropping._service, feature.dropping._lane, is_writable=False)
    feature.dropping.ask([tmp_path / "a.pdf"], QPoint(10, 10))
    assert feature.dropping.menu is None
    assert "only for reading" in with_book.message()


def test_journey_reading_can_be_stopped_and_goes_on_where_it_was(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    for number in range(6):
        (journey.root / f"lisa-{number}.pdf").write_bytes(make_pdf([lines(f"lisäys {number}")], title=f"Lisä {number}"))
    assert feature.indexing is not None
    feature.indexing.catch_up()
    feature.indexing.stop()
    journey.until(lambda: "stopped" in journey.message())
    feature.indexing.catch_up()
    assert not feature.indexing.is_busy
    feature._resume()
    journey.until(lambda: not indexing(journey))
    assert len(journey.desk.session.publications._index.known_publications()) == 7
    assert journey.desk.session.publications.catch_up(lambda _: None, NEVER).publications == 0


def test_journey_a_pdf_that_changes_while_it_is_read_is_shown_anew_at_its_page(with_book: Journey) -> None:
    journey, feature = with_book, pdfs(with_book)
    place, canvas = journey.root / "attachments" / "kirja.pdf", feature.pane.canvas
    feature._on_wanted("attachments/kirja.pdf", "", 9)
    journey.until(lambda: feature.is_shown and canvas.page == 9)
    place.write_bytes(make_pdf([lines(f"Uusi sivu {n}.") for n in range(1, 41)], title="Kirja kokeiluista"))
    journey.desk.index.catch_up()
    journey.until(lambda: canvas.page_count == 40)
    assert canvas.page == 9
    assert "changed on disk" in journey.message()
    place.write_bytes(b"%PDF-1.7 puolikas")
    journey.desk.index.catch_up()
    journey.until(lambda: feature.pane.facts is None)
    place.write_bytes(book())
    journey.desk.index.catch_up()
    journey.until(lambda: feature.pane.facts is not None and canvas.page_count == 30)
    assert canvas.page == 9
    place.unlink()
    journey.desk.index.catch_up()
    journey.until(lambda: "removed from the folder" in journey.message())
    assert feature.pane.facts is not None
