"""Which searches are kept, and the lists they come back from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kokemukset_app.core.facets import FacetSelection
from kokemukset_app.core.searches import KeptSearch
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.widgets.frame.go_to import GoToItem
from kokemukset_app.services.search_service import Asked
from kokemukset_app.settings.search_memory import SearchMemory

PAUSE_MS = 3000
"""A search that one stays at for so long was meant; what was only typed through is not kept."""
SHORTEST = 3
PAST_SHOWN = 12


class SearchesController(QObject):
    """Keep searches as far as the user allows. GUI thread only.

    `chosen` gives a search to make again; `changed` tells that a list is another; `gap_question` asks once whether
    searches without hits may be kept, with what to do for a yes.
    """

    chosen = Signal(object)
    changed = Signal()
    gap_question = Signal(object)

    def __init__(
        self,
        memory: SearchMemory,
        asked: Callable[[], Asked],
        labels: Labels,
        allows: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.memory, self._asked, self.labels, self._allows = memory, asked, labels, allows
        self._is_zero = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep_now)

    def on_zero(self, is_zero: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Take whether the search that is answered found nothing."""
        self._is_zero = is_zero

    def on_answered(self) -> None:
        """Begin to wait: one who stays meant this search."""
        self._pause.start()

    def on_opened(self, *_hit: object) -> None:
        """Keep the search that a hit was opened of."""
        if not self._is_zero:
            self.keep_now()

    def keep_now(self) -> None:
        """Keep what is asked, if it is worth it and the user allows."""
        self._pause.stop()
        asked = self._asked()
        text = " ".join(asked.text.split())
        if len(text) < SHORTEST:
            return
        if not self._is_zero:
            if self._allows("keep_searches"):
                self.memory.remember(text, asked.selection)
                self.changed.emit()
        elif self._allows("keep_gaps"):
            self._add_gap(text)
        elif not self._allows("asked_gaps"):
            self.gap_question.emit(partial(self._add_gap, text))

    def save(self) -> KeptSearch | None:
        """Save the search as it is, under its own words; None where nothing is asked."""
        asked = self._asked()
        text = " ".join(asked.text.split())
        if not text and asked.selection.is_empty:
            return None
        made = self.memory.save(text, asked.selection, self.words_of(KeptSearch(text, asked.selection)))
        self.changed.emit()
        return made

    def unsave(self, search: KeptSearch) -> None:
        """Forget a saved search."""
        self.memory.unsave(search)
        self.changed.emit()

    def rename(self, search: KeptSearch, name: str) -> None:
        """Give a saved search another name; an empty one changes nothing."""
        name = " ".join(name.split())
        if name:
            self.memory.rename(search, name)
            self.changed.emit()

    def forget_past(self) -> None:
        """Forget the latest searches."""
        self.memory.forget_past()
        self.changed.emit()

    def forget_gaps(self) -> None:
        """Forget the searches without hits."""
        self.memory.forget_gaps()
        self.changed.emit()

    def listed(self) -> tuple[KeptSearch, ...]:
        """Give what the quiet list shows: saved searches, then the latest others."""
        saved = self.memory.saved
        past = [search for search in self.memory.past if not any(search.is_same(kept) for kept in saved)]
        return (*saved, *past[:PAST_SHOWN])

    def items(self, prefix: str) -> list[GoToItem]:
        """Give the quiet list as rows; their keys are `prefix` and the number in `listed`."""
        return [
            GoToItem(
                f"{prefix}{number}",
                search.name or self.words_of(search),
                detail=self.tr("saved") if search.name else self.labels.date(search.at[:10]),
                icon="bookmark-filled" if search.name else "clock",
            )
            for number, search in enumerate(self.listed())
        ]

    def words_of(self, search: KeptSearch) -> str:
        """Word a search: what was typed, and what was switched on."""
        parts = [search.text] if search.text else []
        parts += _selected(search.selection, self.labels)
        return " · ".join(parts)

    def close(self) -> None:
        """Stop waiting."""
        self._pause.stop()

    def _add_gap(self, text: str) -> None:
        self.memory.add_gap(text)
        self.changed.emit()


def _selected(selection: FacetSelection, labels: Labels) -> list[str]:
    found: list[str] = []
    for choice in selection.choices:
        found += [labels.facet_value(choice.field, value) for value in sorted(choice.included)]
        found += [f"−{labels.facet_value(choice.field, value)}" for value in sorted(choice.excluded)]
    return found
