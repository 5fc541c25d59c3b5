"""The controlled values of a library: codes with labels in three languages, and the words that mean the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kokemukset_app.core.entry import LANGUAGES, EntryType
from kokemukset_app.core.text import fold

FIELDS = (
    "type",
    "status",
    "outcome",
    "theme",
    "city",
    "phase",
    "evidence_level",
    "fund",
    "kind",
    "visibility",
    "relation",
)
"""The fields a vocabulary can have values for."""


@dataclass(frozen=True, slots=True)
class Term:
    """One value: its code, labels by language, other words for it, and what the screen needs of it.

    `hue` is the theme's hue in degrees (OKLCH), `lat` and `lon` a place in degrees; None where not given.
    `accent` (`#RRGGBB`) and `logo` (a file of the library) are a city's look on slides.
    """

    code: str
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    synonyms: tuple[str, ...] = ()
    hue: float | None = None
    lat: float | None = None
    lon: float | None = None
    accent: str = ""
    logo: str = ""

    def label(self, lang: str) -> str:
        """Give the label in `lang`, else in the first language that has one, else the code."""
        if text := self.labels.get(lang):
            return text
        return next((self.labels[code] for code in LANGUAGES if self.labels.get(code)), self.code)


@dataclass(frozen=True, slots=True)
class Concept:
    """Words for one thing, by language; the first of each is the preferred one."""

    words: Mapping[str, tuple[str, ...]]


_TYPE = "type"


class Vocabulary:
    """All controlled values and concepts of a library."""

    def __init__(
        self, fields: Mapping[str, Mapping[str, Term]] | None = None, concepts: Iterable[Concept] = ()
    ) -> None:
        self._fields = {name: dict(terms) for name, terms in (fields or {}).items()}
        self.concepts = tuple(concepts)
        self._codes: dict[str, dict[str, str]] = {}
        for name, terms in self._fields.items():
            table: dict[str, str] = {}
            for term in terms.values():
                for word in (term.code, *term.labels.values(), *term.synonyms):
                    table.setdefault(fold(word), term.code)
            self._codes[name] = table

    def terms(self, field_name: str) -> tuple[Term, ...]:
        """List the values of a field in their order."""
        return tuple(self._fields.get(field_name, {}).values())

    def has_field(self, field_name: str) -> bool:
        """Tell whether the field's values are controlled."""
        return bool(self._fields.get(field_name))

    def term(self, field_name: str, code: str) -> Term | None:
        """Give the term of a code, if the vocabulary has it."""
        return self._fields.get(field_name, {}).get(code)

    def label(self, field_name: str, code: str, lang: str) -> str:
        """Give the label of a code, or the code itself where the vocabulary does not know it."""
        term = self.term(field_name, code)
        return term.label(lang) if term else code

    def code_of(self, field_name: str, word: str) -> str | None:
        """Find the code that a label, synonym or code means, case aside."""
        return self._codes.get(field_name, {}).get(fold(word))

    @cached_property
    def seal(self) -> str:
        """A short name of all that it says: another one may give entries other codes, labels or synonyms."""
        said = [
            (name, [(t.code, sorted(t.labels.items()), t.synonyms) for t in terms.values()])
            for name, terms in self._fields.items()
        ]
        concepts = [sorted(concept.words.items()) for concept in self.concepts]
        return hashlib.blake2b(repr((said, concepts)).encode("utf-8", "replace"), digest_size=8).hexdigest()

    def overlaid_with(self, other: Vocabulary) -> Vocabulary:
        """Give this vocabulary with another's fields put over it: a field the other has replaces ours whole.

        But for the kind that the program itself gives, to PDFs: a library that names only its own kinds still has it.
        """
        fields = {**self._fields, **other._fields}
        ours = self._fields.get(_TYPE, {}).get(EntryType.PUBLICATION.value)
        if ours is not None and EntryType.PUBLICATION.value not in fields[_TYPE]:
            fields[_TYPE] = {**fields[_TYPE], EntryType.PUBLICATION.value: ours}
        return Vocabulary(fields, (*self.concepts, *other.concepts))
