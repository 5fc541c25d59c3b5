"""Values and holders that the tests of the search side share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kokemukset_app.core.entry import EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.results import Hit, Snippet, Span, Why
from kokemukset_app.core.vocabulary import Term, Vocabulary
from kokemukset_app.qt.runtime.icons import Icons
from kokemukset_app.qt.runtime.labels import Labels
from kokemukset_app.qt.runtime.theme import load_tokens
from kokemukset_app.qt.runtime.theming import ThemeChoice, ThemeHolder
from kokemukset_app.qt.runtime.tokens import Tokens

TOKENS_FILE = Path(__file__).resolve().parents[2] / "resources" / "theme" / "tokens.toml"

VOCABULARY = Vocabulary(
    {
        "type": {"lesson": Term("lesson", {"fi": "Oppi", "en": "Lesson"})},
        "city": {
            code: Term(code, {"fi": name})
            for code, name in (
                ("turku", "Turku"),
                ("helsinki", "Helsinki"),
                ("espoo", "Espoo"),
                ("vantaa", "Vantaa"),
                ("oulu", "Oulu"),
                ("tampere", "Tampere"),
            )
        },
        "theme": {
            "kokeilut": Term("kokeilut", {"fi": "Kokeilut", "sv": "Försök", "en": "Experiments"}, hue=105),
            "data": Term("data", {"fi": "Data"}, hue=160),
        },
        "phase": {"idea": Term("idea", {"fi": "Ideointi"}), "closed": Term("closed", {"fi": "Päättynyt"})},
    }
)


def tokens() -> Tokens:
    return load_tokens(TOKENS_FILE.read_text(encoding="utf-8"))


def themes(choice: ThemeChoice = "light", text_size: float = 1.0) -> ThemeHolder:
    return ThemeHolder(tokens(), choice, text_size=text_size, family="Sans Serif", scale=1.0)


def icons(holder: ThemeHolder) -> Icons:
    return Icons(holder)


def labels(lang: str = "fi") -> Labels:
    return Labels(VOCABULARY, lang)


def hit(
    name: str,
    title: str = "Pieni rahasumma riittää kokeilun ostamiseen",
    text: str = "Kokeilut olivat pieniä hankintoja.",
    **head: Any,
) -> Hit:
    values: dict[str, Any] = {
        "type": EntryType.LESSON,
        "status": Status.APPROVED,
        "themes": ("kokeilut",),
        "cities": ("turku",),
        "years": (2019,),
    } | head
    made = EntryHead(EntryId(name), f"{name}.md", title=title, **values)
    spans = (Span(0, 8),) if text else ()
    return Hit(made, snippet=Snippet(text, spans), why=(Why.INFLECTION,))


def hits(count: int, first: int = 0) -> list[Hit]:
    return [hit(f"e{number}", f"Oppi numero {number} kokeiluista") for number in range(first, first + count)]
