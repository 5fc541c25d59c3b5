"""Words that are written wrong, underlined where they stand."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument
from typing_extensions import override

from kokemukset_app.core.spelling import WordPlace, checked_words
from kokemukset_app.qt.runtime.theming import ThemeHolder


class WordMarks(QSyntaxHighlighter):
    """Underline wrong words of a document. GUI thread only."""

    def __init__(self, themes: ThemeHolder, document: QTextDocument) -> None:
        super().__init__(document)
        self._themes = themes
        self._wrong: frozenset[str] = frozenset()
        themes.changed.connect(self._dress)

    @property
    def wrong(self) -> frozenset[str]:
        """The words that are underlined."""
        return self._wrong

    def show_wrong(self, words: frozenset[str]) -> None:
        """Underline these words in prose, and no others; only lines where that changes something are coloured anew."""
        changed = words ^ self._wrong
        self._wrong = words
        if not changed:
            return
        block = self.document().firstBlock()
        while block.isValid():
            if any(place.word in changed for place in checked_words(block.text())):
                self.rehighlightBlock(block)
            block = block.next()

    def wrong_in(self, block: QTextBlock) -> list[WordPlace]:
        """Give the underlined words of a line, with their places in Qt's units."""
        text = block.text()
        if not self._wrong or not self._is_prose(block):
            return []
        return [
            WordPlace(place.word, _units(text, place.start), _units(text, place.end))
            for place in checked_words(text)
            if place.word in self._wrong
        ]

    @override
    def highlightBlock(self, text: str) -> None:
        self._underline(text)

    def _is_prose(self, _block: QTextBlock) -> bool:
        """Tell whether words of a line are checked."""
        return True

    def _underline(self, text: str) -> None:
        if not self._wrong:
            return
        colour = self._themes.theme.color("error")
        for found in checked_words(text):
            if found.word in self._wrong:
                for place in range(_units(text, found.start), _units(text, found.end)):
                    look = self.format(place)
                    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                    look.setUnderlineColor(colour)
                    self.setFormat(place, 1, look)

    def _dress(self) -> None:
        self.rehighlight()


def _units(text: str, place: int) -> int:
    """Turn a place in code points into one in the units Qt counts: a sign outside the first plane is two."""
    return place if text.isascii() else place + sum(char > "\uffff" for char in text[:place])
