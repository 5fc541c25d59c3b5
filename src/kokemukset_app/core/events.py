"""Things that happened, told to whoever listens; past tense."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an index job did; `seconds` is wall time.

    `problems` only counts them: a library may have many thousands, and a report goes to the window after every change.
    `IndexService.problems` lists them.
    """

    entries: int = 0
    added: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0
    problems: int = 0
    seconds: float = 0.0
    rebuilt: bool = False

    @property
    def has_changes(self) -> bool:
        """Tell whether a search could now find something else than before."""
        return self.rebuilt or bool(self.added or self.updated or self.removed)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long job is; `total` 0 means that it is not known yet."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PublicationProgress:
    """How far the reading of PDFs is: `done` of `total` files, `pages` so far; `commits` grows as they can be found.

    `goes_on`: an earlier reading did not come to its end, and this one takes it up.
    """

    done: int
    total: int
    pages: int = 0
    commits: int = 0
    path: str = ""
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class PublicationReport:
    """What an index job over the PDFs did.

    `publications` and `pages` count what was read now, `known` all PDFs, `problems` those that could not be indexed.
    """

    known: int = 0
    publications: int = 0
    pages: int = 0
    removed: int = 0
    problems: int = 0
    seconds: float = 0.0

    @property
    def has_changes(self) -> bool:
        """Tell whether a search could now find something else than before."""
        return bool(self.publications or self.removed)


class Trouble(StrEnum):
    """Why something could not be done; the front ends have the words and the advice."""

    LIBRARY_MISSING = "library_missing"
    LIBRARY_UNREADABLE = "library_unreadable"
    LIBRARY_VANISHED = "library_vanished"
    ENTRY_MISSING = "entry_missing"
    INDEX_UNAVAILABLE = "index_unavailable"
    INDEX_DAMAGED = "index_damaged"
    DISK_FULL = "disk_full"
    SETTINGS_NOT_SAVED = "settings_not_saved"
    PLAN_MISSING = "plan_missing"
    PLAN_NOT_SAVED = "plan_not_saved"
    COLLECTION_CHANGED = "collection_changed"
    COLLECTION_NOT_KEPT = "collection_not_kept"
    COLLECTION_UNWRITABLE = "collection_unwritable"
    CONFLICT = "conflict"
    LIBRARY_READ_ONLY = "library_read_only"
    ENTRY_FIXED = "entry_fixed"
    ENTRY_EXISTS = "entry_exists"
    SAVE_FAILED = "save_failed"
    PDF_MISSING = "pdf_missing"
    PDF_LOCKED = "pdf_locked"
    PDF_DAMAGED = "pdf_damaged"
    PDF_TOO_HEAVY = "pdf_too_heavy"
    UNEXPECTED = "unexpected"
