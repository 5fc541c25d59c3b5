"""The steps of a review: which there are, and what each needs and writes."""

from dataclasses import replace

import pytest

from kokemukset_app.core.entry import Approval, Entry, EntryHead, EntryId, EntryType, Status
from kokemukset_app.core.validation import STEPS, entry_findings
from kokemukset_app.core.vocabulary import Vocabulary
from kokemukset_app.core.workflow import Refusal, Step, StepRefused, Tick, adopted, changes_of, confirmed, later

ALL = frozenset(Tick)


def entry(status: object, **fields: object) -> Entry:
    full: dict[str, object] = {
        "type": "lesson", "title": "Oppi", "summary": "Lyhyesti", "themes": ["data"], "sources": [{"url": "https://a.fi"}],
        "outcome": "success", "evidence_level": "observed", "status": status, **fields,
    }  # fmt: skip
    head = EntryHead(EntryId("a"), "a.md", type=EntryType.LESSON, title="Oppi", status=Status(status))
    return Entry(head, "", fields={k: v for k, v in full.items() if v is not None})


@pytest.mark.parametrize("before", list(Status))
@pytest.mark.parametrize("after", list(Status))
def test_only_the_steps_of_the_format_are_taken(before, after):
    step = Step(after, "2026-11-24", "syy", "Ryhmä", ALL)
    if after.value in STEPS[before.value]:
        changes = changes_of(entry(before.value), step)
        assert changes["status"] == after.value
    else:
        with pytest.raises(StepRefused) as refused:
            changes_of(entry(before.value), step)
        assert refused.value.reason is Refusal.NO_SUCH_STEP


def test_a_return_needs_a_reason_and_keeps_the_log():
    log = [{"date": "2026-01-01", "from": "draft", "to": "in_review"}]
    with pytest.raises(StepRefused, match="in_review"):
        changes_of(entry("in_review", review_log=log), Step(Status.DRAFT, "2026-11-24"))
    changes = changes_of(entry("in_review", review_log=log), Step(Status.DRAFT, "2026-11-24", "Lähde puuttuu"))
    assert changes["review_log"] == [
        *log, {"date": "2026-11-24", "from": "in_review", "to": "draft", "reason": "Lähde puuttuu"}
    ]  # fmt: skip


@pytest.mark.parametrize("missing", ["summary", "themes", "sources", "outcome", "evidence_level"])
def test_an_approval_needs_the_required_fields(missing):
    with pytest.raises(StepRefused) as refused:
        changes_of(entry("in_review", **{missing: None}), Step(Status.APPROVED, "2026-11-24", "", "Ryhmä", ALL))
    assert (refused.value.reason, refused.value.detail) == (Refusal.FIELDS_MISSING, missing)


@pytest.mark.parametrize("left", list(Tick))
def test_an_approval_needs_all_three_ticks_and_a_name(left):
    with pytest.raises(StepRefused) as refused:
        changes_of(entry("in_review"), Step(Status.APPROVED, "2026-11-24", "", "Ryhmä", ALL - {left}))
    assert (refused.value.reason, refused.value.detail) == (Refusal.TICKS_MISSING, left.value)
    with pytest.raises(StepRefused):
        changes_of(entry("in_review"), Step(Status.APPROVED, "2026-11-24", "", " ", ALL))


def test_an_approved_entry_passes_the_check_and_is_due_in_two_years():
    before = entry("in_review", lang="fi", created="2026-01-01", updated="2026-01-01")
    changes = changes_of(before, Step(Status.APPROVED, "2026-11-24", "", "Ryhmä", ALL))
    assert changes["review_by"] == "2028-11-24"
    after = entry(**{**before.fields, **changes})
    after = replace(after, approval=Approval("Ryhmä", "2026-11-24"), review_by="2028-11-24")
    assert [
        f for f in entry_findings(after, Vocabulary()) if f.field in ("status", "review_log", "approved", "review_by")
    ] == []


def test_to_hold_still_moves_the_day_of_review_and_no_step_is_logged():
    changes = confirmed(entry("approved"), Step(Status.APPROVED, "2026-11-24", "Pitää yhä", "Ryhmä"))
    assert changes["review_by"] == "2028-11-24"
    assert changes["review_log"] == [{"date": "2026-11-24", "by": "Ryhmä", "reason": "Pitää yhä"}]
    with pytest.raises(StepRefused):
        confirmed(entry("draft"), Step(Status.APPROVED, "2026-11-24"))


def test_an_adoption_is_added_to_those_before():
    changes = adopted(entry("approved", adopted=[{"who": "Oulu"}]), today="2026-11-24", who=" Turku ", how="Koulutus")
    assert changes == {"adopted": [{"who": "Oulu"}, {"date": "2026-11-24", "who": "Turku", "how": "Koulutus"}]}
    with pytest.raises(StepRefused):
        adopted(entry("approved"), today="2026-11-24", who=" ", how="x")


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2024-02-29", 24, "2026-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-15", 24, "2028-01-15"),
    ],
)
def test_months_later_keeps_to_the_calendar(day, months, then):
    assert later(day, months) == then
