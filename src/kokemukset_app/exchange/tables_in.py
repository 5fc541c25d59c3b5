"""Tables read: CSV in the forms programs write it, and the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Final, cast

from kokemukset_app.core.exchange import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_FILE,
    MAX_ROWS,
    ExchangeError,
    ExchangeFault,
    Table,
)
from kokemukset_app.exchange.formulas import unguarded
from kokemukset_app.exchange.zip_guard import guarded

_DELIMITERS: Final = ";,\t|"
_MAX_LINE: Final = 8 * 1024 * 1024


def read_csv(data: bytes) -> Table:
    """Read a CSV file in UTF-8, UTF-16 or a western code page, with the delimiter its first line has most of."""
    if len(data) > MAX_FILE:
        raise ExchangeError(ExchangeFault.TOO_LARGE)
    text = _decoded(data)
    first = text[: text.find("\n")] if "\n" in text else text
    if len(first) > _MAX_LINE:
        raise ExchangeError(ExchangeFault.TOO_MANY_COLUMNS)
    delimiter = max(_DELIMITERS, key=lambda mark: (_outside_quotes(first, mark), -_DELIMITERS.index(mark)))
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return _table(_csv_rows(reader))


def read_xlsx(data: bytes) -> Table:
    """Read the first sheet of a workbook that has anything; formulas count by the value they were saved with."""
    guarded(data, "xl/workbook.xml")
    # Heavy, and needed by few runs of the program.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                for sheet in book.worksheets:
                    sheet.reset_dimensions()
                    rows = cast("Iterable[tuple[object, ...]]", sheet.iter_rows(values_only=True))
                    table = _table((n, [_text(v) for v in row]) for n, row in enumerate(rows, 1))
                    if table.header:
                        return table
            finally:
                book.close()
    except ExchangeError:
        raise
    except Exception as error:  # whatever a crafted workbook makes the library stumble over
        raise ExchangeError(ExchangeFault.BROKEN, type(error).__name__) from error
    raise ExchangeError(ExchangeFault.NO_HEADER)


def _csv_rows(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    number = 0
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ExchangeError(ExchangeFault.BROKEN, str(error)) from error
        number += 1
        yield number, [unguarded(cell) for cell in row]


def _table(rows: Iterable[tuple[int, list[str]]]) -> Table:
    """Make a table of rows: the first that is not empty names the columns; empty rows are left out."""
    header: tuple[str, ...] = ()
    found: list[tuple[int, tuple[str, ...]]] = []
    for number, row in rows:
        cells = _trimmed(row)
        if len(cells) > MAX_COLUMNS:
            raise ExchangeError(ExchangeFault.TOO_MANY_COLUMNS, str(len(cells)))
        if number > MAX_ROWS + 1:
            raise ExchangeError(ExchangeFault.TOO_MANY_ROWS, str(MAX_ROWS))
        if not cells:
            continue
        if not header:
            header = tuple(cell.strip() for cell in cells)
        else:
            found.append((number, (*cells, *[""] * (len(header) - len(cells)))))
    names = [name.casefold() for name in header if name]
    if doubled := next((name for name in names if names.count(name) > 1), ""):
        raise ExchangeError(ExchangeFault.DOUBLE_HEADER, doubled[:80])
    return Table(header, tuple(found))


def _trimmed(row: list[str]) -> list[str]:
    end = len(row)
    while end and not row[end - 1].strip():
        end -= 1
    return row[:end]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:MAX_CELL].replace("_x000D_", "")


def _decoded(data: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ExchangeError(ExchangeFault.BROKEN, encoding) from error
    if b"\0" in data[:4096]:
        raise ExchangeError(ExchangeFault.BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _outside_quotes(line: str, mark: str) -> int:
    return sum(part.count(mark) for part in line.split('"')[::2])
