"""Slides, handouts and cards as files: true text in the order of the show, measured on the paper."""

from __future__ import annotations

import io
import re
from typing import Any

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.papers import PaperItem, Sheet, cards, handout, points, summary
from kokemukset_app.core.publishing import DeckLook, PaperWords
from kokemukset_app.core.slide_flow import Typesetter
from kokemukset_app.core.slides import (
    Area,
    Box,
    Deck,
    PicturePlace,
    Ratio,
    Role,
    Slide,
    SlideKind,
    Stage,
    TextSize,
    Tint,
)
from kokemukset_app.decks.html_deck import html_deck
from kokemukset_app.decks.pptx_deck import pptx_deck
from kokemukset_app.qt.paper.pdf_outline import with_outline
from kokemukset_app.qt.paper.pdf_pages import deck_pdf, papers_pdf
from kokemukset_app.qt.runtime.slide_painting import SlidePainter, SlideRuler
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.settings.paths import shipped

LOOK = DeckLook({"stage": "#FFFFFF", "text": "#101010", "accent": "#105080", "callout-advice": "#EEF5F0"}, "Noto Sans")


@pytest.fixture
def setter(qtbot: QtBot) -> Typesetter:
    assert QGuiApplication.instance()
    return Typesetter(SlideRuler())


@pytest.fixture
def painter(qtbot: QtBot) -> SlidePainter:
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    return SlidePainter(Theme.of_system(tokens, "light"), lambda _path: None)


def items(count: int, *, long: bool = False) -> list[PaperItem]:
    text = "Kaupunki kokeili ja oppi, että pieni raha riittää. " * (30 if long else 2)
    return [
        PaperItem(
            f"Oppi numero {n}: ääkköset & <merkit>",
            EntryId(f"oppi-{n:03}"),
            ("Oppi", "Kokeilut", "Turku"),
            "Oppi",
            (text,),
            "Suositus",
            ("Kokeile itse.",),
            ("Lähde ry",),
        )
        for n in range(count)
    ]


def deck() -> Deck:
    def slide(number: int) -> Slide:
        box = Box(Role.TITLE, (f"Dia {number} <ä>",), 120, 200, 1300, 68, 83, bold=True)
        advice = Box(Role.TEXT, ("Osta pieninä & nopeina", "hankintoina."), 160, 400, 1280, 38, 54, marker="•")
        area = Area(120, 380, 1360, 200, Tint.ADVICE)
        return Slide(
            SlideKind.TITLE,
            f"Dia {number}",
            (box, advice),
            number,
            EntryId(f"e{number}"),
            (area,),
            (),
            1,
            1,
            "Kysy ensin.",
        )

    return Deck("Näyttö & <paja>", "fi", Ratio.WIDE, TextSize.NORMAL, tuple(slide(n) for n in range(3)))


def text_of(pdf: bytes) -> list[str]:
    document = pdfium.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def test_a_deck_as_pdf_has_pages_title_language_outline_and_text(painter: SlidePainter) -> None:
    pdf = deck_pdf(deck(), Stage(), painter)
    document: Any = pdfium.PdfDocument(pdf)
    assert len(document) == 3
    assert document.get_metadata_dict()["Title"] == "Näyttö & <paja>"
    assert [(b.get_title(), b.get_dest().get_index()) for b in document.get_toc()] == [
        ("Dia 0", 0),
        ("Dia 1", 1),
        ("Dia 2", 2),
    ]
    assert b"/Lang (fi)" in pdf
    assert "Dia 2 <ä>" in text_of(pdf)[2]
    assert "Kysy ensin" not in "".join(text_of(pdf))
    width, height = document[0].get_size()
    assert width / height == pytest.approx(16 / 9, abs=0.002)


def test_a_pdf_of_another_hand_is_left_as_it_is() -> None:
    for odd in (b"", b"%PDF-1.7 mere rubbish", b"trailer << /Root 1 0 R /Size 3 >> startxref 9 %%EOF"):
        assert with_outline(odd, [("a", 0)], "fi") == odd


def test_a_handout_counts_its_pages_right(setter: Typesetter, painter: SlidePainter) -> None:
    papers = handout("Paja", "Selite", items(40), PaperWords(), setter)
    pages = text_of(papers_pdf(papers, "Paja", "fi", painter))
    for title, sheet in papers.outline[1:]:
        assert title.split(":")[0] in pages[sheet]
    listed = [box for sheet in papers.sheets[:2] for box in sheet.boxes]
    title = next(box for box in listed if "numero 7:" in box.text)
    number = next(box for box in listed if box.y == title.y and box.text.isdigit())
    assert number.text == str(dict(papers.outline)["Oppi numero 7: ääkköset & <merkit>"] + 1)
    spaceless = ["".join(page.split()) for page in pages]  # PDF readers guess spaces from gaps
    assert all(f"{n}/{len(pages)}" in page for n, page in enumerate(spaceless, 1))
    assert "oppi-039" in "".join(pages)


@pytest.mark.parametrize("per_sheet", [4, 8])
def test_fronts_and_backs_of_cards_meet_within_half_a_millimetre(
    per_sheet: int, setter: Typesetter, painter: SlidePainter
) -> None:
    papers = cards(items(per_sheet + 1), per_sheet, setter)
    pdf = papers_pdf(papers, "Kortit", "fi", painter)
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 4
    scale = 8
    dark = []
    for page in (document[0], document[1]):
        image = page.render(scale=scale, grayscale=True).to_numpy()
        dark.append((image < 200).mean(axis=0) > 0.25)
        assert ((image < 200).mean(axis=1) > 0.25).sum() > 0
    width = dark[0].size
    columns = [[n for n in range(1, width) if side[n] and not side[n - 1]] for side in dark]
    assert len(columns[0]) == len(columns[1]) == 3
    # Turned over its long edge, the back's left is the front's right.
    mirrored = sorted(width - 1 - n for n in columns[1])
    millimetre = scale * 72 / 25.4
    assert max(abs(a - b) for a, b in zip(columns[0], mirrored, strict=True)) < 0.5 * millimetre
    front, back = papers.sheets[:2]
    for n in range(2):
        title = next(b for b in front.boxes if f"numero {n}:" in b.text)
        ident = next(b for b in back.boxes if b.text == f"oppi-{n:03}")
        assert (title.x < 1050) != (ident.x < 1050)


def inside(sheet: Sheet) -> bool:
    return all(b.x >= 0 and b.x + b.width <= 2101 and b.y >= 0 and b.y + b.height <= 2900 for b in sheet.boxes)


def test_long_texts_stay_on_the_paper_and_are_told(setter: Typesetter) -> None:
    many = items(9, long=True)
    small = cards(many, 8, setter)
    assert len(small.shortened) == 9
    for papers in (small, handout("P", "", many, PaperWords(), setter), summary("P", "", many, PaperWords(), setter)):
        assert all(inside(sheet) for sheet in papers.sheets)
        for sheet in papers.sheets:
            for box in sheet.boxes:
                assert all(setter.width(line, box.size, bold=box.bold) <= box.width + 0.5 for line in box.lines)
    one = summary("P", "", items(400, long=True), PaperWords(more="ja {0} muuta"), setter)
    assert len(one.sheets) == 1
    assert any(re.fullmatch(r"ja \d+ muuta", b.text) for b in one.sheets[0].boxes)
    assert min(b.size for s in small.sheets for b in s.boxes if b.role is Role.TEXT) >= points(8)


def test_a_deck_as_powerpoint_has_real_text_and_notes() -> None:
    from pptx import Presentation

    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    with_picture = deck()
    first = with_picture.slides[0]
    place = PicturePlace("attachments/a.png", "Kaavio", 120, 150, 1360, 600)
    slides = (Slide(first.kind, first.title, first.boxes, 0, None, (), (place,)), *with_picture.slides[1:])
    made = Deck(with_picture.title, "fi", Ratio.WIDE, TextSize.NORMAL, slides)
    show: Any = Presentation(io.BytesIO(pptx_deck(made, Stage(), LOOK, lambda _path: png(image))))
    assert show.slide_width / show.slide_height == pytest.approx(16 / 9, abs=0.001)
    texts = [[s.text_frame.text for s in slide.shapes if s.has_text_frame] for slide in show.slides]
    assert show.slides[1].shapes.title.text_frame.text == "Dia 1 <ä>"
    assert "• Osta pieninä & nopeina hankintoina." in texts[1]
    assert show.slides[1].notes_slide.notes_text_frame.text == "Kysy ensin."
    assert any(s.shape_type == 13 for s in show.slides[0].shapes)
    assert show.core_properties.title == "Näyttö & <paja>"


def png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def test_a_deck_as_web_page_needs_nothing_and_runs_nothing_of_the_library() -> None:
    page = html_deck(deck(), Stage(), LOOK, lambda _path: None)
    assert page.count("<section") == 3
    assert 'lang="fi"' in page
    assert "Dia 1 &lt;ä&gt;" in page
    assert "Kysy ensin" not in page
    assert not re.search(r"(?:src|href)=\"(?!data:|#)", page)
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "default-src 'none'" in page
