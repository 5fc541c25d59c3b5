"""From any sanitised HTML to the subset that a Qt document can set well.

Boxes become one-cell tables, tables get hairlines instead of a raised grid, pictures are renamed to numbers that only
the view can load. The ways are those of the design's table of what QTextDocument does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from kokemukset_app.qt.widgets.reading.page_content import Picture
from kokemukset_app.qt.widgets.reading.page_style import PageStyle
from kokemukset_app.qt.widgets.reading.page_tree import Element

LIBRARY_SCHEME = "library:"
PICTURE_SCHEME = "picture:"
DATA_SCHEME = "data:image/"
MAX_BOX_DEPTH = 4
LONG_WORD = 36

_TAGS = (
    "a abbr b br cite code dd del dfn dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span"
    " strong sub sup table tbody td tfoot th thead tr u ul var"
)
_KEPT = frozenset(_TAGS.split())
_SCHEMES = ("entry:", "missing:", "http:", "https:", "mailto:", "file:", "#")
_BOXES = {
    "tip": ("callout-advice", "callout-advice-edge"),
    "hint": ("callout-advice", "callout-advice-edge"),
    "success": ("callout-advice", "callout-advice-edge"),
    "check": ("callout-advice", "callout-advice-edge"),
    "done": ("callout-advice", "callout-advice-edge"),
    "suositus": ("callout-advice", "callout-advice-edge"),
    "advice": ("callout-advice", "callout-advice-edge"),
    "example": ("quote", "border"),
    "warning": ("message-error", "error"),
    "caution": ("message-error", "error"),
    "attention": ("message-error", "error"),
    "danger": ("message-error", "error"),
    "error": ("message-error", "error"),
    "bug": ("message-error", "error"),
    "failure": ("message-error", "error"),
    "quote": ("surface", "border"),
    "cite": ("surface", "border"),
}
_NOTE = ("callout-lesson", "callout-lesson-edge")
_NUMBER = re.compile(
    r"^[\s(]*[-−–+±~≈<>≤≥]?\s?(?:\d[\d\s.,:/–-]*)(?:\s?(?:%|‰|€|\$|£|kk|v|h|min|M€|k€|km|m²|t|kg|MW|kWh))?[\s)*]*$"
)
_SPACED_DIGITS = re.compile(r"(?<=\d)[ \u2009\u202f](?=\d{3}(?!\d))")
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:%|€|‰|°C|M€|k€)(?!\w))")
_ENDLESS = re.compile(rf"\S{{{LONG_WORD},}}")
_BREAKABLE = re.compile(r"([/._?&=#~:%+,;|\\-])(?=[^\s/])")
BREAK = "\N{ZERO WIDTH SPACE}"


def settle_text(text: str) -> str:
    """Keep digit groups and ranges together, and let endless words break at a mark or after some letters."""
    text = _SPACED_DIGITS.sub("\N{NO-BREAK SPACE}", text)
    text = _RANGE.sub("\N{WORD JOINER}–\N{WORD JOINER}", text)
    text = _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", text)
    return _ENDLESS.sub(lambda m: breakable(m[0]), text)


def breakable(word: str) -> str:
    """Let a long address or word break: after its marks, else after every few letters."""
    pieces: list[str] = []
    for part in _BREAKABLE.sub(rf"\1{BREAK}", word).split(BREAK):
        pieces += [part[at : at + LONG_WORD] for at in range(0, len(part), LONG_WORD)]
    return BREAK.join(pieces)


class Subset:
    """Rewrite trees for one page; collects the pictures they show. `prefix` keeps the anchors of its parts apart."""

    def __init__(self, style: PageStyle) -> None:
        self._style = style
        self.pictures: list[Picture] = []

    def rewrite(self, root: Element) -> Element:
        """Rewrite a whole body in place, and give it back."""
        root.children = self._children(root, 0)
        return root

    def box(self, children: list[Element | str], ground: str, edge: str, *, padding: str, line: int) -> Element:
        """Make a one-cell table with a coloured left edge."""
        style = f"border-left: {line}px solid {self._style.hex(edge)}; padding: {padding}"
        if ground != "surface":
            style += f"; background-color: {self._style.hex(ground)}"
        cell = Element("td", {"style": style}, [child for child in children if not _is_blank(child)])
        return Element(
            "table",
            {"width": "100%", "cellspacing": "0", "cellpadding": "0", "style": "border-collapse: collapse"},
            [Element("tr", {}, [cell])],
        )

    def callout(self, title: str, children: list[Element | str], ground: str, edge: str, anchor: str = "") -> Element:
        """Make a titled box of the text."""
        inside = [child for child in children if not _is_blank(child)]
        if title:
            attrs = {"style": f"color: {self._style.hex(edge)}; font-size: {self._style.px('ui')}px; font-weight: 600"}
            if anchor:
                attrs["id"] = anchor
            inside.insert(0, Element("p", attrs, [title]))
        gap = self._style.gap
        padding = f"{gap(14)}px {gap(20)}px {gap(14)}px {gap(18)}px"
        return self.box(inside, ground, edge, padding=padding, line=3)

    def _children(self, parent: Element, depth: int) -> list[Element | str]:
        found: list[Element | str] = []
        for child in parent.children:
            if isinstance(child, str):
                found.append(child if parent.tag in ("pre", "code") else settle_text(child))
            else:
                found += self._element(child, depth)
        return found

    def _element(self, element: Element, depth: int) -> list[Element | str]:
        handler: Callable[[Element, int], list[Element | str]] | None = getattr(self, f"_on_{element.tag}", None)
        if handler is not None:
            return handler(element, depth)
        element.children = self._children(element, depth)
        if element.tag not in _KEPT:
            return element.children
        self._keep_attrs(element, ())
        return [element]

    def _on_div(self, element: Element, depth: int) -> list[Element | str]:
        classes = element.classes
        if classes & {"admonition", "callout"}:
            return self._callout(element, depth)
        if classes & {"footnotes", "footnote"}:
            return self._footnotes(element, depth)
        return self._children(element, depth)

    _on_aside = _on_section = _on_details = _on_div

    def _on_input(self, _element: Element, _depth: int) -> list[Element | str]:
        return []

    def _on_blockquote(self, element: Element, depth: int) -> list[Element | str]:
        if element.classes & {"admonition", "callout"}:
            return self._callout(element, depth)
        children = self._children(element, depth + 1)
        if depth >= MAX_BOX_DEPTH:
            return children
        gap = self._style.gap
        return [
            self.box(children, "surface", "border", padding=f"{gap(4)}px {gap(20)}px {gap(4)}px {gap(18)}px", line=2)
        ]

    def _on_pre(self, element: Element, depth: int) -> list[Element | str]:
        text = element.text().strip("\n").expandtabs(4)
        family, size = self._style.mono_family(), self._style.px("ui")
        lines = [breakable(line) if len(line) > 80 and " " not in line else line for line in text.split("\n")]
        code = Element(
            "pre",
            {"style": f"font-family: '{family}'; font-size: {size}px; white-space: pre-wrap; margin: 0"},
            self._coloured(element) or ["\n".join(lines)],
        )
        if depth >= MAX_BOX_DEPTH:
            return [code]
        gap = self._style.gap
        edge = "divider" if self._style.theme.has_tints else "border"
        return [self.box([code], "quote", edge, padding=f"{gap(10)}px {gap(14)}px {gap(10)}px {gap(16)}px", line=2)]

    def _coloured(self, element: Element) -> list[Element | str]:
        """Keep the highlighter's spans, in our own few inks; nothing when there are none."""
        if not any(inner.tag == "span" and inner.classes for inner in element.walk()):
            return []
        return [*self._inked(element)]

    def _inked(self, element: Element) -> Iterable[Element | str]:
        for child in element.children:
            if isinstance(child, str):
                yield child.expandtabs(4)
            elif child.tag == "span" and (style := self._token_style(child.classes)):
                yield Element("span", {"style": style}, [*self._inked(child)])
            else:
                yield from self._inked(child)

    def _token_style(self, classes: frozenset[str]) -> str:
        role = ""
        for name in classes:
            if name.startswith("c") and name != "cp":
                role = "text-muted"
            elif name.startswith(("k", "nt", "nf", "nc", "nd")):
                role = "accent"
            elif name.startswith(("s", "m", "na")):
                role = "status-approved"
        # The size is said again: inside a cell a span falls back to the document's.
        return f"color: {self._style.hex(role)}; font-size: {self._style.px('ui')}px" if role else ""

    def _on_hr(self, _element: Element, _depth: int) -> list[Element | str]:
        return [Element("hr", {"style": f"background-color: {self._style.hex('divider')}"})]

    def _on_li(self, element: Element, depth: int) -> list[Element | str]:
        state = _task_state(element)
        element.children = self._children(element, depth)
        self._keep_attrs(element, ("value",))
        if state:
            element.attrs["class"] = state
        return [element]

    def _on_ol(self, element: Element, depth: int) -> list[Element | str]:
        element.children = [child for child in self._children(element, depth) if not _is_blank(child)]
        self._keep_attrs(element, ("start", "type"))
        return [element]

    def _on_ul(self, element: Element, depth: int) -> list[Element | str]:
        return self._on_ol(element, depth)

    def _on_dd(self, element: Element, depth: int) -> list[Element | str]:
        element.children = self._children(element, depth)
        self._keep_attrs(element, ())
        return [element]

    def _on_a(self, element: Element, depth: int) -> list[Element | str]:
        element.children = self._children(element, depth)
        href = element.attrs.get("href", "")
        if not href.lower().startswith(_SCHEMES):
            href = ""
        if not href:
            return element.children
        self._keep_attrs(element, ())
        element.attrs["href"] = href
        if href.startswith("missing:"):
            element.attrs["class"] = "missing"
        elif href.startswith("#") and _is_backward(element):
            element.children = ["↑"]
        return [element]

    def _on_img(self, element: Element, _depth: int) -> list[Element | str]:
        source, alt = element.attrs.get("src", ""), element.attrs.get("alt", "").strip()
        if not source.startswith((LIBRARY_SCHEME, DATA_SCHEME)):
            return [Element("span", {"class": "note"}, [f"[{alt}]"])] if alt else []
        width = element.attrs.get("width", "")
        path = source.removeprefix(LIBRARY_SCHEME)
        self.pictures.append(Picture(path, alt, int(width) if width.isdecimal() and len(width) < 5 else 0))
        return [Element("img", {"src": f"{PICTURE_SCHEME}{len(self.pictures) - 1}", "alt": alt})]

    def _on_table(self, element: Element, depth: int) -> list[Element | str]:
        if depth >= MAX_BOX_DEPTH:
            return self._children(element, depth)
        rows = [row for row in element.walk() if row.tag == "tr"]
        aligned = _numeric_columns(rows)
        kept: list[Element | str] = [
            Element("tr", {}, [*self._cells(row, aligned, depth)]) for row in rows if row.elements()
        ]
        caption = next((inner for inner in element.walk() if inner.tag == "caption"), None)
        table = Element(
            "table",
            {"width": "100%", "cellspacing": "0", "cellpadding": "0", "style": "border-collapse: collapse"},
            kept,
        )
        if caption is None:
            return [table] if kept else []
        return [Element("p", {"class": "note"}, self._children(caption, depth)), table]

    def _cells(self, row: Element, aligned: frozenset[int], depth: int) -> Iterable[Element]:
        cells = [cell for cell in row.elements() if cell.tag in ("td", "th")]
        gap = self._style.gap
        for number, cell in enumerate(cells):
            is_head = cell.tag == "th"
            edge = self._style.hex("border" if is_head else "divider")
            right = 0 if number == len(cells) - 1 else gap(18)
            attrs = {
                "style": f"border-bottom: 1px solid {edge}; padding: {gap(8)}px {right}px {gap(8)}px 0px",
                "valign": "bottom" if is_head else "top",
            }
            align = _alignment(cell) or ("right" if number in aligned else "")
            attrs |= {name: cell.attrs[name] for name in ("colspan", "rowspan") if _is_small(cell.attrs.get(name, ""))}
            if align:
                attrs["align"] = align
            inside = self._children(cell, depth + 1)
            # A cell's own text falls back to the document's size: set it on a paragraph inside.
            if not any(isinstance(child, Element) and child.tag in ("p", "ul", "ol", "table") for child in inside):
                inside = [Element("p", {"class": "head" if is_head else "cell"}, inside)]
                if align:
                    inside[0].attrs["align"] = align
            yield Element("td", attrs, [*inside])

    def _callout(self, element: Element, depth: int) -> list[Element | str]:
        title, rest = "", list[Element | str]()
        for child in element.children:
            if isinstance(child, Element) and _is_callout_title(child) and not title:
                title = child.text().strip()
            else:
                rest.append(child)
        ground, edge = next((_BOXES[name] for name in _kinds(element) if name in _BOXES), _NOTE)
        children = self._children(Element("div", {}, rest), depth + 1)
        if depth >= MAX_BOX_DEPTH:
            return [Element("p", {}, [Element("b", {}, [title])]), *children]
        return [self.callout(title, children, ground, edge)]

    def _footnotes(self, element: Element, depth: int) -> list[Element | str]:
        inside = [child for child in self._children(element, depth) if not (_is_blank(child) or _has_tag(child, "hr"))]
        for child in inside:
            if isinstance(child, Element):
                for inner in child.walk():
                    if inner.tag in ("li", "p"):
                        inner.attrs["class"] = "note"
        rule = Element("hr", {"style": f"background-color: {self._style.hex('divider')}"})
        return [rule, *inside]

    def _keep_attrs(self, element: Element, also: tuple[str, ...]) -> None:
        element.attrs = {name: value for name, value in element.attrs.items() if name in ("id", *also)}


def _is_blank(child: Element | str) -> bool:
    return isinstance(child, str) and not child.strip()


def _has_tag(child: Element | str, tag: str) -> bool:
    return isinstance(child, Element) and child.tag == tag


def _is_small(number: str) -> bool:
    return number.isdecimal() and len(number) < 3 and 1 < int(number) <= 40


def _is_backward(element: Element) -> bool:
    return element.text().strip() in {"↩", "↩\ufe0e", "&#8617;"}


def _is_callout_title(element: Element) -> bool:
    return element.tag == "summary" or bool(element.classes & {"admonition-title", "callout-title"})


def _kinds(element: Element) -> list[str]:
    named = element.attrs.get("data-callout", "").split()
    return [name.lower().removeprefix("callout-") for name in (*named, *element.attrs.get("class", "").split())]


def _task_state(item: Element) -> str:
    """Tell whether a list item starts with a tick box: `checked`, `unchecked` or nothing."""
    if item.classes & {"checked", "unchecked"}:
        return "checked" if "checked" in item.classes else "unchecked"
    for inner in item.walk():
        if inner.tag == "input" and inner.attrs.get("type") == "checkbox":
            return "checked" if "checked" in inner.attrs else "unchecked"
        if inner is not item and inner.tag == "li":
            break
    return ""


def _alignment(cell: Element) -> str:
    if (align := cell.attrs.get("align", "").lower()) in ("left", "right", "center"):
        return align
    found = re.search(r"text-align:\s*(left|right|center)", cell.attrs.get("style", ""))
    return found[1] if found else ""


def _numeric_columns(rows: list[Element]) -> frozenset[int]:
    """Find the columns whose every filled cell is a number: they are set to the right."""
    columns: dict[int, list[str]] = {}
    for row in rows:
        for number, cell in enumerate(c for c in row.elements() if c.tag in ("td", "th")):
            if cell.tag == "td":
                columns.setdefault(number, []).append(cell.text().strip())
    return frozenset(
        number
        for number, texts in columns.items()
        if number and any(texts) and all(_NUMBER.match(text) for text in texts if text not in ("", "–", "-", "—"))
    )
