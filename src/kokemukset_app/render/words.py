"""The few words that a rendered body itself needs, in the language of the entry, and the names of its sections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kokemukset_app.core.entry import EntryType
from kokemukset_app.core.text import fold

LESSON: Final = "lesson"
ADVICE: Final = "advice"

LIFTED: Final[dict[str, str]] = {
    fold(name): part
    for part, names in (
        (LESSON, ("Oppi", "Lärdom", "Lesson")),
        (ADVICE, ("Suositus", "Rekommendation", "Recommendation")),
    )
    for name in names
}
"""The headings of a lesson whose sections are the thirty-second reading."""

# Every name that Obsidian, GitHub and Python-Markdown know, by the few kinds that look different.
_KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "note": ("note", "info", "abstract", "summary", "tldr", "todo", "important", "huom", "huomio", "obs"),
    "tip": ("tip", "hint", "success", "check", "done", "vinkki", "tips"),
    "warning": ("warning", "caution", "attention", "question", "help", "faq", "varoitus", "varning"),
    "danger": ("danger", "error", "failure", "fail", "missing", "bug", "vaara", "fara"),
    "example": ("example", "esimerkki", "exempel"),
    "quote": ("quote", "cite", "lainaus", "citat"),
    "lesson": ("lesson", "oppi", "lardom", "lärdom"),
    "advice": ("advice", "recommendation", "suositus", "rekommendation"),
}
_KIND_OF: Final = {name: kind for kind, names in _KINDS.items() for name in names}

_TITLES: Final[Mapping[str, tuple[str, str, str]]] = {
    "note": ("Huomaa", "Obs", "Note"),
    "info": ("Tietoa", "Information", "Info"),
    "abstract": ("Tiivistelmä", "Sammanfattning", "Summary"),
    "summary": ("Tiivistelmä", "Sammanfattning", "Summary"),
    "tldr": ("Tiivistelmä", "Sammanfattning", "Summary"),
    "todo": ("Tehtävä", "Att göra", "To do"),
    "important": ("Tärkeää", "Viktigt", "Important"),
    "tip": ("Vinkki", "Tips", "Tip"),
    "hint": ("Vinkki", "Tips", "Hint"),
    "success": ("Onnistui", "Lyckades", "Success"),
    "check": ("Onnistui", "Lyckades", "Success"),
    "done": ("Valmis", "Klart", "Done"),
    "warning": ("Varoitus", "Varning", "Warning"),
    "caution": ("Varo", "Varning", "Caution"),
    "attention": ("Huomio", "Observera", "Attention"),
    "question": ("Kysymys", "Fråga", "Question"),
    "help": ("Kysymys", "Fråga", "Question"),
    "faq": ("Kysymys", "Fråga", "Question"),
    "danger": ("Vaara", "Fara", "Danger"),
    "error": ("Virhe", "Fel", "Error"),
    "failure": ("Ei onnistunut", "Misslyckades", "Failure"),
    "fail": ("Ei onnistunut", "Misslyckades", "Failure"),
    "missing": ("Puuttuu", "Saknas", "Missing"),
    "bug": ("Virhe", "Fel", "Bug"),
    "example": ("Esimerkki", "Exempel", "Example"),
    "quote": ("Lainaus", "Citat", "Quote"),
    "cite": ("Lainaus", "Citat", "Quote"),
    "lesson": ("Oppi", "Lärdom", "Lesson"),
    "advice": ("Suositus", "Rekommendation", "Recommendation"),
    "recommendation": ("Suositus", "Rekommendation", "Recommendation"),
}
_ORDER: Final = ("fi", "sv", "en")


_CUT: Final[Mapping[str, tuple[str, str]]] = {
    "fi": ("Loppu jää näyttämättä", "Teksti on hyvin pitkä: {0} merkkiä lisää on tiedostossa {1}."),
    "sv": ("Slutet visas inte", "Texten är mycket lång: {0} tecken till finns i filen {1}."),
    "en": ("The rest is not shown", "The text is very long: {0} more characters are in the file {1}."),
}
_PAGE: Final[Mapping[str, tuple[str, str, str, str, str]]] = {
    "fi": ("Oppi", "Tulos", "Hanke", "Artikkeli", "Lähteet"),
    "sv": ("Lärdom", "Resultat", "Projekt", "Artikel", "Källor"),
    "en": ("Lesson", "Result", "Project", "Article", "Sources"),
}


def cut_words(lang: str) -> tuple[str, str]:
    """Give the title and the text of the note at the end of a page that was cut."""
    return _CUT.get(lang, _CUT["fi"])


def kind_word(kind: EntryType, lang: str) -> str:
    """Give the name of a kind of entry."""
    return _PAGE.get(lang, _PAGE["fi"])[list(EntryType).index(kind)]


def sources_word(lang: str) -> str:
    """Give the heading of the list of sources."""
    return _PAGE.get(lang, _PAGE["fi"])[-1]


def callout_kind(name: str) -> str:
    """Give the kind of look a callout's name means; a name nobody knows is a note."""
    return _KIND_OF.get(name.lower(), "note")


def callout_title(name: str, lang: str) -> str:
    """Give the title of a callout that has none of its own."""
    low = name.lower()
    words = _TITLES.get(low)
    if words is None:
        return low.replace("-", " ").capitalize()
    return words[_ORDER.index(lang) if lang in _ORDER else 0]
