"""The deck writer that the services know."""

from __future__ import annotations

from collections.abc import Callable

from kokemukset_app.core.publishing import DeckLook, Told
from kokemukset_app.core.slides import Deck, Stage


class DeckFiles:
    """Writes decks as files of others. Safe on any thread; python-pptx is loaded when it is first needed."""

    def pptx(
        self, deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], told: Told
    ) -> bytes:
        """Write a deck as PowerPoint."""
        from kokemukset_app.decks.pptx_deck import pptx_deck  # noqa: PLC0415  # 200 ms that only this needs

        return pptx_deck(deck, stage, look, picture, told)

    def html(
        self, deck: Deck, stage: Stage, look: DeckLook, picture: Callable[[str], bytes | None], told: Told
    ) -> bytes:
        """Write a deck as one web page."""
        from kokemukset_app.decks.html_deck import html_deck  # noqa: PLC0415  # as above

        return html_deck(deck, stage, look, picture, told).encode("utf-8", "replace")
