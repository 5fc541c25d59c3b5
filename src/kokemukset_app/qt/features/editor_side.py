"""What stands beside the editor of an open library: history, spell check, and the step to review."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kokemukset_app.core.editing import Draft
from kokemukset_app.core.entry import EntryId, Status
from kokemukset_app.core.entry_places import FilePlace, field_at, front_lines
from kokemukset_app.core.workflow import Step
from kokemukset_app.qt.controllers.editor_controller import EditorController
from kokemukset_app.qt.controllers.history_controller import HistoryController
from kokemukset_app.qt.controllers.spelling_controller import SpellingController
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Surroundings
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.editor.editor_pane import EditorPane


class EditorSide(QObject):
    """Made with an editor's controller, closed with it. GUI thread only.

    `wanted` is a place in the next entry that is opened, where its editing begins. `draft_wanted` gives a
    draft to go on with; `submitted` gives the id of an entry that now waits for review.
    """

    draft_wanted = Signal(object)
    submitted = Signal(object)

    def __init__(
        self, around: Surroundings, desk: Desk, pane: EditorPane, editor: EditorController, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._around, self._desk, self._editor, self._pane = around, desk, editor, pane
        self.wanted: FilePlace | None = None
        self._steps = Lane("to-review", newest_wins=False, parent=self)
        self._wants_review = False
        session = desk.session
        self.history = HistoryController(session.editing, pane, desk.labels, lambda: editor.draft, self)
        self.history.restored.connect(self._on_restored)
        checked = (*pane.form.checked_texts(), pane.source.spelling)
        self.spelling = SpellingController(lambda: session.spelling, checked, self._lang, self)
        self.spelling.set_on(on=around.preferences.settings.check_spelling)
        for part in (self.history, self.spelling):
            part.failed.connect(around.messages.tell_trouble)
        around.preferences.changed.connect(self._on_preferences)
        editor.left.connect(self._on_left)
        editor.saved.connect(self._on_saved)
        editor.failed.connect(self._on_failed)
        pane.bar.submit_clicked.connect(self.submit)

    @property
    def is_busy(self) -> bool:
        """Tell whether a step is being taken or words are being looked up."""
        return self._steps.is_busy or self.spelling.is_busy

    def submit(self) -> None:
        """Save what is not saved, then send the entry to review."""
        draft = self._editor.draft
        if draft is None:
            return
        if draft.is_changed or draft.is_new:
            self._wants_review = True
            self._editor.save()
        else:
            self._send(draft.id)

    def go_to_wanted(self) -> bool:
        """Go to the place that was wanted: a field of the form, or a line of the text; tells whether there was one."""
        wanted, self.wanted = self.wanted, None
        draft = self._editor.draft
        if wanted is None or draft is None:
            return False
        read = draft.base
        key = wanted.field if draft.text is None and wanted.line <= front_lines(read) else ""
        if draft.text is None and not key:
            key = field_at(read, wanted.line)
        if key and self._pane.go_to_field(key):
            return True
        line = wanted.line - (0 if draft.text is not None else front_lines(read))
        if wanted.line and line >= 1:
            self._pane.source.go_to_line(line, max(1, wanted.column))
            return True
        return False

    def check_spelling(self) -> None:
        """Go to the next wrong word; where there is none, or nobody who knows, say so."""
        if not self.spelling.next_wrong():
            self.spelling.ask_whether_there(self._on_asked)

    def close(self) -> None:
        """Finish what is being written."""
        self._around.preferences.changed.disconnect(self._on_preferences)
        self.history.close()
        self.spelling.close()
        self._steps.close()

    def _on_restored(self, draft: Draft, unsaved: object) -> None:
        self._editor.show_again(draft)
        words = self.tr("The earlier version is back; the one before it is in the history")
        if isinstance(unsaved, Draft):
            action = self.tr("Bring the unsaved changes back")
            self._around.messages.tell(words, action, partial(self.draft_wanted.emit, unsaved))
        else:
            self._around.messages.tell(words)

    def _lang(self) -> str:
        draft = self._editor.draft
        return str(draft.fields.get("lang") or self._desk.labels.lang) if draft is not None else ""

    def _on_asked(self, is_there: bool) -> None:  # noqa: FBT001  # a job's outcome
        if not is_there:
            words = self.tr("This computer has no Voikko (libvoikko and voikko-fi), so spelling is not checked.")
        elif self._lang() != "fi":
            words = self.tr("Only Finnish text is checked.")
        elif not self._around.preferences.settings.check_spelling:
            words = self.tr("Spell check is switched off in the settings.")
        else:
            words = self.tr("No word is written wrong.")
        self._around.messages.tell(words)

    def _on_preferences(self, _settings: object) -> None:
        self.spelling.set_on(on=self._around.preferences.settings.check_spelling)

    def _on_left(self, _draft: Draft, _is_unsaved: bool) -> None:  # noqa: FBT001  # a signal's argument
        self._wants_review = False
        self.spelling.write_list()

    def _on_saved(self, entry_id: object) -> None:
        wants, self._wants_review = self._wants_review, False
        if wants and isinstance(entry_id, str):
            self._send(EntryId(entry_id))

    def _on_failed(self, _error: object) -> None:
        self._wants_review = False

    def _send(self, entry_id: EntryId) -> None:
        session, by = self._desk.session, self._around.preferences.settings.reviewer

        def job(_cancel: object) -> Draft:
            draft = session.editing.open(entry_id)
            if (
                draft.fields.get("status") != Status.IN_REVIEW.value
            ):  # editing approved content sends it there by itself
                session.care.reviews.move(entry_id, Step(Status.IN_REVIEW, session.care.reviews.today(), "", by))
                draft = session.editing.open(entry_id)
            return draft

        self._steps.submit(job, partial(self._on_sent, entry_id), self._around.messages.tell_trouble)

    def _on_sent(self, entry_id: EntryId, draft: Draft) -> None:
        now = self._editor.draft
        if now is not None and now.id == entry_id and not now.is_changed:
            self._editor.show_again(draft)
        self.submitted.emit(entry_id)
        self._around.messages.tell(self.tr("Sent to review: {0}").format(draft.title))
