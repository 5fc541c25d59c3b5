"""New slides and notes of a PowerPoint file, each as quick to add as the first.

python-pptx looks through everything there is for a free name, a free number and an older relation at each slide: two
thousand slides took most of a minute that way. Here the parts are numbered as they are made.
"""

# python-pptx has no types of its own: its objects are taken as they come, and only here and in `pptx_deck`.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false, reportPrivateUsage=false
# ruff: noqa: SLF001  # what python-pptx offers for this is what is slow

from __future__ import annotations

from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml.slide import CT_NotesSlide
from pptx.parts.slide import NotesSlidePart, SlidePart

_FIRST_ID = 256
"""The lowest number that a slide may have in the format."""


class SlideMaker:
    """Adds slides with one layout to a new presentation that has none. Not for several threads at once."""

    def __init__(self, show: Any, layout: Any) -> None:
        self._show, self._layout = show, layout
        self._slides = self._notes = 0

    def add(self) -> Any:
        """Add a slide with the placeholders of the layout."""
        self._slides += 1
        deck = self._show.part
        part: Any = SlidePart.new(PackURI(f"/ppt/slides/slide{self._slides}.xml"), deck.package, self._layout.part)
        relation = deck._rels._add_relationship(RELATIONSHIP_TYPE.SLIDE, part)
        slide = part.slide
        slide.shapes.turbo_add_enabled = True
        slide.shapes.clone_layout_placeholders(self._layout)
        self._show.slides._sldIdLst._add_sldId(id=_FIRST_ID - 1 + self._slides, rId=relation)
        return slide

    def note(self, slide: Any, text: str) -> None:
        """Give a slide that has none its notes."""
        self._notes += 1
        deck, name = self._show.part, PackURI(f"/ppt/notesSlides/notesSlide{self._notes}.xml")
        master = deck.notes_master_part
        part: Any = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, deck.package, CT_NotesSlide.new())
        part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
        slide.part.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
        part.notes_slide.clone_master_placeholders(master.notes_master)
        part.notes_slide.notes_text_frame.text = text
