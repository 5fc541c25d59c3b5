"""A list of records (sources), each with a few lines of its own; keys that the form does not know stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.buttons import Button, TextButton
from kokemukset_app.qt.widgets.controls.edged_field import EdgedField

Record = dict[str, object]
_ALWAYS = ("title", "url")
"""The lines every record has; others show where it has them, and in a new one."""


class RecordsField(QWidget):
    """Edit records. `changed` gives all records after each change by the user; empty ones are left out."""

    changed = Signal(list)

    def __init__(self, themes: ThemeHolder, icons: Icons, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._icons, self._keys = themes, icons, tuple(keys)
        self._records: list[Record] = []
        self._names: Mapping[str, str] = {}
        self._remove_words = ""
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.add_button = TextButton(themes, icons)
        self.add_button.clicked.connect(self._on_add)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_words(self, names: Mapping[str, str], add: str, remove: str) -> None:
        """Word the lines of a record, and the buttons."""
        self._names, self._remove_words = names, remove
        self.add_button.set_words(add)
        self._show()

    def set_records(self, records: Sequence[Mapping[str, object]]) -> None:
        """Show records, without telling of it."""
        new = [dict(record) for record in records]
        if new != self._told():
            self._records = new
            self._show()

    def focus_first(self) -> None:
        """Put the focus on the first line, or on the button that adds one."""
        first = self._rows[0].findChild(EdgedField) if self._rows else None
        (first or self.add_button).setFocus()

    def _told(self) -> list[Record]:
        return [record for record in self._records if any(str(value or "").strip() for value in record.values())]

    def _on_add(self) -> None:
        self._records.append({})
        self._show()
        field = self._rows[-1].findChild(EdgedField)
        if field is not None:
            field.setFocus()

    def _on_remove(self, place: int) -> None:
        del self._records[place]
        self._show()
        self.add_button.setFocus()
        self.changed.emit(self._told())

    def _on_edited(self, place: int, key: str, text: str) -> None:
        record = self._records[place]
        if text.strip():
            record[key] = text.strip()
        else:
            record.pop(key, None)
        self.changed.emit(self._told())

    def _show(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(place, record) for place, record in enumerate(self._records)]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    def _row(self, place: int, record: Record) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(3)
        for key in self._keys:
            if key not in _ALWAYS and key not in record and record:
                continue
            field = EdgedField(self._themes, "ui", row)
            name = self._names.get(key, key)
            value = record.get(key)
            field.edit.setText("" if value is None else str(value))
            field.edit.setCursorPosition(0)
            field.edit.setPlaceholderText(name)
            field.edit.setAccessibleName(f"{name} {place + 1}")
            field.edit.textEdited.connect(partial(self._on_edited, place, key))
            column.addWidget(field)
        line.addLayout(column, 1)
        drop = Button(self._themes, self._icons, "quiet", icon="close", parent=row)
        drop.set_words(self._remove_words)
        drop.set_icon_only(on=True)
        drop.clicked.connect(partial(self._on_remove, place))
        line.addWidget(drop)
        line.setAlignment(drop, line.alignment())
        return row
