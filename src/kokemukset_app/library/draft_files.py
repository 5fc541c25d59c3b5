"""Unsaved drafts as small files in the user's own folder, so that a crash or a power cut loses only some seconds."""

from __future__ import annotations

import contextlib
import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from kokemukset_app.core.editing import Draft, EntryText, Obstacle
from kokemukset_app.core.entry import EntryId, Fingerprint
from kokemukset_app.core.errors import SaveFailed

_VERSION: Final = 1
_Map = dict[str, object]


class DraftFiles:
    """The port `DraftStore` over a folder. Safe on any thread for different drafts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, draft: Draft) -> None:
        """Keep a draft, in place of the one with its key."""
        data = json.dumps(_as_json(draft), ensure_ascii=True).encode()
        file = self._file(draft.key)
        temporary = file.with_suffix(f".{secrets.token_hex(4)}.tmp")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data)
            temporary.replace(file)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise SaveFailed(f"{file}: {error.strerror or error}") from error

    def kept(self) -> Sequence[Draft]:
        """List the drafts kept, newest first."""
        found: list[tuple[int, Draft]] = []
        try:
            files = [file for file in self._folder.iterdir() if file.suffix == ".json"]
        except OSError:
            return []
        for file in files:
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
                found.append((file.stat().st_mtime_ns, _from_json(json.loads(file.read_text(encoding="utf-8")))))
        return [draft for _, draft in sorted(found, key=lambda pair: -pair[0])]

    def drop(self, key: str) -> None:
        """Forget a draft."""
        with contextlib.suppress(OSError):
            self._file(key).unlink()

    def _file(self, key: str) -> Path:
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        return self._folder / f"{digest}.json"


def _as_json(draft: Draft) -> _Map:
    base, seen = draft.base, draft.base.fingerprint
    return {
        "version": _VERSION,
        "key": draft.key,
        "id": draft.id,
        "folder": draft.folder,
        "fields": dict(draft.fields),
        "body": draft.body,
        "text": draft.text,
        "base": {
            "path": base.path,
            "text": base.text,
            "body": base.body,
            "fields": dict(base.fields),
            "fingerprint": [seen.size, seen.mtime_ns, seen.digest],
            "obstacle": base.obstacle,
        },
    }


def _from_json(value: _Map) -> Draft:
    if value["version"] != _VERSION:
        raise ValueError
    base = cast("_Map", value["base"])
    size, mtime, digest = cast("tuple[int, int, str]", base["fingerprint"])
    obstacle = base["obstacle"]
    text = value["text"]
    return Draft(
        key=str(value["key"]),
        base=EntryText(
            path=str(base["path"]),
            text=str(base["text"]),
            body=str(base["body"]),
            fields=dict(cast("Mapping[str, object]", base["fields"])),
            fingerprint=Fingerprint(int(size), int(mtime), str(digest)),
            obstacle=Obstacle(str(obstacle)) if obstacle else None,
        ),
        fields=dict(cast("Mapping[str, object]", value["fields"])),
        body=str(value["body"]),
        text=None if text is None else str(text),
        id=EntryId(str(value["id"])),
        folder=str(value["folder"]),
    )
