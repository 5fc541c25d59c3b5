"""Which vocabulary the entries of a generation were read with: a small file beside its segments."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

NAME = "vocabulary.seal"
_SEAL = re.compile(r"[0-9a-f]{1,64}")


def read_seal(generation: Path) -> str:
    """Give the seal; empty where none is kept, so that the entries are looked over once more."""
    try:
        seal = (generation / NAME).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return seal if _SEAL.fullmatch(seal) else ""


def write_seal(generation: Path, seal: str) -> None:
    """Keep the seal. One that cannot be written costs another look at the entries next time, no more."""
    with suppress(OSError):
        handle, name = tempfile.mkstemp(dir=generation, prefix=f".{NAME}.")
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(seal)
        Path(name).replace(generation / NAME)
