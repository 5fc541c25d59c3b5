"""The rules that make slides of an entry: title and lesson, recommendation, what happened, evidence, pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kokemukset_app.core.entry import Entry, EntryId, EntryType
from kokemukset_app.core.slide_flow import Page, Setting, Typesetter
from kokemukset_app.core.slide_framed import PictureSetter
from kokemukset_app.core.slide_parts import (
    ADVICE,
    CONTEXT,
    EVIDENCE,
    FIGURES,
    HAPPENED,
    LESSON,
    figure_text,
    path_of,
    runs,
    texts,
    words_of,
)
from kokemukset_app.core.slide_source import Block, BlockKind, Section, SlideSource
from kokemukset_app.core.slide_tables import TableSetter
from kokemukset_app.core.slides import (
    Area,
    Box,
    PicturePlace,
    Remark,
    RemarkKind,
    Role,
    Slide,
    SlideKind,
    Split,
    SplitAt,
    Stage,
    Tint,
)
from kokemukset_app.core.text import fold

_PAD = 40
_LABEL = 26
_GAP = 56


@dataclass(frozen=True, slots=True)
class EntryWords:
    """The words around an entry's slides: the line above (kind, theme, city), and the line below (project, source)."""

    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntrySlides:
    """The slides of one entry, with what was split and what could not be shown as it is."""

    slides: tuple[Slide, ...]
    splits: tuple[Split, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Made:
    slides: list[Slide] = field(default_factory=list[Slide])
    splits: list[Split] = field(default_factory=list[Split])
    remarks: list[Remark] = field(default_factory=list[Remark])


class SlideMaker:
    """Makes slides on one stage. `has_picture` tells whether a file of the library can be shown."""

    def __init__(self, setter: Typesetter, stage: Stage, has_picture: Callable[[str], bool]) -> None:
        self.setter, self.stage, self.has_picture = setter, stage, has_picture
        self.tables = TableSetter(setter, stage)
        self.framed = PictureSetter(setter, stage, has_picture)

    def divider(self, kind: SlideKind, text: str, detail: str = "") -> tuple[Slide, ...]:
        """Make slides of a few large words: the cover, a heading between entries; more only where it is very long."""
        stage = self.stage
        made, rest = self.large(text, 84 if kind is SlideKind.DIVIDER else 76, 4)
        slides = [self._centred(kind, text, [made], made.height)]
        while rest:
            made, rest = self.large(rest, 76, 4)
            slides.append(self._centred(kind, text, [made], made.height))
        if detail:
            room = stage.bottom - stage.top - made.height - _GAP / 2
            blocks = [Block(BlockKind.PARAGRAPH, line) for line in detail.splitlines() if line.strip()]
            flowed = self.setter.flow(blocks, self.setting(38), room)
            if len(flowed.pages) == 1 and len(slides) == 1:
                page = flowed.pages[0]
                down = made.height + _GAP / 2
                boxes = [made, *(replace(b, y=b.y + down, role=Role.MUTED) for b in page.boxes)]
                return (self._centred(kind, text, boxes, down + page.height),)
            flowed = self.setter.flow(blocks, self.setting(38), stage.bottom - stage.top)
            slides += [self._centred(kind, text, page.boxes, page.height) for page in flowed.pages]
        return tuple(slides)

    def _centred(self, kind: SlideKind, text: str, boxes: Sequence[Box], height: float) -> Slide:
        shift = self.centre(height)
        return Slide(kind, text, tuple(replace(b, y=b.y + shift) for b in boxes))

    def entry(self, entry: Entry, source: SlideSource, words: EntryWords) -> EntrySlides:
        """Make the slides of one entry."""
        return _EntryMaker(self, entry, source, words).run()

    def setting(self, base: int, inset: float = 0) -> Setting:
        """Give how text is set, at this size and so far in."""
        stage = self.stage
        return Setting(stage, stage.margin + inset, stage.room - 2 * inset, base)

    def large(self, text: str, base: int, lines: int) -> tuple[Box, str]:
        """Set large words in at most so many lines, in the largest of three sizes; gives what did not fit."""
        stage = self.stage
        size = 44
        for size in (stage.size(base), round(stage.size(base) * 0.85), max(44, round(stage.size(base) * 0.7))):
            box = self.setter.box(Role.TITLE, text, (stage.margin, 0, stage.room), size, bold=True)
            if len(box.lines) <= lines:
                return box, ""
        most = min(lines + 2, int((stage.bottom - stage.top) // box.pitch))
        if len(box.lines) <= most:
            return box, ""
        return replace(box, lines=box.lines[:most]), " ".join(box.lines[most:])

    def centre(self, height: float) -> float:
        """Give the top of something so high that stands in the middle."""
        stage = self.stage
        return stage.top + max(0.0, (stage.bottom - stage.top - height) / 2)


class _EntryMaker:
    """One run over one entry."""

    def __init__(self, maker: SlideMaker, entry: Entry, source: SlideSource, words: EntryWords) -> None:
        self._maker, self._entry, self._source, self._words = maker, entry, source, words
        self._stage, self._setter = maker.stage, maker.setter
        self._made = _Made()

    def run(self) -> EntrySlides:
        """Make them."""
        source = self._source
        sections = list(source.sections)
        if source.own:
            self._title_slide(None)
            for section in source.own:
                self._section(SlideKind.OWN, section)
        elif self._entry.head.type is EntryType.LESSON:
            self._lesson(sections)
        else:
            self._title_slide(None)
            for section in sections:
                self._section(SlideKind.SECTION, section)
                if fold(section.heading) in FIGURES:
                    self._figures(section.heading)
        if not any(slide.kind is SlideKind.FIGURES for slide in self._made.slides):
            self._figures("")
        for picture in self._pictures():
            self._picture(picture)
        dressed = tuple(self._dressed(slide) for slide in self._made.slides)
        return EntrySlides(dressed, tuple(self._made.splits), tuple(self._made.remarks))

    def _lesson(self, sections: Sequence[Section]) -> None:
        def found(names: frozenset[str]) -> list[Section]:
            return [s for s in sections if fold(s.heading) in names]

        lesson = next(iter(found(LESSON)), None)
        self._title_slide(lesson)
        for section in found(ADVICE):
            self._panels(SlideKind.ADVICE, section, Tint.ADVICE)
        named = LESSON | ADVICE | HAPPENED | EVIDENCE | CONTEXT
        others = [s for s in sections if fold(s.heading) not in named]
        for section in (*found(HAPPENED), *found(EVIDENCE), *others):
            self._section(SlideKind.SECTION, section)
        notes = "\n".join(f"{s.heading}: {words_of(s)}" for s in found(CONTEXT) if s.blocks)
        if notes and self._made.slides:
            self._made.slides[-1 if len(self._made.slides) == 1 else 1] = replace(
                self._made.slides[-1 if len(self._made.slides) == 1 else 1], notes=notes
            )

    def _title_slide(self, lesson: Section | None) -> None:
        """Title and lesson on one slide where they fit; else the lesson comes after."""
        stage, maker = self._stage, self._maker
        title, rest = maker.large(self._entry.head.title, 68, 3)
        height = title.height
        shown = texts(lesson.blocks) if lesson else []
        room = stage.bottom - stage.top - height - _GAP
        panel = self._panel(lesson.heading, shown, Tint.LESSON, room) if lesson and shown and not rest else None
        if panel is not None and len(panel) == 1:
            area, boxes = panel[0]
            top = maker.centre(height + _GAP + area.height)
            down = top + height + _GAP
            self._add(
                SlideKind.TITLE,
                [replace(title, y=top), *(replace(b, y=b.y + down) for b in boxes)],
                areas=(replace(area, y=down),),
            )
            self._rest(lesson)
            return
        boxes_after: list[Box] = []
        summary = self._entry.head.summary
        if not lesson and summary and not rest:
            flowed = self._setter.flow([Block(BlockKind.PARAGRAPH, summary)], maker.setting(38), room)
            if len(flowed.pages) == 1:
                boxes_after = [replace(b, y=b.y + height + _GAP * 0.7) for b in flowed.pages[0].boxes]
                height += _GAP * 0.7 + flowed.pages[0].height
        top = maker.centre(height)
        self._add(SlideKind.TITLE, [replace(b, y=b.y + top) for b in (title, *boxes_after)])
        self._rest_of_title(rest)
        if lesson and shown:
            self._panels(SlideKind.TITLE, lesson, Tint.LESSON)

    def _rest_of_title(self, rest: str) -> None:
        """Go on with a title that is longer than a slide."""
        parts = 1
        while rest:
            box, rest = self._maker.large(rest, 68, 3)
            top = self._maker.centre(box.height)
            self._add(SlideKind.TITLE, [replace(box, y=top)])
            parts += 1
        if parts > 1:
            self._split("", parts, SplitAt.WORD)

    def _panel(self, label: str, blocks: Sequence[Block], tint: Tint, room: float) -> list[tuple[Area, list[Box]]]:
        """Set text in tinted panels no higher than `room`; `y` counts from each panel's top."""
        stage = self._stage
        head = self._label(label, tint)
        above = 30 + head.height + 10
        setting = self._maker.setting(38, _PAD)
        flowed = self._setter.flow(blocks, setting, max(stage.size(38) * 1.5, room - above - _PAD))
        self._cut_at = flowed.at
        found: list[tuple[Area, list[Box]]] = []
        for page in flowed.pages:
            area = Area(stage.margin, 0, stage.room, above + page.height + _PAD, tint)
            found.append((area, [replace(head, y=30), *(replace(b, y=b.y + above) for b in page.boxes)]))
        return found

    _cut_at = SplitAt.ITEM

    def _label(self, text: str, tint: Tint) -> Box:
        stage = self._stage
        room = stage.room - 2 * _PAD
        fitting = self._setter.joined([text], _LABEL, room) or self._setter.wrap(text, _LABEL, room, bold=True)[0]
        box = self._setter.box(Role.LABEL, fitting, (stage.margin + _PAD, 0, room), _LABEL, bold=True)
        return replace(box, tint=tint, lines=box.lines[:1])

    def _panels(self, kind: SlideKind, section: Section, tint: Tint) -> None:
        stage = self._stage
        shown = texts(section.blocks)
        if shown:
            panels = self._panel(section.heading, shown, tint, stage.bottom - stage.top)
            for number, (area, boxes) in enumerate(panels, 1):
                top = self._maker.centre(area.height)
                moved = [replace(b, y=b.y + top) for b in boxes]
                self._add(kind, moved, areas=(replace(area, y=top),), part=(number, len(panels)))
            if len(panels) > 1:
                self._split(section.heading, len(panels), self._cut_at)
        self._rest(section)

    def _rest(self, section: Section | None) -> None:
        """Set what cannot stand in a panel: tables."""
        tables = [b for b in section.blocks if b.kind is BlockKind.TABLE] if section else []
        if section and tables:
            self._section(SlideKind.SECTION, Section(section.heading, tuple(tables)))

    def _section(self, kind: SlideKind, section: Section) -> None:
        """Set a section: its heading at the top of each slide, text and tables under it."""
        pages: list[tuple[Page, tuple[Area, ...]]] = []
        at = SplitAt.ITEM
        heading = self._heading(section.heading)
        room = self._stage.bottom - self._stage.top - (heading.height + 28 if heading else 0)
        for run in runs(section.blocks):
            flowing = run
            if run[0].kind is BlockKind.TABLE:
                made = self._maker.tables.pages(run[0], room)
                if made is not None:
                    pages += made
                    continue
                self._made.remarks.append(Remark(RemarkKind.TABLE_AS_LIST, self._entry.id, section.heading))
                flowing = self._maker.tables.as_list(run[0])
            flowed = self._setter.flow(flowing, self._maker.setting(38), room)
            at = max(at, flowed.at, key=_ROUGHNESS.index)
            pages += [(page, ()) for page in flowed.pages]
        self._put_pages(kind, heading, pages)
        if len(pages) > 1:
            self._split(section.heading, len(pages), at)

    def _heading(self, text: str) -> Box | None:
        if not text:
            return None
        stage = self._stage
        room = stage.room - 110
        size = stage.size(46)
        box = self._setter.box(Role.HEADING, text, (stage.margin, stage.top, room), size, bold=True)
        if len(box.lines) > 2:
            box = self._setter.box(Role.HEADING, text, (stage.margin, stage.top, room), 36, bold=True)
        return replace(box, lines=box.lines[:4])

    def _put_pages(self, kind: SlideKind, heading: Box | None, pages: list[tuple[Page, tuple[Area, ...]]]) -> None:
        stage = self._stage
        down = stage.top + (heading.height + 28 if heading else 0)
        for number, (page, areas) in enumerate(pages, 1):
            if not heading:
                down = self._maker.centre(page.height)
            boxes = [replace(b, y=b.y + down) for b in page.boxes]
            if heading:
                boxes.insert(0, heading)
            if heading and len(pages) > 1:
                boxes.append(self._part_mark(f"{number}/{len(pages)}", heading))
            moved = tuple(replace(area, y=area.y + down) for area in areas)
            self._add(kind, boxes, areas=moved, part=(number, len(pages)))

    def _part_mark(self, text: str, heading: Box) -> Box:
        stage = self._stage
        width = self._setter.width(text, 30)
        return Box(Role.MUTED, (text,), stage.width - stage.margin - width, heading.y, width + 1, 30, heading.pitch)

    def _figures(self, heading: str) -> None:
        """Set the entry's figures large, a few to a slide; one too long for a cell stands in a list."""
        figures = self._entry.figures
        if not figures:
            return
        head = self._heading(heading)
        room = self._stage.bottom - self._stage.top - (head.height + 28 if head else 0)
        pages = self._maker.tables.figure_pages(figures, room)
        if pages is None:
            blocks = [Block(BlockKind.ITEM, figure_text(f), "•") for f in figures]
            flowed = self._setter.flow(blocks, self._maker.setting(38), room)
            pages = list(flowed.pages)
        self._put_pages(SlideKind.FIGURES, head, [(page, ()) for page in pages])
        if len(pages) > 1:
            self._split(heading, len(pages), SplitAt.ITEM)

    def _pictures(self) -> list[Block]:
        return [b for s in self._source.own or self._source.sections for b in s.blocks if b.kind is BlockKind.PICTURE]

    def _picture(self, block: Block) -> None:
        path = path_of(block.path, self._entry.path)
        if not self._maker.has_picture(path):
            self._made.remarks.append(Remark(RemarkKind.PICTURE_LEFT_OUT, self._entry.id, block.path[:120]))
            return
        boxes, place = self._maker.framed.pictured(path, block.text)
        self._add(SlideKind.PICTURE, boxes, pictures=(place,), notes="" if boxes else block.text)

    def _add(
        self,
        kind: SlideKind,
        boxes: Sequence[Box],
        *,
        areas: tuple[Area, ...] = (),
        pictures: tuple[PicturePlace, ...] = (),
        part: tuple[int, int] = (1, 1),
        notes: str = "",
    ) -> None:
        head = self._entry.head
        self._made.slides.append(
            Slide(kind, head.title, tuple(boxes), 0, head.id, areas, pictures, part[0], part[1], notes)
        )

    def _split(self, heading: str, parts: int, at: SplitAt) -> None:
        head = self._entry.head
        self._made.splits.append(Split(EntryId(head.id), head.title, heading, parts, at))

    def _dressed(self, slide: Slide) -> Slide:
        """Put the small lines above and below, of as many whole parts as fit."""
        stage, setter = self._stage, self._setter
        first = slide.kind is SlideKind.TITLE
        above = setter.joined(self._words.above if first else (slide.title, *self._words.above[2:]), 26, stage.room)
        if not above:
            above = setter.joined(self._words.above, 26, stage.room)
        below = setter.joined(self._words.below, 24, stage.room - 160)
        boxes = [*slide.boxes]
        if above:
            boxes.insert(0, Box(Role.KIND, (above,), stage.margin, 84, stage.room, 26, 40))
        if below:
            boxes.append(Box(Role.FOOT, (below,), stage.margin, 788, stage.room - 160, 24, 36))
        if slide.parts > 1 and not any(b.role is Role.HEADING for b in slide.boxes):
            mark = self._part_mark(f"{slide.part}/{slide.parts}", Box(Role.MUTED, ("",), 0, 84, 0, 30, 40))
            boxes = [replace(b, width=b.width - 110) if b.role is Role.KIND else b for b in boxes]
            boxes = [b for b in boxes if b.role is not Role.KIND or setter.width(b.lines[0], 26) <= b.width]
            boxes.append(mark)
        return replace(slide, boxes=tuple(boxes))


_ROUGHNESS = (SplitAt.ITEM, SplitAt.SENTENCE, SplitAt.WORD)
