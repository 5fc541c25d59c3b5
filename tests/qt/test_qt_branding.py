"""The colours and logo of a city on slides and papers: any accent is taken, no text gets hard to read."""

from __future__ import annotations

import io
import itertools
from typing import Any

import pypdfium2 as pdfium
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kokemukset_app.core.brand import Brand, dressed, hex_colour
from kokemukset_app.core.papers import Papers, Sheet, with_logo
from kokemukset_app.core.publishing import DeckLook
from kokemukset_app.core.slides import Box, Deck, Ratio, Role, Slide, SlideKind, Stage, TextSize
from kokemukset_app.decks.html_deck import html_deck
from kokemukset_app.decks.pptx_deck import pptx_deck
from kokemukset_app.library.library_file import parse_library_info
from kokemukset_app.library.vocabulary import parse_vocabulary
from kokemukset_app.qt.paper.pdf_pages import deck_pdf, papers_pdf
from kokemukset_app.qt.runtime.branding import brand_role, branded
from kokemukset_app.qt.runtime.colour import contrast
from kokemukset_app.qt.runtime.slide_painting import SlidePainter
from kokemukset_app.qt.runtime.theme import Mode, Theme, load_tokens
from kokemukset_app.settings.paths import shipped

STEPS = ("00", "66", "BB", "FF")


@pytest.fixture(scope="module")
def tokens() -> Any:
    return load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_accent_makes_text_hard_to_read(tokens: Any, mode: Mode) -> None:
    for parts in itertools.product(STEPS, repeat=3):
        theme = branded(Theme(tokens, mode), "#" + "".join(parts))
        for panel in ("callout-lesson", "callout-advice"):
            assert contrast(theme.hex("text"), theme.hex(panel)) >= 4.5
            assert contrast(theme.hex(f"{panel}-edge"), theme.hex(panel)) >= 4.5
        assert contrast(theme.hex("accent"), theme.hex("stage")) >= 4.5
        assert theme.hex(brand_role(theme)) == "#" + "".join(parts)


def test_high_contrast_and_no_accent_change_nothing(tokens: Any) -> None:
    assert branded(Theme(tokens, "contrast"), "#336699") == Theme(tokens, "contrast")
    assert branded(Theme(tokens, "light"), "") == Theme(tokens, "light")


@pytest.mark.parametrize(
    ("text", "read"), [("#0072c6", "#0072C6"), (" #07c ", "#0077CC"), ("0072c6", ""), ("red", ""), ("#12345g", "")]
)
def test_a_colour_is_read_as_people_write_it(text: str, read: str) -> None:
    assert hex_colour(text) == read
    info, problems = parse_library_info(f'name: A\naccent: "{text}"\nlogo: attachments/l.png\n', "a")
    assert (info.accent, info.logo) == (read, "attachments/l.png")
    assert bool(problems) is not bool(read)
    vocabulary, _ = parse_vocabulary(f'fields:\n  city:\n    turku: {{fi: Turku, accent: "{text}", logo: l.png}}\n')
    term = vocabulary.term("city", "turku")
    assert term is not None
    assert (term.accent, term.logo) == (read, "l.png")


def test_bar_and_logo_stand_above_all_text_in_every_kind_of_file(tokens: Any, qtbot: QtBot) -> None:
    stage = Stage()
    box = Box(Role.TITLE, ("Otsikko",), 120, 200, 1300, 68, 83, bold=True)
    kind = Box(Role.KIND, ("Oppi",), 120, 84, 1300, 26, 40)
    slides = dressed([Slide(SlideKind.TITLE, "Otsikko", (kind, box))], stage, Brand("#A23B2A", "attachments/l.png"))
    deck = Deck("D", "fi", Ratio.WIDE, TextSize.NORMAL, slides, accent="#A23B2A")
    assert slides[0].pictures[0].y + slides[0].pictures[0].height < kind.y
    logo = QImage(300, 100, QImage.Format.Format_RGB32)
    logo.fill(0xFF00FF00)
    theme = branded(Theme(tokens, "light", family="Noto Sans"), deck.accent)
    pdf = deck_pdf(deck, stage, SlidePainter(theme, lambda _path: logo))
    page = picture_of(pdf, 0)
    wide, high = page.size
    assert page.getpixel((wide // 2, 2)) == (0xA2, 0x3B, 0x2A)
    # 300 × 100 in 44 units of height is 132 wide, at the right margin.
    x = [n for n in range(wide) if is_green(page.getpixel((n, round(high * 50 / 900))))]
    assert x[0] / wide * 1600 == pytest.approx(1480 - 132, abs=3)
    assert x[-1] / wide * 1600 == pytest.approx(1480, abs=3)
    colours = {role: theme.hex(role) for role in ("stage", "text", "text-muted", "accent", "brand")}
    look = DeckLook(colours, theme.family)
    html = html_deck(deck, stage, look, lambda _path: png(logo))
    assert 'height="10" fill="#A23B2A"' in html
    assert "xMaxYMid" in html
    from pptx import Presentation

    show: Any = Presentation(io.BytesIO(pptx_deck(deck, stage, look, lambda _path: png(logo))))
    picture = next(s for s in show.slides[0].shapes if s.shape_type == 13)
    assert (picture.left + picture.width) / show.slide_width == pytest.approx(1480 / 1600, abs=0.001)


def test_papers_have_the_logo_above_their_text(tokens: Any, qtbot: QtBot) -> None:
    logo = QImage(100, 100, QImage.Format.Format_RGB32)
    logo.fill(0xFF00FF00)
    papers = with_logo(Papers((Sheet(), Sheet(cuts=((0, 0, 1, 1),)))), "l.png")
    pdf = papers_pdf(papers, "P", "fi", SlidePainter(Theme(tokens, "light"), lambda _path: logo))
    first, cards = picture_of(pdf, 0), picture_of(pdf, 1)
    assert is_green(first.getpixel((round(1895 / 2100 * first.size[0]), round(115 / 2970 * first.size[1]))))
    assert not any(is_green(pixel) for _, pixel in cards.getcolors(1_000_000))


def picture_of(pdf: bytes, page: int) -> Any:
    bitmap: Any = pdfium.PdfDocument(pdf)[page].render(scale=1)
    return bitmap.to_pil().convert("RGB")


def is_green(pixel: tuple[int, int, int]) -> bool:
    """Pictures in a PDF may be JPEG: the colour is nearly what it was."""
    return pixel[0] < 20 and pixel[1] > 235 and pixel[2] < 20


def png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
