"""What the page builder asks of the theme: colours by role, and sizes at the reader's own text size."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kokemukset_app.qt.runtime.theme import Theme

MEASURE_CHARS = 72
_SAMPLE = "kaupunkien yhteinen kokeilu onnistui, kun vastuut oli sovittu ajoissa "


@dataclass(frozen=True, slots=True)
class PageStyle:
    """A theme at the reader's text size; `zoom` 1.0 = 100 %. GUI thread only, as fonts are."""

    theme: Theme
    zoom: float = 1.0

    def hex(self, role: str) -> str:
        """Give the colour of a role as `#RRGGBB`."""
        return self.theme.hex(role)

    def px(self, name: str) -> int:
        """Give a size of the type scale in whole pixels."""
        return max(6, round(self.theme.size(name) * self.zoom))

    def gap(self, pixels: float) -> int:
        """Scale a space between blocks with the text around it."""
        return round(pixels * max(0.75, self.zoom * self.theme.scale))

    def line_height(self, pixels: int, leading: str) -> int:
        """Give the height of a line of text of this pixel size."""
        return round(pixels * self.theme.leading(leading))

    def font(self, name: str = "body", *, semibold: bool = False) -> QFont:
        """Make a font of the type scale at the reader's text size."""
        font = self.theme.font(name, semibold=semibold)
        font.setPixelSize(self.px(name))
        return font

    def mono_family(self) -> str:
        """Give the system's fixed-width family."""
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()

    def measure(self) -> int:
        """Give the width of a comfortable line, measured from the font itself, in pixels."""
        average = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return round(average * MEASURE_CHARS)

    def sheet(self) -> str:
        """Write the style sheet of the document: only what Qt's subset of CSS knows."""
        text, muted, accent = self.hex("text"), self.hex("text-muted"), self.hex("accent")
        return f"""
body {{ color: {text}; font-size: {self.px("body")}px; }}
a {{ color: {accent}; text-decoration: none; }}
h1 {{ font-size: {self.px("h1")}px; font-weight: 600; }}
h2 {{ font-size: {self.px("h2")}px; font-weight: 600; }}
h3 {{ font-size: {self.px("h3")}px; font-weight: 600; }}
h4, h5, h6 {{ font-size: {self.px("body")}px; font-weight: 600; }}
b, strong, dt {{ font-weight: 600; }}
code, kbd, samp {{ font-family: '{self.mono_family()}'; font-size: {self.px("title")}px;
 background-color: {self.hex("quote")}; }}
mark {{ background-color: {self.hex("match")}; color: {self.hex("on-match")}; }}
.lead {{ font-size: {self.px("lead")}px; color: {muted}; }}
.quiet {{ font-size: {self.px("ui")}px; color: {muted}; }}
.label {{ font-size: {self.px("small")}px; color: {muted}; }}
.value {{ font-size: {self.px("title")}px; color: {text}; }}
.row {{ font-size: {self.px("title")}px; color: {text}; }}
.figure {{ font-size: {self.px("figure")}px; color: {text}; }}
.unit {{ font-size: {self.px("ui")}px; color: {text}; font-weight: 600; }}
.cell {{ font-size: {self.px("title")}px; }}
.head {{ font-size: {self.px("ui")}px; font-weight: 600; }}
.note {{ font-size: {self.px("ui")}px; color: {muted}; }}
.missing {{ color: {muted}; text-decoration: underline; }}
"""
