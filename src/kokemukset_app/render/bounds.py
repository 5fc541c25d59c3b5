"""Bounds on the work that running text can ask for: the parser's search for matching marks is quadratic at worst."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from typing_extensions import override

BUDGET: Final = 20_000_000
"""Steps for a whole page; a text that would take more than is left is shown as it is written."""
MAX_MARKS: Final = 4000
"""Marks in one text."""
MAX_PLAIN: Final = 200
"""Texts with fewer characters are never looked at."""

_BRACKET = re.compile(r"\]\(|[\[\])]")
_MARK = re.compile(r"[*_`~=<!&\\]")


class BoundedText(Treeprocessor):
    """Marks texts that would be dear to parse as plain, before the inline parser sees them."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._left = BUDGET

    @override
    def run(self, root: Element) -> None:
        self._left = BUDGET
        for element in root.iter():
            if element.text:
                element.text = self._bounded(element.text)
            if element.tail:
                element.tail = self._bounded(element.tail)

    def _bounded(self, text: str) -> str:
        if isinstance(text, AtomicString) or len(text) < MAX_PLAIN:
            return text
        cost = _cost(text)
        if cost > self._left:
            return AtomicString(text)
        self._left -= cost
        return text


def _cost(text: str) -> int:
    """Estimate the steps of parsing a text: each bracket is followed to its partner, each mark to the end at worst."""
    marks = len(_MARK.findall(text))
    if marks > MAX_MARKS:
        return BUDGET + 1
    return len(text) + _bracket_steps(text) * 10 + marks * len(text) // 4


def _bracket_steps(text: str) -> int:
    """Count the characters between each bracket and its partner, or the end of the text where it has none."""
    steps = 0
    square, round_ = list[int](), list[int]()
    for match in _BRACKET.finditer(text):
        at = match.start()
        if match[0] == "[":
            square.append(at)
            continue
        if match[0] == ")":
            if round_:
                steps += at - round_.pop()
            continue
        if square:
            steps += at - square.pop()
        if match[0] == "](":
            round_.append(at)
    return steps + sum(len(text) - at for at in (*square, *round_))
