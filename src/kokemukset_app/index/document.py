"""An entry made ready for the index: its words with places and terms, its facet values, its records."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kokemukset_app.core.entry import LANGUAGES, Entry, EntryHead
from kokemukset_app.core.facets import SHOWN, FacetField
from kokemukset_app.core.links import links_in
from kokemukset_app.core.many_words import Terms
from kokemukset_app.core.plain_text import Section, sections
from kokemukset_app.core.ports import Analysis, ReadEntry
from kokemukset_app.core.problems import Problem
from kokemukset_app.core.text import fold, normal, title_order
from kokemukset_app.index.head_record import head_to_json
from kokemukset_app.index.schema import Area
from kokemukset_app.index.string_table import encode

HEADING_MARK = "\x1f"
"""Begins a line of the stored text that is a heading."""

ADVICE_HEADINGS = frozenset(map(fold, ("Oppi", "Suositus", "Lärdom", "Rekommendation", "Lesson", "Recommendation")))
"""What a lesson is read for stands under these."""

_FLOAT = struct.Struct("f")
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Form:
    """A word as it stands in entries of one language, and the terms it is indexed by.

    `key` is the lower-cased word, a tab and the language; where the analysis reads a capital differently, also
    a tab and the word as written. `has_same_capital` says that the word with a capital is known to be read alike.
    """

    key: bytes
    terms: tuple[tuple[bytes, float], ...]
    has_same_capital: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One entry, analysed. `places`: word numbers by form. `area_ends[a]`: the number after the last of area a."""

    path: bytes
    id: bytes
    head: bytes
    text: bytes
    facets: Mapping[FacetField, tuple[bytes, ...]]
    places: Mapping[bytes, list[int]]
    area_ends: tuple[int, ...]
    length: int
    date: int
    title_keys: tuple[bytes, ...]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]
    fingerprint: tuple[int, int, str]


class FormTable:
    """The forms met so far, each analysed once. Belongs to one job on one thread.

    `known` gives forms by key that an index made with the same analysis already holds.
    """

    def __init__(self, analysis: Analysis, known: Callable[[bytes], Form | None] = lambda _: None) -> None:
        self.analysis = analysis
        self._known = known
        self._forms: dict[tuple[str, str], Form] = {}
        self._terms: dict[tuple[str, str], Terms] = {}
        self._missing: set[bytes] = set()
        self.by_key: dict[bytes, Form] = {}

    def key(self, word: str, lang: str) -> bytes:
        """Give the key of a word's form, analysing it when it is new."""
        known = self._forms.get((word, lang))
        if known is None:
            known = self._forms[word, lang] = self._find(word, lang)
        return known.key

    def unknown(self, words: Iterable[str], lang: str) -> set[str]:
        """Give what has to be analysed for these words to be known, as `add` takes it."""
        wanted: set[str] = set()
        for word in words:
            if (word, lang) in self._forms:
                continue
            composed = normal(word)
            form = composed.casefold()
            plain = self._known_form(encode(f"{form}\t{lang}"))
            if plain is None:
                wanted.add(form)
            elif plain.has_same_capital and composed == form.capitalize():
                continue
            if composed != form and self._known_form(encode(f"{form}\t{lang}\t{composed}")) is None:
                wanted.add(composed)
        return {word for word in wanted if (word, lang) not in self._terms}

    def add(self, terms: Mapping[str, Terms], lang: str) -> None:
        """Take in what the analysis says of words, worked out elsewhere; it is kept until they are met."""
        for word, found in terms.items():
            self._terms[word, lang] = found

    def _known_form(self, key: bytes) -> Form | None:
        known = self.by_key.get(key)
        if known is None and key not in self._missing:
            known = self._known(key)
            if known is not None:
                self.by_key[key] = known
            else:
                self._missing.add(key)  # what the index lacks only this job will bring in, and then it is in `by_key`
        return known

    def _find(self, word: str, lang: str) -> Form:
        composed = normal(word)
        form = composed.casefold()
        plain = self._form(encode(f"{form}\t{lang}"), form, lang)
        if composed == form:
            return plain
        is_title = composed == form.capitalize()
        if is_title and plain.has_same_capital:
            return plain
        cased = encode(f"{form}\t{lang}\t{composed}")
        known = self._known_form(cased)
        if known is None:
            terms = self._analysed(composed, lang)
            known = plain if terms == plain.terms else Form(cased, terms)
            if known is plain and is_title:
                known = replace(plain, has_same_capital=True)
        self.by_key[known.key] = known
        return known

    def _form(self, key: bytes, word: str, lang: str) -> Form:
        known = self._known_form(key)
        if known is None:
            known = self.by_key[key] = Form(key, self._analysed(word, lang))
        return known

    def _analysed(self, word: str, lang: str) -> tuple[tuple[bytes, float], ...]:
        terms = self._terms.pop((word, lang), None)
        if terms is None:
            terms = self.analysis.document_terms(word, lang)
        return tuple(sorted((encode(term), _single(weight)) for term, weight in terms.items()))


def _single(weight: float) -> float:
    """Round a weight to what an index keeps of it, so that a form read back equals one just analysed."""
    return _FLOAT.unpack(_FLOAT.pack(weight))[0]


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry cut into words that are still to be analysed: by area, pieces of words with their language."""

    read: ReadEntry
    parts: tuple[Section, ...]
    areas: tuple[tuple[Area, tuple[tuple[tuple[str, ...], str], ...]], ...]

    def words(self) -> dict[str, set[str]]:
        """Give the words by language."""
        found: dict[str, set[str]] = {}
        for _, pieces in self.areas:
            for words, lang in pieces:
                found.setdefault(lang, set()).update(words)
        return found


def make_draft(read: ReadEntry, analysis: Analysis) -> Draft:
    """Cut an entry into words."""
    parts = sections(normal(read.entry.body))
    tokens = analysis.tokens
    areas = tuple(
        (area, tuple((tuple(token.text for token in tokens(text)), lang) for text, lang in pieces))
        for area, pieces in _areas(read.entry.head, parts)
    )
    return Draft(read, parts, areas)


def make_document(read: ReadEntry, forms: FormTable) -> Document:
    """Analyse an entry; raises whatever the analysis raises."""
    return document_of(make_draft(read, forms.analysis), forms)


def document_of(draft: Draft, forms: FormTable) -> Document:
    """Make the document of an entry that was cut into words; raises whatever the analysis raises."""
    read, parts = draft.read, draft.parts
    entry = read.entry
    head = entry.head
    words = WordCounter(forms)
    for area, pieces in draft.areas:
        words.add(pieces)
        words.close(area)
    return Document(
        path=encode(head.path),
        id=encode(head.id),
        head=head_to_json(head),
        text=encode(_stored_text(parts)),
        facets={
            **{field: facet_values(head, field) for field in SHOWN},
            FacetField.SOURCE: (b"1",) if entry.sources else (),
        },
        places=words.places,
        area_ends=tuple(words.ends),
        length=words.count,
        date=date_number(head.updated) or date_number(head.created) or date_number(entry.modified),
        title_keys=tuple(encode(title_order(head.title_in(lang))) for lang in LANGUAGES),
        links=_links(entry),
        problems=read.problems,
        fingerprint=(entry.fingerprint.size, entry.fingerprint.mtime_ns, entry.fingerprint.digest),
    )


def facet_values(head: EntryHead, field: FacetField) -> tuple[bytes, ...]:
    """List an entry's values of a facet field, each once."""
    values: Iterable[str]
    match field:
        case FacetField.TYPE:
            values = (head.type.value,)
        case FacetField.STATUS:
            values = (head.status.value if head.status else "",)
        case FacetField.YEAR:
            values = map(str, head.years)
        case FacetField.OUTCOME:
            values = (head.outcome,)
        case FacetField.LANG:
            values = (head.lang,)
        case _:
            values = _many_values(head, field)
    return tuple(encode(value) for value in dict.fromkeys(values) if value)


def _many_values(head: EntryHead, field: FacetField) -> tuple[str, ...]:
    return {
        FacetField.CITY: head.cities,
        FacetField.THEME: head.themes,
        FacetField.PHASE: head.phases,
        FacetField.PROJECT: head.projects,
        FacetField.TAG: head.tags,
    }[field]


def date_number(text: str) -> int:
    """Write an ISO date as a number that sorts: `2026-11` → 20261100; 0 where there is none."""
    found = _ISO_DATE.match(text)
    return int(found[1]) * 10000 + int(found[2] or 0) * 100 + int(found[3] or 0) if found else 0


def _areas(head: EntryHead, parts: tuple[Section, ...]) -> Iterable[tuple[Area, list[tuple[str, str]]]]:
    """Give each area's pieces of text with the language they are written in."""
    lang = head.lang
    labels = (
        *head.tags,
        *head.aliases,
        *(code for codes in (head.themes, head.cities) for code in codes),
    )
    yield Area.TITLE, [(head.title, lang), *((text, code) for code, text in head.titles.items() if text != head.title)]
    yield Area.SUMMARY, [(head.summary, lang), *((t, code) for code, t in head.summaries.items() if t != head.summary)]
    yield Area.LABEL, [(label, lang) for label in labels]
    yield Area.HEADING, [(part.heading, lang) for part in parts]
    yield Area.BODY, [(part.text, lang) for part in parts if not _is_advice(part)]
    yield Area.ADVICE, [(part.text, lang) for part in parts if _is_advice(part)]


def _is_advice(part: Section) -> bool:
    return fold(part.heading) in ADVICE_HEADINGS


def _stored_text(parts: tuple[Section, ...]) -> str:
    lines: list[str] = []
    for part in parts:
        if part.heading:
            lines.append(HEADING_MARK * max(1, part.level) + part.heading.replace(HEADING_MARK, " "))
        if part.text:
            lines.append(part.text.replace(HEADING_MARK, " "))
    return "\n".join(lines)


def _links(entry: Entry) -> tuple[str, ...]:
    found = [link.target for link in links_in(entry.body)]
    found += [relation.id for relation in entry.related]
    found += entry.head.projects
    return tuple(dict.fromkeys(found))


class WordCounter:
    """Counts the words of an entry through its areas."""

    def __init__(self, forms: FormTable) -> None:
        self._forms = forms
        self.places: dict[bytes, list[int]] = {}
        self.ends: list[int] = []
        self.count = 0
        self._next = 0

    def add(self, pieces: Iterable[tuple[Sequence[str], str]]) -> None:
        """Number the words of some texts; one number is left free between two, so that no phrase spans them."""
        key_of, places = self._forms.key, self.places
        place = self._next
        for words, lang in pieces:
            for word in words:
                places.setdefault(key_of(word, lang), []).append(place)
                place += 1
            self.count += len(words)
            place += 1
        self._next = place

    def close(self, area: Area) -> None:
        """End an area here."""
        assert area == len(self.ends)  # noqa: S101  # the areas come in their order
        self.ends.append(self._next)
