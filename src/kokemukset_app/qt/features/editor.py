"""Writing entries in the window: the editor, new entries, observations, unsaved drafts, the trash."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from typing_extensions import override

from kokemukset_app.core.entry import EntryHead, EntryId, EntryType
from kokemukset_app.qt.desk import Desk
from kokemukset_app.qt.features.feature import Feature, Surroundings
from kokemukset_app.qt.main_window import SEARCH_VIEW
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.lanes import Lane
from kokemukset_app.qt.widgets.controls.buttons import Button
from kokemukset_app.qt.widgets.editor.line_popup import LinePopup
from kokemukset_app.qt.widgets.frame.go_to import GoToItem, GoToPopup

if TYPE_CHECKING:
    from kokemukset_app.core.editing import Draft, Template, TrashedEntry
    from kokemukset_app.core.entry_places import FilePlace
    from kokemukset_app.qt.features.editor_side import EditorController, EditorPane, EditorSide

EDITOR_VIEW = "editor"
_SIMILAR_MS = 250
_TEMPLATE, _DRAFT, _TRASH = "template:", "draft:", "trash:"
_KINDS = tuple(kind.value for kind in EntryType)


class EditorFeature(Feature):
    """The editor's view and what leads to it."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._tell = around, around.messages.tell_trouble
        window, themes, icons = around.window, around.themes, around.icons
        self._labels: Labels | None = None
        self._desk: Desk | None = None
        self.controller: EditorController | None = None
        self.side: EditorSide | None = None
        self._lane: Lane | None = None
        self._similar_lane: Lane | None = None
        self._templates: dict[str, Template] = {}
        self._drafts: dict[str, Draft] = {}
        self._trashed: dict[str, TrashedEntry] = {}
        self._pane: EditorPane | None = None
        self._choices = GoToPopup(themes, icons, window)
        self._choices.chosen.connect(self._on_choice)
        self.line = LinePopup(themes, window)
        self.line.entered.connect(self._on_observation)
        self._new_button = Button(themes, icons, "quiet", icon="plus")
        self._new_button.setToolTip("Ctrl+N")
        self._new_button.clicked.connect(around.actions["new_entry"].trigger)
        window.header.add_button(self._new_button)
        self._edit_button = Button(themes, icons, "quiet", icon="edit")
        self._edit_button.setToolTip("Ctrl+E")
        self._edit_button.clicked.connect(around.actions["edit"].trigger)
        window.reading.bar.add_button(self._edit_button)
        self._similar_soon = QTimer(self, singleShot=True, interval=_SIMILAR_MS)
        self._similar_soon.timeout.connect(self._look_for_similar)
        window.view_changed.connect(self._on_view_changed)
        self._set_enabled()

    @override
    def slots(self) -> Mapping[str, Callable[[], object]]:
        return {
            "edit": self.toggle,
            "save": self._save,
            "new_entry": self.choose_template,
            "observation": self._note_observation,
            "drafts": self.list_drafts,
            "history": self._show_history,
            "spelling": self._check_spelling,
            "submit": self._submit,
            "to_trash": self._move_to_trash,
            "trash": self.list_trash,
        }

    @override
    def open(self, desk: Desk) -> None:
        self._desk, self._labels = desk, desk.labels
        desk.place_wanted.connect(self._on_place)
        desk.draft_begun.connect(self._go_on)
        self._lane = Lane("shelf", newest_wins=False, parent=self)
        self._similar_lane = Lane("similar", newest_wins=True, parent=self)
        self._word_buttons()
        self._set_enabled()
        self._lane.submit(lambda _cancel: self._kept(desk), self._on_kept, self._tell)

    @override
    def close(self) -> None:
        if self._around.window.view == EDITOR_VIEW:
            self._around.window.show_view(SEARCH_VIEW)
        for lane in (self._lane, self._similar_lane):
            if lane is not None:
                lane.close()
        if self.controller is not None:
            self.controller.close()
            self.controller.deleteLater()
        if self.side is not None:
            self.side.close()
            self.side.deleteLater()
        self._similar_soon.stop()
        self.controller = self.side = self._lane = self._similar_lane = self._desk = None
        self._set_enabled()

    @override
    def set_labels(self, labels: Labels) -> None:
        self._labels = labels
        self._word_buttons()
        if self.controller is not None:
            self.controller.set_labels(labels)
        if self.side is not None:
            self.side.history.labels = labels

    # Into the editor and out of it

    def toggle(self) -> None:
        """Edit the entry that is read, or go back to reading."""
        desk = self._desk
        if desk is None:
            return
        if self._around.window.view == EDITOR_VIEW:
            self.leave()
        elif (shown := desk.entries.shown) is not None:
            self._editor(desk).open(shown.entry.id)
        else:
            self._around.messages.tell(self.tr("Choose an entry first, then edit it with Ctrl+E."))

    def _on_place(self, entry_id: EntryId, place: FilePlace) -> None:
        """Edit an entry with the cursor where something was found."""
        if self._desk is not None:
            self._editor(self._desk).open(entry_id)
            if self.side is not None:
                self.side.wanted = place

    def leave(self) -> None:
        """Go back to reading; an unsaved draft is kept."""
        if self.controller is not None:
            self.controller.leave()

    def _editor(self, desk: Desk) -> EditorController:
        """Give the editor; it is made when it is first needed, since most of the time one only reads."""
        from kokemukset_app.qt.features.editor_side import EditorController, EditorPane, EditorSide  # noqa: PLC0415

        around = self._around
        if self._pane is None:
            self._pane = EditorPane(around.themes, around.icons, desk.labels, self._picture)
            around.window.add_view(EDITOR_VIEW, self._pane)
            self._pane.bar.back_clicked.connect(self.leave)
            self._pane.bar.discard_clicked.connect(self._discard)
            self._pane.form.similar.chosen.connect(self._on_similar_chosen)
            self._pane.preview.entry_link_clicked.connect(self._on_similar_chosen)
        if self.controller is None:
            made = EditorController(desk.session, self._pane, desk.labels, self)
            made.opened.connect(self._on_opened)
            made.left.connect(self._on_left)
            made.saved.connect(self._on_saved)
            made.merged.connect(self._on_merged)
            made.title_changed.connect(self._similar_soon.start)
            made.failed.connect(self._tell)
            self.controller = made
            self.side = EditorSide(around, desk, self._pane, made, self)
            self.side.draft_wanted.connect(self._go_on)
            self.side.submitted.connect(self._on_saved)
        return self.controller

    def _picture(self, path: str) -> bytes | None:
        return self.controller.picture(path) if self.controller is not None else None

    def _on_opened(self) -> None:
        pane, controller = self._pane, self.controller
        if pane is None or controller is None or controller.draft is None:
            return
        self._around.messages.close()
        pane.form.similar.show_entries(())
        self._around.window.show_view(EDITOR_VIEW)
        if self.side is not None and self.side.go_to_wanted():
            return
        if controller.draft.is_new and controller.draft.text is None and pane.form.isVisible():
            pane.form.focus_field("title")
        else:
            pane.source.setFocus()

    def _on_left(self, draft: Draft, is_unsaved: bool) -> None:  # noqa: FBT001  # a signal's argument
        window, desk = self._around.window, self._desk
        is_back = window.view in (EDITOR_VIEW, SEARCH_VIEW)  # else one went on to a view of another kind
        if is_back:
            window.show_view(SEARCH_VIEW)
        if desk is None:
            return
        if draft.id and is_back:
            desk.show_entry(draft.id)
        if is_unsaved:
            self._around.messages.tell(
                self.tr("The draft is kept: {0}").format(draft.title or draft.base.path or self.tr("New entry")),
                self.tr("Go on editing"),
                partial(self._go_on, draft),
            )

    def _go_on(self, draft: Draft) -> None:
        if self._desk is not None:
            self._editor(self._desk).open_draft(draft)

    def _on_view_changed(self, name: str) -> None:
        if name != EDITOR_VIEW:
            self.leave()

    def _save(self) -> None:
        if self.controller is not None and self._around.window.view == EDITOR_VIEW:
            self.controller.save()

    def _discard(self) -> None:
        draft = self.controller.discard() if self.controller is not None else None
        if draft is not None:
            words = self.tr("The unsaved changes are gone")
            self._around.messages.tell(words, self.tr("Bring them back"), partial(self._go_on, draft))

    def _on_saved(self, _entry_id: object) -> None:
        if self._desk is not None:
            self._desk.refresh()

    def _on_merged(self) -> None:
        self._around.messages.tell(self.tr("Changes made elsewhere meanwhile were taken in with yours"))

    def _show_history(self) -> None:
        if self._around.window.view != EDITOR_VIEW:
            self.toggle()
        if self.side is not None:
            self.side.history.show_history()

    def _check_spelling(self) -> None:
        if self.side is not None and self._around.window.view == EDITOR_VIEW:
            self.side.check_spelling()

    def _submit(self) -> None:
        if self.side is not None and self._around.window.view == EDITOR_VIEW:
            self.side.submit()

    # New entries

    def choose_template(self) -> None:
        """Let the user choose what kind of entry to begin."""
        if self._desk is not None and self._lane is not None:
            lang = self._desk.labels.lang
            service = self._desk.session.new_entries
            self._lane.submit(lambda _cancel: service.templates(lang), self._on_templates, self._tell)

    def _on_templates(self, templates: Sequence[Template]) -> None:
        self._templates = {f"{_TEMPLATE}{place}": template for place, template in enumerate(templates)}
        items = [
            GoToItem(key, self._template_words(t), icon=t.name if t.name in _KINDS else "article")
            for key, t in self._templates.items()
        ]
        self._choices.open(items, hint=self.tr("What do you want to write?"))

    def _template_words(self, template: Template) -> str:
        if template.name in _KINDS and self._labels is not None:
            return self._labels.type(EntryType(template.name))
        return template.name.replace("-", " ").replace("_", " ").capitalize()

    def _on_choice(self, key: str) -> None:
        desk = self._desk
        if desk is None or self._lane is None:
            return
        if (template := self._templates.get(key)) is not None and key.startswith(_TEMPLATE):
            service = desk.session.new_entries
            self._lane.submit(lambda _cancel: service.from_template(template), self._go_on, self._tell)
        elif (draft := self._drafts.get(key)) is not None:
            self._go_on(draft)
        elif (entry := self._trashed.get(key)) is not None:
            self._restore(entry)

    def _look_for_similar(self) -> None:
        desk, controller = self._desk, self.controller
        if desk is None or controller is None or controller.draft is None or self._similar_lane is None:
            return
        title, lang = controller.draft.title, desk.labels.lang
        search = desk.session.search
        self._similar_lane.submit(lambda _cancel: search.like_title(title, lang), self._on_similar, self._tell)

    def _on_similar(self, heads: tuple[EntryHead, ...]) -> None:
        if self._pane is not None and self._desk is not None:
            lang = self._desk.labels.lang
            self._pane.form.similar.show_entries([(str(head.id), head.title_in(lang)) for head in heads])

    def _on_similar_chosen(self, name: str) -> None:
        desk = self._desk
        if desk is not None:
            self.leave()
            desk.show_entry(EntryId(name))

    # Observations

    def _note_observation(self) -> None:
        self.line.open(
            self.tr("What did you notice?"),
            self.tr("Enter saves it to the inbox of the library; it can be made a lesson later."),
        )

    def _on_observation(self, text: str) -> None:
        desk = self._desk
        if desk is None or self._lane is None:
            return
        lang = desk.labels.lang

        def save(_cancel: object) -> Draft:
            return desk.session.editing.save(desk.session.new_entries.observation(text, lang)).draft

        self._lane.submit(save, self._on_observed, partial(self._on_not_observed, text))

    def _on_observed(self, draft: Draft) -> None:
        if self._desk is not None:
            self._desk.refresh()
            words = self.tr("The observation is in the inbox: {0}")
            self._around.messages.tell(words.format(draft.title), self.tr("Open"), partial(self._go_on, draft))

    def _on_not_observed(self, text: str, error: Exception) -> None:
        self.line.field.edit.setText(text)  # what was written is there again when the popup opens
        self._tell(error)

    # Drafts and the trash

    def _kept(self, desk: Desk) -> Sequence[Draft]:
        desk.session.editing.prune()
        return desk.session.editing.kept_drafts()

    def _on_kept(self, drafts: Sequence[Draft]) -> None:
        if drafts:
            act = partial(self._go_on, drafts[0]) if len(drafts) == 1 else self.list_drafts
            self._around.messages.tell(
                self.tr("%n unsaved drafts are waiting", "", len(drafts)), self.tr("Go on editing"), act
            )

    def list_drafts(self) -> None:
        """Let the user choose one of the unsaved drafts."""
        if self._desk is not None and self._lane is not None:
            editing = self._desk.session.editing
            self._lane.submit(lambda _cancel: editing.kept_drafts(), self._on_drafts, self._tell)

    def _on_drafts(self, drafts: Sequence[Draft]) -> None:
        self._drafts = {f"{_DRAFT}{draft.key}": draft for draft in drafts}
        items = [
            GoToItem(key, draft.title or self.tr("New entry"), draft.base.path, "status-draft")
            for key, draft in self._drafts.items()
        ]
        self._choices.open(items, hint=self.tr("Which draft do you want to go on with?"))

    def _move_to_trash(self) -> None:
        desk = self._desk
        if desk is None or self._lane is None or (shown := desk.entries.shown) is None:
            return
        if self._around.window.view == EDITOR_VIEW:
            self.leave()
        entry_id, editing = shown.entry.id, desk.session.editing
        self._lane.submit(lambda _cancel: editing.move_to_trash(entry_id), self._on_trashed, self._tell)

    def _on_trashed(self, entry: TrashedEntry) -> None:
        if self._desk is not None:
            self._desk.entries.clear()
            self._desk.refresh()
        words = self.tr("In the trash for 90 days: {0}").format(entry.title or entry.path)
        self._around.messages.tell(words, self.tr("Bring it back"), partial(self._restore, entry))

    def list_trash(self) -> None:
        """Let the user bring something back from the trash."""
        if self._desk is not None and self._lane is not None:
            editing = self._desk.session.editing
            self._lane.submit(lambda _cancel: editing.trashed(), self._on_trash, self._tell)

    def _on_trash(self, entries: Sequence[TrashedEntry]) -> None:
        self._trashed = {f"{_TRASH}{entry.name}": entry for entry in entries}
        labels = self._labels
        items = [
            GoToItem(key, e.title or e.path, labels.date(e.trashed[:10]) if labels else "", "trash")
            for key, e in self._trashed.items()
        ]
        self._choices.open(items, hint=self.tr("What do you want to bring back?"))

    def _restore(self, entry: TrashedEntry) -> None:
        if self._desk is not None and self._lane is not None:
            editing = self._desk.session.editing
            self._lane.submit(lambda _cancel: editing.restore_trashed(entry), self._on_back, self._tell)

    def _on_back(self, _text: object) -> None:
        if self._desk is not None:
            self._desk.refresh()
        self._around.messages.tell(self.tr("The entry is back in its place"))

    def _word_buttons(self) -> None:
        self._new_button.set_words(self.tr("New entry"))
        self._edit_button.set_words(self.tr("Edit"))

    def _set_enabled(self) -> None:
        for name in self.slots():
            self._around.actions[name].setEnabled(self._desk is not None)
