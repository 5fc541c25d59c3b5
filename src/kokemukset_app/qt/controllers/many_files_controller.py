"""Changes of many files at once: a name everywhere, a field over a selection; previewed, taken back, finished."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kokemukset_app.core.batch import BatchRecord
from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.field_kinds import FIELD_SPECS, SPECS_BY_KEY, FieldKind, coded_value, value_of
from kokemukset_app.core.renaming import RenameKind
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.dialogs.ask_window import Answer, AskField, Asking
from kokemukset_app.qt.dialogs.asker import Asker
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.services.care import Care
from kokemukset_app.services.rename_service import BulkWay, RenamePlan
from kokemukset_app.wording.fields import field_text
from kokemukset_app.wording.troubles import trouble_text

_SINGLE = ("title", "summary", "type", "title_sv", "summary_sv", "title_en", "summary_en", "code", "translations")
"""Fields whose values are an entry's own: nobody sets them alike over many."""

Selection = Callable[[CancelToken], Sequence[EntryId]]


class ManyFilesController(QObject):
    """Plan, show, do, and take back. Reads and writes on a lane of its own. GUI thread only.

    `told` gives a sentence, `library_changed` tells that files changed, `can_undo` whether there is something to take
    back, `interrupted` the record of a change that was never finished.
    """

    told = Signal(str)
    failed = Signal(object)
    library_changed = Signal()
    can_undo = Signal(bool)
    interrupted = Signal(object)

    def __init__(self, care: Callable[[], Care], asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._care, self._asker = care, asker
        self._lane = Lane("many-files", newest_wins=False, parent=self)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being planned or written."""
        return self._lane.is_busy

    def look(self) -> None:
        """Tell whether there is something to take back."""
        self._lane.submit(lambda _cancel: self._care().batch.last() is not None, self.can_undo.emit, self.failed.emit)

    def look_for_interrupted(self) -> None:
        """Tell of a change that was begun and never finished, if there is one."""

        def done(record: BatchRecord | None) -> None:
            if record is not None:
                self.interrupted.emit(record)

        self._lane.submit(lambda _cancel: self._care().batch.interrupted(), done, self.failed.emit)

    def finish(self, record: BatchRecord) -> None:
        """Do what an interrupted change left undone."""

        def done(left: tuple[str, ...]) -> None:
            self._changed(self.tr("Finished: {0}").format(record.title) + self._left_words(left))

        self._lane.submit(lambda _cancel: self._care().batch.finish(record.name), done, self.failed.emit)

    def undo(self, record: BatchRecord | None = None) -> None:
        """Take a change of many files back; the last one where none is given."""

        def job(_cancel: CancelToken) -> tuple[BatchRecord, tuple[str, ...]] | None:
            batch = self._care().batch
            wanted = record or batch.last()
            return (wanted, batch.undo(wanted.name)) if wanted is not None else None

        def done(result: tuple[BatchRecord, tuple[str, ...]] | None) -> None:
            if result is not None:
                self._changed(self.tr("Taken back: {0}").format(result[0].title) + self._left_words(result[1]))

        self._lane.submit(job, done, self.failed.emit)

    def rename(self) -> None:
        """Ask what to call otherwise everywhere."""
        kinds = (
            (RenameKind.TAG, self.tr("Keyword")),
            (RenameKind.THEME, self.tr("Theme (code)")),
            (RenameKind.CITY, self.tr("City (code)")),
            (RenameKind.PHASE, self.tr("Phase (code)")),
            (RenameKind.PROJECT, self.tr("Project (id)")),
            (RenameKind.ENTRY, self.tr("Entry (id)")),
        )
        asking = Asking(
            self.tr("Rename everywhere"),
            self.tr("Fields, links, collections and the vocabulary change together. A name in use merges the two."),
            self.tr("Show what changes"),
            (
                AskField("kind", self.tr("What"), choices=tuple((kind.value, words) for kind, words in kinds)),
                AskField("old", self.tr("Name now"), is_needed=True),
                AskField("new", self.tr("New name"), is_needed=True),
            ),
        )
        self._asker.ask(asking, self._on_rename)

    def change_field(self, selections: Sequence[tuple[str, Selection]], vocabulary: Callable[[], Vocabulary]) -> None:
        """Ask which field to change in which entries; `selections` are words and who gives the ids, on a thread."""
        translate = QCoreApplication.translate
        specs = [s for s in FIELD_SPECS if s.key not in _SINGLE and s.kind is not FieldKind.RECORDS]
        ways = (
            (BulkWay.SET, self.tr("Becomes")),
            (BulkWay.ADD, self.tr("Gets in addition (lists)")),
            (BulkWay.TAKE, self.tr("Loses (lists)")),
        )
        what = tuple((str(place), words) for place, (words, _) in enumerate(selections))
        asking = Asking(
            self.tr("Change a field in many entries"),
            self.tr("Nothing is written before you have seen what changes, and all of it can be taken back."),
            self.tr("Show what changes"),
            (
                AskField("what", self.tr("Entries"), choices=what),
                AskField("key", self.tr("Field"), choices=tuple((s.key, field_text(s.key, translate)) for s in specs)),
                AskField("way", self.tr("What happens"), choices=tuple((way.value, words) for way, words in ways)),
                AskField("value", self.tr("Value; with commas between, many. Empty removes the field")),
            ),
        )

        def done(answer: Answer) -> None:
            texts = answer.texts
            key, way = texts["key"], BulkWay(texts["way"])
            ids = selections[int(texts["what"] or "0")][1]
            if way is not BulkWay.SET and not (SPECS_BY_KEY[key].is_list and texts["value"]):
                self._asker.refuse(self.tr("Only lists get and lose values, and a value is needed for it."))
                return

            def plan(cancel: CancelToken) -> RenamePlan:
                care = self._care()
                value = coded_value(key, value_of(key, texts["value"]), vocabulary())
                return care.renames.bulk(ids(cancel), key, value, care.reviews.today(), cancel, way)

            self._lane.submit(plan, self._on_bulk_plan, self._on_refused)

        self._asker.ask(asking, done)

    def close(self) -> None:
        """Let the library go."""
        self._lane.close()

    def _on_rename(self, answer: Answer) -> None:
        kind, old, new = RenameKind(answer.texts["kind"]), answer.texts["old"], answer.texts["new"]

        def plan(cancel: CancelToken) -> RenamePlan:
            return self._care().renames.plan(kind, old, new, cancel=cancel)

        self._lane.submit(plan, self._on_rename_plan, self._on_refused)

    def _on_rename_plan(self, plan: RenamePlan) -> None:
        lead = self.tr("%n files change. They can be taken back byte for byte.", "", len(plan.steps))
        if plan.is_merge:
            lead += " " + self.tr("“{0}” is in use already: the two become one.").format(plan.new)
        button = self.tr("Merge") if plan.is_merge else self.tr("Rename")
        self._preview(f"{plan.old} → {plan.new}", lead, button, plan)

    def _on_bulk_plan(self, plan: RenamePlan) -> None:
        if not plan.steps and not plan.left:
            self._asker.refuse(self.tr("Nothing would change: every entry has that already, or there are none."))
            return
        lead = self.tr("%n files change. They can be taken back byte for byte.", "", len(plan.steps))
        name = field_text(plan.old, QCoreApplication.translate)
        new = plan.new or self.tr("nothing")
        self._preview(f"{name} → {new}", lead, self.tr("Change"), plan)

    def _preview(self, title: str, lead: str, button: str, plan: RenamePlan) -> None:
        notes = [self.tr("Cannot be changed safely: {0}").format(path) for path, _ in plan.left[:5]]
        lines = [self._line(step.path, step.note) for step in plan.steps[:_SHOWN]]
        if len(plan.steps) > _SHOWN:
            lines.append(self.tr("… and %n more", "", len(plan.steps) - _SHOWN))
        asking = Asking(title, lead, button, notes=notes, lines=lines)

        def write(_answer: Answer) -> None:
            done = self.tr("Changed: {0}").format(title)
            self._lane.submit(
                lambda _cancel: self._care().renames.apply(plan), lambda _name: self._changed(done), self._on_refused
            )

        self._asker.ask(asking, write)

    def _line(self, path: str, note: str) -> str:
        names = [field_text(key.strip(), QCoreApplication.translate) for key in note.split(",") if key.strip()]
        return f"{path}: {', '.join(names)}" if names else path

    def _changed(self, words: str) -> None:
        self._asker.close()
        self.told.emit(words)
        self.look()
        self.library_changed.emit()

    def _left_words(self, left: Sequence[str]) -> str:
        if not left:
            return ""
        return " " + self.tr("Changed since and left as they are: {0}").format(", ".join(left[:5]))

    def _on_refused(self, error: Exception) -> None:
        """Say why nothing was changed, where it was asked for."""
        if not self._asker.refuse(trouble_text(error, QCoreApplication.translate)):
            self.failed.emit(error)


_SHOWN = 14
"""So many files of a plan are listed by name."""
