"""The words of the form: names of fields, and one line of help for each."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kokemukset_app.core.editing import Obstacle

_NAMES = {
    "title": QT_TRANSLATE_NOOP("Fields", "Title"),
    "summary": QT_TRANSLATE_NOOP("Fields", "Summary"),
    "type": QT_TRANSLATE_NOOP("Fields", "Kind"),
    "lang": QT_TRANSLATE_NOOP("Fields", "Language"),
    "themes": QT_TRANSLATE_NOOP("Fields", "Themes"),
    "cities": QT_TRANSLATE_NOOP("Fields", "Cities"),
    "phase": QT_TRANSLATE_NOOP("Fields", "Phase of the project"),
    "outcome": QT_TRANSLATE_NOOP("Fields", "Outcome"),
    "evidence_level": QT_TRANSLATE_NOOP("Fields", "Level of evidence"),
    "kind": QT_TRANSLATE_NOOP("Fields", "Kind of result"),
    "tags": QT_TRANSLATE_NOOP("Fields", "Keywords"),
    "projects": QT_TRANSLATE_NOOP("Fields", "Projects"),
    "year": QT_TRANSLATE_NOOP("Fields", "Year"),
    "sources": QT_TRANSLATE_NOOP("Fields", "Sources"),
    "code": QT_TRANSLATE_NOOP("Fields", "Project code"),
    "fund": QT_TRANSLATE_NOOP("Fields", "Fund"),
    "start": QT_TRANSLATE_NOOP("Fields", "Begins"),
    "end": QT_TRANSLATE_NOOP("Fields", "Ends"),
    "lead": QT_TRANSLATE_NOOP("Fields", "Lead partner"),
    "partners": QT_TRANSLATE_NOOP("Fields", "Partners"),
    "budget_eur": QT_TRANSLATE_NOOP("Fields", "Budget, euros"),
    "url": QT_TRANSLATE_NOOP("Fields", "Web address"),
    "owner": QT_TRANSLATE_NOOP("Fields", "Responsible unit"),
    "contact": QT_TRANSLATE_NOOP("Fields", "Contact"),
    "visibility": QT_TRANSLATE_NOOP("Fields", "Visibility"),
    "review_by": QT_TRANSLATE_NOOP("Fields", "Review at the latest"),
    "title_sv": QT_TRANSLATE_NOOP("Fields", "Title in Swedish"),
    "summary_sv": QT_TRANSLATE_NOOP("Fields", "Summary in Swedish"),
    "title_en": QT_TRANSLATE_NOOP("Fields", "Title in English"),
    "summary_en": QT_TRANSLATE_NOOP("Fields", "Summary in English"),
    "file": QT_TRANSLATE_NOOP("Fields", "File"),
    "page": QT_TRANSLATE_NOOP("Fields", "Page"),
    "accessed": QT_TRANSLATE_NOOP("Fields", "Seen on"),
}

_HELP = {
    "title": QT_TRANSLATE_NOOP("Fields", "The lesson itself, as a sentence"),
    "summary": QT_TRANSLATE_NOOP("Fields", "What happened and what it taught, for a hurried reader"),
    "themes": QT_TRANSLATE_NOOP("Fields", "1–3 themes"),
    "cities": QT_TRANSLATE_NOOP("Fields", "Where it happened"),
    "evidence_level": QT_TRANSLATE_NOOP("Fields", "What the lesson rests on"),
    "tags": QT_TRANSLATE_NOOP("Fields", "Free words, with commas between"),
    "projects": QT_TRANSLATE_NOOP("Fields", "Type a part of the project's name"),
    "year": QT_TRANSLATE_NOOP("Fields", "When it happened: 2019 or 2017-2019"),
    "sources": QT_TRANSLATE_NOOP("Fields", "A web address or a file for each"),
    "start": QT_TRANSLATE_NOOP("Fields", "Year-month-day, for example 2019-05-31"),
    "end": QT_TRANSLATE_NOOP("Fields", "Year-month-day, for example 2019-05-31"),
    "review_by": QT_TRANSLATE_NOOP("Fields", "Year-month-day; by default two years after approval"),
    "owner": QT_TRANSLATE_NOOP("Fields", "A unit or a role, not a person"),
    "contact": QT_TRANSLATE_NOOP("Fields", "Stays in the library; never on slides or in exports"),
}

_OBSTACLES = {
    Obstacle.TOML: QT_TRANSLATE_NOOP("Fields", "This file has its fields in TOML: edit the whole text."),
    Obstacle.BROKEN: QT_TRANSLATE_NOOP("Fields", "The fields of this file cannot be read: mend them in the text."),
    Obstacle.SHAPE: QT_TRANSLATE_NOOP(
        "Fields", "The fields of this file are written in an unusual way: edit the whole text."
    ),
    Obstacle.TOO_LARGE: QT_TRANSLATE_NOOP("Fields", "This file is too large to be edited here."),
    Obstacle.ENCODING: QT_TRANSLATE_NOOP(
        "Fields", "The encoding of this file cannot be kept: convert it to UTF-8 first."
    ),
}


def obstacle_words(obstacle: Obstacle | None) -> str:
    """Say why there is no form, and what to do; empty where there is one."""
    return QCoreApplication.translate("Fields", str(_OBSTACLES[obstacle])) if obstacle is not None else ""


def read_only_words() -> str:
    """Say why nothing can be edited."""
    return QCoreApplication.translate(
        "Fields", "This library is only for reading, so entries cannot be edited. Copy it to a folder of your own."
    )


def field_name(key: str) -> str:
    """Give the name of a field; the key itself where it is not one of the format's."""
    return QCoreApplication.translate("Fields", str(_NAMES[key])) if key in _NAMES else key


def field_help(key: str) -> str:
    """Give the line of help of a field; empty where its name says enough."""
    return QCoreApplication.translate("Fields", str(_HELP[key])) if key in _HELP else ""
