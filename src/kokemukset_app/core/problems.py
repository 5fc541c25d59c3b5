"""What is wrong with a file of the library: a code, a place, never a text for people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is: `check` fails on an error, and mentions a warning."""

    ERROR = "error"
    WARNING = "warning"


class ProblemCode(StrEnum):
    """Every problem there is; `wording/problems.py` has the words."""

    # the file
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_LARGE = "file_too_large"
    ENCODING_GUESSED = "encoding_guessed"
    # the front matter
    FRONT_MATTER_BROKEN = "front_matter_broken"
    FRONT_MATTER_UNSAFE = "front_matter_unsafe"
    FRONT_MATTER_TOO_LARGE = "front_matter_too_large"
    FRONT_MATTER_NOT_A_MAP = "front_matter_not_a_map"
    FIELD_MISSING = "field_missing"
    FIELD_DUPLICATE = "field_duplicate"
    FIELD_TOO_LONG = "field_too_long"
    FIELD_TOO_MANY = "field_too_many"
    FIELD_WRONG_KIND = "field_wrong_kind"
    VALUE_UNKNOWN = "value_unknown"
    DATE_INVALID = "date_invalid"
    DATE_ORDER = "date_order"
    ID_DUPLICATE = "id_duplicate"
    APPROVAL_INCOMPLETE = "approval_incomplete"
    APPROVAL_STALE = "approval_stale"
    STATUS_STEP = "status_step"
    SOURCE_EMPTY = "source_empty"
    # what it points to
    LINK_BROKEN = "link_broken"
    LINK_AMBIGUOUS = "link_ambiguous"
    HEADING_MISSING = "heading_missing"
    RELATION_BROKEN = "relation_broken"
    RELATION_MISFIT = "relation_misfit"
    ATTACHMENT_MISSING = "attachment_missing"
    ATTACHMENT_OUTSIDE = "attachment_outside"
    # the library's own files
    VOCABULARY_BROKEN = "vocabulary_broken"
    LIBRARY_FILE_BROKEN = "library_file_broken"
    COLLECTION_BROKEN = "collection_broken"
    COLLECTION_ENTRY_MISSING = "collection_entry_missing"
    # publications
    PDF_DAMAGED = "pdf_damaged"
    PDF_LOCKED = "pdf_locked"
    PDF_CUT = "pdf_cut"
    PDF_NO_TEXT = "pdf_no_text"
    PDF_UNREADABLE = "pdf_unreadable"
    # the people behind it
    PERSONAL_DATA = "personal_data"
    # the index
    NOT_INDEXED = "not_indexed"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem: `path` inside the library, 1-based `line` (0 = the whole file), `field`, and a raw `detail`."""

    path: str
    line: int
    code: ProblemCode
    severity: Severity = Severity.WARNING
    field: str = ""
    detail: str = ""
