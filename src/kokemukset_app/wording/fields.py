"""What the fields of an entry are called."""

from __future__ import annotations

from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_TEXTS = {
    "id": QT_TRANSLATE_NOOP("Field", "Id"),
    "type": QT_TRANSLATE_NOOP("Field", "Kind"),
    "title": QT_TRANSLATE_NOOP("Field", "Title"),
    "title_sv": QT_TRANSLATE_NOOP("Field", "Title in Swedish"),
    "title_en": QT_TRANSLATE_NOOP("Field", "Title in English"),
    "summary": QT_TRANSLATE_NOOP("Field", "Summary"),
    "summary_sv": QT_TRANSLATE_NOOP("Field", "Summary in Swedish"),
    "summary_en": QT_TRANSLATE_NOOP("Field", "Summary in English"),
    "lang": QT_TRANSLATE_NOOP("Field", "Language"),
    "status": QT_TRANSLATE_NOOP("Field", "Status"),
    "outcome": QT_TRANSLATE_NOOP("Field", "Outcome"),
    "themes": QT_TRANSLATE_NOOP("Field", "Themes"),
    "tags": QT_TRANSLATE_NOOP("Field", "Keywords"),
    "cities": QT_TRANSLATE_NOOP("Field", "Cities"),
    "projects": QT_TRANSLATE_NOOP("Field", "Projects"),
    "phase": QT_TRANSLATE_NOOP("Field", "Phase of the project"),
    "evidence_level": QT_TRANSLATE_NOOP("Field", "Level of evidence"),
    "sources": QT_TRANSLATE_NOOP("Field", "Sources"),
    "related": QT_TRANSLATE_NOOP("Field", "Related"),
    "owner": QT_TRANSLATE_NOOP("Field", "Responsible unit"),
    "contact": QT_TRANSLATE_NOOP("Field", "Contact"),
    "visibility": QT_TRANSLATE_NOOP("Field", "Visibility"),
    "year": QT_TRANSLATE_NOOP("Field", "Year"),
    "created": QT_TRANSLATE_NOOP("Field", "Created"),
    "updated": QT_TRANSLATE_NOOP("Field", "Edited"),
    "review_by": QT_TRANSLATE_NOOP("Field", "To be reviewed by"),
    "kind": QT_TRANSLATE_NOOP("Field", "Kind of result"),
    "code": QT_TRANSLATE_NOOP("Field", "Project code"),
    "fund": QT_TRANSLATE_NOOP("Field", "Fund"),
    "start": QT_TRANSLATE_NOOP("Field", "Begins"),
    "end": QT_TRANSLATE_NOOP("Field", "Ends"),
    "body": QT_TRANSLATE_NOOP("Field", "Text"),
}


def field_text(key: str, translate: Translate) -> str:
    """Name a field in the user's language; an unknown one by its key."""
    return translate("Field", _TEXTS[key]) if key in _TEXTS else key
