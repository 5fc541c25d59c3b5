"""The editor: form, Markdown and preview side by side over one draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import TextButton
from kokemukset_app.qt.widgets.controls.words import Words, set_ground
from kokemukset_app.qt.widgets.editor.editor_bar import EditorBar
from kokemukset_app.qt.widgets.editor.entry_form import EntryForm
from kokemukset_app.qt.widgets.editor.field_words import field_name
from kokemukset_app.qt.widgets.editor.history_view import HistoryView
from kokemukset_app.qt.widgets.editor.merge_view import MergeView
from kokemukset_app.qt.widgets.editor.source_edit import SourceEdit
from kokemukset_app.qt.widgets.editor.source_tools import SourceTools
from kokemukset_app.qt.widgets.reading.entry_view import EntryView
from kokemukset_app.qt.widgets.reading.page_pictures import LoadImage

_FORM = 320
_WRITE = 500
_PREVIEW_FROM = 1100
_FORM_FROM = 720


class EditorPane(QWidget):
    """Form (`form`), text (`source`) and preview (`preview`), with bar and foot. GUI thread only.

    `undo_wanted` and `redo_wanted` come from wherever in it the keys are pressed: undo is over the whole draft.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(
        self, themes: ThemeHolder, icons: Icons, labels: Labels, load_image: LoadImage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._wants_form = self._wants_preview = True
        self._has_form = True
        self.bar = EditorBar(themes, icons, labels, self)
        self.form = EntryForm(themes, icons)
        self.source = SourceEdit(themes)
        self.tools = SourceTools(themes, icons, self.source)
        self.preview = EntryView(themes, icons, labels, load_image)
        self.history = HistoryView(themes, icons)
        self.merge = MergeView(themes, icons)
        self._note = Words(themes, "small", role="text-muted")
        self._note.setWordWrap(True)
        self._note.setContentsMargins(20, 8, 20, 8)
        self._file = Words(themes, "small", role="text-muted")
        self._count = Words(themes, "small", role="text-muted")
        self.missing_button = TextButton(themes, icons)
        self._missing_menu = QMenu(self)
        self.missing_button.set_menu(self._missing_menu)
        self._lay_out()
        self.bar.panes_changed.connect(self._on_panes_changed)
        self.history.closed.connect(self.show_preview)
        themes.changed.connect(self._dress)
        self._dress()
        self._translate()

    def show_missing(self, keys: Sequence[str], *, marks_fields: bool) -> None:
        """Tell what is needed before approval; each one leads to its field, and may be marked there too."""
        self.form.show_missing(keys if marks_fields else ())
        self._missing_menu.clear()
        for key in keys:
            self._missing_menu.addAction(field_name(key)).triggered.connect(lambda _=False, k=key: self.go_to_field(k))
        self.missing_button.setVisible(bool(keys))
        self.missing_button.set_words(self.tr("%n needed before approval", "", len(keys)))

    def show_foot(self, path: str, words: int) -> None:
        """Tell the file and the number of words."""
        self._file.setText(path or self.tr("New entry"))
        self._count.setText(self.tr("%n words", "", words))

    def show_note(self, text: str) -> None:
        """Say something over the text (why there is no form); empty hides it."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def set_has_form(self, *, on: bool) -> None:
        """Show the form, or only the whole text of the file."""
        self._has_form = on
        self.bar.form_toggle.setEnabled(on)
        self._arrange()

    def show_preview(self) -> None:
        """Show the preview in the third place."""
        self._right.setCurrentWidget(self.preview)
        self._arrange()

    def show_history(self) -> None:
        """Show the history in the third place."""
        self._right.setCurrentWidget(self.history)
        self._arrange()
        self.history.versions.setFocus()

    def show_merge(self) -> None:
        """Show the choice between versions in place of everything but the bar."""
        self._body.setCurrentWidget(self.merge)
        self.merge.save_button.setFocus()

    def show_editing(self) -> None:
        """Show the editor itself."""
        self._body.setCurrentWidget(self._splitter)
        self._arrange()

    @property
    def is_merging(self) -> bool:
        """Tell whether one is choosing between versions."""
        return self._body.currentWidget() is self.merge

    def set_labels(self, labels: Labels) -> None:
        """Word codes anew."""
        self.bar.steps.set_labels(labels)
        self.preview.set_labels(labels)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)
        self._arrange()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        super().hideEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of undo and redo from every field: each has only its own memory."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if not isinstance(watched, QWidget) or not self.isAncestorOf(watched):
            return super().eventFilter(watched, event)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
            return True
        if event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def panes(self) -> list[QWidget]:
        """List the parts that F6 goes through."""
        parts = (self.form, self.source, self.preview, self.history.versions, self.merge.save_button)
        return [part for part in parts if part.isVisible()]

    def go_to_field(self, key: str) -> bool:
        """Put the focus on a field of the form; tells whether the form has it."""
        if key not in self.form.fields or not self._has_form:
            return False
        if not self.form.isVisible():
            self.bar.form_toggle.setChecked(True)
            self._on_panes_changed()
        self.form.focus_field(key)
        return True

    def _on_panes_changed(self) -> None:
        self._wants_form = self.bar.form_toggle.isChecked()
        self._wants_preview = self.bar.preview_toggle.isChecked()
        if self._wants_preview and self._right.currentWidget() is not self.preview:
            self._right.setCurrentWidget(self.preview)
        room = self._room()
        # Where there is no room for all, what was just asked for stays.
        if room < _FORM_FROM and self._wants_form and self._wants_preview:
            self._wants_preview = self.sender() is self.bar.preview_toggle
            self._wants_form = not self._wants_preview
        self._arrange()

    def _room(self) -> float:
        return self.width() / max(1.0, self._themes.theme.scale)

    def _arrange(self) -> None:
        room = self._room()
        self.bar.set_room(self.width())
        has_history = self._right.currentWidget() is self.history
        form = self._wants_form and self._has_form and (room >= _FORM_FROM)
        preview = has_history or (self._wants_preview and room >= _PREVIEW_FROM)
        self.form.setVisible(form)
        self._right.setVisible(preview)
        self.bar.form_toggle.setChecked(form)
        self.bar.preview_toggle.setChecked(preview and not has_history)

    def _lay_out(self) -> None:
        write = QWidget()
        column = QVBoxLayout(write)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self._note)
        column.addWidget(self.source, 1)
        self._write = write
        self._right = QStackedWidget()
        self._right.addWidget(self.preview)
        self._right.addWidget(self.history)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (self.form, write, self._right):
            self._splitter.addWidget(part)
        scale = self._themes.theme.width("facets") / 248 if self._themes.theme.width("facets") else 1
        self.form.setMinimumWidth(240)
        self._right.setMinimumWidth(320)
        self._splitter.setSizes([round(_FORM * max(1.0, scale)), _WRITE, 620])
        for place, stretch in enumerate((0, 2, 3)):
            self._splitter.setStretchFactor(place, stretch)
        self._body = QStackedWidget()
        self._body.addWidget(self._splitter)
        self._body.addWidget(self.merge)
        self._foot = _Foot(self._themes)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(12)
        foot.addWidget(self._file)
        foot.addWidget(self.missing_button)
        foot.addStretch(1)
        foot.addWidget(self._count)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._body, 1)
        rows.addWidget(self._foot)
        self._note.hide()

    def _translate(self) -> None:
        self.source.setAccessibleName(self.tr("Text (Markdown)"))
        self.source.setPlaceholderText(self.tr("Write here. [[ links to an entry; pictures can be dropped in."))
        self.preview.setAccessibleName(self.tr("Preview"))
        self.form.setAccessibleName(self.tr("Form"))

    def _dress(self) -> None:
        set_ground(self._write, self._themes, "surface")
        set_ground(self, self._themes, "surface")
        self._foot.setFixedHeight(self._themes.theme.px(32))


class _Foot(QWidget):
    """The line at the bottom, with a hairline over it."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._themes.theme, QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface-sunken"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("divider"))
