"""The visual language in one mode: colours by role, fonts of the type scale, palette, and the one small sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette

from kokemukset_app.qt.runtime.colour import mixed, oklch
from kokemukset_app.qt.runtime.tokens import Mode, Tokens, load_tokens

__all__ = ["Mode", "Theme", "load_tokens", "system_font"]

BASE_PX = 13
"""The system font's size, in pixels, that the type scale is drawn for."""

_PALETTE = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface-sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.PlaceholderText: "text-muted",
    QPalette.ColorRole.Button: "surface-raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on-selection",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.Light: "surface-raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "divider",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "divider",
}

_SHEET = """
QToolTip {{ background: {text}; color: {surface}; border: 0; padding: 4px 8px; font-size: {small}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; border: 0; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 3px; margin: 3px; min-height: 32px; }}
QScrollBar::handle:horizontal {{ background: {handle}; border-radius: 3px; margin: 3px; min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {border}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {divider}; }}
QMenu {{ background: {surface_raised}; color: {text}; border: 1px solid {menu_edge}; padding: 6px; }}
QMenu::item {{ padding: {pad}px 32px {pad}px 10px; border-radius: 4px; background: transparent; }}
QMenu::item:selected {{ background: {selection}; color: {on_selection}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {divider}; margin: 6px 4px; }}
"""


def system_font() -> tuple[str, float]:
    """Give the family of the system's UI font and its size in pixels. Needs a running application."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return font.family(), float(QFontInfo(font).pixelSize())


@lru_cache(maxsize=256)
def _theme_hex(lightness: float, chroma: float, hue: float) -> str:
    return oklch(lightness, chroma, hue)


@lru_cache(maxsize=64)
def _font(family: str, pixels: int, semibold: bool) -> QFont:  # noqa: FBT001  # a key of the cache
    font = QFont(family) if family else QFont()
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True, slots=True)
class Theme:
    """One mode at one text size. `scale` multiplies the type scale; spaces and lines keep their pixels.

    GUI thread only, like every font and colour of Qt.
    """

    tokens: Tokens
    mode: Mode = "light"
    scale: float = 1.0
    family: str = ""

    @classmethod
    def of_system(cls, tokens: Tokens, mode: Mode, text_size: float = 1.0) -> Theme:
        """Make a theme with the system's UI font; `text_size` is the user's own factor (1.0 = 100 %)."""
        family, pixels = system_font()
        return cls(tokens, mode, pixels / BASE_PX * text_size, family)

    @property
    def is_dark(self) -> bool:
        """Tell whether the ground is darker than the text."""
        return self.mode != "light"

    @property
    def has_tints(self) -> bool:
        """Tell whether grounds may be tinted; high contrast has edges instead."""
        return self.mode != "contrast"

    def hex(self, role: str) -> str:
        """Give the colour of a role as `#RRGGBB`; KeyError for a role that does not exist."""
        return self.tokens.roles[self.mode][role]

    def color(self, role: str) -> QColor:
        """Give the colour of a role; KeyError for a role that does not exist."""
        return QColor(self.hex(role))

    def mixed(self, ground: str, over: str, share: float) -> QColor:
        """Lay one role over another with an opacity of `share`."""
        return QColor(mixed(self.hex(ground), self.hex(over), share))

    def ramp(self) -> tuple[QColor, ...]:
        """Give the steps of a matrix, the accent over the surface; the first is empty."""
        return tuple(self.mixed("surface", "accent", share) for share in self.tokens.ramp)

    def size(self, name: str) -> float:
        """Give a type size in pixels at the present scale."""
        return self.tokens.numbers["type"][name] * self.scale

    def px(self, pixels: float) -> int:
        """Scale the height of a part that holds text, so that larger text fits; never under the drawn one."""
        return round(pixels * max(1.0, self.scale))

    def height(self, name: str) -> int:
        """Give the height of a part (header, toolbar, control, facet-row …) at the present scale."""
        return self.px(self.tokens.numbers["size"][name])

    def width(self, name: str) -> int:
        """Give a pane's width (facets, list): it grows by half as much as the text in it."""
        return round(self.tokens.numbers["size"][name] * (1 + max(0.0, self.scale - 1) / 2))

    def space(self, name: str) -> int:
        """Give a space in pixels."""
        return round(self.tokens.numbers["space"][name])

    def radius(self, name: str) -> float:
        """Give a corner radius in pixels."""
        return self.tokens.numbers["radius"][name]

    def line(self, name: str) -> float:
        """Give a line's thickness in pixels: hair, ring, edge."""
        return self.tokens.numbers["line"][name]

    def leading(self, name: str) -> float:
        """Give the line height as a multiple of the pixel size: ui, body, lead, heading."""
        return self.tokens.numbers["leading"][name]

    def duration(self, name: str) -> int:
        """Give a time in milliseconds."""
        return round(self.tokens.numbers["duration"][name])

    def font(self, name: str = "ui", *, semibold: bool = False) -> QFont:
        """Make a font of the type scale; semibold is the only heavier weight there is."""
        # Whole pixels: glyphs of one size share their cache, and lines their rhythm.
        return QFont(_font(self.family, max(1, round(self.size(name))), semibold))  # a copy: it may be struck out

    def theme_colors(self, hue: float) -> tuple[QColor, QColor, QColor]:
        """Give ink, tint and dot of a subject theme of this hue (degrees)."""
        recipe = self.tokens.recipes[self.mode]
        ink, tint, dot = (QColor(_theme_hex(*pair, hue % 360)) for pair in (recipe.ink, recipe.tint, recipe.dot))
        return ink, tint, dot

    def palette(self) -> QPalette:
        """Map the roles to Qt's palette, disabled text at 45 % included."""
        palette = QPalette()
        for target, role in _PALETTE.items():
            palette.setColor(target, self.color(role))
        faint = self.mixed("surface", "text", 0.45)
        for target in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, faint)
        return palette

    def style_sheet(self) -> str:
        """Write the sheet for what palettes cannot do: scroll bars, tool tips, splitters, menus."""
        roles = {name.replace("-", "_"): value for name, value in self.tokens.roles[self.mode].items()}
        return _SHEET.format(
            handle=self.mixed("surface", "border", 0.45 if self.has_tints else 1.0).name(),
            menu_edge=self.hex("divider" if self.has_tints else "border"),
            disabled=self.mixed("surface-raised", "text", 0.45).name(),
            small=round(self.size("small")),
            pad=round(6 * max(1.0, self.scale)),
            **roles,
        )
