"""The form of an entry: the fields of its kind, one below the other."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kokemukset_app.core.entry import LANGUAGES, EntryHead, EntryType
from kokemukset_app.core.field_kinds import FIELD_SPECS, FieldKind, FieldSpec
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.words import set_ground
from kokemukset_app.qt.widgets.editor.form_field import FormField
from kokemukset_app.qt.widgets.editor.similar_box import SimilarBox

_LATE = frozenset({"title_sv", "summary_sv", "title_en", "summary_en"})


class EntryForm(QScrollArea):
    """All fields. `edited` gives key and value (None: nothing) after each change by the user. GUI thread only."""

    edited = Signal(str, object)

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
        for spec in FIELD_SPECS:
            field = FormField(themes, icons, spec)
            field.edited.connect(self.edited)
            self.fields[spec.key] = field
            self._column.addWidget(field)
            if spec.key == "title":
                self.similar = SimilarBox(themes, icons)
                self._column.addWidget(self.similar)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        themes.changed.connect(self._dress)
        self._dress()

    def set_words(self, labels: Labels, vocabulary: Vocabulary, heads: Sequence[EntryHead]) -> None:
        """Offer the values of the vocabulary and of the entries there are."""
        tags = sorted({tag for head in heads for tag in head.tags})
        projects = [(str(head.id), head.title_in(labels.lang)) for head in heads if head.type is EntryType.PROJECT]
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
                field.set_options(projects)
            elif spec.key == "tags":
                field.set_options([(tag, tag) for tag in tags])

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

    def focus_field(self, key: str) -> None:
        """Bring a field into view and put the focus there."""
        if (field := self.fields.get(key)) is not None:
            field.show()
            field.focus_control()
            self.ensureWidgetVisible(field, 0, 24)

    def _dress(self) -> None:
        set_ground(self._inside, self._themes, "surface-sunken")
        set_ground(self.viewport(), self._themes, "surface-sunken")


def _belongs(spec: FieldSpec, kind: object, lang: object) -> bool:
    if spec.key in _LATE and isinstance(lang, str) and spec.key.endswith(lang):
        return False
    return kind not in tuple(item.value for item in EntryType) or any(kind == item.value for item in spec.types)
