"""A plan's text cut into sections and passages, whether it has real headings or only lines that look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kokemukset_app.core.outline import headings
from kokemukset_app.core.plain_text import Section, sections
from kokemukset_app.core.text import lines_of, normal

LONGEST_PASSAGE = 400
"""In characters: a longer paragraph is cut between sentences. Words that stand further apart seldom belong together."""

_LONGEST_HEADING = 90
_SHORTEST_PASSAGE = 25
_WORDS_OF_HEADING = 9
_UNHEADED_PART = 2400
_MOST_SECTIONS = 400

_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)]?|[A-HIVX]{1,4}[.)])\s+(?=[^\W\d_])")
_DEEP = re.compile(r"^\d{1,2}\.\d")
_CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\s{3,}|\t)\s*\d{1,3}\s*$")
_BULLET = re.compile(r"^\s*(?:[-*•▪–·]|\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-zåäö]|[\"”'(\d])")
_ENDS_OPEN = re.compile(r"[.,;!?…\-–]$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the plan (or some sentences of a long one) and the number of its section."""

    section: int
    text: str


def plan_sections(text: str) -> tuple[Section, ...]:
    """Cut a plan at its headings; parts without text are left out. Any text gives an answer."""
    text = normal(text)
    found = sections(text) if any(True for _ in headings(text)) else tuple(_looked_for(lines_of(text)))
    kept = [section for section in found if section.text.strip()]
    if len(kept) == 1 and not kept[0].heading and len(kept[0].text) > _UNHEADED_PART:
        kept = list(_parts(kept[0]))
    return tuple(kept[:_MOST_SECTIONS])


def passages(found: tuple[Section, ...]) -> tuple[Passage, ...]:
    """Give the passages of all sections in their order; too short ones join the one before, or are left out."""
    made: list[Passage] = []
    for number, section in enumerate(found):
        for paragraph in section.text.split("\n"):
            for piece in _pieces(paragraph.strip()):
                last = made[-1] if made and made[-1].section == number else None
                if len(piece) >= 4 * _SHORTEST_PASSAGE or (last is None and len(piece) >= _SHORTEST_PASSAGE):
                    made.append(Passage(number, piece))
                elif last is not None and len(last.text) + len(piece) < LONGEST_PASSAGE:
                    made[-1] = Passage(number, f"{last.text}\n{piece}")
                elif len(piece) >= _SHORTEST_PASSAGE:
                    made.append(Passage(number, piece))
    return tuple(made)


def _pieces(paragraph: str) -> Iterator[str]:
    if len(paragraph) <= LONGEST_PASSAGE:
        if paragraph:
            yield paragraph
        return
    held = ""
    for whole in _SENTENCE_END.split(paragraph):
        sentence = whole
        if held and len(held) + len(sentence) >= LONGEST_PASSAGE:
            yield held
            held = ""
        while len(sentence) > 2 * LONGEST_PASSAGE:  # no sentence ends at all: cut at a space, or anywhere
            cut = sentence.rfind(" ", LONGEST_PASSAGE // 2, LONGEST_PASSAGE)
            cut = cut if cut > 0 else LONGEST_PASSAGE
            yield sentence[:cut]
            sentence = sentence[cut:].lstrip()
        held = f"{held} {sentence}" if held else sentence
    if held:
        yield held


def _looked_for(lines: list[str]) -> Iterator[Section]:
    """Find headings in plain text by their looks: numbered, in capitals, or short lines of their own."""
    heading, held = "", list[str]()
    for number, line in enumerate(lines):
        text = line.strip()
        if _CONTENTS_LINE.search(line.rstrip()) and len(text) < 2 * _LONGEST_HEADING:
            continue  # a line of the list of contents
        if text and _is_heading(text, _line(lines, number - 1), _line(lines, number + 1)):
            yield Section(heading, _joined(held))
            heading, held = text.rstrip(":"), []
        else:
            held.append(line)
    yield Section(heading, _joined(held))


def _line(lines: list[str], number: int) -> str:
    return lines[number].strip() if 0 <= number < len(lines) else ""


def _is_heading(text: str, before: str, after: str) -> bool:
    if len(text) > _LONGEST_HEADING or _ENDS_OPEN.search(text) or not any(c.isalpha() for c in text):
        return False
    starts = _NUMBERED.match(text)
    words = text[starts.end() :] if starts else text
    if not words[:1].isupper() or len(words.split()) > _WORDS_OF_HEADING + 3:
        return False
    if starts:
        return bool(_DEEP.match(text)) or not before or not after or (len(after) > len(text) and _is_end(before))
    letters = [c for c in text if c.isalpha()]
    if len(letters) >= 4 and all(c.isupper() for c in letters):
        return True
    if len(words.split()) > _WORDS_OF_HEADING or _BULLET.match(text):
        return False
    if not before and not after:
        return True
    return _is_end(before) and (len(after) > len(text) or text.endswith(":")) and after[:1].isupper()


def _is_end(line: str) -> bool:
    return not line or line.endswith((".", "!", "?", ":"))


def _joined(lines: list[str]) -> str:
    """Join wrapped lines into paragraphs, one a line; a bullet begins a paragraph."""
    out: list[str] = []
    joins = False
    for line in lines:
        text = " ".join(line.split())
        if not text:
            joins = False
            continue
        if joins and not _BULLET.match(line):
            out[-1] = f"{out[-1]} {text}"
        else:
            out.append(text)
        joins = True
    return "\n".join(out)


def _parts(section: Section) -> Iterator[Section]:
    """Cut a long text without any heading into parts of some paragraphs each."""
    held: list[str] = []
    size = 0
    for paragraph in section.text.split("\n"):
        if held and size + len(paragraph) > _UNHEADED_PART:
            yield Section("", "\n".join(held))
            held, size = [], 0
        held.append(paragraph)
        size += len(paragraph)
    if held:
        yield Section("", "\n".join(held))
