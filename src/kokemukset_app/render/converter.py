"""Python-Markdown, configured once: Markdown in, the parts of a page as safe HTML out."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown

from kokemukset_app.core.entry import Entry, EntryType
from kokemukset_app.core.ports import LinkResolver, OutlineItem
from kokemukset_app.render.bounds import BoundedText
from kokemukset_app.render.inline import BareAddresses, EntryLinks, Span, TameTags
from kokemukset_app.render.sanitize import TAGS, Sanitizer
from kokemukset_app.render.source_lines import prepare
from kokemukset_app.render.targets import Targets
from kokemukset_app.render.tree import Boxes, Part, add_marks, keep_digits, split_page, wrap
from kokemukset_app.render.words import LIFTED, cut_words

_EXTENSIONS: Final = (
    "tables", "footnotes", "def_list", "admonition", "sane_lists", "pymdownx.superfences", "pymdownx.highlight",
)  # fmt: skip
_CONFIGS: Final[dict[str, dict[str, object]]] = {
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TITLE": "", "BACKLINK_TEXT": "↩"},
    "pymdownx.superfences": {"disable_indented_code_blocks": False, "custom_fences": []},
    "pymdownx.highlight": {"use_pygments": True, "guess_lang": False, "anchor_linenums": False},
}


@dataclass(frozen=True, slots=True)
class ConvertedPart:
    """A part of a page as sanitised HTML, with its headings; `heading` is the one it was lifted from."""

    html: str
    outline: tuple[OutlineItem, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class ConvertedPage:
    """The parts by name, the rest of the body as `""`."""

    parts: dict[str, ConvertedPart]


class Converter:
    """One configured parser. Not to be shared between threads at the same time."""

    def __init__(self, root: Path | None = None) -> None:
        self._targets = Targets(root)
        self._sanitizer = Sanitizer(self._targets.link, self._targets.image)
        self._markdown = Markdown(extensions=list(_EXTENSIONS), extension_configs=_CONFIGS, tab_length=4)
        self._boxes = Boxes(self._markdown)
        self._set_up()

    def convert(self, entry: Entry, links: LinkResolver, *, is_page: bool) -> ConvertedPage:
        """Render a body; for a page the sections of a lesson are lifted out, else everything keeps its order."""
        self._targets.point(entry, links, is_export=not is_page)
        self._boxes.lang = entry.head.lang
        source = prepare(entry.body)
        lifted = LIFTED if is_page and entry.head.type is EntryType.LESSON else {}
        try:
            root = self._parse(source.lines)
            parts = split_page(root, entry.head.title, lifted)
            if not is_page:
                add_marks(parts[""].elements)
            converted = {name: self._finish(part) for name, part in parts.items()}
        except (RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError):
            # Something no bound foresaw: the reader still gets the text.
            converted = {"": ConvertedPart(_plain(source.lines))}
        if source.left_out:
            rest = converted[""]
            converted[""] = replace(rest, html=rest.html + _cut_note(entry, source.left_out))
        return ConvertedPage(converted)

    def _set_up(self) -> None:
        md = self._markdown
        # HTML is read tag by tag and sanitised at the end; the block reader is slow on hostile input.
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(TameTags(md, TAGS), "tame-tags", 90)
        md.inlinePatterns.register(EntryLinks(md, self._targets), "entry-links", 185)
        md.inlinePatterns.register(BareAddresses(md), "bare-addresses", 85)
        md.inlinePatterns.register(Span("==", "mark", md), "mark", 65)
        md.inlinePatterns.register(Span("~~", "del", md), "struck", 65)
        md.treeprocessors.register(self._boxes, "boxes", 28)
        md.treeprocessors.register(BoundedText(md), "bounds", 25)

    def _parse(self, lines: list[str]) -> Element:
        md = self._markdown
        md.reset()
        for preprocessor in md.preprocessors:
            lines = preprocessor.run(lines)
        root = md.parser.parseDocument(lines).getroot()
        assert root is not None  # noqa: S101  # the parser always makes one
        for processor in md.treeprocessors:
            changed = processor.run(root)
            # An element without children is false, so it is asked for by what it is.
            root = root if changed is None else changed
        keep_digits(root)
        return root

    def _finish(self, part: Part) -> ConvertedPart:
        md = self._markdown
        text = md.serializer(wrap(part.elements))
        for postprocessor in md.postprocessors:
            text = postprocessor.run(text)
        text = text.strip().removeprefix("<div>").removesuffix("</div>")
        return ConvertedPart(self._sanitizer.clean(text).strip(), tuple(part.outline), part.heading)


def _cut_note(entry: Entry, count: int) -> str:
    """Say at the end of a page that was cut where the rest is."""
    title, text = cut_words(entry.head.lang)
    shown = html.escape(text.format(f"{count:,}".replace(",", "\u00a0"), entry.path), quote=False)
    return f'\n<div class="admonition note">\n<p class="admonition-title">{title}</p>\n<p>{shown}</p>\n</div>'


def _plain(lines: list[str]) -> str:
    """Show a text as it is written."""
    text = "\n".join(lines)
    return "".join(f"<p>{html.escape(piece, quote=False)}</p>" for piece in text.split("\n\n") if piece.strip())
