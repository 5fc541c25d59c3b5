"""The one tree of errors.

KokemuksetError
├── LibraryError            the folder of entries
│   ├── LibraryMissing      the folder is not there, or has gone
│   ├── LibraryUnreadable   it is there and may not be read
│   ├── EntryMissing        an entry that was asked for is not there
│   ├── CollectionError     a collection could not be saved
│   │   ├── CollectionChanged     its file is another by now
│   │   ├── CollectionNotKept     its file could not be changed without losing something
│   │   └── CollectionUnwritable  no rights, no room
│   └── EditError           an entry that was to be written
│       ├── Conflict        it changed on the disk since it was read
│       ├── LibraryReadOnly the folder may not be written to
│       ├── EntryFixed      it cannot be changed safely (its front matter, its encoding)
│       ├── EntryExists     there is a file of that name already
│       └── SaveFailed      the system refused (no room, no rights)
├── SearchIndexError        our own index
│   ├── IndexDamaged        it cannot be read: it will be rebuilt
│   └── IndexUnavailable    it cannot be made (no rights, disk full)
├── SettingsError           the settings could not be written
├── DocumentUnreadable      a document that the user brought cannot be read
├── PlanError               a saved plan check
│   ├── PlanMissing         it is not there, or not one of ours
│   └── PlanNotSaved        it could not be written
├── PublicationRefused      a PDF that cannot be shown or read
└── Cancelled               the caller took the job back
"""

from __future__ import annotations

from enum import StrEnum


class KokemuksetError(Exception):
    """What the program can explain to its user; `detail` says what and where, in no language."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class LibraryError(KokemuksetError):
    """Something about the folder of entries."""


class LibraryMissing(LibraryError):
    """The folder is not there, or it vanished while open; `detail` is its path."""


class LibraryUnreadable(LibraryError):
    """The folder may not be read; `detail` is its path."""


class EntryMissing(LibraryError):
    """No such entry, or its file has gone; `detail` is the id."""


class CollectionError(LibraryError):
    """A collection could not be saved; nothing was changed on disk."""


class CollectionChanged(CollectionError):
    """Somebody else has changed or removed the file since it was read; `detail` is its name."""


class CollectionNotKept(CollectionError):
    """The file is written in a way that cannot be changed without losing something; `detail` is its name."""


class CollectionUnwritable(CollectionError):
    """The file cannot be written; `detail` is the file and the system's reason."""


class EditError(LibraryError):
    """An entry that was to be written; nothing was changed."""


class Conflict(EditError):
    """The file changed since it was read, or went; `detail` is its path, `theirs` its text now (None: it went)."""

    def __init__(self, detail: str, theirs: str | None = None) -> None:
        super().__init__(detail)
        self.theirs = theirs


class LibraryReadOnly(EditError):
    """The folder may not be written to; `detail` is its path."""


class EntryFixed(EditError):
    """The entry cannot be changed safely this way; `detail` is its path, `reason` why and what then (a code).

    Codes: those of `core.editing.Obstacle`; `duplicate_key`; `unsafe_result` (the outcome would not read as meant).
    """

    def __init__(self, detail: str, reason: str) -> None:
        super().__init__(detail)
        self.reason = reason


class EntryExists(EditError):
    """There is a file of that name already; `detail` is its path."""


class SaveFailed(EditError):
    """The system refused the write; `detail` is the path and the system's reason."""


class SearchIndexError(KokemuksetError):
    """Something about the index in the cache folder."""


class IndexDamaged(SearchIndexError):
    """The index cannot be read; nothing is lost, it can be rebuilt."""


class IndexUnavailable(SearchIndexError):
    """The index cannot be made: no rights, no room; `detail` is the folder and the system's reason."""


class SettingsError(KokemuksetError):
    """The settings could not be kept; `detail` is the file and the system's reason."""


class DocumentFault(StrEnum):
    """Why a document cannot be read."""

    MISSING = "missing"
    NOT_ALLOWED = "not_allowed"
    UNKNOWN_KIND = "unknown_kind"
    TOO_LARGE = "too_large"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_TEXT = "no_text"
    TOO_SLOW = "too_slow"


class DocumentUnreadable(KokemuksetError):
    """A document cannot be read; `detail` is its file name, `fault` the reason."""

    def __init__(self, detail: str, fault: DocumentFault) -> None:
        super().__init__(detail)
        self.fault = fault


class PlanError(KokemuksetError):
    """Something about a saved plan check."""


class PlanMissing(PlanError):
    """The saved check is not there or cannot be read; `detail` is its name."""


class PlanNotSaved(PlanError):
    """The check could not be written; `detail` is the file and the system's reason."""


class PublicationRefused(KokemuksetError):
    """A PDF cannot be shown or read; `reason` is the value of a `PdfTrouble`, `detail` the PDF's name."""

    def __init__(self, detail: str = "", reason: str = "") -> None:
        super().__init__(detail)
        self.reason = reason


class Cancelled(KokemuksetError):
    """The job was taken back by whoever asked for it."""
