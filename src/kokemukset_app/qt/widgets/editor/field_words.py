"""The words of the form: names of fields, and one line of help for each."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kokemukset_app.core.editing import Obstacle
from kokemukset_app.core.records import Fault

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
    "figures": QT_TRANSLATE_NOOP("Fields", "Figures"),
    "attachments": QT_TRANSLATE_NOOP("Fields", "Attachments"),
    "related": QT_TRANSLATE_NOOP("Fields", "Related entries"),
    "translations": QT_TRANSLATE_NOOP("Fields", "Same entry in other languages"),
    "file": QT_TRANSLATE_NOOP("Fields", "File"),
    "page": QT_TRANSLATE_NOOP("Fields", "Page"),
    "accessed": QT_TRANSLATE_NOOP("Fields", "Seen on"),
}

_PARTS = {
    "figures.value": QT_TRANSLATE_NOOP("Fields", "Value"),
    "figures.unit": QT_TRANSLATE_NOOP("Fields", "Unit"),
    "figures.label": QT_TRANSLATE_NOOP("Fields", "What it tells"),
    "figures.date": QT_TRANSLATE_NOOP("Fields", "Date"),
    "figures.source": QT_TRANSLATE_NOOP("Fields", "Source"),
    "related.id": QT_TRANSLATE_NOOP("Fields", "Entry"),
    "related.kind": QT_TRANSLATE_NOOP("Fields", "How it is related"),
}

_RECORDS = {
    "figures": (QT_TRANSLATE_NOOP("Fields", "Add a figure"), QT_TRANSLATE_NOOP("Fields", "New figure")),
    "sources": (QT_TRANSLATE_NOOP("Fields", "Add a source"), QT_TRANSLATE_NOOP("Fields", "New source")),
    "attachments": (QT_TRANSLATE_NOOP("Fields", "Add an attachment"), QT_TRANSLATE_NOOP("Fields", "New attachment")),
    "related": (QT_TRANSLATE_NOOP("Fields", "Add a related entry"), QT_TRANSLATE_NOOP("Fields", "New related entry")),
}

_FAULTS = {
    Fault.EMPTY: QT_TRANSLATE_NOOP("Fields", "This is needed"),
    Fault.NO_PLACE: QT_TRANSLATE_NOOP("Fields", "Give a web address or a file"),
    Fault.NOT_DATE: QT_TRANSLATE_NOOP("Fields", "Not a date: write it as 2019-05-31"),
    Fault.NOT_ADDRESS: QT_TRANSLATE_NOOP("Fields", "Not a web address: begin it with https://"),
    Fault.NO_ENTRY: QT_TRANSLATE_NOOP("Fields", "The library has no such entry"),
    Fault.MANY_ENTRIES: QT_TRANSLATE_NOOP("Fields", "Several entries have this name: choose one from the list"),
    Fault.ITSELF: QT_TRANSLATE_NOOP("Fields", "This is the entry itself"),
    Fault.NO_FILE: QT_TRANSLATE_NOOP("Fields", "The library has no such file"),
    Fault.OUTSIDE: QT_TRANSLATE_NOOP("Fields", "The file is not in the library: choose it with the paper clip"),
    Fault.NOT_VALUE: QT_TRANSLATE_NOOP("Fields", "Not a value of the vocabulary"),
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
    "figures": QT_TRANSLATE_NOOP("Fields", "Numbers as their source gives them"),
    "sources": QT_TRANSLATE_NOOP("Fields", "A web address or a file for each"),
    "attachments": QT_TRANSLATE_NOOP("Fields", "Pictures and PDFs of the library; drop files here"),
    "related": QT_TRANSLATE_NOOP("Fields", "Type a part of the entry's title"),
    "translations": QT_TRANSLATE_NOOP("Fields", "Type a part of the entry's title"),
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


def part_name(key: str, part: str) -> str:
    """Give the name of a part of a record."""
    whole = f"{key}.{part}"
    return QCoreApplication.translate("Fields", str(_PARTS[whole])) if whole in _PARTS else field_name(part)


def record_words(key: str) -> tuple[str, str]:
    """Give the words of the button that adds a record, and those of one that is still empty."""
    add, new = _RECORDS[key]
    return QCoreApplication.translate("Fields", str(add)), QCoreApplication.translate("Fields", str(new))


def fault_words(fault: Fault) -> str:
    """Say what is wrong, and what to do."""
    return QCoreApplication.translate("Fields", str(_FAULTS[fault]))
