"""Cutting a text into words."""

from __future__ import annotations

import re

from kokemukset_app.core.ports import Token

# A word is letters, marks and digits; a hyphen, dash, colon or apostrophe inside holds it together
# (6Aika-hanke, EAKR:n, rock'n). Combining marks and soft hyphens belong to the word, so that text in
# decomposed form (macOS file names) and hyphenated text keep their words whole.
_WORD = re.compile(r"[^\W_](?:[\w\u0300-\u036f\u00ad]|[-–:’'\u2011](?=[^\W_]))*")


def tokens(text: str) -> list[Token]:
    """Give the words of a text with their places, in order."""
    return [Token(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
