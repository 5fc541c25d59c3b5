"""A file from outside becomes an attachment: copied into the library, and listed in an entry."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kokemukset_app.core.entry import EntryId
from kokemukset_app.core.errors import EntryFixed, EntryMissing, SaveFailed
from kokemukset_app.services.editing_service import EditingService
from kokemukset_app.services.library_service import LibraryService

MAX_BYTES = 512 * 1024 * 1024
_NOT_IN_NAMES = frozenset('<>:"/\\|?*')


@dataclass(frozen=True, slots=True)
class Attached:
    """Where a file is now: its path in the library, and the entry that lists it (None: none was asked for)."""

    path: str
    entry: EntryId | None = None
    is_new_in_entry: bool = False


class AttachingService:
    """Attaches files. Writes into the library, so only when the user asks for it; never on the GUI thread."""

    def __init__(self, editing: EditingService, library: LibraryService) -> None:
        self._editing = editing
        self._library = library

    def attach(self, name: str, data: bytes, to: str = "", title: str = "") -> Attached:
        """Copy a file into `attachments/`, and list it in the entry `to` (an id, a path or a title) if one is named.

        The entry is looked at first, so that no file is left behind where it cannot be listed. A name that is taken
        gets a number; the same file is not copied twice, nor listed twice.

        Raises:
            EntryMissing: there is no such entry.
            EntryFixed: the entry's fields cannot be changed one by one.
            SaveFailed, LibraryReadOnly: it cannot be written.
        """
        name = _file_name(name)
        if len(data) > MAX_BYTES:
            raise SaveFailed(f"{name}: > {MAX_BYTES // (1024 * 1024)} MB")
        if not to:
            return Attached(self._editing.attach(name, data))
        head = self._library.head(EntryId(to)) or self._library.resolve_target(to, "")
        if head is None:
            raise EntryMissing(to)
        draft = self._editing.open(head.id)
        if draft.base.obstacle is not None:
            raise EntryFixed(draft.base.path, draft.base.obstacle)
        path = self._editing.attach(name, data)
        listed = _listed(draft.fields.get("attachments"))
        if any(_file_of(item) in (path, path.removeprefix("attachments/")) for item in listed):
            return Attached(path, head.id)
        item = {"file": path, "title": title} if title else {"file": path}
        self._editing.set_fields(head.id, {"attachments": [*listed, item]})
        return Attached(path, head.id, is_new_in_entry=True)


def _file_name(name: str) -> str:
    """Give a name that every file system takes."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    kept = "".join("-" if char in _NOT_IN_NAMES or not char.isprintable() else char for char in plain)
    return kept.strip(" .") or "file"


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(cast("list[object]", value)) if isinstance(value, list) else [value]


def _file_of(item: object) -> str:
    if isinstance(item, Mapping):
        return str(cast("Mapping[str, object]", item).get("file", ""))
    return str(item)
