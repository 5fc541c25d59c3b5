"""Entries, vocabularies and themes for the tests of the reading side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from kokemukset_app.core.entry import Entry, EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.ports import OutlineItem, RenderedBody, RenderedPage
from kokemukset_app.core.vocabulary import Term, Vocabulary
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeChoice, ThemeHolder
from kokemukset_app.qt.runtime.tokens import load_tokens
from kokemukset_app.qt.widgets.reading.page_content import PageContent

TOKENS = Path(__file__).parents[2] / "resources" / "theme" / "tokens.toml"
VOCABULARY = Vocabulary(
    {
        "city": {"turku": Term("turku", {"fi": "Turku", "sv": "Åbo"})},
        "theme": {"kokeilut": Term("kokeilut", {"fi": "Kokeilut", "en": "Experiments"}, hue=105)},
        "outcome": {"success": Term("success", {"fi": "Onnistui"})},
        "relation": {"supports": Term("supports", {"fi": "Tukee"})},
        "fund": {"EAKR": Term("EAKR", {"fi": "EAKR", "sv": "ERUF"})},
    }
)


def themes(choice: ThemeChoice = "light") -> ThemeHolder:
    """A theme holder that does not look at the system's font size."""
    return ThemeHolder(load_tokens(TOKENS.read_text(encoding="utf-8")), choice, scale=1.0)


def icons(holder: ThemeHolder) -> Icons:
    return Icons(holder)


def labels(lang: str = "fi") -> Labels:
    return Labels(VOCABULARY, lang)


def head(name: str = "oppi-a", kind: EntryType = EntryType.LESSON, title: str = "", **more: object) -> EntryHead:
    return EntryHead(EntryId(name), f"lessons/{name}.md", kind, title or f"Otsikko {name}", **more)  # type: ignore[arg-type]


def content(
    body: str = "<p>Teksti.</p>",
    *,
    outline: tuple[OutlineItem, ...] = (),
    lesson: str = "",
    advice: str = "",
    entry: Entry | None = None,
    **more: object,
) -> PageContent:
    """A page around a body; `more` goes to the `PageContent`."""
    page = RenderedPage(
        RenderedBody(lesson) if lesson else None,
        RenderedBody(advice) if advice else None,
        RenderedBody(body, outline),
        "Oppi" if lesson else "",
        "Suositus" if advice else "",
    )
    return PageContent(entry or Entry(head(status=Status.DRAFT, cities=("turku",)), ""), page, **more)  # type: ignore[arg-type]


def paragraphs(count: int, words: str = "Sama teksti toistuu, jotta sivu on pitkä.") -> str:
    return "".join(f"<p>{words} Kappale {number}.</p>" for number in range(count))


def png(width: int, height: int) -> bytes:
    """A real picture of this size."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF4488CC)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())
