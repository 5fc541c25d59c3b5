"""Handouts, lesson cards and summaries set on sheets of paper, in tenths of a millimetre; no line is ever clipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.publishing import PaperWords
from kokemukset_app.core.slide_flow import Typesetter, sentences
from kokemukset_app.core.slides import Area, Box, PicturePlace, Role, Tint

WIDTH, HEIGHT = 2100, 2970
"""A4 in tenths of a millimetre."""

_MARGIN, _TOP, _BOTTOM = 200, 200, 2750
_POINT = 3.528
_NOTE_LINES = 5
_PICTURE_HIGH = 1500.0


def points(size: float) -> int:
    """Give a type size in points as tenths of a millimetre."""
    return round(size * _POINT)


@dataclass(frozen=True, slots=True)
class PaperItem:
    """An item on paper: an entry with its lesson and advice, a picture, or (without either) a heading.

    `shape` is the picture's width by its height.
    """

    title: str
    entry: EntryId | None = None
    above: tuple[str, ...] = ()
    lesson_heading: str = ""
    lesson: tuple[str, ...] = ()
    advice_heading: str = ""
    advice: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    picture: str = ""
    shape: float = 1.0

    @property
    def is_heading(self) -> bool:
        """Tell whether it is a heading over the others."""
        return self.entry is None and not self.picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of a sheet; `cuts` are lines to cut along."""

    boxes: tuple[Box, ...] = ()
    areas: tuple[Area, ...] = ()
    cuts: tuple[tuple[float, float, float, float], ...] = ()
    pictures: tuple[PicturePlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Papers:
    """Sheets with their outline (title and 0-based sheet) and the titles of what had to be shortened."""

    sheets: tuple[Sheet, ...]
    outline: tuple[tuple[str, int], ...] = ()
    shortened: tuple[str, ...] = ()


def with_logo(papers: Papers, path: str) -> Papers:
    """Put a logo above the text of each sheet, at the right; sheets of cards have no room for one."""
    place = PicturePlace(path, "", WIDTH - _MARGIN - 500, 70, 500, 90, at_right=True)
    dressed = (s if s.cuts else replace(s, pictures=(place, *s.pictures)) for s in papers.sheets)
    return replace(papers, sheets=tuple(dressed))


@dataclass(slots=True)
class _Page:
    boxes: list[Box] = field(default_factory=list[Box])
    areas: list[Area] = field(default_factory=list[Area])
    pictures: list[PicturePlace] = field(default_factory=list[PicturePlace])


def _picture_high(shape: float) -> float:
    """Give how high a picture over the width of the text is; a tall one leaves room for its words."""
    return min((WIDTH - 2 * _MARGIN) / shape, _PICTURE_HIGH)


class _Column:
    """Text running down sheets; a paragraph goes on on the next sheet where it must, at the end of a line."""

    def __init__(self, setter: Typesetter) -> None:
        self.setter = setter
        self.pages = [_Page()]
        self.y = float(_TOP)

    @property
    def page(self) -> int:
        """The number of the present sheet."""
        return len(self.pages) - 1

    def need(self, height: float) -> None:
        """Go to the next sheet where so much has no room here."""
        if self.y + height > _BOTTOM and self.pages[-1].boxes:
            self.turn()

    def turn(self) -> None:
        """Go to the next sheet."""
        self.pages.append(_Page())
        self.y = _TOP

    def text(
        self,
        role: Role,
        text: str,
        size: int,
        *,
        bold: bool = False,
        inset: tuple[float, float] = (0, 0),
        after: float = 0,
    ) -> None:
        """Set a paragraph."""
        x, width = _MARGIN + inset[0], WIDTH - 2 * _MARGIN - inset[0] - inset[1]
        box = self.setter.box(role, text, (x, 0, width), size, bold=bold)
        lines = list(box.lines)
        while lines:
            room = int((_BOTTOM - self.y) // box.pitch)
            if room < min(2, len(lines)):
                self.turn()
                continue
            taken, lines = lines[:room], lines[room:]
            self.pages[-1].boxes.append(replace(box, lines=tuple(taken), y=self.y))
            self.y += len(taken) * box.pitch
        self.y += after

    def picture(self, path: str, words: str, shape: float) -> None:
        """Put a picture over the width of the text, or as high as leaves room for its words."""
        high = _picture_high(shape)
        self.need(high)
        self.pages[-1].pictures.append(PicturePlace(path, words, _MARGIN, self.y, float(WIDTH - 2 * _MARGIN), high))
        self.y += high + 16

    def rule(self, after: float) -> None:
        """Draw a hairline."""
        self.pages[-1].areas.append(Area(_MARGIN, self.y, WIDTH - 2 * _MARGIN, 2))
        self.y += after

    def sheets(self, foot: str) -> tuple[Sheet, ...]:
        """Give the sheets, each with its number."""
        size = points(8.5)
        made: list[Sheet] = []
        for number, page in enumerate(self.pages, 1):
            left = self.setter.joined([foot], size, WIDTH - 2 * _MARGIN - 200)
            boxes = [*page.boxes, self._number(f"{number} / {len(self.pages)}", size)]
            if left:
                boxes.append(Box(Role.FOOT, (left,), _MARGIN, 2810, WIDTH - 2 * _MARGIN - 200, size, size * 1.4))
            made.append(Sheet(tuple(boxes), tuple(page.areas), pictures=tuple(page.pictures)))
        return tuple(made)

    def _number(self, text: str, size: int) -> Box:
        wide = self.setter.width(text, size)
        return Box(Role.FOOT, (text,), WIDTH - _MARGIN - wide, 2810, wide + 1, size, size * 1.4)


def handout(title: str, description: str, items: Sequence[PaperItem], words: PaperWords, setter: Typesetter) -> Papers:
    """Set a handout: contents with page numbers, then each entry with its lesson, advice, sources and note lines.

    The contents are set twice: the first time to see how many sheets they take.
    """
    begun = 1
    while True:
        body = _Column(setter)
        starts: list[int] = []
        for item in items:
            _handout_item(body, item, words, starts)
        contents = _contents(title, description, items, starts, (begun, words, setter))
        if len(contents.pages) <= begun:
            break
        begun = len(contents.pages)
    column = _Column(setter)
    column.pages = [*contents.pages, *(body.pages if items else [])]
    outline = [(item.title, begun + start) for item, start in zip(items, starts, strict=True)]
    return Papers(column.sheets(title), ((words.contents, 0), *outline))


def _contents(
    title: str,
    description: str,
    items: Sequence[PaperItem],
    starts: Sequence[int],
    rest: tuple[int, PaperWords, Typesetter],
) -> _Column:
    begun, words, setter = rest
    column = _Column(setter)
    column.text(Role.TITLE, title, points(22), bold=True, after=30)
    for line in description.splitlines():
        column.text(Role.MUTED, line, points(11), after=20)
    column.y += 40
    column.text(Role.LABEL, words.contents, points(12), bold=True, after=20)
    for item, start in zip(items, starts, strict=True):
        size = points(11)
        column.need(size * 3)
        top, page = column.y, column.page
        inset = 0 if item.is_heading else 60
        column.text(Role.TEXT, item.title, size, bold=item.is_heading, inset=(inset, 80), after=8)
        if column.page == page:
            number = str(begun + start + 1)
            wide = setter.width(number, size)
            place = WIDTH - _MARGIN - wide
            column.pages[-1].boxes.append(Box(Role.MUTED, (number,), place, top, wide + 1, size, round(size * 1.42)))
    return column


def _handout_item(column: _Column, item: PaperItem, words: PaperWords, starts: list[int]) -> None:
    small, text = points(9), points(11)
    if item.is_heading:
        column.need(900)  # with the beginning of what it is over
        starts.append(column.page)
        column.text(Role.TITLE, item.title, points(18), bold=True, after=50)
        return
    column.need(700 + (_picture_high(item.shape) if item.picture else 0.0))
    starts.append(column.page)
    if above := column.setter.joined(item.above, small, WIDTH - 2 * _MARGIN):
        column.text(Role.KIND, above, small, after=6)
    column.text(Role.TITLE, item.title, points(15), bold=True, after=24)
    if item.picture:
        column.picture(item.picture, item.title, item.shape)
    for heading, paragraphs in ((item.lesson_heading, item.lesson), (item.advice_heading, item.advice)):
        if paragraphs:
            column.need(200)
            if heading:
                column.text(Role.LABEL, heading, small, bold=True, after=4)
            for paragraph in paragraphs:
                column.text(Role.TEXT, paragraph, text, after=18)
    if item.sources:
        column.need(120)
        column.text(Role.MUTED, f"{words.sources}: " + "; ".join(item.sources), small, after=6)
    column.text(Role.MUTED, item.entry or "", small, after=16)
    column.need(_NOTE_LINES * 80 + 60)
    column.text(Role.MUTED, words.notes, small, after=60)
    for _ in range(_NOTE_LINES):
        column.rule(80)
    column.y += 40


def summary(title: str, description: str, items: Sequence[PaperItem], words: PaperWords, setter: Typesetter) -> Papers:
    """Set all on one page: titles with lessons, in the largest of some sizes; with less said where it must be.

    The last way out is to tell how many more there are.
    """
    for size in (11.0, 10.0, 9.0, 8.0):
        for told in (3, 2, 1, 0):
            if size > 9 and told == 0:
                continue
            column = _summary(title, description, items, (size, told), setter)
            if len(column.pages) == 1:
                cut = tuple(i.title for i in items if i.entry and told < len(sentences(" ".join(i.lesson))))
                return Papers(column.sheets(title), ((title, 0),), cut)
    kept = list(items)
    while True:
        kept = kept[: len(kept) - max(1, len(kept) // 20)]
        more = PaperItem(words.more.format(len(items) - len(kept)))
        column = _summary(title, description, [*kept, more], (8.0, 0), setter)
        if len(column.pages) == 1 or not kept:
            return Papers(column.sheets(title)[:1], ((title, 0),), tuple(i.title for i in items[len(kept) :]))


def _summary(
    title: str, description: str, items: Sequence[PaperItem], how: tuple[float, int], setter: Typesetter
) -> _Column:
    size, told = how
    column = _Column(setter)
    column.text(Role.TITLE, title, points(20 if told else 16), bold=True, after=24)
    if description and told:
        column.text(Role.MUTED, " ".join(sentences(description)[: told + 1]), points(size), after=24)
    for item in items:
        if item.is_heading:
            column.y += 30
            column.text(Role.LABEL, item.title, points(size * 1.2), bold=True, after=12)
            continue
        column.text(Role.TEXT, item.title, points(size), bold=told > 0, after=2 if told else 6)
        if told and item.lesson:
            column.text(Role.MUTED, " ".join(sentences(" ".join(item.lesson))[:told]), points(size), after=14)
    return column


def cards(items: Sequence[PaperItem], per_sheet: int, setter: Typesetter) -> Papers:
    """Set lesson cards: fronts on one side, backs on the other with columns swapped, for turning over the long edge."""
    rows = 4 if per_sheet >= 8 else 2
    entries = [item for item in items if item.entry is not None]
    sheets: list[Sheet] = []
    outline: list[tuple[str, int]] = []
    shortened: list[str] = []
    for at in range(0, len(entries), rows * 2):
        front, back = _Page(), _Page()
        for place, item in enumerate(entries[at : at + rows * 2]):
            row, column = divmod(place, 2)
            outline.append((item.title, len(sheets)))
            is_cut = _card(setter, front, _cell(row, column, rows), item, is_front=True)
            is_cut = _card(setter, back, _cell(row, 1 - column, rows), item, is_front=False) or is_cut
            if is_cut:
                shortened.append(item.title)
        cuts = _cuts(rows)
        sheets += [Sheet(tuple(p.boxes), tuple(p.areas), cuts) for p in (front, back)]
    return Papers(tuple(sheets), tuple(outline), tuple(shortened))


_EDGE_X, _EDGE_Y, _PAD = 100, 105, 70


def _cell(row: int, column: int, rows: int) -> tuple[float, float, float, float]:
    """Give the place of a card: the grid stands in the middle of the sheet, so both sides meet."""
    wide, high = (WIDTH - 2 * _EDGE_X) / 2, (HEIGHT - 2 * _EDGE_Y) / rows
    return _EDGE_X + column * wide, _EDGE_Y + row * high, wide, high


def _cuts(rows: int) -> tuple[tuple[float, float, float, float], ...]:
    right, bottom = WIDTH - _EDGE_X, HEIGHT - _EDGE_Y
    across = [(float(_EDGE_X), _cell(r, 0, rows)[1], float(right), _cell(r, 0, rows)[1]) for r in range(rows)]
    down = [(x, float(_EDGE_Y), x, float(bottom)) for x in (float(_EDGE_X), WIDTH / 2, float(right))]
    return (*across, (float(_EDGE_X), float(bottom), float(right), float(bottom)), *down)


def _card(
    setter: Typesetter, page: _Page, cell: tuple[float, float, float, float], item: PaperItem, *, is_front: bool
) -> bool:
    """Set one side of a card; tells whether something had to be left out of it."""
    x, y, wide, high = cell
    room = (x + _PAD, y + _PAD * 0.8, wide - 2 * _PAD, high - _PAD * 1.6)
    small = points(7.5)
    above = setter.joined(item.above if is_front else (item.entry or "",), small, room[2])
    top = room[1]
    if above:
        page.boxes.append(Box(Role.KIND, (above,), room[0], top, room[2], small, small * 1.4))
        top += small * 2
    is_large = high > HEIGHT / 3
    title_sizes = ((20, 18) if is_large else ()) + (15, 13, 11.5, 10, 9, 8) if is_front else (9, 8)
    title, cut = _fitted(
        setter, Role.TITLE, item.title, (room[0], room[2], high * (0.4 if is_front else 0.22)), title_sizes
    )
    page.boxes.append(replace(title, y=top))
    top += title.height + 24
    foot = "" if is_front else "; ".join(item.sources[:2])
    under = 0.0
    if foot:
        source, _ = _fitted(setter, Role.MUTED, foot, (room[0], room[2], small * 3.2), (7.5,))
        under = source.height + 16
        page.boxes.append(replace(source, y=room[1] + room[3] - source.height))
    heading, paragraphs = (
        (item.lesson_heading, item.lesson) if is_front else (item.advice_heading, item.advice or item.lesson)
    )
    tint = Tint.LESSON if is_front or not item.advice else Tint.ADVICE
    if heading and paragraphs:
        label = setter.wrap(heading, small, room[2], bold=True)[:1]
        page.boxes.append(Box(Role.LABEL, label, room[0], top, room[2], small, small * 1.4, bold=True, tint=tint))
        top += small * 1.8
    left = room[1] + room[3] - under - top
    if paragraphs:
        sizes = ((16, 14) if is_large else ()) + (12, 11, 10, 9, 8.5, 8)
        body, is_short = _fitted(setter, Role.TEXT, " ".join(paragraphs), (room[0], room[2], left), sizes)
        page.boxes.append(replace(body, y=top))
        cut = cut or is_short
    return cut


def _fitted(
    setter: Typesetter, role: Role, text: str, place: tuple[float, float, float], sizes: Sequence[float]
) -> tuple[Box, bool]:
    """Set a text in (x, width, height), in the largest size that fits; else as many whole sentences, else words."""
    x, width, height = place
    bold = role is Role.TITLE
    box = setter.box(role, text, (x, 0, width), points(sizes[0]), bold=bold)
    for size in sizes:
        box = setter.box(role, text, (x, 0, width), points(size), bold=bold)
        if box.height <= height:
            return box, False
    for count in range(len(sentences(text)) - 1, 0, -1):
        fewer = " ".join(sentences(text)[:count])
        shorter = setter.box(role, fewer, (x, 0, width), points(sizes[-1]), bold=bold)
        if shorter.height <= height:
            return shorter, True
    words = " ".join(box.lines[: max(1, int(height // box.pitch))]).split(" ")
    while len(words) > 1:
        words.pop()
        shorter = setter.box(role, " ".join(words) + " …", (x, 0, width), points(sizes[-1]), bold=bold)
        if shorter.height <= max(height, box.pitch):
            return shorter, True
    return replace(box, lines=box.lines[:1]), True
