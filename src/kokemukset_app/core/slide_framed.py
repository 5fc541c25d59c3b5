"""Pictures, charts and pages of publications as slides of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kokemukset_app.core.slide_flow import Typesetter
from kokemukset_app.core.slides import Box, PicturePlace, Role, Slide, SlideKind, Stage

_HEAD_TOP = 84
"""Where the title of a picture stands: under the logo, so that the picture gets most of the slide."""
_FOOT_TOP, _FOOT_PITCH, _FOOT_LINES = 788, 34, 2


class PictureSetter:
    """Places pictures on one stage. `has_picture` tells whether a file can be shown."""

    def __init__(self, setter: Typesetter, stage: Stage, has_picture: Callable[[str], bool]) -> None:
        self._setter, self._stage, self._has_picture = setter, stage, has_picture

    def picture(self, path: str, title: str, source: str) -> tuple[Slide, ...]:
        """Make a slide of a picture under its title, its source in small below; none where it cannot be shown.

        A title longer than two lines stands under the picture or in the notes, as does a source longer than two.
        """
        if not self._has_picture(path):
            return ()
        stage, setter = self._stage, self._setter
        size = stage.size(46)
        head = setter.box(Role.HEADING, title, (stage.margin, _HEAD_TOP, stage.room), size, bold=True)
        boxes: tuple[Box, ...] = ()
        if title and len(head.lines) <= 2:
            top = _HEAD_TOP + head.height + 24
            boxes = (head,)
            place = PicturePlace(path, title, stage.margin, top, stage.room, stage.bottom - top)
        else:
            boxes, place = self.pictured(path, title)
        foot = setter.box(Role.FOOT, source, (stage.margin, _FOOT_TOP, stage.room - 160), 24)
        is_told = bool(source) and len(foot.lines) <= _FOOT_LINES
        left_out = [text for text, is_out in ((title, not boxes), (source, not is_told)) if text and is_out]
        if is_told:
            boxes = (*boxes, replace(foot, pitch=_FOOT_PITCH))
        notes = "\n".join(left_out)
        return (Slide(SlideKind.PICTURE, title or source, boxes, pictures=(place,), notes=notes),)

    def page(self, path: str, caption: str) -> tuple[Slide, ...]:
        """Make a slide of a page of a publication; none where it cannot be shown."""
        if not self._has_picture(path):
            return ()
        boxes, place = self.pictured(path, caption)
        return (Slide(SlideKind.PICTURE, caption, boxes, pictures=(place,)),)

    def pictured(self, path: str, caption: str) -> tuple[tuple[Box, ...], PicturePlace]:
        """Place a picture over the stage, with its words under it where they take two lines at the most."""
        stage, size = self._stage, self._stage.size(30)
        box = self._setter.box(Role.MUTED, caption, (stage.margin, 0, stage.room), size) if caption else None
        lines = box.lines if box and len(box.lines) <= 2 else ()
        under = len(lines) * box.pitch + 16 if box and lines else 0.0
        high = stage.bottom - stage.top - under
        place = PicturePlace(path, caption, stage.margin, stage.top, stage.room, high)
        return ((replace(box, y=stage.top + high + 16),) if box and lines else ()), place
