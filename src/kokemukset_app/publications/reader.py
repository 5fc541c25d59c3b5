"""A library's PDFs as texts: from the cache where their content is known, else read in a guarded child."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.publication import PdfTrouble, Publication, PublicationText
from kokemukset_app.publications.guard import PdfGuard, PdfRefused
from kokemukset_app.publications.limits import MAX_FILE_BYTES, READ_SECONDS
from kokemukset_app.publications.page_text import plain_pages
from kokemukset_app.publications.questions import AskTexts, SomeTexts
from kokemukset_app.publications.text_cache import TextCache

_BLOCK: Final = 1024 * 1024
_SAMPLE_PAGES: Final = 12
_PASSING: Final = frozenset([PdfTrouble.UNREADABLE, PdfTrouble.TOO_SLOW])
"""Troubles of the moment: another time the file may well be read."""
_NO_TITLE: Final = re.compile(
    r"(?i)microsoft (word|powerpoint|office)\b|untitled|nimetön|document\d*$|slide 1$|powerpoint-esitys$"
    r"|.*\.(docx?|odt|pptx?|indd|qxd|tex|dvi|pdf|ps|rtf|xlsx?)$"
)
"""Titles that programs put in by themselves: the file's name says more."""


class PdfReader:
    """Reads PDFs by their paths in the library. Safe on any thread; one file at a time for each reader.

    Args:
        place: gives the file of a path of the library; None for one that would lie outside.
        guess_lang: gives the code of the language that a text is written in.
    """

    def __init__(self, place: Callable[[str], Path | None], cache: TextCache, guess_lang: Callable[[str], str]) -> None:
        self._place = place
        self._cache = cache
        self._guess_lang = guess_lang
        self._guard = PdfGuard()

    def fingerprint(self, path: str, cancel: CancelToken) -> Fingerprint | None:
        """Give size, time and digest of a file; None where it has gone. Without a digest it cannot be read."""
        place = self._place(path)
        if place is None:
            return None
        try:
            info = place.stat()
        except OSError:
            return None
        try:
            with place.open("rb") as file:
                digest = hashlib.blake2b(digest_size=16)
                while block := file.read(_BLOCK):
                    cancel.check()
                    digest.update(block)
                info = os.fstat(file.fileno())
        except OSError:
            return Fingerprint(info.st_size, info.st_mtime_ns, "")
        return Fingerprint(info.st_size, info.st_mtime_ns, digest.hexdigest())

    def read(self, path: str, cancel: CancelToken) -> Publication | None:
        """Read a PDF; None where it has gone. One that cannot be read gives its name and its trouble."""
        seen = self.fingerprint(path, cancel)
        place = self._place(path)
        if seen is None or place is None:
            return None
        text = self._text(place, seen, cancel)
        title = _title(text.title, path)
        sample = " ".join([title, *text.pages[:_SAMPLE_PAGES]])
        return Publication(path, seen, replace(text, title=title), self._guess_lang(sample))

    def forget_others(self, digests: frozenset[str]) -> None:
        """Keep in the cache only what these contents say."""
        self._cache.keep_only(digests)

    def close(self) -> None:
        """End the child."""
        self._guard.close()

    def _text(self, place: Path, seen: Fingerprint, cancel: CancelToken) -> PublicationText:
        if not seen.digest:
            return PublicationText(trouble=PdfTrouble.UNREADABLE)
        if seen.size == 0 or seen.size > MAX_FILE_BYTES:
            return PublicationText(trouble=PdfTrouble.EMPTY if seen.size == 0 else PdfTrouble.TOO_LARGE)
        known = self._cache.get(seen.digest)
        if known is not None:
            return known
        text = self._ask(place, cancel)
        if text.trouble not in _PASSING:
            self._cache.put(seen.digest, text)
        return text

    def _ask(self, place: Path, cancel: CancelToken) -> PublicationText:
        """Read a file; where its child ended over it, once more: something else may have ended that one."""
        text = self._ask_once(place, cancel)
        return self._ask_once(place, cancel) if text.trouble is PdfTrouble.CRASHED else text

    def _ask_once(self, place: Path, cancel: CancelToken) -> PublicationText:
        facts, pages, trouble = PublicationText(), list[str](), None
        try:
            for answer in self._guard.ask(AskTexts(str(place)), READ_SECONDS, cancel):
                match answer:
                    case PublicationText():
                        facts = answer
                    case SomeTexts():
                        pages += answer.pages
                    case _:
                        continue
        except PdfRefused as error:
            trouble = error.trouble
        if trouble is None and len(pages) < facts.page_count:
            trouble = PdfTrouble.TOO_LARGE
        return replace(facts, pages=plain_pages(pages), trouble=trouble)


def _title(title: str, path: str) -> str:
    if title and not _NO_TITLE.match(title) and any(char.isalpha() for char in title):
        return title
    name = path.rsplit("/", 1)[-1][:-4]
    return " ".join(name.replace("_", " ").split()) or path
