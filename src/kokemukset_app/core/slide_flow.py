"""Text set in a measured room: lines broken at words, pages broken at the ends of sentences and list items."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kokemukset_app.core.slide_source import Block, BlockKind
from kokemukset_app.core.slides import Box, Role, Ruler, SplitAt, Stage

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’»)\]]*\s+(?=[\"”«(\[–-]?\s?[A-ZÅÄÖÉÜ0-9])")
_SHORT = frozenset(
    {
        "esim",
        "mm",
        "ks",
        "vrt",
        "klo",
        "nk",
        "ns",
        "ym",
        "yms",
        "jne",
        "prof",
        "toim",
        "t.ex",
        "bl.a",
        "dvs",
        "e.g",
        "i.e",
        "vs",
        "no",
        "nr",
        "s",
        "p",
        "n",
        "v",
        "milj",
        "mrd",
        "ca",
        "ent",
    }
)
_CLAUSE = re.compile(r"[,;:–—]\s")
_LEADING = 1.42
_SHORTEST = 0.45
"""A page that ends inside a sentence ends at a comma only where that leaves at least this share of it filled."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the blocks of a page are set: where, how wide, and how large running text is."""

    stage: Stage
    x: float
    width: float
    base: int = 38

    @property
    def size(self) -> int:
        """The size of running text."""
        return self.stage.size(self.base)


@dataclass(frozen=True, slots=True)
class Page:
    """The boxes of one page, `y` counted from its top, and its height."""

    boxes: tuple[Box, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Flowed:
    """Pages of a text; `at` tells the roughest cut between them."""

    pages: tuple[Page, ...]
    at: SplitAt = SplitAt.ITEM


class Typesetter:
    """Breaks lines and pages with one ruler. Keeps what it has measured; not shared between threads."""

    def __init__(self, ruler: Ruler) -> None:
        self._ruler = ruler
        self._widths: dict[tuple[str, int, bool], float] = {}
        self._wrapped: dict[tuple[str, int, bool, float], tuple[str, ...]] = {}

    def width(self, text: str, size: int, *, bold: bool = False) -> float:
        """Measure one line."""
        key = (text, size, bold)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = self._ruler.width(text, size, bold=bold)
        return found

    def wrap(self, text: str, size: int, room: float, *, bold: bool = False) -> tuple[str, ...]:
        """Break a text into lines of at most `room`; a word that is wider alone is cut."""
        key = (text, size, bold, room)
        found = self._wrapped.get(key)
        if found is None:
            found = self._wrapped[key] = tuple(self._lines(text, size, room, bold=bold))
        return found

    def box(self, role: Role, text: str, setting: tuple[float, float, float], size: int, *, bold: bool = False) -> Box:
        """Set one text at (x, y, width)."""
        x, y, room = setting
        pitch = round(size * (1.22 if bold and size > 44 else _LEADING))
        return Box(role, self.wrap(text, size, room, bold=bold), x, y, room, size, pitch, bold)

    def joined(self, parts: Sequence[str], size: int, room: float) -> str:
        """Join as many parts by a dot as fit on one line, whole; nothing is cut."""
        text = ""
        for part in parts:
            longer = f"{text}  ·  {part}" if text else part
            if part and self.width(longer, size) <= room:
                text = longer
        return text

    def flow(self, blocks: Sequence[Block], setting: Setting, height: float) -> Flowed:
        """Set blocks on pages no higher than `height`; the pages are made about equally full."""
        first = _Flow(self, setting, height).run(blocks)
        count = len(first.pages)
        if count < 2:
            return first
        for share in (0.55, 0.65, 0.75, 0.85, 0.93):
            other = _Flow(self, setting, height * share).run(blocks)
            if len(other.pages) == count and not _is_rougher(other.at, first.at):
                return other
        return first

    def _lines(self, text: str, size: int, room: float, *, bold: bool) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in text.split(" "):
            if not word:
                continue
            longer = f"{line} {word}" if line else word
            if self.width(longer, size, bold=bold) <= room:
                line = longer
                continue
            if line:
                lines.append(line)
            while self.width(word, size, bold=bold) > room and len(word) > 1:
                head = self._head(word, size, room, bold=bold)
                lines.append(word[:head])
                word = word[head:]  # noqa: PLW2901  # what is left of the word
            line = word
        if line:
            lines.append(line)
        return lines or [""]

    def _head(self, word: str, size: int, room: float, *, bold: bool) -> int:
        """Count the letters of a word that fit, at least one; after a hyphen or slash where there is one."""
        low, high = 1, len(word) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._ruler.width(word[:middle], size, bold=bold) <= room:
                low = middle
            else:
                high = middle - 1
        mark = max(word.rfind("-", 0, low), word.rfind("/", 0, low)) + 1
        return mark if mark > low // 2 else low


class _Flow:
    """One run over blocks with pages of one height."""

    def __init__(self, setter: Typesetter, setting: Setting, height: float) -> None:
        self._setter, self._setting, self._height = setter, setting, height
        self._pages: list[Page] = []
        self._boxes: list[Box] = []
        self._y = 0.0
        self._at = SplitAt.ITEM

    def run(self, blocks: Sequence[Block]) -> Flowed:
        for block in blocks:
            self._place(block)
        self._end_page()
        return Flowed(tuple(self._pages), self._at)

    def _place(self, block: Block) -> None:
        rest = block
        while rest.text:
            gap = self._gap(rest) if self._boxes else 0.0
            room = self._height - self._y - gap
            box = self._box(rest)
            need = box.height + (self._one_line() if rest.kind is BlockKind.SUBHEAD else 0)
            if need <= room:
                self._add(box, gap)
                return
            taken, rest = self._cut(rest, box, room)
            if taken is not None:
                self._add(taken, gap)
            self._end_page()

    def _cut(self, block: Block, box: Box, room: float) -> tuple[Box | None, Block]:
        """Give what fits on this page, and the rest; the box is None where all goes to the next page."""
        text = _by_sentences(block.text, lambda head: self._fits(block, head, room))
        if text:
            self._at = SplitAt.SENTENCE if self._at is SplitAt.ITEM else self._at
            return self._box(replace(block, text=text)), _rest(block, text)
        if self._boxes:
            return None, block
        # A sentence longer than a page: at a comma if there is one in the later part, else at the end of a line.
        lines = max(1, int(room // box.pitch))
        if lines >= len(box.lines):
            return box, replace(block, text="")  # not even a line has room: the page is one line high
        head = " ".join(box.lines[:lines])
        self._at = SplitAt.WORD
        commas = [m.end() for m in _CLAUSE.finditer(head) if m.end() > len(head) * _SHORTEST]
        if commas:
            head = head[: commas[-1]].rstrip()
            return self._box(replace(block, text=head)), _rest(block, head)
        shown = replace(box, lines=box.lines[:lines])
        return shown, replace(block, text=" ".join(box.lines[lines:]), marker="")

    def _fits(self, block: Block, text: str, room: float) -> bool:
        return self._box(replace(block, text=text)).height <= room

    def _box(self, block: Block) -> Box:
        setting = self._setting
        x, width, size = setting.x, setting.width, setting.size
        if block.kind is BlockKind.SUBHEAD:
            return self._setter.box(Role.LABEL, block.text, (x, 0, width), size, bold=True)
        if block.kind is BlockKind.ITEM:
            indent = round(size * (1.1 + 0.9 * block.level + (0.5 if len(block.marker) > 2 else 0)))
            box = self._setter.box(Role.TEXT, block.text, (x + indent, 0, width - indent), size)
            return replace(box, marker=block.marker)
        if block.kind is BlockKind.CODE:
            smaller = max(30, round(size * 0.8))
            return self._setter.box(Role.TEXT, block.text, (x, 0, width), smaller)
        role = Role.MUTED if block.kind is BlockKind.QUOTE else Role.TEXT
        return self._setter.box(role, block.text, (x, 0, width), size)

    def _gap(self, block: Block) -> float:
        size = self._setting.size
        if block.kind is BlockKind.CODE:
            return 0.0
        return size * {BlockKind.ITEM: 0.38, BlockKind.SUBHEAD: 0.9}.get(block.kind, 0.62)

    def _one_line(self) -> float:
        return self._setting.size * (_LEADING + 0.62)

    def _add(self, box: Box, gap: float) -> None:
        self._y += gap
        self._boxes.append(replace(box, y=self._y))
        self._y += box.height

    def _end_page(self) -> None:
        if self._boxes:
            self._pages.append(Page(tuple(self._boxes), self._y))
        self._boxes, self._y = [], 0.0


def sentences(text: str) -> list[str]:
    """Cut a text at the ends of its sentences; abbreviations, initials and ordinals do not end one."""
    found: list[str] = []
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        before = text[start : mark.start()].rsplit(" ", 1)[-1].rstrip('"”’»)]')
        word = before.rstrip(".").lstrip("(").lower()
        if before.endswith(".") and (word in _SHORT or len(word) == 1 or word.isdigit()):
            continue
        found.append(text[start : mark.end()].rstrip())
        start = mark.end()
    found.append(text[start:])
    return [sentence for sentence in found if sentence]


def _by_sentences(text: str, fits: Callable[[str], bool]) -> str:
    """Give as many whole sentences from the start as fit, but not all of them."""
    taken = ""
    for sentence in sentences(text)[:-1]:
        longer = f"{taken} {sentence}" if taken else sentence
        if not fits(longer):
            break
        taken = longer
    return taken


def _rest(block: Block, head: str) -> Block:
    """Give what comes after `head`; an item goes on without its mark. Spaces may differ from those of the text."""
    gone = len(head.replace(" ", ""))
    at = 0
    while gone and at < len(block.text):
        gone -= block.text[at] != " "
        at += 1
    return replace(block, text=block.text[at:].strip(), marker="")


def _is_rougher(one: SplitAt, other: SplitAt) -> bool:
    order = (SplitAt.ITEM, SplitAt.SENTENCE, SplitAt.WORD)
    return order.index(one) > order.index(other)
