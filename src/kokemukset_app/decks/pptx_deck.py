"""A deck as PowerPoint: real text in its places, real tables of contents in the outline, the notes with each slide."""

# python-pptx has no types of its own: its objects are taken as they come, and only in this module.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from kokemukset_app.core.publishing import DeckLook
from kokemukset_app.core.slides import HEIGHT, Area, Box, Deck, PicturePlace, Role, Slide, Stage, Tint
from kokemukset_app.decks.picture_kind import picture_size

_EMU = 6858000 / HEIGHT
"""English metric units in a stage unit: a slide is 7.5 inches high."""
_POINTS = 540 / HEIGHT
_TITLE_ONLY = 5
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_INK = {Role.KIND: "text-muted", Role.MUTED: "text-muted", Role.FOOT: "text-muted", Role.FIGURE: "accent"}
_TINTS = {
    Tint.LESSON: ("callout-lesson", "callout-lesson-edge"),
    Tint.ADVICE: ("callout-advice", "callout-advice-edge"),
    Tint.QUOTE: ("quote", "border"),
}
_NO_FONTS = frozenset({"sans serif", "sans-serif", "sans", "system-ui"})
"""Names a system has for whatever font it likes: another machine knows none of that name."""
_SLACK = 24
"""Stage units that a box is wider than its text was measured: other machines have other fonts."""


def pptx_deck(deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None]) -> bytes:
    """Write a deck as a PowerPoint file."""
    show: Any = Presentation()
    show.slide_width, show.slide_height = Emu(round(stage.width * _EMU)), Emu(round(HEIGHT * _EMU))
    show.core_properties.title = _clean(deck.title)[:250]
    show.core_properties.language = deck.lang
    show.core_properties.author = ""
    layout = show.slide_layouts[_TITLE_ONLY]
    count = len(deck.slides)
    for number, slide in enumerate(deck.slides, 1):
        made = show.slides.add_slide(layout)
        _ground(made, look)
        _fill(made, slide, look, picture)
        page = Box(Role.FOOT, (f"{number} / {count}",), stage.width - stage.margin - 160, 788, 160, 24, 36)
        _text(made, page, look, is_right=True)
        if slide.notes:
            made.notes_slide.notes_text_frame.text = _clean(slide.notes)
    file = io.BytesIO()
    show.save(file)
    return file.getvalue()


def _ground(made: Any, look: DeckLook) -> None:
    fill = made.background.fill
    fill.solid()
    fill.fore_color.rgb = _colour(look, "stage")


def _fill(made: Any, slide: Slide, look: DeckLook, picture: Callable[[str], bytes | None]) -> None:
    for area in slide.areas:
        _area(made, area, look)
    for place in slide.pictures:
        _picture(made, place, picture)
    title = next((b for b in slide.boxes if b.role in (Role.TITLE, Role.HEADING)), None)
    for box in slide.boxes:
        _text(made, box, look, frame=made.shapes.title if box is title else None)
    if title is None:
        _hidden_title(made, slide, look)


def _hidden_title(made: Any, slide: Slide, look: DeckLook) -> None:
    """Keep the slide's name in the outline, out of sight above the slide."""
    shape = made.shapes.title
    shape.left, shape.top, shape.width, shape.height = Emu(0), Emu(-700000), Emu(6000000), Emu(500000)
    shape.text_frame.text = _clean(slide.caption)
    shape.text_frame.paragraphs[0].runs[0].font.size = Pt(14)
    shape.text_frame.paragraphs[0].runs[0].font.color.rgb = _colour(look, "text-muted")


def _text(made: Any, box: Box, look: DeckLook, frame: Any = None, *, is_right: bool = False) -> None:
    # A marker hangs to the left of its text.
    left = box.x - (box.size if box.marker else 0)
    width = box.width + (0 if is_right else _SLACK) + (box.size if box.marker else 0)
    place = [Emu(round(v * _EMU)) for v in (left, box.y, width, max(box.height, box.pitch))]
    shape = frame if frame is not None else made.shapes.add_textbox(*place)
    shape.left, shape.top, shape.width, shape.height = place
    text = shape.text_frame
    text.margin_left = text.margin_right = text.margin_top = text.margin_bottom = 0
    text.word_wrap = True
    text.auto_size = MSO_AUTO_SIZE.NONE
    text.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = text.paragraphs[0]
    paragraph.alignment = None
    paragraph.line_spacing = Pt(round(box.pitch * _POINTS, 1))
    words = _clean(box.text)
    run = paragraph.add_run()
    run.text = f"{box.marker} {words}" if box.marker else words
    font = run.font
    font.size = Pt(max(1, round(box.size * _POINTS * 2) / 2))
    font.bold = box.bold
    font.color.rgb = _colour(look, _TINTS[box.tint][1] if box.tint is not None else _INK.get(box.role, "text"))
    if look.family and look.family.lower() not in _NO_FONTS:
        font.name = look.family
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # the layout's title is centred, and the API has no "start"
    properties.set("algn", "r" if is_right else "l")


def _area(made: Any, area: Area, look: DeckLook) -> None:
    if area.tint is None:
        _rectangle(made, (area.x, area.y, area.width, 1.5), _colour(look, "divider"))
        return
    if area.tint is Tint.BRAND:
        role = "brand" if "brand" in look.colours else "accent"
        _rectangle(made, (area.x, area.y, area.width, area.height), _colour(look, role))
        return
    ground, edge = _TINTS[area.tint]
    _rectangle(made, (area.x, area.y, area.width, area.height), _colour(look, ground))
    _rectangle(made, (area.x, area.y, 6, area.height), _colour(look, edge))


def _rectangle(made: Any, place: tuple[float, float, float, float], colour: RGBColor) -> None:
    shape = made.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Emu(round(v * _EMU)) for v in place))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour
    shape.line.fill.background()
    # The style's shadow is drawn by some programs though the shape says it has none.
    if (style := shape._element.find(qn("p:style"))) is not None:  # noqa: SLF001  # python-pptx has no other way
        shape._element.remove(style)  # noqa: SLF001  # as above


def _picture(made: Any, place: PicturePlace, picture: Callable[[str], bytes | None]) -> None:
    data = picture(place.path)
    size = picture_size(data) if data else None
    if data is None or size is None:
        return
    scale = min(place.width / size[0], place.height / size[1])
    wide, high = size[0] * scale, size[1] * scale
    left = place.x + (place.width - wide) * (1.0 if place.at_right else 0.5)
    top = place.y + (place.height - high) / 2
    shape = made.shapes.add_picture(io.BytesIO(data), *(Emu(round(v * _EMU)) for v in (left, top, wide, high)))
    shape._element.nvPicPr.cNvPr.set("descr", _clean(place.alt))  # noqa: SLF001  # python-pptx has no other way to words for a picture


def _colour(look: DeckLook, role: str) -> RGBColor:
    return RGBColor.from_string(look.colours.get(role, "#000000").lstrip("#"))


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)
