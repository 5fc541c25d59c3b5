"""The last gate: only tags, attributes and addresses of the allow-list leave it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

import nh3

TAGS: Final = frozenset(
    {
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div",
        "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins",
        "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary",
        "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
    }
)  # fmt: skip
_ATTRIBUTES: Final = {
    "*": set[str](),
    "a": {"href", "class"},
    "abbr": {"title"},
    "div": {"class"},
    "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
    "img": {"src", "alt", "width"},
    "li": {"id", "class", "value"},
    "ol": {"start"},
    "p": {"class"},
    "span": {"class"},
    "sup": {"id"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
}  # fmt: skip
_CLASSES: Final = re.compile(
    r"admonition|admonition-title|note|tip|warning|danger|example|quote|lesson|advice|checked|unchecked|footnote"
    r"|footnote-ref|footnote-backref|highlight|no-image|[a-z]{1,2}\d?"
)
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,80}|fn(?:ref\d*)?:[\w-]{1,80}")
_ALIGN: Final = frozenset({"left", "right", "center"})
_SCHEMES: Final = frozenset({"http", "https", "mailto", "entry", "missing", "data"})
_SWALLOWED: Final = frozenset(
    {"script", "style", "iframe", "object", "template", "noscript", "svg", "math", "textarea"}
)
# The sanitiser writes attributes in quotes and escaped, so this finds whole tags.
_IMAGE = re.compile(r'<img((?: [a-z]+="[^"]*")*) ?/?>')
_ALT = re.compile(r' alt="([^"]*)"')

Resolve = Callable[[str], "str | None"]


class Sanitizer:
    """Cleans HTML; `link` and `image` say where targets lead, or None for what may not be followed or shown."""

    def __init__(self, link: Resolve, image: Resolve) -> None:
        self._link = link
        self._image = image

    def clean(self, text: str) -> str:
        """Give the HTML with nothing in it but what is allowed; pictures that are not shown become their text."""
        cleaned = nh3.clean(
            text,
            tags=set(TAGS),
            clean_content_tags=set(_SWALLOWED),
            attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
            attribute_filter=self._attribute,
            url_schemes=set(_SCHEMES),
            link_rel=None,
            strip_comments=True,
        )
        cleaned = cleaned.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
        return _IMAGE.sub(_with_source, cleaned)

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == "href":
            return self._link(value)
        if name == "src":
            return self._image(value)
        if name == "class":
            return " ".join(part for part in value.split() if _CLASSES.fullmatch(part)) or None
        if name == "id":
            return value if _ID.fullmatch(value) else None
        if name == "align":
            return value.lower() if value.lower() in _ALIGN else None
        if name in ("colspan", "rowspan", "start", "value", "width"):
            return value if value.isascii() and value.isdigit() and len(value) < 5 else None
        return value if tag in ("img", "abbr") else None


def _with_source(match: re.Match[str]) -> str:
    """Keep a picture that has a source; show the words of one that has not."""
    if ' src="' in match[1]:
        return match[0]
    alt = _ALT.search(match[1])
    text = html.unescape(alt[1]).strip() if alt else ""
    return f'<span class="no-image">{html.escape(text, quote=False)}</span>' if text else ""
