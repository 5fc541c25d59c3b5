"""Values of editing: what differs, what follows, what is missing, and two texts made one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokemukset_app.core.editing import EntryChange, changed_fields, same, with_consequences
from kokemukset_app.core.field_kinds import value_of
from kokemukset_app.core.line_diff import combined, hunks, merged_lines
from kokemukset_app.core.validation import missing_before_approval

_TEXT = st.text(st.sampled_from("ab\n"), max_size=30)


@given(_TEXT, _TEXT)
def test_parts_of_two_texts_make_each_of_them_again(mine: str, theirs: str) -> None:
    parts = hunks(mine, theirs)
    differing = sum(not part.is_same for part in parts)
    assert combined(parts, [True] * differing) == mine
    assert combined(parts, [False] * differing) == theirs


def test_places_are_chosen_one_by_one() -> None:
    parts = hunks("1\nsama\n2", "eka\nsama\ntoka")
    assert combined(parts, [True, False]) == "1\nsama\ntoka"


def test_a_number_is_no_text_and_no_truth() -> None:
    assert not same(1, True)
    assert not same("1", 1)
    assert same([{"a": [1]}], [{"a": [1]}])
    assert not same({"a": 1, "b": 2}, {"b": 2, "a": 1})


def test_only_what_differs_is_a_change() -> None:
    before = {"title": "a", "summary": None, "tags": ["x"], "owner": "me"}
    assert changed_fields(before, {"title": "b", "tags": ["x"]}) == {"title": "b", "owner": None}


@pytest.mark.parametrize(
    ("fields", "change", "status"),
    [
        ({"type": "lesson", "status": "approved"}, EntryChange({"title": "b"}), "in_review"),
        ({"type": "lesson", "status": "approved"}, EntryChange(body="b"), "in_review"),
        ({"type": "lesson", "status": "approved"}, EntryChange({"tags": ["b"]}), None),
        ({"type": "lesson", "status": "draft"}, EntryChange({"title": "b"}), None),
        ({"type": "lesson", "status": "approved"}, EntryChange({"title": "b", "status": "outdated"}), "outdated"),
        ({"status": "approved"}, EntryChange({"title": "b"}), None),
    ],
)
def test_approved_content_goes_back_to_review(fields: dict, change: EntryChange, status: str | None) -> None:
    assert with_consequences(fields, change, "2026-11-24").fields.get("status") == status


def test_the_day_of_change_is_kept_only_in_entries_of_our_format() -> None:
    assert with_consequences({"type": "article"}, EntryChange(body="b"), "2026-11-24").fields == {
        "updated": "2026-11-24"
    }
    assert with_consequences({"type": "muistio"}, EntryChange(body="b"), "2026-11-24").fields == {}


def test_what_is_missing_depends_on_the_kind() -> None:
    assert missing_before_approval({"type": "lesson", "title": "a", "lang": "fi", "themes": []}) == (
        "summary", "themes", "sources", "outcome", "evidence_level",
    )  # fmt: skip
    assert "outcome" not in missing_before_approval({"type": "article"})


def test_what_was_typed_becomes_the_kind_of_value_its_field_holds() -> None:
    assert value_of("tags", "a, b,a") == ["a", "b"]
    assert value_of("year", "2019") == 2019
    assert value_of("year", "2017-2019") == "2017-2019"
    assert value_of("title", "2019") == "2019"
    assert value_of("oma", " ") is None


@pytest.mark.parametrize(
    ("mine", "theirs", "text", "clashes"),
    [
        ("a b c", "a b c", "a b c", 0),
        ("x b c", "a b y", "x b y", 0),
        ("a b c d", "z a b c", "z a b c d", 0),
        ("a c", "a b c d", "a c d", 0),
        ("", "a b c d", "", 1),
        ("a x c", "a y c", "a x c", 1),
        ("a x c", "a x c", "a x c", 0),
        ("a b x c", "a b y c", "a b x c", 1),
        ("c b a", "a b c", "c b a", 0),
    ],
)
def test_two_changes_of_a_text_are_put_together_line_by_line(mine: str, theirs: str, text: str, clashes: int) -> None:
    base, one, other = ("\n".join(part.split(" ")) for part in ("a b c", mine, theirs))
    merged, count = merged_lines(base, one, other)
    assert (merged, count) == ("\n".join(text.split(" ")), clashes)
    back, _ = merged_lines(base, other, one, mine_wins=False)
    assert back == merged


@given(st.tuples(*[st.lists(st.sampled_from("abc"), max_size=6)] * 3))
def test_what_only_one_side_changed_is_never_a_clash(texts: tuple[list[str], list[str], list[str]]) -> None:
    base, mine, theirs = ("\n".join(lines) for lines in texts)
    assert merged_lines(base, mine, base) == (mine, 0)
    assert merged_lines(base, base, theirs) == (theirs, 0)
    assert merged_lines(base, mine, mine) == (mine, 0)
    text, clashes = merged_lines(base, mine, theirs)
    assert clashes or set(text.split("\n")) <= set(mine.split("\n")) | set(theirs.split("\n"))
