"""Every preference once: its type, its default and what it may be."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Language(StrEnum):
    """The language of the user interface."""

    SYSTEM = "system"
    FINNISH = "fi"
    SWEDISH = "sv"
    ENGLISH = "en"


class ThemeChoice(StrEnum):
    """The look."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


MAX_REVIEWER = 200
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The steps of the reading view's text size, in percent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All preferences. `library` is the folder opened last; empty means the bundled one.

    `asked_gaps` tells that the user was asked about `keep_gaps`, which is done once. `reviewer` is who the user is in
    reviews: names, roles and units with commas between.
    """

    language: Language = Language.SYSTEM
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    library: str = ""
    keep_recent: bool = True
    ask_before_outside_links: bool = True
    keep_searches: bool = True
    show_searches: bool = True
    keep_gaps: bool = False
    asked_gaps: bool = False
    check_spelling: bool = True
    reviewer: str = ""


NAMES = tuple(f.name for f in fields(Settings))


def valid(name: str, value: object) -> object | None:
    """Give the value in the type of the setting, or None where it is not one the setting can have."""
    match name:
        case "language":
            return Language(value) if value in list(Language) else None
        case "theme":
            return ThemeChoice(value) if value in list(ThemeChoice) else None
        case "text_size":
            is_size = isinstance(value, int) and not isinstance(value, bool)
            return min(TEXT_SIZES, key=lambda s: abs(s - value)) if is_size and isinstance(value, int) else None
        case "library":
            return value if isinstance(value, str) else None
        case "reviewer":
            return " ".join(value.split())[:MAX_REVIEWER] if isinstance(value, str) else None
        case _:
            return value if isinstance(value, bool) else None
