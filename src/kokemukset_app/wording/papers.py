"""The few words that handouts and summaries add to the library's own."""

from __future__ import annotations

from kokemukset_app.core.publishing import PaperWords
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_CONTENTS = QT_TRANSLATE_NOOP("Papers", "Contents")
_SOURCES = QT_TRANSLATE_NOOP("Papers", "Sources")
_NOTES = QT_TRANSLATE_NOOP("Papers", "Notes")
_MORE = QT_TRANSLATE_NOOP("Papers", "and {0} more")


def paper_words(translate: Translate) -> PaperWords:
    """Give the words in the language of `translate`."""
    return PaperWords(*(translate("Papers", text) for text in (_CONTENTS, _SOURCES, _NOTES, _MORE)))
