"""A long file says how far it is, can be stopped, and many slides take no longer each than few."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kokemukset_app.core.errors import Cancelled
from kokemukset_app.core.events import Progress
from kokemukset_app.core.publishing import DeckLook, Told
from kokemukset_app.core.slides import Box, Deck, Ratio, Role, Slide, SlideKind, Stage, TextSize
from kokemukset_app.decks.html_deck import html_deck
from kokemukset_app.decks.pptx_deck import pptx_deck
from kokemukset_app.qt.paper.pdf_pages import deck_pdf
from kokemukset_app.qt.runtime.slide_painting import SlidePainter
from kokemukset_app.qt.runtime.theme import Theme, load_tokens
from kokemukset_app.settings.paths import shipped


def deck(count: int) -> Deck:
    title = Box(Role.TITLE, ("Lyhyt <otsikko> & \x07merkki",), 120, 200, 1300, 68, 83, bold=True)
    slides = tuple(Slide(SlideKind.TITLE, f"Dia {n}", (title,), n, notes=f"Sano {n}") for n in range(count))
    return Deck("Sarja", "fi", Ratio.WIDE, TextSize.NORMAL, slides)


def painter() -> SlidePainter:
    tokens = load_tokens(shipped("resources", "theme", "tokens.toml").read_text(encoding="utf-8"))
    return SlidePainter(Theme.of_system(tokens, "light"), lambda _path: None)


WRITERS: dict[str, Callable[[Told], object]] = {
    "pdf": lambda told: deck_pdf(deck(9), Stage(), painter(), told),
    "pptx": lambda told: pptx_deck(deck(9), Stage(), DeckLook(), lambda _path: None, told),
    "html": lambda told: html_deck(deck(9), Stage(), DeckLook(), lambda _path: None, told),
}


@pytest.mark.parametrize("kind", WRITERS)
def test_a_file_tells_of_each_slide_and_stops_when_asked(kind: str, qtbot: QtBot) -> None:
    heard: list[Progress] = []

    def told(progress: Progress) -> None:
        heard.append(progress)
        if progress.done == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        WRITERS[kind](told)
    assert heard == [Progress(n, 9) for n in range(5)]


def test_slides_and_notes_of_powerpoint_have_parts_ids_and_shapes_of_their_own() -> None:
    from pptx import Presentation

    show: Any = Presentation(io.BytesIO(pptx_deck(deck(30), Stage(), DeckLook(), lambda _path: None)))
    slides = list(show.slides)
    assert [slide.notes_slide.notes_text_frame.text for slide in slides] == [f"Sano {n}" for n in range(30)]
    assert [slide.shapes.title.text_frame.text for slide in slides] == ["Lyhyt <otsikko> &  merkki"] * 30
    assert [slide.slide_id for slide in slides] == list(range(256, 286))
    for slide in slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(set(ids)) == len(ids)
        assert slide.slide_layout.name == "Title Only"
