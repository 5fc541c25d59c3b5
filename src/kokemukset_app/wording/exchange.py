"""What imports and exports say: why a file is not taken, and what becomes of each row."""

from __future__ import annotations

from kokemukset_app.core.exchange import ExchangeError, ExchangeFault
from kokemukset_app.core.import_fates import Fate, Reason, ReasonCode
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_FAULTS: dict[ExchangeFault, str] = {
    ExchangeFault.UNREADABLE: QT_TRANSLATE_NOOP("Exchange", "There is no readable file there: {detail}"),
    ExchangeFault.UNKNOWN_KIND: QT_TRANSLATE_NOOP(
        "Exchange", "This kind of file cannot be taken in: {detail}. Use CSV, XLSX, DOCX or a folder of Markdown."
    ),
    ExchangeFault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Exchange", "The file is larger than what is taken in at once (128 MB). Split it in parts."
    ),
    ExchangeFault.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "Exchange", "The table has too many columns (over 256). Leave out those that are not needed."
    ),
    ExchangeFault.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "Exchange", "There is too much to take in at once: over {detail}. Split it in parts."
    ),
    ExchangeFault.BINARY: QT_TRANSLATE_NOOP("Exchange", "The file is no text. Save it as CSV in UTF-8."),
    ExchangeFault.BROKEN: QT_TRANSLATE_NOOP(
        "Exchange",
        "The file is damaged or not what its name says ({detail}). Open it in its own program and save again.",
    ),
    ExchangeFault.BOMB: QT_TRANSLATE_NOOP(
        "Exchange", "The file would unpack to far more than it holds, so it was not opened ({detail})."
    ),
    ExchangeFault.OUTSIDE: QT_TRANSLATE_NOOP(
        "Exchange", "The file has a part that leads outside of it, so it was not opened ({detail})."
    ),
    ExchangeFault.MACROS: QT_TRANSLATE_NOOP(
        "Exchange", "The file has macros, so it was not opened ({detail}). Save it as XLSX or DOCX without them."
    ),
    ExchangeFault.ENCRYPTED: QT_TRANSLATE_NOOP(
        "Exchange", "The file has a password or an old format. Save it as XLSX or DOCX without a password."
    ),
    ExchangeFault.UNSAFE_XML: QT_TRANSLATE_NOOP(
        "Exchange", "The file has declarations that no office program writes, so it was not opened ({detail})."
    ),
    ExchangeFault.NO_HEADER: QT_TRANSLATE_NOOP(
        "Exchange", "The table is empty. Its first row should name the columns."
    ),
    ExchangeFault.DOUBLE_HEADER: QT_TRANSLATE_NOOP(
        "Exchange", "Two columns have the same name: {detail}. Rename one of them."
    ),
    ExchangeFault.NO_TITLE_COLUMN: QT_TRANSLATE_NOOP(
        "Exchange", "No column is led to the title. The columns are: {detail}. Choose which one is the title."
    ),
    ExchangeFault.BAD_MAPPING: QT_TRANSLATE_NOOP("Exchange", "There is no such column or field: {detail}"),
    ExchangeFault.NOTHING: QT_TRANSLATE_NOOP("Exchange", "There is nothing to take: {detail}"),
    ExchangeFault.NOT_WRITTEN: QT_TRANSLATE_NOOP("Exchange", "The file could not be written: {detail}"),
}
_REASONS: dict[ReasonCode, str] = {
    ReasonCode.TITLE_MISSING: QT_TRANSLATE_NOOP("Exchange", "the title is missing"),
    ReasonCode.TITLE_TOO_LONG: QT_TRANSLATE_NOOP("Exchange", "the title is too long ({detail} characters)"),
    ReasonCode.SUMMARY_TOO_LONG: QT_TRANSLATE_NOOP("Exchange", "the summary is too long ({detail} characters)"),
    ReasonCode.VALUE_UNKNOWN: QT_TRANSLATE_NOOP("Exchange", "“{detail}” is not in the vocabulary ({field})"),
    ReasonCode.DATE_INVALID: QT_TRANSLATE_NOOP("Exchange", "“{detail}” is not a date ({field})"),
    ReasonCode.BAD_CHARACTER: QT_TRANSLATE_NOOP("Exchange", "characters that no text may hold ({field}{detail})"),
    ReasonCode.TOO_LONG: QT_TRANSLATE_NOOP("Exchange", "too long ({field})"),
    ReasonCode.TOO_MANY_CELLS: QT_TRANSLATE_NOOP("Exchange", "more cells than columns ({detail})"),
    ReasonCode.ID_BAD: QT_TRANSLATE_NOOP("Exchange", "an id has only small letters a–z, digits and hyphens: {detail}"),
    ReasonCode.ID_TWICE: QT_TRANSLATE_NOOP("Exchange", "another entry has the same id: {detail}"),
    ReasonCode.NAME_RESERVED: QT_TRANSLATE_NOOP("Exchange", "Windows keeps this name for itself: {detail}"),
    ReasonCode.NAME_TAKEN: QT_TRANSLATE_NOOP("Exchange", "there is another file of this name: {detail}"),
    ReasonCode.FIXED: QT_TRANSLATE_NOOP("Exchange", "the entry cannot be changed field by field: {detail}"),
    ReasonCode.UNREADABLE: QT_TRANSLATE_NOOP("Exchange", "cannot be read: {detail}"),
    ReasonCode.STATUS_HELD: QT_TRANSLATE_NOOP("Exchange", "the status “{detail}” is not taken: it needs a review here"),
    ReasonCode.BACK_TO_REVIEW: QT_TRANSLATE_NOOP("Exchange", "goes back to review, as approved content changes"),
}
_FATES: dict[Fate, str] = {
    Fate.NEW: QT_TRANSLATE_NOOP("Exchange", "new"),
    Fate.CHANGED: QT_TRANSLATE_NOOP("Exchange", "changed"),
    Fate.UNCHANGED: QT_TRANSLATE_NOOP("Exchange", "unchanged"),
    Fate.REFUSED: QT_TRANSLATE_NOOP("Exchange", "refused"),
}


def fault_text(error: ExchangeError, translate: Translate) -> str:
    """Word why a file was not taken in or made."""
    text = translate("Exchange", _FAULTS[error.fault]).replace("{detail}", error.detail)
    return text.replace(" ()", "").rstrip(": ")


def reason_text(reason: Reason, translate: Translate) -> str:
    """Word why a row is refused, or what is remarked on it."""
    text = translate("Exchange", _REASONS[reason.code])
    return text.replace("{detail}", reason.detail).replace("{field}", reason.field)


def fate_text(fate: Fate, translate: Translate) -> str:
    """Word what becomes of a row."""
    return translate("Exchange", _FATES[fate])
