"""The text of a page made readable: words whole again, lines joined to paragraphs. Pure; any thread."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

BREAK: Final = "\x02"
"""What pdfium writes for a hyphen at the end of a line, the line's end with it."""

_PLAIN: Final = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\u0132": "IJ", "\u0133": "ij", "\xa0": " ", "\u2007": " ", "\u202f": " ", "\u200b": "", "\ufeff": "",
    "\ufffe": BREAK, "\uffff": "",
}  # fmt: skip
"""What stands for a character; control characters, which are not here, go."""
_LINE_END: Final = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_ODD: Final = re.compile(
    r"[\x00-\x01\x03-\x08\x0e-\x1f\x7f-\xa0\u0132\u0133\u2007\u200b\u202f\ud800-\udfff\ufb00-\ufb06\ufeff\ufffe\uffff]"
)
_CUT: Final = re.compile(r"(?<=\w)(?:(\x02)[ \t]*\n?[ \t]*|([-\u2010\xad])[ \t]*\n[ \t]*)(?=\w)")
_INNER: Final = re.compile(r"(?<=\w)[-\u2010](?=\w)")
_WORD: Final = re.compile(r"\w+")
_SPACES: Final = re.compile(r"[ \t]+")
_BULLET: Final = re.compile(r"[•●▪■◦‣∙·*–—-][ \t]|\d{1,3}[.)][ \t]|[a-zåäö][.)][ \t]")
_STOP: Final = re.compile(r"[.!?:…][\"'”’)]*$")
_JOINING: Final = frozenset(["ja", "tai", "eli", "sekä", "vai", "och", "eller", "samt", "and", "or", "und", "oder"])
"""After these a hyphen at a word's end stands for the rest of a compound: "kaupunki- ja seututyö"."""
_VOWELS: Final = "aeiouyåäö"
_LONGEST_SHORT_NAME: Final = 4
"""Longer words in capitals are words of a heading, not names like EAKR."""
_SHORT: Final = 0.7
"""A line shorter than this share of the page's usual ones ends its paragraph."""


def plain_pages(pages: Iterable[str]) -> tuple[str, ...]:
    """Clean the pages of one PDF, as pdfium gives them. What stands in one place tells how to join in another."""
    texts = [_characters(text) for text in pages]
    known = _hyphened(texts)
    return tuple(_paragraphs(_whole_words(text, known)) for text in texts)


def _characters(text: str) -> str:
    # Few characters are odd: looking for them is quicker than looking each one up.
    return _ODD.sub(lambda odd: _PLAIN.get(odd[0], ""), _LINE_END.sub("\n", text))


def _hyphened(texts: Iterable[str]) -> frozenset[str]:
    """Collect the words that are written with a hyphen inside a line: there it is no sign of a break."""
    return frozenset(
        f"{_word_before(text, hyphen.start())}-{_word_at(text, hyphen.end())}".lower()
        for text in texts
        for hyphen in _INNER.finditer(text)
    )


def _whole_words(text: str, known: frozenset[str]) -> str:
    """Undo the breaks at the ends of lines, and take away soft hyphens."""
    # Only the hyphens are looked for, and the words around each: a pattern of a whole broken word tries every word.
    made: list[str] = []
    begun, at = "", 0
    for cut in _CUT.finditer(text):
        piece = text[at : cut.start()]
        made.append(piece)
        before = _word_before(piece, len(piece))
        # A word that is broken twice goes on from what was joined before.
        before = begun + before if len(before) == len(piece) else before
        after = _word_at(text, cut.end())
        joint = _joint(before, cut[1] or cut[2], after, known)
        made.append(joint)
        begun = "" if joint else before
        at = cut.end()
    made.append(text[at:])
    return "".join(made).replace("\xad", "").replace(BREAK, "-")


def _joint(before: str, hyphen: str, after: str, known: frozenset[str]) -> str:
    """Give what stands between the two halves of a word that a line's end cut."""
    if hyphen == "\xad":
        return ""
    if after.lower() in _JOINING:
        return "- "
    return "-" if _is_real(before, after, known) else ""


def _word_before(text: str, end: int) -> str:
    """Give the letters that stand right before a place."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return text[start:end]


def _word_at(text: str, start: int) -> str:
    """Give the letters that begin at a place."""
    found = _WORD.match(text, start)
    return found[0] if found else ""


def _is_real(before: str, after: str, known: frozenset[str]) -> bool:
    """Tell whether a hyphen between two lines belongs to the word: "EU-rahoitus", "linja-auto", "1-vuotias"."""
    left, right = before[-1], after[0]
    if before.isupper() and after.isupper() and len(before) > _LONGEST_SHORT_NAME and len(after) > 1:
        return False
    if not left.isalpha() or not right.isalpha() or right.isupper():
        return True
    if before.isupper() or (before[-1].isupper() and len(before) > 1) or any(c.isdigit() for c in before):
        return True
    if left.lower() == right.lower() and left.lower() in _VOWELS:
        return True
    return f"{before}-{after}".lower() in known


def _paragraphs(text: str) -> str:
    """Join the lines of a paragraph, so that a sentence can be read and a phrase found over a line's end."""
    lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
    lengths = sorted(len(line) for line in lines if len(line) > 1)
    usual = lengths[(len(lengths) * 3) // 4] if lengths else 0
    made: list[str] = []
    is_open = False
    for line in lines:
        if not line:
            is_open = False
            continue
        if is_open and not _BULLET.match(line):
            made[-1] += f" {line}"
        else:
            made.append(line)
        is_open = not (len(line) < _SHORT * usual and (_STOP.search(line) or len(line) < usual / 2))
    return "\n".join(made)
