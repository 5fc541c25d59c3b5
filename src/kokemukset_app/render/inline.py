"""Inline Markdown of our own: entry links, embeds, bare addresses, marked and struck text, and tame HTML tags."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import HtmlInlineProcessor, InlineProcessor
from markdown.util import AtomicString
from typing_extensions import override

from kokemukset_app.render.targets import Targets

_ENTRY_LINK: Final = r"(!?)\[\[([^\[\]|#\n]*)(?:#([^\[\]|\n]*))?(?:\|([^\[\]\n]*))?\]\]"
_ADDRESS: Final = r"(?<![\w/@.:\"'=])(https?://[^\s<>\"'`\x02\x03]{3,2000})"
_TAG: Final = r"(<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)/?>)"
_IMAGE_END: Final = re.compile(r"\.(?:png|jpe?g|gif|webp|bmp|svg|avif|tiff?)$", re.IGNORECASE)


class EntryLinks(InlineProcessor):
    """`[[id]]`, `[[id|text]]`, `[[id#Heading]]`, and `![[picture.png|300]]`."""

    def __init__(self, md: Markdown, targets: Targets) -> None:
        super().__init__(_ENTRY_LINK, md)
        self._targets = targets

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # pyright: ignore[reportIncompatibleMethodOverride]  # the base class is typed for the older kind of pattern
        target = m[2].strip().rstrip("\\").strip()
        heading = (m[3] or "").strip().rstrip("\\").strip()
        text = (m[4] or "").strip()
        if not target and not heading:
            return None, None, None
        if m[1] and _IMAGE_END.search(target):
            return self._image(target, text), m.start(0), m.end(0)
        href, title = self._targets.entry(target, heading)
        link = Element("a", {"href": href})
        link.text = AtomicString(text or title)
        return link, m.start(0), m.end(0)

    def _image(self, target: str, text: str) -> Element:
        # Obsidian writes the width where other links have their text.
        size = re.fullmatch(r"(\d{1,4})(?:x\d{1,4})?", text)
        attrs = {"src": quote(target, safe="/"), "alt": target if size or not text else text}
        if size:
            attrs["width"] = size[1]
        return Element("img", attrs)


class BareAddresses(InlineProcessor):
    """`https://…` in running text becomes a link; the mark that ends the sentence does not belong to it."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(_ADDRESS, md)

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # pyright: ignore[reportIncompatibleMethodOverride]  # as above
        address = m[1].rstrip(".,;:!?…*_~\\|")
        while address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(".,;:!?")
        while address.endswith("]") and address.count("[") < address.count("]"):
            address = address[:-1]
        link = Element("a", {"href": address})
        link.text = AtomicString(address)
        return link, m.start(0), m.start(0) + len(address)


class Span(InlineProcessor):
    """`==text==` and the like: a mark before and after, text in any inline Markdown between."""

    def __init__(self, mark: str, tag: str, md: Markdown) -> None:
        once = re.escape(mark)
        super().__init__(rf"{once}(?=[^\s{mark[0]}])((?:(?!{once}).)+?)(?<=\S){once}(?!{mark[0]})", md)
        self._tag = tag

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # pyright: ignore[reportIncompatibleMethodOverride]  # as above
        element = Element(self._tag)
        element.text = m[1]
        return element, m.start(0), m.end(0)


class TameTags(HtmlInlineProcessor):
    """HTML tags that may be shown go to the sanitiser; any other is taken away, lest it swallow what follows."""

    def __init__(self, md: Markdown, allowed: frozenset[str]) -> None:
        super().__init__(_TAG, md)
        self._allowed = allowed

    @override
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | str | None, int | None, int | None]:  # pyright: ignore[reportIncompatibleMethodOverride]  # as above
        if m[3].lower() not in self._allowed:
            return "", m.start(0), m.end(0)
        return self.md.htmlStash.store(self.backslash_unescape(self.unescape(m[1]))), m.start(0), m.end(0)
