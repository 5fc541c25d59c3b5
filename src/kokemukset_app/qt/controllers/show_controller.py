"""From what is to be shown to a show that runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.core.slides import Deck, RemarkKind, ShowOptions, TextSize
from kokemukset_app.qt.dialogs.show_sheet import SheetChoice, ShowSheet
from kokemukset_app.qt.runtime.branding import branded
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.runtime.slide_painting import SlidePainter, SlideRuler
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.show.jump_panel import JumpRow
from kokemukset_app.qt.widgets.show.show_pictures import ShowPictures
from kokemukset_app.qt.widgets.show.show_runner import ShowRunner
from kokemukset_app.services.page_pictures import shown_files
from kokemukset_app.services.search_service import Asked
from kokemukset_app.services.session import Session
from kokemukset_app.services.show_service import Selection, with_all_hits
from kokemukset_app.settings.room_notes import RoomNotes
from kokemukset_app.settings.show_choice import ShowChoiceFile

_FOUND = 6
_SIZES = tuple(TextSize)


@dataclass(frozen=True, slots=True)
class PreparedShow:
    """A deck with its pictures."""

    deck: Deck
    pictures: Mapping[str, QImage]
    selection: Selection


class ShowController(QObject):
    """Prepares decks on a lane of its own and runs one show at a time. GUI thread only.

    `began` and `ended` tell of the show; `failed` gives an error.
    """

    began = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        looks: tuple[ThemeHolder, Icons, QWidget],
        kept: tuple[RoomNotes, ShowChoiceFile],
        lane: Lane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._lane = session, lane
        self._notes, self._choices = kept
        self._themes, icons, window = looks
        self._search_lane = Lane("show-search", newest_wins=True, parent=self)
        self._sources: dict[str, Selection] = {}
        self._selection = Selection("", ())
        self._options, in_window = self._choices.load()
        self._prepared: PreparedShow | None = None
        self._pictures: dict[str, QImage] = {}
        self._painter = SlidePainter(self._themes.theme, self._pictures.get)
        self.runner: ShowRunner | None = None
        self.sheet = ShowSheet(self._themes, icons, window)
        self.sheet.choice = SheetChoice("", self._options.ratio, self._options.size, in_window, self._options.city)
        self.sheet.changed.connect(self._on_choice)
        self.sheet.allowed.connect(self._on_allowed)
        self.sheet.started.connect(self.start)

    @property
    def options(self) -> ShowOptions:
        """How the next show is set; exports are made in the same way."""
        return self._options

    def offer(self, sources: Mapping[str, tuple[str, Selection]]) -> None:
        """Open the sheet with what can be shown, the first one chosen: name → words and selection."""
        if self.runner is not None:
            self.runner.do("console")
            return
        self._sources = {name: selection for name, (_, selection) in sources.items()}
        first = next(iter(sources), "")
        screens = len(QGuiApplication.screens())
        lang = next((selection.lang for selection in self._sources.values()), "fi")
        looks = self._session.shows.cities_with_look(lang)
        choice = replace(self.sheet.choice, source=first)
        if choice.city not in [code for code, _ in looks]:
            choice = replace(choice, city="")
        self._options = ShowOptions(choice.ratio, choice.size, city=choice.city)
        self.sheet.show_looks(looks)
        self.sheet.show_sheet([(name, words) for name, (words, _) in sources.items()], choice, screens)
        self._choose(first)

    def start(self) -> None:
        """Begin the show that the sheet tells of."""
        prepared = self._prepared
        if prepared is None or self.runner is not None or not prepared.deck.slides:
            return
        self.sheet.hide()
        theme = self._themes.theme
        console_mode = "contrast" if theme.mode == "contrast" else "dark"
        looks = ThemeHolder(theme.tokens, console_mode, family=theme.family, scale=theme.scale, parent=self)
        self._painter = SlidePainter(branded(theme, prepared.deck.accent), self._pictures.get)
        runner = ShowRunner(prepared.deck, self._options.stage, self._painter, (looks, Icons(looks)), self)
        runner.search_wanted.connect(self._search)
        runner.cue_wanted.connect(self._cue)
        runner.size_wanted.connect(self._resize)
        runner.noted.connect(self._note)
        runner.ended.connect(self._on_ended)
        self.runner = runner
        self._notes.begin(prepared.deck.title)
        runner.begin(in_window=self.sheet.choice.in_window)
        self.began.emit()

    def check_entries(self) -> None:
        """Tell the presenter of entries of the running show that the library has no more; the show goes on."""
        if self.runner is None or self._prepared is None:
            return
        gone = [i.title for i in self._prepared.deck.items if i.entry and self._session.library.head(i.entry) is None]
        if gone:
            text = self.tr("Removed from the library during the show, still shown: {0}")
            self.runner.tell(text.format(", ".join(gone[:3])))

    def close(self) -> None:
        """End the show and let the library go."""
        if self.runner is not None:
            self.runner.end()
        self.sheet.hide()
        self._search_lane.close()

    # Preparing

    def _choose(self, source: str) -> None:
        self._selection = self._sources.get(source, Selection("", ()))
        self._prepare()

    def _prepare(self) -> None:
        job = partial(prepare, self._session, self._selection, self._options, self._themes.theme.family)
        self._lane.submit(job, partial(self._on_prepared, self._selection, self._options), self.failed.emit)

    def _on_prepared(self, selection: Selection, options: ShowOptions, prepared: PreparedShow) -> None:
        if selection is not self._selection or options != self._options:
            return  # another choice was made meanwhile
        self._prepared, self._selection = prepared, prepared.selection
        self._pictures.clear()
        self._pictures.update(prepared.pictures)
        if self.runner is not None:
            self.runner.take(prepared.deck, options.stage)
        else:
            self.sheet.show_deck(prepared.deck)

    def _on_choice(self, choice: SheetChoice) -> None:
        self._options = replace(self._options, ratio=choice.ratio, size=choice.size, city=choice.city)
        self._choose(choice.source)
        kept = partial(_remembered, self._choices, self._options, choice.in_window)
        self._lane.submit(kept, lambda _done: None, self.failed.emit)

    def _on_allowed(self, entry: str, on: bool) -> None:  # noqa: FBT001  # a signal's argument
        changed = self._options.allowed | {EntryId(entry)} if on else self._options.allowed - {EntryId(entry)}
        self._options = replace(self._options, allowed=frozenset(changed))
        self._prepare()

    # During the show

    def _resize(self, by: int) -> None:
        place = _SIZES.index(self._options.size) + by
        if 0 <= place < len(_SIZES):
            self._options = replace(self._options, size=_SIZES[place])
            self._prepare()

    def _search(self, text: str) -> None:
        asked = Asked(text=text, lang=self._selection.lang, limit=_FOUND, is_live=True)
        self._search_lane.submit(partial(self._found, asked), self._on_found, lambda _error: None)

    def _found(self, asked: Asked, cancel: CancelToken) -> list[JumpRow]:
        service = self._session.search
        page = service.search(service.read(asked), cancel)
        lang = asked.lang
        return [JumpRow(f"cue:{hit.head.id}", f"+  {hit.head.title_in(lang)}") for hit in page.hits]

    def _on_found(self, rows: list[JumpRow]) -> None:
        if self.runner is not None:
            self.runner.show_found(rows)

    def _cue(self, entry: str) -> None:
        item = CollectionItem(EntryId(entry))
        wanted = Selection(self._selection.title, (item,), self._selection.lang, has_cover=False)
        job = partial(prepare, self._session, wanted, self._options, self._themes.theme.family)
        self._lane.submit(job, partial(self._on_cued, item), self.failed.emit)

    def _on_cued(self, item: CollectionItem, prepared: PreparedShow) -> None:
        runner, deck = self.runner, prepared.deck
        if runner is None:
            return
        if deck.held and not deck.slides:
            runner.tell(self.tr("Kept from the audience: {0}").format(deck.held[0].title))
            return
        if any(r.kind is RemarkKind.ENTRY_MISSING for r in deck.remarks):
            runner.tell(self.tr("No longer in the library: {0}").format(item.entry))
            return
        self._pictures.update(prepared.pictures)
        now = runner.run.slide
        runner.cue(deck.slides, deck)
        items = list(self._selection.items)
        entries = [i.entry for i in items]
        at = entries.index(now.entry) + 1 if now is not None and now.entry in entries else len(items)
        items.insert(at, item)
        self._selection = replace(self._selection, items=tuple(items))

    def _note(self, text: str) -> None:
        """Keep what the room said, at once and for good."""
        runner = self.runner
        if runner is None:
            return
        slide = runner.run.slide
        about = slide.title if slide is not None else ""
        time = datetime.now().astimezone()
        try:
            lines = self._notes.add(time, text, about)
        except OSError as error:
            self.failed.emit(error)
            runner.tell(self.tr("The note could not be saved: {0}").format(error.strerror or str(error)))
            return
        runner.show_findings(lines[-3:])

    def _on_ended(self) -> None:
        runner, self.runner = self.runner, None
        if runner is not None:
            runner.deleteLater()
        self.ended.emit()


def _remembered(file: ShowChoiceFile, options: ShowOptions, in_window: bool, _cancel: CancelToken) -> None:  # noqa: FBT001  # a job's argument
    file.save(options, in_window=in_window)


def prepare(
    session: Session, selection: Selection, options: ShowOptions, family: str, cancel: CancelToken
) -> PreparedShow:
    """Make a deck and read its pictures, on a worker thread."""
    selection = with_all_hits(selection, session.search, cancel)
    pictures = ShowPictures(shown_files(session))
    deck = session.shows.prepare(selection, options, SlideRuler(family), pictures.has, cancel)
    return PreparedShow(deck, pictures.images, selection)
