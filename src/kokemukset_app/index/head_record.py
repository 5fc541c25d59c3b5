"""An entry's head as JSON and back: what lists show, kept beside the index so that no file is read for a hit."""

from __future__ import annotations

import json
from typing import Any, cast

from kokemukset_app.core.entry import EntryHead, EntryId, EntryType, Status, Visibility

# Field by field, in the order of the record; a field added here changes the format of the index.
_PLAIN = ("id", "path", "title", "summary", "lang", "outcome", "created", "updated")
_LISTS = ("themes", "tags", "cities", "projects", "phases", "years", "aliases")


def head_to_json(head: EntryHead) -> bytes:
    """Write a head as a JSON list."""
    record: list[object] = [getattr(head, name) for name in _PLAIN]
    record += [list(getattr(head, name)) for name in _LISTS]
    record += [
        head.type.value,
        head.status.value if head.status else "",
        head.visibility.value,
        dict(head.titles),
        dict(head.summaries),
    ]
    # ASCII escapes keep lone surrogates of odd file names; the records are compressed anyway.
    return json.dumps(record, separators=(",", ":")).encode("ascii")


def head_from_json(data: bytes) -> EntryHead:
    """Read a head that `head_to_json` wrote."""
    record = cast("list[Any]", json.loads(data))
    entry_id, path, title, summary, lang, outcome, created, updated = record[:8]
    themes, tags, cities, projects, phases, years, aliases = (tuple(values) for values in record[8:15])
    kind, status, visibility, titles, summaries = record[15:]
    return EntryHead(
        id=EntryId(entry_id),
        path=path,
        type=EntryType(kind),
        title=title,
        summary=summary,
        lang=lang,
        status=Status(status) if status else None,
        outcome=outcome,
        themes=themes,
        tags=tags,
        cities=cities,
        projects=tuple(EntryId(value) for value in projects),
        phases=phases,
        years=years,
        created=created,
        updated=updated,
        visibility=Visibility(visibility),
        titles=titles,
        summaries=summaries,
        aliases=aliases,
    )
