"""Tables written: CSV that spreadsheets open as text, a workbook with real columns, JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from kokemukset_app.core.cancel import CancelToken
from kokemukset_app.core.entry import Entry
from kokemukset_app.core.events import Progress
from kokemukset_app.core.exchange import EXPORT_FIELDS, Export, Report
from kokemukset_app.exchange.formulas import guarded_cell, writable

_CELL_LIMIT: Final = 32_767
"""Characters a workbook's cell holds."""
_WIDTHS: Final = {"title": 48, "summary": 60, "body": 80, "sources": 48, "id": 32, "themes": 24, "cities": 24}


def csv_bytes(export: Export, report: Report, cancel: CancelToken) -> bytes:
    """Write CSV: UTF-8 with a mark and semicolons, as Finnish spreadsheets expect it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded_cell(export.labels.get(name, name)) for name in EXPORT_FIELDS])
    for number, item in enumerate(export.items, 1):
        cancel.check()
        writer.writerow([guarded_cell(writable(cell)) for cell in _cells(item.entry)])
        report(Progress(number, len(export.items)))
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(export: Export, report: Report, cancel: CancelToken) -> bytes:
    """Write a workbook: one sheet, a header that stays, a filter, every cell a text and never a formula."""
    # Heavy, and needed by few runs of the program.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = "Kokemukset"
    for column, name in enumerate(EXPORT_FIELDS, 1):
        cell = sheet.cell(1, column)
        cell.value = writable(export.labels.get(name, name))
        cell.data_type = "s"
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, 16)
    for row, item in enumerate(export.items, 2):
        cancel.check()
        for column, text in enumerate(_cells(item.entry), 1):
            cell = sheet.cell(row, column)
            cell.value = _fitting(writable(text))
            cell.data_type = "s"  # never a formula, whatever it begins with
            cell.alignment = Alignment(vertical="top")
        report(Progress(row - 1, len(export.items)))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(EXPORT_FIELDS))}{len(export.items) + 1}"
    book.properties.title = writable(export.title)
    book.properties.creator = "Kokemukset"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def json_bytes(export: Export, report: Report, cancel: CancelToken) -> bytes:
    """Write one JSON document: every field of every entry as its file gives it, but for the contact."""
    entries: list[dict[str, object]] = []
    for number, item in enumerate(export.items, 1):
        cancel.check()
        entry = item.entry
        fields = {key: value for key, value in entry.fields.items() if key != "contact"}
        entries.append({**fields, "id": entry.id, "path": entry.path, "body": entry.body})
        report(Progress(number, len(export.items)))
    document = {"title": export.title, "entries": entries}
    text = json.dumps(document, ensure_ascii=False, indent=2, default=str, allow_nan=True)
    return (writable(text) + "\n").encode()


def _cells(entry: Entry) -> list[str]:
    return [_cell(entry, name) for name in EXPORT_FIELDS]


def _cell(entry: Entry, name: str) -> str:
    head = entry.head
    match name:
        case "id":
            return head.id
        case "type":
            return head.type.value
        case "title":
            return head.title
        case "body":
            return entry.body.strip("\n")
        case "sources":
            places = ((s.title, s.url or " ".join(p for p in (s.file, s.page) if p)) for s in entry.sources)
            return "\n".join(" ".join(part for part in place if part) for place in places)
        case "related":
            return "\n".join(f"{r.kind}: {r.id}" if r.kind else str(r.id) for r in entry.related)
        case _:
            return _plain(entry.fields.get(name))


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return ", ".join(f"{k}: {_plain(v)}" for k, v in cast("Mapping[object, object]", value).items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(_plain(item) for item in cast("Sequence[object]", value))
    return str(value)


def _fitting(text: str) -> str:
    return text if len(text) <= _CELL_LIMIT else text[: _CELL_LIMIT - 1] + "…"
