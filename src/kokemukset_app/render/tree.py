"""What is done with the parsed tree: callouts, tick boxes, digit groups, headings with anchors, sections lifted out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

from kokemukset_app.core.ports import OutlineItem
from kokemukset_app.core.text import fold
from kokemukset_app.render.targets import anchor_of
from kokemukset_app.render.words import callout_kind, callout_title

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

_CALLOUT = re.compile(r"\[!([\w-]{1,30})\][+-]?[ \t]*([^\n]*)(?:\n|$)")
_TASK = re.compile(r"\[([ xX])\][ \t]+")
_STASHED = re.compile(r"\x02[^\x02\x03]*\x03")
_DIGITS = re.compile(r"(?<![\d.,\u00a0])(?<!\d )\d{1,3}(?: \d{3})+(?![\d ]?\d)")


@dataclass(slots=True)
class Part:
    """A piece of the page on its way: its elements and the headings among them."""

    elements: list[Element] = field(default_factory=list[Element])
    outline: list[OutlineItem] = field(default_factory=list[OutlineItem])
    heading: str = ""


class Boxes(Treeprocessor):
    """Turn `> [!note] Title` to a callout and `- [x]` to a ticked item, before inline Markdown is read."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.lang = "fi"

    @override
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "blockquote":
                self._quote(element)
            elif element.tag == "li":
                _tick(element)
            elif element.tag == "div" and "admonition" in element.get("class", ""):
                self._admonition(element)

    def _quote(self, element: Element) -> None:
        first = element[0] if len(element) else None
        if first is None or first.tag != "p":
            return
        match = _CALLOUT.match(first.text or "")
        if not match:
            return
        kind = callout_kind(match[1])
        element.tag = "div"
        element.set("class", f"admonition {kind}")
        rest = (first.text or "")[match.end() :]
        title = Element("p", {"class": "admonition-title"})
        title.text = match[2].strip() or callout_title(match[1], self.lang)
        if rest.strip() or len(first):
            first.text = rest
        else:
            element.remove(first)
        element.insert(0, title)

    def _admonition(self, element: Element) -> None:
        """Word the title that the parser made of a callout's kind; keep one that was written."""
        names = element.get("class", "").split()[1:]
        written = " ".join(names)
        kind = names[0] if names else "note"
        element.set("class", f"admonition {callout_kind(kind)}")
        title = element[0] if len(element) else None
        if title is not None and title.get("class") == "admonition-title" and title.text == written.capitalize():
            title.text = callout_title(kind, self.lang)


def _tick(item: Element) -> None:
    holder = item
    if not (item.text or "").strip() and len(item) and item[0].tag == "p":
        holder = item[0]
    text = (holder.text or "").lstrip("\n")
    if match := _TASK.match(text):
        item.set("class", "unchecked" if match[1] == " " else "checked")
        holder.text = text[match.end() :]


def keep_digits(root: Element) -> None:
    """Put no-break spaces between the groups of a number, outside code."""
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, is_code = stack.pop()
        is_code = is_code or element.tag in ("code", "pre")
        if element.text and not is_code:
            element.text = _grouped(element.text)
        for child in element:
            stack.append((child, is_code))
            if child.tail and not is_code:
                child.tail = _grouped(child.tail)


def split_page(root: Element, title: str, lifted: dict[str, str]) -> dict[str, Part]:
    """Cut a parsed page in parts, number its headings' anchors and set its highest heading to level 2.

    A first heading that says the title again is dropped. `lifted` gives, for folded heading texts, the name of the
    part that the section under it goes to; the rest is the part `""`. Each name is used once, and never for a
    section with nothing in it.
    """
    elements = list(root)
    if elements and elements[0].tag == "h1" and fold(heading_text(elements[0])) == fold(title):
        del elements[0]
    levels = [_level(e) for element in elements for e in element.iter() if e.tag in HEADINGS]
    shift = 2 - min(levels, default=2)
    anchors = _Anchors()
    parts: dict[str, Part] = {"": Part()}
    current, depth = "", 0
    for number, element in enumerate(elements):
        if _is_notes(element):
            current = ""
        if element.tag in HEADINGS:
            name = lifted.get(fold(heading_text(element)), "")
            if current and _level(element) <= depth:
                current = ""
            if not current and name and name not in parts and _has_content(elements[number + 1 :], _level(element)):
                parts[name] = _lift(element, anchors)
                current, depth = name, _level(element)
                continue
        part = parts[current]
        part.elements.append(element)
        part.outline += _number(element, shift, anchors)
    return parts


def heading_text(element: Element) -> str:
    """Give a heading's text as it is shown, without what stands for stashed HTML and footnote marks."""
    text = "".join(_shown_text(element)).replace("\x02amp\x03", "&")
    return " ".join(html.unescape(_STASHED.sub("", text)).replace("\u00a0", " ").split())


def _shown_text(element: Element) -> Iterator[str]:
    if element.tag == "sup" and element.get("id", "").startswith("fnref"):
        return
    if element.tag == "img":
        yield element.get("alt", "")
    yield element.text or ""
    for child in element:
        yield from _shown_text(child)
        yield child.tail or ""


class _Anchors:
    """Gives each heading an anchor that no other has."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def of(self, text: str) -> str:
        base = anchor_of(text)
        count = self._used.get(base, 0)
        name = base
        while name in self._used:
            count += 1
            name = f"{base}-{count + 1}"
        self._used[base] = count
        self._used.setdefault(name, 0)
        return name


def _number(element: Element, shift: int, anchors: _Anchors) -> Iterable[OutlineItem]:
    for inner in element.iter():
        if inner.tag in HEADINGS:
            text = heading_text(inner)
            level = min(6, max(2, _level(inner) + shift))
            inner.tag = f"h{level}"
            inner.attrib.clear()
            inner.set("id", anchors.of(text))
            if text:
                yield OutlineItem(level, text, inner.get("id", ""))


def _lift(element: Element, anchors: _Anchors) -> Part:
    """Begin a part; its heading takes an anchor, so that none in the body gets the same."""
    text = heading_text(element)
    anchors.of(text)
    return Part(heading=text)


def _has_content(elements: list[Element], level: int) -> bool:
    for element in elements:
        if _is_notes(element) or (element.tag in HEADINGS and _level(element) <= level):
            return False
        if element.tag not in HEADINGS:
            return True
    return False


def _is_notes(element: Element) -> bool:
    return element.tag == "div" and element.get("class") == "footnote"


def _level(element: Element) -> int:
    return int(element.tag[1])


def _grouped(text: str) -> str:
    return _DIGITS.sub(lambda m: m[0].replace(" ", "\u00a0"), text) if " " in text else text


def add_marks(elements: Iterable[Element]) -> None:
    """Write the boxes of ticked and unticked items as characters, for pages that no view draws them on."""
    for element in elements:
        for item in element.iter("li"):
            state = item.get("class", "")
            if state in ("checked", "unchecked"):
                holder = item[0] if not (item.text or "").strip() and len(item) and item[0].tag == "p" else item
                holder.text = f"{'☑' if state == 'checked' else '☐'} {holder.text or ''}"


def wrap(elements: Iterable[Element]) -> Element:
    """Put elements under one root for the serialiser."""
    root = Element("div")
    for element in elements:
        root.append(element)
    if not len(root):
        SubElement(root, "p")
    return root
