"""What each problem says: what is wrong, and where that helps, what to do."""

from __future__ import annotations

from kokemukset_app.core.problems import Problem, ProblemCode
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_TEXTS: dict[ProblemCode, str] = {
    ProblemCode.FILE_UNREADABLE: QT_TRANSLATE_NOOP("Problem", "The file cannot be read: {detail}"),
    ProblemCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "The file is too large; only its beginning is searched"),
    ProblemCode.ENCODING_GUESSED: QT_TRANSLATE_NOOP("Problem", "The file is not UTF-8; it was read as {detail}"),
    ProblemCode.FRONT_MATTER_BROKEN: QT_TRANSLATE_NOOP("Problem", "The front matter cannot be read: {detail}"),
    ProblemCode.FRONT_MATTER_UNSAFE: QT_TRANSLATE_NOOP(
        "Problem", "The front matter uses YAML that is not allowed: {detail}"
    ),
    ProblemCode.FRONT_MATTER_TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "The front matter is larger than 256 kB"),
    ProblemCode.FRONT_MATTER_NOT_A_MAP: QT_TRANSLATE_NOOP("Problem", "The front matter is not a list of fields"),
    ProblemCode.FIELD_MISSING: QT_TRANSLATE_NOOP("Problem", "The field “{field}” is missing"),
    ProblemCode.FIELD_DUPLICATE: QT_TRANSLATE_NOOP("Problem", "The field “{detail}” is given twice"),
    ProblemCode.FIELD_TOO_MANY: QT_TRANSLATE_NOOP("Problem", "The field “{field}” has too many values: {detail}"),
    ProblemCode.FIELD_TOO_LONG: QT_TRANSLATE_NOOP("Problem", "The field “{field}” is too long: {detail}"),
    ProblemCode.FIELD_WRONG_KIND: QT_TRANSLATE_NOOP("Problem", "The field “{field}” has a value of the wrong kind"),
    ProblemCode.VALUE_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "The field “{field}” has an unknown value: {detail}"),
    ProblemCode.DATE_INVALID: QT_TRANSLATE_NOOP("Problem", "The field “{field}” is not a date: {detail}"),
    ProblemCode.DATE_ORDER: QT_TRANSLATE_NOOP(
        "Problem", "The date of “{field}” is earlier than the one it should follow: {detail}"
    ),
    ProblemCode.ID_DUPLICATE: QT_TRANSLATE_NOOP("Problem", "Another entry has the same id: {detail}"),
    ProblemCode.APPROVAL_INCOMPLETE: QT_TRANSLATE_NOOP(
        "Problem", "The entry is approved, but its approval has no name or date"
    ),
    ProblemCode.APPROVAL_STALE: QT_TRANSLATE_NOOP("Problem", "The entry has an approval, but its status is {detail}"),
    ProblemCode.STATUS_STEP: QT_TRANSLATE_NOOP("Problem", "The status cannot change like this: {detail}"),
    ProblemCode.SOURCE_EMPTY: QT_TRANSLATE_NOOP("Problem", "A source has neither a web address nor a file"),
    ProblemCode.LINK_BROKEN: QT_TRANSLATE_NOOP("Problem", "The link leads nowhere: {detail}"),
    ProblemCode.LINK_AMBIGUOUS: QT_TRANSLATE_NOOP("Problem", "The link fits several entries: {detail}"),
    ProblemCode.HEADING_MISSING: QT_TRANSLATE_NOOP("Problem", "The entry has no such heading: {detail}"),
    ProblemCode.RELATION_MISFIT: QT_TRANSLATE_NOOP(
        "Problem", "The field “{field}” names an entry that does not belong there: {detail}"
    ),
    ProblemCode.RELATION_BROKEN: QT_TRANSLATE_NOOP(
        "Problem", "The field “{field}” names an entry that does not exist: {detail}"
    ),
    ProblemCode.ATTACHMENT_MISSING: QT_TRANSLATE_NOOP("Problem", "The file does not exist: {detail}"),
    ProblemCode.ATTACHMENT_OUTSIDE: QT_TRANSLATE_NOOP("Problem", "The file is outside the library: {detail}"),
    ProblemCode.VOCABULARY_BROKEN: QT_TRANSLATE_NOOP("Problem", "The vocabulary cannot be read: {detail}"),
    ProblemCode.LIBRARY_FILE_BROKEN: QT_TRANSLATE_NOOP("Problem", "The library file cannot be read: {detail}"),
    ProblemCode.COLLECTION_BROKEN: QT_TRANSLATE_NOOP("Problem", "The collection cannot be read: {detail}"),
    ProblemCode.COLLECTION_ENTRY_MISSING: QT_TRANSLATE_NOOP(
        "Problem", "The collection names an entry that does not exist: {detail}"
    ),
    ProblemCode.PDF_DAMAGED: QT_TRANSLATE_NOOP("Problem", "The PDF is damaged or empty; only its name is searched"),
    ProblemCode.PDF_LOCKED: QT_TRANSLATE_NOOP(
        "Problem", "The PDF is protected by a password; only its name is searched. Save it without one"
    ),
    ProblemCode.PDF_CUT: QT_TRANSLATE_NOOP(
        "Problem", "The PDF asks too much of the computer; its beginning is searched: {detail}"
    ),
    ProblemCode.PDF_NO_TEXT: QT_TRANSLATE_NOOP(
        "Problem", "Pages without text, such as scanned ones, cannot be searched: {detail}"
    ),
    ProblemCode.PDF_UNREADABLE: QT_TRANSLATE_NOOP("Problem", "The PDF may not be read; look at the rights of the file"),
    ProblemCode.PERSONAL_DATA: QT_TRANSLATE_NOOP("Problem", "This may point to a person: {detail}"),
    ProblemCode.NOT_INDEXED: QT_TRANSLATE_NOOP("Problem", "The entry could not be indexed: {detail}"),
}


def problem_text(problem: Problem, translate: Translate) -> str:
    """Word a problem in the user's language."""
    template = translate("Problem", _TEXTS[problem.code])
    return template.replace("{field}", problem.field).replace("{detail}", problem.detail)
