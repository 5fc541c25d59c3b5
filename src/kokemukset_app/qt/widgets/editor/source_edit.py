"""The Markdown text of a draft: colours, lists that go on, `[[` completion, files that are dropped or pasted."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QImageWriter,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from kokemukset_app.qt.runtime.theming import ThemeHolder
from kokemukset_app.qt.widgets.editor import markdown_steps as steps
from kokemukset_app.qt.widgets.editor.given_files import given_files
from kokemukset_app.qt.widgets.editor.markdown_colours import MarkdownColours
from kokemukset_app.qt.widgets.editor.offers import Offers
from kokemukset_app.qt.widgets.editor.raw_text import raw_text
from kokemukset_app.qt.widgets.editor.spell_menu import SpellMenu

_MAX_TARGET = 120
_LINE = 820
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape}


class SourceEdit(QPlainTextEdit):
    """Edit Markdown. `edited` tells of changes by the user; `file_given` gives a file's path, or a name and bytes.

    GUI thread only.
    """

    edited = Signal()
    file_given = Signal(object)

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._is_setting = False
        self._ids: dict[str, str] = {}
        self._told = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(20)
        self.setTabChangesFocus(False)
        self._colours = MarkdownColours(themes, self.document())
        self.spelling = SpellMenu(self, self._colours)
        self._model = QStringListModel(self)
        self._completer = Offers(themes, self._model, self)
        self._popup = self._completer.view
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_completed)
        self.textChanged.connect(self._on_changed)
        themes.changed.connect(self._dress)
        self._dress()

    def set_targets(self, targets: Sequence[tuple[str, str]]) -> None:
        """Offer entries to link to: (id, title)."""
        self._ids = {f"{title} — {name}": name for name, title in targets}
        self._model.setStringList(list(self._ids))

    @property
    def text(self) -> str:
        """The text as it is."""
        return raw_text(self)

    def set_text(self, text: str) -> None:
        """Show another text, forgetting what could be undone of the one before."""
        self._is_setting = True
        self.setPlainText(text)
        self._told = self.text
        self._is_setting = False

    def go_to_line(self, line: int, column: int = 1) -> None:
        """Put cursor and focus on a line (1-based) of the text, in the middle of what is seen."""
        block = self.document().findBlockByNumber(min(line, self.document().blockCount()) - 1)
        cursor = QTextCursor(block)
        text = block.text()
        start = min(column - 1, len(text))
        cursor.setPosition(block.position() + start)
        end = start
        while end < len(text) and not text[end].isspace():
            end += 1
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def insert_file(self, path: str, depth: int) -> None:
        """Show or link a file of the library where the cursor is; `depth` is the number of folders above the text."""
        name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ")
        sign = "" if path.lower().endswith(".pdf") else "!"
        self.insertPlainText(f"{sign}[{name}]({'../' * depth}{quote(path)})")
        self.setFocus()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if self._popup.isVisible() and e.key() in _KEYS:
            e.ignore()  # the list of entries takes it
            return
        if self._took_key(e):
            e.accept()
            return
        super().keyPressEvent(e)
        self._offer()

    def _took_key(self, e: QKeyEvent) -> bool:
        key, plain = e.key(), e.modifiers() == Qt.KeyboardModifier.NoModifier
        command = e.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            return steps.continue_item(self)
        if key == Qt.Key.Key_Tab and plain:
            # In a list Tab moves the item; anywhere else it moves on, as in every form.
            return steps.indent(self, 1) or self.focusNextChild()
        if key == Qt.Key.Key_Backtab:
            return steps.indent(self, -1) or self.focusPreviousChild()
        if command and key == Qt.Key.Key_B:
            steps.wrap(self, "**")
            return True
        if command and key == Qt.Key.Key_I:
            steps.wrap(self, "*")
            return True
        return False

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        # Lines longer than this are hard to follow, however wide the window.
        side = max(0, (e.size().width() + self.viewportMargins().left() * 2 - self._themes.theme.px(_LINE)) // 2)
        if side != self.viewportMargins().left():
            self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(e)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        self._completer.setWidget(self)
        super().focusInEvent(e)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.spelling.open_menu(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(given_files(source)) or source.hasImage() or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if files := given_files(source):
            for file in files:
                self.file_given.emit(file)
        elif source.hasImage() and not source.hasText():
            image: object = source.imageData()
            if isinstance(image, QImage):
                self.file_given.emit(("kuva.png", _png(image)))
        else:
            super().insertFromMimeData(source)

    def _on_changed(self) -> None:
        # Colours and fonts are told of as changes too.
        if not self._is_setting and self.text != self._told:
            self._told = self.text
            self.edited.emit()

    def _offer(self) -> None:
        """Offer entries while `[[` is open before the cursor."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()][-_MAX_TARGET:]
        opened = before.rfind("[[")
        begun = before[opened + 2 :]
        if opened < 0 or "]]" in begun or "|" in begun or "#" in begun or not self._ids:
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(begun)
        if not self._completer.completionCount():
            self._popup.hide()
            return
        place = self.cursorRect()
        width = min(460, max(240, self.width() - 40))
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        self._completer.complete(QRect(place.x() + 4, place.y() + 4, width, place.height()))

    def _on_completed(self, words: str) -> None:
        cursor = self.textCursor()
        begun = len(self._completer.completionPrefix())
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, begun)
        after = cursor.block().text()[self.textCursor().positionInBlock() :]
        cursor.insertText(self._ids.get(words, words) + ("" if after.startswith("]]") else "]]"))
        self.setTextCursor(cursor)

    def _dress(self) -> None:
        theme = self._themes.theme
        font = theme.font("ui")
        font.setPixelSize(font.pixelSize() + 1)
        self.setFont(font)
        self.document().setDefaultFont(font)
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Highlight, theme.color("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.color("on-accent"))
        self.setPalette(palette)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # QImage.save takes its format as a text at run time and as bytes by its stubs; the writer knows one way only.
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())
