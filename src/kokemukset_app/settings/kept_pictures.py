"""Pictures that are picked but not in the library yet, such as charts: in the user's own folder for the library."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from kokemukset_app.core.library_info import KEPT
from kokemukset_app.core.text import slug
from kokemukset_app.settings.atomic import write_atomically

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,80}\.(?:png|jpg)")
_MAX_BYTES = 64 * 1024 * 1024


class KeptPictures:
    """The kept pictures of one library. The name holds the content's digest, so that the same one is kept once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, data: bytes, title: str) -> str:
        """Keep a picture (PNG or JPEG); gives its name, which begins with `KEPT`. Raises OSError."""
        ending = "jpg" if data.startswith(b"\xff\xd8\xff") else "png"
        digest = hashlib.blake2b(data, digest_size=6).hexdigest()
        name = f"{slug(title, 50) or 'picture'}-{digest}.{ending}"
        if not (self._folder / name).exists():
            write_atomically(self._folder / name, data)
        return KEPT + name

    def read(self, file: str) -> bytes | None:
        """Give a kept picture; None where the name is none of ours, or it has gone."""
        name = file.removeprefix(KEPT)
        if not _NAME.fullmatch(name):
            return None
        path = self._folder / name
        try:
            return path.read_bytes() if path.stat().st_size <= _MAX_BYTES else None
        except OSError:
            return None
