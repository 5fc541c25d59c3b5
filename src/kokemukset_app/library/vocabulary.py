"""`vocabulary.yaml`: the built-in values, and a library's own over them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from kokemukset_app.core.brand import hex_colour
from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.core.problems import Problem, ProblemCode, Severity
from kokemukset_app.core.vocabulary import FIELDS, Concept, Term, Vocabulary
from kokemukset_app.library.decoding import decode
from kokemukset_app.library.layout import VOCABULARY_FILE
from kokemukset_app.library.yaml_tree import Plain, YamlFault, YamlMap, read_yaml_map

# The names of front matter are taken for the vocabulary's own.
_ALIASES = {"themes": "theme", "cities": "city", "phases": "phase", "relations": "relation", "kinds": "kind"}


def parse_vocabulary(text: str, path: str = VOCABULARY_FILE) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Read a vocabulary from YAML; what cannot be used is left out and listed."""
    try:
        found = read_yaml_map(text)
    except YamlFault as fault:
        problem = Problem(path, fault.line + 1, ProblemCode.VOCABULARY_BROKEN, Severity.ERROR, detail=fault.detail)
        return Vocabulary(), (problem,)
    problems = [
        Problem(path, line + 1, ProblemCode.FIELD_DUPLICATE, Severity.ERROR, key, key) for key, line in found.duplicates
    ]
    fields: dict[str, dict[str, Term]] = {}
    listed = found.plain("fields")
    if not isinstance(listed, dict):
        if listed:
            problems.append(_broken(path, found, "fields", "fields"))
        listed = {}
    for name, terms in listed.items():
        field = _ALIASES.get(name, name)
        if field not in FIELDS or not isinstance(terms, dict):
            problems.append(_broken(path, found, "fields", name))
            continue
        fields[field] = {code: _term(code, values) for code, values in terms.items()}
    return Vocabulary(fields, _concepts(found.plain("concepts"))), tuple(problems)


def read_vocabulary(path: Path) -> Vocabulary:
    """Read a vocabulary file that comes with the program. Raises `OSError` where it is not there."""
    vocabulary, _ = parse_vocabulary(decode(path.read_bytes()).text)
    return vocabulary


def _broken(path: str, found: YamlMap, key: str, detail: str) -> Problem:
    return Problem(
        path, found.line(key, inner=detail) + 1, ProblemCode.VOCABULARY_BROKEN, Severity.WARNING, key, detail
    )


def _term(code: str, value: Plain) -> Term:
    if isinstance(value, str):
        return Term(code, dict.fromkeys(LANGUAGES, value) if value else {})
    if isinstance(value, list):
        return Term(code, synonyms=_words(cast("Plain", value)))
    labels = {lang: text for lang in LANGUAGES if isinstance(text := value.get(lang), str) and text}
    numbers = {key: _number(value.get(key)) for key in ("hue", "lat", "lon")}
    look = {key: text if isinstance(text := value.get(key), str) else "" for key in ("accent", "logo")}
    return Term(
        code,
        labels,
        _words(value.get("synonyms", [])),
        numbers["hue"],
        numbers["lat"],
        numbers["lon"],
        hex_colour(look["accent"]),
        look["logo"],
    )


def _concepts(value: Plain) -> list[Concept]:
    if not isinstance(value, list):
        return []
    found: list[Concept] = []
    for item in value:
        if isinstance(item, dict):
            words: Mapping[str, tuple[str, ...]] = {lang: _words(item[lang]) for lang in LANGUAGES if item.get(lang)}
            if words:
                found.append(Concept(words))
    return found


def _words(value: Plain) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(item for item in value if isinstance(item, str) and item) if isinstance(value, list) else ()


def _number(value: Plain | None) -> float | None:
    try:
        return float(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
