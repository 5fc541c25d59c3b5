"""From what the operator does on the board to the board that is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryHead, EntryId
from kokemukset_app.core.workshop import BoardHistory, KeptWorkshop, Voting, Workshop
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.board.faces import CardFace, ColumnFace, RowFace
from kokemukset_app.qt.widgets.board.workshops_view import WorkshopsView
from kokemukset_app.services.workshop_service import WorkshopService

_EARLIER_MS = 250
_NEXT_VOTING = {Voting.CLOSED: Voting.OPEN, Voting.OPEN: Voting.REVEALED, Voting.REVEALED: Voting.CLOSED}
_EntryOf = Callable[[Workshop], EntryId | None]


@dataclass(frozen=True, slots=True)
class _Written:
    """What a job that wrote an entry came to: the board it read, and that board with the entry's id."""

    before: KeptWorkshop
    after: KeptWorkshop


class WorkshopController(QObject):
    """Keep the open board and show it. Each step is saved at once on the writing lane. GUI thread only.

    `entry_wanted` gives an entry to read; `told` a sentence for the message line, `wrote` one with the
    entry it tells of; `library_changed` that it is there.
    """

    entry_wanted = Signal(object)
    told = Signal(str)
    wrote = Signal(str, object)
    failed = Signal(object)
    library_changed = Signal()

    def __init__(
        self,
        service: WorkshopService,
        view: WorkshopsView,
        labels: Labels,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._view, self._labels = service, view, labels
        self._writing = Lane("workshop", newest_wins=False, parent=self)
        self._reading = Lane("earlier", newest_wins=True, parent=self)
        self._history: BoardHistory | None = None
        self._stamp = ""
        self._listed: tuple[Workshop, ...] = ()
        self._draft = ""
        self._pause = QTimer(self, singleShot=True, interval=_EARLIER_MS)
        self._pause.timeout.connect(self._look_for_earlier)
        self._connect()

    def show_list(self) -> None:
        """Read the workshops and show their list."""
        self._leave_board()
        self._writing.submit(lambda _cancel: self._service.listed(), self._on_listed, self.failed.emit)

    def refresh(self) -> None:
        """Show the list anew where it is shown; an open board stays."""
        if self._history is None:
            self.show_list()

    def add_entries(self, heads: Sequence[EntryHead]) -> None:
        """Put entries on the open board as cards of its first column."""
        if self._history is None:
            return
        workshop = self._history.now
        for head in heads:
            workshop = workshop.added(head.title, 0, head.id)
        self._do(workshop)

    def hear(self, said: Sequence[str]) -> int:
        """Put what a room said on the open board, into its first column; gives how many cards that made."""
        before = len(self._history.now.cards) if self._history is not None else 0
        self._step(lambda board: board.heard(said, 0))
        return len(self._history.now.cards) - before if self._history is not None else 0

    def board(self) -> Workshop | None:
        """Give the open board with all that was written; None where none is open."""
        if self._history is None:
            return None
        self._view.board.notes.tell_now()
        return self._history.now

    @property
    def has_board(self) -> bool:
        """Tell whether a board is open."""
        return self._history is not None

    def set_labels(self, labels: Labels) -> None:
        """Word everything anew."""
        self._labels = labels
        if self._history is None:
            self._show_rows()
        else:
            self._show()

    def close(self) -> None:
        """Keep what was written last and let the library go."""
        self._leave_board()
        self._reading.close()
        self._writing.close()

    # The list

    def _on_listed(self, listed: Sequence[Workshop]) -> None:
        self._listed = tuple(listed)
        self._show_rows()

    def _show_rows(self) -> None:
        self._view.show_list([RowFace(w.name, w.title, self._detail(w)) for w in self._listed])

    def _detail(self, workshop: Workshop) -> str:
        count = len(workshop.cards)
        parts = [self._labels.date(workshop.date), self.tr("%n cards", "", count)]
        if workshop.vote_count:
            parts.append(self.tr("%n votes", "", workshop.vote_count))
        return " · ".join(part for part in parts if part)

    def _on_begun(self, title: str, columns: object) -> None:
        names = _strings(columns)
        words = title.strip() or self.tr("Workshop")
        job = partial(self._begun, words, names, self._labels.lang)
        self._writing.submit(job, self._on_opened, self.failed.emit)

    def _begun(self, title: str, columns: Sequence[str], lang: str, _cancel: CancelToken) -> KeptWorkshop:
        return self._service.begin(title, columns, lang)

    def _on_chosen(self, name: str) -> None:
        self._writing.submit(lambda _cancel: self._service.open(name), self._on_opened, self.failed.emit)

    def _on_opened(self, kept: KeptWorkshop) -> None:
        self._history = BoardHistory(kept.workshop)
        self._stamp = kept.stamp
        self._view.board.notes.show_notes(kept.workshop.agenda, kept.workshop.decisions)
        self._show()
        self._view.show_board()

    def _leave_board(self) -> None:
        if self._history is not None:
            self._view.board.notes.tell_now()
        self._pause.stop()
        self._reading.cancel()
        self._history = None

    # The board

    def _do(self, workshop: Workshop, *, goes_on: bool = False) -> None:
        if self._history is not None and self._history.do(workshop, goes_on=goes_on):
            self._show()
            self._keep()

    def _keep(self) -> None:
        """Save the board as it is now; jobs run in order, so each takes the stamp that the one before left."""
        if self._history is None:
            return
        workshop = self._history.now

        def save(_cancel: CancelToken) -> KeptWorkshop:
            kept = self._service.save(KeptWorkshop(workshop, self._stamp))
            self._stamp = kept.stamp
            return kept

        self._writing.submit(save, partial(self._on_kept, workshop.name), self.failed.emit)

    def _on_kept(self, name: str, kept: KeptWorkshop) -> None:
        """Go on under another name where another program had changed the file."""
        if kept.workshop.name == name or self._history is None or self._history.now.name != name:
            return
        self._history = BoardHistory(replace(self._history.now, name=kept.workshop.name))
        self.told.emit(self.tr("Another program changed the board; yours goes on as {0}").format(kept.workshop.name))

    def _show(self) -> None:
        if self._history is None:
            return
        workshop, board = self._history.now, self._view.board
        columns = [
            ColumnFace(name, tuple(CardFace.of(card, workshop.voting) for card in workshop.in_column(number)))
            for number, name in enumerate(workshop.columns)
        ]
        board.bar.show_title(workshop.title)
        board.bar.show_votes(workshop.voting.value, workshop.vote_count)
        board.notes.show_notes(workshop.agenda, workshop.decisions)
        board.show_columns(columns)
        if not self._draft:
            self._show_ranking(workshop)

    def _show_ranking(self, workshop: Workshop) -> None:
        if workshop.voting is Voting.REVEALED:
            rows = [
                RowFace(f"card:{card.id}", f"{place}. {card.title}", self.tr("%n votes", "", card.votes))
                for place, card in enumerate(workshop.ranking()[:10], 1)
            ]
            self._view.board.panel.show_rows(self.tr("How the room voted"), rows)
        else:
            self._view.board.panel.show_rows(self.tr("While a card is written, earlier lessons appear here"), [])

    # What came up before

    def _on_typing(self, text: str) -> None:
        self._draft = text.strip()
        if self._draft:
            self._pause.start()
        else:
            self._pause.stop()
            self._reading.cancel()
            self._show()

    def _look_for_earlier(self) -> None:
        text = self._draft
        self._reading.submit(lambda cancel: self._service.earlier(text, 3, cancel), self._on_earlier, self.failed.emit)

    def _on_earlier(self, heads: Sequence[EntryHead]) -> None:
        labels = self._labels
        rows = [
            RowFace(
                f"entry:{head.id}",
                head.title_in(labels.lang),
                " · ".join(p for p in (labels.type(head.type), ", ".join(map(labels.city, head.cities[:2]))) if p),
            )
            for head in heads
        ]
        heading = self.tr("This came up before") if rows else self.tr("Nothing near to this came up before")
        self._view.board.panel.show_rows(heading, rows)

    def _on_row(self, key: str) -> None:
        kind, _, name = key.partition(":")
        if kind == "entry":
            self.entry_wanted.emit(EntryId(name))
        else:
            self._view.board.focus_card(name)

    # Steps

    def _on_added(self, text: str, column: int) -> None:
        self._draft = ""
        self._step(lambda board: board.added(text, column))

    def _on_worded(self, card: str, text: str) -> None:
        self._step(lambda board: board.worded(card, text))

    def _on_moved(self, card: str, column: int, row: int) -> None:
        self._step(lambda board: board.moved(card, column, row))

    def _on_merged(self, into: str, other: str) -> None:
        self._step(lambda board: board.merged(into, other))

    def _on_grouped(self, cards: object, name: str) -> None:
        self._step(lambda board: board.grouped(_strings(cards), name))

    def _on_voted(self, card: str, by: int) -> None:
        if self._is_voting():
            self._step(lambda board: board.voted(card, by))

    def _on_counted(self, card: str, votes: int, goes_on: bool) -> None:  # noqa: FBT001  # a signal's argument
        """Take a card's votes as they are typed; all digits of a number are one step back."""
        if self._is_voting() and self._history is not None:
            self._do(self._history.now.counted(card, votes), goes_on=goes_on)

    def _is_voting(self) -> bool:
        if self._history is not None and self._history.now.voting is not Voting.OPEN:
            self.told.emit(self.tr("Open the vote first: votes count only while it is open"))
            return False
        return True

    def _on_decided(self, card: str, text: str) -> None:
        self._step(lambda board: board.decided(card, text))

    def _on_removed(self, card: str) -> None:
        self._step(lambda board: board.removed(card))

    def _on_notes(self, agenda: object, decisions: object) -> None:
        self._step(lambda board: replace(board, agenda=_strings(agenda), decisions=_strings(decisions)))

    def _on_vote(self) -> None:
        self._step(lambda board: board.with_voting(_NEXT_VOTING[board.voting]))
        self._await_votes()

    def _on_revote(self) -> None:
        self._step(Workshop.without_votes)
        self._await_votes()

    def _await_votes(self) -> None:
        """Take the keys to the cards while the vote is open: digits would go into the line of new cards."""
        if self._history is not None and self._history.now.voting is Voting.OPEN:
            self._view.board.focus_cards()

    def _step(self, change: Callable[[Workshop], Workshop]) -> None:
        if self._history is not None:
            self._do(change(self._history.now))

    def _undo(self) -> None:
        if self._history is not None and self._history.undo():
            self._show()
            self._keep()

    def _redo(self) -> None:
        if self._history is not None and self._history.redo():
            self._show()
            self._keep()

    # Findings come home

    def _on_open_card(self, card_id: str) -> None:
        card = self._history.now.card(card_id) if self._history is not None else None
        if card is not None and (entry := card.became or card.entry) is not None:
            self.entry_wanted.emit(entry)

    def _on_write_up(self, kind: str) -> None:
        if not (card := self._view.board.focused_card):
            self.told.emit(self.tr("Choose the card that is to be written up"))
            return
        is_short = kind == "observation"
        words = self.tr("The card is an observation now") if is_short else self.tr("The card is a draft lesson now")
        self._write(
            lambda kept: self._service.write_up(kept, card, as_observation=is_short),
            words,
            lambda board: next((c.became for c in board.cards if c.id == card), None),
        )

    def _on_report(self, form: str) -> None:
        if form != "entry":
            return  # a file: whoever asks for its place makes it
        self._view.board.notes.tell_now()
        words = self.tr("The session report is in the library")
        self._write(self._service.report, words, lambda workshop: workshop.report)

    def _write(self, write: Callable[[KeptWorkshop], KeptWorkshop], words: str, entry_of: _EntryOf) -> None:
        if self._history is None:
            return
        workshop = self._history.now

        def job(_cancel: CancelToken) -> _Written:
            before = KeptWorkshop(workshop, self._stamp)
            after = write(before)
            self._stamp = after.stamp
            return _Written(before, after)

        self._writing.submit(job, partial(self._on_written, words, entry_of), self.failed.emit)

    def _on_written(self, words: str, entry_of: _EntryOf, written: _Written) -> None:
        self.wrote.emit(words, entry_of(written.after.workshop))
        self.library_changed.emit()
        if self._history is None:
            return
        now, after = self._history.now, written.after.workshop
        if now == written.before.workshop:
            self._history.do(after)
        else:  # something was done meanwhile: take over what was written only
            became = {card.id: card.became for card in after.cards}
            cards = tuple(replace(c, became=became.get(c.id) or c.became) for c in now.cards)
            self._history.do(replace(now, cards=cards, report=after.report))
            self._keep()
        self._show()

    def _connect(self) -> None:
        view, board = self._view, self._view.board
        view.begun.connect(self._on_begun)
        view.chosen.connect(self._on_chosen)
        board.added.connect(self._on_added)
        board.typing.connect(self._on_typing)
        board.worded.connect(self._on_worded)
        board.moved.connect(self._on_moved)
        board.merged.connect(self._on_merged)
        board.grouped.connect(self._on_grouped)
        board.voted.connect(self._on_voted)
        board.counted.connect(self._on_counted)
        board.decided.connect(self._on_decided)
        board.removed.connect(self._on_removed)
        board.opened.connect(self._on_open_card)
        board.undo_wanted.connect(self._undo)
        board.redo_wanted.connect(self._redo)
        board.left.connect(self.show_list)
        board.bar.back_clicked.connect(self.show_list)
        board.bar.vote_wanted.connect(self._on_vote)
        board.bar.revote_wanted.connect(self._on_revote)
        board.bar.write_up_wanted.connect(self._on_write_up)
        board.bar.report_wanted.connect(self._on_report)
        board.notes.changed.connect(self._on_notes)
        board.panel.chosen.connect(self._on_row)


def _strings(values: object) -> tuple[str, ...]:
    """Take the texts that a signal carried."""
    return tuple(str(value) for value in cast("tuple[object, ...]", values)) if isinstance(values, tuple) else ()
