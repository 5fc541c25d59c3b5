"""A line of text in an edge of our own."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.controls.edge import Edge


class EdgedField(Edge[QLineEdit]):
    """Hold a `QLineEdit` (`edit`); `size` names its text size."""

    def __init__(self, themes: ThemeHolder, size: str = "ui", parent: QWidget | None = None) -> None:
        edit = QLineEdit()
        edit.setFrame(False)
        super().__init__(themes, edit, size, QMargins(10, 2, 10, 2), parent)

    @override
    def _dress(self) -> None:
        super()._dress()
        self.setFixedHeight(self._themes.theme.height("control"))
