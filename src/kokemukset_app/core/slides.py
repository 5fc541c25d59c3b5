"""A show as values: slides with every line in its place, what had to be split, and what was kept out.

Places are in units of the stage, which is 900 high; what is painted is exactly what was measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kokemukset_app.core.entry import EntryId

HEIGHT = 900
READABLE = 30
"""No running text is set smaller than this (a thirtieth of the height), at any text size."""


class Ratio(StrEnum):
    """The shape of a slide."""

    WIDE = "16:9"
    NARROW = "4:3"


class TextSize(StrEnum):
    """How large a show is set."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"

    @property
    def factor(self) -> float:
        """What sizes are multiplied by."""
        return {"small": 0.85, "normal": 1.0, "large": 1.25}[self.value]


class Ruler(Protocol):
    """Measures text; injected, so that the rules need no window."""

    def width(self, text: str, size: int, *, bold: bool) -> float:
        """Give the width of one line in stage units at `size` units of height."""
        ...


class Role(StrEnum):
    """What a text is on its slide: the painter gives each its colour."""

    KIND = "kind"
    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    TEXT = "text"
    MUTED = "muted"
    FIGURE = "figure"
    FOOT = "foot"


class Tint(StrEnum):
    """The ground of a panel."""

    LESSON = "lesson"
    ADVICE = "advice"
    QUOTE = "quote"
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of one text in their place: `x`, `y` its corner, `width` its room, `pitch` the height of a line."""

    role: Role
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    size: int
    pitch: float
    bold: bool = False
    marker: str = ""
    tint: Tint | None = None

    @property
    def height(self) -> float:
        """The height of its lines."""
        return len(self.lines) * self.pitch

    @property
    def text(self) -> str:
        """Its words, unbroken."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Area:
    """A filled panel, or a hairline where its height is 1."""

    x: float
    y: float
    width: float
    height: float
    tint: Tint | None = None


@dataclass(frozen=True, slots=True)
class PicturePlace:
    """The room of a picture; it is shown whole, in its own shape, in the middle (a logo at the right)."""

    path: str
    alt: str
    x: float
    y: float
    width: float
    height: float
    at_right: bool = False


class SlideKind(StrEnum):
    """What a slide is for."""

    COVER = "cover"
    DIVIDER = "divider"
    TITLE = "title"
    ADVICE = "advice"
    SECTION = "section"
    FIGURES = "figures"
    PICTURE = "picture"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `item` is the place of its item in the selection; `part` of `parts` where a text was split."""

    kind: SlideKind
    title: str
    boxes: tuple[Box, ...]
    item: int = 0
    entry: EntryId | None = None
    areas: tuple[Area, ...] = ()
    pictures: tuple[PicturePlace, ...] = ()
    part: int = 1
    parts: int = 1
    notes: str = ""

    @property
    def caption(self) -> str:
        """What sets the slide apart from the others of its entry: its heading, else the title."""
        headings = (b.text for b in self.boxes if b.role is Role.HEADING or (b.role is Role.LABEL and b.tint))
        return (next(headings, "") if self.kind is not SlideKind.TITLE else "") or self.title


class SplitAt(StrEnum):
    """Where a text was cut: `WORD` means inside a sentence that was too long for a slide."""

    SENTENCE = "sentence"
    ITEM = "item"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Split:
    """A text that took several slides."""

    entry: EntryId | None
    title: str
    heading: str
    parts: int
    at: SplitAt


class Reason(StrEnum):
    """Why an entry is not for the audience."""

    DRAFT = "draft"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class Held:
    """An entry that the guard kept out."""

    entry: EntryId
    title: str
    reason: Reason


class RemarkKind(StrEnum):
    """What the presenter should know before the show."""

    ENTRY_MISSING = "entry_missing"
    PICTURE_LEFT_OUT = "picture_left_out"
    TABLE_AS_LIST = "table_as_list"
    CONTACT_LEFT_OUT = "contact_left_out"
    INTERNAL_LEFT_OUT = "internal_left_out"
    NOTHING_TO_SHOW = "nothing_to_show"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark about an entry: `detail` is a file, an id or a heading."""

    kind: RemarkKind
    entry: EntryId | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ShowItem:
    """An item of what is shown: its first slide, and the minutes planned for it (0: none)."""

    title: str
    entry: EntryId | None
    note: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole show; `accent` is the colour of its look as `#RRGGBB`, empty for the program's own."""

    title: str
    lang: str
    ratio: Ratio
    size: TextSize
    slides: tuple[Slide, ...] = ()
    items: tuple[ShowItem, ...] = ()
    splits: tuple[Split, ...] = ()
    held: tuple[Held, ...] = ()
    remarks: tuple[Remark, ...] = ()
    description: str = ""
    accent: str = ""

    @property
    def minutes(self) -> int:
        """The minutes planned for the whole."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class Stage:
    """The measures of a slide of one shape at one text size, in stage units."""

    ratio: Ratio = Ratio.WIDE
    text_size: TextSize = TextSize.NORMAL

    @property
    def width(self) -> int:
        """The width of the slide."""
        return 1600 if self.ratio is Ratio.WIDE else 1200

    @property
    def margin(self) -> int:
        """The space at each side."""
        return 120 if self.ratio is Ratio.WIDE else 88

    @property
    def room(self) -> int:
        """The width of the text."""
        return self.width - 2 * self.margin

    top = 150
    bottom = 770

    def size(self, base: int) -> int:
        """Give a type size at the chosen text size, never under the readable one."""
        return max(READABLE, round(base * self.text_size.factor))


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """How a show is set: shape, text size, the entries that are allowed though the guard would hold them.

    `city` is the code of the city whose look it has; empty for the library's own look.
    """

    ratio: Ratio = Ratio.WIDE
    size: TextSize = TextSize.NORMAL
    allowed: frozenset[EntryId] = field(default_factory=frozenset[EntryId])
    city: str = ""

    @property
    def stage(self) -> Stage:
        """The measures that go with it."""
        return Stage(self.ratio, self.size)


def overflows(slide: Slide, stage: Stage, ruler: Ruler) -> Sequence[str]:
    """Measure the layout: list the lines that reach over their room, over the slide, or over another text."""
    faults: list[str] = []
    for box in slide.boxes:
        over = box.x + box.width > stage.width - stage.margin / 2 + 0.5 or box.x < 0
        if over or box.y < 0 or box.y + box.height > HEIGHT - 40:
            faults.append(f"outside: {box.text[:60]}")
        if box.role not in (Role.KIND, Role.FOOT) and box.y + box.height > stage.bottom + 0.5:
            faults.append(f"under the foot line: {box.text[:60]}")
        if box.role is Role.TEXT and box.size < READABLE:
            faults.append(f"too small: {box.text[:60]}")
        faults += [
            f"too wide: {line[:60]}"
            for line in box.lines
            if ruler.width(line, box.size, bold=box.bold) > box.width + 0.5
        ]
    faults += _overlaps(slide.boxes)
    return faults


def _overlaps(boxes: Sequence[Box]) -> list[str]:
    found: list[str] = []
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart_x = one.x + one.width <= other.x + 0.5 or other.x + other.width <= one.x + 0.5
            apart_y = one.y + one.height <= other.y + 0.5 or other.y + other.height <= one.y + 0.5
            if not (apart_x or apart_y):
                found.append(f"over each other: {one.text[:30]} | {other.text[:30]}")
    return found
