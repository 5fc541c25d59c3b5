"""Cells that a spreadsheet would run as formulas, made plain text and back."""

from __future__ import annotations

import re
from typing import Final

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARDED = re.compile(r"'(?= *[=+\-@\t\r\n＝＋－＠])")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def guarded_cell(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; as OWASP advises for CSV."""
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def unguarded(text: str) -> str:
    """Take off the apostrophe that `guarded_cell` put there."""
    return text[1:] if _GUARDED.match(text) else text


def writable(text: str) -> str:
    """Replace what no XML and no UTF-8 can hold: control characters, lone surrogates."""
    return _UNWRITABLE.sub("\ufffd", text)
