"""Searches that are kept: named ones, those made lately, and those that found nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from kokemukset_app.core.facets import FacetSelection

MOST_SAVED, MOST_PAST, MOST_GAPS = 200, 60, 1000
LONGEST = 300
"""A search of more letters than this is cut where it is kept."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search with what was switched on; `name` is empty for one that was only made, `at` an ISO time."""

    text: str
    selection: FacetSelection = FacetSelection()
    name: str = ""
    at: str = ""

    def is_same(self, other: KeptSearch) -> bool:
        """Tell whether both ask the same."""
        return self.text == other.text and self.selection == other.selection


@dataclass(frozen=True, slots=True)
class Gap:
    """A search without hits: how often it was made, and on which days (ISO) first and last."""

    text: str
    count: int
    first: str
    last: str


def with_past(past: Sequence[KeptSearch], made: KeptSearch) -> tuple[KeptSearch, ...]:
    """Put a search first; the one before goes where it was only the beginning of this one."""
    kept = [search for search in past if not search.is_same(made)]
    if kept and kept[0].selection == made.selection and made.text.startswith(kept[0].text):
        kept = kept[1:]
    return (made, *kept)[:MOST_PAST]


def with_saved(saved: Sequence[KeptSearch], made: KeptSearch) -> tuple[KeptSearch, ...]:
    """Put a named search first; one that asks the same gives way."""
    return (made, *(search for search in saved if not search.is_same(made)))[:MOST_SAVED]


def with_gap(gaps: Sequence[Gap], text: str, day: str) -> tuple[Gap, ...]:
    """Count a search without hits, newest first; of many the rarest and oldest go."""
    known = next((gap for gap in gaps if gap.text.casefold() == text.casefold()), None)
    counted = Gap(text, known.count + 1 if known else 1, known.first if known else day, day)
    found = [counted, *(gap for gap in gaps if gap is not known)]
    if len(found) > MOST_GAPS:
        found.remove(min(found[1:], key=lambda gap: (gap.count, gap.last)))
    return tuple(found)


def gaps_as_csv(gaps: Sequence[Gap]) -> bytes:
    """Write a gap list for a spreadsheet: with a mark of its encoding, and no cell that could be a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(("search", "count", "first", "last"))
    for gap in gaps:
        text = f"'{gap.text}" if gap.text.startswith(_FORMULA) else gap.text
        writer.writerow((text, gap.count, gap.first, gap.last))
    return out.getvalue().encode("utf-8-sig", "replace")


def gaps_as_json(gaps: Sequence[Gap]) -> bytes:
    """Write a gap list as JSON."""
    rows = [{"search": g.text, "count": g.count, "first": g.first, "last": g.last} for g in gaps]
    return (json.dumps({"gaps": rows}, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
