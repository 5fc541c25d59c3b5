"""How much a PDF may ask for, and the fences a child process puts round itself."""

from __future__ import annotations

import contextlib
import sys
from typing import Final

MAX_FILE_BYTES: Final = 1024 * 1024 * 1024
MAX_PAGES: Final = 10_000
MAX_PAGE_CHARACTERS: Final = 200_000
"""A page of print has some 5,000; more than this on one page is a table of a machine, or an attack."""
MAX_TEXT_CHARACTERS: Final = 50_000_000
MAX_CHAPTERS: Final = 5_000
MAX_CHAPTER_DEPTH: Final = 8
MEMORY_BYTES: Final = 1536 * 1024 * 1024
READ_SECONDS: Final = 60.0
"""So long one file may take to be read; 10,000 ordinary pages take half of it."""


def fence(memory: int) -> None:
    """Limit the memory (in bytes) of this process where the system can, and let it give way to everything else."""
    if sys.platform == "win32":
        return
    import os  # noqa: PLC0415  # POSIX only, with the next
    import resource  # noqa: PLC0415

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):
        os.nice(5)
