"""One draft in the editor: opened, changed, previewed, kept, saved, merged."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTime, QTimer, Signal

from kokemukset_app.core.editing import Draft, EntryText
from kokemukset_app.core.entry import EntryId, Status
from kokemukset_app.core.errors import Conflict, EntryMissing, KokemuksetError
from kokemukset_app.core.line_diff import hunks
from kokemukset_app.core.validation import missing_before_approval
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.editor.draft_undo import DraftUndo, FieldChange
from kokemukset_app.qt.widgets.editor.editor_pane import EditorPane
from kokemukset_app.qt.widgets.editor.field_words import obstacle_words, read_only_words
from kokemukset_app.qt.widgets.reading.page_content import PageContent
from kokemukset_app.services.draft_work import BegunDraft, DraftWork, PreviewedDraft, Versions
from kokemukset_app.services.editing_service import Comparison, Saved
from kokemukset_app.services.entry_service import OpenedEntry
from kokemukset_app.services.session import Session

PREVIEW_MS = 200
KEEP_MS = 2000
"""An unsaved draft is on the disk this long after its last change."""
_WORD = re.compile(r"\w+")


class EditorController(QObject):
    """Edit one draft at a time. GUI thread only; files are read and written on a lane of its own.

    `opened` tells that the editor has a draft to show; `saved` gives the id of what was saved; `merged` that changes
    from elsewhere were taken in; `left` gives the draft that was left, and whether it is unsaved; `title_changed` the
    title of a new entry while it is typed.
    """

    opened = Signal()
    saved = Signal(object)
    merged = Signal()
    left = Signal(object, bool)
    failed = Signal(object)
    title_changed = Signal(str)

    def __init__(self, session: Session, pane: EditorPane, labels: Labels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editing, self._pane, self._labels = session.editing, pane, labels
        self._work = DraftWork(
            session.editing, session.entries, session.library, session.new_entries, session.read_file
        )
        self._write = Lane("editing", newest_wins=False, parent=self)
        self._look = Lane("preview", newest_wins=True, parent=self)
        self.undo = DraftUndo(self)
        self.undo.watch(pane.source.document())
        self._draft: Draft | None = None
        self._pictures: Mapping[str, bytes] = {}
        self._saving: Draft | None = None
        self._clash: Comparison | None = None
        self._begun: BegunDraft | None = None
        self._preview_soon = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._preview_soon.timeout.connect(self._preview)
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keep_soon.timeout.connect(self._keep)
        self._connect()

    @property
    def draft(self) -> Draft | None:
        """The draft that is edited now."""
        return self._draft

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being read, written or laid out."""
        return self._write.is_busy or self._look.is_busy or self._preview_soon.isActive()

    def picture(self, path: str) -> bytes | None:
        """Give a picture of the preview; they were read with it."""
        return self._pictures.get(path)

    def open(self, entry_id: EntryId) -> None:
        """Edit an entry; an unsaved draft of it goes on."""
        self._write.submit(lambda _cancel: self._work.begun(entry_id), self._on_begun, self.failed.emit)

    def open_draft(self, draft: Draft) -> None:
        """Edit a draft that is not of the library yet, or was kept."""
        self._write.submit(lambda _cancel: self._work.around(draft), self._on_begun, self.failed.emit)

    def save(self) -> None:
        """Save the draft, if there is anything to save."""
        draft = self._draft
        if draft is None or self._saving is not None:
            return
        if not draft.is_changed and not draft.is_new:
            self._tell_state()
            return
        self._keep_soon.stop()
        self._saving = draft
        self._pane.bar.state.setText(self.tr("Saving …"))
        self._write.submit(
            lambda _cancel: self._editing.save(draft), self._on_saved, partial(self._on_not_saved, draft)
        )

    def leave(self) -> None:
        """Leave the editor; an unsaved draft is kept."""
        draft, self._draft = self._draft, None
        if draft is None:
            return
        self._keep_soon.stop()
        self._preview_soon.stop()
        unsaved = draft.is_changed and not _is_blank(draft)
        if unsaved:
            self._write.submit(lambda _cancel: self._editing.keep_draft(draft), _nothing, self.failed.emit)
        elif self._saving is None:
            self._write.submit(lambda _cancel: self._editing.drop_draft(draft), _nothing, self.failed.emit)
        self.left.emit(draft, unsaved)

    def discard(self) -> Draft | None:
        """Forget what was not saved, and give it, for it may be wanted back."""
        draft = self._draft
        if draft is None:
            return None
        self._keep_soon.stop()
        self._write.submit(lambda _cancel: self._editing.drop_draft(draft), _nothing, self.failed.emit)
        if draft.is_new:
            self._draft = None
            self.left.emit(draft, False)
        else:
            whole = draft.base.text if draft.base.obstacle is not None else None
            self._show(replace(draft, fields=dict(draft.base.fields), body=draft.base.body, text=whole))
        return draft

    def set_labels(self, labels: Labels) -> None:
        """Speak another language."""
        self._labels = labels
        self._pane.set_labels(labels)
        if self._draft is not None and self._begun is not None:
            self._offer(self._begun)
            self._pane.form.show_fields(self._draft.fields)
            self._tell_all()

    def attach(self, given: object, told: Callable[[str], object]) -> None:
        """Put a file (a path, or a name with bytes) into the attachments; `told` gets its path in the library."""
        draft = self._draft
        if draft is None:
            return

        def done(path: str) -> None:
            if self._draft is not None and self._draft.key == draft.key:
                told(path)

        self._write.submit(lambda _cancel: self._work.attached(given), done, self.failed.emit)

    def close(self) -> None:
        """Let the library go; an unsaved draft is kept first."""
        draft, self._draft = self._draft, None
        self._keep_soon.stop()
        self._preview_soon.stop()
        if draft is not None and draft.is_changed and not _is_blank(draft):
            self._write.submit(lambda _cancel: self._editing.keep_draft(draft), _nothing)
        self._write.close()
        self._look.close()

    # The draft is shown and changed

    def _connect(self) -> None:
        pane = self._pane
        pane.form.edited.connect(self._on_field)
        pane.form.file_given.connect(self.attach)
        pane.source.file_given.connect(self._add_to_text)
        pane.tools.file_wanted.connect(self._on_file_chosen)
        pane.source.edited.connect(self._on_text)
        pane.undo_wanted.connect(self.undo.undo)
        pane.redo_wanted.connect(self.undo.redo)
        pane.bar.save_clicked.connect(self.save)
        pane.merge.chosen.connect(self._on_merge_chosen)
        pane.merge.cancelled.connect(pane.show_editing)

    def _on_begun(self, begun: BegunDraft) -> None:
        self._begun = begun
        self._offer(begun)
        self._pane.show_editing()
        self._pane.show_preview()
        self._show(begun.draft)
        self.opened.emit()

    def _offer(self, begun: BegunDraft) -> None:
        self._pane.form.set_words(self._labels, begun.vocabulary, begun.heads)
        self._pane.form.set_shelf(begun.shelf, self._labels, begun.heads)
        lang = self._labels.lang
        self._pane.source.set_targets([(str(head.id), head.title_in(lang)) for head in begun.heads])

    def show_again(self, draft: Draft) -> None:
        """Go on from another draft of the same entry: its file has been written by other means."""
        if self._draft is not None:
            self._show(draft)
        self.saved.emit(draft.id)

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        pane = self._pane
        pane.form.show_fields(draft.fields)
        pane.source.set_text(draft.text if draft.text is not None else draft.body)
        can_write = self._editing.is_writable and not draft.base.is_fixed
        pane.source.setReadOnly(not can_write)
        pane.form.setEnabled(can_write)
        pane.bar.save.setEnabled(can_write)
        pane.set_has_form(on=draft.text is None)
        pane.show_note(obstacle_words(draft.base.obstacle) if self._editing.is_writable else read_only_words())
        self.undo.clear()
        self._tell_all()
        self._preview()

    def _on_field(self, key: str, value: object) -> None:
        if self._draft is not None:
            old = self._draft.fields.get(key)
            self.undo.push(FieldChange(key, old, value, self._set_field))

    def _set_field(self, key: str, value: object) -> None:
        if self._draft is None:
            return
        fields = dict(self._draft.fields)
        if value is None:
            fields.pop(key, None)
        else:
            fields[key] = value
        self._draft = replace(self._draft, fields=fields)
        self._pane.form.fields[key].set_value(value)
        if key in ("type", "lang"):
            self._pane.form.show_fields(fields)
        if key == "title" and self._draft.is_new:
            self.title_changed.emit(self._draft.title)
        self._touched()

    def _on_text(self) -> None:
        draft, text = self._draft, self._pane.source.text
        if draft is None:
            return
        self._draft = replace(draft, body=text) if draft.text is None else replace(draft, text=text)
        self._touched()

    def _touched(self) -> None:
        self._preview_soon.start()
        self._keep_soon.start()
        self._tell_all()

    def _tell_all(self) -> None:
        draft, pane = self._draft, self._pane
        if draft is None:
            return
        status = draft.fields.get("status")
        known = Status(status) if status in tuple(s.value for s in Status) else None
        pane.bar.set_status(known, can_write=self._editing.is_writable and draft.text is None)
        pane.bar.discard.setVisible(draft.is_changed and not _is_blank(draft))
        pane.bar.history.setVisible(not draft.is_new)
        pane.tools.set_headings(self._headings(draft))
        missing = missing_before_approval(draft.fields) if draft.text is None else ()
        pane.show_missing(missing, marks_fields=not draft.is_new)  # a form just begun is no list of faults
        pane.show_foot(draft.base.path, len(_WORD.findall(draft.body)))
        self._tell_state()

    def _headings(self, draft: Draft) -> tuple[str, ...]:
        """Give the format's headings that the text does not have yet."""
        kind, lang = draft.fields.get("type"), draft.fields.get("lang")
        if self._begun is None:
            return ()
        wanted = self._begun.headings.get((str(kind), str(lang or self._labels.lang)), ())
        return tuple(text for text in wanted if f"## {text}" not in draft.body.split("\n"))

    def _tell_state(self) -> None:
        draft = self._draft
        if draft is None or self._saving is not None:
            return
        if draft.is_changed:
            self._pane.bar.state.setText(self.tr("Not saved yet"))
        else:
            self._pane.bar.state.setText(self._pane.bar.state.property("saved") or "")

    # Preview and keeping

    def _preview(self) -> None:
        self._preview_soon.stop()
        if (draft := self._draft) is not None:
            self._look.submit(partial(self._work.previewed, draft), self._on_previewed, self._on_no_preview)

    def _on_previewed(self, previewed: PreviewedDraft) -> None:
        view = self._pane.preview
        place = view.reading_place() if view.content is not None else None
        self._pictures = previewed.pictures
        view.show_page(_content(previewed.opened), place=place)

    def _on_no_preview(self, error: Exception) -> None:
        # A text that cannot be read for now (half a front matter) keeps the page of before.
        if not isinstance(error, KokemuksetError):
            self.failed.emit(error)

    def _keep(self) -> None:
        draft = self._draft
        if draft is not None and not _is_blank(draft):
            self._write.submit(lambda _cancel: self._editing.keep_draft(draft), _nothing, self.failed.emit)

    # Saving

    def _on_saved(self, saved: Saved) -> None:
        submitted, self._saving = self._saving, None
        words = self.tr("Saved {0}").format(QTime.currentTime().toString("H.mm"))
        self._pane.bar.state.setProperty("saved", words)
        now, new = self._draft, saved.draft
        if now is not None and submitted is not None:
            if now is submitted:
                self._draft = new
            else:  # one went on writing meanwhile: that stays, over what is now in the file
                fields = {**now.fields}
                for key in ("id", "created", "updated", "status", "approved", "review_log"):
                    fields.pop(key, None)
                    if key in new.fields:
                        fields[key] = new.fields[key]
                self._draft = replace(new, fields=fields, body=now.body, text=now.text)
            self._pane.form.show_fields(self._draft.fields)
            self._pane.show_editing()
            self.undo.setClean()
            self._tell_all()
            self._preview()
        self.saved.emit(new.id)

    def _on_not_saved(self, draft: Draft, error: Exception) -> None:
        self._saving = None
        self._tell_state()
        if isinstance(error, Conflict) or (isinstance(error, EntryMissing) and not draft.is_new):
            self._write.submit(lambda _cancel: self._work.versions(draft), self._on_versions, self.failed.emit)
            return
        self._keep()
        self.failed.emit(error)

    def _on_versions(self, found: Versions) -> None:
        comparison, mine = found.comparison, found.mine
        if self._draft is None:
            return
        if comparison.theirs is None or not comparison.is_clash:
            self._show(mine)
            self.save()
            self.merged.emit()
            return
        self._clash = comparison
        self._pane.merge.show_versions(hunks(found.text, comparison.theirs.text))
        self._pane.show_merge()

    def _on_merge_chosen(self, text: str) -> None:
        clash, self._clash = self._clash, None
        if clash is None or clash.theirs is None or self._draft is None:
            return
        theirs: EntryText = clash.theirs
        draft = replace(self._draft, base=theirs, text=None)
        self._write.submit(lambda _cancel: self._editing.with_text(draft, text), self._on_merged_text, self.failed.emit)

    def _on_merged_text(self, draft: Draft) -> None:
        if draft.base.obstacle is None:
            draft = replace(draft, text=None)
        self._pane.show_editing()
        self._show(draft)
        self.save()

    # Files

    def _on_file_chosen(self, path: str) -> None:
        self._add_to_text(Path(path))

    def _add_to_text(self, given: object) -> None:
        self.attach(given, self._on_text_file)

    def _on_text_file(self, path: str) -> None:
        if self._draft is not None:
            place = self._draft.base.path
            self._pane.source.insert_file(path, place.count("/") if place else 1)


def _content(opened: OpenedEntry) -> PageContent:
    return PageContent(
        entry=opened.entry,
        page=opened.page,
        related=opened.related,
        known={head.id: head for head in opened.projects},
    )


def _is_blank(draft: Draft) -> bool:
    """Tell whether a new entry is still as its template has it."""
    return draft.is_new and not draft.is_changed


def _nothing(_result: object) -> None:
    """Nothing is to be shown."""
