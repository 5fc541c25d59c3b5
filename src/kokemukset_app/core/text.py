"""Small rules about text: folding for comparison, slugs, Finnish alphabetical order."""

from __future__ import annotations

import re
import unicodedata

_SOFT_HYPHEN = "\u00ad"
_SPLIT_DIGITS = re.compile(r"(\d+)")
# Finnish order: w files with v, and å ä ö come last (SFS 4600); other accents are ignored.
_ORDER = str.maketrans({"å": "{1", "ä": "{2", "æ": "{2", "ö": "{3", "ø": "{3", "w": "v", "ü": "y", "ß": "ss", "đ": "d"})
_KEEP = frozenset("åäöæø")


def lines_of(text: str) -> list[str]:
    """Cut a text at its line ends (LF, CRLF, CR) and nowhere else, so that numbers agree with any editor's."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def normal(text: str) -> str:
    """Compose the text (NFC) and drop soft hyphens: how every text is before words are taken from it."""
    return unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")


def fold(text: str) -> str:
    """Fold case and form so that two spellings of one value compare equal: `ÄÄNEKOSKI` and `äänekoski`."""
    return normal(text).casefold().strip()


def bare(text: str) -> str:
    """Fold, and drop every mark from letters: `Hämeenlinna` → `hameenlinna`."""
    parts = unicodedata.normalize("NFD", fold(text))
    return "".join(c for c in parts if not unicodedata.combining(c))


def slug(text: str, limit: int = 60) -> str:
    """Make a kebab-case ASCII name of at most `limit` characters, cut between words; empty if nothing is left."""
    plain = re.sub(r"[^a-z0-9]+", "-", bare(text)).strip("-")
    if len(plain) <= limit:
        return plain
    cut = plain[: limit + 1].rsplit("-", 1)[0]
    return cut[:limit].strip("-")


def title_order(text: str) -> str:
    """Give a key that sorts titles as a Finnish dictionary does, numbers by size, quotes and brackets ignored."""
    low = fold(text).lstrip("\"'”’«»([{–—-* ")
    plain: list[str] = []
    for char in low:
        if char in _KEEP:
            plain.append(char)
        else:
            plain.append("".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c)))
    key = "".join(plain).translate(_ORDER)
    return _SPLIT_DIGITS.sub(lambda m: m[1].lstrip("0").rjust(12, "0"), key)
