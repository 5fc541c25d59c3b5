"""The start view: what the library is, how much is in it, where to begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.library_info import Collection, LibraryInfo
from kokemukset_app.core.results import Hit, Snippet
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.start.start_pane import (
    KeyHint,
    StartCollection,
    StartContent,
    StartFigure,
    StartPane,
    StartTheme,
)
from kokemukset_app.services.library_service import LibraryService

_THEMES_SHOWN = 20
_COLLECTIONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class _Library:
    info: LibraryInfo
    heads: Sequence[EntryHead]
    collections: Sequence[Collection]


class StartController(QObject):
    """Fill the start pane, and open its collections as lists. GUI thread only.

    `theme_chosen` gives a code; `collection_opened` a title and groups of hits.
    """

    theme_chosen = Signal(str)
    collection_opened = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self, service: LibraryService, pane: StartPane, lane: Lane, labels: Labels, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service, self._pane, self._lane, self._labels = service, pane, lane, labels
        self._library: _Library | None = None
        pane.theme_chosen.connect(self.theme_chosen)
        pane.collection_chosen.connect(self._on_collection)

    def set_labels(self, labels: Labels) -> None:
        """Show in other words."""
        self._labels = labels
        if self._library is not None:
            self._show(self._library)

    def refresh(self) -> None:
        """Read the library's papers and figures again."""
        self._lane.submit(self._read, self._show, self.failed.emit)

    def _read(self, cancel: CancelToken) -> _Library:
        cancel.check()
        return _Library(self._service.info(), self._service.heads(), self._service.collections())

    def _show(self, library: _Library) -> None:
        self._library = library
        labels = self._labels
        self._pane.show_start(
            StartContent(
                title=library.info.name_in(labels.lang),
                description=library.info.description_in(labels.lang)
                or self.tr("Type into the search what you are working on, or begin with a theme."),
                figures=self._figures(library.heads),
                themes=_themes(library.heads, labels),
                collections=tuple(self._card(c) for c in library.collections[:_COLLECTIONS_SHOWN]),
                hints=self._hints(),
            )
        )

    def _figures(self, heads: Sequence[EntryHead]) -> tuple[StartFigure, ...]:
        if not heads:
            return ()  # while the first index is made, a zero would be no news but a wrong number
        number = self._labels.number
        cities = {city for head in heads for city in head.cities}
        approved = sum(1 for head in heads if head.status is Status.APPROVED)
        figures = [StartFigure(number(len(heads)), self.tr("entries", "", len(heads)))]
        if lessons := sum(1 for head in heads if head.type is EntryType.LESSON):
            figures.append(StartFigure(number(lessons), self.tr("lessons", "", lessons)))
        if cities:
            figures.append(StartFigure(number(len(cities)), self.tr("cities", "", len(cities))))
        if any(head.status for head in heads):
            share = round(100 * approved / len(heads))
            figures.append(StartFigure(f"{share}\u00a0%", self.tr("approved")))
        return tuple(figures)

    def _card(self, collection: Collection) -> StartCollection:
        count = collection.entry_count
        detail = self.tr("%n entries", "", count)
        return StartCollection(collection.name, collection.title, detail)

    def _hints(self) -> tuple[KeyHint, ...]:
        def keys(text: str) -> str:
            return QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")

        return (
            KeyHint(keys("Ctrl+K"), self.tr("search")),
            KeyHint(keys("Ctrl+P"), self.tr("go to a title")),
            KeyHint(keys("Ctrl+Shift+P"), self.tr("all actions")),
            KeyHint(keys("F1"), self.tr("help")),
        )

    def _on_collection(self, name: str) -> None:
        library = self._library
        found = next((c for c in library.collections if c.name == name), None) if library else None
        if found is None or library is None:
            return
        heads = {head.id: head for head in library.heads}
        self.collection_opened.emit(found.title, _groups(found, heads.get, found.title))


def _themes(heads: Sequence[EntryHead], labels: Labels) -> tuple[StartTheme, ...]:
    counts = Counter(theme for head in heads for theme in head.themes)
    return tuple(
        StartTheme(code, labels.theme(code), labels.number(count), labels.theme_hue(code))
        for code, count in counts.most_common(_THEMES_SHOWN)
    )


def _groups(
    collection: Collection, head_of: Callable[[EntryId], EntryHead | None], title: str
) -> list[tuple[str, list[Hit]]]:
    """Lay a collection out as groups of rows: headings between entries, notes as the rows' text."""
    groups: list[tuple[str, list[Hit]]] = [(collection.description or title, [])]
    for item in collection.items:
        if item.entry is None:
            groups.append((item.heading, []))
        elif (head := head_of(item.entry)) is not None:
            groups[-1][1].append(Hit(head, snippet=Snippet(item.note or head.summary)))
    return groups
