"""Figures for other programs: a workbook with a sheet for each table, a report with each picture and its source."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any, Final

from kokemukset_app.core.tables import Illustration, Table
from kokemukset_app.exchange.formulas import writable

_SHEET_NAME: Final = 31
_UNNAMED = re.compile(r"[\[\]:*?/\\']")
_CELL_LIMIT: Final = 32_767
_WIDEST: Final = 60
_GROUPED = re.compile(r"\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d{1,15}")
_PAGE_INCHES: Final = 6.3
_PAGE_HIGH: Final = 8.0
_ROWS: Final = 60
"""Rows of a table that a report prints; the workbook has all."""


class FigureFiles:
    """Writes figures; the libraries for it are loaded when it is asked."""

    def workbook(self, tables: Sequence[Table], title: str, source: str) -> bytes:
        """Write a workbook with a sheet for each table; no cell is ever a formula."""
        # Heavy, and needed by few runs of the program.
        from openpyxl import Workbook  # noqa: PLC0415

        book = Workbook()
        book.remove(book.worksheets[0])
        names: set[str] = set()
        for number, table in enumerate(tables, 1):
            sheet: Any = book.create_sheet(_sheet_name(table.title, number, names))
            _fill(sheet, table, source)
        if not tables:
            book.create_sheet("1")
        book.properties.title = writable(title)
        book.properties.creator = "Kokemukset"
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def report(self, pictures: Sequence[Illustration], title: str, source: str) -> bytes:
        """Write a Word document: each picture under its heading with its source line and its table."""
        # Heavy, and needed by few runs of the program.
        from docx import Document  # noqa: PLC0415
        from docx.shared import Inches, Pt  # noqa: PLC0415

        document: Any = Document()
        document.core_properties.title = writable(title)
        document.core_properties.author = "Kokemukset"
        document.add_heading(writable(title), 0)
        for number, picture in enumerate(pictures):
            if number:
                document.add_page_break()
            document.add_heading(writable(picture.table.title), 1)
            inches = min(_PAGE_INCHES, _PAGE_HIGH * picture.width / max(1, picture.height))
            shape = document.add_picture(io.BytesIO(picture.png), width=Inches(inches))
            # What the screen reader of a word processor reads in place of the picture.
            words = writable(f"{picture.table.title}. {picture.table.spoken()}")[:2000]
            shape._inline.docPr.set("descr", words)  # python-docx has no other way to words for a picture
            line = document.add_paragraph().add_run(writable(source))
            line.italic, line.font.size = True, Pt(9)
            _print(document, picture.table)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def _fill(sheet: Any, table: Table, source: str) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415  # as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  # as above

    for column, name in enumerate(table.header, 1):
        _put(sheet.cell(1, column), name, is_text=True)
        sheet.cell(1, column).font = Font(bold=True)
    for row, cells in enumerate(table.rows, 2):
        for column, text in enumerate(cells, 1):
            _put(sheet.cell(row, column), text)
            sheet.cell(row, column).alignment = Alignment(vertical="top")
    for column in range(1, len(table.header) + 1):
        widest = max((len(row[column - 1]) for row in (table.header, *table.rows) if len(row) >= column), default=8)
        sheet.column_dimensions[get_column_letter(column)].width = min(_WIDEST, max(9, widest + 2))
    _put(sheet.cell(len(table.rows) + 3, 1), source, is_text=True)
    sheet.freeze_panes = "A2"


def _put(cell: Any, text: str, *, is_text: bool = False) -> None:
    """Write a number as a number; everything else as a text, whatever it begins with."""
    if not is_text and _GROUPED.fullmatch(text) and (text == "0" or not text.startswith("0")):
        cell.value = int(text.replace("\u00a0", "").replace("\u202f", ""))
        return
    shown = writable(text)
    cell.value = shown if len(shown) <= _CELL_LIMIT else shown[: _CELL_LIMIT - 1] + "…"
    cell.data_type = "s"


def _sheet_name(title: str, number: int, names: set[str]) -> str:
    """Give a name that a workbook allows: short, without certain signs, and not twice."""
    name = _UNNAMED.sub(" ", writable(title)).strip()[:_SHEET_NAME] or str(number)
    if name.casefold() in names:
        name = f"{name[: _SHEET_NAME - 4]} {number}"
    names.add(name.casefold())
    return name


def _print(document: Any, table: Table) -> None:
    if len(table.header) < 2 or not table.rows:
        return  # a plain sentence is its own picture
    made = document.add_table(rows=1, cols=len(table.header))
    made.style = "Light Grid Accent 1"
    for cell, text in zip(made.rows[0].cells, table.header, strict=True):
        cell.text = writable(text)
    for row in table.rows[:_ROWS]:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = writable(text)
