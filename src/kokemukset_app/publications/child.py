"""The child process that touches PDFs: it answers one question after another over a pipe, until that closes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection

import pypdfium2 as pdfium

from kokemukset_app.core.publication import PdfTrouble, PublicationFacts
from kokemukset_app.core.whole_words import count_in
from kokemukset_app.publications.limits import fence
from kokemukset_app.publications.pdf_pages import page_picture, page_words
from kokemukset_app.publications.pdf_reading import Unreadable, about, open_pdf, page_sizes, page_text, page_texts
from kokemukset_app.publications.questions import (
    AskAbout,
    AskFind,
    AskPicture,
    AskTexts,
    AskWords,
    End,
    Failed,
    FoundOn,
    Question,
    SomeTexts,
)

_CHUNK = 25
"""Pages told at once: few enough that what was read before a crash is not lost."""


@dataclass(slots=True)
class _Open:
    path: str = ""
    document: pdfium.PdfDocument | None = None

    def get(self, path: str) -> pdfium.PdfDocument:
        """Give a document, opened once for as long as questions are about it."""
        if self.document is None or self.path != path:
            self.close()
            self.document = open_pdf(path)
            self.path = path
        return self.document

    def close(self) -> None:
        if self.document is not None:
            self.document.close()
        self.document = None


def run_child(pipe: Connection, memory: int) -> None:
    """Answer questions until the parent hangs up, with so many bytes of memory at the most."""
    fence(memory)
    logging.disable(logging.WARNING)  # what is odd in a file is told as an answer, not on somebody's terminal
    held = _Open()
    while True:
        try:
            question: Question = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            for answer in _answers(question, held):
                pipe.send(answer)
            pipe.send(End())
        except Unreadable as error:
            held.close()
            pipe.send(Failed(error.trouble))
        except MemoryError:
            held.close()
            pipe.send(Failed(PdfTrouble.TOO_LARGE))
        except BrokenPipeError:
            return
        except Exception as error:  # whatever a hostile file brings about is told, and the next one is read
            held.close()
            pipe.send(Failed(PdfTrouble.DAMAGED, f"{type(error).__name__}: {error}"))


def _answers(question: Question, held: _Open) -> Iterator[object]:
    match question:
        case AskTexts(path):
            held.close()  # reading through a file leaves nothing open behind
            document = open_pdf(path)
            try:
                yield about(document)
                yield from _texts(document)
            finally:
                document.close()
        case AskAbout(path):
            held.close()  # the file may be another one than the last time
            document = held.get(path)
            yield PublicationFacts(about(document), page_sizes(document))
        case AskPicture():
            yield page_picture(held.get(question.path), question.page, question.scale, question.max_pixels)
        case AskWords(path, page):
            yield page_words(held.get(path), page)
        case AskFind(path, needle, pages):
            document = held.get(path)
            found = ((page, count_in(page_text(document, page - 1), needle)) for page in pages)
            yield FoundOn(tuple((page, count) for page, count in found if count))


def _texts(document: pdfium.PdfDocument) -> Iterator[SomeTexts]:
    some: list[str] = []
    for text in page_texts(document):
        some.append(text)
        if len(some) >= _CHUNK:
            yield SomeTexts(tuple(some))
            some = []
    if some:
        yield SomeTexts(tuple(some))
