"""What PDFs say, kept by the content of the file: a new index, or one that was stopped, reads nothing twice."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final, cast

from kokemukset_app.core.publication import Chapter, PdfTrouble, PublicationText

VERSION: Final = 2
"""Grows with every change of what is made of a PDF's text."""
_PRIVATE: Final = 0o700


class TextCache:
    """A folder of texts; safe on any thread and in several processes. A text that cannot be kept is read again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, digest: str) -> PublicationText | None:
        """Give what is known of a file's content; None where nothing is, or what there is cannot be read."""
        try:
            return _from_json(zlib.decompress(self._place(digest).read_bytes()))
        except (OSError, ValueError, TypeError, KeyError, zlib.error):
            return None

    def put(self, digest: str, text: PublicationText) -> None:
        """Keep what a file says."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(zlib.compress(_to_json(text), 6))
                Path(name).replace(self._place(digest))
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def keep_only(self, digests: Collection[str]) -> None:
        """Remove what no file of the library says any more."""
        wanted = {self._place(digest).name for digest in digests}
        with contextlib.suppress(OSError):
            for place in list(self._folder.iterdir()):
                if place.name not in wanted and not place.name.startswith(".new-"):
                    place.unlink(missing_ok=True)

    def _place(self, digest: str) -> Path:
        return self._folder / f"{digest}-{VERSION}"


def _to_json(text: PublicationText) -> bytes:
    record = {
        "title": text.title,
        "author": text.author,
        "created": text.created,
        "pages": text.pages,
        "labels": text.labels,
        "chapters": [[c.level, c.title, c.page] for c in text.chapters],
        "page_count": text.page_count,
        "trouble": text.trouble,
    }
    return json.dumps(record, separators=(",", ":")).encode("ascii")


def _from_json(data: bytes) -> PublicationText:
    record = cast("dict[str, Any]", json.loads(data))
    return PublicationText(
        title=str(record["title"]),
        author=str(record["author"]),
        created=str(record["created"]),
        pages=tuple(str(page) for page in record["pages"]),
        labels=tuple(str(label) for label in record["labels"]),
        chapters=tuple(Chapter(int(level), str(title), int(page)) for level, title, page in record["chapters"]),
        page_count=int(record["page_count"]),
        trouble=PdfTrouble(record["trouble"]) if record["trouble"] else None,
    )
