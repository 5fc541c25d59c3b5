"""What an edit of an entry is: the text that was read, what changes in it, and what follows from a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, cast

from kokemukset_app.core.entry import EntryId, EntryType, Fingerprint, Status

KEY_ORDER: Final = (
    "id", "type", "title", "title_fi", "title_sv", "title_en", "summary", "summary_fi", "summary_sv", "summary_en",
    "lang", "translations", "status", "outcome", "kind", "code", "fund", "start", "end", "lead", "partners",
    "budget_eur", "url", "themes", "tags", "cities", "projects", "phase", "evidence_level", "figures", "sources",
    "attachments", "related", "owner", "contact", "visibility", "year", "created", "updated", "approved", "review_by",
    "review_log", "adopted",
)  # fmt: skip
"""The order of the format's keys in a front matter; a new key goes to its place among those that are there."""

_CONTENT: Final = frozenset({"title", "summary", "outcome", "evidence_level", "sources", "figures", "attachments"})


class Obstacle(StrEnum):
    """Why the fields of an entry cannot be edited one by one; its whole text still can, but for the last two."""

    TOML = "toml"
    BROKEN = "broken"
    SHAPE = "shape"
    TOO_LARGE = "too_large"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True)
class EntryText:
    """An entry's file as read for editing.

    `text` is the whole file, `body` what follows the front matter, both with line feeds as line ends; `fields` are
    the plain values of the front matter (dates as ISO text). `obstacle` says why fields cannot be changed singly.
    """

    path: str
    text: str
    body: str
    fields: Mapping[str, object]
    fingerprint: Fingerprint
    obstacle: Obstacle | None = None

    @property
    def is_fixed(self) -> bool:
        """Tell whether nothing of the file can be changed safely."""
        return self.obstacle in (Obstacle.TOO_LARGE, Obstacle.ENCODING)


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What to change: `fields` by key (None removes a key), the `body`, or the whole `text` instead of both."""

    fields: Mapping[str, object] = field(default_factory=dict[str, object])
    body: str | None = None
    text: str | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing changes."""
        return not self.fields and self.body is None and self.text is None


@dataclass(frozen=True, slots=True)
class SnapshotInfo:
    """A text that an entry had: `name` finds it again, `saved` is the local time (ISO, seconds) it was replaced."""

    name: str
    path: str
    saved: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class TrashedEntry:
    """An entry in the trash: `name` finds it again, `path` is where it lay, `trashed` the local time (ISO, seconds)."""

    name: str
    path: str
    title: str
    trashed: str


@dataclass(frozen=True, slots=True)
class Template:
    """What a new entry begins from: `name` (the file's, without `.md`), language, and the text with its blanks.

    `is_own` tells a library's own template from those that ship with the program.
    """

    name: str
    lang: str
    text: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry being edited, not yet saved.

    `base` is the file the edit began from (its path is empty for an entry that is not yet in the library); `fields`
    and `body` are what they shall become; `text` is the whole file's text where that is edited instead of them.
    `folder` is where a new entry goes (empty: by its type); `key` names the draft among those kept.
    """

    key: str
    base: EntryText
    fields: Mapping[str, object]
    body: str
    text: str | None = None
    id: EntryId = EntryId("")
    folder: str = ""

    @property
    def is_new(self) -> bool:
        """Tell whether the entry is not in the library yet."""
        return not self.base.path

    @property
    def is_changed(self) -> bool:
        """Tell whether it differs from what it began from."""
        return not self.change().is_empty

    @property
    def title(self) -> str:
        """The title it has now; may be empty."""
        value = self.fields.get("title")
        return value if isinstance(value, str) else "" if value is None else str(value)

    def change(self) -> EntryChange:
        """Give what differs from what the edit began from."""
        if self.text is not None:
            return EntryChange(text=self.text if self.text != self.base.text else None)
        body = self.body if self.body != self.base.body else None
        return EntryChange(changed_fields(self.base.fields, self.fields), body)


def changed_fields(before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, object]:
    """Give the keys whose values differ, with their new values; None for a key that went."""
    keys = [key for key in after if key not in before or not same(before[key], after[key])]
    changed: dict[str, object] = {key: after[key] for key in keys}
    changed.update({key: None for key in before if key not in after and before[key] is not None})
    return changed


def same(one: object, other: object) -> bool:
    """Tell whether two plain values agree, numbers and truths told apart (1 is not true)."""
    if isinstance(one, list) and isinstance(other, list):
        first, second = cast("list[object]", one), cast("list[object]", other)
        return len(first) == len(second) and all(map(same, first, second))
    if isinstance(one, dict) and isinstance(other, dict):
        left, right = cast("dict[str, object]", one), cast("dict[str, object]", other)
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    first_plain, second_plain = cast("object", one), other
    return type(first_plain) is type(second_plain) and first_plain == second_plain


def is_content(change: EntryChange) -> bool:
    """Tell whether a change touches what an approval was given for, and not only how the entry is filed."""
    if change.body is not None or change.text is not None:
        return True
    return any(key in _CONTENT or key.startswith(("title_", "summary_")) for key in change.fields)


def with_consequences(before: Mapping[str, object], change: EntryChange, today: str, by: str = "") -> EntryChange:
    """Add what an edit brings with it: the day of change, and for approved content a new review.

    Args:
        before: the fields as they are in the file.
        change: the edit; a status set in it is left as it is.
        today: the ISO date.
        by: who edits, for the review log; may be empty.
    """
    if change.is_empty or change.text is not None or not is_own(before, change.fields):
        return change
    fields = {**change.fields}
    fields.setdefault("updated", today)
    status = before.get("status")
    if status == Status.APPROVED.value and "status" not in fields and is_content(change):
        fields["status"] = Status.IN_REVIEW.value
        if "approved" in before:
            fields["approved"] = None
        step = {"date": today, "by": by, "from": Status.APPROVED.value, "to": Status.IN_REVIEW.value}
        log = before.get("review_log")
        old = cast("list[object]", log) if isinstance(log, list) else []
        fields["review_log"] = [*old, {key: value for key, value in step.items() if value}]
    if fields["updated"] == before.get("updated"):
        del fields["updated"]
    return EntryChange(fields, change.body)


def is_own(fields: Mapping[str, object], change: Mapping[str, object]) -> bool:
    """Tell whether an entry is of our format; others get no key that their writer did not ask for."""
    kinds = tuple(kind.value for kind in EntryType)
    return fields.get("type") in kinds or change.get("type") in kinds
