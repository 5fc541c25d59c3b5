"""The design tokens as read from `tokens.toml`: roles by mode, recipes, numbers."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Mode = Literal["light", "dark", "contrast"]
MODES: tuple[Mode, ...] = ("light", "dark", "contrast")
GROUPS = ("space", "radius", "type", "leading", "line", "size", "duration")
"""The tables of numbers a tokens file has."""


class TokensError(ValueError):
    """The tokens file lacks a table, or a role names a colour that is not there: a fault of the build."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Lightness and chroma of a theme's ink, tint and dot in one mode."""

    ink: tuple[float, float]
    tint: tuple[float, float]
    dot: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything of the file. `roles` is mode → role → `#RRGGBB`; `numbers` is table → name → number."""

    roles: Mapping[str, Mapping[str, str]]
    recipes: Mapping[str, Recipe]
    numbers: Mapping[str, Mapping[str, float]]
    ramp: tuple[float, ...]


def load_tokens(text: str) -> Tokens:
    """Read the text of a tokens file.

    Raises:
        TokensError: A mode, table or colour is missing.
    """
    try:
        raw = tomllib.loads(text)
        base: dict[str, str] = raw["base"]
        return Tokens(
            roles={mode: {role: base[name] for role, name in raw["role"][mode].items()} for mode in MODES},
            recipes={mode: _recipe(raw["theme-recipe"][mode]) for mode in MODES},
            numbers={group: {name: float(n) for name, n in raw[group].items()} for group in GROUPS},
            ramp=tuple(float(share) for share in raw["ramp"]["share"]),
        )
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise TokensError(str(error)) from error


def _recipe(raw: dict[str, Any]) -> Recipe:
    def pair(name: str) -> tuple[float, float]:
        lightness, chroma = raw[name]
        return float(lightness), float(chroma)

    return Recipe(pair("ink"), pair("tint"), pair("dot"))
