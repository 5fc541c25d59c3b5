"""The text of Word files. Runs in a process of its own; the library is loaded only there."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kokemukset_app.core.errors import DocumentFault, DocumentUnreadable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

MAX_TEXT: Final = 3_000_000
"""In characters: more than a thousand pages."""
_MAX_UNPACKED: Final = 300 * 1024 * 1024
_OLE_MARK: Final = b"\xd0\xcf\x11\xe0"
"""An Office file under a password is wrapped into this older kind of file."""
_HEADING_STYLE = re.compile(r"^(?:heading|otsikko|rubrik)\s*(\d)$", re.IGNORECASE)
_TITLE_STYLES = frozenset(("title", "otsikko", "rubrik", "pääotsikko"))


def docx_text(path: Path) -> str:
    """Give a Word file's text, its headings marked as Markdown does."""
    with path.open("rb") as file:
        if file.read(4) == _OLE_MARK:
            raise DocumentUnreadable(path.name, DocumentFault.ENCRYPTED)
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(info.file_size for info in packed.infolist()) > _MAX_UNPACKED:
                raise DocumentUnreadable(path.name, DocumentFault.TOO_LARGE)
    except zipfile.BadZipFile as error:
        raise DocumentUnreadable(path.name, DocumentFault.DAMAGED) from error
    import docx  # noqa: PLC0415  # slow to load, and wanted in this process only

    return _bounded(_docx_lines(docx.Document(str(path))))


def _docx_lines(document: Document) -> Iterator[str]:
    from docx.table import Table  # noqa: PLC0415  # as above

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _table_lines(block, 0)
            continue
        text = " ".join(block.text.split())
        if not text:
            continue
        style = (block.style.name or "") if block.style is not None else ""
        level = _HEADING_STYLE.match(style)
        if level:
            yield f"\n{'#' * min(6, int(level[1]) or 1)} {text}\n"
        elif style.lower() in _TITLE_STYLES:
            yield f"\n# {text}\n"
        else:
            yield f"{'- ' if 'list' in style.lower() or 'luettelo' in style.lower() else ''}{_unmarked(text)}\n"


def _table_lines(table: Table, depth: int) -> Iterator[str]:
    """Give a table row by row; a form's questions and answers are often cells of one."""
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = " ".join(cell.text.split())
            if text and text not in cells[-1:]:  # a merged cell comes once for each column
                cells.append(text)
            if depth < 2:
                for inner in cell.tables:
                    yield from _table_lines(inner, depth + 1)
        if cells:
            yield f"{_unmarked(' · '.join(cells))}\n"


def _unmarked(text: str) -> str:
    """Keep a line that begins with a number sign from being taken for a heading."""
    return f"\\{text}" if text.startswith("#") else text


def _bounded(lines: Iterator[str]) -> str:
    held: list[str] = []
    size = 0
    for line in lines:
        size += len(line)
        if size > MAX_TEXT:
            raise DocumentUnreadable("", DocumentFault.TOO_LARGE)
        held.append(line)
    return "\n".join(held)
