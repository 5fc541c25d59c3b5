"""Files made of a selection, with the order, ids and guard of the show; on a worker thread, or without a window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from kokemukset_app.core.cancel import NEVER, CancelToken
from kokemukset_app.core.events import Progress
from kokemukset_app.core.papers import Papers, cards, handout, summary, with_logo
from kokemukset_app.core.publishing import DeckLook, Output, Published, Told, Wish, untold
from kokemukset_app.core.slide_flow import Typesetter
from kokemukset_app.core.slides import Deck
from kokemukset_app.qt.paper.pdf_pages import deck_pdf, papers_pdf
from kokemukset_app.qt.runtime.branding import brand_role, branded
from kokemukset_app.qt.runtime.slide_painting import SlidePainter, SlideRuler
from kokemukset_app.qt.runtime.theme import Theme
from kokemukset_app.qt.widgets.show.show_pictures import ShowPictures
from kokemukset_app.services.page_pictures import shown_files
from kokemukset_app.services.session import Session
from kokemukset_app.services.show_service import Selection

_ROLES = (
    "stage",
    "text",
    "text-muted",
    "accent",
    "divider",
    "border",
    "quote",
    "callout-lesson",
    "callout-lesson-edge",
    "callout-advice",
    "callout-advice-edge",
)


def publish(
    session: Session,
    selection: Selection,
    wish: Wish,
    theme: Theme,
    cancel: CancelToken = NEVER,
    told: Told = untold,
) -> Published:
    """Make a file. Papers are always light; slides have the theme's look, both in the colour of the brand.

    `told` hears of each slide or sheet that is painted or written.
    """

    def step(progress: Progress) -> None:
        cancel.check()
        told(progress)

    if wish.output in (Output.HANDOUT, Output.CARDS, Output.SUMMARY):
        made, report = make_papers(session, selection, wish, theme, cancel)
        return replace(report, data=papers_pdf(made.papers, selection.title, selection.lang, made.painter, step))
    pictures = ShowPictures(shown_files(session))
    deck = session.shows.prepare(selection, wish.options, SlideRuler(theme.family), pictures.has, cancel)
    stage, theme = wish.options.stage, branded(theme, deck.accent)
    if wish.output is Output.PDF:
        data = deck_pdf(deck, stage, SlidePainter(theme, pictures.images.get), step)
    else:
        colours = {role: theme.hex(role) for role in (*_ROLES, brand_role(theme))}
        write = session.decks.pptx if wish.output is Output.PPTX else session.decks.html
        data = write(deck, stage, DeckLook(colours, theme.family), partial(_encoded, pictures.images.get), step)
    return Published(data, len(deck.slides), _entries(deck), deck.splits, deck.held, deck.remarks)


@dataclass(frozen=True, slots=True)
class SetPapers:
    """Sheets, and the painter that has their look."""

    papers: Papers
    painter: SlidePainter


def make_papers(
    session: Session, selection: Selection, wish: Wish, theme: Theme, cancel: CancelToken = NEVER
) -> tuple[SetPapers, Published]:
    """Set a selection on paper; gives the sheets, and the report without a file."""
    pictures = ShowPictures(shown_files(session))
    items, held, remarks = session.shows.paper_items(selection, wish.options, pictures.shape, cancel)
    setter = Typesetter(SlideRuler(theme.family))
    if wish.output is Output.CARDS:
        papers = cards(items, wish.cards, setter)
    else:
        make = handout if wish.output is Output.HANDOUT else summary
        papers = make(selection.title, selection.description, items, wish.words, setter)
    brand = session.shows.brand(wish.options.city)
    if brand.logo and pictures.has(brand.logo):
        papers = with_logo(papers, brand.logo)
    light = branded(Theme(theme.tokens, "light", theme.scale, theme.family), brand.accent)
    entries = tuple(str(item.entry) for item in items if item.entry)
    report = Published(b"", len(papers.sheets), entries, (), held, remarks, papers.shortened)
    return SetPapers(papers, SlidePainter(light, pictures.images.get)), report


def _entries(deck: Deck) -> tuple[str, ...]:
    return tuple(str(item.entry) for item in deck.items if item.entry)


def _encoded(image_of: Callable[[str], QImage | None], path: str) -> bytes | None:
    """Give a picture as PNG, or as JPEG where it has no clear parts and PNG would be large."""
    image = image_of(path)
    if image is None or image.isNull():
        return None
    kind = "PNG" if image.hasAlphaChannel() or image.sizeInBytes() < 2_000_000 else "JPEG"
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # pyright: ignore[reportCallIssue, reportArgumentType]  # the stubs want the format as bytes
    return bytes(data.data())
