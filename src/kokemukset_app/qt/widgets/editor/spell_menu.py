"""What can be done with a word that is underlined as written wrong: a better one, or it is right after all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QScrollArea

from kokemukset_app.core.spelling import WordPlace
from kokemukset_app.qt.widgets.editor.raw_text import raw_text
from kokemukset_app.qt.widgets.editor.word_marks import WordMarks

_ROOM = 40
"""Pixels that stay around a field that is brought into view."""


class SpellMenu(QObject):
    """The menu of a text's wrong words. GUI thread only.

    `suggestions_wanted` gives the word whose menu was opened; `accepted` a word that is right, and whether it goes to
    the library's own list.
    """

    suggestions_wanted = Signal(str)
    accepted = Signal(str, bool)

    def __init__(self, edit: QPlainTextEdit, marks: WordMarks) -> None:
        super().__init__(edit)
        self.edit, self._marks = edit, marks
        self._menu: QMenu | None = None
        self._waiting: QAction | None = None
        self._chosen: QTextCursor | None = None
        self._word = ""
        self.has_list = False

    @property
    def text(self) -> str:
        """The text that is checked."""
        return raw_text(self.edit)

    @property
    def menu(self) -> QMenu | None:
        """The menu that is open now."""
        return self._menu

    def show_wrong(self, words: frozenset[str]) -> None:
        """Underline words, but for the one that is being typed."""
        self._marks.show_wrong(words)

    def typed_word(self) -> str:
        """Give the piece of a word right before the cursor: it may not be finished. Empty where there is none."""
        cursor = self.edit.textCursor()
        text = cursor.block().text()[: cursor.positionInBlock()]
        start = len(text)
        while start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
            start -= 1
        return text[start:] if self.edit.hasFocus() and not self.edit.isReadOnly() else ""

    def open_menu(self, event: QContextMenuEvent) -> None:
        """Show the text's usual menu, with what can be done about the word under it first."""
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.edit.textCursor() if is_key else self.edit.cursorForPosition(event.pos())
        menu = self.edit.createStandardContextMenu()
        place = self.edit.cursorRect(cursor).bottomLeft() if is_key else event.pos()
        found = self._wrong_at(cursor)
        if found is not None:
            self._fill(menu, self._select(cursor, found), found.word)
        self._show(menu, place)

    def next_wrong(self, *, from_top: bool) -> bool:
        """Go to the next wrong word after the cursor, or to the first, and show its menu; tells whether there is one.

        A word that is selected already is passed by.
        """
        cursor = self.edit.textCursor()
        if from_top:
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        block = cursor.block()
        after = cursor.selectionEnd() - block.position() if cursor.hasSelection() else cursor.positionInBlock()
        while block.isValid():
            found = next((place for place in self._marks.wrong_in(block) if place.start >= after), None)
            if found is not None:
                self._go_to(self._select(QTextCursor(block), found), found.word)
                return True
            block, after = block.next(), 0
        return False

    def _go_to(self, chosen: QTextCursor, word: str) -> None:
        self.edit.setTextCursor(chosen)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        around = self.edit.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self.edit, 0, _ROOM)
            around = around.parentWidget()
        menu = QMenu(self.edit)
        self._fill(menu, chosen, word)
        self._show(menu, self.edit.cursorRect(chosen).bottomLeft())

    def show_suggestions(self, word: str, suggestions: Sequence[str]) -> None:
        """Put what was found for a word into the menu that is open for it."""
        menu, waiting = self._menu, self._waiting
        if menu is None or waiting is None or word != self._word:
            return
        self._waiting = None
        for text in suggestions:
            action = QAction(text.replace("&", "&&"), menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(partial(self._replace, text))
            menu.insertAction(waiting, action)
        if suggestions:
            menu.removeAction(waiting)
            menu.setActiveAction(menu.actions()[0])
        else:
            waiting.setText(self.tr("No suggestions"))

    def _wrong_at(self, cursor: QTextCursor) -> WordPlace | None:
        at = cursor.positionInBlock()
        return next((w for w in self._marks.wrong_in(cursor.block()) if w.start <= at <= w.end), None)

    def _select(self, cursor: QTextCursor, found: WordPlace) -> QTextCursor:
        chosen = QTextCursor(cursor.block())
        chosen.setPosition(cursor.block().position() + found.start)
        chosen.setPosition(cursor.block().position() + found.end, QTextCursor.MoveMode.KeepAnchor)
        return chosen

    def _fill(self, menu: QMenu, chosen: QTextCursor, word: str) -> None:
        """Put the acts of a wrong word before what the menu has."""
        self._chosen, self._word = chosen, word
        before = menu.actions()[0] if menu.actions() else None
        waiting = QAction(self.tr("Looking for suggestions …"), menu)
        waiting.setEnabled(False)
        acts = [waiting, _separator(menu), QAction(self.tr("“{0}” is right").format(word), menu)]
        acts[-1].triggered.connect(partial(self.accepted.emit, word, False))  # a signal's argument
        if self.has_list:
            acts.append(QAction(self.tr("Add “{0}” to the library's word list").format(word), menu))
            acts[-1].triggered.connect(partial(self.accepted.emit, word, True))
        if before is not None:
            acts.append(_separator(menu))
        for act in acts:
            menu.insertAction(before, act) if before is not None else menu.addAction(act)
        self._waiting = waiting

    def _show(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(partial(self._on_gone, id(menu)))
        self._menu = menu
        if self._waiting is not None:
            self.suggestions_wanted.emit(self._word)
        menu.popup(self.edit.viewport().mapToGlobal(place))

    def _on_gone(self, which: int) -> None:
        if self._menu is not None and id(self._menu) == which:
            self._menu = self._waiting = None

    def _replace(self, text: str) -> None:
        if self._chosen is not None and self._chosen.selectedText() == self._word:
            self._chosen.insertText(text)
            self.edit.setTextCursor(self._chosen)


def _separator(menu: QMenu) -> QAction:
    action = QAction(menu)
    action.setSeparator(True)
    return action
