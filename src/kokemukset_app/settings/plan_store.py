"""Saved plan checks: one JSON file each, in the user's own folder, outside the library."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import PlanMissing, PlanNotSaved
from kokemukset_app.core.plan import PlanAnswer, PlanCheck, PlanDocument, PlanItem, PlanSection, PlanSummary
from kokemukset_app.core.results import Span
from kokemukset_app.core.text import slug
from kokemukset_app.settings.atomic import write_atomically

_FORMAT = 1
_SUFFIX, _GONE = ".json", ".removed"
_ID = re.compile(r"[a-z0-9-]{1,90}")
_MAX_BYTES = 40 * 1024 * 1024
_GONE_KEPT = 20

_Record = dict[str, object]


class PlanFiles:
    """The checks of one library in one folder; a removed one lies there until twenty others have been removed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list(self) -> Sequence[PlanSummary]:
        """List the checks, newest first; files that are none of ours are left alone."""
        found: list[PlanSummary] = []
        for path in self._files(_SUFFIX):
            with contextlib.suppress(PlanMissing):
                check = self._read(path)
                found.append(PlanSummary(check.id, check.name, check.updated, len(check.items), check.answered))
        return sorted(found, key=lambda summary: (summary.updated, summary.id), reverse=True)

    def load(self, check_id: str) -> PlanCheck:
        """Read a check; raises `PlanMissing`."""
        return self._read(self._path(check_id))

    def save(self, check: PlanCheck) -> PlanCheck:
        """Write a check, a new one under a name of its own; raises `PlanNotSaved`."""
        if not check.id:
            name = slug(check.name, 40) or "suunnitelma"
            check = replace(check, id=f"{check.created[:10] or 'plan'}-{name}-{secrets.token_hex(3)}")
        path = self._path(check.id)
        try:
            write_atomically(path, json.dumps(_record(check), ensure_ascii=False, indent=1).encode("utf-8", "replace"))
        except OSError as error:
            raise PlanNotSaved(f"{path}: {error.strerror or error}") from error
        return check

    def remove(self, check_id: str) -> None:
        """Take a check out of the list; raises `PlanNotSaved` where the system says no."""
        path = self._path(check_id)
        try:
            path.replace(path.with_suffix(_GONE))
        except FileNotFoundError:
            return
        except OSError as error:
            raise PlanNotSaved(f"{path}: {error.strerror or error}") from error
        for old in self._files(_GONE)[_GONE_KEPT:]:
            with contextlib.suppress(OSError):
                old.unlink()

    def restore(self, check_id: str) -> None:
        """Bring back a check that was removed; raises `PlanMissing`."""
        path = self._path(check_id)
        try:
            path.with_suffix(_GONE).replace(path)
        except OSError as error:
            raise PlanMissing(check_id) from error

    def _path(self, check_id: str) -> Path:
        if not _ID.fullmatch(check_id):
            raise PlanMissing(check_id)
        return self._folder / f"{check_id}{_SUFFIX}"

    def _files(self, suffix: str) -> list[Path]:
        """List the files of a kind, last written first."""
        try:
            found = [(p.stat().st_mtime_ns, p) for p in self._folder.iterdir() if p.suffix == suffix]
        except OSError:
            return []
        return [path for _, path in sorted(found, reverse=True)]

    def _read(self, path: Path) -> PlanCheck:
        try:
            if path.stat().st_size > _MAX_BYTES:
                raise PlanMissing(path.stem)
            raw: object = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise PlanMissing(path.stem) from error
        if not isinstance(raw, dict) or cast("_Record", raw).get("format") != _FORMAT:
            raise PlanMissing(path.stem)
        return _check(path.stem, cast("_Record", raw))


def _record(check: PlanCheck) -> _Record:
    return {
        "format": _FORMAT,
        "name": check.name,
        "created": check.created,
        "updated": check.updated,
        "document": {"name": check.document.name, "lang": check.document.lang, "text": check.document.text},
        "sections": [
            {"heading": section.heading, "items": [_item_record(item) for item in section.items]}
            for section in check.sections
        ],
    }


def _item_record(item: PlanItem) -> _Record:
    return {
        "entry": item.entry,
        "kind": item.kind,
        "title": item.title,
        "summary": item.summary,
        "passage": item.passage,
        "spans": [[span.start, span.end] for span in item.spans],
        "shared": list(item.shared),
        "answer": item.answer.value,
        "reason": item.reason,
    }


def _check(check_id: str, raw: _Record) -> PlanCheck:
    document = _map(raw.get("document"))
    return PlanCheck(
        name=_text(raw, "name") or check_id,
        document=PlanDocument(_text(document, "name"), _text(document, "text"), _text(document, "lang") or "fi"),
        sections=tuple(
            PlanSection(_text(section, "heading"), tuple(_item(_map(item)) for item in _items(section.get("items"))))
            for section in map(_map, _items(raw.get("sections")))
        ),
        id=check_id,
        created=_text(raw, "created"),
        updated=_text(raw, "updated"),
    )


def _item(raw: _Record) -> PlanItem:
    passage = _text(raw, "passage")
    answer = _text(raw, "answer")
    return PlanItem(
        entry=EntryId(_text(raw, "entry")),
        title=_text(raw, "title"),
        passage=passage,
        kind=_text(raw, "kind") or "lesson",
        summary=_text(raw, "summary"),
        spans=tuple(_spans(raw.get("spans"), len(passage))),
        shared=tuple(word for word in _items(raw.get("shared")) if isinstance(word, str)),
        answer=PlanAnswer(answer) if answer in list(PlanAnswer) else PlanAnswer.OPEN,
        reason=_text(raw, "reason"),
    )


def _spans(value: object, length: int) -> list[Span]:
    found: list[Span] = []
    for pair in _items(value):
        match pair:
            case [int(start), int(end)] if 0 <= start < end <= length:
                found.append(Span(start, end))
            case _:
                continue
    return found


def _map(value: object) -> _Record:
    return cast("_Record", value) if isinstance(value, dict) else {}


def _items(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _text(raw: _Record, key: str) -> str:
    value = raw.get(key)
    return value if isinstance(value, str) else ""
