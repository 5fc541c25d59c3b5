"""Quiet colours for Markdown: structure stands out, text stays text."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextDocument
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.editor.word_marks import WordMarks

_PLAIN, _CODE, _FRONT = 0, 1, 2
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?=\s|$)")
_LEAD = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?(?=\s)|\s{0,3}>+|\s*!!!.*|\s*\[\^[^\]]+\]:")
_KEY = re.compile(r"\s*(?:-\s+)?[\w.-]+:(?=\s|$)")
_INLINE = (
    ("code", re.compile(r"`[^`\n]+`")),
    ("link", re.compile(r"\[\[[^\[\]\n]+\]\]|\[\^[^\]\n]+\]|!?\[[^\[\]\n]*\]\([^()\n]*\)|https?://[^\s)>\]]+")),
    ("strong", re.compile(r"\*\*[^*\n]+\*\*|__[^_\n]+__")),
    ("emphasis", re.compile(r"(?<![*\w])\*[^*\s][^*\n]*\*(?!\*)|(?<![_\w])_[^_\s][^_\n]*_(?!\w)")),
)


class MarkdownColours(WordMarks):
    """Colour a document of Markdown, front matter included where it has one. GUI thread only."""

    def __init__(self, themes: ThemeHolder, document: QTextDocument) -> None:
        super().__init__(themes, document)
        self._looks: dict[str, QTextCharFormat] = {}
        self._dress()

    @override
    def _is_prose(self, _block: QTextBlock) -> bool:
        return _block.userState() == _PLAIN

    @override
    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        number = self.currentBlock().blockNumber()
        if number == 0 and text.strip() in ("---", "+++"):
            self._whole(text, "faint", _FRONT)
        elif before == _FRONT:
            self._front(text)
        elif before == _CODE or _FENCE.match(text):
            ends = before == _CODE and _FENCE.match(text) is not None
            self._whole(text, "code", _PLAIN if ends else _CODE)
        else:
            self.setCurrentBlockState(_PLAIN)
            self._prose(text)
            self._underline(text)

    def _whole(self, text: str, look: str, state: int) -> None:
        self.setFormat(0, len(text), self._looks[look])
        self.setCurrentBlockState(state)

    def _front(self, text: str) -> None:
        if text.strip() in ("---", "...", "+++"):
            self._whole(text, "faint", _PLAIN)
            return
        self.setCurrentBlockState(_FRONT)
        if text.lstrip().startswith("#"):
            self.setFormat(0, len(text), self._looks["faint"])
        elif found := _KEY.match(text):
            self.setFormat(0, found.end(), self._looks["link"])

    def _prose(self, text: str) -> None:
        if _HEADING.match(text):
            self.setFormat(0, len(text), self._looks["strong"])
            return
        if found := _LEAD.match(text):
            self.setFormat(0, found.end(), self._looks["link"])
        elif text.lstrip().startswith("|"):
            for place, char in enumerate(text):
                if char == "|":
                    self.setFormat(place, 1, self._looks["link"])
        for look, pattern in _INLINE:
            for found in pattern.finditer(text):
                self.setFormat(found.start(), len(found[0]), self._looks[look])

    @override
    def _dress(self) -> None:
        theme = self._themes.theme
        self._looks = {
            "strong": _look(theme.color("text"), semibold=True),
            "emphasis": _look(theme.color("text"), italic=True),
            "link": _look(theme.color("accent")),
            "code": _look(theme.color("status-approved")),
            "faint": _look(theme.color("text-muted")),
        }
        super()._dress()


def _look(colour: QColor, *, semibold: bool = False, italic: bool = False) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour)
    if semibold:
        look.setFontWeight(QFont.Weight.DemiBold)
    look.setFontItalic(italic)
    return look
