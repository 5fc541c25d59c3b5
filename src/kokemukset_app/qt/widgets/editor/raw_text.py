"""The text of an edit as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

_PARAGRAPH = "\u2029"


def raw_text(edit: QPlainTextEdit) -> str:
    """Give the text as it is: Qt's own `toPlainText` turns no-break spaces into common ones."""
    return edit.document().toRawText().replace(_PARAGRAPH, "\n")
