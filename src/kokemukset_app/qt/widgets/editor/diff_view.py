"""Two texts compared line by line, to be read: lines that went with −, lines that came with +."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from kokemukset_app.core.line_diff import Hunk
from kokemukset_app.qt.runtime.theming import ThemeHolder

_AROUND = 2
_GONE, _CAME, _SAME, _GAP = "−", "+", " ", "⋯"


class DiffView(QPlainTextEdit):
    """Show what differs, with some lines around it. GUI thread only."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._kinds: list[str] = []
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(12)
        self.setTabChangesFocus(True)
        themes.changed.connect(self._dress)
        self._dress()

    def show_hunks(self, parts: Sequence[Hunk]) -> None:
        """Show parts: `theirs` is the older side, `mine` the newer one."""
        rows = _rows(parts)
        self._kinds = [kind for kind, _ in rows]
        self.setPlainText("\n".join(f"{kind} {text}" for kind, text in rows))
        self._tint()

    def _tint(self) -> None:
        theme = self._themes.theme
        grounds = {
            _GONE: theme.mixed("surface", "error", 0.14),
            _CAME: theme.mixed("surface", "status-approved", 0.16),
        }
        found: list[QTextEdit.ExtraSelection] = []
        for number, kind in enumerate(self._kinds):
            block = self.document().findBlockByNumber(number)
            look = QTextCharFormat()
            if kind in grounds and theme.has_tints:
                look.setBackground(grounds[kind])
                look.setProperty(QTextFormat.Property.FullWidthSelection, True)
            elif kind in (_GAP, _SAME):
                look.setForeground(theme.color("text-muted"))
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(block)
            if not look.hasProperty(QTextFormat.Property.FullWidthSelection):
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]  # the stubs do not know its fields
            selection.format = look  # pyright: ignore[reportAttributeAccessIssue]  # the stubs do not know its fields
            found.append(selection)
        self.setExtraSelections(found)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFont(theme.font("small"))
        self.setPalette(theme.palette())
        self._tint()


def _rows(parts: Sequence[Hunk]) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for place, part in enumerate(parts):
        if not part.is_same:
            rows += [(_GONE, line) for line in part.theirs]
            rows += [(_CAME, line) for line in part.mine]
            continue
        before = part.mine[:_AROUND] if place else ()
        after = part.mine[-_AROUND:] if place + 1 < len(parts) else ()
        if len(before) + len(after) >= len(part.mine):
            rows += [(_SAME, line) for line in part.mine]
        else:
            rows += [*((_SAME, line) for line in before), (_GAP, ""), *((_SAME, line) for line in after)]
    return rows
