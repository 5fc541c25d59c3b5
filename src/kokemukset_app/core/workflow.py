"""The way of an entry from draft to archive: which steps there are, what each needs, and what it writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, cast

from kokemukset_app.core.entry import Entry, EntryType, Status
from kokemukset_app.core.errors import KokemuksetError
from kokemukset_app.core.validation import APPROVED, APPROVED_LESSON, STEPS

REVIEW_MONTHS: Final = 24
"""An approval holds two years unless another day is given."""


SOON_DAYS: Final = 90
"""So early is an entry shown as due for review."""


class Tick(StrEnum):
    """What an approver says yes to."""

    SIGNIFICANT = "significant"
    VALID = "valid"
    APPLICABLE = "applicable"


class Refusal(StrEnum):
    """Why a step is not taken."""

    NOT_OURS = "not_ours"
    NO_SUCH_STEP = "no_such_step"
    REASON_MISSING = "reason_missing"
    FIELDS_MISSING = "fields_missing"
    TICKS_MISSING = "ticks_missing"
    PERSONAL_DATA = "personal_data"
    NAME_MISSING = "name_missing"
    DATE_INVALID = "date_invalid"


class StepRefused(KokemuksetError):
    """A step that the rules do not allow; nothing was changed. `detail` names what is missing, in codes."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(detail)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Step:
    """A step asked for: where to, why, by whom, on which day (ISO); `ticks` and `review_by` are for an approval."""

    to: Status
    today: str
    reason: str = ""
    by: str = ""
    ticks: frozenset[Tick] = frozenset()
    review_by: str = ""


def missing_for_approval(entry: Entry) -> tuple[str, ...]:
    """List the fields an entry needs before it can be approved."""
    needed = ["title", *APPROVED, *(APPROVED_LESSON if entry.head.type is EntryType.LESSON else ())]
    return tuple(key for key in needed if entry.fields.get(key) in (None, "", [], {}))


def changes_of(entry: Entry, step: Step) -> dict[str, object]:
    """Give the fields a step changes; raises `StepRefused`.

    A return to draft and outdating need a reason; an approval needs a name, the three ticks and the required fields.
    """
    before = entry.head.status
    if before is None or entry.fields.get("type") is None:
        raise StepRefused(Refusal.NOT_OURS, entry.path)
    if step.to.value not in STEPS.get(before.value, frozenset()):
        raise StepRefused(Refusal.NO_SUCH_STEP, f"{before.value} → {step.to.value}")
    is_returned = before is Status.IN_REVIEW and step.to is Status.DRAFT
    if not step.reason.strip() and (is_returned or step.to is Status.OUTDATED):
        raise StepRefused(Refusal.REASON_MISSING, f"{before.value} → {step.to.value}")
    fields: dict[str, object] = {"status": step.to.value, "updated": step.today}
    if step.to is Status.APPROVED:
        fields |= _approval(entry, step)
    elif step.to in (Status.DRAFT, Status.IN_REVIEW) and entry.fields.get("approved") is not None:
        fields["approved"] = None
    fields["review_log"] = [*log_of(entry), log_item(step, before.value, step.to.value)]
    return {key: value for key, value in fields.items() if entry.fields.get(key) != value}


def confirmed(entry: Entry, step: Step) -> dict[str, object]:
    """Give the fields that say an approved lesson holds still: a new day of review, and a line in the log."""
    if entry.head.status is not Status.APPROVED:
        raise StepRefused(Refusal.NO_SUCH_STEP, str(entry.head.status or ""))
    item = log_item(step, Status.APPROVED.value, Status.APPROVED.value)
    # A log of steps knows no step from a status to itself: the line says only that somebody looked.
    del item["from"], item["to"]
    return {"review_by": step.review_by or later(step.today), "review_log": [*log_of(entry), item]}


def adopted(entry: Entry, *, today: str, who: str, how: str, effect: str = "") -> dict[str, object]:
    """Give the field that tells who took the lesson into use, how, and what changed; who may not be empty."""
    if not who.strip():
        raise StepRefused(Refusal.NAME_MISSING, "who")
    item = {"date": today, "who": who.strip(), "how": how.strip(), "effect": effect.strip()}
    return {"adopted": [*items_of(entry.fields, "adopted"), {key: value for key, value in item.items() if value}]}


def log_of(entry: Entry) -> list[Mapping[str, object]]:
    """Give the review log as it stands."""
    return items_of(entry.fields, "review_log")


def items_of(fields: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """Give the maps of a list; what else is in it is left out."""
    value = fields.get(key)
    if not isinstance(value, list):
        return []
    items = cast("list[object]", value)
    return [cast("dict[str, object]", item) for item in items if isinstance(item, dict)]


def log_item(step: Step, before: str, after: str) -> dict[str, object]:
    """Give a line of the review log; what is empty is left out."""
    item = {"date": step.today, "by": step.by.strip(), "from": before, "to": after, "reason": step.reason.strip()}
    return {key: value for key, value in item.items() if value}


def later(iso: str, months: int = REVIEW_MONTHS) -> str:
    """Give the day some months on; the last of a month stays the last."""
    day = date.fromisoformat(iso)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number).isoformat()
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28)).isoformat()


def is_returned(log: Sequence[Mapping[str, object]]) -> bool:
    """Tell whether the last step of a log is a return to its writer."""
    steps = [item for item in log if item.get("to")]
    return bool(steps) and steps[-1].get("from") == "in_review" and steps[-1].get("to") == "draft"


def _approval(entry: Entry, step: Step) -> dict[str, object]:
    if missing := missing_for_approval(entry):
        raise StepRefused(Refusal.FIELDS_MISSING, ", ".join(missing))
    if left := [tick.value for tick in Tick if tick not in step.ticks]:
        raise StepRefused(Refusal.TICKS_MISSING, ", ".join(left))
    if not step.by.strip():
        raise StepRefused(Refusal.NAME_MISSING, "by")
    until = step.review_by or later(step.today)
    try:
        is_good = date.fromisoformat(until) > date.fromisoformat(step.today)
    except ValueError:
        is_good = False
    if not is_good:
        raise StepRefused(Refusal.DATE_INVALID, until)
    return {"approved": {"by": step.by.strip(), "date": step.today}, "review_by": until}
