"""Translations straight from the Qt Linguist files, so that the command line needs no Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Translate = Callable[[str, str], str]
"""(context, English source) → text in the user's language."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  # the name that lupdate looks for
    """Mark a text for translation and give it back as it is."""
    del context
    return text


def untranslated(context: str, text: str) -> str:
    """Give the English source."""
    del context
    return text


class Catalogue:
    """The messages of one `.ts` file, read at the first one asked for; a source without one stands for itself."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._messages: dict[tuple[str, str], str] = {}

    def _read(self, path: Path) -> None:
        if not path.exists():
            return
        from xml.etree import ElementTree as ET  # noqa: PLC0415  # a window has Qt's own translations

        root = ET.parse(path).getroot()  # noqa: S314  # our own file, shipped with the program
        for context in root.iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                text = message.findtext("translation", "")
                if text.strip():
                    self._messages[name, message.findtext("source", "")] = text

    def translate(self, context: str, text: str) -> str:
        """Give the text in the catalogue's language."""
        if self._path is not None:
            path, self._path = self._path, None
            self._read(path)
        return self._messages.get((context, text), text)
