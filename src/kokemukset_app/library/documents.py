"""Documents that a user brings (txt, md, docx, pdf) as plain text, with headings where the file tells them.

A file of text is decoded here. Word and PDF files are read in a process of their own, with a bound on its memory and
its time: whatever such a file does to its reader, the program only says that it cannot be read.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable
from kokemukset_app.core.plan import PlanDocument
from kokemukset_app.library.decoding import decode
from kokemukset_app.library.document_formats import MAX_TEXT
from kokemukset_app.library.lang_guess import guess_lang

MAX_BYTES: Final = 64 * 1024 * 1024
SECONDS: Final = 30.0
"""A document that takes longer than this to be read is given up."""
MEMORY: Final = 2 * 1024 * 1024 * 1024

_TEXT_SUFFIXES: Final = (".txt", ".md", ".markdown", ".text", "")
_POLL: Final = 0.05

SUFFIXES: Final = (".docx", ".pdf", ".md", ".txt")


TextReader = Callable[[Path], str]
"""Gives the text of a file of one kind; a function of a module, since it is called in another process."""


class Documents:
    """Reads documents. Safe on any thread; `readers` are by suffix, each run in a process of its own."""

    def __init__(self, readers: Mapping[str, TextReader]) -> None:
        self._readers = readers

    def read(self, path: Path, cancel: CancelToken) -> PlanDocument:
        """Read a file's text; raises `DocumentUnreadable` with the reason, `Cancelled`."""
        try:
            text = self._text(path, cancel)
        except FileNotFoundError as error:
            raise DocumentUnreadable(path.name or str(path), DocumentFault.MISSING) from error
        except PermissionError as error:
            raise DocumentUnreadable(path.name, DocumentFault.NOT_ALLOWED) from error
        except (OSError, ValueError) as error:
            raise DocumentUnreadable(path.name, DocumentFault.DAMAGED) from error
        if not any(char.isalpha() for char in text):
            raise DocumentUnreadable(path.name, DocumentFault.NO_TEXT)
        if len(text) > MAX_TEXT:
            raise DocumentUnreadable(path.name, DocumentFault.TOO_LARGE)
        return self.of_text(text, path.stem)

    def of_text(self, text: str, name: str = "") -> PlanDocument:
        """Take a text as it was pasted or piped."""
        text = text.replace("\0", " ")[:MAX_TEXT]
        return PlanDocument(name, text, guess_lang(text))

    def _text(self, path: Path, cancel: CancelToken) -> str:
        if not path.is_file():
            raise FileNotFoundError
        suffix = path.suffix.lower()
        if suffix not in self._readers and suffix not in _TEXT_SUFFIXES:
            raise DocumentUnreadable(path.name, DocumentFault.UNKNOWN_KIND)
        if path.stat().st_size > MAX_BYTES:
            raise DocumentUnreadable(path.name, DocumentFault.TOO_LARGE)
        if suffix in self._readers:
            return _in_a_process(self._readers[suffix], path, cancel)
        text = decode(path.read_bytes()).text
        if "\0" in text[:4096]:
            raise DocumentUnreadable(path.name, DocumentFault.UNKNOWN_KIND)
        return text


def _in_a_process(reader: TextReader, path: Path, cancel: CancelToken) -> str:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=run_reader, args=(reader, path, theirs), name="kokemukset-document", daemon=True)
    child.start()
    theirs.close()
    try:
        return _answer(ours, path, cancel)
    finally:
        if child.is_alive():
            child.kill()
        child.join()
        ours.close()


def _answer(ours: Connection, path: Path, cancel: CancelToken) -> str:
    ends = time.monotonic() + SECONDS
    while not ours.poll(_POLL):
        cancel.check()
        if time.monotonic() > ends:
            raise DocumentUnreadable(path.name, DocumentFault.TOO_SLOW)
    try:
        message: object = ours.recv()
    except (EOFError, OSError):
        raise DocumentUnreadable(path.name, DocumentFault.DAMAGED) from None  # it took its reader down
    match message:
        case ("text", str() as text):
            return text
        case ("fault", str() as fault) if fault in list(DocumentFault):
            raise DocumentUnreadable(path.name, DocumentFault(fault))
        case _:
            raise DocumentUnreadable(path.name, DocumentFault.DAMAGED)


def run_reader(reader: TextReader, path: Path, pipe: Connection) -> None:
    """Be the reading process: give the text, or the reason why there is none."""
    _bound_memory()
    try:
        pipe.send(("text", reader(path)))
    except DocumentUnreadable as error:
        pipe.send(("fault", error.fault.value))
    except BaseException:  # the child's crash net: whatever it was, the file cannot be read
        pipe.send(("fault", DocumentFault.DAMAGED.value))
    finally:
        pipe.close()


def _bound_memory() -> None:
    """Bound the memory of this process where the system lets one (not on Windows)."""
    try:
        import resource  # noqa: PLC0415  # not there on Windows
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (OSError, ValueError):
        return
