"""What the reader of queries remarks."""

from __future__ import annotations

from kokemukset_app.core.query import Note, NoteCode
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_TEXTS: dict[NoteCode, str] = {
    NoteCode.UNBALANCED_QUOTE: QT_TRANSLATE_NOOP(
        "QueryNote", "A quotation mark is missing; the rest was read as a phrase"
    ),
    NoteCode.UNBALANCED_BRACKET: QT_TRANSLATE_NOOP("QueryNote", "A bracket has no pair and was left out"),
    NoteCode.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("QueryNote", "There is no field “{detail}”; it was searched as a word"),
    NoteCode.EMPTY_FIELD: QT_TRANSLATE_NOOP("QueryNote", "The field “{detail}” has no value yet"),
    NoteCode.BAD_RANGE: QT_TRANSLATE_NOOP("QueryNote", "“{detail}” is not a year; write 2019, 2019-2021 or 12kk"),
    NoteCode.TOO_LONG: QT_TRANSLATE_NOOP("QueryNote", "The search is very long; only its beginning was used"),
    NoteCode.SHORT_PATTERN: QT_TRANSLATE_NOOP(
        "QueryNote", "“{detail}” has too few letters for its stars; it was searched as a word"
    ),
    NoteCode.WIDE_PATTERN: QT_TRANSLATE_NOOP(
        "QueryNote", "“{detail}” fits very many words; only the first of them were searched"
    ),
    NoteCode.NOTHING_TO_SEARCH: QT_TRANSLATE_NOOP("QueryNote", "There is no word to search in “{detail}”"),
}


def note_text(note: Note, translate: Translate) -> str:
    """Word a remark in the user's language."""
    return translate("QueryNote", _TEXTS[note.code]).replace("{detail}", note.detail)
