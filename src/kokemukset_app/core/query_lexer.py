"""What was typed, cut into the pieces a query is made of. Every text can be cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import TextField
from kokemukset_app.core.query_names import field_named

_QUOTES = '"“”„«»\u201f'
_MINUS = "-−–"
OPERATORS = {
    "AND": "AND",
    "JA": "AND",
    "OCH": "AND",
    "OR": "OR",
    "TAI": "OR",
    "ELLER": "OR",
    "NOT": "NOT",
    "EI": "NOT",
    "INTE": "NOT",
}
_PIECE = re.compile(
    rf"""(?P<space>[\s\x00-\x1f]+)
       |(?P<quote>[{_QUOTES}])
       |(?P<exact>[{_MINUS}]?=(?=[{_QUOTES}]))
       |(?P<open>[(])
       |(?P<close>[)])
       |(?P<field>[^\W\d_]{{2,20}}):(?=\S)
       |(?P<bare_field>[^\W\d_]{{2,20}}):(?=\s|$)
       |(?P<word>[^\s\x00-\x1f{_QUOTES}()]+)""",
    re.VERBOSE,
)


class Kind(Enum):
    """The kinds of pieces."""

    WORD = auto()
    PHRASE = auto()
    EXACT = auto()
    FIELD = auto()
    EMPTY_FIELD = auto()
    MINUS = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()
    UNCLOSED_QUOTE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its text without quotes or colon, the field it names, and whether it ends the whole text."""

    kind: Kind
    text: str = ""
    field: FacetField | TextField | None = None
    is_last: bool = False


def pieces(text: str) -> list[Piece]:
    """Cut a text; quotes that never close run to the end and leave an UNCLOSED_QUOTE piece behind."""
    found: list[Piece] = []
    position, end = 0, len(text)
    while position < end:
        match = _PIECE.match(text, position)
        if match is None:  # a lone mark the pattern does not know
            position += 1
            continue
        position = match.end()
        kind = match.lastgroup
        if kind == "quote":
            position = _phrase(text, position, found)
        elif kind == "exact":
            if match[0] != "=":
                found.append(Piece(Kind.MINUS))
            found.append(Piece(Kind.EXACT))
        elif kind == "open":
            found.append(Piece(Kind.OPEN))
        elif kind == "close":
            found.append(Piece(Kind.CLOSE))
        elif kind in ("field", "bare_field"):
            position = _field(text, match, found)
        elif kind == "word":
            _word(match[0], found, is_last=position == end)
    return found


def _phrase(text: str, start: int, found: list[Piece]) -> int:
    close = next((i for i in range(start, len(text)) if text[i] in _QUOTES), -1)
    if close < 0:
        found.append(Piece(Kind.PHRASE, text[start:]))
        found.append(Piece(Kind.UNCLOSED_QUOTE))
        return len(text)
    found.append(Piece(Kind.PHRASE, text[start:close]))
    return close + 1


def _field(text: str, match: re.Match[str], found: list[Piece]) -> int:
    name = match["field"] or match["bare_field"]
    field = field_named(name)
    if field is None:  # EAKR:n, 12:30, https://… : the colon belongs to the word
        word = re.compile(rf"[^\s\x00-\x1f{_QUOTES}()]+").match(text, match.start())
        stop = word.end() if word else match.end()
        _word(text[match.start() : stop], found, is_last=stop == len(text))
        return stop
    kind = Kind.FIELD if match["field"] else Kind.EMPTY_FIELD
    found.append(Piece(kind, name, field))
    return match.end()


def _word(text: str, found: list[Piece], *, is_last: bool) -> None:
    if text in OPERATORS:
        found.append(Piece(Kind[OPERATORS[text]]))
        return
    after_field = bool(found) and found[-1].kind is Kind.FIELD
    bare = text.lstrip(_MINUS)
    minuses = len(text) - len(bare)
    if not minuses or (after_field and (not bare or bare[:1].isdigit())):
        found.append(Piece(Kind.WORD, text, is_last=is_last))
        return
    if minuses == 1:  # more of them are a dash or a bullet, not a wish
        found.append(Piece(Kind.MINUS))
    name, colon, rest = bare.partition(":")
    field = field_named(name) if colon else None
    if field is not None:  # -kaupunki:turku; of -kaupunki:"…" the value follows as a piece of its own
        found.append(Piece(Kind.FIELD, name, field))
        bare = rest
    if bare:
        found.append(Piece(Kind.WORD, bare, is_last=is_last))
