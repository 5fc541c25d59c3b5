"""What never reaches an audience or an export for others unless it is allowed for this show, entry by entry."""

from __future__ import annotations

from kokemukset_app.core.entry import EntryHead, Status, Visibility
from kokemukset_app.core.slides import Reason


def reason_to_hold(head: EntryHead) -> Reason | None:
    """Tell why an entry is not for an audience; None for one that is."""
    if head.visibility is Visibility.RESTRICTED:
        return Reason.RESTRICTED
    if head.visibility is Visibility.INTERNAL:
        return Reason.INTERNAL
    return Reason.DRAFT if head.status is Status.DRAFT else None
