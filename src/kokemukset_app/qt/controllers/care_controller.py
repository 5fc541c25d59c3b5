"""From what a keeper does to the entries it changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kokemukset_app.core.dates import iso_date
from kokemukset_app.core.entry import EntryId, Status
from kokemukset_app.core.entry_places import FilePlace
from kokemukset_app.core.workflow import Step, Tick, later
from kokemukset_app.qt.dialogs.ask_window import Answer, AskField, Asking, AskTick, AskWindow
from kokemukset_app.qt.dialogs.asker import Asker
from kokemukset_app.qt.phrases.care_phrases import SEPARATOR, CareWording
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.care.care_rows import CareRow
from kokemukset_app.qt.widgets.care.care_view import CareAct, CareTab, CareView
from kokemukset_app.services.care import Care
from kokemukset_app.services.quality_service import Finding
from kokemukset_app.services.review_service import AdoptionRow, QueueKind, QueueRow, Readiness
from kokemukset_app.wording.care import STILL_HOLDS, privacy_text, tick_text
from kokemukset_app.wording.fields import field_text
from kokemukset_app.wording.troubles import trouble_text

_LOOKED_AT = "looked_at"
_OF_KIND = {
    QueueKind.WAITING: (CareAct.OPEN, CareAct.APPROVE, CareAct.RETURN),
    QueueKind.RETURNED: (CareAct.OPEN, CareAct.SUBMIT),
    QueueKind.OVERDUE: (CareAct.OPEN, CareAct.HOLDS, CareAct.HOLDS_NOT),
    QueueKind.DUE: (CareAct.OPEN, CareAct.HOLDS, CareAct.HOLDS_NOT),
    QueueKind.OUTDATED: (CareAct.OPEN, CareAct.SUBMIT),
}


class CareController(QObject):
    """Show what needs looking after, and take the steps. Reads and writes on a lane of its own. GUI thread only.

    `me` gives who the user is in reviews (names with commas between); `reviewer_told` a name that was given for a step.
    `entry_wanted` gives an entry to read, `mend_wanted` one to edit with the `FilePlace` of a finding; `told`
    a sentence for the message line, `library_changed` that files changed.
    """

    entry_wanted = Signal(object)
    mend_wanted = Signal(object, object)
    reviewer_told = Signal(str)
    told = Signal(str)
    failed = Signal(object)
    library_changed = Signal()

    def __init__(
        self, care: Care, view: CareView, labels: Labels, me: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._care, self._view, self._labels, self._me = care, view, labels, me
        self._reading = Lane("care", newest_wins=True, parent=self)
        self._writing = Lane("steps", newest_wins=False, parent=self)
        self._wording = CareWording(self)
        self._queue: dict[str, QueueKind] = {}
        self._found: tuple[Finding, ...] = ()
        self._asker: Asker | None = None
        view.tab_chosen.connect(self.show)
        view.act_wanted.connect(self._on_act)
        view.line_moved.connect(self._on_line)

    def dress(self, asker: Asker) -> None:
        """Say who asks before a step is taken."""
        self._asker = asker

    @property
    def asking(self) -> AskWindow | None:
        """The window that asks something now."""
        return self._asker.asked if self._asker is not None else None

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels
        self.refresh()

    def show(self, tab: CareTab) -> None:
        """Show a tab, read anew."""
        self._view.show_tab(tab)
        self.refresh()

    def refresh(self) -> None:
        """Read what the shown tab tells."""
        reviews = self._care.reviews
        match self._view.tab:
            case CareTab.REVIEWS:
                me = self._me()
                self._reading.submit(
                    lambda cancel: reviews.queue(cancel, me), partial(self._on_queue, bool(me)), self.failed.emit
                )
            case CareTab.QUALITY:
                self._view.show_waiting()
                self._reading.submit(self._care.quality.findings, self._on_findings, self.failed.emit)
            case CareTab.ADOPTIONS:
                self._reading.submit(reviews.adoptions, self._on_adoptions, self.failed.emit)

    def holds(self, entry_id: EntryId) -> None:
        """Say that an approved entry holds still; no question asked."""
        words = QCoreApplication.translate("Care", STILL_HOLDS)
        step = Step(Status.APPROVED, self._care.reviews.today(), words, self._name())
        until = self._labels.date(later(step.today))
        done = self.tr("Noted: it still holds. Next review by {0}").format(until)
        self._write(lambda: self._care.reviews.confirm(entry_id, step), done)

    def holds_not(self, entry_id: EntryId) -> None:
        """Ask why an approved entry does not hold any more, and outdate it."""
        asking = Asking(
            self.tr("Does not hold any more"),
            self.tr("The entry becomes outdated and comes to the review queue. Nothing is deleted."),
            self.tr("Outdate"),
            (self._why(), self._who()),
        )
        self._ask(asking, partial(self._on_step, entry_id, Status.OUTDATED, self.tr("The entry is now outdated")))

    def adopt(self, entry_id: EntryId) -> None:
        """Ask who took a lesson into use, how, and what changed."""
        asking = Asking(
            self.tr("Taken into use"),
            self.tr("Who used this, and what came of it? A unit or a city will do; no names of persons are needed."),
            self.tr("Add to the log"),
            (
                AskField("who", self.tr("Who"), is_needed=True),
                AskField("how", self.tr("How it was used")),
                AskField("effect", self.tr("What changed")),
            ),
        )

        def done(answer: Answer) -> None:
            texts = answer.texts
            self._write(
                lambda: self._care.reviews.adopt(entry_id, texts["who"], texts["how"], texts["effect"]),
                self.tr("The adoption is in the log of the lesson"),
            )

        self._ask(asking, done)

    def close(self) -> None:
        """Let the library go."""
        if self._asker is not None:
            self._asker.close()
        for lane in (self._reading, self._writing):
            lane.close()

    # What was read

    def _on_queue(self, has_name: bool, rows: tuple[QueueRow, ...]) -> None:  # noqa: FBT001  # a job's outcome
        self._queue = {row.head.id: row.kind for row in rows}
        lead = self.tr("%n entries in the queue", "", len(rows))
        if rows and not has_name:
            lead += " · " + self.tr("tell in the settings who you are, and what waits for you comes first")
        self._show(self._wording.reviews(rows, self._labels), lead)

    def _on_findings(self, found: tuple[Finding, ...]) -> None:
        self._found = found
        self._show(self._wording.findings(found, self._labels), self.tr("%n findings", "", len(found)))

    def _on_adoptions(self, rows: tuple[AdoptionRow, ...]) -> None:
        self._show(self._wording.adoptions(rows, self._labels), self.tr("%n adoptions", "", len(rows)))

    def _show(self, rows: list[CareRow], lead: str) -> None:
        self._view.show_rows(rows, lead)
        self._on_line(self._view.list.current_key())

    def _on_line(self, key: str) -> None:
        acts = (CareAct.OPEN,) if key else ()
        if self._view.tab is CareTab.REVIEWS and key in self._queue:
            acts = _OF_KIND[self._queue[key]]
        elif self._view.tab is CareTab.QUALITY and key.split(SEPARATOR, maxsplit=1)[0]:
            acts = (CareAct.OPEN, CareAct.MEND)
        self._view.allow(acts)

    # What is done

    def _on_act(self, act: CareAct, key: str) -> None:
        entry_id = EntryId(key.split(SEPARATOR, maxsplit=1)[0])
        match act:
            case CareAct.OPEN:
                if entry_id:
                    self.entry_wanted.emit(entry_id)
                else:
                    self.told.emit(self.tr("This is no entry: {0}").format(key.split(SEPARATOR)[1]))
            case CareAct.MEND:
                self._mend(key)
            case CareAct.APPROVE:
                self._reading.submit(
                    lambda _cancel: self._care.reviews.readiness(entry_id), self._on_ready, self.failed.emit
                )
            case CareAct.RETURN:
                self._return(entry_id)
            case CareAct.SUBMIT:
                step = Step(Status.IN_REVIEW, self._care.reviews.today(), "", self._name())
                done = self.tr("The entry waits for review")
                self._write(lambda: self._care.reviews.move(entry_id, step), done)
            case CareAct.HOLDS:
                self.holds(entry_id)
            case CareAct.HOLDS_NOT:
                self.holds_not(entry_id)

    def _mend(self, key: str) -> None:
        """Go to the place of a finding in the editor."""
        entry_id, _, number = key.split(SEPARATOR)
        if not entry_id:
            self._on_act(CareAct.OPEN, key)
            return
        finding = self._found[int(number)]
        field = finding.problem.field if finding.problem is not None else ""
        self.mend_wanted.emit(EntryId(entry_id), FilePlace(finding.line, finding.column, field))

    def _name(self) -> str:
        return self._me().partition(",")[0].strip()

    def _return(self, entry_id: EntryId) -> None:
        asking = Asking(
            self.tr("Return to the writer"),
            self.tr("The entry becomes a draft again. Your reason is kept in its review log."),
            self.tr("Return"),
            (self._why(), self._who()),
        )
        self._ask(asking, partial(self._on_step, entry_id, Status.DRAFT, self.tr("The entry was returned")))

    def _on_ready(self, ready: Readiness) -> None:
        """Ask for an approval; what is missing or points to a person is told first."""
        translate = QCoreApplication.translate
        notes = [self.tr("Missing: {0}").format(field_text(key, translate)) for key in ready.missing]
        for found in ready.personal:
            words = privacy_text(found.code, found.text, translate)
            notes.append(self.tr("Line {0}: {1}").format(found.line, words))
        ticks = [AskTick(tick.value, tick_text(tick, translate)) for tick in Tick]
        if ready.personal:
            ticks.append(AskTick(_LOOKED_AT, self.tr("I have looked at these places, and they may stay")))
        until = later(self._care.reviews.today())
        asking = Asking(
            self.tr("Approve"),
            ready.entry.head.title_in(self._labels.lang),
            self.tr("Approve"),
            (
                AskField("by", self.tr("Who approves (role or name)"), self._name(), is_needed=True),
                AskField("until", self.tr("Next review by"), self._labels.date(until), is_needed=True),
            ),
            ticks,
            notes,
        )

        def done(answer: Answer) -> None:
            by, review_by = answer.texts["by"], iso_date(answer.texts["until"]) or answer.texts["until"]
            self.reviewer_told.emit(by)
            given = frozenset(tick for tick in Tick if tick.value in answer.ticks)
            step = Step(Status.APPROVED, self._care.reviews.today(), "", by, given, review_by)
            looked = _LOOKED_AT in answer.ticks
            entry_id = ready.entry.id
            self._write(
                lambda: self._care.reviews.move(entry_id, step, accepts_personal=looked),
                self.tr("The entry is approved"),
            )

        self._ask(asking, done)

    def _on_step(self, entry_id: EntryId, to: Status, words: str, answer: Answer) -> None:
        self.reviewer_told.emit(answer.texts["by"])
        step = Step(to, self._care.reviews.today(), answer.texts["reason"], answer.texts["by"])
        self._write(lambda: self._care.reviews.move(entry_id, step), words)

    def _why(self) -> AskField:
        return AskField("reason", self.tr("Why, in a sentence"), is_needed=True)

    def _who(self) -> AskField:
        return AskField("by", self.tr("Who decides (role or name)"), self._name())

    def _ask(self, asking: Asking, done: Callable[[Answer], None]) -> None:
        if self._asker is not None:
            self._asker.ask(asking, done)

    def _write(self, job: Callable[[], object], words: str) -> None:
        self._writing.submit(lambda _cancel: job(), lambda _done: self._changed(words), self._on_refused)

    def _changed(self, words: str) -> None:
        if self._asker is not None:
            self._asker.close()
        self.told.emit(words)
        self.library_changed.emit()

    def _on_refused(self, error: Exception) -> None:
        """Say why a step was not taken, where it was asked for."""
        words = trouble_text(error, QCoreApplication.translate)
        if self._asker is None or not self._asker.refuse(words):
            self.failed.emit(error)
