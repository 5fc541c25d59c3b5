"""Undo over a whole draft: changes of fields, and changes of the text, in the order they were made."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtGui import QTextDocument, QUndoCommand, QUndoStack
from typing_extensions import override

SetField = Callable[[str, object], None]
_PAUSE_SECONDS = 1.5
"""Changes of one field that follow each other this soon are undone together."""


class FieldChange(QUndoCommand):
    """A field had one value and has another; None is no value."""

    def __init__(self, key: str, old: object, new: object, apply: SetField) -> None:
        super().__init__(key)
        self.key, self._old, self.new, self._apply = key, old, new, apply
        self.when = time.monotonic()

    @override
    def id(self) -> int:
        return 1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, FieldChange) or other.key != self.key:
            return False
        if other.when - self.when > _PAUSE_SECONDS or not _is_writing(self.new, other.new):
            return False
        self.new, self.when = other.new, other.when
        return True

    @override
    def redo(self) -> None:
        self._apply(self.key, self.new)

    @override
    def undo(self) -> None:
        self._apply(self.key, self._old)


def _is_writing(before: object, after: object) -> bool:
    """Tell whether one value became the other by writing on: of a list, at one of its places."""
    if not isinstance(before, list) and not isinstance(after, list):
        return True
    if not isinstance(before, list) or not isinstance(after, list):
        return False
    one, other = cast("list[object]", before), cast("list[object]", after)
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


class TextChange(QUndoCommand):
    """A step of the text's own history: the document knows what it was."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__("text")
        self._document = document
        self._is_new = True

    @override
    def redo(self) -> None:
        if self._is_new:  # it has been done already
            self._is_new = False
        else:
            self._document.redo()

    @override
    def undo(self) -> None:
        self._document.undo()


class DraftUndo(QUndoStack):
    """The steps of one draft. Tells the text's own steps by the document's signal."""

    def watch(self, document: QTextDocument) -> None:
        """Take the steps of a document in from now on."""
        document.undoCommandAdded.connect(lambda: self.push(TextChange(document)))
