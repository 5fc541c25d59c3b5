"""Files whose times changed but not their content: kept beside a generation, over what the documents themselves say."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import cast

from kokemukset_app.core.entry import Fingerprint
from kokemukset_app.core.ports import KnownFile

NAME = "touched.json"


def overlaid(generation: Path, known: Mapping[str, KnownFile]) -> Mapping[str, KnownFile]:
    """Give the known files with their newer sizes and times, where the content is still the one that was indexed."""
    newer = _read(generation)
    if not newer:
        return known
    return {
        path: replace(file, fingerprint=newer[path])
        if path in newer and newer[path].digest == file.fingerprint.digest
        else file
        for path, file in known.items()
    }


def keep(generation: Path, files: Mapping[str, Fingerprint]) -> None:
    """Remember newer sizes and times. A file that cannot be written costs a look at the content next time, no more."""
    kept = {path: [f.size, f.mtime_ns, f.digest] for path, f in {**_read(generation), **files}.items()}
    with suppress(OSError):
        handle, name = tempfile.mkstemp(dir=generation, prefix=f".{NAME}.")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(kept, file)
        Path(name).replace(generation / NAME)


def _read(generation: Path) -> dict[str, Fingerprint]:
    try:
        raw: object = json.loads((generation / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    found: dict[str, Fingerprint] = {}
    for path, values in cast("dict[object, object]", raw if isinstance(raw, dict) else {}).items():
        match values:
            case [int(size), int(mtime), str(digest)]:
                found[str(path)] = Fingerprint(size, mtime, digest)
            case _:
                continue
    return found
