"""The basket on disk: one file for each library, in the user's own state folder."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import cast

from kokemukset_app.core.basket import MAX_ITEMS, MAX_MINUTES, Basket
from kokemukset_app.core.entry import LANGUAGES, EntryId
from kokemukset_app.core.library_info import CollectionItem
from kokemukset_app.settings.atomic import write_atomically

_MAX_BYTES = 2_000_000
_TEXTS = ("title", "description", "lang", "name", "digest")


class BasketFile:
    """Loads and saves the basket of one library. A file that cannot be read is set aside, not written over."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Basket:
        """Read the basket; an empty one where there is none."""
        try:
            if self._path.stat().st_size > _MAX_BYTES:
                raise ValueError
            raw: object = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Basket()
        except (OSError, ValueError, RecursionError):
            with contextlib.suppress(OSError):
                self._path.replace(self._path.with_suffix(".unreadable"))
            return Basket()
        values = cast("dict[str, object]", raw) if isinstance(raw, dict) else {}
        listed = values.get("items")
        items = [_item(cast("object", item)) for item in listed] if isinstance(listed, list) else []  # pyright: ignore[reportUnknownVariableType]  # JSON
        texts = {name: value for name in _TEXTS if isinstance(value := values.get(name), str)}
        if texts.get("lang") not in LANGUAGES:
            texts.pop("lang", None)
        return Basket(tuple(i for i in items if i is not None)[:MAX_ITEMS], **texts)

    def save(self, basket: Basket) -> None:
        """Write the basket whole; raises OSError."""
        items = [
            {"entry": item.entry, "heading": item.heading, "note": item.note, "minutes": item.minutes}
            | ({"file": item.file, "page": item.page} if item.file else {})
            | ({"source": item.source} if item.source else {})
            for item in basket.items
        ]
        value = {"items": items, **{name: getattr(basket, name) for name in _TEXTS}}
        write_atomically(self._path, json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace"))


def _item(raw: object) -> CollectionItem | None:
    if not isinstance(raw, dict):
        return None
    values = cast("dict[str, object]", raw)
    entry, heading, note, minutes = (values.get(name) for name in ("entry", "heading", "note", "minutes"))
    has_entry = isinstance(entry, str) and bool(entry)
    words = heading if isinstance(heading, str) else ""
    file, page = values.get("file"), values.get("page")
    path = file if isinstance(file, str) else ""
    if not has_entry and not words and not path:
        return None
    planned = minutes if isinstance(minutes, int) and 0 <= minutes <= MAX_MINUTES else 0
    return CollectionItem(
        EntryId(str(entry)) if has_entry else None,
        words,
        note if isinstance(note, str) else "",
        planned,
        path,
        page if path and isinstance(page, int) and page > 0 else 0,
        source if isinstance(source := values.get("source"), str) else "",
    )
