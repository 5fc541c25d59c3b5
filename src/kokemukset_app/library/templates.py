"""What new entries begin from: Markdown files that ship with the program, and the library's own beside them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kokemukset_app.core.editing import Template
from kokemukset_app.core.entry import LANGUAGES
from kokemukset_app.library.decoding import decode
from kokemukset_app.library.frontmatter import read_front_matter
from kokemukset_app.library.layout import TEMPLATES

_MAX_BYTES: Final = 256 * 1024
_MAX_FILES: Final = 200


class FolderTemplates:
    """The port `TemplateSource`: `templates/*.md` of the library, then `<lang>/*.md` of the shipped folder."""

    def __init__(self, root: Path, shipped: Path) -> None:
        self._root = root
        self._shipped = shipped

    def templates(self) -> Sequence[Template]:
        """List the templates: the library's own first."""
        found = [_template(file, "", is_own=True) for file in _files(self._root / TEMPLATES)]
        for lang in LANGUAGES:
            found += [_template(file, lang) for file in _files(self._shipped / lang)]
        return [template for template in found if template is not None]


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(f for f in folder.iterdir() if f.suffix.lower() == ".md" and f.name[0] != ".")[:_MAX_FILES]
    except OSError:
        return []


def _template(file: Path, lang: str, *, is_own: bool = False) -> Template | None:
    try:
        with file.open("rb") as stream:
            text = decode(stream.read(_MAX_BYTES)).text
    except OSError:
        return None
    named = read_front_matter(text, file.name).plain("lang")
    lang = named if isinstance(named, str) and named in LANGUAGES else lang or LANGUAGES[0]
    return Template(file.stem, lang, text, is_own)
