"""The form of an entry: the fields of its kind, one below the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kokemukset_app.core.entry import LANGUAGES, EntryHead, EntryType
from kokemukset_app.core.field_kinds import FIELD_SPECS, FieldKind, FieldSpec, PartKind
from kokemukset_app.core.records import Shelf
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.editor.form_field import FormField
from kokemukset_app.qt.widgets.editor.given_files import choose_file, given_files
from kokemukset_app.qt.widgets.editor.offers import Choices
from kokemukset_app.qt.widgets.editor.records_field import Receive, RecordsField
from kokemukset_app.qt.widgets.editor.similar_box import SimilarBox
from kokemukset_app.qt.widgets.editor.spell_menu import SpellMenu
from kokemukset_app.qt.widgets.editor.text_box import TextBox

_LATE = frozenset({"title_sv", "summary_sv", "title_en", "summary_en"})

_CHECKED = ("title", "summary")


class EntryForm(QScrollArea):
    """All fields. `edited` gives key and value (None: nothing) after each change by the user. GUI thread only.

    `file_given` gives a file's path, and who is to be told where in the library it is put.
    """

    edited = Signal(str, object)
    file_given = Signal(object, object)

    def __init__(self, themes: ThemeHolder, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(16, 14, 20, 24)
        self._column.setSpacing(14)
        self.fields: dict[str, FormField] = {}
        self._last = "title"
        for spec in FIELD_SPECS:
            field = FormField(themes, icons, spec)
            field.edited.connect(self.edited)
            field.file_wanted.connect(self._on_file_wanted)
            self.fields[spec.key] = field
            self._column.addWidget(field)
            if spec.key == "title":
                self.similar = SimilarBox(themes, icons)
                self._column.addWidget(self.similar)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from field to field
        themes.changed.connect(self._dress)
        self._dress()

    def set_words(self, labels: Labels, vocabulary: Vocabulary, heads: Sequence[EntryHead]) -> None:
        """Offer the values of the vocabulary and of the entries there are."""
        tags = sorted({tag for head in heads for tag in head.tags})
        projects = [(str(head.id), head.title_in(labels.lang)) for head in heads if head.type is EntryType.PROJECT]
        entries = [(str(head.id), head.title_in(labels.lang)) for head in heads]
        for field in self.fields.values():
            spec = field.spec
            if spec.field == "lang":
                field.set_options([(code, labels.language(code)) for code in LANGUAGES])
            elif spec.field:
                options = [(term.code, term.label(labels.lang)) for term in vocabulary.terms(spec.field)]
                if spec.field == "type" and not options:
                    options = [(kind.value, labels.type(kind)) for kind in EntryType]
                field.set_options(options, labels.theme_hue if spec.field == "theme" else None)
            elif spec.kind is FieldKind.ENTRIES:
                field.set_options(projects if spec.key == "projects" else entries)
            elif spec.key == "tags":
                field.set_options([(tag, tag) for tag in tags])

    def set_shelf(self, shelf: Shelf, labels: Labels, heads: Sequence[EntryHead]) -> None:
        """Offer what records may point to: entries, the library's files, kinds of relations."""
        choices = {
            PartKind.ENTRY: Choices(
                [(str(head.id), head.title_in(labels.lang)) for head in heads if head.id != shelf.own]
            ),
            PartKind.FILE: Choices([(path, path) for path in sorted(shelf.files or ())]),
        }
        terms = shelf.vocabulary.terms("relation")
        codes = {"relation": tuple((term.code, term.label(labels.lang)) for term in terms)}
        for field in self.fields.values():
            if field.spec.kind in (FieldKind.RECORDS, FieldKind.ENTRIES):
                field.set_shelf(shelf, codes, choices)

    def show_fields(self, fields: Mapping[str, object]) -> None:
        """Show the values of a draft, and the fields its kind has."""
        kind, lang = fields.get("type"), fields.get("lang")
        for key, field in self.fields.items():
            field.set_value(fields.get(key))
            field.setVisible(_belongs(field.spec, kind, lang) or key in fields)

    def show_missing(self, keys: Collection[str]) -> None:
        """Mark the fields that are needed before approval."""
        for key, field in self.fields.items():
            field.set_missing(on=key in keys)

    def checked_texts(self) -> list[SpellMenu]:
        """List the texts whose spelling is checked, in the form's order."""
        boxes = (self.fields[key].control for key in _CHECKED)
        return [box.spelling for box in boxes if isinstance(box, TextBox)]

    def focus_field(self, key: str) -> None:
        """Bring a field into view and put the focus there."""
        if (field := self.fields.get(key)) is not None:
            self._last = key
            field.show()
            field.focus_control()
            self.ensureWidgetVisible(field, 0, 24)

    @override
    def focusInEvent(self, arg__1: QFocusEvent) -> None:
        """Give a focus that comes by the keys of panes to the field that had it last."""
        super().focusInEvent(arg__1)
        if arg__1.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.focus_field(self._last)

    @override
    def dragEnterEvent(self, arg__1: QDragEnterEvent) -> None:
        if given_files(arg__1.mimeData()):
            arg__1.acceptProposedAction()

    @override
    def dragMoveEvent(self, arg__1: QDragMoveEvent) -> None:
        arg__1.acceptProposedAction()

    @override
    def dropEvent(self, arg__1: QDropEvent) -> None:
        control = self.fields["attachments"].control
        if isinstance(control, RecordsField):
            for path in given_files(arg__1.mimeData()):
                self.file_given.emit(path, control.add_file)
            arg__1.acceptProposedAction()

    def _on_file_wanted(self, told: Receive) -> None:
        choose_file(self, lambda path: self.file_given.emit(Path(path), told))

    def _dress(self) -> None:
        set_ground(self._inside, self._themes, "surface-sunken")
        set_ground(self.viewport(), self._themes, "surface-sunken")


def _belongs(spec: FieldSpec, kind: object, lang: object) -> bool:
    if spec.key in _LATE and isinstance(lang, str) and spec.key.endswith(lang):
        return False
    return kind not in tuple(item.value for item in EntryType) or any(kind == item.value for item in spec.types)
