"""The report of a session as the body of an entry: what was on the table, how the room voted, what was decided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.workshop import Card, Workshop

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "fi": {
        "agenda": "Asialista",
        "findings": "Havainnot",
        "votes": "Äänestyksen tulos",
        "decisions": "Päätökset",
        "lessons": "Opit",
        "vote": "{0} ääntä",
        "one_vote": "1 ääni",
        "none": "Ei havaintoja.",
    },
    "sv": {
        "agenda": "Agenda",
        "findings": "Iakttagelser",
        "votes": "Omröstningens resultat",
        "decisions": "Beslut",
        "lessons": "Lärdomar",
        "vote": "{0} röster",
        "one_vote": "1 röst",
        "none": "Inga iakttagelser.",
    },
    "en": {
        "agenda": "Agenda",
        "findings": "Findings",
        "votes": "How the room voted",
        "decisions": "Decisions",
        "lessons": "Lessons",
        "vote": "{0} votes",
        "one_vote": "1 vote",
        "none": "No findings.",
    },
}
"""Words of the report in the language of the session, not of whoever looks at it: it becomes part of the library."""


def report_body(workshop: Workshop, title_of: Callable[[EntryId], str | None], *, links: bool = True) -> str:
    """Write the report as Markdown; `title_of` gives the title of an entry, None where it has gone.

    Without `links` entries are named by title and id: outside the library a link leads nowhere.
    """
    words = _WORDS.get(workshop.lang, _WORDS["en"])
    parts: list[str] = []
    if workshop.agenda:
        parts += [f"## {words['agenda']}", _numbered([_plain(line) for line in workshop.agenda])]
    parts += [f"## {words['findings']}", *_findings(workshop, words, links=links)]
    if ranking := workshop.ranking():
        rows = [f"{_plain(card.title)} ({_votes(card, words)})" for card in ranking]
        parts += [f"## {words['votes']}", _numbered(rows)]
    of_cards = [f"- {_plain(card.decision)} ({_plain(card.title)})" for card in workshop.cards if card.decision]
    if workshop.decisions or of_cards:
        own = [f"- {_plain(line)}" for line in workshop.decisions]
        parts += [f"## {words['decisions']}", "\n".join([*own, *of_cards])]
    linked = dict.fromkeys(i for card in workshop.cards for i in (card.became, card.entry) if i is not None)
    if known := [(i, title) for i in linked if (title := title_of(i)) is not None]:
        named = [f"[[{i}|{_in_link(t)}]]" if links else f"{_plain(t)} ({_plain(str(i))})" for i, t in known]
        parts += [f"## {words['lessons']}", "\n".join(f"- {name}" for name in named)]
    return "\n\n".join(parts) + "\n"


def _findings(workshop: Workshop, words: Mapping[str, str], *, links: bool) -> list[str]:
    parts: list[str] = []
    for number, name in enumerate(workshop.columns):
        cards = [card for card in workshop.cards if card.column == number]
        if not cards:
            continue
        parts.append(f"### {_plain(name)}")
        groups = list(dict.fromkeys(card.group for card in cards))
        for group in groups:
            lines = [_line(card, words, links=links) for card in cards if card.group == group]
            parts.append((f"**{_plain(group)}**\n\n" if group else "") + "\n".join(lines))
    return parts or [words["none"]]


def _line(card: Card, words: Mapping[str, str], *, links: bool) -> str:
    first, *rest = [_plain(line) for line in card.text.split("\n")]
    votes = f" ({_votes(card, words)})" if card.votes else ""
    link = f" [[{card.became}]]" if card.became and links else ""
    return "\n".join([f"- {first}{votes}{link}", *(f"  {line}" for line in rest)])


def _votes(card: Card, words: Mapping[str, str]) -> str:
    return words["one_vote"] if card.votes == 1 else words["vote"].format(card.votes)


def _numbered(lines: list[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _plain(text: str) -> str:
    """Keep words from being read as marks: what people said is not Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|~" else char for char in text)


def _in_link(title: str) -> str:
    return title.replace("[", "(").replace("]", ")").replace("|", "/")
