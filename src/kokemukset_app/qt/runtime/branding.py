"""A theme in the accent colour of a library or city, with text kept readable on it."""

from __future__ import annotations

from dataclasses import replace

from kokemukset_app.qt.runtime.colour import contrast, mixed
from kokemukset_app.qt.runtime.theme import Theme

READABLE_CONTRAST = 4.5
_STEP = 0.05
_BRAND = "brand"


def branded(theme: Theme, accent: str) -> Theme:
    """Give the theme with `accent` (`#RRGGBB`) for figures, panels and the bar; high contrast stays as it is.

    Words in the accent are moved towards the text's own colour until they reach 4.5:1 on the slide and on the
    panels; the bar keeps the colour as it was given.
    """
    if not accent or not theme.has_tints:
        return theme
    roles = theme.tokens.roles[theme.mode]
    stage, text = roles["stage"], roles["text"]
    panel = mixed(stage, accent, 0.16 if theme.is_dark else 0.08)
    if contrast(text, panel) < READABLE_CONTRAST:
        panel = roles["quote"]
    ink = readable(accent, text, (stage, panel))
    changed = {
        _BRAND: accent,
        "accent": ink,
        "callout-lesson": panel,
        "callout-lesson-edge": ink,
        "callout-advice": panel,
        "callout-advice-edge": ink,
    }
    tokens = replace(theme.tokens, roles={**theme.tokens.roles, theme.mode: {**roles, **changed}})
    return replace(theme, tokens=tokens)


def brand_role(theme: Theme) -> str:
    """Name the role that the bar of the look is painted in."""
    return _BRAND if _BRAND in theme.tokens.roles[theme.mode] else "accent"


def readable(colour: str, towards: str, grounds: tuple[str, ...]) -> str:
    """Move a colour towards another one, in small steps, until it reaches 4.5:1 on all the grounds."""
    share = 0.0
    while share < 1:
        moved = mixed(colour, towards, share)
        if all(contrast(moved, ground) >= READABLE_CONTRAST for ground in grounds):
            return moved
        share += _STEP
    return towards
