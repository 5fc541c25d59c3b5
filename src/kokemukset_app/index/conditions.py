"""What decides without scoring: facet values, years, dates, and whether a field has a value at all."""

from __future__ import annotations

import math
from datetime import date, timedelta

import numpy as np

from kokemukset_app.core.facets import FacetField
from kokemukset_app.core.query import FacetIs, Has, Recent, TimeUnit, YearRange
from kokemukset_app.core.text import fold
from kokemukset_app.index.arrays import Mask
from kokemukset_app.index.part import Part
from kokemukset_app.index.schema import AREA_OF, Area


def documents(node: FacetIs | YearRange | Has | Recent, part: Part) -> Mask:
    """Mark the documents of a part that meet a condition."""
    match node:
        case FacetIs():
            return _facet_is(node, part)
        case YearRange():
            return _in_years(node, part)
        case Has():
            return _has(node, part)
        case Recent():
            return part.dates >= first_day(node, date.today())  # dates of entries are local ones


def first_day(node: Recent, today: date) -> int:
    """Give the first day of a time back from today, as entries are dated: `yyyymmdd`."""
    match node.unit:
        case TimeUnit.DAY | TimeUnit.WEEK:
            days = node.count * (7 if node.unit is TimeUnit.WEEK else 1)
            first = today - timedelta(days=min(days, today.toordinal() - 1))
            return first.year * 10000 + first.month * 100 + first.day
        case TimeUnit.MONTH | TimeUnit.YEAR:
            months = today.year * 12 + today.month - 1 - node.count * (12 if node.unit is TimeUnit.YEAR else 1)
            # A day the month does not have (31 June) is as good a limit as its last one; a dateless day (00) is none.
            return max(1, months // 12 * 10000 + (months % 12 + 1) * 100 + today.day)


def _has(node: Has, part: Part) -> Mask:
    mask = np.zeros(part.size, np.bool_)
    if isinstance(node.field, FacetField):
        mask[part.facet(node.field).docs] = True
        return mask
    area = AREA_OF[node.field]
    ends = part.area_ends.astype(np.int64)
    # The advice belongs to the body, and comes after it.
    last = Area.ADVICE if area is Area.BODY else area
    before = ends[:, area - 1] if area else 0
    # Every text leaves one number free behind it, an empty one too.
    return np.asarray(ends[:, min(last, ends.shape[1] - 1)] - before > 1)


def _facet_is(node: FacetIs, part: Part) -> Mask:
    facet = part.facet(node.field)
    wanted = fold(node.value)
    return facet.documents([code for code, value in enumerate(facet.values) if fold(value) == wanted], part.size)


def _in_years(node: YearRange, part: Part) -> Mask:
    facet = part.facet(FacetField.YEAR)
    first = -math.inf if node.first is None else node.first
    last = math.inf if node.last is None else node.last
    codes = [code for code, value in enumerate(facet.values) if first <= int(value) <= last]
    return facet.documents(codes, part.size)
