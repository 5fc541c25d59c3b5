"""The one tree of errors.

KokemuksetError
├── LibraryError            the folder of entries
│   ├── LibraryMissing      the folder is not there, or has gone
│   ├── LibraryUnreadable   it is there and may not be read
│   └── EntryMissing        an entry that was asked for is not there
├── SearchIndexError        our own index
│   ├── IndexDamaged        it cannot be read: it will be rebuilt
│   └── IndexUnavailable    it cannot be made (no rights, disk full)
├── SettingsError           the settings could not be written
├── PublicationRefused      a PDF that cannot be shown or read
└── Cancelled               the caller took the job back
"""

from __future__ import annotations


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


class SearchIndexError(KokemuksetError):
    """Something about the index in the cache folder."""


class IndexDamaged(SearchIndexError):
    """The index cannot be read; nothing is lost, it can be rebuilt."""


class IndexUnavailable(SearchIndexError):
    """The index cannot be made: no rights, no room; `detail` is the folder and the system's reason."""


class SettingsError(KokemuksetError):
    """The settings could not be kept; `detail` is the file and the system's reason."""


class PublicationRefused(KokemuksetError):
    """A PDF cannot be shown or read; `reason` is the value of a `PdfTrouble`, `detail` the PDF's name."""

    def __init__(self, detail: str = "", reason: str = "") -> None:
        super().__init__(detail)
        self.reason = reason


class Cancelled(KokemuksetError):
    """The job was taken back by whoever asked for it."""
