"""A text of several lines in an edge of our own."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edge import Edge


class NoteField(Edge[QPlainTextEdit]):
    """Hold a `QPlainTextEdit` (`edit`); `size` names its text size."""

    def __init__(self, themes: ThemeHolder, size: str = "ui", parent: QWidget | None = None) -> None:
        edit = QPlainTextEdit()
        edit.setFrameShape(QFrame.Shape.NoFrame)
        edit.setTabChangesFocus(True)
        super().__init__(themes, edit, size, QMargins(8, 6, 4, 6), parent)
