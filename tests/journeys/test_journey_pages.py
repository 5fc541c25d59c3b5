"""Pages of PDFs are found in, gone back to, cited into lessons and picked for a show."""

from __future__ import annotations

from pathlib import Path

import pytest
from journey_program import Journey, Launch

from kokemukset_app.core.publication import PagePlace
from kokemukset_app.core.slides import ShowOptions, SlideKind
from kokemukset_app.qt.features.door import find_feature
from kokemukset_app.qt.features.editor import EditorFeature
from kokemukset_app.qt.features.presenting import Presenting
from kokemukset_app.qt.features.publications import PublicationsFeature
from kokemukset_app.qt.publishing import SlideRuler
from kokemukset_app.services.page_pictures import with_pages
from kokemukset_app.services.show_service import Selection
from pdf_making import lines, make_pdf


def feature_of(journey: Journey, kind: type) -> object:
    return find_feature(journey.app.features, kind)


@pytest.fixture
def started(root: Path, launch: Launch) -> Journey:
    """A library with two PDFs; they are opened by links, so nothing waits for their index."""
    pages = [lines(f"Sivu {n} kertoo muusta.") for n in range(1, 71)]
    pages[11] = lines("Raitiovaunut kulkivat kaupunki-", "kehityksen tahdissa.", "Toinen raitiovaunu odotti.")
    pages[64] = lines("Kaupunkikehityksen", "tahdissa kuljettiin.")
    (root / "attachments").mkdir(exist_ok=True)
    (root / "attachments" / "kirja.pdf").write_bytes(make_pdf(pages, title="Kirja kokeiluista"))
    (root / "attachments" / "opas.pdf").write_bytes(make_pdf([lines("Opas")] * 3, title="Opas"))
    journey = launch(root)
    journey.until(journey.is_settled)
    return journey


def opened(journey: Journey, name: str, page: int) -> PublicationsFeature:
    feature = feature_of(journey, PublicationsFeature)
    assert isinstance(feature, PublicationsFeature)
    feature._on_wanted(f"attachments/{name}", "", page)
    journey.until(lambda: feature.pane.facts is not None and feature.pane.canvas.page == page)
    journey.until(lambda: journey.desk.page_read is not None and journey.desk.page_read.path.endswith(name))
    return feature


def test_journey_a_text_is_found_over_line_ends_on_all_pages(started: Journey) -> None:
    feature = opened(started, "kirja.pdf", 20)
    pane, canvas = feature.pane, feature.pane.canvas
    started.app.actions["find"].trigger()
    assert pane.find_strip.isVisible()
    assert not started.window.reading.find_bar.isVisible()
    pane.find_strip.field.setText("KAUPUNKIKEHITYKSEN tahdissa")
    pane.find_strip.look()
    started.until(lambda: canvas.match[1] == 2 and not pane.is_finding)
    started.until(lambda: canvas.page == 65 and canvas.match == (2, 2))
    started.app.actions["next_match"].trigger()
    started.until(lambda: canvas.page == 12 and canvas.match == (1, 2))
    assert len(canvas.store.marks(12)[0].boxes) == 2
    started.app.actions["previous_match"].trigger()
    started.until(lambda: canvas.match == (2, 2))
    pane.find_strip.field.setText("ei mistään")
    pane.find_strip.look()
    started.until(lambda: not pane.is_finding and pane.find_strip._count.text() != "")
    assert canvas.match == (0, 0)
    pane.find_strip.end()
    assert not pane.find_strip.isVisible()
    assert canvas.match == (0, 0)


def test_journey_publications_are_in_the_history_with_their_pages(started: Journey) -> None:
    started.search("bussi", 10)
    started.window.results.focus_list()
    started.window.results.select_first()
    started.until(lambda: bool(started.shown()))
    entry = started.shown()
    feature = opened(started, "kirja.pdf", 12)
    feature.pane.canvas.go_to_page(30)
    opened(started, "opas.pdf", 2)
    started.app.actions["back"].trigger()
    started.until(lambda: started.desk.page_read == PagePlace("attachments/kirja.pdf", "kirja.pdf", 30))
    started.until(lambda: feature.pane.canvas.page == 30)
    started.app.actions["back"].trigger()
    started.until(lambda: started.shown() == entry and not feature.is_shown)
    started.app.actions["forward"].trigger()
    started.until(lambda: feature.is_shown and feature.pane.canvas.page == 30)
    feature.pane.bar.forward_clicked.emit()
    started.until(lambda: feature.pane.canvas.page_count == 3 and feature.pane.canvas.page == 2)
    assert not feature.pane.bar._forward.isEnabled()


def test_journey_a_lesson_is_begun_from_a_page_with_a_quotation(started: Journey) -> None:
    feature = opened(started, "kirja.pdf", 12)
    canvas = feature.pane.canvas
    started.until(lambda: canvas.store.letters(12) is not None)
    letters = canvas.store.letters(12)
    assert letters is not None
    first, last = letters.box(0), letters.box(len(letters.text) - 1)
    canvas._selection.begin(12, first[0], first[1] + 2)
    canvas._selection.extend(12, last[2] + 5, last[3] - 2)
    started.app.actions["lesson_from_page"].trigger()
    editor = feature_of(started, EditorFeature)
    assert isinstance(editor, EditorFeature)
    started.until(lambda: editor.controller is not None and editor.controller.draft is not None)
    assert editor.controller is not None
    draft = editor.controller.draft
    assert draft is not None
    assert draft.is_new
    sources = draft.fields["sources"]
    assert isinstance(sources, list)
    (source,) = sources
    assert (source["file"], source["page"]) == ("attachments/kirja.pdf", "12")
    assert "> " in draft.body
    assert "kaupunkikehityksen tahdissa." in draft.body


def test_journey_a_page_is_picked_shown_and_gone_back_to(started: Journey) -> None:
    feature = opened(started, "kirja.pdf", 12)
    presenting = feature_of(started, Presenting)
    assert isinstance(presenting, Presenting)
    assert presenting.basket is not None
    feature.pane.canvas.setFocus()
    started.app.actions["pick"].trigger()
    (item,) = presenting.basket.basket.items
    assert (item.file, item.page, item.is_page) == ("attachments/kirja.pdf", 12, True)
    session = started.desk.session
    reads = with_pages(session.read_file, lambda: session.viewer)
    deck = session.shows.prepare(
        Selection("Näytös", (item,)), ShowOptions(), SlideRuler("Sans"), lambda path: bool(reads(path))
    )
    assert [slide.kind for slide in deck.slides] == [SlideKind.COVER, SlideKind.PICTURE]
    assert not deck.remarks
    presenting.basket.page_wanted.emit(PagePlace("attachments/kirja.pdf", "", 3))
    started.until(lambda: feature.pane.canvas.page == 3)
    feature.pane.canvas.go_to_page(12)
    started.app.actions["pick"].trigger()
    assert presenting.basket.basket.items == ()
