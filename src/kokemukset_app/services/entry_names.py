"""Names for new entries' files: kebab-case, free in the library, allowed on every system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kokemukset_app.core.editing import Draft
from kokemukset_app.core.text import slug

FOLDERS: Final = {"lesson": "lessons", "result": "results", "project": "projects", "article": "articles"}
_PREFIXES: Final = {
    "fi": {"lesson": "oppi", "result": "tulos", "project": "hanke", "article": "artikkeli"},
    "sv": {"lesson": "lardom", "result": "resultat", "project": "projekt", "article": "artikel"},
    "en": {"lesson": "lesson", "result": "result", "project": "project", "article": "article"},
}
RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
)
"""Names that Windows keeps for devices, with any suffix."""
_SLUG_LENGTH: Final = 60


def free_name(draft: Draft, is_taken: Callable[[str, str], bool]) -> tuple[str, str]:
    """Give the folder and the name (without `.md`) of a new entry's file.

    Args:
        draft: the entry.
        is_taken: tells whether a path, or the name as an id, belongs to another entry.
    """
    kind = _text(draft, "type")
    folder = draft.folder or FOLDERS.get(kind, "")
    wanted = slug(_text(draft, "id"), _SLUG_LENGTH) or _made(draft, kind)
    name, number = wanted, 1
    while name in RESERVED or is_taken(f"{folder}/{name}.md" if folder else f"{name}.md", name):
        number += 1
        name = f"{wanted}-{number}"
    return folder, name


def _made(draft: Draft, kind: str) -> str:
    names = _PREFIXES.get(_text(draft, "lang"), _PREFIXES["fi"])
    prefix = names.get(kind, names["article"])
    rest = slug(draft.title, _SLUG_LENGTH - len(prefix) - 1)
    return rest if rest.startswith(f"{prefix}-") else f"{prefix}-{rest}" if rest else prefix


def _text(draft: Draft, key: str) -> str:
    value = draft.fields.get(key)
    return value if isinstance(value, str) else ""
