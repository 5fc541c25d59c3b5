"""The keys of a show, and a clicker's: what each asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_KEYS = {
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Space: "next",
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Backspace: "previous",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_G: "jump",
    Qt.Key.Key_Slash: "jump",
    Qt.Key.Key_O: "overview",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_W: "white",
    Qt.Key.Key_Comma: "white",
    Qt.Key.Key_Z: "freeze",
    Qt.Key.Key_S: "console",
    Qt.Key.Key_X: "swap",
    Qt.Key.Key_N: "note",
    Qt.Key.Key_P: "pause",
    Qt.Key.Key_R: "reset",
    Qt.Key.Key_L: "pointer",
    Qt.Key.Key_Plus: "larger",
    Qt.Key.Key_Equal: "larger",
    Qt.Key.Key_Minus: "smaller",
    Qt.Key.Key_F5: "uncover",  # a clicker's start button: the show is on already, so its slide is shown
    Qt.Key.Key_F11: "full_screen",
    Qt.Key.Key_Escape: "end",
}
_FREE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def command_of(event: QKeyEvent) -> str:
    """Name what a key asks for; a digit begins a jump (`jump:4`); empty for a key that is none of the show's."""
    if event.modifiers() & ~_FREE:
        return ""
    text = event.text()
    if len(text) == 1 and text.isascii() and text.isdigit():
        return f"jump:{text}"
    return _KEYS.get(Qt.Key(event.key()), "")
