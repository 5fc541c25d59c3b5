"""Why a document was found: the forms in it that a query's words met, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

import numpy as np

from kokemukset_app.core.query import And, Breadth, Broadened, Exact, InText, Node, Or, Pattern, Phrase, Prefix, Word
from kokemukset_app.core.results import Why
from kokemukset_app.index.arrays import Floats, Ints, Mask, listed
from kokemukset_app.index.matching import Matcher, form_of
from kokemukset_app.index.part import Part
from kokemukset_app.index.snapshot import LivePart

_EXACT = 4.0
_PREFIX = 0.2
_PREFIX_FORMS = 24
"""Forms that a prefix is told to have met in one document: of a single letter they would be half its words."""

_SHORTEST_PART = 3
_MOST_BENT = 3
_LONGEST_ENDING = 6
_WIDENED = 0.04
# A part of a compound weighs a half in the document (the analysis's convention); verbs of nouns and stems weigh less,
# and are inflection to a reader.
_PART_WEIGHT = (0.45, 0.6)


class FoundForm(NamedTuple):
    """A form in a document that met word `leaf` of the query; `strength` grows with how near it is.

    `instead_of` are the typed words that a synonym or translation stands for. `lit` are the letters of the form that
    met, where only a part of it did. `also` are the other words of the query that the same form met, as the parts of
    a compound may.
    """

    form: str
    leaf: int
    why: Why
    strength: float
    instead_of: tuple[int, ...] = ()
    lit: tuple[int, int] | None = None
    also: tuple[FoundForm, ...] = ()

    @property
    def all_met(self) -> tuple[FoundForm, ...]:
        """What each word of the query met here, the strongest first."""
        return (self, *self.also)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The letters that are lit, in their order; none where it is the whole form."""
        if not self.also:
            return () if self.lit is None else (self.lit,)
        typed = [met.lit for met in self.all_met if not met.instead_of] or [self.lit]
        spans: list[tuple[int, int]] = []
        for lit in typed:
            if lit is None:
                return ()
            spans.append(lit)
        return _joined(spans)


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Sort spans, and join those that overlap or touch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def reasons(forms: Sequence[FoundForm]) -> tuple[Why, ...]:
    """Give how each word of the query was met at best, most telling first; `forms` are sorted by strength.

    A synonym is a reason only where the words it stands for are not there themselves.
    """
    every = sorted((met for form in forms for met in form.all_met), key=lambda met: -met.strength)
    met = {form.leaf for form in every if not form.instead_of}
    found: dict[Why, None] = {}
    told: set[int] = set()
    for form in every:
        if form.leaf in told or (form.instead_of and met.issuperset(form.instead_of)):
            continue
        told.add(form.leaf)
        found[form.why] = None
    return tuple(found)


Leaf = Word | Prefix | Pattern | Phrase | Exact


def leaves(node: Node | None, why: Why | None = None, over: int = 0) -> Iterator[tuple[Leaf, Why | None, int]]:
    """Give the words, prefixes and phrases that a query asks for; what it excludes is left out.

    With each goes why it stands there when nobody typed it (a synonym, a translation), and for how many of the typed
    leaves just before it.
    """
    match node:
        case Word() | Prefix() | Pattern() | Phrase() | Exact():
            yield node, why, over
        case And() | Or():
            for child in node.children:
                yield from leaves(child, why, over)
        case InText():
            yield from leaves(node.child, why, over)
        case Broadened():
            typed = list(leaves(node.child, why, over))
            yield from typed
            for other in node.alternatives:
                yield from leaves(other.node, Why(other.why.value), len(typed))
        case _:
            return


@dataclass(frozen=True, slots=True)
class _Met:
    """Rows of forms, sorted, that one word of the query met in one way."""

    rows: Ints
    strengths: Floats
    why: Why
    leaf: int
    instead_of: tuple[int, ...]
    term: str = ""


class Explainer:
    """Explains hits of one query; used on one thread."""

    def __init__(self, matcher: Matcher, node: Node | None) -> None:
        self._matcher = matcher
        words: list[Word | Prefix | Pattern] = []
        self._phrase_words: set[int] = set()
        self._exact_words: set[int] = set()
        self._reasons: dict[int, tuple[Why, tuple[int, ...]]] = {}
        typed: list[range] = []
        for leaf, why, over in leaves(node):
            added = _words(leaf)
            places = range(len(words), len(words) + len(added))
            if isinstance(leaf, Exact):
                self._exact_words.update(places)
            if isinstance(leaf, Phrase):
                self._phrase_words.update(places)
            if why is None:
                typed.append(places)
            else:
                instead_of = tuple(place for leaf_places in typed[-over:] for place in leaf_places)
                self._reasons.update(dict.fromkeys(places, (why, instead_of)))
            words += added
        self._words = words

    @property
    def has_words(self) -> bool:
        """Tell whether there is anything to explain."""
        return bool(self._words)

    def explain(self, part: LivePart, docs: Sequence[int]) -> dict[int, list[FoundForm]]:
        """Give the forms found in each of some documents of a part, best first."""
        found: dict[int, dict[tuple[str, int], FoundForm]] = {doc: {} for doc in docs}
        wanted = np.zeros(part.part.size, np.bool_)
        wanted[list(docs)] = True
        for leaf, word in enumerate(self._words):
            reason, instead_of = self._reasons.get(leaf, (None, ()))
            factor = np.float32(1 if reason is None else _WIDENED)
            for rows, strengths, why, term in self._rows(part.part, leaf, word):
                met = _Met(rows, strengths * factor, reason or why, leaf, instead_of, term)
                self._note(part.part, wanted, found, met)
        return {doc: _by_form(forms.values()) for doc, forms in found.items()}

    def _note(
        self,
        part: Part,
        wanted: Mask,
        found: dict[int, dict[tuple[str, int], FoundForm]],
        met: _Met,
    ) -> None:
        postings = part.postings(met.rows)
        docs = postings.of(part.post_doc)
        kept = np.flatnonzero(wanted[docs])
        if met.why is Why.PREFIX:
            kept = _first_of_each(kept, docs[kept], _PREFIX_FORMS)
        found_rows = part.rows_of_postings(postings.numbers(kept))
        strengths = cast("list[float]", met.strengths[np.searchsorted(met.rows, found_rows)].tolist())
        for doc, row, strength in zip(listed(docs[kept]), listed(found_rows), strengths, strict=True):
            form = part.row_form(row)
            of_doc = found[doc]
            known = of_doc.get((form, met.leaf))
            if known is None or known.strength < strength:
                lit = lit_part(form, met.term) if met.term else None
                of_doc[form, met.leaf] = FoundForm(form, met.leaf, met.why, strength, met.instead_of, lit)

    def _rows(self, part: Part, leaf: int, word: Word | Prefix | Pattern) -> Iterator[tuple[Ints, Floats, Why, str]]:
        """Give the rows a word meets by the way it meets them, and the term where it is only a part of them."""
        if isinstance(word, Pattern):
            rows = self._matcher.pattern_rows(part, word.text)
            yield rows, np.full(len(rows), _PREFIX, np.float32), Why.COMPOUND_PART, ""
            return
        form, breadth = form_of(word.text), self._matcher.breadth
        if isinstance(word, Word):
            exact = part.form_rows(form)
            yield exact, np.full(len(exact), _EXACT, np.float32), Why.EXACT, ""
            if breadth is not Breadth.EXACT and leaf not in self._exact_words:
                yield from self._by_terms(part, leaf, word, has_parts=breadth is not Breadth.INFLECTIONS)
        if isinstance(word, Prefix) or (word.is_open and breadth is not Breadth.EXACT):
            rows = part.prefix_rows(form)
            yield rows, np.full(len(rows), _PREFIX, np.float32), Why.PREFIX, ""

    def _by_terms(
        self, part: Part, leaf: int, word: Word, *, has_parts: bool
    ) -> Iterator[tuple[Ints, Floats, Why, str]]:
        allowed = self._matcher.phrase_rows(part, word.text, word.lang) if leaf in self._phrase_words else None
        for term, weight in self._matcher.query_terms(word.text, word.lang).items():
            rows, weights = part.term_rows(term)
            if allowed is not None:
                kept = np.isin(rows, allowed)
                rows, weights = rows[kept], weights[kept]
            parts = (weights >= _PART_WEIGHT[0]) & (weights <= _PART_WEIGHT[1])
            yield rows[~parts], weights[~parts] * np.float32(weight), Why.INFLECTION, ""
            if has_parts:
                yield rows[parts], weights[parts] * np.float32(weight), Why.COMPOUND_PART, term


def _first_of_each(values: Ints, groups: Ints, count: int) -> Ints:
    """Give the first so many values of each group, group by group."""
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    place = np.arange(len(order)) - np.searchsorted(ordered, ordered)
    return values[order[place < count]]


def _by_form(found: Iterable[FoundForm]) -> list[FoundForm]:
    """Bring together what the words of a query met in one form; the strongest form first."""
    of_form: dict[str, list[FoundForm]] = {}
    for one in sorted(found, key=lambda form: (-form.strength, form.leaf, form.form)):
        of_form.setdefault(one.form, []).append(one)
    return [some[0]._replace(also=tuple(some[1:])) if len(some) > 1 else some[0] for some in of_form.values()]


def lit_part(form: str, term: str) -> tuple[int, int] | None:
    """Find a part of a compound in its form: `kulttuuri` in `kokeilukulttuurin`; None if it cannot be told.

    The end of a part bends (*käden* in *kädenjälki* is *käsi*), so its beginning is looked for. At the end of the
    compound it is lit with its ending.
    """
    base = term.rsplit("~", 1)[-1]
    for length in range(len(base), max(_SHORTEST_PART, len(base) - _MOST_BENT) - 1, -1):
        at = form.rfind(base[:length])
        if at < 0:
            continue
        is_last = at > 0 and len(form) - at - length <= _LONGEST_ENDING
        end = len(form) if is_last else at + length
        return (at, end) if (at, end) != (0, len(form)) else None
    return None


def _words(leaf: Leaf) -> Sequence[Word | Prefix | Pattern]:
    match leaf:
        case Phrase():
            return [Word(text, lang=leaf.lang) for text in leaf.words]
        case Exact():
            return [Word(text) for text in leaf.words]
        case _:
            return [leaf]
