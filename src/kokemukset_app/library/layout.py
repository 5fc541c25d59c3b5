"""Where things lie inside a library folder, and how large they may be."""

from __future__ import annotations

from pathlib import Path
from typing import Final

LIBRARY_FILE: Final = "library.yaml"
VOCABULARY_FILE: Final = "vocabulary.yaml"
BEGUN: Final = ".begun"
"""Ends the name of the journal of a change of many files that is not finished."""
WORDS_FILE: Final = "words.txt"
COLLECTIONS: Final = "collections"
ATTACHMENTS: Final = "attachments"
TEMPLATES: Final = "templates"

ENTRY_SUFFIX: Final = ".md"

MAX_ENTRY_BYTES: Final = 20 * 1024 * 1024
"""Of a larger entry only the beginning is read."""
MAX_YAML_BYTES: Final = 8 * 1024 * 1024
"""Of the library's own YAML files: a vocabulary of tens of thousands of values is still far below it."""
MAX_WORDS_BYTES: Final = 2 * 1024 * 1024
"""Of the library's own word list: far more words than it may have."""
MAX_DEPTH: Final = 64
"""Folders inside folders: deeper than any real library, and an end for a file system that loops."""


def is_entry_name(name: str) -> bool:
    """Tell whether a file of this name is an entry: `.md` in any case, not hidden."""
    return name[-3:].lower() == ENTRY_SUFFIX and not name.startswith(".")


def is_entry_folder(name: str, prefix: str = "") -> bool:
    """Tell whether entries are looked for in a folder of this name; `prefix` is the path of the folders above it.

    What lies in `templates/` at the top is what entries begin from, not entries.
    """
    return not name.startswith(".") and name != ATTACHMENTS and (bool(prefix) or name != TEMPLATES)


def is_entry_path(path: str) -> bool:
    """Tell whether a path inside the library (forward slashes) is where an entry may lie."""
    *folders, name = path.split("/")
    return is_entry_name(name) and all(is_entry_folder(f, "/".join(folders[:n])) for n, f in enumerate(folders))


def without_suffix(path: str) -> str:
    """Drop `.md`, in whatever case it is."""
    return path[: -len(ENTRY_SUFFIX)] if path[-3:].lower() == ENTRY_SUFFIX else path


def has_begun(batches: Path) -> bool:
    """Tell whether a folder of journals has one that was never finished; a look at names only."""
    try:
        return any(place.name.endswith(BEGUN) for place in batches.iterdir())
    except OSError:
        return False
