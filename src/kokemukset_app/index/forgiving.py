"""Other spellings for words that were typed without their dots, or with a slip.

Only what was typed as plain words is forgiven: not phrases, fields, and what is excluded. A word is read in other ways
when the library has it seldom or never, so a search for words that are there stays what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kokemukset_app.core.compounds import compound_parts
from kokemukset_app.core.query import Alternative, And, Broadened, Node, Or, Prefix, Widening, Word
from kokemukset_app.core.small_words import is_small
from kokemukset_app.index.matching import Matcher, form_of
from kokemukset_app.index.near_words import near_words

ONE_SLIP = 6
TWO_SLIPS = 9
"""Letters from which on one slip and two are forgiven."""

LITTLE = 2
"""A word in so few entries may be a slip itself: if a near word is in far more of them, that one is looked for too."""

SELDOM = 8
"""A word in no more entries than this is looked for by the other words of its root as well: julkaista for julkaisu."""

_FAR_MORE = 8
_ALTERNATIVES = 3
_LONGEST = 40
_KEPT = 500
_SURE = 0.9
_UNDOTTED = frozenset("aoAO")


def forgiven(matcher: Matcher, node: Node | None) -> Node | None:
    """Give the tree with other spellings beside the words that need them; the same object where none does."""
    match node:
        case Word() | Prefix():
            return _word(matcher, node, None)
        case Broadened(child=Word() as word):
            return _word(matcher, word, node)
        case And() | Or():
            children = tuple(forgiven(matcher, child) or child for child in node.children)
            if all(new is old for new, old in zip(children, node.children, strict=True)):
                return node
            return And(children) if isinstance(node, And) else Or(children)
        case _:
            return node


def frequency(matcher: Matcher, word: str, lang: str | None = None) -> int:
    """Count in how many entries a word stands, itself or inflected, at least roughly."""
    total = 0
    terms = [term for term, weight in matcher.query_terms(word, lang).items() if weight >= _SURE]
    for part in matcher.snapshot.parts:
        by_term = (len(part.term(term)[0]) for term in terms)
        by_form = len(part.part.counted(part.part.form_rows(form_of(word)), None)[0])
        total += max([by_form, *by_term])
    return total


def _word(matcher: Matcher, word: Word | Prefix, known: Broadened | None) -> Node:
    as_is = known or word
    form = form_of(word.text)
    if len(form) < 3 or len(form) > _LONGEST or not form.isalpha() or is_small(form):
        return as_is
    if isinstance(word, Prefix):
        begun = _beginnings(matcher, form)
        return _beside(as_is, begun, Widening.TYPO, stands_in=not _begin(matcher, form))
    typed = frequency(matcher, word.text, word.lang)
    if word.is_open and typed <= LITTLE:
        begun = _beginnings(matcher, form)
        if begun or _begin(matcher, form):
            return _beside(as_is, begun, Widening.TYPO, stands_in=not typed and not _begin(matcher, form))
    found = _undotted(matcher, form, typed) or _slipped(matcher, form, typed)
    if found:
        return _beside(as_is, found, Widening.TYPO, stands_in=not typed)
    if typed <= SELDOM and not word.is_open and (others := _of_its_root(matcher, word)):
        return _beside(as_is, others, Widening.ROOT, stands_in=not typed)
    if not typed and not word.is_open:
        parts = compound_parts(word.text, matcher.analysis)
        if len(parts) > 1 and all(frequency(matcher, part) for part in parts):
            return _beside(as_is, [And(tuple(Word(part) for part in parts))], Widening.PARTS, stands_in=True)
    return as_is


def _of_its_root(matcher: Matcher, word: Word) -> list[Node]:
    """Find the verb of a noun of action and its other nouns, or the nouns of a verb, that the library has."""
    if word.lang not in (None, "fi"):
        return []
    found = matcher.analysis.relatives(word.text)
    return [Word(base, lang="fi") for base in found if frequency(matcher, base, "fi")]


def _beside(node: Node, others: Iterable[Node], why: Widening, *, stands_in: bool) -> Node:
    added = tuple(Alternative(other, why) for other in others)
    if not added:
        return node
    if isinstance(node, Broadened):
        return Broadened(node.child, (*node.alternatives, *added), stands_in)
    return Broadened(node, added, stands_in)


# whole words


def _undotted(matcher: Matcher, form: str, typed: int) -> list[Node]:
    """Find the words that are the same but for dots and accents, and are more at home in the library."""
    if not _UNDOTTED.intersection(form):
        return []
    return _chosen(matcher, _near(matcher, form, 0), typed + 1, form)


def _slipped(matcher: Matcher, form: str, typed: int) -> list[Node]:
    """Find the words nearest to one that is rare or unknown."""
    if typed > LITTLE:
        return []
    least = max(1, _FAR_MORE * typed)
    for slips, shortest in ((1, ONE_SLIP), (2, TWO_SLIPS)):
        if len(form) >= shortest and (found := _chosen(matcher, _near(matcher, form, slips), least, form)):
            return found
    return []


def _near(matcher: Matcher, form: str, slips: int) -> Mapping[str, int]:
    """Find near words among the forms in the texts and among base forms, there also near to the word's own."""
    return _kept(matcher, (form, slips, False), lambda: _looked_up(matcher, form, slips))


def _kept(matcher: Matcher, key: tuple[str, int, bool], find: Callable[[], dict[str, int]]) -> Mapping[str, int]:
    known = matcher.snapshot.near
    found = known.get(key)
    if found is None:
        found = find()
        if len(known) >= _KEPT:
            known.clear()
        known[key] = found
    return found


def _looked_up(matcher: Matcher, form: str, slips: int) -> dict[str, int]:
    found: dict[str, int] = {}
    bases = [t for t, weight in matcher.query_terms(form, "fi").items() if weight >= _SURE and t.isalpha()]
    for part in matcher.snapshot.parts:
        matcher.check()
        tables = [(part.part.rows, form), (part.part.terms, form)]
        tables += [(part.part.terms, base) for base in bases if base != form]
        for table, word in tables:
            for text, count in near_words(table, word, slips).items():
                found[text] = min(count, found.get(text, count))
    return found


def _chosen(matcher: Matcher, near: Mapping[str, int], least: int, form: str) -> list[Node]:
    """Choose of near words the nearest, most frequent first, one of each base form."""
    if not near:
        return []
    nearest = min(near.values())
    counted: list[tuple[int, str]] = []
    for text in sorted(near, key=lambda t: (near[t], t))[: 4 * _ALTERNATIVES]:
        if text == form or near[text] > nearest:
            continue
        count = frequency(matcher, text)
        if count >= least:
            counted.append((count, text))
    counted.sort(key=lambda pair: (-pair[0], pair[1]))
    chosen: dict[frozenset[str], str] = {}
    for _, text in counted:
        terms = frozenset(t for t, weight in matcher.query_terms(text, "fi").items() if weight >= _SURE)
        if not any(terms & known for known in chosen):
            chosen[terms] = text
    return [Word(text, lang="fi") for text in list(chosen.values())[:_ALTERNATIVES]]


# beginnings of words


def _begin(matcher: Matcher, form: str) -> int:
    """Count the forms and base forms that begin so."""
    return sum(len(part.part.prefix_rows(form)) for part in matcher.snapshot.parts)


def _begun_in(matcher: Matcher, form: str) -> int:
    """Count the entries that have a word that begins so."""
    return sum(len(p.part.counted(p.part.prefix_rows(form), None)[0]) for p in matcher.snapshot.parts)


def _beginnings(matcher: Matcher, form: str) -> list[Node]:
    """Find what an unfinished word may be the beginning of, were it typed right."""
    typed = _begin(matcher, form)
    found: Mapping[str, int] = {}
    if _UNDOTTED.intersection(form):
        found = _begun(matcher, form, 0)
    if not found and not typed and len(form) >= ONE_SLIP:
        found = _begun(matcher, form, 1)
    others = [text for text in found if text != form]
    if not others:
        return []
    least = _begun_in(matcher, form) if typed else 0
    counted = [(count, text) for text in others if (count := _begun_in(matcher, text)) > least]
    counted.sort(key=lambda pair: (-pair[0], pair[1]))
    return [Prefix(text) for _, text in counted[:_ALTERNATIVES]]


def _begun(matcher: Matcher, form: str, slips: int) -> Mapping[str, int]:
    return _kept(matcher, (form, slips, True), lambda: _begun_anew(matcher, form, slips))


def _begun_anew(matcher: Matcher, form: str, slips: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in matcher.snapshot.parts:
        matcher.check()
        for table in (part.part.rows, part.part.terms):
            found.update(near_words(table, form, slips, begins=True))
    nearest = min(found.values(), default=0)
    near = {text: count for text, count in found.items() if count == nearest}
    # Of beginnings that go on as one another the longest says most.
    return {t: n for t, n in near.items() if not any(o != t and o.startswith(t) for o in near)}
