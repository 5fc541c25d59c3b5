"""What never reaches an audience or an export for others unless it is allowed for this show, entry by entry."""

from __future__ import annotations

from dataclasses import replace

from kokemukset_app.core.entry import Entry, EntryHead, Status, Visibility
from kokemukset_app.core.privacy import without_contacts
from kokemukset_app.core.slides import Reason


def for_others(entry: Entry) -> Entry:
    """Give an entry whose fields hold no contacts; its body is left to whoever reads it."""
    head = entry.head
    clean = replace(head, title=without_contacts(head.title), summary=without_contacts(head.summary))
    sources = tuple(replace(s, title=without_contacts(s.title), url=without_contacts(s.url)) for s in entry.sources)
    figures = tuple(
        replace(f, value=without_contacts(f.value), unit=without_contacts(f.unit), label=without_contacts(f.label))
        for f in entry.figures
    )
    return replace(entry, head=clean, sources=sources, figures=figures)


def reason_to_hold(head: EntryHead) -> Reason | None:
    """Tell why an entry is not for an audience; None for one that is."""
    if head.visibility is Visibility.RESTRICTED:
        return Reason.RESTRICTED
    if head.visibility is Visibility.INTERNAL:
        return Reason.INTERNAL
    return Reason.DRAFT if head.status is Status.DRAFT else None
