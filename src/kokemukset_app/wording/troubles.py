"""What the program says when something cannot be done: what happened and what to do, in one line."""

from __future__ import annotations

from kokemukset_app.core.errors import (
    CollectionChanged,
    CollectionNotKept,
    CollectionUnwritable,
    Conflict,
    DocumentUnreadable,
    EntryExists,
    EntryFixed,
    EntryMissing,
    IndexDamaged,
    IndexUnavailable,
    KokemuksetError,
    LibraryMissing,
    LibraryReadOnly,
    LibraryUnreadable,
    PlanMissing,
    PlanNotSaved,
    PublicationRefused,
    SaveFailed,
    SettingsError,
)
from kokemukset_app.core.events import Trouble
from kokemukset_app.core.publication import PdfTrouble
from kokemukset_app.wording.catalogue import QT_TRANSLATE_NOOP, Translate

_TEXTS: dict[Trouble, str] = {
    Trouble.LIBRARY_MISSING: QT_TRANSLATE_NOOP(
        "Trouble", "The library folder does not exist: {detail}. Choose another folder."
    ),
    Trouble.LIBRARY_UNREADABLE: QT_TRANSLATE_NOOP(
        "Trouble", "The library folder may not be read: {detail}. Check its permissions or choose another folder."
    ),
    Trouble.LIBRARY_VANISHED: QT_TRANSLATE_NOOP(
        "Trouble", "The library folder has gone: {detail}. Searching still works; entries open when it is back."
    ),
    Trouble.ENTRY_MISSING: QT_TRANSLATE_NOOP("Trouble", "The entry is no longer in the library: {detail}"),
    Trouble.INDEX_UNAVAILABLE: QT_TRANSLATE_NOOP(
        "Trouble", "The search index cannot be written: {detail}. Free some space or check the permissions."
    ),
    Trouble.INDEX_DAMAGED: QT_TRANSLATE_NOOP("Trouble", "The search index was damaged and is being made anew."),
    Trouble.DISK_FULL: QT_TRANSLATE_NOOP("Trouble", "The disk is full: {detail}. Free some space and try again."),
    Trouble.SETTINGS_NOT_SAVED: QT_TRANSLATE_NOOP(
        "Trouble", "The settings could not be saved: {detail}. They hold until the program is closed."
    ),
    Trouble.PLAN_MISSING: QT_TRANSLATE_NOOP("Trouble", "The saved plan check cannot be opened: {detail}"),
    Trouble.PLAN_NOT_SAVED: QT_TRANSLATE_NOOP(
        "Trouble",
        "The plan check could not be saved: {detail}. Free some space or check the permissions, then try again.",
    ),
    Trouble.PDF_MISSING: QT_TRANSLATE_NOOP(
        "Trouble", "The PDF is missing or may not be read: {detail}. Check that the file is there."
    ),
    Trouble.PDF_LOCKED: QT_TRANSLATE_NOOP(
        "Trouble", "The PDF is protected by a password: {detail}. Open it in another program, or save it without one."
    ),
    Trouble.PDF_DAMAGED: QT_TRANSLATE_NOOP(
        "Trouble", "The PDF is damaged and cannot be shown: {detail}. Get the file again from where it came."
    ),
    Trouble.PDF_TOO_HEAVY: QT_TRANSLATE_NOOP(
        "Trouble", "The PDF asks too much of the computer: {detail}. Open it in another program."
    ),
    Trouble.COLLECTION_CHANGED: QT_TRANSLATE_NOOP(
        "Trouble", "The collection’s file has been changed meanwhile: {detail}. Nothing was written; use another name."
    ),
    Trouble.COLLECTION_NOT_KEPT: QT_TRANSLATE_NOOP(
        "Trouble",
        "The collection’s file cannot be changed without losing something in it: {detail}. Save under another name.",
    ),
    Trouble.COLLECTION_UNWRITABLE: QT_TRANSLATE_NOOP(
        "Trouble", "The collection cannot be saved: {detail}. Check the folder’s permissions and free space."
    ),
    Trouble.CONFLICT: QT_TRANSLATE_NOOP(
        "Trouble", "The entry was changed elsewhere meanwhile: {detail}. Nothing was written; read it again first."
    ),
    Trouble.LIBRARY_READ_ONLY: QT_TRANSLATE_NOOP(
        "Trouble", "This library is only for reading: {detail}. Copy it to a folder of your own to edit it."
    ),
    Trouble.ENTRY_FIXED: QT_TRANSLATE_NOOP(
        "Trouble", "The fields of this entry cannot be changed one by one: {detail}. Edit its whole text instead."
    ),
    Trouble.ENTRY_EXISTS: QT_TRANSLATE_NOOP(
        "Trouble", "There is an entry of that name already: {detail}. Nothing was written over it."
    ),
    Trouble.SAVE_FAILED: QT_TRANSLATE_NOOP(
        "Trouble", "It could not be saved: {detail}. Free some space or check the permissions, and save again."
    ),
    Trouble.UNEXPECTED: QT_TRANSLATE_NOOP("Trouble", "Something unexpected happened: {detail}"),
}

_BY_ERROR: tuple[tuple[type[BaseException], Trouble], ...] = (
    (LibraryMissing, Trouble.LIBRARY_MISSING),
    (LibraryUnreadable, Trouble.LIBRARY_UNREADABLE),
    (CollectionChanged, Trouble.COLLECTION_CHANGED),
    (CollectionNotKept, Trouble.COLLECTION_NOT_KEPT),
    (CollectionUnwritable, Trouble.COLLECTION_UNWRITABLE),
    (EntryMissing, Trouble.ENTRY_MISSING),
    (Conflict, Trouble.CONFLICT),
    (LibraryReadOnly, Trouble.LIBRARY_READ_ONLY),
    (EntryFixed, Trouble.ENTRY_FIXED),
    (EntryExists, Trouble.ENTRY_EXISTS),
    (SaveFailed, Trouble.SAVE_FAILED),
    (IndexDamaged, Trouble.INDEX_DAMAGED),
    (IndexUnavailable, Trouble.INDEX_UNAVAILABLE),
    (PlanMissing, Trouble.PLAN_MISSING),
    (PlanNotSaved, Trouble.PLAN_NOT_SAVED),
    (SettingsError, Trouble.SETTINGS_NOT_SAVED),
)


_BY_REASON = {
    PdfTrouble.UNREADABLE: Trouble.PDF_MISSING,
    PdfTrouble.LOCKED: Trouble.PDF_LOCKED,
    PdfTrouble.TOO_SLOW: Trouble.PDF_TOO_HEAVY,
    PdfTrouble.TOO_LARGE: Trouble.PDF_TOO_HEAVY,
}


def trouble_of(error: BaseException) -> Trouble:
    """Name the kind of trouble an error means."""
    if isinstance(error, PublicationRefused):
        return next((t for reason, t in _BY_REASON.items() if reason == error.reason), Trouble.PDF_DAMAGED)
    return next((trouble for kind, trouble in _BY_ERROR if isinstance(error, kind)), Trouble.UNEXPECTED)


def trouble_text(error: BaseException, translate: Translate, *, as_trouble: Trouble | None = None) -> str:
    """Word an error for the user."""
    if isinstance(error, DocumentUnreadable) and as_trouble is None:
        from kokemukset_app.wording.plan_words import document_fault_text  # noqa: PLC0415  # not at the start

        return document_fault_text(error.fault, error.detail, translate)
    if isinstance(error, KokemuksetError) and as_trouble is None and (words := _care_words(error, translate)):
        return words
    trouble = as_trouble or trouble_of(error)
    detail = error.detail if isinstance(error, KokemuksetError) else f"{type(error).__name__}: {error}"
    return translate("Trouble", _TEXTS[trouble]).replace("{detail}", detail)


def _care_words(error: KokemuksetError, translate: Translate) -> str | None:
    from kokemukset_app.wording.care import care_error_text  # noqa: PLC0415  # not at the start

    return care_error_text(error, translate)
