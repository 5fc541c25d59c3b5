"""The piece of an entry that shows best why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kokemukset_app.core.ports import Token
from kokemukset_app.core.results import Snippet, Span
from kokemukset_app.index.document import HEADING_MARK
from kokemukset_app.index.explaining import FoundForm
from kokemukset_app.index.matching import form_of

LENGTH = 220
_LONG_TEXT = 20_000
_MOST, _MOST_OF_ONE = 60, 16
_FORMS = 12
"""Occurrences looked at in one text, of its best forms; what has more says the same again, of one word the sooner."""

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)]*\s|\n")
# Where a passage may stop, a line's end among them: not after "n.", "19." or a colon, as the sentence goes on there.
_STOP = re.compile(r"[.!?…][\"'”’)]*(?=\s*\n|\s+[\"'“”‘’(–-]*[^\W\d_])|(?<=\S)(?=\n)")
_CUT = "…"
_DEEPEST = 6


class _Occurrence(NamedTuple):
    start: int
    end: int
    form: FoundForm

    def spans(self, shift: int) -> list[Span]:
        """Give what is lit, moved by so many characters."""
        lit = self.form.spans or ((0, self.end - self.start),)
        return [Span(self.start + first + shift, self.start + last + shift) for first, last in lit]


def lead(text: str) -> Snippet:
    """Give the beginning of a summary or of a stored text."""
    plain = " ".join(line for line in text.split("\n") if line and not line.startswith(HEADING_MARK))
    return Snippet(_shortened(plain))


def mark(tokens: Sequence[Token], forms: Sequence[FoundForm]) -> tuple[Span, ...]:
    """Give the spans of a short text's words that are among the forms."""
    wanted = {form.form: form for form in reversed(forms)}
    met = ((token, wanted.get(form_of(token.text))) for token in tokens)
    return tuple(span for token, form in met if form is not None for span in _spans(token, form))


def _spans(token: Token, form: FoundForm) -> list[Span]:
    """Light the parts of a word that met; all of it where its letters are not those of the form (a soft hyphen)."""
    if not form.spans or len(token.text) != len(form.form):
        return [Span(token.start, token.end)]
    return [Span(token.start + first, token.start + last) for first, last in form.spans]


def best_passage(text: str, forms: Sequence[FoundForm]) -> Snippet | None:
    """Give the passage of a stored text that holds most of the query; None if no form stands in it."""
    found = _occurrences(text, forms[:_FORMS])
    if not found:
        return None
    in_text = [o for o in found if not text.startswith(HEADING_MARK, text.rfind("\n", 0, o.start) + 1)]
    if not in_text:
        return _under_heading(text, found[0].start)
    first, last = _best_window(text, in_text)
    start, end = _widen(text, in_text[first].start, in_text[last].end)
    before = _CUT if start and text[start - 1] != "\n" and not _SENTENCE_END.match(text, start - 2) else ""
    after = _CUT if end < len(text) and text[end] != "\n" and not _is_full(text[start:end]) else ""
    shift = len(before) - start
    spans = tuple(span for o in in_text if start <= o.start and o.end <= end for span in o.spans(shift))
    return Snippet(before + text[start:end].replace("\n", " ") + after, spans, _headings_at(text, start))


def _occurrences(text: str, forms: Sequence[FoundForm]) -> list[_Occurrence]:
    """Find the forms as whole words, in the order of the text; where two overlap the longer one stays."""
    low = _kept_lowered(text) if len(text) <= _LONG_TEXT else _lowered(text)
    found: list[_Occurrence] = []
    most = _MOST if len({met.leaf for form in forms for met in form.all_met}) > 1 else _MOST_OF_ONE
    for form in forms:
        word = form.form
        length = len(word)
        place = low.find(word)
        while place >= 0 and len(found) < most:
            end = place + length
            # Letters around it would make it a piece of another word; most stand between spaces.
            if (low[place - 1 : place].isalnum() and word[0].isalnum()) or (
                low[end : end + 1].isalnum() and word[-1].isalnum()
            ):
                place = low.find(word, end)
                continue
            found.append(_Occurrence(place, end, form))
            place = low.find(word, end)
    found.sort(key=_in_text)
    kept: list[_Occurrence] = []
    last = 0
    for one in found:
        if one.start >= last:
            kept.append(one)
            last = one.end
    return kept


def _in_text(one: _Occurrence) -> tuple[int, int]:
    return one.start, -one.end


def _lowered(text: str) -> str:
    """Write a text small, each letter in its place."""
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is longer (İ): compare letter by letter
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low


# While one types, key after key shows mostly the same entries.
_kept_lowered = lru_cache(400)(_lowered)


def _best_window(text: str, found: Sequence[_Occurrence]) -> tuple[int, int]:
    """Choose the run of occurrences within one snippet that holds most different words, nearest met, earliest."""
    best, chosen = -1.0, (0, 0)
    section = 0
    met = [[(one.leaf, min(one.strength, 1.5)) for one in place.form.all_met] for place in found]
    for first, start in enumerate(found):
        if start.start >= section:
            section = _section_end(text, start.start)
        limit = min(start.start + LENGTH - 20, section)
        strengths: dict[int, float] = {}
        last = first
        for number in range(first, len(found)):
            if found[number].end > limit:
                break
            for leaf, strength in met[number]:
                if strength > strengths.get(leaf, 0.0):
                    strengths[leaf] = strength
            last = number
        value = 3 * len(strengths) + sum(strengths.values()) + 0.05 * (last - first)
        if value > best:
            best, chosen = value, (first, last)
    return chosen


def _widen(text: str, start: int, end: int) -> tuple[int, int]:
    """Fill the snippet's length around a run: from a sentence's beginning if it fits, to a sentence's or word's end."""
    room = max(0, LENGTH - (end - start))
    floor = max(text.rfind("\n", 0, start) + 1, start - room)
    ends = [m.end() for m in _SENTENCE_END.finditer(text, max(0, floor - 2), start) if m.end() >= floor]
    if ends or floor == text.rfind("\n", 0, start) + 1:
        start = ends[0] if ends and ends[0] - floor < room // 2 and floor and text[floor - 1] != "\n" else floor
        if start == floor and floor and text[floor - 1] != "\n":
            start = ends[0] if ends else floor
    else:
        start = max(floor, start - room // 3)
        start = _next_word(text, start, end)
    stop = min(_section_end(text, start), start + LENGTH)
    if stop < len(text) and text[stop] not in "\n ":
        space = text.rfind(" ", end, stop)
        stop = space if space >= end else max(end, stop if stop - end < 1 else end)
    full = _last_stop(text, max(end, start + LENGTH // 4), stop)
    return start, len(text[: full or stop].rstrip())


def _last_stop(text: str, earliest: int, latest: int) -> int:
    """Give where the last sentence that ends between two places ends; 0 if none does."""
    found = 0
    for match in _STOP.finditer(text, max(0, earliest - 1)):  # looks beyond `latest`, to see how it goes on
        if match.end() > latest:
            break
        after = text[match.end() : match.end() + 20].lstrip(" \"'“”‘’(–-")
        if not after[:1].islower():
            found = match.end()
    return found


def _is_full(passage: str) -> bool:
    return passage.rstrip("\"'”’)").endswith((".", "!", "?", "…"))


def _next_word(text: str, start: int, end: int) -> int:
    if start == 0 or text[start - 1].isspace():
        return start
    space = text.find(" ", start, end)
    return space + 1 if space >= 0 else start


def _section_end(text: str, place: int) -> int:
    end = text.find("\n" + HEADING_MARK, place)
    return len(text) if end < 0 else end


def _headings_at(text: str, place: int) -> tuple[str, ...]:
    """Give the headings over a place, the nearest last: of each level that leads down to it the last one before."""
    found: list[str] = []
    level = _DEEPEST + 1
    while level > 1 and (at := text.rfind(HEADING_MARK, 0, place)) >= 0:
        line = _line(text, at)
        words = line.lstrip(HEADING_MARK)
        if len(line) - len(words) < level:
            level = len(line) - len(words)
            found.append(words)
        place = text.rfind("\n", 0, at) + 1
    return tuple(reversed(found))


def _line(text: str, place: int) -> str:
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : len(text) if end < 0 else end]


def _under_heading(text: str, place: int) -> Snippet:
    start = text.find("\n", place)
    body = text[start + 1 : _section_end(text, start + 1)] if start >= 0 else ""
    return Snippet(_shortened(body.replace("\n", " ")), (), _headings_at(text, start if start >= 0 else len(text)))


def _shortened(text: str) -> str:
    if len(text) <= LENGTH:
        return text
    cut = text.rfind(" ", LENGTH // 2, LENGTH)
    return text[: cut if cut > 0 else LENGTH].rstrip(" ,;:–-") + _CUT
