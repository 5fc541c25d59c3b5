"""The port `ImportReader`."""

from __future__ import annotations

from kokemukset_app.core.exchange import Document, ExchangeError, ExchangeFault, Table
from kokemukset_app.exchange.tables_in import read_csv, read_xlsx
from kokemukset_app.exchange.word_in import read_docx


class OfficeReader:
    """Reads tables and word documents within bounds. Safe on any thread."""

    def table(self, data: bytes, suffix: str) -> Table:
        """Read a table by the kind its suffix names."""
        match suffix.lower():
            case ".csv" | ".tsv" | ".txt":
                table = read_csv(data)
            case ".xlsx":
                table = read_xlsx(data)
            case ".xlsm" | ".xltm" | ".xlsb":
                raise ExchangeError(ExchangeFault.MACROS, suffix)
            case _:
                raise ExchangeError(ExchangeFault.UNKNOWN_KIND, suffix)
        if not table.header:
            raise ExchangeError(ExchangeFault.NO_HEADER)
        return table

    def document(self, data: bytes, name: str) -> Document:
        """Read a word document."""
        return read_docx(data, name)
