"""Colour arithmetic: OKLCH to sRGB, mixing, WCAG contrast."""

from __future__ import annotations

import math

RGB = tuple[float, float, float]


def from_hex(text: str) -> RGB:
    """Read `#RRGGBB` as sRGB parts in 0…1. ValueError when it is not one."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(text)
    return int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255


def to_hex(parts: RGB) -> str:
    """Write sRGB parts as `#RRGGBB`; parts outside 0…1 are cut to it."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in parts)


def mixed(ground: str, over: str, share: float) -> str:
    """Lay `over` on `ground` with an opacity of `share` (0…1)."""
    low, high = from_hex(ground), from_hex(over)
    return to_hex(
        (_between(low[0], high[0], share), _between(low[1], high[1], share), _between(low[2], high[2], share))
    )


def oklch(lightness: float, chroma: float, hue: float) -> str:
    """Give the sRGB colour of an OKLCH one (hue in degrees), cut to the gamut.

    The matrices are those of https://bottosson.github.io/posts/oklab/.
    """
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    cone_l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    cone_m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    cone_s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return to_hex(
        (
            _encoded(4.0767416621 * cone_l - 3.3077115913 * cone_m + 0.2309699292 * cone_s),
            _encoded(-1.2684380046 * cone_l + 2.6097574011 * cone_m - 0.3413193965 * cone_s),
            _encoded(-0.0041960863 * cone_l - 0.7034186147 * cone_m + 1.7076147010 * cone_s),
        )
    )


def contrast(first: str, second: str) -> float:
    """Give the WCAG contrast ratio of two colours, 1…21."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * share


def _encoded(linear: float) -> float:
    linear = min(1.0, max(0.0, linear))
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in from_hex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
