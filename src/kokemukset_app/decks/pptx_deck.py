"""A deck as PowerPoint: real text in its places, real tables of contents in the outline, the notes with each slide."""

# python-pptx has no types of its own: its objects are taken as they come, and only in this module.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from kokemukset_app.core.events import Progress
from kokemukset_app.core.publishing import DeckLook, Told, untold
from kokemukset_app.core.slides import HEIGHT, Area, Box, Deck, PicturePlace, Role, Slide, Stage, Tint
from kokemukset_app.decks.picture_kind import picture_size
from kokemukset_app.decks.pptx_parts import SlideMaker

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


def pptx_deck(
    deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], told: Told = untold
) -> bytes:
    """Write a deck as a PowerPoint file; `told` hears of each slide, and stops the writing by raising."""
    show: Any = Presentation()
    show.slide_width, show.slide_height = Emu(round(stage.width * _EMU)), Emu(round(HEIGHT * _EMU))
    show.core_properties.title = _clean(deck.title)[:250]
    show.core_properties.language = deck.lang
    show.core_properties.author = ""
    maker = SlideMaker(show, show.slide_layouts[_TITLE_ONLY])
    count = len(deck.slides)
    for number, slide in enumerate(deck.slides, 1):
        told(Progress(number - 1, count))
        made = maker.add()
        _ground(made, look)
        _fill(made, slide, look, picture)
        page = Box(Role.FOOT, (f"{number} / {count}",), stage.width - stage.margin - 160, 788, 160, 24, 36)
        _text(made, page, look, is_right=True)
        if slide.notes:
            maker.note(made, _clean(slide.notes))
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
    if frame is None:
        shape = made.shapes.add_textbox(*place)
    else:
        shape = frame
        shape.left, shape.top, shape.width, shape.height = place
    body: Any = shape._element.txBody  # noqa: SLF001  # setting a dozen properties one by one takes ten times as long
    body.getparent().replace(body, parse_xml(_body(box, look, is_right=is_right)))


def _body(box: Box, look: DeckLook, *, is_right: bool) -> str:
    """Word a box as the format has it: one paragraph in letters of one kind, with no margins and no shrinking."""
    words = escape(_clean(f"{box.marker} {box.text}" if box.marker else box.text))
    ink = look.colours.get(_TINTS[box.tint][1] if box.tint is not None else _INK.get(box.role, "text"), "#000000")
    size = max(100, round(box.size * _POINTS * 2) * 50)
    has_font = look.family and look.family.lower() not in _NO_FONTS
    font = f"<a:latin typeface={quoteattr(_clean(look.family))}/>" if has_font else ""
    return (
        f'<p:txBody {nsdecls("p", "a")}><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
        f'<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="{"r" if is_right else "l"}"><a:lnSpc>'
        f'<a:spcPts val="{round(box.pitch * _POINTS * 10) * 10}"/></a:lnSpc></a:pPr>'
        f'<a:r><a:rPr sz="{size}" b="{int(box.bold)}"><a:solidFill><a:srgbClr val="{ink.lstrip("#")}"/></a:solidFill>'
        f"{font}</a:rPr><a:t>{words}</a:t></a:r></a:p></p:txBody>"
    )


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
