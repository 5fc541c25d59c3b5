"""What becomes of each row of an import: its fate and the reasons, as codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kokemukset_app.core.batch import FileStep


class Fate(StrEnum):
    """What an import does with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class ReasonCode(StrEnum):
    """Why a row is refused, or what is remarked on one that is taken; `wording/exchange.py` has the words."""

    TITLE_MISSING = "title_missing"
    TITLE_TOO_LONG = "title_too_long"
    SUMMARY_TOO_LONG = "summary_too_long"
    VALUE_UNKNOWN = "value_unknown"
    DATE_INVALID = "date_invalid"
    BAD_CHARACTER = "bad_character"
    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"
    ID_BAD = "id_bad"
    ID_TWICE = "id_twice"
    NAME_RESERVED = "name_reserved"
    NAME_TAKEN = "name_taken"
    FIXED = "fixed"
    UNREADABLE = "unreadable"
    STATUS_HELD = "status_held"
    BACK_TO_REVIEW = "back_to_review"


REMARKS: Final = frozenset({ReasonCode.STATUS_HELD, ReasonCode.BACK_TO_REVIEW})
"""Reasons that do not refuse a row."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: the field it is about, and a raw detail."""

    code: ReasonCode
    field: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RowResult:
    """A row of the dry run: `row` as its file counts (0: a file of its own), and the steps that it would take."""

    row: int
    fate: Fate
    title: str
    id: str = ""
    path: str = ""
    reasons: tuple[Reason, ...] = ()
    steps: tuple[FileStep, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A dry run: every row's fate, which column goes to which field, and the columns that go nowhere."""

    name: str
    rows: tuple[RowResult, ...]
    mapping: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[FileStep, ...]:
        """All steps, in the order of the rows."""
        return tuple(step for row in self.rows for step in row.steps)

    def count(self, fate: Fate) -> int:
        """Count the rows of one fate."""
        return sum(1 for row in self.rows if row.fate is fate)


_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE)
_BAD_IN_NAME = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]')
_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def is_reserved_name(name: str) -> bool:
    """Tell whether a file or folder of this name cannot be on every system."""
    return bool(_RESERVED.fullmatch(name.strip(" ."))) or name != name.rstrip(" .") or bool(_BAD_IN_NAME.search(name))


def is_good_id(text: str) -> bool:
    """Tell whether a text can be an id and a file name of our library: kebab-case ASCII, at most 100 characters."""
    return len(text) <= 100 and bool(_ID.fullmatch(text))


def has_bad_character(text: str) -> bool:
    """Tell whether a text has what no entry may hold: NUL and other control characters, lone surrogates."""
    return bool(_CONTROL.search(text))
