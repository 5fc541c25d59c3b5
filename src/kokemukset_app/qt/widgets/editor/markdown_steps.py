"""What the buttons and keys of the text do to it: each is one step of undo."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_ITEM = re.compile(r"(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?")
_HEADING = re.compile(r"#{1,6}\s+")
_PARAGRAPH = "\u2029"


def wrap(edit: QPlainTextEdit, mark: str) -> None:
    """Put marks (`**`, `*`, `` ` ``) around the selection or the word, or take them away."""
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    text = cursor.selectedText()
    size = len(mark)
    cursor.beginEditBlock()
    if text.startswith(mark) and text.endswith(mark) and len(text) >= 2 * size:
        cursor.insertText(text[size:-size])
        place = (start, end - 2 * size)
    else:
        cursor.insertText(f"{mark}{text}{mark}")
        place = (start + size, end + size)
    cursor.endEditBlock()
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def lead_lines(edit: QPlainTextEdit, lead: str) -> None:
    """Begin the selected lines with `- ` or `> `, or take that away where all have it."""

    def led(lines: list[str]) -> list[str]:
        if all(line.startswith(lead) for line in lines if line.strip()) and any(line.strip() for line in lines):
            return [line.removeprefix(lead) for line in lines]
        return [line if line.startswith(lead) else lead + line for line in lines]

    _change_lines(edit, led)


def number_lines(edit: QPlainTextEdit) -> None:
    """Number the selected lines."""
    _change_lines(edit, lambda lines: [f"{n}. {_ITEM.sub('', line, count=1)}" for n, line in enumerate(lines, 1)])


def make_heading(edit: QPlainTextEdit, level: int) -> None:
    """Make the line a heading of a level; 0 makes it text."""
    mark = "#" * level + " " if level else ""
    _change_lines(edit, lambda lines: [mark + _HEADING.sub("", line, count=1) for line in lines])


def insert_heading(edit: QPlainTextEdit, text: str) -> None:
    """Put a heading of the second level, with empty lines around it, after the present line."""
    cursor = edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    before = cursor.block().text().strip()
    cursor.insertText(("\n\n" if before else "") + f"## {text}\n\n")
    edit.setTextCursor(cursor)
    edit.setFocus()


def insert_table(edit: QPlainTextEdit, head: tuple[str, str]) -> None:
    """Put a small table after the present line, with its first heading selected."""
    cursor = edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    before = "\n\n" if cursor.block().text().strip() else ""
    start = cursor.position() + len(before) + 2
    cursor.insertText(f"{before}| {head[0]} | {head[1]} |\n| --- | --- |\n|  |  |\n")
    cursor.setPosition(start)
    cursor.setPosition(start + len(head[0]), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()


def make_link(edit: QPlainTextEdit) -> None:
    """Turn the selection into a link to an address, with the place for the address selected."""
    cursor = edit.textCursor()
    text = cursor.selectedText().replace(_PARAGRAPH, " ")
    is_address = text.startswith(("http://", "https://"))
    words, address = ("", text) if is_address else (text, "https://")
    start = cursor.selectionStart()
    cursor.insertText(f"[{words}]({address})")
    if is_address or not words:
        cursor.setPosition(start + 1)
    else:
        cursor.setPosition(start + len(words) + 3)
        cursor.setPosition(start + len(words) + 3 + len(address), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()


def continue_item(edit: QPlainTextEdit) -> bool:
    """Go on with a list on the next line, as Enter does in it; an empty item ends the list. False: not in a list."""
    cursor = edit.textCursor()
    text = cursor.block().text()
    found = _ITEM.match(text)
    if cursor.hasSelection() or found is None or cursor.positionInBlock() < found.end():
        return False
    if not text[found.end() :].strip():
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        cursor.insertText("")
        return True
    mark = found[2] or f"{int(found[3]) + 1}{found[4]}"
    task = "[ ] " if found[6] else ""
    cursor.insertText(f"\n{found[1]}{mark}{found[5]}{task}")
    edit.ensureCursorVisible()
    return True


def indent(edit: QPlainTextEdit, by: int) -> bool:
    """Move the items of a list in (1) or out (-1). False: the cursor is not in a list."""
    if not _ITEM.match(edit.textCursor().block().text()):
        return False
    if by > 0:
        _change_lines(edit, lambda lines: ["  " + line for line in lines])
    else:
        _change_lines(edit, lambda lines: [re.sub(r"^ {1,2}", "", line) for line in lines])
    return True


def _change_lines(edit: QPlainTextEdit, change: Callable[[list[str]], list[str]]) -> None:
    cursor = edit.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    cursor.setPosition(start)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    first = cursor.selectionStart()
    lines = cursor.selectedText().split(_PARAGRAPH)
    text = "\n".join(change(lines))
    cursor.insertText(text)
    if len(lines) > 1:
        cursor.setPosition(first)
        cursor.setPosition(first + len(text), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()
