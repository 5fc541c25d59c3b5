"""Dates in the forms people and programs write them, turned to ISO text as exact as they are."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*|Z)?", re.DOTALL)
_DAY_FIRST = re.compile(r"(?:\w{2,3}\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s.*|\s?klo.*)?", re.DOTALL)
_MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{2,6}|T\d+Z?)?")
_WORDED = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?:[\s,].*)?"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def iso_date(text: str) -> str:
    """Give `2021-03-04`, `2021-03` or `2021` for a date in a usual form; empty when it is none.

    A time of day and its zone are dropped: the day is the one the writer saw.
    """
    text = text.strip()
    if len(text) > 64:
        return ""
    if match := _ISO.fullmatch(text):
        return _checked(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(text):
        return _checked(match[3], match[2], match[1])
    if match := _MONTH_YEAR.fullmatch(text):
        return _checked(match[2], match[1], None)
    if match := _PACKED.fullmatch(text):
        return _checked(match[1], match[2], match[3])
    if match := _WORDED.fullmatch(text):
        month = match[2][:3].lower()
        if month in _MONTHS:
            return _checked(match[4], str(_MONTHS.index(month) + 1), match[1] or match[3])
    return ""


def year_of(iso: str) -> int | None:
    """Give the year an ISO text begins with."""
    return int(iso[:4]) if len(iso) >= 4 and iso[:4].isascii() and iso[:4].isdigit() else None


def _checked(year: str, month: str | None, day: str | None) -> str:
    try:
        whole = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    iso = whole.isoformat()
    return iso if day else iso[:7] if month else iso[:4]
