"""Kept searches of one library, on this computer only: one small JSON file for each of the three lists."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TypeVar, cast

from kokemukset_app.core.facets import FacetField, FacetSelection
from kokemukset_app.core.searches import (
    LONGEST,
    MOST_GAPS,
    MOST_PAST,
    MOST_SAVED,
    Gap,
    KeptSearch,
    with_gap,
    with_past,
    with_saved,
)
from kokemukset_app.settings.atomic import write_atomically
from kokemukset_app.settings.paths import UserFolders

_MAX_BYTES = 4_000_000
_T = TypeVar("_T")
_Record = dict[str, object]


def gaps_path(folders: UserFolders, key: str) -> Path:
    """Give the file of a library's searches without hits."""
    return folders.state / "gaps" / f"{key}.json"


def kept_gaps(folders: UserFolders, key: str) -> tuple[Gap, ...]:
    """Read the searches without hits as they are kept now, newest first. Safe on any thread."""
    return tuple(_read(gaps_path(folders, key), _gap))[:MOST_GAPS]


class SearchMemory:
    """The named searches, the latest ones, and those without hits.

    Every change is written at once (small files); one that cannot be written holds until the program ends. Used from
    one thread.
    """

    def __init__(self, saved: Path, past: Path, gaps: Path) -> None:
        self._saved_path, self._past_path, self._gaps_path = saved, past, gaps
        self.saved = tuple(_read(saved, _search))[:MOST_SAVED]
        self.past = tuple(_read(past, _search))[:MOST_PAST]
        self.gaps = tuple(_read(gaps, _gap))[:MOST_GAPS]

    @classmethod
    def of_library(cls, folders: UserFolders, key: str) -> SearchMemory:
        """Open what is kept of the library that has this key."""
        saved = folders.data / "searches" / f"{key}.json"
        return cls(saved, folders.state / "searches" / f"{key}.json", gaps_path(folders, key))

    def save(self, text: str, selection: FacetSelection, name: str) -> KeptSearch:
        """Keep a search under a name."""
        made = KeptSearch(text[:LONGEST], selection, name[:LONGEST], _now())
        self._put_saved(with_saved(self.saved, made))
        return made

    def unsave(self, search: KeptSearch) -> None:
        """Forget a named search."""
        self._put_saved(tuple(kept for kept in self.saved if not kept.is_same(search)))

    def rename(self, search: KeptSearch, name: str) -> None:
        """Give a named search another name."""
        self._put_saved(
            tuple(KeptSearch(k.text, k.selection, name[:LONGEST], k.at) if k.is_same(search) else k for k in self.saved)
        )

    def remember(self, text: str, selection: FacetSelection) -> None:
        """Put a search first among the latest."""
        self.past = with_past(self.past, KeptSearch(text[:LONGEST], selection, "", _now()))
        _write(self._past_path, [_search_record(search) for search in self.past])

    def forget_past(self) -> None:
        """Forget the latest searches, on the disk too."""
        self.past = ()
        _remove(self._past_path)

    def add_gap(self, text: str) -> None:
        """Count a search that found nothing."""
        self.gaps = with_gap(self.gaps, " ".join(text.split())[:LONGEST], _now()[:10])
        _write(self._gaps_path, [_gap_record(gap) for gap in self.gaps])

    def forget_gaps(self) -> None:
        """Forget the searches without hits, on the disk too."""
        self.gaps = ()
        _remove(self._gaps_path)

    def _put_saved(self, saved: tuple[KeptSearch, ...]) -> None:
        self.saved = saved
        _write(self._saved_path, [_search_record(search) for search in saved])


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _read(path: Path, made: Callable[[_Record], _T | None]) -> Iterable[_T]:
    """Read the records of a file; those that are none, and files that cannot be read, give nothing."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            return
        raw: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return
    for record in cast("list[object]", raw) if isinstance(raw, list) else []:
        if isinstance(record, dict) and (found := made(cast("_Record", record))) is not None:
            yield found


def _write(path: Path, records: list[_Record]) -> None:
    with contextlib.suppress(OSError):
        write_atomically(path, json.dumps(records, ensure_ascii=False, indent=1).encode("utf-8", "replace"))


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _search_record(search: KeptSearch) -> _Record:
    choices = {
        choice.field.value: {"in": sorted(choice.included), "out": sorted(choice.excluded)}
        for choice in search.selection.choices
    }
    return {"text": search.text, "name": search.name, "at": search.at, "filters": choices}


def _search(record: _Record) -> KeptSearch | None:
    text, name, at = record.get("text"), record.get("name"), record.get("at")
    if not isinstance(text, str):
        return None
    selection = FacetSelection()
    filters = record.get("filters")
    for field, choice in (cast("dict[object, object]", filters) if isinstance(filters, dict) else {}).items():
        if field in list(FacetField) and isinstance(choice, dict):
            values = cast("_Record", choice)
            selection = selection.including(FacetField(str(field)), _texts(values.get("in")))
            selection = selection.excluding(FacetField(str(field)), _texts(values.get("out")))
    if not text.strip() and selection.is_empty:
        return None
    return KeptSearch(
        text[:LONGEST], selection, name if isinstance(name, str) else "", at if isinstance(at, str) else ""
    )


def _texts(value: object) -> list[str]:
    return [item for item in cast("list[object]", value) if isinstance(item, str)] if isinstance(value, list) else []


def _gap_record(gap: Gap) -> _Record:
    return {"text": gap.text, "count": gap.count, "first": gap.first, "last": gap.last}


def _gap(record: _Record) -> Gap | None:
    match record:
        case {"text": str(text), "count": int(count), "first": str(first), "last": str(last)} if text and count > 0:
            return Gap(text[:LONGEST], count, first, last)
        case _:
            return None
