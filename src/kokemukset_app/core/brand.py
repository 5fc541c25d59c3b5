"""The look of a library or a city on slides and papers: its accent colour and its logo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kokemukset_app.core.slides import Area, PicturePlace, Slide, Stage, Tint

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_BAR = 10
_LOGO_WIDTH, _LOGO_HEIGHT, _LOGO_TOP = 260, 44, 28


@dataclass(frozen=True, slots=True)
class Brand:
    """An accent colour as `#RRGGBB` (empty: the program's own) and the path of a logo in the library (empty: none)."""

    accent: str = ""
    logo: str = ""

    @property
    def is_plain(self) -> bool:
        """Tell whether it changes nothing."""
        return not self.accent and not self.logo


def hex_colour(text: str) -> str:
    """Read a colour as people write it (`#0072c6`, `#07c`); empty where it is none."""
    clean = text.strip()
    if not _HEX.fullmatch(clean):
        return ""
    digits = clean[1:] if len(clean) == 7 else "".join(2 * digit for digit in clean[1:])
    return f"#{digits.upper()}"


def dressed(slides: Sequence[Slide], stage: Stage, brand: Brand) -> tuple[Slide, ...]:
    """Put a bar of the accent at the top of each slide, and the logo in the corner, above all text."""
    areas = (Area(0, 0, stage.width, _BAR, Tint.BRAND),) if brand.accent else ()
    left = stage.width - stage.margin - _LOGO_WIDTH
    place = PicturePlace(brand.logo, "", left, _LOGO_TOP, _LOGO_WIDTH, _LOGO_HEIGHT, at_right=True)
    pictures = (place,) if brand.logo else ()
    return tuple(replace(s, areas=(*areas, *s.areas), pictures=(*pictures, *s.pictures)) for s in slides)
