"""The `Renderer`: entries as pages for reading and as HTML fragments."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from kokemukset_app.core.entry import Entry
from kokemukset_app.core.ports import LinkResolver, RenderedBody, RenderedPage
from kokemukset_app.render.words import ADVICE, LESSON

if TYPE_CHECKING:
    from kokemukset_app.render.converter import ConvertedPage, Converter


class MarkdownRenderer:
    """Renders Markdown with Python-Markdown. Safe on any thread; calls take turns.

    With `root`, links and pictures lead only to files that are in that folder; without it, to where they may be.
    """

    def __init__(self, root: Path | None = None) -> None:
        self._root = root
        self._lock = Lock()
        self._converter: Converter | None = None

    def page(self, entry: Entry, links: LinkResolver) -> RenderedPage:
        """Render an entry for reading: the lesson and the recommendation apart, then the rest."""
        converted = self._convert(entry, links, is_page=True)
        lesson, advice = converted.parts.get(LESSON), converted.parts.get(ADVICE)
        return RenderedPage(
            lesson=_body(converted, LESSON) if lesson else None,
            advice=_body(converted, ADVICE) if advice else None,
            body=_body(converted, ""),
            lesson_heading=lesson.heading if lesson else "",
            advice_heading=advice.heading if advice else "",
        )

    def html(self, entry: Entry, links: LinkResolver) -> str:
        """Render an entry as a whole page that needs nothing else, in the order of the file."""
        from kokemukset_app.render.export import page_html  # noqa: PLC0415  # only for those who export

        return page_html(entry, self._convert(entry, links, is_page=False).parts[""].html)

    def _convert(self, entry: Entry, links: LinkResolver, *, is_page: bool) -> ConvertedPage:
        with self._lock:
            if self._converter is None:
                # Loaded when first needed: the parser and its extensions are not for the start of the program.
                from kokemukset_app.render.converter import Converter  # noqa: PLC0415

                self._converter = Converter(self._root)
            return self._converter.convert(entry, links, is_page=is_page)


def _body(page: ConvertedPage, name: str) -> RenderedBody:
    part = page.parts[name]
    return RenderedBody(part.html, part.outline)
