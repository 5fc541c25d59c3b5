"""A picture in words: a table that is read aloud, copied and saved."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Table:
    """A chart in words: what the screen reader reads, and what is copied and saved. Cells are texts."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def tabbed(self) -> str:
        """Write the table for the clipboard: a line for each row, cells between tabs."""
        lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in (self.header, *self.rows))
        return "\n".join(lines) + "\n"

    def comma_separated(self) -> str:
        """Write the table as CSV."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerows((self.header, *(map(_harmless, row) for row in self.rows)))
        return out.getvalue()

    def spoken(self) -> str:
        """Say the table in sentences, for a screen reader."""
        rows = (
            "; ".join(f"{h}: {c}" if h else c for h, c in zip(self.header, r, strict=False) if c) for r in self.rows
        )
        return ". ".join(rows)


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture (PNG) with its table; `width` and `height` in pixels of the screen's layout."""

    table: Table
    png: bytes
    width: int
    height: int


class TableWriter(Protocol):
    """Writes figures for other programs. Safe on any thread."""

    def workbook(self, tables: Sequence[Table], title: str, source: str) -> bytes:
        """Write a workbook with a sheet for each table; no cell is ever a formula."""
        ...

    def report(self, pictures: Sequence[Illustration], title: str, source: str) -> bytes:
        """Write a Word document: each picture under its heading with its source line and its table."""
        ...


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from reading a title as a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "@", "\t") else cell
