"""What the user typed becomes a tree. Any text whatsoever gives a tree or a friendly note, never an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import (
    And,
    Exact,
    FacetIs,
    Has,
    InText,
    Node,
    Not,
    Note,
    NoteCode,
    Or,
    Pattern,
    Phrase,
    Prefix,
    Recent,
    TextField,
    TimeUnit,
    Word,
    YearRange,
)
from kokemukset_app.core.query_lexer import Kind, Piece, pieces
from kokemukset_app.core.text import normal

MAX_CHARACTERS = 2_000
MAX_PIECES = 100
MAX_DEPTH = 12

_YEARS = re.compile(r"^(\d{4})?\s*(?:\.\.+|[-–−])\s*(\d{4})?$", re.ASCII)
BARE_YEARS = re.compile(r"^(?=.*\d)(\d{4})?\.\.+(\d{4})?$", re.ASCII)
BARE_MONTHS = re.compile(r"^(\d{1,3})(?:kk|mån)$", re.IGNORECASE)
MONTHS = frozenset(("kk", "mån"))
_BACK = re.compile(r"^(\d{1,3})\s*([a-zåäö]+)$", re.IGNORECASE)
_UNITS = {
    name: unit
    for unit, names in {
        TimeUnit.DAY: "pv pvä päivä päivää dag dagar day days d",
        TimeUnit.WEEK: "vk vko viikko viikkoa vecka veckor week weeks w",
        TimeUnit.MONTH: "kk kuukausi kuukautta mån månad månader month months m",
        TimeUnit.YEAR: "v vuosi vuotta år year years y",
    }.items()
    for name in names.split()
}
_NONE = frozenset("-−–")
MAX_STARS = 4
_LEAST_LETTERS = 2
_BETWEEN_WORDS = re.compile(r"[\s*()\x00-\x1f]+")
_EDGES = ":-−–,;.!?#/"
_STARS = re.compile(r"\*+")
_HAS_WORD = re.compile(r"[^\W_]")
# A known abbreviation with a case ending (EAKR:n), a time or a ratio: one word, not a mistyped field.
_ENDING = re.compile(r"^(?:\S*[A-ZÅÄÖ0-9]|\S*\d\S*):[^\W\d_]{1,7}$|^[\d.,]+:[\d.,]+$|^\w+:[a-zåäö]{1,2}$|^[a-z]+://")


@dataclass(frozen=True, slots=True)
class ParsedText:
    """The tree (None: nothing to look for, so every entry) and remarks for the user."""

    node: Node | None = None
    notes: tuple[Note, ...] = ()


def parse(text: str, *, is_live: bool = False) -> ParsedText:
    """Read a query. `is_live`: the text is still being typed, so its unfinished last word may go on."""
    clean = normal(text)
    notes: list[Note] = []
    cut = len(clean) > MAX_CHARACTERS
    found = pieces(clean[:MAX_CHARACTERS])
    if cut or len(found) > MAX_PIECES:
        notes.append(Note(NoteCode.TOO_LONG))
    reader = _Reader(found[:MAX_PIECES], notes, is_live=is_live and not cut)
    node = reader.read_all()
    if node is None and clean.strip() and not notes:
        notes.append(Note(NoteCode.NOTHING_TO_SEARCH, clean.strip()[:40]))
    return ParsedText(node, tuple(dict.fromkeys(notes)))


@dataclass(slots=True)
class _Reader:
    """Recursive descent over the pieces: OR binds loosest, then AND (also where nothing stands), then NOT."""

    pieces: list[Piece]
    notes: list[Note] = field(default_factory=list[Note])
    is_live: bool = False
    at: int = 0
    depth: int = 0

    def read_all(self) -> Node | None:
        parts: list[Node] = []
        while self.at < len(self.pieces):
            if (part := self._any_of()) is not None:
                parts.append(part)
            if self._take(Kind.CLOSE):  # one bracket too many
                self._note(NoteCode.UNBALANCED_BRACKET)
        return _joined(parts)

    def _any_of(self) -> Node | None:
        children: list[Node] = []
        while True:
            if (child := self._all_of()) is not None:
                children.append(child)
            if not self._take(Kind.OR):
                break
        if len(children) <= 1:
            return children[0] if children else None
        return Or(tuple(children))

    def _all_of(self) -> Node | None:
        children: list[Node] = []
        while self.at < len(self.pieces) and self._here().kind not in (Kind.OR, Kind.CLOSE):
            if self._take(Kind.AND):
                continue
            if (child := self._one()) is not None:
                children.append(child)
        return _joined(children)

    def _one(self) -> Node | None:
        piece = self._here()
        self.at += 1
        match piece.kind:
            case Kind.MINUS | Kind.NOT:
                return self._negated()
            case Kind.OPEN:
                return self._bracket()
            case Kind.FIELD:
                return self._field(piece)
            case Kind.PHRASE:
                return _phrase(piece.text)
            case Kind.EXACT:
                return self._exact()
            case Kind.WORD:
                return self._word(piece)
            case Kind.EMPTY_FIELD:
                self._note(NoteCode.EMPTY_FIELD, piece.text)
            case Kind.UNCLOSED_QUOTE:
                if not self.is_live:
                    self._note(NoteCode.UNBALANCED_QUOTE)
            case _:
                pass
        return None

    def _negated(self) -> Node | None:
        if self.at >= len(self.pieces) or self._here().kind in (Kind.CLOSE, Kind.OR, Kind.AND):
            return None
        self.depth += 1
        child = self._one() if self.depth <= MAX_DEPTH else None
        self.depth -= 1
        if child is None:
            return None
        return child.child if isinstance(child, Not) else Not(child)

    def _bracket(self) -> Node | None:
        self.depth += 1
        inner = self._any_of() if self.depth <= MAX_DEPTH else None
        self.depth -= 1
        if not self._take(Kind.CLOSE) and not self.is_live:
            self._note(NoteCode.UNBALANCED_BRACKET)
        return inner

    def _field(self, piece: Piece) -> Node | None:
        is_typed = self._take(Kind.EXACT)  # of a value it says nothing that the value does not
        follows = self._here().kind if self.at < len(self.pieces) else None
        if follows not in (Kind.WORD, Kind.PHRASE, Kind.OPEN):
            self._note(NoteCode.EMPTY_FIELD, piece.text)
            return None
        target = piece.field
        if target is not None and follows is Kind.WORD and (asked := _presence(target, self._here().text)) is not None:
            self.at += 1
            return asked
        if isinstance(target, TextField):
            inner = self._exact() if is_typed else self._one()
            return None if inner is None else InText(target, inner)
        if follows is Kind.OPEN:
            self.at += 1
            inner = self._bracket()
            return None if inner is None or target is None else self._as_values(target, inner)
        value = self._here().text
        self.at += 1
        if target is FacetField.YEAR and self._is_months(value):
            self.at += 1
            value += "kk"
        return None if target is None else self._value(target, value)

    def _exact(self) -> Node | None:
        """Read the words in quotes after `=`."""
        inner = self._one() if self.at < len(self.pieces) and self._here().kind is Kind.PHRASE else None
        if isinstance(inner, Word):
            return Exact((inner.text,))
        return Exact(inner.words) if isinstance(inner, Phrase) else inner

    def _is_months(self, number: str) -> bool:
        """Tell whether `kk` follows a number: twelve months, written with a space."""
        follows = self.pieces[self.at] if self.at < len(self.pieces) else None
        is_unit = follows is not None and follows.kind is Kind.WORD and follows.text.lower() in MONTHS
        return is_unit and number.isascii() and number.isdigit() and len(number) <= 3

    def _as_values(self, target: FacetField, node: Node) -> Node | None:
        """Read the words of `kaupunki:(turku OR oulu)` as values of the field."""
        if isinstance(node, And | Or):
            inner = [v for child in node.children if (v := self._as_values(target, child)) is not None]
            return _joined(inner) if isinstance(node, And) or len(inner) <= 1 else Or(tuple(inner))
        if isinstance(node, Not):
            child = self._as_values(target, node.child)
            return None if child is None else Not(child)
        if isinstance(node, Word | Prefix):
            return self._value(target, node.text)
        if isinstance(node, Phrase):
            return self._value(target, " ".join(node.words))
        return node

    def _value(self, target: FacetField, text: str) -> Node | None:
        values = [v for v in (part.strip(" *") for part in text.split(",")) if v]
        if not values:
            self._note(NoteCode.EMPTY_FIELD, target.value)
            return None
        nodes = [self._of_field(target, v) for v in values]
        kept = [n for n in nodes if n is not None]
        if len(kept) <= 1:
            return kept[0] if kept else None
        return Or(tuple(kept))

    def _of_field(self, target: FacetField, value: str) -> Node | None:
        if target is FacetField.YEAR:
            return self._years(value)
        if target is FacetField.SOURCE:  # what a source says is not kept apart: an entry with sources and that word
            word = _plain(value)
            return Has(target) if word is None else And((Has(target), word))
        return FacetIs(target, value)

    def _years(self, text: str) -> Node | None:
        if (back := _BACK.match(text)) and (unit := _UNITS.get(back[2].lower())):
            return Recent(int(back[1]), unit)
        if len(text) == 4 and text.isascii() and text.isdigit():
            return YearRange(int(text), int(text))
        match = _YEARS.match(text)
        if match is None or not (match[1] or match[2]):
            self._note(NoteCode.BAD_RANGE, text[:40])
            return None
        first, last = (int(m) if m else None for m in match.groups())
        if first is not None and last is not None and first > last:
            first, last = last, first
        return YearRange(first, last)

    def _word(self, piece: Piece) -> Node | None:
        if BARE_YEARS.match(piece.text):
            return self._years(piece.text)
        if back := BARE_MONTHS.match(piece.text):
            return Recent(int(back[1]), TimeUnit.MONTH)
        if self._is_months(piece.text):
            self.at += 1
            return Recent(int(piece.text), TimeUnit.MONTH)
        text = piece.text.strip(_EDGES)
        if not _HAS_WORD.search(text):
            return None
        if ":" in text and not _ENDING.match(text):
            name, _, rest = text.partition(":")
            self._note(NoteCode.UNKNOWN_FIELD, name)
            return _joined([n for n in (_plain(name), _plain(rest)) if n is not None])
        if "*" in text[:-1] and isinstance(word := _plain(text), Word):
            self._note(NoteCode.SHORT_PATTERN, text[:40])
            return word
        return _plain(text, is_open=self.is_live and piece.is_last)

    def _here(self) -> Piece:
        return self.pieces[self.at]

    def _take(self, kind: Kind) -> bool:
        if self.at < len(self.pieces) and self.pieces[self.at].kind is kind:
            self.at += 1
            return True
        return False

    def _note(self, code: NoteCode, detail: str = "") -> None:
        self.notes.append(Note(code, detail))


def _plain(text: str, *, is_open: bool = False) -> Node | None:
    """Read one bare word; a star at its end makes a prefix, stars elsewhere a pattern if there are letters enough."""
    # Without its stars the text may hold a letter and a loose accent side by side: compose them again.
    stem = normal(text.replace("*", "")).strip(_EDGES)
    if not _HAS_WORD.search(stem):
        return None
    shape = _shape(text)
    if "*" in shape[:-1] and len(_HAS_WORD.findall(shape)) >= _LEAST_LETTERS:
        return Pattern(shape)
    return Prefix(stem) if text.endswith("*") and "*" not in shape[:-1] else Word(stem, is_open)


def _shape(text: str) -> str:
    """Give a pattern with single stars, no more of them than can be looked for."""
    pieces = [normal(piece) for piece in _STARS.split(text.strip(_EDGES))]
    pieces = [piece.strip(_EDGES) if n in (0, len(pieces) - 1) else piece for n, piece in enumerate(pieces)]
    while len(pieces) > MAX_STARS + 1:
        pieces[-2:] = [pieces[-1] if not pieces[-1] else pieces[-2] + pieces[-1]]
    return "*".join(pieces)


def _presence(target: FacetField | TextField, text: str) -> Node | None:
    """Read `*` as having a value, and a dash as having none."""
    if text == "*":
        return Has(target)
    return Not(Has(target)) if text in _NONE else None


def _phrase(text: str) -> Node | None:
    match [w.strip(_EDGES) for w in _BETWEEN_WORDS.split(text) if _HAS_WORD.search(w)]:
        case []:
            return None
        case [only]:
            return Word(only)
        case words:
            return Phrase(tuple(words))


def _joined(children: list[Node]) -> Node | None:
    match children:
        case []:
            return None
        case [only]:
            return only
        case _:
            return And(tuple(children))
